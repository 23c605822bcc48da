import type { RunOptions } from "../workbook/host";
import { officeErrorCode } from "./errors";
import { areaOf, type Contents, type SheetRequest } from "./readSheet";

/** Cells read per trip, tried in turn: long texts may need the smaller ones. About 20 bytes a cell with its format. */
const CELLS_PER_TRIP = [120_000, 30_000, 5_000];
/** Never more rows at once. */
const ROW_LIMIT = 20_000;

/** Some rows of one sheet's used range. */
interface Slice {
  readonly index: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly cells: number;
}

/** Cuts used ranges into slices, and packs the slices into trips. */
function tripsOf(requests: readonly SheetRequest[], cellLimit: number): readonly Slice[][] {
  const slices = requests.flatMap(({ used }, index): Slice[] => {
    const { rowCount, columnCount } = used;
    const step = Math.max(1, Math.min(ROW_LIMIT, Math.floor(cellLimit / columnCount)));
    return Array.from({ length: Math.ceil(rowCount / step) }, (_, number) => {
      const firstRow = number * step;
      const rows = Math.min(step, rowCount - firstRow);
      return { index, firstRow, rowCount: rows, cells: rows * columnCount };
    });
  });
  const trips: Slice[][] = [];
  let load = Infinity;
  for (const slice of slices) {
    if (load + slice.cells > cellLimit) {
      trips.push([]);
      load = 0;
    }
    trips.at(-1)?.push(slice);
    load += slice.cells;
  }
  return trips;
}

interface Loaded {
  readonly index: number;
  readonly range: Excel.Range;
}

function askSlice(request: SheetRequest, slice: Slice): Loaded {
  const { sheet, used, isOutput } = request;
  const range = sheet.getRangeByIndexes(
    used.rowIndex + slice.firstRow,
    used.columnIndex,
    slice.rowCount,
    used.columnCount
  );
  // The properties are named on both branches, which the rule does not follow.
  // eslint-disable-next-line office-addins/no-empty-load
  range.load(isOutput ? "values,numberFormat,formulas" : "values,numberFormat");
  return { index: slice.index, range };
}

async function readTrips(
  context: Excel.RequestContext,
  requests: readonly SheetRequest[],
  cellLimit: number,
  { signal, onProgress }: RunOptions
): Promise<readonly Contents[]> {
  const contents = requests.map(({ used, isOutput }) => ({
    area: areaOf(used),
    values: [] as unknown[][],
    formats: [] as unknown[][],
    formulas: isOutput ? ([] as unknown[][]) : null,
  }));
  const trips = tripsOf(requests, cellLimit);
  for (const [done, trip] of trips.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ step: "reading", done, total: trips.length });
    const loaded = trip.flatMap((slice) => {
      const request = requests[slice.index];
      return request ? [askSlice(request, slice)] : [];
    });
    // One trip per slice is the point: a single answer would be refused.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { index, range } of loaded) {
      const target = contents[index];
      target?.values.push(...(range.values as unknown[][]));
      target?.formats.push(...(range.numberFormat as unknown[][]));
      target?.formulas?.push(...(range.formulas as unknown[][]));
      range.untrack();
    }
  }
  return contents;
}

/** Reads every sheet's cells in several answers, each small enough for Excel on the web. */
export async function readBySlices(
  context: Excel.RequestContext,
  requests: readonly SheetRequest[],
  options: RunOptions
): Promise<readonly Contents[]> {
  const [last] = CELLS_PER_TRIP.slice(-1);
  for (const cellLimit of CELLS_PER_TRIP) {
    try {
      return await readTrips(context, requests, cellLimit, options);
    } catch (error) {
      const tooLarge = officeErrorCode(error) === "ResponsePayloadSizeLimitExceeded";
      if (!tooLarge || cellLimit === last) throw error;
    }
  }
  return [];
}
