import { absoluteAddress, quoteSheet } from "./addresses";
import { chartXml, drawingXml } from "./chartXml";
import { readTheme } from "./colors";
import { appendChild, Package, XML_DECLARATION } from "./package";
import type { WritableSheet } from "./plainWorkbook";
import { readStyles, type StyleSheet } from "./readStyles";
import { readSheet, type CellVisitor, type SheetFrame } from "./readSheet";
import { readWorkbook, withSheetShown, type DefinedName, type SheetEntry, type WorkbookPart } from "./readWorkbook"; // prettier-ignore
import { asUtf8, scanSheet } from "./scan/scanSheet";
import { SharedTexts } from "./scan/sharedTexts";
import type { ValueVisitor } from "./scan/sheetScan";
import { printNames, sheetXml } from "./sheetXml";
import { readSharedStrings } from "./strings";
import { StyleBook } from "./styleBook";
import { tableXml } from "./tableXml";
import { applyEdits, attributesXml, childNamed, childrenNamed, escapeXml, parseXml } from "./xml";

/** An .xlsx whose sheets are read, and of which some are written whole; every other part stays as it came. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.";
const SHEET_TYPE = `${TYPE}spreadsheetml.worksheet+xml`;
const WORKBOOK = "xl/workbook.xml";

const newPackage = (): Package => {
  const file = new Package();
  file.setText(
    "[Content_Types].xml",
    `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/${WORKBOOK}" ContentType="${TYPE}spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}spreadsheetml.styles+xml"/></Types>`
  );
  file.setText(
    "_rels/.rels",
    `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${WORKBOOK}"/></Relationships>`
  );
  file.setText(
    WORKBOOK,
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/>` +
      '<bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets></workbook>'
  );
  file.setText("xl/styles.xml", new StyleBook(null).toXml());
  file.setText(
    "xl/_rels/workbook.xml.rels",
    `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
  );
  return file;
};

/** A table as its part describes it. */
export interface TablePart {
  readonly path: string;
  readonly id: number;
  readonly name: string;
  readonly reference: string;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
  readonly showFilter: boolean;
}

export class WorkbookFile {
  private strings: readonly string[] | null = null;
  private texts: SharedTexts | null = null;
  private styleBook: StyleBook | null = null;

  private constructor(
    readonly file: Package,
    private workbook: WorkbookPart
  ) {}

  /** @throws HostError `NotAWorkbook`, `EncryptedWorkbook`, `DamagedWorkbook`, `FileTooLarge` */
  static async open(file: Package): Promise<WorkbookFile> {
    return new WorkbookFile(file, await readWorkbook(file));
  }

  static async create(): Promise<WorkbookFile> {
    return WorkbookFile.open(newPackage());
  }

  get part(): WorkbookPart {
    return this.workbook;
  }

