import type { LetterKind, LetterTemplate } from "../domain/letter";
import { DEFAULT_LETTERS } from "../messages/fr/letters";
import { composeLetterTemplates } from "../workbook/compose/letterTemplates";
import type { Host, RunOptions } from "../workbook/host";
import { readLetters } from "../workbook/read/letters";
import { pause } from "./pause";

export type LetterTemplates = Readonly<Record<LetterKind, LetterTemplate>>;

/** The templates in force: the buyer's where he wrote some, else the default texts. Writes nothing. */
export async function readLetterTemplates(
  host: Host,
  options: RunOptions = {}
): Promise<LetterTemplates> {
  const snapshot = await host.readGrids(options);
  return { ...DEFAULT_LETTERS, ...Object.fromEntries(readLetters(snapshot)) };
}

/** Shows the sheet of templates, made if need be; `restored` gives one letter its default text back. */
export async function openLetterTemplates(
  host: Host,
  restored: LetterKind | null,
  options: RunOptions = {}
): Promise<{ readonly sheet: string }> {
  const snapshot = await host.readGrids(options);
  const plan = composeLetterTemplates(snapshot, restored);
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  return { sheet: plan.activate ?? "" };
}
