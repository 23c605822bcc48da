import { found, safeIdentifier, withoutTable } from "../outcome";
import { isPass } from "../pass";
import type { Rule } from "./rule";

/** A PASS IAE that is not 99999 and seven digits. An empty one is ELI-01's matter. */
export const rule: Rule = {
  code: "ELI-02",
  check: ({ registers }) => {
    const { participants } = registers;
    if (participants === null) return withoutTable("ELI-02", "tParticipants");
    return found(
      participants.flatMap((participant) => {
        const { pass, place, cells } = participant;
        if (pass === null || isPass(pass)) return [];
        return {
          rule: "ELI-02" as const,
          severity: "blocking" as const,
          place: { sheet: place.sheet, cell: cells.pass ?? place.cell },
          month: null,
          header: "PASS IAE",
          subject: safeIdentifier(participant.identifier) ?? place.sheet,
          facts: {
            who: { identifier: safeIdentifier(participant.identifier), row: null },
            text: pass,
          },
        };
      })
    );
  },
};
