import { SYNTHESIS } from "../../../messages/fr/sheets";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { hoursCell, type HoursRow } from "../hoursRegister";
import { absolute } from "../sources";
import { hoursOfRows, isInQuarter, totalOf, type QuarterFacts } from "./facts";
import { tableSection, type Section } from "./section";

const TYPES = [
  ["production", "Production"],
  ["guidance", "Accompagnement"],
  ["training", "Formation"],
] as const;

/** Characters a sum's criterion would take for an operator or a wildcard. */
const SPECIAL = /[*?~<>=]/;

const same = (left: string | null, right: string): boolean =>
  left !== null && left.toLowerCase() === right.toLowerCase();

/** The contract's supports, then those only the statements know, each once. */
function supportsOf(facts: QuarterFacts, rows: readonly HoursRow[]): readonly string[] {
  const known = (facts.result.registers.supports ?? []).map(({ name }) => name);
  const names = [...known];
  for (const { support } of rows) {
    if (support !== null && !names.some((name) => same(name, support))) names.push(support);
  }
  return names.filter((name, index) => names.findIndex((other) => same(other, name)) === index);
}

/**
 * Hours of the quarter by support. What has no support is the quarter's total less the others, so that the lines
 * always add up to it.
 */
export function supportsSection(facts: QuarterFacts, row: number, firstMonthRow: number): Section {
  const rows = facts.rows.filter(({ month }) => isInQuarter(facts, month));
  const supports = supportsOf(facts, rows);
  const count = facts.quarter.months.length;
  const from = absolute(cellAddress(firstMonthRow, 0));
  const to = absolute(cellAddress(firstMonthRow + count - 1, 0));
  const first = row + 2;
  const sumFor = (title: string, support: string, own: string): string =>
    SPECIAL.test(support)
      ? `SUMPRODUCT((tHeures[Support]=${own})*(tHeures[Mois]>=${from})*(tHeures[Mois]<=${to}),tHeures[${title}])`
      : `SUMIFS(tHeures[${title}],tHeures[Support],${own},tHeures[Mois],">="&${from},tHeures[Mois],"<="&${to})`;
  const totalCell = (at: number, seconds: number): PlannedCell =>
    formula(
      `=SUM(${rectangleAddress({ row: at, column: 1, rowCount: 1, columnCount: 3 })})`,
      hoursCell(seconds)
    );
  const body = supports.map((support, index): readonly PlannedCell[] => {
    const at = first + index;
    const sums = hoursOfRows(rows.filter((line) => same(line.support, support)));
    return [
      support,
      ...TYPES.map(([type, title]) =>
        formula(`=${sumFor(title, support, cellAddress(at, 0))}`, hoursCell(sums[type]))
      ),
      totalCell(at, totalOf(sums)),
    ];
  });
  const restRow = first + supports.length;
  const rest = hoursOfRows(rows.filter(({ support }) => support === null));
  const others = (column: number): string =>
    supports.length === 0
      ? ""
      : `-SUM(${rectangleAddress({ row: first, column, rowCount: supports.length, columnCount: 1 })})`;
  const quarterTotal = (column: number): string => cellAddress(firstMonthRow + count, column);
  const whole = hoursOfRows(rows);
  return tableSection({
    row,
    heading: SYNTHESIS.supports.heading,
    titles: SYNTHESIS.supports.titles,
    rows: [
      ...body,
      [
        SYNTHESIS.supports.noSupport,
        ...TYPES.map(([type], index) =>
          formula(`=ROUND(${quarterTotal(1 + index)}${others(1 + index)},6)`, hoursCell(rest[type]))
        ),
        totalCell(restRow, totalOf(rest)),
      ],
    ],
    totals: [
      [
        SYNTHESIS.penalties.total,
        ...[...TYPES.map(([type]) => whole[type]), totalOf(whole)].map((seconds, index) =>
          formula(
            `=SUM(${rectangleAddress({ row: first, column: 1 + index, rowCount: supports.length + 1, columnCount: 1 })})`,
            hoursCell(seconds)
          )
        ),
      ],
    ],
    formats: [
      FORMATS.text,
      FORMATS.manyHours,
      FORMATS.manyHours,
      FORMATS.manyHours,
      FORMATS.manyHours,
    ],
  });
}
