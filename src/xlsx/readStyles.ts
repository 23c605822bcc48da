import { readColor } from "./colors";
import { BUILT_IN_FORMATS } from "./numberFormats";
import type { PlainStyle } from "./plainWorkbook";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "./xml";

/** What a cell's style number means. */
export interface CellLook {
  readonly numberFormat: string;
  readonly style: PlainStyle | undefined;
}

export interface StyleSheet {
  readonly looks: readonly CellLook[];
  /** Looks of conditional formats, by their number. */
  readonly differentials: readonly PlainStyle[];
}

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined &&
  element.attributes["val"] !== "0" &&
  element.attributes["val"] !== "false";

const defined = <Shape extends object>(shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

const fontOf = (
  font: XmlElement | undefined,
  theme: readonly string[],
  isDefault: boolean
): PlainStyle => {
  const size = childNamed(font, "sz")?.attributes["val"];
  const color = readColor(childNamed(font, "color"), theme);
  return defined({
    ...(isOn(childNamed(font, "b")) ? { bold: true } : {}),
    ...(isOn(childNamed(font, "i")) ? { italic: true } : {}),
    ...(color !== undefined && color !== "#000000" ? { fontColor: color } : {}),
    ...(size !== undefined && !isDefault ? { fontSize: Number(size) } : {}),
  });
};

const fillOf = (fill: XmlElement | undefined, theme: readonly string[]): PlainStyle => {
  const pattern = childNamed(fill, "patternFill");
  const kind = pattern?.attributes["patternType"];
  if (!pattern || kind === "none" || kind === "gray125") return {};
  // A cell's solid fill is its foreground; a conditional format's is its background.
  const color =
    kind === undefined
      ? readColor(childNamed(pattern, "bgColor"), theme)
      : (readColor(childNamed(pattern, "fgColor"), theme) ??
        readColor(childNamed(pattern, "bgColor"), theme));
  return color === undefined ? {} : { fill: color };
};

const borderOf = (border: XmlElement | undefined): PlainStyle => {
  const has = (side: string): boolean => {
    const style = childNamed(border, side)?.attributes["style"];
    return style !== undefined && style !== "none";
  };
  return {
    ...(has("bottom") ? { borderBottom: true } : {}),
    ...(has("top") ? { borderTop: true } : {}),
  };
};

const alignmentOf = (format: XmlElement): PlainStyle => {
  const attributes = childNamed(format, "alignment")?.attributes ?? {};
  const horizontal = attributes["horizontal"];
  const vertical = attributes["vertical"];
  return {
    ...(attributes["wrapText"] === "1" || attributes["wrapText"] === "true" ? { wrap: true } : {}),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right"
      ? { horizontal }
      : {}),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
  };
};

/** Reads the styles part; `theme` is `readTheme`'s. */
export const readStyles = (xml: string | null, theme: readonly string[]): StyleSheet => {
  const general: CellLook = { numberFormat: "General", style: undefined };
  if (xml === null) return { looks: [general], differentials: [] };
  const root = parseXml(xml);
  const codes = new Map(
    childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ])
  );
  const fonts = childrenNamed(childNamed(root, "fonts"), "font");
  const fills = childrenNamed(childNamed(root, "fills"), "fill");
  const borders = childrenNamed(childNamed(root, "borders"), "border");
  const defaultSize = childNamed(fonts[0], "sz")?.attributes["val"];
  const looks = childrenNamed(childNamed(root, "cellXfs"), "xf").map((format): CellLook => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = format.attributes;
    const font = fonts[Number(fontId)];
    const style: PlainStyle = {
      ...fontOf(font, theme, childNamed(font, "sz")?.attributes["val"] === defaultSize),
      ...fillOf(fills[Number(fillId)], theme),
      ...borderOf(borders[Number(borderId)]),
      ...alignmentOf(format),
    };
    const number = Number(numFmtId);
    return {
      numberFormat: codes.get(number) ?? BUILT_IN_FORMATS[number] ?? "General",
      style: Object.keys(style).length > 0 ? style : undefined,
    };
  });
  const differentials = childrenNamed(childNamed(root, "dxfs"), "dxf").map((format) => ({
    ...fontOf(childNamed(format, "font"), theme, true),
    ...fillOf(childNamed(format, "fill"), theme),
    ...borderOf(childNamed(format, "border")),
  }));
  return { looks: looks.length > 0 ? looks : [general], differentials };
};
