import type { Day, Month } from "../../domain/calendar";
import type { DocumentStatus } from "../../domain/documentStatus";
import { count, dayText, decimalText, hours, monthText, quantity } from "../format";

/** Sentences of the screens «Documents» and «Encadrement», reached from «Relevés». */

const days = (n: number): string => count(n, "jour", "jours");
const openDays = (n: number): string => count(n, "jour ouvré", "jours ouvrés");

const late = (lateness: { readonly calendarDays: number; readonly openDays: number }): string =>
  `${count(lateness.calendarDays, "jour calendaire", "jours calendaires")} (${openDays(lateness.openDays)})`;

const ahead = (left: number): string => (left === 0 ? "aujourd’hui" : `dans ${days(left)}`);

/** Where a document stands, in one sentence. */
function status(of: DocumentStatus): string {
  switch (of.kind) {
    case "undated":
      return "Sans échéance\u00a0: rien n’est attendu tant qu’aucune date n’est saisie.";
    case "expected":
      return `Attendu le ${dayText(of.dueOn)}, ${ahead(of.daysLeft)}.`;
    case "late":
      return `En retard de ${late(of.lateness)}\u00a0: attendu le ${dayText(of.dueOn)}.`;
    case "received": {
      const received = `Reçu le ${dayText(of.receivedOn)}`;
      if (of.dueOn === null) return `${received}.`;
      return of.lateness === null
        ? `${received}, à temps.`
        : `${received}, avec ${late(of.lateness)} de retard.`;
    }
    case "meeting-ahead":
      return `Réunion le ${dayText(of.on)}, ${ahead(of.daysLeft)}.`;
    case "meeting-missed":
      return `Réunion tenue le ${dayText(of.on)}\u00a0: présence du titulaire non notée.`;
    case "meeting-attended":
      return of.on === null
        ? "Titulaire présent."
        : `Titulaire présent à la réunion du ${dayText(of.on)}.`;
  }
}

/** What the verification of a statement still leaves. */
function clock({ endsOn, daysLeft }: { readonly endsOn: Day; readonly daysLeft: number }): string {
  if (daysLeft < 0)
    return `Vérification terminée depuis le ${dayText(endsOn)} (${days(-daysLeft)}).`;
  const left =
    daysLeft === 0 ? "dernier jour" : `${count(daysLeft, "jour restant", "jours restants")}`;
  return `Vérification jusqu’au ${dayText(endsOn)}\u00a0: ${left}.`;
}

/** What the buyer's silence is worth, by the CCAG of the contract. */
const tacit = (ccag: string): string =>
  /fcs.*2009/i.test(ccag)
    ? "Sans décision notifiée, l’admission est tacite (CCAG FCS 2009, articles 23.2 et 25.1)."
    : `Sans décision notifiée, l’admission peut être tacite\u00a0: à vérifier dans le CCAG du marché (${ccag}).`;

