/** Median time of a few runs after a warm-up, in milliseconds. */
export function median(action: () => void, runs = 7): number {
  action();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

const format = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/** Prints one table: what, how much, and the budget it is held against. */
export function print(title: string, rows: readonly (readonly [string, number, string])[]): void {
  console.log(`\n${title}`);
  for (const [label, value, budget] of rows) {
    console.log(`  ${label.padEnd(58)} ${format.format(value).padStart(14)}   ${budget}`);
  }
}

/** A figure, and the budget it must keep to when it has one. */
export type Measure = readonly [label: string, value: number, sign?: "≤" | "≥", budget?: number];

/** Prints one table, each figure with a mark: within its budget or not. */
export function within(title: string, measures: readonly Measure[]): void {
  console.log(`\n${title}`);
  for (const [label, value, sign, budget] of measures) {
    const isKept = budget === undefined || (sign === "≤" ? value <= budget : value >= budget);
    const limit =
      budget === undefined ? "" : `${isKept ? "✓" : "✗"} ${sign} ${format.format(budget)}`;
    console.log(`  ${label.padEnd(58)} ${format.format(value).padStart(14)}   ${limit}`);
  }
}
