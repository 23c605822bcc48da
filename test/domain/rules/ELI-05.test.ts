import type { Day } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/ELI-05";
import { day, emptyColumns, findingsOf, given, participant, placesOf } from "./given";

const cddi = (
  contractFrom: Day | null,
  contractTo: Day | null,
  contractKind: string | null = "CDDI"
) => ({
  registers: {
    participants: [
      participant("P-001", { contractKind, contractFrom, contractTo, cells: { contractTo: "N2" } }),
    ],
  },
});

describe("ELI-05", () => {
  it("accepts exactly four months, and not one day less", () => {
    expect(placesOf(rule, cddi(day(2026, 1, 1), day(2026, 4, 30)))).toEqual([]);
    const [finding] = findingsOf(rule, "ELI-05", cddi(day(2026, 1, 1), day(2026, 4, 29)));
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { cell: "N2" },
      header: "Fin du contrat",
      facts: { kind: "short", limitMonths: 4, from: day(2026, 1, 1), to: day(2026, 4, 29) },
    });
  });

  it("accepts exactly twenty-four months, and not one day more", () => {
    expect(placesOf(rule, cddi(day(2026, 1, 1), day(2027, 12, 31)))).toEqual([]);
    const [finding] = findingsOf(rule, "ELI-05", cddi(day(2026, 1, 1), day(2028, 1, 1)));
    expect(finding?.facts).toMatchObject({ kind: "long", limitMonths: 24 });
  });

  it("counts from date to date over leap days and short months", () => {
    // Four months over the leap day, in the middle of months.
    expect(placesOf(rule, cddi(day(2027, 11, 16), day(2028, 3, 15)))).toEqual([]);
    expect(placesOf(rule, cddi(day(2027, 11, 16), day(2028, 3, 14)))).toHaveLength(1);
    // From 31 October: February has no 31st, its last day or the eve end the fourth month.
    expect(placesOf(rule, cddi(day(2026, 10, 31), day(2027, 2, 27)))).toEqual([]);
    expect(placesOf(rule, cddi(day(2026, 10, 31), day(2027, 2, 26)))).toHaveLength(1);
    // From 29 February: 2026 has none, 28 February is the last day.
    expect(placesOf(rule, cddi(day(2024, 2, 29), day(2026, 2, 28)))).toEqual([]);
    expect(placesOf(rule, cddi(day(2024, 2, 29), day(2026, 3, 1)))).toHaveLength(1);
  });

  it.each([
    "CDDI",
    "cddi",
    "CDD-I",
    "CDD d’insertion",
    "CDD insertion",
    "Contrat à durée déterminée d'insertion",
  ])("takes %p for a CDDI", (kind) => {
    expect(placesOf(rule, cddi(day(2026, 1, 1), day(2026, 2, 1), kind))).toHaveLength(1);
  });

  it.each([
    "CDI inclusion",
    "CTTI",
    "CDD d'usage",
    "CDD-I PHC",
    "CDD-I CVG",
    "Ancien CDDI",
    "Autre",
    null,
  ])("leaves %p alone", (kind) => {
    expect(placesOf(rule, cddi(day(2026, 1, 1), day(2026, 2, 1), kind))).toEqual([]);
  });

  it("leaves out a person without dates, and says what nobody has", () => {
    expect(placesOf(rule, cddi(day(2026, 1, 1), null))).toEqual([]);
    expect(placesOf(rule, cddi(null, day(2026, 12, 31)))).toEqual([]);
    const columns = (...input: Parameters<typeof cddi>) =>
      emptyColumns(rule, "tParticipants", cddi(...input));
    expect(columns(null, null)).toEqual(["Début du contrat", "Fin du contrat"]);
    expect(columns(day(2026, 1, 1), null)).toEqual(["Fin du contrat"]);
    expect(columns(null, null, null)).toEqual(["Type de contrat"]);
    expect(columns(null, null, "CDI inclusion")).toEqual([]);
    expect(columns(null, day(2026, 12, 31))).toEqual(["Début du contrat"]);
    expect(columns(day(2026, 1, 1), day(2026, 12, 31))).toEqual([]);
    expect(rule.check(given({ registers: { participants: [] } })).notChecked).toEqual([
      { kind: "missing-table", table: "tParticipants", rules: ["ELI-05"] },
    ]);
  });
});
