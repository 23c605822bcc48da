import { committeeCopy } from "../../../../src/workbook/compose/committee/committeeCopy";
import {
  refuseOtherTables,
  typedText,
  type TypedTitles,
} from "../../../../src/workbook/compose/committee/typedText";
import type { OwnedSheet } from "../../../../src/workbook/compose/ownedSheets";
import type { CellValue, Grid, TableRef, WorkbookSnapshot } from "../../../../src/workbook/grid";
import { sheetPlan } from "../../../host/plans";

const SHEET = "Synthèse 2026-T1";
const OWNED: OwnedSheet = { ownerName: "_si_Synthese_2026_T1", sheet: SHEET, exists: true };
const DECISIONS: TypedTitles = {
  name: "tDecisions_2026_T1",
  heading: "Décisions à prendre",
  titles: ["Responsable", "Échéance", "N°", "Décision"],
  numbered: 2,
};
const COMMENTS: TypedTitles = {
  name: "tCommentaires_2026_T1",
  heading: "Commentaires",
  titles: ["Commentaire"],
};
const TITLES = ["Responsable", "Échéance", "N°", "Décision", "Suivi"];

/** The end of a summary: decisions in columns A to D, comments in G, what follows them. */
const PAGE: readonly (readonly CellValue[])[] = [
  ["Total", 12, null, null, null, null, null],
  ["Décisions à prendre", null, null, null, null, null, null],
  [...TITLES, null, null],
  [null, null, 1, null, null, null, null],
  ["Le CCAS", null, 2, "Rattraper le lot 1", "fait", null, null],
  [null, null, 3, null, null, null, null],
  [null, null, null, null, null, null, null],
  ["Présents", null, null, null, null, null, "Commentaires"],
  ["Représentant", "Présent", "Organisme", null, null, null, "Commentaire"],
  [null, null, null, null, null, null, null],
  [null, null, null, null, null, null, "Prévoir une visite"],
  [null, null, null, null, null, null, null],
  ["Méthode", null, null, null, null, null, null],
  ["Document de travail", null, null, null, null, null, null],
];

const gridOf = (name: string, values: readonly (readonly CellValue[])[]): Grid => ({
  name,
  id: name,
  visibility: "visible",
  isProtected: false,
  firstRow: 20,
  firstColumn: 0,
  values,
  formats: values.map((row) => row.map(() => "General")),
  hiddenRows: [],
  hiddenColumns: [],
  formulas: null,
  markIds: [],
});
const tableOf = (name: string, more: Partial<TableRef> = {}): TableRef => ({
  name,
  sheet: SHEET,
  firstRow: 22,
  firstColumn: 0,
  rowCount: 4,
  columnCount: 5,
  hasTotals: false,
  ...more,
});
const bookOf = (
  tables: readonly TableRef[],
  values = PAGE,
  others: readonly Grid[] = []
): WorkbookSnapshot => ({
  sheets: [gridOf(SHEET, values), ...others],
  tables,
  names: [{ name: OWNED.ownerName, sheet: SHEET, isHidden: true }],
  activeSheet: null,
});
/** What was typed under a title, line by line. */
const column = (snapshot: WorkbookSnapshot, table: TypedTitles, title: string) =>
  typedText(snapshot, OWNED, table).rows.map(
    ({ cells }) => cells.get(title.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""))?.value
  );

const KEPT = [null, "Rattraper le lot 1"];

