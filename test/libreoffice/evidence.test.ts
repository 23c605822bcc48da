import { MARK_SIGNATURE } from "../../src/workbook/grid";
import { EMPTY_PLAN } from "../../src/workbook/plan";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { textParts } from "../xlsx/parts";
import { sampleWorkbook } from "../xlsx/sample";
import { openCalculator, type Calculator } from "./soffice";

let calculator: Calculator;
beforeAll(() => {
  calculator = openCalculator();
});
afterAll(() => {
  calculator.close();
});

it("marks a workbook saved by LibreOffice without touching anything else, and LibreOffice keeps the marks", async () => {
  const unmarked = {
    ...sampleWorkbook,
    sheets: sampleWorkbook.sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })),
  };
  const before = await calculator.convert(await writePlainWorkbook(unmarked), "xlsx");
  const sheet = sampleWorkbook.sheets[0]?.name ?? "";
  const host = await openXlsx(before);
  await host.applyPlan({
    ...EMPTY_PLAN,
    marks: [
      {
        sheet,
        groups: [
          { severity: "blocking", cells: ["B3"] },
          { severity: "to-justify", cells: ["C3", "C4"] },
        ],
      },
    ],
  });
  const after = await host.save();
  const [source, result] = [await textParts(before), await textParts(after)];
  const changed = [...result.keys()].filter((path) => source.get(path) !== result.get(path));
  expect(changed.sort()).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  expect([...result.keys()].sort()).toEqual([...source.keys()].sort());

  const { workbook } = await readPlainWorkbook(await calculator.convert(after, "xlsx"));
  const marks = workbook.sheets[0]?.conditionalFormats.filter(({ formula }) =>
    formula?.replace(/\s/g, "").includes(MARK_SIGNATURE)
  );
  expect(marks?.map(({ ranges }) => ranges.join(" ")).sort()).toEqual(["B3", "C3 C4"]);
}, 120_000);
