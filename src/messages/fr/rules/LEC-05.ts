import { quoted, whoFirst } from "../../format";
import { columnLabel } from "../../labels";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-05"> = {
  code: "LEC-05",
  title: "Valeur d’erreur Excel",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)}, colonne ${quoted(facts.header)} : la cellule affiche l’erreur Excel ${facts.text}. Elle ne compte pour rien dans les totaux.`,
    expected: `un nombre d’heures (${columnLabel(facts.column)})`,
    found: facts.text,
    fix: "demander au titulaire de réparer la formule (feuille supprimée, classeur lié absent, texte dans un calcul) et de remettre le relevé avec sa valeur.",
  }),
  help: {
    what: "Une cellule d’heures contient une valeur d’erreur d’Excel : #REF!, #VALEUR!, #DIV/0!, #N/A, #NOM?…",
    why: "L’erreur remplace la durée : les heures de la ligne sont inconnues, et un total calculé au-dessus d’elle est faux ou lui-même en erreur.",
    parameter: "Aucun paramètre du marché.",
    example:
      "Le relevé a été copié depuis le classeur de paie du titulaire ; la cellule pointait vers une feuille qui n’a pas été copiée et affiche #REF!.",
    howToCorrect:
      "Demander au titulaire de coller les valeurs plutôt que les formules, ou de réparer la formule dans son propre fichier.",
    whenNormal:
      "Jamais : une erreur n’est pas une heure. Une cellule sans heures reste vide ou vaut 0.",
  },
};
