import { found, subjectOf } from "../outcome";
import { sensitivePlaces } from "../sensitiveFindings";
import type { Rule } from "./rule";

/** A social security number stands in a sheet. The value is never repeated, not even in part. */
export const rule: Rule = {
  code: "RGP-01",
  check: (input) =>
    found(
      sensitivePlaces(input, ["nir"]).map(({ cell, statement, line, person }) => ({
        rule: "RGP-01",
        severity: "blocking",
        place: { sheet: cell.sheet, cell: cell.cell },
        month: line?.month ?? statement?.month ?? null,
        header: null,
        subject: subjectOf(cell.sheet, person),
        facts: {},
      }))
    ),
};
