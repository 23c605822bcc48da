import { useId } from "react";
import { SANDBOX_FR } from "../../messages/fr/sandbox";
import { seriesLooks, type SeriesLook } from "../../workbook/chartLooks";
import type { HostChart } from "../host";
import { axisSteps, type ChartData, type ChartSeries } from "./chartData";

const SIZE = { width: 460, height: 230, left: 52, right: 10, top: 10, bottom: 30 };
const AREA = {
  width: SIZE.width - SIZE.left - SIZE.right,
  height: SIZE.height - SIZE.top - SIZE.bottom,
};
/** Colours told apart by most eyes; each series also has its own pattern, marker and dash. */
const COLORS = ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--series-4)"];
const texts = SANDBOX_FR.charts;
const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });

const LINE_DASHES = { solid: "none", dash: "7 4", dot: "2 4" } as const;

interface Drawing {
  readonly data: ChartData;
  readonly looks: readonly SeriesLook[];
  readonly format: (value: number) => string;
  readonly fills: readonly string[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly slot: number;
}

/** One fill by series: plain, stripes, dots, squares. */
function Patterns({ prefix, count }: { readonly prefix: string; readonly count: number }) {
  return (
    <defs>
      {Array.from({ length: count }, (_, index) => {
        const color = COLORS[index % COLORS.length];
        const id = `${prefix}-${index}`;
        return (
          <pattern key={id} id={id} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={color} />
            {index % 4 === 1 && (
              <path
                d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4"
                stroke="var(--surface)"
                strokeWidth="2"
              />
            )}
            {index % 4 === 2 && <circle cx="4" cy="4" r="1.8" fill="var(--surface)" />}
            {index % 4 === 3 && <path d="M0,4 h8" stroke="var(--surface)" strokeWidth="2" />}
          </pattern>
        );
      })}
    </defs>
  );
}

interface Drawn {
  readonly series: ChartSeries;
  readonly order: number;
  readonly look: SeriesLook;
}

const drawnAs = ({ data, looks }: Drawing, kind: SeriesLook["kind"]): readonly Drawn[] =>
  data.series.flatMap((series, order) => {
    const look = looks[order];
    return look?.kind === kind ? [{ series, order, look }] : [];
  });

/** A value beside its point, over the paper's colour so that it is read on a dark bar. */
function Value({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  return (
    <text className="chart-label chart-value" x={x} y={y} textAnchor="middle">
      {text}
    </text>
  );
}

function Bars({ isStacked, ...drawing }: Drawing & { readonly isStacked: boolean }) {
  const { data, fills, format, x, y, slot } = drawing;
  const drawn = drawnAs(drawing, "column");
  const inner = slot * 0.7;
  const width = isStacked ? inner : inner / Math.max(1, drawn.length);
  return data.categories.map((category, index) => {
    let base = 0;
    return (
      <g key={`${index}-${category}`}>
        {drawn.map(({ series, order, look }, rank) => {
          const value = series.values[index] ?? 0;
          const from = isStacked ? base : 0;
          base += isStacked ? value : 0;
          const [top, bottom] = [y(Math.max(from, from + value)), y(Math.min(from, from + value))];
          const left = x(index) - inner / 2 + (isStacked ? 0 : rank * width);
          return (
            <g key={series.name}>
              <rect
                x={left}
                y={top}
                width={Math.max(1, width - 1)}
                height={Math.max(0, bottom - top)}
                fill={fills[order]}
                stroke="var(--surface)"
                strokeWidth="0.5"
              />
              {look.labels && (series.values[index] ?? null) !== null && (
                <Value
                  x={left + width / 2}
                  y={isStacked ? (top + bottom) / 2 + 4 : top - 4}
                  text={format(value)}
                />
              )}
            </g>
          );
        })}
      </g>
    );
  });
}

function Marker({
  x,
  y,
  order,
}: {
  readonly x: number;
  readonly y: number;
  readonly order: number;
}) {
  const fill = COLORS[order % COLORS.length];
  if (order % 3 === 1) return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" fill={fill} />;
  if (order % 3 === 2) {
    return <path d={`M${x},${y - 4.5} l4.5,8 h-9 z`} fill={fill} />;
  }
  return <circle cx={x} cy={y} r="3.5" fill={fill} />;
}

function Lines(drawing: Drawing) {
  const { format, x, y } = drawing;
  return drawnAs(drawing, "line").map(({ series, order, look }) => {
    const points = series.values.flatMap((value, index) =>
      value === null ? [] : [{ x: x(index), y: y(value), value }]
    );
    return (
      <g key={series.name}>
        <polyline
          points={points.map((point) => `${point.x},${point.y}`).join(" ")}
          fill="none"
          stroke={COLORS[order % COLORS.length]}
          strokeWidth="2"
          strokeDasharray={LINE_DASHES[look.dash]}
        />
        {look.marker &&
          points.map((point) => (
            <Marker key={`${point.x}`} x={point.x} y={point.y} order={order} />
          ))}
        {look.labels &&
          points.map((point) => (
            <Value key={`${point.x}`} x={point.x} y={point.y - 7} text={format(point.value)} />
          ))}
      </g>
    );
  });
}

/** Every height the axis has to hold: each value, and the top of each stack of columns. */
function heightsOf(
  data: ChartData,
  looks: readonly SeriesLook[],
  isStacked: boolean
): readonly number[] {
  const isPiled = (order: number): boolean => isStacked && looks[order]?.kind === "column";
  return [
    ...data.categories.map((_, index) =>
      data.series.reduce(
        (sum, series, order) => sum + (isPiled(order) ? (series.values[index] ?? 0) : 0),
        0
      )
    ),
    ...data.series.flatMap((series, order) =>
      isPiled(order) ? [] : series.values.map((value) => value ?? 0)
    ),
  ];
}

function Legend({ data, fills, looks }: Pick<Drawing, "data" | "fills" | "looks">) {
  return (
    <ul className="chart-legend" aria-label={texts.legend}>
      {data.series.map((series, order) => (
        <li key={series.name}>
          <svg width="26" height="12" aria-hidden="true" focusable="false">
            {looks[order]?.kind === "line" ? (
              <>
                <line
                  x1="0"
                  x2="26"
                  y1="6"
                  y2="6"
                  stroke={COLORS[order % COLORS.length]}
                  strokeWidth="2"
                  strokeDasharray={LINE_DASHES[looks[order]?.dash ?? "solid"]}
                />
                {looks[order]?.marker && <Marker x={13} y={6} order={order} />}
              </>
            ) : (
              <rect width="26" height="12" fill={fills[order]} />
            )}
          </svg>
          {series.name}
        </li>
      ))}
    </ul>
  );
}

function DataTable({
  data,
  format,
}: {
  readonly data: ChartData;
  readonly format: (value: number) => string;
}) {
  return (
    <details className="chart-data">
      <summary>{texts.data}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.categories}</th>
            {data.series.map((series) => (
              <th key={series.name} scope="col">
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            <tr key={`${index}-${category}`}>
              <th scope="row">{category}</th>
              {data.series.map((series) => {
                const value = series.values[index] ?? null;
                return <td key={series.name}>{value === null ? "" : format(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A simple drawing of one chart of the sheet: its series, their legend, and the same figures as a table. */
export function Chart({ chart, data }: { readonly chart: HostChart; readonly data: ChartData }) {
  const prefix = useId().replace(/[^\w-]/g, "");
  const isStacked = chart.kind === "column-stacked";
  const fills = data.series.map((_, index) => `url(#${prefix}-${index})`);
  const columnCount = data.series.length + 1;
  const looks = seriesLooks({ ...chart, data: { columnCount } });
  const values = heightsOf(data, looks, isStacked);
  const { min, max } = chart.valueRange ?? {};
  const steps = axisSteps(min ?? Math.min(0, ...values), max ?? Math.max(0, ...values));
  const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 1];
  const isShare = chart.valueFormat?.includes("%") === true;
  const format = (value: number): string => (isShare ? percent : number).format(value);
  const slot = AREA.width / Math.max(1, data.categories.length);
  const x = (index: number): number => SIZE.left + slot * (index + 0.5);
  const y = (value: number): number =>
    SIZE.top + AREA.height * (1 - (value - low) / (high - low || 1));
  const every = Math.ceil(data.categories.length / Math.max(1, Math.floor(AREA.width / 52)));
  const drawing = { data, looks, format, fills, x, y, slot };
  return (
    <figure className="chart">
      <figcaption>{chart.title}</figcaption>
      {chart.valueTitle && <p className="chart-unit">{chart.valueTitle}</p>}
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={chart.altText || chart.title}
      >
        <Patterns prefix={prefix} count={data.series.length} />
        {steps.map((step) => (
          <g key={step}>
            <line
              className="chart-line"
              x1={SIZE.left}
              x2={SIZE.width - SIZE.right}
              y1={y(step)}
              y2={y(step)}
            />
            <text className="chart-label" x={SIZE.left - 6} y={y(step) + 4} textAnchor="end">
              {format(step)}
            </text>
          </g>
        ))}
        <Bars {...drawing} isStacked={isStacked} />
        <Lines {...drawing} />
        {data.categories.map((category, index) =>
          index % every === 0 ? (
            <text
              key={`${index}-${category}`}
              className="chart-label"
              x={x(index)}
              y={SIZE.height - 10}
              textAnchor="middle"
            >
              {category}
            </text>
          ) : null
        )}
      </svg>
      <Legend data={data} fills={fills} looks={looks} />
      <DataTable data={data} format={format} />
    </figure>
  );
}
