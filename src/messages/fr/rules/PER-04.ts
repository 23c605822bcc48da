import { count, listed, quoted, whoFirst } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

/** A long list of rows would hide the sentence. */
const SHOWN = 12;

/** «12 et 27», or with their sheets where there are several. */
function placesText({ rows, sheets }: FindingOf<"PER-04">["facts"]): string {
  const all = rows.map((row, index) =>
    sheets === undefined ? row.toString() : `${quoted(sheets[index] ?? "")} ligne ${row.toString()}`
  );
  return all.length <= SHOWN
    ? listed(all)
    : `${all.slice(0, SHOWN).join(", ")} (${SHOWN.toString()} sur ${all.length.toString()})`;
}

export const texts: RuleTexts<"PER-04"> = {
  code: "PER-04",
  title: "Même participant, même support, même mois sur deux lignes",
  sentence: ({ facts }) => {
    const places = placesText(facts);
    const support =
      facts.support === null ? "sans support" : `pour le support ${quoted(facts.support)}`;
    const lines = count(facts.rows.length, "ligne", "lignes");
    return facts.sheets === undefined
      ? {
          message: `${whoFirst(facts.who)} figure plusieurs fois ${support} dans le même mois : lignes ${places}. Toutes sont comptées.`,
          expected: "une seule ligne par participant, support et mois",
          found: `${lines} : ${places}`,
          fix: "demander au titulaire si les lignes se répètent (en retirer une) ou se complètent (les additionner sur une seule).",
        }
      : {
          message: `${whoFirst(facts.who)} figure ${support} dans plusieurs feuilles du même mois, dont aucune ne remplace l’autre : ${places}. Toutes les lignes sont comptées.`,
          expected: "une seule ligne par participant, support et mois",
          found: `${lines} : ${places}`,
          fix: "demander au titulaire si les feuilles se répètent (retirer la ligne de l’une) ou se complètent (additionner les heures sur une seule ligne) ; si l’une corrige l’autre, l’écrire dans son nom ou son titre (« rectificatif »).",
        };
  },
  help: {
    what: "La même personne apparaît sur plusieurs lignes pour le même support et le même mois, dans une feuille ou dans deux feuilles du même lot dont aucune ne remplace l’autre (LEC-11). Des lignes réparties par jour ou par semaine sont réunies : elles n’en font qu’une. Deux feuilles qui déclarent des types d’heures différents, ou nommées d’après deux supports, deux sites ou deux semaines, se complètent et ne sont pas signalées. La personne est reconnue à son identifiant, ou à son nom quand il n’y a pas d’identifiant.",
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
