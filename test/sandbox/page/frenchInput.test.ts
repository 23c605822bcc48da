import fc from "fast-check";
import { readTyped, typedForm } from "../../../src/sandbox/page/frenchInput";

const number = (value: number, numberFormat: string | null = null) => ({
  kind: "number",
  value,
  numberFormat,
});
const text = (value: string) => ({ kind: "text", value });

describe("what a person types in a French cell", () => {
  it.each([
    ["12,5", number(12.5)],
    ["-3,50", number(-3.5)],
    [",5", number(0.5)],
    ["1 234,50", number(1234.5)],
    ["36\u202f000", number(36000)],
    ["20 %", number(0.2, "0%")],
    ["17,73 %", number(0.1773, "0.00%")],
    ["15/03/2026", number(46096, "dd/mm/yyyy")],
    ["05/03/2026", number(46086, "dd/mm/yyyy")],
    ["2026-03-15", number(46096, "dd/mm/yyyy")],
    ["7:30", number(0.3125, "hh:mm")],
    ["151:40", number(546_000 / 86_400, "[h]:mm:ss")],
    ["VRAI", { kind: "boolean", value: true }],
  ])("%s is understood", (typed, expected) => {
    expect(readTyped(typed)).toEqual(expected);
  });

  it.each(["12.5", "7h30", "31/02/2026", "06 12 34 56 78", "P-001", "mars 2026", "1,2,3", "-"])(
    "%s stays a text",
    (typed) => {
      expect(readTyped(typed)).toEqual(text(typed));
    }
  );

  it("shows for editing what gives the same value again", () => {
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((each) => each / 100);
    const day = fc.integer({ min: 40_000, max: 60_000 });
    const minutes = fc.integer({ min: 0, max: 1439 }).map((each) => (each * 60) / 86_400);
    fc.assert(
      fc.property(cents, (value) => {
        expect(readTyped(typedForm(value, "General"))).toMatchObject({ value });
        expect(readTyped(typedForm(value, "0.00"))).toMatchObject({ value });
      })
    );
    fc.assert(
      fc.property(day, (value) => {
        expect(readTyped(typedForm(value, "dd/mm/yyyy"))).toMatchObject({ value });
      })
    );
    fc.assert(
      fc.property(minutes, (value) => {
        expect(readTyped(typedForm(value, "hh:mm"))).toMatchObject({ value });
      })
    );
  });
});
