import type { HourColumn } from "../contract";
import type { Finding } from "../finding";
import { foldOnce } from "../folding";
import { lineKeys, type LineKeys } from "../lineKeys";
import { found, personKey, subjectOf, whoOf } from "../outcome";
import { sheetParts, type AreApart } from "../sheetParts";
import type { HourLine, Submission } from "../statement";
import type { Rule } from "./rule";

const HOUR_COLUMNS: readonly HourColumn[] = [
  "production", "guidance", "training", "internship", "paidAbsence",
]; // prettier-ignore

const cellOf = ({ cells }: HourLine): string | null =>
  cells.participant ?? cells.support ?? cells.production ?? null;

function findingOf(group: readonly HourLine[]): readonly Finding[] {
  const [first, second] = group;
  if (first === undefined || second === undefined) return [];
  const isOneSheet = group.every(({ sheet }) => sheet === first.sheet);
  // Where the lines stand on several sheets, the finding stands on the later one.
  const duplicate = isOneSheet
    ? second
    : (group.find(({ sheet }) => sheet !== first.sheet) ?? second);
  return [
    {
      rule: "PER-04",
      severity: "blocking",
      place: { sheet: duplicate.sheet, cell: cellOf(duplicate) },
      month: duplicate.month,
      header: null,
      subject: subjectOf(personKey(first), first.support),
      facts: {
        who: isOneSheet ? whoOf(first) : whoOf(duplicate),
        support: first.support,
        rows: group.map(({ row }) => row),
        cells: group.map((line) => cellOf(line) ?? ""),
        ...(isOneSheet ? {} : { sheets: group.map(({ sheet }) => sheet) }),
      },
    },
  ];
}

/** Sheets that declare different types of hours complete each other. */
const shareColumn = (left: HourLine, right: HourLine): boolean =>
  HOUR_COLUMNS.some((column) => left[column] !== null && right[column] !== null);

/**
 * The groups of lines that repeat each other among the lines of one person, support and month: all those of one
 * sheet, and those of other sheets for the same lot that declare the same types of hours and no other part of the
 * month.
 */
function groupsOf(
  lines: readonly HourLine[],
  folded: (text: string) => string,
  areApart: AreApart
): readonly (readonly HourLine[])[] {
  const sameLot = (left: string | null, right: string | null): boolean =>
    left === null || right === null || folded(left) === folded(right);
  const groups: HourLine[][] = [];
  for (const line of lines) {
    const group = groups.find((others) =>
      others.some((other) =>
        other.sheet === line.sheet
          ? true
          : sameLot(other.lot, line.lot) &&
            !areApart(other.sheet, line.sheet) &&
            shareColumn(other, line)
      )
    );
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups.filter((group) => group.length > 1);
}

/** Above this many possible keys, only those that occur are remembered. */
const DENSE = 2 ** 21;

/** The first line met of each key, by its number. */
interface Firsts {
  readonly get: (key: number) => number | undefined;
  readonly set: (key: number, line: number) => void;
}

function firstsOf(size: number): Firsts {
  if (size > DENSE) {
    const sparse = new Map<number, number>();
    return { get: (key) => sparse.get(key), set: (key, line) => void sparse.set(key, line) };
  }
  const dense = new Int32Array(size);
  return {
    get: (key) => (dense[key] === 0 ? undefined : (dense[key] ?? 0) - 1),
    set: (key, line) => {
      dense[key] = line + 1;
    },
  };
}

/** Lines of the same person, support and month, wherever they stand; only those that are several. */
function sameKeys(
  { statements: sheets }: Submission,
  keys: LineKeys
): Iterable<readonly HourLine[]> {
  const { statements, supportCount, firstMonth, monthCount, identifiers } = keys;
  const firsts = firstsOf(identifiers.length * supportCount * (monthCount + 1));
  const groups = new Map<number, HourLine[]>();
  // Lines are numbered through the sheets; a number finds its line again where it began.
  const starts: number[] = [];
  const lineAt = (number: number): HourLine | undefined => {
    const sheet = starts.findLastIndex((start) => start <= number);
    return sheets[sheet]?.lines[number - (starts[sheet] ?? 0)];
  };
  let start = 0;
  sheets.forEach(({ lines }, statement) => {
    const own = statements[statement];
    starts.push(start);
    lines.forEach((line, index) => {
      const person = own?.people[index] ?? -1;
      if (person < 0) return;
      // Months count from 1; 0 is the lines without one.
      const month = line.month === null ? 0 : line.month - firstMonth + 1;
      const key = (person * supportCount + (own?.supports[index] ?? 0)) * (monthCount + 1) + month;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, start + index);
        return;
      }
      const group = groups.get(key);
      const other = group === undefined ? lineAt(first) : undefined;
      if (group !== undefined) group.push(line);
      else if (other !== undefined) groups.set(key, [other, line]);
    });
    start += lines.length;
  });
  return groups.values();
}

/** The same participant, support and month on two rows, of one sheet or of several. */
export const rule: Rule = {
  code: "PER-04",
  check: ({ submission, registers }) => {
    const folded = foldOnce();
    const areApart = sheetParts(registers.supports);
    return found(
      [...sameKeys(submission, lineKeys(submission))].flatMap((lines) =>
        groupsOf(lines, folded, areApart).flatMap(findingOf)
      )
    );
  },
};
