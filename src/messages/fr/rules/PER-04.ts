import { listed, quoted, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"PER-04"> = {
  code: "PER-04",
  title: "Même participant, même support, même mois sur deux lignes",
  sentence: ({ facts }) => {
    const rows = listed(facts.rows.map(String));
    const support =
      facts.support === null ? "sans support" : `pour le support ${quoted(facts.support)}`;
    return {
      message: `${whoFirst(facts.who)} figure plusieurs fois ${support} dans le même mois : lignes ${rows}. Toutes sont comptées.`,
      expected: "une seule ligne par participant, support et mois",
      found: `${facts.rows.length.toString()} lignes : ${rows}`,
      fix: "demander au titulaire si les lignes se répètent (en retirer une) ou se complètent (les additionner sur une seule).",
    };
  },
  help: {
    what: "Dans un même relevé, la même personne apparaît sur plusieurs lignes pour le même support et le même mois. La personne est reconnue à son identifiant, ou à son nom quand il n’y a pas d’identifiant.",
    why: "Deux lignes identiques comptent les heures deux fois. Deux lignes différentes peuvent être justes, mais ne se contrôlent plus d’un coup d’œil.",
    parameter: "Aucun paramètre du marché.",
    example:
      "Le participant P-009 figure aux lignes 12 et 27 pour « Espaces verts » en mars 2026, avec 70,00 h chaque fois : la seconde ligne est un copier-coller.",
    howToCorrect:
      "Faire remettre un relevé où chaque personne a une ligne par support. Tant que ce n’est pas fait, toutes les lignes restent comptées et le relevé ne peut pas être accepté.",
    whenNormal:
      "Deux homonymes sans identifiant : leur donner à chacun un identifiant dans le relevé lève l’anomalie. Le contrôle ne fusionne jamais deux personnes.",
  },
};
