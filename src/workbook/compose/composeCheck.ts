import { monthText } from "../../messages/format";
import { decisionLabel, penaltyStateLabel, severityLabel } from "../../messages/labels";
import { DECISION_PROMPTS, REGISTERS } from "../../messages/fr/sheets";
import type { CellValue, WorkbookSnapshot } from "../grid";
import type { Block, PlannedCell, SheetPlan, ValidationPlan, WorkbookPlan } from "../plan";
import { FORMATS, formula, line, pageText, sheetPlan, tableBlocks } from "./builder";
import { marksToRemove } from "./clearMarks";
import {
  DECISIONS, FINDINGS_TABLE, FINDINGS_TITLES, findingCells, findingRowOf, findingRowsByKey,
} from "./findingsRegister"; // prettier-ignore
import { historyEntries } from "./historyEntries";
import { HOURS_TABLE, HOURS_TITLES, hoursCell, hoursCells, hoursRows } from "./hoursRegister";
import type { CheckResult } from "./input";
import { composeJournal } from "./journal";
import {
  addedTitles, keptCell, keptFormat, previousTable, previousValue, type PreviousRow, type PreviousTable,
} from "./keptColumns"; // prettier-ignore
import { composeMarks } from "./marks";
import { OWNER_NAMES, ownedSheet, type OwnedSheet } from "./ownedSheets";
import { penaltyAmounts } from "./penaltyFormulas";
import {
  PENALTIES_TABLE, PENALTIES_TITLES, PENALTY_STATES, penaltyCells, penaltyRowKey, penaltyRowsByKey,
} from "./penaltiesRegister"; // prettier-ignore

/** Header row of every register (0-based): title, what it is, situation, totals, an empty line. */
export const REGISTER_HEADER_ROW = 5;
const FIRST_ROW = REGISTER_HEADER_ROW + 1;

/** A register about to be written: published columns first, then the user's own. */
interface Register {
  readonly owned: OwnedSheet;
  readonly table: string;
  readonly texts: { readonly title: string; readonly about: string };
  readonly totals: readonly Block[];
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly formats: readonly string[];
  readonly previous: PreviousTable;
  readonly rows: readonly {
    readonly cells: readonly PlannedCell[];
    readonly previous: PreviousRow | undefined;
  }[];
  readonly validations: readonly ValidationPlan[];
}

function registerSheet(register: Register, result: CheckResult): SheetPlan {
  const added = addedTitles(register.previous, register.titles);
  const titles = [...register.titles, ...added];
  const rows = register.rows.map(({ cells, previous }, index) => [
    ...cells,
    ...added.map((title) => keptCell(previous, title, FIRST_ROW + index)),
  ]);
  const { blocks, table } = tableBlocks({
    name: register.table,
    row: REGISTER_HEADER_ROW,
    titles,
    rows,
    formats: [...register.formats, ...added.map((title) => keptFormat(register.previous, title))],
  });
  const { sheet, ownerName, exists } = register.owned;
  return sheetPlan({
    ownerName,
    sheet,
    exists,
    blocks: [
      line(0, [register.texts.title], "title"),
      line(1, [register.texts.about], "note", { wrap: false }),
      line(2, [REGISTERS.generated(result.asOf)], "note", { wrap: false }),
      ...register.totals,
      ...blocks,
    ],
    tables: [table],
    validations: register.validations,
    columnWidths: [...register.widths, ...added.map(() => 18)],
    freezeRows: FIRST_ROW,
    print: {
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: { from: REGISTER_HEADER_ROW, to: REGISTER_HEADER_ROW },
      area: {
        row: 0,
        column: 0,
        rowCount: REGISTER_HEADER_ROW + table.rowCount,
        columnCount: titles.length,
      },
      breaksBefore: [],
      header: pageText(
        [result.registers.contract.reference, register.texts.title].filter(Boolean).join(" – ")
      ),
      footer: "&P / &N",
    },
  });
}

/** A few totals over the table: labels on one line, live figures under them. */
const totalsBlock = (
  column: number,
  labels: readonly string[],
  figures: readonly PlannedCell[],
  format: string
): readonly Block[] => [
  line(3, labels, "label", { column, align: "right" }),
  line(4, figures, "total", { column, formats: [figures.map(() => format)] }),
];

