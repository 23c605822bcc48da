import { dayOf } from "../../src/domain/calendar";
import { clauseExample, type ClauseBasis } from "../../src/domain/clauseExample";
import type { Clause } from "../../src/domain/contract";

const clause = (more: Partial<Clause> = {}): Clause => ({
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
  article: "CCP art. 8.2",
  place: { sheet: "Clauses", cell: "A2" },
  ...more,
});
const basis: ClauseBasis = {
  contract: { amount: 10_000_000, ccag: "Aucun" },
  references: [
    {
      name: "SMIC horaire",
      from: dayOf(2026, 1, 1),
      to: null,
      valueHundredths: 1202,
      source: "Référence fictive",
      place: { sheet: "Calendrier", cell: "A2" },
    },
  ],
  asOf: dayOf(2026, 6, 30),
};

describe("the example of a clause", () => {
  it("is a plain case computed to the cent, over the year before", () => {
    expect(clauseExample(clause(), basis)).toMatchObject({
      clause: "P1",
      period: { from: dayOf(2025, 6, 30), to: dayOf(2026, 6, 30) },
      subject: null,
      factHundredths: 4_000,
      quantityHundredths: 4_000,
      rate: 3_500,
      gross: 140_000,
      capped: 140_000,
      net: 140_000,
      cap: null,
      exemption: null,
      article: "CCP art. 8.2",
      state: "recorded",
    });
  });

  it.each([
    ["hours-not-done", "hour", 4_000],
    ["late-statement", "calendar-day", 800],
    ["late-statement", "working-day", 500],
    ["late-statement", "occurrence", 100],
    ["supervision-ratio", "participant", 300],
  ] as const)("%s by %s has a quantity of its own", (trigger, unit, quantity) => {
    expect(clauseExample(clause({ trigger, unit }), basis)?.quantityHundredths).toBe(quantity);
  });

  it("counts the allowance beyond what is due", () => {
    const example = clauseExample(clause({ allowanceHundredths: 2_000 }), basis);
    expect(example).toMatchObject({ factHundredths: 6_000, quantityHundredths: 4_000, gross: 140_000 }); // prettier-ignore
  });

  it("stops at the cap, and is nothing at or under the exemption", () => {
    const capped = (cap: number) => clauseExample(clause({ cap }), basis);
    expect(capped(100_000)).toMatchObject({ gross: 140_000, capped: 100_000, net: 100_000 });
    expect(capped(150_000)).toMatchObject({ capped: 140_000, net: 140_000 });
    const exempt = (exemption: number) => clauseExample(clause({ exemption }), basis)?.net;
    expect(exempt(140_000)).toBe(0);
    expect(exempt(139_999)).toBe(140_000);
  });

  it("says the dated reference it takes, and takes none that is not in force", () => {
    const smic = clause({ rate: { kind: "smic", factorHundredths: 200 } });
    expect(clauseExample(smic, basis)).toMatchObject({
      rate: 2_404,
      rateBasis: { kind: "smic", hourly: 1_202, source: "Référence fictive" },
    });
    expect(clauseExample(smic, { ...basis, references: [] })).toBeNull();
  });

  it("is none without an amount, or where the unit makes no sense", () => {
    expect(clauseExample(clause({ rate: null }), basis)).toBeNull();
    expect(clauseExample(clause({ trigger: "late-statement", unit: "hour" }), basis)).toBeNull();
  });
});
