import { count, listed, monthText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"REP-06"> = {
  code: "REP-06",
  title: "Participant sans accompagnement deux relevés de suite",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : aucune heure d’accompagnement dans ${count(facts.months.length, "relevé", "relevés")} de suite (${listed(facts.months.map((month) => monthText(month)))}).`,
    expected: "de l’accompagnement au moins un relevé sur deux",
    found: `aucune heure en ${listed(facts.months.map((month) => monthText(month)))}`,
    fix: "demander au titulaire les entretiens tenus avec cette personne, et faire compléter les relevés s’ils ont été oubliés.",
  }),
  help: {
    what: "Une personne a des heures dans deux relevés qui se suivent pour elle, ou davantage, sans aucune heure d’accompagnement : cellule vide ou zéro. Les mois où elle n’a aucune heure que le marché compte (absente tout le mois, par exemple) sont sautés. Une seule anomalie par série, placée au deuxième mois.",
    why: "La Fiche C5 (II.4) fait du suivi « la plus-value individuelle des publics » le propre de ces marchés. La part d’accompagnement s’apprécie sur l’ensemble ; cette règle veille à ce que personne n’en soit privé.",
    parameter:
      "Aucun paramètre propre. Les heures de PMSMP ou d’absence payée comptent comme accompagnement si le marché le dit (« PMSMP comptée comme », « Absences payées comptées comme »).",
    example:
      "P-009 : 76,00 h de production en janvier, 72,00 h en février, la colonne « Accompagnement » vide les deux fois : anomalie en février. En février seul : pas d’anomalie.",
    howToCorrect:
      "Faire ajouter les entretiens oubliés dans le relevé, ou convenir d’un rendez-vous avec le conseiller en insertion professionnelle.",
    whenNormal:
      "Quand la personne est en formation longue ou en immersion, suivie par un autre référent : l’acheteur l’accepte avec ce motif.",
  },
};
