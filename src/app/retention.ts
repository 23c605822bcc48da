import { lastDay, type Day } from "../domain/calendar";
import { fold } from "../domain/folding";
import { pseudonymLookup, pseudonymsFor } from "../domain/pseudonym";
import type { Identity } from "../domain/territory/anonymise";
import { retainedPeople, retentionKey, type RetainedPerson, type Trace } from "../domain/territory/retention"; // prettier-ignore
import { RETENTION } from "../messages/fr/retention";
import { composeJournal, journalEntry } from "../workbook/compose/journal";
import { readPseudonyms } from "../workbook/compose/committee/pseudonymsRegister";
import { anonymiseTables, type KeptPeople } from "../workbook/compose/territory/anonymiseTables";
import type { WorkbookSnapshot } from "../workbook/grid";
import { HostError, type Host, type RunOptions } from "../workbook/host";
import { EMPTY_PLAN } from "../workbook/plan";
import { plainText } from "../workbook/read/cells";
import { readMonth } from "../workbook/read/dates";
import { findTable } from "../workbook/read/tables";
import { inspectWorkbook } from "./checkWorkbook";
import { pause } from "./pause";
import type { Report } from "./report";

export interface RetentionOptions extends RunOptions {
  readonly asOf: Day;
}

/** Who a workbook names, and since when it shows no activity of theirs. Nominative. */
export interface RetentionView {
  readonly asOf: Day;
  readonly people: readonly RetainedPerson[];
  /** Submitted sheets, which are evidence and never rewritten, with how many of those due they name. */
  readonly statements: readonly { readonly sheet: string; readonly people: number }[];
}

/** What a workbook is read for: the contract's own check where there is one, the tables of a consolidation otherwise. */
export interface Known {
  readonly snapshot: WorkbookSnapshot;
  readonly report: Report | null;
  readonly traces: readonly Trace[];
  /** Lines of the tables that name people month after month. */
  readonly lines: readonly Line[];
}

/**
 * Tables that name people where no statement stands in the workbook: those of a consolidation. Its common people have no
 * month: they alone name somebody there once the lines are too many for a sheet.
 */
const LINE_TABLES = ["tLignes", "tBordereau", "tHeures", "tPersonnesCommunes"] as const;

export interface Line extends Trace {
  readonly pass: string | null;
}

function linesOf(snapshot: WorkbookSnapshot): readonly Line[] {
  return LINE_TABLES.flatMap((name) => {
    const table = findTable(snapshot, name);
    return (table?.rows ?? []).map((row): Line => {
      const month = readMonth(row.cell("Mois"));
      return {
        identifier: plainText(row.cell("Identifiant").value),
        name: plainText(row.cell("Participant").value),
        pass: plainText(row.cell("PASS IAE").value),
        day: month === null ? null : lastDay(month),
      };
    });
  });
}

function reportTraces({ registers, statements }: Report): readonly Trace[] {
  const { participants, evaluations, internships } = registers;
  const named = (identifier: string, name: string | null, days: readonly (Day | null)[]): readonly Trace[] =>
    [null, ...days].map((day) => ({ identifier, name, day }));
  return [
    ...(participants ?? []).flatMap((each) =>
      named(
        each.identifier,
        [each.lastName, each.firstName].filter(Boolean).join(" ") || null,
        [each.enteredOn, each.leftOn, each.contractFrom, each.contractTo]
      )
    ),
    ...(evaluations ?? []).flatMap(({ identifier, date }) => named(identifier, null, [date])),
    ...(internships ?? []).flatMap(({ identifier, from, to }) => named(identifier, null, [from, to])),
    ...statements.flatMap(({ statement }) =>
      statement.lines.map(({ identifier, name, month }) => ({
        identifier, name, day: month === null ? null : lastDay(month), isSubmitted: true,
      }))
    ),
  ];
} // prettier-ignore

