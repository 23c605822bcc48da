import type { Day, Month } from "../domain/calendar";
import { lastDay, monthOfDay } from "../domain/calendar";
import { isBlockingOpen } from "../domain/check";
import type { Participant } from "../domain/contract";
import { standing } from "../domain/decisions";
import { statementDueDay } from "../domain/deadlines";
import { foldOnce } from "../domain/folding";
import type { Penalty } from "../domain/penalty";
import { contractPeriod, monthsOfPeriod } from "../domain/periods";
import { countedLines } from "../domain/restatements";
import type { HourLine } from "../domain/statement";
import { contractKey } from "../domain/territory/contractKey";
import type {
  ConsolidatedFile,
  ContractDigest,
  DigestFinding,
  DigestLine,
  DigestPerson,
  DigestPlan,
  StatusReason,
} from "../domain/territory/types";
import { hoursRows, type HoursRow } from "../workbook/compose/hoursRegister";
import { HostError, type Host, type RunOptions } from "../workbook/host";
import { inspectWorkbook } from "./checkWorkbook";
import type { Report } from "./report";

const blankPerson = (identifier: string | null, name: string | null): DigestPerson => ({
  identifier,
  lastName: null,
  firstName: null,
  name,
  birthDate: null,
  pass: null,
  sex: null,
  priorityDistrict: null,
  criteria: [],
  weeklyHours: null,
  enteredOn: null,
  leftOn: null,
  exitCategory: null,
});

const registered = (participant: Participant, name: string | null): DigestPerson => ({
  identifier: participant.identifier,
  lastName: participant.lastName,
  firstName: participant.firstName,
  name,
  birthDate: participant.birthDate,
  pass: participant.pass,
  sex: participant.sex,
  priorityDistrict: participant.priorityDistrict,
  criteria: participant.criteria,
  weeklyHours: participant.weeklyHours,
  enteredOn: participant.enteredOn,
  leftOn: participant.leftOn,
  exitCategory: participant.exitCategory,
});

/** PMSMP and paid absences are no working time for the contractor, as PER-03 counts it. */
const workOf = (line: HourLine): number =>
  (line.production ?? 0) + (line.guidance ?? 0) + (line.training ?? 0);

interface Gathered {
  readonly persons: readonly DigestPerson[];
  readonly lines: readonly DigestLine[];
}

/** The rows of `Heures`, put together by person, support, lot and month: their sums are the register's. */
function gather(report: Report): Gathered {
  const folded = foldOnce();
  const known = new Map(
    (report.registers.participants ?? []).map((each) => [folded(each.identifier), each])
  );
  const persons: DigestPerson[] = [];
  const ranks = new Map<string, number>();
  const rankOf = ({ identifier, participant: name }: HoursRow): number | null => {
    if (identifier === null && name === null) return null;
    const key = identifier === null ? `n|${folded(name ?? "")}` : `i|${folded(identifier)}`;
    const rank = ranks.get(key);
    if (rank !== undefined) return rank;
    const participant = identifier === null ? undefined : known.get(folded(identifier));
    persons.push(participant ? registered(participant, name) : blankPerson(identifier, name));
    ranks.set(key, persons.length - 1);
    return persons.length - 1;
  };
  const sums = new Map<string, { -readonly [Key in keyof DigestLine]: DigestLine[Key] }>();
  const lines = report.statements.flatMap(({ statement }) =>
    countedLines(statement, report.restatements ?? [])
  );
  hoursRows(report).forEach((row, index) => {
    const person = rankOf(row);
    const { month, lot, support } = row;
    const key = JSON.stringify([month, lot, support, person]);
    const sum = sums.get(key) ?? {
      month, lot, support, person, production: 0, guidance: 0, training: 0, internship: 0, work: 0,
    }; // prettier-ignore
    const line = lines[index];
    sum.production += row.production ?? 0;
    sum.guidance += row.guidance ?? 0;
    sum.training += row.training ?? 0;
    sum.internship += row.internship ?? 0;
    sum.work += line === undefined ? 0 : workOf(line);
    sums.set(key, sum);
  });
  return { persons, lines: [...sums.values()] };
}

const planOf = ({ figures }: Report): readonly DigestPlan[] =>
  figures.byLot
    ? figures.byLot.flatMap(({ lot, months }) =>
        months.map(({ month, planned }) => ({ month, lot, planned }))
      )
    : figures.months.map(({ month, planned }) => ({ month, lot: null, planned }));

/** Months of the contract whose statement was due before the day of the check, and of which no hour was received. */
function lateMonths({ registers: { contract }, asOf }: Report, lines: readonly DigestLine[]) {
  const period = contractPeriod(contract);
  if (period === null) return [];
  const received = new Set(lines.map(({ month }) => month));
  return monthsOfPeriod(period).filter(
    (month) =>
      lastDay(month) < asOf && statementDueDay(contract, month) < asOf && !received.has(month)
  );
}

