import type { CellValue, Grid } from "../../grid";
import type { MeaningCode } from "../../mapping";
import { isBlank } from "../cells";
import type { Field } from "../headers";
import { SEARCHED_ROWS } from "../layout";
import { draftOf, type Draft } from "./draft";
import { headerAt, type Header, type HeaderColumn } from "./header";
import { nearOf, type Part, type RowReader } from "./parts";
import { hoursKey, settleTimes } from "./settle";
import { isHourColumn } from "./words";

/** Some rows that may be a header, and how much they look like one. */
export interface Candidate {
  readonly header: Header;
  readonly drafts: readonly Draft[];
  readonly score: number;
  readonly hasParticipant: boolean;
  readonly hasHours: boolean;
  /** Columns of the row's date. */
  readonly hasDate: boolean;
}

const DEEPEST = 3;
const PARTICIPANT_CODES = new Set(["identifier", "name", "lastName"]);
const FOLLOWING_ROWS = 12;
const FEWEST_NUMBERS = 5;
/** A participant and a type of hours. */
const FEWEST_POINTS = 4;
/** Hours of something else show a header nearly as much as hours do. */
const PLANNED_WEIGHT = 2.9;

const isPlanned = ({ reason }: Draft): boolean => reason.kind === "not-worked";

/** The types that hours of something else would have: «Prévues / Production» still shows a header. */
const plannedKey = ({ path }: Draft): string =>
  path
    .map(({ text }) => text)
    .join("/")
    .toLowerCase();

const hasContentBelow = (grid: Grid, row: number, column: number): boolean => {
  for (let next = row + 1; next <= row + FOLLOWING_ROWS; next += 1) {
    if (!isBlank(grid.values[next]?.[column])) return true;
  }
  return false;
};

/**
 * A title merged downwards over a column that stays empty says nothing for this header, nor does one that speaks of
 * hours alone in its row: it is the table's.
 */
function saysNothing(grid: Grid, header: Header, draft: Draft, read: RowReader): boolean {
  const column = header.columns.find((other) => other.column === draft.column);
  if (column?.endsAbove !== true) return false;
  const alone = read(header.first).filter((part) => part !== null).length === 1;
  return (alone && draft.kind !== "text") || !hasContentBelow(grid, header.last, draft.column);
}

const lastRowParts = (header: Header): readonly Part[] => header.columns.flatMap(({ path }) => path.at(-1) ?? []); // prettier-ignore

/** «Lot | 1», «Mois : mars 2026»: a label beside its value is no header. */
const isLabel = (part: Part): boolean => part.text.includes(":") || part.text.length > 60;

/** A value under a title of its own («Nom / RECYCLERIE») or under another («5 / 6»): the last row is no header's. */
function isValueUnderTitle({ path }: HeaderColumn, columns: readonly HeaderColumn[]): boolean {
  const [group, leaf] = [path.at(-2), path.at(-1)];
  if (!group || !leaf || leaf.match !== null) return false;
  const days = [group.time?.day ?? null, leaf.time?.day ?? null];
  if (days[0] !== null && days[1] !== null && days[0] !== days[1]) return true;
  const isTitle = (group.match !== null && !isHourField(group)) || group.isDate || group.isType;
  return isTitle && columns.filter((other) => other.path.at(-2) === group).length === 1;
}

const isHourField = ({ match }: Part): boolean => match !== null && isHourColumn(match.field);

/** The known meanings that unknown titles come near to. */
const nearlySpelt = (drafts: readonly Draft[]): readonly MeaningCode[] =>
  drafts
    .filter(({ kind }) => kind === "unknown")
    .flatMap(({ path }) => {
      const leaf = path.at(-1);
      return (leaf && nearOf(leaf)?.match.field) ?? [];
    });

const isBySupport = ({ reason }: Draft): boolean => reason.kind === "known-support";

