import { dayText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"ELI-05"> = {
  code: "ELI-05",
  title: "Durée du CDDI hors des limites",
  sentence: ({ facts }) => {
    const isShort = facts.kind === "short";
    const limit = `${facts.limitMonths.toString()} mois`;
    return {
      message: `${whoFirst(facts.who)} : le CDDI va du ${dayText(facts.from)} au ${dayText(facts.to)}, ${isShort ? "moins de" : "plus de"} ${limit} de date à date.`,
      expected: isShort ? `au moins ${limit}` : `au plus ${limit}, renouvellements compris`,
      found: `du ${dayText(facts.from)} au ${dayText(facts.to)}`,
      fix: "vérifier les dates dans la table tParticipants ; si elles sont justes, demander au titulaire la dérogation qui permet cette durée.",
    };
  },
  help: {
    what: "Un CDDI dure au moins 4 mois et au plus 24 mois, renouvellements compris. Les mois se comptent de date à date : exactement 4 mois et exactement 24 mois sont admis. Seuls les contrats dont le type est CDDI sont regardés.",
    why: "L’article L. 5132-15-1 du code du travail fixe ces deux limites pour les ateliers et chantiers d’insertion. Une durée hors des limites demande une dérogation.",
    parameter:
      "Table tParticipants, colonnes « Type de contrat », « Début du contrat » et « Fin du contrat » (du premier contrat à la fin du dernier renouvellement). Une personne dont une date manque n’est pas jugée ; quand aucune n’est donnée, la règle est citée parmi les points non contrôlés.",
    example:
      "Du 1er janvier au 30 avril 2026 : exactement 4 mois, admis. Du 1er janvier au 29 avril : moins de 4 mois. Du 1er janvier 2026 au 31 décembre 2027 : exactement 24 mois ; au 1er janvier 2028 : plus de 24 mois.",
    howToCorrect:
      "Corriger une date mal saisie ; pour un renouvellement, garder le début du premier contrat et changer la fin. Sinon, demander le document de dérogation au titulaire.",
    whenNormal:
      "Moins de 4 mois : personne en aménagement de peine. Plus de 24 mois : formation à achever, personne de 50 ans ou plus, travailleur handicapé. Accepter avec ce motif, sans écrire de donnée de santé ni de justice.",
  },
};
