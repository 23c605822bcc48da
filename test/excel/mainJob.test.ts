import { buildSummary } from "../../src/app/buildSummary";
import { checkWorkbook, inspectWorkbook } from "../../src/app/checkWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { dayOf } from "../../src/domain/calendar";
import type { Decision } from "../../src/domain/finding";
import { createExcelHost } from "../../src/excel/excelHost";
import type { HostWorkbook } from "../../src/sandbox/host";
import type { PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { exampleWorkbook } from "../host/exampleWorkbook";
import { startExcel } from "../host/excelRuntime";

const asOf = dayOf(2026, 11, 20);
const STATEMENTS = ["Décembre 2025", "Janvier 2026", "Février 2026", "Mars 2026", "avril-26"];

const sheetOf = (workbook: PlainWorkbook, name: string): PlainSheet => {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Everything of a submitted sheet but the removable layer of marks. */
const evidenceOf = (workbook: HostWorkbook): readonly unknown[] => {
  const plain = workbook.toPlain();
  return STATEMENTS.map((name) => ({ ...sheetOf(plain, name), conditionalFormats: [] }));
};

const tableOf = (workbook: HostWorkbook, sheet: string, table: string): unknown[][] => {
  const found = sheetOf(workbook.toPlain(), sheet);
  const place = found.tables.find(({ name }) => name === table);
  if (!place) throw new Error(`no table ${table}`);
  return Array.from({ length: place.rowCount }, (_, row) =>
    Array.from(
      { length: place.columnCount },
      (_cell, column) =>
        found.cells.find(
          (cell) => cell.row === place.row + row && cell.column === place.column + column
        )?.value ?? null
    )
  );
};

const newSalt = (): string => "0123456789abcdef";

const reportOf = async () => {
  const outcome = await checkWorkbook(createExcelHost(), { asOf });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.report;
};

describe("the main job, through the genuine office.js", () => {
  it("checks in three trips and a summary in four, each message under a megabyte", async () => {
    const { host } = startExcel(exampleWorkbook());
    host.resetCounters();
    await reportOf();
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
    expect(host.counters.unknownMembers).toEqual([]);
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    expect(host.counters.largestResponse).toBeLessThan(1_000_000);
    host.resetCounters();
    await buildSummary(createExcelHost(), "last-complete", { asOf, newSalt });
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
  });

  it("gives the register, the findings and the penalties of the report", async () => {
    const { workbook } = startExcel(exampleWorkbook());
    const report = await reportOf();
    const findings = tableOf(workbook, "Anomalies", "tAnomalies").slice(1);
    expect(findings.map(([rule, , sheet, cell]) => [rule, sheet, cell])).toEqual(
      report.findings.map(({ finding: { rule, place } }) => [rule, place.sheet, place.cell])
    );
    const penalties = tableOf(workbook, "Pénalités", "tPenalites").slice(1);
    expect(penalties.map(([clause]) => clause)).toEqual(
      report.penalties.map(({ clause }) => clause)
    );
    const hours = tableOf(workbook, "Heures", "tHeures").slice(1);
    const production = hours.reduce((sum, row) => sum + Math.round(Number(row[6]) * 3600), 0);
    expect(production).toBe(report.figures.total.production);
  });

  it("leaves rows as high as their folded texts in the file the page saves", async () => {
    const { workbook } = startExcel(exampleWorkbook());
    await reportOf();
    const { cells, rowLines } = sheetOf(workbook.toPlain(), "Anomalies");
    const isLong = ({ value, style }: (typeof cells)[number]): boolean =>
      style?.wrap === true && typeof value === "string" && value.length > 60;
    const long = cells.filter(isLong);
    expect(long.length).toBeGreaterThan(50);
    expect(long.filter(({ row }) => (rowLines?.[row] ?? 1) < 2)).toEqual([]);
  });

  it("changes no value, formula or format of a submitted sheet, and its marks go away", async () => {
    const { workbook } = startExcel(exampleWorkbook());
    const before = evidenceOf(workbook);
    const formats = STATEMENTS.map((name) => sheetOf(workbook.toPlain(), name).conditionalFormats);
    await reportOf();
    const marked = STATEMENTS.map((name) => sheetOf(workbook.toPlain(), name).conditionalFormats);
    expect(marked.flat().length).toBeGreaterThan(0);
    expect(evidenceOf(workbook)).toEqual(before);
    await buildSummary(createExcelHost(), "last-complete", { asOf, newSalt });
    expect(evidenceOf(workbook)).toEqual(before);
    const removed = await clearMarks(createExcelHost());
    expect(removed).toBeGreaterThan(0);
    expect(STATEMENTS.map((name) => sheetOf(workbook.toPlain(), name).conditionalFormats)).toEqual(
      formats
    );
    expect(evidenceOf(workbook)).toEqual(before);
  });

  it("run again, gives the same workbook", async () => {
    const { workbook } = startExcel(exampleWorkbook());
    await reportOf();
    await buildSummary(createExcelHost(), "last-complete", { asOf, newSalt });
    const withoutIds = (plain: PlainWorkbook) => ({
      ...plain,
      sheets: plain.sheets.map((sheet) => ({
        ...sheet,
        conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })),
      })),
    });
    const first = withoutIds(workbook.toPlain());
    await buildSummary(createExcelHost(), "last-complete", { asOf, newSalt });
    expect(withoutIds(workbook.toPlain())).toEqual(first);
  });

  it("keeps a decision from one check to the next, and lifts what was to justify", async () => {
    const { workbook } = startExcel(exampleWorkbook());
    const report = await reportOf();
    const open = report.findings.find(({ finding }) => finding.severity === "to-justify");
    if (!open) throw new Error("nothing to justify in the example");
    const decision: Decision = {
      decision: "accepted",
      justification: "Vu avec le titulaire",
      by: "Acheteur",
      on: asOf,
    };
    await checkWorkbook(createExcelHost(), {
      asOf,
      decisions: new Map([[open.identity, decision]]),
    });
    const again = await inspectWorkbook(createExcelHost(), { asOf });
    if (!again.ok) throw new Error(again.problem.kind);
    expect(
      again.report.findings.find(({ identity }) => identity === open.identity)?.decision
    ).toMatchObject(decision);
    const row = tableOf(workbook, "Anomalies", "tAnomalies").find(
      (cells) => cells[10] === "Acceptée"
    );
    expect(row?.slice(10, 14)).toEqual(["Acceptée", "Vu avec le titulaire", "Acheteur", asOf]);
  });

  it("prepares an empty workbook, then finds in it what the file of the command line holds", async () => {
    startExcel();
    await prepareWorkbook(createExcelHost(), { example: false });
    const outcome = await inspectWorkbook(createExcelHost(), { asOf });
    expect(outcome.ok && outcome.report.findings).toEqual([]);
  });
});
