import type { Day } from "../domain/calendar";
import { standing } from "../domain/decisions";
import type { Decision, FindingIdentity } from "../domain/finding";
import { fold } from "../domain/folding";
import { maskNir } from "../domain/nir";
import { SENDING, type AnswerStatus } from "../messages/fr/sending";
import { answerBasis, answerKey } from "../workbook/compose/territory/sendingAnswers";
import { formerImports } from "../workbook/compose/journal";
import type { WorkbookSnapshot } from "../workbook/grid";
import { HostError, type Host, type RunOptions } from "../workbook/host";
import { readReturned, type Returned, type ReturnedAnswer } from "../workbook/read/answers";
import type { UnusableWorkbook } from "../workbook/reading";
import type { FormerImport, ImportedSheet, SubmittedFile } from "../workbook/submitted";
import { checkWorkbook, inspectWorkbook } from "./checkWorkbook";
import { importStatements } from "./importStatements";
import type { DecidedFinding, Report } from "./report";

export type { AnswerStatus } from "../messages/fr/sending";

export interface AnswersOptions extends RunOptions {
  readonly asOf: Day;
  /** The add-in's version, for `Journal`. */
  readonly version: string;
  /** False: only says what would become of the file. */
  readonly isWritten: boolean;
  /** The filled statements of the file are copied into the workbook too, unless they already were. */
  readonly withStatements: boolean;
}

/** What became of one answer, or would. */
export interface AnswerOutcome {
  /** `N°` as sent, else the row of the sheet. */
  readonly number: string;
  readonly rule: string | null;
  readonly status: AnswerStatus;
  /** The finding it answers, where it still stands. */
  readonly identity: FindingIdentity | null;
  readonly answer: string | null;
}

export interface AnswersView {
  readonly file: string;
  readonly answers: readonly AnswerOutcome[];
  readonly statements: Returned["statements"];
  readonly otherSheets: readonly string[];
  /** The same bytes were imported before: their statements are not copied again. */
  readonly importedBefore: FormerImport | null;
  readonly imported: readonly ImportedSheet[];
}

export type AnswersResult =
  /** `report` is that of the check that follows; null when nothing was written. */
  | { readonly ok: true; readonly view: AnswersView; readonly report: Report | null }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

/** Excel keeps 32 767 characters in a cell; the buyer's own words come first. */
const LONGEST_ANSWER = 2000;

/** Control characters cannot be written in a workbook; a social security number must not be. */
function keptText(answer: string): string {
  const plain = maskNir(answer.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, " ")).trim();
  return plain.length <= LONGEST_ANSWER ? plain : plain.slice(0, LONGEST_ANSWER) + SENDING.cut;
}

interface Matched {
  readonly outcome: AnswerOutcome;
  readonly decision: Decision | null;
}

/** An answer beside what was said before: nothing of the buyer's is lost, nothing is decided in his place. */
function broughtDecision(
  former: Decision | null,
  { answer, on }: ReturnedAnswer,
  asOf: Day
): Decision | "known" {
  const text = SENDING.brought(on, keptText(answer ?? ""));
  const before = former?.justification ?? null;
  if (standing(former) !== null && before?.includes(text) === true) return "known";
  const isDiscussed = standing(former)?.decision === "to-discuss";
  return {
    decision: "to-discuss",
    justification:
      before === null || before.includes(text) ? (before ?? text) : `${before}\n${text}`,
    by: (isDiscussed ? former?.by : null) ?? SENDING.by,
    on: (isDiscussed ? former?.on : null) ?? on ?? asOf,
  };
}

