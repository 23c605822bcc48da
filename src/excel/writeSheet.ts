import type { CellRectangle } from "../workbook/a1";
import type { TableRef } from "../workbook/grid";
import { TABLE_STYLE } from "../workbook/looks";
import type { SheetPlan, TablePlan } from "../workbook/plan";
import { formatAreas, formulaInputs, hasFormulas, inputsOf, type Inputs } from "./cells";
import { writeChart, writePrint, writeValidation } from "./writeExtras";
import { fitRows, hideColumns, hideRows, runsOf, writeLooks, writeWidths } from "./writeLooks";

/** What the writer knows of the workbook as it is. */
export interface Known {
  readonly tables: ReadonlyMap<string, TableRef>;
  readonly charts: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlySet<string>;
}

/** The workbook under way: one proxy per sheet, for the whole run. */
export interface Target {
  readonly context: Excel.RequestContext;
  readonly sheet: (name: string) => Excel.Worksheet;
}

/** A piece of work that can go in any request, with roughly how long it is there. */
export interface Step {
  readonly length: number;
  /** The sheet it creates. */
  readonly adds?: string;
  readonly write: (target: Target) => void;
}

const rangeOf = (sheet: Excel.Worksheet, area: CellRectangle): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();

const writeInputs = (
  sheetName: string,
  all: readonly Inputs[],
  property: "values" | "formulas"
): readonly Step[] =>
  all.map(({ inputs, length, ...area }) => ({
    length: length + 300,
    write: ({ sheet }) => {
      rangeOf(sheet(sheetName), area)[property] = inputs as (string | number | boolean | null)[][];
    },
  }));

/**
 * A table resized keeps the formulas that read it; one that moved to other rows has to be made again, as does one that
 * moved sideways beside another, or to which the user gave a row of totals on a sheet that is replaced whole.
 */
const isResizable = (known: TableRef | undefined, plan: SheetPlan, table: TablePlan): boolean =>
  known !== undefined &&
  known.sheet === plan.sheet &&
  known.firstRow === table.row &&
  !(plan.replacesWhole === true && known.hasTotals) &&
  (plan.tables.length === 1 || known.firstColumn === table.column);

const writeTable = (sheet: Excel.Worksheet, plan: TablePlan): void => {
  const table = sheet.tables.add(rangeOf(sheet, plan), true);
  table.name = plan.name;
  table.style = TABLE_STYLE;
  table.showFilterButton = plan.showFilter;
};

/** Creates the sheet, or empties it when it is ours; existing tables take their new size first. */
function prepare(target: Target, plan: SheetPlan, known: Known): void {
  const { context } = target;
  if (!plan.exists) {
    context.workbook.worksheets.add(plan.sheet);
    return;
  }
  const sheet = target.sheet(plan.sheet);
  const existing = plan.tables.flatMap((table) => {
    const current = known.tables.get(table.name);
    return current ? [{ table, current, isKept: isResizable(current, plan, table) }] : [];
  });
  const proxyOf = (table: TablePlan): Excel.Table => context.workbook.tables.getItem(table.name);
  // Tables that go make room first: one that grows may not run into another.
  for (const { table, isKept } of existing) {
    if (!isKept) proxyOf(table).convertToRange().untrack();
  }
  for (const { name } of plan.replacesWhole === true ? othersOn(plan, known) : []) {
    context.workbook.tables.getItem(name).convertToRange().untrack();
  }
  for (const { table, current, isKept } of existing) {
    if (isKept && !sameArea(current, table)) proxyOf(table).resize(rangeOf(sheet, table));
  }
  if (plan.ownerName === null) return;
  const used = sheet.getUsedRange().untrack();
  used.clear("Contents");
  used.clear("Formats");
  if (plan.validations.length > 0) sheet.getRange().untrack().dataValidation.clear();
  const charts = known.charts.get(plan.sheet) ?? [];
  for (const { name } of plan.charts) {
    if (charts.includes(name)) sheet.charts.getItem(name).delete();
  }
}

/** Tables that stand on a sheet and that its plan does not have, as one that was given another name. */
const othersOn = (plan: SheetPlan, { tables }: Known): readonly TableRef[] => {
  const planned = new Set(plan.tables.map(({ name }) => name));
  return [...tables.values()].filter(
    ({ name, sheet }) => sheet === plan.sheet && !planned.has(name)
  );
};

const sameArea = (one: TableRef, other: TablePlan): boolean =>
  one.firstColumn === other.column &&
  one.rowCount === other.rowCount &&
  one.columnCount === other.columnCount;

