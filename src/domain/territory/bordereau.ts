import { foldOnce } from "../folding";
import { sha256Words } from "../sha256";
import { contractName } from "./contractKey";
import type {
  Bordereau,
  BordereauContract,
  BordereauEntry,
  BordereauHours,
  BordereauLine,
  BordereauPerson,
  BordereauTotals,
  EnteredLine,
  ListedLine,
  SourceLine,
} from "./bordereauTypes";

const HASH = 12;

/** Twelve hexadecimal digits of a text: enough to tell apart the lines of a territory. */
const shortHash = (text: string): string =>
  sha256Words(text)
    .slice(0, 2)
    .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
    .join("")
    .slice(0, HASH);

/** What a fingerprint says: the contract, the line, and what was to be typed; no hours once it is taken away. */
export interface ReadFingerprint {
  readonly contract: string;
  readonly id: string;
  readonly hours: BordereauHours | null;
  readonly rest: string;
}

const REMOVED = "0";

/** A fingerprint as the sheet holds it, or null when it was altered. */
export function readFingerprint(text: string): ReadFingerprint | null {
  const match =
    /^([0-9a-f]{12})-([0-9a-f]{12}\.\d+)-(?:(-?\d+)-(-?\d+)-(-?\d+)-([0-9a-f]{12})|0)$/.exec(
      text.trim()
    );
  if (!match) return null;
  const [, contract = "", id = "", production, guidance, training, rest = ""] = match;
  return {
    contract,
    id,
    hours:
      production === undefined
        ? null
        : {
            production: Number(production),
            guidance: Number(guidance),
            training: Number(training),
          },
    rest,
  };
}

/** The line's identity, common to all its states. */
const lineOf = ({ contract, id }: ReadFingerprint): string => `${contract}-${id}`;

const unique = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.filter((value): value is string => value !== null && value !== "")),
];

/** The first value that is known: a person's PASS or district may stand on one support's line only. */
const firstKnown = <Key extends keyof BordereauPerson>(
  lines: readonly SourceLine[],
  key: Key
): BordereauPerson[Key] | null => lines.find((each) => each[key] !== null)?.[key] ?? null;

const sumOf = (lines: readonly BordereauHours[], key: keyof BordereauHours): number =>
  lines.reduce((sum, each) => sum + each[key], 0);

const sums = (lines: readonly BordereauHours[]): BordereauHours => ({
  production: sumOf(lines, "production"),
  guidance: sumOf(lines, "guidance"),
  training: sumOf(lines, "training"),
});

/** Who a line is about, for grouping: the identifier as PASS and statements write it, else the name, else nobody. */
const personKey = (
  { identifier, participant }: BordereauPerson,
  folded: (text: string) => string
): string => {
  if (identifier !== null) return `i|${folded(identifier)}`;
  return participant === null ? "" : `n|${folded(participant)}`;
};

const before = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const isNothing = ({ production, guidance, training }: BordereauHours): boolean =>
  production === 0 && guidance === 0 && training === 0;

/**
 * One line per person, contract and month, by contract, month and name; what it sums is what the source sums. A month
 * without any hour is nothing to type.
 */
