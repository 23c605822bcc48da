import type { Day } from "../../../domain/calendar";
import { SECONDS_PER_HOUR } from "../../../domain/numbers";
import { readFingerprint } from "../../../domain/territory/bordereau";
import {
  BORDEREAU_COLUMNS,
  type BordereauColumn,
  type ChosenColumn,
} from "../../../domain/territory/bordereauColumns";
import { contractName } from "../../../domain/territory/contractKey";
import type {
  Bordereau,
  BordereauEntry,
  BordereauLine,
  BordereauTotals,
} from "../../../domain/territory/bordereauTypes";
import { hours as hoursText } from "../../../messages/format";
import {
  beforeText,
  BORDEREAU,
  BORDEREAU_TITLES,
  ENTRY_KINDS,
} from "../../../messages/fr/bordereau";
import type { CellValue, WorkbookSnapshot } from "../../grid";
import { EMPTY_PLAN, type Block, type PlannedCell, type SheetPlan, type WorkbookPlan } from "../../plan"; // prettier-ignore
import { FORMATS, formula, line } from "../builder";
import { hoursCell, monthCell } from "../hoursRegister";
import { previousValue, type PreviousRow } from "../keptColumns";
import { BORDEREAU_PLACES } from "./bordereauTables";
import { FIRST_ROW, previousOf, territorySheet } from "./sheetOf";

const { text, month, date, manyHours, whole, general } = FORMATS;

const WIDTHS: Readonly<Record<BordereauColumn, number>> = {
  territory: 16, buyer: 24, contract: 18, title: 30, contractor: 24, structure: 17, lots: 10, month: 11, identifier: 16,
  participant: 28, pass: 16, district: 7, supports: 24, production: 13, guidance: 16, training: 13, total: 13, source: 30,
}; // prettier-ignore

const HOURS: ReadonlySet<BordereauColumn> = new Set(["production", "guidance", "training", "total"]); // prettier-ignore

const formatOf = (column: BordereauColumn): string => {
  if (HOURS.has(column)) return manyHours;
  return column === "month" ? month : text;
};

const yesNo = (value: boolean | null): string | null => {
  if (value === null) return null;
  return value ? "Oui" : "Non";
};

/** What one column says of a line; hours are decimal, a month is its first day. */
export function bordereauCell(bordereau: BordereauLine, column: BordereauColumn): CellValue {
  const { contract } = bordereau;
  switch (column) {
    case "territory":
      return contract.territory;
    case "buyer":
      return contract.buyer;
    case "contract":
      return contractName(contract);
    case "title":
      return contract.title;
    case "contractor":
      return contract.contractor;
    case "structure":
      return contract.structure;
    case "source":
      return contract.source;
    case "lots":
      return bordereau.lots.join(", ") || null;
    case "supports":
      return bordereau.supports.join(", ") || null;
    case "month":
      return monthCell(bordereau.month);
    case "identifier":
      return bordereau.identifier;
    case "participant":
      return bordereau.participant;
    case "pass":
      return bordereau.pass;
    case "district":
      return yesNo(bordereau.priorityDistrict);
    case "production":
      return hoursCell(bordereau.production);
    case "guidance":
      return hoursCell(bordereau.guidance);
    case "training":
      return hoursCell(bordereau.training);
    case "total":
      return hoursCell(bordereau.production + bordereau.guidance + bordereau.training);
  }
}

/** The line a fingerprint is about, whatever it holds. */
const lineId = (fingerprint: CellValue): string | null => {
  const read = typeof fingerprint === "string" ? readFingerprint(fingerprint) : null;
  return read && `${read.contract}-${read.id}`;
};

/** The rows of a table as the last run left them, by line. */
function keptRows(
  snapshot: WorkbookSnapshot,
  place: (typeof BORDEREAU_PLACES)["bordereau" | "entered"]
): ReadonlyMap<string | null, PreviousRow> {
  const { previous } = previousOf(snapshot, place);
  return new Map(
    previous.rows.flatMap((row) => {
      const id = lineId(previousValue(row, BORDEREAU.fingerprint));
      return id === null ? [] : [[id, row] as const];
    })
  );
}

const totalCells = (totals: BordereauTotals): readonly number[] => [
  totals.lines,
  totals.persons,
  totals.contracts,
  ...[
    totals.production,
    totals.guidance,
    totals.training,
    totals.production + totals.guidance + totals.training,
  ].map((seconds) => seconds / SECONDS_PER_HOUR),
];

