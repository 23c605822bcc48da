import { quantity } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

const days = (hundredths: number): string =>
  `${quantity(hundredths)} ${Math.abs(hundredths) < 200 ? "jour" : "jours"}`;

export const texts: RuleTexts<"ENC-02"> = {
  code: "ENC-02",
  title: "Absence d’encadrement non remplacée",
  sentence: ({ facts }) => ({
    message: `Encadrants techniques du mois : ${days(facts.absent)} d’absence, ${quantity(facts.replaced)} ${facts.replaced < 200 ? "remplacé" : "remplacés"}, ${days(facts.unreplaced)} sans remplacement.`,
    expected:
      facts.tolerated === 0
        ? "toute absence remplacée"
        : `au plus ${days(facts.tolerated)} sans remplacement dans le mois`,
    found: `${days(facts.unreplaced)} sans remplacement`,
    fix: "vérifier les jours présents et remplacés du mois dans la table tEncadrement ; s’ils sont justes, demander au titulaire comment les participants ont été encadrés.",
  }),
  help: {
    what: "Pour chaque encadrant technique et chaque mois terminé : jours prévus, moins jours présents, moins jours remplacés. Ces jours sont additionnés sur le mois et comparés à la tolérance du marché ; exactement la tolérance est admise. Les demi-journées comptent. Ce qui remplace un encadrant au-delà de son absence ne compense pas celle d’un autre. Les conseillers en insertion professionnelle n’y entrent pas.",
    why: "La Fiche C5 (II.4) demande que le marché prévoie des pénalités lorsque l’encadrement est défaillant. Sans encadrant, les heures de production ne forment plus personne.",
    parameter:
      "Paramètre « Absence d’encadrement non remplacée tolérée » (0 jour par mois par défaut) et table tEncadrement, colonnes « Jours prévus », « Jours présents » et « Jours remplacés », lignes « Encadrant technique ». Une ligne sans jours prévus, ou sans jours présents ni remplacés, n’est pas jugée. Un mois en cours ne l’est pas non plus.",
    example:
      "Un encadrant prévu 20 jours, présent 16, remplacé 2,5 : 1,5 jour sans remplacement. Avec une tolérance de 1,5 jour, rien n’est dit ; avec 1 jour, l’anomalie bloque.",
    howToCorrect:
      "Compléter la table si un remplacement n’a pas été déclaré. Sinon, la suite appartient à l’acheteur : observations du titulaire, réfaction ou pénalité selon le marché.",
    whenNormal:
      "Chantier fermé ces jours-là (intempéries, congés collectifs) : ils ne sont pas prévus, corriger les jours prévus fait disparaître l’anomalie.",
  },
};
