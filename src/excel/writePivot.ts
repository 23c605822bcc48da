import type { PivotOutcome, PivotPlan } from "../workbook/plan";
import { isSetSupported } from "./environment";
import { officeErrorCode } from "./errors";
import { writeLooks } from "./writeLooks";

/** PivotTables are made from this set on. */
const PIVOTS = "1.8";
const PRINTS = "1.9";

/** Ours, or the only one that stands on our sheet: the user may have called it otherwise. */
async function existing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: PivotPlan
): Promise<Excel.PivotTable | null> {
  const { pivotTables } = sheet;
  pivotTables.load("items/name");
  await context.sync();
  const { items } = pivotTables;
  const own = items.find(({ name }) => name === plan.name);
  return own ?? (items.length === 1 ? (items[0] ?? null) : null);
}

/**
 * With its lines of today. A PivotTable is never refreshed by itself
 * (https://github.com/OfficeDev/office-js-docs-pr/issues/3464); one that lost what it reads cannot be.
 */
async function refreshed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pivot: Excel.PivotTable,
  plan: PivotPlan
): Promise<boolean> {
  try {
    pivot.refresh();
    await context.sync();
  } catch (error) {
    // The user's sheet is closed: it stays as it is.
    if (officeErrorCode(error) === "AccessDenied") throw error;
    return false;
  }
  writeLines(sheet, plan);
  // Where the user laid it out over them, they are his.
  await context.sync().catch(() => undefined);
  return true;
}

function writeLines(sheet: Excel.Worksheet, { lines }: PivotPlan): void {
  const blocks = lines.map(({ text, style }, row) => ({
    row,
    column: 0,
    cells: [[text]],
    style,
    wrap: false,
  }));
  for (const { row, cells } of blocks) sheet.getRangeByIndexes(row, 0, 1, 1).values = cells;
  writeLooks(sheet, blocks);
}

function addPivot(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PivotPlan): void {
  const source = context.workbook.tables.getItem(plan.table);
  const pivot = sheet.pivotTables.add(
    plan.name,
    source,
    sheet.getRangeByIndexes(plan.row, 0, 1, 1)
  );
  const { hierarchies } = pivot;
  pivot.rowHierarchies.add(hierarchies.getItem(plan.rows));
  pivot.columnHierarchies.add(hierarchies.getItem(plan.columns));
  const sum = pivot.dataHierarchies.add(hierarchies.getItem(plan.sum.column));
  sum.summarizeBy = "Sum";
  sum.name = plan.sum.title;
  sum.numberFormat = plan.sum.format;
}

/** On a new sheet of ours, which goes again when the PivotTable is refused. */
async function madeOnNewSheet(context: Excel.RequestContext, plan: PivotPlan): Promise<boolean> {
  const { names, worksheets } = context.workbook;
  // A name left over from a sheet the user deleted.
  const former = names.getItemOrNullObject(plan.ownerName);
  former.load("name");
  // Apart from what follows: a sheet that could not be added is someone else's, and stays.
  const sheet = worksheets.add(plan.sheet);
  await context.sync();
  try {
    if (!former.isNullObject) former.delete();
    names.add(plan.ownerName, sheet.getRange("A1")).visible = false;
    writeLines(sheet, plan);
    if (isSetSupported(PRINTS)) {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    }
    addPivot(context, sheet, plan);
    await context.sync();
    return true;
  } catch {
    worksheets.getItem(plan.sheet).delete();
    const signed = names.getItemOrNullObject(plan.ownerName);
    signed.load("name");
    await context.sync();
    if (!signed.isNullObject) signed.delete();
    await context.sync();
    return false;
  }
}

/** On our sheet, where there is none now; nothing half-made is left there. */
async function madeAgain(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: PivotPlan
): Promise<PivotOutcome> {
  try {
    writeLines(sheet, plan);
    addPivot(context, sheet, plan);
    await context.sync();
    return "made";
  } catch {
    const half = sheet.pivotTables.getItemOrNullObject(plan.name);
    half.load("name");
    await context.sync();
    if (!half.isNullObject) half.delete();
    await context.sync();
    return "none";
  }
}

async function write(context: Excel.RequestContext, plan: PivotPlan): Promise<PivotOutcome> {
  if (!plan.exists) return (await madeOnNewSheet(context, plan)) ? "made" : "none";
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const pivot = await existing(context, sheet, plan);
  if (pivot !== null) {
    if (await refreshed(context, sheet, pivot, plan)) return "refreshed";
    pivot.delete();
    await context.sync();
  }
  return madeAgain(context, sheet, plan);
}

/**
 * Makes or refreshes a PivotTable. Where Excel has none to offer, or refuses it (a protected workbook, a licence, a
 * session that others share: https://github.com/OfficeDev/office-js/issues/1227), nothing is left of it and nothing else
 * is lost.
 */
export async function writePivot(
  context: Excel.RequestContext,
  plan: PivotPlan
): Promise<PivotOutcome> {
  if (!isSetSupported(PIVOTS)) return "none";
  const { runtime } = context;
  // Our own writes must not raise the events that say «the workbook changed».
  runtime.enableEvents = false;
  try {
    return await write(context, plan);
  } catch {
    return "none";
  } finally {
    runtime.enableEvents = true;
    await context.sync().catch(() => undefined);
  }
}
