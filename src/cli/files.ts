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

/**
 * Writes beside the target, then takes its name: a failure leaves nothing behind and never half a file.
 * @throws HostError `CannotWrite`
 */
export const writeOutput = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = join(dirname(resolve(path)), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await rename(temporary, resolve(path));
  } catch {
    await rm(temporary, { force: true });
    throw new HostError("CannotWrite", { file: basename(path) });
  }
};
