import { rule } from "../../../src/domain/rules/LEC-01";
import { findingsOf, placesOf, statement } from "./given";

const sheetWithout = statement([], {
  hasHoursColumn: false,
  ignoredColumns: [
    { header: "Salarié", cell: "A6" },
    { header: "Présence", cell: "B6" },
  ],
});

describe("LEC-01", () => {
  it("refuses a statement without hours columns, at its header row", () => {
    expect(placesOf(rule, { statements: [sheetWithout] })).toEqual(["Mars 2026!A6"]);
    const [finding] = findingsOf(rule, "LEC-01", { statements: [sheetWithout] });
    expect(finding?.severity).toBe("blocking");
    expect(finding?.facts.headersTried).toBe(2);
  });

  it("points at the whole sheet when no header row was found", () => {
    const statements = [statement([], { hasHoursColumn: false, headerCell: null })];
    expect(findingsOf(rule, "LEC-01", { statements })[0]?.place.cell).toBeNull();
  });

  it("accepts a statement with an hours column, and no statement at all", () => {
    expect(placesOf(rule, { statements: [statement([])] })).toEqual([]);
    expect(placesOf(rule, { statements: [] })).toEqual([]);
  });
});
