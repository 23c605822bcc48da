import type { Day, Month } from "../domain/calendar";
import { composeMapping } from "../workbook/compose/correspondences";
import { EMPTY_PLAN } from "../workbook/plan";
import type { Host, RunOptions } from "../workbook/host";
import type { LayoutChoice, MappingChoices } from "../workbook/mapping";
import { pause } from "./pause";

/** What a person said of one sheet; without a layout the recognised one stays. */
export interface SheetMapping {
  readonly sheet: string;
  readonly isStatement: boolean;
  readonly month: Month | null;
  readonly lot: string | null;
  readonly layout: LayoutChoice | null;
}

export interface SaveMappingOptions extends RunOptions {
  /** The day written beside what is kept. */
  readonly asOf: Day;
}

/** A person's words as choices; where the header stands is said of this very sheet too. */
export const choicesOf = ({ layout, ...sheet }: SheetMapping): MappingChoices => ({
  layouts: layout === null ? [] : [layout],
  sheets: [
    {
      sheet: sheet.sheet,
      isStatement: sheet.isStatement,
      month: sheet.month,
      lot: sheet.lot,
      ...(layout === null
        ? {}
        : { header: { first: layout.headerFirst, last: layout.headerLast } }),
    },
  ],
});

/** Keeps choices in the workbook's sheet `Correspondances`; what was kept of other sheets and layouts stays. */
export async function saveChoices(
  host: Host,
  choices: MappingChoices,
  options: SaveMappingOptions
): Promise<void> {
  const snapshot = await host.readGrids(options);
  const sheet = composeMapping(choices, snapshot, options.asOf);
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan({ ...EMPTY_PLAN, sheets: [sheet] }, options);
}

/** Keeps what a person said of one sheet, and of its layout for the titulaire's next months. */
export const saveMapping = (
  host: Host,
  draft: SheetMapping,
  options: SaveMappingOptions
): Promise<void> => saveChoices(host, choicesOf(draft), options);
