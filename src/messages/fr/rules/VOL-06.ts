import { count, dayText, wholeNumber, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";
import { periodFirst } from "../periods";

const pathways = (n: number): string => count(n, "parcours", "parcours");

export const texts: RuleTexts<"VOL-06"> = {
  code: "VOL-06",
  title: "Parcours manquants ou trop courts",
  sentence: ({ facts }) => {
    if (facts.kind === "short") {
      return {
        message: `${whoFirst(facts.who)} : parcours du ${dayText(facts.from)} au ${dayText(facts.to)}, plus court que les ${count(facts.months, "mois", "mois")} prévus (jusqu’au ${dayText(facts.dueOn)}).`,
        expected: `une sortie à partir du ${dayText(facts.dueOn)}, ou pour un emploi durable`,
        found: `une sortie le ${dayText(facts.to)}`,
        fix: "demander au titulaire le motif de la sortie et compléter la table tParticipants ; décider si le parcours est dû, remplacé ou accepté tel quel.",
      };
    }
    const verb = facts.kind === "started" ? "commencés" : "achevés";
    return {
      message: `${periodFirst(facts.period, null)}, marché terminé, ${pathways(facts.counted)} ${verb} pour ${wholeNumber(facts.bought)} achetés : il en manque ${wholeNumber(facts.bought - facts.counted)}.`,
      expected: `${pathways(facts.bought)} ${verb}`,
      found: `${pathways(facts.counted)} ${verb}`,
      fix: "vérifier que chaque personne a sa date d’entrée et, si elle est partie, sa date et sa catégorie de sortie dans la table tParticipants ; recueillir ensuite les observations du titulaire.",
    };
  },
  help: {
    what: "Un parcours est celui d’une personne entrée (date d’entrée, à défaut début du contrat). À la fin d’un marché acheté en parcours, la règle compte les parcours commencés et les parcours achevés, et dit ceux qui manquent. Elle signale aussi, dès la sortie, un parcours plus court que sa durée, même dans un marché acheté en heures qui fixe cette durée. Une sortie vers un emploi durable achève le parcours, si tôt qu’elle vienne.",
    why: "« L’achat peut porter sur un volume d’heures d’insertion ou un nombre de parcours de 6 ou 12 mois » (Fiche C5, II.3).",
    parameter:
      "« Engagement » (Heures par défaut), « Volume prévu » (nombre de parcours quand l’engagement est en parcours), « Durée d’un parcours » en mois, comptés de quantième à quantième ; table tParticipants. Le dernier jour de la durée est compris.",
    example:
      "Parcours de 6 mois commencé le 12 janvier 2026 : complet le 11 juillet 2026. Une sortie le 10 juillet pour déménagement est trop courte d’un jour ; le 11, elle ne l’est pas.",
    howToCorrect:
      "Compléter les dates et catégories de sortie. Pour un manque confirmé, la suite appartient à l’acheteur.",
    whenNormal:
      "Quand la personne a quitté le parcours pour une cause qui échappe au titulaire (déménagement, santé) : l’accepter, sans écrire de motif médical.",
  },
};
