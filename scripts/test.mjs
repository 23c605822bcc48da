/** `npm test`: sets up what is missing, then types, walls, layout and every test; ends with one count. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTools } from "./tools.mjs";

const problem = ensureTools();
if (problem) {
  console.error(problem);
  process.exit(1);
}

/** Runs one check; resolves to its title, whether it passed and what it printed. */
const check = (title, args) =>
  new Promise((resolve) => {
    const child = spawn("npx", args, { stdio: ["ignore", "pipe", "pipe"] });
    const printed = [];
    child.stdout.on("data", (part) => printed.push(part));
    child.stderr.on("data", (part) => printed.push(part));
    child.on("close", (code) =>
      resolve({ title, passed: code === 0, output: Buffer.concat(printed).toString() })
    );
  });

// Side by side, each printed once whole.
const checks = await Promise.all([
  check("types", ["tsc", "--noEmit", "-p", "."]),
  check("murs et règles de code", ["eslint", ".", "--max-warnings", "0"]),
  check("mise en forme", ["prettier", "--check", "--log-level", "warn", "."]),
]);
for (const { title, passed, output } of checks) {
  console.log(`\n— ${title} : ${passed ? "conforme" : "à corriger"}`);
  if (!passed) console.log(output);
}

const folder = mkdtempSync(join(tmpdir(), "suivi-insertion-"));
const results = join(folder, "results.json");
console.log("\n— tests");
// One more worker than cores: the tests that drive a browser or LibreOffice mostly wait for it.
const workers = (availableParallelism() + 1).toString();
const ran =
  spawnSync(
    "npx",
    ["jest", `--maxWorkers=${workers}`, "--json", `--outputFile=${results}`, ...process.argv.slice(2)],
    { stdio: "inherit" }
  ).status === 0; // prettier-ignore

let passed = checks.filter((each) => each.passed).length;
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