export const registers = {
  nav: {
    label: "Registres du marché",
    statements: "Relevés",
    documents: "Documents",
    supervision: "Encadrement",
  },
  refresh: "Actualiser",
  stale: "Le classeur a changé depuis cette lecture.",
  noContract:
    "La feuille Marché ne peut pas être lue\u00a0: seules les dates écrites dans la table comptent, sans report ni délai de vérification.",
  noTable: (table: string) =>
    `Le classeur n’a pas encore de table ${table}. Enregistrer une première ligne la crée, sur une feuille à elle.`,
  edit: "Modifier",
  editOf: (name: string) => `Modifier ${name}`,
  remove: "Supprimer",
  removeOf: (name: string) => `Supprimer ${name}`,
  confirmTitle: "Supprimer cette ligne\u00a0?",
  confirm: (name: string, sheet: string) =>
    `${name}\u00a0: la ligne est retirée de la feuille «\u00a0${sheet}\u00a0», avec ce que vos propres colonnes y disent.`,
  confirmDelete: "Supprimer la ligne",
  keep: "Garder",
  save: "Enregistrer",
  add: "Ajouter",
  undo: "Annuler la saisie",
  unsaved: "Saisie non enregistrée",
  invalid: {
    required: "À remplir.",
    date: "Date à écrire en entier, de 2000 à 2099.",
    days: "Nombre de jours de 0 à 31, par exemple 18,5.",
    hours: "Nombre d’heures, par exemple 35 ou 7,5.",
    fix: (n: number) => `${count(n, "champ est à corriger", "champs sont à corriger")}.`,
  },
  documents: {
    title: "Documents attendus",
    intro:
      "Les relevés, bilans et réunions que le marché demande. Les échéances suivent le calendrier du territoire.",
    listLabel: "Documents",
    count: (n: number) => count(n, "document", "documents"),
    add: "Ajouter un document",
    prepare: "Préparer les lignes du marché",
    filter: "Montrer",
    filters: {
      waiting: (n: number) => `En attente (${n.toString()})`,
      late: (n: number) => `En retard (${n.toString()})`,
      all: (n: number) => `Tous (${n.toString()})`,
    },
    noMatch: {
      waiting: "Rien n’est attendu.",
      late: "Rien n’est en retard.",
      all: "Aucun document.",
    },
    emptyTitle: "Aucun document attendu pour l’instant",
    empty:
      "Préparez les lignes du marché (un relevé par mois, un comité par trimestre), ou ajoutez un document.",
    receivedToday: "Reçu aujourd’hui",
    receivedTodayOf: (name: string) => `Reçu aujourd’hui\u00a0: ${name}`,
    attended: "Titulaire présent",
    attendedOf: (name: string) => `Titulaire présent\u00a0: ${name}`,
    noted: (name: string, day: Day) => `${name}\u00a0: noté reçu le ${dayText(day)}.`,
    notedAttended: (name: string) => `${name}\u00a0: présence du titulaire notée.`,
    status,
    clock,
    tacit,
    form: {
      add: "Nouveau document",
      edit: (name: string) => `Modifier ${name}`,
      document: "Document",
      documentHint:
        "«\u00a0Relevé mensuel\u00a0», «\u00a0Bilan trimestriel\u00a0», «\u00a0Présence au comité\u00a0»…",
      period: "Période",
      periodHint: "«\u00a0Mars 2026\u00a0», «\u00a0T1 2026\u00a0»…",
      due: "Échéance",
      meetingDay: "Jour de la réunion",
      received: "Reçu le",
      attended: "Présence notée le",
      notes: "Observations",
      suggestions: [
        "Relevé mensuel",
        "Bilan trimestriel",
        "Bilan annuel",
        "Présence au comité",
        "Compte rendu de comité",
        "Attestation de vigilance",
      ],
      dueIs: (day: Day) => `À remettre le ${dayText(day)} au plus tard.`,
      dueRolled: (written: Day, day: Day) =>
        `À remettre le ${dayText(day)} au plus tard\u00a0: le ${dayText(written)} n’est pas un jour ouvrable.`,
      dueByContract: (day: Day) =>
        `Sans date, le marché la donne\u00a0: le ${dayText(day)} au plus tard.`,
      noDue: "Sans date, rien n’est attendu.",
      future: "Cette date est après le jour du contrôle.",
    },
    proposal: {
      title: "Lignes que le marché appelle",
      statements: (n: number, from: Month, to: Month) =>
        `${count(n, "relevé mensuel", "relevés mensuels")}, de ${monthText(from)} à ${monthText(to)}`,
      meetings: (n: number) =>
        `${count(n, "réunion du comité", "réunions du comité")}, une par trimestre`,
      meetingsHint: "Le jour de chaque réunion reste à saisir.",
      nothing: "Toutes les lignes du marché y sont déjà.",
      noDates:
        "La feuille Marché ne donne ni «\u00a0Date de début\u00a0» ni «\u00a0Durée\u00a0»\u00a0: rien ne peut être préparé.",
      add: (n: number) => `Ajouter ${count(n, "ligne", "lignes")}`,
    },
    /** What goes into the table's own cells. */
    written: {
      statement: "Relevé mensuel",
      meeting: "Présence au comité",
      quarter: (year: number, quarter: number) => `T${quarter.toString()} ${year.toString()}`,
    },
  },
  supervision: {
    title: "Encadrement",
    intro: "Les jours d’encadrement du mois, personne par personne.",
    month: "Mois",
    previous: "Mois précédent",
    next: "Mois suivant",
    listLabel: (month: Month) => `Encadrement de ${monthText(month)}`,
    add: "Ajouter une personne",
    copy: (month: Month) => `Copier ${monthText(month)}`,
    copyHint:
      "Reprend les personnes, leur fonction, leur support et leurs jours prévus\u00a0; la présence reste à saisir.",
    copied: (n: number) => `${count(n, "ligne reprise", "lignes reprises")}.`,
    emptyTitle: (month: Month) => `Aucun encadrement saisi pour ${monthText(month)}`,
    empty: "Ajoutez une personne, ou copiez le dernier mois saisi.",
    someone: "cette personne",
    roles: { technical: "Encadrant technique", counsellor: "CIP" },
    planned: (n: number | null): string =>
      n === null ? "jours prévus non saisis" : `${dayCount(n, "prévu", "prévus")}`,
    present: (n: number | null): string =>
      n === null ? "présence non saisie" : `${dayCount(n, "présent", "présents")}`,
    replaced: (n: number) => dayCount(n, "remplacé", "remplacés"),
    hours: (seconds: number) => hours(seconds),
    unreplaced: (n: number) => dayCount(n, "non remplacé", "non remplacés"),
    excess: "Présents et remplacés dépassent les jours prévus.",
    unplaced: (n: number) =>
      `${count(n, "ligne n’a pas de mois lisible", "lignes n’ont pas de mois lisible")}\u00a0: à corriger dans la feuille Encadrement.`,
    form: {
      add: "Nouvelle personne",
      edit: "Modifier la ligne",
      supervisor: "Encadrant",
      role: "Fonction",
      support: "Support",
      noSupport: "Aucun",
      planned: "Jours prévus",
      present: "Jours présents",
      replaced: "Jours remplacés",
      hours: "Heures",
    },
    totals: {
      title: "Total du mois",
      planned: "Jours prévus",
      present: "Jours présents",
      replaced: "Jours remplacés",
      unreplaced: "Jours non remplacés",
      hours: "Heures",
      supervisors: "Encadrants techniques présents",
      supervisorsValue: (numerator: bigint, denominator: bigint, whole: number) =>
        `${fraction(numerator, denominator)}, compté ${whole.toString()}`,
      days: (n: number) => quantity(n),
    },
    needs: {
      title: "Ce que le contrôle en fait",
      /** ENC-01 */
      ratio: (participants: number, committed: number) =>
        `Ratio d’encadrement (ENC-01)\u00a0: jusqu’à ${count(participants, "participant", "participants")} ce mois-ci, à ${committed.toString()} par encadrant présent.`,
      noRatio:
        "Ratio d’encadrement (ENC-01)\u00a0: non contrôlé, «\u00a0Participants par encadrant\u00a0» n’est pas renseigné dans la feuille Marché.",
      /** ENC-02 */
      absence: (unreplaced: number, tolerated: number): string =>
        unreplaced > tolerated
          ? `Absences (ENC-02)\u00a0: ${dayCount(unreplaced, "non remplacé", "non remplacés")} pour ${dayCount(tolerated, "toléré", "tolérés")}\u00a0: bloquant.`
          : `Absences (ENC-02)\u00a0: ${dayCount(unreplaced, "non remplacé", "non remplacés")}, ${dayCount(tolerated, "toléré", "tolérés")}.`,
      /** ENC-03 */
      guidance: (seconds: number) =>
        `Accompagnement (ENC-03)\u00a0: ${hours(seconds)} par participant et par mois, comptées dans les relevés.`,
      noGuidance:
        "Accompagnement (ENC-03)\u00a0: non contrôlé, «\u00a0Heures d’accompagnement par participant et par mois\u00a0» n’est pas renseigné dans la feuille Marché.",
      incomplete: (n: number) =>
        `Jours prévus ou présence non saisis pour ${count(n, "encadrant", "encadrants")}\u00a0: aucune règle ne peut en juger.`,
    },
  },
};

/** Hundredths of days with their unit: «18,5 j présents». */
function dayCount(n: number, one: string, many: string): string {
  return `${quantity(n)}\u00a0j ${n >= 200 ? many : one}`;
}

/** An exact fraction with two decimals. */
const fraction = (numerator: bigint, denominator: bigint): string =>
  decimalText(Number((numerator * 1000n) / denominator), 1000, 2);

export type RegisterTexts = typeof registers;
