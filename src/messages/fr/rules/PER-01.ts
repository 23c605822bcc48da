import { hours } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"PER-01"> = {
  code: "PER-01",
  title: "Heures sans participant",
  sentence: ({ facts }) => ({
    message: `Ligne ${facts.row.toString()} : ${hours(facts.hours)} sont déclarées sans identifiant ni nom de participant.`,
    expected: "l’identifiant du participant, ou son nom et son prénom",
    found: "ni identifiant ni nom",
    fix: "demander au titulaire à qui sont ces heures et faire compléter la ligne ; s’il s’agit d’un sous-total, l’intituler « Total » ou le retirer.",
  }),
  help: {
    what: "Une ligne porte des heures, de quelque type que ce soit, et ne désigne personne : ni identifiant, ni nom.",
    why: "Une heure d’insertion est réalisée par une personne en parcours. Sans elle, on ne peut vérifier ni son contrat, ni sa durée de travail, ni un double compte.",
    parameter: "Aucun paramètre du marché.",
    example:
      "Sous les participants, une ligne porte 35,00 h de formation et le seul mot « Atelier » en observations : le titulaire doit répartir ces heures entre les personnes présentes.",
    howToCorrect:
      "Faire compléter ou répartir les heures par personne. Un sous-total sans intitulé doit être nommé « Total », pour être reconnu comme tel.",
    whenNormal:
      "Jamais : les heures collectives s’inscrivent sur la ligne de chaque participant présent.",
  },
};
