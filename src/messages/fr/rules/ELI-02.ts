import { quoted, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"ELI-02"> = {
  code: "ELI-02",
  title: "Numéro de PASS IAE mal formé",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : ${quoted(facts.text)} n’est pas un numéro de PASS IAE.`,
    expected: "99999 suivi de sept chiffres, avec ou sans espaces",
    found: quoted(facts.text),
    fix: "reprendre le numéro sur l’attestation du PASS IAE et le corriger dans la table tParticipants ; le saisir comme un texte.",
  }),
  help: {
    what: "Un numéro de PASS IAE est fait de 99999 puis de sept chiffres, affichés en trois groupes (par exemple 99999 26 00123). La règle signale tout numéro donné qui n’a pas cette forme. Une cellule vide n’est pas de son ressort.",
    why: "Un numéro mal recopié ne permet pas de vérifier l’éligibilité de la personne auprès du service qui délivre les PASS IAE.",
    parameter:
      "Table tParticipants, colonne « PASS IAE ». Dès qu’un numéro est donné, sa forme est contrôlée, que le PASS soit exigé ou non par le marché. Sans cette table, la règle n’est pas contrôlée.",
    example:
      "« 9999 26 00123 » n’a que onze chiffres : un 9 manque. « 99999 26 00123 » et « 999992600123 » sont acceptés.",
    howToCorrect:
      "Recopier le numéro depuis l’attestation. Formater la colonne en texte, pour qu’Excel n’affiche pas 9,99993E+11.",
    whenNormal:
      "Les agréments antérieurs au PASS IAE, délivrés par Pôle emploi, ne commencent pas par 99999. Ce ne sont pas des PASS : laisser la cellule vide et garder l’ancien numéro ailleurs.",
  },
};
