import type { Day } from "../calendar";
import type { Participant } from "../contract";
import type { Finding } from "../finding";
import { found, withoutTable } from "../outcome";
import { missingColumn, participantFinding, whoOfParticipant } from "../registerFindings";
import type { Rule } from "./rule";

/** Both ends included: an end today, and one in ninety days. */
const NOTICE_DAYS = 90;

type What = "pass" | "contract";

const COLUMNS: Readonly<Record<What, readonly [field: string, header: string, part: string]>> = {
  pass: ["passTo", "Fin PASS", "PASS"],
  contract: ["contractTo", "Fin du contrat", "Contrat"],
};

function endOf(
  participant: Participant,
  what: What,
  endsOn: Day | null,
  asOf: Day
): readonly Finding[] {
  const { leftOn } = participant;
  if (endsOn === null || endsOn < asOf || endsOn > asOf + NOTICE_DAYS) return [];
  // Who leaves on that day or before has no use for a renewal.
  if (leftOn !== null && leftOn <= endsOn) return [];
  return [
    {
      rule: "ELI-04",
      severity: "information",
      ...participantFinding(participant, ...COLUMNS[what]),
      facts: { who: whoOfParticipant(participant), what, endsOn, days: endsOn - asOf },
    },
  ];
}

/** The PASS or the contract of somebody who has not left ends within ninety days. */
export const rule: Rule = {
  code: "ELI-04",
  check: ({ registers: { participants, contract }, asOf }) => {
    if (participants === null || participants.length === 0) {
      return withoutTable("ELI-04", "tParticipants");
    }
    const withPass = participants.filter(({ pass }) => contract.passRequired || pass !== null);
    return {
      ...found(
        participants.flatMap((participant) => [
          ...endOf(participant, "pass", participant.passTo, asOf),
          ...endOf(participant, "contract", participant.contractTo, asOf),
        ])
      ),
      notChecked: [
        ...missingColumn("ELI-04", "Fin PASS", withPass, ({ passTo }) => passTo !== null),
        ...missingColumn(
          "ELI-04",
          "Fin du contrat",
          participants,
          ({ contractTo }) => contractTo !== null
        ),
      ],
    };
  },
};
