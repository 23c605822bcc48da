/** A text that a spreadsheet would take for a formula is given an apostrophe, which it shows and does not compute. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | null): string => {
  if (value === null) return "";
  if (typeof value === "number") {
    return (Math.round(value * 1e6) / 1e6).toString().replace(".", ",");
  }
  const text = harmless(value);
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** Rows as a French Excel opens them: UTF-8 with its mark, semicolons, CRLF, decimal commas. */
export const linesCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
