import { firstDay, yearOfMonth, type Day, type Month } from "../calendar";
import { foldOnce } from "../folding";
import type {
  Consolidation,
  ConsolidationRow,
  ContractLine,
  FileLine,
  GroupKind,
  GroupLine,
  HourTotals,
  PreviousConsolidation,
  YearPeople,
} from "./consolidation";
import { differencesFrom } from "./differences";
import { exceededMaxima } from "./maxima";
import { peopleOf, type People, type SameDecision } from "./people";
import type { ConsolidatedFile, ContractDigest } from "./types";

const hoursOf = ({ production, guidance, training }: HourTotals): number =>
  production + guidance + training;

const totalOf = (lines: readonly HourTotals[]): HourTotals => ({
  production: lines.reduce((sum, { production }) => sum + production, 0),
  guidance: lines.reduce((sum, { guidance }) => sum + guidance, 0),
  training: lines.reduce((sum, { training }) => sum + training, 0),
});

const lastMonthOf = ({ lines }: ContractDigest): Month | null =>
  lines.reduce<Month | null>(
    (last, { month }) => (month === null || (last !== null && month <= last) ? last : month),
    null
  );

/** Whether a file says more of its contract than another: later months, then more hours, then its place in the list. */
function saysMore(one: ContractDigest, other: ContractDigest): boolean {
  const months = (lastMonthOf(one) ?? 0) - (lastMonthOf(other) ?? 0);
  if (months !== 0) return months > 0;
  return hoursOf(totalOf(one.lines)) > hoursOf(totalOf(other.lines));
}

/** A contract that several files hold counts once: the file that says most of it is kept, the others say which. */
export function keepOnePerContract(
  files: readonly ConsolidatedFile[]
): readonly ConsolidatedFile[] {
  const kept = new Map<string, ConsolidatedFile>();
  for (const file of files) {
    if (file.digest === null) continue;
    const known = kept.get(file.digest.key)?.digest;
    if (!known || saysMore(file.digest, known)) kept.set(file.digest.key, file);
  }
  return files.map((file) => {
    const own = file.digest === null ? file : (kept.get(file.digest.key) ?? file);
    if (own === file) return file;
    const reasons = [{ kind: "same-contract", kept: own.source } as const];
    return { ...file, status: "faulty", reasons, digest: null };
  });
}

interface Counted {
  readonly source: string;
  readonly digest: ContractDigest;
}

const compareNullable = (left: string | number | null, right: string | number | null): number => {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
};

/** The rows of one contract, in the order lot, month, support; what belongs to no row has one of its own. */
function rowsOf({ digest }: Counted, asOf: Day): readonly ConsolidationRow[] {
  type Row = { -readonly [Key in keyof ConsolidationRow]: ConsolidationRow[Key] } & {
    readonly members: Set<number>;
  };
  const rows = new Map<string, Row>();
  const folded = foldOnce();
  const rowAt = (lot: string | null, support: string | null, month: Month | null): Row => {
    const key = JSON.stringify([lot && folded(lot), support && folded(support), month]);
    const known = rows.get(key);
    if (known) return known;
    const row: Row = {
      contract: digest.key, lot, support, month, production: 0, guidance: 0, training: 0,
      persons: 0, districtPersons: 0, planned: null, blocking: 0, toJustify: 0, penalties: 0,
      members: new Set(),
    }; // prettier-ignore
    rows.set(key, row);
    return row;
  };
  for (const line of digest.lines) {
    const row = rowAt(line.lot, line.support, line.month);
    row.production += line.production;
    row.guidance += line.guidance;
    row.training += line.training;
    if (line.person !== null && hoursOf(line) > 0) row.members.add(line.person);
  }
  const sorted = (): readonly Row[] =>
    [...rows.values()].sort(
      (left, right) =>
        compareNullable(left.lot, right.lot) ||
        compareNullable(left.month, right.month) ||
        compareNullable(left.support, right.support)
    );
  const worked = sorted();
  const isSameLot = (one: string | null, lot: string): boolean => one !== null && folded(one) === folded(lot);
  for (const { month, lot, planned } of digest.plan) {
    if (planned === null || planned === 0 || firstDay(month) > asOf) continue;
    const first = worked.find(
      (row) => row.month === month && (lot === null || isSameLot(row.lot, lot))
    );
    // Nothing was received: what was planned has a row of its own.
    const row = first ?? rowAt(lot, null, month);
    row.planned = (row.planned ?? 0) + planned;
  }
  const all = sorted();
  const ofMonth = (month: Month | null): Row =>
    all.find((row) => row.month === month) ?? rowAt(null, null, month);
  for (const { severity, month, isOpen } of digest.findings) {
    if (!isOpen || severity === "information") continue;
    const row = ofMonth(month);
    if (severity === "blocking") row.blocking += 1;
    else row.toJustify += 1;
  }
  for (const { month, net } of digest.penalties) if (net !== null) ofMonth(month).penalties += net;
  return sorted().map(({ members, ...row }) => ({
    ...row,
    persons: members.size,
    districtPersons: [...members].filter((rank) => digest.persons[rank]?.priorityDistrict === true)
      .length,
  }));
} // prettier-ignore

