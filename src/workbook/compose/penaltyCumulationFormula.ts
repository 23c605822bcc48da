import {
  cumulationSides,
  type CumulatedLine,
  type CumulationSide,
} from "../../domain/penaltyCumulation";
import { codesCondition, type PenaltyContext } from "./penaltyContext";

/** The lines as cumulation sees them: by the clauses of the sheet, which are known by their code. */
function linesOf({ penalties, registers }: PenaltyContext): readonly CumulatedLine[] {
  const clauses = registers.clauses ?? [];
  return penalties.map(({ clause, periodKey, gross }) => {
    const clauseRank = clauses.findIndex(({ code }) => code === clause);
    const cumulative = clauses[clauseRank]?.cumulative ?? true;
    return { clauseRank, clause: { code: clause, cumulative }, periodKey, gross };
  });
}

/** The sum of the gross amounts of a side's clauses in the period of the row. */
function totalOf(side: CumulationSide, { penalties }: PenaltyContext, periodCell: string): string {
  const codes = [...new Set(side.lines.map((rank) => penalties[rank]?.clause ?? ""))];
  return `ROUND(SUMPRODUCT((tPenalites[Période]=${periodCell})*(${codesCondition("tPenalites[Clause]", codes)}),tPenalites[Brut]),2)`;
}

/**
 * The condition under which a penalty stands beside those of its period, as a formula; null where everything adds up.
 * The side that is not displaced is the greatest: among equals the cumulative one, else the first.
 */
export function cumulationCondition(
  index: number,
  context: PenaltyContext,
  periodCell: string
): string | null {
  const lines = linesOf(context);
  const sides = cumulationSides(lines).get(lines[index]?.periodKey ?? "");
  const own = sides?.findIndex((side) => side.lines.includes(index)) ?? -1;
  const side = sides?.[own];
  if (sides === undefined || side === undefined) return null;
  const total = totalOf(side, context, periodCell);
  // Ahead of an equal that comes before it in the order, a side must be greater.
  const conditions = sides.flatMap((other, rank) =>
    rank === own ? [] : `${total}${rank < own ? ">" : ">="}${totalOf(other, context, periodCell)}`
  );
  return conditions.length === 1 ? conditions.join("") : `AND(${conditions.join(",")})`;
}
