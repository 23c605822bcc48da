/** What the pane may know of where it runs. */
export interface ExcelEnvironment {
  /** Excel's own theme, as far as it tells it (the page's media query decides elsewhere). */
  readonly isDark: boolean | null;
  readonly locale: "fr" | "en";
  /** False when the page is opened in a plain browser. */
  readonly inExcel: boolean;
}

/** Whether this Excel has a requirement set; the version is a text, for "1.10" is not "1.1". */
export const isSetSupported = (version: string): boolean =>
  typeof Office !== "undefined" &&
  Office.context?.requirements?.isSetSupported("ExcelApi", version) === true;

const brightness = (color: string): number | null => {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!channels) return null;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((text) => parseInt(text, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000;
};

function isDarkTheme(): boolean | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const light = theme?.bodyBackgroundColor ? brightness(theme.bodyBackgroundColor) : null;
  return light === null ? null : light < 128;
}

/** Reads the environment; call it once Office is ready (or has answered that there is none). */
export function readEnvironment(): ExcelEnvironment {
  const outside: ExcelEnvironment = { isDark: null, locale: "fr", inExcel: false };
  if (typeof Office === "undefined" || !Office.context) return outside;
  const language: string | undefined = Office.context.displayLanguage;
  const inExcel = String(Office.context.host) === "Excel";
  return {
    isDark: inExcel ? isDarkTheme() : null,
    locale: language?.toLowerCase().startsWith("en") ? "en" : "fr",
    inExcel,
  };
}
