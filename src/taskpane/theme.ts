import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** The product's petrol blue, from the icons, on Fluent's sixteen steps. */
const brand: BrandVariants = {
  10: "#04141a",
  20: "#0b232c",
  30: "#0f3341",
  40: "#13414f",
  50: "#174d5e",
  60: "#1a586b",
  70: "#1d6278",
  80: "#216d85",
  90: "#347f98",
  100: "#4b8fa7",
  110: "#639fb5",
  120: "#7db0c3",
  130: "#97c1d1",
  140: "#b1d2de",
  150: "#cce3eb",
  160: "#e8f3f7",
};

const light: Theme = createLightTheme(brand);
const darkBase: Theme = createDarkTheme(brand);
/** On dark grounds the brand's text needs a lighter step to keep a 4.5:1 contrast. */
const dark: Theme = {
  ...darkBase,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
};

/** The theme for a light or a dark Office. Windows contrast themes are handled by `forced-colors` in the styles. */
export const themeFor = (isDark: boolean): Theme => (isDark ? dark : light);
