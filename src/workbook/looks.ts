import { MARK_SIGNATURE } from "./grid";
import type { CellStyle } from "./plan";

/** How a cell looks, whoever writes it: Excel through Office.js or a file. Colours are `#RRGGBB`. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly fontColor?: string;
  /** In points; the workbook's own default (11) when absent. */
  readonly fontSize?: number;
  readonly borderTop?: boolean;
  readonly borderBottom?: boolean;
  readonly wrap?: boolean;
}

/** How a marked cell looks. Never by colour alone: weight, slant or underline tells the severities apart in print. */
export interface MarkLook {
  readonly fill: string;
  readonly fontColor: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** Colour of the thin lines above a total and under a header. */
export const BORDER_COLOR = "#44546A";

/**
 * The looks of the sheets the add-in writes. Light fills under dark text: contrast is at least 7:1, a greyscale print
 * keeps the hierarchy through weight, size and lines, and Excel's dark theme shows sheets with the same colours.
 */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, fontSize: 16, fontColor: "#1F2A44" },
  subtitle: { bold: true, fontSize: 12, fontColor: "#1F2A44", borderBottom: true },
  header: { bold: true, fill: "#D9E1F2", fontColor: "#1F2A44", borderBottom: true, wrap: true },
  label: { bold: true, fontColor: "#1F2A44" },
  body: {},
  total: { bold: true, fill: "#EDF1F9", fontColor: "#1F2A44", borderTop: true },
  note: { italic: true, fontColor: "#404040", wrap: true },
  warning: { bold: true, fill: "#FFF2CC", fontColor: "#5C3A00", wrap: true },
  input: { fill: "#FFFBE6", fontColor: "#000000", borderBottom: true },
  verdict: { bold: true, fontSize: 14, fill: "#E8EDF7", fontColor: "#1F2A44", wrap: true },
};

/** The looks of marks on submitted sheets, by severity. */
export const MARK_LOOKS: Readonly<Record<"blocking" | "to-justify" | "information", MarkLook>> = {
  blocking: { fill: "#F8CBAD", fontColor: "#7A1400", bold: true, underline: true },
  "to-justify": { fill: "#FFE699", fontColor: "#5C3A00", italic: true },
  information: { fill: "#DDEBF7", fontColor: "#1F3864", underline: true },
};

/** The style of tables: thin grey bands, no colour to lose in print. */
export const TABLE_STYLE = "TableStyleLight1";

/** The condition of every mark: always true, and recognisable by its signature. */
export const MARK_FORMULA = `=${MARK_SIGNATURE}=0`;
