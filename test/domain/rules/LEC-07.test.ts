import { rule } from "../../../src/domain/rules/LEC-07";
import { sentenceOf } from "../../../src/messages";
import type { SeenMonth } from "../../../src/domain/statement";
import { MARCH, contract, day, findingsOf, h, line, lot, placesOf, statement } from "./given";

const title: SeenMonth = { month: MARCH - 1, source: "title", cell: "B4" };
const name: SeenMonth = { month: MARCH, source: "sheet-name", cell: null };
const seen = (...seenMonths: SeenMonth[]) => ({
  statements: [
    statement([line(7)], { seenMonths, month: seenMonths[0]?.month ?? null }),
  ],
}); // prettier-ignore
const lots = [lot("1", null), lot("2", null)];

describe("LEC-07", () => {
  it("tells the places that disagree and the month that counts", () => {
    const [finding] = findingsOf(rule, "LEC-07", seen(title, name));
    expect(finding?.severity).toBe("to-justify");
    expect(finding?.place.cell).toBe("B4");
    expect(finding?.month).toBe(MARCH - 1);
    expect(finding?.facts).toEqual({ kind: "disagree", used: title, others: [name] });
    if (finding) {
      const { message } = sentenceOf(finding);
      expect(message.replace(/\u00a0/g, " ")).toContain(
        "le cartouche (B4) dit février 2026 et le nom de la feuille dit mars 2026. Les heures sont comptées en février 2026."
      );
    }
  });

  it("is silent when all agree, and when a person chose", () => {
    expect(placesOf(rule, seen({ ...title, month: MARCH }, name))).toEqual([]);
    const chosen: SeenMonth = { month: MARCH + 1, source: "chosen", cell: null };
    expect(placesOf(rule, seen(chosen, title, name))).toEqual([]);
  });

  it("counts the rows and the hours that have no month", () => {
    const lines = [line(7), line(8, { month: null }), line(9, { month: null })];
    const [finding] = findingsOf(rule, "LEC-07", { lines });
    expect(finding?.facts).toEqual({ kind: "missing", lines: 2, hours: h(180) });
    expect(finding?.place.cell).toBe("A8");
  });

  it("says so of a sheet without month and without rows, not of one without hours", () => {
    const empty = { month: null, monthSource: null } as const;
    expect(placesOf(rule, { statements: [statement([], empty)] })).toEqual(["Mars 2026!A6"]);
    const blind = { ...empty, hasHoursColumn: false };
    expect(placesOf(rule, { statements: [statement([], blind)] })).toEqual([]);
    // Rows of several months: the sheet has none, its rows do.
    expect(placesOf(rule, { statements: [statement([line(7)], empty)] })).toEqual([]);
  });

  it("tells a month that has not begun, from the day before its first", () => {
    const lines = [line(7), line(8, { month: MARCH + 1 })];
    expect(placesOf(rule, { lines, asOf: day(2026, 4, 1) })).toEqual([]);
    const found = findingsOf(rule, "LEC-07", { lines, asOf: day(2026, 3, 31) });
    expect(found.map(({ month, facts }) => [month, facts.kind])).toEqual([
      [MARCH + 1, "not-begun"],
    ]);
    const empty = { statements: [statement([])], asOf: day(2026, 2, 28) };
    expect(placesOf(rule, empty)).toHaveLength(1);
  });

  it("asks for the lot where there are several and a row names none, or another", () => {
    const lines = [line(7, { lot: "1" }), line(8, { lot: null }), line(9, { lot: "Sud" })];
    const [finding, ...others] = findingsOf(rule, "LEC-07", { lines, registers: { lots } });
    expect(others).toEqual([]);
    expect(finding?.facts).toEqual({ kind: "lot", unknown: ["Sud"], lines: 2, hours: h(180) });
    expect(placesOf(rule, { lines: [line(7, { lot: "1" })], registers: { lots } })).toEqual([]);
    expect(placesOf(rule, { lines, registers: { lots: lots.slice(0, 1) } })).toEqual([]);
  });

  it("compares the contract's volume with its lots'", () => {
    const planned = lots.map((one, index) => ({ ...one, plannedHours: h(100 + index) }));
    const volume = (hours: number) => ({
      lines: [],
      registers: {
        lots: planned,
        contract: contract({
          plannedHours: hours,
          cells: { "Volume prévu": { sheet: "Marché", cell: "B20" } },
        }),
      },
    });
    const [finding] = findingsOf(rule, "LEC-07", volume(h(200)));
    expect(finding?.place).toEqual({ sheet: "Marché", cell: "B20" });
    expect(finding?.facts).toEqual({ kind: "volumes", contractHours: h(200), lotHours: h(201) });
    expect(placesOf(rule, volume(h(201)))).toEqual([]);
  });

  it("stands on the other place when the one that counts has no cell, on none when neither has", () => {
    const other = (cell: string | null): SeenMonth => ({ month: MARCH - 1, source: "title", cell });
    const cellOf = (...seenMonths: SeenMonth[]) =>
      findingsOf(rule, "LEC-07", seen(...seenMonths)).map(({ place }) => place.cell);
    expect(cellOf(name, other(null), other("B4"))).toEqual(["B4"]);
    expect(cellOf(name, other(null))).toEqual([null]);
  });

  it("points at what says the month to come: its place in the sheet, else its first row", () => {
    const asOf = day(2026, 2, 1);
    const rows = [7, 8, 9].map((row) =>
      line(row, { month: row === 7 ? null : MARCH, cells: { month: `C${row.toString()}` } })
    );
    const cellsOf = (seenMonths: readonly SeenMonth[] | undefined, lines = rows) =>
      findingsOf(rule, "LEC-07", {
        statements: [statement(lines, seenMonths === undefined ? {} : { seenMonths })],
        asOf,
      }).flatMap(({ facts, place }) => (facts.kind === "not-begun" ? [place.cell] : []));
    expect(cellsOf(undefined)).toEqual(["C8"]);
    expect(cellsOf([name])).toEqual(["C8"]);
    expect(cellsOf([title, name, { ...name, cell: "B5" }])).toEqual(["B5"]);
    expect(cellsOf([{ ...name, cell: "B5" }], [])).toEqual(["B5"]);
    expect(cellsOf(undefined, [])).toEqual([null]);
  });
});
