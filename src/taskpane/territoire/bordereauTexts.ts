import { bordereauPane as english } from "../../messages/en/paneBordereau";
import type { Locale } from "../../messages/format";
import { bordereauPane as french, type BordereauPaneTexts } from "../../messages/fr/paneBordereau";

/** The sentences of the bordereau; they come with its screen. */
export const bordereauTexts = (locale: Locale): BordereauPaneTexts =>
  locale === "en" ? english : french;
