import { fold } from "../../../domain/folding";
import type { Month } from "../../../domain/calendar";
import type { HourColumn } from "../../../domain/contract";
import { cellAt, cleanText, isBlank } from "../cells";
import { namesMonthInWords, parseMonth, parseMonthOfYear, readMonth } from "../dates";
import { isShort, isWeekLabel, labelledAt, labelText, OTHER_DATE, type Labelled } from "./labels";
import { addressAt, hasValue, type Table, type TextCode } from "./table";

/** What a row between others says of those that follow: their support, their participant, their month… */
export interface Section {
  readonly support?: Told;
  readonly identifier?: Told;
  readonly name?: Told;
  readonly month?: { readonly month: Month; readonly cell: string };
  readonly lot?: Told;
  readonly type?: HourColumn;
  readonly isWeek?: boolean;
}

interface Told {
  readonly text: string;
  readonly cell: string;
}

/** What a lone text is compared with. */
export interface Known {
  /** Whether a text names a support of the contract. */
  readonly isSupport: (text: string) => boolean;
  /** The register's identifier of the person a text names. */
  readonly identify: (text: string) => string | null;
  readonly typeOf: (text: string) => HourColumn | null;
  /** The year of months named without one. */
  readonly year: number | null;
}

export const NAMING: readonly TextCode[] = ["identifier", "name", "lastName", "firstName"];

/** The columns of a row that hold something: none, one, or the first ones of several. */
function filledColumns(table: Table, row: number): readonly number[] {
  const cells = table.grid.values[row] ?? [];
  const filled: number[] = [];
  for (let column = 0; column < cells.length && filled.length < 12; column += 1) {
    if (!isBlank(cells[column])) filled.push(column);
  }
  return filled;
}

const isNamingColumn = ({ texts }: Table, column: number): boolean =>
  NAMING.some((code) => texts.get(code) === column);

const isMonthTitle = (text: string): boolean =>
  namesMonthInWords(text) && !OTHER_DATE.test(fold(text)) && /^[^0-9]{0,30}(?:\d{4}|\d{2})$/.test(fold(text)); // prettier-ignore

export const hasNaming = (table: Table): boolean => NAMING.some((code) => table.texts.has(code));

/** A row that holds one text alone: «RECYCLERIE», «Semaine 10», «EXEMPLE-ALPHA Camille», «Mars 2026». */
function loneText(table: Table, row: number, column: number, known: Known): Section | null {
  const { value } = cellAt(table.grid, row, column);
  if (typeof value !== "string") return null;
  const text = cleanText(value);
  if (!isShort(text)) return null;
  const told: Told = { text, cell: addressAt(table.grid, row, column) };
  const isOwnSupport = table.texts.get("support") === column && !hasNaming(table);
  if (!isOwnSupport && known.isSupport(text)) return { support: told };
  if (isWeekLabel(text)) return { isWeek: true };
  const month = isMonthTitle(text) ? parseMonth(text) : parseMonthOfYear(text, known.year);
  if (month !== null) return { month: { month, cell: told.cell } };
  // In a column of names, a name alone is a participant who declares nothing.
  if (isNamingColumn(table, column)) return null;
  if (known.identify(text) !== null) return { name: told };
  const type = known.typeOf(text);
  return type === null ? null : { type };
}

function sectionOf(labelled: Labelled, cell: string, known: Known): Section {
  const text = labelText(labelled);
  if (text === null) return {};
  const told = { text, cell };
  switch (labelled.entry) {
    case "support":
      return { support: told };
    case "site":
      return known.isSupport(text) ? { support: told } : {};
    case "identifier":
      return { identifier: told };
    case "name":
    case "lastName":
      return { name: told };
    case "firstName":
      return {};
    case "lot":
      return { lot: told };
    case "month": {
      const month = readMonth(labelled.value, known.year);
      if (month !== null) return { month: { month, cell } };
      return isWeekLabel(text) ? { isWeek: true } : {};
    }
    case "type": {
      const type = known.typeOf(text);
      return type === null ? {} : { type };
    }
    default:
      return {};
  }
}

const saysMore = (section: Section): boolean => Object.keys(section).length > 0;

