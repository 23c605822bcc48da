import { rule } from "../../../src/domain/rules/LEC-12";
import { MARCH, findingsOf, line, placesOf, statement, unreadable } from "./given";

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
    expect(findings[0]?.facts).toEqual({ who: { identifier: "P-001", row: 7 } });
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
      statement([line(7, EMPTY), line(8, { ...EMPTY, identifier: "P-002" })], {
        unreadable: [unreadable(7, "absent", { kind: "not-hours" })],
      }),
    ];
    expect(placesOf(rule, { statements })).toEqual(["Mars 2026!E8"]);
  });

  it("judges a participant over all the lines of the month", () => {
    const lines = [
      line(7, EMPTY),
      line(7, { ...EMPTY, support: "Déchèterie", training: 0 }),
      line(8, { ...EMPTY, identifier: "P-002" }),
      line(9, { ...EMPTY, identifier: "P-002", support: "Déchèterie" }),
    ];
    expect(placesOf(rule, { lines })).toEqual(["Mars 2026!E8"]);
  });

  it("judges each month and each sheet by itself", () => {
    const april = { month: MARCH + 1 };
    const lines = [line(7), line(8, { ...EMPTY, ...april })];
    const other = statement([line(7, { ...EMPTY, sheet: "Lot 2" })], { sheet: "Lot 2" });
    expect(placesOf(rule, { statements: [statement(lines), other] })).toEqual([
      "Mars 2026!E8",
      "Lot 2!E7",
    ]);
  });

  it("takes «abs» as a declaration", () => {
    expect(placesOf(rule, { lines: [line(7, { ...EMPTY, absent: ["production"] })] })).toEqual([]);
  });

  it("looks for a refused cell on every row a line was gathered from", () => {
    const statements = [
      statement([line(7, { ...EMPTY, rows: [7, 8, 9] })], {
        unreadable: [unreadable(9, "voir annexe", { kind: "not-hours" })],
      }),
    ];
    expect(placesOf(rule, { statements })).toEqual([]);
  });

  it("says nothing of a sheet without hours columns", () => {
    const statements = [statement([line(7, EMPTY)], { hasHoursColumn: false })];
    expect(placesOf(rule, { statements })).toEqual([]);
  });

  it.each(["production", "guidance", "training", "internship", "paidAbsence"] as const)(
    "takes hours of %s alone as a declaration",
    (column) => {
      expect(placesOf(rule, { lines: [line(7, { ...EMPTY, [column]: 0 })] })).toEqual([]);
    }
  );

  it("tells every silent participant, in a sheet without a month too", () => {
    const silent = ["P-001", "P-002", "P-003"].map((identifier, index) =>
      line(7 + index, { ...EMPTY, identifier, month: index === 2 ? null : MARCH })
    );
    const other = line(10, { ...EMPTY, identifier: "P-004" });
    expect(placesOf(rule, { lines: [...silent, other] })).toHaveLength(4);
  });
});
