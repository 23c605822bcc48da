import { dayOf } from "../../src/domain/calendar";
import { PENALTY_STATES, type Penalty, type StateRefusal } from "../../src/domain/penalty";
import { penaltyComputation, procedureText, refusalText } from "../../src/messages";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const penalty = (more: Partial<Penalty> = {}): Penalty => ({
  clause: "P1",
  trigger: "late-statement",
  period: { from: dayOf(2026, 3, 1), to: dayOf(2026, 3, 31) },
  periodKey: "2026-03",
  subject: "Relevé mensuel",
  factHundredths: 400,
  allowanceHundredths: 0,
  quantityHundredths: 400,
  unit: "calendar-day",
  rate: 5346,
  gross: 21_384,
  capped: 21_384,
  net: 21_384,
  cap: null,
  exemption: null,
  article: null,
  state: "recorded",
  dueOn: null,
  ...more,
});
const words = (more: Partial<Penalty>, locale: "fr" | "en" = "fr"): string =>
  plain(penaltyComputation(penalty(more), locale));

describe("the computation in words", () => {
  const smic = { kind: "smic", factorHundredths: 450, hourly: 1188, from: dayOf(2024, 11, 1), to: dayOf(2025, 12, 31), source: "décret d’exemple" } as const; // prettier-ignore

  it("names the reference, its dates and its source", () => {
    expect(words({ rateBasis: smic })).toBe(
      "4 jours calendaires × 4,50 × 11,88 € (SMIC horaire, du 1er novembre 2024 au 31 décembre 2025, source : décret d’exemple) = 213,84 €"
    );
    expect(words({ rateBasis: { ...smic, to: null, source: null } })).toContain("(SMIC horaire, depuis le 1er novembre 2024)"); // prettier-ignore
    expect(words({ rateBasis: { ...smic, from: null, source: null } })).toContain("(SMIC horaire, jusqu’au 31 décembre 2025)"); // prettier-ignore
    expect(words({ rateBasis: { ...smic, to: null } }, "en")).toContain("(hourly minimum wage, from 1 November 2024 on, source: décret d’exemple)"); // prettier-ignore
  });

  it("names the contract's amount for V×R/1000", () => {
    const rateBasis = { kind: "ccag", amount: 64_800_000, divisor: 1000 } as const;
    expect(words({ rateBasis, gross: 259_200, capped: 259_200, net: 259_200 })).toBe(
      "4 jours calendaires × 648 000,00 € ÷ 1 000 (Montant HT) = 2 592,00 €"
    );
  });

  it("says who displaces it, who shares its cap and its exemption", () => {
    expect(words({ capped: 0, net: 0, afterCumulation: 0, displacedBy: ["P2", "P6"] })).toMatch(
      /, écarté : ne se cumule pas avec P2 et P6, au total plus élevé sur la période$/
    );
    expect(words({ capped: 100, net: 100, capGroup: ["P1", "P3"] })).toMatch(
      /, plafonné à 1,00 € \(plafond commun à P1 et P3\)$/
    );
    expect(words({ net: 0, exemption: 100_000, exemptionGroup: ["P1", "P3"] })).toMatch(
      /, non dû : le total de P1 et P3 n’excède pas 1 000,00 €$/
    );
  });
});

describe("the procedure in words", () => {
  const REASONS: readonly StateRefusal[] = [
    "no-formal-notice-date", "no-observations-date", "deadline-running", "not-required-step", "no-motive",
    "no-retained-amount", "retained-over-net", "not-applied", "no-invoice", "no-rate",
  ]; // prettier-ignore

  it("has a reason of its own for each refusal, in both languages", () => {
    for (const locale of ["fr", "en"] as const) {
      const texts = REASONS.map((reason) => refusalText(reason, penalty(), locale));
      expect(new Set(texts).size).toBe(REASONS.length);
      for (const text of texts) expect(text).toMatch(/^[a-zà-ÿ].{20,}[^.]$/u);
    }
    expect(plain(refusalText("deadline-running", penalty({ dueOn: dayOf(2026, 6, 16) })))).toContain("jusqu’au 16 juin 2026"); // prettier-ignore
  });

  it("says what follows each state", () => {
    const step = (more: Partial<Penalty>): string => plain(procedureText(penalty(more)));
    const sent = { sentOn: dayOf(2026, 6, 1), dueOn: dayOf(2026, 6, 16) };
    expect(step({ prerequisite: "formal-notice", delayDays: 15 })).toBe("À mettre en demeure, en laissant 15 jours ; noter la date d’envoi."); // prettier-ignore
    expect(step({ prerequisite: "observations" })).toContain("la clause n’en écrit pas");
    expect(step({ prerequisite: "formal-notice", state: "formal-notice", ...sent })).toBe(
      "Mise en demeure envoyée le 1er juin 2026 : réponse attendue jusqu’au 16 juin 2026, décider ensuite."
    );
    expect(step({ state: "applied" })).toContain("facture");
    expect(step({ state: "deducted", invoice: "F-7" })).toBe("Déduite de la facture F-7.");
    expect(step({ rate: null })).toContain("non paramétrée");
    expect(step({ refused: { state: "applied", reason: "no-motive" } })).toMatch(/^État « Appliquée » non retenu : aucun motif n’est écrit ; remplir « Motif »\. /); // prettier-ignore
    for (const locale of ["fr", "en"] as const) {
      const texts = PENALTY_STATES.map((state) => procedureText(penalty({ state }), locale));
      // Applied and moderated are followed by the same thing: the invoice.
      expect(new Set(texts).size).toBe(PENALTY_STATES.length - 1);
    }
  });
});
