/** What a process that went through a territory says before it ends. */
import { peakMegabytes } from "../../test/peakMemory";

export interface TerritoryTold {
  readonly peakMegabytes: number;
  readonly files: number;
  /** All the hours, in hundredths: who read the same says the same. */
  readonly hundredths: number;
}

export const tellTerritory = (files: number, hundredths: number): void => {
  const told: TerritoryTold = { peakMegabytes: peakMegabytes(), files, hundredths };
  console.log(JSON.stringify(told));
};
