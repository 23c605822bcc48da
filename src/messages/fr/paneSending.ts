import type { Day, Month } from "../../domain/calendar";
import { count, dayText, listed, monthText, quoted } from "../format";
import { answerStatus, type AnswerStatus } from "./sending";

/** Sentences of the part «Envois». */
export const sendingPane = {
  title: "Envoi au titulaire",
  intro:
    "Un classeur à remplir\u00a0: le relevé du mois avec ses participants et ses supports, et les constats auxquels répondre. Ni vos décisions, ni vos pénalités, ni les personnes d’un autre lot.",
  month: "Mois à déclarer",
  lot: "Lot",
  prepare: "Préparer l’envoi",
  fileName: (month: Month, lot: string | null) =>
    `Relevé ${monthText(month)}${lot === null ? "" : ` lot ${lot.replace(/[\\/:*?"<>|]/g, "-")}`}.xlsx`,
  prepared: "Dernier envoi préparé",
  rows: (n: number) => `${count(n, "ligne prête", "lignes prêtes")} à remplir`,
  findings: (n: number) => `${count(n, "constat auquel répondre", "constats auxquels répondre")}`,
  due: (day: Day) => `À renvoyer au plus tard le ${dayText(day)}`,
  leftPeople: (identifiers: readonly string[]) =>
    `${count(identifiers.length, "participant laissé", "participants laissés")}, rien ne dit leur lot\u00a0: ${listed(identifiers)}. Pour corriger\u00a0: remplir la colonne Lot de tParticipants.`,
  leftFindings: (n: number) =>
    `${count(n, "anomalie ouverte laissée", "anomalies ouvertes laissées")}, rien ne dit de quel lot.`,
  personal:
    "Ce fichier porte des données nominatives\u00a0: transmettez-le par un moyen protégé, aux seules personnes qui en ont besoin.",
  back: "Retour du titulaire",
  backIntro:
    "Le fichier qu’il a rempli\u00a0: ses réponses vont dans Anomalies, «\u00a0À discuter\u00a0», jamais plus loin.",
  choose: "Choisir le fichier renvoyé…",
  file: (name: string) => `Fichier ${quoted(name)}`,
  toBring: (n: number) => `${count(n, "réponse à porter", "réponses à porter")} dans Anomalies`,
  brought: (n: number) => `${count(n, "réponse portée", "réponses portées")} dans Anomalies`,
  left: (n: number) => count(n, "réponse laissée", "réponses laissées"),
  empty: (n: number) => count(n, "constat sans réponse", "constats sans réponse"),
  noAnswer: "Aucune réponse n’est écrite dans ce fichier.",
  answers: "Réponses",
  number: (number: string, rule: string) => `N°\u00a0${number}, ${rule}`,
  status: (status: AnswerStatus, isWritten: boolean): string =>
    status === "brought" && !isWritten ? "À porter dans Anomalies, «\u00a0À discuter\u00a0»" : answerStatus(status),
  seeCell: (place: string) => `Voir ${place}`,
  withStatement: (sheet: string, rows: number) =>
    `Importer aussi le relevé ${quoted(sheet)} (${count(rows, "ligne remplie", "lignes remplies")})`,
  importedBefore:
    "Ce fichier a déjà été importé\u00a0: son relevé n’est pas copié une seconde fois.",
  imported: (sheets: readonly string[]) =>
    `${sheets.length > 1 ? "Relevés importés" : "Relevé importé"}\u00a0: ${listed(sheets.map((sheet) => quoted(sheet)))}`,
  others: (sheets: readonly string[]) =>
    `Autres feuilles laissées\u00a0: ${listed(sheets.map((sheet) => quoted(sheet)))}. L’onglet Relevés les importe.`,
  write: "Porter les réponses",
  writeStatement: "Importer le relevé",
  nothing: "Rien à porter ni à importer.",
  cancel: "Abandonner",
}; // prettier-ignore

export type SendingPaneTexts = typeof sendingPane;
