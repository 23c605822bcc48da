import { ageOn } from "../age";
import type { Day } from "../calendar";
import type { Participant } from "../contract";
import type { Finding } from "../finding";
import { found, withoutTable } from "../outcome";
import { missingColumn, participantFinding, whoOfParticipant } from "../registerFindings";
import type { Rule } from "./rule";

/** Code du travail, art. L. 4153-1: sixteen. The other bound only tells a date that was mistyped. */
const YOUNGEST = 16;
const OLDEST = 99;

function findingOf(participant: Participant, asOf: Day): readonly Finding[] {
  const { birthDate, contractFrom, enteredOn } = participant;
  if (birthDate === null) return [];
  const on = contractFrom ?? enteredOn ?? asOf;
  const age = ageOn(birthDate, on);
  if (age >= YOUNGEST && age <= OLDEST) return [];
  return [
    {
      rule: "PER-08",
      severity: "to-justify",
      ...participantFinding(participant, "birthDate", "Date de naissance"),
      facts: { who: whoOfParticipant(participant), age, on },
    },
  ];
}

/** Under 16 or over 99 on the first day of the work contract, else of entry, else on the day of the check. */
export const rule: Rule = {
  code: "PER-08",
  check: ({ registers: { participants }, asOf }) => {
    if (participants === null || participants.length === 0) {
      return withoutTable("PER-08", "tParticipants");
    }
    return {
      ...found(participants.flatMap((participant) => findingOf(participant, asOf))),
      notChecked: missingColumn(
        "PER-08",
        "Date de naissance",
        participants,
        ({ birthDate }) => birthDate !== null
      ),
    };
  },
};
