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

/** One script that registers every test; packages stay outside, loaded once. */
function bundle() {
  const lines = testFiles().map(
    (name) => `__begin(${JSON.stringify(name)}); require(${JSON.stringify(`./${name}`)});`
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

/** Evaluates the bundle and gives the tests it registers. */
function load(evaluate) {
  const tests = [];
  const path = [];
  const seen = new Map();
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
  evaluate(require, { exports: {} }, describe, it, it, expect, (name) => {
    file = name;
  });
  return tests;
}

const nameOf = (path) => /([^/\\]+?)(?:\.test)?\.ts$/.exec(path)?.[1] ?? "";

/** The tests of the mutated file's own name first: most mutants end there, even those that every test must meet. */
function ownTestsFirst(tests, fileName) {
  const own = nameOf(fileName);
  const isOwn = ({ id }) => nameOf(id.split(" > ")[0]) === own;
  return [...tests.filter(isOwn), ...tests.filter((test) => !isOwn(test))];
}

class DomainTestRunner {
  #evaluate = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const parameters = "require, module, describe, it, test, expect, __begin";
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
    const results = await this.#run(load(this.#evaluate), false);
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
    namespace.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    let results;
    try {
      const all = load(this.#evaluate);
      namespace.activeMutant = activeMutant.id;
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      const chosen = wanted === null ? all : all.filter(({ id }) => wanted.has(id));
      const ordered = ownTestsFirst(chosen, activeMutant.fileName);
      results = await this.#run(ordered, !disableBail);
    } catch (error) {
      // The mutant breaks the loading of its own tests: every one of them would fail.
      results = [
        {
          id: testFilter?.[0] ?? "chargement",
          name: "chargement",
          status: TestStatus.Failed,
          failureMessage: String(error?.message ?? error).slice(0, 500),
          timeSpentMs: 0,
        },
      ];
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
