import { quoteSheet, type CellRectangle } from "../../workbook/a1";
import type { PlainWorkbook } from "../../xlsx/plainWorkbook";
import {
  HostModelError,
  isSheetName,
  sameName,
  type ChangeSource,
  type HostCalculator,
  type HostEvent,
  type HostListener,
  type HostName,
} from "./modelTypes";
import { fillFromPlain, nameReference, toPlainWorkbook } from "./plainConversion";
import { HostSheet } from "./sheetModel";

export * from "./modelTypes";
export { HostSheet, contains, intersection, type SheetState } from "./sheetModel";

const FIRST_CELL: CellRectangle = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/**
 * The stand-in workbook: mutable, in memory, with fine-grained events. Two parties write to it: the add-in through
 * the wire (`source: "addin"`) and a person through a grid view (`source: "user"`); each sees the other's changes as
 * events. Rows and columns are 0-based.
 */
export class HostWorkbook {
  /** Computes formulas; without one, a formula's value stays what it was when it was read or written. */
  calculator: HostCalculator | null = null;
  /** Whether sheets may be neither added, removed, renamed, moved, hidden nor shown, by the add-in or a person. */
  isStructureProtected = false;
  private sheetList: HostSheet[] = [];
  private nameList: readonly HostName[] = [];
  private activeId = "";
  private selectedAreas = new Map<string, CellRectangle>();
  private readonly listeners = new Set<HostListener>();
  private dirty = false;
  private counter = 0;

  /** An empty workbook with one sheet, or the given one. */
  constructor(plain?: PlainWorkbook) {
    if (plain) this.replaceWith(plain);
    else this.addSheet("Feuil1", "user");
  }

  /** Sheets in tab order, hidden ones included. */
  get sheets(): readonly HostSheet[] {
    return this.sheetList;
  }

  get names(): readonly HostName[] {
    return this.nameList;
  }

  get activeSheet(): HostSheet {
    const sheet = this.sheetById(this.activeId) ?? this.sheetList[0];
    if (!sheet) throw new HostModelError("GeneralException");
    return sheet;
  }

  /** Selected area of a sheet (A1 when it was never selected). */
  selectionOf(sheetId: string): CellRectangle {
    return this.selectedAreas.get(sheetId) ?? FIRST_CELL;
  }

  /** True when a formula, a value, a table or a name changed since the last calculation. */
  get needsCalculation(): boolean {
    return this.dirty;
  }

  /** Waits until computed values are up to date. */
  async settle(): Promise<void> {
    if (!this.dirty || !this.calculator) return;
    this.dirty = false;
    await this.calculator.recalculate();
  }

  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: HostListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  sheetById(id: string): HostSheet | null {
    return this.sheetList.find((sheet) => sheet.id === id) ?? null;
  }

  sheetByName(name: string): HostSheet | null {
    return this.sheetList.find((sheet) => sameName(sheet.name, name)) ?? null;
  }

  /** An identity no other object of this workbook has. */
  nextId(prefix: string): string {
    this.counter += 1;
    return `${prefix}-${this.counter}`;
  }

