import { readRowsOf, supervisionOf, type SupervisionEntry } from "../../app/registerRows";
import type { RegisterCells, RegisterTable, RowChange } from "../../app/registerTypes";
import { firstDay, monthOfDay, monthsBetween, type Day, type Month } from "../../domain/calendar";
import type { Contract } from "../../domain/contract";
import { contractPeriod, monthsOfPeriod } from "../../domain/periods";
import type { RowDraft } from "./drafts";
import { decimalFieldText, type FieldRule } from "./fieldValues";

/** A row of `tEncadrement` as the screen lists it. */
export interface ListedSupervision {
  readonly index: number;
  readonly cells: RegisterCells;
  readonly row: SupervisionEntry;
}

export const SUPERVISION_FIELDS: readonly FieldRule[] = [
  { title: "Encadrant", kind: "text", isRequired: true },
  { title: "Fonction", kind: "text" },
  { title: "Support", kind: "text" },
  { title: "Jours prévus", kind: "days" },
  { title: "Jours présents", kind: "days" },
  { title: "Jours remplacés", kind: "days" },
  { title: "Heures", kind: "hours" },
];

/** What the table's cells call each function. */
export const ROLE_CELLS = { technical: "Encadrant technique", counsellor: "CIP" } as const;

export const listSupervision = (table: RegisterTable): readonly ListedSupervision[] =>
  readRowsOf(table, supervisionOf).map(({ row, source }) => ({
    index: source.index,
    cells: source.cells,
    row,
  }));

/** Months one may look at: those of the contract, those of the table, and the day's own. */
export function monthsOffered(
  items: readonly ListedSupervision[],
  contract: Contract | null,
  asOf: Day
): readonly Month[] {
  const whole = contract === null ? null : contractPeriod(contract);
  const given = items.flatMap(({ row }) => row.month ?? []);
  const own = whole === null ? [] : monthsOfPeriod(whole);
  const today = monthOfDay(asOf);
  const all = [...given, ...own, ...(own.length === 0 ? monthsBetween(today - 11, today) : [])];
  return [...new Set(all)].sort((left, right) => left - right);
}

/** The month one most likely comes for: the last one over that the contract covers. */
export function likelyMonth(months: readonly Month[], asOf: Day): Month {
  const last = monthOfDay(asOf) - 1;
  return months.filter((month) => month <= last).at(-1) ?? months[0] ?? last;
}

const textAt = (cells: RegisterCells, title: string): string => {
  const value = cells[title] ?? null;
  return value === null ? "" : String(value);
};

const SECONDS_PER_HOUR = 3600;

/** The form of a row, or of a new one. */
export function supervisionDraft(item: ListedSupervision | null): RowDraft {
  const row = item?.row;
  const initial = {
    Encadrant: row?.supervisor ?? "",
    Fonction: item === null ? ROLE_CELLS.technical : textAt(item.cells, "Fonction"),
    Support: row?.support ?? "",
    "Jours prévus": decimalFieldText(row?.plannedDays ?? null, 100),
    "Jours présents": decimalFieldText(row?.presentDays ?? null, 100),
    "Jours remplacés": decimalFieldText(row?.replacedDays ?? null, 100),
    Heures: decimalFieldText(row?.hours ?? null, SECONDS_PER_HOUR),
  };
  // A new row's function is said from the start: it must be written too.
  const start = item === null ? { ...initial, Fonction: "" } : initial;
  return { index: item?.index ?? null, before: item?.cells ?? {}, initial: start, values: initial };
}

/** Rows of another month taken up for this one: who, what and how many days; presence is still to come. */
export const copiedRows = (
  items: readonly ListedSupervision[],
  month: Month,
  titles: readonly string[]
): readonly RowChange[] =>
  items.map(({ cells }) => ({
    kind: "add",
    cells: Object.fromEntries(
      [
        ["Mois", firstDay(month)] as const,
        ...["Encadrant", "Fonction", "Support", "Jours prévus"].map(
          (title) => [title, cells[title] ?? null] as const
        ),
      ].filter(([title]) => titles.includes(title))
    ),
  }));

/** The last month before this one that has rows. */
export function monthToCopy(items: readonly ListedSupervision[], month: Month): Month | null {
  const before = items.flatMap(({ row }) =>
    row.month !== null && row.month < month ? [row.month] : []
  );
  return before.length === 0 ? null : Math.max(...before);
}

/** Days of a technical supervisor that are neither present nor replaced, in hundredths; null when nobody can tell. */
export function unreplacedOf({ row }: ListedSupervision): number | null {
  const { role, plannedDays, presentDays, replacedDays } = row;
  if (role !== "technical" || plannedDays === null) return null;
  if (presentDays === null && replacedDays === null) return null;
  return plannedDays - (presentDays ?? 0) - (replacedDays ?? 0);
}