const sumOfTable = (table: string, title: string, value: CellValue): PlannedCell =>
  formula(`=SUM(${table}[${title}])`, value);

function hoursSheet(result: CheckResult, snapshot: WorkbookSnapshot): SheetPlan {
  const owned = ownedSheet(snapshot, OWNER_NAMES.hours, REGISTERS.hours.sheet);
  const previous = previousTable(snapshot, HOURS_TABLE, owned);
  const rows = hoursRows(result);
  const total = (key: "production" | "guidance" | "training" | "internship" | "total"): number =>
    hoursCell(rows.reduce((sum, row) => sum + (row[key] ?? 0), 0)) ?? 0;
  const keys = ["production", "guidance", "training", "internship", "total"] as const;
  const titles = HOURS_TITLES.slice(6, 11);
  const { text, hours, month, whole } = FORMATS;
  return registerSheet(
    {
      owned,
      table: HOURS_TABLE,
      texts: REGISTERS.hours,
      totals: totalsBlock(
        6,
        titles,
        keys.map((key, index) => sumOfTable(HOURS_TABLE, titles[index] ?? "", total(key))),
        hours
      ),
      titles: HOURS_TITLES,
      widths: [10, 7, 28, 12, 28, 22, 12, 15, 12, 10, 12, 18, 8],
      formats: [
        month,
        text,
        text,
        text,
        text,
        text,
        hours,
        hours,
        hours,
        hours,
        hours,
        text,
        whole,
      ],
      previous,
      rows: hoursRowsWithPrevious(rows.map(hoursCells), previous),
      validations: [],
    },
    result
  );
}

/** Rows of `Heures` find their added cells again by statement and line. */
function hoursRowsWithPrevious(
  rows: readonly (readonly CellValue[])[],
  previous: PreviousTable
): Register["rows"] {
  const key = (sheet: CellValue, row: CellValue): string => JSON.stringify([sheet, row]);
  const known = new Map(
    previous.rows.map((row) => [
      key(previousValue(row, "Relevé"), previousValue(row, "Ligne")),
      row,
    ])
  );
  return rows.map((cells) => ({
    cells,
    previous: known.get(key(cells[11] ?? null, cells[12] ?? null)),
  }));
}

/** A drop-down over one column of a register's body. */
const dropDown = (
  titles: readonly string[],
  title: string,
  values: readonly string[],
  prompt: { readonly title: string; readonly message: string },
  rowCount: number
): ValidationPlan => ({
  row: FIRST_ROW,
  column: titles.indexOf(title),
  rowCount: Math.max(rowCount, 1),
  columnCount: 1,
  rule: { kind: "list", values },
  ...prompt,
  alert: "warning",
});

/** The months of each status, over the findings; nothing without a statement. */
function monthStatuses({ statements }: CheckResult): readonly Block[] {
  const known = statements.filter((each) => each.status !== undefined && !each.replacedBy);
  if (known.length === 0) return [];
  const { statuses, noMonth } = REGISTERS.findings;
  const order = ["accepted", "to-justify", "refused"] as const;
  const months = order.map((status) => {
    const own = known.filter((each) => each.status === status);
    const names = own.map(({ statement: { month, sheet } }) =>
      month === null ? noMonth(sheet) : monthText(month)
    );
    return names.length === 0 ? "–" : [...new Set(names)].join(", ");
  });
  return [
    line(3, order.map((status) => statuses[status]), "label", { column: 5 }), // prettier-ignore
    line(4, months, "body", { column: 5, wrap: true, formats: [months.map(() => FORMATS.text)] }),
  ];
}

