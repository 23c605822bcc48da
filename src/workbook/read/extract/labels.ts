import { fold } from "../../../domain/folding";
import type { CellValue, Grid } from "../../grid";
import { cellAt, cleanText, isBlank, plainText, type Cell } from "../cells";
import { wordsKey } from "../headers";

/** What a label above or between tables may announce. */
export type LabelEntry =
  | "month" | "year" | "lot" | "contractor" | "identifier" | "name" | "lastName" | "firstName" | "support" | "site" | "type"; // prettier-ignore

const LABELS: Readonly<Record<LabelEntry, readonly string[]>> = {
  month: [
    "Mois", "Période", "Mois concerné", "Mois du relevé", "Période concernée", "Relevé du mois de",
    "Au titre du mois de", "Mois de réalisation", "Mois déclaré", "Mois / année", "Pour le mois de",
    "Mois et année", "Heures du mois de", "Relevé d'heures du mois de", "Feuille d'heures du mois de",
  ],
  year: ["Année", "Exercice", "Année concernée"],
  lot: ["Lot", "N° de lot", "Lot n°"],
  contractor: [
    "Titulaire", "Titulaire du marché", "Structure", "Nom de la structure", "Structure d'insertion",
    "Prestataire", "Opérateur", "SIAE", "Association",
  ],
  identifier: [
    "Identifiant", "Identifiant du salarié", "Identifiant du participant", "Identifiant salarié",
    "Identifiant participant", "Matricule", "Matricule du salarié", "Matricule salarié",
    "N° salarié", "N° du salarié", "N° participant", "Code participant", "Code salarié",
  ],
  name: [
    "Salarié", "Participant", "Bénéficiaire", "Nom et prénom", "Nom prénom", "Prénom et nom",
    "Prénom nom", "Nom du salarié", "Nom et prénom du salarié", "Nom prénom du salarié",
    "Nom du participant", "Nom et prénom du participant", "Salarié en insertion", "Nom complet",
    "Salarié en parcours", "Salarié en parcours d'insertion", "Personne", "Personne en insertion",
    "Nom du bénéficiaire",
  ],
  lastName: ["Nom", "Nom de famille", "Nom d'usage"],
  firstName: ["Prénom"],
  support: ["Support", "Support d'activité", "Support technique", "Support de production", "Activité support"],
  site: ["Chantier", "Site", "Atelier", "Activité", "Chantier support", "Site d'intervention", "Lieu"],
  type: ["Type d'heures", "Nature des heures", "Type de temps", "Catégorie d'heures", "Heures de"],
}; // prettier-ignore

const OTHER_LABELS = [
  "Marché", "Référence", "Acheteur", "SIRET", "Objet", "N° de marché", "Date", "Page", "Référence du marché",
  "Marché n°", "Intitulé", "Encadrant", "Encadrant technique", "Facilitateur", "Total", "Contact",
]; // prettier-ignore

const ENTRY_BY_LABEL: ReadonlyMap<string, LabelEntry | null> = new Map<string, LabelEntry | null>([
  ...OTHER_LABELS.map((label) => [wordsKey(label), null] as const),
  ...(Object.keys(LABELS) as LabelEntry[]).flatMap((entry) =>
    LABELS[entry].map((label) => [wordsKey(label), entry] as const)
  ),
]);

/** Cells looked at right of a label: merged cells leave empty ones between. */
const REACH = 6;
const LONGEST_TITLE = 80;

/** A label with its value; no entry for one that is known and of no use here. */
export interface Labelled {
  readonly entry: LabelEntry | null;
  readonly value: Cell;
  /** Column of the value, within the used range. */
  readonly column: number;
}

const textCell = (value: CellValue): Cell => ({ value, format: "General" });

const entryOf = (text: string): LabelEntry | null | undefined => ENTRY_BY_LABEL.get(wordsKey(text));

const isLabel = (value: CellValue): boolean =>
  typeof value === "string" && entryOf(value.slice(0, LONGEST_TITLE).split(":")[0] ?? "") !== undefined; // prettier-ignore

/** The first filled cell right of a label, unless it is another label. */
function besideOf(grid: Grid, row: number, column: number): number | null {
  for (let next = column + 1; next <= column + REACH; next += 1) {
    const { value } = cellAt(grid, row, next);
    if (!isBlank(value)) return isLabel(value) ? null : next;
  }
  return null;
}

/** «Lot 1», «Lot n° 2»: label and value in one cell without a colon. */
const LOT_TITLE = /^lot (?:n°|no|numero)? ?([a-z0-9]{1,10})$/;

export const isShort = (text: string): boolean => text.length <= LONGEST_TITLE;

/** A label with its value, in one cell («Mois : mars 2026») or in two; null for a text that is no known label. */
export function labelledAt(grid: Grid, row: number, column: number): Labelled | null {
  const { value } = cellAt(grid, row, column);
  if (typeof value !== "string" || isBlank(value)) return null;
  const text = cleanText(value);
  if (!isShort(text)) return null;
  const colon = text.indexOf(":");
  const label = colon < 0 ? text : text.slice(0, colon);
  const inline = colon < 0 ? "" : cleanText(text.slice(colon + 1));
  const lot = LOT_TITLE.exec(fold(label));
  if (lot) return { entry: "lot", value: textCell(lot[1] ?? ""), column };
  const entry = entryOf(label);
  if (entry === undefined) return null;
  if (inline !== "") return { entry, value: textCell(inline), column };
  const beside = besideOf(grid, row, column);
  return beside === null ? null : { entry, value: cellAt(grid, row, beside), column: beside };
}

/** The value of a label as a text. */
export const labelText = ({ value }: Labelled): string | null => plainText(value.value);

/** A day something was done, not the month of the hours: «Édité le 2 avril 2026», «Marché notifié en mai 2025». */
export const OTHER_DATE =
  /(?:^| )(?:le|edite|editee|imprime|fait|signe|date|mis|mise|maj|notifie|debut|fin|depuis|jusqu)(?![a-z])/;

/** «Semaine 10», «S10», «Sem. 10 : du 2 au 6 mars», «Du 02/03 au 06/03»: part of a month. */
const WEEK =
  /^(?:(?:semaine|sem\.?|s)(?: ?n° ?)? ?\d{1,2}(?![a-z0-9])|(?:semaine )?du (?:[a-z]{3,8}\.? )?\d{1,2}.{0,20} au |\d(?:re|ere|e|eme)? quinzaine)/;
const SPAN =
  /^(?:semaine )?du (?:[a-z]{3,8}\.? )?(\d{1,2})(?:er)?.{0,20} au (?:[a-z]{3,8}\.? )?(\d{1,2})(?![0-9])/;

/** Whether a label names a week or a fortnight: its rows are added up with those of the others. */
export function isWeekLabel(text: string): boolean {
  const folded = fold(text.slice(0, LONGEST_TITLE));
  if (!WEEK.test(folded)) return false;
  const span = SPAN.exec(folded);
  // «Du 1er au 31 mars» is the whole month.
  return (
    span === null || Number(span[2]) < Number(span[1]) || Number(span[2]) - Number(span[1]) < 20
  );
}

/** Words by which a sheet says that it corrects a former one. */
const CORRECTED =
  /rectifi|corrig[ee]|correctif|annule et remplace|modificatif|(?:^|[ _(.-])v(?:ersion)? ?0?[2-9](?![0-9])/;

export const saysCorrection = (text: string): boolean => CORRECTED.test(fold(text.slice(0, 200)));
