/** hucre reading the same files: `node hucre.cjs <files…>`. */
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { addTo, noContent, tell } from "./report";

async function main(): Promise<void> {
  let content = noContent;
  for (const path of process.argv.slice(2)) {
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
    for (const { rows } of sheets) content = rows.reduce(addTo, content);
  }
  tell({ content });
}

void main();
