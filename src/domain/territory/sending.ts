import { firstDay, lastDay, type Month } from "../calendar";
import type { Contract, Participant, Registers, Support } from "../contract";
import { standing } from "../decisions";
import type { Decision, Finding } from "../finding";
import { fold } from "../folding";
import { contractPeriod, monthsOfPeriod } from "../periods";
import { containsNir } from "../nir";
import type { HourLine, MonthlyStatement } from "../statement";

/**
 * What is sent to a titulaire to be filled in, and nothing else of the buyer's: the people and supports of its own
 * lots, and the open findings it can answer. What cannot be told to be its own is left out, and counted.
 */

/** Lots one sending is about; null is the whole contract, held by one titulaire. */
export interface SendingScope {
  /** Codes as `tLots` spells them; null when every lot has the same titulaire. */
  readonly lots: readonly string[] | null;
  readonly contractor: string | null;
}

/** Why a sending cannot be prepared. */
export type SendingRefusal =
  | { readonly kind: "lot-needed"; readonly lots: readonly string[] }
  | { readonly kind: "unknown-lot"; readonly lot: string; readonly lots: readonly string[] };

/** One row ready to be filled: who, and on which support. */
export interface SendingRow {
  readonly identifier: string | null;
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly support: string | null;
}

/** One statement to fill. */
export interface SendingStatement {
  readonly lot: string | null;
  readonly rows: readonly SendingRow[];
}

/** A finding as it stands, with what the buyer decided of it. */
export interface OpenFinding {
  readonly finding: Finding;
  readonly decision: Decision | null;
}

export interface Sending<Found extends OpenFinding> {
  readonly statements: readonly SendingStatement[];
  readonly supports: readonly Pick<Support, "name" | "site">[];
  readonly findings: readonly Found[];
  /** Identifiers of people present that month whose lot nothing tells. */
  readonly leftPeople: readonly string[];
  /** Open findings left out because nothing tells whose they are, or because they also speak of others. */
  readonly leftFindings: number;
}

type Lots = Pick<Registers, "contract" | "lots">;

const contractorOf = ({ contract, lots }: Lots, code: string): string | null =>
  lots.find((lot) => lot.code === code)?.contractor ?? contract.contractor;

/** The lots to choose from: none where one titulaire holds them all. */
export function lotsToChoose(registers: Lots): readonly string[] {
  const codes = registers.lots.map(({ code }) => code);
  const contractors = new Set(codes.map((code) => fold(contractorOf(registers, code) ?? "")));
  return contractors.size > 1 ? codes : [];
}

/** What a sending is about; a lot must be said where several titulaires share the contract. */
export function sendingScope(
  registers: Lots,
  wanted: string | null
): SendingScope | SendingRefusal {
  const codes = registers.lots.map(({ code }) => code);
  if (wanted === null) {
    const choice = lotsToChoose(registers);
    if (choice.length > 0) return { kind: "lot-needed", lots: choice };
    const [first] = codes;
    const contractor =
      first === undefined ? registers.contract.contractor : contractorOf(registers, first);
    return { lots: null, contractor };
  }
  const lot = codes.find((code) => fold(code) === fold(wanted));
  if (lot === undefined) return { kind: "unknown-lot", lot: wanted, lots: codes };
  // The only lot is the whole contract: what names no lot is its own.
  return {
    lots: codes.length === 1 ? null : [lot],
    contractor: contractorOf(registers, lot),
  };
}

/** The months of a contract, its renewals included; null where its dates are not known. */
export function sendingMonths({
  startsOn,
  durationMonths,
  renewals,
}: Pick<Contract, "startsOn" | "durationMonths" | "renewals">): readonly Month[] | null {
  const months = durationMonths === null ? null : durationMonths * (1 + renewals);
  const whole = contractPeriod({ startsOn, durationMonths: months });
  return whole === null ? null : monthsOfPeriod(whole);
}

