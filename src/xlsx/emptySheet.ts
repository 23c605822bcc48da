import type { PlainSheet } from "./plainWorkbook";

/** What a workbook without sheets is given, since a file needs one. */
export const EMPTY_SHEET: PlainSheet = {
  name: "Feuil1",
  visibility: "visible",
  isProtected: false,
  cells: [],
  columnWidths: {},
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  freezeRows: 0,
  print: null,
  showGridlines: true,
};
