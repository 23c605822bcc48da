import type { Finding } from "../domain/finding";
import { sentenceOf, type Sentence } from "./index";

/** Rules whose first sentence counts the days up to the check: how late or near it is today is no fact of its own. */
const COUNTING_DAYS: ReadonlySet<string> = new Set(["DOC-02", "DOC-03", "ELI-04"]);

type Said = Pick<Sentence, "message" | "expected" | "found">;

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** What a decision is taken on, from what the register's row says: «Décidé sur» keeps it. */
export function basisText(rule: string, { message, expected, found }: Said): string {
  const facts = `Constaté\u00a0: ${sentence(found)} Attendu\u00a0: ${sentence(expected)}`;
  return COUNTING_DAYS.has(rule) ? facts : `${sentence(message)} ${facts}`;
}

/** What a decision on a finding is taken on, in French whatever the locale: it is kept in the workbook. */
export const basisOf = (finding: Finding): string => basisText(finding.rule, sentenceOf(finding));

const CELL = /(?<![\p{L}\d-])\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\d-])/gu;
/** «ligne 12», «lignes 12, 14 et 27», «2 lignes : 12 et 27». */
const ROWS = /([Ll]ignes?)(?: :)? \d+(?:(?:, | et )\d+)*/g;

/** A text whose cells and rows are left aside: they move when lines are added, and the facts do not. */
export const withoutPlaces = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .split(/(«[^»]*»)/)
    .map((part) => (part.startsWith("«") ? part : part.replace(ROWS, "$1 ·").replace(CELL, "·")))
    .join("")
    .trim();

/** Whether two texts of «Décidé sur» tell the same facts, wherever they stand on the sheet. */
export const sameBasis = (left: string, right: string): boolean =>
  left === right || withoutPlaces(left) === withoutPlaces(right);
