import type { FactsByRule } from "../finding";
import { found, subjectOf } from "../outcome";
import { sensitivePlaces } from "../sensitiveFindings";
import type { Rule } from "./rule";

type Kind = FactsByRule["RGP-02"]["kind"];

/** What each kind is called in the subjects of findings (`Objet`). */
const KEYS: Readonly<Record<Kind, string>> = {
  health: "santé",
  judicial: "justice",
  "other-sensitive": "donnée sensible",
};

const isSensitive = (kind: string): kind is Kind => Object.hasOwn(KEYS, kind);

/** A column or a note with health, judicial or other sensitive content: one finding per column, never the content. */
export const rule: Rule = {
  code: "RGP-02",
  check: (input) =>
    found(
      sensitivePlaces(input, ["health", "judicial", "other-sensitive"]).flatMap(
        ({ cell, statement }) => {
          const { kind, header } = cell;
          if (!isSensitive(kind)) return [];
          return [
            {
              rule: "RGP-02" as const,
              severity: "to-justify" as const,
              place: { sheet: cell.sheet, cell: cell.cell },
              month: statement?.month ?? null,
              header: header ?? null,
              subject: subjectOf(cell.sheet, header ?? null, KEYS[kind]),
              facts: { kind, count: cell.count ?? 1 },
            },
          ];
        }
      )
    ),
};
