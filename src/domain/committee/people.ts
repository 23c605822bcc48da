import { ageOn } from "../age";
import { type Day, type Month, type Period } from "../calendar";
import type { Contract, Participant } from "../contract";
import { criterionOf, type Criterion } from "../criteria";
import type { HourSums } from "../figures";
import { fold, foldOnce } from "../folding";
import { SECONDS_PER_HOUR, type Seconds } from "../numbers";
import { safeIdentifier } from "../outcome";
import type { HourLine } from "../statement";
import type { AgeBand, CommitteePerson, ExitCategory, Sex, SummaryRef, WeeklyBand, YesNo } from "./types"; // prettier-ignore

/** «F», «Femme», «Féminin», «Mme»; «H», «Homme», «M», «Masculin», «Monsieur»; anything else is not known. */
export function sexOf(text: string | null): Sex {
  const written = fold(text ?? "").replace(/\.$/, "");
  if (/^(?:f|femmes?|feminin|mme|madame)$/.test(written)) return "women";
  return /^(?:h|hommes?|m|masculin|mr|monsieur)$/.test(written) ? "men" : "unknown";
}

const YOUNG = 26;
const SENIOR = 50;

export function ageBandOf(birth: Day | null, day: Day): AgeBand {
  if (birth === null || birth > day) return "unknown";
  const age = ageOn(birth, day);
  if (age < YOUNG) return "under-26";
  return age < SENIOR ? "26-to-49" : "50-and-over";
}

const FEW_HOURS = 15 * SECONDS_PER_HOUR;
const MANY_HOURS = 20 * SECONDS_PER_HOUR;

export function weeklyBandOf(weekly: Seconds | null): WeeklyBand {
  if (weekly === null) return "unknown";
  if (weekly < FEW_HOURS) return "under-15";
  return weekly <= MANY_HOURS ? "15-to-20" : "over-20";
}

const CATEGORIES: readonly (readonly [RegExp, ExitCategory])[] = [
  [/\bretrait\b/, "withdrawn"],
  [/\bdurable\b/, "lasting"],
  [/\btransition\b/, "transition"],
  [/\bpositives?\b/, "positive"],
];

/** The category of an exit as written: «Sorties positives», «emploi durable»…; without one it is «non renseignée». */
export function exitCategoryOf(text: string | null): ExitCategory {
  if (text === null) return "undocumented";
  const written = fold(text);
  return CATEGORIES.find(([pattern]) => pattern.test(written))?.[1] ?? "other";
}

const yesNo = (value: boolean | null): YesNo => (value === null ? "unknown" : value ? "yes" : "no");

const criteriaOf = (participant: Participant): readonly Criterion[] => [
  ...new Set(participant.criteria.flatMap((text) => criterionOf(text) ?? [])),
];

/** What one person did in the period. */
interface Work {
  readonly identifier: string;
  readonly lot: string | null;
  production: Seconds;
  guidance: Seconds;
  training: Seconds;
  internship: Seconds;
}

type Counting = Pick<Contract, "internshipCountedAs" | "paidAbsenceCountedAs">;

/** Adds a line's hours where the contract counts them, as the register of hours does. */
function addLine(work: Work, line: HourLine, contract: Counting): void {
  work.production += line.production ?? 0;
  work.guidance += line.guidance ?? 0;
  work.training += line.training ?? 0;
  work.internship += line.internship ?? 0;
  const { internshipCountedAs, paidAbsenceCountedAs } = contract;
  if (internshipCountedAs !== "none") work[internshipCountedAs] += line.internship ?? 0;
  if (paidAbsenceCountedAs !== "none") work[paidAbsenceCountedAs] += line.paidAbsence ?? 0;
}

const totalOf = ({ production, guidance, training }: HourSums): Seconds =>
  production + guidance + training;

/** The work of everybody named by an identifier, by its folded text, in the lines' order. */
function workByPerson(
  lines: readonly HourLine[],
  months: ReadonlySet<Month>,
  contract: Counting
): ReadonlyMap<string, Work> {
  const folded = foldOnce();
  const people = new Map<string, Work>();
  for (const line of lines) {
    const identifier = safeIdentifier(line.identifier);
    if (identifier === null || line.month === null || !months.has(line.month)) continue;
    const key = folded(identifier);
    const work = people.get(key) ?? {
      identifier,
      lot: line.lot,
      production: 0,
      guidance: 0,
      training: 0,
      internship: 0,
    };
    people.set(key, work);
    addLine(work, line, contract);
  }
  return people;
}

