import { dayText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"PAR-02"> = {
  code: "PAR-02",
  title: "Phase en recul, ou sortie non préparée",
  sentence: ({ facts }) =>
    facts.kind === "backwards"
      ? {
          message:
            facts.on === null
              ? `${whoFirst(facts.who)} : la phase notée est la ${facts.to.toString()}, alors que la dernière évaluation disait la phase ${facts.from.toString()}.`
              : `${whoFirst(facts.who)} : le parcours passe de la phase ${facts.from.toString()} à la phase ${facts.to.toString()} le ${dayText(facts.on)}.`,
          expected: `la phase ${facts.from.toString()} ou une phase suivante`,
          found: `la phase ${facts.to.toString()}`,
          fix: "vérifier la phase dans les tables tParticipants et tEvaluations ; si le recul est voulu, demander au titulaire ce qui le motive.",
        }
      : {
          message: `${whoFirst(facts.who)} : en phase 3, sans aucune préparation à la sortie notée.`,
          expected: "une évaluation, une immersion ou une démarche qui prépare la sortie",
          found: "aucune",
          fix: "demander au titulaire ce qui prépare la sortie (recherche d’emploi, visite, immersion) et le reporter dans la table tEvaluations ; sinon corriger la phase.",
        },
  help: {
    what: "Les phases d’un parcours vont de 1 à 3 sans revenir en arrière : les évaluations datées sont lues dans l’ordre, puis comparées à la phase de la table tParticipants. Et une personne en phase 3 doit avoir au moins une préparation à la sortie : une évaluation dont l’étape ou l’axe parle de sortie, de recherche d’emploi, d’embauche, de visite, de forum, d’immersion, d’intérim ou de CDD, ou des heures de PMSMP.",
    why: "La Fiche C5 décrit trois phases : la remobilisation, l’apprentissage et la levée des freins, la préparation à la sortie. Un recul peut être juste, mais se motive ; une phase 3 sans préparation n’est une phase 3 que de nom.",
    parameter:
      "Table tParticipants, colonne « Phase » ; table tEvaluations : une étape « Phase 2 », ou un axe « Phase » dont la valeur est 1, 2 ou 3. Les évaluations sans date, ou datées d’après le contrôle, n’ordonnent rien. Sans l’une de ces tables, ou si elle est vide, la règle n’est pas contrôlée.",
    example:
      "Une évaluation du 12 janvier dit la phase 2, celle du 9 mars la phase 1 : recul, signalé en mars. P-011 est en phase 3, sans évaluation qui parle de sortie ni heures de PMSMP : à justifier.",
    howToCorrect:
      "Corriger la phase mal saisie, ou reporter ce qui a été fait : visite, forum, entretien d’embauche, immersion.",
    whenNormal:
      "Après une longue absence ou un changement de projet, un retour en phase 1 peut être le bon choix : accepter avec ce motif, sans donnée de santé.",
  },
};
