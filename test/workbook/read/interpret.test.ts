import fc from "fast-check";
import { dayOf } from "../../../src/domain/calendar";
import { check } from "../../../src/domain/check";
import { findingIdentity } from "../../../src/domain/identity";
import { composeCheck } from "../../../src/workbook/compose/composeCheck";
import { composeModel } from "../../../src/workbook/compose/composeModel";
import type { CellValue, Grid, WorkbookSnapshot } from "../../../src/workbook/grid";
import { interpret } from "../../../src/workbook/read/interpret";
import { INPUT_TABLES, OUTPUT_TABLES } from "../../../src/workbook/read/statements";
import { smallExample } from "../../host/smallExample";
import { applied, EMPTY_WORKBOOK } from "../compose/simulate";
import { understood } from "./workbooks";

const example = (): WorkbookSnapshot =>
  applied(EMPTY_WORKBOOK, composeModel({ example: true }, EMPTY_WORKBOOK));
const fewStatements = (): WorkbookSnapshot => applied(EMPTY_WORKBOOK, smallExample(EMPTY_WORKBOOK));

describe("the example workbook", () => {
  it("is read whole, in all its layouts", () => {
    const { registers, submission, notChecked } = understood(example());
    expect(registers.contract).toMatchObject({ reference: "EX-2025-07", durationMonths: 24 });
    expect(registers.participants).toHaveLength(26);
    expect(registers.clauses).toHaveLength(8);
    expect(
      submission.statements.map(({ sheet, lines, unreadable }) => [sheet, lines.length, unreadable.length])
    ).toEqual([
      ["1er trimestre 2025", 23, 0],
      ["Avril 2025", 11, 0],
      ["Mai 2025", 13, 0],
      ["Juin 2025", 13, 0],
      ["Juillet 2025", 14, 0],
      ["août-25", 14, 0],
      ["Septembre 2025", 15, 0],
      ["Octobre 2024", 15, 0],
      ["Novembre 2025", 15, 0],
      ["Décembre 2025", 13, 0],
      ["Janvier 2026", 17, 0],
      ["Février 2026", 17, 2],
      ["Mars 2026", 21, 0],
      ["avril-26", 19, 1],
      ["Mai 2026", 16, 0],
      ["Juin 2026", 16, 0],
      ["Présences juin 2026", 0, 0],
      ["Juillet 2026", 17, 0],
      ["Renforts juillet 2026", 1, 0],
      ["Août 2026", 17, 0],
      ["Août 2026 rectifié", 17, 0],
      ["Septembre 2026", 18, 0],
      ["octobre-26", 17, 0],
      ["Lot 2 – 2025", 30, 0],
      ["Lot 2 – 2026", 30, 0],
    ]); // prettier-ignore
    expect(submission.sensitive.map(({ sheet, cell, kind }) => [sheet, cell, kind])).toEqual([
      ["Janvier 2026", "K12", "nir"],
      ["Mai 2026", "K17", "health"],
      ["Juin 2026", "K14", "phone"],
    ]);
    expect(notChecked.map((item) => item.kind)).toEqual(["ignored-sheet", "ignored-sheet"]);
  });

  it("gives back the buyer's decision on every finding", () => {
    const snapshot = example();
    const { registers, submission } = understood(snapshot);
    const asOf = dayOf(2026, 11, 20);
    const { findings, figures, penalties, notChecked } = check({ registers, submission, asOf });
    const decision = {
      decision: "accepted",
      justification: "Vu",
      by: "Acheteur E",
      on: asOf,
    } as const;
    const statements = submission.statements.map((statement) => ({ statement }));
    const result = {
      asOf, registers, statements, figures, penalties, notChecked,
      findings: findings.map((finding) => ({ identity: findingIdentity(finding), finding, decision })),
    }; // prettier-ignore
    const again = understood(applied(snapshot, composeCheck(result, snapshot)));
    expect([...again.decisions.keys()].sort()).toEqual(findings.map(findingIdentity).sort());
    for (const kept of again.decisions.values()) expect(kept).toMatchObject(decision);
    expect(again.submission.statements).toEqual(submission.statements);
    expect([...again.penaltyRecords.keys()]).toEqual(
      penalties.map(({ clause, periodKey, subject }) => `${clause}|${periodKey}|${subject ?? ""}`)
    );
    expect(again.notChecked).toEqual(understood(snapshot).notChecked);
  });
});

