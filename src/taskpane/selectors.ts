import type { DecidedFinding, Report } from "../app/report";
import { standing } from "../domain/decisions";
import type { Severity } from "../domain/finding";
import type { Filters, Grouping } from "./state";

export const SEVERITIES: readonly Severity[] = ["blocking", "to-justify", "information"];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings of each severity, decided or not. */
export function countsOf(findings: readonly DecidedFinding[]): SeverityCounts {
  const counts = { blocking: 0, "to-justify": 0, information: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  return counts;
}

/** The report in one word and the numbers its sentence needs. */
export type Verdict =
  | { readonly kind: "no-statement" }
  | { readonly kind: "refused"; readonly refused: number; readonly statements: number; readonly blocking: number }
  | { readonly kind: "to-justify"; readonly statements: number; readonly open: number }
  | { readonly kind: "accepted"; readonly statements: number; readonly information: number }; // prettier-ignore

/** An accepted justification lifts what is to be justified; a blocking finding stays whatever was decided. */
export const isOpenJustification = ({ finding, decision }: DecidedFinding): boolean =>
  finding.severity === "to-justify" && standing(decision)?.decision !== "accepted";

export function verdictOf({ statements, findings }: Report): Verdict {
  const { blocking, information } = countsOf(findings);
  if (statements.length === 0 && blocking === 0) return { kind: "no-statement" };
  if (blocking > 0) {
    const refused = statements.filter(({ status }) => status === "refused").length;
    return { kind: "refused", refused, statements: statements.length, blocking };
  }
  const open = findings.filter(isOpenJustification).length;
  if (open > 0) return { kind: "to-justify", statements: statements.length, open };
  return { kind: "accepted", statements: statements.length, information };
}

/** Case, accents and the kinds of spaces do not matter in a search. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/\s+/g, " ")
    .toLowerCase()
    .trim();

/** `Mars 2026!F14`, or the sheet alone: what people read, not a formula. */
export const placeText = ({ sheet, cell }: { readonly sheet: string; readonly cell: string | null }) =>
  cell === null ? sheet : `${sheet}!${cell}`; // prettier-ignore

/**
 * Findings that pass the filters, in the report's order. `wordsOf` gives what a search looks into; it is only
 * called when there is something to search.
 */
export function filtered(
  findings: readonly DecidedFinding[],
  filters: Filters,
  wordsOf: (finding: DecidedFinding) => string
): readonly DecidedFinding[] {
  const wanted = folded(filters.search).split(" ").filter(Boolean);
  return findings.filter((item) => {
    const { finding, decision } = item;
    if (filters.severities.length > 0 && !filters.severities.includes(finding.severity)) return false;
    if (filters.sheet !== null && finding.place.sheet !== filters.sheet) return false;
    if (filters.decision === "open" && standing(decision) !== null) return false;
    if (filters.decision === "decided" && standing(decision) === null) return false;
    if (filters.decision === "to-review" && decision?.toReview !== true) return false;
    if (wanted.length === 0) return true;
    const words = folded(wordsOf(item));
    return wanted.every((word) => words.includes(word));
  }); // prettier-ignore
}

export interface FindingGroup {
  /** Rule code or sheet name. */
  readonly key: string;
  readonly severity: Severity;
  readonly items: readonly DecidedFinding[];
  /** Items of the group, shown or not. */
  readonly total: number;
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

const worst = (items: readonly DecidedFinding[]): Severity =>
  items.reduce<Severity>(
    (found, { finding }) => (rank(finding.severity) < rank(found) ? finding.severity : found),
    "information"
  );

/** Groups by rule (the worst first) or by sheet (the report's order), then keeps the first `cap` findings. */
export function grouped(
  findings: readonly DecidedFinding[],
  grouping: Grouping,
  cap: number
): readonly FindingGroup[] {
  const byKey = new Map<string, DecidedFinding[]>();
  for (const item of findings) {
    const key = grouping === "rule" ? item.finding.rule : item.finding.place.sheet;
    const items = byKey.get(key);
    if (items) items.push(item);
    else byKey.set(key, [item]);
  }
  const groups = [...byKey].map(([key, items]) => ({
    key,
    severity: worst(items),
    items,
    total: items.length,
  }));
  const ordered =
    grouping === "rule"
      ? groups.sort((a, b) => rank(a.severity) - rank(b.severity) || (a.key < b.key ? -1 : 1))
      : groups;
  let left = cap;
  return ordered.flatMap((group) => {
    if (left <= 0) return [];
    const items = group.items.slice(0, left);
    left -= items.length;
    return [{ ...group, items }];
  });
}

/** The sheets a report speaks of: statements first, then the others that carry findings. */
export function sheetsOf({ statements, findings }: Report): readonly string[] {
  return [
    ...new Set([
      ...statements.map(({ statement }) => statement.sheet),
      ...findings.map(({ finding }) => finding.place.sheet),
    ]),
  ];
}
