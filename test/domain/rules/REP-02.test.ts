import { dayOf, monthOf, monthsBetween } from "../../../src/domain/calendar";
import type { Smoothing } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/REP-02";
import { judgedFindings, judgedGaps, monthStatement, terms, type Hours } from "./judged";

const yearOf = (year: number, hours: Hours) =>
  monthsBetween(monthOf(year, 1), monthOf(year, 12)).map((month) => monthStatement(month, hours));
const find = (hours: Hours, asOf: number, smoothing: Smoothing = "year") =>
  judgedFindings(rule, "REP-02", {
    statements: yearOf(2026, hours),
    registers: { contract: terms({ smoothing }) },
    asOf,
  });

describe("REP-02", () => {
  it("blocks a closed year under 20 % by one second, and accepts 20 % exactly", () => {
    const closed = dayOf(2027, 1, 1);
    expect(find([8000, 1000, 1000], closed)).toEqual([]);
    expect(find([7000, 1500, 1500], closed)).toEqual([]);
    const [finding] = find([8001, 1000, 1000], closed);
    expect(finding).toMatchObject({
      severity: "blocking",
      place: { sheet: "Marché", cell: "B18" },
      month: null,
      facts: {
        period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
        supported: 24_000,
        counted: 120_012,
      },
    });
    expect(find([6999, 1500, 1501], closed)[0]?.place.cell).toBe("B19");
  });

  it("waits for the day after the period's last", () => {
    expect(find([9000, 500, 500], dayOf(2026, 12, 31))).toEqual([]);
  });

  it("judges each quarter apart, and leaves months to REP-01", () => {
    expect(find([9000, 500, 500], dayOf(2026, 10, 1), "quarter").map(({ facts }) => facts.period.from)) // prettier-ignore
      .toEqual([dayOf(2026, 1, 1), dayOf(2026, 4, 1), dayOf(2026, 7, 1)]);
    expect(find([9000, 500, 500], dayOf(2027, 1, 1), "month")).toEqual([]);
    expect(find([9000, 500, 500], dayOf(2027, 12, 31), "contract")).toEqual([]);
    expect(find([9000, 500, 500], dayOf(2028, 1, 1), "contract")).toHaveLength(1);
  });

  it("judges a first year cut short by the civil year", () => {
    const contract = terms({ startsOn: dayOf(2025, 12, 1), referenceYear: "civil" });
    const findings = judgedFindings(rule, "REP-02", {
      statements: [monthStatement(monthOf(2025, 12), [9000, 500, 500])],
      registers: { contract },
    });
    expect(findings.map(({ facts }) => facts.period)).toEqual([
      { from: dayOf(2025, 12, 1), to: dayOf(2025, 12, 31) },
    ]);
  });

  it("says what it lacks without the contract's dates", () => {
    const statements = yearOf(2026, [9000, 500, 500]);
    expect(judgedGaps(rule, { statements, registers: { contract: terms({ startsOn: null }) } })) // prettier-ignore
      .toEqual([{ kind: "missing-parameter", parameter: "Date de début", rules: ["REP-02"] }]);
    expect(judgedGaps(rule, { statements, registers: { contract: terms({ durationMonths: null }) } })) // prettier-ignore
      .toEqual([{ kind: "missing-parameter", parameter: "Durée", rules: ["REP-02"] }]);
  });
});