/** What the lines of one label add up to, while they are read. */
interface Group {
  readonly label: string | null;
  production: number;
  guidance: number;
  training: number;
  planned: number | null;
  readonly contracts: Set<string>;
  readonly persons: Set<number>;
}

interface Groups {
  /** The group of a label, case and accents aside: the first spelling is shown. */
  readonly at: (label: string | null, contract: string) => Group;
  /** In the labels' order, the blank one last. */
  readonly lines: () => readonly GroupLine[];
}

function groupsBy(folded: (text: string) => string): Groups {
  const groups = new Map<string, Group>();
  return {
    at: (label, contract) => {
      const key = label === null ? "" : folded(label);
      const group = groups.get(key) ?? {
        label: key === "" ? null : label, production: 0, guidance: 0, training: 0, planned: null,
        contracts: new Set(), persons: new Set(),
      };
      groups.set(key, group);
      group.contracts.add(contract);
      return group;
    },
    lines: () =>
      [...groups]
        .sort(([left], [right]) => compareNullable(left || null, right || null))
        .map(([, { contracts, persons, ...group }]) => ({
          ...group, contracts: contracts.size, persons: persons.size,
        })),
  };
} // prettier-ignore

const districtLabel = (lives: boolean | null | undefined): string | null => {
  if (lives === null || lives === undefined) return null;
  return lives ? "QPV" : "Hors QPV";
};

function groupsOf(
  counted: readonly Counted[],
  rows: ReadonlyMap<string, readonly ConsolidationRow[]>,
  people: People
): Consolidation["groups"] {
  const folded = foldOnce();
  const groups: Readonly<Record<GroupKind, Groups>> = {
    buyer: groupsBy(folded),
    contractor: groupsBy(folded),
    structure: groupsBy(folded),
    lot: groupsBy(folded),
    support: groupsBy(folded),
    territory: groupsBy(folded),
    district: groupsBy(folded),
  };
  for (const { digest } of counted) {
    const { key, persons, lines, reference } = digest;
    const wholes = [
      groups.buyer.at(digest.buyer, key),
      groups.contractor.at(digest.contractor, key),
      groups.structure.at(digest.structureKind, key),
      groups.territory.at(digest.territory, key),
    ];
    const ofLot = (lot: string | null): Group =>
      groups.lot.at(lot === null ? null : [reference, lot].filter(Boolean).join(" – "), key);
    for (const line of lines) {
      const lives = line.person === null ? null : persons[line.person]?.priorityDistrict;
      const own = [
        ...wholes,
        ofLot(line.lot),
        groups.support.at(line.support, key),
        groups.district.at(districtLabel(lives), key),
      ];
      for (const group of own) {
        group.production += line.production;
        group.guidance += line.guidance;
        group.training += line.training;
        if (line.person !== null && hoursOf(line) > 0) {
          group.persons.add(people.personOf(key, line.person));
        }
      }
    }
    for (const { planned, lot } of rows.get(key) ?? []) {
      if (planned === null) continue;
      for (const group of [...wholes, ofLot(lot)]) group.planned = (group.planned ?? 0) + planned;
    }
  }
  return {
    buyer: groups.buyer.lines(),
    contractor: groups.contractor.lines(),
    structure: groups.structure.lines(),
    lot: groups.lot.lines(),
    support: groups.support.lines(),
    territory: groups.territory.lines(),
    district: groups.district.lines(),
  };
}

