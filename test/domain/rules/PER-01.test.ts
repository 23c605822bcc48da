import { rule } from "../../../src/domain/rules/PER-01";
import { findingsOf, h, line, placesOf } from "./given";

const NOBODY = { identifier: null, name: null } as const;

describe("PER-01", () => {
  it("refuses hours of nobody, and adds all their kinds", () => {
    const [finding] = findingsOf(rule, "PER-01", {
      lines: [line(7, { ...NOBODY, internship: h(7), paidAbsence: h(3) })],
    });
    expect(finding?.place.cell).toBe("A7");
    expect(finding?.facts).toEqual({ row: 7, hours: h(100) });
    expect(finding?.severity).toBe("blocking");
  });

  it("is content with a name or with an identifier", () => {
    const lines = [line(7, { identifier: null }), line(8, { name: null })];
    expect(placesOf(rule, { lines })).toEqual([]);
  });

  it("leaves a line without hours alone, and sees hours that cancel out", () => {
    const none = { production: null, guidance: 0, training: null } as const;
    expect(placesOf(rule, { lines: [line(7, { ...NOBODY, ...none })] })).toEqual([]);
    const opposite = { production: h(-7), guidance: h(7), training: null } as const;
    expect(placesOf(rule, { lines: [line(7, { ...NOBODY, ...opposite })] })).toHaveLength(1);
  });

  it("tells apart two such lines of one sheet without naming a row", () => {
    const findings = findingsOf(rule, "PER-01", { lines: [line(7, NOBODY), line(9, NOBODY)] });
    expect(findings.map(({ subject }) => subject)).toEqual([
      "Mars 2026 · Espaces verts",
      "Mars 2026 · Espaces verts (2)",
    ]);
  });

  it.each(["production", "guidance", "training", "internship", "paidAbsence"] as const)(
    "refuses a line that has hours of %s only",
    (column) => {
      const none = { production: null, guidance: null, training: null } as const;
      const lines = [line(7, { ...NOBODY, ...none, [column]: h(1) })];
      expect(findingsOf(rule, "PER-01", { lines }).map(({ facts }) => facts.hours)).toEqual([h(1)]);
    }
  );
});
