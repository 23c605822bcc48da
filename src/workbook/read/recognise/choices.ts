import { fold } from "../../../domain/folding";
import type { Grid } from "../../grid";
import {
  HOURS_CODES,
  type ColumnMeaning,
  type LayoutChoice,
  type MappingChoices,
  type MeaningCode,
  type RecognisedColumn,
} from "../../mapping";
import type { RecognisedBlock } from "./block";
import { candidateAt, searchedEnd, type Candidate } from "./candidates";
import type { Draft } from "./draft";
import { timelessPath } from "./header";
import type { SearchContext } from "./repeats";
import { isLetter, signatureUnder } from "./signature";
import { timelessText } from "./times";
import { surroundingsOf } from "./title";

/** Where a person, now or earlier, says that the header stands, and what its columns mean. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly layout: LayoutChoice | null;
}

interface ChoiceContext {
  readonly choices: MappingChoices;
  readonly contractor: string | null;
}

/** Deeper headers are none. */
const DEEPEST_CHOICE = 5;

const sameText = (one: string, other: string): boolean => fold(one) === fold(other);

/** Choices that may apply to a contractor's sheets, its own first, the latest first. */
function applicable({ choices, contractor }: ChoiceContext): readonly LayoutChoice[] {
  const latest = [...choices.layouts].reverse();
  const isOwn = (choice: LayoutChoice): boolean =>
    choice.contractor !== null && contractor !== null && sameText(choice.contractor, contractor);
  const own = latest.filter(isOwn);
  return [...own, ...latest.filter((choice) => choice.contractor === null || contractor === null).filter((choice) => !isOwn(choice))]; // prettier-ignore
}

function at(search: SearchContext, first: number, last: number): Candidate {
  const { grid, read, year } = search;
  return candidateAt(grid, first, last, read, year);
}

/** The header that a person chose in this sheet, or one whose texts were chosen before; null when there is none. */
export function findChosen(
  search: SearchContext,
  context: ChoiceContext,
  forced: { readonly first: number; readonly last: number } | null,
  recognised: Candidate | null
): Chosen | null {
  const { grid } = search;
  const layouts = applicable(context);
  if (forced) {
    const first = forced.first - grid.firstRow;
    const last = Math.min(Math.max(first, forced.last - grid.firstRow), first + DEEPEST_CHOICE - 1);
    if (first < 0 || last >= grid.values.length) return null;
    const candidate = at(search, first, last);
    const { titleType } = surroundingsOf(grid, first);
    const signature = signatureUnder(candidate.header.columns, titleType);
    const layout = layouts.find((choice) => choice.signature === signature) ?? null;
    return { candidate, layout };
  }
  // Where the header is found without any choice, it is the same header that was chosen before.
  const found =
    recognised &&
    signatureUnder(
      recognised.header.columns,
      surroundingsOf(grid, recognised.header.first).titleType
    );
  const depths = new Set(layouts.map(({ headerFirst, headerLast }) => headerLast - headerFirst));
  const seen = new Map<string, Candidate>();
  for (const depth of depths) {
    if (depth < 0 || depth >= DEEPEST_CHOICE) continue;
    for (let first = 0; first + depth < searchedEnd(grid); first += 1) {
      const candidate = at(search, first, first + depth);
      const { titleType } = surroundingsOf(grid, first);
      const own = signatureUnder(candidate.header.columns, titleType);
      const signature = `${depth.toString()} ${own}`;
      if (!seen.has(signature)) seen.set(signature, candidate);
    }
  }
  for (const layout of layouts) {
    if (recognised && found === layout.signature && found !== "")
      return { candidate: recognised, layout };
    const depth = layout.headerLast - layout.headerFirst;
    const candidate = seen.get(`${depth.toString()} ${layout.signature}`);
    if (candidate && layout.signature !== "") return { candidate, layout };
  }
  return null;
}

const isHours = (code: MeaningCode): boolean => (HOURS_CODES as readonly MeaningCode[]).includes(code); // prettier-ignore

/** A header as it was saved, without what changes from month to month. */
const timelessHeader = (header: string): string =>
  header
    .split(" / ")
    .map((text) => timelessText(text, "General"))
    .filter((text, index, texts) => text !== "" && text !== texts[index - 1])
    .join(" / ");

/** What a choice says, with the day and the month of the header itself: last month's are not this month's. */
function dated(meaning: ColumnMeaning, draft: Draft, isSameHeader: boolean): ColumnMeaning {
  const { code, support, unit } = meaning;
  if (!isHours(code)) return { code };
  const month = draft.month ?? (isSameHeader && draft.monthName !== null ? meaning.month : undefined); // prettier-ignore
  return {
    code,
    ...(support === undefined ? {} : { support }),
    ...(month === undefined ? {} : { month }),
    ...(draft.day === null ? {} : { day: draft.day }),
    ...(draft.date === null ? {} : { date: draft.date }),
    ...(unit === undefined ? {} : { unit }),
  };
}

type ChosenColumn = LayoutChoice["columns"][number];

/** The choice for a column: of the same place from the header's left with the same text, else of the same text. */
function choiceFor(
  layout: LayoutChoice,
  column: RecognisedColumn,
  draft: Draft,
  offset: number
): ChosenColumn | null {
  const place = column.column - offset;
  if (isLetter(column.header, column.column)) {
    return layout.columns.find((chosen) => chosen.column === place && isLetter(chosen.header, chosen.column)) ?? null; // prettier-ignore
  }
  const text = timelessPath(draft.path);
  const same = layout.columns.filter(({ header }) => sameText(header, column.header) || timelessHeader(header) === text); // prettier-ignore
  const exact = same.find(({ header, column: at_ }) => at_ === place && sameText(header, column.header)); // prettier-ignore
  const placed = same.find((chosen) => chosen.column === place);
  const alike = same.every(({ meaning }) => meaning.code === same[0]?.meaning.code);
  return exact ?? placed ?? (alike || text.includes("#") ? (same[0] ?? null) : null);
}

const leftmost = (columns: readonly { readonly column: number; readonly header: string }[]): number => // prettier-ignore
  Math.min(...columns.filter(({ header, column }) => !isLetter(header, column)).map(({ column }) => column)); // prettier-ignore

/** A block's columns as a person chose them earlier; those the choice does not name stay as they were recognised. */
export function applyChoice(
  layout: LayoutChoice,
  { block, drafts, titleType }: RecognisedBlock,
  columns: readonly RecognisedColumn[],
  grid: Grid
): readonly RecognisedColumn[] {
  if (signatureUnder(block.header.columns, titleType) !== layout.signature) return columns;
  const offset = leftmost(columns) - leftmost(layout.columns);
  return columns.map((column) => {
    const draft = drafts.find((other) => other.column + grid.firstColumn === column.column);
    const chosen = draft && choiceFor(layout, column, draft, offset);
    if (!chosen) return column;
    return {
      ...column,
      meaning: dated(chosen.meaning, draft, sameText(chosen.header, column.header)),
      confidence: 100,
      reason: { kind: "saved" },
      proposal: null,
    };
  });
}
