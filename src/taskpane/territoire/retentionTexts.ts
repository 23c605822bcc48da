import { retentionPane as english } from "../../messages/en/paneRetention";
import type { Locale } from "../../messages/format";
import { retentionPane as french, type RetentionPaneTexts } from "../../messages/fr/paneRetention";

/** The sentences of the part «Conservation»; they come with it. */
export const retentionTexts = (locale: Locale): RetentionPaneTexts =>
  locale === "en" ? english : french;
