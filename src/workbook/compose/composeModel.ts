import { INPUT_FOOTER, INPUT_SHEETS, MODEL, informationLines } from "../../messages/fr/model";
import { fold } from "../../domain/folding";
import type { CellValue, TableRef, WorkbookSnapshot } from "../grid";
import { HostError } from "../host";
import type { Block, CellStyle, SheetPlan, ValidationPlan, WorkbookPlan } from "../plan";
import { FORMATS, line, sheetPlan, tableBlocks } from "./builder";
import { EXAMPLE, type ExampleContent } from "./example";
import {
  CONTRACT_TABLE,
  INPUT_TABLES,
  PARAMETERS,
  STATEMENT_COLUMNS,
  type InputTable,
} from "./inputTables";
import { freeSheetName, gridOf } from "./ownedSheets";
import { statementSheet } from "./statementSheet";
import { validationOf, type ColumnRange, type FindColumn } from "./validations";

/** Header row of every input table (0-based), under the title and the note. */
const HEADER_ROW = 3;
/** Rows under a table that already carry its drop-downs: a table grows as the user types below it. */
const SPARE_ROWS = 300;
/** Rows under a table that its values' drop-downs already cover. */
const DROP_DOWN_ROWS = 60;
/** Empty rows of the statement model. */
const MODEL_ROWS = 20;

const parameterRows = (example: ExampleContent | null): readonly (readonly CellValue[])[] =>
  PARAMETERS.map(({ key, unit, initial }) => [
    key,
    example?.parameters[key] ?? initial,
    unit,
    example?.articles[key] ?? null,
  ]);

/** A table of the snapshot under a format's name, whatever the case. */
const existingTable = (snapshot: WorkbookSnapshot, name: string): TableRef | null =>
  snapshot.tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;

/** One input sheet before it is placed: its table, its rows, the name it was given. */
interface InputSheet {
  readonly definition: InputTable;
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
}

const headOf = (table: string): readonly Block[] => {
  const texts = INPUT_SHEETS[table];
  if (!texts) return [];
  return [line(0, [texts.title], "title"), line(1, [texts.note], "note", { wrap: false })];
};

function columnValidations(
  { definition, rows }: InputSheet,
  findColumn: FindColumn
): readonly ValidationPlan[] {
  return definition.columns.flatMap(({ title, accepts }, column) => {
    if (!accepts) return [];
    const place = {
      row: HEADER_ROW + 1,
      column,
      rowCount: Math.max(rows.length, 1) + SPARE_ROWS,
      columnCount: 1,
    };
    const validation = validationOf(accepts, title, place, findColumn);
    return validation ? [validation] : [];
  });
}

const parameterValidations = (findColumn: FindColumn): readonly ValidationPlan[] =>
  PARAMETERS.flatMap(({ key, accepts }, index) => {
    if (!accepts) return [];
    const place = { row: HEADER_ROW + 1 + index, column: 1, rowCount: 1, columnCount: 1 };
    const validation = validationOf(accepts, key, place, findColumn);
    return validation ? [validation] : [];
  });

function inputSheet(input: InputSheet, findColumn: FindColumn): SheetPlan {
  const { definition, rows } = input;
  const isContract = definition.table === CONTRACT_TABLE.table;
  const formats = isContract
    ? rows.map((_, index) => [
        FORMATS.text,
        PARAMETERS[index]?.format ?? FORMATS.general,
        FORMATS.text,
        FORMATS.text,
      ])
    : definition.columns.map(({ format }) => format ?? FORMATS.general);
  const { blocks, table } = tableBlocks({
    name: definition.table,
    row: HEADER_ROW,
    titles: definition.columns.map(({ title }) => title),
    rows,
    formats,
    style: "input",
    showFilter: !isContract,
  });
  return sheetPlan({
    ownerName: null,
    sheet: input.sheet,
    exists: false,
    blocks: [...headOf(definition.table), ...blocks],
    tables: [table],
    validations: isContract ? parameterValidations(findColumn) : columnValidations(input, findColumn),
    columnWidths: definition.columns.map(({ width }) => width),
    freezeRows: HEADER_ROW + 1,
    print: {
      orientation: isContract ? "portrait" : "landscape",
      fitToWidth: 1,
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      area: { row: 0, column: 0, rowCount: HEADER_ROW + table.rowCount, columnCount: table.columnCount },
      breaksBefore: [],
      header: "",
      footer: INPUT_FOOTER,
    },
  }); // prettier-ignore
}

