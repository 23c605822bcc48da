import { firstDay, type Day, type Month } from "../../../domain/calendar";
import type { Sending, SendingScope, SendingStatement } from "../../../domain/territory/sending";
import { SENDING, SENDING_TITLES, sendingSheetName } from "../../../messages/fr/sending";
import type { CellValue } from "../../grid";
import type { Block, SheetPlan, ValidationPlan } from "../../plan";
import { FORMATS, line, pageText, sheetPlan, tableBlocks } from "../builder";
import type { ComposedFinding } from "../input";
import { STATEMENT_COLUMNS } from "../inputTables";
import { freeSheetName } from "../ownedSheets";
import { rowLinesOf } from "../rowLines";
import { STATEMENT_HEADER_ROW, statementSheet } from "../statementSheet";
import type { FindColumn } from "../validations";
import { answersSheet } from "./sendingAnswers";

/** What a sending is made of, and for whom. */
export interface SendingContent {
  readonly reference: string | null;
  readonly scope: SendingScope;
  readonly month: Month;
  readonly asOf: Day;
  /** The last day on which the statement is on time. */
  readonly dueOn: Day;
  readonly sending: Sending<ComposedFinding>;
  /** Names of the sheets the titulaire submitted. */
  readonly theirSheets: ReadonlySet<string>;
}

/** Rows at the end of a statement for newcomers and second supports. */
const SPARE_ROWS = 15;
/** Identity columns of a statement: locked where they are filled. */
const IDENTITY_COLUMNS = 3;

const SUPPORTS_ROW = 3;

function supportsSheet({ sending: { supports } }: SendingContent): SheetPlan {
  const { titles, sheet, title, about } = SENDING.supports;
  const { blocks } = tableBlocks({
    name: "",
    row: SUPPORTS_ROW,
    titles,
    rows: supports.map(({ name, site }) => [name, site]),
    formats: titles.map(() => FORMATS.text),
  });
  return sheetPlan({
    ownerName: null,
    sheet,
    exists: false,
    blocks: [line(0, [title], "title"), line(1, [about], "note", { wrap: false }), ...blocks],
    columnWidths: [34, 40],
    freezeRows: SUPPORTS_ROW + 1,
    unlocked: [],
  });
}

const supportFinder =
  (count: number): FindColumn =>
  (table, column) =>
    table === "tSupports" && column === "Support" && count > 0
      ? { sheet: SENDING.supports.sheet, row: SUPPORTS_ROW + 1, column: 0, rowCount: count }
      : null;

const isSupportList = ({ rule }: ValidationPlan): boolean => rule.kind === "list-formula";

const isMonth = ({ formats }: Block): boolean => formats?.[0]?.[0] === FORMATS.monthName;

/** The model's statement, its people and supports filled in, everything locked but what the titulaire types. */
function filledStatement(
  content: SendingContent,
  statement: SendingStatement,
  sheet: string
): SheetPlan {
  const { reference, scope, month, asOf, dueOn, sending } = content;
  const { lot, rows } = statement;
  const known = rows.map(({ identifier, lastName, firstName, support }): readonly CellValue[] =>
    STATEMENT_COLUMNS.map((_, column) => [identifier, lastName, firstName, support][column] ?? null)
  );
  const spare = Array.from({ length: SPARE_ROWS }, () => STATEMENT_COLUMNS.map(() => null));
  const made = statementSheet(
    {
      sheet,
      reference,
      contractor: scope.contractor,
      lot,
      month: firstDay(month),
      note: SENDING.statementNote(dueOn, asOf),
      rows: [...known, ...spare],
    },
    supportFinder(sending.supports.length)
  );
  const first = STATEMENT_HEADER_ROW + 1;
  const formats = STATEMENT_COLUMNS.map(({ format }) => format ?? FORMATS.general);
  const open: readonly Block[] = [
    {
      row: first,
      column: IDENTITY_COLUMNS,
      cells: known.map((cells) => cells.slice(IDENTITY_COLUMNS)),
      formats: [formats.slice(IDENTITY_COLUMNS)],
      style: "input",
    },
    { row: first + known.length, column: 0, cells: spare, formats: [formats], style: "input" },
  ];
  // The title block is the buyer's: it looks like what it is, not like a cell to fill.
  const blocks = made.blocks.map((block): Block =>
    block.style === "input"
      ? {
          ...block,
          style: "label",
          ...(isMonth(block) ? { formats: [[FORMATS.frenchMonth]] } : {}),
        }
      : block
  );
  return {
    ...made,
    blocks: [...blocks, ...open.filter(({ cells }) => cells.length > 0)],
    rowLines: rowLinesOf(blocks, made.columnWidths),
    validations: made.validations.map((validation) =>
      isSupportList(validation) ? { ...validation, ...SENDING.supports.prompt } : validation
    ),
    unlocked: open
      .filter(({ cells }) => cells.length > 0)
      .map(({ row, column, cells }) => ({
        row,
        column,
        rowCount: cells.length,
        columnCount: STATEMENT_COLUMNS.length - column,
      })),
  };
}

