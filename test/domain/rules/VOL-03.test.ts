import { dayOf, monthOf, monthsBetween } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/VOL-03";
import { h } from "./given";
import { judged, judgedFindings, lotWith, monthStatement, terms } from "./judged";

const twoYears = (monthly: number, last = monthly) =>
  monthsBetween(monthOf(2026, 1), monthOf(2027, 12)).map((month, index) =>
    monthStatement(month, [index === 23 ? last : monthly, 0, 0])
  );
const find = (
  statements: ReturnType<typeof twoYears>,
  asOf: number,
  more: Parameters<typeof terms>[0] = {}
) => judgedFindings(rule, "VOL-03", { statements, registers: { contract: terms(more) }, asOf });

describe("VOL-03", () => {
  it("judges each closed year, then the closed contract, without tolerance", () => {
    const statements = twoYears(h(1000), h(1000) - 1);
    expect(find(statements, dayOf(2027, 12, 31))).toEqual([]);
    const found = find(statements, dayOf(2028, 1, 1));
    expect(found.map(({ facts }) => [facts.scope, facts.planned - facts.done])).toEqual([
      ["year", 1],
      ["contract", 1],
    ]);
    expect(found[0]).toMatchObject({
      severity: "blocking",
      place: { sheet: "Marché", cell: "B15" },
      facts: { period: { from: dayOf(2027, 1, 1), to: dayOf(2027, 12, 31) }, lot: null },
    });
    expect(find(twoYears(h(1000)), dayOf(2028, 1, 1))).toEqual([]);
  });

  it("lets a year's excess fill the contract, not another year", () => {
    const statements = twoYears(h(999), h(1023));
    expect(find(statements, dayOf(2028, 1, 1)).map(({ facts }) => facts.period.from)).toEqual([
      dayOf(2026, 1, 1),
    ]);
  });

  it("judges a contract of one year once", () => {
    const found = find(twoYears(h(100)), dayOf(2028, 1, 1), { durationMonths: 12 });
    expect(found.map(({ facts }) => facts.scope)).toEqual(["contract"]);
  });

  it("cuts at 31 December when the reference year is civil", () => {
    const contract = { startsOn: dayOf(2025, 12, 1), referenceYear: "civil" as const };
    const [finding] = find(twoYears(h(2000)), dayOf(2026, 1, 1), contract);
    expect(finding?.facts).toMatchObject({
      period: { from: dayOf(2025, 12, 1), to: dayOf(2025, 12, 31) },
      done: 0,
      planned: h(1000),
    });
  });

  it("judges each lot on its own volume", () => {
    const lots = [lotWith("1", { plannedHours: h(12_000) }), lotWith("2", { plannedHours: h(12_000) })]; // prettier-ignore
    const statements = monthsBetween(monthOf(2026, 1), monthOf(2026, 12)).flatMap((month) => [
      monthStatement(month, [h(700), 0, 0], { lot: "1", sheet: `A${month.toString()}` }),
      monthStatement(month, [h(400), 0, 0], { lot: "2", sheet: `B${month.toString()}` }),
    ]);
    const found = judgedFindings(rule, "VOL-03", { statements, registers: { lots } });
    expect(found.map(({ facts }) => [facts.lot, facts.planned - facts.done])).toEqual([
      ["2", h(1200)],
    ]);
  });

  it("finds nothing in a contract bought in parcours, whatever volume is written", () => {
    const outcome = rule.check(
      judged({
        statements: twoYears(h(1)),
        registers: { contract: terms({ commitment: "pathways" }) },
        asOf: dayOf(2028, 1, 1),
      })
    );
    expect(outcome).toEqual({
      findings: [],
      notChecked: [{ kind: "pathways", rules: ["VOL-03"] }],
    });
  });
});
