import type { Finding } from "../finding";
import { found, unreadableCells, type RefusedCell } from "../outcome";
import { sensitiveWords } from "../sensitiveWords";
import type { Rule } from "./rule";

const findingOf = ({ base, who, cell }: RefusedCell): Finding => ({
  ...base,
  rule: "LEC-03",
  severity: "blocking",
  facts: {
    who,
    header: cell.header,
    column: cell.column,
    text: sensitiveWords(cell.text) === null ? cell.text : null,
    ...(cell.problem.kind === "unknown-type" ? { unknownType: true } : {}),
  },
});

/** A cell cannot be read as hours, or the type of its hours is none of the contract's. */
export const rule: Rule = {
  code: "LEC-03",
  check: ({ submission }) =>
    found([
      ...unreadableCells(submission, "not-hours").map(findingOf),
      ...unreadableCells(submission, "unknown-type").map(findingOf),
    ]),
};