/** A meeting held without the contractor has the same code, and nothing that comes later mends it. */
const isLateness = (finding: Report["findings"][number]["finding"]): boolean =>
  finding.rule === "DOC-02" && finding.facts.isMeeting !== true;

const findingOf = ({ finding, decision }: Report["findings"][number]): DigestFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  month: finding.month,
  isOpen:
    finding.severity === "blocking"
      ? isBlockingOpen(finding, decision)
      : standing(decision)?.decision !== "accepted",
  ...(isLateness(finding) ? { isLateness: true } : {}),
});

/** Cents of a penalty as far as the buyer has decided: what was given up counts no more than a finding accepted. */
function keptOf({ rate, net, state, retained = null }: Penalty): number | null {
  if (rate === null) return null;
  if (state === "waived") return 0;
  return state === "moderated" || state === "deducted" ? (retained ?? net) : net;
}

/** What a consolidation keeps of a checked workbook; `source` tells apart contracts that bear no reference. */
export function digestOf(report: Report, source = ""): ContractDigest {
  const { contract } = report.registers;
  const { persons, lines } = gather(report);
  return {
    key: contractKey(
      contract.reference ?? contract.title,
      contract.buyer,
      contract.contractor,
      source
    ),
    reference: contract.reference,
    title: contract.title,
    buyer: contract.buyer,
    contractor: contract.contractor,
    siret: contract.siret,
    facilitator: contract.facilitator,
    structureKind: contract.structureKind,
    purchaseKind: contract.purchaseKind,
    territory: contract.territory,
    amount: contract.amount,
    startsOn: contract.startsOn,
    durationMonths: contract.durationMonths,
    commitment: contract.commitment,
    plannedHours: contract.plannedHours,
    plannedPathways: contract.plannedPathways,
    minShare: contract.minShare,
    maxShare: contract.maxShare,
    persons,
    lines,
    plan: planOf(report),
    findings: report.findings.map(findingOf),
    penalties: report.penalties.map((penalty) => ({
      clause: penalty.clause,
      trigger: penalty.trigger,
      month: monthOfDay(penalty.period.to),
      net: keptOf(penalty),
      state: penalty.state,
    })),
    statements: report.statements.map(({ statement, status }) => ({
      sheet: statement.sheet,
      month: statement.month,
      lot: statement.lot,
      status,
    })),
    lateMonths: lateMonths(report, lines),
    notChecked: report.notChecked.length,
  };
}

/** «En erreur» weighs more than «en retard»; all the reasons are told. */
function standingOf(digest: ContractDigest): Pick<ConsolidatedFile, "status" | "reasons"> {
  const open = digest.findings.filter(({ severity, isOpen }) => severity === "blocking" && isOpen);
  const documents = open.filter(({ isLateness }) => isLateness === true).length;
  const blocking = open.length - documents;
  const months: readonly Month[] = digest.lateMonths;
  const reasons: readonly StatusReason[] = [
    ...(blocking > 0 ? [{ kind: "blocking", count: blocking } as const] : []),
    ...(months.length > 0 ? [{ kind: "late-statements", months } as const] : []),
    ...(documents > 0 ? [{ kind: "late-documents", count: documents } as const] : []),
  ];
  if (blocking > 0) return { status: "faulty", reasons };
  return { status: reasons.length > 0 ? "late" : "up-to-date", reasons };
}

export interface ContractFileOptions extends RunOptions {
  /** The only clock of the check. */
  readonly asOf: Day;
  /** Opens bytes as a workbook: the file format is the business of who calls. */
  readonly open: (bytes: Uint8Array) => Promise<Host>;
}

/** What identifies a file, whatever it holds. */
export interface FileIdentity {
  readonly source: string;
  readonly sha256: string;
  readonly size: number;
}

/** A file that gave nothing, with the code of its failure; what is no refusal of ours says no more than that. */
export const unreadableFile = (
  file: FileIdentity,
  error: unknown
): ConsolidatedFile => ({
  ...file,
  status: "unreadable",
  reasons: [
    error instanceof HostError
      ? { kind: "failed", code: error.code, details: error.details }
      : { kind: "failed", code: "CannotRead", details: {} },
  ],
  digest: null,
}); // prettier-ignore

/**
 * One buyer's workbook, read with its own contract and checked by the same rules as the buyer's own check. A bad file
 * is no failure: it is a status with its reason.
 * @throws DOMException «AbortError» when cancelled, and nothing else
 */
export async function readContractFile(
  file: FileIdentity,
  bytes: Uint8Array,
  { open, ...options }: ContractFileOptions
): Promise<ConsolidatedFile> {
  try {
    const outcome = await inspectWorkbook(await open(bytes), options);
    if (!outcome.ok) {
      const reasons = [{ kind: "unusable", problem: outcome.problem.kind } as const];
      return { ...file, status: "unreadable", reasons, digest: null };
    }
    const digest = digestOf(outcome.report, file.source);
    return { ...file, ...standingOf(digest), digest };
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    return unreadableFile(file, error);
  }
}