/** Reads the workbook and everybody it names; a consolidation holds no contract, and is read by its tables alone. */
export async function readPeople(host: Host, options: RetentionOptions): Promise<Known> {
  const outcome = await inspectWorkbook(host, options);
  const snapshot = outcome.ok ? outcome.snapshot : await host.readGrids(options);
  const report = outcome.ok ? outcome.report : null;
  const lines = linesOf(snapshot);
  const traces = [...(report === null ? [] : reportTraces(report)), ...lines];
  if (report === null && traces.length === 0) throw new HostError("NobodyNamed");
  return { snapshot, report, traces, lines };
}

const naming = ({ report }: Known, keys: ReadonlySet<string>): RetentionView["statements"] =>
  (report?.statements ?? []).flatMap(({ statement }) => {
    const people = new Set(
      statement.lines.flatMap((line) => retentionKey(line) ?? []).filter((key) => keys.has(key))
    );
    return people.size === 0 ? [] : [{ sheet: statement.sheet, people: people.size }];
  });

/** Nobody is renamed while people are listed: the pseudonyms only show where they would stand. */
const NO_SALT = (): string => "0".repeat(32);

/** A person whom statements alone list may still stand in a text of ours: nobody is told apart before that is sure. */
function peopleOf(known: Known, asOf: Day): readonly RetainedPerson[] {
  const people = retainedPeople(known.traces, asOf);
  const left = people.filter(({ isOnlySubmitted }) => isOnlySubmitted);
  if (left.length === 0) return people;
  const { cells } = anonymiseTables(known.snapshot, identitiesOf(known, left, NO_SALT), {
    kept: keptOf(known, left),
  });
  return cells === 0 ? people : people.map((person) => ({ ...person, isOnlySubmitted: false }));
}

const viewOf = (known: Known, asOf: Day): RetentionView => {
  const people = peopleOf(known, asOf);
  const due = new Set(people.flatMap(({ key, isDue }) => (isDue ? [key] : [])));
  return { asOf, people, statements: naming(known, due) };
};

/**
 * Everybody the workbook names with their last activity; writes nothing.
 * @throws HostError «NobodyNamed» when it is no workbook of ours
 */
export async function listRetention(host: Host, options: RetentionOptions): Promise<RetentionView> {
  return viewOf(await readPeople(host, options), options.asOf);
}

/** Everything the workbook knows of somebody, under the name that is to stand instead. */
export function identitiesOf(
  { snapshot, report, traces, lines }: Known,
  people: readonly RetainedPerson[],
  newSalt: () => string
): readonly Identity[] {
  const memory = readPseudonyms(snapshot);
  const participants = new Map(
    (report?.registers.participants ?? []).map((each) => [fold(each.identifier), each])
  );
  const called = new Map<string, Set<string>>();
  for (const trace of traces) {
    const key = retentionKey(trace);
    if (key === null || trace.name === null) continue;
    called.set(key, (called.get(key) ?? new Set()).add(trace.name));
  }
  // One salt for this time where the workbook has none: it is forgotten at once, and nothing leads back.
  const wanted = people.map(({ identifier, name }) => identifier ?? name ?? "");
  const pseudonyms = pseudonymLookup(pseudonymsFor(wanted, memory.salt ?? newSalt(), memory.known));
  const renamed = new Set(people.map(({ key }) => key));
  const bearers = new Map<string, string[]>();
  const kept = new Set<string>();
  for (const { identifier, lastName } of participants.values()) {
    const surname = fold(lastName ?? "");
    if (!renamed.has(retentionKey({ identifier, name: null }) ?? "")) kept.add(surname);
    bearers.set(surname, [...(bearers.get(surname) ?? []), pseudonyms(identifier) ?? ""]);
  }
  return people.flatMap(({ key, identifier, name }): readonly Identity[] => {
    const own = identifier === null ? undefined : participants.get(fold(identifier));
    const pseudonym = pseudonyms(identifier ?? name ?? "");
    if (pseudonym === null) return [];
    return [
      {
        identifier,
        lastName: own?.lastName ?? null,
        firstName: own?.firstName ?? null,
        names: [...(called.get(key) ?? [])],
        birthDate: own?.birthDate ?? null,
        pass: own?.pass ?? lines.find((line) => retentionKey(line) === key && line.pass !== null)?.pass ?? null, // prettier-ignore
        pseudonym,
        isOnlyOfName: !kept.has(fold(own?.lastName ?? "")),
        surnameAs: RETENTION.oneOf(bearers.get(fold(own?.lastName ?? "")) ?? [pseudonym]),
      },
    ];
  });
}

