import { PROMPTS } from "../../messages/fr/model";
import { quoteSheet, rectangleAddress } from "../a1";
import type { ValidationPlan } from "../plan";
import type { Accepts } from "./inputTables";

/** Days of the 1900 system between which an input date makes sense: 01/01/1920 and 31/12/2099. */
const FIRST_DAY = 7306;
const LAST_DAY = 73_050;

/** The cells under a column of an input table, where a drop-down may take its values from. */
export interface ColumnRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
}

/** Finds a column of an input table by table and title; null when it stands nowhere. */
export type FindColumn = (table: string, column: string) => ColumnRange | null;

const columnFormula = ({ sheet, row, column, rowCount }: ColumnRange): string => {
  const address = rectangleAddress({ row, column, rowCount, columnCount: 1 });
  return `=${quoteSheet(sheet)}!${address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
};

/**
 * The drop-down or the bounds of one column. Lists only warn: what a titulaire writes is never refused,
 * the check tells what is wrong with it.
 */
export function validationOf(
  accepts: Accepts,
  title: string,
  place: Pick<ValidationPlan, "row" | "column" | "rowCount" | "columnCount">,
  findColumn: FindColumn
): ValidationPlan | null {
  switch (accepts.kind) {
    case "list":
      return {
        ...place,
        rule: { kind: "list", values: accepts.values },
        ...PROMPTS.list(title, accepts.values),
        alert: "warning",
      };
    case "table": {
      const range = findColumn(accepts.table, accepts.column);
      if (!range) return null;
      return {
        ...place,
        rule: { kind: "list-formula", formula: columnFormula(range) },
        ...PROMPTS.table(title, accepts.table),
        alert: "warning",
      };
    }
    case "decimal":
    case "whole":
      return {
        ...place,
        rule: { kind: accepts.kind, min: accepts.min, max: accepts.max },
        ...PROMPTS.number(title, accepts.min, accepts.max),
        alert: "warning",
      };
    case "date":
      return {
        ...place,
        rule: { kind: "date", min: FIRST_DAY, max: LAST_DAY },
        ...(title === "Mois" ? PROMPTS.month(title) : PROMPTS.date(title)),
        alert: "warning",
      };
  }
}
