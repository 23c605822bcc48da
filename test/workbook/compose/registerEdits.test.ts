import { dayOf } from "../../../src/domain/calendar";
import { composeRegisterEdits } from "../../../src/workbook/compose/registerEdits";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/grid";
import { HostError } from "../../../src/workbook/host";
import { readRegisterTables } from "../../../src/workbook/read/registerTables";
import type { RegisterName, RowChange } from "../../../src/workbook/registers";

/** A workbook with one table from B3 on. */
function snapshotOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[] = []
): WorkbookSnapshot {
  const columnCount = rows[0]?.length ?? 0;
  return {
    sheets: [
      {
        name: "Ma feuille",
        id: "1",
        visibility: "visible",
        isProtected: false,
        firstRow: 2,
        firstColumn: 1,
        values: rows,
        formats: rows.map((row, index) => row.map((_, column) => formats[index]?.[column] ?? "General")),
        hiddenRows: [],
        hiddenColumns: [],
        formulas: null,
        markIds: [],
      },
    ],
    tables: [
      { name, sheet: "Ma feuille", firstRow: 2, firstColumn: 1, rowCount: rows.length, columnCount, hasTotals: false },
    ],
    names: [],
    activeSheet: null,
  };
} // prettier-ignore

const editOf = (
  snapshot: WorkbookSnapshot,
  table: RegisterName,
  ...changes: readonly RowChange[]
) => {
  const [edit] = composeRegisterEdits(snapshot, [{ table, changes }]).edits ?? [];
  if (!edit) throw new Error("no edit");
  return edit;
};

const APRIL = dayOf(2026, 4, 15);
const DOCUMENTS = snapshotOf("TDOCUMENTS", [
  ["Échéance ", "document", "Vu par", "Reçu le"],
  [APRIL, "Bilan", "agent 4", null],
  [null, null, null, null],
  [APRIL, "Comité", null, null],
  [null, null, null, null],
]);

describe("rows of the input tables", () => {
  it("go by their published titles, whatever the order and the case, the buyer's own last", () => {
    const table = readRegisterTables(DOCUMENTS).get("tDocuments");
    expect(table).toEqual({
      name: "tDocuments",
      sheet: "Ma feuille",
      titles: ["Document", "Échéance", "Reçu le", "Vu par"],
      rows: [
        { index: 0, cells: { Document: "Bilan", Échéance: APRIL, "Reçu le": null, "Vu par": "agent 4" } },
        { index: 2, cells: { Document: "Comité", Échéance: APRIL, "Reçu le": null, "Vu par": null } },
      ],
    }); // prettier-ignore
    expect(readRegisterTables(DOCUMENTS).get("tLots")).toMatchObject({ sheet: null, rows: [] });
  });

  it("fill blank rows at the end before new ones are added", () => {
    const edit = editOf(
      DOCUMENTS,
      "tDocuments",
      { kind: "add", cells: { Document: "A" } },
      { kind: "add", cells: { Document: "B", Échéance: APRIL, Observations: null } }
    );
    expect(edit.cells).toEqual([{ row: 6, column: 2, value: "A", format: "@" }]);
    expect(edit.addedRows).toEqual([
      { cells: [APRIL, "B", null, null], formats: ["dd/mm/yyyy", "@", "General", "dd/mm/yyyy"] },
    ]);
  });

  it("keep formats that show a value as what it is, and mend those that would not", () => {
    const lots = snapshotOf(
      "tLots",
      [
        ["Lot", "Heures prévues", "Part minimale"],
        ["1", 100, 0.2],
        ["2", "cent", null],
      ],
      [[], ["@", "#,##0.0", "0%"], ["@", "@", "General"]]
    );
    const set = (index: number, cells: Record<string, CellValue>): RowChange => ({
      kind: "set",
      index,
      before: {},
      cells,
    });
    const edit = editOf(
      lots,
      "tLots",
      set(0, { "Heures prévues": 120, "Part minimale": 25, Lot: "=1" }),
      set(1, { "Heures prévues": 80 })
    );
    expect(edit.cells).toEqual([
      { row: 3, column: 2, value: 120 },
      // 25 in a cell of percentages would read 2 500 %.
      { row: 3, column: 3, value: 25, format: "General" },
      { row: 3, column: 1, value: "=1" },
      // A number in a text cell would be a text.
      { row: 4, column: 2, value: 80, format: "0.00" },
    ]);
  });

  it("write a parameter with its own format", () => {
    const contract = snapshotOf("tMarche", [
      ["Paramètre", "Valeur"],
      ["Date de début", null],
      ["Durée", 12],
    ]);
    const edit = editOf(
      contract,
      "tMarche",
      { kind: "set", index: 0, before: { Valeur: null }, cells: { Valeur: APRIL } },
      { kind: "add", cells: { Paramètre: "Acheteur", Valeur: "0012" } }
    );
    expect(edit.cells).toEqual([{ row: 3, column: 2, value: APRIL, format: "dd/mm/yyyy" }]);
    expect(edit.addedRows).toEqual([{ cells: ["Acheteur", "0012"], formats: ["@", "@"] }]);
  });

  it("never leave a table without a row", () => {
    const all = [0, 1, 2, 3].map((index): RowChange => ({ kind: "delete", index, before: {} }));
    const edit = editOf(DOCUMENTS, "tDocuments", ...all);
    expect(edit.deletedRows).toEqual([4, 5, 6]);
    expect(edit.cells.map(({ row, value }) => [row, value])).toEqual([
      [3, null],
      [3, null],
      [3, null],
      [3, null],
    ]);
    const replaced = editOf(
      snapshotOf("tDocuments", [["Document"], ["Bilan"]]),
      "tDocuments",
      { kind: "delete", index: 0, before: { Document: "Bilan" } },
      { kind: "add", cells: { Document: "Comité" } }
    );
    expect([replaced.deletedRows, replaced.cells, replaced.addedRows.length]).toEqual([[3], [], 1]);
  });

  it("gather what is asked of one table in several parts", () => {
    const plan = composeRegisterEdits(DOCUMENTS, [
      { table: "tDocuments", changes: [{ kind: "add", cells: { Document: "A" } }] },
      { table: "tDocuments", changes: [{ kind: "add", cells: { Document: "B" } }] },
      { table: "tLots", changes: [] },
    ]);
    expect(plan.edits).toHaveLength(1);
    expect(plan.sheets).toEqual([]);
    expect(plan.edits?.[0]?.addedRows).toHaveLength(1);
  });
});

