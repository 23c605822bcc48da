import {
  CanceledError,
  CellValueType,
  InterceptorEffectEnum,
  type ICellData,
  type IRange,
  type Nullable,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import type { CellRectangle } from "../../workbook/a1";
import {
  ACTIVATE,
  FROM_MODEL,
  patchOf,
  positions,
  SET_VALUES,
  toRange,
  UniverMirror,
  type ValuesMutation,
} from "../calculation";
import { HostModelError, type HostEvent, type HostWorkbook } from "../host";
import { readTyped, typedForm } from "./frenchInput";

/** What a person may not do here, for the stand-in has no counterpart: rows and columns moved, sheets copied… */
const REFUSED =
  /^sheet\.command\.(insert-(row|col|range|multi)|remove-(row|col)|delete-range|move-(row|col|range)|copy-sheet|set-worksheet-(order|hidden|show)|add-worksheet-merge|set-worksheet-protection|set-tab-color)/;
const SELECT = "sheet.operation.set-selections";

/** Interceptors with a greater priority are asked first; number formats have 10. */
const FIRST = 1000;
const AFTER_NUMBER_FORMATS = 5;

interface SheetTarget {
  readonly subUnitId: string;
}

/** Shows a stand-in workbook in a Univer grid: one is always the image of the other. */
export class GridView {
  readonly mirror: UniverMirror;

  constructor(
    private readonly univer: Univer,
    private readonly model: HostWorkbook
  ) {
    this.mirror = new UniverMirror(univer.__getInjector(), model, {
      showsRules: true,
    });
    // Numbers and dates are shown as in France. The grid's services exist once a workbook is open.
    univer.__getInjector().get(SheetsNumfmtCellContentController).setNumfmtLocal("fr");
    this.listenToGrid();
    this.listenToEdits();
    model.subscribe((event) => this.follow(event));
    this.showActive();
  }

  private get workbook(): Workbook | null {
    return this.mirror.workbook;
  }

  /** Shows what the add-in activated or selected. */
  private follow(event: HostEvent): void {
    if (event.kind === "sheet-activated" && event.source !== "user") this.mirror.showActiveSoon();
    if (event.kind === "selection-changed" && event.source !== "user") {
      this.showActive();
      this.select(event.sheetId, event.area);
    }
  }

  private showActive(): void {
    this.mirror.flush();
    this.mirror.showActive();
  }

  private select(sheetId: string, area: CellRectangle): void {
    const range = toRange(area);
    const primary = {
      actualRow: area.row,
      actualColumn: area.column,
      startRow: area.row,
      endRow: area.row,
      startColumn: area.column,
      endColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    const target = { unitId: this.mirror.unitId, subUnitId: sheetId };
    const selections = [{ range, primary, style: null }];
    this.mirror.commands.syncExecuteCommand(SELECT, { ...target, selections }, FROM_MODEL);
    // The sheet may just have come to the front: its view exists after the next frame.
    requestAnimationFrame(() => {
      void this.mirror.commands.executeCommand("sheet.command.scroll-to-cell", {
        range,
        forceTop: false,
      });
    });
  }

  private listenToGrid(): void {
    const { commands } = this.mirror;
    commands.beforeCommandExecuted(({ id, params }) => {
      if (REFUSED.test(id) || this.divert(id, params)) throw new CanceledError();
    });
    commands.onCommandExecuted(({ id, params }, options) => {
      const flags = (options ?? {}) as Readonly<Record<string, unknown>>;
      if (flags.fromModel || flags.fromFormula || flags.applyFormulaCalculationResult) return;
      if (id === SET_VALUES) this.takeEdit(params as ValuesMutation);
      else if (id === ACTIVATE) this.model.activate((params as SheetTarget).subUnitId, "user");
    });
    const selections = this.univer.__getInjector().get(SheetsSelectionsService);
    selections.selectionMoveEnd$.subscribe((selected) => {
      const range = selected?.at(-1)?.range;
      const shown = this.workbook?.getActiveSheet(true)?.getSheetId();
      if (range && shown === this.model.activeSheet.id) this.takeSelection(range);
    });
  }

  /** Sheets are added, removed and renamed in the stand-in, which gives them their identities. */
  private divert(id: string, params: unknown): boolean {
    const { subUnitId, name } = (params ?? {}) as { subUnitId?: string; name?: string };
    const target = subUnitId ?? this.model.activeSheet.id;
    try {
      if (id === "sheet.command.insert-sheet") {
        const sheet = this.model.addSheet(null, "user");
        this.model.activate(sheet.id, "user");
        this.showActive();
        return true;
      }
      if (id === "sheet.command.remove-sheet") {
        this.model.removeSheet(target, "user");
        this.showActive();
        return true;
      }
      if (id === "sheet.command.set-worksheet-name" && name !== undefined) {
        this.model.renameSheet(target, name, "user");
        return true;
      }
    } catch (error) {
      if (!(error instanceof HostModelError)) throw error;
      return true;
    }
    return false;
  }

  /** A whole row or column has no bounds in the grid: it starts at its first cell. */
  private takeSelection(range: IRange): void {
    const bounded = (value: number, otherwise: number): number =>
      Number.isNaN(value) ? otherwise : value;
    const row = bounded(range.startRow, 0);
    const column = bounded(range.startColumn, 0);
    const rowCount = bounded(range.endRow, row) - row + 1;
    const columnCount = bounded(range.endColumn, column) - column + 1;
    this.model.select(this.model.activeSheet.id, { row, column, rowCount, columnCount }, "user");
  }

  /** Reads what a person typed as French before the grid makes something else of it. */
  private listenToEdits(): void {
    const interceptors = this.univer.__getInjector().get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: AFTER_NUMBER_FORMATS,
      handler: (cell, { rawData }, next) =>
        cell && isPlainDecimal(cell)
          ? next({ ...(cell === rawData ? { ...cell } : cell), v: typedForm(Number(cell.v), "") })
          : next(cell),
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, context, next) => {
        const known = this.model.sheetById(context.subUnitId)?.cell(context.row, context.col);
        if (!known || known.formula !== null || known.value === null) return next(cell);
        if (typeof known.value === "string") return next(cell);
        const shown = typedForm(known.value, known.numberFormat);
        return { ...cell, p: null, v: shown, t: CellValueType.STRING };
      },
    });
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, context, next) => {
        const typed = typedText(cell);
        if (!cell || typed === null || typed.startsWith("=")) return next(cell);
        const known = this.model.sheetById(context.subUnitId)?.cell(context.row, context.col);
        if (known?.numberFormat === "@") return textCell(cell, typed);
        const value = readTyped(typed);
        if (value.kind === "text") return textCell(cell, value.value);
        if (value.kind === "boolean") {
          return { ...cell, p: null, v: Number(value.value), t: CellValueType.BOOLEAN };
        }
        const pattern = known?.numberFormat === "General" ? value.numberFormat : null;
        const style = pattern === null ? {} : { s: { n: { pattern } } };
        return { ...cell, ...style, p: null, v: value.value, t: CellValueType.NUMBER };
      },
    });
  }

  /** Writes what a person changed in the grid into the stand-in. */
  private takeEdit({ unitId, subUnitId, cellValue }: ValuesMutation): void {
    const sheet = this.model.sheetById(subUnitId);
    const worksheet = this.workbook?.getSheetBySheetId(subUnitId);
    if (unitId !== this.mirror.unitId || !sheet || !worksheet || !cellValue) return;
    const formulas = this.univer.__getInjector().get(FormulaDataModel);
    this.mirror.withoutEcho(subUnitId, () => {
      for (const { row, column } of positions(cellValue)) {
        const cell = worksheet.getCellRaw(row, column);
        const style = this.workbook?.getStyles().getStyleByCell(cell);
        const formula = formulas.getFormulaStringByCell(row, column, subUnitId, unitId) || null;
        const patch = patchOf(cell, style, formula, sheet.cell(row, column));
        if (Object.keys(patch).length > 0) sheet.writeCells(row, column, [[patch]], "user");
      }
    });
  }
}

const textCell = (cell: ICellData, v: string): ICellData => ({
  ...cell,
  p: null,
  v,
  t: CellValueType.FORCE_STRING,
});

/** A number without a format, with decimals: the grid would show its point. */
const isPlainDecimal = ({ t, v, s }: ICellData): boolean =>
  t === CellValueType.NUMBER &&
  typeof v === "number" &&
  !Number.isInteger(v) &&
  !(typeof s === "object" && s?.n?.pattern);

/** The text in a cell that was just edited, whatever form the editor gave it. */
function typedText(cell: Nullable<ICellData>): string | null {
  const document = cell?.p?.body?.dataStream;
  if (document !== undefined) return document.replace(/\r\n$/, "");
  if (typeof cell?.v === "string") return cell.v === "" ? null : cell.v;
  return typeof cell?.v === "number" ? String(cell.v) : null;
}
