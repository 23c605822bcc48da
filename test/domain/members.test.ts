import { monthOf } from "../../src/domain/calendar";
import { check } from "../../src/domain/check";
import { isWithinLot, withMembers } from "../../src/domain/members";
import type { Lot, Registers } from "../../src/domain/contract";
import type { MonthlyStatement } from "../../src/domain/statement";
import { day, given, h, lot, statement, line } from "./rules/given";
import { terms } from "./rules/judged";

const share = (code: string, contractor: string | null, more: Partial<Lot> = {}): Lot => ({
  ...lot(code, null),
  contractor,
  ...more,
});
const registersWith = (lots: readonly Lot[], more: Partial<Registers> = {}): Registers => ({
  ...given({}).registers,
  contract: terms({ durationMonths: 12, plannedHours: null }),
  lots,
  ...more,
});
const sheet = (
  name: string,
  contractor: string | null,
  code: string | null,
  hours = h(10)
): MonthlyStatement =>
  statement([line(7, { sheet: name, lot: code, production: hours, guidance: 0, training: 0 })], {
    sheet: name,
    contractor,
    lot: code,
  });
const submitted = (...statements: readonly MonthlyStatement[]) => ({
  statements,
  ignoredSheets: [],
  sensitive: [],
});

const GROUPEMENT = [
  share("1", "Régie Exemple", { plannedHours: h(600) }),
  share("1", "Chantier Fictif", { plannedHours: h(400) }),
  share("2", "Chantier Fictif", { plannedHours: h(100) }),
];

describe("the members of a groupement", () => {
  it("have each a lot of their own, and their statements follow", () => {
    const { registers, submission } = withMembers(
      registersWith(GROUPEMENT),
      submitted(sheet("A", "RÉGIE EXEMPLE", "1"), sheet("B", "Chantier fictif", "1"), sheet("C", "Chantier Fictif", "2")) // prettier-ignore
    );
    expect(registers.lots.map(({ code }) => code)).toEqual([
      "1 · Régie Exemple",
      "1 · Chantier Fictif",
      "2",
    ]);
    expect(submission.statements.map(({ lot: code, lines }) => [code, lines[0]?.lot])).toEqual([
      ["1 · Régie Exemple", "1 · Régie Exemple"],
      ["1 · Chantier Fictif", "1 · Chantier Fictif"],
      ["2", "2"],
    ]);
  });

  it("tell hours of a statement that names no member, or a stranger", () => {
    const { submission } = withMembers(
      registersWith(GROUPEMENT),
      submitted(sheet("A", null, "1"), sheet("B", "Structure inconnue", "1"))
    );
    expect(submission.statements.map(({ lot: code }) => code)).toEqual([
      "1 · titulaire non précisé",
      "1 · titulaire non précisé",
    ]);
  });

  it("share the only lot even where a statement names none", () => {
    const lots = GROUPEMENT.slice(0, 2);
    const { submission } = withMembers(
      registersWith(lots),
      submitted(sheet("A", "Régie Exemple", null))
    );
    expect(submission.statements[0]?.lines[0]?.lot).toBe("1 · Régie Exemple");
    const several = withMembers(registersWith(GROUPEMENT), submitted(sheet("A", "Régie Exemple", null))); // prettier-ignore
    expect(several.submission.statements[0]?.lines[0]?.lot).toBeNull();
  });

  it("change nothing where no lot is shared", () => {
    const one = submitted(sheet("A", "Régie Exemple", "1"));
    for (const lots of [
      [],
      [share("1", "Régie Exemple"), share("2", "Chantier Fictif")],
      // The same member twice, or a row without a contractor, is a mistake and no groupement.
      [share("1", "Régie Exemple"), share("1", "régie exemple")],
      [share("1", "Régie Exemple"), share("1", null)],
    ]) {
      const registers = registersWith(lots);
      const result = withMembers(registers, one);
      expect(result.registers).toBe(registers);
      expect(result.submission).toBe(one);
    }
  });

  it("are judged each by its own volume and bounds", () => {
    const lots = [
      share("1", "Régie Exemple", { plannedHours: h(600), minShare: 1000 }),
      share("1", "Chantier Fictif", { plannedHours: h(400), minShare: 3000 }),
    ];
    const month = monthOf(2026, 1);
    const of = (name: string, contractor: string, production: number, guidance: number) => ({
      ...statement(
        [line(7, { sheet: name, month, lot: "1", production, guidance, training: 0, identifier: contractor })], // prettier-ignore
        { sheet: name, contractor, lot: "1", month }
      ),
    });
    const { registers, submission } = withMembers(
      registersWith(lots),
      submitted(of("A", "Régie Exemple", h(540), h(60)), of("B", "Chantier Fictif", h(280), h(119)))
    );
    const { findings } = check({ registers, submission, asOf: day(2027, 1, 1) });
    const found = findings.filter(({ rule }) => rule === "REP-02" || rule === "VOL-03");
    expect(found.map(({ rule, subject }) => [rule, subject])).toEqual([
      ["REP-02", "Répartition · Lot 1 · Chantier Fictif"],
      ["VOL-03", "Volume d'heures · Lot 1 · Chantier Fictif"],
    ]);
  });

  it("stay within their lot for its supports", () => {
    expect(isWithinLot("1 · Régie Exemple", "1")).toBe(true);
    expect(isWithinLot("LOT A", "Lot a")).toBe(true);
    expect(isWithinLot("12", "1")).toBe(false);
    expect(isWithinLot("1", "1 · Régie Exemple")).toBe(false);
  });
});
