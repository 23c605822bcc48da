import type { Month } from "../../domain/calendar";
import type { Lot } from "../../domain/contract";
import { fold } from "../../domain/folding";
import type { CellValue, Grid } from "../grid";
import { cellAt, cleanText, isBlank, plainText, type Cell } from "./cells";
import { namesMonthInWords, parseMonth, readMonth } from "./dates";
import { wordsKey } from "./headers";
import { SEARCHED_ROWS } from "./layout";
import { isMonthFormat } from "./numberFormat";

/** What stands above a statement's header. */
export interface TitleBlock {
  readonly month: Month | null;
  readonly lot: string | null;
  readonly contractor: string | null;
}

type Entry = keyof TitleBlock;

const LABELS: Readonly<Record<Entry, readonly string[]>> = {
  month: [
    "Mois", "Période", "Mois concerné", "Mois du relevé", "Période concernée", "Relevé du mois de",
    "Au titre du mois de", "Mois de réalisation", "Mois déclaré", "Mois / année", "Pour le mois de",
  ],
  lot: ["Lot", "N° de lot", "Lot n°"],
  contractor: [
    "Titulaire", "Titulaire du marché", "Structure", "Nom de la structure", "Structure d'insertion",
    "Prestataire", "Opérateur", "SIAE", "Association",
  ],
}; // prettier-ignore

const OTHER_LABELS = ["Marché", "Référence", "Acheteur", "SIRET", "Objet", "N° de marché", "Date"];

const ENTRY_BY_LABEL: ReadonlyMap<string, Entry | null> = new Map<string, Entry | null>([
  ...OTHER_LABELS.map((label) => [wordsKey(label), null] as const),
  ...(Object.keys(LABELS) as Entry[]).flatMap((entry) =>
    LABELS[entry].map((label) => [wordsKey(label), entry] as const)
  ),
]);

/** Cells looked at right of a label: merged cells leave empty ones between. */
const REACH = 6;
const LONGEST_TITLE = 80;

interface Labelled {
  readonly entry: Entry | null;
  readonly value: Cell;
}

const textCell = (value: CellValue): Cell => ({ value, format: "General" });

const isLabel = (value: CellValue): boolean =>
  typeof value === "string" && ENTRY_BY_LABEL.has(wordsKey(value));

/** The first filled cell right of a label, unless it is another label. */
function valueBeside(grid: Grid, row: number, column: number): Cell | null {
  for (let next = column + 1; next <= column + REACH; next += 1) {
    const cell = cellAt(grid, row, next);
    if (!isBlank(cell.value)) return isLabel(cell.value) ? null : cell;
  }
  return null;
}

/** «Lot 1», «Lot n° 2»: label and value in one cell without a colon. */
const LOT_TITLE = /^lot (?:n°|no|numero)? ?([a-z0-9]{1,10})$/;

/** A label with its value, in one cell («Mois : mars 2026») or in two. */
function labelledAt(grid: Grid, row: number, column: number, text: string): Labelled | null {
  const colon = text.indexOf(":");
  const label = colon < 0 ? text : text.slice(0, colon);
  const inline = colon < 0 ? "" : cleanText(text.slice(colon + 1));
  const lot = LOT_TITLE.exec(fold(label.slice(0, LONGEST_TITLE)));
  if (lot) return { entry: "lot", value: textCell(lot[1] ?? "") };
  const entry = ENTRY_BY_LABEL.get(wordsKey(label));
  if (entry === undefined) return null;
  const value = inline === "" ? valueBeside(grid, row, column) : textCell(inline);
  return value && { entry, value };
}

const isShort = (text: string): boolean => text.length <= LONGEST_TITLE;

/** A day something was done, not the month of the hours: «Édité le 2 avril 2026», «Marché notifié en mai 2025». */
const OTHER_DATE =
  /(?:^| )(?:le|edite|editee|imprime|fait|signe|date|mis|mise|maj|notifie|debut|fin|depuis|jusqu)(?![a-z])/;

/** The month of a title without a label: «Relevé des heures – mars 2026», or a date shown as a month. */
function unlabelledMonth({ value, format }: Cell): Month | null {
  if (typeof value === "number") {
    return isMonthFormat(format) ? readMonth({ value, format }) : null;
  }
  if (typeof value !== "string" || !isShort(value) || value.includes(":")) return null;
  if (OTHER_DATE.test(fold(value))) return null;
  return namesMonthInWords(value) ? parseMonth(value) : null;
}

/** Reads the rows above the header; without a header, only labels with their value are believed. */
export function readTitleBlock(grid: Grid, headerRow: number | null): TitleBlock {
  const end = Math.min(headerRow ?? SEARCHED_ROWS, SEARCHED_ROWS, grid.values.length);
  const found: { month: Month | null; lot: string | null; contractor: string | null } = {
    month: null,
    lot: null,
    contractor: null,
  };
  let titleMonth: Month | null = null;
  for (let row = 0; row < end; row += 1) {
    const values = grid.values[row] ?? [];
    for (let column = 0; column < values.length; column += 1) {
      const cell = cellAt(grid, row, column);
      if (isBlank(cell.value)) continue;
      const text = typeof cell.value === "string" ? cleanText(cell.value) : null;
      const labelled = text !== null && isShort(text) ? labelledAt(grid, row, column, text) : null;
      if (labelled?.entry === "month") found.month ??= readMonth(labelled.value);
      else if (labelled?.entry === "lot") found.lot ??= plainText(labelled.value.value);
      else if (labelled?.entry === "contractor") {
        found.contractor ??= plainText(labelled.value.value);
      } else if (!labelled) titleMonth ??= unlabelledMonth(cell);
    }
  }
  return { ...found, month: found.month ?? (headerRow === null ? null : titleMonth) };
}

/** A lot as `tLots` spells it: by its code, its title, or a text that begins with its code («1 – Espaces verts»). */
export function lotFinder(lots: readonly Lot[]): (text: string | null) => string | null {
  const known = new Map<string, string>();
  for (const { code, title } of lots) {
    const names = [code, `lot ${code}`, `lot n° ${code}`, ...(title === null ? [] : [title])];
    for (const name of names) if (!known.has(fold(name))) known.set(fold(name), code);
  }
  return (text) => {
    if (text === null) return null;
    const folded = fold(text.slice(0, 200));
    const exact = known.get(folded);
    if (exact !== undefined) return exact;
    const start = /^(?:lot )?(?:n° ?)?([a-z0-9]{1,10})(?![a-z0-9])/.exec(folded)?.[1];
    return (start === undefined ? undefined : known.get(start)) ?? text;
  };
}
