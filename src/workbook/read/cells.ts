import { maskNir } from "../../domain/nir";
import type { CellValue, Grid } from "../grid";

/** One cell, as a reader of values sees it: its value and its en-US number format. */
export interface Cell {
  readonly value: CellValue;
  readonly format: string;
  /** The cell's value is computed by a formula; known on output sheets only. */
  readonly isFormula?: true;
}

export const EMPTY_CELL: Cell = { value: null, format: "General" };

/** Excel's error texts, as the API and files give them, and as a French Excel pastes them. */
const ERROR_TEXTS = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!",
  "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!",
  "#NUL!", "#VALEUR!", "#NOM?", "#NOMBRE!", "#PROPAGATION!", "#CHAMP!", "#CHARGEMENT_DONNEES",
]); // prettier-ignore

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HAS_INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** The longest text of a cell that is repeated in a sentence. */
const SHOWN_LENGTH = 60;

/** Letters, digits and common signs, from ! to ~ : what most texts begin with. */
const isVisible = (code: number): boolean => code > 0x20 && code < 0x7f;

/** A text without invisible characters nor spaces around it. */
export const cleanText = (text: string): string =>
  (HAS_INVISIBLE.test(text) ? text.replace(INVISIBLE, "") : text).trim();

/** An empty cell, or one that holds nothing but spaces. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && !isVisible(value.charCodeAt(0)) && cleanText(value) === "");

/** Whether a text is one of Excel's error values. */
export const isErrorText = (text: string): boolean =>
  text.includes("#") && ERROR_TEXTS.has(text.trim().toUpperCase());

/** A cell as plain text: numbers as they are typed in an identifier («12»); null when blank or in error. */
export function plainText(value: CellValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? "Oui" : "Non";
  if (typeof value === "number") return Number.isFinite(value) ? value.toString() : null;
  const text = cleanText(value);
  return text === "" || isErrorText(text) ? null : text;
}

/** What may be repeated of a text: at most 60 characters, one line, and never a social security number. */
export function shownText(text: string): string {
  const line = maskNir(text.slice(0, 1000)).replace(/\s+/g, " ").trim();
  return line.length <= SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH - 1)}…`;
}

/** A cell of a grid by its place within the used range (0-based); empty outside it. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  const value = grid.values[row]?.[column] ?? null;
  const format = grid.formats[row]?.[column] ?? "General";
  const formula = grid.formulas?.[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? { value, format, isFormula: true }
    : { value, format };
}

/** The widest row of a grid. */
export const widthOf = (grid: Grid): number =>
  grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
