import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { dayOf } from "../../src/domain/calendar";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command as a terminal would; today is 20 June 2026. */
export const insertion = async (...words: readonly string[]): Promise<Ran> => {
  let out = "";
  let error = "";
  const code = await run(words, {
    out: (text) => (out += `${text}\n`),
    error: (text) => (error += `${text}\n`),
    today: () => dayOf(2026, 6, 20),
  });
  return {
    code,
    out: out.replace(/[\u00a0\u202f]/g, " "),
    error: error.replace(/[\u00a0\u202f]/g, " "),
  };
};

/** A folder for one test file. */
export const workFolder = () => {
  const path = mkdtempSync(join(tmpdir(), "suivi-insertion-"));
  return {
    file: (name: string): string => join(path, name),
    names: (): readonly string[] => readdirSync(path).sort(),
    close: (): void => rmSync(path, { recursive: true, force: true }),
  };
};

export const fingerprint = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex");
