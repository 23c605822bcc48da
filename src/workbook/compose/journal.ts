import type { Day } from "../../domain/calendar";
import { fold } from "../../domain/folding";
import { JOURNAL } from "../../messages/fr/sheets";
import type { CellValue, WorkbookSnapshot } from "../grid";
import type { PlannedCell, SheetPlan } from "../plan";
import type { FormerImport, ImportedSheet } from "../submitted";
import { FORMATS, landscapePrint, line, sheetPlan, tableBlocks } from "./builder";
import {
  addedTitles,
  keptCell,
  keptFormat,
  previousTable,
  previousValue,
  type PreviousRow,
} from "./keptColumns";
import { OWNER_NAMES, ownedSheet } from "./ownedSheets";

export const JOURNAL_TABLE = "tJournal";

export const JOURNAL_TITLES = [
  "Le", "Action", "Périmètre", "Lignes", "Version", "Feuille", "Fichier", "Taille", "SHA-256",
  "De", "Vers", "Justification", "Par", "Décidé le", "Décidé sur", "Clé", "Clé antérieure", "N°",
] as const; // prettier-ignore

const { date, text, whole } = FORMATS;
const JOURNAL_FORMATS = [
  date, text, text, whole, text, text, text, whole, text,
  text, text, text, text, date, text, text, text, whole,
]; // prettier-ignore
const WIDTHS = [12, 20, 36, 8, 10, 20, 24, 11, 20, 14, 14, 32, 16, 12, 40, 18, 18, 7];

/** Header row (0-based): title, what it is, date, an empty line. */
const HEADER_ROW = 4;

/** One line of the journal; what is not about a file leaves its last cells empty. */
export interface JournalEntry {
  readonly on: Day;
  readonly action: string;
  readonly scope: string;
  readonly rows: number;
  readonly version: string;
  readonly sheet: string | null;
  readonly file: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly sha256: string | null;
  /** What it was, and what it is now: a decision, a month's status. */
  readonly from: string | null;
  readonly to: string | null;
  readonly justification: string | null;
  readonly by: string | null;
  readonly decidedOn: Day | null;
  readonly onFacts: string | null;
  /** What the line is about, for the next check; and the same before a sheet was renamed. */
  readonly key: string | null;
  readonly formerKey: string | null;
}

type Told = Pick<JournalEntry, "action" | "scope" | "rows" | "version" | "sheet"> & {
  readonly asOf: Day;
} & Partial<Omit<JournalEntry, "on">>;

/** A line of the journal from what it has to say; the other cells are left empty. */
export const journalEntry = ({ asOf, ...told }: Told): JournalEntry => ({
  on: asOf,
  file: null,
  size: null,
  sha256: null,
  from: null,
  to: null,
  justification: null,
  by: null,
  decidedOn: null,
  onFacts: null,
  key: null,
  formerKey: null,
  ...told,
});

/** What the journal says of one sheet copied from a file. */
export const importEntry = (
  imported: ImportedSheet,
  { asOf, version }: { readonly asOf: Day; readonly version: string }
): JournalEntry =>
  journalEntry({
    asOf,
    action: JOURNAL.importAction,
    scope: imported.sourceSheet,
    rows: imported.rows,
    version,
    sheet: imported.sheet,
    file: imported.file,
    size: imported.size,
    sha256: imported.sha256,
  });

const cellsOf = (entry: JournalEntry, number: number): readonly CellValue[] => [
  entry.on,
  entry.action,
  entry.scope,
  entry.rows,
  entry.version,
  entry.sheet,
  entry.file,
  entry.size,
  entry.sha256,
  entry.from,
  entry.to,
  entry.justification,
  entry.by,
  entry.decidedOn,
  entry.onFacts,
  entry.key,
  entry.formerKey,
  number,
];

/** The number of the last line: lines are numbered, so that a table sorted otherwise still tells their order. */
const lastNumber = (rows: readonly PreviousRow[]): number =>
  rows.reduce((last, row) => {
    const number = previousValue(row, "N°");
    return typeof number === "number" && number > last ? number : last;
  }, rows.length);