const hasColon = (value: unknown): boolean => typeof value === "string" && value.includes(":");

/** A row of labels with their values, each with its colon: «Salarié : NOM Prénom | Identifiant : P-001». */
function labels(
  table: Table,
  row: number,
  filled: readonly number[],
  known: Known
): Section | null {
  const { grid } = table;
  const cells = grid.values[row] ?? [];
  if (!hasColon(cells[filled[0] ?? 0])) return null;
  const found = filled.map((column) => hasColon(cells[column]) ? labelledAt(grid, row, column) : null); // prettier-ignore
  const sections = found.flatMap((labelled) =>
    labelled === null ? [] : [sectionOf(labelled, addressAt(grid, row, labelled.column), known)]
  );
  const lastName = found.find((labelled) => labelled?.entry === "lastName");
  const firstName = found.find((labelled) => labelled?.entry === "firstName");
  const section: Section = Object.assign({}, ...sections) as Section;
  const [last, first] = [lastName && labelText(lastName), firstName && labelText(firstName)];
  const whole =
    last && first && section.name ? { name: { ...section.name, text: `${last} ${first}` } } : {};
  return saysMore(section) ? { ...section, ...whole } : null;
}

const hasHours = (table: Table, row: number): boolean =>
  table.hours.some(({ readings }) => {
    const kind = readings[row - table.firstRow]?.kind;
    return kind !== undefined && kind !== "empty" && kind !== "not-hours";
  });

/** What a row says of those that follow it, when it is such a row: it carries no hours. */
export function sectionAt(table: Table, row: number, known: Known): Section | null {
  if (hasHours(table, row)) return null;
  const filled = filledColumns(table, row);
  const [only] = filled;
  if (only === undefined) return null;
  const labelled = labels(table, row, filled, known);
  if (labelled) return labelled;
  return filled.length === 1 ? loneText(table, row, only, known) : null;
}

type Kind = "support" | "person" | "month" | "lot" | "type";

interface Layer {
  readonly kind: Kind;
  readonly section: Section;
}

/** Sections in force: a support's ends the persons told since the one before, and the other way round. */
export class SectionStack {
  private layers: readonly Layer[] = [];
  private inForce: Section = {};
  /** Counts the sections: rows of one number stand under the same. */
  public number = 0;

  public open(section: Section): void {
    this.number += 1;
    const { support, month, lot, type, identifier, name } = section;
    if (support) this.push("support", { support });
    if (month) this.push("month", { month });
    if (lot) this.push("lot", { lot });
    if (type) this.push("type", { type });
    if (identifier || name) {
      this.push("person", { ...(identifier && { identifier }), ...(name && { name }) });
    }
  }

  /** A new table, under what was said before. */
  public nextTable(): void {
    this.number += 1;
  }

  /** A total ends the section it totals; those of a week, of a page or of a person end none. */
  public close(label: string): void {
    if (/semaine|sem |page|journee|jour|salarie|participant|personne/.test(label)) return;
    const support = this.layers.findLastIndex(({ kind }) => kind === "support");
    if (support >= 0) this.set(this.layers.slice(0, support));
  }

  public current(): Section {
    return this.inForce;
  }

  private set(layers: readonly Layer[]): void {
    this.layers = layers;
    this.inForce = Object.assign({}, ...layers.map(({ section }) => section)) as Section;
  }

  private push(kind: Kind, section: Section): void {
    const at = this.layers.findIndex((layer) => layer.kind === kind);
    const kept = at < 0 ? this.layers : this.layers.slice(0, at);
    const isSamePerson = kind === "person" && at >= 0 && at === this.layers.length - 1;
    const before = isSamePerson ? (this.layers[at]?.section ?? {}) : {};
    // «Salarié : …» then «Identifiant : …» speak of one person; a second name, of another.
    const isMore = isSamePerson && !("name" in section) && !("identifier" in before);
    this.set([...kept, { kind, section: isMore ? { ...before, ...section } : section }]);
  }
}

/** Whether a row names nobody in the columns that name participants. */
export const namesNobody = (table: Table, row: number): boolean =>
  !NAMING.some((code) => hasValue(table, code, row));
