import { typographic } from "../typography";

const t = typographic;

/** Every sentence of the page that stands in for Excel. */
export const SANDBOX_FR = {
  title: "Suivi Insertion",
  document: t("Suivi Insertion : classeur de démonstration"),
  notice: t("Classeur de démonstration : ceci n'est pas Excel."),
  noticeMore: t(
    "Données inventées ; rien ne quitte cette page. Les graphiques sont esquissés sous la grille."
  ),
  ribbon: "Insertion",
  check: "Contrôler",
  summary: "Synthèse du trimestre",
  penalties: "Pénalités",
  pane: "Volet",
  hidePane: "Fermer le volet",
  paneFrame: t("Volet Suivi Insertion"),
  window: t("Message de Suivi Insertion"),
  windowFrame: t("Texte du message"),
  closeWindow: "Fermer",
  commandsFrame: "Fonctions du ruban",
  resizePane: "Largeur du volet",
  file: "Fichier",
  open: "Ouvrir un .xlsx",
  save: "Enregistrer",
  theme: "Thème sombre",
  grid: "Classeur",
  loading: t("Ouverture du classeur…"),
  running: (command: string): string => t(`${command} : en cours…`),
  done: (command: string): string => t(`${command} : terminé.`),
  commandFailed: (command: string): string =>
    t(`${command} n'a pas pu être lancé. Pour corriger : recharger la page.`),
  opened: (file: string): string => t(`Le classeur « ${file} » est ouvert.`),
  openedWith: (file: string, losses: readonly string[]): string =>
    t(`Le classeur « ${file} » est ouvert. Non repris ici : ${losses.join(", ")}.`),
  saved: (file: string): string => t(`Le classeur est enregistré sous « ${file} ».`),
  noExample: t(
    "Le classeur d'exemple est introuvable. Pour corriger : relancer « npm start », ou ouvrir un fichier .xlsx."
  ),
  savedName: "classeur.xlsx",
  emptySheet: "Feuil1",
  charts: {
    title: (sheet: string): string => t(`Graphiques de la feuille « ${sheet} »`),
    legend: "Légende",
    data: "Données",
    categories: "Catégorie",
    hide: "Masquer les graphiques",
    show: "Afficher les graphiques",
    empty: "Aucune donnée à dessiner.",
  },
} as const;
