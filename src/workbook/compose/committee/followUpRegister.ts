import type { CommitteePerson, SummaryRef } from "../../../domain/committee/types";
import { containsNir } from "../../../domain/nir";
import {
  AGE_BANDS,
  COMMITTEE_REGISTERS,
  EXIT_CATEGORIES,
  SEXES,
  summaryKey,
  WEEKLY_BANDS,
  YES_NO,
} from "../../../messages/fr/committee";
import type { CellValue, WorkbookSnapshot } from "../../grid";
import type { SheetPlan } from "../../plan";
import { FORMATS } from "../builder";
import { hoursCell } from "../hoursRegister";
import type { CheckResult } from "../input";
import { previousTable, previousValue } from "../keptColumns";
import { OWNER_NAMES, ownedSheet } from "../ownedSheets";
import { registerSheet } from "../register";

export const FOLLOW_UP_TABLE = "tSuivi";

export const FOLLOW_UP_TITLES = [
  "Période", "Pseudonyme", "Identifiant", "Lot", "Sexe", "Âge", "QPV", "Critères", "Phase",
  "Heures hebdomadaires", "Production", "Accompagnement", "Formation", "PMSMP", "Entrée", "Sortie",
  "Présent à la fin", "Catégorie de sortie",
] as const; // prettier-ignore
export type FollowUpTitle = (typeof FOLLOW_UP_TITLES)[number];

/** A column of the register as a formula quotes it: no title has a sign that would need an escape there. */
export const followUpColumn = (title: FollowUpTitle): string => `${FOLLOW_UP_TABLE}[${title}]`;

/** The people of one period, as its figures hold them. */
export interface PeriodPeople {
  readonly ref: SummaryRef;
  readonly people: readonly CommitteePerson[];
}

const flag = (is: boolean): number => (is ? 1 : 0);

/** `;RSA;QPV;`, so that `"*;RSA;*"` counts one criterion whatever its neighbours; empty without any. */
export const criteriaText = (criteria: readonly string[]): string | null =>
  criteria.length === 0 ? null : `;${criteria.join(";")};`;

/** What may be repeated of an identifier: a social security number never is. */
export const safeIdentifierCell = (identifier: string): string | null =>
  containsNir(identifier) ? null : identifier;

/** The cells of one row, in the order of `FOLLOW_UP_TITLES`. */
export const followUpCells = (period: string, person: CommitteePerson): readonly CellValue[] => [
  period,
  person.pseudonym,
  safeIdentifierCell(person.identifier),
  person.lot,
  SEXES[person.sex],
  AGE_BANDS[person.age],
  YES_NO[person.priorityDistrict],
  criteriaText(person.criteria),
  // As a text, like the other attributes: not every calculation engine compares a column with blanks to a number.
  person.phase === null ? null : person.phase.toString(),
  WEEKLY_BANDS[person.weekly],
  hoursCell(person.hours.production),
  hoursCell(person.hours.guidance),
  hoursCell(person.hours.training),
  hoursCell(person.internship),
  flag(person.hasEntered),
  flag(person.hasLeft),
  flag(person.isPresentAtEnd),
  person.exit === null ? null : EXIT_CATEGORIES[person.exit],
];

const rowKey = (period: CellValue, pseudonym: CellValue): string =>
  JSON.stringify([period, pseudonym]);

/**
 * `Suivi` whole: one row per person and period, the periods in the order given, people by pseudonym.
 * @throws HostError «TableNameTaken» when the user's own table bears the register's name.
 */
export function followUpSheet(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  periods: readonly PeriodPeople[]
): SheetPlan {
  const { text, hours, whole } = FORMATS;
  const owned = ownedSheet(snapshot, OWNER_NAMES.followUp, COMMITTEE_REGISTERS.followUp.sheet);
  const previous = previousTable(snapshot, FOLLOW_UP_TABLE, owned);
  const known = new Map(
    previous.rows.map((row) => [
      rowKey(previousValue(row, "Période"), previousValue(row, "Pseudonyme")),
      row,
    ])
  );
  const rows = periods.flatMap(({ ref, people }) => {
    const period = summaryKey(ref);
    return [...people]
      .sort((left, right) => (left.pseudonym < right.pseudonym ? -1 : 1))
      .map((person) => ({
        cells: followUpCells(period, person),
        previous: known.get(rowKey(period, person.pseudonym)),
      }));
  });
  return registerSheet(
    {
      owned,
      table: FOLLOW_UP_TABLE,
      texts: COMMITTEE_REGISTERS.followUp,
      totals: [],
      titles: FOLLOW_UP_TITLES,
      widths: [10, 12, 14, 8, 14, 16, 14, 20, 7, 16, 12, 15, 12, 10, 8, 8, 10, 28],
      formats: [
        text, text, text, text, text, text, text, text, text, text, hours, hours, hours, hours,
        whole, whole, whole, text,
      ], // prettier-ignore
      previous,
      rows,
      validations: [],
    },
    result
  );
}
