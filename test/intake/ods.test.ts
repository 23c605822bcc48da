import { readSubmission } from "../../src/intake";
import { daysOfDuration } from "../../src/intake/ods";
import { firstSheet, ods, outcome, summary } from "./files";

const table = (content: string, name = "Mars 2026"): string =>
  `<table:table table:name="${name}">${content}</table:table>`;
const row = (cells: string, more = ""): string =>
  `<table:table-row${more}>${cells}</table:table-row>`;
const text = (content: string, more = ""): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${content}</text:p></table:table-cell>`;
const number = (value: string, more = ""): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}/>`;

const read = async (content: string, styles = "") =>
  firstSheet("a.ods", await ods(table(content), styles));

/** A cell style of this data style. */
const looks = (dataStyle: string): string =>
  `${dataStyle}<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`;

describe("durations of OpenDocument", () => {
  it.each([
    ["PT7H30M", 450],
    ["PT07H30M00S", 450],
    ["PT151H40M00S", 9100],
    ["P1DT2H", 1560],
    ["-PT1H30M", -90],
    ["PT0S", 0],
  ])("%s is %i minutes", (duration, minutes) => {
    expect(daysOfDuration(duration)).toBe(minutes / 1440);
  });

  it("keeps seconds and their fractions", () => {
    expect(daysOfDuration("PT00H00M36.500S")).toBeCloseTo(36.5 / 86_400, 12);
    expect(daysOfDuration("7:30")).toBeNull();
  });

  it("are days under a format that does not go round at midnight", async () => {
    const cell = '<table:table-cell office:value-type="time" office:time-value="PT31H30M"/>';
    expect(await read(row(cell))).toMatchObject({ values: [[1.3125]], formats: [["[h]:mm:ss"]] });
  });
});

describe("number formats of OpenDocument", () => {
  const format = async (type: string, style: string): Promise<string | undefined> => {
    const value =
      type === "time"
        ? 'office:time-value="PT1H"'
        : type === "date"
          ? 'office:date-value="2026-03-01"'
          : 'office:value="1"';
    const cell = `<table:table-cell office:value-type="${type}" ${value} table:style-name="ce1"/>`;
    return (await read(row(cell), looks(style))).formats[0]?.[0];
  };
  const named = (kind: string, content: string, more = ""): string =>
    `<number:${kind} style:name="N1"${more}>${content}</number:${kind}>`;

  it.each([
    ["two decimals", "float", named("number-style", '<number:number number:decimal-places="2" number:min-integer-digits="1"/>'), "0.00"],
    ["thousands", "float", named("number-style", '<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>'), "#,##0"],
    ["minutes after the number", "float", named("number-style", '<number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> min</number:text>'), '0" min"'],
    ["digits cut by an h", "float", named("number-style", '<number:number number:decimal-places="0" number:min-integer-digits="3"><number:embedded-text number:position="2">h</number:embedded-text></number:number>'), '0"h"00'],
    ["a percentage", "percentage", named("percentage-style", '<number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text>'), "0.0%"],
    ["elapsed hours", "time", named("time-style", '<number:hours/><number:text>:</number:text><number:minutes number:style="long"/>', ' number:truncate-on-overflow="false"'), "[h]:mm"],
    ["a time of day", "time", named("time-style", '<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>'), "hh:mm"],
    ["a month and its year", "date", named("date-style", '<number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/>'), "mmmm yyyy"],
    ["a day", "date", named("date-style", '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>'), "dd/mm/yyyy"],
    ["nothing in particular", "float", named("number-style", '<number:number number:min-integer-digits="1"/>'), "General"],
    ["what Excel cannot say", "date", named("date-style", "<number:quarter/>"), "dd/mm/yyyy"],
  ])("%s", async (_, type, style, expected) => {
    expect(await format(type, style)).toBe(expected);
  }); // prettier-ignore

  it("come from the column and from the document's own styles too", async () => {
    const common = `<office:document-styles><office:styles><number:number-style style:name="N9"><number:number number:decimal-places="3" number:min-integer-digits="1"/></number:number-style><style:style style:name="Heures" style:family="table-cell" style:data-style-name="N9"/></office:styles></office:document-styles>`;
    const column = '<table:table-column table:default-cell-style-name="Heures"/>';
    const bytes = await ods(table(column + row(number("1"))), "", { "styles.xml": common });
    expect((await firstSheet("a.ods", bytes)).formats).toEqual([["0.000"]]);
  });

  it("of several sections are those of what is positive", async () => {
    const positive = '<number:number-style style:name="N1P0"><number:number number:decimal-places="1" number:min-integer-digits="1"/></number:number-style>'; // prettier-ignore
    const negative = '<number:number-style style:name="N1"><number:text>-</number:text><number:number number:decimal-places="1" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N1P0"/></number:number-style>'; // prettier-ignore
    expect(await format("float", positive + negative)).toBe("0.0");
  });
});