const FACTS_ROW = 3;

/** A heading beside the lines it is the heading of. */
type GuidePart = readonly [heading: string, texts: readonly string[]];

function guideSheet(
  content: SendingContent,
  statements: readonly SheetPlan[],
  answers: SheetPlan | null
): SheetPlan {
  const { guide } = SENDING;
  const { reference, scope, month, asOf, dueOn, sending } = content;
  const facts: readonly (readonly [CellValue, string])[] = [
    [reference, FORMATS.text],
    [scope.contractor, FORMATS.text],
    [scope.lots?.join(", ") ?? null, FORMATS.text],
    [firstDay(month), FORMATS.frenchMonth],
    [asOf, FORMATS.date],
  ];
  const isEmpty = sending.statements.every(({ rows }) => rows.length === 0);
  const parts: readonly GuidePart[] = [
    [
      guide.headings.fill,
      [
        guide.statements(statements.map(({ sheet }) => sheet)),
        ...(isEmpty ? [guide.nobody] : []),
        guide.support,
        guide.newcomers,
      ],
    ],
    [
      guide.headings.answer,
      [answers === null ? guide.noAnswers : guide.answers(answers.sheet, sending.findings.length)],
    ],
    [guide.headings.send, [guide.due(dueOn, asOf), guide.personal, guide.protection]],
  ];
  const top = FACTS_ROW + facts.length + 1;
  const lines = parts.flatMap(([heading, texts]) =>
    texts.map((text, index): readonly [string | null, string] => [
      index === 0 ? heading : null,
      text,
    ])
  );
  const columnWidths = [20, 78];
  const written: readonly Block[] = [
    line(0, [guide.title(month)], "title"),
    line(1, [guide.about], "note", { wrap: false }),
    ...facts.flatMap(([value, format], index) => [
      line(FACTS_ROW + index, [SENDING_TITLES[index] ?? ""], "label"),
      line(FACTS_ROW + index, [value], "body", { column: 1, formats: [[format]], align: "left" }),
    ]),
    ...lines.flatMap(([heading, text], index) => [
      line(top + index, [heading], "label", { wrap: true }),
      line(top + index, [text], "body", { column: 1, wrap: true }),
    ]),
  ];
  return sheetPlan({
    ownerName: null,
    sheet: guide.sheet,
    exists: false,
    blocks: written,
    columnWidths,
    rowLines: rowLinesOf(written, columnWidths),
    hideGridlines: true,
    unlocked: [],
    print: {
      orientation: "portrait",
      fitToWidth: 1,
      titleRows: null,
      area: { row: 0, column: 0, rowCount: top + lines.length, columnCount: columnWidths.length },
      breaksBefore: [],
      header: pageText(reference ?? ""),
      footer: "&P / &N",
    },
  });
}

/**
 * The workbook a titulaire is sent, sheet by sheet: what it is and when it is due, its statements ready to be filled, the
 * findings to answer where there are some, and the list its supports are chosen in. Nothing else of the buyer's.
 */
export function composeSending(content: SendingContent): readonly SheetPlan[] {
  const { sending, scope, month } = content;
  const isShared = sending.statements.length > 1 || scope.lots !== null;
  const names: string[] = [];
  const statements = sending.statements.map((statement) => {
    // Long codes of lots may be cut to the same name.
    const name = freeSheetName(sendingSheetName(month, isShared ? statement.lot : null), names);
    names.push(name);
    return filledStatement(content, statement, name);
  });
  const answers = sending.findings.length === 0 ? null : answersSheet(content);
  return [
    guideSheet(content, statements, answers),
    ...statements,
    ...(answers === null ? [] : [answers]),
    ...(sending.supports.length === 0 ? [] : [supportsSheet(content)]),
  ];
}
