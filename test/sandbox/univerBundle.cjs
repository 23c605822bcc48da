/**
 * The formula engine ships as CommonJS, but several of its dependencies as ES modules only: as for `esModules.cjs`, the
 * tests share one CommonJS bundle of it, unchanged. All its packages are in one file, for they share their registries.
 */
const { existsSync, mkdirSync, statSync } = require("node:fs");
const { dirname, join } = require("node:path");
const esbuild = require("esbuild");
const bundleEsModules = require("../esModules.cjs");

const target = join(__dirname, "../../node_modules/.cache/suivi-insertion/univer.cjs");
const manifest = join(__dirname, "../../node_modules/@univerjs/core/package.json");
const packages = ["core", "engine-formula", "sheets", "sheets-formula"];

module.exports = async () => {
  bundleEsModules();
  if (existsSync(target) && statSync(target).mtimeMs > statSync(manifest).mtimeMs) return;
  mkdirSync(dirname(target), { recursive: true });
  await esbuild.build({
    stdin: {
      contents: packages.map((name) => `export * from "@univerjs/${name}";`).join("\n"),
      resolveDir: __dirname,
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    conditions: ["import"],
    outfile: target,
    logLevel: "error",
  });
};
module.exports.moduleNameMapper = Object.fromEntries(
  packages.map((name) => [`^@univerjs/${name}$`, target])
);