describe("any workbook at all", () => {
  const WORDS = [
    "Identifiant", "Nom", "Production", "Heures ASP", "Formation", "Total", "Sous-total", "Mois",
    "Mois : mars 2026", "Lot", "Lot 1", "Paramètre", "Valeur", "Durée", "Date de début", "Volume prévu",
    "Code", "Montant", "4 × SMIC", "mars 2026", "7h30", "7,30 h", "#REF!", "=1+1", "\u00a0", "",
    "2 85 05 99 999 999 03", "Règle", "Décision", "constructor", "__proto__", "Mars 2026", "-", "99:99",
  ]; // prettier-ignore
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(...WORDS),
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.integer({ min: -10, max: 60_000 }),
    fc.string({ unit: "grapheme", maxLength: 30 })
  );
  const format = fc.oneof(
    fc.constantFrom("General", "[h]:mm", "dd/mm/yyyy", "0%", "@", "mmm-yy"),
    fc.string({ maxLength: 8 })
  );
  const name = fc.oneof(fc.constantFrom("Marché", "Mars 2026", "03_2026", "Notes"), fc.string());
  const small = fc.integer({ min: -3, max: 12 });
  const grid: fc.Arbitrary<Grid> = fc.record({
    name,
    id: fc.string(),
    visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
    isProtected: fc.boolean(),
    firstRow: fc.nat(20),
    firstColumn: fc.nat(40),
    values: fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 }),
    formats: fc.array(fc.array(format, { maxLength: 8 }), { maxLength: 12 }),
    hiddenRows: fc.array(small),
    hiddenColumns: fc.array(small),
    formulas: fc.constant(null),
    markIds: fc.constant([]),
  });
  const tables = fc.record({
    name: fc.constantFrom(...INPUT_TABLES, ...OUTPUT_TABLES, "Tableau1"),
    sheet: name,
    firstRow: small,
    firstColumn: small,
    rowCount: fc.oneof(small, fc.constant(1_048_576)),
    columnCount: fc.oneof(small, fc.constant(16_384)),
    hasTotals: fc.boolean(),
  });
  const names = fc.record({
    name: fc.constantFrom("_si_Heures", "_SI_", "autre"),
    sheet: fc.option(name, { nil: null }),
    isHidden: fc.boolean(),
  });

  it("is read without a throw, and a cell read as hours is exact seconds", () => {
    fc.assert(
      fc.property(
        fc.array(grid, { maxLength: 4 }),
        fc.array(tables, { maxLength: 6 }),
        fc.array(names, { maxLength: 2 }),
        (sheets, refs, nameRefs) => {
          const market = { ...refs[0], name: "tMarche", sheet: sheets[0]?.name ?? "", firstRow: 0 };
          const reading = interpret({
            sheets,
            tables: [{ firstColumn: 0, rowCount: 5, columnCount: 5, hasTotals: false, ...market }, ...refs],
            names: nameRefs,
            activeSheet: null,
          }); // prettier-ignore
          if (!reading.ok) return;
          const lines = reading.submission.statements.flatMap((statement) => statement.lines);
          for (const { production, guidance, training } of lines) {
            for (const hours of [production, guidance, training]) {
              expect(hours === null || Number.isSafeInteger(hours)).toBe(true);
            }
          }
        }
      ),
      { numRuns: 400 }
    );
  });

  it("is read whatever stands in the example's cells", () => {
    const snapshot = fewStatements();
    const place = fc.tuple(fc.nat(100), fc.nat(60), fc.nat(21), value, format);
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
        const sheets = snapshot.sheets.map((sheet, index) => {
          const values = sheet.values.map((row) => [...row]);
          for (const [at, row, column, written] of places) {
            const cells = at % snapshot.sheets.length === index ? values[row] : undefined;
            if (cells && column < cells.length) cells[column] = written;
          }
          return { ...sheet, values };
        });
        const reading = interpret({ ...snapshot, sheets });
        if (!reading.ok) return;
        const { registers, submission } = reading;
        expect(() => check({ registers, submission, asOf: dayOf(2026, 11, 20) })).not.toThrow();
      }),
      { numRuns: 60 }
    );
  });

  it("gives the same reading twice, and leaves the snapshot as it was", () => {
    const snapshot = example();
    const before = structuredClone(snapshot);
    expect(interpret(snapshot)).toEqual(interpret(snapshot));
    expect(snapshot).toEqual(before);
  });
});