export function bordereauLines(source: readonly SourceLine[]): readonly BordereauLine[] {
  const folded = foldOnce();
  const groups = new Map<string, SourceLine[]>();
  for (const line of source) {
    const key = JSON.stringify([line.contract.key, personKey(line, folded), line.month]);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  // Contracts and persons come back month after month: each is hashed once.
  const hashes = new Map<string, string>();
  const hashOf = (text: string): string => {
    const hash = hashes.get(text) ?? shortHash(text);
    hashes.set(text, hash);
    return hash;
  };
  const lines = [...groups.values()].flatMap((group): readonly BordereauLine[] => {
    const [first] = group;
    if (!first) return [];
    const person: BordereauPerson = {
      identifier: first.identifier,
      participant: firstKnown(group, "participant"),
      pass: firstKnown(group, "pass"),
      priorityDistrict: firstKnown(group, "priorityDistrict"),
    };
    const hours = sums(group);
    if (isNothing(hours)) return [];
    const rest = hashOf(
      JSON.stringify([
        folded(person.participant ?? ""),
        folded(person.pass ?? ""),
        person.priorityDistrict,
      ])
    );
    return [
      {
        ...person,
        ...hours,
        contract: first.contract,
        month: first.month,
        lots: unique(group.map(({ lot }) => lot)),
        supports: unique(group.map(({ support }) => support)),
        fingerprint: [
          hashOf(first.contract.key),
          `${hashOf(personKey(first, folded))}.${(first.month ?? 0).toString()}`,
          hours.production,
          hours.guidance,
          hours.training,
          rest,
        ].join("-"),
      },
    ];
  });
  const nameOf = (line: BordereauLine): string => folded(line.participant ?? line.identifier ?? "");
  return lines.sort(
    (left, right) =>
      before(left.contract.key, right.contract.key) ||
      (left.month ?? 0) - (right.month ?? 0) ||
      before(nameOf(left), nameOf(right)) ||
      before(left.fingerprint, right.fingerprint)
  );
}

function totalsOf(lines: readonly BordereauLine[]): BordereauTotals {
  const folded = foldOnce();
  const persons = lines.map((line) => personKey(line, folded)).filter((key) => key !== "");
  return {
    ...sums(lines),
    lines: lines.length,
    persons: new Set(persons).size,
    contracts: new Set(lines.map(({ contract }) => contract.key)).size,
  };
}

/** What the software holds once the dates written beside the last bordereau are counted. */
function enteredAfter(
  entered: readonly EnteredLine[],
  listed: readonly ListedLine[],
  now: ReadonlyMap<string, BordereauLine>
): ReadonlyMap<string, EnteredLine> {
  const known = new Map<string, EnteredLine>();
  for (const line of entered) {
    const read = readFingerprint(line.fingerprint);
    if (read?.hours && !known.has(lineOf(read))) known.set(lineOf(read), line);
  }
  for (const { enteredOn, absent = [], ...line } of listed) {
    const read = readFingerprint(line.fingerprint);
    if (enteredOn === null || read === null) continue;
    if (read.hours === null) {
      known.delete(lineOf(read));
      continue;
    }
    const current = now.get(lineOf(read));
    // A column that was not chosen is not on the sheet: the line itself tells, as far as it has not changed since.
    const isSame =
      current !== undefined && readFingerprint(current.fingerprint)?.rest === read.rest;
    const of = <Key extends keyof BordereauPerson>(key: Key): BordereauPerson[Key] =>
      current !== undefined && (isSame || absent.includes(key)) ? current[key] : line[key];
    known.set(lineOf(read), {
      identifier: of("identifier"),
      participant: of("participant"),
      pass: of("pass"),
      priorityDistrict: of("priorityDistrict"),
      contract: current ? contractName(current.contract) : line.contract,
      month: current?.month ?? line.month,
      fingerprint: line.fingerprint,
      enteredOn,
      by: line.by,
    });
  }
  return known;
}

const NO_HOURS: BordereauHours = { production: 0, guidance: 0, training: 0 };

/**
 * What is to be typed now: lines never typed, lines that changed since they were (with what the software holds), and
 * lines that are no more. A contract that was not read this time takes nothing away: its file may only be missing;
 * `read` are those that were, even if they declare nothing any more.
 */
export function bordereauOf(
  source: readonly SourceLine[],
  memory: { readonly entered: readonly EnteredLine[]; readonly listed: readonly ListedLine[] },
  read: readonly BordereauContract[] = []
): Bordereau {
  const lines = bordereauLines(source);
  const keyed = lines.flatMap((line) => {
    const print = readFingerprint(line.fingerprint);
    return print ? [{ line, print, key: lineOf(print) }] : [];
  });
  const now = new Map(keyed.map(({ key, line }) => [key, line]));
  const contracts = new Map([
    ...read.map((contract) => [shortHash(contract.key), contract] as const),
    ...keyed.map(({ print, line }) => [print.contract, line.contract] as const),
  ]);
  const known = enteredAfter(memory.entered, memory.listed, now);
  const signed = new Map(
    memory.listed.flatMap(({ fingerprint, by, enteredOn }) =>
      by !== null && enteredOn === null ? [[fingerprint, by] as const] : []
    )
  );
  const written = keyed.flatMap(({ key, line }): readonly BordereauEntry[] => {
    const former = known.get(key);
    if (former?.fingerprint === line.fingerprint) return [];
    const hours = former ? readFingerprint(former.fingerprint)?.hours : null;
    const by = signed.get(line.fingerprint) ?? null;
    return former && hours
      ? [{ kind: "changed", line, before: { ...hours, entered: former }, by }]
      : [{ kind: "new", line, before: null, by }];
  });
  let elsewhere = 0;
  const removed = [...known].flatMap(([key, former]): readonly BordereauEntry[] => {
    if (now.has(key)) return [];
    const print = readFingerprint(former.fingerprint);
    const contract = print && contracts.get(print.contract);
    if (!print?.hours || !contract) {
      elsewhere += 1;
      return [];
    }
    const fingerprint = `${key}-${REMOVED}`;
    const { identifier, participant, pass, priorityDistrict, month } = former;
    return [
      {
        kind: "removed",
        line: {
          identifier, participant, pass, priorityDistrict, month, contract, fingerprint,
          ...NO_HOURS, lots: [], supports: [],
        },
        before: { ...print.hours, entered: former },
        by: signed.get(fingerprint) ?? null,
      },
    ]; // prettier-ignore
  });
  const toEnter = new Set(written.map(({ line }) => line));
  const entries = [...written, ...removed];
  return {
    entries,
    entered: [...known.values()],
    totals: {
      toEnter: totalsOf([...toEnter]),
      unchanged: totalsOf(lines.filter((line) => !toEnter.has(line))),
      whole: totalsOf(lines),
    },
    counts: {
      new: written.filter(({ kind }) => kind === "new").length,
      changed: written.filter(({ kind }) => kind === "changed").length,
      removed: removed.length,
    },
    elsewhere,
    incomplete: lines.filter(
      ({ month, identifier, participant }) =>
        month === null || (identifier === null && participant === null)
    ).length,
  };
}
