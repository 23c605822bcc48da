import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";
import { readZip, writeZip, type ZipEntry } from "../../src/xlsx/zip";

/** Files made to harm who opens them, from a harmless workbook. */

const SHEET = "xl/worksheets/sheet1.xml";
const EXPANDED = 300_000_000;

const packed = (path: string, text: string): ZipEntry => {
  const bytes = Buffer.from(text);
  return {
    path,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: deflateRawSync(bytes),
  };
};

const withSheet = (plain: Uint8Array, sheet: ZipEntry): Uint8Array =>
  writeZip(readZip(plain).map((entry) => (entry.path === SHEET ? sheet : entry)));

const worksheet = (rows: string, before = ""): ZipEntry =>
  packed(
    SHEET,
    `${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
  );

/** A document type whose last entity is nine times ten times ten letters. */
const doctype = (): string => {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`); // prettier-ignore
  return `<!DOCTYPE worksheet [<!ENTITY a0 "aaaaaaaaaa">${entities.join("")}]>`;
};

/** Each hostile file, by what it is. */
export function hostileFiles(plain: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const compressed = deflateRawSync(new Uint8Array(EXPANDED).fill(32), { level: 6 });
  const bomb = (size: number): Uint8Array =>
    withSheet(plain, { path: SHEET, method: 8, crc: 0, size, compressed });
  const entries = readZip(plain);
  const nothing = packed("xl/media/0.png", "");
  return {
    "cellule-lointaine": withSheet(
      plain,
      worksheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
      )
    ),
    "bombe-declaree": bomb(EXPANDED),
    "bombe-menteuse": bomb(5_000_000),
    "bombe-en-petit": bomb(60_000),
    doctype: withSheet(
      plain,
      worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row>', doctype())
    ),
    "trop-d-entrees": writeZip([
      ...entries,
      ...Array.from({ length: 60_000 }, (_, at) => ({ ...nothing, path: `xl/media/${at}.png` })),
    ]),
    "lignes-sans-fin": withSheet(
      plain,
      worksheet(
        Array.from(
          { length: 400_000 },
          (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="0"/></row>`
        ).join("")
      )
    ),
    "cellules-sans-fin": withSheet(
      plain,
      worksheet(`<row r="1">${'<c r="A1"/>'.repeat(1_500_000)}</row>`)
    ),
  };
}
