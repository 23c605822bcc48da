import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-02"> = {
  code: "LEC-02",
  title: "Aucune colonne ne désigne le participant",
  sentence: ({ place }) => ({
    message: `Le relevé « ${place.sheet} » n’a aucune colonne qui désigne le participant : ses heures ne peuvent être rattachées à personne.`,
    expected: "une colonne « Identifiant », ou des colonnes « Nom » et « Prénom »",
    found: "aucune de ces colonnes parmi les en-têtes",
    fix: "ajouter au relevé une colonne « Identifiant » qui reprend celui de la table tParticipants, ou le nom et le prénom.",
  }),
  help: {
    what: "Le relevé a une ligne d’en-têtes, mais aucune colonne n’a été reconnue comme désignant le participant : identifiant, nom ou salarié.",
    why: "L’acheteur s’assure, avec le facilitateur, de la validité des heures réalisées sur chaque support à partir de données nominatives (Fiche C5, II.4). Des heures sans personne ne peuvent être ni rapprochées d’un parcours, ni comparées à un contrat de travail.",
    parameter:
      "Aucun paramètre du marché. La table tParticipants permet de retrouver l’identifiant à partir d’un nom exact et unique.",
    example:
      "Un relevé présente seulement les colonnes « Support », « Production » et « Formation ». Le total du mois est lisible, mais aucune ligne ne dit qui a travaillé.",
    howToCorrect:
      "Demander au titulaire un relevé avec une ligne par participant, support et mois, et un identifiant stable d’un mois à l’autre.",
    whenNormal:
      "Jamais pour un relevé mensuel. Pour un état de synthèse sans participants, renommer la feuille sans le mois afin qu’elle ne soit pas prise pour un relevé.",
  },
};
