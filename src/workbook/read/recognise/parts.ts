import { distance } from "fastest-levenshtein";
import { fold } from "../../../domain/folding";
import type { CellValue, Grid } from "../../grid";
import { cleanText, isBlank, isErrorText } from "../cells";
import { headerKey, KNOWN_HEADERS, matchHeader, type HeaderMatch } from "../headers";
import { headerTime, timelessText, type HeaderTime } from "./times";
import * as words from "./words";

/** A support that a header names: as written, or as the contract spells it where the header says more. */
export interface NamedSupport {
  readonly name: string;
  readonly known: string;
  /** Letters that differ from the contract's spelling. */
  readonly distance: number;
}

/** One header cell, understood for itself. */
export interface Part {
  /** On one line, as written. */
  readonly text: string;
  /** What it says besides a time and a support; empty when that is all it says. */
  readonly core: string;
  readonly match: HeaderMatch | null;
  readonly time: HeaderTime | null;
  readonly support: NamedSupport | null;
  readonly qualified: words.QualifiedType | null;
  readonly notWorked: string | null;
  readonly isBareHours: boolean;
  readonly saysHours: boolean;
  readonly saysMinutes: boolean;
  readonly isUseless: boolean;
  readonly isDate: boolean;
  readonly isType: boolean;
  /** A number that is no day: rows of values have some, headers have none. */
  readonly isNumber: boolean;
  /** The text without what changes from month to month. */
  readonly timeless: string;
}

type PartReader = (value: CellValue | undefined, format: string) => Part | null;

