import type { Disclosed, Disclosure, SummaryNotAnonymous } from "../domain/committee/disclosure";
import { cellAddress } from "./a1";
import { wordsOf, type PersonalData } from "./anonymity/personalData";
import { disclosedBy, type TextKind } from "./anonymity/texts";
import type { CellValue } from "./grid";
import type { Block, PlannedCell, SheetPlan, TablePlan } from "./plan";

export { personalDataOf, type PersonalData } from "./anonymity/personalData";

/** Tables the buyer types in, by the beginning of their names. */
const TYPED_TABLES = ["tDecisions_", "tCommentaires_"];
const ATTENDANCE_TABLE = "tPresences_";
/** The column of the decisions that names who is in charge. */
const IN_CHARGE = "responsable";
/** Looks of what the add-in itself says. */
const OWN_LOOKS: ReadonlySet<string | undefined> = new Set([
  "title",
  "subtitle",
  "header",
  "label",
]);

interface Text {
  readonly text: string;
  readonly kind: TextKind;
}

const STRING_LITERAL = /"((?:[^"]|"")*)"/g;
const SHEET_NAME = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/** What a formula says: its texts and the sheets it names; the rest is references and functions. */
function formulaTexts(formula: string): readonly string[] {
  const literals = [...formula.matchAll(STRING_LITERAL)].map(([, text = ""]) =>
    text.replace(/""/g, '"')
  );
  const outside = formula.replace(STRING_LITERAL, '""');
  const sheets = [...outside.matchAll(SHEET_NAME)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? "").replace(/''/g, "'")
  );
  const dates = outside.match(/\bDATE\([^()]*\)/gi) ?? [];
  return [...literals, ...sheets, ...dates];
}

const isDateFormat = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/general/i.test(format);

const formatOf = ({ formats, cells }: Block, row: number, column: number): string =>
  (formats?.length === cells.length ? formats[row] : formats?.[0])?.[column] ?? "";

function numberDisclosed(value: number, format: string, personal: PersonalData): Disclosed | null {
  if (isDateFormat(format) && personal.birthDates.has(Math.floor(value))) return "birth-date";
  return Math.abs(value) >= 1e7
    ? disclosedBy(Math.trunc(value).toString(), "body", personal)
    : null;
}

/** What the sheet's tables say of a cell: whether the buyer types there, and in which table it stands. */
function tableAround(
  tables: readonly TablePlan[],
  titleOf: (row: number, column: number) => string,
  row: number,
  column: number
): { readonly table: string | null; readonly kind: TextKind | null } {
  const table = tables.find(
    (each) =>
      row >= each.row &&
      row < each.row + each.rowCount &&
      column >= each.column &&
      column < each.column + each.columnCount
  );
  if (!table) return { table: null, kind: null };
  const { name } = table;
  if (row === table.row) return { table: name, kind: "label" };
  const begins = (start: string): boolean => name.toLowerCase().startsWith(start.toLowerCase());
  if (begins(ATTENDANCE_TABLE)) return { table: name, kind: "professional" };
  if (!TYPED_TABLES.some(begins)) return { table: name, kind: null };
  const isInCharge = wordsOf(titleOf(table.row, column)) === IN_CHARGE;
  return { table: name, kind: isInCharge ? "professional" : "typed" };
}

const valueOf = (cell: PlannedCell): CellValue =>
  cell !== null && typeof cell === "object" ? cell.value : cell;

const textOf = (value: CellValue): string => (typeof value === "string" ? value : "");

/** Texts are the same from cell to cell: each is looked at once per kind. */
function remembered(personal: PersonalData): (text: Text) => Disclosed | null {
  const known = new Map<string, Disclosed | null>();
  return ({ text, kind }) => {
    const key = `${kind}\u0000${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const disclosed = disclosedBy(text, kind, personal);
    known.set(key, disclosed);
    return disclosed;
  };
}

/** Every text of plain data, however deep: what a chart, a page or a drop-down may say. */
function textsWithin(data: unknown): readonly string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap(textsWithin);
}

function cellDisclosure(sheet: SheetPlan, personal: PersonalData): Disclosure | null {
  const look = remembered(personal);
  const titles = new Map(
    sheet.blocks.flatMap((block) =>
      block.cells.flatMap((cells, row) =>
        cells.map(
          (cell, column) =>
            [cellAddress(block.row + row, block.column + column), textOf(valueOf(cell))] as const
        )
      )
    )
  );
  const titleOf = (row: number, column: number): string =>
    titles.get(cellAddress(row, column)) ?? "";
  for (const block of sheet.blocks) {
    for (const [index, cells] of block.cells.entries()) {
      for (const [offset, cell] of cells.entries()) {
        if (cell === null) continue;
        const [row, column] = [block.row + index, block.column + offset];
        const around = tableAround(sheet.tables, titleOf, row, column);
        const kind = around.kind ?? (OWN_LOOKS.has(block.style) ? "label" : "body");
        const value = valueOf(cell);
        const formula = typeof cell === "object" ? cell.formula : null;
        const texts = [textOf(value), ...(formula === null ? [] : formulaTexts(formula))];
        const data =
          texts.map((text) => look({ text, kind })).find((found) => found !== null) ??
          (typeof value === "number"
            ? numberDisclosed(value, formatOf(block, index, offset), personal)
            : null);
        if (data) {
          return { data, part: "cell", cell: cellAddress(row, column), table: around.table };
        }
      }
    }
  }
  return null;
}

function smallCount(sheet: SheetPlan): Disclosure | null {
  const { areas, threshold } = sheet.personCounts ?? { areas: [], threshold: 0 };
  const isInside = (row: number, column: number): boolean =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount
    );
  for (const block of sheet.blocks) {
    for (const [index, cells] of block.cells.entries()) {
      for (const [offset, cell] of cells.entries()) {
        const [row, column] = [block.row + index, block.column + offset];
        const value = valueOf(cell);
        if (typeof value !== "number" || value <= 0 || value >= threshold) continue;
        if (!isInside(row, column)) continue;
        return { data: "small-count", part: "cell", cell: cellAddress(row, column), table: null };
      }
    }
  }
  return null;
}

/**
 * The first personal data a committee's sheet would hold, wherever it stands: values, formulas, drop-downs, charts,
 * page texts, names. Null when it may be written. The contract's own texts may share a word with a surname.
 */
export function findDisclosure(
  sheet: SheetPlan,
  personal: PersonalData
): SummaryNotAnonymous | null {
  const look = remembered(personal);
  const within = (data: unknown, part: Disclosure["part"], cell: string | null) =>
    textsWithin(data)
      .map((text) => look({ text, kind: "label" }))
      .flatMap((found): readonly Disclosure[] =>
        found === null ? [] : [{ data: found, part, cell, table: null }]
      )[0] ?? null;
  const found =
    cellDisclosure(sheet, personal) ??
    smallCount(sheet) ??
    within(sheet.charts, "chart", null) ??
    within(sheet.print, "page", null) ??
    within([sheet.sheet, sheet.ownerName, sheet.tables], "sheet", null) ??
    sheet.validations
      .map((validation) =>
        within(validation, "cell", cellAddress(validation.row, validation.column))
      )
      .find((disclosure) => disclosure !== null) ??
    null;
  return found === null ? null : { kind: "summary-not-anonymous", sheet: sheet.sheet, ...found };
}
