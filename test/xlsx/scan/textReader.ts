import type { Grid } from "../../../src/workbook/grid";
import { HostError } from "../../../src/workbook/host";
import { GridBuilder, type UsedPart } from "../../../src/xlsx/gridBuilder";
import { marksOf } from "../../../src/xlsx/marks";
import { openWorkbookFile } from "../../../src/xlsx/open";
import { columnsOf, isProtected, MAX_CELLS } from "../../../src/xlsx/readSheet";
import { openXlsx } from "../../../src/xlsx/xlsxHost";

/** What a reader makes of a sheet, or the code of its refusal. */
export type Outcome = readonly (UsedPart &
  Pick<Grid, "name" | "visibility" | "isProtected" | "markIds">)[];

const outcomeOf = async (read: () => Promise<Outcome>): Promise<Outcome | string> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
};

/** Every sheet by way of its text: the reader that editing needs, slower and written apart. */
export const gridsByText = (bytes: Uint8Array): Promise<Outcome | string> =>
  outcomeOf(async () => {
    const book = await openWorkbookFile(bytes);
    const styles = await book.readStyles();
    const grids: Outcome[number][] = [];
    let cells = 0;
    for (const entry of book.part.sheets.filter(({ isWorksheet }) => isWorksheet)) {
      const builder = new GridBuilder(styles, book.part.uses1904);
      const frame = await book.readSheet(entry, (row, column, style, value) => {
        if (++cells > MAX_CELLS) throw new HostError("FileTooLarge");
        builder.add(row, column, style, value, undefined);
      });
      grids.push({
        name: entry.name,
        visibility: entry.visibility,
        isProtected: isProtected(frame),
        ...builder.build(frame.hiddenRows, columnsOf(frame), false),
        markIds: marksOf(frame).map(({ id }) => id),
      });
    }
    return grids;
  });

/** Every sheet as the workbook's port gives it, formulas of outputs left aside. */
export const gridsByBytes = (bytes: Uint8Array): Promise<Outcome | string> =>
  outcomeOf(async () => {
    const { sheets } = await (await openXlsx(bytes)).readGrids();
    return sheets.map(({ id: _id, ...grid }) => ({ ...grid, formulas: null }));
  });
