/** Texts Excel would turn into something else: a truth value, or a month and a year. */
const CONVERTED =
  /^(?:true|false|vrai|faux)$|^(?:jan|f[eé]v|feb|mar|av?r|apr|ma[iy]|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)\p{L}*\.?[\s./-]*\d/iu;

/**
 * What to write so that a text stays this very text. Excel reads `=`, `+`, `-` and `@` as formulas, and digits, dates,
 * times and truth values as such; a leading apostrophe, which it takes away, keeps them texts. Cells formatted as text
 * (`@`) only need it before a formula.
 */
export function literalText(text: string, numberFormat: string): string {
  if (text === "") return "";
  const readsAsFormula = /^[=+\-@']/.test(text);
  if (numberFormat === "@") return readsAsFormula ? `'${text}` : text;
  // Excel looks past spaces around what it converts.
  const isPlain = /^\p{L}/u.test(text) && !CONVERTED.test(text.trim());
  return isPlain ? text : `'${text}`;
}