describe("what cannot be written", () => {
  const refused = (table: RegisterName, change: RowChange): HostError => {
    try {
      composeRegisterEdits(DOCUMENTS, [{ table, changes: [change] }]);
    } catch (error) {
      if (error instanceof HostError) return error;
    }
    throw new Error("nothing was refused");
  };

  it("names the table and the sheet's row, and no value", () => {
    const changed = refused("tDocuments", {
      kind: "delete",
      index: 2,
      before: { Document: "Comité", "Vu par": "agent 9" },
    });
    expect(changed.details).toEqual({ table: "tDocuments", row: 6, sheet: "Ma feuille" });
    expect(refused("tDocuments", { kind: "set", index: 9, before: {}, cells: {} }).code).toBe(
      "RowChanged"
    );
  });

  it("takes spaces and emptiness for the same", () => {
    const plan = composeRegisterEdits(DOCUMENTS, [
      {
        table: "tDocuments",
        changes: [
          {
            kind: "set",
            index: 0,
            before: { "Reçu le": "  ", Inconnue: null },
            cells: { "Reçu le": APRIL },
          },
        ],
      },
    ]);
    expect(plan.edits?.[0]?.cells).toHaveLength(1);
  });

  it("asks for the columns that would be filled", () => {
    expect(
      refused("tDocuments", { kind: "add", cells: { Document: "A", Observations: "b" } }).details
    ).toMatchObject({ table: "tDocuments", column: "Observations" });
    expect(
      refused("tLots", { kind: "add", cells: { Lot: "1", Couleur: "vert" } }).details
    ).toMatchObject({ table: "tLots", column: "Couleur" });
    expect(refused("tLots", { kind: "delete", index: 0, before: {} }).code).toBe("RowChanged");
  });
});

describe("a table that is not there", () => {
  it("is made with every parameter of the format, and what is said of some", () => {
    const plan = composeRegisterEdits({ ...DOCUMENTS, tables: [] }, [
      {
        table: "tMarche",
        changes: [
          { kind: "add", cells: { Paramètre: "durée", Valeur: 24 } },
          { kind: "add", cells: { Paramètre: "Service", Valeur: "Achats" } },
        ],
      },
    ]);
    const [sheet] = plan.sheets;
    expect(sheet?.sheet).toBe("Marché");
    const rows = sheet?.blocks.flatMap(({ cells }) => cells) ?? [];
    expect(rows.find(([key]) => key === "Durée" || key === "durée")?.[1]).toBe(24);
    expect(rows.find(([key]) => key === "Lissage")?.[1]).toBe("Année");
    expect(rows.at(-1)).toEqual(["Service", "Achats", null, null]);
  });
});