/** What is to be typed, what was, and what the registers hold: the last line is 0 where nothing was forgotten. */
function controlTotals(
  { totals }: Bordereau,
  columns: readonly BordereauColumn[],
  row: number
): readonly Block[] {
  const { totals: texts } = BORDEREAU;
  const toEnter = totalCells(totals.toEnter);
  const state = (kind: "new" | "changed"): string =>
    `COUNTIFS(tBordereau[${BORDEREAU.state}],"${ENTRY_KINDS[kind]}")`;
  const sums: readonly BordereauColumn[] = ["production", "guidance", "training", "total"];
  const live: readonly PlannedCell[] = [
    formula(`=${state("new")}+${state("changed")}`, toEnter[0] ?? 0),
    toEnter[1] ?? 0,
    toEnter[2] ?? 0,
    ...sums.map((column, index): PlannedCell => {
      const value = toEnter[3 + index] ?? 0;
      return columns.includes(column)
        ? formula(`=SUM(tBordereau[${BORDEREAU_TITLES[column]}])`, value)
        : value;
    }),
  ];
  const first = row + 2;
  const letters = ["B", "", "", "E", "F", "G", "H"];
  const check = letters.map((letter): PlannedCell =>
    letter === ""
      ? null
      : formula(
          `=ROUND(${letter}${(first + 1).toString()}+${letter}${(first + 2).toString()}-${letter}${(first + 3).toString()},6)`,
          0
        )
  );
  const formats = [[text, whole, whole, whole, manyHours, manyHours, manyHours, manyHours]];
  return [
    line(row, [texts.title], "subtitle", { wrap: false }),
    line(row + 1, texts.titles, "header"),
    line(first, [texts.toEnter, ...live], "body", { formats }),
    line(first + 1, [texts.unchanged, ...totalCells(totals.unchanged)], "body", { formats }),
    line(first + 2, [texts.whole, ...totalCells(totals.whole)], "total", { formats }),
    line(first + 3, [texts.check, ...check], "note", { formats, wrap: false }),
  ];
}

function situation(bordereau: Bordereau): readonly Block[] {
  const { totals, entries, counts, elsewhere, incomplete } = bordereau;
  const { production, guidance, training, lines } = totals.toEnter;
  const first =
    totals.whole.lines === 0 && entries.length === 0
      ? BORDEREAU.noLine
      : entries.length === 0
        ? BORDEREAU.nothing
        : `${BORDEREAU.counts(counts)} — ${BORDEREAU.totals.toEnter} : ${lines.toString()} ; ${hoursText(production + guidance + training)}`;
  const notes = [
    ...(incomplete > 0 ? [BORDEREAU.incomplete(incomplete)] : []),
    ...(elsewhere > 0 ? [BORDEREAU.elsewhere(elsewhere)] : []),
  ];
  return [
    line(3, [first], "label", { wrap: false }),
    ...notes.map((note, index) => line(4 + index, [note], "note", { wrap: false })),
  ];
}

function bordereauSheet(
  bordereau: Bordereau,
  columns: readonly BordereauColumn[],
  asOf: Day,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const kept = keptRows(snapshot, BORDEREAU_PLACES.bordereau);
  const { state, before, fingerprint, enteredOn, by } = BORDEREAU;
  const rows = bordereau.entries.map((entry: BordereauEntry) => ({
    previous: kept.get(lineId(entry.line.fingerprint)),
    cells: [
      ...columns.map((column) => bordereauCell(entry.line, column)),
      ENTRY_KINDS[entry.kind],
      beforeText(entry),
      entry.line.fingerprint,
      null,
      entry.by,
    ],
  }));
  return territorySheet(snapshot, asOf, {
    ...BORDEREAU_PLACES.bordereau,
    columns: [
      ...columns.map((column, index) => ({
        title: BORDEREAU_TITLES[column],
        // The first holds the labels of the totals too.
        width: index === 0 ? Math.max(WIDTHS[column], 30) : WIDTHS[column],
        format: formatOf(column),
      })),
      { title: state, width: 12, format: text },
      { title: before, width: 40, format: text },
      { title: fingerprint, width: 14, format: text },
      { title: enteredOn, width: 12, format: date },
      { title: by, width: 14, format: text },
    ],
    retired: BORDEREAU_COLUMNS.map((column) => BORDEREAU_TITLES[column]),
    hidden: [fingerprint],
    rows,
    head: situation(bordereau),
    below: (row) => controlTotals(bordereau, columns, row),
    validations: [
      {
        row: FIRST_ROW,
        column: columns.length + 3,
        rowCount: Math.max(rows.length, 1),
        columnCount: 1,
        // From 2000 on, as far as Excel's dates go.
        rule: { kind: "date", min: 36_526, max: 2_958_465 },
        ...BORDEREAU.prompt,
        alert: "warning",
      },
    ],
  });
}

