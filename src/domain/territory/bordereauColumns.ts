import { fold } from "../folding";

/** What a bordereau may show of a line, in the order a person would type it. */
export const BORDEREAU_COLUMNS = [
  "territory", "buyer", "contract", "title", "contractor", "structure", "lots", "month", "identifier", "participant",
  "pass", "district", "supports", "production", "guidance", "training", "total", "source",
] as const; // prettier-ignore

export type BordereauColumn = (typeof BORDEREAU_COLUMNS)[number];

/** The columns of a territory where nobody chose. */
export const DEFAULT_COLUMNS: readonly BordereauColumn[] = [
  "contract", "contractor", "month", "identifier", "participant", "pass", "production", "guidance", "training", "total",
]; // prettier-ignore

/** One chosen column of one territory; a null territory is for those that chose none. */
export interface ChosenColumn {
  readonly territory: string | null;
  readonly rank: number;
  readonly column: BordereauColumn;
}

const sameTerritory = (left: string | null, right: string | null): boolean =>
  fold(left ?? "") === fold(right ?? "");

/** A territory's columns in order: its own, else those for all, else the usual ones. */
export function columnsFor(
  chosen: readonly ChosenColumn[],
  territory: string | null
): readonly BordereauColumn[] {
  const of = (wanted: string | null): readonly BordereauColumn[] =>
    chosen
      .filter((each) => sameTerritory(each.territory, wanted))
      .sort((left, right) => left.rank - right.rank)
      .map(({ column }) => column);
  const own = of(territory);
  const found = own.length > 0 ? own : of(null);
  return found.length > 0 ? [...new Set(found)] : DEFAULT_COLUMNS;
}

/** The choices of every territory once one of them has new ones. */
export const withColumns = (
  chosen: readonly ChosenColumn[],
  territory: string | null,
  columns: readonly BordereauColumn[]
): readonly ChosenColumn[] => [
  ...chosen.filter((each) => !sameTerritory(each.territory, territory)),
  ...[...new Set(columns)].map((column, index) => ({ territory, rank: index + 1, column })),
];
