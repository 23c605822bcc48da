import { importStatements } from "../../src/app/importStatements";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { dayOf } from "../../src/domain/calendar";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { contentOf, submittedFile, submittedGrid, TREACHEROUS_TEXTS } from "../host/submittedGrids";
import { openCalculator, type Calculator } from "./soffice";

let calculator: Calculator;
beforeAll(() => {
  calculator = openCalculator();
});
afterAll(() => {
  calculator.close();
});

it("shows an imported sheet as it was in its file, hidden rows hidden, texts left texts", async () => {
  const texts = TREACHEROUS_TEXTS.filter((text) => !text.includes("\u200b"));
  const values = [
    ["Nom", "Heures", "Le", "Note"],
    ...texts.map((text, row) => [`P-${row}`, 7.5 + row, 46_082 + row, text]),
  ];
  const grid = submittedGrid("Mars 2026", values, {
    firstRow: 3,
    firstColumn: 1,
    formats: values.map((_, row) =>
      row === 0
        ? ["General", "General", "General", "General"]
        : ["General", "0.00", "dd/mm/yyyy", row % 2 === 0 ? "@" : "General"]
    ),
    hiddenRows: [5, 6, 9],
    hiddenColumns: [3],
  });
  const host = await newXlsx();
  await prepareWorkbook(host, { example: false });
  const chosen = [{ file: submittedFile("releve.xlsx", [grid]), sheets: ["Mars 2026"] }];
  const options = { asOf: dayOf(2026, 4, 20), version: "0.1.0" };
  const [imported] = await importStatements(host, chosen, options);
  const opened = await openXlsx(await calculator.convert(await host.save(), "xlsx"));
  const { sheets, tables } = await opened.readGrids();
  const copy = sheets.find(({ name }) => name === imported?.sheet);
  const { formats: _formats, ...shown } = contentOf(copy);
  const { formats: _given, ...expected } = contentOf(grid);
  expect(shown).toEqual(expected);
  expect(copy?.formats[1]?.slice(1, 3)).toEqual(["0.00", "dd/mm/yyyy"]);
  expect(tables.map(({ name }) => name)).toContain("tJournal");
}, 120_000);
