import type { Registers } from "./contract";
import { fold } from "./folding";

/**
 * What part of a month a sheet's name says it holds: a support or a site of the contract («Mars 2026 – Recyclerie»), a
 * week («Semaine 10»), a fortnight, days («du 2 au 6»). Sheets that name different parts of the same kind complete each
 * other, whoever they list.
 */
interface Parts {
  readonly places: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

const WEEK = /(?:^|[^a-z])(?:semaine|sem|s)[ .]?(?:n°|no)? ?(\d{1,2})(?!\d)/;
const FORTNIGHT = /(?:^|[^\d])([12])(?:re|ere|er|e|eme|de|nde)? quinzaine/;
const DAYS = /(?:^|[^a-z])du (\d{1,2})(?:er)?(?!\d).* au (\d{1,2})(?!\d)/;

const numbered = (kind: string, match: RegExpExecArray | null): readonly string[] =>
  match === null ? [] : [[kind, ...match.slice(1).map(Number)].join(" ")];

const timesOf = (name: string): ReadonlySet<string> =>
  new Set([
    ...numbered("semaine", WEEK.exec(name)),
    ...numbered("quinzaine", FORTNIGHT.exec(name)),
    ...numbered("jours", DAYS.exec(name)),
  ]);

const differ = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size > 0 && right.size > 0 && ![...left].some((part) => right.has(part));

/** Whether two sheets' names say that they hold different parts of a month. */
export type AreApart = (left: string, right: string) => boolean;

/** Sheets' names are read once each. */
export function sheetParts(supports: Registers["supports"]): AreApart {
  const places = (supports ?? [])
    .flatMap(({ name, site }) => [name, site ?? ""])
    .map(fold)
    .filter((place) => place !== "");
  const known = new Map<string, Parts>();
  const partsOf = (sheet: string): Parts => {
    const found = known.get(sheet);
    if (found !== undefined) return found;
    const name = fold(sheet);
    const parts = {
      places: new Set(places.filter((place) => name.includes(place))),
      times: timesOf(name),
    };
    known.set(sheet, parts);
    return parts;
  };
  return (left, right) => {
    const [one, other] = [partsOf(left), partsOf(right)];
    return differ(one.places, other.places) || differ(one.times, other.times);
  };
}
