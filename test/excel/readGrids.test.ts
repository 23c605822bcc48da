import { MARK_FORMULA } from "../../src/workbook/looks";
import { createExcelHost } from "../../src/excel/excelHost";
import { sheetOf, startExcel, workbookOf } from "../host/excelRuntime";

const rows = (count: number, columns: number, text = "Espaces verts") =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      column < 3 ? `${text} ${row}` : row + column / 100
    )
  );

describe("readGrids", () => {
  const book = workbookOf(
    [
      sheetOf(
        "L'été & cie !",
        [
          ["Nom", "Heures", null],
          ["A", 7.5, true],
          [null, "7h30", "#REF!"],
        ],
        {
          hiddenRows: [1, 40],
          hiddenColumns: [2],
          isProtected: true,
          conditionalFormats: [
            { id: "own", ranges: ["B2", "C3"], formula: MARK_FORMULA, fill: "#F8CBAD" },
            { id: "user", ranges: ["A1:A3"], formula: "=$A1=1" },
            { id: "bars", ranges: ["A1:A3"], formula: null },
          ],
        }
      ),
      sheetOf("Vide", []),
      sheetOf("Cachée", [["x"]], { visibility: "veryHidden" }),
      {
        ...sheetOf("Heures", [["Mois", "Total"]]),
        cells: [
          { row: 4, column: 1, value: "Mois" },
          { row: 4, column: 2, value: "Total" },
          { row: 5, column: 1, value: 46_023, numberFormat: "dd/mm/yyyy" },
          { row: 5, column: 2, value: 3, formula: "=1+2", numberFormat: "0.00" },
        ],
        tables: [
          {
            name: "tHeures", row: 4, column: 1, rowCount: 2, columnCount: 2,
            columns: ["Mois", "Total"], hasTotals: false, showFilter: true,
          }, // prettier-ignore
        ],
      },
    ],
    {
      names: [
        { name: "_si_Heures", refersTo: "='Heures'!$A$1", isHidden: true },
        { name: "Perdu", refersTo: "=#REF!", isHidden: false },
        { name: "Taux", refersTo: "='L''été & cie !'!$B$2", isHidden: false },
      ],
      activeSheet: "Heures",
    }
  );

  it("gives every sheet as it stands, in two trips", async () => {
    const { host } = startExcel(book);
    const snapshot = await createExcelHost().readGrids();
    expect(host.counters.syncs).toBe(2);
    expect(host.counters.unknownMembers).toEqual([]);
    const [summer, blank, hidden, hours] = snapshot.sheets;
    expect(summer).toMatchObject({
      name: "L'été & cie !",
      visibility: "visible",
      isProtected: true,
      firstRow: 0,
      firstColumn: 0,
      values: [
        ["Nom", "Heures", null],
        ["A", 7.5, true],
        [null, "7h30", "#REF!"],
      ],
      // Row 41 is hidden too, but nothing is there.
      hiddenRows: [1],
      hiddenColumns: [2],
      formulas: null,
    });
    expect(summer?.markIds).toHaveLength(1);
    expect(blank).toMatchObject({ values: [], formats: [], isProtected: false });
    expect(hidden?.visibility).toBe("veryHidden");
    expect(hours).toMatchObject({
      firstRow: 4,
      firstColumn: 1,
      values: [
        ["Mois", "Total"],
        [46_023, 3],
      ],
      formats: [
        ["General", "General"],
        ["dd/mm/yyyy", "0.00"],
      ],
      formulas: [
        ["Mois", "Total"],
        [46_023, "=1+2"],
      ],
    });
    expect(snapshot.tables).toEqual([
      {
        name: "tHeures", sheet: "Heures", firstRow: 4, firstColumn: 1,
        rowCount: 2, columnCount: 2, hasTotals: false,
      }, // prettier-ignore
    ]);
    expect(snapshot.names).toEqual([
      { name: "_si_Heures", sheet: "Heures", isHidden: true },
      { name: "Perdu", sheet: null, isHidden: false },
      { name: "Taux", sheet: "L'été & cie !", isHidden: false },
    ]);
    expect(snapshot.activeSheet).toBe("Heures");
  });

  it("shares the formats of rows that look alike", async () => {
    startExcel(workbookOf([sheetOf("Mars", rows(50, 4))]));
    const { sheets } = await createExcelHost().readGrids();
    expect(new Set(sheets[0]?.formats).size).toBe(1);
  });

  it.each(["1.13", "1.14", "1.17", "1.21"])("works with ExcelApi %s", async (apiVersion) => {
    const { host } = startExcel(book, { apiVersion });
    const snapshot = await createExcelHost().readGrids();
    expect(snapshot.sheets).toHaveLength(4);
    expect(host.counters.unknownMembers).toEqual([]);
  });

  it("reads twelve months of two hundred rows in less than a megabyte", async () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      sheetOf(`Mois ${month + 1}`, rows(200, 14))
    );
    const { host } = startExcel(workbookOf(months));
    await createExcelHost().readGrids();
    expect(host.counters.syncs).toBe(2);
    expect(host.counters.largestResponse).toBeLessThan(1_000_000);
    expect(host.counters.largestRequest).toBeLessThan(40_000);
  });

  it("goes by slices of rows where Excel on the web refuses the size, and tells how far it is", async () => {
    const large = [sheetOf("Grand", rows(9000, 30)), sheetOf("Petit", rows(3, 3))];
    const { host } = startExcel(workbookOf(large), { profile: "web" });
    const steps: string[] = [];
    const snapshot = await createExcelHost().readGrids({
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    });
    expect(snapshot.sheets[0]?.values).toHaveLength(9000);
    expect(snapshot.sheets[0]?.values[8999]?.[0]).toBe("Espaces verts 8999");
    expect(snapshot.sheets[0]?.formats).toHaveLength(9000);
    expect(snapshot.sheets[1]?.values).toHaveLength(3);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps[0]).toMatch(/^reading 0\//);
    expect(host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
  });

  it("stops between two trips when the user cancels", async () => {
    const { host } = startExcel(workbookOf([sheetOf("Grand", rows(9000, 30))]), { profile: "web" });
    const controller = new AbortController();
    const reading = createExcelHost().readGrids({
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
  });
});
