import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "insufficient-guidance",
  slug: "accompagnement-insuffisant",
  help: {
    what: "Un mois où les heures d’accompagnement par participant sont sous l’engagement du contrat : l’anomalie ENC-03.",
    units:
      "Heure : les heures qui manquent au mois, engagement × participants − heures faites. Participant : ceux qui ont eu moins que l’engagement. Occurrence : une par mois.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. Le CCAG ne fixe aucun montant pour ce manquement : seul le contrat le donne. Hors retard, une mise en demeure préalable est en principe requise sauf clause contraire ; si le contrat la prévoit et qu’elle manque, la pénalité tombe (CAA Paris, 24 novembre 2023, n° 21PA04421).",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Paramètre « Heures d’accompagnement par participant et par mois », sans lequel rien n’est contrôlé.",
    example:
      "10 participants, 2 h promises à chacun, 16,50 h faites : il manque 3,50 h. À 30 € l’heure, 3,50 h × 30,00 € = 105,00 €.",
    options:
      "Rattrapage : les heures d’accompagnement manquantes. Réfaction : ces heures × « Montant HT » ÷ « Volume prévu ». Pénalité : le net proposé.",
    whenNormal:
      "Quand le mois est incomplet (entrée ou sortie en cours de mois) ou que des entretiens ont été reportés d’accord avec l’acheteur.",
  },
};
