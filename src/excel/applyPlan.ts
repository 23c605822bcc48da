import { breathing } from "../workbook/breathing";
import type { WorkbookSnapshot } from "../workbook/grid";
import { HostError, type RunOptions } from "../workbook/host";
import type { SheetPlan, TableEdit, WorkbookPlan } from "../workbook/plan";
import { isSetSupported } from "./environment";
import { officeErrorCode } from "./errors";
import type { Inventory } from "./readGrids";
import { editSteps, undoAddedRows } from "./writeEdits";
import {
  leftoversOf,
  replacementsOf,
  replacingSteps,
  settleReplacements,
  type Replacement,
} from "./replaceWhole";
import { removeMarks, writeMarks } from "./writeMarks";
import {
  firstSteps, isPlain, secondSteps, type Known, type Step, type Target,
} from "./writeSheet"; // prettier-ignore

/** Requests stay well under the 5 MB of Excel on the web. */
const REQUEST_LENGTH = 2_500_000;

const knownOf = ({ snapshot, chartsBySheet }: Inventory): Known => ({
  tables: new Map(snapshot.tables.map((table) => [table.name, table])),
  charts: chartsBySheet,
  names: new Set(snapshot.names.map(({ name }) => name)),
});

const protectedSheets = (snapshot: WorkbookSnapshot): ReadonlySet<string> =>
  new Set(snapshot.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));

/** Refuses before anything is written: Excel's batches are not transactions. */
function refuseProtected(plan: WorkbookPlan, closed: ReadonlySet<string>): void {
  const refused = plan.sheets.find(({ exists, sheet }) => exists && closed.has(sheet));
  const edited = (plan.edits ?? []).find(({ sheet }) => closed.has(sheet));
  const sheet = refused?.sheet ?? edited?.sheet;
  if (sheet !== undefined) throw new HostError("AccessDenied", { sheet });
}

/** Sheets can be neither added nor shown while the workbook's structure is protected. */
function refuseStructure(plan: WorkbookPlan, hidden: ReadonlySet<string>): void {
  const needsIt =
    plan.sheets.some(({ exists, replacesWhole }) => !exists || replacesWhole === true) ||
    (plan.activate !== null && hidden.has(plan.activate));
  if (needsIt) throw new HostError("WorkbookProtected");
}

const hiddenSheets = (snapshot: WorkbookSnapshot): ReadonlySet<string> =>
  new Set(
    snapshot.sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name)
  );

/** Shows the sheet the plan ends on; one that the user had hidden has to be visible first. */
function show(sheet: Excel.Worksheet, isHidden: boolean): void {
  if (isHidden) sheet.visibility = "Visible";
  sheet.activate();
}

/**
 * Sheets in two halves, so that every table exists before a formula names it. The plain ones that come first are
 * written whole before the others: what comes after may tell that they are there.
 */
async function sheetSteps(
  sheets: readonly SheetPlan[],
  known: Known,
  breathe: () => Promise<void>
): Promise<readonly Step[]> {
  const other = sheets.findIndex((sheet) => !isPlain(sheet));
  const count = other < 0 ? sheets.length : other;
  const rest = sheets.slice(count);
  const halves = [
    ...sheets
      .slice(0, count)
      .flatMap((sheet) => [() => firstSteps(sheet, known), () => secondSteps(sheet)]),
    ...rest.map((sheet) => () => firstSteps(sheet, known)),
    ...rest.map((sheet) => () => secondSteps(sheet)),
  ];
  const steps: (readonly Step[])[] = [];
  for (const half of halves) {
    steps.push(half());
    await breathe();
  }
  return steps.flat();
}

/** Sheets by what the user did to them. */
interface Closed {
  readonly closed: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

function stepsOf(
  plan: WorkbookPlan,
  sheets: readonly Step[],
  known: Known,
  { closed, hidden }: Closed,
  replacements: readonly Replacement[],
  leftovers: readonly string[]
): readonly Step[] {
  const open = <Part extends { readonly sheet: string }>(parts: readonly Part[]): readonly Part[] =>
    parts.filter(({ sheet }) => !closed.has(sheet));
  return [
    ...editSteps(plan.edits ?? []),
    ...open(plan.marksToRemove).map((marks) => ({
      length: marks.ids.length * 400,
      write: ({ sheet }: Target) => removeMarks(sheet(marks.sheet), marks),
    })),
    ...sheets,
    ...open(plan.marks).map((marks) => ({
      length: 6000 + marks.groups.reduce((sum, { cells }) => sum + cells.length * 8, 0),
      write: ({ sheet }: Target) => writeMarks(sheet(marks.sheet), marks),
    })),
    // Last, once all they read is there.
    ...replacingSteps(replacements, known),
    {
      length: 200 + leftovers.length * 200,
      write: ({ context, sheet }) => {
        if (plan.activate !== null) show(sheet(plan.activate), hidden.has(plan.activate));
        for (const name of leftovers)
          context.workbook.worksheets.getItemOrNullObject(name).delete();
      },
    },
  ];
}

/** Packs steps into requests, in order. */
function requestsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let length = Infinity;
  for (const step of steps) {
    if (length + step.length > REQUEST_LENGTH) {
      requests.push([]);
      length = 0;
    }
    requests.at(-1)?.push(step);
    length += step.length;
  }
  return requests;
}

