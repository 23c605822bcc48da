import { statements as english } from "../../messages/en/paneSheets";
import type { Locale } from "../../messages/format";
import { statements as french, type StatementTexts } from "../../messages/fr/paneSheets";

/** The sentences of the statements; they come with their screens. */
export const statementTexts = (locale: Locale): StatementTexts =>
  locale === "en" ? english : french;
