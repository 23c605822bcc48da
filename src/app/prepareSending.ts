import type { Day, Month } from "../domain/calendar";
import { statementDueDay } from "../domain/deadlines";
import { countedLines } from "../domain/restatements";
import {
  sendingMonths,
  sendingOf,
  sendingScope,
  type Sending,
  type SendingRefusal,
} from "../domain/territory/sending";
import { listed, monthText, quoted } from "../messages/format";
import { composeSending } from "../workbook/compose/territory/sendingSheets";
import { HostError, type Host, type RunOptions } from "../workbook/host";
import type { SheetPlan } from "../workbook/plan";
import type { UnusableWorkbook } from "../workbook/reading";
import { inspectWorkbook } from "./checkWorkbook";
import { pause } from "./pause";
import type { DecidedFinding, Report } from "./report";

/** Writes planned sheets as a workbook of their own; a file format is the business of who calls. */
export type WriteSheets = (sheets: readonly SheetPlan[]) => Promise<Uint8Array>;

export interface SendingOptions extends RunOptions {
  readonly asOf: Day;
  readonly month: Month;
  /** One lot; null: the whole contract, where one titulaire holds it. */
  readonly lot: string | null;
}

/** What is in the file, for whoever sends it. */
export interface SendingView {
  readonly month: Month;
  readonly lot: string | null;
  readonly contractor: string | null;
  readonly dueOn: Day;
  readonly sheets: readonly string[];
  readonly rows: number;
  readonly supports: number;
  readonly findings: number;
  readonly leftPeople: readonly string[];
  readonly leftFindings: number;
}

export type SendingOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly view: SendingView }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

/** What a titulaire is sent, from a check: the lines that count alone, every finding that is open. */
const sendingFrom = (
  { registers, statements, restatements, findings }: Report,
  scope: Parameters<typeof sendingOf>[1],
  month: Month
): Sending<DecidedFinding> =>
  sendingOf(
    {
      registers,
      statements: statements.map(({ statement }) => ({
        ...statement,
        lines: countedLines(statement, restatements ?? []),
      })),
      findings,
    },
    scope,
    month
  );

const named = (lots: readonly string[]): string => listed(lots.map((lot) => quoted(lot)));

const refused = (problem: SendingRefusal): HostError =>
  problem.kind === "lot-needed"
    ? new HostError("LotNeeded", { lots: named(problem.lots) })
    : new HostError("UnknownLot", { lot: problem.lot, lots: named(problem.lots) });

/**
 * The workbook a titulaire is sent for a month: its statements with its people and supports, the findings it has to
 * answer, everything locked but what it fills. Nothing is written in the buyer's workbook.
 * @throws HostError «LotNeeded», «UnknownLot», «MonthOutside»
 */
export async function prepareSending(
  host: Host,
  options: SendingOptions,
  write: WriteSheets
): Promise<SendingOutcome> {
  const outcome = await inspectWorkbook(host, options);
  if (!outcome.ok) return outcome;
  const { report } = outcome;
  const { contract } = report.registers;
  const { month, lot, asOf } = options;
  const scope = sendingScope(report.registers, lot);
  if ("kind" in scope) throw refused(scope);
  if (sendingMonths(contract)?.includes(month) === false)
    throw new HostError("MonthOutside", { month: monthText(month) });
  await pause(options, { step: "writing", done: 0, total: 1 });
  const sending = sendingFrom(report, scope, month);
  const dueOn = statementDueDay(contract, month);
  const { reference } = contract;
  const theirSheets = new Set(report.statements.map(({ statement }) => statement.sheet));
  const content = { reference, scope, month, asOf, dueOn, sending, theirSheets };
  const sheets = composeSending(content);
  return {
    ok: true,
    bytes: await write(sheets),
    view: {
      month,
      lot: scope.lots?.join(", ") ?? null,
      contractor: scope.contractor,
      dueOn,
      sheets: sheets.map(({ sheet }) => sheet),
      rows: sending.statements.reduce((sum, { rows }) => sum + rows.length, 0),
      supports: sending.supports.length,
      findings: sending.findings.length,
      leftPeople: sending.leftPeople,
      leftFindings: sending.leftFindings,
    },
  };
}
