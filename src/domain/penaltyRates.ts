import type { Day } from "./calendar";
import type { Clause, Contract, ReferenceRow } from "./contract";
import { fold } from "./folding";
import { multiplyDivideRounded, WHOLE, type Cents } from "./numbers";
import type { RateBasis } from "./penalty";
import { isLateness } from "./penaltyFacts";

const SMIC = "smic horaire";

/** A dated reference as it stands on a day; of several, the one that began last. null when none has a value. */
export function referenceOn(
  references: readonly ReferenceRow[],
  name: string,
  day: Day
): ReferenceRow | null {
  const valid = references.filter(
    (row) =>
      row.valueHundredths !== null &&
      fold(row.name) === fold(name) &&
      (row.from === null || row.from <= day) &&
      (row.to === null || day <= row.to)
  );
  return valid.reduce<ReferenceRow | null>(
    (best, row) => (best === null || (row.from ?? 0) >= (best.from ?? 0) ? row : best),
    null
  );
}

/** What a clause costs per unit, exact: a product of integers over a divisor, in cents. */
export interface UnitPrice {
  readonly factors: readonly number[];
  readonly divisor: number;
  readonly basis: RateBasis | null;
}

/** Hundredths of a unit × price, in cents, rounded once, half away from zero, whatever the size of the product. */
export function priceOf(quantityHundredths: number, { factors, divisor }: UnitPrice): Cents {
  const product = factors.reduce((left, right) => left * BigInt(right), BigInt(quantityHundredths));
  const bottom = BigInt(divisor) * 100n;
  return Number((2n * product + bottom) / (2n * bottom));
}

/** The price of one unit, rounded to the cent: what is shown. */
export const rateCents = (price: UnitPrice): Cents => priceOf(100, price);

/** What a price is read from. */
export interface PriceBasis {
  readonly contract: Pick<Contract, "amount">;
  readonly references: readonly ReferenceRow[] | null;
}

/**
 * What a clause costs per unit on a day, or null when nothing says it. A multiple of the SMIC takes the one in force on
 * that day; V×R/1000 (CCAG FCS art. 14.1.1) takes `Montant HT` as V, the only value the workbook knows.
 */
export function priceOn(
  { rate }: Clause,
  { contract, references }: PriceBasis,
  day: Day
): UnitPrice | null {
  if (rate === null) return null;
  switch (rate.kind) {
    case "euros":
      return { factors: [rate.cents], divisor: 1, basis: null };
    case "smic": {
      const reference = referenceOn(references ?? [], SMIC, day);
      if (reference === null || reference.valueHundredths === null) return null;
      const { valueHundredths: hourly, from, to, source } = reference;
      const { factorHundredths } = rate;
      return {
        factors: [factorHundredths, hourly],
        divisor: 100,
        basis: { kind: "smic", factorHundredths, hourly, from, to, source },
      };
    }
    case "ccag": {
      const { amount } = contract;
      const { divisor } = rate;
      if (amount === null || divisor <= 0) return null;
      return { factors: [amount], divisor, basis: { kind: "ccag", amount, divisor } };
    }
  }
}

/** What bounds a clause's penalties, and whether it is the CCAG's, shared by all lateness without one of its own. */
export interface Bound {
  readonly cents: Cents | null;
  readonly isShared: boolean;
}

/** «FCS 2021», «fcs2021», «CCAG 2021 FCS»: the year beside the name, whatever stands between them. */
const isCcag = (ccag: string, names: string, year: string): boolean =>
  new RegExp(`(?<![a-z])(?:${names})(?![a-z])`).test(fold(ccag)) &&
  new RegExp(`(?<!\\d)${year}(?!\\d)`).test(fold(ccag));

/** The CCAG of 2021 (FCS, PI, TIC), which cap and exempt lateness. */
export const isCcag2021 = (ccag: string): boolean => isCcag(ccag, "fcs|pi|tic", "2021");

/** Ten per cent of `Montant HT`: CCAG FCS, PI and TIC 2021, art. 14.1.2. */
const CCAG_2021_CAP_SHARE = 1000;

const CCAG_2021_EXEMPTION: Cents = 100_000;
const CCAG_FCS_2009_EXEMPTION: Cents = 30_000;

/** The cap the CCAG puts on all lateness together; null when it has none, or `Montant HT` is not known. */
export const ccagCap = ({ ccag, amount }: Pick<Contract, "ccag" | "amount">): Cents | null =>
  isCcag2021(ccag) && amount !== null
    ? multiplyDivideRounded(amount, CCAG_2021_CAP_SHARE, WHOLE)
    : null;

/** The total at or under which the CCAG exempts lateness (1 000 € in 2021, 300 € in FCS 2009); null when it does not. */
export function ccagExemption({ ccag }: Pick<Contract, "ccag">): Cents | null {
  if (isCcag2021(ccag)) return CCAG_2021_EXEMPTION;
  return isCcag(ccag, "fcs", "2009") ? CCAG_FCS_2009_EXEMPTION : null;
}

/** The clause has a `Plafond` or a `Plafond %` of its own: the CCAG's does not apply to it. */
export const hasOwnCap = ({ cap, capShare }: Pick<Clause, "cap" | "capShare">): boolean =>
  cap !== null || capShare !== null;

/**
 * `Plafond`, or `Plafond %` of `Montant HT`, the lower of the two; for lateness without either, the CCAG's cap over all
 * such lateness (FCS, PI and TIC 2021); null when none can be known.
 */
export function capOf(clause: Clause, contract: Pick<Contract, "amount" | "ccag">): Bound {
  const { amount } = contract;
  if (!hasOwnCap(clause)) {
    return isLateness(clause)
      ? { cents: ccagCap(contract), isShared: true }
      : { cents: null, isShared: false };
  }
  const share =
    clause.capShare === null || amount === null
      ? null
      : multiplyDivideRounded(amount, clause.capShare, WHOLE);
  const cents = clause.cap === null ? share : Math.min(clause.cap, share ?? clause.cap);
  return { cents, isShared: false };
}

/** Whether the cap of a clause hangs on `Montant HT`. */
export const capNeedsAmount = (clause: Clause, { ccag }: Pick<Contract, "ccag">): boolean =>
  clause.capShare !== null || (!hasOwnCap(clause) && isLateness(clause) && isCcag2021(ccag));

/**
 * The total at or under which penalties are not due: the clause's own `Exonération`; else, for lateness only, that of
 * the CCAG over all such lateness (1 000 € in FCS, PI and TIC 2021; 300 € in FCS 2009, art. 14.1.3); else none.
 */
export function exemptionOf(clause: Clause, contract: Pick<Contract, "ccag">): Bound {
  if (clause.exemption !== null) return { cents: clause.exemption, isShared: false };
  return isLateness(clause)
    ? { cents: ccagExemption(contract), isShared: true }
    : { cents: null, isShared: false };
}
