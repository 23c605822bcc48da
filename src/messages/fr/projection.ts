import type { SplitProjection, VolumeProjection } from "../../domain/projection";
import { divideUp } from "../../domain/numbers";
import { count, hours } from "../format";
import { periodFirst } from "./periods";

const months = (n: number): string => count(n, "mois", "mois");
const monthly = (seconds: number, n: number): string => `${hours(divideUp(seconds, n))} par mois`;

/** «de 2 300,00 h à 3 500,00 h», or one amount where both are the same. */
const range = ({ least, most }: SplitProjection["supported"]): string =>
  least === most ? `exactement ${hours(least)}` : `de ${hours(least)} à ${hours(most)}`;

/** Where running periods and volumes are going, in French. */
export const projection = {
  heading: "Projection jusqu’à la fin",
  /** What the hours still planned of a running smoothing period must hold to end within the bounds. */
  split: (facts: SplitProjection): string => {
    const { monthsLeft, remaining, supported, production, guidance, training } = facts;
    const start = `${periodFirst(facts.period, facts.lot)}, il reste ${hours(remaining)} prévues en ${months(monthsLeft)}`;
    if (!facts.isPossible) {
      return `${start} : aucun partage de ces heures ne finit dans les bornes.`;
    }
    const own = [
      ...(guidance === null || guidance === 0 ? [] : [`${hours(guidance)} d’accompagnement`]),
      ...(training === null || training === 0 ? [] : [`${hours(training)} de formation`]),
    ];
    return (
      `${start}. Pour finir dans les bornes : ${range(supported)} d’accompagnement et de formation` +
      (supported.least > 0 && monthsLeft > 0
        ? ` (au moins ${monthly(supported.least, monthsLeft)})`
        : "") +
      (own.length === 0 ? "" : `, dont au moins ${own.join(" et ")}`) +
      ` ; ${range(production)} de production` +
      (production.least > 0 && monthsLeft > 0
        ? ` (au moins ${monthly(production.least, monthsLeft)}).`
        : ".")
    );
  },
  /** What each month left must hold for the volume to be reached. */
  volume: ({ lot, missing, monthsLeft, needed, best, planned }: VolumeProjection): string => {
    const scope = lot === null ? "Volume du marché" : `Volume du lot ${lot}`;
    if (missing === 0) return `${scope} : les ${hours(planned)} prévues sont atteintes.`;
    if (needed === null) return `${scope} : il manque ${hours(missing)}, sans mois restant.`;
    const known = best === 0 ? "" : ` ; le meilleur mois à ce jour en a donné ${hours(best)}`;
    return `${scope} : il reste ${hours(missing)} à faire en ${months(monthsLeft)}, soit ${hours(needed)} par mois${known}.`;
  },
};

export type ProjectionTexts = typeof projection;
