import { quoted } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-08"> = {
  code: "LEC-08",
  title: "Colonne non reconnue, laissée de côté",
  sentence: ({ facts }) => ({
    message:
      facts.holdsHours === true
        ? `La colonne ${quoted(facts.header)} n’a pas été reconnue, mais son contenu ressemble à des heures : elles ne sont ni comptées ni contrôlées.`
        : `La colonne ${quoted(facts.header)} n’a pas été reconnue : son contenu n’est ni compté ni contrôlé.`,
    expected:
      "les colonnes connues d’un relevé : identifiant, nom, prénom, support, heures par type, encadrant, observations",
    found: quoted(facts.header),
    fix:
      facts.holdsHours === true
        ? "dire ce que contient cette colonne dans l’écran « Relevés » du volet (ou avec --correspondances en ligne de commande) : le choix sera repris le mois suivant."
        : "rien à faire si cette colonne n’est pas utile au contrôle ; si elle contient des heures, dire leur type dans l’écran « Relevés » du volet, ou demander au titulaire un en-tête qui le dise.",
  }),
  help: {
    what: "Chaque colonne du relevé dont l’en-tête n’a pas été reconnu est citée par son nom. Elle est laissée de côté.",
    why: "Rien n’est écarté en silence : si une colonne d’heures porte un nom inattendu, ses heures manqueraient sans que personne ne le voie.",
    parameter: "Aucun paramètre du marché.",
    example:
      "Le titulaire a ajouté une colonne « Nº de badge » : elle est citée pour information. S’il avait ajouté « Atelier cuisine », il faudrait demander si ce sont des heures de formation.",
    howToCorrect:
      "Vérifier d’un coup d’œil le contenu de la colonne. S’il s’agit d’heures dues au marché, dire leur type dans l’écran « Relevés » du volet, ou faire corriger l’en-tête.",
    whenNormal:
      "Très souvent : les titulaires tiennent leurs propres colonnes. Cette information ne bloque rien et ne demande pas de justification.",
  },
};
