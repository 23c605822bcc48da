import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSubmission } from "../../src/intake";
import type { Grid } from "../../src/workbook/grid";
import { HostError } from "../../src/workbook/host";
import type { SubmittedFile } from "../../src/workbook/submitted";
import { deflateEntry, writeZip } from "../../src/xlsx/zip";

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "fixtures", name)));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive of texts by path. */
export const archive = async (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  writeZip(
    await Promise.all(
      Object.entries(parts).map(([path, text]) => deflateEntry(path, bytesOf(text)))
    )
  );

/** What a file gives: the code of its refusal and its details, or «read». */
export async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readSubmission(name, bytes);
    return "read";
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [error.code, ...Object.values(error.details)].join(" ");
  }
}

/** The first sheet of a file that is read. */
export async function firstSheet(name: string, bytes: Uint8Array): Promise<Grid> {
  const { sheets } = await readSubmission(name, bytes);
  const [sheet] = sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** What a test compares of a file. */
export const summary = ({ kind, sheets, hasMacros, hasExternalLinks }: SubmittedFile) => ({
  kind,
  sheets: sheets.map(({ name, visibility }) => `${name} ${visibility}`),
  hasMacros,
  hasExternalLinks,
});

const NAMESPACES = ["office", "table", "text", "style", "number", "calcext"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ");

/** An OpenDocument workbook of these tables. */
export const ods = (
  tables: string,
  styles = "",
  more: Readonly<Record<string, string>> = {}
): Promise<Uint8Array> =>
  archive({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:scripts/><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    "META-INF/manifest.xml": "<manifest/>",
    ...more,
  });
