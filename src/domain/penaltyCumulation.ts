import type { Clause } from "./contract";
import type { Cents } from "./numbers";

/** A line as cumulation sees it: its clause, the period it belongs to, its gross amount. */
export interface CumulatedLine {
  /** Rank of the clause in `tClauses`: two clauses may bear the same code. */
  readonly clauseRank: number;
  readonly clause: Pick<Clause, "code" | "cumulative">;
  readonly periodKey: string;
  readonly gross: Cents;
}

/** Lines that add up within one period: all the cumulative ones, or those of one clause that is not. */
export interface CumulationSide {
  readonly isCumulative: boolean;
  /** Ranks of the lines in the list given. */
  readonly lines: readonly number[];
  readonly total: Cents;
}

const COMMON = -1;

/** The sides of one period, the cumulative one first, then in the order of the lines. */
function sidesOf(
  lines: readonly CumulatedLine[],
  ranks: readonly number[]
): readonly CumulationSide[] {
  const sides = new Map<number, CumulationSide>([
    [COMMON, { isCumulative: true, lines: [], total: 0 }],
  ]);
  for (const rank of ranks) {
    const line = lines[rank];
    if (line === undefined) continue;
    const key = line.clause.cumulative ? COMMON : line.clauseRank;
    const side = sides.get(key) ?? { isCumulative: false, lines: [], total: 0 };
    sides.set(key, {
      ...side,
      lines: [...side.lines, rank],
      total: side.total + line.gross,
    });
  }
  return [...sides.values()].filter((side) => side.lines.length > 0);
}

/**
 * The sides of each period in which some penalties do not add up, in the order of the lines; periods where everything
 * adds up are left out.
 */
export function cumulationSides(
  lines: readonly CumulatedLine[]
): ReadonlyMap<string, readonly CumulationSide[]> {
  const ranksByPeriod = new Map<string, number[]>();
  lines.forEach(({ periodKey }, rank) => {
    const ranks = ranksByPeriod.get(periodKey);
    if (ranks) ranks.push(rank);
    else ranksByPeriod.set(periodKey, [rank]);
  });
  return new Map(
    [...ranksByPeriod]
      .map(([key, ranks]) => [key, sidesOf(lines, ranks)] as const)
      .filter(([, sides]) => sides.length > 1)
  );
}

/** The side that is due: the greatest; among equals the cumulative one, else the first. */
export const winningSide = (sides: readonly CumulationSide[]): CumulationSide | undefined =>
  sides.reduce<CumulationSide | undefined>(
    (best, side) => (best === undefined || side.total > best.total ? side : best),
    undefined
  );

/**
 * `Cumulable` = Non: within one period, penalties of a clause that is not cumulative and the others do not add up; only
 * the greatest side is due. Gives, for each line, the codes of the clauses that displace it (none when it stands).
 */
export function displacements(lines: readonly CumulatedLine[]): readonly (readonly string[])[] {
  const displacedBy: (readonly string[])[] = lines.map(() => []);
  for (const sides of cumulationSides(lines).values()) {
    const winner = winningSide(sides);
    const codes = [...new Set((winner?.lines ?? []).map((rank) => lines[rank]?.clause.code ?? ""))];
    for (const side of sides) {
      // A line that comes to nothing is displaced by nobody.
      if (side === winner) continue;
      for (const rank of side.lines) if ((lines[rank]?.gross ?? 0) > 0) displacedBy[rank] = codes;
    }
  }
  return displacedBy;
}
