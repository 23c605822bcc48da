import { yearOfMonth, type Month } from "../../domain/calendar";
import type { HourColumn, Lot } from "../../domain/contract";
import { fold } from "../../domain/folding";
import type { SeenMonth } from "../../domain/statement";
import type { Grid } from "../grid";
import { cellAt, cleanText, isBlank, type Cell } from "./cells";
import { namesMonthInWords, parseMonth, parseMonthOfYear, readDay, readMonth } from "./dates";
import { parseHourType } from "./extract/hourTypes";
import {
  isShort,
  isWeekLabel,
  labelledAt,
  labelText,
  OTHER_DATE,
  saysCorrection,
  type Labelled,
} from "./extract/labels";
import { addressAt } from "./extract/table";
import { SEARCHED_ROWS } from "./layout";
import { isMonthFormat } from "./numberFormat";
import { typesNamed } from "./recognise/words";

/** A text of the title block, with the A1 address where it stands. */
export interface Told {
  readonly text: string;
  readonly cell: string;
}

/** What stands above a statement's first header. */
export interface TitleBlock {
  readonly month: Month | null;
  /** The places that give a month; the first is `month`. */
  readonly months: readonly SeenMonth[];
  /** The only year that the titles name. */
  readonly year: number | null;
  readonly lot: string | null;
  readonly contractor: string | null;
  readonly identifier: Told | null;
  readonly name: Told | null;
  readonly support: Told | null;
  /** The support of a label that may also name something else («Chantier», «Site»). */
  readonly site: Told | null;
  /** The only type of hours that the titles name. */
  readonly type: HourColumn | null;
  /** Titles without a label, in order. */
  readonly titles: readonly Told[];
  /** The first table is a week's: «Semaine 10» stands above it. */
  readonly isWeek: boolean;
  readonly saysCorrected: boolean;
}

/** Titles whose numbers may be a month's: «Période du 01/03/2026 au 31/03/2026», «Relevé 03/2026». */
const SPEAKS_OF_HOURS =
  /(?<![a-z])(?:periode|mois|releves?|heures?|pointages?|presences?|emargement|etat|suivi|feuille|fiche)(?![a-z])|^du .* au /;

/** The month of a title without a label: «Relevé des heures – mars 2026», or a date shown as a month. */
function unlabelledMonth({ value, format }: Cell, year: number | null): Month | null {
  if (typeof value === "number") {
    return isMonthFormat(format) ? readMonth({ value, format }) : null;
  }
  if (typeof value !== "string" || !isShort(value) || value.includes(":")) return null;
  if (OTHER_DATE.test(fold(value))) return null;
  const mayName = namesMonthInWords(value) || SPEAKS_OF_HOURS.test(fold(value));
  return (mayName ? parseMonth(value) : null) ?? parseMonthOfYear(value, year);
}

interface Entry {
  readonly labelled: Labelled;
  readonly cell: string;
}

interface Title {
  readonly cell: string;
  readonly content: Cell;
}

interface Gathered {
  readonly entries: readonly Entry[];
  readonly titles: readonly Title[];
}

function gather(grid: Grid, end: number): Gathered {
  const entries: Entry[] = [];
  const titles: Title[] = [];
  for (let row = 0; row < end; row += 1) {
    const values = grid.values[row] ?? [];
    const taken = new Set<number>();
    for (let column = 0; column < values.length; column += 1) {
      if (isBlank(values[column])) continue;
      const labelled = labelledAt(grid, row, column);
      if (labelled) {
        entries.push({ labelled, cell: addressAt(grid, row, labelled.column) });
        taken.add(labelled.column);
      } else {
        // A label's value stays a title too where it may say the month: «Période» | «mars 2026» is read once.
        const content = cellAt(grid, row, column);
        if (!taken.has(column)) titles.push({ cell: addressAt(grid, row, column), content });
      }
    }
  }
  return { entries, titles };
}

const YEAR = /(?<![0-9])(20\d{2})(?![0-9])/g;

