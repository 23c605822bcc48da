import { hours } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { crossedBound, lackingHours, periodFirst, splitBounds, splitComputation } from "../periods";

export const texts: RuleTexts<"REP-04"> = {
  code: "REP-04",
  title: "Répartition impossible à rattraper",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, la part d’accompagnement et de formation est ${crossedBound(facts)} : ${splitComputation(facts)}. ${
      facts.impossible
        ? "Aucun nombre d’heures ne peut plus la ramener dans les bornes."
        : `Il manque ${hours(facts.missing)} ${lackingHours(facts.lacking)}, et il ne reste que ${hours(facts.remaining)} prévues jusqu’à la fin de la période.`
    }`,
    expected: splitBounds(facts),
    found: splitComputation(facts),
    fix: "vérifier les relevés et les prévisions ; si le constat est confirmé, recueillir les observations du titulaire et décider de la suite (avenant, heures supplémentaires, clause du marché).",
  }),
  help: {
    what: "Une période de lissage en cours est hors des bornes et ne peut plus y revenir : même si toutes les heures encore prévues étaient du type qui manque, la part resterait hors des bornes à la fin de la période. Cette règle remplace alors REP-03.",
    why: "Le verdict de la fin de période est déjà connu : attendre ne ferait que réduire les moyens d’agir de l’acheteur et du titulaire.",
    parameter:
      "Les mêmes que REP-03 : « Lissage » (Année par défaut), bornes (20 % et 30 % par défaut), table tPrevisions ou volumes prévus. Sans aucun volume prévu, cette règle n’est pas contrôlée.",
    example:
      "Fin novembre d’une année civile : 12 000 h de production et 2 000 h d’accompagnement et de formation, soit 14,29 %. Il manque 1 000 h ; il n’en reste que 500 prévues en décembre : les bornes ne peuvent plus être tenues.",
    howToCorrect:
      "Corriger les relevés ou les prévisions s’ils sont faux. Sinon, les heures d’accompagnement ou de formation au-delà du volume prévu se décident par écrit avec le titulaire.",
    whenNormal:
      "Quand les prévisions du classeur ne sont plus à jour : compléter la table tPrevisions suffit à lever le constat.",
  },
};
