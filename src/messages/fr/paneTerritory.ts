import type { Day } from "../../domain/calendar";
import type { Seconds } from "../../domain/numbers";
import type { StatusReason } from "../../domain/territory/types";
import { count, dayText, hours, monthText, wholeNumber } from "../format";
import { FILE_STATUS, reasonOf } from "./territory";

/** Sentences of the screen «Territoire», but those of the bordereau. */
export const territoryPane = {
  nav: {
    label: "Parties du territoire",
    consolidate: "Consolider",
    bordereau: "Bordereau",
    sending: "Envois",
    retention: "Conservation",
  },
  title: "Réunir les marchés d’un territoire",
  intro:
    "Chaque classeur est lu avec son propre marché et contrôlé par les mêmes règles que chez l’acheteur. Rien n’y est modifié, rien ne quitte ce poste.",
  asOf: (day: Day) => `Situation au ${dayText(day)}`,
  chooseFiles: "Choisir des classeurs…",
  chooseFolder: "Choisir un dossier…",
  hint: "Fichiers .xlsx ou .xlsm, ou un dossier entier. Vous pouvez aussi les déposer ici.",
  drop: "Déposez les classeurs ici",
  emptyTitle: "Aucun classeur lu",
  empty:
    "Choisissez les classeurs de suivi que les acheteurs vous ont remis. Un fichier illisible ne bloque pas les autres\u00a0: il est nommé, avec son motif.",
  noWorkbook:
    "Aucun classeur dans ce dossier. Pour corriger\u00a0: choisir celui qui contient les fichiers .xlsx.",
  here: {
    title: "Feuilles de ce classeur",
    intro: (n: number) =>
      `${count(n, "marché se trouve", "marchés se trouvent")} dans les feuilles de ce classeur.`,
    contract: (reference: string | null, sheet: string) =>
      reference === null
        ? `Feuille «\u00a0${sheet}\u00a0»`
        : `${reference}, feuille «\u00a0${sheet}\u00a0»`,
    sheets: (names: string) => `Avec\u00a0: ${names}`,
    read: "Lire les feuilles de ce classeur",
    untold: (n: number) =>
      `${count(n, "feuille ne dit pas à quel marché elle appartient et n’est pas lue", "feuilles ne disent pas à quel marché elles appartiennent et ne sont pas lues")}. Pour corriger\u00a0: écrire la référence du marché dans le nom de la feuille, puis lire à nouveau.`,
  },
  status: FILE_STATUS,
  reason: (reason: StatusReason): string => reasonOf(reason),
  counts: "Filtrer par état",
  countOf: (n: number, status: string) => `${status} (${wholeNumber(n)})`,
  search: "Rechercher",
  searchPlaceholder: "Fichier, marché, acheteur…",
  list: "Classeurs lus",
  all: "Tous",
  count: (n: number) => count(n, "classeur lu", "classeurs lus"),
  shown: (shown: number, total: number) => `${wholeNumber(shown)} sur ${wholeNumber(total)}`,
  more: (n: number) => `Afficher ${wholeNumber(n)} de plus`,
  noMatch: "Aucun classeur ne correspond à ces filtres.",
  clearFilters: "Retirer les filtres",
  lastMonth: (month: number) => `reçu jusqu’à ${monthText(month)}`,
  hours: (seconds: Seconds): string => hours(seconds),
  unchanged: "inchangé depuis la dernière consolidation",
  changed: "modifié depuis la dernière consolidation",
  added: "absent de la dernière consolidation",
  missing: (n: number) =>
    `${count(n, "classeur de la dernière consolidation n’est pas choisi", "classeurs de la dernière consolidation ne sont pas choisis")}\u00a0: leurs marchés ne seraient plus comptés.`,
  missingTitle: "Classeurs manquants",
  others: (n: number) => `et ${count(n, "autre", "autres")}`,
  left: (n: number) =>
    `Lecture arrêtée\u00a0: ${count(n, "classeur choisi n’est pas lu", "classeurs choisis ne sont pas lus")}.`,
  goOn: "Reprendre",
  again: "Relire",
  otherDay: (day: Day) =>
    `Ces classeurs ont été contrôlés au ${dayText(day)}. Relisez-les pour la date choisie.`,
  forget: "Tout retirer",
  stale: "Le classeur ouvert a changé depuis qu’il a été lu.",
  refresh: "Actualiser",
  write: "Écrire la consolidation",
  written: (contracts: number, persons: number, seconds: Seconds) =>
    `${count(contracts, "marché réuni", "marchés réunis")}, ${count(persons, "personne différente", "personnes différentes")}, ${hours(seconds)}.`,
  differences: (n: number | null): string =>
    n === null
      ? "Première consolidation\u00a0: rien à comparer."
      : n === 0
        ? "Rien n’a changé depuis la consolidation précédente."
        : `${count(n, "écart", "écarts")} avec la consolidation précédente\u00a0: voir la feuille Écarts.`,
  pivot: (sheet: string | null): string =>
    sheet === null
      ? "Cet Excel a refusé de faire ou d’actualiser le tableau croisé. Pour le faire\u00a0: cliquez dans la table de la feuille Consolidation, puis Insertion, Tableau croisé dynamique\u00a0; s’il y est déjà, clic droit dessus, Actualiser."
      : `Heures par marché et par mois\u00a0: voir la feuille ${sheet}.`,
  beside: (lines: number) =>
    `${wholeNumber(lines)} lignes\u00a0: la feuille Lignes ne les garde pas. Téléchargez-les pour les conserver à côté du classeur.`,
  download: "Télécharger les lignes (CSV)",
  linesFile: "lignes-consolidees.csv",
  nominative: "Fichier nominatif\u00a0: il ne se transmet pas.",
};

/** The catalogue’s shape: another language says the same things with the same parameters. */
export type TerritoryPaneTexts = typeof territoryPane;
