import type { HourColumn } from "./contract";
import type { Finding, RuleCode, Who } from "./finding";
import { fold } from "./folding";
import { containsNir } from "./nir";
import type { Seconds } from "./numbers";
import type { RuleOutcome } from "./rules/rule";
import type { HourLine, Submission, UnreadableCell } from "./statement";

/** What the workbook calls each hours column, in the subjects of findings (`Objet`). */
const COLUMN_KEYS: Readonly<Record<HourColumn, string>> = {
  production: "Production",
  guidance: "Accompagnement",
  training: "Formation",
  internship: "PMSMP",
  paidAbsence: "Absence payée",
};

export const columnKey = (column: HourColumn): string => COLUMN_KEYS[column];

/** An identifier that may be repeated: null for one that is (or holds) a social security number. */
export const safeIdentifier = (identifier: string | null): string | null =>
  identifier === null || containsNir(identifier) ? null : identifier;

/** Who a line is about, for sentences: identifier, else row. */
export const whoOf = (line: Pick<HourLine, "identifier" | "row">): Who => ({
  identifier: safeIdentifier(line.identifier),
  row: line.row,
});

/**
 * The person of a subject: identifier, else the folded name (it stays inside the workbook), else the sheet.
 * Never a row or a cell: those move from one run to the next.
 */
export const personKey = (line: Pick<HourLine, "identifier" | "name" | "sheet">): string =>
  safeIdentifier(line.identifier) ??
  (line.name === null || containsNir(line.name) ? line.sheet : fold(line.name));

/** The parts that are present, joined: «P-007 · Déchèterie». */
export const subjectOf = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(" · ");

/** A rule's outcome when everything it needs was there. */
export const found = (findings: readonly Finding[]): RuleOutcome => ({ findings, notChecked: [] });

/** A rule's outcome without a table it needs. */
export const withoutTable = (rule: RuleCode, table: string): RuleOutcome => ({
  findings: [],
  notChecked: [{ kind: "missing-table", table, rules: [rule] }],
});

/** A rule's outcome without a parameter of `tMarche` it needs. */
export const withoutParameter = (rule: RuleCode, parameter: string): RuleOutcome => ({
  findings: [],
  notChecked: [{ kind: "missing-parameter", parameter, rules: [rule] }],
});

/** All the hours of a line, of whatever kind. */
export const totalOf = (line: HourLine): Seconds =>
  (line.production ?? 0) +
  (line.guidance ?? 0) +
  (line.training ?? 0) +
  (line.internship ?? 0) +
  (line.paidAbsence ?? 0);

/** The cell of a line's first hours, of whatever kind. */
export const hoursCell = ({ cells }: HourLine): string | null =>
  cells.production ??
  cells.guidance ??
  cells.training ??
  cells.internship ??
  cells.paidAbsence ??
  null;

/** A refused cell, with what its three rules say alike. */
export interface RefusedCell {
  readonly cell: UnreadableCell;
  readonly who: Who;
  readonly base: Pick<Finding, "place" | "month" | "header" | "subject">;
}

/** The cells refused for one reason, each with the person and the month of its row. */
export const unreadableCells = (
  submission: Submission,
  kind: UnreadableCell["problem"]["kind"]
): readonly RefusedCell[] =>
  submission.statements.flatMap(({ sheet, month, lines, unreadable }) => {
    const refused = unreadable.filter(({ problem }) => problem.kind === kind);
    if (refused.length === 0) return [];
    const lineOfRow = new Map(
      lines.flatMap((line) => (line.rows ?? [line.row]).map((row) => [row, line] as const))
    );
    return refused.map((cell) => {
      const line = lineOfRow.get(cell.row);
      const person = personKey(line ?? { identifier: cell.identifier, name: null, sheet });
      return {
        cell,
        who: whoOf(cell),
        base: {
          place: { sheet, cell: cell.cell },
          month: line?.month ?? month,
          header: cell.header,
          subject: subjectOf(person, cell.header, line?.support ?? null),
        },
      };
    });
  });
