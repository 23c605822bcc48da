import type { SummaryRef } from "../../../domain/committee/types";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import type { CellValue } from "../../grid";
import type { Block, PlannedCell, TablePlan } from "../../plan";
import { FORMATS, line } from "../builder";
import { previousTable, previousValue } from "../keptColumns";
import type { OwnedSheet } from "../ownedSheets";
import type { SummaryFacts } from "./facts";
import { summaryTableKey } from "./names";
import { COLUMNS, heading, type Part } from "./page";

interface TypedTable {
  readonly name: string;
  readonly heading: string;
  readonly titles: readonly string[];
  /** Column of the page where each title stands. */
  readonly columns: readonly number[];
  readonly empty: number;
  readonly formats: readonly string[];
  readonly first?: (rank: number) => CellValue;
}

const { text, whole, date } = FORMATS;

const tablesOf = (ref: SummaryRef): readonly TypedTable[] => {
  const key = summaryTableKey(ref);
  return [
    {
      name: `tDecisions_${key}`,
      ...COMMITTEE.decisions,
      columns: [0, 1, 2, 3],
      empty: 5,
      formats: [whole, text, text, date],
      first: (rank) => rank,
    },
    {
      name: `tPresences_${key}`,
      ...COMMITTEE.attendance,
      columns: [0, 1, 2],
      empty: 6,
      formats: [text, text, text],
    },
    {
      name: `tCommentaires_${key}`,
      ...COMMITTEE.comments,
      columns: [0],
      empty: 3,
      formats: [text],
    },
  ];
};

/** What stands in the table now: every row with a text, also those that were added. */
function keptRows(facts: SummaryFacts, owned: OwnedSheet, table: TypedTable) {
  const { rows } = previousTable(facts.snapshot, table.name, owned);
  return rows.map((row) => table.titles.map((title) => previousValue(row, title)));
}

function typedTable(facts: SummaryFacts, owned: OwnedSheet, row: number, table: TypedTable) {
  const kept = keptRows(facts, owned, table);
  const count = Math.max(kept.length, table.empty);
  const cells = Array.from({ length: count }, (_, index): readonly PlannedCell[] =>
    table.titles.map((_title, column) => {
      const value = kept[index]?.[column] ?? null;
      return value ?? (column === 0 ? (table.first?.(index + 1) ?? null) : null);
    })
  );
  const width = table.titles.length;
  const rest = Array.from({ length: COLUMNS - width }, () => null);
  const blocks: readonly Block[] = [
    heading(row, table.heading),
    line(row + 1, table.titles, "header", { align: "left", wrap: false }),
    ...(width < COLUMNS ? [line(row + 1, rest, "header", { column: width })] : []),
    {
      row: row + 2,
      column: 0,
      cells: cells.map((own) => [...own, ...rest]),
      style: "input",
      formats: [[...table.formats, ...rest.map(() => FORMATS.general)]],
      align: "left",
    },
  ];
  const plan: TablePlan = {
    name: table.name,
    row: row + 1,
    column: 0,
    rowCount: count + 1,
    columnCount: width,
    showFilter: false,
  };
  return { height: count + 3, blocks, tables: [plan] } satisfies Part;
}

/** The three tables the committee fills in; what was typed in them stays. */
export const typedSections = (
  facts: SummaryFacts,
  owned: OwnedSheet
): readonly ((row: number) => Part)[] =>
  tablesOf(facts.ref).map((table) => (row: number) => typedTable(facts, owned, row, table));
