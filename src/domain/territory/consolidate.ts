import type { Day } from "../calendar";
import type {
  Consolidation,
  ConsolidationRow,
  ContractLine,
  FileLine,
  PreviousConsolidation,
} from "./consolidation";
import { rowsOf } from "./contractRows";
import { differencesFrom } from "./differences";
import { grouping, headCount } from "./groups";
import { maximaOf } from "./maxima";
import { membersOf, peopleAmong, type Member, type SameDecision } from "./people";
import { PeopleKeys } from "./peopleKeys";
import { compareNullable, hoursOf, lastMonthOf, totalOf } from "./totals";
import type { ConsolidatedFile, ContractDigest } from "./types";

/** What is told of a file, whatever else it holds. */
export const fileLine = ({ digest, ...file }: ConsolidatedFile): FileLine => ({
  ...file,
  contract: digest?.key ?? null,
  lastMonth: digest === null ? null : lastMonthOf(digest),
  hours: digest === null ? null : hoursOf(totalOf(digest.lines)),
});

/** Whether a file says more of its contract than another: later months, then more hours, then its place in the list. */
function saysMore(one: FileLine, other: FileLine): boolean {
  const months = (one.lastMonth ?? 0) - (other.lastMonth ?? 0);
  if (months !== 0) return months > 0;
  return (one.hours ?? 0) > (other.hours ?? 0);
}

/** A contract that several files hold counts once: the file that says most of it is kept, the others say which. */
export function keepOnePerContract(files: readonly FileLine[]): readonly FileLine[] {
  const kept = new Map<string, FileLine>();
  for (const file of files) {
    if (file.contract === null) continue;
    const known = kept.get(file.contract);
    if (!known || saysMore(file, known)) kept.set(file.contract, file);
  }
  return files.map((file) => {
    const own = file.contract === null ? file : (kept.get(file.contract) ?? file);
    if (own === file) return file;
    const reasons = [{ kind: "same-contract", kept: own.source } as const];
    return { ...file, status: "faulty", reasons, contract: null, lastMonth: null, hours: null };
  });
}

/** A contract that counts, with the file it comes from. */
export interface Counted {
  readonly source: string;
  readonly digest: ContractDigest;
}

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

/** One time over all the contracts that count: each is looked at, then let go. */
interface Pass {
  readonly each: (contract: Counted) => void;
  readonly end: () => void;
}

interface Consolidating {
  /** Places, among the files given, of those whose contract counts; in the order every pass takes them. */
  readonly places: readonly number[];
  /** First who could be common to several contracts, then who is, then everything that is added up. */
  readonly passes: readonly Pass[];
  readonly result: () => Consolidation;
}

/** A consolidation that holds no contract longer than it looks at it: what grows is what the sheets show. */
function consolidating(
  given: readonly FileLine[],
  { asOf, previous, decisions = new Map() }: ConsolidateOptions
): Consolidating {
  const sorted = given
    .map((file, place) => ({ file, place }))
    .sort((left, right) => compareNullable(left.file.source, right.file.source));
  const files = keepOnePerContract(sorted.map(({ file }) => file));
  const places = files
    .flatMap(({ contract }, index) =>
      contract === null ? [] : [{ contract, place: sorted[index]?.place ?? 0 }]
    )
    .sort((left, right) => compareNullable(left.contract, right.contract))
    .map(({ place }) => place);
  const contracts: ContractLine[] = [];
  const rows: ConsolidationRow[] = [];

  const keys = new PeopleKeys();
  let entries = keys.entries();
  const members: Member[] = [];
  let people = peopleAmong(entries, members, decisions);
  let [groups, heads, maxima] = [grouping(people), headCount(people), maximaOf(people)];
  return {
    places,
    passes: [
      {
        each: ({ digest }) => keys.add(digest.key, digest.persons),
        end: () => (entries = keys.entries()),
      },
      {
        each: ({ digest }) => members.push(...membersOf(entries, digest.key, digest.persons)),
        end: () => {
          people = peopleAmong(entries, members, decisions);
          [groups, heads, maxima] = [grouping(people), headCount(people), maximaOf(people)];
        },
      },
      {
        each: (counted) => {
          const { digest } = counted;
          const own = rowsOf(digest, asOf);
          contracts.push(contractLine(counted));
          for (const row of own) rows.push(row);
          groups.add(digest, own);
          heads.add(digest);
          maxima.add(digest);
        },
        end: () => undefined,
      },
    ],
    result: () => ({
      asOf,
      files,
      contracts,
      rows,
      totals: { ...totalOf(rows), persons: heads.persons(), contracts: contracts.length },
      groups: groups.groups(),
      peopleByYear: heads.byYear(),
      common: people.common,
      maxima: maxima.exceeded(),
      differences: previous === null ? null : differencesFrom(previous, { files, contracts, rows }),
    }),
  };
} // prettier-ignore

/** The contracts of files that are all at hand, by the files' places. */
const contractsAt =
  (files: readonly ConsolidatedFile[]) =>
  (places: readonly number[]): readonly Counted[] =>
    places.flatMap((place) => {
      const { source, digest = null } = files[place] ?? {};
      return source === undefined || digest === null ? [] : [{ source, digest }];
    });

/**
 * Files read one by one, put together: sums of the individual checks, to the second, whatever the order of the files.
 */
export function consolidate(
  files: readonly ConsolidatedFile[],
  options: ConsolidateOptions
): Consolidation {
  const { places, passes, result } = consolidating(files.map(fileLine), options);
  for (const { each, end } of passes) {
    contractsAt(files)(places).forEach(each);
    end();
  }
  return result();
}

/** Where contracts come from, one at a time, as often as they are asked for. */
export interface ContractSource {
  /** Every file asked for. */
  readonly files: readonly FileLine[];
  /** The contracts of the files at some places among `files`, in that order. */
  readonly contracts: (places: readonly number[]) => Iterable<Counted> | AsyncIterable<Counted>;
}

/** A source whose contracts are all at hand. */
export interface HeldSource extends ContractSource {
  readonly contracts: (places: readonly number[]) => readonly Counted[];
}

export const sourceOf = (files: readonly ConsolidatedFile[]): HeldSource => ({
  files: files.map(fileLine),
  contracts: contractsAt(files),
});

export interface SliceOptions extends ConsolidateOptions {
  /** Awaited after each contract of each pass: lets others work when it is time, and throws to stop. */
  readonly breathe?: () => Promise<void> | void;
  /** Told each contract that counts, in the order of the lines, before it is let go. */
  readonly onContract?: (contract: Counted) => void;
}

/**
 * The same as `consolidate`, contract by contract: nothing but what the sheets show is held, whatever the number of files.
 * `places` are those of the files whose contract counts, in the contracts' order.
 */
export async function consolidateFrom(
  { files, contracts }: ContractSource,
  { breathe, onContract, ...options }: SliceOptions
): Promise<{ readonly consolidation: Consolidation; readonly places: readonly number[] }> {
  const { places, passes, result } = consolidating(files, options);
  for (const [rank, { each, end }] of passes.entries()) {
    const isLast = rank === passes.length - 1;
    for await (const contract of contracts(places)) {
      each(contract);
      if (isLast) onContract?.(contract);
      await breathe?.();
    }
    end();
  }
  return { consolidation: result(), places };
}

/** The same as `consolidate`, letting others work between two contracts. */
export const consolidateInSlices = async (
  files: readonly ConsolidatedFile[],
  options: SliceOptions
): Promise<Consolidation> => (await consolidateFrom(sourceOf(files), options)).consolidation;
