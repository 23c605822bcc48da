import { lastDay, type Day } from "../calendar";
import type { DocumentRow, InternshipRow, Registers, SupervisionRow } from "../contract";
import type { Criterion } from "../criteria";
import { documentStatus } from "../documentStatus";
import { dueDayOf, isCommitteeMeeting } from "../documents";
import { computeFigures, type Figures } from "../figures";
import { fold } from "../folding";
import { safeIdentifier } from "../outcome";
import type { Penalty } from "../penalty";
import type { HourLine } from "../statement";
import { supervisionTotals } from "../supervisionTotals";
import { isCounted, peopleOf } from "./people";
import { progressOf } from "./progress";
import { previousRef, quartersWithin } from "./refs";
import { groupSmall, isYesNoSafe } from "./secrecy";
import type {
  CommitteeFigures,
  CommitteePerson,
  DocumentFigures,
  ExitCategory,
  ExitFigures,
  InternshipFigures,
  MissingBlock,
  OneWayTable,
  PeopleFigures,
  PeriodFigures,
  SummaryRef,
  SupervisionFigures,
} from "./types";

/** What the committee's figures are computed from; `asOf` is the only clock. */
export interface CommitteeInput {
  readonly registers: Registers;
  /** The lines that count: those a later sheet replaces are left out. */
  readonly lines: readonly HourLine[];
  readonly penalties: readonly Penalty[];
  readonly asOf: Day;
  /** The contract's figures, when they are already known. */
  readonly figures?: Figures;
}

type PseudonymOf = (identifier: string) => string;

const SEX = ["women", "men", "unknown"] as const;
const AGES = ["under-26", "26-to-49", "50-and-over", "unknown"] as const;
const ANSWERS = ["yes", "no", "unknown"] as const;
const WEEKLY = ["under-15", "15-to-20", "over-20", "unknown"] as const;
const EXITS = ["lasting", "transition", "positive", "other", "withdrawn", "undocumented"] as const;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** A table by one attribute; null when nobody's is known. */
function tableBy<Key extends string>(
  people: readonly CommitteePerson[],
  keys: readonly Key[],
  keyOf: (person: CommitteePerson) => Key,
  threshold: number
): OneWayTable<Key> | null {
  if (people.every((person) => keyOf(person) === "unknown")) return null;
  const cells = keys.map((key) => ({
    key,
    count: people.filter((person) => keyOf(person) === key).length,
  }));
  return groupSmall(cells, threshold);
}

