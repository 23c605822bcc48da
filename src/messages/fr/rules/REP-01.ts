import type { RuleTexts } from "../../ruleTexts";
import { crossedBound, periodFirst, splitBounds, splitComputation } from "../periods";

export const texts: RuleTexts<"REP-01"> = {
  code: "REP-01",
  title: "Répartition du mois hors bornes",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, la part d’accompagnement et de formation est ${crossedBound(facts)} : ${splitComputation(facts)}.${facts.isVerdict ? "" : " C’est une information : la répartition se juge sur la période de lissage."}`,
    expected: splitBounds(facts),
    found: splitComputation(facts),
    fix: facts.isVerdict
      ? "vérifier avec le titulaire que chaque heure est dans la bonne colonne ; si la répartition du mois est confirmée, l’accepter avec un motif ou appliquer la clause du marché."
      : "aucune correction n’est exigée pour ce mois ; vérifier que les heures sont dans la bonne colonne et suivre la période de lissage.",
  }),
  help: {
    what: "Pour chaque mois du marché, la part (accompagnement + formation) ÷ (production + accompagnement + formation) est comparée aux bornes du marché. Les PMSMP et les absences payées comptent là où le marché le dit. Les bornes sont incluses : 20,00 % exactement est conforme. La comparaison est exacte, à la seconde.",
    why: "L’insertion est l’objet même du marché : la Fiche C5 demande que la répartition entre accompagnement, formation et production soit précisée, par exemple 20 à 30 % d’accompagnement et de formation, et admet qu’elle soit lissée sur l’année. Un mois isolé renseigne, il ne condamne pas, sauf si le marché le dit.",
    parameter:
      "« Part accompagnement et formation minimale » (20 % par défaut) et « maximale » (30 % par défaut), ou « Part minimale » et « Part maximale » de la table tLots : dès qu’un lot a ses bornes, chaque lot est jugé séparément. « Lissage » (Année par défaut). « PMSMP comptée comme » et « Absences payées comptées comme » (Non comptée par défaut).",
    example:
      "En mars 2026 : 1 000 h de production, 150 h d’accompagnement, 50 h de formation. La part est de 200 ÷ 1 200 = 16,67 %, sous le minimum de 20 %. Avec un lissage sur l’année, c’est une information.",
    howToCorrect:
      "Vérifier que les heures d’accompagnement et de formation n’ont pas été portées en production. Sinon, prévoir avec le titulaire un rattrapage sur les mois suivants : la règle REP-03 en donne le nombre d’heures.",
    whenNormal:
      "Un mois de congés, de chantier urgent ou de session de formation groupée s’écarte sans faute quand la répartition est lissée. Avec « Lissage » = Mois, le mois clos est le verdict : l’anomalie est alors à justifier, et les règles REP-02, REP-03 et REP-04 se taisent pour ne pas signaler deux fois le même mois.",
  },
};
