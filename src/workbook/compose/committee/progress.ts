import { fold } from "../../../domain/folding";
import { obstacleRows, scaleOf, type ObstacleRow } from "../../../domain/committee/progress";
import type { AxisProgress, ScaleDirection, SummaryRef } from "../../../domain/committee/types";
import { COMMITTEE_REGISTERS, summaryKey } from "../../../messages/fr/committee";
import { quantity } from "../../../messages/format";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { linesOfText } from "../rowLines";
import { anyOf, countOf, type SummaryFacts } from "./facts";
import { progressionColumn, type ProgressionTitle } from "./progressionRegister";
import { COLUMNS, gridTable, heading, HALF, NOTHING, tablePart, textLines, textPart, type Part, type Section } from "./page"; // prettier-ignore

const TEXTS = COMMITTEE.progress;

interface Axis {
  readonly key: string;
  readonly name: string;
  /** Every spelling found. */
  readonly names: readonly string[];
  readonly scales: readonly (readonly [string | null, ScaleDirection])[];
}

function axesOf(progress: readonly AxisProgress[]): readonly Axis[] {
  const byKey = new Map<string, AxisProgress[]>();
  for (const row of progress) byKey.set(fold(row.axis), [...(byKey.get(fold(row.axis)) ?? []), row]);
  return [...byKey]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, rows]) => ({
      key,
      name: rows[0]?.axis ?? key,
      names: [...new Set(rows.map(({ axis }) => axis))],
      scales: [...new Map(rows.map(({ scale, direction }) => [scale, direction] as const))],
    }));
} // prettier-ignore

/** «The column says one of these» as a factor. */
const oneOf = (column: ProgressionTitle, values: readonly string[]): string =>
  anyOf(values.map((value) => `(${progressionColumn(column)}=${quotedText(value)})`));

const inPeriod = (ref: SummaryRef): string => oneOf("Période", [summaryKey(ref)]);

/** Signs that a sum's criterion would take for an operator or a wildcard, and texts it would take for numbers. */
const SPECIAL = /[*?~<>=]|^[\d\s.,/:-]+$/;

/** A level of one person on one axis: its number with a comma, or «n. é.». */
function levelText(
  ref: SummaryRef,
  axis: Axis,
  person: string,
  column: "Entrée" | "Actuel"
): { readonly count: string; readonly text: string } {
  const level = progressionColumn(column);
  const key = summaryKey(ref);
  const [name = ""] = axis.names;
  const isPlain = axis.names.length === 1 && ![key, name].some((text) => SPECIAL.test(text));
  const factors = [inPeriod(ref), `(${progressionColumn("Pseudonyme")}=${person})`, oneOf("Axe", axis.names)]; // prettier-ignore
  const criteria = `${progressionColumn("Pseudonyme")},${person},${progressionColumn("Axe")},${quotedText(name)},${progressionColumn("Période")},${quotedText(key)}`;
  const sum = isPlain
    ? `SUMIFS(${level},${criteria})`
    : `SUMPRODUCT(${factors.join("*")},${level})`;
  const count = isPlain
    ? `COUNTIFS(${criteria},${level},">-1000000")`
    : countOf(...factors, `ISNUMBER(${level})`);
  return { count, text: `IF(${count}=0,${quotedText(TEXTS.short)},SUBSTITUTE(${sum},".",","))` };
}

const written = (level: number | null): string =>
  level === null ? TEXTS.short : quantity(level).replace(/(,\d)0$/, "$1");

const directionText = (direction: ScaleDirection): string => TEXTS[direction];

/** A short header: the axis's name where each word fits in a column, else its rank. */
const FITS = 8;
const titleOf = ({ name }: Axis, rank: number): string =>
  name.split(/\s+/).every((word) => word.length <= FITS) && linesOfText(name, FITS) <= 2
    ? name
    : TEXTS.axis(rank + 1);

/** Rows of the matrix, in one column of persons or two side by side. */
function matrix(facts: SummaryFacts, row: number, axes: readonly Axis[], people: readonly string[], rows: readonly AxisProgress[]) {
  const known = new Map(rows.map((one) => [`${one.pseudonym}|${fold(one.axis)}`, one]));
  const isDouble = axes.length < HALF && people.length > 6;
  const perColumn = isDouble ? Math.ceil(people.length / 2) : people.length;
  const sides = isDouble ? [people.slice(0, perColumn), people.slice(perColumn)] : [people];
  return {
    count: perColumn + 1,
    blocks: sides.flatMap((side, index) => {
      const left = index * HALF;
      return gridTable(row, {
        left,
        span: 1,
        label: TEXTS.pseudonym,
        titles: axes.map(titleOf),
        rows: side.map((pseudonym, at): readonly PlannedCell[] => [
          pseudonym,
          ...axes.map(({ key }, rank) => {
            const one = known.get(`${pseudonym}|${key}`);
            const axis = axes[rank];
            const person = `$${cellAddress(row + 1 + at, left)}`;
            if (!axis) return null;
            const entry = levelText(facts.ref, axis, person, "Entrée");
            const current = levelText(facts.ref, axis, person, "Actuel");
            const isUnknown = (one?.entry ?? null) === null && (one?.current ?? null) === null;
            return formula(
              `=IF(${entry.count}+${current.count}=0,${quotedText(TEXTS.short)},${entry.text}&${quotedText(TEXTS.arrow)}&${current.text})`,
              isUnknown
                ? TEXTS.short
                : `${written(one?.entry ?? null)}${TEXTS.arrow}${written(one?.current ?? null)}`
            );
          }),
        ]),
        formats: axes.map(() => FORMATS.indented),
      });
    }),
  };
} // prettier-ignore

