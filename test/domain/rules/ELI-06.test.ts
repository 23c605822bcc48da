import { rule } from "../../../src/domain/rules/ELI-06";
import { emptyColumns, findingsOf, given, h, participant, placesOf } from "./given";

const weekly = (weeklyHours: number | null, contractKind: string | null = "CDDI") => ({
  registers: {
    participants: [
      participant("P-001", { contractKind, weeklyHours, cells: { weeklyHours: "O2" } }),
    ],
  },
});

describe("ELI-06", () => {
  it("accepts exactly twenty hours, and not one second less", () => {
    expect(placesOf(rule, weekly(h(20)))).toEqual([]);
    const [finding] = findingsOf(rule, "ELI-06", weekly(h(20) - 1));
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Participants", cell: "O2" },
      header: "Heures hebdomadaires",
      facts: { weekly: h(20) - 1, minimum: h(20) },
    });
  });

  it("speaks of CDDI only", () => {
    expect(placesOf(rule, weekly(h(10), "CDD d'usage"))).toEqual([]);
    expect(placesOf(rule, weekly(h(10), "CDD-I PHC"))).toEqual([]);
    expect(placesOf(rule, weekly(h(10), null))).toEqual([]);
  });

  it("leaves out a person without weekly hours, and says what nobody has", () => {
    expect(placesOf(rule, weekly(null))).toEqual([]);
    const columns = (...input: Parameters<typeof weekly>) =>
      emptyColumns(rule, "tParticipants", weekly(...input));
    expect(columns(null)).toEqual(["Heures hebdomadaires"]);
    expect(columns(h(26), null)).toEqual(["Type de contrat"]);
    expect(columns(h(26))).toEqual([]);
    const gap = [{ kind: "missing-table", table: "tParticipants", rules: ["ELI-06"] }];
    expect(rule.check(given({ registers: { participants: null } })).notChecked).toEqual(gap);
    expect(rule.check(given({ registers: { participants: [] } })).notChecked).toEqual(gap);
  });
});
