import type { Day } from "../domain/calendar";
import { composeMapping } from "../workbook/compose/correspondences";
import { EMPTY_PLAN } from "../workbook/plan";
import type { Host, RunOptions } from "../workbook/host";
import type { MappingChoices } from "../workbook/mapping";
import { pause } from "./pause";

export interface SaveMappingOptions extends RunOptions {
  /** The day written beside what is kept. */
  readonly asOf: Day;
}

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
