/** exceljs reading the same files: `node exceljs.cjs <files…>`. */
import { Workbook } from "exceljs";
import { addTo, noContent, tell } from "./report";

async function main(): Promise<void> {
  let content = noContent;
  for (const path of process.argv.slice(2)) {
    const book = new Workbook();
    await book.xlsx.readFile(path);
    for (const sheet of book.worksheets)
      sheet.eachRow(({ values }) => {
        content = addTo(content, Array.isArray(values) ? values : []);
      });
  }
  tell({ content });
}

void main();
