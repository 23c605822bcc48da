import { count, hours } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"ENC-03"> = {
  code: "ENC-03",
  title: "Accompagnement sous l’engagement",
  sentence: ({ facts }) => ({
    message: `Accompagnement du mois : ${hours(facts.hours)} pour ${count(facts.participants, "participant", "participants")}, soit ${hours(facts.missing)} de moins que l’engagement ; ${count(facts.under, "participant a", "participants ont")} eu moins de ${hours(facts.committed)}.`,
    expected: `${hours(facts.committed)} par participant, ${hours(facts.committed * facts.participants)} en tout`,
    found: hours(facts.hours),
    fix: "vérifier les heures d’accompagnement du relevé ; si elles sont complètes, demander au titulaire comment il les rattrape.",
  }),
  help: {
    what: "Pour chaque mois terminé, les heures d’accompagnement des relevés sont divisées par le nombre de participants distincts qui ont des heures dans le mois, de quelque type que ce soit. Le résultat est comparé à l’engagement du marché ; exactement l’engagement est admis. L’anomalie dit aussi combien de participants ont eu moins que lui.",
    why: "L’accompagnement socio-professionnel est l’objet du marché (Fiche C5, II.1) autant que la production. Un volume moyen par personne se contrôle chaque mois, quand il peut encore être rattrapé.",
    parameter:
      "Paramètre « Heures d’accompagnement par participant et par mois » (vide par défaut : règle non contrôlée). Les PMSMP et les absences payées n’y entrent que si le marché les compte comme accompagnement.",
    example:
      "Engagement de 6 h : 16 participants demandent 96,00 h. Avec 90,00 h, il manque 6,00 h, même si certains en ont eu plus que leur part.",
    howToCorrect:
      "Faire compléter le relevé si des entretiens n’y sont pas. Sinon, convenir d’un rattrapage, ou suivre la clause du marché.",
    whenNormal:
      "Entrées en fin de mois, congés du conseiller annoncés au comité : accepter avec ce motif.",
  },
};
