import { rule } from "../../../src/domain/rules/LEC-08";
import { sentenceOf } from "../../../src/messages";
import { findingsOf, placesOf, statement } from "./given";

const ignoredColumns = [
  { header: "N° de badge", cell: "C6" },
  { header: "Panier", cell: "K6" },
];

describe("LEC-08", () => {
  it("lists every column left aside, for information", () => {
    const findings = findingsOf(rule, "LEC-08", {
      statements: [statement([], { ignoredColumns })],
    });
    expect(findings.map(({ header, place }) => [header, place.cell])).toEqual([
      ["N° de badge", "C6"],
      ["Panier", "K6"],
    ]);
    expect(findings.every(({ severity }) => severity === "information")).toBe(true);
    expect(findings[0]?.facts).toStrictEqual({ header: "N° de badge" });
  });

  it("says where to tell what a column of hours is", () => {
    const columns = [{ header: "Atelier", cell: "L6", holdsHours: true }, ...ignoredColumns];
    const [atelier, badge] = findingsOf(rule, "LEC-08", {
      statements: [statement([], { ignoredColumns: columns })],
    });
    expect([atelier?.facts.holdsHours, badge?.facts.holdsHours]).toEqual([true, undefined]);
    if (!atelier || !badge) return;
    expect(sentenceOf(atelier).message).toContain("ressemble à des heures");
    expect(sentenceOf(atelier).fix).toMatch(/Relevés.*--correspondances/);
    expect(sentenceOf(badge).message).not.toContain("ressemble");
  });

  it("says nothing when every column is known", () => {
    expect(placesOf(rule, { statements: [statement([])] })).toEqual([]);
  });

  it("does not list the columns of a sheet that LEC-01 refuses whole", () => {
    const statements = [statement([], { ignoredColumns, hasHoursColumn: false })];
    expect(placesOf(rule, { statements })).toEqual([]);
  });
});
