import type { CellRectangle } from "../workbook/a1";
import type { Block, PlannedCell, SheetPlan } from "../workbook/plan";
import { literalText } from "./text";

/** A rectangle of inputs for `values` or `formulas`; null leaves a cell as it is. */
export interface Inputs extends CellRectangle {
  readonly inputs: readonly (readonly Input[])[];
  /** Roughly how long its text is in a request. */
  readonly length: number;
}
export type Input = string | number | boolean | null;

/** A rectangle of cells that share one number format. */
export interface FormatArea extends CellRectangle {
  readonly format: string;
}

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

const bounding = (areas: readonly CellRectangle[]): CellRectangle | null => {
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rowCount));
  const right = Math.max(...areas.map((area) => area.column + area.columnCount));
  return { row, column, rowCount: bottom - row, columnCount: right - column };
};

const cellCount = (area: CellRectangle): number => area.rowCount * area.columnCount;

/**
 * The values of a sheet as few rectangles as is thrifty: one around all blocks unless it would be mostly holes.
 * With `formulas`, formulas are written in place; without, their cells are left for later.
 */
export function inputsOf(blocks: readonly Block[], formulas: boolean): readonly Inputs[] {
  const filled = blocks.filter((block) => cellCount(blockArea(block)) > 0);
  const around = bounding(filled.map(blockArea));
  if (!around) return [];
  const covered = filled.reduce((sum, block) => sum + cellCount(blockArea(block)), 0);
  const groups = cellCount(around) <= covered * 3 + 400 ? [filled] : filled.map((block) => [block]);
  return groups.flatMap((group) => {
    const area = bounding(group.map(blockArea));
    return area ? sliced(area, merged(group, area, formulas)) : [];
  });
}

function merged(
  blocks: readonly Block[],
  area: CellRectangle,
  formulas: boolean
): readonly (readonly Input[])[] {
  const rows = Array.from({ length: area.rowCount }, () =>
    Array.from({ length: area.columnCount }, (): Input => null)
  );
  for (const block of blocks) {
    block.cells.forEach((cells, row) => {
      const target = rows[block.row - area.row + row];
      if (!target) return;
      cells.forEach((cell, column) => {
        const input = inputOf(cell, formatAt(block, row, column), formulas);
        target[block.column - area.column + column] = input;
      });
    });
  }
  return rows;
}

/** The formulas of a sheet, in rectangles that hold nothing else. */
export function formulaInputs(blocks: readonly Block[]): readonly Inputs[] {
  return blocks.flatMap((block) => {
    const runs = runsOf(block, (row, column) => {
      const cell = block.cells[row]?.[column];
      return cell !== undefined && isFormula(cell) ? "formula" : null;
    });
    return runs.flatMap(({ key: _key, ...area }) => {
      const inputs = block.cells
        .slice(area.row - block.row, area.row - block.row + area.rowCount)
        .map((cells) =>
          cells
            .slice(area.column - block.column, area.column - block.column + area.columnCount)
            .map((cell) => inputOf(cell, "General", true))
        );
      return sliced(area, inputs);
    });
  });
}

/** Whether a sheet has any formula. */
export const hasFormulas = (plan: SheetPlan): boolean =>
  plan.blocks.some((block) => block.cells.some((row) => row.some(isFormula)));

/** Number formats as rectangles. General is left out where cells have just been cleared. */
export function formatAreas(blocks: readonly Block[], skipGeneral: boolean): readonly FormatArea[] {
  return blocks.flatMap((block) =>
    runsOf(block, (row, column) => {
      const format = formatAt(block, row, column);
      return skipGeneral && format === "General" ? null : format;
    }).map(({ key, ...area }) => ({ ...area, format: key }))
  );
}

type Run = CellRectangle & { readonly key: string };

/** Rectangles of a block whose cells share a key: runs along rows, joined downwards when they are alike. */
function runsOf(
  block: Block,
  keyAt: (row: number, column: number) => string | null
): readonly Run[] {
  const width = widthOf(block);
  const done: Run[] = [];
  let open: readonly Run[] = [];
  for (let row = 0; row < block.cells.length; row += 1) {
    const line = lineRuns(block, row, width, keyAt);
    const next = line.map((run) => {
      const above = open.find(
        (each) =>
          each.column === run.column && each.columnCount === run.columnCount && each.key === run.key
      );
      return above ? { ...above, rowCount: above.rowCount + 1 } : run;
    });
    done.push(
      ...open.filter(
        (each) => !next.some((run) => run.row === each.row && run.column === each.column)
      )
    );
    open = next;
  }
  return [...done, ...open];
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
