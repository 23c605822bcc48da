import type { Contract, Support } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/SUP-04";
import { contract, day, findingsOf, given, h, line, support } from "./given";

const planned = (more: Partial<Support> = {}): Support => ({
  ...support("Espaces verts"),
  plannedHours: h(90),
  ...more,
});
const after = (
  supports: readonly Support[],
  lines: readonly ReturnType<typeof line>[] = [line(7)],
  more: Partial<Contract> = {}
) => ({
  lines,
  registers: { supports, contract: contract(more) },
  asOf: day(2026, 6, 20),
});

describe("SUP-04", () => {
  it("is silent at exactly the volume, and tells the first second beyond", () => {
    expect(findingsOf(rule, "SUP-04", after([planned()]))).toEqual([]);
    const [finding] = findingsOf(rule, "SUP-04", after([planned({ plannedHours: h(90) - 1 })]));
    expect(finding).toMatchObject({
      severity: "information",
      place: { sheet: "Supports", cell: "A2" },
      month: null,
      subject: "Espaces verts",
      facts: { kind: "exceeded", done: h(90), planned: h(90) - 1, endsOn: day(2027, 12, 31) },
    });
  });

  it("tells what is lacking the day after the support's end, not on it", () => {
    const short = (to: number) =>
      findingsOf(rule, "SUP-04", after([planned({ plannedHours: h(90) + 1, to })]));
    expect(short(day(2026, 6, 20))).toEqual([]);
    expect(short(day(2026, 6, 19))[0]?.facts).toMatchObject({
      kind: "not-reached",
      done: h(90),
      planned: h(90) + 1,
      endsOn: day(2026, 6, 19),
    });
  });

  it("takes the contract's end for a support without one", () => {
    const lacking = [planned({ plannedHours: h(100) })];
    const startsOn = day(2025, 6, 20);
    const ends = (durationMonths: number | null) =>
      findingsOf(rule, "SUP-04", after(lacking, [line(7)], { startsOn, durationMonths }));
    expect(ends(12)[0]?.facts.endsOn).toBe(day(2026, 6, 19));
    expect(ends(13)).toEqual([]);
    expect(ends(null)).toEqual([]);
  });

  it("counts what the contract counts, on the support of the line's lot", () => {
    const lots = [planned({ lot: "1" }), planned({ lot: "2", plannedHours: h(95) })];
    const lines = [
      line(7, { lot: "1" }),
      line(8, { lot: "2", internship: h(5), paidAbsence: h(2) }),
      line(9, { lot: "2", support: "Inconnu" }),
      line(10, { lot: "2", support: null }),
    ];
    const subjects = (more: Partial<Contract>) =>
      findingsOf(rule, "SUP-04", after(lots, lines, more)).map(({ subject, facts }) => [
        subject,
        facts.done,
      ]);
    expect(subjects({})).toEqual([]);
    expect(subjects({ internshipCountedAs: "training" })).toEqual([]);
    expect(
      subjects({ internshipCountedAs: "training", paidAbsenceCountedAs: "production" })
    ).toEqual([["Espaces verts · Lot 2", h(97)]]);
  });

  it("says when no support has a volume, or when there is no support", () => {
    const gaps = (supports: readonly Support[] | null) =>
      rule.check(given({ registers: { supports } })).notChecked;
    expect(gaps([support("Tri")])).toEqual([
      { kind: "missing-column", table: "tSupports", column: "Heures prévues", rules: ["SUP-04"] },
    ]);
    expect(gaps([support("Tri"), planned()])).toEqual([]);
    for (const supports of [null, []]) {
      expect(gaps(supports)).toEqual([
        { kind: "missing-table", table: "tSupports", rules: ["SUP-04"] },
      ]);
    }
  });
});
