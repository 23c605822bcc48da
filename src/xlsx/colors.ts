import { childNamed, descendantsNamed, parseXml, type XmlElement } from "./xml";

/** Colours of a workbook, whichever of the four ways they are written in, as `#RRGGBB`. */

const INDEXED = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333"
).match(/.{6}/g) as readonly string[];

const DEFAULT_THEME: readonly string[] = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31",
  "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

/** The theme's twelve colours in the order cells number them: light 1, dark 1, light 2, dark 2, accents, links. */
export const readTheme = (xml: string | null): readonly string[] => {
  if (xml === null) return DEFAULT_THEME;
  const scheme = descendantsNamed(parseXml(xml), "clrScheme")[0];
  const names = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]; // prettier-ignore
  return names.map((name, index) => {
    const color = childNamed(scheme, name)?.children[0];
    return (
      color?.attributes["lastClr"] ??
      (color?.name === "srgbClr" ? color.attributes["val"] : undefined) ??
      DEFAULT_THEME[index] ??
      "000000"
    );
  });
};

const withTint = (rgb: string, tint: number): string =>
  [0, 2, 4]
    .map((at) => {
      const channel = parseInt(rgb.slice(at, at + 2), 16);
      const moved = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(moved).toString(16).padStart(2, "0");
    })
    .join("")
    .toUpperCase();

/** The colour of an element such as `<color theme="1" tint="-0.25"/>`, or undefined when it is automatic. */
export const readColor = (
  element: XmlElement | undefined,
  theme: readonly string[]
): string | undefined => {
  if (!element) return undefined;
  const { rgb, theme: themeIndex, indexed, tint } = element.attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6).toUpperCase()
      : themeIndex !== undefined
        ? theme[Number(themeIndex)]
        : indexed !== undefined
          ? INDEXED[Number(indexed)]
          : undefined;
  if (base === undefined) return undefined;
  return `#${tint === undefined ? base.toUpperCase() : withTint(base, Number(tint))}`;
};

/** `#1F2A37` → `FF1F2A37`, as files write it. */
export const colorCode = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
