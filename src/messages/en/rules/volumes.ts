import {
  count,
  dayText,
  hours,
  monthText,
  overPeriod,
  quoted,
  share,
  whoFirst,
} from "../../format";
import type { EnglishRule } from "../../ruleTexts";

/** The rules over volumes, supports and ages. */
type VolumeRule = "VOL-04" | "SUP-03" | "SUP-04" | "PER-08";

const h = (seconds: number): string => hours(seconds, "en");
const on = (day: number): string => dayText(day, "en");
const q = (text: string): string => quoted(text, "en");
const lotText = (lot: string | null): string => (lot === null ? "" : `, lot ${lot}`);

/** These rules in English. */
export const VOLUME_RULES_EN: { readonly [Code in VolumeRule]: EnglishRule<Code> } = {
  "VOL-04": {
    title: "Volume exceeded",
    sentence: ({ facts }) => ({
      message: `The contract’s volume is exceeded ${overPeriod(facts.period, "en")}${lotText(facts.lot)}: ${h(facts.done)} done of ${h(facts.planned)} planned (${share(facts.done, facts.planned, "en")}), ${h(facts.done - facts.planned)} too many.`,
      expected: `at most ${h(facts.planned)}`,
      found: h(facts.done),
      fix: "check that no month counts twice, then decide with the contractor what follows.",
    }),
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