const LONGEST_HEADER = 120;
/** Rows kept in memory while headers are looked for. */
const MOST_ROWS = 200;
const MOST_TEXTS = 5000;
const NUMBER_TEXT = /^[-+]?\d[\d\s.,:h'%€]*$/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const allowedDistance = (length: number): number => (length <= 6 ? 1 : 2);

type SupportFinder = (text: string, folded: string) => { readonly support: NamedSupport; readonly rest: string } | null; // prettier-ignore

/** Finds the contract's supports in headers: the whole text, a part of it, or a spelling that comes near. */
function supportFinder(supports: readonly string[]): SupportFinder {
  const known = supports
    .map((name) => ({ name, folded: fold(name) }))
    .filter(({ folded }) => folded.length > 1 && matchHeader(folded) === null)
    .sort((a, b) => b.folded.length - a.folded.length)
    .map((support) => ({
      ...support,
      inside: new RegExp(`(?<![a-z0-9])${escaped(support.folded)}(?![a-z0-9])`),
    }));
  return (text, folded) => {
    const whole = known.find((support) => support.folded === folded);
    if (whole) return { support: { name: text, known: whole.name, distance: 0 }, rest: "" };
    const part = known.find(({ inside }) => inside.test(folded));
    if (part) {
      const rest = folded.replace(part.inside, " ").replace(/\s+/g, " ").trim();
      return { support: { name: part.name, known: part.name, distance: 0 }, rest };
    }
    if (folded.length < 5 || matchHeader(text) !== null) return null;
    const near = known.filter(
      (support) => distance(support.folded, folded) <= allowedDistance(folded.length)
    );
    const [only] = near;
    if (near.length !== 1 || only === undefined) return null;
    const support = { name: only.name, known: only.name, distance: distance(only.folded, folded) };
    return { support, rest: "" };
  };
}

const BLANK: Omit<Part, "text" | "timeless" | "time"> = {
  core: "",
  match: null,
  support: null,
  qualified: null,
  notWorked: null,
  isBareHours: false,
  saysHours: false,
  saysMinutes: false,
  isUseless: false,
  isDate: false,
  isType: false,
  isNumber: false,
};

/** What is left of «Heures – » once its support is taken away. */
const trimmed = (text: string): string => text.replace(/^[\s:/,()–-]+|[\s:/,(–-]+$/g, "");

function textPart(value: string, format: string, findSupport: SupportFinder): Part {
  const text = cleanText(value).replace(/\s+/g, " ");
  const time = headerTime(text, format);
  const timeless = timelessText(text, format);
  if (time && time.rest === "") return { ...BLANK, text, time, timeless };
  const withoutTime = time === null ? text : time.rest;
  const isKnownWhole = matchHeader(withoutTime) !== null;
  const found = isKnownWhole ? null : findSupport(withoutTime, fold(withoutTime));
  const core = trimmed(found === null ? withoutTime : found.rest);
  const match = core === "" ? null : matchHeader(core);
  const { saysHours } = headerKey(text);
  return {
    text,
    time,
    timeless,
    core,
    match,
    support: found?.support ?? null,
    qualified: match === null && core !== "" ? words.qualifiedType(core) : null,
    notWorked: words.notWorkedWord(withoutTime),
    isBareHours: core !== "" && words.isBareHours(core),
    saysHours,
    saysMinutes: words.saysMinutes(text),
    isUseless: !saysHours && words.isUseless(core),
    isDate: words.isDateHeader(core),
    isType: words.isTypeHeader(core),
    isNumber: time === null && NUMBER_TEXT.test(text),
  };
}

function read(value: CellValue, format: string, findSupport: SupportFinder): Part | null {
  if (typeof value === "string") {
    if (isErrorText(value)) return null;
    return textPart(value.slice(0, LONGEST_HEADER + 1), format, findSupport);
  }
  const time = headerTime(value, format);
  const timeless = timelessText(value, format);
  return { ...BLANK, text: headerNumber(value, time), time, timeless, isNumber: time === null };
}

/** A date header as a person reads it. */
function headerNumber(value: CellValue, time: HeaderTime | null): string {
  if (time?.day !== null && time?.day !== undefined) return time.day.toString();
  if (time?.month !== null && time?.month !== undefined) {
    return `${((time.month % 12) + 1).toString().padStart(2, "0")}/${Math.floor(time.month / 12).toString()}`;
  }
  return String(value);
}

/** The header cells of a row of the used range, empty ones as null. */
export type RowReader = (row: number) => readonly (Part | null)[];

/** Reads rows as header cells, each row and each distinct text once. */
export function rowReader(grid: Grid, width: number, supports: readonly string[]): RowReader {
  const read = partReader(supports);
  const known = new Map<number, readonly (Part | null)[]>();
  return (row) => {
    const seen = known.get(row);
    if (seen !== undefined) return seen;
    const values = grid.values[row] ?? [];
    const formats = grid.formats[row] ?? [];
    const parts = Array.from({ length: width }, (_, column) =>
      read(values[column], formats[column] ?? "General")
    );
    if (known.size >= MOST_ROWS) known.clear();
    known.set(row, parts);
    return parts;
  };
}

/** Readers by the supports they know: the sheets of a workbook share one, as their texts repeat. */
const readers = new WeakMap<readonly string[], PartReader>();

function partReader(supports: readonly string[]): PartReader {
  const shared = readers.get(supports);
  if (shared) return shared;
  const reader = newPartReader(supports);
  readers.set(supports, reader);
  return reader;
}

/** Reads header cells, each distinct text once. */
function newPartReader(supports: readonly string[]): PartReader {
  const findSupport = supportFinder(supports);
  const known = new Map<string, Part | null>();
  return (value, format) => {
    if (value === undefined || isBlank(value)) return null;
    const key = typeof value === "string" ? value : `\u0000${format}\u0000${String(value)}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const part = read(value, format, findSupport);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(key, part);
    return part;
  };
}

/** A known header whose spelling comes near to a text's. */
export interface NearSpelling {
  readonly match: HeaderMatch;
  readonly distance: number;
}

/** What a part's text was nearly spelt as, looked for once. */
const spellings = new WeakMap<Part, { readonly near: NearSpelling | null }>();

/** The known header that a part nobody knows comes near to; null when there is none, or two. */
export function nearOf(part: Part): NearSpelling | null {
  const seen = spellings.get(part);
  if (seen) return seen.near;
  const near = part.isNumber || part.core === "" ? null : nearSpelling(part.core);
  spellings.set(part, { near });
  return near;
}

function nearSpelling(text: string): NearSpelling | null {
  const { key } = headerKey(text);
  if (key.length < 5 || key.length > 40) return null;
  const allowed = allowedDistance(key.length);
  let best: NearSpelling | null = null;
  let isShared = false;
  for (const [known, match] of KNOWN_HEADERS) {
    if (Math.abs(known.length - key.length) > allowed || known.length < 5) continue;
    const letters = distance(known, key);
    // People seldom mistake a word's first letter.
    if (letters > (known.charAt(0) === key.charAt(0) ? allowed : 1)) continue;
    if (best === null || letters < best.distance) {
      best = { match, distance: letters };
      isShared = false;
    } else if (letters === best.distance && match.field !== best.match.field) isShared = true;
  }
  return isShared ? null : best;
}
