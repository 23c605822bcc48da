import fc from "fast-check";

/** Worksheet parts as any producer could write them, good and bad. */

const escaped = (text: string): string =>
  text.replace(/[&<]/g, (letter) => (letter === "&" ? "&amp;" : "&lt;"));

const words = fc.oneof(
  fc.constantFrom("été", "NOM Prénom", " espace ", "a_x000D_b", "_x0041_", "7,5", "«»", "𝒳", "a]]b", "-"), // prettier-ignore
  fc.string({ maxLength: 30 }).map((text) => text.replace(/[\u0000-\u001f>]/g, ""))
);
const text = words.map(escaped);
const entities = fc.constantFrom("&#233;", "&amp;", "&#x1F600;", "&quot;", "&inconnu;", "&lt;");
const wordsAndEntities = fc.tuple(text, entities).map(([left, right]) => left + right);
const anyText = fc.oneof(
  text,
  wordsAndEntities,
  text.map((inner) => `<![CDATA[${inner}]]>`)
);

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.tuple(fc.nat(1_000_000), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`),
  fc.tuple(fc.nat(400), fc.nat(99)).map(([whole, part]) => `${whole}.${part}00000000000001`),
  fc.constantFrom("", " ", " 12 ", "1e3", "-0", "0.1", ".5", "5.", "1.2.3", "0x10", "--1", "12a", "1E-2", "+7", "007", "999999999999999", "9007199254740993", "123456789012345678", "&#49;", "<!--a-->3", "3<!--a-->4") // prettier-ignore
);

const rich = fc
  .array(
    fc.oneof(
      anyText.map((inner) => `<t>${inner}</t>`),
      anyText.map((inner) => `<t xml:space="preserve">${inner}</t>`),
      anyText.map((inner) => `<r><rPr><b/></rPr><t>${inner}</t></r>`),
      anyText.map((inner) => `<rPh sb="0" eb="1"><t>${inner}</t></rPh>`),
      fc.constantFrom("<t/>", '<phoneticPr fontId="1"/>', " ", "<!-- t -->")
    ),
    { maxLength: 3 }
  )
  .map((parts) => parts.join(""));

/** A list of shared texts, in any form; six of them. */
export const sharedTexts = fc
  .array(
    fc.oneof(
      anyText.map((inner) => `<si><t>${inner}</t></si>`),
      rich.map((inner) => `<si>${inner}</si>`),
      fc.constant("<si/>")
    ),
    { minLength: 6, maxLength: 6 }
  )
  .map((items) => `<sst>${items.join("\n")}</sst>`);

const value = (inner: string): string => `<v>${inner}</v>`;

/** The inside of a cell, after its type. */
const typed = fc.oneof(
  { weight: 6, arbitrary: number.map((inner) => ["", value(inner)] as const) },
  {
    weight: 2,
    arbitrary: number.map((inner) => [' t="n"', `<f>A1+"&lt;v>"</f>${value(inner)}`] as const),
  },
  { weight: 4, arbitrary: fc.nat(5).map((index) => [' t="s"', value(String(index))] as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("6", "-1", "", " 2 ", "1.5", "x", "0000000001")
      .map((index) => [" t='s'", value(index)] as const),
  },
  {
    weight: 2,
    arbitrary: anyText.map((inner) => [' t="str"', `<f>"a"</f>${value(inner)}`] as const),
  },
  { weight: 2, arbitrary: rich.map((inner) => [' t="inlineStr"', `<is>${inner}</is>`] as const) },
  { weight: 1, arbitrary: fc.constantFrom("1", "0", "true", "", "2").map((inner) => [' t="b"', value(inner)] as const) }, // prettier-ignore
  { weight: 1, arbitrary: fc.constantFrom("#REF!", "#N/A", "").map((inner) => [' t="e"', value(inner)] as const) }, // prettier-ignore
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("2026-03-01", "2026-03-01T12:30:00", "1899-12-31", "mars", "")
      .map((inner) => [' t="d"', value(inner)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(null, "", "<v/>", "<f/>", "<is/>", "<v></v>", "<extLst><ext><v>9</v></ext></extLst>")
      .map((inner) => ["", inner] as const), // prettier-ignore
  }
);

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

interface Cell {
  readonly column: number;
  readonly hasAddress: boolean;
  readonly style: string;
  readonly content: readonly [type: string, inner: string | null];
  readonly more: string;
}

const cell: fc.Arbitrary<Cell> = fc.record({
  column: fc.nat(12),
  hasAddress: fc.boolean(),
  style: fc.constantFrom("", "", ' s="0"', ' s="1"', ' s="2"', ' s="99"', ' s="x"'),
  content: typed,
  more: fc.constantFrom("", "", "", ' cm="1"', " \n", ' xr:uid="a>b"'),
});

const cellXml = ({ column, hasAddress, style, content, more }: Cell, row: number): string => {
  const address = hasAddress ? ` r="${letters(column)}${row}"` : "";
  const [type, inner] = content;
  const opening = `<c${address}${style}${type}${more}`;
  return inner === null ? `${opening}/>` : `${opening}>${inner}</c>`;
};

const rows = fc
  .array(
    fc.record({
      number: fc.option(fc.integer({ min: 1, max: 15 })),
      cells: fc.array(cell, { maxLength: 6 }),
      more: fc.constantFrom("", "", ' hidden="1"', " hidden='true'", ' hidden="0"', ' spans="1:5" x14ac:dyDescent="0.25"'), // prettier-ignore
    }),
    { maxLength: 8 }
  )
  .map((all) => {
    let row = 0;
    return all
      .map(({ number: own, cells, more }) => {
        row = own ?? row + 1;
        const inner = cells.map((one) => cellXml(one, row)).join("");
        const address = own === null ? "" : ` r="${own}"`;
        return inner === "" ? `<row${address}${more}/>` : `<row${address}${more}>${inner}</row>`;
      })
      .join("\n<!-- entre deux lignes -->");
  });

const prefixed = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`);

/** A worksheet part, with or without a prefix before its tags. */
export const sheetPart = fc
  .record({
    rows,
    prefix: fc.constantFrom("", "", "x"),
    before: fc.constantFrom("", '<sheetPr><tabColor rgb="FF0000"/></sheetPr>', '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="9"/></cols>'), // prettier-ignore
    after: fc.constantFrom("", '<sheetProtection sheet="1"/>', '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(TRUE,N("suivi-insertion")=0)</formula></cfRule></conditionalFormatting><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'), // prettier-ignore
  })
  .map(({ rows: inner, prefix, before, after }) => {
    const data = inner === "" ? "<sheetData/>" : `<sheetData>${inner}</sheetData>`;
    const body = prefixed(`<worksheet>${before}${data}${after}</worksheet>`, prefix);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- relevé -->\n${body}`;
  });
