import { decisions as english } from "../../messages/en/paneDecisions";
import type { Locale } from "../../messages/format";
import { decisions as french, type DecisionTexts } from "../../messages/fr/paneDecisions";

/** The sentences of decisions; they come with the results, so that the pane opens without them. */
export const decisionTexts = (locale: Locale): DecisionTexts =>
  locale === "en" ? english : french;
