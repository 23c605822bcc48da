import type { CellValue, Grid } from "../../src/workbook/grid";
import { folders, readReleve, type Change, type Found } from "../corpus/releves";

const onGrids =
  (change: (grid: Grid) => Grid): Change =>
  (file) => ({ ...file, sheets: file.sheets.map(change) });

const onValues = (change: (value: CellValue, format: string) => CellValue): Change =>
  onGrids((grid) => ({
    ...grid,
    values: grid.values.map((row, down) =>
      row.map((value, right) => change(value, grid.formats[down]?.[right] ?? "General"))
    ),
  }));

const onTexts = (change: (text: string) => string): Change =>
  // An error value is no text.
  onValues((value) =>
    typeof value === "string" && !value.startsWith("#") ? change(value) : value
  );

/** Habits of titulaires and of their tools that say the same thing. */
const VARIANTS: readonly (readonly [string, Change])[] = [
  [
    "three columns further right",
    onGrids((grid) => ({
      ...grid,
      firstColumn: grid.firstColumn + 3,
      hiddenColumns: grid.hiddenColumns.map((column) => column + 3),
    })),
  ],
  [
    "with its numbers as French texts",
    onValues((value, format) =>
      typeof value === "number" && format === "General" ? String(value).replace(".", ",") : value
    ),
  ],
  ["with non-breaking spaces", onTexts((text) => text.replaceAll(" ", "\u00a0"))],
  ["in capitals", onTexts((text) => text.toUpperCase())],
  ["without accents", onTexts((text) => text.normalize("NFD").replace(/\p{M}/gu, ""))],
  ["with spaces around its texts", onTexts((text) => ` ${text}  `)],
];

const folded = (text: string | null): string =>
  (text ?? "").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("\u00a0", " ").toUpperCase();

/** What was read, whatever the columns it stood in and the letters it was written in. */
const gist = ({ lines, months, totals, findings }: Found): unknown => ({
  lines: lines.map((line) => ({
    ...line,
    participant: folded(line.participant),
    support: folded(line.support),
  })),
  months,
  totals: totals.map(({ sheet, declared, summed }) => ({ sheet, declared, summed })),
  findings: findings.map(({ rule, severity, sheet, month }) => ({ rule, severity, sheet, month })),
});

describe("a submission written otherwise", () => {
  const cases = folders.map((folder, index) => {
    const [variant, change] = VARIANTS[index % VARIANTS.length] ?? ["as it is", onTexts(String)];
    return { folder, variant, change };
  });

  it.each(cases)("$folder is read alike $variant", async ({ folder, change }) => {
    expect(gist(await readReleve(folder, change))).toEqual(gist(await readReleve(folder)));
  });
});
