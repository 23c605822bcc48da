import { HostError } from "../workbook/host";
import { openXlsx, type XlsxHost } from "../xlsx/xlsxHost";
import { kindOf } from "./kind";

/** Failures of a file that is something else than it is called. */
const MISTAKEN: readonly string[] = ["NotAWorkbook", "EncryptedWorkbook"];

/** What bytes that are no workbook are: an empty file, a page, a photograph… */
function refusalOf(error: HostError, bytes: Uint8Array): HostError {
  try {
    const kind = kindOf("classeur.xlsx", bytes);
    return kind === "workbook" ? error : new HostError("NotAWorkbook", { kind });
  } catch (told) {
    if (!(told instanceof HostError)) return error;
    return new HostError(told.code, { ...told.details, wanted: "contract" });
  }
}

/**
 * Opens a contract's workbook, whatever its name; what is no workbook is refused for what it is.
 * @throws HostError
 */
export async function openWorkbook(bytes: Uint8Array): Promise<XlsxHost> {
  try {
    return await openXlsx(bytes);
  } catch (error) {
    const isMistaken = error instanceof HostError && MISTAKEN.includes(error.code);
    throw isMistaken ? refusalOf(error, bytes) : error;
  }
}
