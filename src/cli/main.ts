import { dayOf, type Day } from "../domain/calendar";
import { run } from "./run";

const today = (): Day => {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

// A reader that stops reading (`| head`) is no failure.
process.stdout.on("error", () => undefined);

// The first Ctrl + C stops between two files and keeps what is done; the second one stops at once.
const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

// The exit code is set rather than forced: what was printed is then always flushed to a pipe.
void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  today,
  signal: stop.signal,
  ...(process.stderr.isTTY
    ? { progress: (text: string) => process.stderr.write(`\r\u001b[2K${text}`) }
    : {}),
}).then((code) => {
  process.exitCode = code;
});