export interface SendingSource<Found extends OpenFinding> {
  readonly registers: Registers;
  /** Lines that later sheets replace are left out by who calls. */
  readonly statements: readonly Pick<MonthlyStatement, "sheet" | "lot" | "lines">[];
  readonly findings: readonly Found[];
}

const key = (text: string | null): string => fold(text ?? "");

const isPresent = ({ enteredOn, leftOn }: Participant, month: Month): boolean =>
  (enteredOn === null || enteredOn <= lastDay(month)) &&
  (leftOn === null || leftOn >= firstDay(month));

/** The lines of the last month, up to one, in which something was declared. */
function lastLines(lines: readonly HourLine[], month: Month): readonly HourLine[] {
  const months = lines.flatMap((line) =>
    line.month !== null && line.month <= month ? line.month : []
  );
  const last = months.reduce((latest, each) => Math.max(latest, each), -1);
  return lines.filter((line) => line.month === last);
}

const distinct = (texts: readonly (string | null)[]): readonly string[] => [
  ...new Map(texts.flatMap((text) => (text === null ? [] : [[fold(text), text] as const]))).values(),
]; // prettier-ignore

/** A person's rows: one per support of the last month declared, else one with the only support there is. */
const rowsOf = (
  person: Omit<SendingRow, "support">,
  lines: readonly HourLine[],
  supports: readonly string[]
): readonly SendingRow[] => {
  const known = new Map(supports.map((name) => [fold(name), name]));
  const last = distinct(lines.map(({ support }) => known.get(key(support)) ?? null));
  const [only] = supports;
  const fallback = supports.length === 1 && only !== undefined ? only : null;
  return last.length === 0
    ? [{ ...person, support: fallback }]
    : last.map((support) => ({ ...person, support }));
};

/** The first of two rows with the same identifier counts, as it does for the check. */
function firstOfEach(participants: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return participants.filter(({ identifier }) => {
    const isFirst = !seen.has(fold(identifier));
    seen.add(fold(identifier));
    return isFirst;
  });
}

/** A text that may be repeated: never a social security number. */
const safe = (text: string | null): string | null =>
  text === null || containsNir(text) ? null : text;

/** What the register calls its people, whichever name comes first. */
const namesOf = (participants: readonly Participant[]): ReadonlySet<string> =>
  new Set(
    participants.flatMap(({ identifier, lastName, firstName }) => [
      fold(identifier),
      fold(`${lastName ?? ""} ${firstName ?? ""}`),
      fold(`${firstName ?? ""} ${lastName ?? ""}`),
    ])
  );

/** People of the last statement that the register does not know: the titulaire declared them, and finds them again. */
function unregistered(
  lines: readonly HourLine[],
  known: ReadonlySet<string>
): readonly {
  readonly person: Omit<SendingRow, "support">;
  readonly lines: readonly HourLine[];
}[] {
  const people = new Map<string, HourLine[]>();
  for (const line of lines) {
    const label = safe(line.identifier) ?? safe(line.name);
    if (label === null || known.has(fold(line.identifier ?? label))) continue;
    const own = people.get(fold(label)) ?? [];
    people.set(fold(label), [...own, line]);
  }
  return [...people.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const [identifier, lastName] = [safe(first.identifier), safe(first.name)];
    const person = { identifier, lastName, firstName: null };
    return [{ person, lines: own }];
  });
}

/** Whose a thing is: this titulaire's, somebody else's, or nothing tells. */
type Whose = "own" | "other" | "unknown";

interface Scoped {
  readonly scope: SendingScope;
  readonly ofLot: (lot: string | null) => Whose;
  /** The lot of a person: the register's, else the only one he was declared in. */
  readonly lotOfPerson: (identifier: string, written: string | null) => string | null;
}

