import { checkWorkbook, inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf, type Day } from "../../src/domain/calendar";
import { basisOf, sameBasis } from "../../src/messages/decisionBasis";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { accepted, withInsertedRows, withRenamed } from "../host/decidedWorkbook";
import { exampleWorkbook } from "../host/exampleWorkbook";

const AS_OF = dayOf(2026, 11, 20);

const checked = async (book: PlainWorkbook, asOf: Day) => {
  const outcome = await inspectWorkbook(await openXlsx(await writePlainWorkbook(book)), { asOf });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { findings, statements } = outcome.report;
  return {
    bases: new Map(findings.map(({ identity, finding }) => [identity, basisOf(finding)])),
    rules: new Set(findings.map(({ finding }) => finding.rule)),
    sheets: statements.map(({ statement }) => statement.sheet),
  };
};

/** Findings of both whose facts would be told changed. */
const changedBetween = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>
): readonly string[] =>
  [...before].flatMap(([identity, basis]) => {
    const now = after.get(identity);
    return now === undefined || sameBasis(basis, now) ? [] : [`${identity}: ${basis} → ${now}`];
  });

describe("what decisions are taken on, over every rule of the example", () => {
  it("is the same the next day", async () => {
    const today = await checked(exampleWorkbook(), AS_OF);
    const tomorrow = await checked(exampleWorkbook(), AS_OF + 1);
    expect(today.rules.size).toBeGreaterThan(30);
    expect(changedBetween(today.bases, tomorrow.bases)).toEqual([]);
  });

  it("is the same once lines are inserted above every statement", async () => {
    const book = exampleWorkbook();
    const before = await checked(book, AS_OF);
    const moved = before.sheets.reduce((one, sheet) => withInsertedRows(one, sheet, 0, 3), book);
    const after = await checked(moved, AS_OF);
    expect([...after.bases.keys()].sort()).toEqual([...before.bases.keys()].sort());
    expect(changedBetween(before.bases, after.bases)).toEqual([]);
  });

  it("keeps every decision when every statement is renamed", async () => {
    const host = await openXlsx(await writePlainWorkbook(exampleWorkbook()));
    const first = await checkWorkbook(host, { asOf: AS_OF });
    if (!first.ok) throw new Error(first.problem.kind);
    const decisions = new Map(
      first.report.findings.map(({ identity }) => [identity, accepted("Vu avec le titulaire.")])
    );
    await checkWorkbook(host, { asOf: AS_OF, decisions });
    const { workbook } = await readPlainWorkbook(await host.save());
    const renamed = first.report.statements.reduce(
      (book, { statement: { sheet } }) => withRenamed(book, sheet, `Lu ${sheet}`),
      workbook
    );
    const again = await openXlsx(await writePlainWorkbook(renamed));
    const second = await checkWorkbook(again, { asOf: AS_OF });
    if (!second.ok) throw new Error(second.problem.kind);
    expect(second.report.findings).toHaveLength(first.report.findings.length);
    const lost = second.report.findings.filter(
      ({ decision }) => decision?.decision !== "accepted" || decision.toReview === true
    );
    expect(lost.map(({ identity, decision }) => [identity, decision?.onFacts])).toEqual([]);
  });
});
