import { monthOfDay, type Day } from "../calendar";
import type { Participant } from "../contract";
import type { Finding } from "../finding";
import { lineKeys } from "../lineKeys";
import { found, withoutTable } from "../outcome";
import { evaluationsByPerson, type Evaluation } from "../pathway";
import { missingColumn, participantFinding, whoOfParticipant } from "../registerFindings";
import type { Submission } from "../statement";
import type { Rule } from "./rule";

const LAST_PHASE = 3;

/** A phase somebody was in on a day, and the row that says so. */
interface Observed {
  readonly phase: number;
  readonly on: Day;
  readonly row: Evaluation;
}

/** In the order of the days; an evaluation without a date, or after the day of the check, orders nothing. */
const observedPhases = (evaluations: readonly Evaluation[], asOf: Day): readonly Observed[] =>
  evaluations
    .flatMap((row) =>
      row.phase === null || row.date === null || row.date > asOf
        ? []
        : [{ phase: row.phase, on: row.date, row }]
    )
    .sort((left, right) => left.on - right.on);

function backwards(participant: Participant, observed: readonly Observed[]): readonly Finding[] {
  const who = whoOfParticipant(participant);
  const base = participantFinding(participant, "phase", "Phase", "Phase");
  const between = observed.flatMap(({ phase, on, row }, index): readonly Finding[] => {
    const before = observed[index - 1];
    if (before === undefined || before.phase <= phase) return [];
    return [
      {
        rule: "PAR-02",
        severity: "to-justify",
        ...base,
        place: row.place,
        header: null,
        month: monthOfDay(on),
        facts: { kind: "backwards", who, from: before.phase, to: phase, on },
      },
    ];
  });
  const last = observed[observed.length - 1];
  const now = participant.phase;
  if (last === undefined || now === null || last.phase <= now) return between;
  const facts = { kind: "backwards", who, from: last.phase, to: now, on: null } as const;
  return [...between, { rule: "PAR-02", severity: "to-justify", ...base, facts }];
}

/** Who had PMSMP hours: an immersion prepares the exit. */
function peopleWithInternship(submission: Submission): ReadonlySet<string> {
  const { statements, identifiers } = lineKeys(submission);
  const had = new Uint8Array(identifiers.length);
  submission.statements.forEach(({ lines }, statement) => {
    const people = statements[statement]?.people;
    lines.forEach(({ internship }, index) => {
      const person = people?.[index] ?? -1;
      if (person >= 0 && (internship ?? 0) > 0) had[person] = 1;
    });
  });
  return new Set(
    identifiers.flatMap((one, person) => (one !== null && had[person] === 1 ? one : []))
  );
}

function unprepared(
  participant: Participant,
  evaluations: readonly Evaluation[],
  observed: readonly Observed[],
  hadInternship: boolean
): readonly Finding[] {
  const phase = participant.phase ?? observed[observed.length - 1]?.phase;
  if (phase !== LAST_PHASE || hadInternship) return [];
  if (evaluations.some(({ isExitPreparation }) => isExitPreparation)) return [];
  return [
    {
      rule: "PAR-02",
      severity: "to-justify",
      ...participantFinding(participant, "phase", "Phase", "Préparation à la sortie"),
      facts: { kind: "no-preparation", who: whoOfParticipant(participant) },
    },
  ];
}

/** A phase that goes backwards, or phase 3 without any exit preparation recorded: an evaluation, or PMSMP hours. */
export const rule: Rule = {
  code: "PAR-02",
  check: ({ registers: { participants, evaluations }, submission, asOf }) => {
    if (participants === null || participants.length === 0) {
      return withoutTable("PAR-02", "tParticipants");
    }
    if (evaluations === null || evaluations.length === 0) {
      return withoutTable("PAR-02", "tEvaluations");
    }
    const evaluationsOf = evaluationsByPerson(evaluations);
    const withInternship = peopleWithInternship(submission);
    return {
      ...found(
        participants.flatMap((participant) => {
          const own = evaluationsOf(participant.identifier);
          const observed = observedPhases(own, asOf);
          return [
            ...backwards(participant, observed),
            ...unprepared(participant, own, observed, withInternship.has(participant.identifier)),
          ];
        })
      ),
      notChecked: missingColumn(
        "PAR-02",
        "Phase",
        participants,
        ({ phase, identifier }) =>
          phase !== null || evaluationsOf(identifier).some((row) => row.phase !== null)
      ),
    };
  },
};
