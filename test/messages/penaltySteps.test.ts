import { dayOf } from "../../src/domain/calendar";
import type { Penalty } from "../../src/domain/penalty";
import { penaltySteps } from "../../src/messages/penaltySteps";

const PENALTY: Penalty = {
  clause: "P1",
  trigger: "hours-not-done",
  period: { from: dayOf(2026, 3, 1), to: dayOf(2026, 3, 31) },
  periodKey: "2026-03",
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
  article: null,
  state: "recorded",
  dueOn: null,
};

const told = (change: Partial<Penalty>, locale: "fr" | "en" = "fr"): readonly string[] =>
  penaltySteps({ ...PENALTY, ...change }, locale).map(({ term, value, note }) =>
    [term, value, note]
      .filter((part) => part !== null)
      .join(" | ")
      .replace(/[\u00a0\u202f]/g, " ")
  );

describe("a penalty step by step", () => {
  it("goes from the fact to the net amount, without the steps its clause does not know", () => {
    expect(told({})).toEqual([
      "Fait constaté | 41,50 h",
      "Taux | 35,00 €",
      "Brut | 1 452,50 € | 41,50 h × 35,00 €",
      "Plafonné | 1 452,50 € | aucun plafond",
      "Net | 1 452,50 €",
    ]);
  });

  it("subtracts an allowance", () => {
    expect(told({ allowanceHundredths: 1000, quantityHundredths: 3150, gross: 110_250 }).slice(0, 3)).toEqual([
      "Fait constaté | 41,50 h",
      "Franchise | − 10,00 h",
      "Quantité | 31,50 h",
    ]); // prettier-ignore
  });

  it("names what shares a cap, and what displaces the line", () => {
    expect(told({ displacedBy: ["P2", "P3"], afterCumulation: 0, capped: 0, net: 0, cap: 50_000, capGroup: ["P1", "P4"] }).slice(3)).toEqual([
      "Après cumul | 0,00 € | ne se cumule pas avec P2 et P3, au total plus élevé sur la période",
      "Plafonné | 0,00 € | plafond de 500,00 €, commun à P1 et P4",
      "Net | 0,00 €",
    ]); // prettier-ignore
  });

  it("says why an exempted amount is not due, and why the same amount beyond it is", () => {
    expect(told({ exemption: 200_000, net: 0 }).at(-1)).toBe(
      "Net | 0,00 € | non dû : le total de la clause n’excède pas 2 000,00 €"
    );
    expect(told({ exemption: 100_000, exemptionGroup: ["P1", "P2"] }).at(-1)).toBe(
      "Net | 1 452,50 € | dû : le total de P1 et P2 excède 1 000,00 €"
    );
  });

  it("writes a rate taken from a reference with its source, never as a product of its rounded value", () => {
    const steps = told({
      rate: 4808,
      rateBasis: { kind: "smic", factorHundredths: 400, hourly: 1202, from: dayOf(2026, 1, 1), to: null, source: "décret" },
    }); // prettier-ignore
    expect(steps[1]).toBe(
      "Taux | 48,08 € | 4 × 12,02 € (SMIC horaire, depuis le 1er janvier 2026, source : décret)"
    );
    expect(steps[2]).toBe("Brut | 1 452,50 €");
  });

  it("ends where there is no rate: no amount is invented", () => {
    expect(told({ rate: null, gross: 0, capped: 0, net: 0 })).toEqual([
      "Fait constaté | 41,50 h",
      "Taux | non paramétré | aucun montant dans la table tClauses, et aucun n’est inventé",
    ]);
  });

  it("speaks English", () => {
    expect(told({ unit: "occurrence", factHundredths: 200, quantityHundredths: 200 }, "en")[0]).toBe("Fact | 2 occurrences"); // prettier-ignore
    expect(told({ cap: 100, capped: 100, net: 100 }, "en")[3]).toBe(
      "Capped | €1.00 | cap of €1.00"
    );
  });
});
