import type { Participant } from "./contract";
import type { Finding, NotChecked, RuleCode, Who } from "./finding";
import { safeIdentifier, subjectOf } from "./outcome";

/** What the rules over `tParticipants` say alike: where, of whom, and what is missing for all. */

const TABLE = "tParticipants";

/** The 1-based row of an A1 address, or null. */
function rowOf(cell: string | null): number | null {
  const digits = /\d+$/.exec(cell ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}

/** Who a row of the register is, for sentences: its identifier, else its row. */
export function whoOfParticipant({ identifier, place }: Participant): Who {
  const safe = safeIdentifier(identifier);
  return { identifier: safe, row: safe === null ? rowOf(place.cell) : null };
}

/** Where a finding about a participant stands, and its subject; `parts` tell two findings of one person apart. */
export function participantFinding(
  participant: Participant,
  field: string,
  header: string,
  ...parts: readonly string[]
): Pick<Finding, "place" | "month" | "header" | "subject"> & { readonly month: null } {
  const { place, cells, identifier } = participant;
  return {
    place: { sheet: place.sheet, cell: cells[field] ?? place.cell },
    month: null,
    header,
    subject: subjectOf(safeIdentifier(identifier) ?? place.sheet, ...parts),
  };
}

/** «Non contrôlé» when nobody concerned has the datum: one empty cell is left out, a whole empty column is said. */
export const missingColumn = (
  rule: RuleCode,
  column: string,
  concerned: readonly Participant[],
  isGiven: (participant: Participant) => boolean
): readonly NotChecked[] =>
  concerned.length === 0 || concerned.some(isGiven)
    ? []
    : [{ kind: "missing-column", table: TABLE, column, rules: [rule] }];
