import type { RuleTexts } from "../../ruleTexts";
import { crossedBound, periodFirst, splitBounds, splitComputation } from "../periods";

export const texts: RuleTexts<"REP-02"> = {
  code: "REP-02",
  title: "Répartition hors bornes sur une période close",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, période close, la part d’accompagnement et de formation est ${crossedBound(facts)} : ${splitComputation(facts)}.`,
    expected: splitBounds(facts),
    found: splitComputation(facts),
    fix: "vérifier les relevés de la période (colonnes, relevés manquants) ; si la répartition est confirmée, recueillir les observations du titulaire et appliquer la clause du marché.",
  }),
  help: {
    what: "Une période de lissage est terminée et sa part d’accompagnement et de formation est hors des bornes, calculée sur tous les relevés de la période. Une période est close quand son dernier jour précède la date du contrôle. Les bornes sont incluses et la comparaison est exacte. Rien n’est dit d’une période sans heures.",
    why: "La répartition est une obligation du marché : hors des bornes, la prestation achetée n’est pas celle qui a été réalisée. Une fois la période close, elle ne peut plus être rattrapée.",
    parameter:
      "« Lissage » (Année par défaut), « Année de référence » (Contractuelle par défaut) ou « Trimestres » (Civile par défaut), « Part accompagnement et formation minimale » (20 %) et « maximale » (30 %), bornes propres des lots s’il y en a, « Date de début » et « Durée ». La première et la dernière période peuvent être partielles. Un mois appartient à la période qui contient son dernier jour.",
    example:
      "Année de référence 2026 close : 12 000 h de production, 1 800 h d’accompagnement et 900 h de formation. La part est de 2 700 ÷ 14 700 = 18,37 %, sous le minimum de 20 %.",
    howToCorrect:
      "S’assurer que tous les relevés de la période sont dans le classeur et que les heures sont dans la bonne colonne. Sinon, la clause du marché dit la suite ; le complément proposé reste un constat, l’acheteur décide.",
    whenNormal:
      "Une première année réduite à quelques semaines peut s’écarter sans manquement : l’acheteur le décide avec ce motif. Avec « Lissage » = Mois, cette règle se tait : REP-01 est le verdict du mois.",
  },
};