function enteredSheet({ entered }: Bordereau, asOf: Day, snapshot: WorkbookSnapshot): SheetPlan {
  const kept = keptRows(snapshot, BORDEREAU_PLACES.entered);
  const titles = BORDEREAU_TITLES;
  const sumCell = (seconds: number | undefined): number | null =>
    seconds === undefined ? null : hoursCell(seconds);
  return territorySheet(snapshot, asOf, {
    ...BORDEREAU_PLACES.entered,
    columns: [
      { title: titles.contract, width: 18, format: text },
      { title: titles.month, width: 11, format: month },
      { title: titles.identifier, width: 16, format: text },
      { title: titles.participant, width: 28, format: text },
      { title: titles.pass, width: 16, format: text },
      { title: titles.district, width: 7, format: text },
      { title: titles.production, width: 13, format: manyHours },
      { title: titles.guidance, width: 16, format: manyHours },
      { title: titles.training, width: 13, format: manyHours },
      { title: BORDEREAU.fingerprint, width: 14, format: text },
      { title: BORDEREAU.enteredOn, width: 12, format: date },
      { title: BORDEREAU.by, width: 14, format: text },
    ],
    hidden: [BORDEREAU.fingerprint],
    rows: entered.map((each) => {
      const hours = readFingerprint(each.fingerprint)?.hours;
      return {
        previous: kept.get(lineId(each.fingerprint)),
        cells: [
          each.contract,
          monthCell(each.month),
          each.identifier,
          each.participant,
          each.pass,
          yesNo(each.priorityDistrict),
          sumCell(hours?.production),
          sumCell(hours?.guidance),
          sumCell(hours?.training),
          each.fingerprint,
          each.enteredOn === "" ? null : each.enteredOn,
          each.by,
        ],
      };
    }),
  });
}

function columnsSheet(
  chosen: readonly ChosenColumn[],
  unknown: readonly string[],
  asOf: Day,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const { unknown: sentence, prompt } = BORDEREAU.columns;
  return territorySheet(snapshot, asOf, {
    ...BORDEREAU_PLACES.columns,
    columns: [
      { title: "Territoire", width: 24, format: text },
      { title: "Rang", width: 8, format: general },
      { title: "Colonne", width: 24, format: text },
    ],
    rows: chosen.map(({ territory, rank, column }) => ({
      cells: [territory, rank, BORDEREAU_TITLES[column]],
    })),
    ...(unknown.length > 0
      ? { head: [line(3, [sentence(unknown)], "label", { wrap: false })] }
      : {}),
    validations: [
      {
        row: FIRST_ROW,
        column: 2,
        rowCount: Math.max(chosen.length, 1),
        columnCount: 1,
        rule: { kind: "list", values: Object.values(BORDEREAU_TITLES) },
        ...prompt,
        alert: "warning",
      },
    ],
  });
}

/**
 * The three sheets of the bordereau: what is to be typed, what was, and which columns each territory chose.
 * @throws HostError «TableNameTaken» when the user's own table bears the name of one of ours
 */
export function composeBordereau(
  bordereau: Bordereau,
  options: {
    readonly columns: readonly BordereauColumn[];
    readonly chosen: readonly ChosenColumn[];
    readonly unknown: readonly string[];
    readonly asOf: Day;
  },
  snapshot: WorkbookSnapshot
): WorkbookPlan {
  const { columns, chosen, unknown, asOf } = options;
  const first = bordereauSheet(bordereau, columns, asOf, snapshot);
  return {
    ...EMPTY_PLAN,
    sheets: [
      first,
      enteredSheet(bordereau, asOf, snapshot),
      columnsSheet(chosen, unknown, asOf, snapshot),
    ],
    activate: first.sheet,
  };
}

/** Title row and lines still to be typed, as a file beside holds them; months are written «2026-03». */
export function bordereauRows(
  { entries }: Bordereau,
  columns: readonly BordereauColumn[],
  monthOf: (line: BordereauLine) => string | null
): readonly (readonly (string | number | null)[])[] {
  const titles = columns.map((column) => BORDEREAU_TITLES[column]);
  return [
    [...titles, BORDEREAU.state, BORDEREAU.before],
    ...entries.map((entry) => [
      ...columns.map((column) => {
        if (column === "month") return monthOf(entry.line);
        const value = bordereauCell(entry.line, column);
        return typeof value === "boolean" ? null : value;
      }),
      ENTRY_KINDS[entry.kind],
      beforeText(entry),
    ]),
  ];
}
