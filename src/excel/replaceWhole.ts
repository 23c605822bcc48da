import { BESIDE_NAME, COMPLETE_NAME, isLeftBehind, type WorkbookSnapshot } from "../workbook/grid";
import type { SheetPlan } from "../workbook/plan";
import { firstSteps, secondSteps, type Known, type Step } from "./writeSheet";

/**
 * An owned sheet that is replaced whole or not at all. Excel's requests are not transactions: what comes before the
 * action that fails has taken effect. So:
 *
 * 1. everything is first written on a sheet of its own, beside; whatever Excel refuses, it refuses there, and the former
 *    sheet has not been touched;
 * 2. that sheet is then renamed: its name now says that it is complete;
 * 3. the former sheet is rewritten in place, in the same request as 2, and the sheet beside goes. It keeps its identity,
 *    so the user's formulas, names and charts on other sheets that read it stay valid; deleting it for the new one would
 *    have turned them into #REF!;
 * 4. should 3 fail all the same, the complete sheet takes the place, the name and the signature of the former: the
 *    summary is whole, the new one, and only in that case do the formulas that read the former have to be made again.
 */
export interface Replacement {
  readonly plan: SheetPlan;
  /** Names of the sheet beside, while it is written and once it is complete. */
  readonly beside: string;
  readonly complete: string;
  /** The tables of the plan: their own names, and those of their copies beside. */
  readonly tables: readonly { readonly name: string; readonly copy: string }[];
}

/** Sheets of a plan that exist and are replaced whole, each with names that nothing has in the workbook. */
export function replacementsOf(
  sheets: readonly SheetPlan[],
  sheetNames: readonly string[],
  tableNames: readonly string[]
): readonly Replacement[] {
  const taken = new Set([...sheetNames, ...tableNames].map((name) => name.toLowerCase()));
  const free = (base: string): string => {
    let count = 1;
    while (taken.has(`${base}_${count}`.toLowerCase())) count += 1;
    taken.add(`${base}_${count}`.toLowerCase());
    return `${base}_${count}`;
  };
  return sheets
    .filter(({ exists, replacesWhole }) => exists && replacesWhole === true)
    .map((plan) => ({
      plan,
      beside: free(BESIDE_NAME),
      complete: free(COMPLETE_NAME),
      tables: plan.tables.map(({ name }) => ({ name, copy: free(name) })),
    }));
}

/**
 * Sheets that an earlier run, cut off, left beside, and that nothing needs once a plan is written: those that are not
 * complete, and the complete copies of the sheets the plan writes whole. The copy of another sheet stays until that one is
 * written: it may be all that is left of it.
 */
export function leftoversOf(
  sheets: readonly SheetPlan[],
  snapshot: Pick<WorkbookSnapshot, "sheets" | "tables">
): readonly string[] {
  if (sheets.length === 0) return [];
  const written = sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase()));
  const isWritten = (table: string): boolean =>
    written.includes(table.toLowerCase().replace(/_\d+$/, ""));
  return snapshot.sheets
    .map(({ name }) => name)
    .filter((name) => {
      if (!isLeftBehind(name)) return false;
      if (name.toLowerCase().startsWith(BESIDE_NAME.toLowerCase())) return true;
      return snapshot.tables.every((table) => table.sheet !== name || isWritten(table.name));
    });
}

const renamedIn = (formula: string, tables: Replacement["tables"]): string =>
  tables.reduce(
    (text, { name, copy }) =>
      text.replace(new RegExp(`(?<![\\p{L}\\p{N}_.])${name}(?=\\[)`, "gu"), copy),
    formula
  );

/** The same sheet, beside: its formulas read its own tables, which the former may not have yet. */
function planBeside({ plan, beside, tables }: Replacement): SheetPlan {
  return {
    ...plan,
    ownerName: null,
    sheet: beside,
    exists: false,
    tables: plan.tables.map((table, index) => ({
      ...table,
      name: tables[index]?.copy ?? table.name,
    })),
    blocks: plan.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) =>
        row.map((cell) =>
          typeof cell === "object" && cell !== null && "formula" in cell
            ? { ...cell, formula: renamedIn(cell.formula, tables) }
            : cell
        )
      ),
    })),
  };
}

/** Everything that is written beside, then the one step that may not be cut. */
export function replacingSteps(
  replacements: readonly Replacement[],
  known: Known
): readonly Step[] {
  if (replacements.length === 0) return [];
  const rehearsal = replacements.map(planBeside);
  const inPlace = replacements.flatMap(({ plan }) => [
    ...firstSteps(plan, known),
    ...secondSteps(plan),
  ]);
  return [
    ...rehearsal.flatMap((plan) => firstSteps(plan, known)),
    ...rehearsal.flatMap(secondSteps),
    {
      length: inPlace.reduce((sum, { length }) => sum + length, 1000),
      write: (target) => {
        for (const { beside, complete } of replacements) target.sheet(beside).name = complete;
        for (const step of inPlace) step.write(target);
        const { worksheets } = target.context.workbook;
        for (const { complete } of replacements) worksheets.getItem(complete).delete();
      },
    },
  ];
}

/**
 * After a failure: a sheet beside that is not complete goes, and the former was not touched; a complete one replaces
 * the former, which may have been half rewritten.
 * @returns whether every replacement is done.
 */
export async function settleReplacements(
  context: Excel.RequestContext,
  replacements: readonly Replacement[]
): Promise<boolean> {
  const { worksheets, names, tables } = context.workbook;
  const found = replacements.map((replacement) => {
    const { plan, beside, complete } = replacement;
    const own = {
      beside: worksheets.getItemOrNullObject(beside).load("name"),
      complete: worksheets.getItemOrNullObject(complete).load("name"),
      former: worksheets.getItemOrNullObject(plan.sheet).load("position,visibility"),
      signature: names.getItemOrNullObject(plan.ownerName ?? complete).load("name"),
      tables: replacement.tables.map(({ name, copy }) => ({
        name,
        copy: tables.getItemOrNullObject(copy).load("name"),
      })),
    };
    return { plan, own };
  });
  await context.sync();
  for (const { plan, own } of found) {
    if (!own.beside.isNullObject) own.beside.delete();
    if (own.complete.isNullObject) continue;
    const { complete, former } = own;
    if (!former.isNullObject) {
      complete.position = former.position;
      // Excel deletes no sheet that is hidden for good.
      if (former.visibility === "VeryHidden") former.visibility = "Hidden";
      former.delete();
    }
    complete.name = plan.sheet;
    for (const { name, copy } of own.tables) if (!copy.isNullObject) copy.name = name;
    if (plan.ownerName !== null) {
      if (!own.signature.isNullObject) own.signature.delete();
      names.add(plan.ownerName, complete.getRange("A1").untrack()).visible = false;
    }
  }
  await context.sync();
  return found.every(({ own }) => !own.complete.isNullObject);
}
