import { rule } from "../../../src/domain/rules/LEC-10";
import { findingsOf, h, line, placesOf } from "./given";

describe("LEC-10", () => {
  it("refuses each negative cell of a line, in any of the five columns", () => {
    const lines = [
      line(7, { production: -1, guidance: 0, training: null, internship: h(-7) }),
      line(8, { identifier: "P-002", guidance: -1, training: -1, paidAbsence: -1 }),
    ];
    expect(placesOf(rule, { lines })).toEqual([
      "Mars 2026!E7",
      "Mars 2026!H7",
      "Mars 2026!F8",
      "Mars 2026!G8",
      "Mars 2026!I8",
    ]);
    expect(findingsOf(rule, "LEC-10", { lines })[1]).toMatchObject({
      severity: "blocking",
      facts: { column: "internship", hours: h(-7) },
    });
  });

  it("accepts zero and the absence of hours", () => {
    expect(placesOf(rule, { lines: [line(7, { production: 0, guidance: null })] })).toEqual([]);
  });

  it.each(["production", "guidance", "training", "internship", "paidAbsence"] as const)(
    "refuses a line whose only negative cell is %s",
    (column) => {
      const none = { production: null, guidance: null, training: null };
      const lines = [line(7, { ...none, [column]: -1 })];
      const columns = findingsOf(rule, "LEC-10", { lines }).map(({ facts }) => facts.column);
      expect(columns).toEqual([column]);
    }
  );
});
