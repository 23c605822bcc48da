import { count, quoted } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Kind = FindingOf<"RGP-03">["facts"]["kind"];

const KINDS: Readonly<Record<Kind, readonly [one: string, more: string]>> = {
  iban: ["coordonnée bancaire (IBAN)", "coordonnées bancaires (IBAN)"],
  email: ["adresse électronique", "adresses électroniques"],
  phone: ["numéro de téléphone", "numéros de téléphone"],
};

export const texts: RuleTexts<"RGP-03"> = {
  code: "RGP-03",
  title: "Coordonnées personnelles inutiles au contrôle",
  sentence: ({ facts, place, header }) => {
    const [one, more] = KINDS[facts.kind];
    const number = count(facts.count, one, more);
    return {
      message: `La feuille « ${place.sheet} » contient ${number}${header === null ? "" : ` dans la colonne ${quoted(header)}`}${place.cell === null ? "" : facts.count === 1 ? ` en ${place.cell}` : `, à partir de ${place.cell}`}. Le contrôle n’en a pas besoin et ne les recopie pas.`,
      expected: "ni IBAN, ni adresse électronique, ni téléphone des participants",
      found: number,
      fix: "demander au titulaire de retirer cette colonne de ses prochains relevés.",
    };
  },
  help: {
    what: "Sous l’en-tête du relevé, des cellules contiennent un IBAN (reconnu à sa clé), une adresse électronique ou un numéro de téléphone français. Chaque colonne est citée une fois, avec le nombre de cellules. Les coordonnées de la structure dans le cartouche ne sont pas signalées.",
    why: "Un relevé d’heures ne demande que ce qui sert à vérifier les heures : c’est la minimisation des données (RGPD, article 5).",
    parameter: "Aucun paramètre du marché.",
    example:
      "Le titulaire a laissé une colonne « Téléphone » de sa base de salariés : une information, avec le nombre de cellules, sans les numéros.",
    howToCorrect: "Demander des relevés sans ces colonnes. Rien n’est à corriger dans les heures.",
    whenNormal:
      "Le téléphone d’un encadrant ou d’un site noté en bas de relevé : rien n’est à faire. Cette information ne bloque rien.",
  },
};
