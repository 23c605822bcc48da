import { registers as english } from "../../messages/en/paneRegisters";
import type { Locale } from "../../messages/format";
import { registers as french, type RegisterTexts } from "../../messages/fr/paneRegisters";

/** The sentences of the registers; they come with their screens. */
export const registerTexts = (locale: Locale): RegisterTexts =>
  locale === "en" ? english : french;
