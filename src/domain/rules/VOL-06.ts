import { addMonths, type Day, type Period } from "../calendar";
import type { Contract, Participant, Registers } from "../contract";
import type { Finding, NotChecked } from "../finding";
import { parameterPlace } from "../findingPlaces";
import { fold } from "../folding";
import { contractPeriod, isClosed } from "../periods";
import { participantFinding, whoOfParticipant } from "../registerFindings";
import { VOLUME_PARAMETER } from "../volumeFindings";
import type { Rule } from "./rule";

const DURATION_PARAMETER = "Durée d'un parcours";
/** An exit that is the aim of the pathway: it completes it, however early. */
const LASTING_JOB = "emploi durable";

const entryOf = ({ enteredOn, contractFrom }: Participant): Day | null => enteredOn ?? contractFrom;

/** The last day of a parcours of `months` months, counted from date to date. */
const lastDayOf = (entry: Day, months: number): Day => addMonths(entry, months) - 1;

const foundLastingJob = ({ exitCategory }: Participant): boolean =>
  exitCategory !== null && fold(exitCategory).startsWith(LASTING_JOB);

/** A pathway left before its duration, by the day of the check. */
function shortPathway(participant: Participant, months: number, asOf: Day): readonly Finding[] {
  const { leftOn } = participant;
  const entry = entryOf(participant);
  if (entry === null || leftOn === null || leftOn > asOf) return [];
  const dueOn = lastDayOf(entry, months);
  if (leftOn >= dueOn || foundLastingJob(participant)) return [];
  return [
    {
      rule: "VOL-06",
      severity: "to-justify",
      ...participantFinding(participant, "leftOn", "Date de sortie"),
      facts: {
        kind: "short",
        who: whoOfParticipant(participant),
        from: entry,
        to: leftOn,
        months,
        dueOn,
      },
    },
  ];
}

/** Parcours begun, and completed, by the end of the contract. */
function countsOf(
  participants: readonly Participant[],
  months: number | null,
  { to }: Period
): { readonly started: number; readonly completed: number } {
  const begun = participants.flatMap((participant) => {
    const entry = entryOf(participant);
    return entry === null || entry > to ? [] : [{ participant, entry }];
  });
  const completed = begun.filter(
    ({ participant, entry }) =>
      months !== null &&
      (foundLastingJob(participant) ||
        Math.min(participant.leftOn ?? to, to) >= lastDayOf(entry, months))
  );
  return { started: begun.length, completed: completed.length };
}

/** Fewer parcours started or completed than bought: told once the contract is over. */
function lackingPathways(
  registers: Registers,
  participants: readonly Participant[],
  asOf: Day
): readonly Finding[] {
  const { contract } = registers;
  const { plannedPathways: bought, pathwayMonths, commitment } = contract;
  const period = contractPeriod(contract);
  if (commitment !== "pathways" || bought === null) return [];
  if (period === null || !isClosed(period, asOf)) return [];
  const { started, completed } = countsOf(participants, pathwayMonths, period);
  const finding = (kind: "started" | "completed", subject: string, counted: number): Finding => ({
    rule: "VOL-06",
    severity: "to-justify",
    place: parameterPlace(registers, VOLUME_PARAMETER),
    month: null,
    header: null,
    subject,
    facts: { kind, period, bought, counted },
  });
  return [
    ...(started < bought ? [finding("started", "Parcours commencés", started)] : []),
    ...(pathwayMonths !== null && completed < bought
      ? [finding("completed", "Parcours achevés", completed)]
      : []),
  ];
}

const missingParameter = (parameter: string): NotChecked => ({
  kind: "missing-parameter",
  parameter,
  rules: ["VOL-06"],
});

/** What a contract bought in parcours must say; one bought in hours says nothing of them, or their duration. */
function gaps(contract: Contract): readonly NotChecked[] {
  if (contract.commitment !== "pathways") return [];
  return [
    ...(contract.plannedPathways === null ? [missingParameter(VOLUME_PARAMETER)] : []),
    ...(contract.pathwayMonths === null ? [missingParameter(DURATION_PARAMETER)] : []),
    ...(contract.startsOn === null ? [missingParameter("Date de début")] : []),
    ...(contract.durationMonths === null ? [missingParameter("Durée")] : []),
  ];
}

/**
 * Parcours: fewer started or completed than bought, at the end of the contract; or one shorter than its duration, as
 * soon as the person has left, even when the contract buys hours and fixes the duration of a parcours.
 */
export const rule: Rule = {
  code: "VOL-06",
  check: ({ registers, asOf }) => {
    const { contract, participants } = registers;
    const { commitment, pathwayMonths } = contract;
    if (commitment !== "pathways" && pathwayMonths === null) {
      return { findings: [], notChecked: [] };
    }
    if (participants === null) {
      const gap = { kind: "missing-table", table: "tParticipants", rules: ["VOL-06"] } as const;
      return { findings: [], notChecked: [gap, ...gaps(contract)] };
    }
    const short =
      pathwayMonths === null
        ? []
        : participants.flatMap((participant) => shortPathway(participant, pathwayMonths, asOf));
    return {
      findings: [...lackingPathways(registers, participants, asOf), ...short],
      notChecked: gaps(contract),
    };
  },
};
