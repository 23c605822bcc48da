import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { helpFiles } from "../src/messages/helpMarkdown";
import { triggerFiles } from "../src/messages/triggerHelp";

/** Writes a folder of `docs` from the messages: each page and their index; removes the pages that are no more. */
function writePages(name: string, files: ReadonlyMap<string, string>): void {
  const folder = join(process.cwd(), "docs", name);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".md") && !files.has(file)) rmSync(join(folder, file));
  }
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  console.log(`${files.size.toString()} pages d’aide écrites dans docs/${name}`);
}

writePages("regles", helpFiles());
writePages("penalites", triggerFiles());
