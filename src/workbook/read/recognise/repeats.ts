import type { Grid } from "../../grid";
import { isBlank } from "../cells";
import { SEARCHED_ROWS } from "../layout";
import { bestAt, candidateAt, holdsValues, type Candidate } from "./candidates";
import type { Header } from "./header";
import type { RowReader } from "./parts";

/** What further headers are looked for with. */
export interface SearchContext {
  readonly grid: Grid;
  readonly read: RowReader;
  readonly year: number | null;
}

/** Columns of a known header that are looked at in every row, so that a long sheet is scanned quickly. */
const PROBES = 6;
const WHO_OR_WHEN = new Set(["identifier", "name", "lastName", "firstName", "date"]);

interface Probe {
  readonly column: number;
  readonly texts: ReadonlySet<string>;
  /** «Nom» in the column of names can only be a header. */
  readonly isTelling: boolean;
}

/** Texts of the known headers' last rows, by column. */
function probesOf(grid: Grid, known: readonly Candidate[]): readonly Probe[] {
  const texts = new Map<number, Set<string>>();
  const telling = new Set<number>();
  for (const { header, drafts } of known) {
    for (const { column, code } of drafts) {
      for (let row = header.first; row <= header.last; row += 1) {
        const value = grid.values[row]?.[column];
        if (typeof value !== "string" || isBlank(value)) continue;
        texts.set(column, (texts.get(column) ?? new Set()).add(value.trim()));
        if (WHO_OR_WHEN.has(code ?? "")) telling.add(column);
      }
    }
  }
  const probes = [...texts].map(([column, known_]) => ({ column, texts: known_, isTelling: telling.has(column) })); // prettier-ignore
  return probes.sort((a, b) => Number(b.isTelling) - Number(a.isTelling)).slice(0, PROBES);
}

function isHit(values: Grid["values"][number], probes: readonly Probe[]): boolean {
  let hits = 0;
  for (const { column, texts, isTelling } of probes) {
    const value = values[column];
    if (typeof value !== "string" || !texts.has(value.trim())) continue;
    if (isTelling) return true;
    hits += 1;
  }
  return hits >= 2;
}

/** The texts of a header, column by column, so that two headers can be compared. */
const textsOf = (header: Header): ReadonlyMap<number, string> =>
  new Map(header.columns.map(({ column, path }) => [column, path.map(({ text }) => text.toLowerCase()).join(" / ")])); // prettier-ignore

/** Whether two headers say the same in the same columns. */
export function isSameHeader(one: Header, other: Header): boolean {
  const [texts, others] = [textsOf(one), textsOf(other)];
  return texts.size === others.size && [...texts].every(([column, text]) => others.get(column) === text); // prettier-ignore
}

/** Half of a header's known columns at least stand at the same places with the same texts. */
function sharesColumns(one: Candidate, other: Candidate): boolean {
  const [texts, others] = [textsOf(one.header), textsOf(other.header)];
  const shared = [...texts].filter(([column, text]) => others.get(column) === text).length;
  return shared >= 2 && shared * 2 >= Math.min(texts.size, others.size);
}

/** A header that stands by itself: most of its texts are known. */
function standsAlone(candidate: Candidate): boolean {
  const { drafts, hasParticipant, hasDate, score } = candidate;
  const known = drafts.filter(({ kind }) => kind !== "unknown").length;
  const isMostlyKnown = known * 3 >= drafts.length * 2;
  return score >= 4 && isMostlyKnown && (hasParticipant || hasDate) && known >= 3;
}

/** A table of hours without anyone's name, under one that names people: a recall of its sums. */
export const isRecall = (candidate: Candidate, main: Candidate): boolean =>
  main.hasParticipant && !candidate.hasParticipant && !candidate.hasDate && candidate.hasHours;

function isFurtherHeader(candidate: Candidate, main: Candidate): boolean {
  if (candidate.score === 0) return false;
  if (sharesColumns(candidate, main) || standsAlone(candidate)) return true;
  const known = candidate.drafts.filter(({ kind }) => kind !== "unknown").length;
  return isRecall(candidate, main) && known >= 3 && known === candidate.drafts.length;
}

/** A header in a row: as deep as the main one where it says the same, else as deep as it reads best. */
function readAt(
  { grid, read, year }: SearchContext,
  row: number,
  main: Candidate,
  topmost: number
): Candidate {
  const depth = main.header.last - main.header.first;
  if (row - depth >= topmost && depth > 0) {
    const deep = candidateAt(grid, row - depth, row, read, year);
    if (isSameHeader(deep.header, main.header)) return deep;
  }
  return bestAt(grid, row, read, year, topmost);
}

/** Whether the row below a header row belongs to it: the next row reads better together with this one. */
function deepest(context: SearchContext, found: Candidate, main: Candidate): Candidate {
  const { grid, read, year } = context;
  let best = found;
  for (let last = found.header.last + 1; last <= found.header.first + 2; last += 1) {
    if (last >= grid.values.length) break;
    const deep = candidateAt(grid, found.header.first, last, read, year);
    if (deep.score > best.score || isSameHeader(deep.header, main.header)) best = deep;
  }
  return best;
}

/** Every header after the main one, top down: repeated ones anywhere, others where they plainly are headers. */
export function furtherHeaders(context: SearchContext, main: Candidate): readonly Candidate[] {
  const { grid } = context;
  const found: Candidate[] = [];
  const known = [main];
  let probes = probesOf(grid, known);
  for (let row = main.header.last + 1; row < grid.values.length; row += 1) {
    const values = grid.values[row] ?? [];
    const isNear = row < SEARCHED_ROWS;
    if (!isHit(values, probes) && !(isNear && looksLikeTitles(values))) continue;
    if (holdsValues(grid, row, context.read)) continue;
    const topmost = (found.at(-1) ?? main).header.last + 1;
    const first = readAt(context, row, main, topmost);
    if (!isFurtherHeader(first, main)) continue;
    const candidate = deepest(context, first, main);
    found.push(candidate);
    if (!isSameHeader(candidate.header, main.header) && known.length < 20) {
      known.push(candidate);
      probes = probesOf(grid, known);
    }
    row = candidate.header.last;
  }
  return found;
}

/** Two texts at least: what a row of titles has. */
const looksLikeTitles = (values: Grid["values"][number]): boolean =>
  values.filter((value) => typeof value === "string" && !isBlank(value)).length >= 2;
