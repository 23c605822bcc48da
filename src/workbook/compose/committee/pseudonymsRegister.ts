import { fold } from "../../../domain/folding";
import { isPseudonym, personKey } from "../../../domain/pseudonym";
import { containsNir } from "../../../domain/nir";
import { COMMITTEE_REGISTERS } from "../../../messages/fr/committee";
import type { WorkbookSnapshot } from "../../grid";
import type { SheetPlan } from "../../plan";
import { cellAt, plainText } from "../../read/cells";
import { FORMATS, line } from "../builder";
import type { CheckResult } from "../input";
import { previousTable, previousValue, type PreviousRow } from "../keptColumns";
import { gridOf, OWNER_NAMES, ownedSheet, type OwnedSheet } from "../ownedSheets";
import { registerSheet } from "../register";

export const PSEUDONYMS_TABLE = "tPseudonymes";
export const PSEUDONYMS_TITLES = ["Identifiant", "Pseudonyme"] as const;

/** Where the salt stands (0-based): its label, and its value on the right. */
const SALT_ROW = 3;
/** A salt is at least that long, else it is one that somebody typed: another is made. */
const SHORTEST_SALT = 16;

/** What the workbook remembers of its pseudonyms. */
export interface PseudonymMemory {
  /** Null until the first summary, or when the cell was emptied: pseudonyms that are known stand even so. */
  readonly salt: string | null;
  /** Every pseudonym ever given, by identifier as written. */
  readonly known: ReadonlyMap<string, string>;
}

const EMPTY: PseudonymMemory = { salt: null, known: new Map() };

const owned = (snapshot: WorkbookSnapshot): OwnedSheet =>
  ownedSheet(snapshot, OWNER_NAMES.pseudonyms, COMMITTEE_REGISTERS.pseudonyms.sheet);

/** The salt above the table, on the right of its label: rows may have been inserted over it. */
function readSalt(snapshot: WorkbookSnapshot, sheet: string): string | null {
  const grid = gridOf(snapshot, sheet);
  if (!grid) return null;
  const label = fold(COMMITTEE_REGISTERS.pseudonyms.salt);
  for (const [row, cells] of grid.values.entries()) {
    const column = cells.findIndex((value) => typeof value === "string" && fold(value) === label);
    if (column < 0) continue;
    const salt = plainText(cellAt(grid, row, column + 1).value);
    return salt !== null && salt.length >= SHORTEST_SALT ? salt : null;
  }
  return null;
}

const identifierOf = (row: PreviousRow): string | null =>
  plainText(previousValue(row, PSEUDONYMS_TITLES[0]));

/**
 * The salt and the pseudonyms the workbook holds; a cell that is not a pseudonym of ours is not one.
 * @throws HostError «TableNameTaken» when the user's own table bears the register's name.
 */
export function readPseudonyms(snapshot: WorkbookSnapshot): PseudonymMemory {
  const place = owned(snapshot);
  const table = previousTable(snapshot, PSEUDONYMS_TABLE, place);
  if (!place.exists) return EMPTY;
  const known = new Map<string, string>();
  for (const row of table.rows) {
    const identifier = identifierOf(row);
    const pseudonym = plainText(previousValue(row, PSEUDONYMS_TITLES[1]));
    if (identifier === null || pseudonym === null || known.has(identifier)) continue;
    if (isPseudonym(pseudonym)) known.set(identifier, pseudonym);
  }
  return { salt: readSalt(snapshot, place.sheet), known };
}

/**
 * `Pseudonymes` whole: everybody who ever had one, in the order of the identifiers, the salt above the table. An
 * identifier that is a social security number is never written: its pseudonym comes from the salt each time.
 */
export function pseudonymsSheet(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  { salt, pseudonyms }: { readonly salt: string; readonly pseudonyms: ReadonlyMap<string, string> }
): SheetPlan {
  const place = owned(snapshot);
  const previous = previousTable(snapshot, PSEUDONYMS_TABLE, place);
  const rowOf = new Map(
    previous.rows.map((row) => [personKey(identifierOf(row) ?? ""), row] as const)
  );
  const byKey = new Map<string, readonly [string, string]>();
  for (const [identifier, pseudonym] of pseudonyms) {
    const key = personKey(identifier);
    if (key === "" || byKey.has(key) || containsNir(identifier)) continue;
    byKey.set(key, [identifier, pseudonym]);
  }
  const rows = [...byKey].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return registerSheet(
    {
      owned: place,
      table: PSEUDONYMS_TABLE,
      texts: COMMITTEE_REGISTERS.pseudonyms,
      totals: [
        line(SALT_ROW, [COMMITTEE_REGISTERS.pseudonyms.salt], "label"),
        line(SALT_ROW, [salt], "body", { column: 1, formats: [[FORMATS.text]] }),
      ],
      titles: PSEUDONYMS_TITLES,
      widths: [18, 40],
      formats: [FORMATS.text, FORMATS.text],
      previous,
      rows: rows.map(([key, cells]) => ({ cells, previous: rowOf.get(key) })),
      validations: [],
    },
    result
  );
}
