import { penalties as english } from "../../messages/en/panePenalties";
import type { Locale } from "../../messages/format";
import { penalties as french, type PenaltyTexts } from "../../messages/fr/panePenalties";

/** The sentences of the screen of penalties; they come with it. */
export const penaltyTexts = (locale: Locale): PenaltyTexts => (locale === "en" ? english : french);
