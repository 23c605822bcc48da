import { bringAnswers } from "../../src/app/bringAnswers";
import { prepareSending } from "../../src/app/prepareSending";
import { dayOf, monthOf } from "../../src/domain/calendar";
import { readSubmission } from "../../src/intake";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { writeSheetsFile } from "../../src/xlsx/sheetFile";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { smallExample } from "../host/smallExample";
import { textParts } from "../xlsx/parts";
import { openCalculator, type Calculator } from "./soffice";

const asOf = dayOf(2026, 5, 4);
let calculator: Calculator;
let buyers: Uint8Array;
let sent: Uint8Array;

beforeAll(async () => {
  calculator = openCalculator();
  const host = await newXlsx();
  await host.applyPlan(smallExample(await host.readGrids()));
  buyers = await host.save();
  const wanted = { asOf, month: monthOf(2026, 5), lot: "1" };
  const outcome = await prepareSending(await openXlsx(buyers), wanted, writeSheetsFile);
  if (!outcome.ok) throw new Error("unusable");
  sent = outcome.bytes;
});
afterAll(() => {
  calculator.close();
});

/** Addresses of the cells of a sheet that may be typed in while it is protected. */
function openCells(parts: ReadonlyMap<string, string>, sheet: string): readonly string[] {
  const section = /<cellXfs.*?<\/cellXfs>/s.exec(parts.get("xl/styles.xml") ?? "")?.[0] ?? "";
  const looks = section.match(/<xf .*?(?:<\/xf>|\/>(?=<xf|<\/cellXfs))/gs) ?? [];
  const isOpen = looks.map((look) => /locked="(?:0|false)"/.test(look));
  return [...sheet.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].flatMap(
    ([, address = "", style]) => (isOpen[Number(style ?? 0)] ? [address] : [])
  );
}

it("is locked in another spreadsheet but where it is to be filled, with its lists and its answers", async () => {
  const parts = await textParts(await calculator.convert(sent, "xlsx"));
  const sheets = [1, 2, 3, 4].map((rank) => parts.get(`xl/worksheets/sheet${rank.toString()}.xml`) ?? "");
  for (const sheet of sheets) expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(?:1|true)"/);
  const [guide = "", statement = "", answers = "", supports = ""] = sheets;
  expect([guide, supports].flatMap((sheet) => openCells(parts, sheet))).toEqual([]);
  const rows = Array.from({ length: 34 }, (_, index) => (9 + index).toString());
  const expected = rows.flatMap((row, index) =>
    [..."ABCDEFGHIJK"].filter((column) => index >= 19 || column > "C").map((column) => column + row)
  );
  expect(openCells(parts, statement)).toEqual(expected);
  expect(new Set(openCells(parts, answers).map((address) => address.charAt(0)))).toEqual(new Set(["G", "H"]));
  const lists = statement.match(/<dataValidation [^>]*type="list"[^>]*>.*?<\/dataValidation>/gs);
  expect(lists).toHaveLength(1);
  expect(lists?.[0]).toMatch(/Supports'?(?:!|\.)\$A\$5:\$A\$7/);
  const tables = [...parts].filter(([path]) => path.startsWith("xl/tables/"));
  expect(tables.map(([, xml]) => /name="([^"]*)"/.exec(xml)?.[1])).toEqual(["tReponses"]);
}); // prettier-ignore

it("comes back from another spreadsheet, in its own format, with its hours and its answers", async () => {
  const { workbook } = await readPlainWorkbook(sent);
  const sheets = workbook.sheets.map((sheet) => {
    const typed = (row: number, column: number, value: string | number) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === row && cell.column === column ? { ...cell, value } : cell
      ),
    });
    if (sheet.name === "Réponses") return typed(4, 6, "Vu avec l’encadrant");
    return sheet.name.startsWith("Mai") ? typed(8, 4, 70.5) : sheet;
  });
  const ods = await calculator.convert(await writePlainWorkbook({ ...workbook, sheets }), "ods");
  const host = await openXlsx(buyers);
  const outcome = await bringAnswers(host, await readSubmission("retour.ods", ods), {
    asOf, version: "test", isWritten: true, withStatements: true,
  }); // prettier-ignore
  if (!outcome.ok) throw new Error("unusable");
  const { answers, imported } = outcome.view;
  expect(answers.map(({ status }) => status).filter((status) => status !== "empty")).toEqual([
    "brought",
  ]);
  expect(imported.map(({ sheet }) => sheet)).toEqual(["Mai 2026 - lot 1"]);
  const month = outcome.report?.figures.months.find((each) => each.month === monthOf(2026, 5));
  expect(month?.production).toBe(253_800);
});
