/** Prints what a user downloads: each page's first files and its lazy parts, raw and compressed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const folder = join(import.meta.dirname ?? ".", "../dist");
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).replace(".", ",")} Ko`;
const sizeOf = (file) => {
  const bytes = readFileSync(join(folder, file));
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
};
const line = ({ file, raw, gzip }) =>
  console.log(
    `  ${file.padEnd(42)} ${kilobytes(raw).padStart(11)} ${kilobytes(gzip).padStart(11)}`
  );
const total = (sizes) =>
  sizes.reduce((sum, { raw, gzip }) => ({ raw: sum.raw + raw, gzip: sum.gzip + gzip }), {
    raw: 0,
    gzip: 0,
  });

const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
const firstFiles = new Set();
for (const page of ["taskpane", "commands", "message"]) {
  const html = readFileSync(join(folder, `${page}.html`), "utf8");
  const files = scripts.filter((file) => html.includes(file));
  files.forEach((file) => firstFiles.add(file));
  const sizes = files.map(sizeOf);
  console.log(`${page}.html`);
  sizes.forEach(line);
  line({ file: "= au premier affichage", ...total(sizes) });
}
const lazy = scripts.filter((file) => !firstFiles.has(file)).map(sizeOf);
console.log("à la demande");
lazy.forEach(line);
line({ file: "= en tout", ...total(scripts.map(sizeOf)) });
