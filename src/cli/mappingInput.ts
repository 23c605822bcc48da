import * as z from "zod/mini";
import { parseDayKey, parseMonthKey } from "../domain/calendar";
import { CLI_FR } from "../messages/fr/cli";
import { parseColumn } from "../workbook/a1";
import {
  MEANING_CODES, type ColumnMeaning, type LayoutChoice, type MappingChoices, type SheetChoice,
} from "../workbook/mapping"; // prettier-ignore
import type { SheetReading } from "../workbook/reading";
import { mappingJson, meaningJson } from "./mappingJson";

/** The mapping file, read back: the same JSON `verifier --correspondances` prints, corrected by a person. */

const { mappingProblems: problems } = CLI_FR;

/** A text or null, absent being null. */
const optionalText = z._default(z.nullable(z.string(problems.textOrNull)), null);

const optionalKey = <Value>(parse: (text: string) => Value | null, problem: string) =>
  z._default(
    z.nullable(
      z.string(problem).check(z.refine((text) => parse(text) !== null, { error: problem }))
    ),
    null
  );

const meaningFields = {
  meaning: z.enum(MEANING_CODES, problems.meaning(MEANING_CODES)),
  support: optionalText,
  month: optionalKey(parseMonthKey, problems.month),
  day: z._default(
    z.nullable(z.int(problems.day).check(z.minimum(1, problems.day), z.maximum(31, problems.day))),
    null
  ),
  date: optionalKey(parseDayKey, problems.date),
  unit: z._default(z.nullable(z.literal("minutes", problems.unit)), null),
};

const columnSchema = z.strictObject(
  {
    column: z
      .string(problems.column)
      .check(z.refine((text) => parseColumn(text) !== null, { error: problems.column })),
    header: z._default(z.string(problems.text), ""),
    ...meaningFields,
    // What is said for the reader alone.
    confidence: z.optional(z.unknown()),
    reason: z.optional(z.unknown()),
    proposal: z.optional(z.unknown()),
  },
  problems.object
);

const areConsecutive = (rows: readonly number[]): boolean =>
  rows.every((row, index) => row === (rows[0] ?? 0) + index);

const blockSchema = z.strictObject(
  {
    headerRows: z
      .array(z.int(problems.rows).check(z.minimum(1, problems.rows)), problems.rows)
      .check(
        z.refine((rows) => rows.length >= 1 && rows.length <= 3 && areConsecutive(rows), {
          error: problems.rows,
        })
      ),
    columns: z.array(columnSchema, problems.list),
  },
  problems.object
);

const sheetSchema = z.strictObject(
  {
    sheet: z.string(problems.text),
    isStatement: z._default(z.boolean(problems.flag), true),
    contractor: optionalText,
    month: optionalKey(parseMonthKey, problems.month),
    lot: optionalText,
    signature: optionalText,
    source: z.optional(z.unknown()),
    blocks: z._default(z.array(blockSchema, problems.list), []),
  },
  problems.object
);

const fileSchema = z.strictObject(
  { format: z.literal(1, problems.format), sheets: z.array(sheetSchema, problems.list) },
  problems.object
);

type GivenSheet = z.infer<typeof sheetSchema>;
type GivenBlock = z.infer<typeof blockSchema>;
type GivenColumn = z.infer<typeof columnSchema>;

/** Why a mapping file cannot be used: where, and what was expected there. */
export class MappingFileError extends Error {
  constructor(
    readonly place: string,
    readonly problem: string
  ) {
    super(problem);
    this.name = "MappingFileError";
  }
}

const placeText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) =>
      typeof part === "number" ? `[${part.toString()}]` : `${index === 0 ? "" : "."}${String(part)}`
    )
    .join("");

const keysOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === "unrecognized_keys" ? issue.keys : [];

function parsed(json: unknown): readonly GivenSheet[] {
  const result = fileSchema.safeParse(json);
  if (result.success) return result.data.sheets;
  const issue = result.error.issues[0];
  const keys = issue ? keysOf(issue) : [];
  throw new MappingFileError(
    placeText(issue?.path ?? []),
    keys.length > 0 ? problems.unknownKey(keys) : (issue?.message ?? problems.other)
  );
}

const meaningOf = (column: GivenColumn): ColumnMeaning => {
  const month = column.month === null ? null : parseMonthKey(column.month);
  const date = column.date === null ? null : parseDayKey(column.date);
  return {
    code: column.meaning,
    ...(column.support === null ? {} : { support: column.support }),
    ...(month === null ? {} : { month }),
    ...(column.day === null ? {} : { day: column.day }),
    ...(date === null ? {} : { date }),
    ...(column.unit === null ? {} : { unit: column.unit }),
  };
};

