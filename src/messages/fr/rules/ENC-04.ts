import { hours, monthText } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"ENC-04"> = {
  code: "ENC-04",
  title: "Mois sans encadrement déclaré",
  sentence: ({ facts, month }) => ({
    message: `${hours(facts.hours)} sont déclarées${month === null ? "" : ` en ${monthText(month)}`} et la table tEncadrement n’a aucune ligne pour ce mois.`,
    expected: "une ligne par encadrant et par mois",
    found: "aucune ligne",
    fix: "demander au titulaire l’état de l’encadrement du mois et le reporter dans la table tEncadrement.",
  }),
  help: {
    what: "Un mois terminé a des heures dans les relevés, mais aucune ligne de la table tEncadrement, ni encadrant technique, ni conseiller.",
    why: "Sans cet état, ni le ratio d’encadrement, ni les absences non remplacées du mois ne sont contrôlés : le silence ne doit pas passer pour une conformité.",
    parameter:
      "Table tEncadrement, colonne « Mois ». Sans cette table, ou si elle est vide, la règle n’est pas contrôlée. Un mois en cours n’est pas signalé.",
    example:
      "Le relevé de mars compte 1 430,00 h ; la table a des lignes pour janvier, février et avril seulement : mars est signalé.",
    howToCorrect:
      "Reporter les jours prévus, présents et remplacés de chaque encadrant. Le marché gagne à demander cet état avec le relevé.",
    whenNormal: "Quand l’état arrive après le relevé : le reporter fait disparaître l’anomalie.",
  },
};