  sheetNamed(name: string): SheetEntry | undefined {
    const folded = name.toLowerCase();
    return this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  async readStyles(): Promise<StyleSheet> {
    const { stylesPath, themePath } = this.workbook;
    const theme = readTheme(themePath === null ? null : await this.file.text(themePath));
    return readStyles(stylesPath === null ? null : await this.file.text(stylesPath), theme);
  }

  async readSheet(sheet: SheetEntry, visit: CellVisitor): Promise<SheetFrame> {
    const { stringsPath } = this.workbook;
    this.strings ??=
      stringsPath === null ? [] : readSharedStrings(await this.file.text(stringsPath));
    return readSheet(await this.file.text(sheet.path), this.strings, visit);
  }

  /** Reads a sheet's values alone, from its bytes as they come: several times faster, and in far less memory. */
  async scanSheet(
    sheet: SheetEntry,
    visit: ValueVisitor,
    signal?: AbortSignal
  ): Promise<SheetFrame> {
    const { stringsPath } = this.workbook;
    this.texts ??= new SharedTexts(
      stringsPath === null ? new Uint8Array(0) : asUtf8(await this.file.bytes(stringsPath))
    );
    return scanSheet(this.file.chunks(sheet.path), this.texts, visit, signal);
  }

  async tables(sheet: SheetEntry): Promise<readonly TablePart[]> {
    const relationships = await this.file.relationships(sheet.path);
    const parts = relationships.filter(
      ({ kind, target }) => kind === "table" && this.file.has(target)
    );
    return Promise.all(
      parts.map(async ({ target }): Promise<TablePart> => {
        const root = parseXml(await this.file.text(target));
        const {
          id = "0",
          displayName,
          name = "",
          ref = "",
          totalsRowCount = "0",
        } = root.attributes;
        return {
          path: target,
          id: Number(id),
          name: displayName ?? name,
          reference: ref,
          columns: childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map(
            ({ attributes }) => (attributes["name"] ?? "").replace(/_x000a_/gi, "\n")
          ),
          hasTotals: Number(totalsRowCount) > 0,
          showFilter: childNamed(root, "autoFilter") !== undefined,
        };
      })
    );
  }

  /** The workbook's styles, to add looks to; written back by `flushStyles`. */
  async styles(): Promise<StyleBook> {
    const { stylesPath } = this.workbook;
    this.styleBook ??= new StyleBook(stylesPath === null ? null : await this.file.text(stylesPath));
    return this.styleBook;
  }

  async flushStyles(): Promise<void> {
    const book = this.styleBook;
    this.styleBook = null;
    if (!book?.hasChanged) return;
    const known = this.workbook.stylesPath;
    const path = known ?? "xl/styles.xml";
    this.file.setText(path, book.toXml());
    if (known !== null) return;
    await this.file.setContentType(path, `${TYPE}spreadsheetml.styles+xml`);
    await this.file.addRelationship(this.workbook.path, "styles", path);
    await this.refresh();
  }

  /** Writes a sheet whole: over the one of that name when it exists (its tables and charts go with it), else last. */
  async writeSheet(sheet: WritableSheet, isActive: boolean): Promise<void> {
    const existing = this.sheetNamed(sheet.name);
    const path = existing?.path ?? (await this.addSheet(sheet));
    const kept = await this.clearSheet(path);
    const styles = await this.styles();
    const tables: string[] = [];
    const ids = await this.freeTableIds(sheet.tables.length);
    for (const [index, table] of sheet.tables.entries()) {
      const target = this.file.freePath("xl/tables/table", "xml");
      this.file.setText(target, tableXml(table, ids[index] ?? 0));
      await this.file.setContentType(target, `${TYPE}spreadsheetml.table+xml`);
      tables.push(await this.file.addRelationship(path, "table", target));
    }
    const drawing = sheet.charts.length === 0 ? null : await this.addDrawing(path, sheet);
    const links = { tables, drawing, legacyDrawing: kept };
    const { uses1904 } = this.workbook;
    await this.file.setPieces(path, sheetXml(sheet, { styles, links, isActive, uses1904 }));
    await this.setPrintNames(sheet);
    await this.dropCalculationChain();
  }

  /** Replaces workbook names (by name and scope) and adds those that are new. */
  async setNames(names: readonly DefinedName[]): Promise<void> {
    const same = (left: DefinedName, right: DefinedName): boolean =>
      left.name.toLowerCase() === right.name.toLowerCase() && left.localSheet === right.localSheet;
    const missing = names.filter(
      (name) =>
        !this.workbook.names.some(
          (known) =>
            same(known, name) &&
            known.refersTo === name.refersTo &&
            known.isHidden === name.isHidden
        )
    );
    if (missing.length > 0)
      await this.rewriteNames((known) => !missing.some((name) => same(name, known)), missing);
  }

  /** Shows a tab first, even one that was hidden; the others are no longer selected, else Excel would write in all at once. */
  async activate(name: string): Promise<void> {
    const index = this.workbook.sheets.findIndex((sheet) => sheet.name === name);
    if (index < 0) return;
    for (const [at, sheet] of this.workbook.sheets.entries()) {
      if (!sheet.isWorksheet) continue;
      const view =
        viewIn(await this.file.beginning(sheet.path)) ?? viewIn(await this.file.text(sheet.path));
      if (view === undefined) continue;
      const without = view.replace(/\s+tabSelected=["'][^"']*["']/, "");
      const wanted =
        at === index ? without.replace(/^<[^\s/>]+/, (tag) => `${tag} tabSelected="1"`) : without;
      const isSelected = /\stabSelected=["'](?:1|true)["']/.test(view);
      if (isSelected === (at === index)) continue;
      const xml = await this.file.text(sheet.path);
      const replaced = xml.replace(view, () => wanted);
      this.file.setText(sheet.path, replaced);
    }
    const path = this.workbook.path;
    const before = await this.file.text(path);
    const xml = withSheetShown(before, index);
    const view = childNamed(childNamed(parseXml(xml), "bookViews"), "workbookView");
    const opening = view ? xml.slice(view.start, view.innerStart) : "";
    const text = opening
      .replace(/\s+(?:activeTab|firstSheet)=["'][^"']*["']/g, "")
      .replace(/^<[^\s/>]+/, (tag) => `${tag} activeTab="${index}"`);
    const after = view ? applyEdits(xml, [{ start: view.start, end: view.innerStart, text }]) : xml;
    if (after !== before) this.file.setText(path, after);
    await this.refresh();
  }

  private async addSheet(sheet: WritableSheet): Promise<string> {
    const { path } = this.workbook;
    const target = this.file.freePath("xl/worksheets/sheet", "xml");
    this.file.setText(
      target,
      `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`
    );
    await this.file.setContentType(target, SHEET_TYPE);
    const relationshipId = await this.file.addRelationship(path, "worksheet", target);
    const xml = await this.file.text(path);
    const sheets = childNamed(parseXml(xml), "sheets");
    if (!sheets) return target;
    const ids = sheets.children.map(({ attributes }) => Number(attributes["sheetId"] ?? 0));
    const prefix = /^<(\w+:)?sheets/.exec(xml.slice(sheets.start, sheets.start + 40))?.[1] ?? "";
    const element =
      `<${prefix}sheet xmlns:r="${RELATIONS}"` +
      attributesXml({
        name: sheet.name,
        sheetId: Math.max(0, ...ids) + 1,
        state: sheet.visibility === "visible" ? undefined : sheet.visibility,
        "r:id": relationshipId,
      }) +
      "/>";
    this.file.setText(path, appendChild(xml, sheets, element));
    await this.refresh();
    return target;
  }

  /** Takes a sheet's tables and drawing away; gives the relation of its comments, which stay. */
  private async clearSheet(path: string): Promise<string | null> {
    const relationships = await this.file.relationships(path);
    const gone = relationships.filter(
      ({ kind }) => !["vmlDrawing", "comments", "threadedComment"].includes(kind)
    );
    for (const { kind, target } of gone) {
      if (kind === "drawing") {
        for (const chart of await this.file.relationships(target)) {
          if (chart.kind !== "chart") continue;
          for (const look of await this.file.relationships(chart.target)) {
            if (!look.isExternal) await this.drop(look.target);
          }
          await this.drop(chart.target);
        }
      }
      if (kind === "table" || kind === "drawing") await this.drop(target);
    }
    await this.file.removeRelationships(path, new Set(gone.map(({ id }) => id)));
    return relationships.find(({ kind }) => kind === "vmlDrawing")?.id ?? null;
  }

  private async drop(path: string): Promise<void> {
    const slash = path.lastIndexOf("/");
    this.file.remove(`${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`);
    this.file.remove(path);
    await this.file.setContentType(path, null);
  }

  /** Numbers that no table has, from the lowest: a sheet written again gets its own back. */
  private async freeTableIds(count: number): Promise<readonly number[]> {
    const sheets = this.workbook.sheets.filter(({ isWorksheet }) => isWorksheet);
    const tables = await Promise.all(sheets.map((sheet) => this.tables(sheet)));
    const taken = new Set(tables.flat().map(({ id }) => id));
    const free: number[] = [];
    for (let id = 1; free.length < count; id++) if (!taken.has(id)) free.push(id);
    return free;
  }

  private async addDrawing(path: string, sheet: WritableSheet): Promise<string> {
    const cells = [...sheet.cellRows()].flat();
    const values = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
    const drawing = this.file.freePath("xl/drawings/drawing", "xml");
    this.file.setText(drawing, drawingXml([]));
    const charts: { plan: WritableSheet["charts"][number]; relationshipId: string }[] = [];
    for (const plan of sheet.charts) {
      const target = this.file.freePath("xl/charts/chart", "xml");
      const valueAt = (row: number, column: number) => values.get(`${row},${column}`) ?? null;
      this.file.setText(target, chartXml(plan, sheet.name, valueAt));
      await this.file.setContentType(target, `${TYPE}drawingml.chart+xml`);
      charts.push({
        plan,
        relationshipId: await this.file.addRelationship(drawing, "chart", target),
      });
    }
    this.file.setText(drawing, drawingXml(charts));
    await this.file.setContentType(drawing, `${TYPE}drawing+xml`);
    return this.file.addRelationship(path, "drawing", drawing);
  }

  private async setPrintNames(sheet: WritableSheet): Promise<void> {
    const index = this.workbook.sheets.findIndex(
      ({ name }) => name === this.sheetNamed(sheet.name)?.name
    );
    const wanted = sheet.print === null ? [] : printNames(sheet.print);
    const names = wanted.map(({ name, addresses }): DefinedName => ({
      name,
      refersTo: addresses.map((address) => `${quoteSheet(sheet.name)}!${address}`).join(","),
      isHidden: false,
      localSheet: index,
    }));
    const isPrint = (known: DefinedName): boolean =>
      known.localSheet === index &&
      /^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase)$/i.test(known.name);
    const known = this.workbook.names.filter(isPrint);
    const isSame =
      known.length === names.length &&
      names.every((name) =>
        known.some((other) => other.name === name.name && other.refersTo === name.refersTo)
      );
    if (!isSame) await this.rewriteNames((name) => !isPrint(name), names);
  }

  /** Keeps the names' own elements where `keep` says so, and adds others. */
  private async rewriteNames(
    keep: (known: DefinedName) => boolean,
    added: readonly DefinedName[]
  ): Promise<void> {
    const { path, names } = this.workbook;
    const xml = await this.file.text(path);
    const root = parseXml(xml);
    const section = childNamed(root, "definedNames");
    const kept = childrenNamed(section, "definedName")
      .filter((_, index) => {
        const name = names[index];
        return name !== undefined && keep(name);
      })
      .map(({ start, end }) => xml.slice(start, end));
    const prefix = /^<(\w+:)?workbook/.exec(xml.slice(root.start, root.start + 60))?.[1] ?? "";
    const elements = added.map(
      ({ name, refersTo, isHidden, localSheet }) =>
        `<${prefix}definedName${attributesXml({ name, localSheetId: localSheet ?? undefined, hidden: isHidden ? 1 : undefined })}>` +
        `${escapeXml(refersTo)}</${prefix}definedName>`
    );
    const content = [...kept, ...elements].join("");
    const text = content === "" ? "" : `<${prefix}definedNames>${content}</${prefix}definedNames>`;
    const before = ["calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"]; // prettier-ignore
    const next = root.children.find((child) => before.includes(child.name))?.start ?? root.innerEnd;
    const at = section ? { start: section.start, end: section.end } : { start: next, end: next };
    this.file.setText(path, applyEdits(xml, [{ ...at, text }]));
    await this.refresh();
  }

  /** Excel's order of calculation names cells that may be gone; it makes a new one on opening. */
  async dropCalculationChain(): Promise<void> {
    const { path } = this.workbook;
    const chain = (await this.file.relationships(path)).find(({ kind }) => kind === "calcChain");
    if (!chain) return;
    await this.file.removeRelationships(path, new Set([chain.id]));
    await this.drop(chain.target);
  }

  private async refresh(): Promise<void> {
    this.workbook = await readWorkbook(this.file);
  }
}

const viewIn = (xml: string): string | undefined => /<(?:\w+:)?sheetView\b[^>]*>/.exec(xml)?.[0];

/** The reference of a sheet's first cell, as names write it. */
export const firstCellReference = (sheet: string): string =>
  `${quoteSheet(sheet)}!${absoluteAddress({ row: 0, column: 0, rowCount: 1, columnCount: 1 })}`;
