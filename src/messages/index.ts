import type { Finding, NotChecked, RuleCode } from "../domain/finding";
import { maskNir } from "../domain/nir";
import type { UnusableWorkbook } from "../workbook/reading";
import { differenceText } from "./differences";
import { HOST_ERRORS_EN, unknownErrorEn } from "./en/hostErrors";
import { notCheckedEn } from "./en/notChecked";
import { RULES_EN } from "./en/rules";
import { unusableEn } from "./en/unusable";
import { quoted, type Locale } from "./format";
import { HOST_ERRORS_FR, unknownErrorFr } from "./fr/hostErrors";
import type { HostErrorDetails } from "./fr/hostErrors";
import { notCheckedFr } from "./fr/notChecked";
import { RULES_FR } from "./fr/rules";
import { unusableFr } from "./fr/unusable";
import type { HelpPage, Sentence } from "./ruleTexts";
import { typographic } from "./typography";

export type { HelpPage, Sentence } from "./ruleTexts";
export type { HostErrorDetails } from "./fr/hostErrors";
export type { Locale } from "./format";
export { contentLabel, meaningLabel, meaningOfLabel, reasonText } from "./mapping";
export { penaltyComputation } from "./penalties";
export { penaltyOptionLabel, prerequisiteLabel, procedureText, refusalText } from "./penaltyStates";
export {
  boundLabel,
  columnLabel,
  decisionLabel,
  decisionStateLabel,
  penaltyStateLabel,
  severityLabel,
  statusLabel,
  toReviewLabel,
  triggerLabel,
  unitAfter,
  unitLabel,
} from "./labels";

/** What a text of the workbook may hold and a sentence may not: a social security number. */
const finished = (text: string, locale: Locale): string =>
  maskNir(locale === "fr" ? typographic(text) : text);

const RULES = { fr: RULES_FR, en: RULES_EN } as const;

/** What is said of a finding: the fact, what was expected, what was found, and how to correct (without its prefix). */
export function sentenceOf(finding: Finding, locale: Locale = "fr"): Sentence {
  // The catalogue's type pairs each rule with its own facts; the compiler cannot follow the pair through an index.
  const say = RULES[locale][finding.rule].sentence as (finding: Finding) => Sentence;
  const { message, expected, found, fix } = say(finding);
  return {
    message: finished(message, locale),
    expected: finished(expected, locale),
    found: finished(found, locale),
    fix: finished(fix, locale),
  };
}

/**
 * Every line that a later sheet changes, adds or leaves out, each as a line of text, for a detail that shows them all;
 * nothing for a finding of another rule.
 */
export const differenceLines = (finding: Finding, locale: Locale = "fr"): readonly string[] =>
  finding.rule === "LEC-11"
    ? finding.facts.differences.map((one) => finished(differenceText(one, locale), locale))
    : [];

/** What stands instead of a status for a statement that another sheet replaces: «Remplacé par « Mars 2026 (2) »». */
export const replacedByLabel = (sheet: string, locale: Locale = "fr"): string =>
  finished(
    locale === "fr" ? `Remplacé par ${quoted(sheet)}` : `Replaced by ${quoted(sheet, "en")}`,
    locale
  );

/** A rule's short name, for lists. */
export const ruleTitle = (code: RuleCode, locale: Locale = "fr"): string =>
  finished(RULES[locale][code].title, locale);

/** A rule's help page, in French whatever the locale. */
export function helpPage(code: RuleCode): HelpPage {
  const { what, why, parameter, example, howToCorrect, whenNormal } = RULES_FR[code].help;
  return {
    what: typographic(what),
    why: typographic(why),
    parameter: typographic(parameter),
    example: typographic(example),
    howToCorrect: typographic(howToCorrect),
    whenNormal: typographic(whenNormal),
  };
}

/** One line of «non contrôlé». */
export const notCheckedText = (item: NotChecked, locale: Locale = "fr"): string =>
  finished(locale === "fr" ? notCheckedFr(item) : notCheckedEn(item), locale);

/** Why a workbook cannot be checked: what, where and how to correct. */
export const unusableText = (problem: UnusableWorkbook, locale: Locale = "fr"): string =>
  finished(locale === "fr" ? unusableFr(problem) : unusableEn(problem), locale);

/** A host's or a file's error code as a sentence and its remedy; an unknown code is quoted for support. */
export function hostErrorText(
  code: string,
  details: HostErrorDetails = {},
  locale: Locale = "fr"
): string {
  if (locale === "en") {
    return Object.hasOwn(HOST_ERRORS_EN, code)
      ? (HOST_ERRORS_EN[code] ?? unknownErrorEn(code))
      : unknownErrorEn(code);
  }
  const say = Object.hasOwn(HOST_ERRORS_FR, code) ? HOST_ERRORS_FR[code] : undefined;
  return finished(say === undefined ? unknownErrorFr(code) : say(details), "fr");
}
