import { deserialize } from "node:v8";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";

const root = join(__dirname, "../..");

let example: PlainWorkbook | null = null;

/**
 * The example workbook, written and read again by the product's own code. In a process of its own: jsdom has none of
 * the streams that open a ZIP.
 */
export function exampleWorkbook(): PlainWorkbook {
  if (example) return example;
  const script = `
    const { composeModel } = require("./src/workbook/compose/composeModel");
    const { newXlsx } = require("./src/xlsx/xlsxHost");
    const { readPlainWorkbook } = require("./src/xlsx/plain");
    (async () => {
      const file = await newXlsx();
      await file.applyPlan(composeModel({ example: true }, await file.readGrids()));
      const { workbook } = await readPlainWorkbook(await file.save());
      process.stdout.write(require("node:v8").serialize(workbook));
    })();`;
  const bytes = execFileSync(process.execPath, ["--import", "tsx", "-e", script], {
    cwd: root,
    maxBuffer: 50_000_000,
  });
  example = deserialize(bytes) as PlainWorkbook;
  return example;
}
