import { rule } from "../../../src/domain/rules/LEC-12";
import { findingsOf, line, placesOf, statement, unreadable } from "./given";

const EMPTY = {
  production: null,
  guidance: null,
  training: null,
  internship: null,
  paidAbsence: null,
} as const;

describe("LEC-12", () => {
  it("asks about a participant whose hours are all empty", () => {
    const findings = findingsOf(rule, "LEC-12", { lines: [line(7, EMPTY)] });
    expect(findings.map(({ place, subject }) => [place.cell, subject])).toEqual([
      ["E7", "P-001 · Espaces verts"],
    ]);
    expect(findings[0]?.severity).toBe("to-justify");
  });

  it("takes a single 0 as a declaration", () => {
    expect(placesOf(rule, { lines: [line(7, { ...EMPTY, paidAbsence: 0 })] })).toEqual([]);
  });

  it("knows a participant by name alone, or by identifier alone", () => {
    const lines = [line(7, { ...EMPTY, identifier: null }), line(8, { ...EMPTY, name: null })];
    expect(placesOf(rule, { lines })).toHaveLength(2);
  });

  it("leaves an empty line without participant alone", () => {
    expect(
      placesOf(rule, { lines: [line(7, { ...EMPTY, identifier: null, name: null })] })
    ).toEqual([]);
  });

  it("does not take a refused cell for an empty one", () => {
    const statements = [
      statement([line(7, EMPTY), line(8, EMPTY)], {
        unreadable: [unreadable(7, "absent", { kind: "not-hours" })],
      }),
    ];
    expect(placesOf(rule, { statements })).toEqual(["Mars 2026!E8"]);
  });

  it("says nothing of a sheet without hours columns", () => {
    const statements = [statement([line(7, EMPTY)], { hasHoursColumn: false })];
    expect(placesOf(rule, { statements })).toEqual([]);
  });
});
