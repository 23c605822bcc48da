import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { helpFiles } from "../src/messages/helpMarkdown";

/** Writes `docs/regles` from the messages: one page per rule and their index; removes the pages of former rules. */
const folder = join(process.cwd(), "docs", "regles");
const files = helpFiles();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (name.endsWith(".md") && !files.has(name)) rmSync(join(folder, name));
}
for (const [name, text] of files) writeFileSync(join(folder, name), text);
console.log(`${files.size.toString()} pages d’aide écrites dans docs/regles`);
