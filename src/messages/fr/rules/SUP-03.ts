import { dayText, hours, monthText, quoted, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"SUP-03"> = {
  code: "SUP-03",
  title: "Heures hors des dates du support",
  sentence: ({ facts }) => {
    const isEarly = facts.bound === "start";
    return {
      message: `${whoFirst(facts.who)} : ${hours(facts.hours)} sur le support ${quoted(facts.support)} en ${monthText(facts.month)}, ${isEarly ? "avant son ouverture" : "après sa fin"} (${dayText(facts.day)}).`,
      expected: `aucune heure sur ce support ${isEarly ? "avant" : "après"} le ${dayText(facts.day)}`,
      found: `${hours(facts.hours)} en ${monthText(facts.month)}`,
      fix: "demander au titulaire sur quel support ces heures ont été faites ; si le support a ouvert plus tôt ou fermé plus tard, corriger ses dates dans la table tSupports.",
    };
  },
  help: {
    what: "Des heures sont déclarées sur un support pour un mois entièrement situé avant sa date de début ou après sa date de fin. Un mois entamé d’un seul jour est admis, car le relevé est mensuel. Deux lignes du même support sont deux périodes : il suffit que le mois touche l’une d’elles.",
    why: "La Fiche C5 (II.4) demande d’examiner « la validité des heures réalisées sur chaque support ». Un support fermé ne peut pas avoir porté d’heures.",
    parameter:
      "Table tSupports, colonnes « Date de début » et « Date de fin ». Une date vide n’est pas contrôlée ; quand aucun support n’a de date, la règle est citée parmi les points non contrôlés.",
    example:
      "Le support « Murets du parc » finit le 31 août 2026 ; le relevé de septembre y porte 64,00 h : anomalie. S’il finissait le 1er septembre, septembre serait entamé : pas d’anomalie.",
    howToCorrect:
      "Faire corriger le support dans le relevé, ou mettre à jour les dates du support d’après l’ordre de service.",
    whenNormal:
      "Quand des travaux de reprise ou de garantie ont été demandés après la fin : l’acheteur l’accepte avec ce motif, ou prolonge le support.",
  },
};
