import { fold } from "../../../domain/folding";
import type { BasisPoints } from "../../../domain/numbers";
import { parseRectangle, rectangleAddress } from "../../a1";
import type { CellValue } from "../../grid";
import type { PlannedCell } from "../../plan";
import { formula } from "../builder";
import { absolute, sourceColumn, sourceParameter, type SourceColumn } from "../sources";
import type { QuarterFacts } from "./facts";

const isCode = (value: CellValue, code: string): boolean =>
  value !== null && fold(String(value)) === fold(code);

/** One cell of a column, by its rank. */
function cellOf({ reference }: SourceColumn, rank: number): string {
  const at = reference.lastIndexOf("!") + 1;
  const column = parseRectangle(reference.slice(at).replaceAll("$", ""));
  if (!column) return reference;
  const cell = rectangleAddress({ ...column, row: column.row + rank, rowCount: 1, columnCount: 1 });
  return reference.slice(0, at) + absolute(cell);
}

/** A bound as a reference to the cell it is written in (20, or 0.2 as a percentage), else as itself. */
export function boundCell(
  facts: QuarterFacts,
  lot: string | null,
  key: "minimale" | "maximale",
  bound: BasisPoints
): PlannedCell {
  const { result, snapshot } = facts;
  const parameter = sourceParameter(
    result.registers.contract,
    snapshot,
    `Part accompagnement et formation ${key}`
  );
  const lots = sourceColumn(snapshot, "tLots", `Part ${key}`);
  const codes = sourceColumn(snapshot, "tLots", "Lot");
  const rank = lot === null ? -1 : (codes?.values ?? []).findIndex((code) => isCode(code, lot));
  // A lot may have bounds of its own: then the contract's cell is not where this one stands.
  const own = rank < 0 ? null : (lots?.values[rank] ?? null);
  const source = lots && own !== null ? { reference: cellOf(lots, rank), value: own } : parameter;
  const value = source?.value;
  if (source && typeof value === "number") {
    if (Math.round(value * 100) === bound) {
      return formula(`=${source.reference}/100`, bound / 10_000);
    }
    if (Math.round(value * 10_000) === bound) {
      return formula(`=${source.reference}`, bound / 10_000);
    }
  }
  return bound / 10_000;
}
