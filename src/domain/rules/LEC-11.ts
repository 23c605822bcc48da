import type { Finding } from "../finding";
import { found, subjectOf } from "../outcome";
import type { LineDifference, Restatement } from "../restatements";
import type { Rule } from "./rule";

const unique = (cells: readonly (string | null)[]): readonly string[] => [
  ...new Set(cells.flatMap((cell) => cell ?? [])),
];

const laterCells = (differences: readonly LineDifference[]): readonly string[] =>
  unique(differences.flatMap(({ changes }) => changes.map(({ afterCell }) => afterCell)));

const earlierCells = (differences: readonly LineDifference[]): readonly string[] =>
  unique(differences.flatMap(({ changes }) => changes.map(({ beforeCell }) => beforeCell)));

/** One finding on each of the two sheets, the one that counts first. */
function findingsOf(restatement: Restatement): readonly Finding[] {
  const { month, lot, earlier, later, reason, differences } = restatement;
  const base = { rule: "LEC-11", severity: "to-justify", month, header: null } as const;
  return [
    {
      ...base,
      place: { sheet: later, cell: null },
      subject: subjectOf(lot, later, earlier),
      facts: {
        role: "replacing",
        other: earlier,
        lot,
        reason,
        lines: restatement.laterLines,
        differences,
        cells: laterCells(differences),
      },
    },
    {
      ...base,
      place: { sheet: earlier, cell: null },
      subject: subjectOf(lot, earlier, later),
      facts: {
        role: "replaced",
        other: later,
        lot,
        reason,
        lines: restatement.earlierLines,
        differences,
        cells: earlierCells(differences),
      },
    },
  ];
}

/** The same month and lot is submitted twice: the later sheet counts, both are shown. */
export const rule: Rule = {
  code: "LEC-11",
  check: ({ restatements }) => found(restatements.flatMap(findingsOf)),
};
