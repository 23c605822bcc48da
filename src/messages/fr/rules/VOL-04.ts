import { hours, share } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { periodFirst } from "../periods";

export const texts: RuleTexts<"VOL-04"> = {
  code: "VOL-04",
  title: "Volume d’heures dépassé",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, ${hours(facts.done)} réalisées pour ${hours(facts.planned)} prévues, soit ${share(facts.done, facts.planned)} : ${hours(facts.done - facts.planned)} de plus que le volume ${facts.lot === null ? "du marché" : "du lot"}.`,
    expected: `au plus ${hours(facts.planned)}`,
    found: hours(facts.done),
    fix: "vérifier qu’aucun mois n’est compté deux fois, puis décider de la suite avec le titulaire : arrêt, avenant ou reconduction.",
  }),
  help: {
    what: "Les heures réalisées depuis le début du marché dépassent le volume de sa durée entière, ou celui d’un lot quand chaque lot a le sien. Rien n’est dit d’un mois ou d’une année en avance sur la prévision.",
    why: "L’achat porte sur un volume d’heures (Fiche C5, II.3). Les heures faites au-delà ne sont commandées par aucune pièce : les payer demande un acte de l’acheteur.",
    parameter:
      "« Volume prévu » ou « Heures prévues » des lots, table tPrevisions, « Date de début » et « Durée » (hors reconductions). La première heure de trop est signalée : aucune tolérance. Un marché en parcours n’est pas contrôlé par cette règle.",
    example:
      "Marché de 36 000 h sur deux ans : 36 012,50 h réalisées en octobre de la seconde année. L’information dit 12,50 h de plus que le volume.",
    howToCorrect:
      "Chercher d’abord un relevé compté deux fois (règle LEC-11) ou une prévision incomplète dans tPrevisions. Sinon, s’entendre par écrit avec le titulaire sur ces heures.",
    whenNormal:
      "Quand une reconduction a été notifiée et que « Durée » ou « Volume prévu » n’ont pas encore été mis à jour, ou quand un avenant prévoit le dépassement.",
  },
};
