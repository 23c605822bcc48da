import { composeLetter, type LetterInput } from "../../src/app/letters";
import { letterHtml, letterText } from "../../src/app/letterText";
import { openLetterTemplates, readLetterTemplates } from "../../src/app/letterTemplates";
import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf } from "../../src/domain/calendar";
import { LETTER_KINDS, type Letter, type LetterTemplate } from "../../src/domain/letter";
import type { Penalty } from "../../src/domain/penalty";
import { DEFAULT_LETTERS, LETTER_LABELS, LETTER_PROBLEMS } from "../../src/messages/fr/letters";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { contract, day, given, participant } from "../domain/rules/given";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const penalty = (more: Partial<Penalty> = {}): Penalty => ({
  clause: "P1",
  trigger: "hours-not-done",
  period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
  periodKey: "2026",
  subject: null,
  factHundredths: 4150,
  allowanceHundredths: 0,
  quantityHundredths: 4150,
  unit: "hour",
  rate: 3500,
  gross: 145_250,
  capped: 145_250,
  net: 145_250,
  cap: null,
  exemption: null,
  article: "CCP art. 8.2",
  state: "recorded",
  dueOn: null,
  prerequisite: "observations",
  delayDays: 15,
  ...more,
});
const late = penalty({
  clause: "P2",
  trigger: "late-statement",
  subject: "Relevé mensuel",
  period: { from: dayOf(2026, 2, 1), to: dayOf(2026, 2, 28) },
  unit: "calendar-day",
  factHundredths: 700,
  quantityHundredths: 700,
  rate: 7500,
  gross: 52_500,
  capped: 52_500,
  net: 52_500,
  article: null,
});

const input = (more: Partial<LetterInput> = {}): LetterInput => ({
  report: { registers: given({ registers: { contract: contract() } }).registers },
  penalties: [penalty(), late],
  kind: "observations",
  on: day(2026, 8, 1),
  template: DEFAULT_LETTERS.observations,
  ...more,
});
const made = (more: Partial<LetterInput> = {}): Letter => {
  const outcome = composeLetter(input(more));
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.letter;
};
const refused = (more: Partial<LetterInput>) => {
  const outcome = composeLetter(input(more));
  return outcome.ok ? null : outcome.problem;
};
const lines = (...texts: readonly string[]): LetterTemplate =>
  texts.map((text) => ({ style: "paragraph", text }));

