import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { insertion } from "../cli/terminal";
import { openCalculator, type Calculator } from "./soffice";

/** The committee's file as LibreOffice opens it. */

const TIME = 180_000;
const SHEET = "Synthèse 2026-T1";

let calculator: Calculator;
let committee: Uint8Array;

beforeAll(async () => {
  calculator = openCalculator();
  const file = (name: string): string => join(calculator.folder, name);
  await insertion("modele", "--exemple", "--sortie", file("exemple.xlsx"));
  await insertion(
    "synthese", file("exemple.xlsx"), "--trimestre", "2026-T1", "--le", "2026-11-20",
    "--sortie", file("synthese.xlsx"), "--comite", file("comite.xlsx")
  ); // prettier-ignore
  committee = readFileSync(file("comite.xlsx"));
}, TIME);
afterAll(() => {
  calculator.close();
});

describe("the committee's file", () => {
  it(
    "opens with its only sheet, the same values and its charts",
    async () => {
      const [before] = (await readPlainWorkbook(committee)).workbook.sheets;
      const after = (await readPlainWorkbook(await calculator.convert(committee, "xlsx"))).workbook;
      expect(after.sheets.map(({ name }) => name)).toEqual([SHEET]);
      const values = (sheet: typeof before) =>
        Object.fromEntries(
          (sheet?.cells ?? []).flatMap(({ row, column, value }) =>
            value === null
              ? []
              : [
                  [
                    `${row.toString()},${column.toString()}`,
                    typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
                  ],
                ]
          )
        );
      expect(values(after.sheets[0])).toEqual(values(before));
      expect(after.sheets[0]?.charts).toHaveLength(before?.charts.length ?? -1);
    },
    TIME
  );

  it(
    "prints, and its pages name neither a person nor an author",
    async () => {
      const pdf = join(calculator.folder, "comite.pdf");
      writeFileSync(pdf, await calculator.convert(committee, "pdf"));
      const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
      expect(text).toContain("Synthèse du 1er trimestre 2026");
      const { workbook } = await readPlainWorkbook(
        readFileSync(join(calculator.folder, "exemple.xlsx"))
      );
      const people = workbook.sheets.find(({ name }) => name === "Participants");
      const titles = (people?.cells ?? []).filter(({ row }) => row === people?.tables[0]?.row);
      const columnOf = (title: string) => titles.find(({ value }) => value === title)?.column;
      const surnames = (people?.cells ?? []).flatMap(({ row, column, value }) =>
        column === columnOf("Nom") && row > (people?.tables[0]?.row ?? 0) && value !== null
          ? [String(value)]
          : []
      );
      expect(surnames.length).toBeGreaterThan(20);
      expect(surnames.filter((surname) => text.includes(surname))).toEqual([]);
      const about = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
      expect(about).not.toMatch(/^(?:Author|Title|Subject|Keywords):[ \t]*\S/m);
    },
    TIME
  );
});
