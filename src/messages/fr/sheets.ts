import type { Day } from "../../domain/calendar";
import { dayText } from "../format";

/** Texts of the registers the add-in writes. */

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
    gone: {
      computation: "Condition non constatée à ce jour.",
      procedure:
        "Rien n’est proposé\u00a0: la condition n’est plus constatée. Vos réponses sont gardées et reprendront si elle revient\u00a0; les effacer, avec l’état, retire la ligne.",
    },
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
    "Une ligne par feuille importée, par décision prise, retirée ou à revoir, et par changement de statut d’un mois. Le complément n’efface aucune ligne, et n’en modifie que pour mettre un pseudonyme à la place d’une personne anonymisée.",
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
