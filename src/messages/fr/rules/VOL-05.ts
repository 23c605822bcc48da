import { count, hours, monthText } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { periodFirst } from "../periods";

export const texts: RuleTexts<"VOL-05"> = {
  code: "VOL-05",
  title: "Volume hors d’atteinte au rythme actuel",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)}, il reste ${hours(facts.missing)} à réaliser en ${count(facts.monthsLeft, "mois", "mois")}, soit ${hours(facts.needed)} par mois ; le meilleur mois à ce jour (${monthText(facts.bestMonth)}) en a donné ${hours(facts.best)}.`,
    expected: `au plus ${hours(facts.best)} par mois restant, comme le meilleur mois`,
    found: `${hours(facts.needed)} par mois nécessaires`,
    fix: "convenir au comité de suivi d’un plan de rattrapage : recrutements, heures hebdomadaires, supports ouverts, ou révision du volume.",
  }),
  help: {
    what: "Tant que le marché court, les heures qui manquent pour atteindre son volume sont partagées entre les mois restants. Si chacun devrait porter plus d’heures que le meilleur mois connu, le volume ne sera pas atteint au rythme actuel.",
    why: "Prévenir avant la fin : la pénalité sur les heures non réalisées se constate à la clôture, le rattrapage se décide avant. La Fiche C5 (II.4) en fait un sujet du comité trimestriel.",
    parameter:
      "« Volume prévu » ou « Heures prévues » des lots, table tPrevisions, « Date de début » et « Durée ». Le mois en cours compte parmi les mois restants tant qu’il n’a aucune heure. Il faut au moins un mois clos avec des heures ; sans mois restant, la règle VOL-03 prend le relais.",
    example:
      "Marché de 24 000 h sur 24 mois : 8 400 h faites en douze mois, le meilleur à 950 h. Restent 15 600 h en douze mois, soit 1 300 h par mois : plus que 950 h, anomalie. À 950 h exactement, pas d’anomalie.",
    howToCorrect:
      "Ajouter d’abord les relevés manquants. Sinon, chiffrer avec le titulaire ce que chaque mois restant peut porter.",
    whenNormal:
      "Au démarrage, quand les recrutements viennent de commencer : accepter avec le calendrier des entrées à venir.",
  },
};
