import { monthOfDay } from "../../../domain/calendar";
import { fold } from "../../../domain/folding";
import { secondsFromHours } from "../../../domain/numbers";
import {
  BORDEREAU_COLUMNS,
  type BordereauColumn,
  type ChosenColumn,
} from "../../../domain/territory/bordereauColumns";
import type {
  BordereauContract,
  EnteredLine,
  ListedLine,
  SourceLine,
} from "../../../domain/territory/bordereauTypes";
import { contractCalled } from "../../../domain/territory/contractKey";
import { BORDEREAU, BORDEREAU_TITLES } from "../../../messages/fr/bordereau";
import { OUTPUT_NAME_PREFIX, type CellValue, type WorkbookSnapshot } from "../../grid";
import { plainText } from "../../read/cells";
import { readDay } from "../../read/dates";
import { previousCell, previousValue, type PreviousRow } from "../keptColumns";
import { TERRITORY } from "../../../messages/fr/territory";
import { CONSOLIDATION_TABLE } from "./consolidationSheet";
import { FILES_TABLE } from "./filesSheet";
import { previousOf, TERRITORY_OWNERS } from "./sheetOf";

/** Our three sheets: what is to be typed, what was, and which columns. */
export const BORDEREAU_PLACES = {
  bordereau: {
    owner: `${OUTPUT_NAME_PREFIX}Bordereau`,
    table: "tBordereau",
    texts: BORDEREAU.sheet,
  },
  entered: { owner: `${OUTPUT_NAME_PREFIX}Saisies`, table: "tSaisies", texts: BORDEREAU.entered },
  columns: {
    owner: `${OUTPUT_NAME_PREFIX}ColonnesBordereau`,
    table: "tColonnesBordereau",
    texts: BORDEREAU.columns,
  },
} as const;

const textAt = (row: PreviousRow, title: string): string | null =>
  plainText(previousValue(row, title));

const hoursAt = (row: PreviousRow, title: string): number => {
  const value = previousValue(row, title);
  return typeof value === "number" ? secondsFromHours(value) : 0;
};

const monthAt = (row: PreviousRow): number | null => {
  const value = previousValue(row, BORDEREAU_TITLES.month);
  return typeof value === "number" ? monthOfDay(Math.floor(value)) : null;
};

const yesNo = (value: CellValue): boolean | null => {
  const folded = fold(plainText(value) ?? "");
  if (folded === "oui") return true;
  return folded === "non" ? false : null;
};

const personAt = (row: PreviousRow) => ({
  identifier: textAt(row, BORDEREAU_TITLES.identifier),
  participant: textAt(row, BORDEREAU_TITLES.participant),
  pass: textAt(row, BORDEREAU_TITLES.pass),
  priorityDistrict: yesNo(previousValue(row, BORDEREAU_TITLES.district)),
});

/** A date where one was written, else whatever was: a word is an entry too. */
const enteredAt = (row: PreviousRow): number | string | null =>
  readDay(previousCell(row, BORDEREAU.enteredOn)) ?? textAt(row, BORDEREAU.enteredOn);

/** The columns of `personAt`. */
const PERSON_COLUMNS = [
  ["identifier", BORDEREAU_TITLES.identifier],
  ["participant", BORDEREAU_TITLES.participant],
  ["pass", BORDEREAU_TITLES.pass],
  ["priorityDistrict", BORDEREAU_TITLES.district],
] as const;

function listedLine(row: PreviousRow): ListedLine {
  return {
    ...personAt(row),
    absent: PERSON_COLUMNS.flatMap(([key, title]) =>
      row.cells.get(fold(title)) === undefined ? [key] : []
    ),
    contract: textAt(row, BORDEREAU_TITLES.contract),
    month: monthAt(row),
    fingerprint: textAt(row, BORDEREAU.fingerprint) ?? "",
    enteredOn: enteredAt(row),
    by: textAt(row, BORDEREAU.by),
  };
}

/** The last bordereau, with what was written beside it. */
export const readListed = (snapshot: WorkbookSnapshot): readonly ListedLine[] =>
  previousOf(snapshot, BORDEREAU_PLACES.bordereau).previous.rows.map(listedLine);

/** The sheet of the last bordereau; null before the first. */
export function bordereauSheetOf(snapshot: WorkbookSnapshot): string | null {
  const { owned } = previousOf(snapshot, BORDEREAU_PLACES.bordereau);
  return owned.exists ? owned.sheet : null;
}

