/** `npm test`: sets up what is missing, then types, walls, layout and every test; ends with one count. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTools } from "./tools.mjs";

const problem = ensureTools();
if (problem) {
  console.error(problem);
  process.exit(1);
}

const run = (title, args) => {
  console.log(`\n— ${title}`);
  return spawnSync("npx", args, { stdio: "inherit" }).status === 0;
};

const folder = mkdtempSync(join(tmpdir(), "suivi-insertion-"));
const results = join(folder, "results.json");
const checks = [
  run("types", ["tsc", "--noEmit", "-p", "."]),
  run("murs et règles de code", ["eslint", ".", "--max-warnings", "0"]),
  run("mise en forme", ["prettier", "--check", "--log-level", "warn", "."]),
];
// Every core: Jest leaves one idle by itself, which is half of a machine that has two.
const ran = run("tests", [
  "jest",
  "--maxWorkers=100%",
  "--json",
  `--outputFile=${results}`,
  ...process.argv.slice(2),
]);

let passed = checks.filter(Boolean).length;
let failed = checks.length - passed;
try {
  const counts = JSON.parse(readFileSync(results, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + counts.numPendingTests + counts.numRuntimeErrorTestSuites;
} catch {
  failed += 1;
}
if (!ran && failed === 0) failed = 1;
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
