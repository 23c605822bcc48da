import { dayOf } from "../../src/domain/calendar";
import type { Clause, ReferenceRow } from "../../src/domain/contract";
import { capNeedsAmount, capOf, ccagExemption, isCcag2021, priceOn, referenceOn } from "../../src/domain/penaltyRates"; // prettier-ignore

const place = { sheet: "Clauses", cell: "A2" };
const clause = (more: Partial<Clause> = {}): Clause => ({
  code: "P1",
  trigger: "hours-not-done",
  unit: "hour",
  rate: { kind: "smic", factorHundredths: 200 },
  prerequisite: "none",
  delayDays: null,
  allowanceHundredths: 0,
  cap: null,
  capShare: null,
  cumulative: true,
  exemption: null,
  article: null,
  place,
  ...more,
});
const reference = (valueHundredths: number | null, from: number | null, name = "SMIC horaire"): ReferenceRow => ({
  name, from, to: null, valueHundredths, source: null, place,
}); // prettier-ignore
const DAY = dayOf(2026, 6, 20);

describe("a dated reference", () => {
  const valueOn = (...rows: readonly ReferenceRow[]) =>
    referenceOn(rows, "smic horaire", DAY)?.valueHundredths ?? null;

  it("is the one of that name that began last, whatever the order of the rows", () => {
    const rows = [
      reference(1188, dayOf(2025, 1, 1)),
      reference(1202, dayOf(2026, 1, 1)),
      reference(999, dayOf(2026, 2, 1), "Autre référence"),
      reference(1100, null),
    ];
    expect(valueOn(...rows)).toBe(1202);
    expect(valueOn(...[...rows].reverse())).toBe(1202);
    expect(valueOn(reference(999, null, "Autre référence"))).toBeNull();
  });

  it("stands from its first day on, and the later row stands of two that began together", () => {
    expect(valueOn(reference(1202, DAY))).toBe(1202);
    expect(valueOn(reference(1202, DAY + 1))).toBeNull();
    expect(valueOn(reference(1188, DAY), reference(1202, DAY))).toBe(1202);
  });

  it("is not a row without a value", () => {
    expect(valueOn(reference(1188, null), reference(null, DAY))).toBe(1188);
  });
});

describe("what a clause costs", () => {
  const basis = (amount: number | null) => ({ contract: { amount }, references: null });

  it("is not known without the table of references", () => {
    expect(priceOn(clause(), basis(1), DAY)).toBeNull();
  });

  it("is not known when V×R is divided by nothing", () => {
    const over = (divisor: number) =>
      priceOn(clause({ rate: { kind: "ccag", divisor } }), basis(100_000), DAY);
    expect(over(0)).toBeNull();
    expect(over(1000)?.divisor).toBe(1000);
  });
});

describe("what bounds a clause", () => {
  it("follows the CCAG however its date is written", () => {
    expect(isCcag2021("CCAG-FCS du 30 mars 2021")).toBe(true);
    expect(isCcag2021("fcs2021")).toBe(true);
    expect(isCcag2021("CCAG 2021 FCS")).toBe(true);
    expect(isCcag2021("Travaux 2021")).toBe(false);
    expect(isCcag2021("CCAG pilote 2021")).toBe(false);
    expect(ccagExemption({ ccag: "CCAG 2009 (FCS)" })).toBe(30_000);
    expect(ccagExemption({ ccag: "CCAG-FCS du 19 janvier 2009" })).toBe(30_000);
  });

  it("is not known of a share without the contract's amount, which it needs", () => {
    const share = clause({ capShare: 1000 });
    expect(capOf(share, { amount: null, ccag: "Aucun" })).toEqual({ cents: null, isShared: false });
    expect(capOf({ ...share, cap: 5000 }, { amount: null, ccag: "Aucun" }).cents).toBe(5000);
    expect(capNeedsAmount(share, { ccag: "Aucun" })).toBe(true);
    expect(capNeedsAmount(clause(), { ccag: "FCS 2021" })).toBe(false);
  });
});
