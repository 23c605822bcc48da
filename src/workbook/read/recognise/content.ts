import { fold } from "../../../domain/folding";
import type { CellValue, Grid } from "../../grid";
import type { ContentKind } from "../../mapping";
import { isBlank, isErrorText } from "../cells";
import { parseDay, parseMonth } from "../dates";
import { matchHeader } from "../headers";
import { readHours } from "../hours";
import { formatKind, isMonthFormat } from "../numberFormat";
import { isHourColumn } from "./words";

/** What the cells under a header look like, from a sample of them. */
export interface Content {
  readonly kind: ContentKind;
  /** Cells of the sample that say something (absence marks and errors do not). */
  readonly filled: number;
  /** The numbers are whole, from 1 to 31, and few cells are no numbers: they may be days of the month. */
  readonly areDayNumbers: boolean;
  /** 1, 2, 3…: the rows' own numbers. */
  readonly areOrdinals: boolean;
  /** Share of the cells, 0 to 100, that name a type of hours. */
  readonly typesShare: number;
  /** Most cells are made of two words or more: a name and a first name. */
  readonly haveTwoWords: boolean;
}

/** Rows looked at under a header: the first ones, then others spread over the block. */
const FIRST_ROWS = 120;
const SPREAD_ROWS = 80;
/** Hours of a month of 31 days: a larger number is something else. */
const MOST_HOURS = 744;
const AGREEING_PERCENT = 75;

/** Indices, within the used range, of the rows looked at between two rows. */
export function sampleRows(first: number, end: number): readonly number[] {
  const rows: number[] = [];
  const head = Math.min(end, first + FIRST_ROWS);
  for (let row = first; row < head; row += 1) rows.push(row);
  const step = Math.max(1, Math.ceil((end - head) / SPREAD_ROWS));
  for (let row = head; row < end; row += step) rows.push(row);
  return rows;
}

type CellKind = Exclude<ContentKind, "empty" | "mixed"> | "nothing";

const NOTHING = /^(?:-+|\/|x|abs\.?|absente?|absent\(e\)|neant|nc|n\/c|ras|cp|am|at|rtt|jf|f|ferie|maladie|conges?|repos|rh|ca)$/; // prettier-ignore
const IDENTIFIER = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}\-_/.°]{1,24}$/u;
const NAME = /^\p{Lu}[\p{L}'’.-]*(?: +[\p{L}'’.-]+){0,4}$/u;
const MONTH_ONLY =
  /^(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\.?(?:[ -]\d{2,4})?$/;

function kindOfNumber(value: number, format: string): CellKind {
  const kind = formatKind(format);
  if (kind === "percent") return "percents";
  if (kind === "date") return isMonthFormat(format) ? "months" : "dates";
  if (kind === "time") return "hours";
  if (/€|EUR/.test(format)) return "amounts";
  if (Math.abs(value) <= MOST_HOURS) return "hours";
  return value >= 1e9 ? "identifiers" : "large-numbers";
}

function kindOfText(raw: string, supports: ReadonlySet<string>): CellKind {
  if (isErrorText(raw)) return "nothing";
  const folded = fold(raw.slice(0, 120));
  if (folded === "" || NOTHING.test(folded)) return "nothing";
  if (supports.has(folded)) return "supports";
  if (/\d/.test(folded)) {
    if (/%$/.test(folded)) return "percents";
    if (/€|euros?$/.test(folded)) return "amounts";
    if (parseDay(folded) !== null) return "dates";
    if (/^\d{4,}$/.test(folded.replace(/ /g, "")) && /^\d{4,}|^\d{2} |^\d{5} /.test(folded)) {
      return "identifiers";
    }
    const reading = readHours(raw, "General");
    if (reading.kind === "hours" || reading.kind === "ambiguous") return "hours";
    if (MONTH_ONLY.test(folded) || parseMonth(folded) !== null) return "months";
    return IDENTIFIER.test(raw.trim()) ? "identifiers" : "texts";
  }
  if (MONTH_ONLY.test(folded)) return "months";
  const match = matchHeader(raw);
  if (match && isHourColumn(match.field)) return "hour-types";
  return NAME.test(raw.trim()) ? "names" : "texts";
}

/** Reads what cells look like, each distinct text once. */
export type CellKinds = (value: CellValue, format: string) => CellKind;

export function cellKinds(supports: readonly string[]): CellKinds {
  const folded = new Set(supports.map(fold));
  const known = new Map<string, CellKind>();
  return (value, format) => {
    if (typeof value === "number") return kindOfNumber(value, format);
    if (typeof value !== "string") return "texts";
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const kind = kindOfText(value, folded);
    known.set(value, kind);
    return kind;
  };
}

const dayNumber = (value: CellValue): number | null => {
  const number = typeof value === "string" && /^\s*\d{1,2}\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) ? number : null;
};

function strongest(counts: ReadonlyMap<CellKind, number>, filled: number): ContentKind {
  let best: CellKind = "nothing";
  for (const [kind, count] of counts) if (count > (counts.get(best) ?? 0)) best = kind;
  const isClear = (counts.get(best) ?? 0) * 100 >= filled * AGREEING_PERCENT;
  return best === "nothing" || !isClear ? "mixed" : best;
}

/** Looks at the cells of a column (within the used range) in the given rows. */
export function contentOf(
  grid: Grid,
  rows: readonly number[],
  column: number,
  kindOf: CellKinds
): Content {
  const counts = new Map<CellKind, number>();
  let filled = 0;
  let twoWords = 0;
  let dayNumbers = 0;
  let otherNumbers = 0;
  let ordinal = 0;
  let areOrdinals = true;
  let seen = 0;
  for (const row of rows) {
    const value = grid.values[row]?.[column] ?? null;
    if (isBlank(value)) continue;
    seen += 1;
    const kind = kindOf(value, grid.formats[row]?.[column] ?? "General");
    if (kind === "nothing") continue;
    filled += 1;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const number = dayNumber(value);
    if (number !== null && number >= 1 && number <= 31) dayNumbers += 1;
    else if (typeof value === "number") otherNumbers += 1;
    if (areOrdinals && number !== null && number === ordinal + 1) ordinal = number;
    else if (number !== null) areOrdinals = false;
    if (typeof value === "string" && /\S\s+\S/.test(value.trim())) twoWords += 1;
  }
  return {
    kind: seen === 0 ? "empty" : filled === 0 ? "mixed" : strongest(counts, filled),
    filled,
    areDayNumbers:
      otherNumbers === 0 && dayNumbers > 0 && dayNumbers * 100 >= filled * AGREEING_PERCENT,
    areOrdinals: areOrdinals && ordinal > 1,
    typesShare: filled === 0 ? 0 : Math.floor(((counts.get("hour-types") ?? 0) * 100) / filled),
    haveTwoWords: twoWords * 100 >= filled * AGREEING_PERCENT && filled > 0,
  };
}
