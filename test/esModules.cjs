/**
 * Jest loads CommonJS; a package that ships `.mjs` only is bundled once into a CommonJS file that the tests
 * then share (https://github.com/jestjs/jest/issues/9430). The bundle is the package itself, unchanged.
 */
const { existsSync, mkdirSync, statSync } = require("node:fs");
const { dirname, join } = require("node:path");
const esbuild = require("esbuild");

const cache = join(__dirname, "../node_modules/.cache/suivi-insertion");
/** Import name → CommonJS file. */
const bundles = {
  hucre: "hucre.cjs",
  "hucre/xlsx": "hucre-xlsx.cjs",
  "hucre/ooxml": "hucre-ooxml.cjs",
};

const bundleEsModules = () => {
  mkdirSync(cache, { recursive: true });
  for (const [name, file] of Object.entries(bundles)) {
    const target = join(cache, file);
    const manifest = join(__dirname, "../node_modules", name.split("/")[0], "package.json");
    if (existsSync(target) && statSync(target).mtimeMs > statSync(manifest).mtimeMs) continue;
    mkdirSync(dirname(target), { recursive: true });
    esbuild.buildSync({
      stdin: {
        contents: `export * from ${JSON.stringify(name)}`,
        resolveDir: join(__dirname, ".."),
      },
      bundle: true,
      platform: "node",
      format: "cjs",
      outfile: target,
      logLevel: "error",
    });
  }
};

module.exports = bundleEsModules;
module.exports.moduleNameMapper = Object.fromEntries(
  Object.entries(bundles).map(([name, file]) => [`^${name}$`, join(cache, file)])
);
