import { recogniseSheets } from "../../src/app/recogniseSheets";
import { saveChoices } from "../../src/app/saveMapping";
import { dayOf } from "../../src/domain/calendar";
import type { LayoutChoice } from "../../src/workbook/mapping";
import type { XlsxHost } from "../../src/xlsx/xlsxHost";
import { folders, readReleve } from "../corpus/releves";

/** Keeps every layout just as it is recognised, as a person does who changes nothing and saves. */
async function keepAll(host: XlsxHost): Promise<void> {
  const read = await recogniseSheets(host);
  if (!read.ok) throw new Error(read.problem.kind);
  for (const { isStatement, recognition, statement } of read.sheets) {
    const [block] = recognition.blocks;
    const { signature } = recognition;
    if (!isStatement || !block || signature === null || signature === "") continue;
    const layout: LayoutChoice = {
      contractor: statement?.contractor ?? read.contractor,
      signature,
      headerFirst: block.headerFirst,
      headerLast: block.headerLast,
      columns: block.columns
        .filter(({ proposal }) => proposal === null)
        .map(({ column, header, meaning }) => ({ column, header, meaning })),
    };
    await saveChoices(host, { layouts: [layout], sheets: [] }, { asOf: dayOf(2026, 11, 10) });
  }
}

describe("a layout kept just as it is recognised", () => {
  it.each(folders)("%s: reads what it read before", async (folder) => {
    expect(await readReleve(folder, undefined, keepAll)).toEqual(await readReleve(folder));
  });
});
