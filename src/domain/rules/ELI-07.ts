import { ageOn } from "../age";
import type { Participant } from "../contract";
import { criterionOf, isFirstLevel, type Criterion } from "../criteria";
import type { Finding, NotChecked } from "../finding";
import { found, withoutTable } from "../outcome";
import { missingColumn, participantFinding, whoOfParticipant } from "../registerFindings";
import type { CheckContext, Rule } from "./rule";

/** «Jeune»: not yet 26 at the PASS's start; «Senior»: 50 or more. */
const YOUNG_UNDER = 26;
const SENIOR_FROM = 50;
/** ACI and EI: one criterion of level 1, or this many of level 2. */
const NEEDED_SECOND_LEVEL = 3;

/** A person's criteria, each once. */
interface Person {
  readonly participant: Participant;
  readonly criteria: ReadonlySet<Criterion>;
  /** A criterion is written that is not known: the levels cannot be told. */
  readonly hasUnknown: boolean;
}

/** The `QPV` column is a criterion too, written where the register has a place for it. */
function personOf(participant: Participant): Person {
  const read = participant.criteria.map(criterionOf);
  const known = read.filter((criterion) => criterion !== null);
  return {
    participant,
    criteria: new Set([...known, ...(participant.priorityDistrict === true ? (["QPV"] as const) : [])]), // prettier-ignore
    hasUnknown: known.length < read.length,
  };
}

const base = (participant: Participant, part: string) =>
  ({
    rule: "ELI-07",
    severity: "to-justify",
    ...participantFinding(participant, "criteria", "Critères", part),
  }) as const;

function ageFindings({ participant, criteria }: Person): readonly Finding[] {
  const { birthDate, passFrom: on } = participant;
  if (birthDate === null || on === null) return [];
  const who = whoOfParticipant(participant);
  const age = ageOn(birthDate, on);
  const findings: Finding[] = [];
  if (criteria.has("JEUNE") && age >= YOUNG_UNDER) {
    findings.push({ ...base(participant, "Jeune"), facts: { kind: "young", who, age, on } });
  }
  if (criteria.has("SENIOR") && age < SENIOR_FROM) {
    findings.push({ ...base(participant, "Senior"), facts: { kind: "senior", who, age, on } });
  }
  return findings;
}

function levelFindings({ participant, criteria, hasUnknown }: Person): readonly Finding[] {
  if (hasUnknown || participant.criteria.length === 0) return [];
  const firstLevel = [...criteria].filter(isFirstLevel).length;
  const secondLevel = criteria.size - firstLevel;
  if (firstLevel > 0 || secondLevel >= NEEDED_SECOND_LEVEL) return [];
  return [
    {
      ...base(participant, "Niveau"),
      facts: {
        kind: "level",
        who: whoOfParticipant(participant),
        firstLevel,
        secondLevel,
        neededSecondLevel: NEEDED_SECOND_LEVEL,
      },
    },
  ];
}

function gaps(concerned: readonly Participant[], people: readonly Person[]): readonly NotChecked[] {
  const aged = people
    .filter(({ criteria }) => criteria.has("JEUNE") || criteria.has("SENIOR"))
    .map(({ participant }) => participant);
  return [
    ...missingColumn("ELI-07", "Critères", concerned, ({ criteria }) => criteria.length > 0),
    ...missingColumn("ELI-07", "Date de naissance", aged, ({ birthDate }) => birthDate !== null),
    ...missingColumn("ELI-07", "Début PASS", aged, ({ passFrom }) => passFrom !== null),
  ];
}

function check({ registers }: CheckContext, participants: readonly Participant[]) {
  const { passRequired, structureKind } = registers.contract;
  const concerned = participants.filter(({ pass }) => passRequired || pass !== null);
  const people = concerned.map(personOf);
  const hasLevels = structureKind === "ACI" || structureKind === "EI";
  return {
    ...found(
      people.flatMap((person) => [
        ...ageFindings(person),
        ...(hasLevels ? levelFindings(person) : []),
      ])
    ),
    notChecked: gaps(concerned, people),
  };
}

/** Criteria that contradict the age at the PASS's start, or that are too few for an ACI or an EI. */
export const rule: Rule = {
  code: "ELI-07",
  check: (input) => {
    const { participants } = input.registers;
    return participants === null || participants.length === 0
      ? withoutTable("ELI-07", "tParticipants")
      : check(input, participants);
  },
};
