import type { SummaryRef } from "../../../domain/committee/types";
import { summarySheetName } from "../../../messages/fr/synthesis";
import { OUTPUT_NAME_PREFIX, type WorkbookSnapshot } from "../../grid";
import { ownedSheet, quarterOwnerName, type OwnedSheet } from "../ownedSheets";

/** `_si_Synthese_2026_T3`, `_si_Bilan_2026`, `_si_Bilan_Marche`: what makes a summary's sheet ours. */
export function summaryOwnerName(ref: SummaryRef): string {
  switch (ref.kind) {
    case "quarter":
      return quarterOwnerName(ref);
    case "year":
      return `${OUTPUT_NAME_PREFIX}Bilan_${ref.year.toString()}`;
    case "contract":
      return `${OUTPUT_NAME_PREFIX}Bilan_Marche`;
  }
}

/** What ends the names of the tables the buyer types in: `2026_T3`, `2026`, `Marche`. */
export function summaryTableKey(ref: SummaryRef): string {
  switch (ref.kind) {
    case "quarter":
      return `${ref.year.toString()}_T${ref.quarter.toString()}`;
    case "year":
      return ref.year.toString();
    case "contract":
      return "Marche";
  }
}

/** Where a summary goes: its own sheet whatever it is called now, else a free name. */
export const summarySheet = (snapshot: WorkbookSnapshot, ref: SummaryRef): OwnedSheet =>
  ownedSheet(snapshot, summaryOwnerName(ref), summarySheetName(ref));