function scoped<Found extends OpenFinding>(
  { registers, statements }: SendingSource<Found>,
  scope: SendingScope
): Scoped {
  const spelled = new Map(registers.lots.map(({ code }) => [fold(code), code]));
  const wanted = scope.lots === null ? null : new Set(scope.lots.map(fold));
  const declared = new Map<string, Set<string>>();
  for (const { lines } of statements) {
    for (const { identifier, lot } of lines) {
      if (identifier === null || lot === null) continue;
      const lots = declared.get(fold(identifier)) ?? new Set<string>();
      declared.set(fold(identifier), lots.add(fold(lot)));
    }
  }
  return {
    scope,
    ofLot: (lot) => {
      if (wanted === null) return "own";
      if (lot === null || !spelled.has(fold(lot))) return "unknown";
      return wanted.has(fold(lot)) ? "own" : "other";
    },
    lotOfPerson: (identifier, written) => {
      if (written !== null) return spelled.get(fold(written)) ?? written;
      const [only, ...others] = declared.get(fold(identifier)) ?? [];
      return only === undefined || others.length > 0 ? null : (spelled.get(only) ?? null);
    },
  };
}

/** Findings only the buyer can act on: his own parameters, time limits and tables. */
function isBuyersOwn({ rule, facts, place }: Finding, sheets: ReadonlySet<string>): boolean {
  if (rule === "DOC-03" || rule === "FOR-01") return true;
  if (rule === "LEC-07" && facts.kind === "volumes") return true;
  return rule.startsWith("RGP-") && !sheets.has(place.sheet);
}

const isOpen = ({ finding, decision }: OpenFinding, sheets: ReadonlySet<string>): boolean =>
  finding.severity !== "information" &&
  !isBuyersOwn(finding, sheets) &&
  (standing(decision)?.decision ?? "to-discuss") === "to-discuss";

const rowNumber = (cell: string | null): number => Number((cell ?? "").replace(/\D/g, ""));

/** Of one titulaire, when all of it is. */
const agreed = (all: readonly Whose[]): Whose => {
  const [first = "unknown"] = all;
  return all.every((each) => each === first) ? first : "unknown";
};

/** Whose a finding is, by the lot its facts name, the person, the support or the line it stands on. */
function whoseFinding<Found extends OpenFinding>(
  { registers, statements }: SendingSource<Found>,
  { scope, ofLot, lotOfPerson }: Scoped
): (finding: Finding) => Whose {
  if (scope.lots === null) return () => "own";
  const sheets = new Map(statements.map((statement) => [statement.sheet, statement]));
  const people = new Map(
    (registers.participants ?? []).map((each) => [fold(each.identifier), each])
  );
  const ofPerson = (who: unknown): Whose | null => {
    if (typeof who !== "object" || who === null || !("identifier" in who)) return null;
    const { identifier } = who;
    if (typeof identifier !== "string") return null;
    return ofLot(lotOfPerson(identifier, people.get(fold(identifier))?.lot ?? null));
  };
  const ofPlace = (sheet: string, cell: string | null): Whose | null => {
    const statement = sheets.get(sheet);
    if (statement === undefined) return null;
    const row = rowNumber(cell);
    const line = statement.lines.find((each) => each.row === row);
    if (line) return ofLot(line.lot ?? statement.lot);
    const lots = new Set(statement.lines.map(({ lot }) => lot ?? statement.lot));
    return agreed((lots.size === 0 ? [statement.lot] : [...lots]).map(ofLot));
  };
  return ({ facts, place }) => {
    const said: Readonly<Record<string, unknown>> = { ...facts };
    const { lot, who, other, otherPlace, support } = said;
    const ofOther =
      typeof otherPlace === "object" && otherPlace !== null && "sheet" in otherPlace
        ? ofPlace(String(otherPlace.sheet), "cell" in otherPlace ? String(otherPlace.cell) : null)
        : null;
    const named = (registers.supports ?? []).find(
      ({ name }) => fold(name) === key(String(support))
    );
    const second = [ofPerson(other), ofOther].filter((each) => each !== null);
    const told = [
      typeof lot === "string" ? ofLot(lot) : null,
      ofPerson(who),
      ...second,
      ofPlace(place.sheet, place.cell),
      typeof support === "string" && named?.lot ? ofLot(named.lot) : null,
    ].filter((each) => each !== null);
    if (told.includes("other")) return "other";
    // Somebody else it speaks of must be this titulaire's too.
    return told.includes("own") && !second.includes("unknown") ? "own" : "unknown";
  };
}

