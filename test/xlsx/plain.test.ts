import { readXlsx } from "hucre/xlsx";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { sampleSheet, sampleWorkbook } from "./sample";

describe("a workbook as plain data", () => {
  it("comes back as it was written, with nothing lost", async () => {
    const { workbook, losses } = await readPlainWorkbook(await writePlainWorkbook(sampleWorkbook));
    expect(workbook).toEqual(sampleWorkbook);
    expect(losses).toEqual([]);
  });

  it("gives the same bytes for the same data", async () => {
    const first = await writePlainWorkbook(sampleWorkbook);
    expect(Buffer.from(await writePlainWorkbook(sampleWorkbook)).equals(Buffer.from(first))).toBe(
      true
    );
  });

  it("is read alike by another reader", async () => {
    const other = await readXlsx(await writePlainWorkbook(sampleWorkbook), { readStyles: true });
    const sheet = other.sheets[0];
    expect(other.sheets.map(({ name }) => name)).toEqual(["Mars l'été 2026", "Cachée"]);
    expect(sheet?.rows[0]).toEqual(["Relevé & <été> « à é »", "=1+1", "ligne 1\nligne 2"]);
    expect(sheet?.cells?.get("5,1")?.formula).toBe("SUM(B3:B4)");
    expect(sheet?.cells?.get("5,1")?.formulaResult).toBe(17.83);
    expect(sheet?.rows[5]?.[0]).toEqual(new Date(Date.UTC(2026, 0, 1)));
    expect(sheet?.tables?.[0]).toMatchObject({ name: "tEssai", range: "A2:C4" });
    expect(sheet?.merges).toEqual([{ startRow: 8, startCol: 0, endRow: 8, endCol: 2 }]);
    expect(sheet?.charts?.map(({ title }) => title)).toEqual(["Heures par mois", "Cumul"]);
    expect(sheet?.dataValidations).toHaveLength(3);
    expect(sheet?.conditionalRules?.[0]).toMatchObject({ range: "B3:B4 C3", type: "expression" });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      printArea: "$A$1:$G$41",
      printTitlesRow: "$1:$2",
    });
    expect(other.sheets[1]?.hidden).toBe(true);
  });

  it("opens an empty workbook and writes one", async () => {
    const bytes = await writePlainWorkbook({ sheets: [], names: [], activeSheet: null });
    const { workbook } = await readPlainWorkbook(bytes);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Feuil1"]);
  });

  it("writes plain texts as texts whatever they begin with", async () => {
    const texts = [
      "=1+1",
      "+33",
      "-5",
      "@moi",
      "'cité",
      " espaces ",
      "1e5",
      "VRAI",
      "_x000D_",
      "😀\u0001",
    ];
    const cells = texts.map((value, row) => ({ row, column: 0, value }));
    const bytes = await writePlainWorkbook({
      sheets: [{ ...sampleSheet, cells, tables: [], charts: [] }],
      names: [],
      activeSheet: null,
    });
    const { workbook } = await readPlainWorkbook(bytes);
    expect(workbook.sheets[0]?.cells.map(({ value }) => value)).toEqual(texts);
    expect(workbook.sheets[0]?.cells.every(({ formula }) => formula === undefined)).toBe(true);
  });
});
