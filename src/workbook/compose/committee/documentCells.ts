import type { Day } from "../../../domain/calendar";
import type { DocumentRow } from "../../../domain/contract";
import { dueDayOf, isCommitteeMeeting } from "../../../domain/documents";
import { parseRectangle } from "../../a1";
import type { CellValue } from "../../grid";
import type { PlannedCell } from "../../plan";
import { quotedText } from "../builder";
import { sourceColumn } from "../sources";
import { dateText, type SummaryFacts } from "./facts";
import { added, countRows, liveCell, rowsOf, type Factor, type RowCells } from "./rowFormulas";

const TABLE = "tDocuments";
const column = (title: string): string => `${TABLE}[${title}]`;
const [DOCUMENT, PERIOD, DUE, RECEIVED] = ["Document", "Période", "Échéance", "Reçu le"] as const;

/** When a row is due, as an expression and as what it gives; 0 where it says nothing of the row. */
interface DueDay {
  readonly text: string;
  readonly of: (cells: RowCells) => number;
}

/** Rows that have a due day in the period, and that day. */
interface DueRows {
  readonly factors: readonly Factor[];
  readonly due: DueDay;
}

const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

const isNumber = (title: string): Factor => ({
  text: `ISNUMBER(${column(title)})`,
  holds: (cells) => typeof cells(title) === "number",
});
const isNoNumber = (title: string): Factor => ({
  text: `(1-ISNUMBER(${column(title)}))`,
  holds: (cells) => typeof cells(title) !== "number",
});

/** Meetings are no documents: «Comité de suivi», «Présence au comité». */
const MEETINGS = ["comité", "présence au comité", "comite", "presence au comite"] as const;
const isDocument: Factor = {
  text: MEETINGS.map(
    (start) => `(LEFT(${column(DOCUMENT)},${start.length.toString()})<>${quotedText(start)})`
  ).join("*"),
  holds: (cells) => {
    const text = String(cells(DOCUMENT) ?? "").toLowerCase();
    return !MEETINGS.some((start) => text.slice(0, start.length) === start);
  },
};
const isStatement: Factor = {
  text: `ISNUMBER(SEARCH("relev",${column(DOCUMENT)}))`,
  holds: (cells) =>
    String(cells(DOCUMENT) ?? "")
      .toLowerCase()
      .includes("relev"),
};

/** Each value of a column that makes rows due on a day of their own, once. */
function dueBy(title: string, days: ReadonlyMap<CellValue, Day>): DueDay {
  const written = (value: CellValue): string =>
    typeof value === "number" ? dateText(value) : quotedText(String(value));
  const keyOf = (value: CellValue): CellValue =>
    typeof value === "string" ? value.toLowerCase() : value;
  const known = new Map([...days].map(([value, day]) => [keyOf(value), day]));
  return {
    text: `(${[...days].map(([value, day]) => `(${column(title)}=${written(value)})*${dateText(day)}`).join("+")})`,
    of: (cells) => known.get(keyOf(cells(title))) ?? 0,
  };
}

const isDueBy = ({ text, of }: DueDay): Factor => ({
  text: `(${text}>0)`,
  holds: (cells) => of(cells) > 0,
});
const isNotDueBy = ({ text, of }: DueDay): Factor => ({
  text: `(${text}=0)`,
  holds: (cells) => of(cells) === 0,
});

/** Due days of the period that `Échéance` does not say as it stands: moved to an open day, or the contract's own. */
function otherDueDays(facts: SummaryFacts, rows: readonly DocumentRow[]) {
  const { contract } = facts.result.registers;
  const periods = sourceColumn(facts.snapshot, TABLE, PERIOD);
  const moved = new Map<CellValue, Day>();
  const ofPeriods = new Map<CellValue, Day>();
  for (const row of rows) {
    const due = isCommitteeMeeting(row) ? null : dueDayOf(row, contract);
    if (due === null || due === row.dueOn) continue;
    if (row.dueOn !== null) {
      moved.set(row.dueOn, due);
      continue;
    }
    const at = parseRectangle(row.place.cell ?? "")?.row ?? -1;
    const period = periods?.values[at - periods.firstRow] ?? null;
    if (period !== null) ofPeriods.set(period, due);
  }
  return { moved, ofPeriods };
}

function dueRows(facts: SummaryFacts): readonly DueRows[] {
  const { from, to } = facts.ref.period;
  const { moved, ofPeriods } = otherDueDays(facts, facts.result.registers.documents ?? []);
  const isWithin = (day: Day): boolean => day >= from && day <= to;
  const asWritten: DueDay = { text: column(DUE), of: (cells) => numberOf(cells(DUE)) ?? 0 };
  const left = new Map([...moved].filter(([written]) => isWithin(Number(written))));
  const kept = new Map([...moved].filter(([, day]) => isWithin(day)));
  const others = new Map([...ofPeriods].filter(([, day]) => isWithin(day)));
  const inPeriod: Factor = {
    text: `(${column(DUE)}>=${dateText(from)})*(${column(DUE)}<=${dateText(to)})`,
    holds: (cells) => isWithin(numberOf(cells(DUE)) ?? 0),
  };
  return [
    {
      factors: [
        isDocument,
        isNumber(DUE),
        inPeriod,
        ...(left.size > 0 ? [isNotDueBy(dueBy(DUE, left))] : []),
      ],
      due: asWritten,
    },
    ...(kept.size > 0
      ? [{ factors: [isDocument, isDueBy(dueBy(DUE, kept))], due: dueBy(DUE, kept) }]
      : []),
    ...(others.size > 0
      ? [
          {
            factors: [isDocument, isNoNumber(DUE), isStatement, isDueBy(dueBy(PERIOD, others))],
            due: dueBy(PERIOD, others),
          },
        ]
      : []),
  ];
}

/** What the register of documents is asked of the period. */
export type DocumentFigure = "expected" | "received" | "late" | "missing";

function asked(figure: DocumentFigure, { text, of }: DueDay, asOf: Day): readonly Factor[] {
  switch (figure) {
    case "expected":
      return [];
    case "received":
      return [isNumber(RECEIVED)];
    case "late":
      return [
        isNumber(RECEIVED),
        {
          text: `(${column(RECEIVED)}>${text})`,
          holds: (cells) => (numberOf(cells(RECEIVED)) ?? 0) > of(cells),
        },
      ];
    case "missing":
      return [
        isNoNumber(RECEIVED),
        { text: `(${text}<${dateText(asOf)})`, holds: (cells) => of(cells) < asOf },
      ];
  }
}

/** A count of the documents due in the period, live over the buyer's register. */
export function documentCell(
  facts: SummaryFacts,
  figure: DocumentFigure,
  value: number
): PlannedCell {
  const classes = dueRows(facts);
  const titles = [DOCUMENT, DUE, RECEIVED, ...(classes.length > 1 ? [PERIOD] : [])];
  const rows = rowsOf(facts, TABLE, titles) ?? rowsOf(facts, TABLE, [DOCUMENT, DUE, RECEIVED]);
  if (rows === null) return value;
  const counts = classes.map(({ factors, due }) =>
    countRows(rows, [...factors, ...asked(figure, due, facts.result.asOf)])
  );
  return liveCell([added(counts)], value);
}