const isWithin = (day: Day | null, { from, to }: Period): boolean =>
  day !== null && day >= from && day <= to;

const NO_HOURS: HourSums = { production: 0, guidance: 0, training: 0 };

/** A person without a line in the register of participants: only the hours are known. */
const stranger = (work: Work, pseudonym: string): CommitteePerson => ({
  identifier: work.identifier,
  pseudonym,
  lot: work.lot,
  sex: "unknown",
  age: "unknown",
  priorityDistrict: "unknown",
  criteria: [],
  phase: null,
  weekly: "unknown",
  hours: { production: work.production, guidance: work.guidance, training: work.training },
  internship: work.internship,
  hasEntered: false,
  hasLeft: false,
  isPresentAtEnd: false,
  exit: null,
});

function known(
  participant: Participant,
  work: Work | undefined,
  pseudonym: string,
  period: Period
): CommitteePerson {
  const { identifier, leftOn } = participant;
  const enteredOn = participant.enteredOn ?? participant.contractFrom;
  const hasLeft = isWithin(leftOn, period);
  return {
    identifier,
    pseudonym,
    lot: participant.lot ?? work?.lot ?? null,
    sex: sexOf(participant.sex),
    age: ageBandOf(participant.birthDate, Math.min(period.to, leftOn ?? period.to)),
    priorityDistrict: yesNo(participant.priorityDistrict),
    criteria: criteriaOf(participant),
    phase: participant.phase,
    weekly: weeklyBandOf(participant.weeklyHours),
    hours: work
      ? { production: work.production, guidance: work.guidance, training: work.training }
      : NO_HOURS,
    internship: work?.internship ?? 0,
    hasEntered: isWithin(enteredOn, period),
    hasLeft,
    isPresentAtEnd:
      enteredOn !== null && enteredOn <= period.to && (leftOn === null || leftOn > period.to),
    exit: hasLeft ? exitCategoryOf(participant.exitCategory) : null,
  };
}

/** Whether the person belongs to the period: hours, an entry, an exit, or a presence that covers it. */
const belongs = (person: CommitteePerson): boolean =>
  totalOf(person.hours) > 0 ||
  person.internship > 0 ||
  person.hasEntered ||
  person.hasLeft ||
  person.isPresentAtEnd;

/** Whether the headcount holds the person: counted hours in the period. */
export const isCounted = ({ hours }: Pick<CommitteePerson, "hours">): boolean => totalOf(hours) > 0;

/**
 * The people of a period, each once, in the register's order, then those that only the statements name. What has not
 * happened by `asOf` (an exit foreseen) is not counted. The first of two rows of one identifier counts. A social security
 * number tells nobody apart: no register holds it, so the sheet could not count whom it names.
 */
export function peopleOf(
  input: {
    readonly contract: Counting;
    readonly participants: readonly Participant[] | null;
    readonly lines: readonly HourLine[];
    readonly asOf: Day;
  },
  ref: SummaryRef,
  pseudonymOf: (identifier: string) => string
): readonly CommitteePerson[] {
  const { contract, participants, lines, asOf } = input;
  const work = workByPerson(lines, new Set(ref.months), contract);
  const period: Period = { from: ref.period.from, to: Math.min(ref.period.to, asOf) };
  const registered = new Map<string, Participant>();
  for (const participant of participants ?? []) {
    if (safeIdentifier(participant.identifier) === null) continue;
    const key = fold(participant.identifier);
    if (!registered.has(key)) registered.set(key, participant);
  }
  const inRegister = [...registered].map(([key, participant]) =>
    known(participant, work.get(key), pseudonymOf(participant.identifier), period)
  );
  const others = [...work]
    .filter(([key]) => !registered.has(key))
    .map(([, own]) => stranger(own, pseudonymOf(own.identifier)));
  return [...inRegister, ...others].filter(belongs);
}
