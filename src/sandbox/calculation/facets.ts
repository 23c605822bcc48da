import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from "@univerjs/core";
import type { HostConditionalFormat, HostSheet, HostValidation, SheetAspect } from "../host";
import { freezeData, pixels, rowHeights, toRange } from "./sheetData";

/** One change of the grid, by the name of its mutation. */
export interface GridChange {
  readonly id: string;
  readonly params: object;
}

/** A rule the grid keeps on the side of its sheets, and how to take it away. */
export interface SideRule {
  readonly add: GridChange;
  readonly remove: GridChange;
}

const MUTATION = "sheet.mutation.";
const isOn = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const wholeColumns = (sheet: HostSheet, columns: Iterable<number>): object[] =>
  [...columns].map((column) =>
    toRange({ row: 0, column, rowCount: sheet.usedArea(false)?.rowCount ?? 1, columnCount: 1 })
  );

function widthChanges(sheet: HostSheet, target: object): GridChange[] {
  const widths = [...sheet.facets.columnWidths].map(
    ([column, width]) => [column, pixels(width)] as const
  );
  if (widths.length === 0) return [];
  const ranges = widths.map(([column]) => toRange({ row: 0, column, rowCount: 1, columnCount: 1 }));
  const colWidth = Object.fromEntries(widths);
  const params = { ...target, ranges, colWidth };
  return [{ id: `${MUTATION}set-worksheet-col-width`, params }, ...heightChanges(sheet, target)];
}

/** Rows whose texts need more than one line. */
export function heightChanges(sheet: HostSheet, target: object): GridChange[] {
  const heights = [...rowHeights(sheet)];
  if (heights.length === 0) return [];
  const ranges = heights.map(([row]) => toRange({ row, column: 0, rowCount: 1, columnCount: 1 }));
  const rowHeight = Object.fromEntries(heights);
  return [{ id: `${MUTATION}set-worksheet-row-height`, params: { ...target, ranges, rowHeight } }];
}

/** What the grid must do for a facet of a sheet that changed (facets without effect on it give nothing). */
export function facetChanges(sheet: HostSheet, aspect: SheetAspect, unitId: string): GridChange[] {
  const target = { unitId, subUnitId: sheet.id };
  const { facets } = sheet;
  switch (aspect) {
    case "name":
      return [{ id: `${MUTATION}set-worksheet-name`, params: { ...target, name: sheet.name } }];
    case "visibility": {
      const hidden = isOn(facets.visibility !== "visible");
      return [{ id: `${MUTATION}set-worksheet-hidden`, params: { ...target, hidden } }];
    }
    case "tabColor":
      return [{ id: `${MUTATION}set-tab-color`, params: { ...target, color: facets.tabColor } }];
    case "gridlines": {
      const showGridlines = isOn(facets.showGridlines);
      return [{ id: `${MUTATION}toggle-gridlines`, params: { ...target, showGridlines } }];
    }
    case "freeze": {
      const freeze = freezeData(facets.freezeRows);
      return [{ id: `${MUTATION}set-frozen`, params: { ...target, ...freeze } }];
    }
    case "columnWidths":
      return widthChanges(sheet, target);
    case "hiddenColumns": {
      const ranges = wholeColumns(sheet, facets.hiddenColumns);
      return [{ id: `${MUTATION}set-col-hidden`, params: { ...target, ranges } }];
    }
    case "hiddenRows": {
      const ranges = [...facets.hiddenRows].map((row) =>
        toRange({ row, column: 0, rowCount: 1, columnCount: 1 })
      );
      return [{ id: `${MUTATION}set-row-hidden`, params: { ...target, ranges } }];
    }
    case "merges": {
      const everything = [toRange({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 })];
      return [
        { id: `${MUTATION}remove-worksheet-merge`, params: { ...target, ranges: everything } },
        {
          id: `${MUTATION}add-worksheet-merge`,
          params: { ...target, ranges: facets.merges.map(toRange) },
        },
      ];
    }
    default:
      return [];
  }
}