/** One line per axis: its name, its scale as written, which way it goes. */
const legendOf = (axes: readonly Axis[]): readonly string[] => [
  ...axes.map((axis, rank) => {
    const title = titleOf(axis, rank);
    const name = title === axis.name ? axis.name : `${title} – ${axis.name}`;
    const scales = axis.scales.map(
      ([scale, direction]) => `${scale ?? TEXTS.noScale} (${directionText(direction)})`
    );
    return `${name}\u00a0: ${scales.join(" ; ")}`;
  }),
  TEXTS.legend,
];

/** The persons of one stretch of the matrix: as many rows as stand together on a page. */
const ROWS = 14;

/** Each person's entry level and current level on each axis, under a pseudonym; a long table goes on with its titles. */
export function progressSections(facts: SummaryFacts): readonly Section[] {
  const { progress } = facts.committee;
  if (!progress || progress.length === 0) return [];
  const all = axesOf(progress);
  const people = [...new Set(progress.map(({ pseudonym }) => pseudonym))].sort();
  const sections: Section[] = [];
  for (let from = 0; from < all.length; from += COLUMNS - 1) {
    const axes = all.slice(from, from + COLUMNS - 1);
    const size = axes.length < HALF ? 2 * ROWS : ROWS;
    for (let first = 0; first < people.length; first += size) {
      const own = people.slice(first, first + size);
      const isLast = first + size >= people.length;
      const isFirst = from === 0 && first === 0;
      sections.push((row) => {
        const legend = textLines(row + 1, isFirst ? legendOf(all) : [], "note");
        const top = isFirst ? row + 1 + legend.count : row;
        const { blocks, count } = matrix(facts, top, axes, own, progress);
        return {
          height: top + count + (isLast ? 1 : 0) - row,
          blocks: [...(isFirst ? [heading(row, TEXTS.heading), ...legend.blocks] : []), ...blocks],
          sources: isFirst ? [{ row, text: TEXTS.source }] : [],
        };
      });
    }
  }
  return sections;
}

const CHANGES = ["lifted", "better", "same", "worse"] as const;

/** «Identified at the entry»: an entry level that is not the best end of its scale. */
function identifiedFactor(rows: readonly AxisProgress[]): string {
  const entry = progressionColumn("Entrée");
  const kinds = new Map(
    rows
      .filter(({ isObstacle }) => isObstacle)
      .map((one) => [JSON.stringify([one.axis, one.scale]), one] as const)
  );
  const terms = [...kinds.values()].map(({ axis, scale }) => {
    const { best } = scaleOf(scale, axis);
    const own = `${oneOf("Axe", [axis])}*(${progressionColumn("Échelle")}=${quotedText(scale ?? "")})`;
    return best === null ? own : `${own}*(${entry}<>${(best / 100).toString()})`;
  });
  return `((${terms.join("+")})>0)*ISNUMBER(${entry})`;
}

function obstacleCells(facts: SummaryFacts, one: ObstacleRow): readonly PlannedCell[] {
  const own = (facts.committee.progress ?? []).filter(({ axis }) =>
    one.axes.some((name) => fold(name) === fold(axis))
  );
  const base = [inPeriod(facts.ref), identifiedFactor(own)];
  const change = progressionColumn("Évolution");
  const { changes } = COMMITTEE_REGISTERS;
  return [
    one.axes.length > 1 ? COMMITTEE.obstacles.others : one.axes.join(""),
    formula(`=${countOf(...base)}`, one.identified),
    ...CHANGES.map((kind) =>
      formula(`=${countOf(...base, `(${change}=${quotedText(changes[kind])})`)}`, one[kind])
    ),
    formula(`=${countOf(...base, `(${change}="")`)}`, one.notEvaluated),
  ];
}

/** Obstacles identified at the entry, and what became of them, axis by axis. */
export function obstaclesPart(facts: SummaryFacts, row: number): Part {
  const texts = COMMITTEE.obstacles;
  const { progress } = facts.committee;
  if (!progress?.some(({ isObstacle }) => isObstacle)) return NOTHING;
  const { rows, isWithheld } = obstacleRows(progress, facts.threshold);
  if (isWithheld) return textPart(row, texts.heading, [texts.withheld], "note");
  if (rows.length === 0) return NOTHING;
  const { whole } = FORMATS;
  const first = row + 2;
  const sum = (of: (one: ObstacleRow) => number): number =>
    rows.reduce((total, one) => total + of(one), 0);
  const sums = [sum((one) => one.identified), ...CHANGES.map((kind) => sum((one) => one[kind])), sum((one) => one.notEvaluated)]; // prettier-ignore
  return tablePart(
    row,
    texts.heading,
    {
      span: 4,
      label: texts.label,
      titles: texts.titles,
      rows: rows.map((one) => obstacleCells(facts, one)),
      totals: [
        [
          COMMITTEE.total,
          ...sums.map((value, index) =>
            formula(
              `=SUM(${rectangleAddress({ row: first, column: 4 + index, rowCount: rows.length, columnCount: 1 })})`,
              value
            )
          ),
        ],
      ],
      formats: [whole, whole, whole, whole, whole, whole],
    },
    texts.source
  );
}
