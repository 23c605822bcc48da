/** `npm run bench`: every figure beside its budget; ratios against peers of the same run. */
import { benchCore } from "./core";
import { benchFiles } from "./files";
import { benchGrowth } from "./growth";
import { benchPane } from "./pane";
import { benchSummary } from "./summary";
import { benchTerritory } from "./territory";
import { benchTrips } from "./trips";

async function main(): Promise<void> {
  benchCore();
  benchGrowth();
  await benchFiles();
  await benchTrips();
  await benchSummary();
  await benchPane();
  await benchTerritory();
}

void main();