/** What one titulaire is sent for a month. Pure: same input, same output. */
export function sendingOf<Found extends OpenFinding>(
  source: SendingSource<Found>,
  scope: SendingScope,
  month: Month
): Sending<Found> {
  const { registers, statements, findings } = source;
  const within = scoped(source, scope);
  const codes = registers.lots.map(({ code }) => code);
  const spelled = new Set(codes.map(fold));
  /** Several lots: each has its own people. */
  const isShared = codes.length > 1;
  const sheets: readonly (string | null)[] = scope.lots ?? (codes.length === 0 ? [null] : codes);
  const everyLine = statements.flatMap(({ lot, lines }) =>
    lines.map((line) => (line.lot === null && lot !== null ? { ...line, lot } : line))
  );
  const isOf = (sheet: string | null, lot: string | null): boolean =>
    !isShared || key(sheet) === key(lot);
  const supports = (registers.supports ?? []).filter(
    ({ lot, from, to }) =>
      (lot === null || within.ofLot(lot) === "own") &&
      (from === null || from <= lastDay(month)) &&
      (to === null || to >= firstDay(month))
  );
  const present = firstOfEach(registers.participants ?? []).filter((person) =>
    isPresent(person, month)
  );
  const known = namesOf(registers.participants ?? []);
  const placed = present.map((person) => ({
    person,
    lot: within.lotOfPerson(person.identifier, person.lot),
  }));
  const made = sheets.map((sheet): SendingStatement => {
    const own = everyLine.filter((line) => isOf(sheet, line.lot));
    const last = lastLines(own, month);
    const names = supports
      .filter(({ lot }) => lot === null || isOf(sheet, lot))
      .map(({ name }) => name);
    const choice = registers.supports === null ? distinct(last.map((line) => line.support)) : names;
    const registered = placed
      .filter(({ lot }) => isOf(sheet, lot))
      .flatMap(({ person: { identifier, lastName, firstName } }) => {
        const lines = own.filter((line) => key(line.identifier) === fold(identifier));
        const person = {
          identifier: safe(identifier),
          lastName: safe(lastName),
          firstName: safe(firstName),
        };
        return rowsOf(person, lastLines(lines, month), choice);
      });
    const others = unregistered(last, known).flatMap(({ person, lines }) =>
      rowsOf(person, lines, choice)
    );
    return { lot: sheet, rows: [...registered, ...others] };
  });
  const lines = everyLine.filter((line) => within.ofLot(line.lot) === "own");
  const whose = whoseFinding(source, within);
  const submitted = new Set(statements.map(({ sheet }) => sheet));
  const open = findings
    .filter((found) => isOpen(found, submitted))
    .map((found) => ({ found, whose: whose(found.finding) }));
  return {
    statements: made,
    supports:
      registers.supports === null
        ? distinct(lastLines(lines, month).map(({ support }) => support)).map((name) => ({
            name,
            site: null,
          }))
        : supports.map(({ name, site }) => ({ name, site })),
    findings: open.filter((each) => each.whose === "own").map(({ found }) => found),
    leftPeople: placed.flatMap(({ person: { identifier }, lot }) =>
      isShared && (lot === null || !spelled.has(fold(lot))) ? (safe(identifier) ?? []) : []
    ),
    leftFindings: open.filter((each) => each.whose === "unknown").length,
  };
}
