import type { Contract } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/ENC-03";
import type { HourLine } from "../../../src/domain/statement";
import { MARCH, contract, day, findingsOf, given, h, line, placesOf, statement } from "./given";

const KEY = "Heures d'accompagnement par participant et par mois";
const month = (lines: readonly HourLine[], more: Partial<Contract> = {}) => ({
  lines,
  asOf: day(2026, 4, 1),
  registers: {
    contract: contract({
      guidancePerParticipant: h(6),
      cells: { [KEY]: { sheet: "Marché", cell: "B40" } },
      ...more,
    }),
  },
});
const person = (number: number, guidance: number | null, more: Partial<HourLine> = {}) =>
  line(6 + number, { identifier: `P-00${number.toString()}`, guidance, ...more });

describe("ENC-03", () => {
  it("accepts exactly the commitment on average, and not one second less", () => {
    expect(placesOf(rule, month([person(1, h(12)), person(2, null)]))).toEqual([]);
    expect(
      findingsOf(rule, "ENC-03", month([person(1, h(12) - 1), person(2, null)]))
    ).toMatchObject([
      {
        severity: "to-justify",
        place: { sheet: "Mars 2026", cell: null },
        month: MARCH,
        facts: { participants: 2, under: 1, hours: h(12) - 1, committed: h(6), missing: 1 },
      },
    ]);
  });

  it("counts who had less than the commitment, exactly the commitment aside", () => {
    const lines = [person(1, h(6)), person(2, h(6) - 1), person(3, null), person(4, 0)];
    expect(findingsOf(rule, "ENC-03", month(lines))[0]?.facts).toMatchObject({
      participants: 4,
      under: 3,
      missing: h(24) - (h(12) - 1),
    });
  });

  it("counts a person once over several supports", () => {
    const lines = [person(1, h(3)), person(1, h(3), { support: "Déchèterie" })];
    expect(placesOf(rule, month(lines))).toEqual([]);
  });

  it("counts people with hours of any kind, and nobody without", () => {
    const none = { production: null, training: null };
    expect(placesOf(rule, month([person(1, null, none)]))).toEqual([]);
    expect(placesOf(rule, month([person(1, null, { ...none, production: 0 })]))).toEqual([]);
    expect(placesOf(rule, month([person(1, null, { ...none, internship: h(7) })]))).toHaveLength(1);
  });

  it("counts PMSMP and paid absences where the contract does", () => {
    const lines = [person(1, h(2), { internship: h(4), paidAbsence: h(4) })];
    expect(placesOf(rule, month(lines))).toHaveLength(1);
    expect(placesOf(rule, month(lines, { internshipCountedAs: "guidance" }))).toEqual([]);
    expect(placesOf(rule, month(lines, { paidAbsenceCountedAs: "guidance" }))).toEqual([]);
    expect(placesOf(rule, month(lines, { internshipCountedAs: "training" }))).toHaveLength(1);
  });

  it("takes the hours of a row that names nobody for no participant", () => {
    const nobody = line(20, { identifier: null, name: null, guidance: h(6) });
    expect(placesOf(rule, month([person(1, null), nobody]))).toEqual([]);
  });

  it("waits until the month is over, and leaves out rows without a month", () => {
    const input = month([person(1, null)]);
    expect(placesOf(rule, { ...input, asOf: day(2026, 3, 31) })).toEqual([]);
    expect(placesOf(rule, month([person(1, null, { month: null })]))).toEqual([]);
  });

  it("stands on the commitment when the month is spread over two sheets", () => {
    const other = { sheet: "Mars 2026 lot 2" };
    const statements = [statement([person(1, null)]), statement([person(2, null, other)], other)];
    const { asOf, registers } = month([]);
    const [finding] = findingsOf(rule, "ENC-03", { statements, asOf, registers });
    expect(finding?.place).toEqual({ sheet: "Marché", cell: "B40" });
    expect(finding?.facts).toMatchObject({ participants: 2, under: 2 });
  });

  it("speaks once a month, in order", () => {
    const lines = [person(1, null), person(2, null, { month: MARCH - 1 })];
    const months = findingsOf(rule, "ENC-03", month(lines)).map((finding) => finding.month);
    expect(months).toEqual([MARCH - 1, MARCH]);
  });

  it("is not checked without the commitment", () => {
    expect(rule.check(given({})).notChecked).toEqual([
      { kind: "missing-parameter", parameter: KEY, rules: ["ENC-03"] },
    ]);
  });
});
