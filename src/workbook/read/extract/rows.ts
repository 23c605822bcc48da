import type { Month } from "../../../domain/calendar";
import type { HourColumn } from "../../../domain/contract";
import type {
  DeclaredTotal,
  HiddenHours,
  HourLine,
  UnreadableCell,
} from "../../../domain/statement";
import { fold } from "../../../domain/folding";
import { plainText } from "../cells";
import type { Directory } from "../participants";
import { declaredTotals, SheetSums, wrongRowTotals } from "../totals";
import { columnGroups, finished, groupHours, merged, overlaps, type ColumnGroup, type LineDraft, type RowHours } from "./lines"; // prettier-ignore
import type { OpenedTable, SheetMonth } from "./months";
import type { Who } from "./people";
import { hasNaming, namesNobody, SectionStack, type Section } from "./sections";
import { addressAt, gathersRows, valueOf, type HoursColumn, type Table, type TextCode } from "./table"; // prettier-ignore
import { hiddenHours, unknownType, unreadableCell } from "./unreadable";

interface Told {
  readonly text: string;
  readonly cell: string | null;
}

/** What the rows of a whole sheet have in common. */
export interface SheetContext {
  readonly sheet: string;
  readonly directory: Directory;
  readonly identify: (text: string) => string | null;
  readonly typeOf: (text: string) => HourColumn | null;
  /** A lot as the contract spells it. */
  readonly lotOf: (text: string | null) => string | null;
  /** The lot of a row that names none and whose participant has none. */
  readonly defaultLot: string | null;
  /** The lot of every row: a person's choice, or the title block's. */
  readonly titleLot: string | null;
  readonly who: Who | null;
  readonly support: Told | null;
  readonly type: HourColumn | null;
  /** The first table is a week's. */
  readonly isWeek: boolean;
  readonly month: SheetMonth;
}

/** What stands under a statement's headers. */
export interface StatementRows {
  readonly lines: readonly HourLine[];
  readonly unreadable: readonly UnreadableCell[];
  readonly totals: readonly DeclaredTotal[];
  readonly hidden: readonly HiddenHours[];
}

const textOf = (table: Table, code: TextCode, row: number): string | null =>
  plainText(valueOf(table, code, row));

function nameOf(table: Table, row: number): string | null {
  const name = textOf(table, "name", row);
  // «Salarié | Prénom»: the first of the two is a family name.
  if (name !== null && !table.texts.has("firstName")) return name;
  const lastName = name ?? textOf(table, "lastName", row);
  const firstName = textOf(table, "firstName", row);
  if (lastName === null || firstName === null) return lastName ?? firstName;
  return `${lastName} ${firstName}`;
}

/** The column that names the participant, for the address of a line. */
const participantColumn = ({ texts }: Table): number | undefined =>
  texts.get("identifier") ?? texts.get("name") ?? texts.get("lastName") ?? texts.get("firstName");

/** The participant of a row: as the register spells the identifier, else the only person of that name. */
function whoOfRow(table: Table, row: number, context: SheetContext): Who {
  const name = nameOf(table, row);
  const written = textOf(table, "identifier", row);
  const column = participantColumn(table);
  const identifier =
    written === null
      ? name === null
        ? null
        : context.identify(name)
      : (context.directory.byIdentifier(written) ?? written);
  return {
    identifier,
    name,
    cell: column === undefined ? null : addressAt(table.grid, row, column),
  };
}

/** The participant that a section names, by identifier, by name or by both. */
export function whoOfSection(
  { identifier, name }: Pick<Section, "identifier" | "name">,
  { directory, identify }: Pick<SheetContext, "directory" | "identify">
): Who | null {
  if (!identifier && !name) return null;
  const found = name ? identify(name.text) : null;
  return {
    identifier: identifier ? (directory.byIdentifier(identifier.text) ?? identifier.text) : found,
    name: name?.text ?? null,
    cell: identifier?.cell ?? name?.cell ?? null,
  };
}

/** What the rows before left for the next ones. */
interface Carried {
  readonly who: Who;
  readonly support: Told | null;
}

/** A table being read, with what its rows share. */
interface Reading {
  readonly opened: OpenedTable;
  readonly groups: readonly ColumnGroup[];
  readonly gathers: boolean;
  /** A row that names nobody goes on with the person above. */
  readonly carries: boolean;
  readonly hasSupportGroups: boolean;
}

/** A row of hours with who, where and when. */
interface Row {
  readonly index: number;
  readonly number: number;
  readonly who: Who;
  readonly support: Told | null;
  readonly lot: string | null;
  readonly type: HourColumn | null;
  readonly month: Month | null;
  readonly monthCell: string | null;
  readonly supervisor: string | null;
}

class RowsReader {
  private readonly drafts: LineDraft[] = [];
  private readonly places = new Map<string, number>();
  private readonly unreadable: UnreadableCell[] = [];
  private readonly totals: DeclaredTotal[] = [];
  private readonly hidden: HiddenHours[] = [];
  private readonly sections = new SectionStack();
  private readonly sums = new SheetSums();
  private isWeekly: boolean;

