/** `npm run bench`: every figure beside its budget; ratios against peers of the same run. */
import { benchCore } from "./core";
import { benchFiles } from "./files";
import { benchPane } from "./pane";
import { benchTrips } from "./trips";

async function main(): Promise<void> {
  benchCore();
  await benchFiles();
  await benchTrips();
  await benchPane();
}

void main();
