/**
 * Writes the submissions of the corpus that this project's own writer makes: `npx tsx test/corpus/fabrique/suivi.ts`.
 * What must be read in each is in `attendus-suivi.txt`, written by hand, never by this script.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePlainWorkbook } from "../../../src/xlsx/plain";
import { FAULTS } from "./suiviFaults";
import { LAYOUTS } from "./suiviLayouts";
import { SEVERAL } from "./suiviSeveral";

const releves = join(__dirname, "../releves");

async function main(): Promise<void> {
  for (const { folder, files } of [...LAYOUTS, ...SEVERAL, ...FAULTS]) {
    mkdirSync(join(releves, folder), { recursive: true });
    for (const [file, sheets] of Object.entries(files)) {
      const bytes = await writePlainWorkbook({ sheets, names: [], activeSheet: null });
      writeFileSync(join(releves, folder, file), bytes);
    }
  }
}

void main();