/**
 * The sheet `Journal` with lines added at its end. Every former line stays as it stands, whatever it says, as do the
 * user's own columns. The sheet is ours by its hidden name only.
 * @throws HostError «TableNameTaken» when the user's own table is called `tJournal`.
 */
export function composeJournal(
  entries: readonly JournalEntry[],
  snapshot: WorkbookSnapshot,
  asOf: Day
): SheetPlan {
  const owned = ownedSheet(snapshot, OWNER_NAMES.journal, JOURNAL.sheet);
  const previous = previousTable(snapshot, JOURNAL_TABLE, owned);
  const added = addedTitles(previous, JOURNAL_TITLES);
  const former = previous.rows.filter((row) =>
    [...row.cells.values()].some(({ value }) => value !== null)
  );
  const last = lastNumber(former);
  const addedFormats = added.map((title) => keptFormat(previous, title));
  const rows: readonly {
    readonly cells: readonly PlannedCell[];
    readonly formats: readonly string[];
  }[] = [
    ...former.map((row, index) => ({
      cells: [
        ...JOURNAL_TITLES.map((title) => previousValue(row, title)),
        ...added.map((title) => keptCell(row, title, HEADER_ROW + 1 + index)),
      ],
      formats: [
        ...JOURNAL_TITLES.map((title, column) => {
          const known = row.cells.get(fold(title))?.format ?? FORMATS.general;
          return known === FORMATS.general ? (JOURNAL_FORMATS[column] ?? known) : known;
        }),
        ...addedFormats,
      ],
    })),
    ...entries.map((entry, index) => ({
      cells: [...cellsOf(entry, last + 1 + index), ...added.map(() => null)],
      formats: [...JOURNAL_FORMATS, ...addedFormats],
    })),
  ];
  const { blocks, table } = tableBlocks({
    name: JOURNAL_TABLE,
    row: HEADER_ROW,
    titles: [...JOURNAL_TITLES, ...added],
    rows: rows.map(({ cells }) => cells),
    formats:
      rows.length === 0
        ? [...JOURNAL_FORMATS, ...addedFormats]
        : rows.map(({ formats }) => formats),
  });
  return sheetPlan({
    ...owned,
    blocks: [
      line(0, [JOURNAL.title], "title"),
      line(1, [JOURNAL.about], "note", { wrap: false }),
      line(2, [JOURNAL.generated(asOf)], "note", { wrap: false }),
      ...blocks,
    ],
    tables: [table],
    columnWidths: [...WIDTHS, ...added.map(() => 18)],
    freezeRows: HEADER_ROW + 1,
    print: {
      ...landscapePrint({
        titleRow: HEADER_ROW,
        rowCount: HEADER_ROW + table.rowCount,
        columnCount: table.columnCount,
        title: JOURNAL.title,
      }),
      // Two pages wide, what each line is about repeated on both.
      fitToWidth: 2,
      titleColumns: { from: 0, to: 2 },
    },
  });
}

/** Files that `Journal` knows, by SHA-256: the last sheet each gave, and when. */
export function formerImports(snapshot: WorkbookSnapshot): ReadonlyMap<string, FormerImport> {
  const owned = ownedSheet(snapshot, OWNER_NAMES.journal, JOURNAL.sheet);
  const { rows } = owned.exists
    ? previousTable(snapshot, JOURNAL_TABLE, owned)
    : { rows: [] as const };
  return new Map(
    rows.flatMap((row): readonly (readonly [string, FormerImport])[] => {
      const sha256 = String(previousValue(row, "SHA-256") ?? "")
        .trim()
        .toLowerCase();
      if (!/^[0-9a-f]{64}$/.test(sha256)) return [];
      const on = previousValue(row, "Le");
      const sheet = previousValue(row, "Feuille");
      return [
        [
          sha256,
          {
            sheet: sheet === null ? null : String(sheet),
            on: typeof on === "number" ? Math.floor(on) : null,
          },
        ],
      ];
    })
  );
}
