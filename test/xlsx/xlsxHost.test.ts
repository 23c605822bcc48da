import { readXlsx } from "hucre/xlsx";
import { MARK_SIGNATURE } from "../../src/workbook/grid";
import { EMPTY_PLAN, type WorkbookPlan } from "../../src/workbook/plan";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { textParts, withParts } from "./parts";
import { outputPlan, outputSheet } from "./plans";
import { sampleWorkbook } from "./sample";

const STATEMENT = "Mars l'été 2026";
const STATEMENT_PART = "xl/worksheets/sheet1.xml";

/** A buyer's workbook: its sheet has formats, validations and conditional formats of its own. */
const buyersWorkbook = async (): Promise<Uint8Array> => {
  const bytes = await writePlainWorkbook({
    ...sampleWorkbook,
    names: [{ name: "Taux", refersTo: "='Cachée'!$D$3", isHidden: false }],
    sheets: sampleWorkbook.sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })),
  });
  const own =
    '<conditionalFormatting sqref="B3:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>8</formula></cfRule></conditionalFormatting>';
  return withParts(bytes, {
    [STATEMENT_PART]: (xml) =>
      xml
        .replace("<dataValidations", `${own}<dataValidations`)
        .replace(
          "</worksheet>",
          '<extLst><ext uri="{x}"><keep  me = "as I am"/></ext></extLst></worksheet>'
        ),
    "xl/styles.xml": (xml) =>
      xml.replace(/<dxfs.*<\/dxfs>/, '<dxfs count="1"><dxf><font><strike/></font></dxf></dxfs>'),
    "customXml/item1.xml": "<garder/>",
  });
};

const marking: WorkbookPlan = {
  ...outputPlan,
  marks: [
    {
      sheet: STATEMENT,
      groups: [
        { severity: "blocking", cells: ["B3", "C4"] },
        { severity: "to-justify", cells: ["A3"] },
        { severity: "information", cells: ["A1"] },
      ],
    },
  ],
};

const OUR_MARK =
  /<conditionalFormatting sqref="[^"]*"><cfRule[^>]*><formula>N\(&quot;suivi-insertion&quot;\)=0<\/formula><\/cfRule><\/conditionalFormatting>/g;

