import { monthOfDay, type Month } from "../calendar";
import type { Support } from "../contract";
import type { FactsByRule, Finding, NotChecked } from "../finding";
import { found, hoursCell, personKey, subjectOf, totalOf, whoOf, withoutTable } from "../outcome";
import type { HourLine } from "../statement";
import { supportsOfLine } from "../supportHours";
import type { Rule } from "./rule";

type Crossed = Pick<FactsByRule["SUP-03"], "bound" | "day">;

/** The date of a support that a month lies wholly beyond, or null. A month the support touches by a day is within. */
function crossed({ from, to }: Support, month: Month): Crossed | null {
  if (from !== null && month < monthOfDay(from)) return { bound: "start", day: from };
  return to !== null && month > monthOfDay(to) ? { bound: "end", day: to } : null;
}

function findingOf(line: HourLine, month: Month, support: string, bound: Crossed): Finding {
  return {
    rule: "SUP-03",
    severity: "to-justify",
    place: { sheet: line.sheet, cell: hoursCell(line) },
    month,
    header: null,
    subject: subjectOf(personKey(line), support),
    facts: { who: whoOf(line), support, month, hours: totalOf(line), ...bound },
  };
}

/** No support has any date: said once, since an open end is nobody's fault. */
const gaps = (supports: readonly Support[]): readonly NotChecked[] =>
  supports.some(({ from, to }) => from !== null || to !== null)
    ? []
    : [
        {
          kind: "missing-column",
          table: "tSupports",
          column: "Date de début",
          rules: ["SUP-03"],
        },
      ];

/** Hours of a month wholly outside the dates of their support. Two rows of one support are two stretches of time. */
export const rule: Rule = {
  code: "SUP-03",
  check: ({ registers: { supports }, lines }) => {
    if (supports === null || supports.length === 0) return withoutTable("SUP-03", "tSupports");
    const supportsOf = supportsOfLine(supports);
    const findings = lines.flatMap((line): readonly Finding[] => {
      const { month, support } = line;
      if (month === null || support === null || totalOf(line) === 0) return [];
      const bounds = supportsOf(line).map((one) => crossed(one, month));
      const [first] = bounds;
      if (first === undefined || first === null || bounds.includes(null)) return [];
      return [findingOf(line, month, support, first)];
    });
    return { ...found(findings), notChecked: gaps(supports) };
  },
};
