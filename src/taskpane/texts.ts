import { pane as english } from "../messages/en/pane";
import { pane as french, type PaneTexts } from "../messages/fr/pane";
import type { Locale } from "../messages/format";

/** The pane's own sentences in the user's language. */
export const paneTexts = (locale: Locale): PaneTexts => (locale === "en" ? english : french);
