import type { Day } from "../../domain/calendar";
import { count, dayText } from "../format";

/** Texts of the sheets the add-in writes: registers and quarterly summary. */

export const REGISTERS = {
  hours: {
    sheet: "Heures",
    title: "Registre des heures",
    about:
      "Une ligne par participant, support et mois, telle que lue dans les relevés\u00a0; PMSMP et absences payées y sont comptées comme le prévoit la feuille Marché. Feuille réécrite à chaque contrôle. Données nominatives.",
    lines: "Heures par type, tous mois réunis",
  },
  findings: {
    sheet: "Anomalies",
    title: "Anomalies constatées",
    about:
      "Les colonnes Décision, Justification, Par et Le sont les vôtres\u00a0: elles sont conservées à chaque contrôle, comme les colonnes que vous ajoutez à la table. «\u00a0À revoir\u00a0»\u00a0: les faits ont changé depuis la décision\u00a0; choisissez à nouveau.",
    statuses: {
      accepted: "Mois acceptables",
      "to-justify": "Mois à justifier",
      refused: "Mois refusés",
    },
    noMonth: (sheet: string) => `feuille ${sheet}`,
    monthRange: (from: string, to: string) => `${from} à ${to}`,
  },
  penalties: {
    sheet: "Pénalités",
    title: "Conditions de pénalité constatées",
    about:
      "Montants proposés, à l’appui des clauses du marché\u00a0: rien n’est dû sans décision de l’acheteur, après le préalable prévu. De État à Montant retenu, les colonnes sont les vôtres\u00a0; Procédure dit ce qui suit.",
    total: "Net proposé (€)",
    lateness: "Dont retards (€)",
    cap: "Plafond CCAG (€)",
    left: "Reste de ce plafond (€)",
    toPay: "À payer (€)",
    noCap: "sans plafond",
    unknownCap: "Montant HT vide",
  },
  generated: (asOf: Day) => `Situation au ${dayText(asOf)}.`,
} as const;

/** The words of a yes-or-no column. */
export const YES = "Oui";
export const NO = "Non";

/** The sheet that keeps how submitted sheets are understood. */
export const MAPPING = {
  sheet: "Correspondances",
  title: "Correspondances des relevés",
  about:
    "Comment chaque présentation de relevé est lue, par titulaire, et ce que vous avez dit de chaque feuille. Modifiable\u00a0: une ligne effacée rend la main à la reconnaissance.",
  generated: (asOf: Day) => `Enregistré le ${dayText(asOf)}.`,
  minutes: "minutes",
  prompts: {
    meaning: {
      title: "Signification",
      message:
        "Ce que contient la colonne. «\u00a0Ignorée\u00a0» l’écarte\u00a0; «\u00a0Heures selon leur type\u00a0» demande une colonne «\u00a0Type d’heures\u00a0».",
    },
    unit: {
      title: "Unité",
      message: "«\u00a0minutes\u00a0» si les nombres de la colonne sont des minutes, sinon vide.",
    },
    statement: {
      title: "Relevé",
      message: "«\u00a0Non\u00a0»\u00a0: la feuille n’est pas lue comme un relevé.",
    },
  },
} as const;

/** The sheet that keeps what was done, line after line. */
export const JOURNAL = {
  sheet: "Journal",
  title: "Journal",
  about:
    "Une ligne par feuille importée, par décision prise, retirée ou à revoir, et par changement de statut d’un mois. Le complément n’efface ni ne modifie aucune ligne.",
  generated: (asOf: Day) => `Dernière écriture le ${dayText(asOf)}.`,
  importAction: "Import",
} as const;

/** What a submitted sheet is called when its own name cannot be used. */
export const IMPORTED_SHEET = "Relevé";

/** Prompts of the buyer's own columns. */
export const DECISION_PROMPTS = {
  decision: {
    title: "Décision",
    message: "Votre décision sur cette anomalie. Une anomalie bloquante reste bloquante.",
  },
  state: {
    title: "État",
    message:
      "Où en est cette pénalité. Une mise en demeure ou des observations portent leur date d’envoi\u00a0; modulée ou abandonnée, son motif\u00a0; déduite, sa facture.",
  },
  option: {
    title: "Décision",
    message:
      "L’option retenue\u00a0: faire rattraper les heures, réduire le prix de façon motivée, ou appliquer la pénalité.",
  },
} as const;

