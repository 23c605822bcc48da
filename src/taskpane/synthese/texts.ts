import { summaries as english } from "../../messages/en/paneSummary";
import type { Locale } from "../../messages/format";
import { summaries as french, type SummaryTexts } from "../../messages/fr/paneSummary";

/** The sentences of the screen of summaries; they come with it. */
export const summaryTexts = (locale: Locale): SummaryTexts => (locale === "en" ? english : french);
