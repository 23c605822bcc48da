import { count, hours, who, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"PER-07"> = {
  code: "PER-07",
  title: "Participant absent de la table tParticipants",
  sentence: ({ facts, place }) => ({
    message: `${facts.who.identifier === null ? `La personne de la ${who(facts.who)}` : whoFirst(facts.who)} (feuille « ${place.sheet} ») n’est pas dans la table tParticipants : ${hours(facts.hours)} en tout, sur ${count(facts.rows, "ligne", "lignes")} de ${count(facts.sheets, "relevé", "relevés")}. Ses dates, sa quotité et son PASS IAE ne sont pas contrôlés.`,
    expected: "une personne de la table tParticipants",
    found:
      facts.who.identifier === null
        ? "un nom inconnu de la table"
        : `l’identifiant ${facts.who.identifier}`,
    fix: "ajouter la personne à la table tParticipants, ou faire corriger son identifiant ou son nom dans le relevé.",
  }),
  help: {
    what: "Un relevé nomme une personne que la table tParticipants ne connaît pas, ni par son identifiant, ni par son nom. Elle est signalée une fois, à sa première ligne, quel que soit le nombre de ses lignes.",
    why: "Sans ses dates de contrat, d’entrée et de sortie, ni sa quotité, ni son PASS IAE, la validité de ses heures ne peut pas être examinée.",
    parameter:
      "Table tParticipants, colonnes « Identifiant », « Nom », « Prénom ». Sans cette table, ou si elle est vide, la règle n’est pas contrôlée.",
    example:
      "Le relevé de mars contient P-019, entrée le 9 mars, que la table ne connaît pas encore : 84,00 h ne peuvent pas être rapprochées d’un contrat.",
    howToCorrect:
      "Compléter la table tParticipants à l’entrée de chaque personne, ou faire corriger une faute de frappe dans l’identifiant.",
    whenNormal:
      "Une entrée récente, pas encore reportée dans la table : la compléter fait disparaître l’anomalie.",
  },
};
