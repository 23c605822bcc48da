import type { Finding } from "../../src/domain/finding";
import { basisOf, basisText, sameBasis } from "../../src/messages/decisionBasis";
import { dayOf } from "../../src/domain/calendar";

const twice = (rows: readonly number[], cells: readonly string[]): Finding => ({
  rule: "PER-04",
  severity: "blocking",
  place: { sheet: "Mars 2026", cell: cells[0] ?? null },
  month: 24_314,
  header: null,
  subject: "P-001 · Espaces verts",
  facts: { who: { identifier: "P-001", row: rows[0] ?? null }, support: "Espaces verts", rows, cells },
}); // prettier-ignore

const unnamed = (row: number, hours: number): Finding => ({
  rule: "PER-01",
  severity: "blocking",
  place: { sheet: "Mars 2026", cell: `A${row.toString()}` },
  month: 24_314,
  header: null,
  subject: "Mars 2026",
  facts: { row, hours: hours * 3600 },
});

const overdue = (days: number, dueOn = dayOf(2026, 4, 15)): Finding => ({
  rule: "DOC-02",
  severity: "blocking",
  place: { sheet: "Documents", cell: "D6" },
  month: null,
  header: "Reçu le",
  subject: "Relevé mensuel",
  facts: {
    document: "Relevé mensuel",
    period: "Mars 2026",
    dueOn,
    calendarDays: days,
    openDays: days,
  },
});

const hidden = (cells: readonly string[]): Finding => ({
  rule: "LEC-09",
  severity: "to-justify",
  place: { sheet: "Mars 2026", cell: cells[0] ?? null },
  month: 24_314,
  header: null,
  subject: "Mars 2026 · lignes",
  facts: { kind: "row", cells, hours: 36_000 },
});

const same = (left: Finding, right: Finding): boolean => sameBasis(basisOf(left), basisOf(right));

describe("what a decision was taken on", () => {
  it("says what was told, expected and found", () => {
    expect(basisOf(unnamed(12, 8)).replace(/\s/g, " ")).toBe(
      "Ligne 12 : 8,00 h sont déclarées sans identifiant ni nom de participant. Constaté : ni identifiant ni nom. Attendu : l’identifiant du participant, ou son nom et son prénom."
    );
  });

  it("is the same when lines and cells have moved", () => {
    expect(same(unnamed(12, 8), unnamed(15, 8))).toBe(true);
    expect(same(twice([12, 27], ["E12", "E27"]), twice([14, 29], ["E14", "E29"]))).toBe(true);
    expect(same(hidden(["F12", "G14"]), hidden(["F15", "G17"]))).toBe(true);
  });

  it("is another when hours, or how many lines there are, have changed", () => {
    expect(same(unnamed(12, 8), unnamed(12, 9))).toBe(false);
    const three = twice([12, 27, 31], ["E12", "E27", "E31"]);
    expect(same(twice([12, 27], ["E12", "E27"]), three)).toBe(false);
    expect(same(hidden(["F12"]), hidden(["F12", "F13"]))).toBe(false);
  });

  it("is not another because a day has passed, but because the due date changed", () => {
    expect(same(overdue(3), overdue(40))).toBe(true);
    expect(same(overdue(3), overdue(3, dayOf(2026, 5, 15)))).toBe(false);
  });

  it("keeps what is quoted as it is written: «P12» there is no cell", () => {
    const told = (text: string) => basisText("LEC-03", { message: `Illisible : « ${text} »`, expected: "des heures", found: `« ${text} »` }); // prettier-ignore
    expect(sameBasis(told("F12"), told("F13"))).toBe(false);
    expect(sameBasis(told("F12"), told("F12"))).toBe(true);
  });
});
