import { hours, percent, share } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { periodFirst } from "../periods";

const NAMES = { guidance: "l’accompagnement", training: "la formation" } as const;
const OF = { guidance: "d’accompagnement", training: "de formation" } as const;

export const texts: RuleTexts<"REP-05"> = {
  code: "REP-05",
  title: "Accompagnement ou formation sous son propre minimum",
  sentence: ({ facts }) => {
    const computation = `${hours(facts.hours)} ÷ ${hours(facts.counted)} = ${share(facts.hours, facts.counted)}`;
    const lacking =
      facts.missing === null
        ? "Aucune quantité d’heures n’y ramène plus."
        : `Il manque ${hours(facts.missing)} ${OF[facts.type]}, les autres heures restant inchangées.`;
    return {
      message: `${periodFirst(facts.period, facts.lot)}, période ${facts.closed ? "close" : "en cours"}, ${NAMES[facts.type]} représente ${computation}, sous son minimum de ${percent(facts.min)}. ${lacking}`,
      expected: `au moins ${percent(facts.min)}`,
      found: computation,
      fix: facts.closed
        ? "demander au titulaire pourquoi ce type d’heures a manqué, et ce qu’il propose pour la période suivante."
        : "convenir avec le titulaire des heures à programmer avant la fin de la période, et le noter au comité de suivi.",
    };
  },
  help: {
    what: "Sur chaque période de lissage, la part de l’accompagnement seul, puis celle de la formation seule, est comparée à son minimum propre quand le marché en fixe un. La règle parle d’une période en cours dès son premier mois clos, puis d’une période close.",
    why: "La Fiche C5 (II.3) demande que les heures se déclinent en accompagnement, formation et tâches. Un marché peut fixer, sous la fourchette commune, un minimum pour l’un des deux : 25 % de formation sans aucun accompagnement ne serait pas la prestation achetée.",
    parameter:
      "« Part accompagnement minimale » et « Part formation minimale » (vides par défaut : la règle ne dit alors rien), « Lissage », « PMSMP comptée comme » et « Absences payées comptées comme ». La borne est comprise.",
    example:
      "Minimum de 10 % de formation ; à la fin de mars, 270 h de formation sur 3 000 h, soit 9 %. Il faut x tel que (270 + x) ÷ (3 000 + x) = 10 %, soit 33,33 h (33 h 20 min) de plus.",
    howToCorrect:
      "Vérifier d’abord que les heures sont dans la bonne colonne du relevé, puis programmer les heures qui manquent.",
    whenNormal:
      "Quand les formations sont regroupées plus tard dans la période : accepter avec ce motif et le calendrier des sessions.",
  },
};
