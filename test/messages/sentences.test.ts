import { RULE_CODES } from "../../src/domain/finding";
import { rule as lec03 } from "../../src/domain/rules/LEC-03";
import { rule as lec12 } from "../../src/domain/rules/LEC-12";
import { rule as per01 } from "../../src/domain/rules/PER-01";
import { rule as per02 } from "../../src/domain/rules/PER-02";
import { rule as per03 } from "../../src/domain/rules/PER-03";
import { rule as per04 } from "../../src/domain/rules/PER-04";
import { rule as per06 } from "../../src/domain/rules/PER-06";
import { rule as per07 } from "../../src/domain/rules/PER-07";
import { rule as eli02 } from "../../src/domain/rules/ELI-02";
import { rule as sup01 } from "../../src/domain/rules/SUP-01";
import { rule as sup02 } from "../../src/domain/rules/SUP-02";
import { rule as lec10 } from "../../src/domain/rules/LEC-10";
import { helpPage, replacedByLabel, ruleTitle, sentenceOf } from "../../src/messages";
import { day, given, h, line, participant, statement, unreadable } from "../domain/rules/given";
import { SAMPLES, sample } from "./samples";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const partsOf = (finding: (typeof SAMPLES)[number], locale: "fr" | "en"): string[] =>
  Object.values(sentenceOf(finding, locale)) as string[];

