import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { hoursCell, type HoursRow } from "../hoursRegister";
import { hoursOfRows, isInQuarter, totalOf } from "../quarter/facts";
import { monthsFactors, TYPES, type SummaryFacts } from "./facts";
import { beside, HALF, NOTHING, tablePart, type Marks, type Part } from "./page";

/** Columns of a half page that its label runs over. */
const SPAN = 2;

const same = (left: string | null, right: string): boolean =>
  left !== null && left.toLowerCase() === right.toLowerCase();

/** Known names, then those only the statements give, each once. */
function namesOf(
  known: readonly string[],
  rows: readonly HoursRow[],
  nameOf: (row: HoursRow) => string | null
): readonly string[] {
  const names = [...known];
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null && !names.some((other) => same(other, name))) names.push(name);
  }
  return names.filter((name, index) => names.findIndex((other) => same(other, name)) === index);
}

interface Breakdown {
  readonly left: number;
  readonly span: number;
  readonly column: "Support" | "Lot";
  readonly names: readonly string[];
  readonly nameOf: (row: HoursRow) => string | null;
  readonly texts: {
    readonly heading: string;
    readonly label: string;
    readonly none: string;
    readonly source: string;
  };
}

/**
 * Hours of the period by one column of the register. What has none is the period's total less the others, so that the
 * lines always add up to it; the line goes when it is empty.
 */
function breakdown(facts: SummaryFacts, row: number, marks: Marks, options: Breakdown): Part {
  const { left, span, column, names, nameOf, texts } = options;
  const rows = facts.rows.filter(({ month }) => isInQuarter(facts, month));
  const first = row + 2;
  const figures = left + span;
  const within = monthsFactors(facts.firstMonth, facts.lastMonth);
  const total = (at: number, seconds: number): PlannedCell =>
    formula(
      `=SUM(${rectangleAddress({ row: at, column: figures, rowCount: 1, columnCount: 3 })})`,
      hoursCell(seconds)
    );
  const lines = names.map((name, index): readonly PlannedCell[] => {
    const at = first + index;
    const sums = hoursOfRows(rows.filter((line) => same(nameOf(line), name)));
    return [
      name,
      ...TYPES.map(([type, title]) =>
        formula(
          `=SUMPRODUCT((tHeures[${column}]=${cellAddress(at, left)})*${within},tHeures[${title}])`,
          hoursCell(sums[type])
        )
      ),
      total(at, totalOf(sums)),
    ];
  });
  const rest = hoursOfRows(rows.filter((line) => nameOf(line) === null));
  const restAt = first + names.length;
  const others = (at: number): string =>
    names.length === 0
      ? ""
      : `-SUM(${rectangleAddress({ row: first, column: at, rowCount: names.length, columnCount: 1 })})`;
  const hasRest = totalOf(rest) !== 0 || names.length === 0;
  const restRow: readonly PlannedCell[] = [
    texts.none,
    ...TYPES.map(([type], index) =>
      formula(`=ROUND(${marks(type)}${others(figures + index)},6)`, hoursCell(rest[type]))
    ),
    total(restAt, totalOf(rest)),
  ];
  const whole = hoursOfRows(rows);
  const count = names.length + (hasRest ? 1 : 0);
  const { manyHours: hours } = FORMATS;
  return tablePart(
    row,
    texts.heading,
    {
      left,
      span,
      label: texts.label,
      titles: COMMITTEE.hourTitles,
      rows: hasRest ? [...lines, restRow] : lines,
      totals: [
        [
          COMMITTEE.total,
          ...[...TYPES.map(([type]) => whole[type]), totalOf(whole)].map((seconds, index) =>
            formula(
              `=SUM(${rectangleAddress({ row: first, column: figures + index, rowCount: count, columnCount: 1 })})`,
              hoursCell(seconds)
            )
          ),
        ],
      ],
      formats: [hours, hours, hours, hours],
      width: span + COMMITTEE.hourTitles.length,
    },
    texts.source
  );
}

/** Hours by support and, where the contract has several lots, by lot beside them. */
export function breakdownPart(facts: SummaryFacts, row: number, marks: Marks): Part {
  const { lots, supports } = facts.result.registers;
  const rows = facts.rows.filter(({ month }) => isInQuarter(facts, month));
  const bySupport = breakdown(facts, row, marks, {
    left: 0,
    span: SPAN,
    column: "Support",
    names: namesOf((supports ?? []).map(({ name }) => name), rows, ({ support }) => support),
    nameOf: ({ support }) => support,
    texts: COMMITTEE.supports,
  }); // prettier-ignore
  const byLot =
    lots.length < 2
      ? NOTHING
      : breakdown(facts, row, marks, {
          left: HALF + 1,
          span: 1,
          column: "Lot",
          names: namesOf(lots.map(({ code }) => code), rows, ({ lot }) => lot),
          nameOf: ({ lot }) => lot,
          texts: COMMITTEE.lots,
        }); // prettier-ignore
  return beside(bySupport, byLot);
}
