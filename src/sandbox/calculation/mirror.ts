import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type Workbook,
} from "@univerjs/core";
import type { CellRectangle } from "../../workbook/a1";
import type {
  HostCalculator,
  HostCell,
  HostEvent,
  HostSheet,
  HostWorkbook,
  SheetAspect,
} from "../host";
import { isSameCell, toCellData, valueOf } from "./cells";
import {
  conditionalRules,
  facetChanges,
  heightChanges,
  isUsableName,
  tableRules,
  validationRules,
  type GridChange,
  type SideRule,
} from "./facets";
import { sharesOf } from "./shares";
import { gridSize, withinGrid, workbookData, worksheetData } from "./sheetData";

/** What a calculation is waited for at most, in milliseconds: beyond it, values stay what they are. */
const PATIENCE = 20_000;
/** How long changes are applied before the page has its turn, in milliseconds. */
const TURN = 30;
/** Cells written in one piece between two looks at the clock: some ten milliseconds. */
const CELLS_AT_ONCE = 1500;
export const SET_VALUES = "sheet.mutation.set-range-values";
export const ACTIVATE = "sheet.operation.set-worksheet-active";
const CALCULATION_START = "formula.mutation.set-formula-calculation-start";
const CALCULATION_NOTICE = "formula.mutation.set-formula-calculation-notification";
/** What a notice says of a calculation that was stopped, for another write came meanwhile. */
const STOPPED = 1;
const TRIGGER_CALCULATION = "formula.mutation.set-trigger-formula-calculation-start";

/**
 * Execution options by which a listener tells our own writes from a person's. `fromCollab` makes the grid take them
 * as another author's: it then shows no sheet of its own accord.
 */
export const FROM_MODEL = { fromModel: true, fromCollab: true } as const;

export interface ValuesMutation {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
}

interface PendingSheet {
  readonly areas: CellRectangle[];
  readonly aspects: Set<SheetAspect>;
}

/** Which rules beside the cells a grid can show. The formula engine alone only needs tables and names. */
export interface MirrorOptions {
  readonly showsRules: boolean;
}

/**
 * Keeps a Univer workbook equal to the stand-in workbook, and gives it the values Univer computes. The stand-in is the
 * only truth: what a person types in the grid goes there first (see the page), and comes back as any other change.
 */
