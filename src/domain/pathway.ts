import type { EvaluationRow } from "./contract";
import { foldOnce } from "./folding";

/** What `tEvaluations` says of each person's pathway. */

/** Steps as people write them: «Entrée», «Bilan d’entrée», «Évaluation initiale», «Bilan de départ» (Fiche C5, phase 1). */
const ENTRY = /\bentree\b|\binitiale?\b|\bbilan de depart\b|\bdiagnostic\b/;
const EXIT = /\bsortie\b|\bfinale?\b/;
/** «La préparation à la sortie» is a preparation, not the exit. */
const PREPARING = /preparation/;
/**
 * What prepares an exit in the Fiche C5 (phase 3): a structured search for work, visits and forums, interviews for a
 * job, immersions, interim and fixed-term work.
 */
const PREPARATION =
  /\bsortie\b|recherches? d'emploi|retour a l'emploi|embauche|immersion|pmsmp|\bvisites?\b|\bforums?\b|\binterim\b|\bcdd\b/;
const NAMED_PHASE = /^(?:passage en )?phase ?n?°? ?([123])\b/;

export interface Evaluation extends EvaluationRow {
  readonly isEntry: boolean;
  readonly isExit: boolean;
  readonly isExitPreparation: boolean;
  /** The phase it records: a step «Phase 2», or the value 1, 2 or 3 of an axis «Phase». */
  readonly phase: number | null;
}

function phaseOf(step: string, axis: string, value: number | null): number | null {
  const named = NAMED_PHASE.exec(step) ?? NAMED_PHASE.exec(axis);
  if (named?.[1] !== undefined) return Number(named[1]);
  const isAxis = axis === "phase" || axis.startsWith("phase ");
  return isAxis && (value === 1 || value === 2 || value === 3) ? value : null;
}

/** The evaluations of each person, by folded identifier, in the register's order. */
export function evaluationsByPerson(
  rows: readonly EvaluationRow[]
): (identifier: string) => readonly Evaluation[] {
  const folded = foldOnce();
  const people = new Map<string, Evaluation[]>();
  for (const row of rows) {
    const step = folded(row.step ?? "");
    const axis = folded(row.axis ?? "");
    const key = folded(row.identifier);
    const own = people.get(key) ?? [];
    people.set(key, own);
    own.push({
      ...row,
      isEntry: ENTRY.test(step),
      isExit: EXIT.test(step) && !PREPARING.test(step),
      isExitPreparation: PREPARATION.test(step) || PREPARATION.test(axis),
      phase: phaseOf(step, axis, row.value),
    });
  }
  return (identifier) => people.get(folded(identifier)) ?? [];
}
