import { isCddi } from "../employment";
import { SECONDS_PER_HOUR } from "../numbers";
import { found, withoutTable } from "../outcome";
import { missingColumn, participantFinding, whoOfParticipant } from "../registerFindings";
import type { Rule } from "./rule";

/** Code du travail, article L. 5132-15-1: twenty hours a week. */
const MINIMUM = 20 * SECONDS_PER_HOUR;

/** A CDDI under twenty hours a week; exactly twenty are enough. */
export const rule: Rule = {
  code: "ELI-06",
  check: ({ registers: { participants } }) => {
    if (participants === null || participants.length === 0) {
      return withoutTable("ELI-06", "tParticipants");
    }
    const cddi = participants.filter(isCddi);
    return {
      ...found(
        cddi.flatMap((participant) => {
          const { weeklyHours: weekly } = participant;
          if (weekly === null || weekly >= MINIMUM) return [];
          return {
            rule: "ELI-06" as const,
            severity: "to-justify" as const,
            ...participantFinding(participant, "weeklyHours", "Heures hebdomadaires"),
            facts: { who: whoOfParticipant(participant), weekly, minimum: MINIMUM },
          };
        })
      ),
      notChecked: [
        ...missingColumn("ELI-06", "Type de contrat", participants, ({ contractKind }) => contractKind !== null), // prettier-ignore
        ...missingColumn("ELI-06", "Heures hebdomadaires", cddi, ({ weeklyHours }) => weeklyHours !== null), // prettier-ignore
      ],
    };
  },
};
