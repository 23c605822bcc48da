import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf, monthKey, type Day } from "../../src/domain/calendar";
import { RULE_CODES } from "../../src/domain/finding";
import { isoDay } from "../../src/workbook/compose/example/isoDay";
import { openXlsx } from "../../src/xlsx/xlsxHost";

interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly month: string | null;
}

const corpus = join(__dirname, "../corpus");
/** A list of findings; or a list and the day on which the check finds them. */
type ExpectedFile = Expected[] | { readonly asOf: string; readonly findings: Expected[] };

const fileOf = (folder: string): ExpectedFile =>
  JSON.parse(readFileSync(join(corpus, folder, "attendu.json"), "utf8")) as ExpectedFile;
const expectedOf = (folder: string): readonly Expected[] => {
  const file = fileOf(folder);
  return Array.isArray(file) ? file : file.findings;
};
const dayOfCase = (folder: string): Day => {
  const file = fileOf(folder);
  return Array.isArray(file) ? dayOf(2026, 11, 10) : isoDay(file.asOf);
};
const folders = readdirSync(corpus).filter((name) =>
  existsSync(join(corpus, name, "attendu.json"))
);
const sorted = (findings: readonly Expected[]): string[] =>
  findings.map(({ rule, severity, sheet, cell, month }) => [rule, severity, sheet, cell, month].join(" | ")).sort(); // prettier-ignore

describe("the corpus", () => {
  it.each(folders.filter((folder) => existsSync(join(corpus, folder, "classeur.xlsx"))))(
    "%s gives exactly what stands beside it",
    async (folder) => {
      const host = await openXlsx(
        new Uint8Array(readFileSync(join(corpus, folder, "classeur.xlsx")))
      );
      const outcome = await inspectWorkbook(host, { asOf: dayOfCase(folder) });
      if (!outcome.ok) throw new Error(outcome.problem.kind);
      const found = outcome.report.findings.map(({ finding }) => ({
        rule: finding.rule,
        severity: finding.severity,
        sheet: finding.place.sheet,
        cell: finding.place.cell,
        month: finding.month === null ? null : monthKey(finding.month),
      }));
      expect(sorted(found)).toEqual(sorted(expectedOf(folder)));
    }
  );

  it("has at least one case of every rule, the example included", () => {
    const met = new Set(folders.flatMap((folder) => expectedOf(folder).map(({ rule }) => rule)));
    expect(RULE_CODES.filter((code) => !met.has(code))).toEqual([]);
  });
});
