import { dayOf, type Day } from "../domain/calendar";
import { run } from "./run";

const today = (): Day => {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

// A reader that stops reading (`| head`) is no failure.
process.stdout.on("error", () => undefined);

let stop: AbortSignal | null = null;

/** The first Ctrl + C then stops between two files and keeps what is done; the second one stops at once. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
};

// The exit code is set rather than forced: what was printed is then always flushed to a pipe.
void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  today,
  // Only a command that looks at it stops so: Ctrl + C ends the others at once.
  get signal() {
    return (stop ??= stopSignal());
  },
  ...(process.stderr.isTTY
    ? { progress: (text: string) => process.stderr.write(`\r\u001b[2K${text}`) }
    : {}),
}).then((code) => {
  process.exitCode = code;
});
