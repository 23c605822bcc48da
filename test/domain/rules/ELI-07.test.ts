import type { Contract, Participant } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/ELI-07";
import { contract, day, emptyColumns, findingsOf, given, participant, placesOf } from "./given";

const person = (more: Partial<Participant>, terms: Partial<Contract> = {}) => ({
  registers: {
    contract: contract(terms),
    participants: [participant("P-001", { cells: { criteria: "G2" }, ...more })],
  },
});
const facts = (...input: Parameters<typeof person>) =>
  findingsOf(rule, "ELI-07", person(...input)).map((finding) => finding.facts);

const YOUNG = ["Jeune", "QPV", "Sans qualification"];
const OLD = ["DETLD", "Senior"];

describe("ELI-07 and the age at the PASS's start", () => {
  it("accepts «Jeune» until the eve of the twenty-sixth birthday", () => {
    const born = { criteria: YOUNG, birthDate: day(2000, 5, 9) };
    expect(facts({ ...born, passFrom: day(2026, 5, 8) })).toEqual([]);
    expect(
      findingsOf(rule, "ELI-07", person({ ...born, passFrom: day(2026, 5, 9) }))
    ).toMatchObject([
      {
        severity: "to-justify",
        place: { cell: "G2" },
        header: "Critères",
        subject: "P-001 · Jeune",
        facts: { kind: "young", age: 26, on: day(2026, 5, 9) },
      },
    ]);
  });

  it("accepts «Senior» from the fiftieth birthday on", () => {
    const born = { criteria: OLD, birthDate: day(1976, 2, 29) };
    // Born on a leap day: 50 on 1 March 2026.
    expect(facts({ ...born, passFrom: day(2026, 3, 1) })).toEqual([]);
    expect(facts({ ...born, passFrom: day(2026, 2, 28) })).toMatchObject([
      { kind: "senior", age: 49 },
    ]);
  });

  it("is judged at the PASS's start, whatever the age today", () => {
    const born = { criteria: YOUNG, birthDate: day(2000, 5, 9), passFrom: day(2024, 1, 1) };
    expect(placesOf(rule, { ...person(born), asOf: day(2030, 1, 1) })).toEqual([]);
  });

  it("leaves out who has no birth date or no start of the PASS", () => {
    expect(facts({ criteria: YOUNG, passFrom: day(2026, 5, 9) })).toEqual([]);
    expect(facts({ criteria: YOUNG, birthDate: day(1970, 5, 9) })).toEqual([]);
    expect(facts({ criteria: OLD, birthDate: day(1990, 5, 9) })).toEqual([]);
  });
});

describe("ELI-07 and the levels", () => {
  it("wants one criterion of level 1, or three of level 2", () => {
    expect(facts({ criteria: ["BRSA"] })).toEqual([]);
    expect(facts({ criteria: ["Jeune", "QPV", "DELD"] })).toEqual([]);
    expect(facts({ criteria: ["QPV", "DELD"] })).toMatchObject([
      { kind: "level", firstLevel: 0, secondLevel: 2, neededSecondLevel: 3 },
    ]);
  });

  it("counts a criterion once, however it is written", () => {
    expect(facts({ criteria: ["TH", "RQTH", "QPV", "qpv"] })).toMatchObject([{ secondLevel: 2 }]);
    expect(facts({ criteria: ["CAP", "BEP", "QPV"] })).toMatchObject([{ secondLevel: 2 }]);
  });

  it("gives each of its findings a subject of its own", () => {
    const born = { birthDate: day(1990, 1, 1), passFrom: day(2026, 1, 1) };
    const findings = findingsOf(rule, "ELI-07", person({ criteria: ["Jeune", "Senior"], ...born }));
    expect(findings.map(({ subject }) => subject)).toEqual([
      "P-001 · Jeune",
      "P-001 · Senior",
      "P-001 · Niveau",
    ]);
  });

  it("counts the register's own QPV column", () => {
    expect(facts({ criteria: ["DELD", "PI"], priorityDistrict: true })).toEqual([]);
    expect(facts({ criteria: ["DELD", "PI"], priorityDistrict: false })).toHaveLength(1);
    expect(facts({ criteria: ["DELD", "QPV"], priorityDistrict: true })).toHaveLength(1);
  });

  it("does not judge what it does not know, nor a person without criteria", () => {
    expect(facts({ criteria: ["QPV", "autre critère"] })).toEqual([]);
    expect(facts({ criteria: [], priorityDistrict: true })).toEqual([]);
  });

  it("is for ACI and EI", () => {
    expect(facts({ criteria: ["QPV"] }, { structureKind: "EI" })).toHaveLength(1);
    expect(facts({ criteria: ["QPV"] }, { structureKind: "AI" })).toEqual([]);
    expect(facts({ criteria: ["QPV"] }, { structureKind: "Régie de quartier" })).toEqual([]);
  });

  it("looks at people who need a PASS, or have one", () => {
    const free = { passRequired: false };
    expect(facts({ criteria: ["QPV"], pass: null }, free)).toEqual([]);
    expect(facts({ criteria: ["QPV"] }, free)).toHaveLength(1);
    expect(facts({ criteria: ["QPV"], pass: null })).toHaveLength(1);
  });
});

describe("ELI-07 without its data", () => {
  const columns = (...input: Parameters<typeof person>) =>
    emptyColumns(rule, "tParticipants", person(...input));

  it("says what nobody has", () => {
    expect(columns({})).toEqual(["Critères"]);
    expect(columns({ criteria: YOUNG })).toEqual(["Date de naissance", "Début PASS"]);
    expect(columns({ criteria: OLD })).toEqual(["Date de naissance", "Début PASS"]);
    expect(columns({ criteria: OLD, birthDate: day(1970, 1, 1) })).toEqual(["Début PASS"]);
    expect(columns({ criteria: OLD, passFrom: day(2026, 1, 1) })).toEqual(["Date de naissance"]);
    expect(columns({ criteria: ["BRSA"] })).toEqual([]);
    expect(columns({ pass: null }, { passRequired: false })).toEqual([]);
    const gap = [{ kind: "missing-table", table: "tParticipants", rules: ["ELI-07"] }];
    expect(rule.check(given({ registers: { participants: null } })).notChecked).toEqual(gap);
    expect(rule.check(given({ registers: { participants: [] } })).notChecked).toEqual(gap);
  });
});
