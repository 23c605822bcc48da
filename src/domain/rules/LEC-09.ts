import type { Finding } from "../finding";
import { found, subjectOf } from "../outcome";
import type { HiddenHours, MonthlyStatement } from "../statement";
import type { Rule } from "./rule";

/** What each kind is called in the subjects of findings (`Objet`). */
const KEYS: Readonly<Record<HiddenHours["kind"], string>> = {
  row: "lignes masquées",
  column: "colonnes masquées",
};

function findingsOf({ sheet, month, hidden }: MonthlyStatement): readonly Finding[] {
  return (["row", "column"] as const).flatMap((kind): readonly Finding[] => {
    const all = (hidden ?? []).filter((one) => one.kind === kind);
    const [first] = all;
    if (first === undefined) return [];
    return [
      {
        rule: "LEC-09",
        severity: "to-justify",
        place: { sheet, cell: first.cell },
        month,
        header: null,
        subject: subjectOf(sheet, KEYS[kind]),
        facts: {
          kind,
          cells: all.map(({ cell }) => cell),
          hours: all.reduce((sum, { hours }) => sum + hours, 0),
        },
      },
    ];
  });
}

/** Hidden rows or columns carry hours: they count, and are told. */
export const rule: Rule = {
  code: "LEC-09",
  check: ({ submission }) => found(submission.statements.flatMap(findingsOf)),
};
