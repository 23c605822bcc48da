import { count } from "../format";

/** Sentences of the screen of the committee's sheets. */
export const summaries = {
  title: "Synthèse pour le comité",
  intro:
    "Chaque chiffre de la feuille est une formule sur vos registres. Aucun nom n’y figure\u00a0: les participants y portent un pseudonyme.",
  period: "Période",
  kinds: { quarter: "Trimestres", year: "Années", contract: "Marché entier" },
  quarterName: (quarter: number, year: number, period: string) =>
    `T${quarter.toString()} ${year.toString()} · ${period}`,
  yearName: (year: number, period: string) => `Bilan ${year.toString()} · ${period}`,
  contractName: (period: string) => `Bilan du marché · ${period}`,
  build: "Construire la synthèse",
  rebuild: "Reconstruire la synthèse",
  kept: "Ce que vous avez écrit dans la feuille (décisions, présences, commentaires) est conservé.",
  none: "Aucun trimestre du marché n’a commencé à cette date. Pour corriger\u00a0: vérifier Date de début et Durée dans la feuille Marché.",
  existing: "Synthèses du classeur",
  noneYet: "Aucune synthèse n’est encore construite dans ce classeur.",
  reread: "Relire",
  stale: "Le classeur a changé depuis cette lecture.",
  upToDate: "à jour",
  differs: (n: number) => count(n, "chiffre diffère", "chiffres diffèrent"),
  differsLong: (sheet: string, n: number) =>
    `La feuille «\u00a0${sheet}\u00a0» ne dit plus la même chose que les registres\u00a0: ${count(n, "chiffre", "chiffres")}.`,
  show: "Afficher",
  showSheet: (sheet: string) => `Afficher la feuille ${sheet}`,
  update: "Mettre à jour",
  updateSheet: (sheet: string) => `Mettre à jour la feuille ${sheet}`,
  exportFile: "Exporter pour le comité",
  exportSheet: (sheet: string) => `Exporter ${sheet} pour le comité`,
  exportNote:
    "Le fichier exporté contient la synthèse seule, en valeurs\u00a0: ni registre, ni formule, ni identifiant.",
  onSheet: "Feuille",
  computed: "Registres",
  cell: "Cellule",
  more: (n: number) => `et ${count(n, "autre", "autres")}`,
  empty: "vide",
};

export type SummaryTexts = typeof summaries;
