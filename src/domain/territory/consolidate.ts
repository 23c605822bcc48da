import { firstDay, type Day, type Month } from "../calendar";
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
  /** The first row that fits, or one without a support made for it. */
  const sorted = (): readonly Row[] =>
    [...rows.values()].sort(
      (left, right) =>
        compareNullable(left.lot, right.lot) ||
        compareNullable(left.month, right.month) ||
        compareNullable(left.support, right.support)
    );
  const inOrder = sorted();
  const firstOf = (isIt: (row: Row) => boolean, lot: string | null, month: Month | null): Row =>
    inOrder.find(isIt) ?? rowAt(lot, null, month);
  const isBegun = (month: Month): boolean => firstDay(month) <= asOf;
  for (const { month, lot, planned } of digest.plan) {
    if (planned === null || planned === 0 || !isBegun(month)) continue;
    const row = firstOf(
      (each) => each.month === month && (lot === null || each.lot === lot),
      lot,
      month
    );
    row.planned = (row.planned ?? 0) + planned;
  }
  const ofMonth = (month: Month | null): Row =>
    firstOf((row) => row.month === month, null, month);
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

interface Labelled {
  readonly contract: string;
  readonly label: string | null;
  readonly persons: readonly number[];
  readonly hours: HourTotals;
  readonly planned: number | null;
}

/** Put together by label, case and accents aside; the first spelling is shown, the blank one comes last. */
function grouped(items: readonly Labelled[]): readonly GroupLine[] {
  const folded = foldOnce();
  const groups = new Map<string | null, Labelled[]>();
  for (const item of items) {
    const key = item.label === null || item.label === "" ? null : folded(item.label);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups]
    .sort(([left], [right]) => compareNullable(left, right))
    .map(([key, own]) => ({
      label: key === null ? null : (own[0]?.label ?? null),
      ...totalOf(own.map(({ hours }) => hours)),
      planned: own.some(({ planned }) => planned !== null)
        ? own.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
        : null,
      contracts: new Set(own.map(({ contract }) => contract)).size,
      persons: new Set(own.flatMap(({ persons }) => persons)).size,
    }));
}

function groupsOf(
  counted: readonly Counted[],
  rows: ReadonlyMap<string, readonly ConsolidationRow[]>,
  people: People
): Consolidation["groups"] {
  const NONE: HourTotals = { production: 0, guidance: 0, training: 0 };
  const wholes = (labelOf: (digest: ContractDigest) => string | null): readonly Labelled[] =>
    counted.flatMap(({ digest }) => {
      const planned = (rows.get(digest.key) ?? []).flatMap((row) => row.planned ?? []);
      const whole = {
        contract: digest.key,
        label: labelOf(digest),
        persons: [],
        hours: NONE,
        planned: planned.length === 0 ? null : planned.reduce((sum, each) => sum + each, 0),
      };
      return [whole, ...byLine({ digest }, () => labelOf(digest))];
    });
  const byLine = (
    { digest }: Pick<Counted, "digest">,
    labelOf: (line: ContractDigest["lines"][number]) => string | null
  ): readonly Labelled[] =>
    digest.lines.map((line) => ({
      contract: digest.key,
      label: labelOf(line),
      persons:
        line.person === null || hoursOf(line) === 0
          ? []
          : [people.personOf(digest.key, line.person)],
      hours: line,
      planned: null,
    }));
  const district = ({ digest }: Counted): readonly Labelled[] =>
    byLine({ digest }, ({ person }) => {
      const lives = person === null ? null : (digest.persons[person]?.priorityDistrict ?? null);
      return lives === null ? null : lives ? "QPV" : "Hors QPV";
    });
  const lotLabel = (digest: ContractDigest, lot: string | null): string | null =>
    lot === null ? null : [digest.reference, lot].filter(Boolean).join(" – ");
  const lots = counted.flatMap(({ digest }) => [
    ...byLine({ digest }, ({ lot }) => lotLabel(digest, lot)),
    ...(rows.get(digest.key) ?? []).flatMap(({ planned, lot }) =>
      planned === null || lot === null
        ? []
        : [{ contract: digest.key, label: lotLabel(digest, lot), persons: [], hours: NONE, planned }]
    ),
  ]);
  const groups: Readonly<Record<GroupKind, readonly Labelled[]>> = {
    buyer: wholes(({ buyer }) => buyer),
    contractor: wholes(({ contractor }) => contractor),
    structure: wholes(({ structureKind }) => structureKind),
    lot: lots,
    support: counted.flatMap((each) => byLine(each, ({ support }) => support)),
    territory: wholes(({ territory }) => territory),
    district: counted.flatMap(district),
  };
  return {
    buyer: grouped(groups.buyer),
    contractor: grouped(groups.contractor),
    structure: grouped(groups.structure),
    lot: grouped(groups.lot),
    support: grouped(groups.support),
    territory: grouped(groups.territory),
    district: grouped(groups.district),
  };
} // prettier-ignore

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
  const persons = new Set(
    digests.flatMap(({ key, lines }) =>
      lines.flatMap((line) =>
        line.person === null || hoursOf(line) === 0 ? [] : [people.personOf(key, line.person)]
      )
    )
  );
  return {
    asOf,
    ...now,
    totals: { ...totalOf(rows), persons: persons.size, contracts: counted.length },
    groups: groupsOf(counted, byContract, people),
    common: people.common,
    maxima: exceededMaxima(digests, people),
    differences: previous === null ? null : differencesFrom(previous, now),
  };
}
