import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "supervisor-absent",
  slug: "encadrant-absent-non-remplace",
  help: {
    what: "Un mois où les jours d’absence des encadrants techniques, ni faits ni remplacés, dépassent la tolérance : l’anomalie ENC-02.",
    units:
      "Jour ouvré : les jours non remplacés au-delà de la tolérance, au centième. Occurrence : une par mois.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. Le CCAG ne fixe aucun montant pour ce manquement : seul le contrat le donne. Hors retard, une mise en demeure préalable est en principe requise sauf clause contraire ; si le contrat la prévoit et qu’elle manque, la pénalité tombe (CAA Paris, 24 novembre 2023, n° 21PA04421).",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Paramètre « Absence d’encadrement non remplacée tolérée » (0 par défaut), table tEncadrement : « Jours prévus », « Jours présents », « Jours remplacés ».",
    example:
      "20 jours prévus, 12 présents, 3 remplacés : 5 jours sans encadrant. Tolérance de 2 jours : 3 jours ouvrés × 120,00 € = 360,00 €.",
    options:
      "Aucune heure n’est à rattraper ; une réfaction pour encadrement défaillant se motive à part. Pénalité : le net proposé.",
    whenNormal: "Quand le chantier était fermé : les jours ne sont alors pas prévus.",
  },
};
