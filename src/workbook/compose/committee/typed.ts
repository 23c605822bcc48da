import type { SummaryRef } from "../../../domain/committee/types";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import type { Block, PlannedCell, TablePlan } from "../../plan";
import { FORMATS, line } from "../builder";
import { addedTitles, keptFormat, previousTable, previousValue } from "../keptColumns";
import type { OwnedSheet } from "../ownedSheets";
import type { SummaryFacts } from "./facts";
import { summaryTableKey } from "./names";
import { beside, COLUMNS, HALF, heading, NOTHING, type Part } from "./page";

interface TypedTable {
  readonly name: string;
  readonly heading: string;
  readonly titles: readonly string[];
  /** Where it stands on the page; its last column's texts run on to the table's right end. */
  readonly left: number;
  readonly width: number;
  readonly empty: number;
  readonly formats: readonly string[];
  /** The column that numbers the lines. */
  readonly numbered?: number;
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

/** What stands in the table now: every row where it is, and the columns somebody added, as far as the page has room. */
function keptCells(facts: SummaryFacts, owned: OwnedSheet, table: TypedTable) {
  const previous = previousTable(facts.snapshot, table.name, owned);
  const room = table.width - table.titles.length;
  const added = addedTitles(previous, table.titles).slice(0, room);
  return {
    titles: [...table.titles, ...added],
    formats: [...table.formats, ...added.map((title) => keptFormat(previous, title))],
    rows: previous.rows.map((row) => [
      ...table.titles.map((title) => previousValue(row, title)),
      ...added.map((title) => previousValue(row, title)),
    ]),
  };
}

function typedTable(facts: SummaryFacts, owned: OwnedSheet, row: number, table: TypedTable): Part {
  const { titles, formats, rows } = keptCells(facts, owned, table);
  const count = Math.max(rows.length, table.empty);
  const { left } = table;
  const cells = Array.from({ length: count }, (_, index): readonly PlannedCell[] =>
    titles.map(
      (_title, column) => rows[index]?.[column] ?? (column === table.numbered ? index + 1 : null)
    )
  );
  const rest = Array.from({ length: table.width - titles.length }, () => null);
  const blocks: readonly Block[] = [
    heading(row, table.heading, left, table.width),
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
    rowCount: count + 1,
    columnCount: titles.length,
    showFilter: false,
  };
  return { height: count + 3, blocks, tables: [plan] };
}

/** The three tables the committee fills in; what was typed in them stays. */
export function typedSections(
  facts: SummaryFacts,
  owned: OwnedSheet
): readonly ((row: number) => Part)[] {
  const [decisions, attendance, comments] = tablesOf(facts.ref).map(
    (table) => (row: number) => typedTable(facts, owned, row, table)
  );
  return [
    (row) => decisions?.(row) ?? NOTHING,
    (row) => beside(attendance?.(row) ?? NOTHING, comments?.(row) ?? NOTHING),
  ];
}
