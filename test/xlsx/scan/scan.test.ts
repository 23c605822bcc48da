import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { HostError } from "../../../src/workbook/host";
import { EMPTY_SHEET } from "../../../src/xlsx/emptySheet";
import { writePlainWorkbook } from "../../../src/xlsx/plain";
import { plainNumber } from "../../../src/xlsx/scan/bytesText";
import { SharedTexts } from "../../../src/xlsx/scan/sharedTexts";
import { SheetScan } from "../../../src/xlsx/scan/sheetScan";
import { openXlsx } from "../../../src/xlsx/xlsxHost";
import { withParts } from "../parts";
import { sampleSheet, sampleWorkbook } from "../sample";
import { sharedTexts, sheetPart } from "./sheetXml";
import { gridsByBytes, gridsByText } from "./textReader";

const SHEET = "xl/worksheets/sheet1.xml";
const CORPUS = join(__dirname, "../../corpus");

/** The sample without its outputs, whose formulas are wanted: those are read by way of their text. */
const plainBook = (): Promise<Uint8Array> => writePlainWorkbook({ ...sampleWorkbook, names: [] });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The sample with texts in a list of their own and a sheet written as told. */
const bookWith = async (sheet: string, texts: string, uses1904: boolean): Promise<Uint8Array> =>
  withParts(await plainBook(), {
    [SHEET]: sheet,
    "xl/sharedStrings.xml": texts,
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rIdTexts" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
      ),
    "xl/workbook.xml": (xml) =>
      uses1904 ? xml.replace("<workbookPr/>", '<workbookPr date1904="1"/>') : xml,
  });

const corpusFiles = readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.xls[xm]$/.test(path))
  .sort();