/** «Salarié | EXEMPLE-ALPHA | Support | Recyclerie»: labels beside their values, as on a person's card. */
function areLabelled(drafts: readonly Draft[]): boolean {
  const texts = drafts.filter(({ kind }) => kind === "text");
  const isValue = (label: Draft, next: Draft | undefined): boolean =>
    (next?.kind === "unknown" && nearlySpelt([next]).length === 0) || (label.code === "support" && next !== undefined && isBySupport(next)); // prettier-ignore
  const others = drafts.filter((draft) => draft.kind === "hours" && !isBySupport(draft));
  return (
    texts.length > 0 &&
    others.length === 0 &&
    drafts.every((draft, index) => draft.kind !== "text" || isValue(draft, drafts[index + 1]))
  );
}

function candidate(
  grid: Grid,
  header: Header,
  drafts: readonly Draft[],
  read: RowReader
): Candidate {
  const counted = drafts.filter((draft) => !saysNothing(grid, header, draft, read));
  const texts = new Set(counted.filter(({ kind }) => kind === "text").map(({ code }) => code));
  const hours = counted.filter(({ kind, confidence }) => kind === "hours" && confidence >= 70);
  const dayCodes = new Set(hours.filter(({ day, isWeekday }) => day !== null || isWeekday).map(({ code, support, qualifier }) => `${code ?? ""}|${support ?? ""}|${qualifier}`)); // prettier-ignore
  const others = new Set(
    hours.filter(({ day, isWeekday }) => day === null && !isWeekday).map(hoursKey)
  );
  // «Heures» over «Production» says less than both together.
  const untyped = hours.filter(({ isBareHours }) => isBareHours).length > 0 ? 1 : 0;
  const planned = new Set(counted.filter(isPlanned).map(plannedKey));
  const useless = counted.filter((draft) => draft.kind === "ignored" && !isPlanned(draft)).length;
  const near = new Set(nearlySpelt(counted));
  const isNearHours = [...near].some((code) => code !== "total" && isHourColumn(code as Field));
  for (const code of near) if (PARTICIPANT_CODES.has(code)) texts.add(code);
  const participants = [...texts].filter((code) => PARTICIPANT_CODES.has(code ?? "")).length;
  const total = counted.some(({ kind }) => kind === "total") ? 1 : 0;
  const numbers = header.columns.filter(({ path }) => path.some(({ isNumber }) => isNumber)).length;
  const labels = lastRowParts(header).filter(isLabel).length;
  const values = header.columns.filter((column) =>
    isValueUnderTitle(column, header.columns)
  ).length;
  // A row of values may name a support: one alone, with nobody and no date, makes no header.
  const named = hours.filter(isBySupport);
  // «Durée», «Faites»… alone are words of any text.
  const told = hours.filter(({ isBareHours, saysHours }) => !isBareHours || saysHours);
  const hasHours =
    isNearHours || told.length > named.length || named.length > (participants > 0 ? 0 : 1);
  const filled = header.columns.length;
  const isHeader = hasHours || planned.size > 1 || total > 0 ? filled >= 2 : participants > 0 && texts.size >= 2; // prettier-ignore
  const score =
    texts.size + near.size + participants + 3 * others.size - untyped + 6 * dayCodes.size + PLANNED_WEIGHT * planned.size + 0.5 * useless + total - 2 * numbers - labels - 4 * values; // prettier-ignore
  return {
    header,
    drafts,
    score: isHeader && !areLabelled(drafts) ? Math.max(0, score) : 0,
    hasParticipant: participants > 0,
    hasHours,
    hasDate: texts.has("date"),
  };
}

/** Understands given rows as a header. */
export function candidateAt(
  grid: Grid,
  first: number,
  last: number,
  read: RowReader,
  year: number | null
): Candidate {
  const header = headerAt(first, last, read);
  return candidate(grid, header, settleTimes(header.columns.map(draftOf), year), read);
}

/** A group's title that tells something of the columns under it. */
const saysSomething = (part: Part): boolean =>
  part.match !== null || part.qualified !== null || part.time !== null || part.support !== null ||
  part.notWorked !== null || part.isBareHours || part.saysHours; // prettier-ignore

