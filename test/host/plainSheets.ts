import type { PlainCell, PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";

/** A sheet from rows of values; a text that begins with `=` is a formula. */
export function sheetOf(
  name: string,
  rows: readonly (readonly PlainCell["value"][])[],
  more: Partial<PlainSheet> = {}
): PlainSheet {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): PlainCell[] => {
      if (value === null) return [];
      const isFormula = typeof value === "string" && value.startsWith("=");
      return [isFormula ? { row, column, value: 0, formula: value } : { row, column, value }];
    })
  );
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells,
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
    ...more,
  };
}

export const workbookOf = (
  sheets: readonly PlainSheet[],
  more: Partial<PlainWorkbook> = {}
): PlainWorkbook => ({ sheets, names: [], activeSheet: sheets[0]?.name ?? null, ...more });
