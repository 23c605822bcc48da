import type { Day } from "../calendar";
import type { EvaluationRow } from "../contract";
import { fold } from "../folding";
import { evaluationsByPerson, type Evaluation } from "../pathway";
import { groupSmall } from "./secrecy";
import type { AxisProgress, CommitteePerson, ScaleDirection } from "./types";

/** What a scale's text tells: its two ends, which way it goes, whether it measures an obstacle. */
export interface Scale {
  readonly direction: ScaleDirection;
  readonly isObstacle: boolean;
  /** The best end, in hundredths; null when the direction or the ends are not written. */
  readonly best: number | null;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const ENDS = new RegExp(`${NUMBER}(?: *\\([^)]*\\))? *(?:a|-|/|->|\\.\\.\\.?) *${NUMBER}`);
const NAMED_END = new RegExp(`${NUMBER} *(?:=|:|\\()? *([a-z][a-z' ]*)`, "g");
const OBSTACLE = /bloqu|frein/;
/** Read first: «sans difficulté» is the good end, «non acquis» the bad one. */
const GOOD_WITHOUT = /^(?:sans|aucun|pas de|plus de)\b/;
const BAD =
  /bloqu|frein|difficult|critique|insuffisan|debutant|^non |^pas |faible|mauvais|tres eloigne/;
const GOOD = /resolu|leve|acquis|autonome|expert|maitris|excellent|tres bien|^bon/;

const hundredths = (text: string): number => Math.round(Number(text.replace(",", ".")) * 100);

/** Two numbers «a à b», and what the words beside them say of each: good (true), bad (false). */
function endsOf(text: string) {
  const written = fold(text)
    .replace(/ a (?=\d)/g, " à ")
    .replace(/à/g, "a");
  const ends = ENDS.exec(written);
  const named = [...written.matchAll(NAMED_END)].flatMap(([, number = "", words = ""]) => {
    const said = words.trim();
    const isGood = GOOD_WITHOUT.test(said) || (!BAD.test(said) && GOOD.test(said));
    const isBad = !isGood && BAD.test(said);
    return isGood || isBad ? [{ value: hundredths(number), isGood, words: said }] : [];
  });
  const values = [
    ...(ends ? [hundredths(ends[1] ?? ""), hundredths(ends[2] ?? "")] : []),
    ...named.map(({ value }) => value),
  ];
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    count: new Set(values).size,
    named,
  };
}

/**
 * Reads `Échelle`. The direction is never guessed: it is the one its words give («5 = bloquant», «1 (non acquis) à 5
 * (acquis)»), and not known without words or when they disagree.
 */
export function scaleOf(text: string | null, axis: string): Scale {
  const isNamedObstacle = /^freins?\b/.test(fold(axis));
  if (text === null) return { direction: "unknown", isObstacle: isNamedObstacle, best: null };
  const { low, high, count, named } = endsOf(text);
  const isObstacle = isNamedObstacle || named.some(({ words }) => OBSTACLE.test(words));
  const directions = new Set(
    named.flatMap(({ value, isGood }) =>
      count < 2 || (value !== low && value !== high) ? [] : [(value === high) === isGood]
    )
  );
  if (directions.size !== 1) return { direction: "unknown", isObstacle, best: null };
  const isUp = directions.has(true);
  return { direction: isUp ? "up" : "down", isObstacle, best: isUp ? high : low };
}

function changeOf(
  entry: number | null,
  current: number | null,
  { direction, isObstacle, best }: Scale
): AxisProgress["change"] {
  if (entry === null || current === null) return null;
  if (current === entry) return "same";
  if (direction === "unknown") return null;
  if (current > entry !== (direction === "up")) return "worse";
  return isObstacle && current === best ? "lifted" : "better";
}

const levelOf = (evaluation: Evaluation | undefined): number | null =>
  evaluation?.value === undefined || evaluation.value === null
    ? null
    : Math.round(evaluation.value * 100);

/** In time; undated ones first, in the register's order. */
const byDate = (left: Evaluation, right: Evaluation): number =>
  (left.date ?? -Infinity) - (right.date ?? -Infinity) || 0;

function axisProgress(person: CommitteePerson, own: readonly Evaluation[]): AxisProgress {
  const ordered = [...own].sort((left, right) =>
    left.date === right.date ? 0 : byDate(left, right)
  );
  const measured = ordered.filter(({ value }) => value !== null);
  const entry = measured.find(({ isEntry }) => isEntry);
  const later = measured.filter(({ isEntry }) => !isEntry).at(-1);
  const axis = own[0]?.axis?.trim() ?? "";
  const scale = own.find((row) => row.scale !== null)?.scale ?? null;
  const read = scaleOf(scale, axis);
  const levels = { entry: levelOf(entry), current: levelOf(later) };
  return {
    pseudonym: person.pseudonym,
    identifier: person.identifier,
    axis,
    scale,
    direction: read.direction,
    isObstacle: read.isObstacle,
    ...levels,
    change: changeOf(levels.entry, levels.current, read),
  };
}