describe("cells of OpenDocument", () => {
  it("repeat as many times as they say, rows too", async () => {
    const sheet = await read(
      row("", ' table:number-rows-repeated="2"') +
        row(number("7", ' table:number-columns-repeated="3"'), ' table:number-rows-repeated="2"') +
        row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048572"') // prettier-ignore
    );
    expect([sheet.firstRow, sheet.firstColumn]).toEqual([2, 0]);
    expect(sheet.values).toEqual([
      [7, 7, 7],
      [7, 7, 7],
    ]);
  });

  it("hide with their rows and columns, by groups and by filters", async () => {
    const sheet = await read(
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="16381"/>' +
        `<table:table-row-group>${row(number("1", ' table:number-columns-repeated="3"'))}</table:table-row-group>` +
        row(number("2"), ' table:visibility="filter"') +
        row(number("3"), ' table:visibility="collapse"') +
        row("", ' table:visibility="collapse" table:number-rows-repeated="1048573"')
    );
    expect(sheet.hiddenColumns).toEqual([1, 2]);
    expect(sheet.hiddenRows).toEqual([1, 2]);
  });

  it("covered by a merged cell hold nothing that is shown", async () => {
    const covered =
      '<table:covered-table-cell office:value-type="float" office:value="9"/>' + text("après");
    expect((await read(row(text("titre") + covered))).values).toEqual([["titre", null, "après"]]);
  });

  it("give their text without their comment, with its spaces and lines", async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>secret</text:p></office:annotation><text:p>a<text:s text:c="2"/>b<text:span>c</text:span><text:tab/>d</text:p><text:p/><text:p>&amp;<text:line-break/>e</text:p></table:table-cell>'; // prettier-ignore
    expect((await read(row(cell))).values).toEqual([["a  bc\td\n\n&\ne"]]);
  });

  it.each([
    ["#N/D", "#N/A"],
    ["#VALEUR !", "#VALUE!"],
    ["#REF !", "#REF!"],
    ["#DIV/0 !", "#DIV/0!"],
    ["#NOM ?", "#NAME?"],
    ["Err:502", "#VALUE!"],
  ])("that show the error %s hold %s", async (shown, expected) => {
    const cell = `<table:table-cell table:formula="of:=[.A1]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>${shown}</text:p></table:table-cell>`; // prettier-ignore
    const older = `<table:table-cell table:formula="of:=[.A1]" office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`; // prettier-ignore
    expect((await read(row(cell + older))).values).toEqual([[expected, expected]]);
  });

  it("that only look like an error are texts", async () => {
    expect((await read(row(text("#N/D")))).values).toEqual([["#N/D"]]);
  });

  it("hold what a formula last gave, 0 and booleans included", async () => {
    const cells =
      number("0", ' table:formula="of:=[.B1]-[.B1]"') +
      number("1", ' table:formula="of:=TRUE()"') +
      '<table:table-cell office:value-type="boolean" office:boolean-value="false"/>' +
      '<table:table-cell office:value-type="percentage" office:value="0.5"/>' +
      '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>';
    expect((await read(row(cells))).values).toEqual([[0, true, false, 0.5]]);
  });
});

describe("sheets of OpenDocument", () => {
  it("leave aside the copies of another file's", async () => {
    const copy = table("<table:table-source/>" + row(number("5")), "'file:///autre.ods'#$A");
    const links = `<table:dde-links><table:dde-link>${table(row(number("9")), "dde")}</table:dde-link></table:dde-links>`; // prettier-ignore
    const bytes = await ods(table(row(number("7"))) + copy + links);
    expect(summary(await readSubmission("a.ods", bytes))).toEqual({
      kind: "ods",
      sheets: ["Mars 2026 visible"],
      hasMacros: false,
      hasExternalLinks: true,
    });
  });

  it.each([
    ["cells", row(number("1", ' table:number-columns-repeated="16000"'), ' table:number-rows-repeated="1000000"')],
    ["rows past the sheet's end", row("", ' table:number-rows-repeated="1048576"') + row(number("1"))],
    ["columns past the sheet's end", row('<table:table-cell table:number-columns-repeated="16384"/>' + number("1"))],
    ["far cells", row(number("1")) + row("", ' table:number-rows-repeated="1048000"') + row('<table:table-cell table:number-columns-repeated="16000"/>' + number("1"))],
  ])("refuse endless %s at once", async (_, content) => {
    const before = process.memoryUsage().heapUsed;
    expect(await outcome("a.ods", await ods(table(content)))).toBe("FileTooLarge");
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000);
  }); // prettier-ignore

  it("refuse twenty sheets of far cells, which each would be let through", async () => {
    const far = row(number("1")) + row("", ' table:number-rows-repeated="1000"') + row('<table:table-cell table:number-columns-repeated="2000"/>' + number("1")); // prettier-ignore
    expect(await outcome("a.ods", await ods(table(far)))).toBe("read");
    const several = Array.from({ length: 20 }, (_, index) => table(far, `F${index}`)).join("");
    expect(await outcome("a.ods", await ods(several))).toBe("FileTooLarge");
  });
});
