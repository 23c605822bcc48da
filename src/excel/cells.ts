import type { CellRectangle } from "../workbook/a1";
import type { Block, PlannedCell, SheetPlan } from "../workbook/plan";
import { boundingOf, clustersOf, joinTouching } from "./rectangles";
import { literalText } from "./text";

/** A rectangle of inputs for `values` or `formulas`; null leaves a cell as it is. */
export interface Inputs extends CellRectangle {
  readonly inputs: readonly (readonly Input[])[];
  /** Roughly how long its text is in a request. */
  readonly length: number;
}
export type Input = string | number | boolean | null;

/** A rectangle of number formats: one for all its cells, or one per cell where null leaves a cell as it is. */
export interface FormatArea extends CellRectangle {
  readonly formats: readonly (readonly (string | null)[])[];
}

/** A format on fewer cells is thriftier written beside others, cell by cell. */
const SMALL_AREA = 24;

/** Rows of a request's slice are cut so that none is much longer than this. */
const SLICE_LENGTH = 1_000_000;

const isFormula = (
  cell: PlannedCell
): cell is Exclude<PlannedCell, string | number | boolean | null> =>
  typeof cell === "object" && cell !== null;

const widthOf = (block: Block): number =>
  block.cells.reduce((most, row) => Math.max(most, row.length), 0);

/** The rectangle a block covers. */
export const blockArea = (block: Block): CellRectangle => ({
  row: block.row,
  column: block.column,
  rowCount: block.cells.length,
  columnCount: widthOf(block),
});

/** The planned format of one cell of a block; General when it has none. */
function formatAt(block: Block, row: number, column: number): string {
  const { formats } = block;
  if (!formats) return "General";
  const perCell = formats.length === block.cells.length && formats.length > 1;
  return (perCell ? formats[row] : formats[0])?.[column] ?? "General";
}

function inputOf(cell: PlannedCell | undefined, format: string, formulas: boolean): Input {
  if (cell === undefined) return null;
  if (isFormula(cell)) return formulas ? cell.formula : null;
  // "" empties a cell; null would leave what is there.
  if (cell === null) return "";
  return typeof cell === "string" ? literalText(cell, format) : cell;
}

const lengthOf = (inputs: readonly (readonly Input[])[]): number =>
  inputs.reduce(
    (sum, row) =>
      sum +
      row.reduce<number>(
        (own, input) => own + (typeof input === "string" ? input.length + 3 : 8),
        2
      ),
    0
  );

/** Cuts a tall rectangle by rows. */
function sliced(area: CellRectangle, inputs: readonly (readonly Input[])[]): readonly Inputs[] {
  const length = lengthOf(inputs);
  const rows = Math.max(1, Math.floor((inputs.length * SLICE_LENGTH) / Math.max(length, 1)));
  if (rows >= inputs.length) return [{ ...area, inputs, length }];
  return Array.from({ length: Math.ceil(inputs.length / rows) }, (_, number) => {
    const part = inputs.slice(number * rows, (number + 1) * rows);
    const own = { ...area, row: area.row + number * rows, rowCount: part.length };
    return { ...own, inputs: part, length: lengthOf(part) };
  });
}

/**
 * The values of a sheet in few rectangles: blocks that stand near one another are written together. With `formulas`,
 * formulas are written in place; without, their cells are left for later.
 */
export function inputsOf(blocks: readonly Block[], formulas: boolean): readonly Inputs[] {
  const placed = blocks.map((block) => ({ ...blockArea(block), block }));
  const filled = placed.filter(({ rowCount, columnCount }) => rowCount * columnCount > 0);
  return clustersOf(filled).flatMap((cluster) => {
    const area = boundingOf(cluster);
    const own = cluster.map(({ block }) => block);
    return area
      ? sliced(
          area,
          merged(own, area, (cell, format) => inputOf(cell, format, formulas))
        )
      : [];
  });
}

function merged(
  blocks: readonly Block[],
  area: CellRectangle,
  write: (cell: PlannedCell, format: string) => Input
): readonly (readonly Input[])[] {
  const rows = Array.from({ length: area.rowCount }, () =>
    Array.from({ length: area.columnCount }, (): Input => null)
  );
  for (const block of blocks) {
    block.cells.forEach((cells, row) => {
      const target = rows[block.row - area.row + row];
      if (!target) return;
      cells.forEach((cell, column) => {
        const at = block.column - area.column + column;
        if (at >= 0 && at < area.columnCount)
          target[at] = write(cell, formatAt(block, row, column));
      });
    });
  }
  return rows;
}

/** The formulas of a sheet alone, every other cell being left as it is. */
export function formulaInputs(blocks: readonly Block[]): readonly Inputs[] {
  const runs = blocks.flatMap((block) =>
    runsOf(block, (row, column) => {
      const cell = block.cells[row]?.[column];
      return cell !== undefined && isFormula(cell) ? "formula" : null;
    })
  );
  return clustersOf(runs).flatMap((cluster) => {
    const area = boundingOf(cluster);
    const formulas = (cell: PlannedCell): Input => (isFormula(cell) ? cell.formula : null);
    return area ? sliced(area, merged(blocks, area, formulas)) : [];
  });
}

