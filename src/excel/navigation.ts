import type { Place } from "../domain/contract";
import { withHostErrors } from "./errors";

/**
 * Shows a place: activates its sheet and selects its cell (A1 for a whole sheet).
 * @throws HostError `ItemNotFound` when the sheet is gone, `InvalidOperation` when it is hidden.
 */
export async function goTo(place: Place): Promise<void> {
  await withHostErrors(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      sheet.activate();
      sheet.getRange(place.cell ?? "A1").select();
      await context.sync();
    })
  );
}
