import { firstDay, lastDay, type Month } from "../calendar";
import { divideRounded, SECONDS_PER_HOUR, type Seconds } from "../numbers";
import type { ExceededMaximum } from "./consolidation";
import type { People } from "./people";
import type { ContractDigest } from "./types";

/** Code du travail, article L. 3121-20: 48 hours a week, here 48 h × days of the month ÷ 7 as PER-03 and PER-05 count. */
const LEGAL_WEEK = 48 * SECONDS_PER_HOUR;

const daysOf = (month: Month): number => lastDay(month) - firstDay(month) + 1;

const exceeds = (month: Month, hours: Seconds): boolean => hours * 7 > LEGAL_WEEK * daysOf(month);

/** Months in which a person works more, over all their contracts, than the law allows, though no contract alone says so. */
export function exceededMaxima(
  contracts: readonly Pick<ContractDigest, "key" | "persons" | "lines">[],
  people: People
): readonly ExceededMaximum[] {
  interface Worked {
    readonly month: Month;
    readonly parts: Map<string, Seconds>;
    readonly contract: string;
    readonly rank: number;
  }
  const works = new Map<string, Worked>();
  for (const { key, lines } of contracts) {
    for (const { month, person, work } of lines) {
      if (month === null || person === null || work === 0) continue;
      const own = `${people.personOf(key, person).toString()}|${month.toString()}`;
      const worked = works.get(own) ?? {
        month,
        parts: new Map<string, Seconds>(),
        contract: key,
        rank: person,
      };
      worked.parts.set(key, (worked.parts.get(key) ?? 0) + work);
      works.set(own, worked);
    }
  }
  const personsOf = new Map(contracts.map(({ key, persons }) => [key, persons]));
  return [...works].flatMap(([own, { month, parts, contract, rank }]): ExceededMaximum[] => {
    if (parts.size < 2) return [];
    const hours = [...parts.values()].reduce((sum, each) => sum + each, 0);
    const isAlone = [...parts.values()].some((each) => exceeds(month, each));
    if (!exceeds(month, hours) || isAlone) return [];
    const person = personsOf.get(contract)?.[rank];
    const name = [person?.lastName, person?.firstName].filter(Boolean).join(" ");
    return [
      {
        person: own.slice(0, own.indexOf("|")),
        identifier: person?.identifier ?? null,
        name: name === "" ? (person?.name ?? null) : name,
        month,
        hours,
        limit: divideRounded(LEGAL_WEEK * daysOf(month), 7),
        parts: [...parts].map(([key, each]) => ({ contract: key, hours: each })),
      },
    ];
  });
}
