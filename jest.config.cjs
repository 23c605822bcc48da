/** One test command, one final count; each project has the environment its tests need. */
const transform = {
  "\\.(mjs|[jt]sx?)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};
const esModules = require("./test/esModules.cjs");
const fluent = require("./test/taskpane/fluentBundle.cjs");
const univer = require("./test/sandbox/univerBundle.cjs");

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testEnvironment: "node",
  transform,
  globalSetup: "<rootDir>/test/esModules.cjs",
  moduleNameMapper: esModules.moduleNameMapper,
  // A busy machine is no failure: only a test that never ends is.
  setupFilesAfterEnv: ["<rootDir>/test/patience.cjs"],
  ...more,
});

module.exports = {
  projects: [
    project("domain", ["domain/**/*.test.ts", "messages/**/*.test.ts"]),
    project("workbook", ["workbook/**/*.test.ts"]),
    project("files", [
      "xlsx/**/*.test.ts",
      "intake/**/*.test.ts",
      "robustness/**/*.test.ts",
      "cli/**/*.test.ts",
      "app/**/*.test.ts",
      "project/**/*.test.ts",
    ]),
    project("pane", ["taskpane/**/*.test.tsx", "taskpane/**/*.test.ts", "commands/**/*.test.ts"], {
      testEnvironment: "jsdom",
      globalSetup: "<rootDir>/test/taskpane/fluentBundle.cjs",
      moduleNameMapper: { ...esModules.moduleNameMapper, ...fluent.moduleNameMapper },
    }),
    project("excel", ["excel/**/*.test.ts"], { testEnvironment: "jsdom" }),
    project("calculation", ["sandbox/**/*.test.ts"], {
      globalSetup: "<rootDir>/test/sandbox/univerBundle.cjs",
      moduleNameMapper: { ...esModules.moduleNameMapper, ...univer.moduleNameMapper },
    }),
    project("libreoffice", ["libreoffice/**/*.test.ts"]),
    project("browser", ["browser/**/*.test.ts"], {
      globalSetup: "<rootDir>/test/browser/build.ts",
    }),
  ],
};
