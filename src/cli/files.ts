import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { HostError } from "../workbook/host";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "FileNotFound",
  EISDIR: "IsAFolder",
};

/** @throws HostError `FileNotFound`, `IsAFolder` or `CannotRead` */
export const readInput = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    throw new HostError(READ_ERRORS[codeOf(error)] ?? "CannotRead", { file: basename(path) });
  }
};

const actual = async (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Whether two paths lead to the same file, through links too. */
export const isSameFile = async (left: string, right: string): Promise<boolean> =>
  (await actual(left)) === (await actual(right));

export const extensionOf = (path: string): string => extname(path).toLowerCase();

/** A file to be written, and what it holds. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes beside the targets, then takes their names: a failure leaves nothing behind, never half a file nor one file
 * without the others.
 * @throws HostError `CannotWrite`
 */
export const writeOutputs = async (files: readonly OutputFile[]): Promise<void> => {
  const all = files.map((file) => ({
    ...file,
    temporary: join(dirname(resolve(file.path)), `.${randomUUID()}.tmp`),
  }));
  let failing = "";
  try {
    for (const { path, bytes, temporary } of all) {
      failing = path;
      await writeFile(temporary, bytes, { flag: "wx" });
    }
    for (const { path, temporary } of all) {
      failing = path;
      await rename(temporary, resolve(path));
    }
  } catch {
    for (const { temporary } of all) await rm(temporary, { force: true });
    throw new HostError("CannotWrite", { file: basename(failing) });
  }
};

/** One file alone. @throws HostError `CannotWrite` */
export const writeOutput = (path: string, bytes: Uint8Array): Promise<void> =>
  writeOutputs([{ path, bytes }]);
