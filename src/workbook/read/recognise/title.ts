import type { HourColumn } from "../../../domain/contract";
import { fold } from "../../../domain/folding";
import type { Grid } from "../../grid";
import { cleanText, isBlank, shownText } from "../cells";
import { headerKey } from "../headers";
import { SEARCHED_ROWS } from "../layout";
import type { Surroundings } from "./meanings";
import { onlyYear } from "./times";
import { isTypeHeader, notWorkedWord, typesNamed } from "./words";

const LONGEST_TITLE = 120;

/** Texts above a row, in reading order. */
function textsAbove(grid: Grid, row: number): readonly string[] {
  const end = Math.min(row, SEARCHED_ROWS, grid.values.length);
  return grid.values
    .slice(0, Math.max(0, end))
    .flat()
    .filter((value): value is string => typeof value === "string" && !isBlank(value))
    .filter((text) => text.length <= LONGEST_TITLE)
    .map((text) => cleanText(text).replace(/\s+/g, " "));
}

/** «Heures travaillées» over a table may be hours of any type. */
const VAGUE = /(?<![a-z])trav(?:ail|aillees?|aille|aux)?(?![a-z])/g;

/** «Année 2026» says when, not that the hours are a year's. */
const YEAR = /(?<![a-z])annee(?: civile)? ?20\d{2}(?![0-9])/g;

function typesIn(text: string): ReadonlySet<HourColumn> {
  const folded = fold(text).replace(YEAR, " ");
  return notWorkedWord(folded) === null ? typesNamed(folded.replace(VAGUE, " ")) : new Set();
}

/** Types that one of the texts above the table names: after «Nature :», or beside the word «heures», or alone. */
function typesOfTitle(text: string, before: string | undefined): ReadonlySet<HourColumn> {
  const colon = text.indexOf(":");
  if (colon >= 0) {
    const label = text.slice(0, colon);
    return isTypeHeader(label) ? typesIn(text.slice(colon + 1)) : new Set();
  }
  if (before !== undefined && isTypeHeader(before.replace(/ *:$/, ""))) return typesIn(text);
  const { key, saysHours } = headerKey(text);
  return saysHours || key.split(" ").length === 1 ? typesIn(text) : new Set();
}

const NOTHING: Surroundings = { titleType: null, title: "" };

/** The only type of hours that texts name; null when they name several. */
function typeOf(texts: readonly string[]): Surroundings | null {
  const found = texts.map((text, index) => ({ text, types: typesOfTitle(text, texts[index - 1]) }));
  const types = new Set(found.flatMap(({ types: named }) => [...named]));
  const [titleType] = types;
  if (titleType === undefined) return null;
  if (types.size > 1) return NOTHING;
  const title = found.find(({ types: named }) => named.has(titleType))?.text ?? "";
  return { titleType, title: shownText(title) };
}

/** What the sheet's title, or its name, says of every column: the type of hours when it names only one. */
export function surroundingsOf(grid: Grid, headerRow: number): Surroundings {
  const above = typeOf(textsAbove(grid, headerRow));
  if (above) return above;
  const [nameType, ...others] = [...typesIn(grid.name)];
  if (nameType === undefined || others.length > 0) return NOTHING;
  return { titleType: nameType, title: shownText(grid.name) };
}

/** Rows above a further header that may be its title. */
const TITLE_ROWS = 5;

/** What the title of a further block says: texts alone in their row, just above its header. Null without any. */
export function surroundingsOfBlock(
  grid: Grid,
  from: number,
  headerRow: number
): Surroundings | null {
  const rows = grid.values.slice(Math.max(from, headerRow - TITLE_ROWS), headerRow);
  const texts = rows.flatMap((values) => {
    const filled = values.filter((value) => !isBlank(value));
    const areTexts = filled.every(
      (value) => typeof value === "string" && value.length <= LONGEST_TITLE
    );
    return areTexts && filled.length <= 2 ? filled.map((value) => cleanText(String(value))) : [];
  });
  return typeOf(texts);
}

/** The year of the title, when it gives exactly one; else the sheet's name's. */
export const yearAbove = (grid: Grid, headerRow: number): number | null =>
  onlyYear(textsAbove(grid, headerRow)) ?? onlyYear([grid.name]);
