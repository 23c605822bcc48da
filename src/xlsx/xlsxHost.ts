import {
  OUTPUT_NAME_PREFIX,
  type Grid,
  type NameRef,
  type TableRef,
  type WorkbookSnapshot,
} from "../workbook/grid";
import { HostError, type Host, type RunOptions } from "../workbook/host";
import type { SheetPlan, TableEdit, WorkbookPlan } from "../workbook/plan";
import { parseArea, parseReference } from "./addresses";
import { editTable } from "./editTable";
import { EMPTY_SHEET } from "./emptySheet";
import { GridBuilder, type UsedPart } from "./gridBuilder";
import { LOSSES } from "./losses";
import { marksOf, withMarks } from "./marks";
import { openWorkbookFile } from "./open";
import { writableSheet } from "./planSheet";
import { columnsOf, isProtected, MAX_CELLS, readSheet, type SheetFrame } from "./readSheet";
import type { StyleSheet } from "./readStyles";
import type { SheetEntry } from "./readWorkbook";
import { RowStore } from "./scan/rowStore";
import type { ValueVisitor } from "./scan/sheetScan";
import { writable } from "./sheetXml";
import { firstCellReference, WorkbookFile } from "./workbookFile";

/** A workbook in a file, behind the same port as Excel. */
export interface XlsxHost extends Host {
  /** The workbook's bytes as it stands; parts that no plan touched are those of the input. */
  save(): Promise<Uint8Array>;
  /** Parts of the input that the saved workbook will not have, in French. */
  readonly losses: readonly string[];
  /** Whether the file must keep the `.xlsm` extension, else Excel refuses to open it. */
  readonly hasMacros: boolean;
}

/** Texts are not looked at when only the frame of a sheet is. */
const ANY_TEXT = { at: () => "" };

class FileHost implements XlsxHost {
  constructor(
    private readonly book: WorkbookFile,
    readonly losses: readonly string[],
    readonly hasMacros: boolean
  ) {}

