import { rule } from "../../../src/domain/rules/LEC-02";
import { findingsOf, placesOf, statement } from "./given";

describe("LEC-02", () => {
  it("refuses a statement that names nobody", () => {
    const statements = [statement([], { hasParticipantColumn: false })];
    expect(placesOf(rule, { statements })).toEqual(["Mars 2026!A6"]);
    expect(findingsOf(rule, "LEC-02", { statements })[0]).toMatchObject({
      severity: "blocking",
      facts: { headersTried: 0 },
    });
  });

  it("accepts a statement with a participant column", () => {
    expect(placesOf(rule, { statements: [statement([])] })).toEqual([]);
  });

  it("leaves a sheet without any header row to LEC-01", () => {
    const statements = [statement([], { hasParticipantColumn: false, headerCell: null })];
    expect(placesOf(rule, { statements })).toEqual([]);
  });
});
