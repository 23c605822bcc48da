import {
  columnLetters,
  type ContentKind,
  type MeaningCode,
  type Reason,
} from "../../workbook/mapping";
import { listed, quoted } from "../format";

/**
 * Names of what a column may mean, as the mapping screen and `tCorrespondances` show them. No comma: they make a
 * drop-down, whose list Excel holds to 255 characters.
 */
export const MEANING_LABELS_FR: Readonly<Record<MeaningCode, string>> = {
  identifier: "Identifiant",
  name: "Nom et prénom",
  lastName: "Nom",
  firstName: "Prénom",
  support: "Support",
  lot: "Lot",
  month: "Mois",
  date: "Date",
  hourType: "Type d’heures",
  production: "Heures de production",
  guidance: "Heures d’accompagnement",
  training: "Heures de formation",
  internship: "Heures de PMSMP",
  paidAbsence: "Heures d’absence payée",
  hours: "Heures selon leur type",
  total: "Total de la ligne",
  supervisor: "Encadrant",
  observations: "Observations",
  ignored: "Ignorée",
};

/** What the cells of a column look like, after «des» or «de». */
export const CONTENT_LABELS_FR: Readonly<Record<ContentKind, string>> = {
  hours: "heures",
  dates: "dates",
  months: "mois",
  identifiers: "identifiants",
  names: "noms",
  texts: "textes",
  "hour-types": "types d’heures",
  supports: "supports",
  percents: "pourcentages",
  amounts: "montants",
  "large-numbers": "grands nombres",
  empty: "cellules vides",
  mixed: "contenus divers",
};

/** Why a column has its meaning, in one sentence. */
export function reasonFr(reason: Reason): string {
  const content = (kind: ContentKind): string => CONTENT_LABELS_FR[kind];
  switch (reason.kind) {
    case "synonym":
      return `Intitulé connu : ${quoted(reason.synonym)}.`;
    case "near-spelling":
      return `Orthographe voisine de ${quoted(reason.synonym)}, que le contenu confirme.`;
    case "under-group":
      return `${quoted(reason.synonym)}, sous le titre de groupe ${quoted(reason.group)}.`;
    case "day-header":
      return "L’intitulé est un jour du mois.";
    case "month-header":
      return "L’intitulé est un mois.";
    case "known-support":
      return `L’intitulé nomme le support ${quoted(reason.support)} du marché.`;
    case "content":
      return reason.content === "empty"
        ? "L’intitulé n’est pas connu et la colonne est vide."
        : `L’intitulé n’est pas connu ; les cellules contiennent des ${content(reason.content)}.`;
    case "contradicted":
      return reason.content === "empty"
        ? `L’intitulé ressemble à ${quoted(reason.synonym)}, mais la colonne est vide.`
        : `L’intitulé ressemble à ${quoted(reason.synonym)}, mais les cellules contiennent des ${content(reason.content)}.`;
    case "rival": {
      const letters = reason.columns.map((column) => columnLetters(column));
      return letters.length === 1
        ? `La colonne ${letters.join("")} peut avoir le même sens : laquelle compte ?`
        : `Les colonnes ${listed(letters)} peuvent avoir le même sens : laquelle compte ?`;
    }
    case "not-worked":
      return `${quoted(reason.word)} : ce ne sont pas des heures réalisées du mois.`;
    case "saved":
      return "Correspondance enregistrée pour ce titulaire et cette présentation.";
    case "chosen":
      return "Sens que vous avez choisi.";
    case "unknown":
      return "L’intitulé n’est pas connu.";
  }
}
