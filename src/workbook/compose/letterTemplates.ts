import { LETTER_KINDS, type LetterKind, type LetterTemplate } from "../../domain/letter";
import {
  DEFAULT_LETTERS,
  LETTER_LABELS,
  PLACEHOLDERS,
  STYLE_LABELS,
  TEMPLATES_SHEET,
} from "../../messages/fr/letters";
import type { CellValue, WorkbookSnapshot } from "../grid";
import { EMPTY_PLAN, type WorkbookPlan } from "../plan";
import { LETTERS_TABLE, readLetters } from "../read/letters";
import { FORMATS, landscapePrint, line, sheetPlan, tableBlocks } from "./builder";
import { previousTable } from "./keptColumns";
import { OWNER_NAMES, ownedSheet } from "./ownedSheets";

const TITLES = ["Lettre", "Ordre", "Style", "Texte"] as const;

const rowsOf = (kind: LetterKind, template: LetterTemplate): readonly (readonly CellValue[])[] =>
  template.map(({ style, text }, index) => [
    LETTER_LABELS[kind],
    (index + 1) * 10,
    STYLE_LABELS[style],
    text,
  ]);

/**
 * The sheet «Modèles de lettres», made when it is asked for: the buyer's own rows, and the default text of each letter
 * that has none. `restored` gives one letter its default text back.
 * @throws HostError «TableNameTaken» when the user's own table is called `tLettres`.
 */
export function composeLetterTemplates(
  snapshot: WorkbookSnapshot,
  restored: LetterKind | null
): WorkbookPlan {
  const owned = ownedSheet(snapshot, OWNER_NAMES.letters, TEMPLATES_SHEET.sheet);
  previousTable(snapshot, LETTERS_TABLE, owned);
  const own = readLetters(snapshot);
  const isWhole = LETTER_KINDS.every((kind) => own.has(kind));
  // Nothing is missing: the buyer's sheet is shown as he left it, own columns and remarks included.
  if (owned.exists && restored === null && isWhole) return { ...EMPTY_PLAN, activate: owned.sheet };
  const rows = LETTER_KINDS.flatMap((kind) =>
    rowsOf(kind, (kind === restored ? undefined : own.get(kind)) ?? DEFAULT_LETTERS[kind])
  );
  const help = Object.entries(PLACEHOLDERS).map(([name, meaning]) => [`{${name}}`, meaning]);
  const first = 3;
  const header = first + help.length + 1;
  const { text, whole } = FORMATS;
  const { blocks, table } = tableBlocks({
    name: LETTERS_TABLE,
    row: header,
    titles: TITLES,
    rows,
    formats: [text, whole, text, text],
    style: "input",
    wrap: true,
  });
  return {
    ...EMPTY_PLAN,
    sheets: [
      sheetPlan({
        ...owned,
        blocks: [
          line(0, [TEMPLATES_SHEET.title], "title"),
          line(1, [TEMPLATES_SHEET.about], "note", { wrap: false }),
          line(2, [TEMPLATES_SHEET.help], "subtitle"),
          ...help.map((cells, index) =>
            line(first + index, cells, "body", { formats: [[text, text]] })
          ),
          ...blocks,
        ],
        tables: [table],
        validations: [
          {
            row: header + 1,
            column: 2,
            rowCount: rows.length + 60,
            columnCount: 1,
            rule: { kind: "list", values: Object.values(STYLE_LABELS) },
            title: TITLES[2],
            message: Object.values(STYLE_LABELS).join(", "),
            alert: "warning",
          },
        ],
        columnWidths: [42, 18, 20, 110],
        freezeRows: 0,
        print: landscapePrint({
          titleRow: header,
          rowCount: header + table.rowCount,
          columnCount: table.columnCount,
          title: TEMPLATES_SHEET.title,
        }),
      }),
    ],
    activate: owned.sheet,
  };
}
