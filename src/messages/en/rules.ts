import type { RuleCode } from "../../domain/finding";
import type { SplitFacts, VolumeFacts } from "../../domain/finding";
import {
  count,
  dayText,
  duration,
  hours,
  listed,
  monthText,
  overPeriod,
  percent,
  quantity,
  quoted,
  share,
  who as whoIn,
  whoFirst as whoFirstIn,
} from "../format";
import { boundLabel, columnLabel } from "../labels";
import type { EnglishRule, FindingOf, Sentence } from "../ruleTexts";
import type { Who } from "../../domain/finding";
import { PEOPLE_RULES_EN } from "./rules/people";
import { READING_RULES_EN } from "./rules/reading";
import { REGISTER_RULES_EN } from "./rules/registers";
import { VOLUME_RULES_EN } from "./rules/volumes";

const h = (seconds: number): string => hours(seconds, "en");
const q = (text: string): string => quoted(text, "en");
const Someone = (who: Who): string => whoFirstIn(who, "en");
const someone = (who: Who): string => whoIn(who, "en");
const days = (n: number): string => count(n, "calendar day", "calendar days", "en");
const openDays = (n: number): string => count(n, "working day", "working days", "en");
const documentName = (document: string, period: string | null): string =>
  period === null ? q(document) : `${q(document)} (${period})`;

const bounds = ({ min, max }: SplitFacts): string =>
  `${percent(min, "en")} to ${percent(max, "en")} guidance and training`;
const splitShare = ({ supported, counted }: SplitFacts): string => share(supported, counted, "en");
const scope = ({
  period,
  lot,
}: {
  readonly period: SplitFacts["period"];
  readonly lot: string | null;
}): string => `${overPeriod(period, "en")}${lot === null ? "" : `, lot ${lot}`}`;
const lackingLabel = (lacking: FindingOf<"REP-03">["facts"]["lacking"]): string =>
  lacking === "production" ? "production" : "guidance and training";

const splitSentence = (facts: SplitFacts, verdict: string, fix: string): Sentence => ({
  message: `Guidance and training make up ${splitShare(facts)} of the hours ${scope(facts)}${verdict}.`,
  expected: bounds(facts),
  found: splitShare(facts),
  fix,
});

const volumeSentence = (facts: VolumeFacts, fact: string, fix: string): Sentence => ({
  message: `${fact} ${scope(facts)}: ${h(facts.done)} done for ${h(facts.planned)} planned, ${h(facts.planned - facts.done)} short.`,
  expected: `${h(facts.planned)}, less a tolerance of ${percent(facts.toleranceBasisPoints, "en")}`,
  found: h(facts.done),
  fix,
});

