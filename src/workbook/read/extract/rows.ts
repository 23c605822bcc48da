import type { Month } from "../../../domain/calendar";
import type { HourColumn } from "../../../domain/contract";
import type { DeclaredTotal, HiddenHours, HourLine, UnreadableCell } from "../../../domain/statement"; // prettier-ignore
import { columnLetters } from "../../a1";
import { HOUR_COLUMNS } from "../headers";
import { declaredTotals, SheetSums, wrongRowTotals } from "../totals";
import { LineGatherer } from "./gathering";
import { columnGroups, groupHours, type ColumnGroup, type RowHours } from "./lines";
import type { OpenedTable, SheetMonth } from "./months";
import type { Who } from "./people";
import { isFilledAt, plainLine, typedGroup, type LineBase, type LinePlaces, type TypedGroup } from "./plainLines"; // prettier-ignore
import { participantLetters, textOf, whoOfRow, whoOfSection, type PeopleContext } from "./rowPeople"; // prettier-ignore
import { hasNaming, namesNobody, SectionStack, type Section } from "./sections";
import { gathersRows, type Table } from "./table";
import { hiddenHours, unknownType, unreadableCell } from "./unreadable";

interface Told {
  readonly text: string;
  readonly cell: string | null;
}

/** What the rows of a whole sheet have in common. */
export interface SheetContext extends PeopleContext {
  readonly sheet: string;
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
  readonly typed: readonly TypedGroup[];
  readonly participantLetters: string | null;
  readonly supportLetters: string | null;
  readonly monthLetters: string | null;
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
  private readonly plain: HourLine[] = [];
  private readonly gatherer = new LineGatherer();
  private readonly unreadable: UnreadableCell[] = [];
  private readonly totals: DeclaredTotal[] = [];
  private readonly hidden: HiddenHours[] = [];
  private readonly sections = new SectionStack();
  private readonly sums = new SheetSums();
  private isWeekly: boolean;

  /** `isPlain`: every row is a line, in one table that nothing parts. */
  public constructor(
    private readonly context: SheetContext,
    private readonly isPlain: boolean
  ) {
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
      typed: groups.map((group) => typedGroup(group, context.type)),
      participantLetters: participantLetters(table),
      supportLetters: lettersOf(table, table.texts.get("support")),
      monthLetters: lettersOf(table, months.column ?? undefined),
    };
    if (!table.isRepeat) this.sections.nextTable();
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
      const found = this.rowOf(reading, row, types, carried);
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
      lines: this.isPlain ? this.plain : this.gatherer.lines(),
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
    reading: Reading,
    row: number,
    types: (row: number) => HourColumn | null,
    carried: Carried | null
  ): Row {
    const { context } = this;
    const { carries, monthLetters, opened } = reading;
    const { table, months } = opened;
    const number = table.grid.firstRow + row + 1;
    const section = this.sections.current();
    const isCarried = carries && carried !== null && namesNobody(table, row);
    const own = whoOfRow(table, row, reading.participantLetters, context);
    const isNobody = own.identifier === null && own.name === null;
    const above = isCarried && carried !== null ? carried.who : null;
    const who = isNobody ? (above ?? whoOfSection(section, context) ?? context.who ?? own) : own;
    const support = this.supportOf(reading, row, isCarried ? carried : null, section);
    const { ofAll, ofBlank, ofUnreadable } = context.month;
    const ownMonth = months.of(row);
    const month =
      section.month?.month ?? ofAll ?? (ownMonth === undefined ? ofBlank : (ownMonth ?? ofUnreadable)); // prettier-ignore
    return {
      index: row - table.firstRow,
      number,
      who,
      support,
      lot: this.lotOf(table, row, who.identifier, section),
      type: types(row),
      month,
      monthCell: monthLetters === null ? (section.month?.cell ?? null) : monthLetters + number.toString(), // prettier-ignore
      supervisor: textOf(table, "supervisor", row),
    };
  }

  private supportOf(
    { opened: { table }, supportLetters, hasSupportGroups }: Reading,
    row: number,
    carried: Carried | null,
    section: Section
  ): Told | null {
    const own = textOf(table, "support", row);
    if (own !== null) {
      const number = table.grid.firstRow + row + 1;
      return { text: own, cell: (supportLetters ?? "") + number.toString() };
    }
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
    if (this.isPlain) this.addPlain(reading, row, isUnknown);
    else this.addParts(reading, row, isUnknown);
  }

  private addPlain(reading: Reading, row: Row, isUnknown: boolean): void {
    const number = row.number.toString();
    const add = (typed: TypedGroup): void => {
      const { base, places } = placed(reading, row, this.context.sheet, typed.group);
      this.plain.push(plainLine(base, typed, row.index, number, places));
    };
    let isFilled = false;
    for (const typed of reading.typed) {
      if (!isFilledAt(typed, row.index) || (isUnknown && typed.types.length === 0)) continue;
      isFilled = true;
      add(typed);
    }
    // Hours of an unknown type are refused: their row says nothing else of the person.
    if (!isFilled && !isUnknown) add(nothingFilled(reading.typed));
  }

  private addParts(reading: Reading, row: Row, isUnknown: boolean): void {
    const number = row.number.toString();
    const { number: section } = this.sections;
    const gathering = { gathers: reading.gathers, isWeekly: this.isWeekly, isParted: section > 1 };
    const add = (group: ColumnGroup, hours: RowHours): void => {
      const { base, places } = placed(reading, row, this.context.sheet, group);
      const { participant, support, month } = places;
      const cells = {
        ...(participant === null ? {} : { participant }),
        ...(support === null ? {} : { support }),
        ...(month === null ? {} : { month }),
      };
      this.gatherer.add({ line: base, cells, hours, rows: [row.number], section }, gathering);
    };
    const read = reading.groups.map((group) => ({
      group,
      ...groupHours(group, row.index, number, row.type),
    }));
    const isTyped = (hours: RowHours): boolean => Object.keys(hours).length > 0;
    const filled = read.filter((each) => each.isFilled && (!isUnknown || isTyped(each.hours)));
    for (const { group, hours } of filled) add(group, hours);
    if (filled.length > 0 || isUnknown) return;
    const empty = Object.assign({}, ...read.map(({ hours }) => hours).reverse()) as RowHours;
    add({ support: null, month: null, columns: [] }, empty);
  }
}

