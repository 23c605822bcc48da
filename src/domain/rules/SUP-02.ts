import type { Finding } from "../finding";
import { found, personKey, whoOf, withoutTable } from "../outcome";
import type { Rule } from "./rule";

/** Production hours with no support. */
export const rule: Rule = {
  code: "SUP-02",
  check: ({ registers, lines }) => {
    const { supports } = registers;
    if (supports === null || supports.length === 0) return withoutTable("SUP-02", "tSupports");
    const findings: Finding[] = [];
    for (const line of lines) {
      if (line.support !== null || line.production === null || line.production === 0) continue;
      findings.push({
        rule: "SUP-02",
        severity: "to-justify",
        place: { sheet: line.sheet, cell: line.cells.support ?? line.cells.production ?? null },
        month: line.month,
        header: null,
        subject: personKey(line),
        facts: { who: whoOf(line), hours: line.production },
      });
    }
    return found(findings);
  },
};