describe("a workbook in a file", () => {
  it("is read as a snapshot", async () => {
    const snapshot = await (await openXlsx(await writePlainWorkbook(sampleWorkbook))).readGrids();
    const [statement, hidden] = snapshot.sheets;
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [STATEMENT, "visible"],
      ["Cachée", "hidden"],
    ]);
    expect(statement?.values[2]).toEqual(["janv.", 7.33, 0]);
    expect(statement?.values[5]).toEqual([46_023, 17.83, true]);
    expect(statement?.values[6]).toEqual(["#REF!", "#N/A", "texte"]);
    expect(statement?.formats[5]).toEqual(["dd/mm/yyyy", "0.00", "General"]);
    expect(statement?.hiddenRows).toEqual([7]);
    expect(statement?.hiddenColumns).toEqual([2]);
    expect(statement?.markIds).toEqual(["mark-1"]);
    expect(statement?.formulas?.[5]?.[1]).toBe("=SUM(B3:B4)");
    expect(hidden).toMatchObject({
      firstRow: 2,
      firstColumn: 3,
      values: [[1]],
      isProtected: true,
      formulas: null,
    });
    expect(snapshot.tables).toEqual([
      {
        name: "tEssai",
        sheet: STATEMENT,
        firstRow: 1,
        firstColumn: 0,
        rowCount: 3,
        columnCount: 3,
        hasTotals: false,
      },
    ]);
    expect(snapshot.names).toEqual([
      { name: "_si_Synthese_2026_T1", sheet: STATEMENT, isHidden: true },
      { name: "Taux", sheet: "Cachée", isHidden: false },
    ]);
    expect(snapshot.activeSheet).toBe(STATEMENT);
  });

  it("receives a planned sheet whole", async () => {
    const host = await newXlsx();
    await host.applyPlan({ ...outputPlan, activate: "Heures" });
    const bytes = await host.save();
    const { workbook } = await readPlainWorkbook(bytes);
    const [sheet] = workbook.sheets;
    const valueAt = (row: number, column: number) =>
      sheet?.cells.find((cell) => cell.row === row && cell.column === column);
    expect(workbook.names).toEqual([
      { name: "_si_Heures", refersTo: "='Heures'!$A$1", isHidden: true },
    ]);
    expect(valueAt(3, 1)).toMatchObject({ value: "=SOMME(A1)" });
    expect(valueAt(3, 1)?.formula).toBeUndefined();
    expect(valueAt(4, 1)).toMatchObject({ value: "#REF!", isText: true });
    expect(valueAt(6, 2)).toMatchObject({
      value: 17.83,
      formula: "=SUM(tHeures[Production])",
      numberFormat: "0.00",
    });
    expect(valueAt(0, 0)?.style).toMatchObject({ bold: true, fontSize: 16 });
    expect(valueAt(2, 0)?.style).toMatchObject({ bold: true, fill: "#D9E1F2" });
    expect(sheet).toMatchObject({
      charts: outputSheet.charts,
      print: outputSheet.print,
      freezeRows: 3,
      tabColor: "#1F3864",
    });
    expect(sheet?.tables[0]?.columns).toEqual(["Mois", "Participant", "Production"]);
    const other = await readXlsx(bytes);
    expect(other.sheets[0]?.charts?.[0]?.title).toBe("Heures");
  });

  it("gives back what a plan wrote, formulas included, on the sheets it owns", async () => {
    const host = await newXlsx();
    await host.applyPlan(outputPlan);
    const { sheets, names } = await (await openXlsx(await host.save())).readGrids();
    expect(sheets[0]?.formulas?.[6]).toEqual([null, "Total", "=SUM(tHeures[Production])"]);
    expect(sheets[0]?.values[6]).toEqual([null, "Total", 17.83]);
    expect(names).toEqual([{ name: "_si_Heures", sheet: "Heures", isHidden: true }]);
  });

  it("leaves the evidence untouched: a marked sheet differs by its marks alone, other parts not at all", async () => {
    const before = await buyersWorkbook();
    const host = await openXlsx(before);
    await host.applyPlan(marking);
    const after = await host.save();
    const [source, result] = [await textParts(before), await textParts(after)];
    expect(host.losses).toEqual([]);
    expect(result.get(STATEMENT_PART)).not.toBe(source.get(STATEMENT_PART));
    expect(result.get(STATEMENT_PART)?.match(OUR_MARK)).toHaveLength(3);
    expect(result.get(STATEMENT_PART)?.replace(OUR_MARK, "")).toBe(source.get(STATEMENT_PART));
    const changed = [...source.keys()].filter((path) => result.get(path) !== source.get(path));
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      STATEMENT_PART,
    ]);
    const plain = [await readPlainWorkbook(before), await readPlainWorkbook(after)];
    const [first, second] = plain.map(({ workbook }) =>
      workbook.sheets.slice(0, 2).map((sheet) => ({ ...sheet, conditionalFormats: [] }))
    );
    expect(second).toEqual(first);
  });

  it("marks cells so that severities differ by more than colour, under the buyer's own rules", async () => {
    const host = await openXlsx(await buyersWorkbook());
    await host.applyPlan(marking);
    const bytes = await host.save();
    const { workbook } = await readPlainWorkbook(bytes);
    const ours = workbook.sheets[0]?.conditionalFormats.filter(({ formula }) =>
      formula?.includes(MARK_SIGNATURE)
    );
    expect(ours?.map(({ ranges }) => ranges)).toEqual([["B3", "C4"], ["A3"], ["A1"]]);
    const styles = (await textParts(bytes)).get("xl/styles.xml") ?? "";
    const looks = styles.match(/<dxf>.*?<\/dxf>/g)?.map((look) => look.replace(/rgb="[^"]*"/g, ""));
    expect(new Set(looks).size).toBe(4);
    const rules = (await textParts(bytes)).get(STATEMENT_PART)?.match(/priority="\d+"/g);
    expect(new Set(rules).size).toBe(rules?.length);
  });

  it("removes its marks and nothing else, even one that Excel put beside the buyer's rule", async () => {
    const before = await buyersWorkbook();
    const host = await openXlsx(before);
    await host.applyPlan({ ...marking, sheets: [] });
    const merged = await withParts(await host.save(), {
      [STATEMENT_PART]: (xml) => {
        const mark = /<cfRule type="expression".*?<\/cfRule>/.exec(xml)?.[0] ?? "";
        return xml
          .replace(/<conditionalFormatting sqref="B3 C4">.*?<\/conditionalFormatting>/, "")
          .replace("</cfRule></conditionalFormatting>", `</cfRule>${mark}</conditionalFormatting>`);
      },
    });
    const again = await openXlsx(merged);
    const snapshot = await again.readGrids();
    expect(snapshot.sheets[0]?.markIds).toHaveLength(3);
    await again.applyPlan({
      ...EMPTY_PLAN,
      marksToRemove: snapshot.sheets.map(({ name, markIds }) => ({ sheet: name, ids: markIds })),
    });
    const parts = await textParts(await again.save());
    expect(parts.get(STATEMENT_PART)).toBe((await textParts(before)).get(STATEMENT_PART));
  });

  it("gives the same file when the same plan is applied to its own output", async () => {
    const host = await openXlsx(await buyersWorkbook());
    await host.applyPlan(marking);
    const once = await host.save();
    const again = await openXlsx(once);
    const snapshot = await again.readGrids();
    await again.applyPlan({
      ...marking,
      sheets: [{ ...outputSheet, exists: true }],
      marksToRemove: [{ sheet: STATEMENT, ids: snapshot.sheets[0]?.markIds ?? [] }],
    });
    const [first, second] = [await textParts(once), await textParts(await again.save())];
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
    for (const [path, text] of second) {
      // Relations and types are listed anew; the rest is the same text.
      if (!path.endsWith(".rels") && path !== "[Content_Types].xml")
        expect([path, text]).toEqual([path, first.get(path)]);
    }
  });

  it("shows one sheet and unselects the others, so that typing goes to one sheet only", async () => {
    const host = await openXlsx(await buyersWorkbook());
    await host.applyPlan({ ...outputPlan, activate: "Heures" });
    const bytes = await host.save();
    const selected = [...(await textParts(bytes))].filter(([, text]) =>
      text.includes('tabSelected="1"')
    );
    expect(selected.map(([path]) => path)).toEqual(["xl/worksheets/sheet3.xml"]);
    expect((await (await openXlsx(bytes)).readGrids()).activeSheet).toBe("Heures");
  });

  it("shows a hidden sheet that a plan ends on", async () => {
    const host = await newXlsx();
    const second = { ...outputSheet, sheet: "Autre", ownerName: "_si_Autre", tables: [], blocks: [] };
    await host.applyPlan({ ...outputPlan, sheets: [...outputPlan.sheets, second] });
    for (const state of ["hidden", "veryHidden"]) {
      const hidden = await withParts(await host.save(), {
        "xl/workbook.xml": (xml) =>
          xml.replace('name="Heures" sheetId="1"', `name="Heures" sheetId="1" state="${state}"`),
      });
      const again = await openXlsx(hidden);
      expect((await again.readGrids()).sheets[0]?.visibility).toBe(state);
      const plan = { ...outputPlan, sheets: [{ ...outputSheet, exists: true }], activate: "Heures" };
      await again.applyPlan(plan);
      const shown = await (await openXlsx(await again.save())).readGrids();
      expect(shown.activeSheet).toBe("Heures");
      expect(shown.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["Heures", "visible"],
        ["Autre", "visible"],
      ]);
    }
  }); // prettier-ignore

  it("keeps an owned sheet's new name, place and hiding", async () => {
    const host = await newXlsx();
    await host.applyPlan(outputPlan);
    const renamed = await withParts(await host.save(), {
      "xl/workbook.xml": (xml) =>
        xml
          .replace('name="Heures" sheetId="1"', 'name="Mes heures" sheetId="1" state="hidden"')
          .replaceAll("'Heures'!", "'Mes heures'!"),
    });
    const again = await openXlsx(renamed);
    const before = await again.readGrids();
    expect(before.names[0]).toEqual({ name: "_si_Heures", sheet: "Mes heures", isHidden: true });
    await again.applyPlan({
      ...EMPTY_PLAN,
      sheets: [{ ...outputSheet, sheet: "Mes heures", exists: true }],
    });
    const after = await again.readGrids();
    expect(after.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Mes heures", "hidden"],
    ]);
  });

  it("names a digital signature as lost, keeps macros and says so", async () => {
    const signed = await withParts(await buyersWorkbook(), {
      "_xmlsignatures/sig1.xml": "<Signature/>",
      "[Content_Types].xml": (xml) =>
        xml.replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        ),
      "xl/vbaProject.bin": "macros",
    });
    const host = await openXlsx(signed);
    expect(host.losses).toEqual(["la signature numérique"]);
    expect(host.hasMacros).toBe(true);
    const parts = await textParts(await host.save());
    expect(parts.get("xl/vbaProject.bin")).toBe("macros");
    expect([...parts.keys()].some((path) => path.startsWith("_xmlsignatures"))).toBe(false);
  });
});

