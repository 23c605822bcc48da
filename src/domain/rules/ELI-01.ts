import { found, withoutTable } from "../outcome";
import { participantFinding, whoOfParticipant } from "../registerFindings";
import type { Rule } from "./rule";

/** A PASS IAE that the contract requires and that is missing. */
export const rule: Rule = {
  code: "ELI-01",
  check: ({ registers: { participants, contract } }) => {
    if (!contract.passRequired) return found([]);
    if (participants === null || participants.length === 0) {
      return withoutTable("ELI-01", "tParticipants");
    }
    return found(
      participants
        .filter(({ pass }) => pass === null)
        .map((participant) => ({
          rule: "ELI-01" as const,
          severity: "to-justify" as const,
          ...participantFinding(participant, "pass", "PASS IAE"),
          facts: { who: whoOfParticipant(participant) },
        }))
    );
  },
};