  async readGrids(options: RunOptions = {}): Promise<WorkbookSnapshot> {
    const { book } = this;
    const entries = book.part.sheets.filter(({ isWorksheet }) => isWorksheet);
    const styles = await book.readStyles();
    const owned = this.ownedSheets();
    const count = { cells: 0 };
    const sheets: Grid[] = [];
    const tables: TableRef[] = [];
    for (const [index, entry] of entries.entries()) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ step: "reading", done: index, total: entries.length });
      sheets.push(await this.readGrid(entry, styles, owned.has(entry.name), count, options.signal));
      tables.push(...(await this.readTables(entry)));
    }
    const names = book.part.names
      .filter(({ localSheet, name }) => localSheet === null && !name.startsWith("_xlnm."))
      .map(({ name, refersTo, isHidden }): NameRef => ({
        name,
        sheet: this.sheetOf(refersTo),
        isHidden,
      }));
    return {
      sheets,
      tables,
      names,
      activeSheet: book.part.sheets[book.part.activeIndex]?.name ?? null,
    };
  }

  async applyPlan(plan: WorkbookPlan, options: RunOptions = {}): Promise<void> {
    const { book } = this;
    await this.refuseTakenTables(plan);
    await this.editTables(plan.edits ?? []);
    for (const [index, sheet] of plan.sheets.entries()) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ step: "writing", done: index, total: plan.sheets.length });
      await this.writeSheet(sheet);
    }
    await book.setNames(
      plan.sheets.flatMap(({ ownerName, sheet }) =>
        ownerName === null
          ? []
          : [
              {
                name: ownerName,
                refersTo: firstCellReference(sheet),
                isHidden: true,
                localSheet: null,
              },
            ]
      )
    );
    await this.writeMarks(plan);
    await book.flushStyles();
    if (plan.activate !== null) await book.activate(plan.activate);
  }

  async save(): Promise<Uint8Array> {
    if (this.book.part.sheets.length === 0) {
      await this.book.writeSheet(writable(EMPTY_SHEET), true);
      await this.book.flushStyles();
    }
    return this.book.file.save();
  }

  private sheetOf(refersTo: string): string | null {
    const reference = parseReference(refersTo);
    return reference ? (this.book.sheetNamed(reference.sheet)?.name ?? null) : null;
  }

  private ownedSheets(): ReadonlySet<string | null> {
    return new Set(
      this.book.part.names
        .filter(({ name }) => name.startsWith(OUTPUT_NAME_PREFIX))
        .map(({ refersTo }) => this.sheetOf(refersTo))
    );
  }

  private async readGrid(
    entry: SheetEntry,
    styles: StyleSheet,
    wantsFormulas: boolean,
    count: { cells: number },
    signal: AbortSignal | undefined
  ): Promise<Grid> {
    const { frame, used } = await (wantsFormulas
      ? this.readWithFormulas(entry, styles, count)
      : this.readValues(entry, styles, count, signal));
    return {
      name: entry.name,
      id: entry.name,
      visibility: entry.visibility,
      isProtected: isProtected(frame),
      ...used,
      markIds: marksOf(frame).map(({ id }) => id),
    };
  }

  private async readWithFormulas(
    entry: SheetEntry,
    styles: StyleSheet,
    count: { cells: number }
  ): Promise<{ readonly frame: SheetFrame; readonly used: UsedPart }> {
    const builder = new GridBuilder(styles, this.book.part.uses1904);
    const frame = await this.book.readSheet(entry, (row, column, style, value, formula) => {
      if (++count.cells > MAX_CELLS) throw new HostError("FileTooLarge");
      builder.add(row, column, style, value, formula);
    });
    return { frame, used: builder.build(frame.hiddenRows, columnsOf(frame), true) };
  }

  private async readValues(
    entry: SheetEntry,
    styles: StyleSheet,
    count: { cells: number },
    signal: AbortSignal | undefined
  ): Promise<{ readonly frame: SheetFrame; readonly used: UsedPart }> {
    const store = new RowStore(styles, this.book.part.uses1904);
    const visit: ValueVisitor = (row, column, style, value) => {
      if (++count.cells > MAX_CELLS) throw new HostError("FileTooLarge");
      store.add(row, column, style, value);
    };
    const frame = await this.book.scanSheet(entry, visit, signal);
    return {
      frame,
      used: { ...store.build(frame.hiddenRows, columnsOf(frame)), formulas: null },
    };
  }

  private async readTables(entry: SheetEntry): Promise<readonly TableRef[]> {
    return (await this.book.tables(entry)).flatMap(({ name, reference, hasTotals }): TableRef[] => {
      const area = parseArea(reference);
      return area
        ? [
            {
              name,
              sheet: entry.name,
              firstRow: area.row,
              firstColumn: area.column,
              rowCount: area.rowCount,
              columnCount: area.columnCount,
              hasTotals,
            },
          ]
        : [];
    });
  }

  private async writeSheet(plan: SheetPlan): Promise<void> {
    const existing = this.book.sheetNamed(plan.sheet);
    if (existing && !plan.exists) throw new HostError("ItemAlreadyExists", { sheet: plan.sheet });
    const isActive =
      existing !== undefined && this.book.part.sheets[this.book.part.activeIndex] === existing;
    // A renamed or hidden output stays so: only what is inside it is written again.
    const sheet = { ...writableSheet(plan), name: existing?.name ?? plan.sheet };
    await this.book.writeSheet(sheet, isActive || this.book.part.sheets.length === 0);
  }

  /** A table's name is unique in a workbook: one that a sheet outside the plan has cannot be written. */
  private async refuseTakenTables({ sheets }: WorkbookPlan): Promise<void> {
    const written = new Set(sheets.map(({ sheet }) => sheet.toLowerCase()));
    const planned = new Set(
      sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase()))
    );
    for (const entry of this.book.part.sheets) {
      if (!entry.isWorksheet || written.has(entry.name.toLowerCase())) continue;
      const taken = (await this.book.tables(entry)).find(({ name }) =>
        planned.has(name.toLowerCase())
      );
      if (taken) throw new HostError("TableNameTaken", { table: taken.name, sheet: entry.name });
    }
  }

  /** Changes inside the buyer's tables: all are worked out before the first is kept. */
  private async editTables(edits: readonly TableEdit[]): Promise<void> {
    if (edits.length === 0) return;
    const { book } = this;
    const looks = await book.readStyles();
    const styles = await book.styles();
    const texts = new Map<string, string>();
    for (const edit of edits) {
      const entry = book.sheetNamed(edit.sheet);
      const tables = entry ? await book.tables(entry) : [];
      const isOwn = ({ name }: { readonly name: string }): boolean =>
        name.toLowerCase() === edit.table.toLowerCase();
      const table = tables.find(isOwn);
      if (!entry || !table) throw new HostError("ItemNotFound", { sheet: edit.sheet });
      const xml = texts.get(entry.path) ?? (await book.file.text(entry.path));
      const frame = readSheet(xml, ANY_TEXT, () => undefined);
      if (isProtected(frame)) throw new HostError("AccessDenied", { sheet: entry.name });
      const edited = editTable(edit, xml, await book.file.text(table.path), {
        frame,
        others: tables
          .filter((other) => !isOwn(other))
          .flatMap(({ reference }) => parseArea(reference) ?? []),
        styles,
        looks,
        uses1904: book.part.uses1904,
      });
      texts.set(entry.path, edited.sheetXml);
      texts.set(table.path, edited.tableXml);
    }
    for (const [path, text] of texts) book.file.setText(path, text);
    await book.dropCalculationChain();
  }

  private async writeMarks(plan: WorkbookPlan): Promise<void> {
    const sheets = new Set([...plan.marksToRemove, ...plan.marks].map(({ sheet }) => sheet));
    const written = new Set(plan.sheets.map(({ sheet }) => sheet));
    for (const name of sheets) {
      const entry = this.book.sheetNamed(name);
      if (!entry || written.has(name)) continue;
      const frame = await this.book.readSheet(entry, () => undefined);
      const gone = new Set(
        plan.marksToRemove.filter(({ sheet }) => sheet === name).flatMap(({ ids }) => ids)
      );
      const groups = plan.marks
        .filter(({ sheet }) => sheet === name)
        .flatMap((marks) => marks.groups);
      const xml = await this.book.file.text(entry.path);
      const text = withMarks(xml, frame, gone, { sheet: name, groups }, await this.book.styles());
      if (text !== xml) this.book.file.setText(entry.path, text);
    }
  }
}

