import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "split-not-respected",
  slug: "repartition-non-respectee",
  help: {
    what: "La part d’accompagnement et de formation hors des bornes sur une période de lissage close : les anomalies REP-02, ou REP-01 quand le lissage est au mois. Une période en cours n’entraîne aucune pénalité.",
    units:
      "Heure : la plus petite quantité du type d’heures manquant qui ramène la part dans ses bornes, les autres heures inchangées. Occurrence : une par période et par lot.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. Le CCAG ne fixe aucun montant pour ce manquement : seul le contrat le donne. Hors retard, une mise en demeure préalable est en principe requise sauf clause contraire ; si le contrat la prévoit et qu’elle manque, la pénalité tombe (CAA Paris, 24 novembre 2023, n° 21PA04421).",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Paramètres « Part accompagnement et formation minimale » et « maximale », « Lissage », « Année de référence », « Trimestres » ; bornes propres aux lots dans tLots.",
    example:
      "800 h de production et 100 h d’accompagnement et de formation : la part est de 11,11 %, sous 20 %. Il manque 100 h : (100 + 100) ÷ (900 + 100) = 20 %. À 20 € l’heure, 100,00 h × 20,00 € = 2 000,00 €.",
    options:
      "Rattrapage : les heures du type qui manque. Réfaction : à apprécier par l’acheteur, le contrat ne donne pas de prix par type d’heures. Pénalité : le net proposé.",
    whenNormal: "Quand des heures ont été rangées dans le mauvais type : faire corriger le relevé.",
  },
};
