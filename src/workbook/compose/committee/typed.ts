import type { SummaryRef } from "../../../domain/committee/types";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import type { WorkbookSnapshot } from "../../grid";
import type { Block, PlannedCell, TablePlan } from "../../plan";
import { FORMATS, line } from "../builder";
import { addedTitles, keptCell, keptFormat, previousValue } from "../keptColumns";
import type { OwnedSheet } from "../ownedSheets";
import type { SummaryFacts } from "./facts";
import { summaryTableKey } from "./names";
import { beside, COLUMNS, HALF, heading, type Part } from "./page";
import { refuseOtherTables, typedText, type TypedTitles } from "./typedText";

interface TypedTable extends TypedTitles {
  /** Where it stands on the page; its last column's texts run on to the table's right end. */
  readonly left: number;
  readonly width: number;
  readonly empty: number;
  readonly formats: readonly string[];
}

const { text, whole, date } = FORMATS;

const tablesOf = (ref: SummaryRef): readonly TypedTable[] => {
  const key = summaryTableKey(ref);
  return [
    {
      name: `tDecisions_${key}`,
      ...COMMITTEE.decisions,
      left: 0,
      width: COLUMNS,
      empty: 5,
      formats: [text, date, whole, text],
      numbered: 2,
    },
    {
      name: `tPresences_${key}`,
      ...COMMITTEE.attendance,
      left: 0,
      width: HALF - 1,
      empty: 6,
      formats: [text, text, text],
    },
    {
      name: `tCommentaires_${key}`,
      ...COMMITTEE.comments,
      left: HALF,
      width: HALF,
      empty: 6,
      formats: [text],
    },
  ];
};

/** What is written in a table: its own titles, then those somebody added, and every line that was there. */
interface Filled {
  readonly table: TypedTable;
  readonly titles: readonly string[];
  readonly formats: readonly string[];
  /** The lines to write from a row of the sheet on. */
  readonly linesFrom: (row: number) => readonly (readonly PlannedCell[])[];
}

function filled(facts: SummaryFacts, owned: OwnedSheet, table: TypedTable): Filled {
  const previous = typedText(facts.snapshot, owned, table);
  const added = addedTitles(previous, table.titles);
  const titles = [...table.titles, ...added];
  const formats = [...table.formats, ...added.map((title) => keptFormat(previous, title))];
  const count = Math.max(previous.rows.length, table.empty);
  const cellAt = (index: number, row: number, title: string, column: number): PlannedCell => {
    const line = previous.rows[index];
    // A formula written into a cell of text would be shown instead of its value.
    return formats[column] === text ? previousValue(line, title) : keptCell(line, title, row);
  };
  return {
    table,
    titles,
    formats,
    linesFrom: (row) =>
      Array.from({ length: count }, (_, index) =>
        titles.map(
          (title, column) =>
            cellAt(index, row + index, title, column) ??
            (column === table.numbered ? index + 1 : null)
        )
      ),
  };
}

function typedTable(row: number, { table, titles, formats, linesFrom }: Filled): Part {
  const { left } = table;
  const cells = linesFrom(row + 2);
  const width = Math.max(table.width, titles.length);
  const rest = Array.from({ length: width - titles.length }, () => null);
  const blocks: readonly Block[] = [
    heading(row, table.heading, left, width),
    line(row + 1, titles, "header", { column: left, align: "left", wrap: false }),
    line(row + 1, rest, "header", { column: left + titles.length }),
    {
      row: row + 2,
      column: left,
      cells: cells.map((own) => [...own, ...rest]),
      style: "input",
      formats: [[...formats, ...rest.map(() => FORMATS.general)]],
      align: "left",
    },
  ];
  const plan: TablePlan = {
    name: table.name,
    row: row + 1,
    column: left,
    rowCount: cells.length + 1,
    columnCount: titles.length,
    showFilter: false,
  };
  return { height: cells.length + 3, blocks, tables: [plan] };
}

const widened = (each: Filled): Filled => ({
  ...each,
  table: { ...each.table, left: 0, width: COLUMNS },
});

/** One part under the other. */
function stacked(row: number, above: Filled, below: Filled): Part {
  const first = typedTable(row, above);
  const second = typedTable(row + first.height, below);
  return { ...beside(first, second), height: first.height + second.height };
}

/** The three tables the committee fills in; what was typed in them stays, as do the columns that were added. */
export function typedSections(
  facts: SummaryFacts,
  owned: OwnedSheet
): readonly ((row: number) => Part)[] {
  const [decisions, attendance, comments] = tablesOf(facts.ref).map((table) =>
    filled(facts, owned, table)
  );
  if (!decisions || !attendance || !comments) return [];
  const haveRoom = [attendance, comments].every(
    ({ table, titles }) => titles.length <= table.width
  );
  return [
    (row) => typedTable(row, decisions),
    (row) =>
      haveRoom
        ? beside(typedTable(row, attendance), typedTable(row, comments))
        : stacked(row, widened(attendance), widened(comments)),
  ];
}

/**
 * Refuses to rewrite a summary's sheet on which the user put a table of his own.
 * @throws HostError «TableOnSummary» with the table and the sheet.
 */
export const refuseTablesOnSummary = (
  snapshot: WorkbookSnapshot,
  owned: OwnedSheet,
  ref: SummaryRef
): void => refuseOtherTables(snapshot, owned, tablesOf(ref));
