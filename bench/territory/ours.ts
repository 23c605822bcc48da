/** The command as anybody runs it: `tsx ours.ts <folder> <output> <threads>`; reads, checks, keeps, consolidates, writes. */
import { run } from "../../src/cli/run";
import { dayOf } from "../../src/domain/calendar";
import { tellTerritory } from "./told";

const [folder = "", output = "", threads = "2"] = process.argv.slice(2);

interface Json {
  readonly files: readonly unknown[];
  readonly total: Readonly<Record<"production" | "guidance" | "training", number>>;
}

/** Seconds in a hundredth of an hour. */
const HUNDREDTH = 36;

async function main(): Promise<void> {
  let [out, said] = ["", ""];
  const code = await run(
    ["consolider", folder, "--sortie", output, "--processus", threads, "--le", "2026-07-04", "--json"],
    {
      out: (text) => (out += text),
      error: (text) => (said = text),
      today: () => dayOf(2026, 7, 4),
    }
  ); // prettier-ignore
  if (code === 2) throw new Error(said);
  const { files, total } = JSON.parse(out) as Json;
  const { production, guidance, training } = total;
  tellTerritory(files.length, (production + guidance + training) / HUNDREDTH);
}

void main();