describe("every rule's sentence", () => {
  it.each(SAMPLES.map((finding) => [finding.rule, finding] as const))(
    "%s says the fact, what was expected and found, and the remedy",
    (_, finding) => {
      for (const locale of ["fr", "en"] as const) {
        const { message, expected, found, fix } = sentenceOf(finding, locale);
        for (const text of [message, expected, found, fix]) {
          expect(text.trim()).toBe(text);
          expect(text).not.toBe("");
          expect(text).not.toMatch(/undefined|NaN|null|\[object|Infinity/);
        }
        expect(message).toMatch(/^[\p{Lu}\d«“].*\.$/u);
        expect(fix).toMatch(/^\p{Ll}.*\.$/u);
        expect(fix).not.toMatch(/pour corriger|to correct/i);
        expect(ruleTitle(finding.rule, locale).length).toBeGreaterThan(5);
      }
    }
  );

  it("French is spaced as French: never a breaking space before : ; ? ! % », or after «", () => {
    for (const finding of SAMPLES) {
      for (const text of partsOf(finding, "fr")) expect(text).not.toMatch(/ [:;?!%»]|« /);
      expect(ruleTitle(finding.rule)).not.toMatch(/ [:;?!%»]|« /);
    }
  });

  it("each rule speaks its own French, not English", () => {
    for (const finding of SAMPLES) {
      expect(sentenceOf(finding, "fr").message).not.toBe(sentenceOf(finding, "en").message);
      expect(ruleTitle(finding.rule, "fr")).not.toBe(ruleTitle(finding.rule, "en"));
    }
  });

  it("each rule has a complete help page", () => {
    for (const code of RULE_CODES) {
      const page = helpPage(code);
      for (const [name, text] of Object.entries(page) as [string, string][]) {
        const minimum = name === "parameter" ? 10 : 40;
        expect({ code, name, isLong: text.length >= minimum }).toEqual({
          code,
          name,
          isLong: true,
        });
        expect(text).toMatch(/[.!?…»]$/);
        expect(text).not.toMatch(/ [:;?!%»]|« /);
      }
    }
  });
});

describe("what a sentence tells", () => {
  const message = (...args: Parameters<typeof sample>): string =>
    plain(sentenceOf(sample(...args)).message);

  it("who, how much and where", () => {
    expect(message("LEC-03")).toBe(
      "Participant P-007, colonne « Heures de production » : « absent » ne peut pas être lu comme un nombre d’heures. La cellule ne compte pour rien dans les totaux."
    );
    expect(message("LEC-04")).toContain("peut se lire 7,30 h ou 7 h 30");
    expect(message("LEC-06")).toContain("412,00 h");
    expect(message("LEC-06")).toContain("un écart de 7,50 h");
    expect(message("PER-02")).toBe(
      "Participant P-007 : 63,00 h déclarées en mars 2026, entièrement après la date de sortie (28 février 2026)."
    );
    expect(message("DOC-01")).toContain("5 jours calendaires de retard (3 jours ouvrés)");
    expect(message("RGP-01")).toContain("en E14");
  });

  it("the limit's computation, to be redone by hand", () => {
    expect(plain(sentenceOf(sample("PER-03")).expected)).toBe(
      "au plus 26,00 h par semaine ÷ 5 × 17 jours ouvrés = 88,40 h"
    );
    const legal = { kind: "legal-maximum", days: 31, limit: 765_257, weekly: null } as const;
    expect(plain(sentenceOf(sample("PER-03", legal)).expected)).toBe(
      "au plus 48 h × 31 jours ÷ 7 = 212,57 h"
    );
  });

  it("a supervisor who was never there", () => {
    expect(message("ENC-01", { participants: 1, supervisors: 0 })).toContain(
      "1 participant a des heures de production dans le mois, sans aucun encadrant"
    );
  });

  it("supervisors in the number the language wants", () => {
    expect(plain(message("ENC-01", { supervisors: 140 }))).toContain(
      "1,40 encadrant technique présent, arrondi"
    );
    expect(plain(message("ENC-01", { supervisors: 200 }))).toContain(
      "2 encadrants techniques présents, arrondi"
    );
  });

  it("a long list of supports is cut, and says by how much", () => {
    const known = Array.from({ length: 12 }, (_, index) => `Support ${(index + 1).toString()}`);
    expect(sentenceOf(sample("SUP-01", { known })).expected).toContain(
      "Support 8 et 4 autres (table tSupports)"
    );
  });
});

describe("long lists and their ends", () => {
  const found = (...args: Parameters<typeof sample>): string =>
    plain(sentenceOf(sample(...args)).found);

  it("say how many of how many they show", () => {
    const rows = Array.from({ length: 20 }, (_, index) => index + 7);
    const cells = rows.map((row) => `A${row.toString()}`);
    expect(found("PER-04", { rows, cells })).toMatch(/^20 lignes : 7, 8, .*18 \(12 sur 20\)$/);
    expect(plain(sentenceOf(sample("LEC-09", { cells })).message)).toContain("A14 (8 sur 20)");
    const parts = rows.map((row) => ({
      place: { sheet: `Feuille ${row.toString()}`, cell: null },
      lot: null,
      hours: 3600,
    }));
    expect(found("PER-05", { parts })).toContain("(6 sur 20)");
  });

  it("name the sheets of a line that stands on several", () => {
    const facts = { sheets: ["Mars 2026", "Site B"] };
    expect(found("PER-04", facts)).toBe("2 lignes : « Mars 2026 » ligne 12 et « Site B » ligne 27");
    expect(plain(sentenceOf(sample("PER-04", facts)).message)).toContain("plusieurs feuilles");
  });

  it("say a month's trouble in each of its forms, in both languages", () => {
    const forms = [
      { kind: "missing", lines: 2, hours: 7200 },
      { kind: "not-begun" },
      { kind: "lot", unknown: [], lines: 3, hours: 7200 },
      { kind: "lot", unknown: ["Sud"], lines: 3, hours: 7200 },
      { kind: "volumes", contractHours: 3_600_000, lotHours: 3_240_000 },
    ] as const;
    const messages = (locale: "fr" | "en") =>
      forms.map((facts) => plain(sentenceOf(sample("LEC-07", facts), locale).message));
    expect(new Set([...messages("fr"), ...messages("en")]).size).toBe(10);
    expect(messages("fr")[0]).toContain("2 lignes sans mois (2,00 h)");
    expect(messages("fr")[1]).toContain("de mars 2026, un mois qui n’a pas commencé");
    expect(messages("fr")[3]).toContain("dont le lot n’est pas au marché : « Sud »");
    expect(messages("fr")[4]).toContain("1 000,00 h et la somme des lots de 900,00 h");
    for (const text of messages("fr")) expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it("say which sheet stands for another", () => {
    expect(plain(replacedByLabel("Mars 2026 v2"))).toBe("Remplacé par « Mars 2026 v2 »");
    expect(replacedByLabel("Mars 2026 v2", "en")).toBe("Replaced by “Mars 2026 v2”");
  });
});

describe("what a sentence never tells", () => {
  const nir = "185057800608491";
  const NAME = "ZYGOMATIQUE Fulbertine";
  const people = [
    participant("P-001", {
      lastName: "ZYGOMATIQUE",
      firstName: "Fulbertine",
      pass: "123",
      leftOn: day(2026, 1, 31),
      weeklyHours: h(1),
    }),
    participant(nir, { lastName: "ZYGOMATIQUE", firstName: "Fulbertine", pass: nir }),
  ];
  const bad = { name: NAME, production: -1, guidance: h(300), support: "Cantine" } as const;
  const lines = [
    line(7, bad),
    line(8, bad),
    line(9, { ...bad, support: null }),
    line(10, { ...bad, identifier: null }),
    line(11, { ...bad, identifier: null }),
    line(12, { ...bad, identifier: nir }),
    line(13, { ...bad, identifier: nir }),
    line(14, { identifier: null, name: null }),
    line(15, { identifier: "P-003", name: NAME, production: null, guidance: null, training: null }),
  ];
  const input = given({
    statements: [
      statement(lines, {
        unreadable: [
          unreadable(7, "absent", { kind: "not-hours" }),
          { ...unreadable(12, `n° ${nir}`, { kind: "not-hours" }), identifier: nir },
        ],
      }),
    ],
    registers: { participants: people },
  });
  const rules = [
    lec03,
    lec10,
    lec12,
    per01,
    per02,
    per03,
    per04,
    per06,
    per07,
    eli02,
    sup01,
    sup02,
  ];
  const findings = rules.flatMap((rule) => [...rule.check(input).findings]);

  it("a name: people are identifiers or rows", () => {
    for (const rule of rules) {
      expect(findings.some((finding) => finding.rule === rule.code)).toBe(true);
    }
    for (const finding of findings) {
      for (const locale of ["fr", "en"] as const) {
        expect(partsOf(finding, locale).join(" ")).not.toMatch(/zygomatique|fulbertine/i);
      }
      expect(JSON.stringify(finding.facts)).not.toMatch(/zygomatique|fulbertine/i);
    }
  });

  it("a social security number, even one used as an identifier, a PASS or a text", () => {
    for (const finding of findings) {
      for (const locale of ["fr", "en"] as const) {
        expect(partsOf(finding, locale).join(" ")).not.toContain(nir);
      }
      expect(finding.subject).not.toContain(nir);
    }
  });
});