export class UniverMirror implements HostCalculator {
  readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private unit = 0;
  private pending = new Map<string, PendingSheet>();
  private sideRules = new Map<string, readonly SideRule[]>();
  private known = new Set<string>();
  private namesChanged = true;
  private showsActive = false;
  private mutedSheet: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** Number of writes that call for a calculation, the last one a calculation began with, the last one done. */
  private written = 0;
  private begun = 0;
  private computed = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    injector: Injector,
    readonly model: HostWorkbook,
    private readonly options: MirrorOptions
  ) {
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.commands.onCommandExecuted(({ id, params }, executed) => {
      const flags = executed as { applyFormulaCalculationResult?: boolean } | undefined;
      if (id === CALCULATION_START) this.begun = this.written;
      if (id === CALCULATION_NOTICE) this.noticed(params as { functionsExecutedState?: number });
      if (id === SET_VALUES && flags?.applyFormulaCalculationResult) {
        this.takeResults(params as ValuesMutation);
      }
    });
    model.subscribe((event) => this.note(event));
    model.calculator = this;
    this.open();
  }

  get unitId(): string {
    return `classeur-${this.unit}`;
  }

  /** The Univer workbook that shows the stand-in. */
  get workbook(): Workbook | null {
    return this.instances.getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  /** Brings the stand-in's active sheet to the front of the grid. */
  showActive(): void {
    this.showsActive = false;
    const { id } = this.model.activeSheet;
    if (!this.known.has(id) || this.workbook?.getActiveSheet(true)?.getSheetId() === id) return;
    this.run({ id: ACTIVATE, params: { unitId: this.unitId, subUnitId: id } });
  }

  /** Writes a person's change of a sheet into the stand-in without sending it back to the grid. */
  withoutEcho(sheetId: string, change: () => void): void {
    this.mutedSheet = sheetId;
    change();
    this.mutedSheet = null;
    this.written += 1;
  }

  /** Brings the grid up to date, waits for its calculation and leaves the results in the stand-in. */
  async recalculate(): Promise<void> {
    await this.catchUp();
    if (this.computed >= this.written) return;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, PATIENCE);
      const check = (): void => {
        if (this.computed < this.written) return;
        clearTimeout(patience);
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
    });
  }

  /** Computes every formula again, whatever its value was. */
  async recalculateAll(): Promise<void> {
    await this.catchUp();
    this.computeEverything();
    await this.recalculate();
  }

  /** Applies the changes of the stand-in that the grid has not seen yet. */
  flush(): void {
    while (this.applyNext());
  }

  /** The same, leaving the page its turns. */
  private async catchUp(): Promise<void> {
    for (;;) {
      const since = performance.now();
      while (performance.now() - since < TURN) if (!this.applyNext(CELLS_AT_ONCE)) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Brings the stand-in's active sheet to the front of the grid, as soon as the grid has it as it is. */
  showActiveSoon(): void {
    this.showsActive = true;
    this.timer ??= setTimeout(() => this.flushInTurns(), 0);
  }

  /** Applies changes one by one and leaves the page its turns between them. */
  private flushInTurns(): void {
    this.timer = null;
    const since = performance.now();
    while (performance.now() - since < TURN) if (!this.applyNext(CELLS_AT_ONCE)) return;
    this.timer = setTimeout(() => this.flushInTurns(), 0);
  }

  /**
   * Applies one change: first the sheets that came, then those that went, then what changed in each, then the names.
   * Gives whether there may be another.
   * @param cells how many cells may be written before the page gets its turn
   */
  private applyNext(cells = Infinity): boolean {
    const missing = this.model.sheets.findIndex(({ id }) => !this.known.has(id));
    const sheet = this.model.sheets[missing];
    if (sheet) {
      this.addSheet(sheet, missing);
      return true;
    }
    this.removeGoneSheets();
    const [next] = this.pending;
    if (next) {
      this.applyPending(...next, cells);
      return true;
    }
    if (this.namesChanged) this.applyNames();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.showsActive) this.showActive();
    return false;
  }

  private applyPending(sheetId: string, { areas, aspects }: PendingSheet, cells: number): void {
    this.pending.delete(sheetId);
    const sheet = this.model.sheetById(sheetId);
    if (!sheet) return;
    const { now, later } = sharesOf(withinGrid(sheet, areas), cells);
    if (now.length > 0) this.writeAreas(sheet, now);
    if (later.length > 0) {
      this.pending.set(sheetId, { areas: [...later], aspects });
      return;
    }
    for (const aspect of aspects) this.applyAspect(sheet, aspect);
  }

  private note(event: HostEvent): void {
    if (event.kind === "workbook-replaced") {
      this.open();
      return;
    }
    if (event.kind === "names-changed") this.namesChanged = true;
    else if (event.kind === "cells-changed") {
      if (event.source === "calculation" || event.sheetId === this.mutedSheet) return;
      this.pendingOf(event.sheetId).areas.push(event.area);
    } else if (event.kind === "sheet-changed") {
      this.pendingOf(event.sheetId).aspects.add(event.aspect);
      // Formulas were rewritten for the new name.
      if (event.aspect === "name") this.noteFormulas();
    } else if (event.kind === "sheet-activated" || event.kind === "selection-changed") return;
    this.timer ??= setTimeout(() => this.flushInTurns(), 0);
  }

  private pendingOf(sheetId: string): PendingSheet {
    const known = this.pending.get(sheetId);
    if (known) return known;
    const pending: PendingSheet = { areas: [], aspects: new Set() };
    this.pending.set(sheetId, pending);
    return pending;
  }

  private noteFormulas(): void {
    for (const sheet of this.model.sheets) {
      const formulas = formulaCells(sheet);
      if (formulas.length > 0) this.pendingOf(sheet.id).areas.push(...formulas);
    }
  }

  /** Opens the stand-in's workbook in the grid, in place of the former one. */
  private open(): void {
    const former = this.unit > 0 ? this.unitId : null;
    this.unit += 1;
    this.pending = new Map();
    this.sideRules = new Map();
    this.known = new Set(this.model.sheets.map((sheet) => sheet.id));
    this.namesChanged = true;
    if (former !== null) this.instances.disposeUnit(former);
    this.instances.createUnit(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(this.model, this.unitId)
    );
    for (const sheet of this.model.sheets) this.applySideRules(sheet);
    this.applyNames();
    this.showActive();
  }

  private computeEverything(): void {
    this.written += 1;
    const force = { commands: [], forceCalculation: true };
    void this.commands.executeCommand(TRIGGER_CALCULATION, force, { onlyLocal: true });
  }

  private run({ id, params }: GridChange): void {
    this.commands.syncExecuteCommand(id, params, FROM_MODEL);
  }

  private removeGoneSheets(): void {
    for (const sheetId of this.known) {
      if (this.model.sheetById(sheetId)) continue;
      // A grid that loses the sheet it shows would choose another one itself.
      this.showActive();
      for (const key of [...this.sideRules.keys()]) {
        if (key.endsWith(sheetId)) this.replaceRules(key, []);
      }
      const params = { unitId: this.unitId, subUnitId: sheetId };
      this.run({ id: "sheet.mutation.remove-sheet", params });
      this.known.delete(sheetId);
      // The engine does not look for the formulas that read a removed sheet.
      this.computeEverything();
    }
  }

  /** Adds a sheet the grid does not have, whole. */
  private addSheet(sheet: HostSheet, index: number): void {
    const params = { unitId: this.unitId, index, sheet: worksheetData(sheet) };
    this.run({ id: "sheet.mutation.insert-sheet", params });
    this.known.add(sheet.id);
    const pending = this.pending.get(sheet.id);
    // It came with its cells; only what it computes has to be asked for.
    if (pending) this.pending.set(sheet.id, { ...pending, areas: formulaCells(sheet) });
    this.written += 1;
    this.applySideRules(sheet);
  }

  private writeAreas(sheet: HostSheet, areas: readonly CellRectangle[]): void {
    this.growTo(sheet);
    const worksheet = this.workbook?.getSheetBySheetId(sheet.id);
    const styles = this.workbook?.getStyles();
    const isShown = (row: number, column: number, cell: HostCell): boolean => {
      const shown = worksheet?.getCellRaw(row, column);
      return isSameCell(shown, styles?.getStyleByCell(shown), cell);
    };
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rowCount; row += 1) {
        for (let column = area.column; column < area.column + area.columnCount; column += 1) {
          const cell = sheet.cell(row, column);
          if (cellValue[row]?.[column] || isShown(row, column, cell)) continue;
          (cellValue[row] ??= {})[column] = toCellData(cell);
        }
      }
    }
    if (Object.keys(cellValue).length === 0) return;
    this.written += 1;
    const target = { unitId: this.unitId, subUnitId: sheet.id };
    this.run({ id: SET_VALUES, params: { ...target, cellValue } });
    if (this.options.showsRules) heightChanges(sheet, target).forEach((change) => this.run(change));
  }

  private growTo(sheet: HostSheet): void {
    const worksheet = this.workbook?.getSheetBySheetId(sheet.id);
    const { rows, columns } = gridSize(sheet);
    const target = { unitId: this.unitId, subUnitId: sheet.id };
    if (worksheet && worksheet.getRowCount() < rows) {
      const params = { ...target, rowCount: rows };
      this.run({ id: "sheet.mutation.set-worksheet-row-count", params });
    }
    if (worksheet && worksheet.getColumnCount() < columns) {
      const params = { ...target, columnCount: columns };
      this.run({ id: "sheet.mutation.set-worksheet-column-count", params });
    }
  }

  private applyAspect(sheet: HostSheet, aspect: SheetAspect): void {
    if (aspect === "position") {
      const order = this.workbook?.getSheetOrders() ?? [];
      const toOrder = this.model.sheets.findIndex((each) => each.id === sheet.id);
      const fromOrder = order.indexOf(sheet.id);
      const params = { unitId: this.unitId, subUnitId: sheet.id, fromOrder, toOrder };
      this.run({ id: "sheet.mutation.set-worksheet-order", params });
    }
    for (const change of facetChanges(sheet, aspect, this.unitId)) this.run(change);
    if (aspect === "tables") {
      this.replaceRules(`tables|${sheet.id}`, tableRules(sheet, this.unitId));
      this.written += 1;
    }
    if (!this.options.showsRules) return;
    if (aspect === "conditionalFormats") {
      this.replaceRules(`formats|${sheet.id}`, conditionalRules(sheet, this.unitId));
    } else if (aspect === "validations") {
      this.replaceRules(`validations|${sheet.id}`, validationRules(sheet, this.unitId));
    }
  }

  private applySideRules(sheet: HostSheet): void {
    this.applyAspect(sheet, "tables");
    this.applyAspect(sheet, "conditionalFormats");
    this.applyAspect(sheet, "validations");
  }

  private replaceRules(key: string, rules: readonly SideRule[]): void {
    for (const { remove } of this.sideRules.get(key) ?? []) this.run(remove);
    for (const { add } of rules) this.run(add);
    this.sideRules.set(key, rules);
  }

  private applyNames(): void {
    this.namesChanged = false;
    const rules = this.model.names.flatMap((name): SideRule[] => {
      const refersTo = this.model.refersTo(name);
      // The hidden names of output sheets are identities: no formula reads them.
      if (name.isHidden || !isUsableName(refersTo)) return [];
      const target = { unitId: this.unitId, id: name.name };
      const formulaOrRefString = refersTo.replace(/^=/, "");
      return [
        {
          add: {
            id: "formula.mutation.set-defined-name",
            params: {
              ...target,
              name: name.name,
              formulaOrRefString,
              localSheetId: "AllDefaultWorkbook",
            },
          },
          remove: { id: "formula.mutation.remove-defined-name", params: target },
        },
      ];
    });
    const key = "names|";
    if (rules.length === 0 && (this.sideRules.get(key) ?? []).length === 0) return;
    this.replaceRules(key, rules);
    this.written += 1;
  }

  private noticed({ functionsExecutedState }: { functionsExecutedState?: number }): void {
    // A calculation that was stopped computed nothing: the one that takes its place tells its own end.
    if (functionsExecutedState === undefined || functionsExecutedState === STOPPED) return;
    this.computed = Math.max(this.computed, this.begun);
    for (const check of [...this.waiting]) check();
  }

  /** Values the engine computed, for the cells of the stand-in that hold a formula. */
  private takeResults({ unitId, subUnitId, cellValue }: ValuesMutation): void {
    const sheet = this.model.sheetById(subUnitId);
    const worksheet = this.workbook?.getSheetBySheetId(subUnitId);
    if (unitId !== this.unitId || !sheet || !worksheet || !cellValue) return;
    const values = positions(cellValue).map(({ row, column }) => ({
      row,
      column,
      value: valueOf(worksheet.getCellRaw(row, column)),
    }));
    sheet.writeComputed(values);
  }
}

/** Each cell with a formula, as an area of its own. */
const formulaCells = (sheet: HostSheet): CellRectangle[] =>
  [...sheet.cells()]
    .filter(({ cell }) => cell.formula !== null)
    .map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));

/** The cells a mutation speaks of. */
export const positions = (
  matrix: IObjectMatrixPrimitiveType<unknown>
): readonly { readonly row: number; readonly column: number }[] =>
  Object.entries(matrix as Readonly<Record<string, object | undefined>>).flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column) => ({ row: Number(row), column: Number(column) }))
  );
