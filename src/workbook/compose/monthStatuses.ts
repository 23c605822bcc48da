import type { Month } from "../../domain/calendar";
import { monthText } from "../../messages/format";
import { REGISTERS } from "../../messages/fr/sheets";
import type { Block } from "../plan";
import { FORMATS, line } from "./builder";
import type { CheckResult } from "./input";

/** «janvier 2026, mars 2026 à juin 2026»: three months running or more are told by their ends. */
export function monthsText(months: readonly Month[]): string {
  const runs: { readonly from: Month; to: Month }[] = [];
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === month - 1) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs
    .flatMap(({ from, to }) =>
      to - from < 2
        ? Array.from({ length: to - from + 1 }, (_, index) => monthText(from + index))
        : [REGISTERS.findings.monthRange(monthText(from), monthText(to))]
    )
    .join(", ");
}

/** Where the months' statuses stand over the findings: labels, and the months under them. */
const ROW = 3;
const COLUMN = 5;

/** The months of each status, over the findings; nothing without a statement. */
export function monthStatuses({ statements }: CheckResult): readonly Block[] {
  const known = statements.filter((each) => each.status !== undefined && !each.replacedBy);
  if (known.length === 0) return [];
  const { statuses, noMonth } = REGISTERS.findings;
  const order = ["accepted", "to-justify", "refused"] as const;
  const texts = order.map((status) => {
    const own = known.filter((each) => each.status === status);
    const months = own.flatMap(({ statement: { month } }) => month ?? []);
    const others = own.flatMap(({ statement: { month, sheet } }) =>
      month === null ? [noMonth(sheet)] : []
    );
    const told = [monthsText(months), ...others].filter((text) => text !== "");
    return told.length === 0 ? "–" : told.join(", ");
  });
  const labels = order.map((status) => statuses[status]);
  const formats = [texts.map(() => FORMATS.text)];
  return [
    line(ROW, labels, "label", { column: COLUMN }),
    line(ROW + 1, texts, "body", { column: COLUMN, wrap: true, formats }),
  ];
}