describe("a workbook whose producer prefixes its tags", () => {
  const prefixed = (xml: string): string =>
    xml
      .replace(/<(\/?)(?!\?)([a-zA-Z])/g, "<$1x:$2")
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml'
      );

  it("is marked and completed in a way that another reader understands", async () => {
    const source = await withParts(await buyersWorkbook(), {
      [STATEMENT_PART]: prefixed,
      "xl/styles.xml": prefixed,
      "xl/workbook.xml": prefixed,
    });
    const host = await openXlsx(source);
    await host.applyPlan(marking);
    const bytes = await host.save();
    const { workbook } = await readPlainWorkbook(bytes);
    expect(
      workbook.sheets[0]?.conditionalFormats.filter(({ fill }) => fill !== undefined)
    ).toHaveLength(3);
    expect(workbook.names.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Taux", false],
      ["_si_Heures", true],
    ]);
    const other = await readXlsx(bytes, { readStyles: true });
    expect(other.sheets.map(({ name }) => name)).toEqual([STATEMENT, "Cachée", "Heures"]);
    expect(
      other.sheets[0]?.conditionalRules?.filter(({ type }) => type === "expression")
    ).toHaveLength(3);
    expect(other.sheets[2]?.cells?.get("0,0")?.style?.font).toMatchObject({ bold: true, size: 16 });
  });
});
