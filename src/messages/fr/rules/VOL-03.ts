import { hours, share } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { periodFirst } from "../periods";

export const texts: RuleTexts<"VOL-03"> = {
  code: "VOL-03",
  title: "Volume d’heures non atteint",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, ${facts.scope === "year" ? "année de référence close" : "marché terminé"}, ${hours(facts.done)} réalisées pour ${hours(facts.planned)} prévues, soit ${share(facts.done, facts.planned)} : il manque ${hours(facts.planned - facts.done)}.`,
    expected: `au moins ${hours(facts.planned)}`,
    found: hours(facts.done),
    fix: "vérifier que tous les relevés de la période sont dans le classeur ; si le manque est confirmé, recueillir les observations du titulaire et appliquer la clause sur les heures non réalisées.",
  }),
  help: {
    what: "À la fin de chaque année de référence, puis à la fin du marché, les heures réalisées sont comparées aux heures prévues, à la seconde et sans tolérance. Un marché d’une seule année n’est jugé qu’une fois, en entier.",
    why: "La Fiche C5 (II.4) demande que des pénalités soient prévues lorsque le volume d’heures n’est pas atteint. Ce constat donne leur quantité aux clauses « Heures non réalisées ».",
    parameter:
      "« Volume prévu » ou « Heures prévues » des lots, table tPrevisions, « Date de début », « Durée » (hors reconductions), « Année de référence » (Contractuelle par défaut ; Civile coupe le marché au 31 décembre). Un marché en parcours n’est pas contrôlé par cette règle.",
    example:
      "Année 2026 close : 18 000 h prévues, 17 400 h réalisées. Il manque 600 h ; une clause à 35 € par heure non réalisée propose 21 000 €, avant franchise, plafond et exonération.",
    howToCorrect:
      "Ajouter les relevés manquants, corriger les prévisions dont la répartition entre années est fausse. Sinon, la pénalité proposée suit la procédure de la clause ; elle n’est jamais appliquée sans décision de l’acheteur.",
    whenNormal:
      "Quand le marché ne fixe de volume que pour sa durée entière, un manque annuel se rattrape l’année suivante : l’acheteur le décide avec ce motif. Une suspension à la demande de l’acheteur se traite en corrigeant la table tPrevisions.",
  },
};
