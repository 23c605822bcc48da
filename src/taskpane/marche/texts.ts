import { contractForm as english } from "../../messages/en/paneContract";
import type { Locale } from "../../messages/format";
import { contractForm as french, type ContractFormTexts } from "../../messages/fr/paneContract";

/** The sentences of the contract's form; they come with their screen. */
export const formTexts = (locale: Locale): ContractFormTexts =>
  locale === "en" ? english : french;
