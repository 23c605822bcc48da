import type { Day } from "./calendar";
import type { Clause, Contract, ReferenceRow, Registers } from "./contract";
import { fold } from "./folding";
import { divideRounded, multiplyDivideRounded, WHOLE, type Cents } from "./numbers";

const SMIC = "smic horaire";

/** A dated reference as it stands on a day; of several, the one that began last. null when none has a value. */
export function referenceOn(
  references: readonly ReferenceRow[],
  name: string,
  day: Day
): number | null {
  const valid = references.filter(
    (row) =>
      row.valueHundredths !== null &&
      fold(row.name) === fold(name) &&
      (row.from === null || row.from <= day) &&
      (row.to === null || day <= row.to)
  );
  const latest = valid.reduce<ReferenceRow | null>(
    (best, row) => (best === null || (row.from ?? 0) >= (best.from ?? 0) ? row : best),
    null
  );
  return latest?.valueHundredths ?? null;
}

/**
 * What a clause costs per unit on a day, in cents, or null when nothing says it. A multiple of the SMIC takes the one in
 * force on that day; V×R/1000 (CCAG FCS art. 14.1.1) takes `Montant HT` as V, the only value the workbook knows.
 */
export function rateOn(
  { rate }: Clause,
  { contract, references }: Registers,
  day: Day
): Cents | null {
  if (rate === null) return null;
  switch (rate.kind) {
    case "euros":
      return rate.cents;
    case "smic": {
      const hourly = referenceOn(references ?? [], SMIC, day);
      return hourly === null ? null : multiplyDivideRounded(rate.factorHundredths, hourly, 100);
    }
    case "ccag":
      return contract.amount === null || rate.divisor <= 0
        ? null
        : divideRounded(contract.amount, rate.divisor);
  }
}

/** `Plafond`, or `Plafond %` of `Montant HT`, the lower of the two; null when neither can be known. */
export function capOf(clause: Clause, { amount }: Pick<Contract, "amount">): Cents | null {
  const share =
    clause.capShare === null || amount === null
      ? null
      : multiplyDivideRounded(amount, clause.capShare, WHOLE);
  if (clause.cap === null) return share;
  return share === null ? clause.cap : Math.min(clause.cap, share);
}

const CCAG_2021_EXEMPTION: Cents = 100_000;
const CCAG_FCS_2009_EXEMPTION: Cents = 30_000;

/**
 * The total at or under which a clause's penalties are not due: its own `Exonération`; else, for lateness only, that of
 * the CCAG (1 000 € in FCS, PI and TIC 2021; 300 € in FCS 2009, art. 14.1.3); else none.
 */
export function exemptionOf(clause: Clause, { ccag }: Pick<Contract, "ccag">): Cents | null {
  if (clause.exemption !== null) return clause.exemption;
  if (clause.trigger !== "late-statement" && clause.trigger !== "late-document") return null;
  const name = fold(ccag);
  if (/\b(fcs|pi|tic)\b.*\b2021\b/.test(name)) return CCAG_2021_EXEMPTION;
  return /\bfcs\b.*\b2009\b/.test(name) ? CCAG_FCS_2009_EXEMPTION : null;
}
