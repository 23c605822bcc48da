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

/** What a French Excel opens as UTF-8 begins with. */
export const CSV_MARK = "\ufeff";

/** Rows with semicolons, CRLF and decimal commas; for a file that begins with `CSV_MARK`. */
export const csvRows = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");

/** Rows as a French Excel opens them: UTF-8 with its mark, semicolons, CRLF, decimal commas. */
export const linesCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `${CSV_MARK}${csvRows(rows)}`;
