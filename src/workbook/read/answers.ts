import type { Day } from "../../domain/calendar";
import { fold } from "../../domain/folding";
import type { ANSWER_TITLES } from "../../messages/fr/sending";
import { SENDING, SENDING_TITLES } from "../../messages/fr/sending";
import { MODEL } from "../../messages/fr/model";
import type { Grid } from "../grid";
import { cellAt, isBlank, plainText, widthOf } from "./cells";
import { readDay } from "./dates";

/**
 * What a titulaire sent back, from the cells alone: whatever program saved the file, and whether or not its tables,
 * names and protections came through.
 */

/** One row of the answers as it came back. */
export interface ReturnedAnswer {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly number: string | null;
  readonly rule: string | null;
  readonly key: string | null;
  readonly basis: string | null;
  readonly answer: string | null;
  readonly on: Day | null;
}

/** A statement of the model that came back, and how many of its rows carry hours. */
export interface ReturnedStatement {
  readonly sheet: string;
  readonly filledRows: number;
}

export interface Returned {
  /** The file comes from a sending: it has kept its answers' sheet or the one that says what it is. */
  readonly isSending: boolean;
  /** The contract's reference on the sheet that says what was sent; null when it says none. */
  readonly reference: string | null;
  /** Null when no sheet holds the answers' titles. */
  readonly answers: readonly ReturnedAnswer[] | null;
  readonly statements: readonly ReturnedStatement[];
  /** Visible sheets that are neither ours nor empty. */
  readonly others: readonly string[];
}

/** Rows in which a header is looked for: somebody may have added lines above it. */
const SEARCHED_ROWS = 20;
const KEY_TITLE = "Clé";
const ANSWER_TITLE = "Réponse du titulaire";

const textAt = (grid: Grid, row: number, column: number | undefined): string | null =>
  column === undefined ? null : plainText(cellAt(grid, row, column).value);

/** Columns of the header in this row, by folded title. */
function columnsAt(grid: Grid, row: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (let column = 0; column < widthOf(grid); column += 1) {
    const title = fold(textAt(grid, row, column) ?? "");
    if (title !== "" && !columns.has(title)) columns.set(title, column);
  }
  return columns;
}

const rowsToSearch = ({ values }: Grid): readonly number[] =>
  Array.from({ length: Math.min(values.length, SEARCHED_ROWS) }, (_, row) => row);

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

function answersHeader(grid: Grid): Header | null {
  for (const row of rowsToSearch(grid)) {
    const columns = columnsAt(grid, row);
    if ([ANSWER_TITLE, KEY_TITLE].every((title) => columns.has(fold(title)))) {
      return { row, columns };
    }
  }
  return null;
}

function answersOf(grid: Grid, { row: header, columns }: Header): readonly ReturnedAnswer[] {
  const at = (title: (typeof ANSWER_TITLES)[number]): number | undefined =>
    columns.get(fold(title));
  const dateColumn = at("Date");
  return grid.values.flatMap((_, row): readonly ReturnedAnswer[] => {
    if (row <= header) return [];
    const answer = textAt(grid, row, at(ANSWER_TITLE));
    const key = textAt(grid, row, at(KEY_TITLE));
    if (answer === null && key === null) return [];
    return [
      {
        row: grid.firstRow + row + 1,
        number: textAt(grid, row, at("N°")),
        rule: textAt(grid, row, at("Règle")),
        key,
        basis: textAt(grid, row, at("Empreinte")),
        answer,
        on: dateColumn === undefined ? null : readDay(cellAt(grid, row, dateColumn)),
      },
    ];
  });
}

const saysAnywhere = (grid: Grid, text: string): boolean =>
  rowsToSearch(grid).some((row) =>
    (grid.values[row] ?? []).some(
      (value) => typeof value === "string" && fold(value) === fold(text)
    )
  );

const HOURS_TITLE = /^heures d/;

/** Rows of a statement of the model in which at least one cell of hours is filled, its total left out. */
function filledRows(grid: Grid): number | null {
  if (!saysAnywhere(grid, MODEL.statementTitle)) return null;
  for (const header of rowsToSearch(grid)) {
    const columns = [...columnsAt(grid, header)].flatMap(([title, column]) =>
      HOURS_TITLE.test(title) ? [column] : []
    );
    if (columns.length < 2) continue;
    return grid.values.filter((cells, row) => {
      const isTotal = cells.some(
        (value) => typeof value === "string" && fold(value) === fold(MODEL.total)
      );
      return row > header && !isTotal && columns.some((column) => !isBlank(cells[column]));
    }).length;
  }
  return 0;
}

const [REFERENCE, , , , PREPARED_ON] = SENDING_TITLES;

/** The value beside a label of the first column. */
function besideLabel(grid: Grid, label: string): { readonly text: string | null } | null {
  const row = rowsToSearch(grid).find((each) => fold(textAt(grid, each, 0) ?? "") === fold(label));
  return row === undefined ? null : { text: textAt(grid, row, 1) };
}

/** The sheet that says what was sent: it bears the day on which it was prepared. */
const isGuide = (grid: Grid): boolean =>
  grid.firstColumn === 0 && besideLabel(grid, PREPARED_ON) !== null;

const OWN_SHEETS = [SENDING.guide.sheet, SENDING.supports.sheet].map(fold);

/** Reads what came back, whatever spreadsheet it comes from. */
export function readReturned(sheets: readonly Grid[]): Returned {
  const filled = sheets.filter(({ values }) => values.length > 0);
  const answers = filled.flatMap((grid) => {
    const header = answersHeader(grid);
    return header === null ? [] : [{ sheet: grid.name, rows: answersOf(grid, header) }];
  });
  const statements = filled.flatMap((grid): readonly ReturnedStatement[] => {
    const rows = filledRows(grid);
    return rows === null ? [] : [{ sheet: grid.name, filledRows: rows }];
  });
  const guide = filled.find(isGuide);
  const known = new Set([...answers, ...statements].map(({ sheet }) => sheet));
  return {
    isSending: answers.length > 0 || guide !== undefined,
    reference: guide === undefined ? null : (besideLabel(guide, REFERENCE)?.text ?? null),
    answers: answers.length === 0 ? null : answers.flatMap(({ rows }) => rows),
    statements,
    others: filled
      .filter(
        ({ name, visibility }) =>
          visibility === "visible" && !known.has(name) && !OWN_SHEETS.includes(fold(name))
      )
      .map(({ name }) => name),
  };
}
