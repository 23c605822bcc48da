import { deflateRawSync } from "node:zlib";
import { HostError } from "../../src/workbook/host";
import { writePlainWorkbook } from "../../src/xlsx/plain";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { deflateEntry, readZip, writeZip } from "../../src/xlsx/zip";
import { compoundFile } from "./files";
import { withParts } from "./parts";
import { sampleWorkbook } from "./sample";

const SHEET = "xl/worksheets/sheet1.xml";

const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    const host = await openXlsx(bytes);
    await host.readGrids();
    return "read";
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [error.code, ...Object.values(error.details)].join(" ");
  }
};

const sample = (): Promise<Uint8Array> => writePlainWorkbook(sampleWorkbook);

describe("a file that is not a readable workbook", () => {
  it.each([
    ["nothing", new Uint8Array(0)],
    ["a text", new TextEncoder().encode("Bonjour, voici le relevé du mois de mars.")],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ])("refuses %s as another kind of file", async (_, bytes) => {
    expect(await outcome(bytes)).toBe("NotAWorkbook other");
  });

  it("tells an encrypted workbook from an old one", async () => {
    expect(await outcome(compoundFile("EncryptionInfo", "EncryptedPackage"))).toBe(
      "EncryptedWorkbook"
    );
    expect(await outcome(compoundFile("Workbook"))).toBe("NotAWorkbook xls");
  });

  it("refuses a ZIP that holds something else", async () => {
    const part = await deflateEntry("bonjour.txt", new TextEncoder().encode("bonjour"));
    const content = await deflateEntry("content.xml", new TextEncoder().encode("<a/>"));
    expect(await outcome(writeZip([part]))).toBe("NotAWorkbook zip");
    expect(await outcome(writeZip([part, content]))).toBe("NotAWorkbook ods");
  });

  it("finds a file cut short, or with a byte changed, damaged", async () => {
    const bytes = await sample();
    expect(await outcome(bytes.slice(0, bytes.length - 400))).toBe("DamagedWorkbook");
    const changed = bytes.slice();
    changed.fill(0x55, 60, 90);
    expect(await outcome(changed)).toBe("DamagedWorkbook");
  });

  it("finds a part damaged whose bytes are not those that were summed up", async () => {
    const entries = readZip(await sample());
    const wrong = entries.map((entry) =>
      entry.path === SHEET ? { ...entry, crc: entry.crc ^ 1 } : entry
    );
    expect(await outcome(writeZip(entries))).toBe("read");
    expect(await outcome(writeZip(wrong))).toBe("DamagedWorkbook");
  });

  it.each([
    ["tags left open", "DamagedWorkbook", (xml: string) => xml.replace("</sheetData>", "")],
    [
      "a document type",
      "UnsafeFile",
      (xml: string) =>
        xml.replace("<worksheet", '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet'),
    ],
    [
      "a text that no list has",
      "DamagedWorkbook",
      (xml: string) => xml.replace("<sheetData>", '<sheetData><row><c t="s"><v>99</v></c></row>'),
    ],
  ])("refuses a sheet with %s", async (_, expected, change) => {
    expect(await outcome(await withParts(await sample(), { [SHEET]: change }))).toBe(expected);
  });

  it("refuses a file that swells beyond measure, by what it declares and by what comes out", async () => {
    const swollen = deflateRawSync(new Uint8Array(60_000_000), { level: 1 });
    const declared = { path: "a.xml", method: 8, crc: 0, size: 60_000_000, compressed: swollen };
    expect(swollen.length).toBeLessThan(300_000);
    const bomb = ["a", "b", "c", "d"].map((path) => ({ ...declared, path }));
    expect(await outcome(writeZip(bomb))).toBe("FileTooLarge expanded");
    const liar = { ...declared, path: "[Content_Types].xml", size: 1000 };
    const memory = process.memoryUsage().arrayBuffers;
    expect(await outcome(writeZip([liar, { ...liar, path: "_rels/.rels" }]))).toBe(
      "DamagedWorkbook"
    );
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(20_000_000);
  });

  it("refuses two cells at the sheet's ends, whose rectangle nothing could hold", async () => {
    const far = await withParts(await sample(), {
      [SHEET]: (xml) =>
        xml.replace(
          "</sheetData>",
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        ),
    });
    expect(await outcome(far)).toBe("FileTooLarge");
    const formatted = await withParts(await sample(), {
      [SHEET]: (xml) =>
        xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'),
    });
    expect(await outcome(formatted)).toBe("read");
  });
});
