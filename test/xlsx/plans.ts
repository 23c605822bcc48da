import type { SheetPlan, WorkbookPlan } from "../../src/workbook/plan";
import { EMPTY_PLAN } from "../../src/workbook/plan";

/** A small output sheet: a title, a table, formulas over it, a chart, a print set-up. */
export const outputSheet: SheetPlan = {
  ownerName: "_si_Heures",
  sheet: "Heures",
  exists: false,
  blocks: [
    { row: 0, column: 0, cells: [["Registre des heures"]], style: "title" },
    { row: 2, column: 0, cells: [["Mois", "Participant", "Production"]], style: "header" },
    {
      row: 3,
      column: 0,
      cells: [
        [46_023, "=SOMME(A1)", 7.33],
        [46_054, "#REF!", 10.5],
      ],
      formats: [["dd/mm/yyyy", "@", "0.00"]],
    },
    {
      row: 6,
      column: 1,
      cells: [["Total", { formula: "=SUM(tHeures[Production])", value: 17.83 }]],
      style: "total",
      formats: [["General", "0.00"]],
    },
  ],
  tables: [{ name: "tHeures", row: 2, column: 0, rowCount: 3, columnCount: 3, showFilter: true }],
  validations: [],
  charts: [
    {
      name: "Heures",
      kind: "column-clustered",
      title: "Heures",
      altText: "Heures par participant",
      data: { row: 2, column: 1, rowCount: 3, columnCount: 2 },
      anchor: { fromRow: 8, fromColumn: 0, toRow: 20, toColumn: 5 },
    },
  ],
  columnWidths: [12, 30, null],
  freezeRows: 3,
  tabColor: "#1F3864",
  print: {
    orientation: "portrait",
    fitToWidth: 1,
    titleRows: { from: 2, to: 2 },
    area: { row: 0, column: 0, rowCount: 20, columnCount: 5 },
    breaksBefore: [],
    header: "&LRegistre",
    footer: "&P/&N",
  },
};

export const outputPlan: WorkbookPlan = { ...EMPTY_PLAN, sheets: [outputSheet] };