  /**
   * Adds a sheet at the end (it is not activated, as in Excel's API).
   * @throws HostModelError InvalidArgument for a forbidden name, ItemAlreadyExists for a taken one.
   */
  addSheet(name: string | null, source: ChangeSource): HostSheet {
    this.guardStructure();
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen, null);
    const id = `{${this.nextId("00000000-0001-0000-0000")}}`;
    const sheet = new HostSheet(id, chosen, (event) => this.emit(event));
    this.sheetList.push(sheet);
    if (this.activeId === "") this.activeId = sheet.id;
    this.emit({ kind: "sheet-added", sheetId: sheet.id, source });
    return sheet;
  }

  /** Renames a sheet; formulas and names follow. @throws HostModelError as `addSheet`. */
  renameSheet(id: string, name: string, source: ChangeSource): void {
    this.guardStructure();
    const sheet = this.mustFind(id);
    this.checkSheetName(name, id);
    const before = sheet.name;
    sheet.name = name;
    const rewrite = sheetRenamer(before, name);
    for (const each of this.sheetList) each.rewriteFormulas(rewrite);
    this.emit({ kind: "sheet-changed", sheetId: id, aspect: "name", source });
  }

  /** Moves a sheet to a 0-based position. */
  moveSheet(id: string, position: number, source: ChangeSource): void {
    this.guardStructure();
    const sheet = this.mustFind(id);
    const others = this.sheetList.filter((each) => each !== sheet);
    this.sheetList = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.emit({ kind: "sheet-changed", sheetId: id, aspect: "position", source });
  }

  /** Removes a sheet; names that pointed at it point nowhere. The last visible sheet cannot be removed. */
  removeSheet(id: string, source: ChangeSource): void {
    this.guardStructure();
    const sheet = this.mustFind(id);
    const visible = this.sheetList.filter(
      (each) => each !== sheet && each.facets.visibility === "visible"
    );
    const [next] = visible;
    if (!next) throw new HostModelError("InvalidOperation");
    this.sheetList = this.sheetList.filter((each) => each !== sheet);
    this.nameList = this.nameList.map((name) =>
      name.target?.sheetId === id ? { ...name, target: null, expression: "=#REF!" } : name
    );
    this.emit({ kind: "sheet-removed", sheetId: id, source });
    if (this.activeId === id) this.activate(next.id, source);
  }

  /** Shows a sheet. @throws HostModelError InvalidOperation when it is hidden. */
  activate(id: string, source: ChangeSource): void {
    const sheet = this.mustFind(id);
    if (sheet.facets.visibility !== "visible") throw new HostModelError("InvalidOperation");
    if (this.activeId === id) return;
    this.activeId = id;
    this.emit({ kind: "sheet-activated", sheetId: id, source });
  }

  /** Selects an area; as in Excel, its sheet becomes the active one. */
  select(sheetId: string, area: CellRectangle, source: ChangeSource): void {
    this.activate(sheetId, source);
    this.selectedAreas.set(sheetId, area);
    this.emit({ kind: "selection-changed", sheetId, area, source });
  }

  /** Adds or replaces a defined name. */
  setName(name: HostName, source: ChangeSource): void {
    const others = this.nameList.filter((each) => !sameName(each.name, name.name));
    this.nameList = [...others, name];
    this.emit({ kind: "names-changed", source });
  }

  removeName(name: string, source: ChangeSource): void {
    this.nameList = this.nameList.filter((each) => !sameName(each.name, name));
    this.emit({ kind: "names-changed", source });
  }

  /** What a name refers to, as Excel writes it: `='Feuille'!$A$1`. */
  refersTo(name: HostName): string {
    return nameReference(this, name);
  }

  /** Opens another workbook in place of this one: one `workbook-replaced` event, subscribers stay. */
  replaceWith(plain: PlainWorkbook): void {
    this.sheetList = [];
    this.nameList = [];
    this.activeId = "";
    this.selectedAreas = new Map();
    const listeners = [...this.listeners];
    this.listeners.clear();
    fillFromPlain(this, plain);
    listeners.forEach((listener) => this.listeners.add(listener));
    // Values come with the file; a calculation is due only after a change.
    this.dirty = false;
    this.emit({ kind: "workbook-replaced" });
  }

  /** The whole workbook as plain data, to be saved. */
  toPlain(): PlainWorkbook {
    return toPlainWorkbook(this);
  }

  private freeSheetName(): string {
    let number = this.sheetList.length + 1;
    while (this.sheetByName(`Feuil${number}`)) number += 1;
    return `Feuil${number}`;
  }

  /** @throws HostModelError AccessDenied while sheets may not change places, names nor number. */
  guardStructure(): void {
    if (this.isStructureProtected) throw new HostModelError("AccessDenied");
  }

  private checkSheetName(name: string, ownId: string | null): void {
    if (!isSheetName(name)) throw new HostModelError("InvalidArgument");
    const taken = this.sheetByName(name);
    if (taken && taken.id !== ownId) throw new HostModelError("ItemAlreadyExists");
  }

  private mustFind(id: string): HostSheet {
    const sheet = this.sheetById(id);
    if (!sheet) throw new HostModelError("ItemNotFound");
    return sheet;
  }

  private emit(event: HostEvent): void {
    this.dirty ||= changesResults(event);
    for (const listener of [...this.listeners]) listener(event);
  }
}

/** Whether a formula somewhere may give another result after this event. */
function changesResults(event: HostEvent): boolean {
  if (event.kind === "cells-changed") return event.values && event.source !== "calculation";
  if (event.kind === "sheet-changed") return event.aspect === "tables";
  return event.kind === "names-changed" || event.kind === "sheet-removed";
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Rewrites references to a sheet inside a formula, quoted or bare, outside of text literals. */
function sheetRenamer(before: string, after: string): (formula: string) => string {
  const quoted = escapeRegExp(quoteSheet(before));
  const bare = escapeRegExp(before);
  const pattern = new RegExp(`"(?:[^"]|"")*"|${quoted}!|(?<![\\p{L}\\p{N}_.'])${bare}!`, "giu");
  return (formula) =>
    formula.replace(pattern, (found) => (found.startsWith('"') ? found : `${quoteSheet(after)}!`));
}
