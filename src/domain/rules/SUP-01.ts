import type { Finding } from "../finding";
import { foldOnce } from "../folding";
import { found, personKey, subjectOf, whoOf, withoutTable } from "../outcome";
import type { Rule } from "./rule";

/** A support that is not in the contract. */
export const rule: Rule = {
  code: "SUP-01",
  check: ({ registers, lines }) => {
    const { supports } = registers;
    // An empty table names no support: nothing could be compared with it.
    if (supports === null || supports.length === 0) return withoutTable("SUP-01", "tSupports");
    const folded = foldOnce();
    const known = supports.map(({ name }) => name);
    const allowed = new Set(known.map(folded));
    const findings: Finding[] = [];
    for (const line of lines) {
      const { support } = line;
      if (support === null || allowed.has(folded(support))) continue;
      findings.push({
        rule: "SUP-01",
        severity: "blocking",
        place: { sheet: line.sheet, cell: line.cells.support ?? null },
        month: line.month,
        header: null,
        subject: subjectOf(personKey(line), support),
        facts: { who: whoOf(line), support, known },
      });
    }
    return found(findings);
  },
};
