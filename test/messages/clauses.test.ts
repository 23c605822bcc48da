import { clauseExample, type ClauseBasis } from "../../src/domain/clauseExample";
import { dayOf } from "../../src/domain/calendar";
import type { Clause, PenaltyUnit, Prerequisite, Trigger } from "../../src/domain/contract";
import { UNITS_OF_TRIGGER } from "../../src/domain/penaltyFacts";
import { clauseExampleText, clauseSentence } from "../../src/messages/clauses";

const CLAUSE: Clause = {
  code: "P1",
  trigger: "hours-not-done",
  unit: "hour",
  rate: { kind: "euros", cents: 3500 },
  prerequisite: "none",
  delayDays: null,
  allowanceHundredths: 0,
  cap: null,
  capShare: null,
  cumulative: true,
  exemption: null,
  article: null,
  place: { sheet: "Clauses", cell: null },
};

const BASIS: ClauseBasis = {
  contract: { amount: 64_800_000, ccag: "FCS 2021" },
  references: [
    {
      name: "SMIC horaire",
      from: dayOf(2026, 1, 1),
      to: null,
      valueHundredths: 1202,
      source: null,
      place: { sheet: "Calendrier", cell: null },
    },
  ],
  asOf: dayOf(2026, 6, 20),
};

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const said = (more: Partial<Clause> = {}, basis: Partial<ClauseBasis> = {}): string =>
  plain(clauseSentence({ ...CLAUSE, ...more }, { ...BASIS, ...basis }));

const TRIGGERS = Object.keys(UNITS_OF_TRIGGER) as Trigger[];
const UNITS: readonly PenaltyUnit[] = [
  "hour", "calendar-day", "working-day", "occurrence", "participant",
]; // prettier-ignore
const PREREQUISITES: readonly Prerequisite[] = ["none", "formal-notice", "observations"];

