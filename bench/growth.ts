/** Time per row from 1 000 to 300 000 rows: the whole check, every rule and penalty, must grow like its rows. */
import { dayOf } from "../src/domain/calendar";
import { check } from "../src/domain/check";
import { contractOf } from "./contract24";
import { within, type Measure } from "./tools";

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000];
const asOf = dayOf(2027, 1, 20);
const RUNS = 5;
/** Small sizes are checked again and again: a clock tells nothing of half a millisecond. */
const ROWS_PER_RUN = 300_000;

/** Nanoseconds per row, the fastest of a few runs: the others tell of the machine's other work. */
function perRow(rows: number): number {
  const times = Array.from({ length: RUNS }, () => {
    // Fresh rows each time: what is computed once per submission counts too.
    const inputs = Array.from({ length: Math.ceil(ROWS_PER_RUN / rows) }, () => contractOf(rows));
    const start = performance.now();
    for (const { registers, submission } of inputs) check({ registers, submission, asOf });
    return ((performance.now() - start) * 1e6) / (rows * inputs.length);
  });
  return Math.min(...times);
}

/** Slope of log time against log size: 1 is linear. */
function slope(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([rows, time]) => [Math.log(rows), Math.log(time * rows)] as const);
  const mean = (of: (log: readonly [number, number]) => number): number =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x, y] = [mean(([first]) => first), mean(([, second]) => second)];
  const above = logs.reduce((sum, [first, second]) => sum + (first - x) * (second - y), 0);
  return above / logs.reduce((sum, [first]) => sum + (first - x) ** 2, 0);
}

export function benchGrowth(): void {
  perRow(10_000);
  const points = SIZES.map((rows) => [rows, perRow(rows)] as const);
  const first = points[0]?.[1] ?? 1;
  const last = points.at(-1)?.[1] ?? 1;
  within("Croissance du contrôle, 24 mois, tous les registres", [
    ...points.map(([rows, time]): Measure => [`${rows} lignes (ns par ligne)`, time]),
    ["300 000 lignes / 1 000 lignes, par ligne (×)", last / first, "≤", 1.5],
    ["pente du temps sur la taille", slope(points), "≤", 1.15],
  ]);
}
