import { check } from "../../../src/domain/check";
import { findRestatements } from "../../../src/domain/restatements";
import { findingIdentity } from "../../../src/domain/identity";
import type { Finding } from "../../../src/domain/finding";
import { composeModel } from "../../../src/workbook/compose/composeModel";
import { hoursRows } from "../../../src/workbook/compose/hoursRegister";
import { composeMarks } from "../../../src/workbook/compose/marks";
import type { MonthlyStatement } from "../../../src/domain/statement";
import type { WorkbookSnapshot } from "../../../src/workbook/grid";
import { given, h, line, statement } from "../../domain/rules/given";
import { resultOf } from "./sampleResult";
import { EMPTY_WORKBOOK, applied } from "./simulate";

const statementOn = (sheet: string, production: number, more: Parameters<typeof line>[1] = {}) =>
  statement([line(7, { sheet, production: h(production), ...more })], { sheet });

const model = applied(EMPTY_WORKBOOK, composeModel({ example: false }, EMPTY_WORKBOOK));
const bookOf = (...names: readonly string[]): WorkbookSnapshot => {
  const [grid] = model.sheets;
  if (!grid) throw new Error("no sheet to start from");
  return { sheets: names.map((name) => ({ ...grid, name, id: name })), tables: [], names: [], activeSheet: null }; // prettier-ignore
};

const marksOf = (sheets: readonly MonthlyStatement[], rule: Finding["rule"]) => {
  const { registers, submission, asOf } = given({ statements: sheets });
  const findings = check({ registers, submission, asOf })
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => ({ identity: findingIdentity(finding), finding, decision: null }));
  return composeMarks(findings, bookOf(...sheets.map(({ sheet }) => sheet)));
};

describe("a month submitted twice", () => {
  const statements = [statementOn("Mars 2026", 70), statementOn("Mars 2026 v2", 63)];

  it("stands once in Heures, as the later sheet says it", () => {
    const { registers, submission } = given({ statements });
    const restatements = findRestatements(submission, registers);
    const rows = hoursRows({ ...resultOf(statements), restatements });
    expect(rows.map(({ sheet, production }) => [sheet, production])).toEqual([
      ["Mars 2026 v2", h(63)],
    ]);
  });

  it("is marked where it differs, on both sheets", () => {
    expect(marksOf(statements, "LEC-11")).toEqual([
      { sheet: "Mars 2026", groups: [{ severity: "to-justify", cells: ["E7"] }] },
      { sheet: "Mars 2026 v2", groups: [{ severity: "to-justify", cells: ["E7"] }] },
    ]);
  });
});

describe("what stands on several sheets is marked on each", () => {
  it("a line that is there twice", () => {
    const shared = statement(
      [
        line(7, { sheet: "B" }),
        ...["P-2", "P-3", "P-4"].map((identifier, index) =>
          line(8 + index, { sheet: "B", identifier })
        ),
      ],
      { sheet: "B" }
    );
    const first = statement([
      line(9),
      ...["P-5", "P-6", "P-7"].map((identifier, index) => line(10 + index, { identifier })),
    ]);
    expect(marksOf([first, shared], "PER-04")).toEqual([
      { sheet: "Mars 2026", groups: [{ severity: "blocking", cells: ["A9"] }] },
      { sheet: "B", groups: [{ severity: "blocking", cells: ["A7"] }] },
    ]);
  });

  it("hours that are too many together", () => {
    const sheets = [
      statementOn("Lot 1", 140),
      statementOn("Lot 2", 130, { support: "Déchèterie" }),
    ];
    expect(marksOf(sheets, "PER-05")).toEqual([
      { sheet: "Lot 1", groups: [{ severity: "blocking", cells: ["E7"] }] },
      { sheet: "Lot 2", groups: [{ severity: "blocking", cells: ["E7"] }] },
    ]);
  });
});
