import { monthOf } from "../../src/domain/calendar";
import { personKey, subjectOf, unreadableCells } from "../../src/domain/outcome";
import { MARCH, line, statement, unreadable } from "./rules/given";

describe("what a subject is made of", () => {
  it("names a person by identifier, else by name, else by sheet", () => {
    const of = (identifier: string | null, name: string | null) =>
      personKey({ identifier, name, sheet: "Mars" });
    expect(of("P-007", "FICTIF Élodie")).toBe("P-007");
    expect(of(null, "FICTIF  Élodie")).toBe("fictif elodie");
    expect(of(null, null)).toBe("Mars");
  });

  it("leaves out what is absent or empty", () => {
    expect(subjectOf("P-007", null, "", "Déchèterie")).toBe("P-007 · Déchèterie");
  });
});

describe("refused cells", () => {
  const refused = (...cells: Parameters<typeof unreadable>[]) =>
    unreadableCells(
      {
        statements: [
          statement([line(7, { month: monthOf(2026, 2) })], {
            unreadable: cells.map((cell) => unreadable(...cell)),
          }),
        ],
        ignoredSheets: [],
        sensitive: [],
      },
      "not-hours"
    ).map(({ base }) => [base.place.cell, base.month, base.subject]);

  it("have the month and the support of their row, else the sheet's month", () => {
    expect(
      refused([7, "beaucoup", { kind: "not-hours" }], [9, "peu", { kind: "not-hours" }])
    ).toEqual([
      ["E7", monthOf(2026, 2), "P-001 · Heures de production · Espaces verts"],
      ["E9", MARCH, "P-001 · Heures de production"],
    ]);
    expect(refused([7, "#N/A", { kind: "error-value" }])).toEqual([]);
  });
});
