import {
  LETTER_KINDS,
  LETTER_STYLES,
  type LetterKind,
  type LetterTemplate,
  type TemplateLine,
} from "../../domain/letter";
import { fold } from "../../domain/folding";
import { LETTER_LABELS, STYLE_LABELS } from "../../messages/fr/letters";
import type { WorkbookSnapshot } from "../grid";
import { plainText } from "./cells";
import { findTable } from "./tables";

export const LETTERS_TABLE = "tLettres";

const kindOf = (text: string | null): LetterKind | null =>
  LETTER_KINDS.find((kind) => fold(LETTER_LABELS[kind]) === fold(text ?? "")) ?? null;

const styleOf = (text: string | null): TemplateLine["style"] =>
  LETTER_STYLES.find((style) => fold(STYLE_LABELS[style]) === fold(text ?? "")) ?? "paragraph";

/**
 * The buyer's own letters, in the order of his rows; a letter without a row is not there. Numbers in `Ordre` put the
 * rows in order; a row without one keeps its place after those before it.
 */
export function readLetters(snapshot: WorkbookSnapshot): ReadonlyMap<LetterKind, LetterTemplate> {
  const table = findTable(snapshot, LETTERS_TABLE);
  const lines = new Map<LetterKind, { readonly order: number; readonly line: TemplateLine }[]>();
  for (const row of table?.rows ?? []) {
    const kind = kindOf(plainText(row.cell("Lettre").value));
    const text = plainText(row.cell("Texte").value) ?? "";
    const style = styleOf(plainText(row.cell("Style").value));
    if (kind === null || (text === "" && style !== "facts")) continue;
    const own = lines.get(kind) ?? [];
    const order = row.cell("Ordre").value;
    const last = own.at(-1)?.order ?? 0;
    own.push({ order: typeof order === "number" ? order : last, line: { style, text } });
    lines.set(kind, own);
  }
  return new Map(
    [...lines].map(([kind, own]) => [
      kind,
      [...own].sort((left, right) => left.order - right.order).map(({ line }) => line),
    ])
  );
}
