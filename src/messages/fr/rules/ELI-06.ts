import { duration, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"ELI-06"> = {
  code: "ELI-06",
  title: "CDDI de moins de vingt heures par semaine",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : le CDDI prévoit ${duration(facts.weekly)} par semaine, sous le minimum de ${duration(facts.minimum)}.`,
    expected: `au moins ${duration(facts.minimum)} par semaine`,
    found: `${duration(facts.weekly)} par semaine`,
    fix: "vérifier la durée hebdomadaire du contrat dans la table tParticipants ; si elle est juste, demander au titulaire la dérogation en cours.",
  }),
  help: {
    what: "La durée hebdomadaire d’un CDDI est inférieure à 20 heures. Exactement 20 heures sont admises. Seuls les contrats dont le type est CDDI sont regardés : les contrats dits « premières heures en chantier » (PHC) ne le sont pas.",
    why: "L’article L. 5132-15-1 du code du travail fixe ce minimum ; l’article R. 5132-43-5 permet d’y déroger pour six mois, renouvelables, quand la situation de la personne le demande.",
    parameter:
      "Table tParticipants, colonnes « Type de contrat » et « Heures hebdomadaires » (la durée du contrat, non les heures faites). Une cellule vide n’est pas jugée ; quand elles le sont toutes, la règle est citée parmi les points non contrôlés.",
    example:
      "Un CDDI de 19 h 30 par semaine est signalé ; un CDDI de 20 h ne l’est pas ; un contrat d’usage de 10 h ne l’est pas non plus.",
    howToCorrect:
      "Corriger la durée si elle a été confondue avec les heures réalisées ; sinon garder la dérogation avec les pièces du marché.",
    whenNormal:
      "Quand une dérogation a été accordée, le temps de lever une difficulté : accepter en notant sa date de fin, sans en écrire la cause.",
  },
};
