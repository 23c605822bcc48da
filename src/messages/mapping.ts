import { fold } from "../domain/folding";
import { maskNir } from "../domain/nir";
import {
  MEANING_CODES,
  type ContentKind,
  type MeaningCode,
  type Reason,
} from "../workbook/mapping";
import { CONTENT_LABELS_EN, MEANING_LABELS_EN, reasonEn } from "./en/mapping";
import type { Locale } from "./format";
import { CONTENT_LABELS_FR, MEANING_LABELS_FR, reasonFr } from "./fr/mapping";
import { typographic } from "./typography";

/** What a column may mean, by name: «Heures de production», «Ignorée»… */
export const meaningLabel = (code: MeaningCode, locale: Locale = "fr"): string =>
  (locale === "fr" ? MEANING_LABELS_FR : MEANING_LABELS_EN)[code];

/** What the cells of a column look like: «heures», «dates», «contenus divers»… */
export const contentLabel = (content: ContentKind, locale: Locale = "fr"): string =>
  (locale === "fr" ? CONTENT_LABELS_FR : CONTENT_LABELS_EN)[content];

/** Why a column has its meaning, in one sentence; what a header repeats of the sheet holds no security number. */
export const reasonText = (reason: Reason, locale: Locale = "fr"): string =>
  maskNir(locale === "fr" ? typographic(reasonFr(reason)) : reasonEn(reason));

/** Every name a meaning goes by, folded: both languages, the code itself, and what a person may type instead. */
const CODES: ReadonlyMap<string, MeaningCode> = new Map([
  ...MEANING_CODES.map((code) => [fold(code), code] as const),
  ...MEANING_CODES.map((code) => [fold(MEANING_LABELS_EN[code]), code] as const),
  ...([
    ["nom prénom", "name"], ["participant", "name"], ["salarié", "name"],
    ["type", "hourType"], ["production", "production"], ["accompagnement", "guidance"],
    ["asp", "guidance"], ["formation", "training"], ["pmsmp", "internship"],
    ["absence payée", "paidAbsence"], ["heures", "hours"], ["total", "total"],
    ["encadrante", "supervisor"], ["ignoré", "ignored"], ["ignorer", "ignored"], ["-", "ignored"],
  ] as const).map(([label, code]) => [fold(label), code] as const),
  ...MEANING_CODES.map((code) => [fold(MEANING_LABELS_FR[code]), code] as const),
]); // prettier-ignore

/** The meaning a label names, whatever its case, accents and language; null when it names none. */
export const meaningOfLabel = (label: string): MeaningCode | null => CODES.get(fold(label)) ?? null;