function targetOf(context: Excel.RequestContext): Target {
  const sheets = new Map<string, Excel.Worksheet>();
  return {
    context,
    sheet: (name) => {
      const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
      sheets.set(name, sheet);
      return sheet;
    },
  };
}

/** Nothing is drawn nor computed until the request is done. */
function begin(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  if (isSetSupported("1.9")) application.suspendScreenUpdatingUntilNextSync();
}

/**
 * Writes a plan: one trip, or several when it is too long for one. Marks on protected sheets are left out (the list of
 * findings says all they would); a protected output sheet is refused before anything is written.
 */
export async function writePlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  inventory: Inventory,
  options: RunOptions
): Promise<void> {
  const { signal, onProgress } = options;
  const closed = protectedSheets(inventory.snapshot);
  refuseProtected(plan, closed);
  const { snapshot, isStructureProtected } = inventory;
  const hidden = hiddenSheets(snapshot);
  if (isStructureProtected) refuseStructure(plan, hidden);
  const replacements = replacementsOf(
    plan.sheets,
    snapshot.sheets.map(({ name }) => name),
    snapshot.tables.map(({ name }) => name)
  );
  const leftovers = isStructureProtected ? [] : leftoversOf(plan.sheets, snapshot);
  const replaced = new Set(replacements.map((replacement) => replacement.plan));
  const known = knownOf(inventory);
  const breathe = breathing({});
  const sheets = await sheetSteps(
    plan.sheets.filter((sheet) => !replaced.has(sheet)),
    known,
    breathe
  );
  const requests = requestsOf(
    stepsOf(plan, sheets, known, { closed, hidden }, replacements, leftovers)
  );
  const target = targetOf(context);
  const { runtime } = context;
  let sent: readonly Step[] = [];
  let done: readonly Step[] = [];
  try {
    for (const [index, steps] of requests.entries()) {
      signal?.throwIfAborted();
      if (requests.length > 1) {
        onProgress?.({ step: "writing", done: index, total: requests.length });
      }
      begin(context);
      // Our own writes must not raise the events that say «the workbook changed».
      if (index === 0) runtime.enableEvents = false;
      for (const step of steps) {
        step.write(target);
        // Nothing is sent before the trip: the pane may paint and answer meanwhile.
        await breathe();
      }
      if (index === requests.length - 1) runtime.enableEvents = true;
      sent = [...sent, ...steps];
      // One trip per request is the point: together they would be refused.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      done = sent;
    }
  } catch (error) {
    // A name taken meanwhile is the name of someone else's sheet: only what was surely ours may go.
    const ours = officeErrorCode(error) === "ItemAlreadyExists" ? done : sent;
    if (sent.length > 0) {
      const edits = done.length > 0 ? [] : (plan.edits ?? []);
      const { activate } = plan;
      const unfinished = { steps: ours, edits, replacements, activate, leftovers };
      const isDone = await undo(context, unfinished);
      if (isDone) return;
    }
    throw error;
  }
}

/** What a failure leaves to be settled. */
interface Unfinished {
  readonly steps: readonly Step[];
  readonly edits: readonly TableEdit[];
  readonly replacements: readonly Replacement[];
  readonly activate: string | null;
  readonly leftovers: readonly string[];
}

/**
 * After a failure or a cancellation part way, the sheets and the rows that were being added go, and events come back;
 * sheets replaced whole are the former or the new one. If even that fails, the first failure is the one to tell.
 * @returns whether the plan is done all the same: its last part was, by the other way.
 */
async function undo(
  context: Excel.RequestContext,
  { steps, edits, replacements, activate, leftovers }: Unfinished
): Promise<boolean> {
  try {
    context.runtime.enableEvents = true;
    if (replacements.length > 0 && (await settleReplacements(context, replacements))) {
      const { worksheets } = context.workbook;
      if (activate !== null) show(worksheets.getItem(activate), true);
      for (const name of leftovers) worksheets.getItemOrNullObject(name).delete();
      await context.sync();
      return true;
    }
    const beside = new Set(replacements.map((replacement) => replacement.beside));
    const added = steps.flatMap(({ adds }) => adds ?? []).filter((name) => !beside.has(name));
    const sheets = added.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of sheets) sheet.load("name");
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
    await undoAddedRows(context, edits);
  } catch {
    // The workbook is as the failure left it.
  }
  return false;
}
