import { fold } from "../../../domain/folding";
import { obstacleRows, scaleOf, type ObstacleRow } from "../../../domain/committee/progress";
import type { AxisProgress, ScaleDirection, SummaryRef } from "../../../domain/committee/types";
import { COMMITTEE_REGISTERS, summaryKey } from "../../../messages/fr/committee";
import { quantity } from "../../../messages/format";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { Block, PlannedCell } from "../../plan";
import { FORMATS, formula, line, quotedText } from "../builder";
import { areFolded, axisTitles } from "./axisNames";
import { anyOf, countOf, type SummaryFacts } from "./facts";
import { PAGE_ROWS } from "./layout";
import { progressionColumn, type ProgressionTitle } from "./progressionRegister";
import { ACROSS, COLUMNS, gridTable, HALF, heading, NOTHING, SMALL_WIDTH, tablePart, textLines, textPart, type Part } from "./page"; // prettier-ignore

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

/** The axes of one matrix with what stands over their columns. */
interface Matrix {
  readonly axes: readonly Axis[];
  readonly titles: readonly string[];
  /** Stretches of persons side by side. */
  readonly sides: number;
}

/** Persons of one matrix, in columns side by side. */
function matrixBlocks(facts: SummaryFacts, row: number, { axes, titles, sides }: Matrix, people: readonly string[], rows: readonly AxisProgress[]): readonly Block[] {
  const known = new Map(rows.map((one) => [`${one.pseudonym}|${fold(one.axis)}`, one]));
  const perSide = Math.ceil(people.length / sides);
  return Array.from({ length: sides }, (_, side) => side).flatMap((side) => {
    const left = (side * COLUMNS) / sides;
    const own = people.slice(side * perSide, (side + 1) * perSide);
    if (own.length === 0) return [];
    return gridTable(row, {
      left,
      span: 1,
      label: TEXTS.pseudonym,
      isIndented: left > 0,
      titles,
      areTitlesFolded: true,
      rows: own.map((pseudonym, at): readonly PlannedCell[] => [
        pseudonym,
        ...axes.map((axis) => {
          const one = known.get(`${pseudonym}|${axis.key}`);
          const person = `$${cellAddress(row + 1 + at, left)}`;
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
  });
} // prettier-ignore

/** What stands over each axis, its name, its scale as written, which way it goes; then what «n.é.» means. */
const legendOf = (axes: readonly Axis[], titles: readonly string[]): readonly string[] => [
  ...axes.map((axis, rank) => {
    const title = titles[rank] ?? axis.name;
    const name = title === axis.name ? axis.name : `${title} – ${axis.name}`;
    const scales = axis.scales.map(
      ([scale, direction]) => `${scale ?? TEXTS.noScale} (${directionText(direction)})`
    );
    return `${name}\u00a0: ${scales.join(" ; ")}`;
  }),
  TEXTS.legend,
];

/** Letters of a note that half of the page holds. */
const HALF_LENGTH = 90;

/** The legend in two columns where every line of it fits, else one under the other. */
function legendPart(row: number, texts: readonly string[]) {
  if (texts.some((text) => text.length > HALF_LENGTH)) return textLines(row, texts, "note");
  const count = Math.ceil(texts.length / 2);
  return {
    count,
    blocks: [texts.slice(0, count), texts.slice(count)].flatMap((own, side) =>
      own.map((text, index) =>
        line(row + index, [text], "note", { column: side * HALF, wrap: false })
      )
    ),
  };
}

/** Fewer persons than that under a title, and the table begins on the next page. */
const LEAST_ROWS = 5;
/** Persons that stand in one column, however many axes. */
const ONE_SIDE = 6;

/** As many columns of persons as the page holds beside each other. */
const sidesOf = (axes: number, people: number): number =>
  people <= ONE_SIDE ? 1 : axes < SMALL_WIDTH ? ACROSS : axes < HALF ? 2 : 1;

/** The axes by as many as a page holds, each with its titles. */
function matricesOf(all: readonly Axis[], people: number): readonly Matrix[] {
  const titles = axisTitles(all.map(({ name }) => name), TEXTS.axis);
  const size = COLUMNS - 1;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => {
    const axes = all.slice(index * size, (index + 1) * size);
    return { axes, titles: titles.slice(index * size, (index + 1) * size), sides: sidesOf(axes.length, people) };
  });
} // prettier-ignore

/**
 * Each person's entry level and current level on each axis, under a pseudonym. The table goes on over the pages, with
 * its titles on each; when the page where it should begin has no room for some persons, it asks for a whole one.
 */
export function progressPart(facts: SummaryFacts, row: number, room: number): Part {
  const { progress } = facts.committee;
  if (!progress || progress.length === 0) return NOTHING;
  const all = axesOf(progress);
  const people = [...new Set(progress.map(({ pseudonym }) => pseudonym))].sort();
  const matrices = matricesOf(all, people.length);
  const legend = legendPart(row + 1, legendOf(all, matrices.flatMap(({ titles }) => titles)));
  const blocks: Block[] = [heading(row, TEXTS.heading), ...legend.blocks];
  const breaks: number[] = [];
  const rowLines: Record<number, number> = {};
  let at = row + 1 + legend.count;
  let left = room - 1 - legend.count;
  for (const matrix of matrices) {
    const titleLines = areFolded(matrix.titles) ? 2 : 1;
    let rest = people;
    while (rest.length > 0) {
      const needed = Math.ceil(rest.length / matrix.sides);
      const fits = Math.floor(left - titleLines - 0.5);
      if (needed > fits && fits < LEAST_ROWS) {
        // Nothing is written yet: the whole part goes to the next page.
        if (rest === people && matrix === matrices[0] && room < PAGE_ROWS)
          return { height: PAGE_ROWS, blocks: [] };
        breaks.push(at);
        left = PAGE_ROWS;
        continue;
      }
      const count = Math.min(needed, fits);
      const own = rest.slice(0, count * matrix.sides);
      blocks.push(...matrixBlocks(facts, at, matrix, own, progress));
      if (titleLines > 1) rowLines[at] = titleLines;
      rest = rest.slice(own.length);
      at += count + 1;
      left -= count + titleLines;
    }
    at += 1;
    left -= 1;
  }
  return { height: at - row, blocks, breaks, rowLines, sources: [{ row, text: TEXTS.source }] };
} // prettier-ignore

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
      width: COLUMNS,
    },
    texts.source
  );
}
