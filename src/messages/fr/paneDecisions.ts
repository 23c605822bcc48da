import { count, wholeNumber } from "../format";

/** Sentences of the buyer's decisions in the pane: a selection of anomalies, decisions to be taken again. */
export const decisions = {
  select: "Sélectionner",
  stop: "Terminer la sélection",
  tick: (what: string) => `Sélectionner ${what}`,
  tickGroup: (title: string) => `Sélectionner tout le groupe ${title}`,
  keys: "Espace pour sélectionner, Maj et flèches pour étendre, Ctrl+A pour tout, Échap pour terminer.",
  ticked: "sélectionnée, ",
  region: "Sélection d’anomalies",
  title: "Décider la sélection",
  selected: (n: number, hidden: number): string =>
    n === 0
      ? "Aucune anomalie sélectionnée."
      : `${count(n, "anomalie sélectionnée", "anomalies sélectionnées")}${
          hidden > 0 ? `, dont ${wholeNumber(hidden)} hors des filtres` : ""
        }.`,
  decidedBefore: (n: number) =>
    `${count(n, "décision existante sera remplacée", "décisions existantes seront remplacées")}.`,
  blocking: (n: number): string =>
    n > 1
      ? `${wholeNumber(n)} sont bloquantes\u00a0: une décision ne les lève pas.`
      : "Une est bloquante\u00a0: une décision ne la lève pas.",
  all: (n: number) => `Tout (${wholeNumber(n)})`,
  none: "Rien",
  save: (n: number) => `Enregistrer pour ${count(n, "anomalie", "anomalies")}`,
  remove: (n: number): string =>
    n > 1 ? `Retirer ${wholeNumber(n)} décisions` : "Retirer la décision",
  retakeAll: (n: number): string =>
    n > 1 ? `Reprendre ${wholeNumber(n)} décisions` : "Reprendre la décision",
  undo: (n: number): string =>
    n > 1 ? `Annuler les ${wholeNumber(n)} dernières décisions` : "Annuler la dernière décision",
  toReview: (n: number): string =>
    n > 1
      ? `${wholeNumber(n)} décisions sont à revoir\u00a0: les faits ont changé depuis.`
      : "Une décision est à revoir\u00a0: les faits ont changé depuis.",
  showToReview: "Voir",
  filterToReview: "À revoir",
  changed:
    "Les faits ont changé depuis cette décision\u00a0: elle ne lève rien tant que vous ne l’avez pas reprise.",
  before: "Décision d’alors",
  unsaved: "Saisie non enregistrée",
  factsThen: "Faits d’alors",
  retake: "Reprendre la décision",
  open: (n: number) => `${wholeNumber(n)} à justifier`,
  reviewed: (n: number) => count(n, "décision à revoir", "décisions à revoir"),
};

export type DecisionTexts = typeof decisions;
