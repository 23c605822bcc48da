import type { Grid } from "../../grid";
import type { ColumnMeaning, RecognisedColumn, Recognition } from "../../mapping";
import type { Field } from "../headers";
import type { Layout } from "../layout";

const columnOf = (
  layout: Layout,
  field: Field,
  column: number,
  first: number
): RecognisedColumn => ({
  column: first + column,
  header: layout.headers.get(field) ?? "",
  meaning: { code: field } satisfies ColumnMeaning,
  confidence: 100,
  reason: { kind: "synonym", synonym: layout.headers.get(field) ?? "" },
  proposal: null,
  content: "mixed",
});

/** A layout found by its header's synonyms alone, as a recognition. */
export function recognitionOf(grid: Grid, layout: Layout | null): Recognition {
  const base = { sheet: grid.name, source: "recognised", signature: null } as const;
  if (layout === null) return { ...base, blocks: [] };
  const header = grid.firstRow + layout.headerRow;
  const columns = [...layout.columns]
    .map(([field, column]) => columnOf(layout, field, column, grid.firstColumn))
    .sort((left, right) => left.column - right.column);
  const end = grid.firstRow + grid.values.length;
  return {
    ...base,
    blocks: [{ headerFirst: header, headerLast: header, end, columns, isRepeat: false }],
  };
}
