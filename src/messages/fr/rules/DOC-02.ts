import { count, dayText, quoted } from "../../format";
import { documentName } from "../documents";
import type { FindingOf, RuleTexts, Sentence } from "../../ruleTexts";

/** A meeting is no document: nothing is awaited any more, it was attended or not. */
const meeting = (facts: FindingOf<"DOC-02">["facts"]): Sentence => ({
  message: `${documentName(facts)} : la réunion du ${dayText(facts.dueOn)} a eu lieu et la présence du titulaire n’est pas notée.`,
  expected: `une présence le ${dayText(facts.dueOn)}`,
  found: "aucune présence notée",
  fix: `si le titulaire était présent, noter ce jour dans la colonne « Reçu le » de la table tDocuments ; si la réunion a été reportée, changer l’échéance de ${quoted(facts.document)} ; sinon, constater l’absence.`,
});

export const texts: RuleTexts<"DOC-02"> = {
  code: "DOC-02",
  title: "Document en retard et non reçu",
  sentence: ({ facts }) =>
    facts.isMeeting === true
      ? meeting(facts)
      : {
          message: `${documentName(facts)} : attendu le ${dayText(facts.dueOn)} et toujours pas reçu, soit ${count(facts.calendarDays, "jour calendaire", "jours calendaires")} de retard à ce jour (${count(facts.openDays, "jour ouvré", "jours ouvrés")}).`,
          expected: `reçu le ${dayText(facts.dueOn)} au plus tard`,
          found: "aucune date de réception",
          fix: "relancer le titulaire par un moyen qui donne date certaine, ou noter la date de réception dans la table tDocuments si le document est arrivé.",
        },
  help: {
    what: "L’échéance d’un document est passée à la date du contrôle et la colonne « Reçu le » est vide. Une ligne dont le document commence par « Comité » ou « Présence au comité » est une réunion : l’échéance est son jour, jamais reporté, et « Reçu le » note la présence du titulaire ; tenue sans lui, elle est signalée ici comme une absence. « Compte rendu du comité » reste un document.",
    why: "Sans relevé, les heures du mois ne peuvent être ni contrôlées ni admises. Certaines clauses ne font courir la pénalité qu’à partir d’une mise en demeure : la relance a une date qui compte.",
    parameter:
      "Table tDocuments : « Document », « Période », « Échéance », « Reçu le ». Un relevé mensuel sans échéance écrite est dû le « Jour limite de remise du relevé » (15 par défaut) du mois suivant, jour inclus ou non selon « Jour limite inclus » (Oui par défaut). Une échéance qui tombe un samedi, un dimanche ou un jour férié du « Territoire » passe au jour ouvrable suivant quand « Report au jour ouvrable » vaut Oui (par défaut ; CCAG FCS, article 3.2). Les autres documents sans échéance ne sont pas contrôlés.",
    example:
      "Contrôle du 20 juin 2026 : le relevé d’avril, dû le 15 mai, n’est pas reçu ; il a 36 jours calendaires de retard.",
    howToCorrect:
      "Relancer le titulaire et garder la preuve. Dès réception, noter la date : l’anomalie devient un retard à justifier.",
    whenNormal:
      "Quand le document est arrivé et que la date n’a pas été notée, ou quand le marché n’était pas commencé : compléter ou retirer la ligne de la table.",
  },
};
