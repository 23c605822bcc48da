import type { HourLine } from "../../src/domain/statement";
import { worksOfStatements } from "../../src/domain/workingTime";
import { MARCH, h, line, statement } from "./rules/given";

const worksOf = (...rows: readonly Partial<HourLine>[]) =>
  worksOfStatements({
    statements: [statement(rows.map((row, index) => line(7 + index, row)))],
    ignoredSheets: [],
    sensitive: [],
  }).flatMap((works) =>
    [...works.values()].map(({ first, month, hours }) => [first.identifier, first.row, month, hours])
  ); // prettier-ignore

describe("the hours somebody worked in a month", () => {
  it("are production, guidance and training, from the first line that has some", () => {
    const nothing = { production: null, guidance: 0, training: null };
    expect(worksOf(nothing, { training: h(5) }, { training: null })).toEqual([["P-001", 8, MARCH, h(165)]]); // prettier-ignore
  });

  it("are never another person's, nor another month's", () => {
    const months = [MARCH, MARCH + 1];
    const rows = ["P-1", "P-2", "P-3", "P-4"].flatMap((identifier) =>
      months.map((month) => ({ identifier, month }))
    );
    expect(worksOf(...rows).map(([identifier, , month]) => ({ identifier, month }))).toEqual(rows);
  });
});
