import {
  count,
  dayText,
  duration,
  hours,
  listed,
  monthText,
  quantity,
  quoted,
  whoFirst,
} from "../../format";
import type { EnglishRule, FindingOf } from "../../ruleTexts";

/** The rules over participants' papers, supervision, documents and pathways. */
type RegisterRule =
  | "ELI-01" | "ELI-03" | "ELI-04" | "ELI-05" | "ELI-06" | "ELI-07" | "SOR-01"
  | "ENC-02" | "ENC-03" | "ENC-04" | "DOC-03" | "PAR-01" | "PAR-02"; // prettier-ignore

const h = (seconds: number): string => hours(seconds, "en");
const on = (day: number): string => dayText(day, "en");
const n = (value: number, one: string, many: string): string => count(value, one, many, "en");
const days = (hundredths: number): string =>
  `${quantity(hundredths, "en")} ${hundredths === 100 ? "day" : "days"}`;

const MISSING = { date: "date", motive: "reason", category: "category" } as const;

function silence({ ccag }: FindingOf<"DOC-03">["facts"]): string {
  return /fcs.*2009/i.test(ccag)
    ? "admission is deemed acquired (CCAG FCS 2009, articles 23.2 and 25.1)"
    : "what silence is worth (tacit admission) is to be read in the contract’s CCAG";
}

