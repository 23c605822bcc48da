import * as z from "zod/mini";
import type { RecognisedSheets } from "../app/recogniseSheets";
import { monthKey, parseDayKey, parseMonthKey } from "../domain/calendar";
import { CLI_FR } from "../messages/fr/cli";
import { parseColumn } from "../workbook/a1";
import {
  CONFIDENCE_THRESHOLD, MEANING_CODES, type ColumnMeaning, type HeaderBlock, type LayoutChoice,
  type MappingChoices, type RecognisedColumn, type SheetChoice,
} from "../workbook/mapping"; // prettier-ignore
import type { SheetReading } from "../workbook/reading";
import { meaningJson } from "./mappingJson";

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
  current: HeaderBlock | undefined
): boolean {
  const now = new Map((current?.columns ?? []).map(({ column, meaning }) => [column, meaning]));
  return [...meanings].some(([column, meaning]) => !sameMeaning(meaning, now.get(column)));
}

/** One header of the file, understood. */
interface ReadBlock {
  readonly block: GivenBlock;
  readonly meanings: ReadonlyMap<number, ColumnMeaning>;
  /** Rows of the header, 0-based. */
  readonly first: number;
  readonly last: number;
  readonly place: string;
}

const readBlocks = (given: GivenSheet, place: string): readonly ReadBlock[] =>
  given.blocks.map((block, index) => {
    const own = `${place}.blocks[${index.toString()}]`;
    const first = (block.headerRows[0] ?? 1) - 1;
    const last = first + block.headerRows.length - 1;
    return { block, meanings: meaningsOf(block, own), first, last, place: own };
  });

/** What a person left as it was while the recogniser was asking: the question stays open. */
const isLeftOpen = (meaning: ColumnMeaning, now: RecognisedColumn | undefined): boolean =>
  now !== undefined && now.confidence < CONFIDENCE_THRESHOLD && sameMeaning(meaning, now.meaning);

function layoutFrom(
  { block, meanings, first, last }: ReadBlock,
  contractor: string | null,
  signature: string,
  current: HeaderBlock | undefined
): LayoutChoice {
  const now = new Map((current?.columns ?? []).map((column) => [column.column, column]));
  return {
    contractor,
    signature,
    headerFirst: first,
    headerLast: last,
    columns: block.columns.flatMap(({ column, header }) => {
      const at = parseColumn(column) ?? 0;
      const meaning = meanings.get(at);
      return meaning && !isLeftOpen(meaning, now.get(at)) ? [{ column: at, header, meaning }] : [];
    }),
  };
}

/**
 * A sheet's layouts where they differ from the present ones: the first header's, and those of further headers of other
 * texts. A header that repeats the first one's texts is read as the first.
 */
function layoutsOf(
  given: GivenSheet,
  current: SheetReading | undefined,
  { signatureAt }: Pick<RecognisedSheets, "signatureAt">,
  blocks: readonly ReadBlock[]
): readonly LayoutChoice[] {
  const now = current?.recognition.blocks ?? [];
  const layouts: LayoutChoice[] = [];
  for (const [index, read] of blocks.entries()) {
    // Of a sheet that is not here, only the first header can be known again.
    if (!current && index > 0) break;
    if (current && !isChanged(read.meanings, now[index])) continue;
    const signature = current ? signatureAt(given.sheet, read.first, read.last) : given.signature;
    if (signature === null || signature === "") {
      throw new MappingFileError(read.place, problems.noSignature);
    }
    if (layouts.some((layout) => layout.signature === signature)) continue;
    layouts.push(layoutFrom(read, given.contractor, signature, now[index]));
  }
  return layouts;
}

/** What the file says of one sheet beyond what is read of it now; null when it says the same. */
function sheetOf(
  given: GivenSheet,
  current: SheetReading,
  blocks: readonly ReadBlock[]
): SheetChoice | null {
  const { statement, recognition } = current;
  const now = statement === null || statement.month === null ? null : monthKey(statement.month);
  const isChosen = statement?.monthSource === "chosen";
  const month = given.month === now && !isChosen ? null : given.month;
  const lot = given.lot === (statement?.lot ?? null) ? null : given.lot;
  const [block] = recognition.blocks;
  const [first] = blocks;
  const isMoved =
    first !== undefined && (block?.headerFirst !== first.first || block.headerLast !== first.last);
  const isSame = given.isStatement === current.isStatement && month === null && lot === null;
  if (isSame && !isMoved) return null;
  return {
    sheet: given.sheet,
    isStatement: given.isStatement,
    month: month === null ? null : parseMonthKey(month),
    lot,
    ...(isMoved ? { header: { first: first.first, last: first.last } } : {}),
  };
}

/**
 * What a mapping file says that is not so already: a file given back as it was printed says nothing, and leaves every
 * question open. A sheet the workbook has not got still tells how its layout is read.
 * @throws MappingFileError with the place in the file and what was expected there, in French
 */
export function mappingChoices(json: unknown, recognised: RecognisedSheets): MappingChoices {
  const now = new Map(recognised.sheets.map((reading) => [reading.sheet, reading]));
  const layouts: LayoutChoice[] = [];
  const sheets: SheetChoice[] = [];
  parsed(json).forEach((given, index) => {
    const current = now.get(given.sheet);
    const blocks = readBlocks(given, `sheets[${index.toString()}]`);
    layouts.push(...layoutsOf(given, current, recognised, blocks));
    const choice = current && sheetOf(given, current, blocks);
    if (choice) sheets.push(choice);
  });
  return { layouts, sheets };
}

/**
 * Makes sure that what the file says is how the sheets are read from now on: nothing of it is passed over in silence.
 * @throws MappingFileError at the first place that could not be followed
 */
export function checkFollowed(json: unknown, { sheets }: RecognisedSheets): void {
  const now = new Map(sheets.map((reading) => [reading.sheet, reading]));
  parsed(json).forEach((given, index) => {
    const current = now.get(given.sheet);
    if (!current) return;
    const place = `sheets[${index.toString()}]`;
    if (given.isStatement !== current.isStatement) {
      throw new MappingFileError(`${place}.isStatement`, problems.notFollowed);
    }
    for (const [at, read] of readBlocks(given, place).entries()) {
      const block = current.recognition.blocks[at];
      const known = new Map((block?.columns ?? []).map((column) => [column.column, column]));
      read.block.columns.forEach(({ column }, order) => {
        const letter = parseColumn(column) ?? 0;
        const meaning = read.meanings.get(letter);
        if (meaning && !sameMeaning(meaning, known.get(letter)?.meaning)) {
          throw new MappingFileError(
            `${read.place}.columns[${order.toString()}]`,
            problems.columnNotFollowed(column)
          );
        }
      });
    }
  });
}
