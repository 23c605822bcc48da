import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

interface Case {
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const WRONG: readonly Case[] = [
  {
    file: "src/domain/numbers.ts",
    code: 'import type { Grid } from "../workbook/grid"; export type G = Grid;',
    rule: "import/no-restricted-paths",
  },
  {
    file: "src/workbook/grid.ts",
    code: 'import type { Report } from "../app/report"; export type G = Report;',
    rule: "import/no-restricted-paths",
  },
  {
    file: "src/xlsx/plainWorkbook.ts",
    code: 'import type { Rule } from "../domain/rules/rule"; export type G = Rule;',
    rule: "import/no-restricted-paths",
  },
  {
    file: "src/app/report.ts",
    code: 'import type { PaneServices } from "../taskpane/services"; export type G = PaneServices;',
    rule: "import/no-restricted-paths",
  },
  {
    file: "src/taskpane/services.ts",
    code: 'import type { PlainSheet } from "../xlsx/plainWorkbook"; export type G = PlainSheet;',
    rule: "import/no-restricted-paths",
  },
  {
    file: "src/domain/numbers.ts",
    code: "export const today = () => new Date();",
    rule: "no-restricted-globals",
  },
  {
    file: "src/domain/numbers.ts",
    code: "export const page = () => document.title;",
    rule: "no-restricted-globals",
  },
  {
    file: "src/taskpane/services.ts",
    code: "export const book = () => Excel.run(() => Promise.resolve(1));",
    rule: "no-restricted-globals",
  },
  {
    file: "src/domain/numbers.ts",
    code: 'import React from "react"; export default React;',
    rule: "no-restricted-imports",
  },
];

/**
 * What ESLint says of each text as if it stood in an existing file of its room; one process for all. Walls are no matter
 * of types, which are left aside.
 */
const complaintsOf = (cases: readonly Case[]): string[][] => {
  const script = `const { ESLint } = require("eslint");
    const { configs } = require("typescript-eslint");
    const eslint = new ESLint({ cwd: process.cwd(), overrideConfig: configs.disableTypeChecked });
    (async () => {
      const all = [];
      for (const { file, code } of JSON.parse(process.argv[1])) {
        const [result] = await eslint.lintText(code, { filePath: file });
        all.push((result?.messages ?? []).map(({ ruleId }) => ruleId ?? "parse"));
      }
      console.log(JSON.stringify(all));
    })();`;
  const printed = execFileSync(process.execPath, ["-e", script, JSON.stringify(cases)], {
    cwd: root,
    encoding: "utf8",
  });
  return JSON.parse(printed) as string[][];
};

describe("the walls between rooms", () => {
  it("a wrong import or global fails the build", () => {
    const complaints = complaintsOf(WRONG);
    WRONG.forEach(({ file, code, rule }, index) => {
      expect({ file, code, found: complaints[index]?.includes(rule) }).toEqual({
        file,
        code,
        found: true,
      });
    });
  }, 60_000);

  it("Office.js is named by the Excel room and the entry points only", () => {
    const named = sources("src").filter((file) =>
      /\b(Excel\.(run|RequestContext)|Office\.(context|onReady|actions))\b/.test(
        readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
      )
    );
    for (const file of named) {
      expect(file).toMatch(
        /^src\/(excel|commands|sandbox)\/|^src\/taskpane\/(index|wiring)\.tsx?$/
      );
    }
  });

  it("nothing in the product opens a connection", () => {
    for (const file of sources("src").filter((name) => !name.startsWith("src/sandbox"))) {
      const code = readFileSync(join(root, file), "utf8");
      expect({
        file,
        found: /\b(fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource)\b/.exec(code)?.[0],
      }).toEqual({
        file,
        found: undefined,
      });
    }
  });
});