/** A title over the whole table is no title of a group. */
function isOverAll(shallow: Candidate, deep: Candidate): boolean {
  const [titled, below] = [deep.header.columns, shallow.header.columns];
  const title = titled[0]?.path[0];
  return (
    titled.length > 1 &&
    titled.length === below.length &&
    titled.every(
      ({ path }, index) => path[0] === title && path.length > (below[index]?.path.length ?? 0)
    )
  );
}

/** Whether the first of a header's rows reads as titles of groups: no labels and values, and some are known. */
function hasGroupRow(shallow: Candidate, deep: Candidate): boolean {
  const above = deep.header.columns.filter(({ path }, index) => {
    const own = shallow.header.columns[index]?.path;
    return own === undefined || path.length > own.length;
  });
  const groups = above.flatMap(({ path }) => path[0] ?? []);
  if (groups.some((part) => isLabel(part) || part.isNumber || part.time?.isBareNumber === true)) {
    return false;
  }
  if (!groups.some(saysSomething)) return false;
  return above.length > 0 && deep.header.columns.length === shallow.header.columns.length; // prettier-ignore
}

/** A number that can be neither a day's nor a date's. */
const isValue = (value: CellValue): boolean =>
  typeof value === "number" && (!Number.isInteger(value) || value < 1 || (value > 31 && value < 30_000)); // prettier-ignore

/** Groups are titled by words, or by a run of days; a lone number stands among values. */
function holdsLoneNumbers(parts: readonly (Part | null)[]): boolean {
  const numbers = parts.filter((part) => part !== null && (part.isNumber || part.time?.isBareNumber === true)); // prettier-ignore
  return numbers.length > 0 && numbers.length < FEWEST_NUMBERS;
}

