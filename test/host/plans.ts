import type { SheetPlan } from "../../src/workbook/plan";

/** A sheet's plan with nothing in it but what is given. */
export const sheetPlan = (facts: Partial<SheetPlan> & Pick<SheetPlan, "sheet">): SheetPlan => ({
  ownerName: `_si_${facts.sheet.replace(/\W/g, "_")}`,
  exists: false,
  blocks: [],
  tables: [],
  validations: [],
  charts: [],
  columnWidths: [],
  freezeRows: 0,
  tabColor: null,
  print: null,
  ...facts,
});

/** Titles of the register below. */
export const HEADERS = ["Mois", "Support", "Total"];
/** A register of `rowCount` rows, as a table. */
export const hours = (rowCount: number, exists: boolean): SheetPlan =>
  sheetPlan({
    sheet: "Heures",
    ownerName: "_si_Heures",
    exists,
    blocks: [
      { row: 0, column: 0, cells: [["Registre des heures"]], style: "title" },
      { row: 2, column: 0, cells: [HEADERS], style: "header" },
      {
        row: 3,
        column: 0,
        cells: Array.from({ length: rowCount }, (_, row) => [46_023 + row, "Espaces verts", 7.25]),
        formats: [["dd/mm/yyyy", "General", "0.00"]],
      },
    ],
    tables: [
      {
        name: "tHeures",
        row: 2,
        column: 0,
        rowCount: rowCount + 1,
        columnCount: 3,
        showFilter: true,
      },
    ],
    freezeRows: 3,
    tabColor: "#44546A",
    columnWidths: [12, 30, 12],
  });

/** A summary whose figures read the register, with two charts and a print set-up. */
export const summary = (): SheetPlan =>
  sheetPlan({
    sheet: "Synthèse 2026-T1",
    ownerName: "_si_Synthese_2026_T1",
    blocks: [
      { row: 0, column: 0, cells: [["Synthèse du 1er trimestre 2026"]], style: "title" },
      { row: 2, column: 0, cells: [["Mois", "Production", "Prévu"]], style: "header" },
      {
        row: 3,
        column: 0,
        cells: ["Janvier", "Février", "Mars"].map((month, row) => [
          month,
          { formula: `=SUMIFS(tHeures[Total],tHeures[Mois],${46_023 + row})`, value: 7.25 },
          120,
        ]),
        formats: [["General", "0.00", "0.00"]],
      },
      {
        row: 6,
        column: 0,
        cells: [["Total", { formula: "=SUM(B4:B6)", value: 21.75 }, 360]],
        style: "total",
        formats: [["General", "0.00", "0.00"]],
      },
    ],
    charts: ["Heures par mois", "Cumul"].map((title, index) => ({
      name: `si_graphique_${index + 1}`,
      kind: index === 0 ? ("column-stacked" as const) : ("line" as const),
      title,
      altText: title,
      data: { row: 2, column: 0, rowCount: 4, columnCount: 3 },
      anchor: { fromRow: 8 + index * 16, fromColumn: 0, toRow: 22 + index * 16, toColumn: 5 },
      valueFormat: "0",
    })),
    print: {
      orientation: "portrait",
      fitToWidth: 1,
      titleRows: { from: 0, to: 2 },
      titleColumns: { from: 0, to: 1 },
      area: { row: 0, column: 0, rowCount: 40, columnCount: 6 },
      breaksBefore: [20],
      header: "&LMarché 2025-INS-01&R&D",
      footer: "Page &P sur &N",
    },
  });
