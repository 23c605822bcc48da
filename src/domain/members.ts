import type { Lot, Registers } from "./contract";
import { fold, foldOnce } from "./folding";
import type { MonthlyStatement, Submission } from "./statement";

/**
 * A groupement: two rows of `tLots` with the same `Lot` and different `Titulaire` are its members' shares of that lot,
 * each with its volume, its bounds and its SIRET. They are judged as lots of their own, «1 · Régie Exemple».
 */

const SEPARATOR = " · ";
/** Hours of a shared lot whose statement names no member: LEC-07 tells them, since they are in no member's figures. */
const UNKNOWN_MEMBER = "titulaire non précisé";

/** What a member's share of a lot is called. */
export const memberLot = (lot: string, contractor: string): string =>
  `${lot}${SEPARATOR}${contractor}`;

/** Whether a lot, as a line bears it, is a lot of the contract or a member's share of it. */
export const isWithinLot = (lot: string, code: string): boolean => {
  const [folded, whole] = [fold(lot), fold(code)];
  return folded === whole || folded.startsWith(`${whole}${SEPARATOR}`);
};

/** The members of one lot, by folded name; null when its rows are no members'. */
function membersOf(rows: readonly Lot[]): ReadonlyMap<string, Lot> | null {
  const names = rows.flatMap(({ contractor }) => (contractor === null ? [] : [fold(contractor)]));
  if (rows.length < 2 || new Set(names).size !== rows.length) return null;
  return new Map(rows.map((row) => [fold(row.contractor ?? ""), row]));
}

type Groups = ReadonlyMap<string, ReadonlyMap<string, Lot>>;

/** The lots that are shared, by folded code. */
function sharedLots(lots: readonly Lot[]): Groups {
  const codes = new Map<string, Lot[]>();
  for (const lot of lots) {
    const code = fold(lot.code);
    codes.set(code, [...(codes.get(code) ?? []), lot]);
  }
  return new Map(
    [...codes].flatMap(([code, rows]) => {
      const members = membersOf(rows);
      return members === null ? [] : [[code, members] as const];
    })
  );
}

function withOwnLot(
  statement: MonthlyStatement,
  groups: Groups,
  folded: (text: string) => string,
  only: string | null
): MonthlyStatement {
  const member = statement.contractor === null ? null : folded(statement.contractor);
  const names = new Map<string | null, string | null>();
  const lotOf = (lot: string | null): string | null => {
    const code = lot ?? only;
    const members = code === null ? undefined : groups.get(folded(code));
    if (code === null || members === undefined) return lot;
    const own = member === null ? undefined : members.get(member);
    return own === undefined
      ? memberLot(code, UNKNOWN_MEMBER)
      : memberLot(own.code, own.contractor ?? "");
  };
  const known = (lot: string | null): string | null => {
    const found = names.get(lot);
    if (found !== undefined) return found;
    const name = lotOf(lot);
    names.set(lot, name);
    return name;
  };
  if (statement.lines.every(({ lot }) => known(lot) === lot)) return statement;
  return {
    ...statement,
    lot: known(statement.lot),
    lines: statement.lines.map((line) => ({ ...line, lot: known(line.lot) })),
  };
}

/**
 * Registers and statements in which each member of a groupement has a lot of its own: a statement is a member's by the
 * contractor its title block names. Without shared lots, both are given back as they are.
 */
export function withMembers(
  registers: Registers,
  submission: Submission
): { readonly registers: Registers; readonly submission: Submission } {
  const groups = sharedLots(registers.lots);
  if (groups.size === 0) return { registers, submission };
  const lots = registers.lots.map((lot) =>
    groups.has(fold(lot.code)) ? { ...lot, code: memberLot(lot.code, lot.contractor ?? "") } : lot
  );
  const codes = new Set(registers.lots.map(({ code }) => fold(code)));
  const only = codes.size === 1 ? (registers.lots[0]?.code ?? null) : null;
  const folded = foldOnce();
  return {
    registers: { ...registers, lots },
    submission: {
      ...submission,
      statements: submission.statements.map((statement) =>
        withOwnLot(statement, groups, folded, only)
      ),
    },
  };
}
