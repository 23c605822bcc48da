import { fold } from "../../domain/folding";
import type { CellValue } from "../grid";
import { isBlank, plainText } from "./cells";
import type { HoursReading } from "./hours";
import type { Directory } from "./participants";
import { NAMING, type Section } from "./extract/sections";
import { hasValue, valueOf, type Table } from "./extract/table";

/**
 * What a row under the header is: hours of someone, a declared total, the end of a part of it, a sum carried from page
 * to page, what the next rows are about, or nothing of ours.
 */
export type RowKind = "line" | "total" | "subtotal" | "carried" | "section" | "left-out";

/** The rows of a table, by index from its first row. */
export interface RowsFound {
  readonly kinds: readonly RowKind[];
  readonly sections: ReadonlyMap<number, Section>;
  /** Folded labels of the totals. */
  readonly labels: ReadonlyMap<number, string>;
}

const TOTAL_START = /^\s*(?:sous|tot|s\/)/i;
/** «Total», «Totaux», «Sous-total Espaces verts»; not «Totalia». */
const TOTAL = /^total(?:ux)?(?![a-z])|^totaux(?![a-z])/;
const SUBTOTAL = /^(?:sous[- ]?tota(?:l|ux)|s\/? ?total)(?![a-z])/;
/** Totals of something else than the rows above: since the beginning, of last month, planned… */
const OTHER_TOTAL =
  /cumul|annee|annuel|depuis|precedent|prevu|previsionnel|contrat|marche|objectif|reste|ecart/;
/** Lines of recall under a table, which are no one's hours. */
const RECAP =
  /^(?:(?:heures?|h|total|volume) )?(?:cumul|rappel|reports?|a reporter|prevu(?:e?s?)|prevision|attendu(?:e?s?)|realise(?:e?s?)|restant(?:e?s?)|ecart|moyenne|objectif|solde|taux|nombre|nb|effectif|reste|pourcentage|part|%|dont|mois precedent|volume)(?![a-z])/;

