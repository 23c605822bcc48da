import { areaOf, findSensitive } from "../../../src/workbook/read/sensitive";
import type { CellValue, Grid } from "../../../src/workbook/grid";

const gridOf = (values: readonly (readonly CellValue[])[]): Grid => ({
  name: "Mars 2026",
  id: "Mars 2026",
  visibility: "visible",
  isProtected: false,
  firstRow: 0,
  firstColumn: 0,
  values,
  formats: values.map((row) => row.map(() => "General")),
  hiddenRows: [],
  hiddenColumns: [],
  formulas: null,
  markIds: [],
});

const HEADER = ["Identifiant", "Nom", "Production"];
const found = (
  header: string,
  cells: readonly CellValue[],
  title: readonly (readonly CellValue[])[] = []
): readonly string[] =>
  findSensitive(
    gridOf([
      ...title,
      [...HEADER, header],
      ...cells.map((cell, index) => [`P-00${(index + 1).toString()}`, "EXEMPLE", 70, cell]),
    ]),
    null
  ).map(({ kind, cell, header: of, count }) => [kind, cell, of, count].join(" ").trim());

describe("columns", () => {
  it.each([
    ["RQTH", ["oui", null, "non"], ["health D2 RQTH 2"]],
    ["Handicap", [1, 0], ["health D2 Handicap 2"]],
    ["Suivi judiciaire", [null, "x"], ["judicial D3 Suivi judiciaire 1"]],
    ["Nationalité", ["France"], ["other-sensitive D2 Nationalité 1"]],
    ["Santé", ["dos", "RAS"], ["health D2 Santé 1"]],
    ["Téléphone", ["06 00 00 00 01", 612345678, "0612345678"], ["phone D2 Téléphone 3"]],
    ["Courriel", ["a@exemple.invalid", "b@exemple.invalid"], ["email D2 Courriel 2"]],
    ["RIB", ["FR76 3000 6000 0112 3456 7890 189"], ["iban D2 RIB 1"]],
    ["Observations", ["maladie", "présente", "arrêt maladie"], ["health D2 Observations 2"]],
    ["Remarques", ["maladie", "SPIP", "0612345678"], ["health D2 Remarques 1", "judicial D3 Remarques 1", "phone D4 Remarques 1"]],
  ])("%s holding %j", (header, cells, expected) => {
    expect(found(header, cells)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ["Maladie", [7, 14.5, null]],
    ["Maladie", ["x", "7h", "AT", "abs", "3 jours"]],
    ["AT", ["x", 7]],
    ["Traitement", [1250, 1300]],
    ["Diagnostic", [2, 3]],
    ["Observations", ["absence justifiée", "AT", "congés"]],
    ["Matricule", ["0612345678", "0612345679"]],
    ["Support", ["Maison d'arrêt et prison de la ville", "Maison de santé"]],
    ["Prescripteur", ["SPIP", "SPIP de la métropole et mission locale"]],
    ["Formation suivie", ["Santé et sécurité au travail", "Prévention des addictions en entreprise"]],
    ["PASS IAE", ["999990012345"]],
  ])("%s holding %j is ordinary", (header, cells) => {
    expect(found(header, cells)).toEqual([]);
  }); // prettier-ignore
});

describe("where it is looked for", () => {
  it("not in the title block, where a structure gives its own address", () => {
    const title = [["Chantier Fictif – 01 23 45 67 89 – contact@exemple.invalid"], ["Titulaire :", "Chantier Fictif"]]; // prettier-ignore
    expect(found("Observations", ["RAS"], title)).toEqual([]);
  });

  it("in notes under the table, and in sentences among the hours", () => {
    const grid = gridOf([
      HEADER,
      ["P-001", "EXEMPLE", "arrêt maladie depuis lundi"],
      [null, null, null],
      ["NB : P-003 hospitalisé depuis le 12", null, null],
    ]);
    expect(findSensitive(grid, null).map(({ cell, kind }) => `${cell} ${kind}`)).toEqual([
      "C2 health",
      "A4 health",
    ]);
    const sections = gridOf([HEADER, ["Support : prison de la ville", null, null]]);
    expect(findSensitive(sections, null)).toEqual([]);
  });

  it("a header repeated further down is no content", () => {
    expect(found("RQTH", ["oui", "RQTH", "non"])).toEqual(["health D2 RQTH 2"]);
  });

  it("in the register of people, but for what the contract asks of them", () => {
    const values = [
      ["Identifiant", "Nom", "Critères", "Prescripteur", "Téléphone", "Handicap"],
      ["P-001", "EXEMPLE", "TH ; sortant de détention", "SPIP", "0612345678", "oui"],
    ];
    const table = {
      name: "tParticipants",
      sheet: "Mars 2026",
      firstRow: 0,
      firstColumn: 0,
      rowCount: 2,
      columnCount: 6,
      hasTotals: false,
    };
    expect(findSensitive(gridOf(values), areaOf(table)).map(({ cell }) => cell)).toEqual([
      "E2",
      "F2",
    ]);
    const buyer = [["Paramètre", "Valeur"], ["Facilitateur", "a@exemple.invalid"]]; // prettier-ignore
    expect(findSensitive(gridOf(buyer), areaOf({ ...table, columnCount: 2 }))).toEqual([]);
  });

  it("keeps nothing of what it finds", () => {
    const cells = findSensitive(
      gridOf([
        [...HEADER, "Remarques"],
        ["P-001", "EXEMPLE", 70, "maladie, a@exemple.invalid"],
      ]),
      null
    );
    expect(JSON.stringify(cells)).not.toMatch(/maladie|exemple\.invalid/);
    expect(cells).toHaveLength(2);
  });
});
