import { dayText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"PAR-01"> = {
  code: "PAR-01",
  title: "Évaluation d’entrée ou de sortie manquante",
  sentence: ({ facts }) =>
    facts.kind === "entry"
      ? {
          message: `${whoFirst(facts.who)} : aucune évaluation d’entrée, 30 jours après l’entrée du ${dayText(facts.day)}.`,
          expected: `une évaluation d’entrée, le ${dayText(facts.dueOn)} au plus tard`,
          found: "aucune évaluation d’entrée",
          fix: "demander au titulaire le bilan de départ et le reporter dans la table tEvaluations avec l’étape « Entrée ».",
        }
      : {
          message: `${whoFirst(facts.who)} : aucune évaluation de sortie, alors que la sortie date du ${dayText(facts.day)}.`,
          expected: `une évaluation de sortie, le ${dayText(facts.dueOn)} au plus tard`,
          found: "aucune évaluation de sortie",
          fix: "demander au titulaire le bilan de sortie et le reporter dans la table tEvaluations avec l’étape « Sortie ».",
        },
  help: {
    what: "Une personne présente depuis plus de 30 jours n’a pas d’évaluation d’entrée, ou une personne sortie n’a pas d’évaluation de sortie. Une évaluation faite en retard efface l’anomalie. Qui est parti avant 30 jours ne doit pas d’évaluation d’entrée.",
    why: "La Fiche C5 demande un bilan personnel et professionnel au démarrage, et une grille d’évaluation personnelle qui mesure l’évolution de chacun : sans un point de départ et un point d’arrivée, il n’y a rien à mesurer.",
    parameter:
      "Table tEvaluations, colonnes « Identifiant » et « Étape » (« Entrée », « Sortie » ; « Bilan de départ », « Évaluation initiale » et « Bilan final » sont compris) ; table tParticipants, colonnes « Date d’entrée » (à défaut « Début du contrat ») et « Date de sortie ». Sans l’une de ces tables, ou si elle est vide, la règle n’est pas contrôlée.",
    example:
      "Entrée le 2 mars 2026 : les trente jours courent jusqu’au 1er avril. Un contrôle du 1er avril ne dit rien ; celui du 2 avril signale l’évaluation manquante.",
    howToCorrect:
      "Reporter l’évaluation, avec sa date. Un axe non évalué reste vide : vide ne veut dire ni zéro, ni absence de difficulté.",
    whenNormal:
      "Personne entrée avant le marché et déjà évaluée : reporter cette évaluation. Départ soudain : accepter avec ce motif.",
  },
};
