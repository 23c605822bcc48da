import { childNamed, childrenNamed, type XmlElement } from "../xlsx/xml";

/**
 * OpenDocument describes a number format by elements, one a field; here they become the code Excel would show. What a
 * number means may hang on it: «90 min», «7h30» and 151:40 are a text after the number, a text in it, and hours that
 * do not go round at midnight.
 */

/** Digits beyond which a format is not one a person sees. */
const MOST_DIGITS = 30;

const count = (text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, MOST_DIGITS) : otherwise;
};

/** Characters that stand for themselves in a code; others are quoted. */
const literal = (text: string): string =>
  /^[ /:.,%-]*$/.test(text) ? text : `"${text.replace(/"/g, "”")}"`;

const isLong = ({ attributes }: XmlElement): boolean => attributes["style"] === "long";

/** `0.00`, `#,##0`, `0"h"00`. */
function numberCode(element: XmlElement): string {
  const { attributes } = element;
  const decimals = count(attributes["decimal-places"], 0);
  const embedded = childrenNamed(element, "embedded-text").map(({ attributes: own, text }) => ({
    position: count(own["position"], 0),
    text,
  }));
  const least = count(attributes["min-integer-digits"], 1);
  const isGrouped = attributes["grouping"] === "true";
  const width = embedded.reduce(
    (most, { position }) => Math.max(most, position + 1),
    Math.max(least, isGrouped ? 4 : 1)
  );
  let digits = "";
  for (let place = width; place > 0; place -= 1) {
    digits += place <= least ? "0" : "#";
    if (isGrouped && place === 4) digits += ",";
    const inside = embedded.filter(({ position }) => position === place - 1 && position > 0);
    digits += inside.map(({ text }) => `"${text.replace(/"/g, "”")}"`).join("");
  }
  return decimals === 0 ? digits : `${digits}.${"0".repeat(decimals)}`;
}

function monthCode(element: XmlElement): string {
  const isTextual = element.attributes["textual"] === "true";
  if (isTextual) return isLong(element) ? "mmmm" : "mmm";
  return isLong(element) ? "mm" : "m";
}

/** The code of one field; null for one that has none in Excel. */
function fieldCode(element: XmlElement, elapsed: boolean): string | null {
  const twice = (letter: string): string => letter.repeat(isLong(element) ? 2 : 1);
  switch (element.name) {
    case "number":
      return numberCode(element);
    case "text":
      return literal(element.text);
    case "currency-symbol":
      return `"${element.text.replace(/"/g, "”")}"`;
    case "year":
      return isLong(element) ? "yyyy" : "yy";
    case "month":
      return monthCode(element);
    case "day":
      return twice("d");
    case "day-of-week":
      return isLong(element) ? "dddd" : "ddd";
    case "hours":
      return elapsed ? `[${twice("h")}]` : twice("h");
    case "minutes":
      return elapsed ? `[${twice("m")}]` : twice("m");
    case "seconds": {
      const decimals = count(element.attributes["decimal-places"], 0);
      const code = decimals === 0 ? twice("s") : `${twice("s")}.${"0".repeat(decimals)}`;
      return elapsed ? `[${code}]` : code;
    }
    case "am-pm":
      return "AM/PM";
    case "text-properties":
    case "properties":
      return "";
    default:
      return null;
  }
}

const TIME_FIELDS = ["hours", "minutes", "seconds"];

/** The code of one data style; null when Excel could not say it, or when it says nothing («General»). */
function styleCode(style: XmlElement): string | null {
  const doesNotTurn = style.attributes["truncate-on-overflow"] === "false";
  const first = style.children.find(({ name }) => TIME_FIELDS.includes(name));
  const codes = style.children
    .filter(({ name }) => name !== "map")
    .map((element) => fieldCode(element, doesNotTurn && element === first));
  const isKnown = codes.length > 0 && codes.every((code) => code !== null);
  return isKnown ? codes.join("") : null;
}

const nameOf = ({ attributes }: XmlElement): string => attributes["name"] ?? "";

const isGeneral = (style: XmlElement): boolean => {
  const [field, ...others] = style.children.filter(({ name }) => name !== "text-properties");
  return (
    style.name === "number-style" &&
    others.length === 0 &&
    field?.name === "number" &&
    field.attributes["decimal-places"] === undefined &&
    field.children.length === 0 &&
    count(field.attributes["min-integer-digits"], 1) <= 1
  );
};

const DATA_STYLES = ["number-style", "percentage-style", "currency-style", "date-style", "time-style"]; // prettier-ignore

/** What a document says of its cells' looks, from as many lists of styles as it has. */
export class OdsFormats {
  private readonly codes = new Map<string, string>();
  private readonly cells = new Map<string, { readonly data?: string; readonly parent?: string }>();

  constructor(lists: readonly (XmlElement | undefined)[]) {
    const styles = lists.flatMap((list) => list?.children ?? []);
    const data = styles.filter(({ name }) => DATA_STYLES.includes(name));
    const byName = new Map(data.map((style) => [nameOf(style), style]));
    for (const style of data) {
      // A format of several sections is the last one, and names the others: the first one is for what is positive.
      const positive = byName.get(childNamed(style, "map")?.attributes["apply-style-name"] ?? "");
      const code = isGeneral(style) ? null : styleCode(positive ?? style);
      if (code !== null) this.codes.set(nameOf(style), code);
    }
    for (const style of styles) {
      if (style.name !== "style" || style.attributes["family"] !== "table-cell") continue;
      const { "data-style-name": own, "parent-style-name": parent } = style.attributes;
      this.cells.set(nameOf(style), {
        ...(own === undefined ? {} : { data: own }),
        ...(parent === undefined ? {} : { parent }),
      });
    }
  }

  /** A cell style's number format; null when it says nothing of it. */
  of(style: string | undefined): string | null {
    let name = style;
    // A style may follow another, a few times over; a circle of them is cut.
    for (let steps = 0; name !== undefined && steps < 10; steps += 1) {
      const known = this.cells.get(name);
      if (known?.data !== undefined) return this.codes.get(known.data) ?? null;
      name = known?.parent;
    }
    return null;
  }
}
