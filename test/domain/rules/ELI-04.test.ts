import type { Participant } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/ELI-04";
import { contract, day, emptyColumns, findingsOf, given, participant, placesOf } from "./given";

const TODAY = day(2026, 4, 20);
const person = (more: Partial<Participant>) => ({
  asOf: TODAY,
  registers: {
    participants: [participant("P-001", { cells: { passTo: "K2", contractTo: "N2" }, ...more })],
  },
});

describe("ELI-04", () => {
  it("speaks from today's end to the one in ninety days, both included", () => {
    expect(placesOf(rule, person({ passTo: TODAY - 1 }))).toEqual([]);
    expect(placesOf(rule, person({ passTo: TODAY }))).toEqual(["Participants!K2"]);
    expect(placesOf(rule, person({ passTo: day(2026, 7, 19) }))).toEqual(["Participants!K2"]);
    expect(placesOf(rule, person({ passTo: day(2026, 7, 20) }))).toEqual([]);
  });

  it("tells the PASS from the contract", () => {
    const both = person({ passTo: TODAY + 1, contractTo: TODAY + 90 });
    expect(findingsOf(rule, "ELI-04", both)).toMatchObject([
      {
        severity: "information",
        subject: "P-001 · PASS",
        header: "Fin PASS",
        facts: { what: "pass", endsOn: TODAY + 1, days: 1 },
      },
      {
        subject: "P-001 · Contrat",
        header: "Fin du contrat",
        place: { cell: "N2" },
        facts: { what: "contract", days: 90 },
      },
    ]);
  });

  it("leaves alone who has left, or will by then", () => {
    const endsOn = TODAY + 10;
    expect(placesOf(rule, person({ contractTo: endsOn, leftOn: TODAY - 30 }))).toEqual([]);
    expect(placesOf(rule, person({ contractTo: endsOn, leftOn: endsOn }))).toEqual([]);
    expect(placesOf(rule, person({ contractTo: endsOn, leftOn: endsOn + 1 }))).toHaveLength(1);
  });

  it("says which end nobody has; a PASS only where one is expected", () => {
    const columns = (passRequired: boolean, ...all: readonly Partial<Participant>[]) =>
      emptyColumns(rule, "tParticipants", {
        registers: {
          contract: contract({ passRequired }),
          participants: all.map((more) => participant("P-001", more)),
        },
      });
    expect(columns(true, {})).toEqual(["Fin PASS", "Fin du contrat"]);
    expect(columns(true, { pass: null, contractTo: TODAY })).toEqual(["Fin PASS"]);
    expect(columns(false, { contractTo: TODAY })).toEqual(["Fin PASS"]);
    expect(columns(false, { pass: null, contractTo: TODAY })).toEqual([]);
    expect(columns(true, {}, { passTo: TODAY, contractTo: TODAY })).toEqual([]);
    const gap = [{ kind: "missing-table", table: "tParticipants", rules: ["ELI-04"] }];
    expect(rule.check(given({ registers: { participants: null } })).notChecked).toEqual(gap);
    expect(rule.check(given({ registers: { participants: [] } })).notChecked).toEqual(gap);
  });
});
