import { duration, dayText, type Locale } from "../messages/format";
import type { CellValue } from "../workbook/grid";
import { shownText } from "../workbook/read/cells";
import { formatKind } from "../workbook/read/numberFormat";

const SECONDS_PER_DAY = 86_400;
/** 1 January 1900 and 31 December 9999 as serial numbers. */
const FIRST_DAY = 1;
const LAST_DAY = 2_958_465;

const decimals: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat("fr", { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 4 }),
};

/** A cell as a person sees it in the sheet, near enough to recognise it; social security numbers are masked. */
export function cellText(value: CellValue, format: string, locale: Locale = "fr"): string {
  if (value === null) return "";
  if (typeof value !== "number") return shownText(String(value));
  const kind = formatKind(format);
  const isDay = value >= FIRST_DAY && value <= LAST_DAY;
  if (kind === "date" && isDay) return dayText(Math.floor(value), locale);
  if (kind === "time") return duration(Math.round(value * SECONDS_PER_DAY), locale);
  if (kind === "percent") return `${decimals[locale].format(value * 100)} %`;
  return shownText(decimals[locale].format(value).replace(/[\u202f\u00a0](?=\d)/g, " "));
}
