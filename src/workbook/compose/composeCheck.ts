import { decisionLabel, severityLabel } from "../../messages/labels";
import { DECISION_PROMPTS, REGISTERS } from "../../messages/fr/sheets";
import type { CellValue, WorkbookSnapshot } from "../grid";
import type { SheetPlan, WorkbookPlan } from "../plan";
import { FORMATS, formula } from "./builder";
import { marksToRemove } from "./clearMarks";
import {
  DECISIONS, FINDINGS_TABLE, FINDINGS_TITLES, findingCells, findingRowOf, findingRowsByKey,
} from "./findingsRegister"; // prettier-ignore
import { historyEntries } from "./historyEntries";
import { HOURS_TABLE, HOURS_TITLES, hoursCell, hoursCells, hoursRows } from "./hoursRegister";
import type { CheckResult } from "./input";
import { composeJournal } from "./journal";
import { previousTable, previousValue, type PreviousTable } from "./keptColumns";
import { composeMarks } from "./marks";
import { monthStatuses } from "./monthStatuses";
import { OWNER_NAMES, ownedSheet } from "./ownedSheets";
import { penaltiesSheet } from "./penaltiesSheet";
import { dropDown, registerSheet, sumOfTable, totalsBlock, type Register } from "./register";

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
      pages: { wide: 2, repeated: 4 },
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
      widths: [9, 13, 18, 12, 11, 28, 48, 34, 34, 48, 14, 32, 16, 12, 40, 14],
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
      // A sentence cut by its neighbour says nothing on paper.
      wrap: true,
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