describe("a letter", () => {
  it("says the parties, the facts, the amount, the articles and the time limit", () => {
    const text = plain(letterText(made()));
    expect(text).toContain("Ville d’Exempleville");
    expect(text).toContain("Chantier Fictif");
    expect(text).toContain("Le 1er août 2026");
    expect(text).toContain("marché 2026-014");
    expect(text).toContain("clauses P1 (CCP art. 8.2) et P2 :");
    expect(text).toContain("pénalités pour un montant de 1 977,50 €.");
    expect(plain(letterText(made({ penalties: [late] })))).toContain("de la clause P2 :");
    // Fifteen days after Saturday 1 August end on Sunday 16: the Monday is open.
    expect(text).toContain("un délai de 15 jours à compter");
    expect(text).toContain("soit le 17 août 2026 au plus tard");
    expect(text).toContain(
      "P1 (CCP art. 8.2)\tde janvier à décembre 2026\tHeures non réalisées\t41,50 h × 35,00 € = 1 452,50 €\t1 452,50 €"
    );
    expect(text).toContain("Relevé en retard – Relevé mensuel");
    expect(text).toContain("Total\t\t\t\t1 977,50 €");
    expect(text).not.toMatch(/\{|\*\*/);
  });

  it.each(LETTER_KINDS.map((kind) => [LETTER_LABELS[kind], kind] as const))(
    "%s has its own text, and nothing to complete once everything is known",
    (_, kind) => {
      const known = { motive: "retards répétés", retained: 100_000, invoice: "F-12" };
      const letter = made({
        kind,
        template: DEFAULT_LETTERS[kind],
        penalties: [penalty(known), { ...late, ...known, retained: 20_000 }],
      });
      expect(letter.toComplete).toEqual([]);
      const text = plain(letterText(letter));
      if (kind === "moderated") expect(text).toContain("limiter le montant à 1 200,00 €");
      if (kind === "applied" || kind === "moderated" || kind === "waived") {
        expect(text).toContain("retards répétés");
      }
      expect(text).not.toContain("à compléter");
    }
  );

  it("leaves to be completed, visibly, what the workbook does not hold", () => {
    const letter = made({
      report: {
        registers: given({ registers: { contract: contract({ buyer: null }) } }).registers,
      },
      penalties: [penalty({ delayDays: null, rate: null, gross: 0, capped: 0, net: 0 }), late],
    });
    expect(letter.toComplete).toEqual(expect.arrayContaining(["acheteur", "délai", "échéance"]));
    expect(letterText(letter)).toContain("[délai : à compléter]");
    const none = made({ penalties: [penalty({ rate: null, gross: 0, capped: 0, net: 0 })] });
    expect(none.toComplete).toContain("montant");
    expect(plain(letterText(none))).toContain("pénalité non paramétrée");
  });

  it("gives no common limit to clauses that leave different ones", () => {
    expect(made({ penalties: [penalty(), { ...late, delayDays: 8 }] }).toComplete).toEqual([
      "délai",
      "échéance",
    ]);
  });

  it("is not made without a penalty, or with a word nobody knows", () => {
    expect(refused({ penalties: [] })).toEqual({ kind: "empty" });
    expect(refused({ template: lines("Cher {client},", "{montant} {Montant HT}") })).toEqual({
      kind: "unknown-placeholders",
      names: ["client", "Montant HT"],
    });
    expect(LETTER_PROBLEMS.unknown(["client"])).toContain("{client}");
  });

  it("keeps bold, lists and signs that HTML would take for its own", () => {
    const letter = made({ template: [...lines("A **très** <b> & \"B\" ** seul"), { style: "item", text: "Un" }, { style: "subject", text: "Objet" }] }); // prettier-ignore
    // An odd number of marks is no bold at all: nothing is guessed.
    expect(letter.blocks[0]).toEqual({
      kind: "paragraph",
      runs: [{ text: 'A **très** <b> & "B" ** seul', isBold: false }],
    });
    const html = letterHtml(made({ template: lines("A **très** <b> & 1") }));
    expect(html).toContain("A <b>très</b> &lt;b&gt; &amp; 1");
    expect(letterHtml(letter)).toContain("<ul><li>Un</li></ul>");
    expect(html).not.toMatch(/<script|<link|https?:/);
  });
});

describe("nobody is named", () => {
  const people = [
    participant("P-001", { lastName: "FICTIF", firstName: "Zéphyrin", pass: "999992600123" }),
    participant("P-002", { lastName: "INVENTÉ-ALPHA", firstName: "Honorine" }),
  ];
  const report = {
    registers: given({ registers: { contract: contract(), participants: people } }).registers,
  };

  it.each([
    ["a full name", "Concerne Zéphyrin Fictif"],
    ["the other order, without accents or hyphen", "INVENTE ALPHA HONORINE"],
    ["a PASS number", "PASS 999992600123"],
    ["an identifier", "le salarié P-001"],
  ])("a template with %s is refused, with its line", (_, text) => {
    expect(refused({ report, template: lines("Madame,", text) })).toEqual({
      kind: "name",
      line: 2,
    });
    expect(LETTER_PROBLEMS.name(2)).toContain("ligne 2");
  });

  it("a last name alone in the facts or the motive is refused", () => {
    const facts = [{ ...late, subject: "Attestation FICTIF" }];
    expect(refused({ report, penalties: facts })).toEqual({ kind: "name", line: null });
    const motive = [{ ...late, motive: "absence de M. Inventé-Alpha" }];
    const applied = { report, penalties: motive, template: DEFAULT_LETTERS.applied };
    expect(refused(applied)).toEqual({ kind: "name", line: null });
    expect(LETTER_PROBLEMS.name(null)).toContain("tDocuments");
  });

  it("a word that only looks like one is not", () => {
    expect(made({ report, template: lines("Fictifs inventés, chantier fictif.") })).toBeTruthy();
  });

  it("in none of the example's letters, whoever is in its registers", async () => {
    const host = await newXlsx();
    await prepareWorkbook(host, { example: true });
    const outcome = await inspectWorkbook(host, { asOf: dayOf(2026, 11, 20) });
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const { participants } = outcome.report.registers;
    expect(participants?.length).toBeGreaterThan(10);
    expect(outcome.report.penalties.length).toBeGreaterThan(5);
    for (const kind of LETTER_KINDS) {
      const letter = made({
        report: outcome.report,
        penalties: outcome.report.penalties,
        kind,
        template: DEFAULT_LETTERS[kind],
      });
      const text = letterText(letter) + letterHtml(letter);
      for (const { lastName, pass } of participants ?? []) {
        if (lastName !== null) expect(text).not.toContain(lastName);
        if (pass !== null) expect(text).not.toContain(pass);
      }
    }
  });
});

describe("the buyer's templates", () => {
  it("are made on demand, kept as edited, and given back one letter at a time", async () => {
    const host = await newXlsx();
    expect(await readLetterTemplates(host)).toEqual(DEFAULT_LETTERS);
    const { sheet } = await openLetterTemplates(host, null);
    expect(sheet).toBe("Modèles de lettres");
    expect(await readLetterTemplates(host)).toEqual(DEFAULT_LETTERS);
    const again = await openXlsx(await host.save());
    const snapshot = await again.readGrids();
    expect(snapshot.tables.map(({ name }) => name)).toContain("tLettres");
    expect(snapshot.names.find(({ name }) => name === "_si_Lettres")?.isHidden).toBe(true);
    // A second opening changes nothing.
    await openLetterTemplates(again, null);
    expect(await readLetterTemplates(again)).toEqual(DEFAULT_LETTERS);
  });
});