const INFORMATION_STYLES: Readonly<Record<string, CellStyle>> = {
  title: "title",
  heading: "subtitle",
  text: "body",
  warning: "warning",
};

function informationSheet(sheet: string, example: boolean): SheetPlan {
  const lines = informationLines(example);
  return sheetPlan({
    ownerName: null,
    sheet,
    exists: false,
    blocks: lines.map(({ kind, text }, row) =>
      line(row, [text], INFORMATION_STYLES[kind] ?? "body", { wrap: kind !== "title" })
    ),
    columnWidths: [110],
    hideGridlines: true,
    print: {
      orientation: "portrait",
      fitToWidth: 1,
      titleRows: null,
      area: { row: 0, column: 0, rowCount: lines.length, columnCount: 1 },
      breaksBefore: [],
      header: "",
      footer: INPUT_FOOTER,
    },
  });
}

/** Gives out sheet names nobody bears yet, one after the other. */
function namer(snapshot: WorkbookSnapshot): (wanted: string) => string {
  const taken = snapshot.sheets.map(({ name }) => name);
  return (wanted) => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
}

/** A column of a table that stands in the workbook already. */
const existingColumn = (
  snapshot: WorkbookSnapshot,
  table: TableRef,
  title: string
): ColumnRange | null => {
  const grid = gridOf(snapshot, table.sheet);
  const offset = table.firstColumn - (grid?.firstColumn ?? 0);
  const headers = grid?.values[table.firstRow - grid.firstRow] ?? [];
  const index = headers
    .slice(offset, offset + table.columnCount)
    .findIndex((header) => fold(String(header ?? "")) === fold(title));
  if (!grid || index < 0) return null;
  const rowCount = table.rowCount - 1 + DROP_DOWN_ROWS;
  return {
    sheet: table.sheet,
    row: table.firstRow + 1,
    column: table.firstColumn + index,
    rowCount,
  };
};

/** Where the columns of the input tables stand: in the workbook already, else on the sheets about to be made. */
const columnFinder =
  (snapshot: WorkbookSnapshot, inputs: readonly InputSheet[]): FindColumn =>
  (table, column) => {
    const existing = existingTable(snapshot, table);
    if (existing) return existingColumn(snapshot, existing, column);
    const definition = INPUT_TABLES.find((candidate) => candidate.table === table);
    const index = definition?.columns.findIndex(({ title }) => title === column) ?? -1;
    if (index < 0) return null;
    const input = inputs.find((candidate) => candidate.definition.table === table);
    if (!input) return null;
    const rowCount = Math.max(input.rows.length, 1) + DROP_DOWN_ROWS;
    return { sheet: input.sheet, row: HEADER_ROW + 1, column: index, rowCount };
  };

/** Rows of a register by title, for a table that is about to be made. */
export interface MissingRegister {
  readonly table: string;
  readonly rows: readonly Readonly<Partial<Record<string, CellValue>>>[];
}

/** The format's parameters, with what is said of some of them; an unknown one comes last. */
function contractRows({ rows }: MissingRegister): readonly (readonly CellValue[])[] {
  const titles = CONTRACT_TABLE.columns.map(({ title }) => title);
  const said = new Map(rows.map((row) => [fold(String(row["Paramètre"] ?? "")), row]));
  const published = parameterRows(null).map((row) => {
    const own = said.get(fold(String(row[0])));
    return titles.map((title, column) => own?.[title] ?? row[column] ?? null);
  });
  const keys = new Set(PARAMETERS.map(({ key }) => fold(key)));
  const others = [...said].filter(([key]) => key !== "" && !keys.has(key));
  return [...published, ...others.map(([, row]) => titles.map((title) => row[title] ?? null))];
}

