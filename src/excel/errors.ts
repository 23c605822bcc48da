import { HostError } from "../workbook/host";

const isOfficeError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error;

/**
 * A failure of Excel as a `HostError`: its code chooses the sentence shown; Excel's own message, which is not meant for
 * users and may quote the workbook, is left behind. Anything else (a cancellation, a bug) comes back as it is.
 */
export function toHostError(error: unknown): unknown {
  if (!isOfficeError(error)) return error;
  // The types say there always is one; an error raised before the host answered has none.
  const debugInfo: Partial<OfficeExtension.DebugInfo> | undefined = error.debugInfo;
  const location = debugInfo?.errorLocation;
  return new HostError(error.code, location ? { location } : {});
}

/** The code of a failure of Excel, or null. */
export const officeErrorCode = (error: unknown): string | null =>
  isOfficeError(error) ? error.code : null;

/** Runs Excel calls, turning their failures into `HostError`. */
export async function withHostErrors<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw toHostError(error);
  }
}
