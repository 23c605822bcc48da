import { yearOfMonth } from "../calendar";
import { foldOnce } from "../folding";
import type {
  Consolidation,
  ConsolidationRow,
  GroupKind,
  GroupLine,
  YearPeople,
} from "./consolidation";
import type { People } from "./people";
import { compareNullable, hoursOf } from "./totals";
import type { ContractDigest } from "./types";

/**
 * Different people, counted while contracts are read one after the other: those of one contract alone are counted with
 * it, and only those that several entries speak of are remembered.
 */
class Heads {
  private alone = 0;
  private readonly own = new Set<number>();
  private readonly shared = new Set<number>();
  add(person: number, isShared: boolean): void {
    if (isShared) this.shared.add(person);
    else this.own.add(person);
  }
  /** What was counted is of a contract that does not come back. */
  closeContract(): void {
    this.alone += this.own.size;
    this.own.clear();
  }
  count(): number {
    return this.alone + this.own.size + this.shared.size;
  }
}

type Counting = Pick<People, "personOf" | "isShared">;

/** What the lines of one label add up to, while they are read. */
interface Group {
  readonly label: string | null;
  readonly owner: string | null;
  production: number;
  guidance: number;
  training: number;
  planned: number | null;
  contracts: number;
  readonly heads: Heads;
}

interface Groups {
  /**
   * The group of a label, case and accents aside: the first spelling is shown, with its owner where another owner has
   * one of that label too.
   */
  readonly at: (label: string | null, owner?: string | null) => Group;
  /** Ends a contract: each group it was in has one contract more. */
  readonly closeContract: () => void;
  /** In the labels' order, the blank one last. */
  readonly lines: () => readonly GroupLine[];
}

function groupsBy(folded: (text: string) => string): Groups {
  const groups = new Map<string, Group>();
  const touched = new Set<Group>();
  return {
    at: (label, owner = null) => {
      const key = label === null || folded(label) === "" ? "" : [label, owner ?? ""].map(folded).join("\u0000");
      const group = groups.get(key) ?? {
        label: key === "" ? null : label, owner, production: 0, guidance: 0, training: 0, planned: null,
        contracts: 0, heads: new Heads(),
      };
      groups.set(key, group);
      touched.add(group);
      return group;
    },
    closeContract: () => {
      for (const group of touched) {
        group.contracts += 1;
        group.heads.closeContract();
      }
      touched.clear();
    },
    lines: () => {
      const labels = new Map<string, number>();
      for (const { label } of groups.values()) {
        if (label !== null) labels.set(folded(label), (labels.get(folded(label)) ?? 0) + 1);
      }
      const shown = (label: string | null, owner: string | null): string | null =>
        label === null || owner === null || labels.get(folded(label)) === 1 ? label : `${label} (${owner})`;
      return [...groups]
        .sort(([left], [right]) => compareNullable(left || null, right || null))
        .map(([, { heads, label, owner, ...group }]) => ({
          label: shown(label, owner), ...group, persons: heads.count(),
        }));
    },
  };
} // prettier-ignore

const districtLabel = (lives: boolean | null | undefined): string | null => {
  if (lives === null || lives === undefined) return null;
  return lives ? "QPV" : "Hors QPV";
};

export interface Grouping {
  readonly add: (digest: ContractDigest, rows: readonly ConsolidationRow[]) => void;
  readonly groups: () => Consolidation["groups"];
}

/** Hours, people, contracts and what was planned, by each field. */
export function grouping({ personOf, isShared }: Counting): Grouping {
  const folded = foldOnce();
  const all: Readonly<Record<GroupKind, Groups>> = {
    buyer: groupsBy(folded),
    contractor: groupsBy(folded),
    structure: groupsBy(folded),
    lot: groupsBy(folded),
    support: groupsBy(folded),
    territory: groupsBy(folded),
    district: groupsBy(folded),
  };
  const add = (digest: ContractDigest, rows: readonly ConsolidationRow[]): void => {
    const { key, persons, lines, reference, title, buyer } = digest;
    const wholes = [
      all.buyer.at(digest.buyer),
      all.contractor.at(digest.contractor),
      all.structure.at(digest.structureKind),
      all.territory.at(digest.territory),
    ];
    const ofLot = (lot: string | null): Group =>
      all.lot.at(
        lot === null ? null : [reference ?? title, lot].filter(Boolean).join(" – "),
        buyer
      );
    for (const line of lines) {
      const lives = line.person === null ? null : persons[line.person]?.priorityDistrict;
      const own = [
        ...wholes,
        ofLot(line.lot),
        all.support.at(line.support),
        all.district.at(districtLabel(lives)),
      ];
      for (const group of own) {
        group.production += line.production;
        group.guidance += line.guidance;
        group.training += line.training;
      }
      if (line.person === null || hoursOf(line) <= 0) continue;
      const person = personOf(key, line.person);
      const isCommon = isShared(key, line.person);
      for (const { heads } of own) heads.add(person, isCommon);
    }
    for (const { planned, lot } of rows) {
      if (planned === null) continue;
      for (const group of [...wholes, ofLot(lot)]) group.planned = (group.planned ?? 0) + planned;
    }
    for (const groups of Object.values(all)) groups.closeContract();
  };
  return {
    add,
    groups: () => ({
      buyer: all.buyer.lines(),
      contractor: all.contractor.lines(),
      structure: all.structure.lines(),
      lot: all.lot.lines(),
      support: all.support.lines(),
      territory: all.territory.lines(),
      district: all.district.lines(),
    }),
  };
}

export interface HeadCount {
  readonly add: (digest: ContractDigest) => void;
  readonly persons: () => number;
  /** In the years' order. */
  readonly byYear: () => readonly YearPeople[];
}

/** Who worked, over all the years and in each: nobody is counted twice, whatever the number of contracts. */
export function headCount({ personOf, isShared }: Counting): HeadCount {
  const all = new Heads();
  const years = new Map<number, { readonly all: Heads; readonly district: Heads }>();
  return {
    add: ({ key, lines, persons }) => {
      for (const line of lines) {
        if (line.person === null || hoursOf(line) === 0) continue;
        const person = personOf(key, line.person);
        const isCommon = isShared(key, line.person);
        all.add(person, isCommon);
        if (line.month === null) continue;
        const year = yearOfMonth(line.month);
        const own = years.get(year) ?? { all: new Heads(), district: new Heads() };
        years.set(year, own);
        own.all.add(person, isCommon);
        if (persons[line.person]?.priorityDistrict === true) own.district.add(person, isCommon);
      }
      all.closeContract();
      for (const own of years.values()) {
        own.all.closeContract();
        own.district.closeContract();
      }
    },
    persons: () => all.count(),
    byYear: () =>
      [...years]
        .sort(([left], [right]) => left - right)
        .map(([year, own]) => ({
          year,
          persons: own.all.count(),
          districtPersons: own.district.count(),
        })),
  };
}
