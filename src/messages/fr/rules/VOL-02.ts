import { count, hours, listed, monthText, percent, share } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";
import { periodFirst } from "../periods";

/** Months without any statement explain the gap better than any sentence: the first ones are named. */
const SHOWN = 6;

function undeclaredText({ undeclared = [] }: FindingOf<"VOL-02">["facts"]): string {
  if (undeclared.length === 0) return "";
  const names = undeclared.slice(0, SHOWN).map((month) => monthText(month));
  const others = undeclared.length - names.length;
  const list = listed(others > 0 ? [...names, count(others, "autre", "autres")] : names);
  return ` ${count(undeclared.length, "mois écoulé n’a", "mois écoulés n’ont")} aucun relevé : ${list}.`;
}

export const texts: RuleTexts<"VOL-02"> = {
  code: "VOL-02",
  title: "Cumul des heures sous la prévision",
  sentence: ({ facts }) => ({
    message: `${periodFirst(facts.period, facts.lot)} (${count(facts.months, "mois écoulé", "mois écoulés")}), ${hours(facts.done)} réalisées pour ${hours(facts.planned)} prévues, soit ${share(facts.done, facts.planned)} : il manque ${hours(facts.planned - facts.done)}.${undeclaredText(facts)}`,
    expected: `${hours(facts.planned)}, moins ${percent(facts.toleranceBasisPoints)} au plus`,
    found: hours(facts.done),
    fix: "convenir avec le titulaire d’un plan de rattrapage au prochain comité de suivi, ou corriger la prévision si elle ne reflète plus l’activité.",
  }),
  help: {
    what: "Le total des heures réalisées dans les mois écoulés est sous le total prévu pour ces mois, de plus que la tolérance. Un mois est écoulé quand son dernier jour précède la date du contrôle. Les mois sans relevé comptent pour aucune heure et sont nommés.",
    why: "La Fiche C5 prévoit des pénalités lorsque le volume d’heures n’est pas atteint. Le cumul montre le retard assez tôt pour le rattraper.",
    parameter:
      "« Tolérance sur le volume mensuel » (10 % par défaut), « Volume prévu », « Durée », « Date de début », table tPrevisions, « Heures prévues » de la table tLots. Avec des lots, leurs volumes font foi et leur somme doit égaler « Volume prévu » : sinon le cumul n’est pas contrôlé et l’écart est signalé.",
    example:
      "Cinq mois écoulés, 7 500 h prévues, 6 700 h réalisées : 89,33 %, sous les 90 % que laisse une tolérance de 10 %. Il manque 800 h.",
    howToCorrect:
      "Vérifier d’abord les relevés manquants. Sinon, demander un plan de rattrapage ; les heures peuvent être refaites avant la fin de l’année ou du marché si le marché le permet.",
    whenNormal:
      "Activité saisonnière sans table tPrevisions, démarrage progressif, relevé du dernier mois pas encore dû : accepter avec ce motif ou compléter la table.",
  },
};
