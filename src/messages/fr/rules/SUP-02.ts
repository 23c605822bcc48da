import { hours, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"SUP-02"> = {
  code: "SUP-02",
  title: "Heures de production sans support",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : ${hours(facts.hours)} de production sont déclarées sans support.`,
    expected: "un support du marché pour toute heure de production",
    found: "aucun support indiqué",
    fix: "demander au titulaire sur quel support ces heures ont été réalisées et faire compléter la colonne « Support ».",
  }),
  help: {
    what: "La ligne porte des heures de production et sa cellule de support est vide, ou le relevé n’a pas de colonne de support. Les heures d’accompagnement et de formation peuvent se passer de support.",
    why: "Les heures de production sont définies par les tâches réalisées sur un support technique. Sans support, leur validité ne peut pas être examinée et le suivi par support est incomplet.",
    parameter:
      "Table tSupports. Sans cette table, ou si elle est vide, la règle n’est pas contrôlée.",
    example:
      "Le participant P-012 a 84,00 h de production et la colonne « Support » est vide : les heures comptent dans le total du mois, mais dans aucun support.",
    howToCorrect:
      "Faire compléter le relevé. Quand une personne travaille sur deux supports dans le mois, elle doit avoir deux lignes.",
    whenNormal:
      "Quand le marché n’a qu’un support et que le titulaire ne le répète pas : l’acheteur peut l’accepter avec ce motif.",
  },
};