/** Who worked, over all the years and in each: nobody is counted twice, whatever the number of contracts. */
function peopleCounted(
  digests: readonly ContractDigest[],
  { personOf }: People
): { readonly persons: number; readonly peopleByYear: readonly YearPeople[] } {
  const all = new Set<number>();
  const years = new Map<number, { readonly all: Set<number>; readonly district: Set<number> }>();
  for (const { key, lines, persons } of digests) {
    for (const line of lines) {
      if (line.person === null || hoursOf(line) === 0) continue;
      const person = personOf(key, line.person);
      all.add(person);
      if (line.month === null) continue;
      const year = yearOfMonth(line.month);
      const own = years.get(year) ?? { all: new Set(), district: new Set() };
      years.set(year, own);
      own.all.add(person);
      if (persons[line.person]?.priorityDistrict === true) own.district.add(person);
    }
  }
  return {
    persons: all.size,
    peopleByYear: [...years]
      .sort(([left], [right]) => left - right)
      .map(([year, own]) => ({ year, persons: own.all.size, districtPersons: own.district.size })),
  };
}

const fileLine = ({ digest, ...file }: ConsolidatedFile): FileLine => ({
  ...file,
  contract: digest?.key ?? null,
  lastMonth: digest === null ? null : lastMonthOf(digest),
  hours: digest === null ? null : hoursOf(totalOf(digest.lines)),
});

const contractLine = ({ digest, source }: Counted): ContractLine => ({
  key: digest.key,
  reference: digest.reference,
  title: digest.title,
  buyer: digest.buyer,
  contractor: digest.contractor,
  siret: digest.siret,
  structureKind: digest.structureKind,
  purchaseKind: digest.purchaseKind,
  territory: digest.territory,
  amount: digest.amount,
  source,
});

export interface ConsolidateOptions {
  readonly asOf: Day;
  /** The last consolidation, to tell what differs; null at the first. */
  readonly previous: PreviousConsolidation | null;
  /** What the user said of people that seem to be one, by `CommonPerson.key`. */
  readonly decisions?: ReadonlyMap<string, SameDecision>;
}

/**
 * Files read one by one, put together: sums of the individual checks, to the second, whatever the order of the files.
 */
export function consolidate(
  given: readonly ConsolidatedFile[],
  { asOf, previous, decisions }: ConsolidateOptions
): Consolidation {
  const files = keepOnePerContract(
    [...given].sort((left, right) => compareNullable(left.source, right.source))
  );
  const counted = files
    .flatMap(({ source, digest }) => (digest === null ? [] : [{ source, digest }]))
    .sort((left, right) => compareNullable(left.digest.key, right.digest.key));
  const digests = counted.map(({ digest }) => digest);
  const people = peopleOf(digests, decisions);
  const byContract = new Map(counted.map((each) => [each.digest.key, rowsOf(each, asOf)]));
  const rows = counted.flatMap(({ digest }) => byContract.get(digest.key) ?? []);
  const now = {
    files: files.map(fileLine),
    contracts: counted.map(contractLine),
    rows,
  };
  const { persons, peopleByYear } = peopleCounted(digests, people);
  return {
    asOf,
    ...now,
    totals: { ...totalOf(rows), persons, contracts: counted.length },
    groups: groupsOf(counted, byContract, people),
    peopleByYear,
    common: people.common,
    maxima: exceededMaxima(digests, people),
    differences: previous === null ? null : differencesFrom(previous, now),
  };
}
