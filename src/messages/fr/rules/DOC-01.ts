import { count, dayText, quoted } from "../../format";
import { documentName } from "../documents";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"DOC-01"> = {
  code: "DOC-01",
  title: "Document reçu après l’échéance",
  sentence: ({ facts }) => ({
    message: `${documentName(facts)} : attendu le ${dayText(facts.dueOn)}, reçu le ${dayText(facts.receivedOn)}, soit ${count(facts.calendarDays, "jour calendaire", "jours calendaires")} de retard (${count(facts.openDays, "jour ouvré", "jours ouvrés")}).`,
    expected: `reçu le ${dayText(facts.dueOn)} au plus tard`,
    found: `reçu le ${dayText(facts.receivedOn)}`,
    fix: `vérifier la date de réception de ${quoted(facts.document)} et l’échéance du marché ; si le retard est établi, appliquer la clause du marché ou l’accepter avec un motif.`,
  }),
  help: {
    what: "Un document ou un relevé a été reçu après son échéance. Le retard est donné en jours calendaires et en jours ouvrés, car les clauses emploient l’un ou l’autre. Une réunion (« Comité… », « Présence au comité… ») n’est jamais en retard : elle est tenue avec le titulaire, ou sans lui.",
    why: "Les pénalités de retard sur la remise des documents se comptent en jours. Dans les CCAG, sauf clause contraire, tous les jours du calendrier comptent ; certains marchés comptent en jours ouvrés.",
    parameter:
      "Table tDocuments : « Document », « Période », « Échéance », « Reçu le ». Un relevé mensuel sans échéance écrite est dû le « Jour limite de remise du relevé » (15 par défaut) du mois suivant, jour inclus ou non selon « Jour limite inclus » (Oui par défaut). Une échéance qui tombe un samedi, un dimanche ou un jour férié du « Territoire » passe au jour ouvrable suivant quand « Report au jour ouvrable » vaut Oui (par défaut ; CCAG FCS, article 3.2). Les autres documents sans échéance ne sont pas contrôlés.",
    example:
      "Le relevé de janvier 2026 est dû le 15 février 2026, un dimanche : l’échéance est reportée au lundi 16 février. Reçu le 20 février, il a quatre jours calendaires et quatre jours ouvrés de retard.",
    howToCorrect:
      "Corriger la table tDocuments si la date de réception est fausse : la réception se prouve par une date certaine. Sinon, la clause du marché dit la suite : mise en demeure, observations, pénalité.",
    whenNormal:
      "Retard dû à l’acheteur (modèle envoyé tard), délai accordé par écrit : accepter avec ce motif.",
  },
};
