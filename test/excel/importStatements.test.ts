import * as fc from "fast-check";
import { importStatements } from "../../src/app/importStatements";
import { dayOf } from "../../src/domain/calendar";
import { createExcelHost } from "../../src/excel/excelHost";
import type { HostWorkbook } from "../../src/sandbox/host";
import type { Grid } from "../../src/workbook/grid";
import { settled, sheetOf, startExcel, workbookOf } from "../host/excelRuntime";
import { anyGrid, contentOf, submittedFile, submittedGrid } from "../host/submittedGrids";

const OPTIONS = { asOf: dayOf(2026, 4, 20), version: "0.1.0" };

const chosen = (...grids: readonly Grid[]) => [
  { file: submittedFile("releve.xlsx", grids), sheets: grids.map(({ name }) => name) },
];

const contract = () => sheetOf("Marché", [["Paramètre", "Valeur"]]);
const namesOf = (workbook: HostWorkbook): readonly string[] =>
  workbook.sheets.map(({ name }) => name);

describe("copying submitted sheets into Excel", () => {
  it("gives back every cell, format and hidden row of any sheet, through office.js", async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (grid) => {
        const { host } = startExcel(workbookOf([contract()]));
        const excel = createExcelHost();
        const [imported] = await importStatements(excel, chosen(grid), OPTIONS);
        expect(host.counters.unknownMembers).toEqual([]);
        const { sheets } = await excel.readGrids();
        const copy = sheets.find(({ name }) => name === imported?.sheet);
        expect(contentOf(copy)).toEqual(contentOf(grid));
      }),
      { numRuns: 60 }
    );
  });

  it("hides runs of rows and columns, and no other", async () => {
    const values = Array.from({ length: 12 }, (_, row) => [row, "a", "b", "c"]);
    const grid = submittedGrid("Mars 2026", values, {
      hiddenRows: [2, 3, 4, 9],
      hiddenColumns: [3],
    });
    const { workbook } = startExcel(workbookOf([contract()]));
    await importStatements(createExcelHost(), chosen(grid), OPTIONS);
    const plain = workbook.toPlain().sheets.find(({ name }) => name === "Mars 2026");
    expect(plain).toMatchObject({ hiddenRows: [2, 3, 4, 9], hiddenColumns: [3] });
    expect(workbook.toPlain().activeSheet).toBe("Mars 2026");
    await settled();
  });

  it("cuts a big sheet into several requests, and tells how far it is", async () => {
    const text = "x".repeat(60);
    const values = Array.from({ length: 16_000 }, (_, row) => [`P-${row}`, text, text, text, 7.5]);
    const grid = submittedGrid("Mars 2026", values, { hiddenRows: [1, 3, 5] });
    const { host, workbook } = startExcel(workbookOf([contract()]));
    const steps: number[] = [];
    await importStatements(createExcelHost(), chosen(grid), {
      ...OPTIONS,
      onProgress: ({ step, total }) => step === "writing" && steps.push(total),
    });
    expect(Math.max(...steps)).toBeGreaterThan(1);
    expect(host.counters.largestRequest).toBeLessThan(5_000_000);
    expect(workbook.sheetByName("Mars 2026")?.cell(15_999, 0).value).toBe("P-15999");
    expect(namesOf(workbook)).toEqual(["Marché", "Mars 2026", "Journal"]);
  });

  it("writes formats that change from cell to cell without a call for each", async () => {
    const values = Array.from({ length: 400 }, () => Array.from({ length: 10 }, () => 0.5));
    const formats = values.map((row, down) =>
      row.map((_, right) => ((down + right) % 2 === 0 ? "0.00" : "[h]:mm"))
    );
    const { host } = startExcel(workbookOf([contract()]));
    const excel = createExcelHost();
    await importStatements(excel, chosen(submittedGrid("Mars 2026", values, { formats })), OPTIONS);
    expect(host.counters.requestLength).toBeLessThan(200_000);
    const { sheets } = await excel.readGrids();
    expect(sheets.find(({ name }) => name === "Mars 2026")?.formats).toEqual(formats);
  });

  it("leaves nothing behind when it is cancelled on the way", async () => {
    const values = Array.from({ length: 16_000 }, () => ["x".repeat(200)]);
    const { workbook } = startExcel(workbookOf([contract()]));
    const controller = new AbortController();
    const onProgress = ({ done, total }: { done: number; total: number }): void => {
      if (total > 1 && done > 0) controller.abort();
    };
    const running = importStatements(
      createExcelHost(),
      chosen(submittedGrid("Mars 2026", values), submittedGrid("Avril 2026", values)),
      { ...OPTIONS, signal: controller.signal, onProgress }
    );
    await expect(running).rejects.toThrow(/abort/i);
    await settled();
    expect(namesOf(workbook)).toEqual(["Marché"]);
  });

  it("leaves someone else's sheet alone when it took the name meanwhile", async () => {
    const { workbook } = startExcel(workbookOf([contract()]));
    const excel = createExcelHost();
    const running = importStatements(excel, chosen(submittedGrid("Mars 2026", [["Nom"]])), {
      ...OPTIONS,
      onProgress: ({ step }) => {
        if (step === "writing" && !workbook.sheetByName("Mars 2026")) {
          workbook.addSheet("Mars 2026", "user");
        }
      },
    });
    await expect(running).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await settled();
    expect(namesOf(workbook)).toEqual(["Marché", "Mars 2026"]);
  });
});
