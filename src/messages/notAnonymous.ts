import type { Disclosed, SummaryNotAnonymous } from "../domain/committee/disclosure";
import { quoted, type Locale } from "./format";
import { typographic } from "./typography";

/** Why a committee's sheet is not written. What it would have disclosed is never repeated. */

const DATA: Readonly<Record<Locale, Readonly<Record<Disclosed, string>>>> = {
  fr: {
    name: "le nom d’une personne",
    identifier: "l’identifiant d’un participant",
    pass: "un numéro de PASS",
    "birth-date": "une date de naissance",
    "social-security": "un numéro de sécurité sociale",
    "small-count": "un effectif inférieur au seuil de secret statistique",
  },
  en: {
    name: "a person’s name",
    identifier: "a participant’s identifier",
    pass: "a PASS number",
    "birth-date": "a date of birth",
    "social-security": "a social security number",
    "small-count": "a count below the confidentiality threshold",
  },
};

const PARTS: Readonly<Record<Locale, Readonly<Record<SummaryNotAnonymous["part"], string>>>> = {
  fr: {
    cell: "une cellule",
    chart: "un graphique",
    page: "l’en-tête ou le pied de page",
    sheet: "le nom de la feuille",
  },
  en: {
    cell: "a cell",
    chart: "a chart",
    page: "the header or the footer",
    sheet: "the sheet’s name",
  },
};

function french({ sheet, cell, part, data, table }: SummaryNotAnonymous): string {
  const where = cell === null ? PARTS.fr[part] : `la cellule ${cell}`;
  const fix =
    data === "small-count"
      ? "vérifier Seuil de secret statistique dans la table tMarche, puis reconstruire la synthèse"
      : table !== null
        ? `dans la table ${table} de cette feuille, écrire un pseudonyme à la place`
        : "retirer cette donnée du texte du marché, du support, de l’axe ou du document dont il vient";
  return `La feuille ${quoted(sheet)} n’est pas écrite : ${where} montrerait ${DATA.fr[data]}. Pour corriger : ${fix}.`;
}

function english({ sheet, cell, part, data, table }: SummaryNotAnonymous): string {
  const where = cell === null ? PARTS.en[part] : `cell ${cell}`;
  const fix =
    data === "small-count"
      ? "check “Seuil de secret statistique” in table tMarche, then build the summary again"
      : table !== null
        ? `in table ${table} of that sheet, write a pseudonym instead`
        : "remove it from the text of the contract, support, axis or document it comes from";
  return `Sheet “${sheet}” is not written: ${where} would show ${DATA.en[data]}. To fix: ${fix}.`;
}

/** One sentence and its remedy. */
export const notAnonymousText = (problem: SummaryNotAnonymous, locale: Locale = "fr"): string =>
  locale === "fr" ? typographic(french(problem)) : english(problem);