/** Whether a sheet has any formula. */
export const hasFormulas = (plan: SheetPlan): boolean =>
  plan.blocks.some((block) => block.cells.some((row) => row.some(isFormula)));

/** Roughly what a request pays for one rectangle of one format, and for one cell of a rectangle of formats. */
const AREA_LENGTH = 350;
const FORMAT_LENGTH = 12;

/**
 * Number formats as rectangles. General is left out where cells have just been cleared. A block whose formats change
 * from cell to cell is written cell by cell: a sheet that someone else made may hold thousands of small areas.
 */
export function formatAreas(blocks: readonly Block[], skipGeneral: boolean): readonly FormatArea[] {
  const read = blocks.map((block) => {
    const runs = runsOf(block, (row, column) => {
      const format = formatAt(block, row, column);
      return skipGeneral && format === "General" ? null : format;
    });
    return { block, areas: joinTouching(runs) };
  });
  const isBusy = ({ block, areas }: (typeof read)[number]): boolean =>
    areas.length > BUSY_COUNT &&
    areas.length * AREA_LENGTH > block.cells.length * widthOf(block) * FORMAT_LENGTH;
  const areas = joinTouching(read.filter((each) => !isBusy(each)).flatMap((each) => each.areas));
  const isSmall = (area: CellRectangle): boolean => area.rowCount * area.columnCount <= SMALL_AREA;
  return [
    ...read.filter(isBusy).flatMap(({ block }) => everyFormat(block)),
    ...areas.filter((area) => !isSmall(area)).map(oneFormat),
    ...clustersOf(areas.filter(isSmall)).flatMap(cellFormats),
  ];
}

/** Fewer areas than this are never too many. */
const BUSY_COUNT = 150;

/** A block's formats cell by cell, cut by rows. */
function everyFormat(block: Block): readonly FormatArea[] {
  const columnCount = widthOf(block);
  const rows = Math.max(1, Math.floor(SLICE_LENGTH / (columnCount * FORMAT_LENGTH)));
  return Array.from({ length: Math.ceil(block.cells.length / rows) }, (_, index) => {
    const first = index * rows;
    const rowCount = Math.min(rows, block.cells.length - first);
    const formats = Array.from({ length: rowCount }, (__, row) =>
      Array.from({ length: columnCount }, (___, column) => formatAt(block, first + row, column))
    );
    return { row: block.row + first, column: block.column, rowCount, columnCount, formats };
  });
}

type Run = CellRectangle & { readonly key: string };

const oneFormat = ({ key, ...area }: Run): FormatArea => ({ ...area, formats: [[key]] });

function cellFormats(cluster: readonly Run[]): readonly FormatArea[] {
  const [only] = cluster;
  if (only && cluster.length === 1) return [oneFormat(only)];
  const bounds = boundingOf(cluster);
  if (!bounds) return [];
  const at = (row: number, column: number): string | null =>
    cluster.find(
      (run) =>
        row >= run.row &&
        row < run.row + run.rowCount &&
        column >= run.column &&
        column < run.column + run.columnCount
    )?.key ?? null;
  const formats = Array.from({ length: bounds.rowCount }, (_, row) =>
    Array.from({ length: bounds.columnCount }, (__, column) =>
      at(bounds.row + row, bounds.column + column)
    )
  );
  return [{ ...bounds, formats }];
}

/** Rectangles of a block whose cells share a key: runs along rows, joined downwards when they are alike. */
function runsOf(
  block: Block,
  keyAt: (row: number, column: number) => string | null
): readonly Run[] {
  const width = widthOf(block);
  const done: Run[] = [];
  let open: ReadonlyMap<number, Run> = new Map();
  for (let row = 0; row < block.cells.length; row += 1) {
    const next = new Map<number, Run>();
    for (const run of lineRuns(block, row, width, keyAt)) {
      const above = open.get(run.column);
      const isSame = above?.columnCount === run.columnCount && above.key === run.key;
      next.set(run.column, isSame ? { ...above, rowCount: above.rowCount + 1 } : run);
    }
    for (const [column, run] of open) if (next.get(column)?.row !== run.row) done.push(run);
    open = next;
  }
  return [...done, ...open.values()];
}

function lineRuns(
  block: Block,
  row: number,
  width: number,
  keyAt: (row: number, column: number) => string | null
): readonly Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < width; column += 1) {
    const key = keyAt(row, column);
    if (key === null) continue;
    const last = runs.at(-1);
    const touches = last && last.column + last.columnCount === block.column + column;
    if (last && touches && last.key === key) {
      runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else {
      runs.push({
        row: block.row + row,
        column: block.column + column,
        rowCount: 1,
        columnCount: 1,
        key,
      });
    }
  }
  return runs;
}
