import type { Day, Month } from "../../domain/calendar";
import { count, dayText, listed, monthText, quoted } from "../format";
import { typographic } from "../typography";

/** Texts of what is sent to a titulaire and of what comes back: French, like every sheet. */

const fr = typographic;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Avril 2026», or «Avril 2026 - lot 2» where a titulaire fills several. */
export const sendingSheetName = (month: Month, lot: string | null): string =>
  `${capital(monthText(month))}${lot === null ? "" : ` - ${/^lot(?![a-z])/i.test(lot) ? "" : "lot "}${lot}`}`;

export const ANSWER_TITLES = [
  "N°", "Règle", "Feuille", "Cellule", "Constat", "Pour corriger", "Réponse du titulaire", "Date", "Clé", "Empreinte",
] as const; // prettier-ignore

export const SENDING_TITLES = ["Marché", "Titulaire", "Lot", "Mois", "Préparé le"] as const;

const dueText = (day: Day, asOf: Day): string =>
  day < asOf
    ? `À renvoyer dès que possible : l’échéance était le ${dayText(day)}`
    : `À renvoyer au plus tard le ${dayText(day)}`;

export const SENDING = {
  guide: {
    sheet: "À lire",
    title: (month: Month) =>
      `Relevé ${/^[ao]/.test(monthText(month)) ? "d’" : "de "}${monthText(month)}`,
    about: fr("Classeur préparé par l’acheteur : seules les cases de couleur se remplissent."),
    headings: { fill: "À remplir", answer: "Anomalies à lever", send: "À renvoyer" },
    statements: (sheets: readonly string[]) =>
      fr(
        `${sheets.length > 1 ? "Feuilles" : "Feuille"} ${listed(sheets.map((sheet) => quoted(sheet)))} : les heures de chaque participant, par support. Une case vide veut dire « non déclaré », 0 veut dire « aucune heure ».`
      ),
    support: fr(
      "Un participant a travaillé sur plusieurs supports : une ligne par support, sur les lignes libres du bas. Le support se choisit dans la liste."
    ),
    newcomers: fr(
      "Un participant arrivé depuis : sur une ligne libre, avec son identifiant, son nom et son prénom. Aucun numéro de sécurité sociale."
    ),
    nobody: fr(
      "Aucun participant n’est connu pour ce mois : tout se remplit sur les lignes libres."
    ),
    answers: (sheet: string, findings: number) =>
      fr(
        `Feuille ${quoted(sheet)} : ${count(findings, "constat attend", "constats attendent")} votre réponse, à écrire dans la colonne « Réponse du titulaire », avec sa date.`
      ),
    noAnswers: fr("Aucun constat n’attend de réponse."),
    due: (day: Day, asOf: Day) => fr(`${dueText(day, asOf)}. Enregistrer sans changer de modèle.`),
    personal: fr(
      "Ce classeur porte des données nominatives : il ne se transmet que par un moyen protégé, et aux seules personnes qui en ont besoin."
    ),
    protection: fr(
      "Les feuilles sont protégées sans mot de passe, contre les erreurs de frappe : ne rien ôter aux colonnes masquées de la feuille des réponses, elles rattachent chaque réponse à son constat."
    ),
  },
  statementNote: (day: Day, asOf: Day) => fr(`Cases de couleur à remplir. ${dueText(day, asOf)}.`),
  supports: {
    sheet: "Supports",
    title: "Supports du marché",
    about: fr("La liste dans laquelle se choisit le support de chaque ligne."),
    titles: ["Support", "Site"],
    prompt: { title: "Support", message: "Choisir un support dans la liste." },
  },
  answers: {
    sheet: "Réponses",
    title: "Constats à lever",
    about: fr(
      "Une réponse par ligne, avec sa date : ce qui explique le constat, ou ce qui a été corrigé et où. L’acheteur décide après échange."
    ),
    date: { title: "Date", message: "Date de la réponse, par exemple 15/05/2026." },
  },
  /** Who an answer is brought in the name of, in `Par`. */
  by: "Titulaire",
  /** An answer as the buyer's register keeps it. */
  brought: (on: Day | null, answer: string) =>
    fr(`Réponse du titulaire${on === null ? "" : ` (${dayText(on)})`} : `) + answer,
  cut: "… (texte coupé, la réponse entière est dans le fichier reçu)",
} as const;

/** What became of an answer. */
export type AnswerStatus =
  "brought" | "known" | "changed" | "gone" | "decided" | "foreign" | "empty";

export const ANSWER_STATUSES: Readonly<Record<AnswerStatus, string>> = {
  brought: "Portée dans Anomalies, « À discuter »",
  known: "Déjà portée",
  changed: "Laissée : le constat n’est plus celui qui a été envoyé",
  gone: "Laissée : l’anomalie n’est plus constatée",
  decided: "Laissée : vous avez déjà décidé",
  foreign: "Laissée : la ligne ne vient pas de l’envoi, ou sa clé a été touchée",
  empty: "Sans réponse",
};

export const answerStatus = (status: AnswerStatus): string => fr(ANSWER_STATUSES[status]);

/** What the command line says. */
export const SENDING_CLI_FR = {
  prepared: (rows: number, findings: number) =>
    fr(
      `${count(rows, "ligne de participant prête", "lignes de participants prêtes")} à remplir, ${count(findings, "constat", "constats")} à lever.`
    ),
  leftPeople: (identifiers: readonly string[]) =>
    fr(
      `Avertissement : ${count(identifiers.length, "participant laissé", "participants laissés")}, rien ne dit leur lot : ${listed(identifiers)}. Pour corriger : remplir la colonne Lot de tParticipants.`
    ),
  leftFindings: (findings: number) =>
    fr(
      `Avertissement : ${count(findings, "anomalie ouverte laissée", "anomalies ouvertes laissées")}, rien ne dit de quel lot.`
    ),
  sent: (file: string) => fr(`Classeur à envoyer écrit : ${file}`),
  answers: (brought: number, left: number, empty: number) =>
    fr(
      `${count(brought, "réponse portée", "réponses portées")} dans Anomalies, ${count(left, "laissée", "laissées")}, ${count(empty, "constat sans réponse", "constats sans réponse")}.`
    ),
  answer: (number: string, rule: string, status: string) =>
    fr(`N° ${number} (${rule}) : ${status}`),
  statement: (from: string, sheet: string, rows: number) =>
    fr(
      `Relevé ${quoted(from)} importé : feuille ${quoted(sheet)}, ${count(rows, "ligne remplie", "lignes remplies")}.`
    ),
  emptyStatement: (sheet: string) =>
    fr(`Relevé ${quoted(sheet)} laissé : aucune heure n’y est écrite.`),
  importedBefore: (sheet: string | null) =>
    fr(
      `Le même fichier a déjà été importé${sheet === null ? "" : `, feuille ${quoted(sheet)}`} : son relevé n’est pas copié une seconde fois.`
    ),
  otherSheets: (sheets: readonly string[]) =>
    fr(
      `Autres feuilles laissées : ${listed(sheets.map((sheet) => quoted(sheet)))}. La commande importer les copie.`
    ),
} as const;
