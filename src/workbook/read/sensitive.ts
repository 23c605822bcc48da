import { containsEmail, containsIban, containsPhone } from "../../domain/contactDetails";
import { fold } from "../../domain/folding";
import { containsNir, maskNir } from "../../domain/nir";
import { sensitiveHeader, sensitiveWords, type SensitiveHeader } from "../../domain/sensitiveWords";
import type { SensitiveCell, SensitiveKind } from "../../domain/statement";
import { cellAddress } from "../a1";
import type { CellValue, Grid, TableRef } from "../grid";

/** Part of a sheet, in absolute 0-based coordinates; the ends are excluded. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A number of fifteen digits, key included. */
const SMALLEST = 100_000_000_000_000;
const LONGEST_TEXT = 5000;
const LONGEST_HEADER = 60;
/** Rows in which a header is looked for. */
const SEARCHED_ROWS = 40;

/** Words that make a row of texts a header. */
const HEADER_WORD =
  /(?:^|[^a-z])(?:noms?|prenoms?|identifiants?|matricules?|salaries?|participants?|beneficiaires?|supports?|heures?|production|observations?|remarques?|commentaires?)(?:[^a-z]|$)/;

/** Columns of free text, where a single word may be a health note. */
const NOTES =
  /^(?:observations?|remarques?|commentaires?|notes?|precisions?|motifs?.*|details?|divers)(?:[^a-z].*)?$/;

/** Columns whose texts name places, people or topics: a prison may be a site, a health centre a referrer. */
const NAMING =
  /support|activite|chantier|site|lieu|atelier|poste|prescri|intitule|formation|action|module|structure|encadrant|organisme|nom|identifiant|matricule/;

const PHONE_HEADER =
  /^(?:n° |no |numero )?(?:de |d' ?)?(?:tel|telephone|portable|mobile|gsm)s?(?:[^a-z].*)?$/;

/** Columns of numbers that are no telephone numbers, however they are written. */
const NUMBER_HEADER = /identifiant|matricule|^n°|numero|siret|pass|code/;

/** Titles of `tParticipants` whose content the contract itself asks for. */
const EXPECTED_TITLES = new Set(["criteres", "prescripteur", "pass iae", "qpv"]);

/** What a text is made of: enough to know whether a longer look is worth it. */
interface Make {
  readonly digits: number;
  readonly hasAt: boolean;
  readonly words: number;
}

function makeOf(text: string): Make {
  let digits = 0;
  let hasAt = false;
  let words = 1;
  const length = Math.min(text.length, LONGEST_TEXT);
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 64) hasAt = true;
    else if (code === 32 || code === 160 || code === 10) words += 1;
  }
  return { digits, hasAt, words };
}

function holdsNir(value: CellValue): boolean {
  if (typeof value === "string") {
    return value.length >= 15 && /\d/.test(value) && containsNir(value.slice(0, LONGEST_TEXT));
  }
  return (
    typeof value === "number" &&
    value >= SMALLEST &&
    Number.isSafeInteger(value) &&
    containsNir(value.toString())
  );
}

/** What a column's header says of its cells. */
interface Column {
  /** As written, without anything that may not be repeated; null without a header. */
  readonly header: string | null;
  readonly announced: SensitiveHeader | null;
  readonly isNotes: boolean;
  readonly isNaming: boolean;
  readonly isPhone: boolean;
  readonly isNumber: boolean;
}

const NO_HEADER: Column = {
  header: null,
  announced: null,
  isNotes: false,
  isNaming: false,
  isPhone: false,
  isNumber: false,
};

function columnOf(header: string): Column {
  const folded = fold(header.slice(0, LONGEST_HEADER));
  if (EXPECTED_TITLES.has(folded)) return { ...NO_HEADER, header, isNaming: true };
  return {
    header: maskNir(header),
    announced: sensitiveHeader(header),
    isNotes: NOTES.test(folded),
    isNaming: NAMING.test(folded),
    isPhone: PHONE_HEADER.test(folded),
    isNumber: NUMBER_HEADER.test(folded),
  };
}

const isHeaderText = (value: CellValue | undefined): value is string =>
  typeof value === "string" && value.length <= LONGEST_HEADER && value.trim() !== "";

/** The first row of texts that reads as a header, within the used range; null when there is none. */
function headerRowOf({ values }: Grid): number | null {
  const end = Math.min(values.length, SEARCHED_ROWS);
  for (let row = 0; row < end; row += 1) {
    const texts = (values[row] ?? []).filter(isHeaderText);
    const telling = texts.filter((text) => HEADER_WORD.test(fold(text)));
    const isLabelled = texts.some((text) => text.includes(":"));
    if (telling.length >= 2 && !isLabelled) return row;
    if (telling.length === 1 && texts.length >= 3 && !isLabelled) return row;
  }
  return null;
}

/** The columns' headers: the row's own texts, else what stands just under or above them. */
function columnsOf(grid: Grid, headerRow: number): readonly Column[] {
  const width = Math.max(0, ...grid.values.slice(0, headerRow + 2).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const own = grid.values[headerRow]?.[column];
    const above = grid.values[headerRow - 1]?.[column];
    if (isHeaderText(own)) return columnOf(own);
    return isHeaderText(above) ? columnOf(above) : NO_HEADER;
  });
}

/** What stands in any column of absences, or says nothing. */
const CODES = new Set(["abs", "absent", "absente", "neant", "ras", "rtt", "heures", "total"]);

const hasWords = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && !/^\s*\d/.test(text) && !CODES.has(fold(text.slice(0, 20)));

