import {
  addMonths,
  dayOf,
  lastDay,
  monthInYear,
  partsOf,
  yearOfMonth,
  type Day,
  type Month,
} from "./calendar";
import type { Contract } from "./contract";
import { isOpenDay, nextOpenDay } from "./holidays";

/**
 * Time limits as the CCAG counts them (FCS, article 3.2; the 2009 text is quoted, kept in 2021). The fact that starts a
 * limit is the day of reception, of sending…; what is returned is the last day on which one is on time.
 */

/** What a contract says of counting: whose holidays, and whether a limit ending on a closed day moves (3.2.4). */
export type CountingTerms = Pick<Contract, "rollToOpenDay" | "territory">;

/**
 * «Lorsque le dernier jour du délai est un samedi, un dimanche ou un jour férié, le délai est prolongé jusqu’à la fin
 * du premier jour ouvrable qui suit, à minuit» (3.2.4). A Saturday prolongs a limit: it is never the day it moves to.
 */
export const rolled = (last: Day, { rollToOpenDay, territory }: CountingTerms): Day =>
  rollToOpenDay ? nextOpenDay(last, territory) : last;

/**
 * The last day of a limit of `days` calendar days. «Tout délai mentionné au marché commence à courir à 0 heure, le
 * lendemain du jour où s’est produit le fait qui sert de point de départ» (3.2.1); «lorsque le délai est fixé en
 * jours, il s’entend en jours calendaires et il expire à minuit le dernier jour du délai» (3.2.2).
 */
export const deadlineAfter = (fact: Day, days: number, terms: CountingTerms): Day =>
  rolled(fact + days, terms);

/**
 * The last day of a limit of `days` open days, the first being the day after the fact. «Lorsque le délai est fixé en
 * jours ouvrés, il s’entend hors samedis, dimanches et jours fériés» (3.2.5): it always ends on an open day.
 */
export function openDeadlineAfter(fact: Day, days: number, terms: CountingTerms): Day {
  let last = fact;
  for (let counted = 0; counted < days;) {
    last += 1;
    if (isOpenDay(last, terms.territory)) counted += 1;
  }
  return days <= 0 ? rolled(fact, terms) : last;
}

/**
 * The last day of a limit of `months` months. «Lorsque le délai est fixé en mois, il est compté de quantième en
 * quantième. S’il n’existe pas de quantième correspondant dans le mois où se termine le délai, celui-ci expire le
 * dernier jour de ce mois, à minuit» (3.2.3).
 */
export const monthDeadlineAfter = (fact: Day, months: number, terms: CountingTerms): Day =>
  rolled(addMonths(fact, months), terms);

/**
 * The last day on time of a date written in the contract: «le 15 au plus tard» includes it, «avant le 15» does not and
 * ends on the 14th; then moved as any limit (3.2.4).
 */
export const writtenDeadline = (written: Day, isIncluded: boolean, terms: CountingTerms): Day =>
  rolled(isIncluded ? written : written - 1, terms);

/** The parameters that say when a monthly statement is due. */
export type DueDayTerms = CountingTerms &
  Pick<Contract, "statementDueDay" | "statementDueDayIncluded">;

/**
 * The last day on which a month's statement is on time: `Jour limite de remise du relevé` of the following month (its
 * last day in a shorter month), included or not, moved to the next open day when the contract rolls.
 */
export function statementDueDay(terms: DueDayTerms, month: Month): Day {
  const next = month + 1;
  const limit = Math.min(terms.statementDueDay, partsOf(lastDay(next)).day);
  const written = dayOf(yearOfMonth(next), monthInYear(next), limit);
  return writtenDeadline(written, terms.statementDueDayIncluded, terms);
}
