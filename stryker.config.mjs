/** `npm run mutations`: breaks the domain in every small way, and counts how many breaks a test notices. */
export default {
  plugins: ["./scripts/mutations/runner.mjs"],
  testRunner: "domaine",
  coverageAnalysis: "perTest",
  mutate: ["src/domain/**/*.ts"],
  // The sandbox holds what the domain's tests need, and nothing else.
  ignorePatterns: ["**", "!/src/**", "!/test/**", "!/package.json", "!/tsconfig.json"],
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "build/mutations.json" },
  incremental: true,
  incrementalFile: "build/mutations-incremental.json",
  tempDirName: "build/mutations",
  thresholds: { high: 90, low: 85, break: 85 },
  concurrency: 2,
  timeoutMS: 10000,
  disableTypeChecks: false,
};
