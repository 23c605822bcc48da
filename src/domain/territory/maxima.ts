import { firstDay, lastDay, type Month } from "../calendar";
import { divideRounded, SECONDS_PER_HOUR, type Seconds } from "../numbers";
import type { ExceededMaximum } from "./consolidation";
import type { People } from "./people";
import type { ContractDigest, DigestPerson } from "./types";

/** Code du travail, article L. 3121-20: 48 hours a week, here 48 h × days of the month ÷ 7 as PER-03 and PER-05 count. */
const LEGAL_WEEK = 48 * SECONDS_PER_HOUR;

const daysOf = (month: Month): number => lastDay(month) - firstDay(month) + 1;

const exceeds = (month: Month, hours: Seconds): boolean => hours * 7 > LEGAL_WEEK * daysOf(month);

/** What one person of one contract worked in a month: what a contract's own check looks at. */
interface Share {
  readonly contract: string;
  readonly rank: number;
  readonly declared: DigestPerson | undefined;
  hours: Seconds;
}

interface Worked {
  readonly person: number;
  readonly month: Month;
  readonly shares: Share[];
}

/** Hours by contract, in the contracts' order. */
function partsOf(shares: readonly Share[]): ExceededMaximum["parts"] {
  const parts = new Map<string, Seconds>();
  for (const { contract, hours } of shares) parts.set(contract, (parts.get(contract) ?? 0) + hours);
  return [...parts].map(([contract, hours]) => ({ contract, hours }));
}

function exceeded({ person, month, shares }: Worked): readonly ExceededMaximum[] {
  const hours = shares.reduce((sum, share) => sum + share.hours, 0);
  if (!exceeds(month, hours) || shares.some((share) => exceeds(month, share.hours))) return [];
  const first = (of: (own: DigestPerson) => string | null): string | null =>
    shares
      .map(({ declared }) => declared && of(declared))
      .find((value) => value !== undefined && value !== null && value !== "") ?? null;
  return [
    {
      person: person.toString(),
      identifier: first(({ identifier }) => identifier),
      name: first(({ lastName, firstName }) => [lastName, firstName].filter(Boolean).join(" ")) ?? first(({ name }) => name),
      month,
      hours,
      limit: divideRounded(LEGAL_WEEK * daysOf(month), 7),
      parts: partsOf(shares),
    },
  ];
} // prettier-ignore

export interface Maxima {
  readonly add: (contract: Pick<ContractDigest, "key" | "persons" | "lines">) => void;
  readonly exceeded: () => readonly ExceededMaximum[];
}

/**
 * Months in which a person works more, over all their contracts, than the law allows; what a contract declares under one
 * name and exceeds by itself is that contract's own finding. Who is nobody else's entry is that contract's own business:
 * nothing is kept of them.
 */
export function maximaOf({ personOf, isShared }: Pick<People, "personOf" | "isShared">): Maxima {
  const works = new Map<string, Worked>();
  return {
    add: ({ key, persons, lines }) => {
      for (const { month, person: rank, work } of lines) {
        if (month === null || rank === null || work === 0 || !isShared(key, rank)) continue;
        const person = personOf(key, rank);
        const own = `${person.toString()}|${month.toString()}`;
        const worked = works.get(own) ?? { person, month, shares: [] };
        works.set(own, worked);
        const share = worked.shares.find((each) => each.contract === key && each.rank === rank);
        if (share) share.hours += work;
        else worked.shares.push({ contract: key, rank, declared: persons[rank], hours: work });
      }
    },
    exceeded: () => [...works.values()].flatMap(exceeded),
  };
}
