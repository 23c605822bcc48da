import { fold } from "../../domain/folding";
import type { CellValue } from "../grid";
import { isBlank, plainText } from "./cells";
import type { Field } from "./headers";
import type { Directory } from "./participants";
import { hasValue, valueOf, type Sheet } from "./sheet";

/** What a row under the header is: hours of someone, a declared total, the end of a part of it, or nothing of ours. */
export type RowKind = "line" | "total" | "subtotal" | "left-out";

const NAMING: readonly Field[] = ["identifier", "name", "lastName", "firstName"];
const TOTAL_START = /^\s*(?:sous|tot|s\/)/i;
/** «Total», «Totaux», «Sous-total Espaces verts»; not «Totalia». */
const TOTAL = /^total(?:ux)?(?![a-z])|^totaux(?![a-z])/;
const SUBTOTAL = /^(?:sous[- ]?tota(?:l|ux)|s\/? ?total)(?![a-z])/;
/** Totals of something else than the rows above: since the beginning, of last month, planned… */
const OTHER_TOTAL =
  /cumul|annee|annuel|depuis|precedent|prevu|previsionnel|contrat|marche|objectif|reste|ecart/;
/** Lines of recall under a table, which are no one's hours. */
const RECAP =
  /^(?:cumul|rappel|report|prevu|prevision|ecart|moyenne|objectif|solde|taux|nombre|nb|effectif|reste|pourcentage|part|%|dont|mois precedent|volume)(?![a-z])/;

/** A total's label among the row's texts, out of hours and observations; null when the row has none. */
function totalLabel(sheet: Sheet, row: number): string | null {
  const { grid, layout, hours } = sheet;
  const cells = grid.values[row] ?? [];
  const left = new Set(hours.map(({ column }) => column));
  const observations = layout.columns.get("observations");
  for (let column = 0; column < cells.length; column += 1) {
    const value = cells[column];
    if (typeof value !== "string" || !TOTAL_START.test(value)) continue;
    if (left.has(column) || column === observations) continue;
    const folded = fold(value.slice(0, 100));
    if ((TOTAL.test(folded) || SUBTOTAL.test(folded)) && !namesSomeone(sheet, row, column)) {
      return folded;
    }
  }
  return null;
}

/** Words and counts that stand beside «Total» and are no one's name. */
const NO_NAME =
  /^(?:[^a-z]|(?:heure|h|general|mensuel|mois|du mois|salarie|participant)s?(?![a-z]))/;

/** Whether another cell of the row names a participant: then «Total» is part of a name or of a support. */
function namesSomeone({ grid, layout }: Sheet, row: number, labelColumn: number): boolean {
  return NAMING.some((field) => {
    const column = layout.columns.get(field);
    const value = column === undefined ? null : grid.values[row]?.[column];
    if (column === labelColumn || typeof value !== "string" || isBlank(value)) return false;
    return !NO_NAME.test(fold(value.slice(0, 100)));
  });
}

/** The first text of a row, folded. */
function firstText(cells: readonly CellValue[]): string {
  const text = cells.find((value) => typeof value === "string" && value.trim() !== "");
  return typeof text === "string" ? fold(text.slice(0, 100)) : "";
}

/** Whether a row says anything of a participant: who, where, or how long. */
function saysSomething(sheet: Sheet, row: number): boolean {
  return (
    NAMING.some((field) => hasValue(sheet, field, row)) ||
    hasValue(sheet, "support", row) ||
    sheet.hours.some(({ field, readings }) => {
      const reading = readings[row - sheet.firstRow];
      if (!reading || reading.kind === "empty") return false;
      return field !== "total" || (reading.kind === "hours" && reading.seconds !== 0);
    })
  );
}

/** Whether the header stands again in this row, as at the top of a printed page. */
const isRepeatedHeader = (sheet: Sheet, row: number): boolean =>
  sheet.hours.some(({ column, readings }) => {
    if (readings[row - sheet.firstRow]?.kind !== "not-hours") return false;
    const { grid, layout } = sheet;
    const header = grid.values[layout.headerRow]?.[column];
    return typeof header === "string" && grid.values[row]?.[column] === header;
  });

/** Where the reading stands: in the table, after an empty row, or after the total. */
type Stage = "table" | "gap" | "after-total";

/**
 * Whether a row beyond the table's end still belongs to it: it carries hours, even refused ones, or names a known
 * participant. Notes, signatures and lines of recall do not.
 */
function belongsBeyondEnd(sheet: Sheet, row: number, stage: Stage, directory: Directory): boolean {
  if (RECAP.test(firstText(sheet.grid.values[row] ?? []))) return false;
  const kinds = sheet.hours
    .filter(({ field }) => field !== "total")
    .map(({ readings }) => readings[row - sheet.firstRow]?.kind);
  if (kinds.some((kind) => kind === "hours" || kind === "error" || kind === "ambiguous"))
    return true;
  const isNamed = NAMING.some((field) => hasValue(sheet, field, row));
  // Under the total, a text in an hours column is a signature; after an empty row, it stands for hours.
  if (stage === "gap" && isNamed && kinds.includes("not-hours")) return true;
  return NAMING.some((field) => {
    const text = plainText(valueOf(sheet, field, row));
    return text !== null && (directory.byIdentifier(text) ?? directory.byName(text)) !== null;
  });
}

const isEmptyRow = (sheet: Sheet, row: number): boolean =>
  (sheet.grid.values[row] ?? []).every(isBlank);

/**
 * Says what each row under the header is. The table ends at its total or at an empty row; what follows counts only if
 * it still carries hours or names a known participant.
 */
export function rowKinds(sheet: Sheet, directory: Directory): readonly RowKind[] {
  const kinds: RowKind[] = [];
  let hasLines = false;
  let stage: Stage = "table";
  for (let row = sheet.firstRow; row < sheet.grid.values.length; row += 1) {
    const label = totalLabel(sheet, row);
    if (label !== null) {
      const isSubtotal = SUBTOTAL.test(label);
      kinds.push(OTHER_TOTAL.test(label) ? "left-out" : isSubtotal ? "subtotal" : "total");
      if (!isSubtotal) stage = "after-total";
    } else if (!saysSomething(sheet, row)) {
      kinds.push("left-out");
      if (stage === "table" && hasLines && isEmptyRow(sheet, row)) stage = "gap";
    } else if (isRepeatedHeader(sheet, row)) {
      kinds.push("left-out");
      stage = "table";
    } else if (stage === "table" || belongsBeyondEnd(sheet, row, stage, directory)) {
      kinds.push("line");
      hasLines = true;
    } else kinds.push("left-out");
  }
  return kinds;
}
