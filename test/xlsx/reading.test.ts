import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { cellAddress, parseCell } from "../../src/xlsx/addresses";
import { fromFileFormula, shiftFormula, toFileFormula } from "../../src/xlsx/formulas";
import { isDateFormat } from "../../src/xlsx/numberFormats";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { isoSerial } from "../../src/xlsx/readSheet";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { withParts } from "./parts";
import { sampleSheet, sampleWorkbook } from "./sample";

const SHEET = "xl/worksheets/sheet1.xml";

const firstGrid = async (changes: Parameters<typeof withParts>[1]) => {
  const bytes = await withParts(await writePlainWorkbook(sampleWorkbook), changes);
  const { sheets } = await (await openXlsx(bytes)).readGrids();
  return sheets[0];
};

const sheetXml = (rows: string, prefix = ""): string =>
  `<${prefix}worksheet xmlns${prefix ? `:${prefix.slice(0, -1)}` : ""}="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`;

describe("reading cells as producers write them", () => {
  it("accepts a prefix before every tag", async () => {
    const grid = await firstGrid({
      [SHEET]: sheetXml(
        '<x:row r="2"><x:c r="B2"><x:v>7.5</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>été</x:t></x:is></x:c></x:row>',
        "x:"
      ),
    });
    expect(grid).toMatchObject({ firstRow: 1, firstColumn: 1, values: [[7.5, "été"]] });
  });

  it("accepts rows and cells without addresses", async () => {
    const grid = await firstGrid({
      [SHEET]: sheetXml("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
    });
    expect(grid?.values).toEqual([
      [1, 2],
      [3, null],
    ]);
  });

  it("reads every type of value", async () => {
    const grid = await firstGrid({
      [SHEET]: sheetXml(
        '<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c>' +
          '<c r="D1" t="d"><v>2026-01-01T12:00:00</v></c><c r="E1"><v>1E-2</v></c><c r="F1" t="str"><f>""</f><v></v></c>' +
          '<c r="G1"><f>1-1</f><v>0</v></c><c r="H1" t="inlineStr"><is><r><t>deux </t></r><r><t>parties</t></r><rPh sb="0" eb="1"><t>non</t></rPh></is></c>' +
          '<c r="I1" t="inlineStr"><is><t>a_x000D_b &amp; &#233;</t></is></c></row>'
      ),
    });
    expect(grid?.values).toEqual([
      ["#DIV/0!", false, "a", 46_023.5, 0.01, null, 0, "deux parties", "a\rb & é"],
    ]);
  });

  it("brings the dates of the 1904 system to the 1900 one, and leaves durations alone", async () => {
    const grid = await firstGrid({
      "xl/workbook.xml": (xml) => xml.replace("<workbookPr/>", '<workbookPr date1904="1"/>'),
    });
    expect(grid?.values[5]?.[0]).toBe(46_023 + 1462);
    expect(grid?.values[2]?.[1]).toBe(7.33);
  });

  it("writes dates into a 1904 workbook so that the same day is read again", async () => {
    const source = await withParts(await writePlainWorkbook(sampleWorkbook), {
      "xl/workbook.xml": (xml) => xml.replace("<workbookPr/>", '<workbookPr date1904="1"/>'),
    });
    const host = await openXlsx(source);
    const { outputPlan } = await import("./plans");
    await host.applyPlan(outputPlan);
    const again = await readXlsx(await host.save());
    expect(again.sheets[2]?.rows[3]?.[0]).toEqual(new Date(Date.UTC(2026, 0, 1)));
  });

  it("gives each cell of a shared formula its own", async () => {
    const bytes = await withParts(await writePlainWorkbook(sampleWorkbook), {
      [SHEET]: sheetXml(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(B1:B$9)&amp;"B1"</f><v>1</v></c></row>' +
          '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row>'
      ),
    });
    const { workbook } = await readPlainWorkbook(bytes);
    expect(workbook.sheets[0]?.cells.map(({ formula }) => formula)).toEqual([
      '=B1*$C$1+SUM(B1:B$9)&"B1"',
      '=B3*$C$1+SUM(B3:B$9)&"B1"',
    ]);
  });

  it("says what plain data loses", async () => {
    const bytes = await withParts(await writePlainWorkbook(sampleWorkbook), {
      [SHEET]: (xml) =>
        xml
          .replace(
            "<dataValidations",
            '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="9"/></conditionalFormatting><dataValidations'
          )
          .replace(
            "<pageMargins",
            '<hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks><pageMargins'
          ),
      "xl/vbaProject.bin": "macros",
    });
    const { losses } = await readPlainWorkbook(bytes);
    expect(losses.sort()).toEqual([
      "des mises en forme conditionnelles",
      "les liens hypertextes",
      "les macros",
    ]);
  });
});

describe("formulas between the API and files", () => {
  it.each([
    ["=SUM(A1)", "SUM(A1)"],
    ['=IFS(A1="IFS(","x")', '_xlfn.IFS(A1="IFS(","x")'],
    ["=FILTER(A1:A2,B1:B2)", "_xlfn._xlws.FILTER(A1:A2,B1:B2)"],
    ["=tHeures[Total]", "tHeures[Total]"],
  ])("%s is stored as %s and comes back", (api, stored) => {
    expect(toFileFormula(api, null)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(api);
  });

  it("spells out this row's column", () => {
    expect(toFileFormula("=[@Brut]*2", "tPenalites")).toBe("tPenalites[[#This Row],[Brut]]*2");
    expect(toFileFormula("=tA[@[Heures de jour]]", null)).toBe("tA[[#This Row],[Heures de jour]]");
  });

  it("shifts references only, not names, texts or functions", () => {
    expect(shiftFormula("LOG10(A1)+Taux2*'Feuille A1'!B2&\"A1\"+$A1+A$1", 1, 1)).toBe(
      "LOG10(B2)+Taux2*'Feuille A1'!C3&\"A1\"+$A2+B$1"
    );
    expect(shiftFormula("A1", -1, 0)).toBe("#REF!");
  });
});

describe("addresses, dates and formats", () => {
  it("goes to A1 and back over the whole grid", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCell(cellAddress(row, column))).toEqual({ row, column });
      })
    );
    expect([parseCell("A0"), parseCell("XFE1"), parseCell("1A"), parseCell("A1048577")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("knows Excel's serial numbers", () => {
    expect(
      ["1900-01-01", "1900-02-28", "1900-03-01", "2000-02-29", "2026-01-01", "x"].map(isoSerial)
    ).toEqual([1, 59, 61, 36_585, 46_023, null]);
  });

  it.each([
    ["dd/mm/yyyy", true],
    ["mmm-yy", true],
    ["[h]:mm", false],
    ["h:mm", false],
    ["General", false],
    ['0.00 "jours"', false],
    ["[Red]0", false],
    ["[$-40C]d mmmm yyyy", true],
  ])("%s shows a date: %s", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  it("gives any numbers and texts back exactly", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.string({ minLength: 1, unit: "binary" })
          ),
          { minLength: 1, maxLength: 20 }
        ),
        async (values) => {
          const cells = values.map((value, row) => ({
            row,
            column: 0,
            value: Object.is(value, -0) ? 0 : value,
          }));
          const bytes = await writePlainWorkbook({
            sheets: [{ ...sampleSheet, cells, tables: [], charts: [], validations: [] }],
            names: [],
            activeSheet: null,
          });
          const { workbook } = await readPlainWorkbook(bytes);
          expect(workbook.sheets[0]?.cells.map(({ value }) => value)).toEqual(
            cells.map(({ value }) => value)
          );
        }
      ),
      { numRuns: 60 }
    );
  });
});