const yearsOf = ({ value, format }: Cell): readonly number[] => {
  if (typeof value === "string") return [...value.slice(0, 200).matchAll(YEAR)].map((match) => Number(match[1])); // prettier-ignore
  if (typeof value !== "number") return [];
  if (Number.isInteger(value) && value >= 2000 && value <= 2099) return [value];
  const day = readDay({ value, format });
  const month = day === null ? null : readMonth({ value, format });
  return month === null ? [] : [yearOfMonth(month)];
};

/** The year of an «Année» label, else the only one of the titles that speak of the hours. */
function onlyYear({ entries, titles }: Gathered): number | null {
  const said = entries.filter(({ labelled }) => labelled.entry === "year");
  const others = [
    ...entries.filter(({ labelled }) => labelled.entry === "month").map(({ labelled }) => labelled.value),
    ...titles.map(({ content }) => content).filter(({ value }) => typeof value === "string" && !OTHER_DATE.test(fold(value.slice(0, 200)))),
  ]; // prettier-ignore
  const cells = said.length > 0 ? said.map(({ labelled }) => labelled.value) : others;
  const years = new Set(cells.flatMap(yearsOf));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function monthsOf({ entries, titles }: Gathered, year: number | null): readonly SeenMonth[] {
  const seen = (month: Month | null, cell: string): readonly SeenMonth[] =>
    month === null ? [] : [{ month, source: "title", cell }];
  const labelled = entries
    .filter(({ labelled: { entry } }) => entry === "month")
    .flatMap(({ labelled: { value }, cell }) => seen(readMonth(value, year), cell));
  if (labelled.length > 0) return labelled;
  return titles
    .flatMap(({ content, cell }) => seen(unlabelledMonth(content, year), cell))
    .slice(0, 1);
}

const textsOf = (titles: readonly Title[]): readonly Told[] =>
  titles.flatMap(({ content: { value }, cell }) => {
    const text = typeof value === "string" ? cleanText(value) : "";
    return text === "" ? [] : [{ text, cell }];
  });

/** The type that every title which names some names. */
function onlyType(said: HourColumn | null, titles: readonly Told[]): HourColumn | null {
  if (said !== null) return said;
  const types = new Set(titles.filter(({ text }) => isShort(text)).flatMap(({ text }) => [...typesNamed(text)])); // prettier-ignore
  const [type] = types;
  return types.size === 1 && type !== undefined ? type : null;
}

/** What the title of a statement says, be its table unknown. */
const STATEMENT = /(?<![a-z])(?:releves?|heures|pointages?|presences?|emargement)(?![a-z])/;

const isTitle = ({ content: { value } }: Title): boolean =>
  typeof value === "string" && isShort(value) && STATEMENT.test(fold(value));

/** Reads the rows above the first header; without a header, only labels with their value and titles of statements are. */
export function readTitleBlock(grid: Grid, headerRow: number | null): TitleBlock {
  const end = Math.min(headerRow ?? SEARCHED_ROWS, SEARCHED_ROWS, grid.values.length);
  const all = gather(grid, end);
  const gathered = headerRow === null ? { ...all, titles: all.titles.filter(isTitle) } : all;
  const first = (wanted: Labelled["entry"]): Told | null => {
    for (const { labelled, cell } of gathered.entries) {
      const text = labelled.entry === wanted ? labelText(labelled) : null;
      if (text !== null) return { text, cell };
    }
    return null;
  };
  const year = onlyYear(gathered);
  const months = monthsOf(gathered, year);
  const titles = textsOf(gathered.titles);
  const [lastName, firstName] = [first("lastName"), first("firstName")];
  const bothNames =
    lastName && firstName ? { ...lastName, text: `${lastName.text} ${firstName.text}` } : lastName;
  const type = first("type");
  return {
    month: months[0]?.month ?? null,
    months,
    year,
    lot: first("lot")?.text ?? null,
    contractor: first("contractor")?.text ?? null,
    identifier: first("identifier"),
    name: first("name") ?? bothNames,
    support: first("support"),
    site: first("site"),
    type: onlyType(type && parseHourType(type.text), titles),
    titles,
    isWeek: titles.some(({ text }) => isWeekLabel(text)),
    saysCorrected: titles.some(({ text }) => saysCorrection(text)),
  };
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
