import { hours } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { crossedBound, lackingHours, periodFirst, splitBounds, splitComputation } from "../periods";

export const texts: RuleTexts<"REP-03"> = {
  code: "REP-03",
  title: "Répartition à redresser avant la fin de la période",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, période en cours, la part d’accompagnement et de formation est ${crossedBound(facts)} : ${splitComputation(facts)}. Il manque ${hours(facts.missing)} ${lackingHours(facts.lacking)}, les autres heures restant inchangées.`,
    expected: splitBounds(facts),
    found: splitComputation(facts),
    fix:
      facts.withinPlan === undefined
        ? `convenir avec le titulaire de ${hours(facts.missing)} supplémentaires ${lackingHours(facts.lacking)} avant la fin de la période.`
        : `convenir avec le titulaire que, sur les ${hours(facts.remaining)} encore prévues jusqu’à la fin de la période, ${hours(facts.withinPlan)} au moins soient ${lackingHours(facts.lacking)}.`,
  }),
  help: {
    what: "Une période de lissage en cours, dont au moins un mois est clos, est hors des bornes. La règle donne deux nombres exacts, à la seconde : les heures du type qui manque si rien d’autre n’était fait, et leur part minimale dans les heures encore prévues jusqu’à la fin de la période.",
    why: "Prévenir avant le verdict : tant que la période court, un manque d’accompagnement ou de formation se rattrape. C’est un sujet du comité de suivi trimestriel.",
    parameter:
      "« Lissage » (Année par défaut), bornes de la répartition (20 % et 30 % par défaut), et pour les heures encore prévues : table tPrevisions, sinon « Heures prévues » des lots ou « Volume prévu », répartis également sur les mois de « Durée ». Les mois non clos comptent en entier dans les heures encore prévues.",
    example:
      "À la fin de mars : 3 000 h de production et 600 h d’accompagnement et de formation, soit 16,67 %. Pour atteindre 20 %, il faut x tel que (600 + x) ÷ (3 600 + x) = 20 %, soit 150 h de plus. S’il reste 9 000 h prévues, il faut que 1 920 h d’entre elles soient d’accompagnement ou de formation.",
    howToCorrect:
      "Programmer avec le titulaire les heures manquantes et le noter au comité de suivi ; vérifier d’abord que les heures déjà faites sont dans la bonne colonne.",
    whenNormal:
      "Quand l’accompagnement et la formation sont programmés plus tard dans la période : accepter avec ce motif. Si les heures encore prévues ne suffisent plus, la règle REP-04 remplace celle-ci.",
  },
};