describe("values read from bytes", () => {
  it("are those read from text, whatever the writer's way", async () => {
    await fc.assert(
      fc.asyncProperty(sheetPart, sharedTexts, fc.boolean(), async (sheet, texts, uses1904) => {
        const bytes = await bookWith(sheet, texts, uses1904);
        expect(await gridsByBytes(bytes)).toEqual(await gridsByText(bytes));
      }),
      { numRuns: 150 }
    );
  });

  it("are never others than those read from text when letters of the sheet are wrong", async () => {
    const wrong = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom("<", ">", '"', "/", "=", " ", "c", "r", "9", "&", "!")),
      { minLength: 1, maxLength: 3 }
    );
    await fc.assert(
      fc.asyncProperty(sheetPart, wrong, async (sheet, changes) => {
        const letters = [...sheet];
        for (const [at, letter] of changes) letters[at % letters.length] = letter;
        const texts = `<sst>${"<si><t>a</t></si>".repeat(6)}</sst>`;
        const bytes = await bookWith(letters.join(""), texts, false);
        const outcomes = [await gridsByBytes(bytes), await gridsByText(bytes)];
        // One may be stricter about tags that do not match; two readings must be one.
        const [one, other = one] = outcomes.filter((outcome) => typeof outcome !== "string");
        expect(one).toEqual(other);
        for (const outcome of outcomes)
          if (typeof outcome === "string")
            expect(["DamagedWorkbook", "UnsafeFile", "FileTooLarge"]).toContain(outcome);
      }),
      { numRuns: 120 }
    );
  });

  it("are refused, never empty, when a tag closes nothing before the sheet", async () => {
    const sheet =
      '</!-- relevé --><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await gridsByBytes(await bookWith(sheet, "<sst/>", false))).toBe("DamagedWorkbook");
  });

  it("do not depend on where the bytes are cut", () => {
    const read = (bytes: Uint8Array, cuts: readonly number[], texts: SharedTexts): unknown => {
      const cells: unknown[] = [];
      const scan = new SheetScan(texts, (...cell) => cells.push(cell));
      let at = 0;
      try {
        for (const cut of cuts) at = scan.feed(bytes, at, Math.max(at, cut), false);
        scan.feed(bytes, at, bytes.length, true);
      } catch (error) {
        return error instanceof HostError ? error.code : error;
      }
      return { cells, hidden: scan.hiddenRows, frame: new TextDecoder().decode(scan.frame()) };
    };
    fc.assert(
      fc.property(
        sheetPart,
        sharedTexts,
        fc.array(fc.nat(), { maxLength: 40 }),
        (sheet, texts, places) => {
          const bytes = bytesOf(sheet);
          const cuts = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
          const list = new SharedTexts(bytesOf(texts));
          expect(read(bytes, cuts, list)).toEqual(read(bytes, [], list));
        }
      ),
      { numRuns: 250 }
    );
  });

  it("are numbers to the last bit", () => {
    const numberOf = (text: string): number => plainNumber(bytesOf(text), 0, text.length);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = numberOf(Object.is(value, -0) ? "-0" : String(value));
        expect(Number.isNaN(read) || Object.is(read, value)).toBe(true);
      }),
      { numRuns: 2000 }
    );
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(999_999), (whole, part) => {
        expect(numberOf(`-${whole}.${part}`)).toBe(Number(`-${whole}.${part}`));
      }),
      { numRuns: 2000 }
    );
    expect(
      ["", "-", ".5", "5.", "1.2.3", "1e3", "0x1", " 1", "1234567890123456"].map(numberOf)
    ).toEqual(Array<number>(9).fill(NaN));
  });

  it("of a large sheet go through many slices of bytes", async () => {
    const rows = Array.from({ length: 9_000 }, (_, row) => [
      `P-${row}`,
      `Prénom ${row % 50}`,
      row / 8,
      row % 7 === 0 ? null : row * 1.1,
    ]);
    const cells = rows.flatMap((values, row) =>
      values.map((value, column) => ({ row, column, value }))
    );
    const bytes = await writePlainWorkbook({
      sheets: [{ ...sampleSheet, cells, tables: [], charts: [], validations: [], merges: [] }],
      names: [],
      activeSheet: null,
    });
    const { sheets } = await (await openXlsx(bytes)).readGrids();
    expect(sheets[0]?.values).toEqual(rows);
    expect(new Set(sheets[0]?.formats).size).toBe(1);
  });

  it("share one row of formats between rows whose looks only differ otherwise", async () => {
    const cells = (style: number): (typeof sampleSheet)["cells"] => [
      { row: style, column: 0, value: "a", style: { bold: style === 1 } },
      { row: style, column: 1, value: 1.5, numberFormat: "0.00", style: { italic: style === 1 } },
    ];
    const bytes = await writePlainWorkbook({
      sheets: [
        {
          ...EMPTY_SHEET,
          name: "Mars 2026",
          cells: [...cells(0), ...cells(1)],
        },
      ],
      names: [],
      activeSheet: null,
    });
    const { sheets } = await (await openXlsx(bytes)).readGrids();
    const { formats = [] } = sheets[0] ?? {};
    expect(formats[0]).toEqual(["General", "0.00"]);
    expect(formats[1]).toBe(formats[0]);
  });

  it("stop at once when the reading is cancelled", async () => {
    const host = await openXlsx(await plainBook());
    await expect(host.readGrids({ signal: AbortSignal.abort() })).rejects.toThrow();
    // A single sheet may be most of the work: it is given up on the way.
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const one = await openXlsx(
      await writePlainWorkbook({ sheets: [sampleSheet], names: [], activeSheet: null })
    );
    await expect(one.readGrids({ signal: controller.signal, onProgress })).rejects.toThrow();
  });

  it("of a part in UTF-16 are read too", async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>été</t></is></c><c r="B1"><v>7.5</v></c></row></sheetData></worksheet>';
    const bytes = await plainBook();
    const { readZip, writeZip, deflateEntry } = await import("../../../src/xlsx/zip");
    const part = await deflateEntry(SHEET, Buffer.from(`\ufeff${sheet}`, "utf16le"));
    const entries = readZip(bytes).map((entry) => (entry.path === SHEET ? part : entry));
    const grids = await gridsByBytes(writeZip(entries));
    expect(grids[0]).toMatchObject({ values: [["été", 7.5]] });
  });
});

describe("values of the corpus", () => {
  it.each(corpusFiles)(
    "%s: the same from bytes, from text and by another library",
    async (path) => {
      const bytes = new Uint8Array(readFileSync(join(CORPUS, path)));
      const grids = await gridsByBytes(bytes);
      expect(grids).toEqual(await gridsByText(bytes));
      if (typeof grids === "string") throw new Error(grids);
      const { sheets } = await readXlsx(bytes);
      for (const { name, firstRow, firstColumn, values } of grids) {
        const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
        values.forEach((cells, row) =>
          cells.forEach((value, column) => {
            const other = rows[firstRow + row]?.[firstColumn + column] ?? null;
            // That library makes dates of numbers: only what it leaves as it is can be compared.
            if (!(other instanceof Date))
              expect([row, column, other]).toEqual([row, column, value]);
          })
        );
      }
    }
  );
});
