import * as fc from "fast-check";
import { rule } from "../../../src/domain/rules/PER-04";
import { MARCH, findingsOf, line, placesOf, statement } from "./given";

describe("PER-04", () => {
  it("refuses the second row of the same person, support and month", () => {
    const lines = [line(7), line(8, { identifier: "P-002" }), line(12), line(15)];
    const findings = findingsOf(rule, "PER-04", { lines });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.place.cell).toBe("A12");
    expect(findings[0]?.severity).toBe("blocking");
    expect(findings[0]?.facts).toMatchObject({ rows: [7, 12, 15], cells: ["A7", "A12", "A15"] });
  });

  it("folds the support and the name", () => {
    const lines = [
      line(7, { identifier: null, name: "FICTIF Zéphyrin", support: "Déchèterie" }),
      line(8, { identifier: null, name: "fictif zephyrin", support: "DECHETERIE" }),
    ];
    expect(placesOf(rule, { lines })).toEqual(["Mars 2026!A8"]);
  });

  it("accepts another support, another month, another person, another statement", () => {
    const lines = [
      line(7),
      line(8, { support: "Déchèterie" }),
      line(9, { support: null }),
      line(10, { month: MARCH + 1 }),
      line(11, { identifier: "P-002" }),
    ];
    const other = statement([line(7, { sheet: "Lot 2" })], { sheet: "Lot 2" });
    expect(placesOf(rule, { statements: [statement(lines), other] })).toEqual([]);
  });

  it("groups by person, support and month as a plain grouping does", () => {
    const rows = fc.array(
      fc.record({
        identifier: fc.constantFrom("P-1", "P-2", "P-3"),
        month: fc.constantFrom(MARCH, MARCH + 1, MARCH + 2, null),
        support: fc.constantFrom("Espaces verts", "Déchèterie", "DECHETERIE", null),
      }),
      { maxLength: 15 }
    );
    fc.assert(
      fc.property(rows, (all) => {
        const lines = all.map((row, index) => line(7 + index, row));
        const groups = new Map<string, number[]>();
        for (const { identifier, month, support, row } of lines) {
          const key = [identifier, month, support?.[0]].join("|");
          groups.set(key, [...(groups.get(key) ?? []), row]);
        }
        const expected = [...groups.values()].filter((group) => group.length > 1);
        const found = findingsOf(rule, "PER-04", { lines }).map(({ facts }) => [...facts.rows]);
        expect(found.sort()).toEqual(expected.sort());
      })
    );
  });

  it("does not pair lines that name nobody, nor a name with an identifier", () => {
    const nobody = { identifier: null, name: null } as const;
    const lines = [
      line(7, nobody),
      line(8, nobody),
      line(9, { identifier: "fictif zephyrin", name: null }),
      line(10, { identifier: null }),
    ];
    expect(placesOf(rule, { lines })).toEqual([]);
  });
});
