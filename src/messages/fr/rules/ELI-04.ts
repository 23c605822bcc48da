import { count, dayText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

const WHAT = { pass: "le PASS IAE", contract: "le contrat de travail" } as const;

export const texts: RuleTexts<"ELI-04"> = {
  code: "ELI-04",
  title: "PASS IAE ou contrat de travail bientôt terminé",
  sentence: ({ facts }) => ({
    message:
      facts.days === 0
        ? `${whoFirst(facts.who)} : ${WHAT[facts.what]} finit aujourd’hui, le ${dayText(facts.endsOn)}.`
        : `${whoFirst(facts.who)} : ${WHAT[facts.what]} finit le ${dayText(facts.endsOn)}, dans ${count(facts.days, "jour", "jours")}.`,
    expected: "un renouvellement, une prolongation ou une sortie préparée",
    found: `une fin le ${dayText(facts.endsOn)}`,
    fix: "demander au titulaire ce qui est prévu (renouvellement, prolongation du PASS, sortie), puis mettre à jour les dates dans la table tParticipants.",
  }),
  help: {
    what: "Le PASS IAE ou le contrat de travail d’une personne encore présente finit dans les 90 jours qui suivent la date du contrôle, ce jour et le quatre-vingt-dixième compris.",
    why: "Trois mois sont le temps de demander une prolongation, de renouveler un contrat ou de préparer la sortie. La liste sert au comité de suivi.",
    parameter:
      "Table tParticipants, colonnes « Fin PASS », « Fin du contrat » et « Date de sortie ». Une personne dont la sortie est notée au plus tard ce jour-là n’est pas signalée. Le délai de 90 jours est fixe.",
    example:
      "Contrôle du 20 avril 2026 : un contrat qui finit le 19 juillet (90 jours) est signalé, un contrat qui finit le 20 juillet ne l’est pas encore.",
    howToCorrect:
      "Rien à corriger : c’est une information. Les dates mises à jour la font disparaître.",
    whenNormal:
      "Toujours, pour un contrat à durée déterminée : l’anomalie rappelle seulement une date qui approche.",
  },
};