const sameMeaning = (left: ColumnMeaning, right: ColumnMeaning | undefined): boolean =>
  right !== undefined && JSON.stringify(meaningJson(left)) === JSON.stringify(meaningJson(right));

/** Meanings by column; a column twice in one header is refused. */
function meaningsOf(block: GivenBlock, place: string): ReadonlyMap<number, ColumnMeaning> {
  const meanings = new Map<number, ColumnMeaning>();
  block.columns.forEach((column, index) => {
    const at = parseColumn(column.column) ?? 0;
    if (meanings.has(at)) {
      const problem = problems.columnTwice(column.column);
      throw new MappingFileError(`${place}.columns[${index.toString()}].column`, problem);
    }
    meanings.set(at, meaningOf(column));
  });
  return meanings;
}

/** Whether what a header's columns are given differs from what they are now. */
function isChanged(
  meanings: ReadonlyMap<number, ColumnMeaning>,
  current: SheetReading["recognition"]["blocks"][number] | undefined
): boolean {
  const now = new Map((current?.columns ?? []).map(({ column, meaning }) => [column, meaning]));
  return [...meanings].some(([column, meaning]) => !sameMeaning(meaning, now.get(column)));
}

/** A sheet's layout where it differs from the present one; null when nothing of it was changed. */
function layoutOf(
  given: GivenSheet,
  current: SheetReading | undefined,
  place: string
): LayoutChoice | null {
  const [first] = given.blocks;
  if (!first) return null;
  const now = current?.recognition.blocks ?? [];
  const meanings = meaningsOf(first, `${place}.blocks[0]`);
  given.blocks.slice(1).forEach((block, index) => {
    const own = `${place}.blocks[${(index + 1).toString()}]`;
    const later = meaningsOf(block, own);
    const follows = [...later].every(([column, meaning]) =>
      sameMeaning(meaning, meanings.get(column))
    );
    if (!follows && current && isChanged(later, now[index + 1])) {
      throw new MappingFileError(own, problems.laterBlock);
    }
  });
  const rows = first.headerRows.map((row) => row - 1);
  const headerFirst = rows[0] ?? 0;
  const headerLast = rows.at(-1) ?? headerFirst;
  const isMoved = now[0]?.headerFirst !== headerFirst || now[0].headerLast !== headerLast;
  // Elsewhere, the header says something else: only what is said of its columns tells how to read it.
  if (!isChanged(meanings, now[0]) && (current || !isMoved)) return null;
  const signature = given.signature ?? current?.recognition.signature ?? null;
  if (signature === null) throw new MappingFileError(`${place}.signature`, problems.noSignature);
  return {
    contractor: given.contractor,
    signature,
    headerFirst,
    headerLast,
    columns: first.columns.map(({ column, header }) => {
      const at = parseColumn(column) ?? 0;
      return { column: at, header, meaning: meanings.get(at) ?? { code: "ignored" } };
    }),
  };
}

/** What the file says of one sheet beyond what is read of it now; null when it says the same. */
function sheetOf(
  given: GivenSheet,
  current: SheetReading,
  layout: LayoutChoice | null
): SheetChoice | null {
  const [now] = mappingJson([current]).sheets;
  const isChosen = current.statement?.monthSource === "chosen";
  const month = given.month === now?.month && !isChosen ? null : given.month;
  const lot = given.lot === now?.lot ? null : given.lot;
  const isSame = given.isStatement === current.isStatement && month === null && lot === null;
  if (isSame && layout === null) return null;
  return {
    sheet: given.sheet,
    isStatement: given.isStatement,
    month: month === null ? null : parseMonthKey(month),
    lot,
    ...(layout === null ? {} : { header: { first: layout.headerFirst, last: layout.headerLast } }),
  };
}

/**
 * What a mapping file says that is not so already: a file given back as it was printed says nothing, and leaves every
 * question open. A sheet the workbook has not got still tells how its layout is read.
 * @throws MappingFileError with the place in the file and what was expected there, in French
 */
export function mappingChoices(json: unknown, sheets: readonly SheetReading[]): MappingChoices {
  const now = new Map(sheets.map((reading) => [reading.sheet, reading]));
  const layouts: LayoutChoice[] = [];
  const chosen: SheetChoice[] = [];
  parsed(json).forEach((given, index) => {
    const current = now.get(given.sheet);
    const layout = layoutOf(given, current, `sheets[${index.toString()}]`);
    if (layout) layouts.push(layout);
    const choice = current && sheetOf(given, current, layout);
    if (choice) chosen.push(choice);
  });
  return { layouts, sheets: chosen };
}
