import { monthKey } from "../../domain/calendar";
import { plainText, type Cell } from "./cells";
import { readMonth } from "./dates";

/** A period's key from its cell: a date is its month («2026-03»), a year or a text is what it says. */
export function periodKeyOfCell(cell: Cell): string {
  if (typeof cell.value === "number") {
    const month = readMonth(cell);
    if (month !== null) return monthKey(month);
  }
  return plainText(cell.value) ?? "";
}
