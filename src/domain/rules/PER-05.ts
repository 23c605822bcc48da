import type { Finding } from "../finding";
import { found, personKey, whoOf } from "../outcome";
import {
  limitsOf,
  workCell,
  worksOfStatements,
  type ExceededLimit,
  type Limits,
  type Work,
  type Works,
} from "../workingTime";
import type { Rule } from "./rule";

/** A person's month: the works of each sheet, in the workbook's order. */
type SheetWorks = readonly [Work, ...Work[]];

const total = (works: readonly Work[]): number => works.reduce((sum, { hours }) => sum + hours, 0);

/**
 * The limit that all the sheets exceed together and none of them alone: what one sheet exceeds by itself is PER-03's.
 * The identifier is the same in all of them.
 */
function exceededTogether(works: SheetWorks, { legal, quota }: Limits): ExceededLimit | null {
  const [{ month, first }] = works;
  const hours = total(works);
  const isAlone = (limit: (hours: number) => ExceededLimit | null): boolean =>
    works.some((work) => limit(work.hours) !== null);
  const overLegal = (seconds: number): ExceededLimit | null => legal(month, seconds);
  const overQuota = (seconds: number): ExceededLimit | null =>
    quota(month, seconds, first.identifier);
  const legally = overLegal(hours);
  if (legally !== null) return isAlone(overLegal) ? null : legally;
  return isAlone(overQuota) ? null : overQuota(hours);
}

/** The sheet with which the hours pass the limit. */
function passing(works: SheetWorks, limit: number): Work {
  let hours = 0;
  for (const work of works) {
    hours += work.hours;
    if (hours > limit) return work;
  }
  return works.at(-1) ?? works[0];
}

function findingOf(works: SheetWorks, limits: Limits): Finding | null {
  const exceeded = exceededTogether(works, limits);
  if (exceeded === null) return null;
  const { first, month } = passing(works, exceeded.limit);
  return {
    rule: "PER-05",
    severity: "blocking",
    place: { sheet: first.sheet, cell: workCell(first) },
    month,
    header: null,
    subject: personKey(first),
    facts: {
      who: whoOf(first),
      hours: total(works),
      ...exceeded,
      parts: works.map((work) => ({
        place: { sheet: work.first.sheet, cell: workCell(work.first) },
        lot: work.first.lot,
        hours: work.hours,
      })),
    },
  };
}

/** The people and months that more than one sheet declares. */
function inSeveralSheets(statements: readonly Works[]): readonly SheetWorks[] {
  const firsts = new Map<number, Work>();
  const several = new Map<number, [Work, ...Work[]]>();
  for (const works of statements) {
    for (const [key, work] of works) {
      const first = firsts.get(key);
      const others = several.get(key);
      if (first === undefined) firsts.set(key, work);
      else if (others === undefined) several.set(key, [first, work]);
      else others.push(work);
    }
  }
  return [...several.values()];
}

/** The same participant's hours in several sheets exceed together what PER-03 allows, though none does alone. */
export const rule: Rule = {
  code: "PER-05",
  check: (input) => {
    const limits = limitsOf(input);
    const findings = inSeveralSheets(worksOfStatements(input.submission)).flatMap(
      (works) => findingOf(works, limits) ?? []
    );
    return found(findings);
  },
};