/** «0 min», «7h30», «7,25», «-»: what stands under headers; «2.03» among its likes may be a day. */
const CELL_TEXT =
  /^(?:-|abs\.?|\d+ ?(?:h|min|mn|heures?)(?: ?\d{1,2})?|\d+[:'’]\d{2}|\d+,\d+(?: ?h)?)$/i;
const DOTTED = /^\d+\.\d+$/;

/** Whether some of a row's texts are written hours. */
function holdsWrittenHours(cells: readonly CellValue[]): boolean {
  const texts = cells.flatMap((value) => (typeof value === "string" && value.length < 12 ? value.trim() : [])); // prettier-ignore
  const dotted = texts.filter((text) => DOTTED.test(text)).length;
  return texts.some((text) => CELL_TEXT.test(text)) || (dotted > 0 && dotted < FEWEST_NUMBERS);
}

/** Whether a row's numbers are no days of a header: a row of values, quickly left aside. */
export function holdsValues(grid: Grid, row: number, read: RowReader): boolean {
  let values = 0;
  for (const value of grid.values[row] ?? []) if (isValue(value)) values += 1;
  if (values >= 2 || holdsWrittenHours(grid.values[row] ?? [])) return true;
  const filled = read(row).filter((part) => part !== null);
  if (filled.filter(({ isNumber }) => isNumber).length >= 2) return true;
  const days = filled.flatMap(({ time }) => (time?.isBareNumber === true ? [time.day ?? 0] : []));
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
  return days.length >= 3 && steps.filter((step) => step >= 1 && step <= 3).length * 2 < steps.length; // prettier-ignore
}

const isEmptyRow = (grid: Grid, row: number): boolean => (grid.values[row] ?? []).every(isBlank);

/** «Mois | mars 2026» over a table: a label beside its value. */
function isLabelledTime(parts: readonly (Part | null)[]): boolean {
  const [label, value, ...others] = parts.filter((part) => part !== null);
  if (!label || !value || others.length > 0) return false;
  return label.match !== null && !isHourField(label) && value.time !== null;
}

/** What a header cut by an empty row must gain over either of its halves. */
const CUT_GAIN = 3;

/** A header whose two rows have an empty one between them, when it says plainly more than each. */
function cutHeader(
  grid: Grid,
  last: number,
  best: Candidate,
  read: RowReader,
  year: number | null,
  topmost: number
): Candidate {
  const first = last - 2;
  if (first < topmost || !isEmptyRow(grid, last - 1) || isEmptyRow(grid, first)) return best;
  if (holdsLoneNumbers(read(first)) || holdsValues(grid, first, read)) return best;
  const upper = candidateAt(grid, first, first, read, year);
  const whole = candidateAt(grid, first, last, read, year);
  const isOne = upper.score > 0 && whole.score >= Math.max(best.score, upper.score) + CUT_GAIN;
  return isOne ? whole : best;
}

/** The best header whose last row is this one: of one row, unless the rows above say more. */
export function bestAt(
  grid: Grid,
  last: number,
  read: RowReader,
  year: number | null,
  topmost = 0
): Candidate {
  let best = candidateAt(grid, last, last, read, year);
  let shallow = best;
  for (let depth = 2; depth <= DEEPEST; depth += 1) {
    const first = last - depth + 1;
    if (first < topmost || isEmptyRow(grid, first)) break;
    if (holdsLoneNumbers(read(first)) || holdsValues(grid, first, read)) break;
    if (isLabelledTime(read(first))) break;
    const deep = candidateAt(grid, first, last, read, year);
    if (isOverAll(shallow, deep)) break;
    const isBetter = deep.score > best.score;
    const isGrouped = deep.score >= best.score - 2 && best === shallow && best.score > 0 && hasGroupRow(shallow, deep); // prettier-ignore
    if (isBetter || isGrouped) best = deep;
    shallow = deep;
  }
  return cutHeader(grid, last, best, read, year, topmost);
}

/** Rows in which the first header is looked for. */
export const searchedEnd = (grid: Grid): number => Math.min(SEARCHED_ROWS, grid.values.length);

/** Every row of the first forty as the last row of a header, best depth each. */
export function candidatesIn(
  grid: Grid,
  read: RowReader,
  year: number | null
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let row = 0; row < searchedEnd(grid); row += 1) {
    if (isEmptyRow(grid, row) || holdsValues(grid, row, read)) continue;
    const best = bestAt(grid, row, read, year);
    if (best.score > 0) found.push(best);
  }
  return found;
}

/** «h», «(min)» under a title, or «L», «M» under a day's number. */
function isUnit(leaf: Part | undefined, title: Part | undefined): boolean {
  if (leaf === undefined) return false;
  if (leaf.time?.isWeekday === true) return title?.time?.day !== null;
  const isShort = leaf.text.length <= 12 && !/total/i.test(leaf.text);
  return isShort && (leaf.isBareHours || leaf.saysMinutes);
}

/** A row of titles without any title of its own: units («h», «(min)») or the columns' numbers. */
function isUnitsRow(header: Header, deep: Header): boolean {
  const isLonger = deep.columns.length === header.columns.length;
  const added = deep.columns.filter(({ path }, index) => path.length > (header.columns[index]?.path.length ?? 0)); // prettier-ignore
  const areUnits = added.every(({ path }) => isUnit(path.at(-1), path.at(-2)));
  return isLonger && areUnits;
}

/** The same header with the row under it, when that one holds units or numbers of columns and no values. */
export function withUnitsRow(
  grid: Grid,
  found: Candidate,
  read: RowReader,
  year: number | null
): Candidate {
  const { first, last } = found.header;
  const below = last + 1;
  if (below >= grid.values.length || isEmptyRow(grid, below)) return found;
  const deep = candidateAt(grid, first, below, read, year);
  return isUnitsRow(found.header, deep.header) ? deep : found;
}

/**
 * The sheet's first header: the most header-like candidate, or one above it that says the same of people and hours
 * (blocks need not have the same columns).
 */
export function mainOf(candidates: readonly Candidate[]): Candidate | null {
  const best = candidates.reduce<Candidate | null>(
    (kept, other) => (kept === null || other.score > kept.score ? other : kept),
    null
  );
  if (best === null) return null;
  const isAlike = (other: Candidate): boolean =>
    other.header.last < best.header.first &&
    other.hasHours &&
    other.hasParticipant === best.hasParticipant &&
    other.hasDate === best.hasDate &&
    (other.hasParticipant || other.hasDate) &&
    other.score >= FEWEST_POINTS;
  return candidates.find(isAlike) ?? best;
}
