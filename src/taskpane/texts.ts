import { pane as french, type PaneTexts } from "../messages/fr/pane";
import type { Locale } from "../messages/format";

let english: PaneTexts | null = null;

/** Loads the pane's sentences in the user's language; French is there from the start, and stays when English cannot come. */
export async function loadPaneTexts(locale: Locale): Promise<void> {
  if (locale !== "en") return;
  english ??= (await import(/* webpackChunkName: "anglais" */ "../messages/en/pane")).pane;
}

/** The pane's own sentences in the user's language, once they are loaded. */
export const paneTexts = (locale: Locale): PaneTexts =>
  locale === "en" ? (english ?? french) : french;