/** What was typed before the last bordereau. */
export const readEntered = (snapshot: WorkbookSnapshot): readonly EnteredLine[] =>
  previousOf(snapshot, BORDEREAU_PLACES.entered).previous.rows.flatMap((row) => {
    const line = listedLine(row);
    return line.fingerprint === "" ? [] : [{ ...line, enteredOn: line.enteredOn ?? "" }];
  });

const COLUMN_OF = new Map(
  BORDEREAU_COLUMNS.map((column) => [fold(BORDEREAU_TITLES[column]), column])
);

/** A column by its title, however it is typed; null when there is none. */
export const columnNamed = (title: string): BordereauColumn | null =>
  COLUMN_OF.get(fold(title)) ?? null;

/** The columns chosen in the workbook, and the titles that are none. */
export function readChosenColumns(snapshot: WorkbookSnapshot): {
  readonly chosen: readonly ChosenColumn[];
  readonly unknown: readonly string[];
} {
  const rows = previousOf(snapshot, BORDEREAU_PLACES.columns).previous.rows.flatMap((row, index) => {
    const title = textAt(row, "Colonne");
    if (title === null) return [];
    const rank = previousValue(row, "Rang");
    const column = columnNamed(title);
    return [
      {
        title,
        chosen: column && {
          territory: textAt(row, "Territoire"),
          // Without a rank, after those that have one, as they stand.
          rank: typeof rank === "number" ? rank : 1e6 + index,
          column,
        },
      },
    ];
  }); // prettier-ignore
  return {
    chosen: rows.flatMap(({ chosen }) => chosen ?? []),
    unknown: rows.flatMap(({ title, chosen }) => (chosen ? [] : [title])),
  };
}

const consolidated = {
  owner: TERRITORY_OWNERS.consolidation,
  table: CONSOLIDATION_TABLE,
  texts: TERRITORY.consolidation,
};
const files = { owner: TERRITORY_OWNERS.files, table: FILES_TABLE, texts: TERRITORY.files };
const lines = { owner: TERRITORY_OWNERS.lines, table: "tLignes", texts: TERRITORY.lines };

/** Contracts as `tConsolidation` describes them, by file; those without a row there are in `tFichiers`. */
function contractsOf(snapshot: WorkbookSnapshot): ReadonlyMap<string, BordereauContract> {
  const contracts = new Map<string, BordereauContract>();
  const rows = [consolidated, files].flatMap((place) => previousOf(snapshot, place).previous.rows);
  for (const row of rows) {
    const source = textAt(row, "Fichier");
    if (source === null || textAt(row, "Marché") === null || contracts.has(source)) continue;
    contracts.set(source, contractOf(row, source));
  }
  return contracts;
}

function contractOf(row: PreviousRow, source: string | null): BordereauContract {
  const [buyer, contractor] = [textAt(row, "Acheteur"), textAt(row, "Titulaire")];
  return {
    ...contractCalled(textAt(row, "Marché") ?? "", buyer, contractor, source ?? ""),
    title: textAt(row, "Objet"),
    buyer,
    contractor,
    structure: textAt(row, "Type de structure"),
    territory: textAt(row, "Territoire"),
    source,
  };
}

const HOURS = ["Production", "Accompagnement", "Formation"] as const;

/** The lines of a consolidation, and every contract it read. */
export interface ConsolidatedLines {
  readonly lines: readonly SourceLine[];
  readonly contracts: readonly BordereauContract[];
}

/**
 * The lines of the consolidation this workbook holds. Null when it holds none; «elsewhere» when there were too many
 * for the sheet, so that they are in a file beside.
 */
export function readConsolidatedLines(
  snapshot: WorkbookSnapshot
): ConsolidatedLines | "elsewhere" | null {
  const { previous } = previousOf(snapshot, lines);
  if (previous.titles.length === 0) return null;
  const contracts = contractsOf(snapshot);
  const rows = previous.rows.filter((row) => textAt(row, "Marché") !== null);
  const hasHours = (row: PreviousRow): boolean => HOURS.some((title) => hoursAt(row, title) !== 0);
  if (rows.length === 0 && previousOf(snapshot, consolidated).previous.rows.some(hasHours)) {
    return "elsewhere";
  }
  return {
    contracts: [...contracts.values()],
    lines: rows.map((row): SourceLine => {
      const source = textAt(row, "Fichier");
      const [production = 0, guidance = 0, training = 0] = HOURS.map((title) =>
        hoursAt(row, title)
      );
      return {
        ...personAt(row),
        contract: contracts.get(source ?? "") ?? contractOf(row, source),
        lot: textAt(row, "Lot"),
        support: textAt(row, "Support"),
        month: monthAt(row),
        production,
        guidance,
        training,
      };
    }),
  };
}
