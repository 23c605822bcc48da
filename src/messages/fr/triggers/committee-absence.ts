import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "committee-absence",
  slug: "absence-au-comite",
  help: {
    what: "Une réunion du comité tenue à laquelle le titulaire n’est pas venu : une ligne de tDocuments dont le document commence par « Comité » ou « Présence au comité », dont le jour est passé et dont « Reçu le » est vide (DOC-02). Un compte rendu est un document, pas une réunion.",
    units: "Occurrence : une par réunion manquée.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. Le CCAG ne fixe aucun montant pour ce manquement : seul le contrat le donne. Hors retard, une mise en demeure préalable est en principe requise sauf clause contraire ; si le contrat la prévoit et qu’elle manque, la pénalité tombe (CAA Paris, 24 novembre 2023, n° 21PA04421).",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Table tDocuments : « Échéance » est le jour de la réunion, jamais reporté ; « Reçu le » note la présence.",
    example: "Comité du 9 avril 2026, aucune présence notée : 1 occurrence × 250,00 € = 250,00 €.",
    options: "Rien à rattraper ni à réduire : pénalité, modulée ou abandonnée avec son motif.",
    whenNormal:
      "Quand la réunion a été reportée ou annulée : corriger son jour ou retirer la ligne.",
  },
};