function findingsSheet(result: CheckResult, snapshot: WorkbookSnapshot): SheetPlan {
  const owned = ownedSheet(snapshot, OWNER_NAMES.findings, REGISTERS.findings.sheet);
  const previous = previousTable(snapshot, FINDINGS_TABLE, owned);
  const known = findingRowsByKey(previous);
  const severities = ["blocking", "to-justify", "information"] as const;
  const { text, month, date } = FORMATS;
  return registerSheet(
    {
      owned,
      table: FINDINGS_TABLE,
      texts: REGISTERS.findings,
      totals: [
        ...monthStatuses(result),
        ...totalsBlock(
          1,
          severities.map((severity) => severityLabel(severity)),
          severities.map((severity, index) =>
            formula(
              `=COUNTIFS(${FINDINGS_TABLE}[Gravité],${"BCD".charAt(index)}4)`,
              result.findings.filter(({ finding }) => finding.severity === severity).length
            )
          ),
          FORMATS.whole
        ),
      ],
      titles: FINDINGS_TITLES,
      widths: [9, 13, 18, 12, 11, 28, 48, 34, 34, 48, 14, 32, 16, 12, 48, 16],
      formats: [
        text,
        text,
        text,
        text,
        month,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        date,
        text,
        text,
      ],
      previous,
      rows: result.findings.map((found) => {
        const row = findingRowOf(found, known);
        return { cells: findingCells(found, row), previous: row };
      }),
      validations: [
        dropDown(
          FINDINGS_TITLES,
          "Décision",
          DECISIONS.map((decision) => decisionLabel(decision)),
          DECISION_PROMPTS.decision,
          result.findings.length
        ),
      ],
    },
    result
  );
}

function penaltiesSheet(result: CheckResult, snapshot: WorkbookSnapshot): SheetPlan {
  const owned = ownedSheet(snapshot, OWNER_NAMES.penalties, REGISTERS.penalties.sheet);
  const previous = previousTable(snapshot, PENALTIES_TABLE, owned);
  const known = penaltyRowsByKey(previous);
  const { penalties, registers } = result;
  const column = (title: string): number => (PENALTIES_TITLES as readonly string[]).indexOf(title);

  const { text, money, date } = FORMATS;
  return registerSheet(
    {
      owned,
      table: PENALTIES_TABLE,
      texts: REGISTERS.penalties,
      totals: totalsBlock(
        column("Net"),
        [REGISTERS.penalties.total],
        [
          sumOfTable(
            PENALTIES_TABLE,
            "Net",
            penalties.reduce((sum, { net }) => sum + net, 0) / 100
          ),
        ],
        money
      ),
      titles: PENALTIES_TITLES,
      widths: [9, 12, 36, 11, 16, 11, 13, 13, 20, 52, 16, 20, 13, 13, 24, 24, 16],
      formats: [
        text,
        text,
        text,
        money,
        text,
        money,
        money,
        money,
        money,
        text,
        text,
        text,
        date,
        date,
        text,
        text,
        text,
      ],
      previous,
      rows: penalties.map((penalty, index) => {
        const place = { row: FIRST_ROW + index, headerRow: REGISTER_HEADER_ROW, column };
        const amounts = penaltyAmounts(penalty, place, registers.contract, snapshot);
        const row = known.get(penaltyRowKey(penalty));
        return { cells: penaltyCells(penalty, amounts, row), previous: row };
      }),
      validations: [
        dropDown(
          PENALTIES_TITLES,
          "État",
          PENALTY_STATES.map((state) => penaltyStateLabel(state)),
          DECISION_PROMPTS.state,
          penalties.length
        ),
      ],
    },
    result
  );
}

/**
 * What one check writes: `Heures`, `Anomalies` and `Pénalités` whole, the buyer's columns kept, `Journal` when there is
 * something new to say, and the marks, the former ones removed. The same workbook checked twice gives the same plan.
 * @throws HostError «TableNameTaken» when the user's own table bears a register's name.
 */
export function composeCheck(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  { version = "" }: { readonly version?: string } = {}
): WorkbookPlan {
  const entries = historyEntries(result, version);
  return {
    sheets: [
      hoursSheet(result, snapshot),
      findingsSheet(result, snapshot),
      penaltiesSheet(result, snapshot),
      ...(entries.length === 0 ? [] : [composeJournal(entries, snapshot, result.asOf)]),
    ],
    marksToRemove: marksToRemove(snapshot),
    marks: composeMarks(result.findings, snapshot),
    activate: null,
  };
}
