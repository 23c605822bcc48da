/** exceljs reading and summing the same statements: `node exceljs.cjs <list of files>`. */
import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { ABOVE, HOURS, SHEET } from "./shape";
import { tellTerritory } from "./told";

async function main(): Promise<void> {
  const files = readFileSync(process.argv[2] ?? "", "utf8").split("\n");
  let hundredths = 0;
  for (const path of files) {
    const book = new Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet(SHEET);
    const titles = sheet?.getRow(ABOVE + 1).values;
    const columns = Array.isArray(titles) ? HOURS.map((title) => titles.indexOf(title)) : [];
    sheet?.eachRow(({ values }, row) => {
      if (row <= ABOVE + 1 || !Array.isArray(values)) return;
      for (const column of columns) hundredths += Math.round(Number(values[column] ?? 0) * 100);
    });
  }
  tellTerritory(files.length, hundredths);
}

void main();
