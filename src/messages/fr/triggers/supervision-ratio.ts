import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "supervision-ratio",
  slug: "ratio-d-encadrement-depasse",
  help: {
    what: "Un mois où les participants ayant des heures de production sont plus nombreux que ne le permettent les encadrants techniques présents ou remplacés, arrondis à l’unité supérieure : l’anomalie ENC-01.",
    units:
      "Occurrence : une par mois. Participant : les participants au-delà de l’engagement, soit participants − engagement × encadrants présents.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. Aucun texte ne fixe de ratio : seul compte celui du contrat ou de l’offre. Le CCAG ne fixe aucun montant pour ce manquement : seul le contrat le donne. Hors retard, une mise en demeure préalable est en principe requise sauf clause contraire ; si le contrat la prévoit et qu’elle manque, la pénalité tombe (CAA Paris, 24 novembre 2023, n° 21PA04421).",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Paramètre « Participants par encadrant », table tEncadrement, relevés du mois.",
    example:
      "33 participants, 2 encadrants présents, 12 participants par encadrant promis : 33 − 12 × 2 = 9. À 20 €, 9 participants × 20,00 € = 180,00 €.",
    options:
      "Aucune heure n’est à rattraper ; une réfaction pour encadrement défaillant se motive à part. Pénalité : le net proposé.",
    whenNormal:
      "Quand un remplacement n’a pas été noté dans tEncadrement : compléter « Jours remplacés ».",
  },
};
