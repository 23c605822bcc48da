/** What this product makes of files, in a process of its own: `node suivi.cjs <task> <contract> <files…>`. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { buildSummary } from "../../src/app/buildSummary";
import { newSalt } from "../../src/app/newSalt";
import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf } from "../../src/domain/calendar";
import { readSubmission } from "../../src/intake/index";
import type { Grid, WorkbookSnapshot } from "../../src/workbook/grid";
import { HostError, type Host } from "../../src/workbook/host";
import { openXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";
import { addTo, noContent, tell } from "./report";

const [task = "", contract = "", ...paths] = process.argv.slice(2);
const asOf = dayOf(2027, 1, 20);
const marks: [string, number][] = [];
const mark = (name: string): void => void marks.push([name, performance.now()]);

async function readAll(): Promise<readonly Grid[]> {
  const grids: Grid[] = [];
  for (const path of paths) {
    const { sheets } = await readSubmission(basename(path), new Uint8Array(readFileSync(path)));
    grids.push(...sheets);
  }
  return grids;
}

/** The contract's workbook with the submitted sheets in it, as the pane has it once they are imported. */
async function workbookWith(grids: readonly Grid[]): Promise<{ host: Host; file: XlsxHost }> {
  const file = await openXlsx(new Uint8Array(readFileSync(contract)));
  const own = await file.readGrids();
  const snapshot: WorkbookSnapshot = { ...own, sheets: [...own.sheets, ...grids] };
  const host: Host = {
    readGrids: () => Promise.resolve(snapshot),
    applyPlan: (plan, options) => file.applyPlan(plan, options),
  };
  return { host, file };
}

async function main(): Promise<void> {
  if (task === "refuse") {
    const code = await readAll().then(
      () => "lu",
      (error: unknown) => (error instanceof HostError ? error.code : String(error))
    );
    tell({ code });
    return;
  }
  mark("début");
  const grids = await readAll();
  mark("lecture");
  const content = grids
    .flatMap(({ values }) => values)
    .reduce((sum, row) => addTo(sum, row), noContent);
  if (task === "read") {
    tell({ content, marks });
    return;
  }
  const { host, file } = await workbookWith(grids);
  mark("marché");
  const outcome = await (task === "summary"
    ? buildSummary(host, "last-complete", { asOf, newSalt })
    : inspectWorkbook(host, { asOf }));
  mark("contrôle");
  const saved = task === "summary" ? (await file.save()).length : 0;
  mark("écriture");
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { statements, findings } = outcome.report;
  const lines = statements.reduce((sum, { statement }) => sum + statement.lines.length, 0);
  tell({ content, marks, lines, findings: findings.length, saved });
}

void main();
