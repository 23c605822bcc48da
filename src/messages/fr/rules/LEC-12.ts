import { whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-12"> = {
  code: "LEC-12",
  title: "Participant sans aucune heure déclarée",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : toutes ses cellules d’heures du mois sont vides. Vide veut dire « non déclaré », non zéro.`,
    expected: "un nombre d’heures, ou 0 si rien n’a été réalisé",
    found: "toutes les cellules d’heures vides",
    fix: "demander au titulaire s’il s’agit d’un oubli ou d’une absence ; écrire 0 pour un mois sans heures, ou retirer la ligne d’une personne sortie.",
  }),
  help: {
    what: "Un relevé nomme un participant, mais aucune de ses cellules d’heures du mois n’est remplie, sur aucune de ses lignes : production, accompagnement, formation, PMSMP et absence payée. « abs » ou « néant » déclarent une absence : ce n’est pas un oubli. Une cellule illisible n’est pas une cellule vide : elle a sa propre anomalie.",
    why: "Une cellule vide ne dit pas si la personne était absente ou si les heures ont été oubliées. Compter zéro à sa place créerait une insuffisance d’heures qui n’existe peut-être pas.",
    parameter: "Aucun paramètre du marché.",
    example:
      "Le participant P-007 figure dans le relevé de mars sans aucune heure. Le titulaire répond qu’il était en arrêt : la ligne est corrigée à 0, ou l’anomalie est acceptée avec ce motif, sans détail de santé.",
    howToCorrect:
      "Faire écrire 0 quand il n’y a rien à déclarer, ou les heures oubliées. La décision et son motif se notent dans la table des anomalies.",
    whenNormal:
      "Absence tout le mois, suspension du parcours, ligne gardée pour une personne sortie. L’acheteur peut accepter avec un motif.",
  },
};
