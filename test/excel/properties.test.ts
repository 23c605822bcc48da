import fc from "fast-check";
import { compactCells } from "../../src/excel/addresses";
import { formatAreas, formulaInputs, inputsOf } from "../../src/excel/cells";
import { clustersOf, joinTouching } from "../../src/excel/rectangles";
import { literalText } from "../../src/excel/text";
import { interpretInput } from "../../src/sandbox/host/wireInput";
import {
  cellAddress,
  parseRectangle,
  quoteSheet,
  rectangleAddress,
  splitReference,
  type CellRectangle,
} from "../../src/workbook/a1";
import type { Block, PlannedCell } from "../../src/workbook/plan";

const trickyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc
    .array(
      fc.constantFrom("=", "+", "-", "@", "'", '"', "1", "05", "2026", "/", ":", ",", ".", "%", "E", " ", "mars", "Mar", "vrai", "TRUE", "(", "a", "é", "#N/A"), // prettier-ignore
      { maxLength: 6 }
    )
    .map((parts) => parts.join(""))
);

const rectangle = fc.record({
  row: fc.nat(20),
  column: fc.nat(10),
  rowCount: fc.integer({ min: 1, max: 6 }),
  columnCount: fc.integer({ min: 1, max: 6 }),
});

/** Every cell of a list of rectangles, with how often it is covered. */
const covered = (areas: readonly CellRectangle[]): readonly string[] =>
  areas
    .flatMap((area) =>
      Array.from({ length: area.rowCount * area.columnCount }, (_, index) =>
        cellAddress(
          area.row + Math.floor(index / area.columnCount),
          area.column + (index % area.columnCount)
        )
      )
    )
    .sort();

/** Blocks that never overlap: one under the other, with gaps. */
const blocks: fc.Arbitrary<readonly Block[]> = fc
  .array(
    fc.record({
      gap: fc.nat(4),
      column: fc.nat(8),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
      seed: fc.nat(1000),
    }),
    { maxLength: 8 }
  )
  .map((parts) => {
    let next = 0;
    return parts.map(({ gap, column, rows, columns, seed }): Block => {
      const row = next + gap;
      next = row + rows;
      const cell = (index: number): PlannedCell =>
        (seed + index) % 3 === 0
          ? { formula: `=${index}+1`, value: index + 1 }
          : (seed + index) % 3 === 1
            ? index
            : null;
      return {
        row,
        column,
        cells: Array.from({ length: rows }, (_, line) =>
          Array.from({ length: columns }, (__, offset) => cell(line * columns + offset))
        ),
        formats: [
          Array.from({ length: columns }, (_, offset) =>
            (seed + offset) % 2 === 0 ? "0.00" : "General"
          ),
        ],
      };
    });
  });

/** What a sheet holds after rectangles of inputs were written over it. */
const written = (
  all: readonly (CellRectangle & { readonly inputs: readonly (readonly unknown[])[] })[]
): ReadonlyMap<string, unknown> => {
  const cells = new Map<string, unknown>();
  for (const { row, column, inputs } of all) {
    inputs.forEach((line, rowOffset) =>
      line.forEach((input, columnOffset) => {
        if (input !== null) cells.set(cellAddress(row + rowOffset, column + columnOffset), input);
      })
    );
  }
  return cells;
};

const planned = (all: readonly Block[]): ReadonlyMap<string, unknown> =>
  new Map(
    all.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, rowOffset) =>
        line.map((cell, columnOffset): [string, unknown] => [
          cellAddress(row + rowOffset, column + columnOffset),
          typeof cell === "object" && cell !== null ? cell.formula : (cell ?? ""),
        ])
      )
    )
  );

describe("whatever is written", () => {
  it("keeps any text the same text, in general and in text cells", () => {
    fc.assert(
      fc.property(trickyText, fc.constantFrom("General", "@", "0.00"), (text, format) => {
        const patch = interpretInput(literalText(text, format), format);
        expect(patch).toMatchObject({ value: text === "" ? null : text, formula: null });
      }),
      { numRuns: 3000 }
    );
  });

  it("puts every planned cell in its place and touches no other", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        expect(written(inputsOf(all, true))).toEqual(planned(all));
        const inTwoSteps = new Map([
          ...written(inputsOf(all, false)),
          ...written(formulaInputs(all)),
        ]);
        expect(inTwoSteps).toEqual(planned(all));
      })
    );
  });

  it("gives every planned cell its number format and no other cell any", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const found = new Map<string, string>();
        for (const area of formatAreas(all, true)) {
          for (const address of covered([area])) {
            const place = parseRectangle(address);
            if (!place) throw new Error(address);
            const isSingle = area.formats.length === 1 && area.formats[0]?.length === 1;
            const format = isSingle
              ? area.formats[0]?.[0]
              : area.formats[place.row - area.row]?.[place.column - area.column];
            if (format) found.set(address, format);
          }
        }
        const expected = all.flatMap(({ row, column, cells, formats }) =>
          cells.flatMap((line, rowOffset) =>
            line.flatMap((_, offset) =>
              formats?.[0]?.[offset] === "0.00"
                ? [[cellAddress(row + rowOffset, column + offset), "0.00"] as const]
                : []
            )
          )
        );
        expect(found).toEqual(new Map(expected));
      })
    );
  });
});

describe("rectangles", () => {
  it("come out of grouping as they went in", () => {
    fc.assert(
      fc.property(fc.array(rectangle, { maxLength: 12 }), (areas) => {
        expect(covered(clustersOf(areas).flat())).toEqual(covered(areas));
      })
    );
  });

  it("cover the same cells once joined", () => {
    const keyed = fc.record({
      row: fc.nat(6),
      column: fc.nat(6),
      key: fc.constantFrom("a", "b"),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(keyed, { selector: ({ row, column }) => `${row},${column}` }),
        (cells) => {
          const joined = joinTouching(
            cells.map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 }))
          );
          for (const key of ["a", "b"]) {
            const before = cells.filter((cell) => cell.key === key);
            expect(covered(joined.filter((area) => area.key === key))).toEqual(
              before.map(({ row, column }) => cellAddress(row, column)).sort()
            );
          }
        }
      )
    );
  });

  it("mark every cell asked for, once, and no other", () => {
    const cell = fc.tuple(fc.nat(12), fc.nat(5)).map(([row, column]) => cellAddress(row, column));
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        expect(covered(compactCells(cells))).toEqual([...new Set(cells)].sort());
      })
    );
  });

  it("are read as they are written", () => {
    fc.assert(
      fc.property(rectangle, (area) => {
        expect(parseRectangle(rectangleAddress(area))).toEqual(area);
      })
    );
  });

  it("find their sheet, whatever its name", () => {
    const name = fc.string({ minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(name, (sheet) => {
        expect(splitReference(`${quoteSheet(sheet)}!A1`)).toEqual({ sheet, address: "A1" });
      })
    );
  });
});
