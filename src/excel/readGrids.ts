import { splitReference } from "../workbook/a1";
import {
  OUTPUT_NAME_PREFIX,
  type NameRef,
  type TableRef,
  type WorkbookSnapshot,
} from "../workbook/grid";
import type { RunOptions } from "../workbook/host";
import { isSetSupported } from "./environment";
import { officeErrorCode } from "./errors";
import { askSheet, contentsOf, gridOf, type Contents, type SheetRequest } from "./readSheet";
import { readBySlices } from "./readSlices";

/** What the writer must know of the workbook beyond the snapshot. */
export interface Inventory {
  readonly snapshot: WorkbookSnapshot;
  /** Names of the charts of each output sheet. */
  readonly chartsBySheet: ReadonlyMap<string, readonly string[]>;
  /** Whether sheets may neither be added, deleted, renamed nor shown. */
  readonly isStructureProtected: boolean;
}

const nameRef = (item: Excel.NamedItem): NameRef => ({
  name: item.name,
  sheet: sheetOfFormula(String(item.formula)),
  isHidden: !item.visible,
});

/** The sheet a name points at: `='Ma feuille'!$A$1` → Ma feuille; null for #REF! and for what is no reference. */
function sheetOfFormula(formula: string): string | null {
  if (formula.includes("#REF!")) return null;
  return splitReference(formula.replace(/^=/, "")).sheet;
}

interface Directory {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly names: readonly NameRef[];
  readonly activeSheet: string;
  readonly isStructureProtected: boolean;
}

/** First trip: what there is. */
async function readDirectory(context: Excel.RequestContext): Promise<Directory> {
  const { worksheets, tables, names } = context.workbook;
  const protection = isSetSupported("1.7") ? context.workbook.protection : null;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/showTotals");
  names.load("items/name,items/visible,items/formula");
  active.load("name");
  protection?.load("protected");
  await context.sync();
  return {
    sheets: worksheets.items,
    tables: tables.items,
    names: names.items.map(nameRef),
    activeSheet: active.name,
    isStructureProtected: protection?.protected === true,
  };
}

/** Second trip: what is in it. `withContents` false leaves cells to the slices. */
async function readSheets(
  context: Excel.RequestContext,
  directory: Directory,
  withContents: boolean
): Promise<{ readonly requests: readonly SheetRequest[]; readonly tables: readonly TableRef[] }> {
  const outputs = new Set(
    directory.names
      .filter(({ name, isHidden }) => isHidden && name.startsWith(OUTPUT_NAME_PREFIX))
      .map(({ sheet }) => sheet)
  );
  const requests = directory.sheets.map((sheet) =>
    askSheet(sheet, outputs.has(sheet.name), withContents)
  );
  const ranges = directory.tables.map((table) => {
    const range = table.getRange();
    range.load("address,rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  await context.sync();
  const tables = ranges.map(({ table, range }) => ({
    name: table.name,
    sheet: splitReference(range.address).sheet ?? "",
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
    hasTotals: table.showTotals,
  }));
  return { requests, tables };
}

const TOO_LARGE = new Set(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"]);

/**
 * Reads the whole workbook: two trips, or more by slices of rows when Excel on the web finds the answer too large.
 * Errors are Excel's own.
 */
export async function readInventory(
  context: Excel.RequestContext,
  options: RunOptions
): Promise<Inventory> {
  const { signal } = options;
  signal?.throwIfAborted();
  const directory = await readDirectory(context);
  signal?.throwIfAborted();
  let read: Awaited<ReturnType<typeof readSheets>> | null = null;
  try {
    read = await readSheets(context, directory, true);
  } catch (error) {
    if (!TOO_LARGE.has(officeErrorCode(error) ?? "")) throw error;
  }
  let contents: readonly (Contents | null)[] = read?.requests.map(contentsOf) ?? [];
  if (!read || contents.includes(null)) {
    read = await readSheets(context, directory, false);
    contents = await readBySlices(context, read.requests, options);
  }
  const { requests, tables } = read;
  const sheets = requests.flatMap((request, index) => {
    const own = contents[index];
    return own ? [gridOf(request, own)] : [];
  });
  return {
    snapshot: { sheets, tables, names: directory.names, activeSheet: directory.activeSheet },
    isStructureProtected: directory.isStructureProtected,
    chartsBySheet: new Map(
      requests
        .filter(({ isOutput }) => isOutput)
        .map(({ sheet, charts }) => [sheet.name, charts.items.map((chart) => chart.name)])
    ),
  };
}
