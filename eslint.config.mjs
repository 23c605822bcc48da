import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import officeAddins from "eslint-plugin-office-addins";
import importPlugin from "eslint-plugin-import";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

const root = dirname(fileURLToPath(import.meta.url));

/** Which rooms each room may import from. Arrows point inwards only; a wrong import fails the build. */
const WALLS = {
  domain: [],
  messages: ["domain", "workbook/reading.ts", "workbook/host.ts", "workbook/mapping.ts"],
  workbook: ["domain", "messages"],
  excel: ["workbook", "domain/contract.ts"],
  xlsx: ["workbook"],
  intake: ["xlsx", "workbook"],
  app: ["domain", "workbook", "messages"],
  letters: ["domain"],
  taskpane: [
    "domain",
    "messages",
    "app",
    "workbook/reading.ts",
    "workbook/host.ts",
    "workbook/mapping.ts",
    "workbook/submitted.ts",
  ],
  commands: ["app", "messages", "excel", "domain/calendar.ts", "workbook/host.ts"],
  cli: ["app", "intake", "xlsx", "messages", "domain", "workbook"],
  sandbox: ["xlsx", "messages", "workbook"],
};
/** Composition roots: the only files of a room that may reach the adapter they hand to it. */
const WIRING = {
  taskpane:
    "./src/taskpane/{wiring,wireTerritory,index,spawnReader,spawnChecker,checkerWorker}.{ts,tsx}",
};

const zones = Object.entries(WALLS).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [`./${room}`, ...allowed.map((path) => `./${path}`)],
  message: `src/${room} may import from: ${allowed.join(", ") || "itself only"}.`,
}));

const OFFICE = ["Office", "Excel", "OfficeExtension"];
const PAGE = ["window", "document", "navigator", "localStorage", "fetch"];
const forbidGlobals = (names) => [
  "error",
  ...names.map((name) => ({ name, message: "Not in this room." })),
];
const forbidPackages = (patterns) => [
  "error",
  { patterns: [{ group: patterns, message: "This package belongs to another room." }] },
];
const REACT = ["react", "react-dom", "react-dom/*", "@fluentui/*"];
const FILES = ["hucre", "hucre/*", "fflate", "docx", "node:*", "fs", "path"];

export default tseslint.config(
  {
    ignores: ["dist/**", "build/**", "coverage/**", "node_modules/**", "assets/**"],
  },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/**/*.ts", "bench/**/*.ts"],
  })),
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/**/*.ts", "bench/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { import: importPlugin },
    settings: { "import/resolver": { node: { extensions: [".ts", ".tsx", ".json"] } } },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "prefer-const": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: [WIRING.taskpane.replace("./", "")],
    rules: { "import/no-restricted-paths": ["error", { basePath: root, zones }] },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": forbidGlobals([...OFFICE, ...PAGE, "Date", "process", "Intl"]),
      "no-restricted-imports": forbidPackages([...REACT, ...FILES, "zod", "zod/*"]),
    },
  },
  {
    files: ["src/workbook/**/*.ts", "src/messages/**/*.ts", "src/app/**/*.ts"],
    rules: {
      "no-restricted-globals": forbidGlobals([...OFFICE, ...PAGE, "process"]),
      "no-restricted-imports": forbidPackages([...REACT, ...FILES]),
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      // Only the add-in's own rules: TypeScript already knows what is defined and what is used.
      ...Object.fromEntries(
        Object.entries(
          Object.assign({}, ...officeAddins.configs.recommended.map(({ rules }) => rules ?? {}))
        ).filter(([rule]) => rule.startsWith("office-addins/"))
      ),
      "no-restricted-imports": forbidPackages([...REACT, ...FILES]),
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    ignores: [WIRING.taskpane.replace("./", "")],
    rules: {
      "no-restricted-globals": forbidGlobals(OFFICE),
      "no-restricted-imports": forbidPackages(FILES),
    },
  },
  {
    files: ["src/xlsx/**/*.ts", "src/intake/**/*.ts", "src/cli/**/*.ts"],
    rules: {
      "no-restricted-globals": forbidGlobals(OFFICE),
      "no-restricted-imports": forbidPackages(REACT),
    },
  },
  {
    files: ["src/letters/**/*.ts"],
    rules: {
      "no-restricted-globals": forbidGlobals([...OFFICE, ...PAGE]),
      "no-restricted-imports": forbidPackages(REACT),
    },
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "scripts/**/*.ts", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  prettier
);
