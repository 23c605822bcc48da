import { BORDER_COLOR } from "../workbook/looks";
import { colorCode } from "./colors";
import { builtInNumber } from "./numberFormats";
import { XML_DECLARATION } from "./package";
import type { PlainStyle } from "./plainWorkbook";
import {
  applyEdits,
  attributesXml,
  childrenNamed,
  escapeXml,
  parseXml,
  type Edit,
  type XmlElement,
} from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const NEW_STYLES =
  `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"></dxfs></styleSheet>';

/** Sections of the part in the order the format wants them. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"] as const; // prettier-ignore
type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** What a conditional format may add to a cell's look, beyond what a plain style says. */
export interface DifferentialStyle extends PlainStyle {
  readonly borderBox?: "thin" | "dashed" | "dotted";
  readonly underline?: boolean;
}

const fontXml = (style: PlainStyle, size: string, name: string): string =>
  "<font>" +
  (style.bold ? "<b/>" : "") +
  (style.italic ? "<i/>" : "") +
  `<sz val="${style.fontSize ?? size}"/>` +
  (style.fontColor === undefined ? "" : `<color rgb="${colorCode(style.fontColor)}"/>`) +
  `<name val="${escapeXml(name)}"/><family val="2"/></font>`;

const sideXml = (side: string, line: string | undefined): string =>
  line === undefined
    ? `<${side}/>`
    : `<${side} style="${line}"><color rgb="${colorCode(BORDER_COLOR)}"/></${side}>`;

const borderXml = (style: PlainStyle): string =>
  "<border><left/><right/>" +
  sideXml("top", style.borderTop ? "thin" : undefined) +
  sideXml("bottom", style.borderBottom ? "thin" : undefined) +
  "<diagonal/></border>";

const differentialXml = (style: DifferentialStyle): string => {
  const font =
    (style.bold ? '<b val="1"/>' : "") +
    (style.italic ? '<i val="1"/>' : "") +
    (style.underline ? "<u/>" : "") +
    (style.fontColor === undefined ? "" : `<color rgb="${colorCode(style.fontColor)}"/>`);
  const fill =
    style.fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="${colorCode(style.fill)}"/>` +
        `<bgColor rgb="${colorCode(style.fill)}"/></patternFill></fill>`;
  const border =
    style.borderBox === undefined
      ? ""
      : `<border>${["left", "right", "top", "bottom"].map((side) => sideXml(side, style.borderBox)).join("")}</border>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}${border}</dxf>`;
};

/**
 * The workbook's styles, to which looks are added. What is there already keeps its number and its bytes; a look that
 * exists is found again, so that writing twice adds nothing.
 */
export class StyleBook {
  private readonly xml: string;
  private readonly root: XmlElement;
  private readonly isPrefixed: boolean;
  private readonly added: Record<Section, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly known = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  private readonly defaultSize: string;
  private readonly defaultName: string;
  private nextNumber = 164;

  constructor(xml: string | null) {
    this.xml = xml ?? NEW_STYLES;
    this.root = parseXml(this.xml);
    this.isPrefixed = /^<\w+:/.test(this.xml.slice(this.root.start, this.root.start + 40));
    const sections: readonly Section[] = ["fonts", "fills", "borders", "cellXfs", "dxfs"];
    for (const section of sections) {
      this.existing(section).forEach((element, index) => {
        const key = `${section}:${this.xml.slice(element.start, element.end)}`;
        if (!this.known.has(key)) this.known.set(key, index);
      });
    }
    for (const { attributes } of this.existing("numFmts")) {
      const number = Number(attributes["numFmtId"]);
      this.numbers.set(attributes["formatCode"] ?? "", number);
      this.nextNumber = Math.max(this.nextNumber, number + 1);
    }
    const font = this.existing("fonts")[0];
    this.defaultSize = font?.children.find(({ name }) => name === "sz")?.attributes["val"] ?? "11";
    this.defaultName =
      font?.children.find(({ name }) => name === "name")?.attributes["val"] ?? "Calibri";
  }

