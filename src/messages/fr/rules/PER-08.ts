import { count, dayText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"PER-08"> = {
  code: "PER-08",
  title: "Âge inattendu",
  sentence: ({ facts }) => ({
    message:
      facts.age < 0
        ? `${whoFirst(facts.who)} : la date de naissance est postérieure au ${dayText(facts.on)}.`
        : `${whoFirst(facts.who)} : ${count(facts.age, "an", "ans")} au ${dayText(facts.on)}.`,
    expected: "de 16 à 99 ans au début du contrat de travail",
    found: facts.age < 0 ? "née ou né après cette date" : count(facts.age, "an", "ans"),
    fix: "vérifier la date de naissance et la date de début du contrat dans la table tParticipants ; le siècle d’une date tapée sur deux chiffres est l’erreur la plus fréquente.",
  }),
  help: {
    what: "L’âge de la personne au premier jour de son contrat de travail (à défaut, à son entrée, sinon au jour du contrôle) est inférieur à 16 ans ou supérieur à 99 ans.",
    why: "L’emploi avant 16 ans est interdit sauf exceptions (code du travail, art. L. 4153-1). Au-delà de 99 ans, c’est une date mal saisie. Les bornes de 16 à 99 ans sont aussi celles des outils publics de l’insertion.",
    parameter:
      "Table tParticipants, colonnes « Date de naissance », « Début du contrat » et « Date d’entrée ». Une date de naissance vide n’est pas contrôlée ; quand personne n’en a, la règle est citée parmi les points non contrôlés. Le jour des 16 ans est admis.",
    example:
      "Née le 2 juin 2010, contrat au 1er juin 2026 : 15 ans, anomalie. Contrat au 2 juin 2026 : 16 ans, pas d’anomalie.",
    howToCorrect:
      "Corriger la date fautive ; demander la pièce d’identité au titulaire si le doute demeure.",
    whenNormal:
      "Quand une personne de moins de 16 ans est accueillie sous un statut qui le permet : l’acheteur l’accepte avec la référence de l’autorisation.",
  },
};