const lettersOf = ({ grid }: Table, column: number | undefined): string | null =>
  column === undefined ? null : columnLetters(grid.firstColumn + column);

/** A row's base for the hours of a group: the group's support and month go before the row's. */
function placed(
  { opened: { table }, supportLetters }: Reading,
  row: Row,
  sheet: string,
  group: ColumnGroup
): { readonly base: LineBase; readonly places: LinePlaces } {
  const { who, number, support } = row;
  const header = (): string => {
    const [first] = group.columns;
    return `${first?.letters ?? ""}${(table.grid.firstRow + table.headerLast + 1).toString()}`;
  };
  const ownCell = supportLetters === null ? null : supportLetters + number.toString();
  return {
    base: {
      sheet,
      row: number,
      month: group.month ?? row.month,
      lot: row.lot,
      identifier: who.identifier,
      name: who.name,
      support: group.support ?? support?.text ?? null,
      supervisor: row.supervisor,
    },
    places: {
      participant: who.cell,
      support: group.support === null ? (support === null ? ownCell : support.cell) : header(),
      month: group.month === null ? row.monthCell : header(),
    },
  };
}

/** Rows whose cells are all empty: one line of no support, with the first column of each type. */
function nothingFilled(groups: readonly TypedGroup[]): TypedGroup {
  const columns = groups.flatMap((typed) => typed.columns);
  const types = HOUR_COLUMNS.flatMap((type) => {
    const found = groups.flatMap((typed) => typed.types.filter((each) => each.type === type));
    const [first] = found;
    return first === undefined ? [] : [first];
  });
  return { group: { support: null, month: null, columns: [] }, columns, types };
}

/** Reads the rows of every table of a sheet: lines of hours, cells that gave none, declared totals, hidden hours. */
export function readRows(tables: readonly OpenedTable[], context: SheetContext): StatementRows {
  const isPlain =
    !context.isWeek &&
    tables.every(
      ({ table, rows }, index) =>
        rows.sections.size === 0 && !gathersRows(table) && (index === 0 || table.isRepeat)
    );
  const reader = new RowsReader(context, isPlain);
  for (const opened of tables) reader.readTable(opened);
  return reader.result();
}