function matchOne(
  answer: ReturnedAnswer,
  findings: ReadonlyMap<string, DecidedFinding>,
  latest: ReadonlyMap<FindingIdentity, Decision>,
  asOf: Day
): Matched {
  const found = answer.key === null ? undefined : findings.get(answer.key);
  const told = (status: AnswerStatus, decision: Decision | null = null): Matched => ({
    decision,
    outcome: {
      number: answer.number ?? answer.row.toString(),
      rule: answer.rule,
      status,
      identity: found?.identity ?? null,
      answer: answer.answer,
    },
  });
  if (answer.answer === null) return told("empty");
  if (answer.key === null || !/^[0-9a-f]{16}$/.test(answer.key)) return told("foreign");
  if (found === undefined) return told("gone");
  if (answer.basis !== answerBasis(found.finding)) return told("changed");
  const former = latest.get(found.identity) ?? found.decision;
  const decided = standing(former)?.decision;
  if (decided === "accepted" || decided === "refused") return told("decided");
  const brought = broughtDecision(former, answer, asOf);
  return brought === "known" ? told("known") : told("brought", brought);
}

/** Every answer against the findings as they stand; two answers to one finding are both kept. */
function matchAll(
  { answers }: Returned,
  { findings, registers, asOf }: Report
): {
  readonly outcomes: readonly AnswerOutcome[];
  readonly decisions: Map<FindingIdentity, Decision>;
} {
  const { reference } = registers.contract;
  const byKey = new Map<string, DecidedFinding>();
  for (const found of findings) {
    const { identity, formerIdentity } = found;
    // Sent under the name its sheet had at the last check.
    if (typeof formerIdentity === "string") byKey.set(answerKey(reference, formerIdentity), found);
    byKey.set(answerKey(reference, identity), found);
  }
  const decisions = new Map<FindingIdentity, Decision>();
  const outcomes = (answers ?? []).map((answer) => {
    const { outcome, decision } = matchOne(answer, byKey, decisions, asOf);
    if (decision !== null && outcome.identity !== null) decisions.set(outcome.identity, decision);
    return outcome;
  });
  return { outcomes, decisions };
}

function refuseForeign(file: SubmittedFile, returned: Returned, reference: string | null): void {
  if (!returned.isSending) throw new HostError("NotAnAnswer", { file: file.name });
  const said = returned.reference;
  if (said !== null && fold(said) !== fold(reference ?? "")) {
    throw new HostError("OtherContract", { file: file.name, reference: said });
  }
}

const seenBy = (host: Host, snapshot: WorkbookSnapshot): Host => ({
  readGrids: () => Promise.resolve(snapshot),
  applyPlan: (plan, given) => host.applyPlan(plan, given),
});

/**
 * What a titulaire sent back: its answers go beside the findings they answer as «À discuter», never further, and its
 * filled statements are copied as any other. What no longer matches is left, and listed.
 * @throws HostError «NotAnAnswer», «OtherContract», «TableNameTaken»; nothing is written then
 */
export async function bringAnswers(
  host: Host,
  file: SubmittedFile,
  options: AnswersOptions
): Promise<AnswersResult> {
  const snapshot = await host.readGrids(options);
  const before = await inspectWorkbook(seenBy(host, snapshot), options);
  if (!before.ok) return before;
  const returned = readReturned(file.sheets);
  refuseForeign(file, returned, before.report.registers.contract.reference);
  const { outcomes, decisions } = matchAll(returned, before.report);
  const importedBefore = formerImports(snapshot).get(file.sha256) ?? null;
  const view: AnswersView = {
    file: file.name,
    answers: outcomes,
    statements: returned.statements,
    otherSheets: returned.others,
    importedBefore,
    imported: [],
  };
  if (!options.isWritten) return { ok: true, view, report: null };
  const filled = returned.statements.filter(({ filledRows }) => filledRows > 0);
  const isImporting = options.withStatements && importedBefore === null && filled.length > 0;
  const imported = isImporting
    ? await importStatements(host, [{ file, sheets: filled.map(({ sheet }) => sheet) }], options)
    : [];
  const after = await checkWorkbook(isImporting ? host : seenBy(host, snapshot), {
    ...options,
    decisions,
  });
  if (!after.ok) return after;
  const present = new Set(after.report.findings.map(({ identity }) => identity));
  return {
    ok: true,
    report: after.report,
    view: {
      ...view,
      imported,
      // What the new statement settles is no longer there to be discussed.
      answers: outcomes.map((outcome) =>
        outcome.status === "brought" && !present.has(outcome.identity ?? "")
          ? { ...outcome, status: "gone", identity: null }
          : outcome
      ),
    },
  };
}
