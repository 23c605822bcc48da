import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "hours-not-done",
  slug: "heures-non-realisees",
  help: {
    what: "Les heures prévues et non faites à la fin de chaque année de référence close ou, pour un contrat d’un an au plus, à la fin du contrat : les anomalies VOL-03. Quand des années sont en défaut, le contrat entier n’est pas compté une seconde fois.",
    units:
      "Heure : les heures manquantes, au centième. Occurrence : une par année et par lot en défaut.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. Le CCAG ne fixe aucun montant pour ce manquement : seul le contrat le donne. Hors retard, une mise en demeure préalable est en principe requise sauf clause contraire ; si le contrat la prévoit et qu’elle manque, la pénalité tombe (CAA Paris, 24 novembre 2023, n° 21PA04421).",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Paramètres « Volume prévu », « Durée », « Année de référence », tables tLots et tPrevisions.",
    example:
      "24 000 h prévues, 23 958,50 h faites : 41,50 h manquent. À 35 € l’heure, 41,50 h × 35,00 € = 1 452,50 €. Avec une franchise de 10 h : 31,50 h × 35,00 € = 1 102,50 €.",
    options:
      "Rattrapage : les heures manquantes, à faire plus tard si les parties en conviennent. Réfaction : heures manquantes × « Montant HT » ÷ « Volume prévu », motivée et après observations du titulaire. Pénalité : le net proposé.",
    whenNormal:
      "Quand l’acheteur a suspendu les prestations, quand il a commandé moins d’heures, ou quand un relevé n’a pas encore été remis : corriger la prévision ou joindre le relevé.",
  },
};
