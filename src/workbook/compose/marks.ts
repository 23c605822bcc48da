import { standing } from "../../domain/decisions";
import type { Severity } from "../../domain/finding";
import type { WorkbookSnapshot } from "../grid";
import type { MarkPlan } from "../plan";
import type { ComposedFinding } from "./input";
import { outputSheets } from "./ownedSheets";

const ORDER: readonly Severity[] = ["blocking", "to-justify", "information"];

interface MarkedCell {
  readonly sheet: string;
  readonly cell: string;
}

/** Every cell a finding is about: its place, and each of those its facts name, on whatever sheet they stand. */
function cellsOf({ finding }: ComposedFinding): readonly MarkedCell[] {
  const { sheet, cell } = finding.place;
  const own = cell === null ? [] : [{ sheet, cell }];
  switch (finding.rule) {
    case "PER-04": {
      const { cells, sheets } = finding.facts;
      const others = cells.map((other, index) => ({
        sheet: sheets?.[index] ?? sheet,
        cell: other,
      }));
      return [...own, ...others.filter((other) => other.cell !== "")];
    }
    case "PER-05":
      return [
        ...own,
        ...finding.facts.parts.flatMap(({ place }) =>
          place.cell === null ? [] : [{ sheet: place.sheet, cell: place.cell }]
        ),
      ];
    case "LEC-09":
    case "LEC-11":
      return [...own, ...finding.facts.cells.map((other) => ({ sheet, cell: other }))];
    default:
      return own;
  }
}

/** A finding the buyer accepted with a reason needs no mark; a blocking one keeps it whatever is decided. */
const isStanding = ({ finding, decision }: ComposedFinding): boolean =>
  finding.severity === "blocking" || standing(decision)?.decision !== "accepted";

/**
 * Marks on the faulty cells of submitted and input sheets, each cell once, under its gravest finding. Protected
 * sheets and the add-in's own are left alone.
 */
export function composeMarks(
  findings: readonly ComposedFinding[],
  snapshot: WorkbookSnapshot
): readonly MarkPlan[] {
  const outputs = outputSheets(snapshot);
  const marked = new Map<string, Map<string, Severity>>();
  for (const found of findings.filter(isStanding)) {
    for (const { sheet, cell } of cellsOf(found)) {
      const cells = marked.get(sheet) ?? new Map<string, Severity>();
      marked.set(sheet, cells);
      const known = cells.get(cell);
      const isGraver =
        known === undefined || ORDER.indexOf(found.finding.severity) < ORDER.indexOf(known);
      if (isGraver) cells.set(cell, found.finding.severity);
    }
  }
  return snapshot.sheets
    .filter(({ name, isProtected }) => !isProtected && !outputs.has(name))
    .flatMap(({ name }) => {
      const cells = [...(marked.get(name) ?? [])];
      const groups = ORDER.map((severity) => ({
        severity,
        cells: cells.filter(([, gravest]) => gravest === severity).map(([cell]) => cell),
      })).filter((group) => group.cells.length > 0);
      return groups.length > 0 ? [{ sheet: name, groups }] : [];
    });
}
