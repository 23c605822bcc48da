import {
  count,
  dayText,
  hours,
  listed,
  monthText,
  overPeriod,
  percent,
  quoted,
  share,
  wholeNumber,
  whoFirst,
} from "../../format";
import type { EnglishRule } from "../../ruleTexts";

/** The rules over volumes, supports and ages. */
type VolumeRule =
  "REP-05" | "REP-06" | "VOL-04" | "VOL-05" | "VOL-06" | "SUP-03" | "SUP-04" | "PER-08";

const h = (seconds: number): string => hours(seconds, "en");
const on = (day: number): string => dayText(day, "en");
const q = (text: string): string => quoted(text, "en");
const lotText = (lot: string | null): string => (lot === null ? "" : `, lot ${lot}`);

/** These rules in English. */
export const VOLUME_RULES_EN: { readonly [Code in VolumeRule]: EnglishRule<Code> } = {
  "REP-05": {
    title: "Guidance or training under its own minimum",
    sentence: ({ facts }) => {
      const computation = `${h(facts.hours)} ÷ ${h(facts.counted)} = ${share(facts.hours, facts.counted, "en")}`;
      return {
        message: `${facts.type === "guidance" ? "Guidance" : "Training"} alone is under its minimum of ${percent(facts.min, "en")} ${overPeriod(facts.period, "en")}${lotText(facts.lot)} (${facts.closed ? "closed" : "running"} period): ${computation}. ${facts.missing === null ? "No amount of hours brings it back." : `${h(facts.missing)} of it are lacking, the other hours unchanged.`}`,
        expected: `at least ${percent(facts.min, "en")}`,
        found: computation,
        fix: "check the columns of the statements, then plan the hours that are lacking.",
      };
    },
  },
  "REP-06": {
    title: "Participant without guidance two statements running",
    sentence: ({ facts }) => {
      const months = listed(
        facts.months.map((month) => monthText(month, "en")),
        "en"
      );
      return {
        message: `${whoFirst(facts.who, "en")}: no guidance in ${count(facts.months.length, "statement", "statements", "en")} running (${months}).`,
        expected: "guidance in at least one statement out of two",
        found: `none in ${months}`,
        fix: "ask which interviews were held, and have the statements completed.",
      };
    },
  },
  "VOL-04": {
    title: "Volume exceeded",
    sentence: ({ facts }) => ({
      message: `${facts.lot === null ? "The contract’s" : "The lot’s"} volume is exceeded ${overPeriod(facts.period, "en")}${lotText(facts.lot)}: ${h(facts.done)} done of ${h(facts.planned)} planned (${share(facts.done, facts.planned, "en")}), ${h(facts.done - facts.planned)} too many.`,
      expected: `at most ${h(facts.planned)}`,
      found: h(facts.done),
      fix: "check that no month counts twice, then decide with the contractor what follows.",
    }),
  },
  "VOL-05": {
    title: "Volume out of reach at this pace",
    sentence: ({ facts }) => ({
      message: `${h(facts.missing)} are still to be done in ${count(facts.monthsLeft, "month", "months", "en")}${lotText(facts.lot)}, that is ${h(facts.needed)} a month; the best month so far (${monthText(facts.bestMonth, "en")}) gave ${h(facts.best)}.`,
      expected: `at most ${h(facts.best)} for each month left`,
      found: `${h(facts.needed)} a month needed`,
      fix: "agree on a plan at the committee: recruitment, weekly hours, supports, or another volume.",
    }),
  },
  "VOL-06": {
    title: "Pathways missing or too short",
    sentence: ({ facts }) =>
      facts.kind === "short"
        ? {
            message: `${whoFirst(facts.who, "en")}: pathway from ${on(facts.from)} to ${on(facts.to)}, shorter than the ${count(facts.months, "month", "months", "en")} planned (until ${on(facts.dueOn)}).`,
            expected: `an exit from ${on(facts.dueOn)} on, or into a lasting job`,
            found: `an exit on ${on(facts.to)}`,
            fix: "ask why the person left, and complete table tParticipants.",
          }
        : {
            message: `The contract is over ${overPeriod(facts.period, "en")}: ${count(facts.counted, "pathway", "pathways", "en")} ${facts.kind} of ${wholeNumber(facts.bought, "en")} bought.`,
            expected: `${count(facts.bought, "pathway", "pathways", "en")} ${facts.kind}`,
            found: `${count(facts.counted, "pathway", "pathways", "en")} ${facts.kind}`,
            fix: "check entries and exits in table tParticipants, then hear the contractor.",
          },
  },
  "SUP-03": {
    title: "Hours outside the support’s dates",
    sentence: ({ facts }) => ({
      message: `${whoFirst(facts.who, "en")}: ${h(facts.hours)} on the support ${q(facts.support)} in ${monthText(facts.month, "en")}, ${facts.bound === "start" ? "before it opened" : "after it ended"} (${on(facts.day)}).`,
      expected: `no hours on this support ${facts.bound === "start" ? "before" : "after"} ${on(facts.day)}`,
      found: `${h(facts.hours)} in ${monthText(facts.month, "en")}`,
      fix: "ask on which support these hours were worked, or correct the support’s dates in table tSupports.",
    }),
  },
  "SUP-04": {
    title: "A support’s volume exceeded or not reached",
    sentence: ({ facts }) => ({
      message: `Support ${q(facts.support)}${facts.kind === "exceeded" || facts.endsOn === null ? "" : `, ended on ${on(facts.endsOn)}`}: ${h(facts.done)} done of ${h(facts.planned)} planned (${share(facts.done, facts.planned, "en")}).`,
      expected:
        facts.kind === "exceeded" ? `at most ${h(facts.planned)}` : `at least ${h(facts.planned)}`,
      found: h(facts.done),
      fix: "check the supports named in the statements, then review with the contractor how hours are shared out.",
    }),
  },
  "PER-08": {
    title: "Unexpected age",
    sentence: ({ facts }) => ({
      message:
        facts.age < 0
          ? `${whoFirst(facts.who, "en")}: the birth date is after ${on(facts.on)}.`
          : `${whoFirst(facts.who, "en")}: ${count(facts.age, "year", "years", "en")} old on ${on(facts.on)}.`,
      expected: "16 to 99 years at the start of the work contract",
      found: facts.age < 0 ? "born after that date" : count(facts.age, "year", "years", "en"),
      fix: "check the birth date and the contract’s first day in table tParticipants.",
    }),
  },
};
