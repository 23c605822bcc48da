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
