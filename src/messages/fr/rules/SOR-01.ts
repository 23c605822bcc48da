import { listed, whoFirst } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Missing = FindingOf<"SOR-01">["facts"]["missing"][number];

const WORDS: Readonly<Record<Missing, string>> = {
  date: "la date",
  motive: "le motif",
  category: "la catégorie",
};

const missingText = (missing: readonly Missing[]): string =>
  listed(missing.map((one) => WORDS[one]));

export const texts: RuleTexts<"SOR-01"> = {
  code: "SOR-01",
  title: "Sortie incomplète",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : une sortie est notée, mais il manque ${missingText(facts.missing)}.`,
    expected: "une date, un motif et une catégorie de sortie",
    found: `${missingText(facts.missing)} en blanc`,
    fix: "compléter la sortie dans la table tParticipants, après l’avoir demandée au titulaire ; si la personne est toujours là, effacer ce qui a été noté.",
  }),
  help: {
    what: "Une personne a une date, un motif ou une catégorie de sortie, mais pas les trois. Une date de sortie à venir n’est pas encore une sortie.",
    why: "Le taux de sorties se calcule sur toutes les sorties de la période : une sortie non documentée y entre, et pèse sur les autres. Avec vingt sorties par an, une seule fait varier le taux de cinq points.",
    parameter:
      "Table tParticipants, colonnes « Date de sortie », « Motif de sortie » et « Catégorie de sortie » (Emploi durable, Emploi de transition, Sortie positive, Retrait, Autre). Sans cette table, ou si elle est vide, la règle n’est pas contrôlée.",
    example:
      "Sortie le 28 février 2026, motif « CDI », catégorie vide : il manque la catégorie. Contrôle du 20 avril avec une sortie prévue le 30 avril : rien n’est dit avant le 30 avril.",
    howToCorrect:
      "Demander l’information au titulaire, au plus tard au comité de suivi. Le motif reste court et ne contient ni santé ni justice.",
    whenNormal:
      "Une personne partie sans laisser de nouvelles : noter « Autre » et accepter ; laisser en blanc garde l’anomalie.",
  },
};
