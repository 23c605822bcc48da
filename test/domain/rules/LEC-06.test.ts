import { rule } from "../../../src/domain/rules/LEC-06";
import { findingsOf, h, placesOf, statement } from "./given";

const declared = (seconds: number, summed: number) =>
  statement([], {
    totals: [
      {
        column: "production",
        header: "Heures de production",
        cell: "E20",
        declared: seconds,
        summed,
      },
    ],
  });

describe("LEC-06", () => {
  it("refuses a total that differs from its rows, whichever is larger", () => {
    expect(placesOf(rule, { statements: [declared(h(412), h(404.5))] })).toEqual(["Mars 2026!E20"]);
    expect(placesOf(rule, { statements: [declared(h(404.5), h(412))] })).toEqual(["Mars 2026!E20"]);
  });

  it("allows exactly 0.01 h, and not a second more", () => {
    expect(placesOf(rule, { statements: [declared(36_036, 36_000)] })).toEqual([]);
    expect(placesOf(rule, { statements: [declared(36_037, 36_000)] })).toHaveLength(1);
    expect(placesOf(rule, { statements: [declared(35_964, 36_000)] })).toEqual([]);
    expect(placesOf(rule, { statements: [declared(35_963, 36_000)] })).toHaveLength(1);
  });

  it("keeps both figures, and tells two sheets of one month apart", () => {
    const wrong = declared(h(412), h(404.5));
    const findings = findingsOf(rule, "LEC-06", {
      statements: [wrong, { ...wrong, sheet: "Mars 2026 bis" }],
    });
    expect(findings[0]?.severity).toBe("blocking");
    expect(findings[0]?.facts).toMatchObject({ declared: h(412), summed: h(404.5) });
    expect(new Set(findings.map(({ subject }) => subject)).size).toBe(2);
  });
});
