import { createExcelHost } from "../../src/excel/excelHost";
import { isSetSupported, readEnvironment } from "../../src/excel/environment";
import { toHostError } from "../../src/excel/errors";
import { goTo } from "../../src/excel/navigation";
import { literalText } from "../../src/excel/text";
import { watchChanges } from "../../src/excel/watch";
import { addressTexts, compactCells } from "../../src/excel/addresses";
import { parseRectangle, rectangleAddress } from "../../src/workbook/a1";
import { HostError } from "../../src/workbook/host";
import { EMPTY_PLAN } from "../../src/workbook/plan";
import { settled, sheetOf, startExcel, workbookOf } from "../host/excelRuntime";
import { hours } from "../host/plans";

const book = () =>
  workbookOf([
    sheetOf("Mars 2026", [["a"]]),
    sheetOf("L'été & cie !", [["b"]]),
    sheetOf("Cachée", [["c"]], { visibility: "hidden" }),
  ]);

describe("goTo", () => {
  it("shows the sheet and selects the cell", async () => {
    const { workbook, host } = startExcel(book());
    await goTo({ sheet: "L'été & cie !", cell: "F14" });
    expect(workbook.activeSheet.name).toBe("L'été & cie !");
    expect(rectangleAddress(workbook.selectionOf(workbook.activeSheet.id))).toBe("F14");
    expect(host.counters.syncs).toBe(1);
  });

  it("goes to the top of a sheet when no cell is named", async () => {
    const { workbook } = startExcel(book());
    await goTo({ sheet: "L'été & cie !", cell: null });
    expect(rectangleAddress(workbook.selectionOf(workbook.activeSheet.id))).toBe("A1");
  });

  it.each([
    ["Absente", "ItemNotFound"],
    ["Cachée", "InvalidOperation"],
  ])("says why it cannot show «%s»", async (sheet, code) => {
    startExcel(book());
    await expect(goTo({ sheet, cell: "A1" })).rejects.toMatchObject({ name: "HostError", code });
  });
});

describe("watchChanges", () => {
  it("hears the user, never the add-in's own plan, and stops when asked", async () => {
    const { workbook } = startExcel(book());
    let heard = 0;
    const stop = watchChanges(() => (heard += 1));
    await settled();
    const excel = createExcelHost();
    await excel.readGrids();
    await excel.applyPlan({ ...EMPTY_PLAN, sheets: [hours(3, false)] });
    await settled();
    expect(heard).toBe(0);
    workbook.sheets[0]?.writeCells(0, 0, [[{ value: "x" }]], "user");
    workbook.addSheet("Avril 2026", "user");
    await settled();
    expect(heard).toBe(2);
    stop();
    await settled();
    workbook.sheets[0]?.writeCells(0, 0, [[{ value: "y" }]], "user");
    await settled();
    expect(heard).toBe(2);
  });

  it("ignores what Excel says the add-in did, even with events on", async () => {
    startExcel(book());
    let heard = 0;
    watchChanges(() => (heard += 1));
    await settled();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mars 2026").getRange("A1").values = [["x"]];
      await context.sync();
    });
    await settled();
    expect(heard).toBe(0);
  });

  it("does without where the host has no such events", async () => {
    startExcel(book(), { apiVersion: "1.3" });
    expect(() => watchChanges(() => undefined)()).not.toThrow();
    await settled();
  });
});

describe("toHostError", () => {
  it("keeps the code and leaves Excel's message behind", async () => {
    startExcel(book());
    const error = await goTo({ sheet: "Absente", cell: null }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HostError);
    expect(JSON.stringify(error)).not.toContain("stand-in");
  });

  it("gives anything else back as it is", () => {
    const bug = new TypeError("x");
    expect(toHostError(bug)).toBe(bug);
    const cancelled = new DOMException("x", "AbortError");
    expect(toHostError(cancelled)).toBe(cancelled);
  });
});

describe("readEnvironment", () => {
  const withContext = (context: object | undefined) => {
    Object.assign(window, { Office: context === undefined ? undefined : { context } });
    return readEnvironment();
  };

  it("says when there is no Excel around", () => {
    expect(withContext({ displayLanguage: "fr-FR" })).toEqual({ isDark: null, locale: "fr", inExcel: false }); // prettier-ignore
    expect(isSetSupported("1.13")).toBe(false);
  });

  it.each([
    [{ isDarkTheme: true }, true],
    [{ bodyBackgroundColor: "#262626" }, true],
    [{ bodyBackgroundColor: "#FFFFFF" }, false],
    [undefined, null],
  ])("reads the theme %j", (officeTheme, isDark) => {
    const found = withContext({ host: "Excel", displayLanguage: "en-US", officeTheme });
    expect(found).toEqual({ isDark, locale: "en", inExcel: true });
  });
});

describe("addresses", () => {
  it("groups touching cells and keeps every one", () => {
    const cells = ["B2", "C2", "B3", "C3", "E9", "B4", "A1"];
    const rectangles = compactCells(cells);
    expect(rectangles.map(rectangleAddress).sort()).toEqual(["A1", "B2:B4", "C2:C3", "E9"]);
    expect(compactCells(["A1", "B1", "C1"]).map(rectangleAddress)).toEqual(["A1:C1"]);
  });

  it("cuts texts under Excel's limit", () => {
    const cells = Array.from({ length: 4000 }, (_, index) => `${"AC"[index % 2]}${1 + index * 2}`);
    const texts = addressTexts(compactCells(cells));
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(8000);
    expect(texts.join(",").split(",").sort()).toEqual([...cells].sort());
  });

  it.each([
    ["B3", { row: 2, column: 1, rowCount: 1, columnCount: 1 }],
    ["$C$9:B3", { row: 2, column: 1, rowCount: 7, columnCount: 2 }],
    ["A:C", { row: 0, column: 0, rowCount: 1_048_576, columnCount: 3 }],
    ["2:5", { row: 1, column: 0, rowCount: 4, columnCount: 16_384 }],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }],
    ["XFE1", null],
    ["A0", null],
    ["A1:B", null],
    ["bonjour", null],
  ])("reads %s", (text, expected) => {
    expect(parseRectangle(text)).toEqual(expected);
  });
});

describe("literalText", () => {
  it.each([
    ["Espaces verts", "General", "Espaces verts"],
    ["Mars 2026", "General", "'Mars 2026"],
    ["marché", "General", "marché"],
    ["vrai", "General", "'vrai"],
    ["TRUE ", "General", "'TRUE "],
    ["007", "General", "'007"],
    ["007", "@", "007"],
    ["=A1", "@", "'=A1"],
    ["", "General", ""],
  ])("writes «%s» (%s) as «%s»", (text, format, expected) => {
    expect(literalText(text, format)).toBe(expected);
  });
});
