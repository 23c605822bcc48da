import type { AgeBand, ExitCategory, Sex, WeeklyBand, YesNo } from "../../domain/committee/types";

/** Words of the registers that the committee's sheets count on, as their cells and the formulas say them. */

export const SEXES: Readonly<Record<Sex, string>> = {
  women: "Femmes",
  men: "Hommes",
  unknown: "Non renseigné",
};

export const AGE_BANDS: Readonly<Record<AgeBand, string>> = {
  "under-26": "Moins de 26 ans",
  "26-to-49": "26 à 49 ans",
  "50-and-over": "50 ans et plus",
  unknown: "Non renseigné",
};

export const YES_NO: Readonly<Record<YesNo, string>> = {
  yes: "Oui",
  no: "Non",
  unknown: "Non renseigné",
};

export const WEEKLY_BANDS: Readonly<Record<WeeklyBand, string>> = {
  "under-15": "Moins de 15 h",
  "15-to-20": "De 15 à 20 h",
  "over-20": "Plus de 20 h",
  unknown: "Non renseigné",
};

export const EXIT_CATEGORIES: Readonly<Record<ExitCategory, string>> = {
  lasting: "Emploi durable",
  transition: "Emploi de transition",
  positive: "Sortie positive",
  other: "Autre sortie",
  withdrawn: "Retrait des sorties constatées",
  undocumented: "Non renseignée",
};

/** «non évalué»: a level nobody measured, which is not 0. */
export const NOT_EVALUATED = "non évalué";

/** The key of a period in the registers: «2026-T3», «2026», «Marché». */
export { refKey as summaryKey } from "../../domain/committee/refs";

/** The sheets of the three registers. All of them are nominative: none is ever exported. */
export const COMMITTEE_REGISTERS = {
  pseudonyms: {
    sheet: "Pseudonymes",
    title: "Pseudonymes des participants",
    about:
      "Données nominatives\u00a0: cette feuille ne quitte jamais le classeur de l’acheteur. Le pseudonyme d’une personne ne change pas\u00a0; le sel sert à tirer ceux des personnes nouvelles.",
    salt: "Sel",
  },
  followUp: {
    sheet: "Suivi",
    title: "Suivi des participants par période",
    about:
      "Données nominatives\u00a0: une ligne par personne et par période de synthèse, dont les chiffres des synthèses sont comptés. Feuille réécrite à chaque synthèse, jamais transmise.",
  },
  progression: {
    sheet: "Progression",
    title: "Progression individuelle par période",
    about:
      "Données nominatives\u00a0: une ligne par personne, axe et période de synthèse. Un niveau vide n’a pas été évalué. Feuille réécrite à chaque synthèse, jamais transmise.",
  },
  changes: {
    better: "Amélioration",
    same: "Stable",
    worse: "Aggravation",
    lifted: "Levé",
    unknown: null,
  },
} as const;

/** What the charts of the committee's file are called, where a screen reader lists them. */
export const chartName = (rank: number): string => `Graphique ${rank.toString()}`;
