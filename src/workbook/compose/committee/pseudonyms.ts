import { pseudonymLookup, pseudonymsFor } from "../../../domain/pseudonym";
import type { WorkbookSnapshot } from "../../grid";
import type { CheckResult } from "../input";
import { readPseudonyms } from "./pseudonymsRegister";

/** What people are called on the committee's sheets, and what `Pseudonymes` keeps of it. */
export interface Pseudonyms {
  readonly salt: string;
  /** Everybody who ever had one, by identifier. */
  readonly pseudonyms: ReadonlyMap<string, string>;
  /** Empty for somebody without an identifier. */
  readonly pseudonymOf: (identifier: string) => string;
}

/** Everybody the contract names by an identifier, wherever. */
function identifiersOf({ registers, statements }: CheckResult): readonly string[] {
  return [
    ...(registers.participants ?? []).map(({ identifier }) => identifier),
    ...(registers.evaluations ?? []).map(({ identifier }) => identifier),
    ...(registers.internships ?? []).map(({ identifier }) => identifier),
    ...statements.flatMap(({ statement }) =>
      statement.lines.flatMap(({ identifier }) => identifier ?? [])
    ),
  ];
}

/**
 * Everybody's pseudonym: those the workbook remembers, and new ones for new people. The salt is made once, by `newSalt`
 * (at least 16 random characters), and read back ever after.
 * @throws HostError «TableNameTaken» when the user's own table bears the register's name.
 */
export function committeePseudonyms(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  newSalt: () => string
): Pseudonyms {
  const memory = readPseudonyms(snapshot);
  const salt = memory.salt ?? newSalt();
  const pseudonyms = pseudonymsFor(identifiersOf(result), salt, memory.known);
  const lookup = pseudonymLookup(pseudonyms);
  return { salt, pseudonyms, pseudonymOf: (identifier) => lookup(identifier) ?? "" };
}
