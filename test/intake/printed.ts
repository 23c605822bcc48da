import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSubmission } from "../../src/intake";

/** Prints what the first sheet of each fixture holds, to be read in another time zone. */
async function main(): Promise<void> {
  const files = await Promise.all(
    process.argv
      .slice(2)
      .map((name) =>
        readSubmission(name, new Uint8Array(readFileSync(join(__dirname, "fixtures", name))))
      )
  );
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  process.stdout.write(
    JSON.stringify({ zone, values: files.map(({ sheets }) => sheets[0]?.values) })
  );
}

void main();