/** What a cell under an announced header is: that kind when it holds something, words where words are needed. */
function announcedKind({ announced, header }: Column, value: CellValue): SensitiveKind | null {
  if (announced === null || value === null || value === "" || value === header) return null;
  if (!announced.needsWords) return announced.kind;
  return typeof value === "string" && hasWords(value) ? announced.kind : null;
}

/** A row that begins a block: «Support : …». */
const LABEL = /^(?:support|chantier|site|atelier|lieu|titulaire|structure|salarie|lot|mois)/;

/**
 * A note is a cell of a column of notes, a sentence that stands anywhere but where places and people are named, or a
 * sentence alone on its row (a note under the table).
 */
function mayBeNote(text: string, column: Column, { words }: Make, isAlone: boolean): boolean {
  if (column.isNotes || (words >= 3 && !column.isNaming)) return true;
  return isAlone && words >= 4 && !LABEL.test(fold(text.slice(0, 20)));
}

const NONE: readonly SensitiveKind[] = [];

function textKinds(text: string, column: Column, isAlone: boolean): readonly SensitiveKind[] {
  if (text.length < 3) return NONE;
  const make = makeOf(text);
  const cut = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const words = mayBeNote(cut, column, make, isAlone) ? sensitiveWords(cut) : null;
  // Most texts hold neither an @ nor nine digits: nothing more is looked at.
  if (!make.hasAt && make.digits < 9) return words === null ? NONE : [words];
  const kinds: SensitiveKind[] = words === null ? [] : [words];
  if (make.hasAt && containsEmail(cut)) kinds.push("email");
  if (make.digits < 9) return kinds;
  if (make.digits !== text.length && containsIban(cut)) kinds.push("iban");
  if (column.isPhone || (!column.isNumber && containsPhone(cut))) kinds.push("phone");
  return kinds;
}

/** A number under «Téléphone» has lost its first zero. */
const isPhoneNumber = (column: Column, value: CellValue): boolean =>
  column.isPhone && typeof value === "number" && value >= 100_000_000 && value <= 999_999_999;

function kindsOf(value: CellValue, column: Column, isAlone: boolean): readonly SensitiveKind[] {
  const announced = announcedKind(column, value);
  if (announced !== null) return [announced];
  if (typeof value === "string") return textKinds(value, column, isAlone);
  return isPhoneNumber(column, value) ? ["phone"] : NONE;
}

/** One text and nothing else on the row. */
function isLoneText(cells: readonly CellValue[]): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (cell === null) continue;
    filled += 1;
    if (filled > 1 || typeof cell !== "string") return false;
  }
  return filled === 1;
}

/** The cells of one column that hold one kind of data. Grows while the sheet is read. */
interface Gathered {
  readonly first: SensitiveCell;
  count: number;
}

/** Where data is looked for in a sheet: the header's columns, and the first row under it. */
interface Search {
  readonly columns: readonly Column[];
  /** Within the used range. Above it stands the title block, where a structure gives its own address. */
  readonly firstRow: number;
}

function searchOf(grid: Grid, area: Area | null): Search | null {
  if (area === null) {
    const headerRow = headerRowOf(grid);
    return headerRow === null
      ? { columns: [], firstRow: SEARCHED_ROWS }
      : { columns: columnsOf(grid, headerRow), firstRow: headerRow + 1 };
  }
  const headerRow = area.top - grid.firstRow;
  const titles = (grid.values[headerRow] ?? []).map((title) =>
    typeof title === "string" ? fold(title.slice(0, LONGEST_HEADER)) : ""
  );
  // Only the register of people may hold what concerns people; the buyer's other tables hold the buyer's own contacts.
  const isPeople = titles.includes("identifiant") && titles.includes("nom");
  return isPeople ? { columns: columnsOf(grid, headerRow), firstRow: headerRow + 1 } : null;
}

/**
 * Cells where personal data stands that a statement should not hold, in a whole sheet or in the part of it that a
 * table covers. Social security numbers are told cell by cell, everything else once per column. Only places are kept.
 */
export function findSensitive(grid: Grid, area: Area | null): readonly SensitiveCell[] {
  const search = searchOf(grid, area);
  const found: SensitiveCell[] = [];
  const gathered = new Map<string, Gathered>();
  grid.values.forEach((cells, rowIndex) => {
    const row = grid.firstRow + rowIndex;
    if (area && (row < area.top || row >= area.bottom)) return;
    const isAlone = isLoneText(cells);
    const isUnderHeader = search !== null && rowIndex >= search.firstRow;
    cells.forEach((value, columnIndex) => {
      const column = grid.firstColumn + columnIndex;
      if (value === null || (area && (column < area.left || column >= area.right))) return;
      if (holdsNir(value)) {
        found.push({ sheet: grid.name, cell: cellAddress(row, column), kind: "nir" });
        return;
      }
      if (!isUnderHeader) return;
      const header = search.columns[columnIndex] ?? NO_HEADER;
      for (const kind of kindsOf(value, header, isAlone)) {
        const key = `${columnIndex.toString()}|${kind}`;
        const known = gathered.get(key);
        if (known !== undefined) {
          known.count += 1;
          continue;
        }
        const first: SensitiveCell = {
          sheet: grid.name,
          cell: cellAddress(row, column),
          kind,
          ...(header.header === null ? {} : { header: header.header }),
        };
        gathered.set(key, { first, count: 1 });
      }
    });
  });
  return [...found, ...[...gathered.values()].map(({ first, count }) => ({ ...first, count }))];
}

/** The cells a table covers. */
export const areaOf = (table: TableRef): Area => ({
  top: table.firstRow,
  left: table.firstColumn,
  bottom: table.firstRow + table.rowCount,
  right: table.firstColumn + table.columnCount,
});
