import type { Severity } from "../../domain/finding";
import type { WorkbookSnapshot } from "../grid";
import type { MarkPlan } from "../plan";
import type { ComposedFinding } from "./input";
import { outputSheets } from "./ownedSheets";

const ORDER: readonly Severity[] = ["blocking", "to-justify", "information"];

/** Every cell a finding is about: its place, and for a duplicate each of its rows. */
function cellsOf({ finding }: ComposedFinding): readonly string[] {
  const own = finding.place.cell === null ? [] : [finding.place.cell];
  return finding.rule === "PER-04" ? [...new Set([...own, ...finding.facts.cells])] : own;
}

/** A finding the buyer accepted with a reason needs no mark; a blocking one keeps it whatever is decided. */
const isStanding = ({ finding, decision }: ComposedFinding): boolean =>
  finding.severity === "blocking" || decision?.decision !== "accepted";

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
    const { sheet } = found.finding.place;
    const cells = marked.get(sheet) ?? new Map<string, Severity>();
    for (const cell of cellsOf(found)) {
      const known = cells.get(cell);
      const isGraver =
        known === undefined || ORDER.indexOf(found.finding.severity) < ORDER.indexOf(known);
      if (isGraver) cells.set(cell, found.finding.severity);
    }
    marked.set(sheet, cells);
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
