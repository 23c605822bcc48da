import { sendingPane as english } from "../../messages/en/paneSending";
import type { Locale } from "../../messages/format";
import { sendingPane as french, type SendingPaneTexts } from "../../messages/fr/paneSending";

/** The sentences of the part «Envois»; they come with it. */
export const sendingTexts = (locale: Locale): SendingPaneTexts =>
  locale === "en" ? english : french;
