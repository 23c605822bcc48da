import { territoryPane as english } from "../../messages/en/paneTerritory";
import type { Locale } from "../../messages/format";
import { territoryPane as french, type TerritoryPaneTexts } from "../../messages/fr/paneTerritory";

/** The sentences of the territory; they come with its screen. */
export const territoryTexts = (locale: Locale): TerritoryPaneTexts =>
  locale === "en" ? english : french;
