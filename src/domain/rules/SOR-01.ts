import type { Day } from "../calendar";
import type { Participant } from "../contract";
import type { FactsByRule, Finding } from "../finding";
import { found, withoutTable } from "../outcome";
import { participantFinding, whoOfParticipant } from "../registerFindings";
import type { Rule } from "./rule";

type Missing = FactsByRule["SOR-01"]["missing"][number];

const COLUMNS: Readonly<Record<Missing, readonly [field: string, header: string]>> = {
  date: ["leftOn", "Date de sortie"],
  motive: ["exitMotive", "Motif de sortie"],
  category: ["exitCategory", "Catégorie de sortie"],
};

function findingsOf(participant: Participant, asOf: Day): readonly Finding[] {
  const { leftOn, exitMotive, exitCategory } = participant;
  // An exit that is planned has no motive yet.
  if (leftOn !== null && leftOn > asOf) return [];
  const missing: readonly Missing[] = [
    ...(leftOn === null ? (["date"] as const) : []),
    ...(exitMotive === null ? (["motive"] as const) : []),
    ...(exitCategory === null ? (["category"] as const) : []),
  ];
  const [first] = missing;
  if (first === undefined || missing.length === Object.keys(COLUMNS).length) return [];
  return [
    {
      rule: "SOR-01",
      severity: "to-justify",
      ...participantFinding(participant, ...COLUMNS[first]),
      facts: { who: whoOfParticipant(participant), missing },
    },
  ];
}

/** An exit without date, motive or category: any of the three says that there was one. */
export const rule: Rule = {
  code: "SOR-01",
  check: ({ registers: { participants }, asOf }) =>
    participants === null || participants.length === 0
      ? withoutTable("SOR-01", "tParticipants")
      : found(participants.flatMap((participant) => findingsOf(participant, asOf))),
};
