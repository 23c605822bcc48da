import * as fc from "fast-check";
import { dayOf, monthOf } from "../../../src/domain/calendar";
import { composeMapping } from "../../../src/workbook/compose/correspondences";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/grid";
import { HostError } from "../../../src/workbook/host";
import {
  HOURS_CODES,
  MEANING_CODES,
  NO_CHOICES,
  type ColumnMeaning,
  type LayoutChoice,
  type MappingChoices,
  type SheetChoice,
} from "../../../src/workbook/mapping";
import { EMPTY_PLAN } from "../../../src/workbook/plan";
import { readChoices } from "../../../src/workbook/read/choices";
import { applied, edited, EMPTY_WORKBOOK, recordsOf } from "./simulate";

const TODAY = dayOf(2026, 4, 20);

const layout = (facts: Partial<LayoutChoice> = {}): LayoutChoice => ({
  contractor: "Chantier Fictif",
  signature: "salarie|h. prod|acc.",
  headerFirst: 4,
  headerLast: 5,
  columns: [
    { column: 0, header: "Salarié", meaning: { code: "name" } },
    { column: 2, header: "H. prod", meaning: { code: "production", support: "Recyclerie" } },
    { column: 27, header: "Acc.", meaning: { code: "guidance", unit: "minutes" } },
  ],
  ...facts,
});
const sheet = (facts: Partial<SheetChoice> = {}): SheetChoice => ({
  sheet: "Mars 2026",
  isStatement: true,
  month: monthOf(2026, 3),
  lot: "1",
  ...facts,
});

const saved = (choices: MappingChoices, snapshot: WorkbookSnapshot = EMPTY_WORKBOOK) =>
  applied(snapshot, { ...EMPTY_PLAN, sheets: [composeMapping(choices, snapshot, TODAY)] });

const TABLE_TOP = 4;

