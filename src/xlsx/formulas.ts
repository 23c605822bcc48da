import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseCell } from "./addresses";

/** Formulas between the form people and Excel's API use and the form files store. */

/** Functions newer than the file format, which files store behind a prefix. */
const FUTURE: ReadonlyMap<string, string> = new Map([
  ...["CONCAT", "IFNA", "IFS", "LET", "MAXIFS", "MINIFS", "SEQUENCE", "SWITCH", "TEXTJOIN", "UNIQUE", "XLOOKUP", "XMATCH", "ISOWEEKNUM", "DAYS", "NUMBERVALUE"].map((name): [string, string] => [name, `_xlfn.${name}`]), // prettier-ignore
  ["FILTER", "_xlfn._xlws.FILTER"],
  ["SORT", "_xlfn._xlws.SORT"],
]);

/** Applies `change` to what stands outside texts and quoted sheet names. */
const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : change(part)
  );

/**
 * A formula as a file stores it: no `=`, prefixes before newer functions, `[@Colonne]` spelled out.
 * @param table name of the table the cell stands in, for `[@Colonne]`
 */
export const toFileFormula = (formula: string, table: string | null): string =>
  outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part
      .replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/g, (name) => FUTURE.get(name) ?? name)
      .replace(
        /([A-Za-z_\\][\w.\\]*)?\[@(?:\[([^\]]+)\]|([^\[\]]+))\]/g,
        (_, name: string | undefined, bracketed: string | undefined, plain: string | undefined) =>
          `${name ?? table ?? ""}[[#This Row],[${bracketed ?? plain ?? ""}]]`
      )
  );

/** A stored formula as Excel's API gives it, with its `=`. */
export const fromFileFormula = (formula: string): string =>
  `=${outsideQuotes(formula, (part) => part.replace(/_xlfn\.(?:_xlws\.)?/g, ""))}`;

const REFERENCE =
  /(?<![\w.$!\]])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])|(?<=!)(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A shared formula as it reads `rows` below and `columns` to the right of where it was written. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  outsideQuotes(formula, (part) =>
    part.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
      const [fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
        groups[1] === undefined ? groups.slice(4, 8) : groups.slice(0, 4);
      const cell = parseCell(`${letters}${digits}`);
      if (!cell) return whole;
      const row = fixedRow ? cell.row : cell.row + rows;
      const column = fixedColumn ? cell.column : cell.column + columns;
      if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return "#REF!";
      return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
    })
  );
