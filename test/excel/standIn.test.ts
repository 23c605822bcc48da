import { readFileSync } from "node:fs";
import { API_SETS } from "../../src/sandbox/host/apiSets";
import { HostWorkbook, type HostEvent } from "../../src/sandbox/host";
import { settled, sheetOf, startExcel, workbookOf } from "../host/excelRuntime";

const book = () =>
  workbookOf([sheetOf("Feuil1", [["a", 1]]), sheetOf("Fermée", [["x"]], { isProtected: true })]);

/** The code of what Excel refuses, or "accepted". */
const outcome = async (batch: (context: Excel.RequestContext) => void): Promise<string> => {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return "accepted";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
};

describe("the stand-in is as strict as Excel", () => {
  it.each([
    ["Juin 2026", "accepted"],
    ["L'été & cie !", "accepted"],
    ["x".repeat(31), "accepted"],
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a[1]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["FEUIL1", "ItemAlreadyExists"],
    ["fermÉe", "ItemAlreadyExists"],
  ])("names a sheet «%s»: %s", async (name, expected) => {
    startExcel(book());
    expect(await outcome((context) => context.workbook.worksheets.add(name))).toBe(expected);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a value", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a format", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["a width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 50)],
    ["a mark", (sheet) => sheet.getRanges("A1,B2").conditionalFormats.add("Custom")],
    ["a table", (sheet) => sheet.tables.add("A1:B2", true)],
    ["a chart", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns")],
    [
      "a drop-down",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "a" },
        }),
    ],
    ["a clearing", (sheet) => sheet.getRange("A1").clear()],
  ])("refuses %s on a protected sheet", async (_what, change) => {
    startExcel(book());
    const tried = outcome((context) => change(context.workbook.worksheets.getItem("Fermée")));
    expect(await tried).toBe("AccessDenied");
  });

  it("has nothing it does not play, and counts what was asked", async () => {
    const { host } = startExcel(book());
    const code = await outcome((context) => context.workbook.worksheets.getItem("Feuil1").copy());
    expect(code).toBe("ApiNotFound");
    expect(host.counters.unknownMembers).toEqual(["Worksheet.Unknown.Copy"]);
  });

  it("enforces the requirement set it declares", async () => {
    const resize = (context: Excel.RequestContext): void => {
      const table = context.workbook.worksheets.getItem("Feuil1").tables.add("A1:B2", true);
      table.resize("A1:B3");
    };
    startExcel(book(), { apiVersion: "1.13" });
    expect(await outcome(resize)).toBe("accepted");
    startExcel(book(), { apiVersion: "1.12" });
    expect(await outcome(resize)).toBe("ApiNotFound");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
  });

  it("gives each member the requirement set of Microsoft's own types", () => {
    const types = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
    const excel = types.slice(types.indexOf("declare namespace Excel {"));
    const problems: string[] = [];
    for (const [type, members] of Object.entries(API_SETS)) {
      const start = excel.search(new RegExp(`^    class ${type} extends `, "m"));
      const body = excel.slice(start, excel.indexOf("\n    }\n", start));
      const classDoc = excel.slice(excel.lastIndexOf("/**", start), start);
      const classSet = /Api set: ExcelApi ([\d.]+)/.exec(classDoc)?.[1] ?? "1.1";
      for (const [member, version] of Object.entries(members)) {
        if (member.startsWith("_")) continue;
        // The library writes this property under another name than it reads it.
        const own = member === "Gridlines" ? "ShowGridlines" : member;
        const name = own.charAt(0).toLowerCase() + own.slice(1);
        const at = body.search(new RegExp(`^        (?:readonly )?${name}(?:\\(|\\??:)`, "m"));
        const before = body.slice(0, at);
        const doc = before.slice(before.lastIndexOf("/**"));
        const declared = /Api set: ExcelApi ([\d.]+)/.exec(doc)?.[1] ?? classSet;
        if (start < 0 || at < 0 || declared !== version) {
          problems.push(
            `${type}.${member}: ${version}, Microsoft says ${at < 0 ? "nothing" : declared}`
          );
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it("refuses more than 5 MB in a request on the web, and not on the desktop", async () => {
    const large = Array.from({ length: 60 }, () => ["é".repeat(100_000)]);
    const write = (context: Excel.RequestContext): void => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1:A60").values = large;
    };
    const web = startExcel(book(), { profile: "web" });
    expect(await outcome(write)).toBe("RequestPayloadSizeLimitExceeded");
    expect(web.workbook.sheets[0]?.cell(0, 0).value).toBe("a");
    startExcel(book());
    expect(await outcome(write)).toBe("accepted");
  });

  it("reads inputs as Excel does", async () => {
    const { workbook } = startExcel(book());
    const inputs = ["=1+1", "+A1", "'=1+1", "'12", "12", "1,5", "15/03/2026", "3/15/2026", "TRUE", "5%", "texte"]; // prettier-ignore
    await outcome((context) => {
      const range = context.workbook.worksheets.getItem("Feuil1").getRange("D1:N1");
      range.values = [inputs];
    });
    const cells = inputs.map((_, column) => workbook.sheets[0]?.cell(0, 3 + column));
    expect(cells.map((cell) => cell?.formula ?? cell?.value)).toEqual([
      "=1+1", "=+A1", "=1+1", "12", 12, "1,5", "15/03/2026", 46_096, true, 0.05, "texte",
    ]); // prettier-ignore
    expect(cells[2]?.formula).toBeNull();
    expect(cells[7]?.numberFormat).toBe("m/d/yyyy");
  });

  it("leaves a cell alone for null, empties it for an empty text", async () => {
    const { workbook } = startExcel(book());
    await outcome((context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1:B1").values = [[null, ""]];
    });
    expect(workbook.sheets[0]?.cell(0, 0).value).toBe("a");
    expect(workbook.sheets[0]?.cell(0, 1).value).toBeNull();
  });

  it.each([
    ["=SUM(tAbsente[Total])", "InvalidArgument"],
    ["=Absente!A1", "InvalidArgument"],
    ["=SUM(A1:A2", "InvalidArgument"],
    ["='Fermée'!A1&\" tAbsente[x] (\"", "accepted"],
    ["=IF(Feuil1!A1=1,2,3)", "accepted"],
  ])("enters the formula %s: %s", async (formula, expected) => {
    startExcel(book());
    const tried = outcome((context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("D1").formulas = [[formula]];
    });
    expect(await tried).toBe(expected);
  });

  it("refuses values of another shape than their range", async () => {
    startExcel(book());
    const tried = outcome((context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1:B2").values = [[1, 2]];
    });
    expect(await tried).toBe("InvalidArgument");
  });

  it("takes a table away with everything it covers, and not with its contents only", async () => {
    const { workbook } = startExcel(book());
    const clearing = (what: "All" | "Contents") =>
      outcome((context) =>
        context.workbook.worksheets.getItem("Feuil1").getRange("A1:Z9").clear(what)
      );
    await outcome((context) =>
      context.workbook.worksheets.getItem("Feuil1").tables.add("A1:B2", true)
    );
    await clearing("Contents");
    expect(workbook.sheets[0]?.facets.tables).toHaveLength(1);
    await clearing("All");
    expect(workbook.sheets[0]?.facets.tables).toHaveLength(0);
  });

  it("waits for the calculation before it answers a reading", async () => {
    const { workbook } = startExcel(book());
    workbook.calculator = {
      recalculate: async () => {
        await settled();
        workbook.sheets[0]?.writeComputed([{ row: 0, column: 3, value: 42 }]);
      },
    };
    const read = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Feuil1").getRange("D1");
      cell.formulas = [["=6*7"]];
      cell.load("values");
      await context.sync();
      return cell.values as unknown;
    });
    expect(read).toEqual([[42]]);
    expect(workbook.needsCalculation).toBe(false);
  });
});

describe("the stand-in workbook", () => {
  it("is the same after a journey through plain data", () => {
    const plain = workbookOf(
      [sheetOf("L'été", [["a", 1, "=B1*2"]], { hiddenRows: [3], freezeRows: 1 })],
      {
        names: [{ name: "_si_Heures", refersTo: "='L''été'!$A$1", isHidden: true }],
      }
    );
    expect(new HostWorkbook(plain).toPlain()).toEqual(plain);
  });

  it("makes formulas and names follow a sheet that is renamed", () => {
    const plain = workbookOf(
      [sheetOf("Heures", [[1]]), sheetOf("Bilan", [["='Heures'!A1+Heures!A1&\"Heures!A1\""]])],
      { names: [{ name: "_si_Heures", refersTo: "='Heures'!$A$1", isHidden: true }] }
    );
    const workbook = new HostWorkbook(plain);
    workbook.renameSheet(workbook.sheets[0]!.id, "Registre d'heures", "user");
    expect(workbook.sheets[1]?.cell(0, 0).formula).toBe(
      "='Registre d''heures'!A1+'Registre d''heures'!A1&\"Heures!A1\""
    );
    expect(workbook.toPlain().names[0]?.refersTo).toBe("='Registre d''heures'!$A$1");
  });

  it("tells its subscribers what changed, by whom, and stops when asked", () => {
    const workbook = new HostWorkbook(book());
    const events: HostEvent[] = [];
    const stop = workbook.subscribe((event) => events.push(event));
    const sheet = workbook.sheets[0]!;
    sheet.writeCells(2, 1, [[{ value: 3 }, null]], "user");
    sheet.set("freezeRows", 2, "addin");
    workbook.removeSheet(sheet.id, "user");
    stop();
    workbook.addSheet("Autre", "user");
    expect(events).toEqual([
      {
        kind: "cells-changed", sheetId: sheet.id, source: "user",
        area: { row: 2, column: 1, rowCount: 1, columnCount: 2 },
        values: true, numberFormats: false, styles: false,
      },
      { kind: "sheet-changed", sheetId: sheet.id, aspect: "freeze", source: "addin" },
      { kind: "sheet-removed", sheetId: sheet.id, source: "user" },
      { kind: "sheet-activated", sheetId: workbook.sheets[0]!.id, source: "user" },
    ]); // prettier-ignore
  });
});
