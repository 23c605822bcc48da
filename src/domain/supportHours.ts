import type { Contract, Support } from "./contract";
import { foldOnce } from "./folding";
import { isWithinLot } from "./members";
import type { Seconds } from "./numbers";
import type { HourLine } from "./statement";

/** The rows of `tSupports` a line may stand on: those of its support's name and, where both say one, of its lot. */
export function supportsOfLine(
  supports: readonly Support[]
): (line: Pick<HourLine, "support" | "lot">) => readonly Support[] {
  const folded = foldOnce();
  const byName = new Map<string, Support[]>();
  for (const support of supports) {
    const name = folded(support.name);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [support]);
    else known.push(support);
  }
  const find = (support: string, lot: string | null): readonly Support[] => {
    const named = byName.get(folded(support)) ?? [];
    if (lot === null || named.every((one) => one.lot === null)) return named;
    return named.filter((one) => one.lot === null || isWithinLot(lot, one.lot));
  };
  // A sheet's rows name a few supports and one lot: each pair is looked for once.
  const found = new Map<string | null, Map<string, readonly Support[]>>();
  return ({ support, lot }) => {
    if (support === null) return [];
    const ofLot = found.get(lot) ?? new Map<string, readonly Support[]>();
    found.set(lot, ofLot);
    const known = ofLot.get(support) ?? find(support, lot);
    ofLot.set(support, known);
    return known;
  };
}

/** Hours of a line that the contract counts: the three types, PMSMP and paid absences where it says so. */
export const countedOfLine = (
  { production, guidance, training, internship, paidAbsence }: HourLine,
  {
    internshipCountedAs,
    paidAbsenceCountedAs,
  }: Pick<Contract, "internshipCountedAs" | "paidAbsenceCountedAs">
): Seconds =>
  (production ?? 0) +
  (guidance ?? 0) +
  (training ?? 0) +
  (internshipCountedAs === "none" ? 0 : (internship ?? 0)) +
  (paidAbsenceCountedAs === "none" ? 0 : (paidAbsence ?? 0));