/**
 * Sheets for input tables that the workbook lacks, filled with rows; a taken name gets « (2)».
 * @throws HostError «RegisterColumnMissing» when a row holds a column that the format does not publish
 */
export function missingRegisters(
  registers: readonly MissingRegister[],
  snapshot: WorkbookSnapshot
): readonly SheetPlan[] {
  const nameFor = namer(snapshot);
  const inputs = registers.flatMap((register): readonly InputSheet[] => {
    const definition = [CONTRACT_TABLE, ...INPUT_TABLES].find(
      ({ table }) => table === register.table
    );
    if (!definition) return [];
    const titles = definition.columns.map(({ title }) => title);
    const unknown = register.rows
      .flatMap((row) => Object.keys(row).filter((title) => row[title] !== null))
      .find((title) => !titles.includes(title));
    if (unknown !== undefined)
      throw new HostError("RegisterColumnMissing", { table: register.table, column: unknown });
    const rows =
      definition === CONTRACT_TABLE
        ? contractRows(register)
        : register.rows.map((row) => titles.map((title) => row[title] ?? null));
    return [{ definition, sheet: nameFor(definition.sheet), rows }];
  });
  const findColumn = columnFinder(snapshot, inputs);
  return inputs.map((input) => inputSheet(input, findColumn));
}

const hasSheet = (snapshot: WorkbookSnapshot, name: string): boolean =>
  snapshot.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** A workbook Excel has just created: one empty sheet or none. Its empty sheet is left where it is. */
const isPrepared = (snapshot: WorkbookSnapshot): boolean =>
  existingTable(snapshot, CONTRACT_TABLE.table) !== null;

/**
 * The input sheets of the workbook format, empty or filled with the fictitious contract. A table that exists is
 * left alone, and so is a sheet: a taken name gets « (2)». On a workbook that is already prepared, only what is
 * missing is made, and the example adds nothing to a real contract.
 */
export function composeModel(
  options: { readonly example: boolean },
  snapshot: WorkbookSnapshot
): WorkbookPlan {
  const prepared = isPrepared(snapshot);
  const example = options.example && !prepared ? EXAMPLE : null;
  const nameFor = namer(snapshot);
  const information =
    prepared && hasSheet(snapshot, MODEL.informationSheet) ? null : nameFor(MODEL.informationSheet);
  const inputs = [CONTRACT_TABLE, ...INPUT_TABLES]
    .filter(({ table }) => existingTable(snapshot, table) === null)
    .map((definition): InputSheet => ({
      definition,
      sheet: nameFor(definition.sheet),
      rows:
        definition.table === CONTRACT_TABLE.table
          ? parameterRows(example)
          : (example?.rows[definition.table] ?? []),
    }));
  const findColumn = columnFinder(snapshot, inputs);
  const model =
    prepared && hasSheet(snapshot, MODEL.statementSheet)
      ? []
      : [
          statementSheet(
            {
              sheet: nameFor(MODEL.statementSheet),
              reference: example ? String(example.parameters["Référence"]) : null,
              contractor: example ? String(example.parameters["Titulaire"]) : null,
              lot: null,
              month: null,
              note: MODEL.statementNote,
              rows: Array.from({ length: MODEL_ROWS }, () => STATEMENT_COLUMNS.map(() => null)),
            },
            findColumn
          ),
        ];
  const sheets = [
    ...(information === null ? [] : [informationSheet(information, example !== null)]),
    ...inputs.map((input) => inputSheet(input, findColumn)),
    ...model,
    ...(example?.statements(nameFor, findColumn) ?? []),
  ];
  const contract = inputs.find(({ definition }) => definition.table === CONTRACT_TABLE.table);
  return {
    sheets,
    marksToRemove: [],
    marks: [],
    activate: sheets.length === 0 ? null : (contract?.sheet ?? sheets[0]?.sheet ?? null),
  };
}
