import { settled, sheetOf, startExcel, workbookOf } from "../host/excelRuntime";

const book = () =>
  workbookOf([
    sheetOf("Mars 2026", [
      ["Nom", "Heures"],
      ["A", 7.5],
      ["B", "7h30"],
    ]),
    sheetOf("L'été & cie !", [["x"]]),
  ]);

const codeOf = async (run: Promise<unknown>): Promise<string> => {
  try {
    await run;
  } catch (error) {
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    return (error as OfficeExtension.Error).code;
  }
  throw new Error("nothing was refused");
};

describe("Microsoft's client library over the stand-in", () => {
  it("reads values, collections and null objects", async () => {
    const { host } = startExcel(book());
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/id");
      const used = sheets.getItem("mars 2026").getUsedRange(true).load("values,address,rowCount");
      const missing = sheets.getItemOrNullObject("Absente");
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Mars 2026", "L'été & cie !"]);
      expect(used.values).toEqual([
        ["Nom", "Heures"],
        ["A", 7.5],
        ["B", "7h30"],
      ]);
      expect(used.address).toBe("'Mars 2026'!A1:B3");
      expect(missing.isNullObject).toBe(true);
    });
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.unknownMembers).toEqual([]);
  });

  it("refuses to read what was not loaded", async () => {
    startExcel(book());
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Mars 2026").getRange("A1");
        await context.sync();
        return range.values;
      })
    );
    expect(code).toBe("PropertyNotLoaded");
  });

  it("refuses a range kept beyond its run", async () => {
    startExcel(book());
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Mars 2026").getRange("A1");
      range.load("values");
      await context.sync();
      return range;
    });
    await settled();
    const again = (): Promise<void> => {
      kept.load("values");
      return kept.context.sync();
    };
    expect(await codeOf(Promise.resolve().then(again))).toBe("InvalidObjectPath");
  });

  it("keeps what came before a refused action, and nothing after it", async () => {
    const { workbook } = startExcel(book());
    const code = await codeOf(
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Mars 2026").getRange("A1").values = [["avant"]];
        worksheets.getItem("Absente").getRange("A1").values = [["jamais"]];
        worksheets.getItem("Mars 2026").getRange("A2").values = [["après"]];
        await context.sync();
      })
    );
    expect(code).toBe("ItemNotFound");
    const sheet = workbook.sheetByName("Mars 2026");
    expect(sheet?.cell(0, 0).value).toBe("avant");
    expect(sheet?.cell(1, 0).value).toBe("A");
  });
});
