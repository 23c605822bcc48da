import type { Day, Month } from "../../domain/calendar";
import { fold } from "../../domain/folding";
import {
  SECONDS_PER_HOUR,
  scaleRounded,
  type BasisPoints,
  type Cents,
  type Seconds,
} from "../../domain/numbers";
import { ACCEPTED } from "../../messages/fr/accepted";
import { isBlank, isErrorText, plainText, type Cell } from "./cells";
import { readDay, readMonth } from "./dates";
import { parseDecimal, plainSpaces, scaleDecimal } from "./decimal";
import { resolveColumn } from "./hours";
import { formatKind } from "./numberFormat";

/** What a cell gave: a value (null when the cell is blank), or nothing that can be read. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value | null } | { readonly ok: false };

/** How one kind of input cell is read, and what it accepts, in French. */
export interface Reader<Value> {
  readonly accepted: string;
  read(cell: Cell): Read<Value>;
}

const UNREADABLE = { ok: false } as const;
const LONGEST_TEXT = 120;

/** A reader from a function that gives null for what it cannot read; blank cells never reach it. */
function reader<Value>(accepted: string, parse: (cell: Cell) => Value | null): Reader<Value> {
  return {
    accepted,
    read: (cell) => {
      if (isBlank(cell.value)) return { ok: true, value: null };
      if (typeof cell.value === "string" && isErrorText(cell.value)) return UNREADABLE;
      const value = parse(cell);
      return value === null ? UNREADABLE : { ok: true, value };
    },
  };
}

/** A number × `factor` as an integer, from a number or from a French text; null when it is not one. */
function scaled(cell: Cell, factor: number, suffix: RegExp | null): number | null {
  const { value } = cell;
  if (typeof value === "number") {
    if (!Number.isFinite(value) || formatKind(cell.format) === "date") return null;
    const result = scaleRounded(value, factor);
    return Number.isSafeInteger(result) ? result : null;
  }
  if (typeof value !== "string" || value.length > LONGEST_TEXT) return null;
  const text = plainSpaces(value);
  const decimal = parseDecimal((suffix ? text.replace(suffix, "") : text).trim());
  return decimal && scaleDecimal(decimal, factor);
}

const inside = (value: number | null, min: number, max: number): number | null =>
  value !== null && value >= min && value <= max ? value : null;

const LARGEST = 10_000_000_000;

export const text: Reader<string> = reader(ACCEPTED.text, ({ value }) => plainText(value));

export const day: Reader<Day> = reader(ACCEPTED.date, readDay);

export const month: Reader<Month> = reader(ACCEPTED.month, readMonth);

/** Hours that are not negative, as in statements; a text with two readings is refused. */
export const hours: Reader<Seconds> = reader(ACCEPTED.hours, (cell) => {
  const [reading] = resolveColumn([cell]);
  return reading?.kind === "hours" ? inside(reading.seconds, 0, LARGEST * SECONDS_PER_HOUR) : null;
});

const EURO = / ?(?:€|eur|euros?)?(?: ?(?:ht|ttc))?$/;

export const money: Reader<Cents> = reader(ACCEPTED.money, (cell) =>
  inside(scaled(cell, 100, EURO), 0, LARGEST)
);

/** Hundredths of a day, of a unit or of a plain number. */
export const hundredths: Reader<number> = reader(ACCEPTED.number, (cell) =>
  inside(scaled(cell, 100, null), -LARGEST, LARGEST)
);

export const positiveHundredths: Reader<number> = reader(ACCEPTED.number, (cell) =>
  inside(scaled(cell, 100, null), 0, LARGEST)
);

export const days: Reader<number> = reader(ACCEPTED.days, (cell) =>
  inside(scaled(cell, 100, / ?(?:j|jours?)$/), 0, 100_000)
);

/** A plain number, as it is. */
export const plainNumber: Reader<number> = reader(ACCEPTED.number, (cell) => {
  const { value } = cell;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  const decimal =
    typeof value === "string" && value.length <= LONGEST_TEXT
      ? parseDecimal(plainSpaces(value))
      : null;
  if (!decimal) return null;
  const number = Number(`${decimal.whole}.${decimal.fraction || "0"}`);
  return decimal.isNegative ? 0 - number : number;
});

/**
 * A percentage in basis points: 20, «20 %» and 0.2 shown as a percentage are 2 000. A bare number between 0 and 1 is
 * refused: it may be 0.2 % or 20 %.
 */
export const percent: Reader<BasisPoints> = reader(ACCEPTED.percent, (cell) => {
  const { value, format } = cell;
  if (typeof value === "number" && formatKind(format) === "percent") {
    return inside(scaled(cell, 10_000, null), 0, 10_000);
  }
  const isBare = typeof value === "number" || (typeof value === "string" && !value.includes("%"));
  const points = inside(scaled(cell, 100, / ?%$/), 0, 10_000);
  return isBare && points !== null && points > 0 && points < 100 ? null : points;
});

/** A whole number within bounds, followed or not by one of the unit words (folded). */
export const whole = (min: number, max: number, units: readonly string[] = []): Reader<number> => {
  const suffix = new RegExp(` ?(?:${["(?!)", ...units].join("|")})$`);
  return reader(ACCEPTED.whole(min, max), (cell) => {
    const folded =
      typeof cell.value === "string" ? fold(cell.value.slice(0, LONGEST_TEXT)) : cell.value;
    const value = scaled({ ...cell, value: folded }, 100, suffix);
    return value !== null && value % 100 === 0 ? inside(value / 100, min, max) : null;
  });
};

const YEARS = /^(\d{1,2}) ?(?:ans?|annees?)$/;
const wholeMonths = whole(1, 240, ["mois"]);

/** A duration in months; «2 ans» is 24. */
export const months: Reader<number> = reader(ACCEPTED.months, (cell) => {
  const years = typeof cell.value === "string" ? YEARS.exec(fold(cell.value.slice(0, 40))) : null;
  if (years) return inside(Number(years[1]) * 12, 1, 240);
  const read = wholeMonths.read(cell);
  return read.ok ? read.value : null;
});

/** One of a list of choices, by folded label or synonym. */
export function choice<Value extends string | boolean>(
  labels: readonly (readonly [label: string, value: Value])[],
  synonyms: readonly (readonly [label: string, value: Value])[] = [],
  accepted: string = ACCEPTED.oneOf(labels.map(([label]) => label))
): Reader<Value> {
  const values = new Map([...labels, ...synonyms].map(([label, value]) => [fold(label), value]));
  return reader(accepted, ({ value }) => {
    const label = plainText(value);
    return label === null || label.length > LONGEST_TEXT ? null : (values.get(fold(label)) ?? null);
  });
}

export const yesNo: Reader<boolean> = choice<boolean>(
  [
    ["Oui", true],
    ["Non", false],
  ],
  [
    ["O", true], ["Vrai", true], ["Yes", true], ["True", true], ["1", true], ["X", true],
    ["N", false], ["Faux", false], ["No", false], ["False", false], ["0", false],
  ],
  ACCEPTED.yesNo
); // prettier-ignore
