import { rule } from "../../../src/domain/rules/LEC-11";
import { findRestatements } from "../../../src/domain/restatements";
import { check } from "../../../src/domain/check";
import { differenceLines, sentenceOf } from "../../../src/messages";
import type { FindingOf } from "../../../src/messages/ruleTexts";
import { MARCH, given, h, line, statement } from "./given";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const people = Array.from({ length: 13 }, (_, index) => `P-${(index + 1).toString().padStart(3, "0")}`); // prettier-ignore
const first = statement(people.map((identifier, index) => line(7 + index, { identifier })));
const second = statement(
  people
    .slice(1)
    .map((identifier, index) =>
      line(7 + index, { sheet: "Mars 2026 v2", identifier, production: h(60 + index) })
    ),
  { sheet: "Mars 2026 v2" }
);
const input = given({ statements: [first, second] });
const context = {
  ...input,
  restatements: findRestatements(input.submission, input.registers),
};
const found = () => rule.check(context).findings as readonly FindingOf<"LEC-11">[];

describe("LEC-11", () => {
  it("tells both sheets, the one that counts first", () => {
    const findings = found();
    expect(findings.map(({ place, facts }) => [place.sheet, facts.role, facts.other])).toEqual([
      ["Mars 2026 v2", "replacing", "Mars 2026"],
      ["Mars 2026", "replaced", "Mars 2026 v2"],
    ]);
    expect(findings.map(({ severity, month }) => [severity, month])).toEqual([
      ["to-justify", MARCH],
      ["to-justify", MARCH],
    ]);
  });

  it("points each at its own cells that differ", () => {
    expect(found().map(({ facts }) => facts.cells)).toEqual([
      ["E7", "E8", "E9", "E10", "E11", "E12", "E13", "E14", "E15", "E16", "E18"],
      ["E8", "E9", "E10", "E11", "E12", "E13", "E14", "E15", "E16", "E17", "E19", "E7", "F7", "G7"],
    ]);
  });

  it("says how many lines differ, shows the first and keeps them all", () => {
    const [replacing, replaced] = found();
    if (!replacing || !replaced) throw new Error("two findings were expected");
    expect(plain(sentenceOf(replacing).message)).toBe(
      "La feuille « Mars 2026 v2 » remplace « Mars 2026 » pour mars 2026 : 11 lignes modifiées et 1 ligne retirée. Seules ses lignes sont comptées."
    );
    expect(plain(sentenceOf(replaced).message)).toContain(
      "est remplacée par « Mars 2026 v2 » pour mars 2026"
    );
    expect(plain(sentenceOf(replaced).message)).toContain("Ses 13 lignes de ce mois");
    expect(plain(sentenceOf(replacing).found)).toMatch(
      /^Participant P-002, « Espaces verts » : production 70,00 h → 60,00 h \(E8 → E7\) ; .* \(8 sur 12\)$/
    );
    expect(sentenceOf(replacing).found.split("\u00a0; ")).toHaveLength(8);
    const lines = differenceLines(replacing).map(plain);
    expect(lines).toHaveLength(12);
    expect(lines[1]).toBe(
      "Participant P-003, « Espaces verts » : production 70,00 h → 61,00 h (E9 → E8)"
    );
    expect(lines[11]).toBe(
      "Participant P-001, « Espaces verts » : ligne retirée, production 70,00 h (E7), accompagnement 10,00 h (F7), formation 10,00 h (G7)"
    );
    expect(differenceLines(replacing, "en")[0]).toContain("70.00");
  });

  it("says nothing of a month submitted once", () => {
    expect(rule.check(given({ statements: [first] })).findings).toEqual([]);
  });

  it("leaves the replaced sheet to this rule alone, and out of the figures", () => {
    const bad = statement(
      [line(7, { production: -1 }), line(8), line(8)],
      { totals: [{ column: "production", header: "T", cell: "E9", declared: 1, summed: 9999 }] } // prettier-ignore
    );
    const good = statement([line(7, { sheet: "v2" })], { sheet: "v2" });
    const { registers, submission, asOf } = given({ statements: [bad, good] });
    const outcome = check({ registers, submission, asOf });
    const ofBad = outcome.findings.filter(({ place }) => place.sheet === "Mars 2026");
    expect(ofBad.map(({ rule: code }) => code)).toEqual(["LEC-11"]);
    expect(outcome.figures.total.production).toBe(h(70));
  });
});
