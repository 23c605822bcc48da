/**
 * A test runner for Stryker that keeps one process: the domain's tests are bundled once with the mutated sources, and
 * the bundle is evaluated anew for each mutant, so that a mutant costs what its own tests cost (Jest, started again for
 * each, takes four seconds). `expect` and `it.each` are Jest's own packages.
 */
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import esbuild from "esbuild";
import fc from "fast-check";
import { expect } from "expect";
import { bind } from "jest-each";

const require = createRequire(import.meta.url);
const FOLDER = "test/domain";

// A property that fails is a mutant noticed: the smallest counterexample is not looked for.
fc.configureGlobal({ endOnFailure: true });

/** Every test file under the sandbox, in a stable order. */
const testFiles = () =>
  readdirSync(FOLDER, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => join(FOLDER, name));

/** One script that knows every test file, each registered when it is asked for; packages stay outside, loaded once. */
function bundle() {
  const lines = testFiles().map(
    (name) => `__file(${JSON.stringify(name)}, () => require(${JSON.stringify(`./${name}`)}));`
  );
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents: lines.join("\n"), resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** Evaluates the bundle and gives its test files; asking one for its tests loads it, and what it imports. */
function load(evaluate) {
  const files = [];
  const path = [];
  let tests = [];
  let seen = new Map();
  let file = "";
  const it = (name, body) => {
    const title = [file, ...path, name].join(" > ");
    const rank = (seen.get(title) ?? 0) + 1;
    seen.set(title, rank);
    tests.push({ id: rank === 1 ? title : `${title} (${rank})`, body });
  };
  it.each = bind(it, false);
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  describe.each = bind(describe, false);
  evaluate(require, { exports: {} }, describe, it, it, expect, (name, register) => {
    const testsOf = () => {
      tests = [];
      seen = new Map();
      file = name;
      register();
      return tests;
    };
    files.push({ name, testsOf });
  });
  return files;
}

const nameOf = (path) => /([^/\\]+?)(?:\.test)?\.ts$/.exec(path)?.[1] ?? "";

const fileOf = (id) => id.split(" > ")[0];

/** The file of the mutated file's own name first: most mutants end there, even those that every test must meet. */
function ownFirst(files, fileName) {
  const own = nameOf(fileName);
  const isOwn = ({ name }) => nameOf(name) === own;
  return [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
}

class DomainTestRunner {
  #evaluate = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const parameters = "require, module, describe, it, test, expect, __file";
    this.#evaluate = runInThisContext(`(function (${parameters}) {${bundle()}\n})`, {
      filename: "domaine.test.bundle.cjs",
    });
    return Promise.resolve();
  }

  get #namespace() {
    return (globalThis.__stryker__ ??= {});
  }

  async #run(tests, bail) {
    const results = [];
    for (const { id, body } of tests) {
      this.#namespace.currentTestId = id;
      const started = performance.now();
      const result = { id, name: id, status: TestStatus.Success };
      try {
        await body();
      } catch (error) {
        result.status = TestStatus.Failed;
        result.failureMessage = String(error?.message ?? error).slice(0, 500);
      }
      result.timeSpentMs = performance.now() - started;
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    this.#namespace.currentTestId = undefined;
    return results;
  }

  async dryRun() {
    const namespace = this.#namespace;
    namespace.activeMutant = undefined;
    namespace.mutantCoverage = undefined;
    const tests = load(this.#evaluate).flatMap(({ testsOf }) => testsOf());
    const results = await this.#run(tests, false);
    return {
      status: DryRunStatus.Complete,
      tests: results,
      mutantCoverage: namespace.mutantCoverage,
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation }) {
    const namespace = this.#namespace;
    namespace.hitLimit = hitLimit;
    namespace.hitCount = hitLimit === undefined ? undefined : 0;
    const results = [];
    try {
      const files = load(this.#evaluate);
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      const names = wanted === null ? null : new Set(testFilter.map(fileOf));
      const chosen = names === null ? files : files.filter(({ name }) => names.has(name));
      for (const { testsOf } of ownFirst(chosen, activeMutant.fileName)) {
        namespace.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
        const tests = testsOf();
        namespace.activeMutant = activeMutant.id;
        const run = wanted === null ? tests : tests.filter(({ id }) => wanted.has(id));
        results.push(...(await this.#run(run, !disableBail)));
        if (!disableBail && results.some(({ status }) => status === TestStatus.Failed)) break;
      }
    } catch (error) {
      // The mutant breaks the loading of its own tests: every one of them would fail.
      results.push({
        id: testFilter?.[0] ?? "chargement",
        name: "chargement",
        status: TestStatus.Failed,
        failureMessage: String(error?.message ?? error).slice(0, 500),
        timeSpentMs: 0,
      });
    } finally {
      namespace.activeMutant = undefined;
    }
    const limited = determineHitLimitReached(namespace.hitCount, hitLimit);
    return toMutantRunResult(limited ?? { status: DryRunStatus.Complete, tests: results });
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "domaine", DomainTestRunner),
];
