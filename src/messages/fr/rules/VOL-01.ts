import { hours, percent, share } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { periodFirst } from "../periods";

export const texts: RuleTexts<"VOL-01"> = {
  code: "VOL-01",
  title: "Mois sous la prévision",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, ${hours(facts.done)} réalisées pour ${hours(facts.planned)} prévues, soit ${share(facts.done, facts.planned)} : plus de ${percent(facts.toleranceBasisPoints)} sous la prévision.`,
    expected: `${hours(facts.planned)}, moins ${percent(facts.toleranceBasisPoints)} au plus`,
    found: hours(facts.done),
    fix: "demander au titulaire la cause de l’écart (absences, intempéries, postes non pourvus) et suivre le cumul, que la règle VOL-02 contrôle.",
  }),
  help: {
    what: "Un mois clos, pour lequel des heures ont été déclarées, est sous sa prévision de plus que la tolérance. Les trois types d’heures comptent, avec les PMSMP et les absences payées là où le marché le dit.",
    why: "L’acheteur paie un volume d’heures d’insertion ; un mois faible annonce un retard. Il n’y a pas de manquement à ce stade : le volume se juge au cumul, puis à la fin de l’année ou du marché.",
    parameter:
      "« Tolérance sur le volume mensuel » (10 % par défaut). Prévision : table tPrevisions ; sinon « Heures prévues » des lots, ou « Volume prévu », répartis également sur les mois de « Durée », le reste une seconde à la fois à partir du premier mois. Plusieurs lots sont jugés un par un quand toutes les heures ont un lot.",
    example:
      "Volume de 36 000 h sur 24 mois : 1 500 h par mois. Avec 10 % de tolérance, 1 350,00 h suffisent ; 1 349,99 h sont signalées.",
    howToCorrect:
      "Compléter la table tPrevisions si l’activité est saisonnière ; vérifier qu’aucun relevé du mois ne manque (un support, un lot).",
    whenNormal:
      "Congés, intempéries, démarrage du chantier, sorties vers l’emploi : une information, sans décision à prendre. Un mois sans aucun relevé n’est pas signalé ici, car « non déclaré » n’est pas zéro : DOC-02 le réclame.",
  },
};
