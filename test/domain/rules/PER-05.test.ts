import * as fc from "fast-check";
import { monthOf } from "../../../src/domain/calendar";
import { rule as per03 } from "../../../src/domain/rules/PER-03";
import { rule } from "../../../src/domain/rules/PER-05";
import { MARCH, findingsOf, h, line, participant, placesOf, statement } from "./given";

// March 2026: 31 days, 22 open days.
const LEGAL = Math.floor((48 * 3600 * 31) / 7);
const QUOTA = (26 * 3600 * 22) / 5;
const registers = { participants: [participant("P-001", { weeklyHours: h(26) })] };
const sheets = (...all: readonly number[]) => ({
  statements: all.map((production, index) => {
    const sheet = `Lot ${(index + 1).toString()}`;
    const lot = (index + 1).toString();
    return statement([line(7 + index, { sheet, lot, production, guidance: null, training: null })], { sheet, lot }); // prettier-ignore
  }),
});

describe("PER-05", () => {
  it("refuses what several sheets exceed together, to the second", () => {
    expect(placesOf(rule, sheets(LEGAL - h(50), h(50)))).toEqual([]);
    const [finding, ...others] = findingsOf(rule, "PER-05", sheets(LEGAL - h(50), h(50) + 1));
    expect(others).toEqual([]);
    expect(finding?.severity).toBe("blocking");
    expect(finding?.place).toEqual({ sheet: "Lot 2", cell: "E8" });
    expect(finding?.month).toBe(MARCH);
    expect(finding?.facts).toMatchObject({
      hours: LEGAL + 1,
      limit: LEGAL,
      kind: "legal-maximum",
      parts: [
        { place: { sheet: "Lot 1", cell: "E7" }, lot: "1", hours: LEGAL - h(50) },
        { place: { sheet: "Lot 2", cell: "E8" }, lot: "2", hours: h(50) + 1 },
      ],
    });
  });

  it("knows the weekly quota", () => {
    const [finding] = findingsOf(rule, "PER-05", { ...sheets(QUOTA - 10, 11), registers });
    expect(finding?.facts).toMatchObject({ kind: "weekly-quota", limit: QUOTA, days: 22 });
    expect(placesOf(rule, { ...sheets(QUOTA - 10, 10), registers })).toEqual([]);
  });

  it("leaves to PER-03 what one sheet exceeds alone", () => {
    expect(placesOf(rule, sheets(LEGAL + 1, h(10)))).toEqual([]);
    expect(placesOf(rule, { ...sheets(QUOTA + 1, 1), registers })).toEqual([]);
  });

  it("speaks of the legal maximum even where a sheet exceeds the quota", () => {
    const input = { ...sheets(QUOTA + 1, LEGAL - QUOTA), registers };
    expect(findingsOf(rule, "PER-05", input).map(({ facts }) => facts.kind)).toEqual([
      "legal-maximum",
    ]);
  });

  it("does not add two people, two months, or the rows of one sheet", () => {
    const other = (more: Parameters<typeof line>[1]) =>
      statement([line(7, { sheet: "B", production: LEGAL, ...more })], { sheet: "B" });
    const first = statement([line(7, { production: LEGAL, guidance: null, training: null })]);
    expect(placesOf(rule, { statements: [first, other({ identifier: "P-002" })] })).toEqual([]);
    expect(placesOf(rule, { statements: [first, other({ month: MARCH + 1 })] })).toEqual([]);
    const twice = [line(7, { production: LEGAL }), line(8, { production: LEGAL })];
    expect(placesOf(rule, { lines: twice })).toEqual([]);
  });

  it("and PER-03 never judge the same limit twice, and miss none", () => {
    const hours = fc.array(fc.integer({ min: 1, max: h(150) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(hours, (all) => {
        const input = { ...sheets(...all), registers };
        const kinds = (of: typeof rule, code: "PER-03" | "PER-05"): readonly string[] => [
          ...new Set(findingsOf(of, code, input).map(({ facts }) => facts.kind)),
        ];
        const alone = kinds(per03, "PER-03");
        const together = kinds(rule, "PER-05");
        expect(together.filter((kind) => alone.includes(kind))).toEqual([]);
        const sum = BigInt(all.reduce((total, one) => total + one, 0));
        if (sum * 7n > 48n * 3600n * 31n) {
          expect([...alone, ...together]).toContain("legal-maximum");
        } else if (sum * 5n > 26n * 3600n * 22n) {
          expect([...alone, ...together]).toEqual(["weekly-quota"]);
        } else {
          expect([...alone, ...together]).toEqual([]);
        }
      })
    );
  });

  it("stands on the sheet with which the limit is passed, not on one that only reaches it", () => {
    const sheetOf = (...all: readonly number[]) =>
      findingsOf(rule, "PER-05", sheets(...all)).map(({ place }) => place.sheet);
    expect(sheetOf(LEGAL - 10, 11, 5)).toEqual(["Lot 2"]);
    expect(sheetOf(LEGAL - 10, 10, 5)).toEqual(["Lot 3"]);
  });

  it("stands on the last sheet where only the limit's fraction of a second is passed", () => {
    // February 2028: 48 h × 29 ÷ 7 are 715 885.7 s, shown as 715 886.
    const [first, second, third] = sheets(h(70), h(70), 715_886 - h(140)).statements;
    const statements = [first, second, third].map((one) => {
      if (one === undefined) throw new Error("three sheets were expected");
      const month = monthOf(2028, 2);
      return { ...one, month, lines: one.lines.map((each) => ({ ...each, month })) };
    });
    const [finding] = findingsOf(rule, "PER-05", { statements });
    expect(finding?.facts).toMatchObject({ hours: 715_886, limit: 715_886 });
    expect(finding?.place.sheet).toBe("Lot 3");
  });
});
