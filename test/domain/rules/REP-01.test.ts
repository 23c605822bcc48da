import { dayOf, monthOf } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/REP-01";
import { judgedFindings, lotWith, monthStatement, terms, type Hours } from "./judged";

const MARCH = monthOf(2026, 3);
const AFTER = dayOf(2026, 4, 1);
const find = (hours: Hours, contract = terms(), asOf = AFTER) =>
  judgedFindings(rule, "REP-01", { statements: [monthStatement(MARCH, hours)], registers: { contract }, asOf }); // prettier-ignore

describe("REP-01", () => {
  it("accepts exactly 20 % and exactly 30 %, and not one second less or more", () => {
    expect(find([8000, 1500, 500])).toEqual([]);
    expect(find([7000, 1500, 1500])).toEqual([]);
    expect(find([8000, 1500, 499])).toHaveLength(1);
    expect(find([7000, 1500, 1501])).toHaveLength(1);
  });

  it("informs on the month's only sheet", () => {
    const [finding] = find([9000, 500, 500]);
    expect(finding).toMatchObject({
      severity: "information",
      place: { sheet: "Relevé 2026-03", cell: null },
      month: MARCH,
      facts: { supported: 1000, counted: 10_000, min: 2000, max: 3000, isVerdict: false },
    });
  });

  it("is the verdict of a closed month where the split is smoothed over the month", () => {
    const contract = terms({ smoothing: "month" });
    expect(find([9000, 500, 500], contract)[0]).toMatchObject({
      severity: "to-justify",
      facts: { isVerdict: true },
    });
    expect(find([9000, 500, 500], contract, dayOf(2026, 3, 31))[0]).toMatchObject({
      severity: "information",
      facts: { isVerdict: false },
    });
  });

  it("stands on the crossed bound when the month is spread over two sheets", () => {
    const place = (hours: Hours): unknown =>
      judgedFindings(rule, "REP-01", {
        statements: [
          monthStatement(MARCH, hours),
          monthStatement(MARCH, hours, { sheet: "Mars bis" }),
        ],
      })[0]?.place;
    expect(place([9000, 500, 500])).toEqual({ sheet: "Marché", cell: "B18" });
    expect(place([5000, 2500, 2500])).toEqual({ sheet: "Marché", cell: "B19" });
  });

  it("puts PMSMP and paid absences where the contract says", () => {
    const hours: Hours = [8000, 1500, 0];
    const extra = { internship: 500, paidAbsence: 500 };
    const count = (
      internshipCountedAs: "training" | "none",
      paidAbsenceCountedAs: "production" | "none"
    ) =>
      // prettier-ignore
      judgedFindings(rule, "REP-01", {
        statements: [monthStatement(MARCH, hours, extra)],
        registers: { contract: terms({ internshipCountedAs, paidAbsenceCountedAs }) },
      })[0]?.facts;
    expect(count("none", "none")).toMatchObject({ supported: 1500, counted: 9500 });
    expect(count("training", "none")).toBeUndefined();
    expect(count("training", "production")).toMatchObject({ supported: 2000, counted: 10_500 });
  });

  it("says nothing of a month without hours, nor of one outside the contract", () => {
    expect(find([0, 0, 0])).toEqual([]);
    expect(find([9000, 0, 0], terms({ startsOn: dayOf(2026, 4, 1) }))).toEqual([]);
  });

  it("judges lots one by one as soon as one has its own bounds, and a single lot under its own", () => {
    const statements = [
      monthStatement(MARCH, [9000, 500, 500], { lot: "1", sheet: "Lot 1" }),
      monthStatement(MARCH, [9000, 500, 500], { lot: "2", sheet: "Lot 2" }),
    ];
    const lots = [lotWith("1", { minShare: 1000 }), lotWith("2", {})];
    const findings = judgedFindings(rule, "REP-01", { statements, registers: { lots } });
    expect(findings.map(({ subject, place }) => [subject, place.sheet])).toEqual([
      ["Répartition · Lot 2", "Lot 2"],
    ]);
    const single = judgedFindings(rule, "REP-01", {
      statements: statements.slice(0, 1),
      registers: { lots: [lotWith("1", { minShare: 1001 })] },
    });
    expect(single[0]?.facts).toMatchObject({ lot: null, min: 1001, max: 3000 });
  });

  it("judges whole months without the contract's dates, and a month of a single day", () => {
    const [finding] = find([9000, 500, 500], terms({ startsOn: null }));
    expect(finding?.facts.period).toEqual({ from: dayOf(2026, 3, 1), to: dayOf(2026, 3, 31) });
    const [eve] = find([9000, 500, 500], terms({ startsOn: dayOf(2026, 3, 31) }));
    expect(eve).toMatchObject({
      rule: "REP-01",
      facts: { period: { from: dayOf(2026, 3, 31), to: dayOf(2026, 3, 31) } },
    });
  });
});
