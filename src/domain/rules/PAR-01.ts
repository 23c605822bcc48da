import type { Day } from "../calendar";
import type { Participant } from "../contract";
import type { Finding } from "../finding";
import { found, withoutTable } from "../outcome";
import { evaluationsByPerson, type Evaluation } from "../pathway";
import { missingColumn, participantFinding, whoOfParticipant } from "../registerFindings";
import type { Rule } from "./rule";

/** Days left after the entry to evaluate. */
const ENTRY_DAYS = 30;

const entryOf = ({ enteredOn, contractFrom }: Participant): Day | null => enteredOn ?? contractFrom;

/** Somebody who left before the thirty days were over owes no entry evaluation. */
function entryFindings(
  participant: Participant,
  evaluations: readonly Evaluation[],
  asOf: Day
): readonly Finding[] {
  const day = entryOf(participant);
  if (day === null) return [];
  const dueOn = day + ENTRY_DAYS;
  const hasLeft = participant.leftOn !== null && participant.leftOn < dueOn;
  if (asOf <= dueOn || hasLeft || evaluations.some(({ isEntry }) => isEntry)) return [];
  const field = participant.enteredOn === null ? "contractFrom" : "enteredOn";
  const header = participant.enteredOn === null ? "Début du contrat" : "Date d'entrée";
  return [
    {
      rule: "PAR-01",
      severity: "to-justify",
      ...participantFinding(participant, field, header, "Entrée"),
      facts: { who: whoOfParticipant(participant), kind: "entry", day, dueOn },
    },
  ];
}

/** Due on the day of the exit: missing from the next day on. */
function exitFindings(
  participant: Participant,
  evaluations: readonly Evaluation[],
  asOf: Day
): readonly Finding[] {
  const { leftOn: day } = participant;
  if (day === null || asOf <= day || evaluations.some(({ isExit }) => isExit)) return [];
  return [
    {
      rule: "PAR-01",
      severity: "to-justify",
      ...participantFinding(participant, "leftOn", "Date de sortie", "Sortie"),
      facts: { who: whoOfParticipant(participant), kind: "exit", day, dueOn: day },
    },
  ];
}

/** No entry evaluation thirty days after the entry, or no exit evaluation at the exit. */
export const rule: Rule = {
  code: "PAR-01",
  check: ({ registers: { participants, evaluations }, asOf }) => {
    if (participants === null || participants.length === 0) {
      return withoutTable("PAR-01", "tParticipants");
    }
    if (evaluations === null || evaluations.length === 0) {
      return withoutTable("PAR-01", "tEvaluations");
    }
    const evaluationsOf = evaluationsByPerson(evaluations);
    return {
      ...found(
        participants.flatMap((participant) => {
          const own = evaluationsOf(participant.identifier);
          return [
            ...entryFindings(participant, own, asOf),
            ...exitFindings(participant, own, asOf),
          ];
        })
      ),
      notChecked: missingColumn(
        "PAR-01",
        "Date d'entrée",
        participants,
        (participant) => entryOf(participant) !== null || participant.leftOn !== null
      ),
    };
  },
};
