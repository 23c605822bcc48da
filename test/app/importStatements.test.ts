import * as fc from "fast-check";
import { importStatements } from "../../src/app/importStatements";
import { dayOf } from "../../src/domain/calendar";
import type { Host } from "../../src/workbook/host";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { anyGrid, contentOf, submittedFile, submittedGrid } from "../host/submittedGrids";

const OPTIONS = { asOf: dayOf(2026, 4, 20), version: "0.1.0" };

const sheetNamed = async (host: Host, name: string) =>
  (await host.readGrids()).sheets.find((sheet) => sheet.name === name);

describe("importStatements", () => {
  it("gives back every cell, format and hidden row of any sheet, through a file", async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (grid) => {
        const host = await newXlsx();
        const chosen = [{ file: submittedFile("f.xlsx", [grid]), sheets: [grid.name] }];
        const [imported] = await importStatements(host, chosen, OPTIONS);
        const reopened = await openXlsx(await host.save());
        const copy = await sheetNamed(reopened, imported?.sheet ?? "");
        expect(contentOf(copy)).toEqual(contentOf(grid));
      }),
      { numRuns: 150 }
    );
  });

  it("copies 20 000 rows without spelling out what they share", async () => {
    const row = ["P-001", "Recyclerie", 7.5, null, 2];
    const formats = ["General", "General", "0.00", "0.00", "0.00"];
    const values = Array.from({ length: 20_000 }, () => row);
    const grid = submittedGrid("Mars 2026", values, { formats: values.map(() => formats) });
    const host = await newXlsx();
    const chosen = [{ file: submittedFile("f.xlsx", [grid]), sheets: [grid.name] }];
    expect(await importStatements(host, chosen, OPTIONS)).toMatchObject([{ rows: 20_000 }]);
    const copy = await sheetNamed(await openXlsx(await host.save()), "Mars 2026");
    expect(copy?.values.length).toBe(20_000);
    expect(copy?.values.at(-1)).toEqual(row);
    expect(new Set(copy?.formats).size).toBe(1);
  });

  it("writes nothing once cancelled", async () => {
    const host = await newXlsx();
    const controller = new AbortController();
    const grid = submittedGrid("Mars 2026", [["Nom"]]);
    const chosen = [{ file: submittedFile("f.xlsx", [grid]), sheets: [grid.name] }];
    const onProgress = (): void => controller.abort();
    await expect(
      importStatements(host, chosen, { ...OPTIONS, signal: controller.signal, onProgress })
    ).rejects.toThrow();
    expect((await host.readGrids()).sheets).toEqual([]);
  });
});