describe("the sentence of a clause", () => {
  it("says every column in one breath", () => {
    expect(
      said({
        allowanceHundredths: 1000,
        capShare: 500,
        prerequisite: "formal-notice",
        delayDays: 15,
        article: "CCP art. 8.2",
      })
    ).toBe(
      "Pour chaque heure non réalisée dans l’année au-delà de 10 h, 35,00 € par heure, dans la limite de 5 % du montant HT (32 400,00 €), après mise en demeure restée sans effet 15 jours (CCP art. 8.2)."
    );
  });

  it.each(TRIGGERS.flatMap((trigger) => UNITS.map((unit) => [trigger, unit] as const)))(
    "stands in French and in English, for %s in %s, under every prerequisite",
    (trigger, unit) => {
      const isCounted = UNITS_OF_TRIGGER[trigger].includes(unit);
      for (const prerequisite of PREREQUISITES)
        for (const delayDays of [null, 1, 15]) {
          const clause = { ...CLAUSE, trigger, unit, prerequisite, delayDays };
          const french = plain(clauseSentence(clause, BASIS));
          const english = clauseSentence(clause, BASIS, "en");
          expect(french).toMatch(isCounted ? /^Pour chaque / : /^L’unité « /);
          expect(english).toMatch(isCounted ? /^For each / : /^The unit “/);
          for (const text of [french, english]) {
            expect(text).toMatch(/[^.]\.$/);
            expect(text).not.toMatch(/undefined|null|NaN| {2}| ,|,,/);
          }
          if (!isCounted) continue;
          expect(french).toContain("35,00 €");
          expect(french.includes("mise en demeure")).toBe(prerequisite === "formal-notice");
          expect(french.includes("observations")).toBe(prerequisite === "observations");
          const isTold = prerequisite !== "none" && delayDays !== null;
          expect(french.includes(delayDays === 1 ? "1 jour" : "15 jours")).toBe(isTold);
          expect(clauseExample(clause, BASIS)).not.toBeNull();
        }
    }
  );

  it("names the units that make sense when the clause's does not", () => {
    expect(said({ trigger: "hours-not-done", unit: "participant" })).toBe(
      "L’unité « participant » n’a pas de sens pour « Heures non réalisées » : cette clause n’est pas calculée. Unités possibles : « heure » et « occurrence »."
    );
  });

  it("invents no amount", () => {
    expect(said({ rate: null, capShare: 500, article: "CCP art. 8.8" })).toBe(
      "Pour chaque heure non réalisée dans l’année : pénalité non paramétrée, aucun montant n’est écrit et rien n’est calculé (CCP art. 8.8)."
    );
    expect(clauseExample({ ...CLAUSE, rate: null }, BASIS)).toBeNull();
    const smic = { rate: { kind: "smic", factorHundredths: 200 } } as const;
    expect(said(smic, { references: [] })).toContain("SMIC horaire absent de la table tCalendrier");
    expect(clauseExample({ ...CLAUSE, ...smic }, { ...BASIS, references: [] })).toBeNull();
  });

  it("turns multiples of the SMIC and V×R/1000 into today's amounts", () => {
    expect(said({ rate: { kind: "smic", factorHundredths: 200 } })).toContain(
      "2 fois le SMIC horaire (24,04 € au 20 juin 2026) par heure"
    );
    const late = { trigger: "late-document", unit: "calendar-day" } as const;
    expect(said({ ...late, rate: { kind: "ccag", divisor: 1000 } })).toContain(
      "1/1 000 du montant HT (648,00 €) par jour calendaire"
    );
    const unknown = { contract: { amount: null, ccag: "FCS 2021" } };
    expect(said({ ...late, rate: { kind: "ccag", divisor: 1000 } }, unknown)).toContain(
      "(montant HT non renseigné : rien n’est calculé)"
    );
  });

  it("says the CCAG's cap and exemption of lateness, and those only", () => {
    const late = { trigger: "late-statement", unit: "calendar-day" } as const;
    expect(said(late)).toBe(
      "Pour chaque jour calendaire de retard d’un relevé, 35,00 € par jour calendaire, dans la limite de 10 % du montant HT (64 800,00 €) pour l’ensemble des retards (CCAG FCS 2021), rien n’étant dû si le total des retards ne dépasse pas 1 000,00 € (CCAG FCS 2021)."
    );
    const former = { contract: { amount: 64_800_000, ccag: "FCS 2009" } };
    expect(said(late, former)).toContain("ne dépasse pas 300,00 € (CCAG FCS 2009)");
    expect(said(late, former)).not.toContain("dans la limite");
    expect(said(late, { contract: { amount: null, ccag: "Aucun" } })).not.toContain("CCAG");
    expect(said()).not.toContain("CCAG");
    const own = said({ ...late, cap: 60_000, capShare: 250, exemption: 30_000, cumulative: false });
    expect(own).toContain(
      "dans la limite de 600,00 €, ou de 2,5 % du montant HT (16 200,00 €) si c’est moins"
    );
    expect(own).toContain("rien n’étant dû si le total ne dépasse pas 300,00 €,");
    expect(own).toContain("sans s’ajouter aux autres pénalités de la même période");
  });
});

describe("the worked example of a clause", () => {
  const example = (more: Partial<Clause>): string => {
    const penalty = clauseExample({ ...CLAUSE, ...more }, BASIS);
    return penalty === null ? "" : plain(clauseExampleText(penalty));
  };

  it("goes step by step to what is due", () => {
    expect(example({ allowanceHundredths: 1000 })).toBe(
      "Exemple : 50,00 h − 10,00 h (franchise) = 40,00 h, 40,00 h × 35,00 € = 1 400,00 €. Dû : 1 400,00 €."
    );
    expect(example({ cap: 100_000 })).toContain("plafonné à 1 000,00 €. Dû : 1 000,00 €.");
  });

  it("is not due at the exemption itself, and due a cent above", () => {
    expect(example({ exemption: 140_000 })).toContain("Dû : 0,00 €.");
    expect(example({ exemption: 139_999 })).toContain("Dû : 1 400,00 €.");
  });
});
