import fc from "fast-check";
import type { CellValue } from "../../../../src/workbook/grid";
import { HOURS_CODES, type MeaningCode } from "../../../../src/workbook/mapping";
import { recognise } from "../../../../src/workbook/read/recognise";
import { sheet } from "../workbooks";
import { firstBlock, PEOPLE, recognised, SUPPORTS } from "./sheets";

/** A column as a titulaire may write it: any of these headers, over such cells. */
interface Written {
  readonly code: MeaningCode;
  readonly headers: readonly string[];
  readonly cell: (person: number) => CellValue;
}

const WHO: readonly Written[] = [
  { code: "identifier", headers: ["Identifiant", "Matricule", "N° salarié", "ID", "Code salarié"], cell: (i) => PEOPLE[i]?.[0] ?? null },
  { code: "lastName", headers: ["Nom", "Nom de famille", "Nom usuel"], cell: (i) => PEOPLE[i]?.[1] ?? null },
  { code: "firstName", headers: ["Prénom", "Prénom usuel", "Prénom du salarié"], cell: (i) => PEOPLE[i]?.[2] ?? null },
]; // prettier-ignore

const OTHERS: readonly Written[] = [
  { code: "support", headers: ["Support", "Chantier", "Activité", "Site d'intervention"], cell: (i) => SUPPORTS[i % 3] ?? null },
  { code: "training", headers: ["Formation", "Heures de formation", "Tps formation", "H. form.", "Actions de formation"], cell: (i) => 2 + i },
  { code: "guidance", headers: ["ASP", "Acc. socio-pro.", "Accompagnement", "Suivi socio-professionnel", "H ASP"], cell: (i) => 5.5 + i },
  { code: "internship", headers: ["PMSMP", "Immersion", "Heures de PMSMP", "Stage"], cell: (i) => (i === 1 ? 14 : null) },
  { code: "paidAbsence", headers: ["Absences payées", "Congés payés", "Absence rémunérée"], cell: (i) => (i === 2 ? 7 : null) },
  { code: "total", headers: ["Total", "Total général", "Total du mois"], cell: (i) => 100 + i },
  { code: "supervisor", headers: ["Encadrant", "Encadrant technique", "Nom de l'encadrant"], cell: () => "Encadrant A" },
  { code: "observations", headers: ["Observations", "Remarques", "Commentaires"], cell: (i) => (i === 0 ? "en congé le 3" : null) },
  { code: "ignored", headers: ["N° PASS IAE", "Date de naissance", "Type de contrat", "Prescripteur"], cell: (i) => `texte ${i}` },
  { code: "ignored", headers: ["Heures prévues", "Cumul", "Taux %", "Heures théoriques"], cell: (i) => 150 + i },
]; // prettier-ignore

const PRODUCTION: Written = {
  code: "production",
  headers: ["Production", "H. prod", "Heures travaillées", "Nb h prod", "Heures de production", "Heures sur support"],
  cell: (i) => 70 + i,
}; // prettier-ignore

const spelling = fc.record({
  isUpper: fc.boolean(),
  isBare: fc.boolean(),
  space: fc.constantFrom(" ", "  ", "\u00a0", "\n", "\u202f"),
  isStarred: fc.boolean(),
});

const written = (
  text: string,
  how: { isUpper: boolean; isBare: boolean; space: string; isStarred: boolean }
) => {
  const cased = how.isUpper ? text.toUpperCase() : text;
  const bare = how.isBare ? cased.normalize("NFD").replace(/\p{M}/gu, "") : cased;
  return `${bare.replaceAll(" ", how.space)}${how.isStarred ? " *" : ""}`;
};

