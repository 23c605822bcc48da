import { dayText, hours, monthText, whoFirst } from "../../format";
import { boundLabel } from "../../labels";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Bound = FindingOf<"PER-02">["facts"]["bound"];

const isStart = (bound: Bound): boolean =>
  bound === "contract-start" || bound === "entry" || bound === "market-start";

export const texts: RuleTexts<"PER-02"> = {
  code: "PER-02",
  title: "Heures hors des dates du contrat ou du parcours",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : ${hours(facts.hours)} déclarées en ${monthText(facts.month)}, entièrement ${isStart(facts.bound) ? "avant" : "après"} ${boundLabel(facts.bound)} (${dayText(facts.day)}).`,
    expected: `aucune heure ${isStart(facts.bound) ? "avant" : "après"} le ${dayText(facts.day)}`,
    found: `${hours(facts.hours)} en ${monthText(facts.month)}`,
    fix: "vérifier le mois du relevé, puis les dates de la personne dans la table tParticipants (avenant, renouvellement, sortie) ou celles du marché ; à défaut, faire retirer ces heures.",
  }),
  help: {
    what: "Des heures sont déclarées pour un mois entièrement situé hors des dates du contrat de travail de la personne, de son entrée ou de sa sortie, ou hors des dates du marché. Le relevé étant mensuel, un mois entamé d’un seul jour est admis : la règle ne parle que si le dernier jour du mois précède le début, ou si son premier jour suit la fin.",
    why: "Une heure faite sans contrat de travail, ou après la sortie du parcours, n’est pas une heure du marché. C’est aussi le signe le plus courant d’une ligne recopiée d’un mois sur l’autre.",
    parameter:
      "Table tParticipants : « Début du contrat », « Fin du contrat », « Date d’entrée », « Date de sortie ». Marché : « Date de début », « Durée » et « Reconductions ». Une date vide n’est pas contrôlée ; sans table tParticipants, seules les dates du marché le sont.",
    example:
      "Le participant P-004 est sorti le 28 février 2026 ; le relevé de mars lui attribue 63,00 h : anomalie. Sorti le 2 mars, il pourrait avoir des heures en mars : pas d’anomalie.",
    howToCorrect:
      "Mettre à jour les dates quand un avenant ou un renouvellement n’a pas été reporté ; sinon demander le relevé corrigé. Les dates du PASS IAE relèvent d’une autre règle, car une suspension ou une prolongation peut les déplacer.",
    whenNormal:
      "Quand le contrat a été renouvelé et que la table n’est pas à jour : corriger la table fait disparaître l’anomalie.",
  },
};
