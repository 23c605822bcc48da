import { fold } from "../../../domain/folding";
import { sentenceOf } from "../../../messages";
import { basisOf, withoutPlaces } from "../../../messages/decisionBasis";
import { ANSWER_TITLES, SENDING } from "../../../messages/fr/sending";
import { requestOf } from "../../../messages/fr/sendingRequests";
import type { Finding, FindingIdentity } from "../../../domain/finding";
import { historyKey } from "../../history";
import type { Block, SheetPlan, ValidationPlan } from "../../plan";
import { FORMATS, landscapePrint, line, sheetPlan, tableBlocks } from "../builder";
import { rowLinesOf } from "../rowLines";
import type { SendingContent } from "./sendingSheets";

export const ANSWERS_TABLE = "tReponses";

/** What ties an answer to its finding: neither a subject nor a name can be read in it. */
export const answerKey = (reference: string | null, identity: FindingIdentity): string =>
  historyKey(JSON.stringify([fold(reference ?? ""), identity]));

/** What was found when it was sent, wherever it stands on its sheet. */
export const answerBasis = (finding: Finding): string =>
  historyKey(withoutPlaces(basisOf(finding)));

const HEADER_ROW = 3;
const WIDTHS = [6, 10, 18, 10, 50, 46, 50, 13, 20, 20] as const;
const ANSWER = ANSWER_TITLES.indexOf("Réponse du titulaire");
const DATE = ANSWER_TITLES.indexOf("Date");
const HIDDEN = ["Clé", "Empreinte"] as const;
/** Days of the 1900 system between which an answer's date makes sense: 01/01/2000 and 31/12/2099. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

/** The open findings, one per row, with the two cells the titulaire fills and the two that tie them back. */
export function answersSheet({ reference, sending, theirSheets }: SendingContent): SheetPlan {
  const { sheet, title, about, date } = SENDING.answers;
  const rows = sending.findings.map(({ identity, finding }, index) => {
    const { rule, place } = finding;
    // A cell of the buyer's registers says nothing to who never saw them.
    const isTheirs = theirSheets.has(place.sheet);
    return [
      index + 1,
      rule,
      isTheirs ? place.sheet : null,
      isTheirs ? place.cell : null,
      sentenceOf(finding).message,
      requestOf(rule),
      null,
      null,
      answerKey(reference, identity),
      answerBasis(finding),
    ];
  });
  const { blocks, table } = tableBlocks({
    name: ANSWERS_TABLE,
    row: HEADER_ROW,
    titles: ANSWER_TITLES,
    rows,
    formats: ANSWER_TITLES.map((_, column) =>
      column === 0 ? FORMATS.whole : column === DATE ? FORMATS.date : FORMATS.text
    ),
    wrap: true,
    showFilter: false,
  });
  const numbers: Block = {
    row: HEADER_ROW + 1,
    column: 0,
    cells: rows.map(([number = null]) => [number]),
    formats: [[FORMATS.whole]],
    align: "center",
    wrap: true,
  };
  const open: Block = {
    row: HEADER_ROW + 1,
    column: ANSWER,
    cells: rows.map(() => [null, null]),
    formats: [[FORMATS.text, FORMATS.date]],
    style: "input",
    wrap: true,
  };
  const dates: ValidationPlan = {
    row: HEADER_ROW + 1,
    column: DATE,
    rowCount: rows.length,
    columnCount: 1,
    rule: { kind: "date", min: FIRST_DAY, max: LAST_DAY },
    ...date,
    alert: "warning",
  };
  const written = [
    line(0, [title], "title"),
    line(1, [about], "note", { wrap: false }),
    ...blocks,
    numbers,
    open,
  ];
  return sheetPlan({
    ownerName: null,
    sheet,
    exists: false,
    blocks: written,
    tables: [table],
    validations: [dates],
    columnWidths: WIDTHS,
    rowLines: rowLinesOf(written, WIDTHS),
    hiddenColumns: HIDDEN.map((hidden) => ANSWER_TITLES.indexOf(hidden)),
    freezeRows: HEADER_ROW + 1,
    unlocked: [{ row: HEADER_ROW + 1, column: ANSWER, rowCount: rows.length, columnCount: 2 }],
    print: landscapePrint({
      titleRow: HEADER_ROW,
      rowCount: HEADER_ROW + table.rowCount,
      columnCount: DATE + 1,
      title: [reference, title].filter(Boolean).join(" – "),
    }),
  });
}
