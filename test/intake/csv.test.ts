import * as fc from "fast-check";
import { readSubmission } from "../../src/intake";
import { bytesOf, firstSheet, fixture, outcome } from "./files";

const valuesOf = async (text: string | Uint8Array, name = "releve.csv") =>
  (await firstSheet(name, typeof text === "string" ? bytesOf(text) : text)).values;

/** The statement as LibreOffice writes it in text. */
const STATEMENT = [
  ["Relevé d’Élodie — œuvre à 12 €", null, "Mar-26", null, null, null, null, null],
  [null, null, null, null, null, null, null, null],
  ["Identifiant", "Jour", "Production", "Durée", "Début", "Part", "Présent", "Note"],
  ["001234567890", "29/03/2026", "12.35", "151:40", "7:30", "25.00%", "TRUE", "ligne 1\nligne 2"],
  ["P-002", "30/03/2026", "7.00", "24:00", "0:00", "0.00%", "FALSE", "7,5"],
  ...Array.from({ length: 3 }, () => ["P-003", "01/03/2026", "7.00", "6:00", null, null, null, null]),
  ["Total", null, "40.35", "#N/A", "#DIV/0!", "0", null, "=1+1"],
]; // prettier-ignore

describe("a statement in text", () => {
  it.each([
    ["releve-windows-1252.csv", "Windows-1252 and semicolons"],
    ["releve-utf-8.csv", "UTF-8 and commas"],
    ["releve-utf-16.csv", "UTF-16 and tabulations"],
  ])("%s is read, in %s", async (name) => {
    const sheet = await firstSheet(name, fixture(name));
    expect(sheet.values).toEqual(STATEMENT);
    expect([sheet.firstRow, sheet.firstColumn]).toEqual([1, 1]);
  });

  it("keeps every cell a text as it is written", async () => {
    const sheet = await firstSheet("mars 2026.csv", bytesOf("=1+1;007;1,5;01/02/2026; a ;VRAI\n"));
    expect(sheet).toMatchObject({
      name: "mars 2026",
      values: [["=1+1", "007", "1,5", "01/02/2026", " a ", "VRAI"]],
      formats: [["@", "@", "@", "@", "@", "@"]],
    });
  });

  it("tells an empty cell from a blank one, and keeps the rows where they stand", async () => {
    const sheet = await firstSheet("a.csv", bytesOf(';\n\na;""\n; ;\n'));
    expect(sheet.firstRow).toBe(2);
    expect(sheet.values).toEqual([
      ["a", null],
      [null, " "],
    ]);
  });

  it("believes the separator that the first line declares", async () => {
    expect(await valuesOf("sep=,\r\na,b;c\r\n1,2\r\n")).toEqual([
      ["a", "b;c"],
      ["1", "2"],
    ]);
    const sheet = await firstSheet("a.csv", bytesOf("sep=;\na;b\n"));
    expect(sheet.firstRow).toBe(1);
  });

  it.each([
    ["semicolons among decimal commas", "Nom;Heures\nA;7,5\nB;8,25\n"],
    ["tabulations", "Nom\tHeures\nA\t7,5\nB\t8,25\n"],
    ["bars", "Nom|Heures\nA|7,5\nB|8,25\n"],
    ["commas around quoted decimals", 'Nom,Heures\nA,"7,5"\nB,"8,25"\n'],
    ["lines ended as a Mac does", "Nom;Heures\rA;7,5\rB;8,25\r"],
    ["lines ended as Windows does", "Nom;Heures\r\nA;7,5\r\nB;8,25"],
    ["titles above", "Relevé de mars, 2026\n\nNom;Heures\nA;7,5\nB;8,25\nC;1\nD;2\n"],
  ])("finds %s", async (_, text) => {
    const values = await valuesOf(text);
    expect(values).toContainEqual(["Nom", "Heures"]);
    expect(values).toContainEqual(["A", "7,5"]);
    expect(values).toContainEqual(["B", "8,25"]);
  });

  it("decodes what is no UTF-8 as Excel in French writes it", async () => {
    const bytes = Uint8Array.from([
      0x93, 0x80, 0x20, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x94, 0x3b, 0xe9,
    ]);
    expect(await valuesOf(bytes)).toEqual([["“€ œuvre”", "é"]]);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf("é;à")]);
    expect(await valuesOf(marked)).toEqual([["é", "à"]]);
    const bigEndian = Uint8Array.from([0xfe, 0xff, 0x00, 0xe9, 0x00, 0x3b, 0x01, 0x53]);
    expect(await valuesOf(bigEndian)).toEqual([["é", "œ"]]);
  });

  it("refuses a quotation mark that would swallow rows, and tells its line", async () => {
    expect(await outcome("a.csv", bytesOf('Nom;Heures\n"A;7\nB;8\nC;9\n'))).toBe("BrokenQuotes 2");
    expect(await outcome("a.csv", bytesOf('sep=;\nNom;H\nA;7\n"Es" verts;7\nB;8\n'))).toBe(
      "BrokenQuotes 4"
    );
    expect(await valuesOf('Nom;H\nun tuyau de 5";7\n"dit ""le grand""";8\n')).toEqual([
      ["Nom", "H"],
      ['un tuyau de 5"', "7"],
      ['dit "le grand"', "8"],
    ]);
  });

  it("reads back any table that was written with quotes", async () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", ";", '"', "\n", "\t", ",", " ", "1"),
    });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        })
      );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(";", "\t", ","), async (rows, separator) => {
        const lines = rows.map((row) =>
          row.map((text) => `"${text.replace(/"/g, '""')}"`).join(separator)
        );
        const { sheets } = await readSubmission(
          "a.csv",
          // A row with a certain separator stands first.
          bytesOf(`sep=${separator}\ndébut${separator}fin\n${lines.join("\n")}\n`)
        );
        const found = new Map<string, unknown>();
        const [sheet] = sheets;
        sheet?.values.forEach((row, down) =>
          row.forEach((value, right) => {
            if (value !== null) found.set(`${down + sheet.firstRow - 2}:${right}`, value);
          })
        );
        for (const [down, row] of rows.entries())
          for (const [right, text] of row.entries())
            expect(found.get(`${down}:${right}`) ?? "").toBe(text);
      })
    );
  });
});

describe("a text that is too much", () => {
  it("refuses a line that never ends before it is cut into columns", async () => {
    const line = new Uint8Array(3_000_000).fill(0x3b);
    expect(await outcome("a.csv", line)).toBe("FileTooLarge line");
    expect(await outcome("a.csv", bytesOf(`a;b\n${";".repeat(20_000)}`))).toBe(
      "FileTooLarge columns"
    );
    expect(await outcome("a.csv", bytesOf(`a;${"x".repeat(40_000)}`))).toBe("FileTooLarge cell");
  });

  it("refuses 300 MB and 30 MB of text at once", async () => {
    expect(await outcome("a.csv", new Uint8Array(300_000_000).fill(0x61))).toBe("FileTooLarge");
    expect(await outcome("a.csv", new Uint8Array(30_000_000).fill(0x61))).toBe("FileTooLarge text");
  });
});
