import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from "docx";
import type { Letter, LetterBlock, Run } from "../domain/letter";

/** A letter as a Word document: A4, French, one table. The `docx` library is known here only. */

const FONT = "Calibri";
/** Half-points. */
const SIZE = 22;
/** Twentieths of a point: A4, with margins of 2,5 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_418 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Shares of the table's width: clause, period, fact, computation, amount. */
const COLUMNS = [0.16, 0.16, 0.22, 0.3, 0.16];

const runs = (all: readonly Run[], isBold = false): TextRun[] =>
  all.map(({ text, isBold: own }) => new TextRun({ text, bold: own || isBold }));

const LOOKS: Readonly<Record<Exclude<LetterBlock["kind"], "facts">, IParagraphOptions>> = {
  sender: { spacing: { after: 120 } },
  addressee: { indent: { left: Math.round(TEXT_WIDTH / 2) }, spacing: { after: 60 } },
  subject: { spacing: { before: 240, after: 240 } },
  paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: 160 } },
  item: { bullet: { level: 0 }, spacing: { after: 80 } },
  signature: { indent: { left: Math.round(TEXT_WIDTH / 2) }, spacing: { before: 120 }, keepNext: true },
}; // prettier-ignore

const border = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
const borders = { top: border, bottom: border, left: border, right: border };

function cell(text: string, column: number, isBold: boolean): TableCell {
  const isAmount = column === COLUMNS.length - 1;
  return new TableCell({
    borders,
    width: { size: Math.round(TEXT_WIDTH * (COLUMNS[column] ?? 0.2)), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: isAmount ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: isBold, size: SIZE - 4 })],
      }),
    ],
  });
}

const row = (cells: readonly string[], isHeader: boolean, isBold = isHeader): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map((text, column) => cell(text, column, isBold)),
  });

const table = ({ header, rows, total }: Extract<LetterBlock, { kind: "facts" }>): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS.map((share) => Math.round(TEXT_WIDTH * share)),
    rows: [
      row(header, true),
      ...rows.map((cells) => row(cells, false)),
      ...(total === null ? [] : [row(total, false, true)]),
    ],
  });

const blockOf = (block: LetterBlock): readonly (Paragraph | Table)[] =>
  block.kind === "facts"
    ? [table(block), new Paragraph({ spacing: { after: 160 } })]
    : [
        new Paragraph({
          ...LOOKS[block.kind],
          children: runs(block.runs, block.kind === "subject"),
        }),
      ];

/** The bytes of a .docx. Its properties hold the letter's title and nothing of the workbook or its users. */
export async function docxLetter(letter: Letter, creator: string): Promise<ArrayBuffer> {
  const document = new Document({
    creator,
    lastModifiedBy: creator,
    title: letter.title,
    styles: {
      default: { document: { run: { font: FONT, size: SIZE, language: { value: "fr-FR" } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
            },
          },
        },
        children: letter.blocks.flatMap(blockOf),
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}