/**
 * Each person's entry level and latest level on each axis, as evaluated by `day`. The axis «Phase» is not a level. Rows
 * without a value are «non évalué», never 0.
 */
export function progressOf(
  people: readonly CommitteePerson[],
  evaluations: readonly EvaluationRow[],
  day: Day
): readonly AxisProgress[] {
  const evaluationsOf = evaluationsByPerson(
    evaluations.filter(({ axis, date }) => axis !== null && (date === null || date <= day))
  );
  return people.flatMap((person) => {
    const byAxis = new Map<string, Evaluation[]>();
    for (const evaluation of evaluationsOf(person.identifier)) {
      if (evaluation.phase !== null || fold(evaluation.axis ?? "") === "phase") continue;
      const key = fold(evaluation.axis ?? "");
      byAxis.set(key, [...(byAxis.get(key) ?? []), evaluation]);
    }
    return [...byAxis.values()].map((own) => axisProgress(person, own));
  });
}

/** How the persons met with an obstacle stand, axis by axis. */
export interface ObstacleRow {
  /** One axis, or several put together because few persons met each. */
  readonly axes: readonly string[];
  readonly identified: number;
  readonly lifted: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** Identified at the entry, not evaluated since. */
  readonly notEvaluated: number;
}

/** An obstacle is identified when the entry level is not the best end of its scale. */
const isIdentified = (row: AxisProgress): boolean =>
  row.isObstacle && row.entry !== null && row.entry !== scaleOf(row.scale, row.axis).best;

function obstacleRow(axes: readonly string[], rows: readonly AxisProgress[]): ObstacleRow {
  const met = rows.filter(isIdentified);
  const count = (change: AxisProgress["change"]): number =>
    met.filter((row) => row.change === change).length;
  return {
    axes,
    identified: met.length,
    lifted: count("lifted"),
    better: count("better"),
    same: count("same"),
    worse: count("worse"),
    notEvaluated: count(null),
  };
}

/**
 * Obstacles by axis; axes that few persons met are put together, or the table is withheld when that protects nobody. One
 * person may meet several obstacles: axes put together hold the threshold in persons, not in obstacles.
 */
export function obstacleRows(
  progress: readonly AxisProgress[],
  threshold: number
): { readonly rows: readonly ObstacleRow[]; readonly isWithheld: boolean } {
  const byAxis = new Map<string, { axis: string; rows: AxisProgress[] }>();
  for (const row of progress.filter(({ isObstacle }) => isObstacle)) {
    const own = byAxis.get(fold(row.axis)) ?? { axis: row.axis, rows: [] };
    own.rows.push(row);
    byAxis.set(fold(row.axis), own);
  }
  const all = [...byAxis.values()];
  const counted = all.map(({ axis, rows }) => ({
    key: axis,
    count: rows.filter(isIdentified).length,
  }));
  const rowsOf = (axes: readonly string[]): readonly AxisProgress[] =>
    all.filter(({ axis }) => axes.includes(axis)).flatMap(({ rows }) => rows);
  const personsOf = (axes: readonly string[]): number =>
    new Set(rowsOf(axes).flatMap((row) => (isIdentified(row) ? fold(row.identifier) : []))).size;
  const { cells, isWithheld } = groupSmall(counted, threshold);
  const met = cells.filter(({ count }) => count > 0).map(({ keys }) => keys);
  const crowds = met.filter((axes) => personsOf(axes) >= threshold);
  const crowd = met.find((axes) => personsOf(axes) < threshold);
  if (crowd === undefined) {
    return { rows: met.map((axes) => obstacleRow(axes, rowsOf(axes))), isWithheld };
  }
  // The axis that fewest persons met joins them: with it, they are as many as the threshold.
  const [joining, ...alone] = [...crowds].sort((left, right) => personsOf(left) - personsOf(right));
  if (joining === undefined || alone.length === 0) return { rows: [], isWithheld: true };
  return {
    rows: [...crowds.filter((axes) => axes !== joining), [...crowd, ...joining]].map((axes) =>
      obstacleRow(axes, rowsOf(axes))
    ),
    isWithheld: false,
  };
}
