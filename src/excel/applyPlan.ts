import type { WorkbookSnapshot } from "../workbook/grid";
import { HostError, type RunOptions } from "../workbook/host";
import type { WorkbookPlan } from "../workbook/plan";
import { isSetSupported } from "./environment";
import type { Inventory } from "./readGrids";
import { removeMarks, writeMarks } from "./writeMarks";
import { firstSteps, secondSteps, type Known, type Step, type Target } from "./writeSheet";

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
  if (refused) throw new HostError("AccessDenied", { sheet: refused.sheet });
}

function stepsOf(plan: WorkbookPlan, known: Known, closed: ReadonlySet<string>): readonly Step[] {
  const open = <Part extends { readonly sheet: string }>(parts: readonly Part[]): readonly Part[] =>
    parts.filter(({ sheet }) => !closed.has(sheet));
  return [
    ...open(plan.marksToRemove).map((marks) => ({
      length: marks.ids.length * 400,
      write: ({ sheet }: Target) => removeMarks(sheet(marks.sheet), marks),
    })),
    ...plan.sheets.flatMap((sheet) => firstSteps(sheet, known)),
    ...plan.sheets.flatMap(secondSteps),
    ...open(plan.marks).map((marks) => ({
      length: 6000 + marks.groups.reduce((sum, { cells }) => sum + cells.length * 8, 0),
      write: ({ sheet }: Target) => writeMarks(sheet(marks.sheet), marks),
    })),
    {
      length: 200,
      write: ({ sheet }) => {
        if (plan.activate !== null) sheet(plan.activate).activate();
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
  const requests = requestsOf(stepsOf(plan, knownOf(inventory), closed));
  const target = targetOf(context);
  const { runtime } = context;
  let isUnderWay = false;
  try {
    for (const [index, steps] of requests.entries()) {
      signal?.throwIfAborted();
      if (requests.length > 1) {
        onProgress?.({ step: "writing", done: index, total: requests.length });
      }
      begin(context);
      // Our own writes must not raise the events that say «the workbook changed».
      if (index === 0) runtime.enableEvents = false;
      for (const step of steps) step.write(target);
      if (index === requests.length - 1) runtime.enableEvents = true;
      isUnderWay = true;
      // One trip per request is the point: together they would be refused.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
    isUnderWay = false;
  } finally {
    if (isUnderWay) await restoreEvents(context);
  }
}

/** After a failure part way, events come back; if even that fails, the first failure is the one to tell. */
async function restoreEvents(context: Excel.RequestContext): Promise<void> {
  try {
    context.runtime.enableEvents = true;
    await context.sync();
  } catch {
    // The pane can live without them.
  }
}
