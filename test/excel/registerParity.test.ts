import "../taskpane/releves/nodeGlobals";
import * as fc from "fast-check";
import { readRegisters } from "../../src/app/readRegisters";
import type { RegisterCells, RowChange } from "../../src/app/registerTypes";
import { saveRegisters } from "../../src/app/saveRegisters";
import { dayOf } from "../../src/domain/calendar";
import { createExcelHost } from "../../src/excel/excelHost";
import type { Host } from "../../src/workbook/host";
import { writePlainWorkbook } from "../../src/xlsx/plain";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { startExcel } from "../host/excelRuntime";
import { documentsWorkbook, rowsOf } from "../host/registerWorkbook";

const APRIL = dayOf(2026, 4, 15);
const OPTIONS = { asOf: APRIL };

/** Texts that Excel would take for something else. */
const text = fc.constantFrom("Bilan", "=1+1", "0012", "-5 %", "+33", "@ici", "'coté", "12/05", "VRAI", "mars 2026", "1e5", "  bord "); // prettier-ignore
const date = fc.integer({ min: APRIL - 400, max: APRIL + 400 });
const cells = fc.record(
  {
    Document: text,
    Période: text,
    Échéance: fc.option(date, { nil: null }),
    "Reçu le": fc.option(date, { nil: null }),
    Observations: fc.option(text, { nil: null }),
    "Vu par": text,
  },
  { requiredKeys: ["Document"] }
);
const row = fc
  .tuple(
    text.filter((value) => !value.startsWith("=")),
    date,
    fc.option(date, { nil: null })
  )
  .map(([document, due, received]) => [document, "T1 2026", due, received, null, null, "agent"]);

type Wish =
  | { readonly kind: "set"; readonly at: number; readonly cells: RegisterCells }
  | { readonly kind: "delete"; readonly at: number }
  | { readonly kind: "add"; readonly cells: RegisterCells };
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), at: fc.nat(5), cells }),
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant("add" as const), cells })
);

/** Wishes as changes of the rows there are, each row being wished for once. */
function changesOf(wishes: readonly Wish[], rows: ReturnType<typeof rowsOf>): readonly RowChange[] {
  const taken = new Set<number>();
  return wishes.flatMap((each): readonly RowChange[] => {
    if (each.kind === "add") return [each];
    const source = rows[each.at];
    if (!source || taken.has(source.index)) return [];
    taken.add(source.index);
    const { index } = source;
    // The buyer's own column is computed: what it shows is no part of what was decided over.
    const { Retard: _, ...before } = source.cells;
    return each.kind === "set"
      ? [{ kind: "set", index, before, cells: each.cells }]
      : [{ kind: "delete", index, before }];
  });
}

const shown = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ cells: { Document, Période, Échéance, Observations, ...rest } }) => [Document, Période, Échéance, rest["Reçu le"], Observations, rest["Vu par"]]); // prettier-ignore

it("writes the same rows in Excel and in a file, with every text as it was typed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 4 }),
      fc.array(wish, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (rows, wishes, hasTotals) => {
        const plain = documentsWorkbook(rows, {}, { hasTotals });
        startExcel(plain);
        const hosts: readonly Host[] = [createExcelHost(), await openXlsx(await writePlainWorkbook(plain))]; // prettier-ignore
        const results = [];
        for (const host of hosts) {
          const before = rowsOf((await readRegisters(host)).tables);
          const changes = changesOf(wishes, before);
          const { tables } = await saveRegisters(host, [{ table: "tDocuments", changes }], OPTIONS);
          results.push(shown(rowsOf(tables)));
          for (const change of changes) {
            if (change.kind !== "add") continue;
            const { Document, Observations = null } = change.cells;
            const wanted = [Document, Observations];
            expect(shown(rowsOf(tables)).map((cell) => [cell[0], cell[4]])).toContainEqual(wanted);
          }
        }
        expect(results[0]).toEqual(results[1]);
      }
    ),
    { numRuns: 60 }
  );
}, 120_000);
