import { HostError } from "../workbook/host";
import { Package } from "./package";
import { WorkbookFile } from "./workbookFile";

/** Bytes of an input beyond which it is not even looked at. */
const MAX_FILE_BYTES = 200_000_000;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** Whether a compound file's directory names this stream (its names are in UTF-16). */
const hasStream = (bytes: Uint8Array, name: string): boolean => {
  const codes = [...name].map((character) => character.charCodeAt(0));
  const entry = Uint8Array.from(codes.flatMap((code) => [code, 0]));
  // Directory entries stand on multiples of 128 bytes.
  for (let at = 0; at + entry.length <= bytes.length; at += 128) {
    if (
      startsWith(bytes.subarray(at, at + entry.length), [...entry]) &&
      bytes[at + entry.length] === 0
    )
      return true;
  }
  return false;
};

/**
 * Opens an .xlsx or .xlsm, refusing at once what is something else.
 * @throws HostError `NotAWorkbook`, `EncryptedWorkbook`, `DamagedWorkbook` or `FileTooLarge`
 */
export const openWorkbookFile = async (bytes: Uint8Array): Promise<WorkbookFile> => {
  if (bytes.length > MAX_FILE_BYTES) throw new HostError("FileTooLarge");
  if (startsWith(bytes, COMPOUND_FILE)) {
    const isOldWorkbook =
      !hasStream(bytes, "EncryptedPackage") &&
      (hasStream(bytes, "Workbook") || hasStream(bytes, "Book"));
    throw isOldWorkbook
      ? new HostError("NotAWorkbook", { kind: "xls" })
      : new HostError("EncryptedWorkbook");
  }
  if (!startsWith(bytes, ZIP) && !startsWith(bytes, EMPTY_ZIP))
    throw new HostError("NotAWorkbook", { kind: "other" });
  return WorkbookFile.open(Package.open(bytes));
};
