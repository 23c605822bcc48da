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
    expect(findings[0]?.facts).toEqual({
      who: { identifier: "P-001", row: 7 },
      support: "Espaces verts",
      rows: [7, 12, 15],
      cells: ["A7", "A12", "A15"],
    });
  });

  it("folds the support and the name", () => {
    const lines = [
      line(7, { identifier: null, name: "FICTIF Zéphyrin", support: "Déchèterie" }),
      line(8, { identifier: null, name: "fictif zephyrin", support: "DECHETERIE" }),
    ];
    expect(placesOf(rule, { lines })).toEqual(["Mars 2026!A8"]);
  });

  it("accepts another support, another month, another person", () => {
    const lines = [
      line(7),
      line(8, { support: "Déchèterie" }),
      line(9, { support: null }),
      line(10, { month: MARCH + 1 }),
      line(11, { identifier: "P-002" }),
    ];
    expect(placesOf(rule, { lines })).toEqual([]);
  });

  describe("on several sheets", () => {
    const sheets = (own: Parameters<typeof line>[1], other: Parameters<typeof line>[1]) => ({
      statements: [
        statement([line(7, own)]),
        statement([line(9, { sheet: "Site B", ...other })], { sheet: "Site B" }),
      ],
    });

    it("refuses the line of the later one, and names both", () => {
      const [finding, ...others] = findingsOf(rule, "PER-04", sheets({}, {}));
      expect(others).toEqual([]);
      expect(finding?.place).toEqual({ sheet: "Site B", cell: "A9" });
      expect(finding?.facts).toMatchObject({
        rows: [7, 9],
        cells: ["A7", "A9"],
        sheets: ["Mars 2026", "Site B"],
      });
    });

    it("accepts two lots, but not a lot and none", () => {
      expect(placesOf(rule, sheets({ lot: "1" }, { lot: "2" }))).toEqual([]);
      expect(placesOf(rule, sheets({ lot: "1" }, { lot: null }))).toHaveLength(1);
      expect(placesOf(rule, sheets({ lot: null }, { lot: "1" }))).toHaveLength(1);
      expect(placesOf(rule, sheets({ lot: "Sud" }, { lot: "SUD" }))).toHaveLength(1);
    });

    it("accepts sheets that declare different types of hours", () => {
      const production = { guidance: null, training: null };
      expect(placesOf(rule, sheets(production, { production: null }))).toEqual([]);
      expect(placesOf(rule, sheets(production, {}))).toHaveLength(1);
    });

    it("accepts sheets named after two weeks or two supports", () => {
      const named = (...names: readonly string[]) => ({
        statements: names.map((name) => statement([line(7, { sheet: name, support: null })], { sheet: name })), // prettier-ignore
      });
      expect(placesOf(rule, named("Semaine 10", "Semaine 11"))).toEqual([]);
      expect(placesOf(rule, named("Espaces verts", "Déchèterie"))).toEqual([]);
      expect(placesOf(rule, named("Semaine 10", "Semaine 10 bis"))).toHaveLength(1);
    });

    it("is one finding when a sheet repeats itself as well", () => {
      const statements = [
        statement([line(7), line(8)]),
        statement([line(9, { sheet: "Site B" })], { sheet: "Site B" }),
      ];
      const findings = findingsOf(rule, "PER-04", { statements });
      expect(findings.map(({ facts, place }) => [facts.rows, place.sheet])).toEqual([
        [[7, 8, 9], "Site B"],
      ]);
    });

    it("refuses two rows of one sheet whatever their lots and hours, and what repeats either", () => {
      const hours = [
        { guidance: null, training: null },
        { production: null, training: null },
      ];
      const own = hours.map((more, index) => line(7 + index, { ...more, lot: index.toString() }));
      expect(placesOf(rule, { lines: own })).toEqual(["Mars 2026!A8"]);
      const other = line(9, { sheet: "Site B", lot: "1", production: null, training: null });
      const statements = [statement(own), statement([other], { sheet: "Site B" })];
      const findings = findingsOf(rule, "PER-04", { statements });
      expect(findings.map(({ facts }) => facts.rows)).toEqual([[7, 8, 9]]);
    });

    it("finds the first row of a pair again in any sheet", () => {
      const sheet = "Avril 2026";
      const pair = [7, 8, 9].map((row) =>
        line(row, { sheet, identifier: row === 8 ? "P-002" : "P-003", cells: {} })
      );
      const statements = [statement([line(7)]), statement(pair, { sheet })];
      const [finding, ...others] = findingsOf(rule, "PER-04", { statements });
      expect(others).toEqual([]);
      expect(finding?.facts).toMatchObject({ rows: [7, 9], cells: ["", ""] });
    });

    it("takes rows gathered into one line as one", () => {
      expect(placesOf(rule, { lines: [line(7, { rows: [7, 8, 9] })] })).toEqual([]);
    });
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

  it("finds them again among very many people and supports", () => {
    const lines = Array.from({ length: 1500 }, (_, index) =>
      line(7 + index, {
        identifier: `P-${index.toString()}`,
        support: `Support ${index.toString()}`,
      })
    );
    const again = line(2000, { identifier: "P-3", support: "Support 3" });
    const nobody = [2001, 2002].map((row) => line(row, { identifier: null, name: null }));
    expect(placesOf(rule, { lines: [...lines, again, ...nobody] })).toEqual(["Mars 2026!A2000"]);
    expect(findingsOf(rule, "PER-04", { lines: [...lines, again] })[0]?.facts.rows).toEqual([
      10, 2000,
    ]);
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
