import { addMonths, partsOf, type Day } from "../calendar";
import type { Participant } from "../contract";
import { isCddi } from "../employment";
import type { Finding } from "../finding";
import { found, withoutTable } from "../outcome";
import { missingColumn, participantFinding, whoOfParticipant } from "../registerFindings";
import type { Rule } from "./rule";

/** Code du travail, article L. 5132-15-1. */
const SHORTEST_MONTHS = 4;
const LONGEST_MONTHS = 24;

/**
 * The last day of `months` whole months that begin on `from`: the eve of the same day of the month. Where that month
 * has no such day, its own last day.
 */
function lastDayOf(from: Day, months: number): Day {
  const same = addMonths(from, months);
  return partsOf(same).day === partsOf(from).day ? same - 1 : same;
}

/** Too short is judged by the eve, the mildest reading at the end of a short month. */
const isShort = (from: Day, to: Day): boolean => to < addMonths(from, SHORTEST_MONTHS) - 1;

function findingsOf(participant: Participant): readonly Finding[] {
  const { contractFrom: from, contractTo: to } = participant;
  if (from === null || to === null) return [];
  const kind = isShort(from, to) ? "short" : to > lastDayOf(from, LONGEST_MONTHS) ? "long" : null;
  if (kind === null) return [];
  return [
    {
      rule: "ELI-05",
      severity: "to-justify",
      ...participantFinding(participant, "contractTo", "Fin du contrat"),
      facts: {
        who: whoOfParticipant(participant),
        kind,
        from,
        to,
        limitMonths: kind === "short" ? SHORTEST_MONTHS : LONGEST_MONTHS,
      },
    },
  ];
}

/** A CDDI shorter than four months or longer than twenty-four, from date to date. */
export const rule: Rule = {
  code: "ELI-05",
  check: ({ registers: { participants } }) => {
    if (participants === null || participants.length === 0) {
      return withoutTable("ELI-05", "tParticipants");
    }
    const cddi = participants.filter(isCddi);
    return {
      ...found(cddi.flatMap(findingsOf)),
      notChecked: [
        ...missingColumn("ELI-05", "Type de contrat", participants, ({ contractKind }) => contractKind !== null), // prettier-ignore
        ...missingColumn("ELI-05", "Début du contrat", cddi, ({ contractFrom }) => contractFrom !== null), // prettier-ignore
        ...missingColumn("ELI-05", "Fin du contrat", cddi, ({ contractTo }) => contractTo !== null),
      ],
    };
  },
};
