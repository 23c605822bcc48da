import type { SupervisionRow } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/ENC-02";
import {
  MARCH,
  contract,
  day,
  emptyColumns,
  findingsOf,
  given,
  placesOf,
  supervision,
} from "./given";

const month = (toleratedAbsenceDays: number, ...rows: readonly SupervisionRow[]) => ({
  asOf: day(2026, 4, 1),
  registers: { supervision: rows, contract: contract({ toleratedAbsenceDays }) },
});
const row = (planned: number, present: number | null, replaced: number | null, name = "A") =>
  supervision(name, planned, present, { replacedDays: replaced });

describe("ENC-02", () => {
  it("tolerates exactly what the contract does, half days included", () => {
    expect(placesOf(rule, month(150, row(2000, 1600, 250)))).toEqual([]);
    expect(findingsOf(rule, "ENC-02", month(149, row(2000, 1600, 250)))).toMatchObject([
      {
        severity: "blocking",
        place: { sheet: "Encadrement", cell: "A2" },
        month: MARCH,
        facts: { absent: 400, replaced: 250, unreplaced: 150, tolerated: 149 },
      },
    ]);
  });

  it("tolerates nothing by default", () => {
    expect(placesOf(rule, month(0, row(2000, 2000, null)))).toEqual([]);
    expect(placesOf(rule, month(0, row(2000, 1950, null)))).toHaveLength(1);
    expect(placesOf(rule, month(0, row(2000, 1950, 50)))).toEqual([]);
  });

  it("adds supervisors; one who is replaced too much does not make up for another", () => {
    const rows = [
      row(2000, 1800, 1000, "A"),
      row(2000, 1900, null, "B"),
      row(1000, 2000, null, "C"),
    ];
    expect(findingsOf(rule, "ENC-02", month(0, ...rows))[0]?.facts).toEqual({
      absent: 300,
      replaced: 200,
      unreplaced: 100,
      tolerated: 0,
    });
    expect(placesOf(rule, month(100, ...rows))).toEqual([]);
  });

  it("takes a supervisor of two supports for one person", () => {
    const rows = [row(1000, 500, null, "Encadrante A"), row(1000, 1500, null, "encadrante a")];
    expect(placesOf(rule, month(0, ...rows))).toEqual([]);
  });

  it("stands on the first supervisor who was missing", () => {
    const rows = [
      row(2000, 2000, null, "A"),
      { ...row(2000, 0, null, "B"), place: { sheet: "Encadrement", cell: "A3" } },
    ];
    expect(placesOf(rule, month(0, ...rows))).toEqual(["Encadrement!A3"]);
  });

  it("leaves out counsellors and rows that say nothing", () => {
    const rows = [
      { ...row(2000, 0, null), role: "counsellor" as const },
      { ...row(2000, 0, null, "B"), plannedDays: null },
      row(2000, null, null, "C"),
    ];
    expect(placesOf(rule, month(0, ...rows, row(2000, 2000, 0, "D")))).toEqual([]);
  });

  it("reads replaced days without present ones", () => {
    expect(placesOf(rule, month(0, row(2000, null, 2000)))).toEqual([]);
    expect(placesOf(rule, month(0, row(2000, null, 1999)))).toHaveLength(1);
  });

  it("waits until the month is over", () => {
    const missing = month(0, row(2000, 500, null));
    expect(placesOf(rule, { ...missing, asOf: day(2026, 3, 31) })).toEqual([]);
    expect(placesOf(rule, { ...missing, asOf: day(2026, 4, 1) })).toHaveLength(1);
  });

  it("speaks once a month, in order", () => {
    const february = { ...row(2000, 0, null), month: MARCH - 1 };
    const findings = findingsOf(rule, "ENC-02", month(0, row(2000, 0, null), february));
    expect(findings.map((finding) => finding.month)).toEqual([MARCH - 1, MARCH]);
  });

  it("is not checked without the table, or without days", () => {
    const gap = [{ kind: "missing-table", table: "tEncadrement", rules: ["ENC-02"] }];
    expect(rule.check(given({})).notChecked).toEqual(gap);
    expect(rule.check(given(month(0))).notChecked).toEqual(gap);
    const columns = (...rows: readonly SupervisionRow[]) =>
      emptyColumns(rule, "tEncadrement", month(0, ...rows));
    expect(columns({ ...row(0, 100, null), plannedDays: null })).toEqual(["Jours prévus"]);
    expect(columns(row(2000, null, null))).toEqual(["Jours présents"]);
    const unplanned = { ...row(0, null, null, "B"), plannedDays: null };
    expect(columns(row(2000, null, null), unplanned)).toEqual(["Jours présents"]);
    expect(columns({ ...row(2000, null, null), role: "counsellor" })).toEqual([]);
    expect(columns(row(2000, null, null), row(2000, 2000, null, "B"))).toEqual([]);
  });
});