  public constructor(private readonly context: SheetContext) {
    this.isWeekly = context.isWeek;
  }

  public readTable(opened: OpenedTable): void {
    const { table, rows, months } = opened;
    const { context } = this;
    const groups = columnGroups(table, context.month.severalColumns);
    const gathers = gathersRows(table);
    const reading: Reading = {
      opened,
      groups,
      gathers,
      carries: gathers && hasNaming(table),
      hasSupportGroups: groups.some(({ support }) => support !== null),
    };
    if (!table.isRepeat) this.sections.nextTable();
    const column = months.column;
    const types = this.typesOfRows(table);
    let carried: Carried | null = null;
    rows.kinds.forEach((kind, index) => {
      const row = table.firstRow + index;
      if (kind === "left-out") {
        if (!this.isCarriedOver(table, row)) carried = null;
        return;
      }
      if (kind === "section") {
        const section = rows.sections.get(index);
        if (section) this.openSection(section);
        carried = null;
        return;
      }
      if (kind !== "line") {
        this.refuse(table, row, null, null);
        if (kind !== "carried") this.sections.close(rows.labels.get(index) ?? "");
        carried = null;
        return;
      }
      const found = this.rowOf(reading, row, types, carried, column);
      carried = { who: found.who, support: found.support };
      this.addRow(reading, found, row);
    });
    const typeOf = table.texts.has("hourType") ? types : null;
    this.totals.push(
      ...[
        ...declaredTotals(table, { kinds: rows.kinds, typeOf }, this.sums),
        ...wrongRowTotals(table, rows.kinds),
      ]
    );
    this.hidden.push(...hiddenHours(table, rows.kinds));
  }

  public result(): StatementRows {
    return {
      lines: this.drafts.map(finished),
      unreadable: this.unreadable,
      totals: this.totals,
      hidden: this.hidden,
    };
  }

  private openSection(section: Section): void {
    this.sections.open(section);
    if (section.isWeek === true) this.isWeekly = true;
  }

  /** A row without hours still names the person of those that follow it. */
  private isCarriedOver(table: Table, row: number): boolean {
    return (table.grid.values[row] ?? []).some((value) => value !== null && value !== "");
  }

  /** The type of hours of a row, for columns that do not say theirs. */
  private typesOfRows(table: Table): (row: number) => HourColumn | null {
    const { context } = this;
    if (!table.texts.has("hourType")) return () => this.sections.current().type ?? context.type;
    return (row) => {
      const text = textOf(table, "hourType", row);
      return text === null ? null : context.typeOf(text);
    };
  }

  private rowOf(
    { opened: { table, months }, carries, hasSupportGroups }: Reading,
    row: number,
    types: (row: number) => HourColumn | null,
    carried: Carried | null,
    monthColumn: number | null
  ): Row {
    const { context } = this;
    const section = this.sections.current();
    const isCarried = carries && carried !== null && namesNobody(table, row);
    const own = whoOfRow(table, row, context);
    const isNobody = own.identifier === null && own.name === null;
    const above = isCarried && carried !== null ? carried.who : null;
    const who = isNobody ? (above ?? whoOfSection(section, context) ?? context.who ?? own) : own;
    const support = this.supportOf(table, row, isCarried ? carried : null, section, hasSupportGroups); // prettier-ignore
    const { ofAll, ofBlank, ofUnreadable } = context.month;
    const ownMonth = months.of(row);
    const month =
      section.month?.month ?? ofAll ?? (ownMonth === undefined ? ofBlank : (ownMonth ?? ofUnreadable)); // prettier-ignore
    const number = table.grid.firstRow + row + 1;
    return {
      index: row - table.firstRow,
      number,
      who,
      support,
      lot: this.lotOf(table, row, who.identifier, section),
      type: types(row),
      month,
      monthCell: monthColumn === null ? (section.month?.cell ?? null) : addressAt(table.grid, row, monthColumn), // prettier-ignore
      supervisor: textOf(table, "supervisor", row),
    };
  }

  private supportOf(
    table: Table,
    row: number,
    carried: Carried | null,
    section: Section,
    hasSupportGroups: boolean
  ): Told | null {
    const column = table.texts.get("support");
    const own = textOf(table, "support", row);
    const cell = column === undefined ? null : addressAt(table.grid, row, column);
    if (own !== null) return { text: own, cell };
    if (carried?.support) return carried.support;
    if (hasSupportGroups) return null;
    return section.support ?? this.context.support;
  }

  private lotOf(
    table: Table,
    row: number,
    identifier: string | null,
    section: Section
  ): string | null {
    const { directory, lotOf, titleLot, defaultLot } = this.context;
    if (titleLot !== null) return titleLot;
    const own = textOf(table, "lot", row) ?? section.lot?.text ?? null;
    if (own !== null) return lotOf(own);
    const ofParticipant = identifier === null ? null : directory.lotOf(identifier);
    return lotOf(ofParticipant) ?? defaultLot;
  }