/** These rules in English. */
export const REGISTER_RULES_EN: { readonly [Code in RegisterRule]: EnglishRule<Code> } = {
  "ELI-01": {
    title: "PASS IAE required and missing",
    sentence: ({ facts }) => ({
      message: `${whoFirst(facts.who, "en")}: no PASS IAE number, though the contract requires one.`,
      expected: "a PASS IAE number",
      found: "an empty cell",
      fix: "ask the contractor for the certificate and copy the number into table tParticipants.",
    }),
  },
  "ELI-03": {
    title: "Hours outside the PASS IAE’s dates",
    sentence: ({ facts }) => ({
      message: `${whoFirst(facts.who, "en")}: ${h(facts.hours)} declared in ${monthText(facts.month, "en")}, wholly ${facts.bound === "pass-start" ? "before the start" : "after the end"} of the PASS IAE (${on(facts.day)}). It may have been suspended or extended.`,
      expected: `no hours ${facts.bound === "pass-start" ? "before" : "after"} ${on(facts.day)}, or proof of other dates`,
      found: `${h(facts.hours)} in ${monthText(facts.month, "en")}`,
      fix: "ask for the PASS’s current certificate and correct its dates; failing that, have these hours removed.",
    }),
  },
  "ELI-04": {
    title: "PASS IAE or employment contract about to end",
    sentence: ({ facts }) => ({
      message: `${whoFirst(facts.who, "en")}: the ${facts.what === "pass" ? "PASS IAE" : "employment contract"} ends on ${on(facts.endsOn)}, ${facts.days === 0 ? "today" : `in ${n(facts.days, "day", "days")}`}.`,
      expected: "a renewal, an extension or a prepared exit",
      found: `an end on ${on(facts.endsOn)}`,
      fix: "ask the contractor what is planned, then update the dates.",
    }),
  },
  "ELI-05": {
    title: "CDDI shorter or longer than allowed",
    sentence: ({ facts }) => {
      const isShort = facts.kind === "short";
      const limit = `${facts.limitMonths.toString()} months`;
      return {
        message: `${whoFirst(facts.who, "en")}: the CDDI runs from ${on(facts.from)} to ${on(facts.to)}, ${isShort ? "less" : "more"} than ${limit} from date to date.`,
        expected: isShort ? `at least ${limit}` : `at most ${limit}, renewals included`,
        found: `${on(facts.from)} to ${on(facts.to)}`,
        fix: "check the dates; if they are right, ask for the exemption that allows this length.",
      };
    },
  },
  "ELI-06": {
    title: "CDDI under twenty hours a week",
    sentence: ({ facts }) => ({
      message: `${whoFirst(facts.who, "en")}: the CDDI is for ${duration(facts.weekly, "en")} a week, under the minimum of ${duration(facts.minimum, "en")}.`,
      expected: `at least ${duration(facts.minimum, "en")} a week`,
      found: `${duration(facts.weekly, "en")} a week`,
      fix: "check the weekly hours; if they are right, ask for the exemption in force.",
    }),
  },
  "ELI-07": {
    title: "Eligibility criteria that contradict or fall short",
    sentence: ({ facts }) => {
      const fix =
        "check the criteria and the dates; then ask on which criteria the PASS was given.";
      if (facts.kind === "level") {
        const second = n(facts.secondLevel, "criterion", "criteria");
        return {
          message: `${whoFirst(facts.who, "en")}: no criterion of level 1 and ${second} of level 2, where ${facts.neededSecondLevel.toString()} are needed.`,
          expected: `one criterion of level 1, or ${facts.neededSecondLevel.toString()} of level 2`,
          found: `${second} of level 2`,
          fix,
        };
      }
      const isYoung = facts.kind === "young";
      return {
        message: `${whoFirst(facts.who, "en")}: criterion ${quoted(isYoung ? "Jeune" : "Senior", "en")} is noted, but the person was ${facts.age.toString()} when the PASS began (${on(facts.on)}).`,
        expected: isYoung ? "under 26 when the PASS began" : "50 or over when the PASS began",
        found: `${facts.age.toString()} years old`,
        fix,
      };
    },
  },
  "SOR-01": {
    title: "Incomplete exit",
    sentence: ({ facts }) => {
      const missing = listed(facts.missing.map((one) => MISSING[one]), "en"); // prettier-ignore
      return {
        message: `${whoFirst(facts.who, "en")}: an exit is noted without its ${missing}.`,
        expected: "a date, a reason and a category",
        found: `no ${missing}`,
        fix: "complete the exit in table tParticipants, or erase it if the person is still there.",
      };
    },
  },
  "ENC-02": {
    title: "Supervisor’s absence not replaced",
    sentence: ({ facts }) => ({
      message: `Technical supervisors of the month: ${days(facts.absent)} of absence, ${quantity(facts.replaced, "en")} replaced, ${days(facts.unreplaced)} not replaced.`,
      expected:
        facts.tolerated === 0
          ? "every absence replaced"
          : `at most ${days(facts.tolerated)} not replaced in the month`,
      found: `${days(facts.unreplaced)} not replaced`,
      fix: "check table tEncadrement, then ask how participants were supervised.",
    }),
  },
  "ENC-03": {
    title: "Guidance under the commitment",
    sentence: ({ facts }) => ({
      message: `Guidance of the month: ${h(facts.hours)} for ${n(facts.participants, "participant", "participants")}, ${h(facts.missing)} less than committed; ${n(facts.under, "participant", "participants")} had less than ${h(facts.committed)}.`,
      expected: `${h(facts.committed)} per participant, ${h(facts.committed * facts.participants)} in all`,
      found: h(facts.hours),
      fix: "check the guidance hours of the statement; then ask how they will be made up.",
    }),
  },
  "ENC-04": {
    title: "Month without any supervision declared",
    sentence: ({ facts, month }) => ({
      message: `Hours (${h(facts.hours)}) are declared${month === null ? "" : ` in ${monthText(month, "en")}`} and table tEncadrement has no row for that month.`,
      expected: "one row per supervisor and month",
      found: "no row",
      fix: "ask the contractor for the month’s supervision and copy it into table tEncadrement.",
    }),
  },
  "DOC-03": {
    title: "Verification period of a statement",
    sentence: ({ facts }) => {
      const name = facts.period === null ? quoted(facts.document, "en") : `${quoted(facts.document, "en")} (${facts.period})`; // prettier-ignore
      const end = on(facts.endsOn);
      const when = facts.days === 0 ? "today" : `in ${n(facts.days, "day", "days")}`;
      return {
        message:
          facts.days < 0
            ? `${name}, received on ${on(facts.receivedOn)}: the verification period ended on ${end}; without a notified decision, ${silence(facts)}.`
            : `${name}, received on ${on(facts.receivedOn)}: the verification period ends ${when}, on ${end}. After that day, without a notified decision, ${silence(facts)}.`,
        expected: `a decision notified by ${end}`,
        found: facts.days < 0 ? `period ended on ${end}` : `period running until ${end}`,
        fix: "notify the decision in a way that proves its date, or correct the date of receipt.",
      };
    },
  },
  "PAR-01": {
    title: "Entry or exit evaluation missing",
    sentence: ({ facts }) => {
      const isEntry = facts.kind === "entry";
      return {
        message: isEntry
          ? `${whoFirst(facts.who, "en")}: no entry evaluation 30 days after the entry of ${on(facts.day)}.`
          : `${whoFirst(facts.who, "en")}: no exit evaluation, though the exit was on ${on(facts.day)}.`,
        expected: `an ${facts.kind} evaluation by ${on(facts.dueOn)}`,
        found: `no ${facts.kind} evaluation`,
        fix: `ask the contractor for it and copy it into table tEvaluations, step ${quoted(isEntry ? "Entrée" : "Sortie", "en")}.`,
      };
    },
  },
  "PAR-02": {
    title: "Phase going backwards, or exit not prepared",
    sentence: ({ facts }) => {
      if (facts.kind === "no-preparation") {
        return {
          message: `${whoFirst(facts.who, "en")}: in phase 3 without any exit preparation recorded.`,
          expected: "an evaluation, an immersion or a step that prepares the exit",
          found: "none",
          fix: "ask what prepares the exit and copy it into table tEvaluations; else correct the phase.",
        };
      }
      const [from, to] = [facts.from.toString(), facts.to.toString()];
      return {
        message:
          facts.on === null
            ? `${whoFirst(facts.who, "en")}: phase ${to} is noted, though the last evaluation said phase ${from}.`
            : `${whoFirst(facts.who, "en")}: the pathway goes from phase ${from} to phase ${to} on ${on(facts.on)}.`,
        expected: `phase ${from} or a later one`,
        found: `phase ${to}`,
        fix: "check the phase in tables tParticipants and tEvaluations; if it is meant, ask why.",
      };
    },
  },
};
