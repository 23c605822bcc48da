import type { Participant } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/SOR-01";
import { day, findingsOf, given, participant, placesOf } from "./given";

const TODAY = day(2026, 4, 20);
const CELLS = { leftOn: "S2", exitMotive: "T2", exitCategory: "U2" };
const leaver = (more: Partial<Participant>) => ({
  asOf: TODAY,
  registers: { participants: [participant("P-001", { cells: CELLS, ...more })] },
});
const missing = (more: Partial<Participant>) =>
  findingsOf(rule, "SOR-01", leaver(more)).map(({ facts, place }) => [
    place.cell,
    ...facts.missing,
  ]);

describe("SOR-01", () => {
  it("accepts a complete exit, and nobody's", () => {
    expect(missing({})).toEqual([]);
    const exitCategory = "Emploi durable";
    expect(missing({ leftOn: day(2026, 2, 28), exitMotive: "CDI", exitCategory })).toEqual([]);
  });

  it("lists what is missing, at the first empty cell", () => {
    expect(missing({ leftOn: day(2026, 2, 28) })).toEqual([["T2", "motive", "category"]]);
    expect(missing({ leftOn: day(2026, 2, 28), exitMotive: "CDI" })).toEqual([["U2", "category"]]);
    expect(missing({ exitMotive: "CDI", exitCategory: "Autre" })).toEqual([["S2", "date"]]);
    expect(missing({ exitCategory: "Autre" })).toEqual([["S2", "date", "motive"]]);
  });

  it("is to justify, under the column's title", () => {
    expect(findingsOf(rule, "SOR-01", leaver({ leftOn: TODAY }))[0]).toMatchObject({
      severity: "to-justify",
      header: "Motif de sortie",
      subject: "P-001",
    });
  });

  it("waits for the day of an exit that is planned", () => {
    expect(missing({ leftOn: TODAY + 1 })).toEqual([]);
    expect(missing({ leftOn: TODAY })).toHaveLength(1);
  });

  it("is not checked without participants", () => {
    const gap = [{ kind: "missing-table", table: "tParticipants", rules: ["SOR-01"] }];
    expect(rule.check(given({ registers: { participants: null } })).notChecked).toEqual(gap);
    expect(rule.check(given({ registers: { participants: [] } })).notChecked).toEqual(gap);
    expect(placesOf(rule, { registers: { participants: null } })).toEqual([]);
  });
});
