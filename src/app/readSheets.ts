import type { Registers } from "../domain/contract";
import { formerImports } from "../workbook/compose/journal";
import type { Grid, WorkbookSnapshot } from "../workbook/grid";
import type { Host, RunOptions } from "../workbook/host";
import {
  MAPPING_TABLE,
  SHEETS_TABLE,
  type LayoutChoice,
  type MappingChoices,
  type SheetChoice,
} from "../workbook/mapping";
import { interpret } from "../workbook/read/interpret";
import { readStatements } from "../workbook/read/statements";
import type { SheetReading, UnusableWorkbook } from "../workbook/reading";
import type { FormerImport } from "../workbook/submitted";
import { cellText } from "./cellText";
import { pause } from "./pause";

/** What a person says of one sheet while the mapping is edited. */
export interface PreviewedMapping {
  readonly choice: SheetChoice;
  /** Null keeps the layout as it is recognised. */
  readonly layout: LayoutChoice | null;
  /** Whether what was kept in the workbook is forgotten for this look. */
  readonly ignoresKept: boolean;
}

/** A part of a sheet as texts, from its first used cell. */
export interface ShownRows {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly string[])[];
}

/** The sheets that may be statements, and what each would give with other choices. */
export type SheetsRead =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetReading[];
      readonly registers: Registers;
      /** Pure: nothing is written. */
      readonly preview: (mapping: PreviewedMapping) => SheetReading | null;
      /** What a sheet that is not in the workbook yet would give, by its first rows. */
      readonly previewNew: (grid: Grid) => SheetReading | null;
      /** Files imported before, by SHA-256, as `Journal` tells. */
      readonly importedBefore: ReadonlyMap<string, FormerImport>;
      readonly rowsOf: (sheet: string, from: number, count: number) => ShownRows | null;
    }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

const shown = (grid: Grid, row: number): readonly string[] =>
  (grid.values[row] ?? []).map((value, column) =>
    cellText(value, grid.formats[row]?.[column] ?? "General")
  );

/** The first rows of a sheet as texts, from its first used cell or a later row (0-based). */
export const shownRows = (grid: Grid, from: number, count: number): ShownRows => {
  const first = Math.max(0, from - grid.firstRow);
  const end = Math.min(grid.values.length, first + count);
  return {
    firstRow: grid.firstRow + first,
    firstColumn: grid.firstColumn,
    cells: Array.from({ length: Math.max(0, end - first) }, (_, index) =>
      shown(grid, first + index)
    ),
  };
};

const CHOICE_TABLES = [MAPPING_TABLE, SHEETS_TABLE];

/** Rows of a new sheet that tell its month and its columns. */
const TELLING_ROWS = 500;

/** The workbook reduced to one sheet and to the choices it keeps in some tables. */
function around(
  snapshot: WorkbookSnapshot,
  sheet: string,
  choiceTables: readonly string[]
): WorkbookSnapshot {
  const wanted = choiceTables.map((name) => name.toLowerCase());
  const kept = snapshot.tables.filter(({ name }) => wanted.includes(name.toLowerCase()));
  const sheets = new Set([sheet, ...kept.map((table) => table.sheet)]);
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => sheets.has(name)),
    tables: snapshot.tables.filter(
      (table) => table.sheet === sheet || kept.some(({ name }) => name === table.name)
    ),
  };
}

/** Reads the workbook and tells how each sheet that may be a statement is understood; writes nothing. */
export async function readSheets(host: Host, options: RunOptions = {}): Promise<SheetsRead> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 1 });
  const reading = interpret(snapshot);
  if (!reading.ok) return reading;
  const { registers, sheets } = reading;
  return {
    ok: true,
    sheets,
    registers,
    preview: ({ choice, layout, ignoresKept }) => {
      const given: MappingChoices = { layouts: layout === null ? [] : [layout], sheets: [choice] };
      const part = around(snapshot, choice.sheet, ignoresKept ? [] : CHOICE_TABLES);
      return (
        readStatements(part, registers, given).sheets.find(({ sheet }) => sheet === choice.sheet) ??
        null
      );
    },
    previewNew: (grid) => {
      // What was said of a sheet of the workbook that bears the same name is not said of this one.
      const part = around(snapshot, "", [MAPPING_TABLE]);
      const start: Grid = {
        ...grid,
        visibility: "visible",
        values: grid.values.slice(0, TELLING_ROWS),
        formats: grid.formats.slice(0, TELLING_ROWS),
      };
      const others = part.sheets.filter(({ name }) => name !== grid.name);
      return (
        readStatements({ ...part, sheets: [...others, start] }, registers).sheets.find(
          ({ sheet }) => sheet === grid.name
        ) ?? null
      );
    },
    importedBefore: formerImports(snapshot),
    rowsOf: (sheet, from, count) => {
      const grid = snapshot.sheets.find(({ name }) => name === sheet);
      return grid ? shownRows(grid, from, count) : null;
    },
  };
}
