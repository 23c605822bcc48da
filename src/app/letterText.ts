import type { Letter, LetterBlock, Run } from "../domain/letter";

/** A letter as it is pasted: plain text, and rich text for Word, Outlook or a browser. */

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

function blockText(block: LetterBlock): string {
  if (block.kind !== "facts") {
    return block.kind === "item" ? `– ${plain(block.runs)}` : plain(block.runs);
  }
  return [block.header, ...block.rows, ...(block.total === null ? [] : [block.total])]
    .map((row) => row.join("\t"))
    .join("\n");
}

/** Paragraphs apart by an empty line; the table of facts with tabulations. */
export const letterText = ({ blocks }: Letter): string => blocks.map(blockText).join("\n\n");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const runsHtml = (runs: readonly Run[]): string =>
  runs.map(({ text, isBold }) => (isBold ? `<b>${escaped(text)}</b>` : escaped(text))).join("");

const CELL = 'style="border:1px solid #808080;padding:4px 6px;vertical-align:top"';

const rowHtml = (cells: readonly string[], tag: "td" | "th"): string =>
  `<tr>${cells.map((cell) => `<${tag} ${CELL}>${escaped(cell)}</${tag}>`).join("")}</tr>`;

function tableHtml({ header, rows, total }: Extract<LetterBlock, { kind: "facts" }>): string {
  const body = [...rows.map((row) => rowHtml(row, "td")), ...(total ? [rowHtml(total, "th")] : [])];
  return `<table style="border-collapse:collapse"><thead>${rowHtml(header, "th")}</thead><tbody>${body.join("")}</tbody></table>`;
}

function blockHtml(block: LetterBlock): string {
  switch (block.kind) {
    case "facts":
      return tableHtml(block);
    case "item":
      return `<ul><li>${runsHtml(block.runs)}</li></ul>`;
    case "subject":
      return `<p><b>${runsHtml(block.runs)}</b></p>`;
    case "addressee":
    case "signature":
      return `<p style="margin-left:50%">${runsHtml(block.runs)}</p>`;
    case "sender":
    case "paragraph":
      return `<p>${runsHtml(block.runs)}</p>`;
  }
}

/** HTML without any script, style sheet or link: what the clipboard's «text/html» takes. */
export const letterHtml = ({ blocks }: Letter): string =>
  `<html lang="fr"><body>${blocks.map(blockHtml).join("")}</body></html>`;
