import { rule } from "../../../src/domain/rules/ENC-04";
import type { HourLine } from "../../../src/domain/statement";
import { MARCH, day, findingsOf, given, h, line, placesOf, supervision } from "./given";

const declared = (...months: readonly number[]) => ({
  supervision: months.map((month) => supervision("A", 2000, 2000, { month })),
});
const input = (lines: readonly HourLine[], ...months: readonly number[]) => ({
  lines,
  asOf: day(2026, 4, 1),
  registers: declared(...months),
});

describe("ENC-04", () => {
  it("speaks of a month with hours and no line of supervision", () => {
    expect(placesOf(rule, input([line(7)], MARCH))).toEqual([]);
    expect(findingsOf(rule, "ENC-04", input([line(7), line(8)], MARCH - 1))).toMatchObject([
      {
        severity: "to-justify",
        subject: "Encadrement",
        place: { sheet: "Mars 2026", cell: null },
        month: MARCH,
        facts: { hours: h(180) },
      },
    ]);
  });

  it("takes any line for a declaration, a counsellor's too", () => {
    const counsellor = supervision("B", null, null, { role: "counsellor" });
    const registers = { supervision: [counsellor] };
    expect(placesOf(rule, { lines: [line(7)], asOf: day(2026, 4, 1), registers })).toEqual([]);
  });

  it("leaves alone a month without hours, one that is not over, and rows without a month", () => {
    const none = line(7, { production: 0, guidance: null, training: null });
    expect(placesOf(rule, input([none], MARCH - 1))).toEqual([]);
    expect(placesOf(rule, input([line(7, { month: null })], MARCH - 1))).toEqual([]);
    const running = { ...input([line(7)], MARCH - 1), asOf: day(2026, 3, 31) };
    expect(placesOf(rule, running)).toEqual([]);
  });

  it("speaks once a month, in order", () => {
    const lines = [line(7), line(8, { month: MARCH - 2 }), line(9)];
    const months = findingsOf(rule, "ENC-04", input(lines, MARCH - 1)).map(({ month }) => month);
    expect(months).toEqual([MARCH - 2, MARCH]);
  });

  it("is not checked without the table", () => {
    const gap = [{ kind: "missing-table", table: "tEncadrement", rules: ["ENC-04"] }];
    expect(rule.check(given({ lines: [line(7)] })).notChecked).toEqual(gap);
    expect(rule.check(given(input([line(7)]))).notChecked).toEqual(gap);
  });
});