const table = fc
  .record({
    others: fc.shuffledSubarray([...OTHERS]),
    order: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
    picks: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
    spellings: fc.array(spelling, { minLength: 20, maxLength: 20 }),
    blankColumns: fc.array(fc.nat(8), { maxLength: 3 }),
    titleRows: fc.nat(10),
    blankRows: fc.array(fc.nat(3), { maxLength: 3 }),
    group: fc.constantFrom(null, "Heures", "Heures du mois", "Nombre d'heures"),
    areText: fc.boolean(),
  })
  .map((shape) => {
    const columns = [...WHO, PRODUCTION, ...shape.others]
      .map((column, index) => ({ column, key: shape.order[index] ?? 0, index }))
      .sort((a, b) => a.key - b.key);
    const isHours = ({ code }: Written) => (HOURS_CODES as readonly MeaningCode[]).includes(code);
    const ordered =
      shape.group === null
        ? columns
        : [
            ...columns.filter(({ column }) => !isHours(column)),
            ...columns.filter(({ column }) => isHours(column)),
          ];
    const cells: (Written & { readonly header: string })[] = ordered.map(({ column, index }) => ({
      ...column,
      header: written(
        column.headers[(shape.picks[index] ?? 0) % column.headers.length] ?? "",
        shape.spellings[index] ?? { isUpper: false, isBare: false, space: " ", isStarred: false }
      ),
    }));
    const spread = (row: readonly CellValue[]): readonly CellValue[] =>
      row.flatMap((cell, index) => (shape.blankColumns.includes(index) ? [null, cell] : [cell]));
    const firstHours = cells.findIndex(isHours);
    const header =
      shape.group === null
        ? [cells.map(({ header: text }) => text)]
        : [
            cells.map((cell, index) =>
              isHours(cell) ? (index === firstHours ? shape.group : null) : cell.header
            ),
            cells.map((cell) => (isHours(cell) ? cell.header : null)),
          ];
    const said = (value: CellValue): CellValue =>
      shape.areText && typeof value === "number" ? value.toString().replace(".", ",") : value;
    const body = PEOPLE.flatMap((_, person) => [
      ...(shape.blankRows.includes(person) ? [[null]] : []),
      spread(cells.map(({ cell }) => said(cell(person)))),
    ]);
    const title = Array.from({ length: shape.titleRows }, (_, row) =>
      row === 0 ? ["Relevé mensuel", null, "Chantier Fictif"] : [null]
    );
    return {
      rows: [...title, ...header.map(spread), ...body],
      codes: cells.map(({ code }) => code),
    };
  });

describe("any plain table", () => {
  it("gives back every column's meaning, never another", () => {
    fc.assert(
      fc.property(table, ({ rows, codes }) => {
        const { columns } = firstBlock(recognised(rows));
        expect(columns.map(({ meaning }) => meaning.code)).toEqual(codes);
      }),
      { numRuns: 300 }
    );
  });

  it("has the same signature wherever it stands", () => {
    fc.assert(
      fc.property(table, fc.nat(5), ({ rows }, shift) => {
        const lower = [...Array.from({ length: shift }, () => [null]), ...rows];
        const right = lower.map((row) => [null, ...row]);
        expect(recognised(right).signature).toBe(recognised(rows).signature);
      }),
      { numRuns: 100 }
    );
  });
});

/** Words that headers are made of, and others. */
const WORDS = [
  "Nom", "Prénom", "Heures", "Production", "ASP", "Formation", "Total", "Mois", "Jour", "Date", "Type", "Support",
  "Recyclerie", "mars", "2026", "S10", "L", "2", "prévues", "min", "%", "€", "/", "(", "-", ":", "contrat", "x",
]; // prettier-ignore
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
  fc.string({ maxLength: 20 })
); // prettier-ignore
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 50 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue>(null, true, 46_082, 1e300, -0.5, NaN, "#REF!"),
  },
  { weight: 2, arbitrary: fc.constant(null) }
);
const anyGrid = fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 25 });

describe("any sheet at all", () => {
  it("is answered, with columns in order and rows within the sheet", () => {
    fc.assert(
      fc.property(anyGrid, (rows) => {
        const grid = sheet("Mars 2026", rows, { firstRow: 3, firstColumn: 2 });
        const recognition = recognise(grid, {
          supports: SUPPORTS,
          choices: { layouts: [], sheets: [] },
          contractor: null,
        });
        let end = grid.firstRow;
        for (const block of recognition.blocks) {
          expect(block.headerFirst).toBeGreaterThanOrEqual(end);
          expect(block.headerLast).toBeGreaterThanOrEqual(block.headerFirst);
          expect(block.end).toBeGreaterThan(block.headerLast);
          end = block.end;
          const columns = block.columns.map(({ column }) => column);
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
        }
        expect(end).toBeLessThanOrEqual(grid.firstRow + grid.values.length);
      }),
      { numRuns: 500 }
    );
  });

  it("applies nothing that it is not sure of, and never one meaning of hours twice", () => {
    fc.assert(
      fc.property(anyGrid, (rows) => {
        for (const { columns } of recognised(rows).blocks) {
          for (const { confidence, meaning } of columns) {
            if (confidence < 70) expect(meaning.code).toBe("ignored");
          }
          for (const code of ["identifier", "name", "support", "month", "date", "total"] as const) {
            expect(
              columns.filter(({ meaning }) => meaning.code === code).length
            ).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 300 }
    );
  });
});