function criteriaFigures(
  people: readonly CommitteePerson[],
  threshold: number
): PeopleFigures["criteria"] {
  const counts = new Map<Criterion, number>();
  for (const criterion of people.flatMap(({ criteria }) => criteria)) {
    counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const base = people.length;
  const all = [...counts].map(([criterion, count]) => ({ criterion, count }));
  const shown = all.filter(({ count }) => isYesNoSafe(count, base, threshold));
  return {
    shown: shown.sort(
      (left, right) => right.count - left.count || (left.criterion < right.criterion ? -1 : 1)
    ),
    hidden: all.length - shown.length,
    base,
  };
}

function phasesOf(people: readonly CommitteePerson[]): PeopleFigures["phases"] {
  if (people.every(({ phase }) => phase === null)) return null;
  const count = (phase: CommitteePerson["phase"]): number =>
    people.filter((person) => person.phase === phase).length;
  return { "1": count(1), "2": count(2), "3": count(3), unknown: count(null) };
}

function peopleFigures(people: readonly CommitteePerson[], registers: Registers): PeopleFigures {
  const { confidentialityThreshold: threshold } = registers.contract;
  const counted = people.filter(isCounted);
  const hasDates = (registers.participants ?? []).some(
    ({ enteredOn, contractFrom }) => (enteredOn ?? contractFrom) !== null
  );
  return {
    people,
    headcount: counted.length,
    presentAtEnd: hasDates ? people.filter(({ isPresentAtEnd }) => isPresentAtEnd).length : null,
    entries: hasDates ? people.filter(({ hasEntered }) => hasEntered).length : null,
    exits: registers.participants === null ? null : people.filter(({ hasLeft }) => hasLeft).length,
    weekly: tableBy(counted, WEEKLY, ({ weekly }) => weekly, threshold),
    sex: tableBy(counted, SEX, ({ sex }) => sex, threshold),
    age: tableBy(counted, AGES, ({ age }) => age, threshold),
    priorityDistrict: tableBy(
      counted,
      ANSWERS,
      ({ priorityDistrict }) => priorityDistrict,
      threshold
    ),
    criteria: criteriaFigures(counted, threshold),
    phases: phasesOf(counted),
  };
}

/** Exits by category; their denominator is every exit of the period but the withdrawn ones (domain practice). */
function exitFigures(people: readonly CommitteePerson[], registers: Registers): ExitFigures | null {
  if (registers.participants === null) return null;
  const left = people.flatMap(({ exit }) => exit ?? []);
  const count = (category: ExitCategory): number => left.filter((exit) => exit === category).length;
  const counts = Object.fromEntries(EXITS.map((category) => [category, count(category)]));
  const { lastingExitTarget, dynamicExitTarget } = registers.contract;
  return {
    // Every category is a key: they were all just counted.
    counts: counts as ExitFigures["counts"],
    denominator: left.length - count("withdrawn"),
    dynamic: count("lasting") + count("transition") + count("positive"),
    lastingTarget: lastingExitTarget ?? null,
    dynamicTarget: dynamicExitTarget ?? null,
  };
}

type Outcomes = NonNullable<InternshipFigures["outcomes"]>;

/** What a placement led to, from its `Issue` as it is written. */
export function outcomeOf(text: string | null): "hired" | "training" | "none" | "unknown" {
  if (text === null) return "unknown";
  const written = fold(text);
  if (/\b(?:aucun|aucune|sans|non|pas)\b/.test(written)) return "none";
  if (/embauche|recrut|contrat|cdi|cdd/.test(written)) return "hired";
  return /formation/.test(written) ? "training" : "unknown";
}

/** Placements that end in the period (that begin in it, when nothing says their end). */
function internshipOutcomes(
  rows: readonly InternshipRow[] | null | undefined,
  { period }: SummaryRef,
  asOf: Day
): Outcomes | null {
  if (!rows) return null;
  const own = rows.filter(({ from, to }) => {
    const day = to ?? from;
    return day !== null && day >= period.from && day <= Math.min(period.to, asOf);
  });
  const count = (outcome: ReturnType<typeof outcomeOf>): number =>
    own.filter((row) => outcomeOf(row.outcome) === outcome).length;
  const days = own.map((row) => row.daysHundredths);
  return {
    periods: own.length,
    days: days.every((one) => one === null) ? null : sum(days.map((one) => one ?? 0)),
    hired: count("hired"),
    training: count("training"),
    none: count("none"),
    unknown: count("unknown"),
  };
}

/**
 * Persons per present supervisor, in hundredths, over the months that have both. Persons are those with production hours,
 * as ENC-01 counts them: the figure stands beside the commitment that rule checks.
 */
function personsPerSupervisor(
  rows: readonly SupervisionRow[],
  lines: readonly HourLine[]
): number | null {
  let persons = 0;
  let supervisors = 0;
  for (const month of new Set(rows.map((row) => row.month))) {
    const { numerator, denominator } = supervisionTotals(rows.filter((row) => row.month === month)).supervisors; // prettier-ignore
    const here = new Set(
      lines.flatMap(({ identifier, month: own, production }) => {
        if (own !== month || (production ?? 0) <= 0) return [];
        const person = safeIdentifier(identifier);
        return person === null ? [] : fold(person);
      })
    ).size;
    if (numerator <= 0n || here === 0) continue;
    persons += here * 10_000;
    supervisors += Number((numerator * 10_000n) / denominator);
  }
  return supervisors === 0 ? null : Math.round((persons * 100) / supervisors);
}

function supervisionFigures(
  registers: Registers,
  lines: readonly HourLine[],
  ref: SummaryRef
): SupervisionFigures | null {
  const rows = (registers.supervision ?? []).filter(({ month }) => ref.months.includes(month));
  if (rows.length === 0) return null;
  const months = [...new Set(rows.map(({ month }) => month))];
  const totals = months.map((month) =>
    supervisionTotals(rows.filter((row) => row.month === month))
  );
  return {
    plannedDays: sum(totals.map(({ planned }) => planned)),
    presentDays: sum(totals.map(({ present }) => present)),
    replacedDays: sum(totals.map(({ replaced }) => replaced)),
    unreplacedDays: sum(totals.map(({ unreplaced }) => unreplaced)),
    counsellorHours: sum(rows.map(({ role, hours }) => (role === "counsellor" ? (hours ?? 0) : 0))),
    participantsPerSupervisor: personsPerSupervisor(rows, lines),
  };
}

/** Documents due in the period, meetings left out. */
export function documentsDueIn(
  { contract, documents }: Registers,
  { period }: SummaryRef
): readonly DocumentRow[] {
  return (documents ?? []).filter((row) => {
    const due = isCommitteeMeeting(row) ? null : dueDayOf(row, contract);
    return due !== null && due >= period.from && due <= period.to;
  });
}

function documentFigures(registers: Registers, ref: SummaryRef, asOf: Day): DocumentFigures | null {
  const due = documentsDueIn(registers, ref);
  if (due.length === 0) return null;
  const statuses = due.map((row) => documentStatus(row, registers.contract, asOf));
  const received = statuses.filter(({ kind }) => kind === "received");
  return {
    expected: due.length,
    received: received.length,
    receivedLate: received.filter(
      (status) => status.kind === "received" && status.lateness !== null
    ).length,
    missing: statuses.filter(({ kind }) => kind === "late").length,
  };
}

/**
 * Whether a penalty's period ends within the summary's: in one quarter, and one year, only. The contract's last month
 * may end after its last day; no other month ends outside the slice that holds it.
 */
export const isPenaltyWithin = (
  ref: Pick<SummaryRef, "period" | "months">,
  { period }: Pick<Penalty, "period">
): boolean =>
  period.to >= ref.period.from &&
  period.to <= Math.max(ref.period.to, lastDay(ref.months.at(-1) ?? 0));

function periodFigures(
  input: CommitteeInput,
  figures: Figures,
  ref: SummaryRef,
  pseudonymOf: PseudonymOf
): PeriodFigures {
  const months = figures.months.filter(({ month }) => ref.months.includes(month));
  const people = peopleOf(peopleInput(input), ref, pseudonymOf);
  return {
    ref,
    production: sum(months.map(({ production }) => production)),
    guidance: sum(months.map(({ guidance }) => guidance)),
    training: sum(months.map(({ training }) => training)),
    planned: sum(months.map(({ planned }) => planned)),
    headcount: people.filter(isCounted).length,
    penalties: sum(
      input.penalties.filter((penalty) => isPenaltyWithin(ref, penalty)).map(({ net }) => net)
    ),
  };
}

const peopleInput = ({ registers, lines, asOf }: CommitteeInput) => ({
  contract: registers.contract,
  participants: registers.participants,
  lines,
  asOf,
});

function missingBlocks(
  { registers, lines }: CommitteeInput,
  figures: Omit<CommitteeFigures, "missing">
): readonly MissingBlock[] {
  const { ref, exits, internships, progress } = figures;
  const months = new Set(ref.months);
  const isNameless = lines.some(
    ({ identifier, month }) => identifier === null && month !== null && months.has(month)
  );
  const isUnsafe = (identifier: string | null): boolean =>
    identifier !== null && safeIdentifier(identifier) === null;
  const isByNumber =
    (registers.participants ?? []).some(({ identifier }) => isUnsafe(identifier)) ||
    lines.some(({ identifier, month }) => month !== null && months.has(month) && isUnsafe(identifier)); // prettier-ignore
  const told: readonly (readonly [MissingBlock, boolean])[] = [
    ["participants", registers.participants === null],
    ["evaluations", registers.evaluations === null],
    ["supervision", registers.supervision === null],
    ["documents", registers.documents === null],
    ["no-supervision", registers.supervision !== null && figures.supervision === null],
    ["no-document", registers.documents !== null && figures.documents === null],
    ["no-evaluation", registers.evaluations !== null && (progress ?? []).length === 0],
    ["no-exit", exits !== null && sum(Object.values(exits.counts)) === 0],
    ["no-internship", internships.people === 0 && (internships.outcomes?.periods ?? 0) === 0],
    ["internship-outcomes", internships.people > 0 && internships.outcomes === null],
    ["no-identifier", isNameless],
    ["social-security", isByNumber],
  ];
  return told.flatMap(([block, isMissing]) => (isMissing ? [block] : []));
}

/**
 * Everything the committee's sheet says of one period: people and their profile (small cells grouped), pathways, exits,
 * placements, supervision, documents, and the periods it is compared with. Hours by month, split and volume are those of
 * `computeFigures`.
 * @param pseudonymOf gives what a person is called on a committee's sheet
 */
export function committeeFigures(
  input: CommitteeInput,
  ref: SummaryRef,
  pseudonymOf: PseudonymOf
): CommitteeFigures {
  const { registers, lines, asOf } = input;
  const { contract } = registers;
  const figures = input.figures ?? computeFigures({ registers, lines, asOf });
  const people = peopleOf(peopleInput(input), ref, pseudonymOf);
  const counted = people.filter(isCounted);
  const day = Math.min(ref.period.to, asOf);
  const before = previousRef(contract, ref);
  const all: Omit<CommitteeFigures, "missing"> = {
    ref,
    people: peopleFigures(people, registers),
    progress:
      registers.evaluations === null ? null : progressOf(people, registers.evaluations, day),
    exits: exitFigures(people, registers),
    internships: {
      hours: sum(people.map(({ internship }) => internship)),
      people: people.filter(({ internship }) => internship > 0).length,
      outcomes: internshipOutcomes(registers.internships, ref, asOf),
    },
    training: {
      hours: sum(counted.map(({ hours }) => hours.training)),
      people: counted.filter(({ hours }) => hours.training > 0).length,
    },
    supervision: supervisionFigures(registers, lines, ref),
    documents: documentFigures(registers, ref, asOf),
    previous: before === null ? null : periodFigures(input, figures, before, pseudonymOf),
    quarters: quartersWithin(contract, ref).map((quarter) =>
      periodFigures(input, figures, quarter, pseudonymOf)
    ),
  };
  return { ...all, missing: missingBlocks(input, all) };
}
