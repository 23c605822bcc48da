import { monthOf } from "../../../src/domain/calendar";
import type { Contract } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/REP-06";
import type { HourLine } from "../../../src/domain/statement";
import { contract, findingsOf, h, line, statement } from "./given";

const month = (index: number): number => monthOf(2026, index);
/** One row a month, on a sheet of its own; `null` is no guidance written. */
const row = (index: number, guidance: number | null, more: Partial<HourLine> = {}): HourLine =>
  line(7, { sheet: `Relevé ${index.toString()}`, month: month(index), guidance, ...more });
const find = (rows: readonly HourLine[], more: Partial<Contract> = {}) =>
  findingsOf(rule, "REP-06", {
    statements: rows.map((one) => statement([one], { sheet: one.sheet, month: one.month })),
    registers: { contract: contract(more) },
  });

describe("REP-06", () => {
  it("tells two statements running without guidance, at the second one", () => {
    expect(find([row(1, null), row(2, h(1))])).toEqual([]);
    const [finding, ...others] = find([row(1, h(2)), row(2, null), row(3, 0)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Relevé 3", cell: "F7" },
      month: month(3),
      subject: "P-001",
      facts: { who: { identifier: "P-001", row: 7 }, months: [month(2), month(3)] },
    });
  });

  it("stays the same finding while the stretch goes on, and begins another after guidance", () => {
    const rows = [row(1, null), row(2, null), row(3, null), row(4, 36), row(5, 0), row(6, 0)];
    expect(find(rows).map((finding) => [finding.month, finding.facts.months.length])).toEqual([
      [month(2), 3],
      [month(6), 2],
    ]);
  });

  it("follows a person's own statements: a month without hours is no statement of his", () => {
    const away = { production: null, training: null };
    const rows = [row(1, null), row(2, null, away), row(3, null)];
    expect(find(rows).map(({ facts }) => facts.months)).toEqual([[month(1), month(3)]]);
    expect(find([row(3, null), row(1, null)]).map((finding) => finding.month)).toEqual([month(3)]);
  });

  it("skips a month of paid absence or of PMSMP alone, unless the contract counts them", () => {
    const away = { production: null, training: null, paidAbsence: h(35), internship: h(35) };
    const rows = [row(1, null), row(2, null, away)];
    expect(find(rows)).toEqual([]);
    expect(find(rows, { paidAbsenceCountedAs: "production" })).toHaveLength(1);
    expect(find(rows, { internshipCountedAs: "training" })).toHaveLength(1);
  });

  it("takes a person's rows of a month together, sheet by sheet or not", () => {
    const second = row(2, 36, { sheet: "Relevé 2 bis" });
    expect(find([row(1, null), row(2, null), second])).toEqual([]);
    const other = row(2, null, { identifier: "P-002" });
    expect(find([row(1, null), other])).toEqual([]);
    expect(find([row(1, null, { identifier: null, name: null }), row(2, null, { identifier: null, name: null })])).toEqual([]); // prettier-ignore
  });

  it("takes PMSMP and paid absences for guidance where the contract does", () => {
    const rows = [
      row(1, null, { internship: h(7), paidAbsence: h(3) }),
      row(2, null, { internship: h(7) }),
    ];
    expect(find(rows)).toHaveLength(1);
    expect(find(rows, { internshipCountedAs: "guidance" })).toEqual([]);
    expect(find(rows, { paidAbsenceCountedAs: "guidance" })).toEqual([]);
    expect(find(rows, { internshipCountedAs: "training" })).toHaveLength(1);
  });

  it("stands on the hours where the sheet has no guidance column", () => {
    const bare = { cells: { production: "E7" } };
    expect(find([row(1, null, bare), row(2, null, bare)])[0]?.place).toEqual({
      sheet: "Relevé 2",
      cell: "E7",
    });
  });

  it("follows each person, and adds the rows of a month before it judges them", () => {
    const others = [1, 2].map((one) => row(one, null, { identifier: "P-002" }));
    const found = find([row(1, h(1)), ...others]);
    expect(found.map(({ subject }) => subject)).toEqual(["P-002"]);
    const bis = row(1, null, { sheet: "Relevé 1 bis" });
    expect(find([row(1, h(1)), bis, row(2, null)])).toEqual([]);
    expect(find([row(1, null), row(2, null, { month: null })])).toEqual([]);
  });
});
