import type { Registers } from "../../domain/contract";
import type { Penalty } from "../../domain/penalty";
import type { WorkbookSnapshot } from "../grid";
import { quotedText } from "./builder";

/** What the formulas of the penalties are written from. */
export interface PenaltyContext {
  /** Every penalty, in the order of the rows. */
  readonly penalties: readonly Penalty[];
  readonly registers: Registers;
  readonly snapshot: WorkbookSnapshot;
}

/**
 * 1 for the rows whose clause is one of `codes`, else 0: `(A$6:A6="P2")+(A$6:A6="P3")`. Compared with `=`, which knows
 * neither wildcards nor numbers in texts, unlike SUMIFS.
 */
export function codesCondition(range: string, codes: readonly string[]): string {
  const distinct = new Map(codes.map((code) => [code.toLowerCase(), code]));
  const terms = [...distinct.values()].map((code) => `(${range}=${quotedText(code)})`);
  return terms.length === 1 ? `${terms.join("")}*1` : terms.join("+");
}