  private refuse(
    table: Table,
    row: number,
    identifier: string | null,
    type: HourColumn | null
  ): void {
    for (const column of table.hours) {
      const cell = unreadableCell(table, column, row, identifier, type);
      if (cell) this.unreadable.push(cell);
    }
  }

  /** Whether a row's hours are of a type that is none of the contract's; they are then refused. */
  private refuseType(table: Table, row: Row, at: number): boolean {
    if (row.type !== null) return false;
    const untyped = table.hours.find(
      ({ code, readings }) => code === "hours" && readings[row.index]?.kind === "hours"
    );
    if (!untyped) return false;
    this.unreadable.push(unknownType(table, untyped, at, row.who.identifier));
    return true;
  }

  private addRow(reading: Reading, row: Row, at: number): void {
    const { table } = reading.opened;
    this.refuse(table, at, row.who.identifier, row.type);
    const isUnknown = this.refuseType(table, row, at);
    const number = row.number.toString();
    const read = reading.groups.map((group) => ({
      group,
      ...groupHours(group, row.index, number, row.type),
    }));
    const isTyped = ({ hours }: { readonly hours: object }): boolean => Object.keys(hours).length > 0; // prettier-ignore
    const filled = read.filter((each) => each.isFilled && (!isUnknown || isTyped(each)));
    // Hours of an unknown type are refused: their row says nothing else of the person.
    if (filled.length === 0 && isUnknown) return;
    const [base] = read;
    for (const { group, hours } of filled) {
      this.addDraft(reading, row, this.draftOf(table, row, group, hours));
    }
    if (filled.length > 0 || !base) return;
    const empty = Object.assign({}, ...read.map(({ hours }) => hours).reverse()) as RowHours;
    const nothing = { ...base.group, support: null, month: null };
    this.addDraft(reading, row, this.draftOf(table, row, nothing, empty));
  }

  private draftOf(table: Table, row: Row, group: ColumnGroup, hours: RowHours): LineDraft {
    const { who, number } = row;
    const header = (columns: readonly HoursColumn[]): string =>
      `${columns[0]?.letters ?? ""}${(table.grid.firstRow + table.headerLast + 1).toString()}`;
    const own: Told | null =
      group.support === null ? row.support : { text: group.support, cell: header(group.columns) };
    const month = group.month ?? row.month;
    const monthCell = group.month === null ? row.monthCell : header(group.columns);
    const supportColumn = table.texts.get("support");
    const supportCell = own === null && supportColumn !== undefined ? addressAt(table.grid, number - 1 - table.grid.firstRow, supportColumn) : (own?.cell ?? null); // prettier-ignore
    return {
      line: {
        sheet: this.context.sheet,
        row: number,
        month,
        lot: row.lot,
        identifier: who.identifier,
        name: who.name,
        support: own?.text ?? null,
        supervisor: row.supervisor,
      },
      cells: {
        ...(who.cell === null ? {} : { participant: who.cell }),
        ...(supportCell === null ? {} : { support: supportCell }),
        ...(monthCell === null ? {} : { month: monthCell }),
      },
      hours,
      rows: [number],
      section: this.sections.number,
    };
  }

  /** Adds a draft, to the line of the same person, support, month and lot where rows are parts of one. */
  private addDraft(reading: Reading, row: Row, draft: LineDraft): void {
    const { identifier, name, support, month, lot } = draft.line;
    const mayMerge = (reading.gathers || this.isWeekly || this.sections.number > 1) && (identifier !== null || name !== null); // prettier-ignore
    if (!mayMerge) {
      this.drafts.push(draft);
      return;
    }
    const person = identifier ?? fold(name ?? "");
    const key = [person, fold(support ?? ""), month, lot].join("\u0000");
    const at = this.places.get(key);
    const known = at === undefined ? undefined : this.drafts[at];
    if (at !== undefined && known && this.isPartOf(reading, row, draft, known)) {
      this.drafts[at] = merged(known, draft);
      return;
    }
    this.places.set(key, this.drafts.length);
    this.drafts.push(draft);
  }

  /** In a plain table two rows of one person stay two lines, unless they are of two weeks or two tables. */
  private isPartOf(reading: Reading, row: Row, draft: LineDraft, known: LineDraft): boolean {
    if (reading.gathers || known.rows.at(-1) === row.number) return true;
    if (known.section === draft.section) return false;
    return this.isWeekly || !overlaps(known, draft);
  }
}

/** Reads the rows of every table of a sheet: lines of hours, cells that gave none, declared totals, hidden hours. */
export function readRows(tables: readonly OpenedTable[], context: SheetContext): StatementRows {
  const reader = new RowsReader(context);
  for (const opened of tables) reader.readTable(opened);
  return reader.result();
}