export const SYNTHESIS = {
  sheet: (year: number, quarter: number) => `Synthèse ${year.toString()}-T${quarter.toString()}`,
  title: (year: number, quarter: number) =>
    `Synthèse du ${quarter === 1 ? "1er" : `${quarter.toString()}e`} trimestre ${year.toString()}`,
  generated: (asOf: Day) => `Document de travail établi au ${dayText(asOf)}.`,
  contract: "Le marché",
  contractLabels: ["Référence", "Objet", "Acheteur", "Titulaire", "Facilitateur"] as const,
  period: "Période",
  verdict: "Constat",
  verdicts: {
    empty: "Aucune heure n’est déclarée sur ce trimestre.",
    blocking: "Des anomalies bloquantes restent à lever sur ce trimestre.",
    toJustify: "Aucune anomalie bloquante sur ce trimestre\u00a0; des points restent à justifier.",
    clean: "Aucune anomalie bloquante ni à justifier sur ce trimestre.",
  },
  hours: {
    heading: "Heures par mois et par type",
    titles: [
      "Mois", "Production", "Accompagnement", "Formation", "Total", "Prévu", "Écart",
      "Part", "Participants",
    ], // prettier-ignore
    quarter: "Trimestre",
    cumulative: "Depuis le début",
  },
  smoothing: {
    heading: "Part d’accompagnement et de formation, à la fin du trimestre",
    titles: [
      "Du", "Au", "Lot", "Acc. + form.", "Total", "Part", "Minimum", "Maximum", "Situation",
    ], // prettier-ignore
    inside: "dans les bornes",
    below: "sous le minimum",
    above: "au-dessus du maximum",
    noHours: "sans heures",
    none: "Aucune période de lissage n’a commencé.",
  },
  supports: {
    heading: "Heures du trimestre par support",
    titles: ["Support", "Production", "Accompagnement", "Formation", "Total"],
    noSupport: "(sans support)",
  },
  headcount: {
    heading: "Participants",
    quarter: "Participants différents ayant des heures sur le trimestre",
  },
  findings: {
    heading: "Anomalies",
    titles: ["Gravité", "Du trimestre", "Toutes", "Dont décidées"],
    rulesHeading: "Anomalies par règle",
    byRule: ["Règle", "Du trimestre", "Toutes", "Intitulé"],
  },
  penalties: {
    heading: "Conditions de pénalité du trimestre",
    titles: ["Clause", "Période", "Brut (€)", "Plafonné (€)", "Net (€)", "Fait"],
    total: "Total",
    none: "Aucune condition de pénalité sur ce trimestre.",
  },
  notChecked: {
    heading: "Non contrôlé",
    none: "Tout ce que le marché permet de contrôler l’a été.",
    ignoredSheets: (n: number) =>
      `${count(n, "feuille laissée de côté", "feuilles laissées de côté")}\u00a0: ni table de saisie, ni relevé.`,
    unreadable: (n: number) =>
      `${count(n, "valeur illisible", "valeurs illisibles")} dans les tables de saisie\u00a0; le volet en donne les cellules.`,
  },
  method: {
    heading: "Méthode",
    lines: [
      "Chaque chiffre est une formule sur tHeures, tAnomalies et tPenalites. Part = (accompagnement + formation) ÷ (production + accompagnement + formation).",
      "Toutes les lignes lisibles comptent, anomalies comprises\u00a0; une cellule refusée compte pour rien. Un participant compte une fois. Aucun nom sur cette feuille.",
    ],
    draft:
      "Document de travail\u00a0: les montants sont des propositions, la décision appartient à l’acheteur.",
  },
  charts: {
    hours: {
      title: "Heures par mois et par type",
      alt: "Colonnes empilées\u00a0: heures de production, d’accompagnement et de formation de chaque mois du trimestre.",
    },
    cumulative: {
      title: "Heures cumulées\u00a0: réalisé et prévu",
      alt: "Courbes\u00a0: heures réalisées et heures prévues, cumulées depuis le début du marché.",
      titles: ["Mois", "Réalisé cumulé", "Prévu cumulé"],
    },
  },
  helpers: {
    identifiers: "Identifiant",
    note: "Données des graphiques et du décompte des participants, hors de la zone imprimée.",
  },
  footer: "Document de travail",
  page: "page &P sur &N",
} as const;
