import type { MeaningCode } from "../../mapping";
import { MINUTES_BESIDE_HOURS, type Draft } from "./draft";
import { isSure, type Judged } from "./meanings";
import { hoursKey } from "./settle";

const change = (column: Judged, more: Partial<Judged>): Judged => ({ ...column, ...more });

/** Meanings that one column of a sheet has; any number of columns may hold remarks. */
const SINGLE: ReadonlySet<MeaningCode> = new Set<MeaningCode>([
  "identifier", "name", "lastName", "firstName", "support", "lot", "month", "date", "hourType", "supervisor",
]); // prettier-ignore

/** Titles that a type shares with others («Heures réalisées») yield to the type's own. */
const WEAK_RANK = 50;
const UNCERTAIN = 50;

const rivalsOf = (column: Judged, rivals: readonly Judged[], isAsked: boolean): Judged =>
  change(column, {
    confidence: Math.min(column.confidence, UNCERTAIN),
    reason: { kind: "rival", columns: rivals.filter((other) => other !== column).map(({ draft }) => draft.column) },
    isAsked,
  }); // prettier-ignore

function groupsOf(
  columns: readonly Judged[],
  keyOf: (column: Judged) => string | null
): ReadonlyMap<string, readonly Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const column of columns) {
    const key = keyOf(column);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return groups;
}

const keyed = ({ draft, code }: Judged): string => hoursKey({ ...draft, code });

/** The only column of a group that is told apart by a better title, if there is one. */
function winner(group: readonly Judged[]): Judged | null {
  const strong = group.filter(({ draft, reason }) => draft.rank < WEAK_RANK && reason.kind !== "near-spelling"); // prettier-ignore
  return strong.length === 1 ? (strong[0] ?? null) : null;
}

/** Columns of hours that would mean the same: none is guessed, unless one's title is plainly better. */
function settleHours(columns: readonly Judged[]): ReadonlyMap<Judged, Judged> {
  const sure = columns.filter((column) => column.draft.kind === "hours" && isSure(column));
  const settled = new Map<Judged, Judged>();
  for (const group of groupsOf(sure, keyed).values()) {
    if (group.length < 2) continue;
    const best = winner(group);
    for (const column of group) {
      if (column !== best) settled.set(column, rivalsOf(column, group, true));
    }
  }
  // «Formation» beside «Formation interne»: the second may be part of the first.
  const whole = new Map(
    sure.filter(({ draft }) => draft.qualifier === "").map((column) => [keyed(column), column])
  );
  for (const column of sure) {
    const { qualifier, isTimeOnly } = column.draft;
    if (qualifier === "" || qualifier === MINUTES_BESIDE_HOURS || isTimeOnly) continue;
    const all = whole.get(keyed({ ...column, draft: { ...column.draft, qualifier: "" } }));
    if (all) settled.set(column, rivalsOf(column, [all], true));
  }
  return settled;
}

/** Sums of a part of the row's columns: «Total ASP» beside ASP columns says nothing more. */
function settlePartialSums(columns: readonly Judged[]): ReadonlyMap<Judged, Judged> {
  const settled = new Map<Judged, Judged>();
  const hours = columns.filter(({ draft }) => draft.kind === "hours");
  const isPartial = ({ draft }: Judged): boolean => draft.isPartial;
  for (const column of hours.filter(isPartial)) {
    const isSum = hours.some((other) => !isPartial(other) && (other.code === column.code || other.code === "hours")); // prettier-ignore
    if (isSum) settled.set(column, partOf(column));
  }
  return settled;
}

const partOf = (column: Judged): Judged =>
  change(column, {
    code: "ignored",
    confidence: 90,
    reason: { kind: "not-worked", word: "total" },
    isAsked: false,
  });

/** One total for the row: the only one that is no part's, or whose title is the only one of its kind. */
function settleTotals(columns: readonly Judged[]): ReadonlyMap<Judged, Judged> {
  const totals = columns.filter(({ code, draft }) => code === "total" && draft.kind === "total");
  const groupsOfHours = columns.filter(({ draft }) => draft.kind === "hours").map(({ draft }) => draft.path[0]); // prettier-ignore
  const isOfGroup = ({ path }: Draft): boolean => path.length > 1 && groupsOfHours.some((group) => group !== path[0]); // prettier-ignore
  const whole = totals.filter(({ draft }) => !draft.isPartial && !isOfGroup(draft));
  const sameTitle = groupsOf(whole, ({ draft }) => draft.header.toLowerCase());
  const alone = whole.filter(({ draft }) => sameTitle.get(draft.header.toLowerCase())?.length === 1); // prettier-ignore
  const kept = whole.length === 1 ? whole[0] : alone.at(-1);
  return new Map(totals.filter((column) => column !== kept).map((column) => [column, partOf(column)])); // prettier-ignore
}

/** Of two columns for one thing, the most telling title is kept, then the leftmost. */
function settleTexts(columns: readonly Judged[]): ReadonlyMap<Judged, Judged> {
  const settled = new Map<Judged, Judged>();
  const single = columns.filter((column) => SINGLE.has(column.code) && isSure(column));
  for (const group of groupsOf(single, ({ code }) => code).values()) {
    const best = group.reduce((kept, other) => (other.draft.rank < kept.draft.rank ? other : kept));
    for (const column of group) {
      if (column !== best) settled.set(column, rivalsOf(column, group, false));
    }
  }
  return settled;
}

/** Settles the columns that would mean the same thing. */
export function settleRivals(columns: readonly Judged[]): readonly Judged[] {
  const steps = [settlePartialSums, settleHours, settleTotals, settleTexts];
  return steps.reduce<readonly Judged[]>((current, step) => {
    const settled = step(current);
    return current.map((column) => settled.get(column) ?? column);
  }, columns);
}
