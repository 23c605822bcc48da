/**
 * Fluent UI is some thousands of small CommonJS files, which Jest would load again for every file of tests: as for
 * `esModules.cjs`, the tests share one bundle of it, unchanged, with the icons that the sources name. React stays outside,
 * for the tests and the bundle have the same one.
 */
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const esbuild = require("esbuild");
const bundleEsModules = require("../esModules.cjs");

const root = join(__dirname, "../..");
const COMPONENTS = "@fluentui/react-components";
const ICONS = "@fluentui/react-icons";

/** Names imported from the package of icons, anywhere in the sources. */
const icons = [
  ...new Set(
    readdirSync(join(root, "src"), { recursive: true })
      .filter((path) => path.endsWith(".tsx") || path.endsWith(".ts"))
      .flatMap((path) => [
        ...readFileSync(join(root, "src", path), "utf8").matchAll(
          /import\s*\{([^}]*)\}\s*from "@fluentui\/react-icons"/g
        ),
      ])
      .flatMap(([, names]) => names.split(","))
      .map((name) =>
        name
          .trim()
          .replace(/^type\s+/, "")
          .replace(/\s+as\s.*$/, "")
      )
      .filter((name) => /^[A-Z]\w*(?:Regular|Filled)$|^bundleIcon$/.test(name))
  ),
].sort();

const versions = [COMPONENTS, ICONS, "react"].map(
  (name) =>
    JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version
);
const print = createHash("sha256")
  .update(JSON.stringify([icons, versions]))
  .digest("hex");
const target = join(root, `node_modules/.cache/suivi-insertion/fluent-${print.slice(0, 12)}.cjs`);

module.exports = async () => {
  bundleEsModules();
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  await esbuild.build({
    stdin: {
      contents: `export * from "${COMPONENTS}";\nexport { ${icons.join(", ")} } from "${ICONS}";`,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    conditions: ["import"],
    external: ["react", "react-dom", "react/jsx-runtime", "scheduler"],
    define: { "process.env.NODE_ENV": '"test"' },
    outfile: target,
    logLevel: "error",
  });
};
module.exports.moduleNameMapper = Object.fromEntries(
  [COMPONENTS, ICONS].map((name) => [`^${name}$`, target])
);