describe("what the committee typed, wherever it stands on the sheet", () => {
  it("is read in its table with every line, empty ones too", () => {
    expect(column(bookOf([tableOf(DECISIONS.name)]), DECISIONS, "Décision")).toEqual([...KEPT, null]); // prettier-ignore
  });

  it("is read in a table that was given another name", () => {
    const snapshot = bookOf([tableOf("Décisions")]);
    expect(column(snapshot, DECISIONS, "Décision")).toEqual([...KEPT, null]);
    expect(() => refuseOtherTables(snapshot, OWNED, [DECISIONS, COMMENTS])).not.toThrow();
  });

  it("is read in plain cells that were a table, added columns included, up to the heading that follows", () => {
    const snapshot = bookOf([]);
    expect(column(snapshot, DECISIONS, "Décision")).toEqual(KEPT);
    expect(column(snapshot, DECISIONS, "Suivi")).toEqual([null, "fait"]);
    expect(column(snapshot, COMMENTS, "Commentaire")).toEqual([null, "Prévoir une visite"]);
  });

  it("is read in plain cells whose heading or whose titles were changed", () => {
    const changed = (row: number, at: number, value: string) =>
      bookOf([], PAGE.map((cells, index) => (index === row ? cells.with(at, value) : cells))); // prettier-ignore
    expect(column(changed(1, 0, "À décider"), DECISIONS, "Décision")).toEqual(KEPT);
    expect(column(changed(2, 0, "Pilote"), DECISIONS, "Décision")).toEqual(KEPT);
    expect(column(changed(2, 0, "Pilote"), DECISIONS, "Pilote")).toEqual([null, "Le CCAS"]);
  });

  it("goes on right under the table, as far as lines are filled", () => {
    expect(
      column(bookOf([tableOf(DECISIONS.name, { rowCount: 2 })]), DECISIONS, "Décision")
    ).toEqual([...KEPT, null]);
    const comments = tableOf(COMMENTS.name, {
      firstRow: 28,
      firstColumn: 6,
      columnCount: 1,
      rowCount: 2,
    });
    expect(column(bookOf([comments]), COMMENTS, "Commentaire")).toEqual([null, "Prévoir une visite"]); // prettier-ignore
  });

  it("leaves a row of totals out, and what stands under it", () => {
    const totals = tableOf(DECISIONS.name, { rowCount: 3, hasTotals: true });
    expect(column(bookOf([totals]), DECISIONS, "Décision")).toEqual([null]);
  });

  it("is read on the complete copy when a run was cut off while the sheet was being rewritten", () => {
    const emptied = PAGE.map((row, index) => (index > 2 ? row.map(() => null) : row));
    const copy = gridOf("_si_complet_1", PAGE);
    const left = tableOf(`${DECISIONS.name}_1`, { sheet: copy.name });
    expect(column(bookOf([left], emptied, [copy]), DECISIONS, "Décision")).toEqual(KEPT);
    // What was typed since on the sheet itself is what counts.
    const since = emptied.map((row, index) => (index === 3 ? row.with(3, "Autre chose") : row));
    const both = bookOf([tableOf(DECISIONS.name), left], since, [copy]);
    expect(column(both, DECISIONS, "Décision")).toContain("Autre chose");
    // Another period's copy says nothing of this one.
    const others = { ...left, name: "tDecisions_2026_1" };
    expect(column(bookOf([others], emptied, [copy]), DECISIONS, "Décision")).toEqual([]);
  });

  it("is nothing on a sheet that does not exist, and is not looked for on one of the user's", () => {
    const free: OwnedSheet = { ...OWNED, exists: false, sheet: "Synthèse 2026-T1 (2)" };
    expect(typedText(bookOf([]), free, DECISIONS).rows).toEqual([]);
    expect(() => typedText(bookOf([tableOf(DECISIONS.name)]), free, DECISIONS)).toThrow(
      expect.objectContaining({ code: "TableNameTaken" })
    );
  });
});

describe("a summary's sheet on which the user put a table of his own", () => {
  it("is refused, the table and the sheet named", () => {
    const own = tableOf("Budget", { firstRow: 40, firstColumn: 8, columnCount: 2 });
    expect(() =>
      refuseOtherTables(bookOf([tableOf(DECISIONS.name), own]), OWNED, [DECISIONS, COMMENTS])
    ).toThrow(
      expect.objectContaining({
        code: "TableOnSummary",
        details: { table: "Budget", sheet: SHEET },
      })
    );
    const elsewhere = { ...own, sheet: "Mes notes" };
    expect(() => refuseOtherTables(bookOf([elsewhere]), OWNED, [DECISIONS])).not.toThrow();
  });
});

describe("the committee's copy of a table wider than the page", () => {
  it("is cut at the page's edge, titles and table alike", () => {
    const wide = sheetPlan({
      sheet: SHEET,
      blocks: [{ row: 0, column: 0, cells: [["Un", "Deux", "Trois"]], style: "header" }],
      tables: [{ name: "tDecisions_2026", row: 0, column: 0, rowCount: 2, columnCount: 3, showFilter: false }],
      print: {
        orientation: "portrait",
        fitToWidth: 1,
        titleRows: null,
        area: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
        breaksBefore: [],
        header: "",
        footer: "",
      },
    }); // prettier-ignore
    const copy = committeeCopy(wide);
    expect(copy.tables).toMatchObject([{ columnCount: 2 }]);
    expect(copy.blocks[0]?.cells).toEqual([["Un", "Deux", null]]);
  });
});