/** Sums carried from a page to the next one. */
const CARRIED_OVER = /^(?:a reporter|reports?)(?: page.*| de (?:la )?page.*| \(?p\..*|)$/;
/** Sums of others in the midst of a table, which are no one's hours. */
const NO_ONE =
  /^(?:(?:a reporter|reports?) (?:de|du|des|a|\()|suite(?: |$)|cumul(?:s|e|es)?(?: |$)|moyennes?(?: |$)|effectifs?(?: |$)|(?:heures? )?prevu(?:e?s?)(?: |$))/;
/** What a printed page says of itself. */
const PAGE =
  /^(?:page|p\.?) ?\d+(?: ?(?:\/|sur|de) ?\d+)?$|^\d+ ?\/ ?\d+$|^\(?suite\)?\.{0,3}$|^\.{3}/;

/** A total's label among the row's texts, out of hours and observations; null when the row has none. */
function totalLabel(table: Table, row: number, hourColumns: ReadonlySet<number>): string | null {
  const { grid, texts } = table;
  const cells = grid.values[row] ?? [];
  const observations = texts.get("observations");
  for (let column = 0; column < cells.length; column += 1) {
    const value = cells[column];
    if (typeof value !== "string" || !TOTAL_START.test(value)) continue;
    if (hourColumns.has(column) || column === observations) continue;
    const folded = fold(value.slice(0, 100));
    if (!TOTAL.test(folded) && !SUBTOTAL.test(folded)) continue;
    if (isTotalBeside(table, row, column)) return folded;
  }
  return null;
}

/** How the rows of pages begin, before any folding. */
const ON_PAGE_START =
  /^\s*(?:[àa]\u0300?\s+rep|rep|suit|cumul|moy|eff|heures|pr|page|p\.|[\d(.…])/i;

const hasHoursAt = (table: Table, row: number): boolean =>
  table.hours.some((column) => readingAt(column, table, row)?.kind === "hours");

/** What a row of a printed page is, which is none of the table: «À reporter», «Page 2 / 3», the title once more. */
function kindOnPage(table: Table, row: number, titles: ReadonlySet<string>): RowKind | null {
  const cells = table.grid.values[row] ?? [];
  const column = cells.findIndex((value) => !isBlank(value));
  const value = cells[column];
  if (typeof value !== "string") return null;
  // Most rows begin with someone's name or identifier, and hold hours beside others' names.
  if (!ON_PAGE_START.test(value) && !titles.has(value.trim().toLowerCase())) {
    if (hasHoursAt(table, row) || titles.size === 0) return null;
  }
  const text = fold(value.slice(0, 100));
  if (CARRIED_OVER.test(text)) return isTotalBeside(table, row, column) ? "carried" : null;
  if (NO_ONE.test(text)) return isTotalBeside(table, row, column) ? "left-out" : null;
  const isPrinted = (other: CellValue): boolean => {
    if (isBlank(other)) return true;
    const folded = typeof other === "string" ? fold(other.slice(0, 100)) : "";
    return folded !== "" && (PAGE.test(folded) || titles.has(folded));
  };
  return cells.every(isPrinted) ? "left-out" : null;
}

/** Words and counts that stand beside «Total» and are no one's name. */
const NO_NAME =
  /^(?:[^a-z]|(?:heure|h|general|mensuel|mois|du mois|salarie|participant)s?(?![a-z]))/;

/**
 * Whether «Total» totals, though another cell of its row may name a participant: it does in the place of a date or of a
 * type of hours, or when it is the same participant as above. Else it is part of a name or of a support.
 */
function isTotalBeside(table: Table, row: number, labelColumn: number): boolean {
  const { grid, texts } = table;
  if (texts.get("hourType") === labelColumn || texts.get("date") === labelColumn) return true;
  const others = NAMING.flatMap((code) => {
    const column = texts.get(code);
    const value = column === undefined ? null : grid.values[row]?.[column];
    if (column === labelColumn || column === undefined) return [];
    if (typeof value !== "string" || isBlank(value)) return [];
    return NO_NAME.test(fold(value.slice(0, 100))) ? [] : [{ column, value }];
  });
  if (others.length === 0) return true;
  const above = grid.values[row - 1] ?? [];
  return (
    row > table.firstRow &&
    others.every(({ column, value }) => above[column] === value) &&
    above[labelColumn] !== grid.values[row]?.[labelColumn] &&
    texts.get("lastName") !== labelColumn &&
    texts.get("firstName") !== labelColumn
  );
}

/** The first text of a row, folded. */
function firstText(cells: readonly CellValue[]): string {
  const text = cells.find((value) => typeof value === "string" && value.trim() !== "");
  return typeof text === "string" ? fold(text.slice(0, 100)) : "";
}

const readingAt = (
  { readings }: { readonly readings: readonly HoursReading[] },
  table: Table,
  row: number
): HoursReading | undefined => readings[row - table.firstRow];

/** Whether a row says anything of a participant: who, where, or how long. */
function saysSomething(table: Table, row: number): boolean {
  return (
    NAMING.some((code) => hasValue(table, code, row)) ||
    hasValue(table, "support", row) ||
    table.hours.some((column) => {
      const kind = readingAt(column, table, row)?.kind;
      return kind !== undefined && kind !== "empty";
    }) ||
    table.totals.some((column) => {
      const reading = readingAt(column, table, row);
      if (!reading || reading.kind === "empty") return false;
      return reading.kind === "hours" && reading.seconds !== 0;
    })
  );
}

/** Days of a header that stand again as numbers: three of them are no hours. */
const REPEATED_NUMBERS = 3;

/** Whether the header stands again in this row, as at the top of a printed page. */
function isRepeatedHeader(table: Table, row: number): boolean {
  const { grid, headerLast } = table;
  const header = grid.values[headerLast] ?? [];
  const cells = grid.values[row] ?? [];
  const first = table.hours[0];
  // Most rows differ from the header in their first column of hours.
  const numbers = first !== undefined && typeof header[first.column] === "number";
  if (numbers && table.hours.length >= REPEATED_NUMBERS) {
    if (table.hours.every(({ column }) => cells[column] === header[column])) return true;
  }
  return [...table.hours, ...table.totals].some((column) => {
    if (readingAt(column, table, row)?.kind !== "not-hours") return false;
    const title = header[column.column];
    return typeof title === "string" && cells[column.column] === title;
  });
}

/** What is written under a table, by those who sign it. */
const SIGNED =
  /^(?:signatures?|visas?|cachet|fait (?:a|le)|date(?: |$)|lu et approuve|bon pour|certifie|je soussigne|nb(?: |:|$)|nota|notes? ?:|document|le responsable|la directrice|le directeur)(?![a-z])/;

/** Where the reading stands: in the table, after an empty row, or after the total. */
type Stage = "table" | "gap" | "after-total";

/**
 * Whether a row beyond the table's end still belongs to it: it carries hours, even refused ones, or names a known
 * participant. Notes, signatures and lines of recall do not.
 */
function belongsBeyondEnd(table: Table, row: number, stage: Stage, directory: Directory): boolean {
  const text = firstText(table.grid.values[row] ?? []);
  if (RECAP.test(text) || SIGNED.test(text)) return false;
  const kinds = table.hours.map((column) => readingAt(column, table, row)?.kind);
  if (kinds.some((kind) => kind === "hours" || kind === "error" || kind === "ambiguous"))
    return true;
  const isNamed = NAMING.some((code) => hasValue(table, code, row));
  // Under the total, a text in an hours column is a signature; after an empty row, it stands for hours.
  if (stage === "gap" && isNamed && kinds.includes("not-hours")) return true;
  return NAMING.some((code) => {
    const text = plainText(valueOf(table, code, row));
    return text !== null && (directory.byIdentifier(text) ?? directory.byName(text)) !== null;
  });
}

const isEmptyRow = (table: Table, row: number): boolean =>
  (table.grid.values[row] ?? []).every(isBlank);

/** Whether a row holds nothing but hours. */
function isBare(table: Table, row: number, hourColumns: ReadonlySet<number>): boolean {
  return (table.grid.values[row] ?? []).every(
    (value, column) => hourColumns.has(column) || isBlank(value)
  );
}

/** Fewer rows than these may be equal to a third one by chance. */
const SUMMED_ROWS = 2;

/**
 * Rows of hours without a word, which are the sums of those above: totals nobody labelled. One that sums nothing stays
 * hours of nobody.
 */
function withUnlabelledTotals(
  table: Table,
  kinds: readonly RowKind[],
  hourColumns: ReadonlySet<number>
): readonly RowKind[] {
  const bare = new Set(
    kinds.flatMap((kind, index) =>
      kind === "line" && isBare(table, table.firstRow + index, hourColumns) ? [index] : []
    )
  );
  if (bare.size === 0) return kinds;
  const sums = table.hours.map(() => ({ all: 0, sinceTotal: 0 }));
  let [rows, rowsSinceTotal] = [0, 0];
  const secondsAt = (column: number, index: number): number => {
    const reading = table.hours[column]?.readings[index];
    return reading?.kind === "hours" ? reading.seconds : 0;
  };
  const isSum = (index: number, scope: "all" | "sinceTotal"): boolean =>
    sums.every((sum, column) => sum[scope] === secondsAt(column, index)) &&
    sums.some((sum) => sum[scope] !== 0);
  return kinds.map((kind, index) => {
    if (kind === "line" && bare.has(index)) {
      const isTotal =
        (rows >= SUMMED_ROWS && isSum(index, "all")) ||
        (rowsSinceTotal >= SUMMED_ROWS && isSum(index, "sinceTotal"));
      if (isTotal) {
        for (const sum of sums) sum.sinceTotal = 0;
        rowsSinceTotal = 0;
        return "total";
      }
    }
    if (kind === "total" || kind === "subtotal") {
      for (const sum of sums) sum.sinceTotal = 0;
      rowsSinceTotal = 0;
    } else if (kind === "line") {
      rows += 1;
      rowsSinceTotal += 1;
      sums.forEach((sum, column) => {
        sum.all += secondsAt(column, index);
        sum.sinceTotal += secondsAt(column, index);
      });
    }
    return kind;
  });
}

/**
 * Says what each row under the header is. The table ends at its total or at an empty row; what follows counts only if
 * it still carries hours or names a known participant. `sectionOf` tells the rows that speak of the next ones;
 * `titles` are the folded texts above the first table, which a printed page repeats.
 */
export function rowKinds(
  table: Table,
  directory: Directory,
  sectionOf: (row: number) => Section | null,
  titles: ReadonlySet<string>
): RowsFound {
  const kinds: RowKind[] = [];
  const sections = new Map<number, Section>();
  const labels = new Map<number, string>();
  const hourColumns = new Set([...table.hours, ...table.totals].map(({ column }) => column));
  let hasLines = false;
  let stage: Stage = "table";
  for (let row = table.firstRow; row < table.end; row += 1) {
    const index = row - table.firstRow;
    const label = totalLabel(table, row, hourColumns);
    if (label !== null) {
      const isSubtotal = SUBTOTAL.test(label);
      kinds.push(OTHER_TOTAL.test(label) ? "left-out" : isSubtotal ? "subtotal" : "total");
      labels.set(index, label);
      if (!isSubtotal && hasLines) stage = "after-total";
      continue;
    }
    const onPage = kindOnPage(table, row, titles);
    if (onPage !== null) {
      kinds.push(onPage);
      continue;
    }
    const section = sectionOf(row);
    if (section !== null) {
      kinds.push("section");
      sections.set(index, section);
      if (stage === "after-total") stage = "gap";
    } else if (!saysSomething(table, row)) {
      kinds.push("left-out");
      if (stage === "table" && hasLines && isEmptyRow(table, row)) stage = "gap";
    } else if (isRepeatedHeader(table, row)) {
      kinds.push("left-out");
      stage = "table";
    } else if (stage === "table" || belongsBeyondEnd(table, row, stage, directory)) {
      kinds.push("line");
      hasLines = true;
    } else kinds.push("left-out");
  }
  return { kinds: withUnlabelledTotals(table, kinds, hourColumns), sections, labels };
}
