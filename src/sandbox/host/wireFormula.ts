import { sameName, type HostWorkbook } from "./model";
import { fail } from "./wireTypes";

/** Excel's limit for a formula's text. */
const LENGTH_LIMIT = 8192;

const balanced = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

/**
 * Refuses, as Excel does when a formula is entered, what cannot be one: parentheses that do not match, a table or a
 * sheet that does not exist (yet). What it computes is not looked at.
 */
export function checkFormula(workbook: HostWorkbook, formula: string): void {
  if (formula.length > LENGTH_LIMIT) fail("InvalidArgument");
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const sheets = [
    ...withoutTexts.matchAll(/'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu),
  ];
  for (const [, quoted, bare] of sheets) {
    const name = quoted?.replace(/''/g, "'") ?? bare ?? "";
    if (!name.includes("[") && !name.includes(":") && !workbook.sheetByName(name)) {
      fail("InvalidArgument");
    }
  }
  const rest = withoutTexts
    .replace(/'(?:[^']|'')+'!/g, "")
    .replace(/\[(?:[^[\]]|\[[^\]]*\])*\]/g, "[]");
  if (!balanced(rest)) fail("InvalidArgument");
  for (const [, name = ""] of rest.matchAll(/([\p{L}_\\][\p{L}\p{N}_.]*)\[\]/gu)) {
    const exists = workbook.sheets.some((sheet) =>
      sheet.facets.tables.some((table) => sameName(table.name, name))
    );
    if (!exists) fail("InvalidArgument");
  }
}
