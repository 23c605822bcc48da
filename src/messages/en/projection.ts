import type { SplitProjection } from "../../domain/projection";
import { divideUp } from "../../domain/numbers";
import { count, hours, overPeriod } from "../format";
import type { ProjectionTexts } from "../fr/projection";

const h = (seconds: number): string => hours(seconds, "en");
const months = (n: number): string => count(n, "month", "months", "en");
const monthly = (seconds: number, n: number): string => `${h(divideUp(seconds, n))} a month`;

const range = ({ least, most }: SplitProjection["supported"]): string =>
  least === most ? `exactly ${h(least)}` : `${h(least)} to ${h(most)}`;

/** Where running periods and volumes are going, in English. */
export const projection: ProjectionTexts = {
  heading: "Projection to the end",
  split: (facts) => {
    const { monthsLeft, remaining, supported, production, guidance, training } = facts;
    const lot = facts.lot === null ? "" : `, lot ${facts.lot}`;
    const start = `${h(remaining)} are still planned in ${months(monthsLeft)} ${overPeriod(facts.period, "en")}${lot}`;
    if (!facts.isPossible) return `${start}: no share of them ends within the bounds.`;
    const own = [
      ...(guidance === null || guidance === 0 ? [] : [`${h(guidance)} of guidance`]),
      ...(training === null || training === 0 ? [] : [`${h(training)} of training`]),
    ];
    return (
      `${start}. To end within the bounds: ${range(supported)} of guidance and training` +
      (supported.least > 0 && monthsLeft > 0
        ? ` (at least ${monthly(supported.least, monthsLeft)})`
        : "") +
      (own.length === 0 ? "" : `, of which at least ${own.join(" and ")}`) +
      `; ${range(production)} of production` +
      (production.least > 0 && monthsLeft > 0
        ? ` (at least ${monthly(production.least, monthsLeft)}).`
        : ".")
    );
  },
  volume: ({ lot, missing, monthsLeft, needed, best, planned }) => {
    const scope = lot === null ? "The contract’s volume" : `The volume of lot ${lot}`;
    if (missing === 0) return `${scope}: the ${h(planned)} planned are reached.`;
    if (needed === null) return `${scope}: ${h(missing)} are lacking, with no month left.`;
    const known = best === 0 ? "" : `; the best month so far gave ${h(best)}`;
    return `${scope}: ${h(missing)} are still to be done in ${months(monthsLeft)}, that is ${h(needed)} a month${known}.`;
  },
};
