import { found, personKey, subjectOf } from "../outcome";
import type { HourLine, SensitiveCell, Submission } from "../statement";
import type { Rule } from "./rule";

const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ""));

const lineAt = (submission: Submission, { sheet, cell }: SensitiveCell): HourLine | undefined =>
  submission.statements
    .find((statement) => statement.sheet === sheet)
    ?.lines.find(({ row }) => row === rowOf(cell));

/** A social security number stands in a sheet. The value is never repeated, not even in part. */
export const rule: Rule = {
  code: "RGP-01",
  check: ({ submission }) =>
    found(
      submission.sensitive.map((sensitive) => {
        const line = lineAt(submission, sensitive);
        const statement = submission.statements.find(({ sheet }) => sheet === sensitive.sheet);
        return {
          rule: "RGP-01",
          severity: "blocking",
          place: { sheet: sensitive.sheet, cell: sensitive.cell },
          month: line?.month ?? statement?.month ?? null,
          header: null,
          subject: subjectOf(sensitive.sheet, line === undefined ? null : personKey(line)),
          facts: {},
        };
      })
    ),
};