/** The marks and other conditional formats of a sheet; a kind that is no formula is not drawn. */
export function conditionalRules(sheet: HostSheet, unitId: string): SideRule[] {
  const target = { unitId, subUnitId: sheet.id };
  return sheet.facets.conditionalFormats.flatMap((format) => {
    if (format.formula === null) return [];
    const cfId = `${sheet.id}-${format.id}`;
    const rule = {
      cfId,
      ranges: format.ranges.map(toRange),
      stopIfTrue: false,
      rule: {
        type: "highlightCell",
        subType: "formula",
        value: format.formula,
        style: conditionalStyle(format),
      },
    };
    return [
      {
        add: { id: `${MUTATION}add-conditional-rule`, params: { ...target, rule } },
        remove: { id: `${MUTATION}delete-conditional-rule`, params: { ...target, cfId } },
      },
    ];
  });
}

const conditionalStyle = (format: HostConditionalFormat): object => ({
  ...(format.fill ? { bg: { rgb: format.fill } } : {}),
  ...(format.fontColor ? { cl: { rgb: format.fontColor } } : {}),
  ...(format.bold ? { bl: BooleanNumber.TRUE } : {}),
  ...(format.italic ? { it: BooleanNumber.TRUE } : {}),
  ...(format.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
});

const ALERTS = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

function validationCondition(rule: HostValidation["rule"]): Partial<IDataValidationRule> {
  switch (rule.kind) {
    case "list":
      return { type: DataValidationType.LIST, formula1: rule.values.join(",") };
    case "list-formula":
      return { type: DataValidationType.LIST, formula1: rule.formula };
    case "decimal":
    case "whole":
    case "date": {
      const types = {
        decimal: DataValidationType.DECIMAL,
        whole: DataValidationType.WHOLE,
        date: DataValidationType.DATE,
      } as const;
      return {
        type: types[rule.kind],
        operator: DataValidationOperator.BETWEEN,
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
    }
  }
}

/** The drop-downs and bounds of a sheet. */
export function validationRules(sheet: HostSheet, unitId: string): SideRule[] {
  const target = { unitId, subUnitId: sheet.id };
  return sheet.facets.validations.map((validation, index) => {
    const uid = `${sheet.id}-validation-${index}`;
    const rule = {
      uid,
      ranges: [toRange(validation)],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: ALERTS[validation.alert],
      errorTitle: validation.title,
      error: validation.message,
      showInputMessage: true,
      promptTitle: validation.title,
      prompt: validation.message,
      renderMode: DataValidationRenderMode.ARROW,
      ...validationCondition(validation.rule),
    };
    return {
      add: { id: "data-validation.mutation.addRule", params: { ...target, rule } },
      remove: { id: "data-validation.mutation.removeRule", params: { ...target, ruleId: uid } },
    };
  });
}

/** The tables of a sheet, as the formula engine knows them for structured references. */
export function tableRules(sheet: HostSheet, unitId: string): SideRule[] {
  return sheet.facets.tables.map((table) => {
    const titles = Array.from({ length: table.columnCount }, (_, offset) =>
      String(sheet.cell(table.row, table.column + offset).value ?? "")
    );
    const titleMap = new Map(titles.map((title, index) => [title, index]));
    const bodyRows = table.rowCount - (table.hasTotals ? 1 : 0);
    const reference = {
      sheetId: sheet.id,
      titleMap,
      range: toRange({ ...table, rowCount: bodyRows }),
    };
    const target = { unitId, tableName: table.name };
    return {
      add: { id: "formula.mutation.set-super-table", params: { ...target, reference } },
      remove: { id: "formula.mutation.remove-super-table", params: target },
    };
  });
}

/** Whether a defined name is a plain reference or a formula the engine can use. */
export const isUsableName = (refersTo: string): boolean =>
  !refersTo.includes("#REF!") && refersTo.replace(/^=/, "") !== "";