/**
 * Opens a workbook's bytes.
 * @throws HostError `NotAWorkbook` (details.kind: xls, xlsb, ods, zip or other), `EncryptedWorkbook`,
 * `DamagedWorkbook` or `FileTooLarge`
 */
export const openXlsx = async (bytes: Uint8Array): Promise<XlsxHost> => {
  const book = await openWorkbookFile(bytes);
  const paths = book.file.paths().map((path) => path.toLowerCase());
  // Every part is copied as it is; only a signature cannot stay true of a workbook that changed.
  const losses = paths.some((path) => path.startsWith("_xmlsignatures/")) ? [LOSSES.signature] : [];
  if (losses.length > 0) await dropSignatures(book);
  const type = await book.file.contentType(book.part.path);
  return new FileHost(book, losses, /macroEnabled/i.test(type ?? ""));
};

const dropSignatures = async ({ file }: WorkbookFile): Promise<void> => {
  const gone = (await file.relationships("")).filter(({ target }) =>
    /^_xmlsignatures\//i.test(target)
  );
  await file.removeRelationships("", new Set(gone.map(({ id }) => id)));
  for (const path of file.paths()) {
    if (!/^_xmlsignatures\//i.test(path)) continue;
    file.remove(path);
    await file.setContentType(path, null);
  }
};

/** A workbook with nothing in it yet. */
export const newXlsx = async (): Promise<XlsxHost> =>
  new FileHost(await WorkbookFile.create(), [], false);
