import type { ChartPlan, ChartSeriesPlan } from "./plan";

/** How every host draws a chart's series, so that they are told apart without colour too. */

/** How one series is drawn, nothing left out. Colours are RRGGBB. */
export interface SeriesLook {
  readonly kind: "column" | "line";
  readonly dash: "solid" | "dash" | "dot";
  readonly labels: boolean;
  readonly marker: boolean;
  /** A column's plain fill, or a line's colour. */
  readonly color: string;
  /** A column's pattern over white, in the files' words; null is plain. */
  readonly pattern: string | null;
  readonly symbol: "circle" | "square" | "triangle" | "diamond";
}

/** Shades that stay apart in greyscale; every other column is a pattern where the host can draw one. */
type ColumnLook = Pick<SeriesLook, "color" | "pattern">;
const COLUMNS: readonly [ColumnLook, ...ColumnLook[]] = [
  { color: "1F3864", pattern: null },
  { color: "8EA9DB", pattern: "wdUpDiag" },
  { color: "D9E1F2", pattern: null },
  { color: "595959", pattern: "dkHorz" },
  { color: "BFBFBF", pattern: null },
  { color: "2F5597", pattern: "lgCheck" },
];
/** Under lines the first column is no longer dark: a dark line would be lost over it. */
const COLUMNS_UNDER_LINES: readonly [ColumnLook, ...ColumnLook[]] = [
  { color: "8EA9DB", pattern: null },
  { color: "D9E1F2", pattern: "wdUpDiag" },
  { color: "BFBFBF", pattern: null },
  { color: "D0CECE", pattern: "ltHorz" },
];
/** A line's shade must be seen on white paper, over columns too: it is never pale. */
const LINES: readonly [string, ...string[]] = ["1F3864", "2F5597", "595959", "7F7F7F"];
const LINES_OVER_COLUMNS: readonly [string, ...string[]] = ["000000", "C55A11", "595959", "7F7F7F"];
const DASHES: readonly [SeriesLook["dash"], ...SeriesLook["dash"][]] = ["solid", "dash", "dot"];
const SYMBOLS: readonly [SeriesLook["symbol"], ...SeriesLook["symbol"][]] = [
  "circle", "square", "triangle", "diamond",
]; // prettier-ignore

const turn = <Item>(items: readonly [Item, ...Item[]], index: number): Item =>
  items[index % items.length] ?? items[0];

type Drawn = Pick<ChartPlan, "kind" | "series"> & {
  readonly data: Pick<ChartPlan["data"], "columnCount">;
};

/** How each series of a chart is drawn, left to right. */
export function seriesLooks({ kind, series, data }: Drawn): readonly SeriesLook[] {
  const kinds = Array.from(
    { length: Math.max(0, data.columnCount - 1) },
    (_, index) => series?.[index]?.kind ?? (kind === "line" ? "line" : "column")
  );
  const isCombined = kinds.includes("column") && kinds.includes("line");
  return kinds.map((own, index) => {
    const given = series?.[index];
    const rank = kinds.slice(0, index).filter((each) => each === own).length;
    const column = turn(isCombined ? COLUMNS_UNDER_LINES : COLUMNS, rank);
    return {
      kind: own,
      dash: own === "line" ? (given?.dash ?? turn(DASHES, rank)) : "solid",
      labels: given?.labels ?? false,
      marker: own === "line" && (given?.marker ?? true),
      color: own === "column" ? column.color : turn(isCombined ? LINES_OVER_COLUMNS : LINES, rank),
      pattern: own === "column" ? column.pattern : null,
      symbol: turn(SYMBOLS, rank),
    };
  });
}

/** What of a chart's series has to be said in its plan: nothing (undefined) when all are drawn as usual. */
export function sayingOfSeries(
  kind: ChartPlan["kind"],
  found: readonly Required<ChartSeriesPlan>[]
): readonly ChartSeriesPlan[] | undefined {
  const series = found.map(({ kind: own }) => ({ kind: own }));
  const usual = seriesLooks({ kind, series, data: { columnCount: found.length + 1 } });
  const said = found.map((one, index): ChartSeriesPlan => {
    const look = usual[index];
    const isLine = one.kind === "line";
    return {
      ...(isLine === (kind === "line") ? {} : { kind: one.kind }),
      ...(isLine && one.dash !== look?.dash ? { dash: one.dash } : {}),
      ...(one.labels ? { labels: true } : {}),
      ...(isLine && !one.marker ? { marker: false } : {}),
    };
  });
  return said.some((one) => Object.keys(one).length > 0) ? said : undefined;
}