  /** Number of the cell format with that look and number format. */
  cell(style: PlainStyle | undefined, numberFormat = "General"): number {
    const look = style ?? {};
    const font =
      look.bold || look.italic || look.fontColor !== undefined || look.fontSize !== undefined
        ? this.number("fonts", fontXml(look, this.defaultSize, this.defaultName))
        : 0;
    const fill =
      look.fill === undefined
        ? 0
        : this.number(
            "fills",
            `<fill><patternFill patternType="solid"><fgColor rgb="${colorCode(look.fill)}"/><bgColor indexed="64"/></patternFill></fill>`
          );
    const border =
      look.borderBottom || look.borderTop ? this.number("borders", borderXml(look)) : 0;
    const format = this.numberFormat(numberFormat);
    const alignment = attributesXml({
      horizontal: look.horizontal,
      vertical: look.vertical === "bottom" ? undefined : look.vertical,
      wrapText: look.wrap ? 1 : undefined,
    });
    const attributes = attributesXml({
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format === 0 ? undefined : 1,
      applyFont: font === 0 ? undefined : 1,
      applyFill: fill === 0 ? undefined : 1,
      applyBorder: border === 0 ? undefined : 1,
      applyAlignment: alignment === "" ? undefined : 1,
      applyProtection: look.isUnlocked ? 1 : undefined,
    });
    const inner =
      (alignment === "" ? "" : `<alignment${alignment}/>`) +
      (look.isUnlocked ? '<protection locked="0"/>' : "");
    const body = inner === "" ? "/>" : `>${inner}</xf>`;
    return format + font + fill + border === 0 && inner === ""
      ? 0
      : this.number("cellXfs", `<xf${attributes}${body}`);
  }

  /** Number of a cell format like another, with its own number format. */
  reformatted(style: number, numberFormat: string): number {
    const known = this.existing("cellXfs");
    const element = known[style];
    const source = element
      ? this.xml.slice(element.start, element.end)
      : this.added.cellXfs[style - known.length];
    if (source === undefined) return this.cell(undefined, numberFormat);
    const opening = /^<[^>]*>/.exec(source)?.[0] ?? "";
    const number = this.numberFormat(numberFormat).toString();
    const changed = opening
      .replace(/\s(?:numFmtId|applyNumberFormat)=["'][^"']*["']/g, "")
      .replace(/^<[^\s/>]+/, (tag) => `${tag} numFmtId="${number}" applyNumberFormat="1"`);
    return this.place("cellXfs", changed + source.slice(opening.length));
  }

  /** Number of the conditional look. */
  differential(style: DifferentialStyle): number {
    return this.number("dxfs", differentialXml(style));
  }

  /** Whether anything was added. */
  get hasChanged(): boolean {
    return Object.values(this.added).some((list) => list.length > 0);
  }

  toXml(): string {
    const edits: Edit[] = [];
    ORDER.forEach((name, order) => {
      const additions = name in this.added ? this.added[name as Section] : [];
      if (additions.length === 0) return;
      const section = childrenNamed(this.root, name)[0];
      const content = additions.join("");
      if (!section) {
        edits.push({
          ...this.placeBefore(order),
          text: this.sectionXml(name, content, additions.length),
        });
        return;
      }
      const count = section.children.length + additions.length;
      const opening = this.xml.slice(section.start, section.innerStart);
      const recounted = opening
        .replace(/\scount=["']\d*["']/, "")
        .replace(/^<[^\s/>]+/, (tag) => `${tag} count="${count}"`);
      if (section.innerEnd < section.end) {
        edits.push({ start: section.start, end: section.innerStart, text: recounted });
        edits.push({ start: section.innerEnd, end: section.innerEnd, text: content });
      } else {
        const tag = /^<([^\s/>]+)/.exec(opening)?.[1] ?? name;
        edits.push({
          start: section.start,
          end: section.end,
          text: `${recounted.replace(/\s*\/>$/, ">")}${content}</${tag}>`,
        });
      }
    });
    return applyEdits(this.xml, edits);
  }

  private sectionXml(name: string, content: string, count: number): string {
    // A default namespace makes the section right whatever prefix its neighbours carry.
    return `<${name} xmlns="${MAIN}" count="${count}">${content}</${name}>`;
  }

  private placeBefore(order: number): { readonly start: number; readonly end: number } {
    const later = ORDER.slice(order + 1);
    const next = this.root.children.find((child) => later.some((name) => name === child.name));
    const at = next?.start ?? this.root.innerEnd;
    return { start: at, end: at };
  }

  private existing(section: Section): readonly XmlElement[] {
    return childrenNamed(this.root, section)[0]?.children ?? [];
  }

  private numberFormat(code: string): number {
    if (code === "" || code === "General") return 0;
    const known = builtInNumber(code) ?? this.numbers.get(code);
    if (known !== undefined) return known;
    const number = this.nextNumber++;
    this.numbers.set(code, number);
    this.added.numFmts.push(
      this.named(`<numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`)
    );
    return number;
  }

  private number(section: Section, xml: string): number {
    return this.place(section, this.named(xml));
  }

  /** Number of an element that is in its final form. */
  private place(section: Section, element: string): number {
    const key = `${section}:${element}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.existing(section).length + this.added[section].length;
    this.added[section].push(element);
    this.known.set(key, number);
    return number;
  }

  private named(xml: string): string {
    return this.isPrefixed ? xml.replace(/^<(\w+)/, `<$1 xmlns="${MAIN}"`) : xml;
  }
}
