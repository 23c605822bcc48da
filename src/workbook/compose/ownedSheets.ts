import type { QuarterRef } from "../../domain/figures";
import { OUTPUT_NAME_PREFIX, type Grid, type WorkbookSnapshot } from "../grid";

/** Hidden defined names that make the register sheets ours. */
export const OWNER_NAMES = {
  hours: `${OUTPUT_NAME_PREFIX}Heures`,
  findings: `${OUTPUT_NAME_PREFIX}Anomalies`,
  penalties: `${OUTPUT_NAME_PREFIX}Penalites`,
  mapping: `${OUTPUT_NAME_PREFIX}Correspondances`,
  journal: `${OUTPUT_NAME_PREFIX}Journal`,
  letters: `${OUTPUT_NAME_PREFIX}Lettres`,
  pseudonyms: `${OUTPUT_NAME_PREFIX}Pseudonymes`,
  followUp: `${OUTPUT_NAME_PREFIX}Suivi`,
  progression: `${OUTPUT_NAME_PREFIX}Progression`,
} as const;

/** Excel's limit on a sheet's name. */
const LONGEST_NAME = 31;

/** `_si_Synthese_2026_T1`. */
export const quarterOwnerName = ({ year, quarter }: Pick<QuarterRef, "year" | "quarter">): string =>
  `${OUTPUT_NAME_PREFIX}Synthese_${year.toString()}_T${quarter.toString()}`;

const folded = (name: string): string => name.normalize("NFC").toLocaleLowerCase("fr");

/** A name Excel accepts for a sheet: no forbidden character, no quote at an end, at most 31 characters. */
export function legalSheetName(name: string, suffix = ""): string {
  const clean = name.replace(/[\\/?*[\]:]/g, "-").replace(/^'+|'+$/g, "");
  return clean.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
}

/** The first of «Nom», «Nom (2)», «Nom (3)»… that no sheet bears; names are compared without case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  for (let rank = 1; ; rank += 1) {
    const name = legalSheetName(wanted, rank === 1 ? "" : ` (${rank.toString()})`);
    if (!used.has(folded(name))) return name;
  }
}

/** Where an output goes: our own sheet, whatever its title is now, else a free name. */
export interface OwnedSheet {
  readonly ownerName: string;
  readonly sheet: string;
  readonly exists: boolean;
}

/** Finds our sheet by its hidden name, never by its title; without it a sheet is the user's. */
export function ownedSheet(
  snapshot: WorkbookSnapshot,
  ownerName: string,
  title: string
): OwnedSheet {
  const names = snapshot.sheets.map(({ name }) => name);
  const owned = snapshot.names.find(
    (reference) =>
      reference.name.toLowerCase() === ownerName.toLowerCase() &&
      reference.sheet !== null &&
      names.includes(reference.sheet)
  );
  return owned?.sheet
    ? { ownerName, sheet: owned.sheet, exists: true }
    : { ownerName, sheet: freeSheetName(title, names), exists: false };
}

/** Names of every sheet the add-in created, whatever they are called now. */
export function outputSheets(snapshot: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(
    snapshot.names.flatMap(({ name, sheet }) =>
      sheet !== null && name.toLowerCase().startsWith(OUTPUT_NAME_PREFIX) ? [sheet] : []
    )
  );
}

/** A sheet of the snapshot by its name. */
export const gridOf = (snapshot: WorkbookSnapshot, sheet: string): Grid | null =>
  snapshot.sheets.find(({ name }) => name === sheet) ?? null;
