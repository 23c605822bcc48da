import type { Period } from "../../domain/calendar";
import type { SplitFacts } from "../../domain/finding";
import { compareShare } from "../../domain/numbers";
import { hours, overPeriod, percent, share } from "../format";

const LETTER = /^./u;

/** The period at the head of a sentence, with the lot where lots are judged one by one: «En mars 2026, lot 2». */
export const periodFirst = (period: Period, lot: string | null): string =>
  overPeriod(period).replace(LETTER, (letter) => letter.toUpperCase()) +
  (lot === null ? "" : `, lot ${lot}`);

/** «23,41 %». */
export const splitShare = ({ supported, counted }: SplitFacts): string => share(supported, counted);

/** «entre 20,00 % et 30,00 %». */
export const splitBounds = ({ min, max }: SplitFacts): string =>
  `entre ${percent(min)} et ${percent(max)}`;

/** The computation, to be redone by hand: «1 170,50 h ÷ 5 000,00 h = 23,41 %». */
export const splitComputation = (facts: SplitFacts): string =>
  `${hours(facts.supported)} ÷ ${hours(facts.counted)} = ${splitShare(facts)}`;

/** Which bound is crossed, in words; a gap that two decimals hide is said, lest «20,00 %» seem to be under «20,00 %». */
export function crossedBound(facts: SplitFacts): string {
  const isUnder = compareShare(facts.supported, facts.counted, facts.min) < 0;
  const bound = percent(isUnder ? facts.min : facts.max);
  const side = isUnder ? `sous le minimum de ${bound}` : `au-dessus du maximum de ${bound}`;
  return splitShare(facts) === bound ? `${side}, de moins de 0,01 point` : side;
}

/** The hours a share lacks, in words. */
export const lackingHours = (lacking: "guidance-and-training" | "production"): string =>
  lacking === "guidance-and-training"
    ? "d’accompagnement ou de formation"
    : "de production sur les supports";
