import { count, quantity, wholeNumber } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

/** In hundredths of a supervisor: «1,40 encadrant technique présent», «2 encadrants techniques présents». */
const presentSupervisors = (hundredths: number): string =>
  `${quantity(hundredths)} ${
    hundredths < 200 ? "encadrant technique présent" : "encadrants techniques présents"
  }`;

export const texts: RuleTexts<"ENC-01"> = {
  code: "ENC-01",
  title: "Trop de participants par encadrant présent",
  sentence: ({ facts }) => ({
    message:
      facts.supervisors === 0
        ? `${count(facts.participants, "participant a", "participants ont")} des heures de production dans le mois, sans aucun encadrant technique présent ni remplacé.`
        : `${count(facts.participants, "participant", "participants")} en production pour ${presentSupervisors(facts.supervisors)}, arrondi au supérieur : ${quantity(facts.ratio)} par encadrant.`,
    expected: `au plus ${count(facts.committed, "participant", "participants")} par encadrant`,
    found:
      facts.supervisors === 0
        ? `${wholeNumber(facts.participants)} pour aucun encadrant`
        : `${quantity(facts.ratio)} par encadrant`,
    fix: "vérifier dans la table tEncadrement les jours présents et remplacés du mois, puis demander au titulaire comment l’encadrement a été assuré.",
  }),
  help: {
    what: "Pour chaque mois, le nombre de participants distincts ayant des heures de production est divisé par le nombre d’encadrants techniques présents : pour chacun, (jours présents + jours remplacés) ÷ jours prévus, puis la somme est arrondie à l’entier supérieur. Les conseillers en insertion professionnelle n’y entrent pas.",
    why: "La Fiche C5 (II.4) demande que des pénalités soient prévues lorsque l’encadrement des salariés en insertion est défaillant. Aucun ratio légal n’a été trouvé : seul vaut celui du marché ou de l’offre du titulaire.",
    parameter:
      "Paramètre « Participants par encadrant » (vide par défaut : règle non contrôlée) et table tEncadrement, lignes « Encadrant technique ». Un mois sans aucune ligne, ou un encadrant sans jours prévus, n’est pas compté.",
    example:
      "26 participants en production ; deux encadrants prévus 20 jours, présents 20 et 8 jours, sans remplacement : 1 + 0,4 = 1,4, arrondi à 2. Le ratio est de 13. Avec un engagement de 12, l’anomalie est à justifier.",
    howToCorrect:
      "Compléter la table si un remplacement n’a pas été déclaré ; sinon demander au titulaire ses justificatifs. La mesure est un constat : la suite appartient à l’acheteur.",
    whenNormal:
      "Quand les participants se succèdent dans le mois (entrées et sorties) sans être présents ensemble : l’acheteur peut l’accepter avec ce motif.",
  },
};