/** Everybody but these people, with everything they are called by. */
function keptOf({ report, traces }: Known, renamed: readonly RetainedPerson[]): KeptPeople {
  const gone = new Set(renamed.map(({ key }) => key));
  const others = traces.flatMap((trace) => {
    const key = retentionKey(trace);
    return key === null || gone.has(key) ? [] : [{ key, name: trace.name ?? "" }];
  });
  const registered = (report?.registers.participants ?? []).flatMap(
    ({ identifier, lastName, firstName }) =>
      gone.has(retentionKey({ identifier, name: null }) ?? "")
        ? []
        : [lastName ?? "", `${lastName ?? ""} ${firstName ?? ""}`, `${firstName ?? ""} ${lastName ?? ""}`] // prettier-ignore
  );
  return {
    keys: new Set(others.map(({ key }) => key)),
    names: [...others.map(({ name }) => name), ...registered].map((name) => name.trim()),
  };
}

export interface AnonymiseOptions extends RetentionOptions {
  readonly version: string;
  /** At least 16 random characters. */
  readonly newSalt: () => string;
}

export interface Anonymised {
  readonly people: number;
  readonly cells: number;
  /** Sheets that are not ours, submitted ones first, where these people are still named. */
  readonly stillNaming: readonly string[];
  readonly view: RetentionView;
}

/**
 * Puts pseudonyms in the place of identities, in every register and table of ours, and says so in `Journal`. What was
 * submitted is evidence and stays: it is named. Nothing leads back from it: there is no undoing.
 * @param keys whom, by `RetainedPerson.key`; null: everybody due whom a register still names
 * @throws HostError «UnknownPerson», «StillActive» before anything is written
 */
export async function anonymisePeople(
  host: Host,
  keys: readonly string[] | null,
  options: AnonymiseOptions
): Promise<Anonymised> {
  const known = await readPeople(host, options);
  const { snapshot } = known;
  const everybody = peopleOf(known, options.asOf);
  const chosen = keys === null ? everybody.filter(({ isDue, isOnlySubmitted }) => isDue && !isOnlySubmitted) : keys.map((key) => {
    const person = everybody.find((each) => each.key === key);
    if (!person) throw new HostError("UnknownPerson");
    if (!person.isDue) throw new HostError("StillActive", { identifier: person.identifier ?? "" });
    return person;
  });
  const nothing = { people: 0, cells: 0, stillNaming: [] };
  if (chosen.length === 0) return { ...nothing, view: viewOf(known, options.asOf) };
  const identities = identitiesOf(known, chosen, options.newSalt);
  const named = new Set(naming(known, new Set(chosen.map(({ key }) => key))).map(({ sheet }) => sheet));
  await pause(options, { step: "writing", done: 0, total: 1 });
  const { edits, cells, after, stillNaming } = anonymiseTables(snapshot, identities, {
    alreadyNaming: named,
    kept: keptOf(known, chosen),
  });
  // What names them is evidence alone: there is nothing to write, nor to write down.
  if (cells === 0) return { ...nothing, stillNaming, view: viewOf(known, options.asOf) };
  const entry = journalEntry({
    asOf: options.asOf,
    action: RETENTION.journal.action,
    scope: RETENTION.journal.scope(chosen.length),
    rows: cells,
    version: options.version,
    sheet: null,
  });
  const journal = composeJournal([entry], after, options.asOf);
  await host.applyPlan({ ...EMPTY_PLAN, edits, sheets: [journal] }, options);
  return {
    people: chosen.length,
    cells,
    stillNaming,
    view: await listRetention(host, { asOf: options.asOf }).catch((error: unknown) => {
      // A consolidation that named these people alone names nobody any more.
      if (error instanceof HostError && error.code === "NobodyNamed") return { asOf: options.asOf, people: [], statements: [] };
      throw error;
    }),
  };
} // prettier-ignore
