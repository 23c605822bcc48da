import { composeModel } from "../../../src/workbook/compose/composeModel";
import { INPUT_TABLES, PARAMETERS } from "../../../src/workbook/compose/inputTables";
import { isSiret } from "../../../src/domain/siret";
import { containsNir } from "../../../src/domain/nir";
import { isPass } from "../../../src/domain/pass";
import { isoDay } from "../../../src/workbook/compose/example/isoDay";
import { CRAFTED_STATEMENTS } from "../../host/smallExample";
import { EMPTY_WORKBOOK, applied, cellOf, recordsOf } from "./simulate";

const blank = composeModel({ example: false }, EMPTY_WORKBOOK);
const example = composeModel({ example: true }, EMPTY_WORKBOOK);
const exampleBook = applied(EMPTY_WORKBOOK, example);

const TABLES = [
  "tMarche", "tLots", "tSupports", "tPrevisions", "tClauses", "tParticipants", "tEncadrement",
  "tDocuments", "tEvaluations", "tPMSMP", "tCalendrier",
]; // prettier-ignore

describe("the empty model", () => {
  it("holds every input table of the format, each on its sheet, and shows the contract first", () => {
    expect(blank.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(TABLES);
    expect(blank.activate).toBe("Marché");
    expect(blank.sheets.map(({ sheet }) => sheet)).toContain("Relevé type");
    expect(blank.sheets[0]?.sheet).toBe("Informations");
  });

  it("belongs to the user: no sheet is the add-in's", () => {
    expect(blank.sheets.every(({ ownerName }) => ownerName === null)).toBe(true);
  });

  it("writes the format's defaults beside the parameters, and offers their values", () => {
    const rows = recordsOf(applied(EMPTY_WORKBOOK, blank), "tMarche");
    const value = (key: string) => rows.find((row) => row["Paramètre"] === key)?.["Valeur"];
    expect(value("Part accompagnement et formation minimale")).toBe(20);
    expect(value("Lissage")).toBe("Année");
    expect(value("Référence")).toBeNull();
    const sheet = blank.sheets.find(({ sheet }) => sheet === "Marché")!;
    const row = 4 + PARAMETERS.findIndex(({ key }) => key === "Lissage");
    const dropDown = sheet.validations.find((validation) => validation.row === row);
    expect(dropDown?.rule).toEqual({
      kind: "list",
      values: ["Mois", "Trimestre", "Année", "Marché"],
    });
  });

  it("keeps every list under Excel's 255 characters and every prompt title under 32", () => {
    for (const { validations } of example.sheets) {
      for (const { rule, title, message } of validations) {
        if (rule.kind === "list") expect(rule.values.join(",").length).toBeLessThanOrEqual(255);
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it("leaves the forecasts empty: the volume is then spread evenly", () => {
    expect(recordsOf(exampleBook, "tPrevisions")).toEqual([
      { Mois: null, Lot: null, "Heures prévues": null },
    ]);
  });

  it("names no month in the statement model, which is not a statement", () => {
    const book = applied(EMPTY_WORKBOOK, blank);
    expect(cellOf(book, "Relevé type", 5, 0)).toBe("Mois");
    expect(cellOf(book, "Relevé type", 5, 1)).toBeNull();
  });
});

describe("what exists already", () => {
  it("is left alone: a prepared workbook gets nothing more", () => {
    const again = composeModel({ example: true }, exampleBook);
    expect(again.sheets).toEqual([]);
    expect(again.activate).toBeNull();
  });

  it("gives only the missing table, and no example beside a real contract", () => {
    const without = {
      ...exampleBook,
      tables: exampleBook.tables.filter(({ name }) => name !== "tClauses"),
    };
    const plan = composeModel({ example: true }, without);
    expect(plan.sheets.map(({ sheet }) => sheet)).toEqual(["Clauses (2)"]);
    expect(recordsOf(applied(without, plan), "tClauses")).toHaveLength(1);
  });

  it("keeps its sheet: a taken name gets a number, whatever its case", () => {
    const taken = applied(EMPTY_WORKBOOK, {
      sheets: [{ ...blank.sheets[1]!, sheet: "MARCHÉ", tables: [] }],
      marksToRemove: [],
      marks: [],
      activate: null,
    });
    const plan = composeModel({ example: false }, taken);
    expect(plan.sheets.every(({ exists }) => !exists)).toBe(true);
    expect(plan.sheets.map(({ sheet }) => sheet)).toContain("Marché (2)");
    expect(plan.activate).toBe("Marché (2)");
  });

  it("feeds the drop-downs from the user's own table", () => {
    const own = {
      ...exampleBook,
      tables: exampleBook.tables.filter(({ name }) => name !== "tEncadrement"),
    };
    const plan = composeModel({ example: false }, own);
    const list = plan.sheets[0]!.validations.find(({ rule }) => rule.kind === "list-formula");
    expect(list?.rule).toEqual({ kind: "list-formula", formula: "='Supports'!$A$5:$A$69" });
  });
});

describe("the fictitious contract", () => {
  it("says so first, and every name in it is visibly invented", () => {
    expect(String(cellOf(exampleBook, "Informations", 1, 0))).toMatch(/^EXEMPLE FICTIF/);
    const people = recordsOf(exampleBook, "tParticipants");
    expect(people).toHaveLength(26);
    expect(people.every((row) => String(row["Nom"]).startsWith("EXEMPLE-"))).toBe(true);
  });

  it("has numbers that are well formed but for those placed wrong", () => {
    const contract = recordsOf(exampleBook, "tMarche");
    const siret = contract.find((row) => row["Paramètre"] === "SIRET")?.["Valeur"];
    expect(isSiret(String(siret))).toBe(true);
    expect(recordsOf(exampleBook, "tLots").map((row) => isSiret(String(row["SIRET"])))).toEqual([
      false,
      true,
    ]);
    const passes = recordsOf(exampleBook, "tParticipants").map((row) => row["PASS IAE"]);
    expect(passes.filter((pass) => !isPass(String(pass)))).toEqual(["9999900013", null]);
    expect(new Set(passes).size).toBe(26);
  });

  it("plans as many hours by lot as by contract", () => {
    const hours = recordsOf(exampleBook, "tLots").map((row) => Number(row["Heures prévues"]));
    expect(hours).toEqual([36_000, 4_000]);
    const contract = recordsOf(exampleBook, "tMarche");
    expect(contract.find((row) => row["Paramètre"] === "Volume prévu")?.["Valeur"]).toBe(40_000);
  });

  it("has a clause for each trigger the format knows, one without an amount", () => {
    const clauses = recordsOf(exampleBook, "tClauses");
    const definition = INPUT_TABLES.find(({ table }) => table === "tClauses");
    const accepts = definition?.columns.find(({ title }) => title === "Déclencheur")?.accepts;
    const triggers = accepts?.kind === "list" ? accepts.values : [];
    expect(clauses.map((row) => row["Déclencheur"]).sort()).toEqual([...triggers].sort());
    expect(clauses.filter((row) => row["Montant"] === null)).toHaveLength(1);
  });

  it("has twenty-five statements, five of them crafted, two of these in the titulaire's own layout", () => {
    const all = example.sheets.slice(13);
    expect(all).toHaveLength(25);
    const statements = all.filter(({ sheet }) => CRAFTED_STATEMENTS.includes(sheet));
    expect(statements.map(({ sheet }) => sheet)).toEqual(CRAFTED_STATEMENTS);
    const headers = statements.map(
      ({ blocks }) => blocks.find(({ style }) => style === "header")?.cells[0]?.[0]
    );
    expect(headers).toEqual(["Identifiant", "Identifiant", "Matricule", "Identifiant", "Chantier"]);
  });

  it("declares totals that are the sums of their rows, but for March's production", () => {
    const book = exampleBook.sheets.find(({ name }) => name === "Mars 2026")!;
    const total = book.values.find((row) => row[0] === "Total")!;
    const rows = book.values.slice(8, book.values.indexOf(total));
    const sum = (column: number) => rows.reduce((all, row) => all + Number(row[column] ?? 0), 0);
    expect(Number(total[4]) - sum(4)).toBe(10);
    expect(total[5]).toBe(sum(5));
    expect(total[6]).toBe(sum(6));
  });

  it("holds one social security number, in a remark", () => {
    const cells = exampleBook.sheets.flatMap(({ name, values }) =>
      values.flatMap((row, index) =>
        row.flatMap((value, column) =>
          typeof value === "string" && containsNir(value) ? [[name, index + 1, column]] : []
        )
      )
    );
    expect(cells).toEqual([["Janvier 2026", 12, 10]]);
  });

  it("is dated so that a report and a meeting are overdue once twenty-two months have elapsed", () => {
    const documents = recordsOf(exampleBook, "tDocuments");
    const overdue = documents.filter(
      (row) => row["Reçu le"] === null && Number(row["Échéance"]) < isoDay("2026-11-20")
    );
    expect(overdue.map((row) => [row["Document"], row["Période"]])).toEqual([
      ["Bilan trimestriel", "T3 2026"],
      ["Comité de suivi", "T2 2026"],
    ]);
  });
});
