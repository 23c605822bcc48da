import { dayText, hours, monthText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"ELI-03"> = {
  code: "ELI-03",
  title: "Heures hors des dates du PASS IAE",
  sentence: ({ facts }) => {
    const side = facts.bound === "pass-start" ? "avant le début" : "après la fin";
    const word = facts.bound === "pass-start" ? "avant" : "après";
    return {
      message: `${whoFirst(facts.who)} : ${hours(facts.hours)} déclarées en ${monthText(facts.month)}, entièrement ${side} du PASS IAE (${dayText(facts.day)}). Le PASS a pu être suspendu ou prolongé.`,
      expected: `aucune heure ${word} le ${dayText(facts.day)}, ou la preuve d’autres dates`,
      found: `${hours(facts.hours)} en ${monthText(facts.month)}`,
      fix: "demander au titulaire l’attestation du PASS à jour (suspension ou prolongation) et corriger ses dates dans la table tParticipants ; à défaut, faire retirer ces heures.",
    };
  },
  help: {
    what: "Des heures sont déclarées pour un mois entièrement situé avant le début ou après la fin du PASS IAE de la personne. Un mois entamé d’un seul jour est admis, car le relevé est mensuel. Une anomalie par personne, mois et relevé, toutes heures réunies.",
    why: "Une heure faite sans PASS en cours n’est pas, en principe, une heure d’insertion par l’activité économique. Mais une suspension repousse la fin du PASS et une prolongation l’allonge : les dates d’une table peuvent être périmées. La règle demande donc une preuve, elle ne refuse pas les heures.",
    parameter:
      "Table tParticipants, colonnes « Début PASS » et « Fin PASS ». Une date vide n’est pas contrôlée ; quand personne n’en a, la règle est citée parmi les points non contrôlés. Le premier jour et le dernier jour du PASS sont compris.",
    example:
      "Le PASS de P-006 finit le 28 février 2026 et le relevé de mars lui attribue 84,00 h : anomalie. S’il finissait le 1er mars, mars serait entamé : pas d’anomalie.",
    howToCorrect:
      "Mettre à jour les dates d’après l’attestation. Le PASS dure deux ans ; il peut être prolongé pour finir une formation, ou pour les personnes de plus de 50 ans ou reconnues travailleurs handicapés.",
    whenNormal:
      "Quand le PASS a été suspendu puis repris, ou prolongé : l’attestation le dit, et corriger la table fait disparaître l’anomalie.",
  },
};