describe("tCorrespondances and tFeuilles", () => {
  it("are read as a person reads them: letters, rows from 1, names of meanings", () => {
    const book = saved({
      layouts: [layout()],
      sheets: [sheet({ header: { first: 4, last: 5 } }), sheet({ sheet: "Notice", isStatement: false, month: null, lot: null })],
    }); // prettier-ignore
    expect(recordsOf(book, "tCorrespondances")[2]).toEqual({
      Titulaire: "Chantier Fictif",
      Signature: "salarie|h. prod|acc.",
      "Première ligne d'en-tête": 5,
      "Dernière ligne d'en-tête": 6,
      Colonne: "AB",
      "En-tête": "Acc.",
      Signification: "Heures d’accompagnement",
      Support: null,
      Mois: null,
      Jour: null,
      Unité: "minutes",
      Le: TODAY,
    });
    expect(recordsOf(book, "tFeuilles")).toEqual([
      { Feuille: "Mars 2026", Relevé: "Oui", Mois: dayOf(2026, 3, 1), Lot: "1", "Première ligne d'en-tête": 5, "Dernière ligne d'en-tête": 6 },
      { Feuille: "Notice", Relevé: "Non", Mois: null, Lot: null, "Première ligne d'en-tête": null, "Dernière ligne d'en-tête": null },
    ]); // prettier-ignore
  });

  it("offer every meaning, within what Excel accepts of a list", () => {
    const plan = composeMapping(NO_CHOICES, EMPTY_WORKBOOK, TODAY);
    const lists = plan.validations.flatMap(({ rule }) =>
      rule.kind === "list" ? [rule.values] : []
    );
    expect(lists[0]).toHaveLength(MEANING_CODES.length);
    for (const list of lists) {
      expect(list.join(",").length).toBeLessThanOrEqual(255);
      expect(list.join("")).not.toContain(",");
    }
  });

  it("replace a layout and a sheet said anew, and leave the others alone", () => {
    const other = layout({ signature: "nom|heures" });
    const first = saved({
      layouts: [layout(), other],
      sheets: [sheet(), sheet({ sheet: "Avril" })],
    });
    const again = layout({ contractor: "CHANTIER FICTIF", columns: [{ column: 3, header: "Form.", meaning: { code: "training" } }] }); // prettier-ignore
    const second = saved({ layouts: [again], sheets: [sheet({ lot: "2" })] }, first);
    expect(recordsOf(second, "tCorrespondances")).toHaveLength(1 + other.columns.length);
    expect(readChoices(second)).toEqual({
      layouts: [again, other],
      sheets: [sheet({ lot: "2" }), sheet({ sheet: "Avril" })],
    });
  });

  it("keep what the buyer edited, what they added, and rows that say nothing", () => {
    const first = saved({ layouts: [layout()], sheets: [sheet()] });
    const titles: CellValue[] = [];
    const changed = edited(first, "Correspondances", (values) => {
      titles.push(...values[TABLE_TOP]!);
      values[TABLE_TOP + 1]![6] = "n'importe quoi";
      values[TABLE_TOP + 2]![6] = "formation";
    });
    const column = titles.length;
    const widened: WorkbookSnapshot = {
      ...edited(changed, "Correspondances", (values) => {
        values[TABLE_TOP]![column] = "Vu par";
        values[TABLE_TOP + 1]![column] = "agent 4";
      }),
      tables: changed.tables.map((table) =>
        table.name === "tFeuilles" ? { ...table, columnCount: table.columnCount + 1 } : table
      ),
    };
    expect(readChoices(changed).layouts[0]?.columns.map(({ meaning }) => meaning.code)).toEqual([
      "training",
      "guidance",
    ]);
    const second = saved({ layouts: [], sheets: [sheet({ sheet: "Mai" })] }, widened);
    expect(recordsOf(second, "tCorrespondances").map((row) => row["Signification"])).toEqual([
      "n'importe quoi",
      "formation",
      "Heures d’accompagnement",
    ]);
    expect(recordsOf(second, "tFeuilles").map((row) => row["Vu par"])).toEqual(["agent 4", null]);
  });

  it("never take a sheet of the buyer's of that title, nor a table of that name", () => {
    const own = {
      ...composeMapping(NO_CHOICES, EMPTY_WORKBOOK, TODAY),
      ownerName: null,
      tables: [],
    };
    const theirs = applied(EMPTY_WORKBOOK, { ...EMPTY_PLAN, sheets: [own] });
    expect(composeMapping(NO_CHOICES, theirs, TODAY)).toMatchObject({
      sheet: "Correspondances (2)",
      exists: false,
      ownerName: "_si_Correspondances",
    });
    const table = { name: "tFeuilles", sheet: "Correspondances", firstRow: 4, firstColumn: 0, rowCount: 2, columnCount: 2, hasTotals: false }; // prettier-ignore
    expect(() => composeMapping(NO_CHOICES, { ...theirs, tables: [table] }, TODAY)).toThrow(
      new HostError("TableNameTaken")
    );
  });

  it("give back exactly what was said, whatever it was", () => {
    const words = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9=+@'][A-Za-zÀ-ÿ0-9 .=+@'-]{0,20}[A-Za-z0-9]$/);
    const month = fc.integer({ min: monthOf(2000, 1), max: monthOf(2099, 12) });
    const meaning: fc.Arbitrary<ColumnMeaning> = fc.oneof(
      fc.constantFrom(...MEANING_CODES).map((code) => ({ code })),
      fc.record(
        {
          code: fc.constantFrom(...HOURS_CODES),
          support: words,
          month,
          day: fc.integer({ min: 1, max: 31 }),
          unit: fc.constant("minutes" as const),
        },
        { requiredKeys: ["code"] }
      ),
      fc.record({
        code: fc.constantFrom(...HOURS_CODES),
        date: fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2099, 12, 31) }),
      })
    );
    const rows = fc.tuple(fc.nat(39), fc.nat(2));
    const layouts = fc.uniqueArray(
      fc.record({
        contractor: fc.option(words),
        signature: words,
        rows,
        columns: fc.uniqueArray(fc.record({ column: fc.nat(16_383), header: words, meaning }), {
          selector: ({ column }) => column,
          minLength: 1,
          maxLength: 6,
        }),
      }),
      { selector: ({ signature }) => signature, maxLength: 4 }
    );
    const sheets = fc.uniqueArray(
      fc.record({
        sheet: words,
        isStatement: fc.boolean(),
        month: fc.option(month),
        lot: fc.option(words),
        rows: fc.option(rows),
      }),
      { selector: (each) => each.sheet, maxLength: 4 }
    );
    fc.assert(
      fc.property(layouts, sheets, (givenLayouts, givenSheets) => {
        const choices: MappingChoices = {
          layouts: givenLayouts.map(({ rows: [first, more], ...rest }) => ({
            ...rest,
            headerFirst: first,
            headerLast: first + more,
          })),
          sheets: givenSheets.map(({ rows: header, ...rest }) => ({
            ...rest,
            ...(header ? { header: { first: header[0], last: header[0] + header[1] } } : {}),
          })),
        };
        const once = saved(choices);
        expect(readChoices(once)).toEqual(choices);
        expect(readChoices(saved(NO_CHOICES, once))).toEqual(choices);
      }),
      { numRuns: 60 }
    );
  });
});