/** What makes a sheet ours: a hidden name of the workbook that points at its first cell. */
function sign({ context, sheet }: Target, plan: SheetPlan, known: Known): void {
  const { ownerName } = plan;
  if (ownerName === null) return;
  const { names } = context.workbook;
  if (known.names.has(ownerName)) {
    if (plan.exists) return;
    // The sheet it pointed at was deleted: the name is left over.
    names.getItem(ownerName).delete();
  }
  names.add(ownerName, sheet(plan.sheet).getRange("A1").untrack()).visible = false;
}

/** The sheet itself: pane, tab, widths, looks, drop-downs, print set-up. */
function dress({ sheet }: Target, plan: SheetPlan): void {
  const worksheet = sheet(plan.sheet);
  writeLooks(worksheet, plan.blocks);
  writeWidths(worksheet, plan.columnWidths);
  fitRows(worksheet, plan.rowLines);
  if (plan.freezeRows > 0) worksheet.freezePanes.freezeRows(plan.freezeRows);
  if (plan.tabColor !== null) worksheet.tabColor = plan.tabColor;
  if (plan.hideGridlines) worksheet.showGridlines = false;
  for (const validation of plan.validations) writeValidation(worksheet, validation);
  if (plan.print) writePrint(worksheet, plan.print);
}

/** A new sheet of values alone, which nothing else in a plan is needed for. */
export const isPlain = (plan: SheetPlan): boolean =>
  !plan.exists && plan.tables.length === 0 && plan.charts.length === 0 && !hasFormulas(plan);

const DRESS_LENGTH = 8_000;
/** Runs of hidden rows in one step, and what each takes in a request. */
const RUNS_AT_ONCE = 500;
const RUN_LENGTH = 300;

/** Rows and columns hidden last: giving a hidden column a width would show it. */
function hidingSteps(plan: SheetPlan): readonly Step[] {
  const step = (hidden: readonly number[] | undefined, hide: typeof hideRows): readonly Step[] => {
    const runs = runsOf(hidden ?? []);
    return Array.from({ length: Math.ceil(runs.length / RUNS_AT_ONCE) }, (_, index) => {
      const part = runs.slice(index * RUNS_AT_ONCE, (index + 1) * RUNS_AT_ONCE);
      return {
        length: part.length * RUN_LENGTH,
        write: ({ sheet }) => hide(sheet(plan.sheet), part),
      };
    });
  };
  return [...step(plan.hiddenRows, hideRows), ...step(plan.hiddenColumns, hideColumns)];
}

/**
 * The first half of a sheet: existence, number formats (before values, so that texts stay texts), plain values, tables.
 * A sheet without tables is written whole in the second half.
 */
export function firstSteps(plan: SheetPlan, known: Known): readonly Step[] {
  const cleared = plan.ownerName !== null || !plan.exists;
  const formats: readonly Step[] = formatAreas(plan.blocks, cleared).map(
    ({ formats: given, ...area }) => ({
      length: 350 + given.length * (given[0]?.length ?? 0) * 12,
      write: ({ sheet }) => {
        rangeOf(sheet(plan.sheet), area).numberFormat = given as (string | null)[][];
      },
    })
  );
  const waits = plan.tables.length === 0 && hasFormulas(plan);
  const values = waits ? [] : writeInputs(plan.sheet, inputsOf(plan.blocks, false), "values");
  const added = plan.tables.filter((table) => {
    const current = known.tables.get(table.name);
    return !plan.exists || !isResizable(current, plan, table);
  });
  return [
    {
      length: 1500,
      ...(plan.exists ? {} : { adds: plan.sheet }),
      write: (target) => prepare(target, plan, known),
    },
    ...formats,
    ...values,
    {
      length: added.length * 700,
      write: ({ sheet }) => added.forEach((table) => writeTable(sheet(plan.sheet), table)),
    },
    { length: 500, write: (target) => sign(target, plan, known) },
  ];
}

/** The second half, once every table a formula may name exists: formulas, looks, charts. */
export function secondSteps(plan: SheetPlan): readonly Step[] {
  const formulas =
    plan.tables.length === 0 && hasFormulas(plan)
      ? inputsOf(plan.blocks, true)
      : formulaInputs(plan.blocks);
  return [
    ...writeInputs(plan.sheet, formulas, "formulas"),
    { length: DRESS_LENGTH, write: (target) => dress(target, plan) },
    ...plan.charts.map((chart) => ({
      length: 2500,
      write: ({ sheet }: Target) => writeChart(sheet(plan.sheet), chart),
    })),
    ...hidingSteps(plan),
  ];
}
