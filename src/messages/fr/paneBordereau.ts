import type { EntryKind } from "../../domain/territory/bordereauTypes";
import type { Seconds } from "../../domain/numbers";
import { count, hours } from "../format";

/** Sentences of the screen «Bordereau». */
export const bordereauPane = {
  title: "Bordereau Clause",
  intro:
    "Ce qu’il reste à saisir dans le logiciel Clause\u00a0: une ligne par participant, marché et mois. Aucun format d’import public\u00a0: ce bordereau sert à la ressaisie.",
  read: "Lire ce qu’il reste à saisir",
  refresh: "Actualiser",
  empty: "Rien à saisir\u00a0: aucune ligne n’a changé depuis la dernière saisie.",
  counts: (counts: Readonly<Record<EntryKind, number>>) => [
    count(counts.new, "nouvelle ligne", "nouvelles lignes"),
    `${count(counts.changed, "ligne modifiée", "lignes modifiées")} depuis la saisie`,
    count(counts.removed, "ligne à retirer", "lignes à retirer"),
  ],
  total: (lines: number, seconds: Seconds) =>
    `À saisir\u00a0: ${count(lines, "ligne", "lignes")}, ${hours(seconds)}`,
  known: (lines: number, seconds: Seconds) =>
    `Déjà saisies, inchangées\u00a0: ${count(lines, "ligne", "lignes")}, ${hours(seconds)}`,
  whole: (seconds: Seconds) => `Total des registres\u00a0: ${hours(seconds)}`,
  elsewhere: (lines: number) =>
    `${count(lines, "ligne saisie", "lignes saisies")} d’un autre marché ou territoire\u00a0: rien n’en est retiré.`,
  incomplete: (lines: number) =>
    `${count(lines, "ligne ne nomme", "lignes ne nomment")} personne, ou aucun mois. Pour corriger\u00a0: demander au titulaire de compléter son relevé.`,
  territory: "Territoire",
  allTerritories: "Tous",
  columns: "Colonnes",
  columnsHelp: "Dans l’ordre où vous les saisissez. Gardées pour le territoire à l’écriture.",
  up: (title: string) => `Monter ${title}`,
  down: (title: string) => `Descendre ${title}`,
  remove: (title: string) => `Retirer ${title}`,
  add: "Ajouter une colonne",
  chooseColumn: "Choisir…",
  moved: (title: string, rank: number) => `${title}\u00a0: colonne ${rank.toString()}`,
  write: "Écrire le bordereau",
  download: "Télécharger le CSV",
  fileName: "bordereau-clause.csv",
  waiting: (lines: number) =>
    `Le dernier bordereau a ${count(lines, "ligne sans date", "lignes sans date")} de saisie.`,
  by: "Saisi par (initiales)",
  enter: "Tout marquer comme saisi",
  ask: (lines: number) =>
    `Marquer ${count(lines, "ligne", "lignes")} comme saisies aujourd’hui dans le logiciel\u00a0? Elles ne reviendront que si elles changent.`,
  yes: "Marquer",
  no: "Annuler",
};

export type BordereauPaneTexts = typeof bordereauPane;