/** Every rule in English. */
export const RULES_EN: { readonly [Code in RuleCode]: EnglishRule<Code> } = {
  ...READING_RULES_EN,
  ...PEOPLE_RULES_EN,
  ...REGISTER_RULES_EN,
  ...VOLUME_RULES_EN,
  "LEC-01": {
    title: "No hours column recognised",
    sentence: ({ place, facts }) => ({
      message: `Sheet ${q(place.sheet)} looks like a monthly statement, but none of its columns was recognised as hours.`,
      expected: "at least one hours column: production, guidance or training",
      found: count(
        facts.headersTried,
        "header read, not recognised",
        "headers read, none recognised",
        "en"
      ),
      fix: "ask the contractor for explicit headers; if the sheet is no statement, take the month out of its name.",
    }),
  },
  "LEC-02": {
    title: "No column names the participant",
    sentence: ({ place }) => ({
      message: `Statement ${q(place.sheet)} has no column that names the participant.`,
      expected: "a column “Identifiant”, or “Nom” and “Prénom”",
      found: "none of them among the headers",
      fix: "add the identifier of table tParticipants, or the names.",
    }),
  },
  "LEC-04": {
    title: "Hours with two readings",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}, column ${q(facts.header)}: ${q(facts.text)} may mean ${h(facts.readings[0])} or ${duration(facts.readings[1], "en")}. The cell counts for nothing.`,
      expected: `one reading only (${columnLabel(facts.column, "en")})`,
      found: q(facts.text),
      fix: "ask the contractor which one is right and have it written as a decimal number or as hours and minutes.",
    }),
  },
  "LEC-05": {
    title: "Excel error value",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}, column ${q(facts.header)}: the cell shows the Excel error ${facts.text}. It counts for nothing.`,
      expected: `a number of hours (${columnLabel(facts.column, "en")})`,
      found: facts.text,
      fix: "ask the contractor to repair the formula and send the statement with its value.",
    }),
  },
  "LEC-06": {
    title: "Declared total differs from its rows",
    sentence: ({ facts }) => ({
      message: `Column ${q(facts.header)}: the declared total is ${h(facts.declared)}, the rows add up to ${h(facts.summed)}.`,
      expected: `${h(facts.summed)}, the sum of the rows (0.01 h allowed)`,
      found: h(facts.declared),
      fix: "correct the column’s unreadable cells first; if the difference remains, ask for a consistent statement.",
    }),
  },
  "LEC-10": {
    title: "Negative hours",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}: ${h(facts.hours)} declared (${columnLabel(facts.column, "en")}). Hours cannot be negative.`,
      expected: "0.00 h or more",
      found: h(facts.hours),
      fix: "have the hours corrected in the statement of the month they belong to.",
    }),
  },
  "LEC-12": {
    title: "Participant without any declared hours",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}: every hours cell of the month is empty. Empty means “not declared”, not zero.`,
      expected: "a number of hours, or 0",
      found: "all hours cells empty",
      fix: "ask whether it is an omission or an absence, and have 0 or the hours written.",
    }),
  },
  "REP-01": {
    title: "Month outside the split",
    sentence: ({ facts }) =>
      splitSentence(
        facts,
        facts.isVerdict
          ? ", outside the bounds"
          : ", outside the bounds of a split judged over a longer period",
        "ask the contractor for the reason and how the following months will make up for it."
      ),
  },
  "REP-02": {
    title: "Split outside its bounds over a closed period",
    sentence: ({ facts }) =>
      splitSentence(
        facts,
        ", outside the bounds; the period is closed",
        "apply the contract’s clause, or correct the statements if hours were typed under the wrong type."
      ),
  },
  "REP-03": {
    title: "Split to bring back within its bounds",
    sentence: ({ facts }) =>
      splitSentence(
        facts,
        `, outside the bounds; ${h(facts.missing)} of ${lackingLabel(facts.lacking)} are needed and ${h(facts.remaining)} are still planned`,
        `plan ${h(facts.missing)} of ${lackingLabel(facts.lacking)} before the end of the period.`
      ),
  },
  "REP-04": {
    title: "Split that can no longer be brought back",
    sentence: ({ facts }) =>
      splitSentence(
        facts,
        `, outside the bounds; ${h(facts.missing)} of ${lackingLabel(facts.lacking)} would be needed and only ${h(facts.remaining)} are still planned`,
        "agree with the contractor on additional hours, or on what follows under the contract."
      ),
  },
  "VOL-01": {
    title: "Month under its forecast",
    sentence: ({ facts }) =>
      volumeSentence(
        facts,
        "Hours under the forecast",
        "ask the contractor for the reason and how the hours will be made up."
      ),
  },
  "VOL-02": {
    title: "Cumulative hours under the forecast",
    sentence: ({ facts }) =>
      volumeSentence(
        facts,
        "Cumulative hours under the forecast",
        "ask the contractor for a catch-up plan."
      ),
  },
  "VOL-03": {
    title: "Volume not reached at its end",
    sentence: ({ facts }) =>
      volumeSentence(
        facts,
        facts.scope === "year"
          ? "The year’s volume is not reached"
          : "The contract’s volume is not reached",
        "check the statements, then apply the contract’s clause."
      ),
  },
  "SUP-01": {
    title: "Support not in the contract",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}: the support ${q(facts.support)} is not in the contract.`,
      expected: `one of: ${listed(facts.known, "en")}`,
      found: q(facts.support),
      fix: "have the support’s name corrected, or add it to table tSupports if the contract provides for it.",
    }),
  },
  "SUP-02": {
    title: "Production hours with no support",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}: ${h(facts.hours)} of production are declared with no support.`,
      expected: "a support of the contract",
      found: "no support",
      fix: "ask on which support these hours were worked.",
    }),
  },
  "PER-01": {
    title: "Hours with no participant",
    sentence: ({ facts }) => ({
      message: `Row ${facts.row.toString()}: ${h(facts.hours)} are declared with neither identifier nor name.`,
      expected: "the participant’s identifier, or names",
      found: "neither",
      fix: "ask whose hours these are; name a subtotal “Total” or remove it.",
    }),
  },
  "PER-02": {
    title: "Hours outside the dates of the contract or pathway",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}: ${h(facts.hours)} declared in ${monthText(facts.month, "en")}, beyond ${boundLabel(facts.bound, "en")} (${dayText(facts.day, "en")}).`,
      expected: `no hours beyond ${dayText(facts.day, "en")}`,
      found: `${h(facts.hours)} in ${monthText(facts.month, "en")}`,
      fix: "check the statement’s month, then the person’s dates in table tParticipants; else have the hours removed.",
    }),
  },
  "PER-03": {
    title: "Working time exceeded in the month",
    sentence: ({ facts }) => ({
      message: `${Someone(facts.who)}: ${h(facts.hours)} in the month exceed ${facts.kind === "legal-maximum" ? "the maximum of 48 h a week" : "the weekly hours of the contract"}, that is ${h(facts.limit)} for this month.`,
      expected:
        facts.kind === "legal-maximum"
          ? `at most 48 h × ${days(facts.days)} ÷ 7 = ${h(facts.limit)}`
          : `at most ${h(facts.weekly ?? 0)} a week ÷ 5 × ${openDays(facts.days)} = ${h(facts.limit)}`,
      found: h(facts.hours),
      fix: "compare with the attendance sheets; correct the statement or the weekly hours.",
    }),
  },
  "ELI-02": {
    title: "Malformed PASS IAE number",
    sentence: ({ facts }) => ({
      message: `${q(facts.text)}, given for ${someone(facts.who)}, is not a PASS IAE number.`,
      expected: "99999 followed by seven digits",
      found: q(facts.text),
      fix: "copy the number from the certificate into table tParticipants, as text.",
    }),
  },
  "FOR-01": {
    title: "Invalid SIRET",
    sentence: ({ facts }) => ({
      message: `The SIRET ${facts.of === "contract" ? "of the contract" : `of lot ${facts.lot ?? ""}`}, ${q(facts.text)}, is not valid.`,
      expected: "fourteen digits with a right key",
      found: q(facts.text),
      fix: "copy the SIRET from the signed contract, as text.",
    }),
  },
  "ENC-01": {
    title: "Too many participants per present supervisor",
    sentence: ({ facts }) => ({
      message:
        facts.supervisors === 0
          ? `${count(facts.participants, "participant", "participants", "en")} in production with no technical supervisor present or replaced.`
          : `${count(facts.participants, "participant", "participants", "en")} in production for ${quantity(facts.supervisors, "en")} technical supervisors present, rounded up: ${quantity(facts.ratio, "en")} each.`,
      expected: `at most ${count(facts.committed, "participant", "participants", "en")} per supervisor`,
      found:
        facts.supervisors === 0 ? "no supervisor" : `${quantity(facts.ratio, "en")} per supervisor`,
      fix: "check table tEncadrement, then ask how supervision was provided.",
    }),
  },
  "DOC-01": {
    title: "Document received after its due date",
    sentence: ({ facts }) => ({
      message: `${documentName(facts.document, facts.period)}: due on ${dayText(facts.dueOn, "en")}, received on ${dayText(facts.receivedOn, "en")}, ${days(facts.calendarDays)} late (${openDays(facts.openDays)}).`,
      expected: `received by ${dayText(facts.dueOn, "en")}`,
      found: `received on ${dayText(facts.receivedOn, "en")}`,
      fix: "check both dates; then apply the contract’s clause or accept with a reason.",
    }),
  },
  "DOC-02": {
    title: "Document overdue and not received",
    sentence: ({ facts }) =>
      facts.isMeeting === true
        ? {
            message: `${documentName(facts.document, facts.period)}: the meeting of ${dayText(facts.dueOn, "en")} was held and the contractor’s attendance is not noted.`,
            expected: `attendance on ${dayText(facts.dueOn, "en")}`,
            found: "no attendance noted",
            fix: "note the day if the contractor was there, change it if the meeting was moved, else record the absence.",
          }
        : {
            message: `${documentName(facts.document, facts.period)}: due on ${dayText(facts.dueOn, "en")} and still not received, ${days(facts.calendarDays)} late (${openDays(facts.openDays)}).`,
            expected: `received by ${dayText(facts.dueOn, "en")}`,
            found: "no date of receipt",
            fix: "remind the contractor in a way that proves the date, or note the date of receipt.",
          },
  },
  "RGP-01": {
    title: "Social security number in a sheet",
    sentence: ({ place }) => ({
      message: `Sheet ${q(place.sheet)} holds a social security number${place.cell === null ? "" : ` at ${place.cell}`}. It is neither copied nor kept.`,
      expected: "no social security number",
      found: "a number with its key, not repeated here",
      fix: "ask for a statement without it, then delete the version that holds it.",
    }),
  },
};
