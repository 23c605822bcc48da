import { HostError } from "../workbook/host";
import type { Outcome } from "./services";

const isCancelled = (error: unknown, signal: AbortSignal | undefined): boolean =>
  signal?.aborted === true || (error instanceof DOMException && error.name === "AbortError");

/**
 * An exception as an outcome. Only a code crosses: the message of an unforeseen error could quote the workbook, so
 * its kind stands for it.
 */
export async function outcomeOf<Value>(
  run: () => Promise<Outcome<Value>>,
  signal?: AbortSignal
): Promise<Outcome<Value>> {
  try {
    return await run();
  } catch (error) {
    if (isCancelled(error, signal)) return { kind: "cancelled" };
    if (error instanceof HostError)
      return { kind: "failed", code: error.code, details: error.details };
    return {
      kind: "failed",
      code: error instanceof Error ? error.name : "Unexpected",
      details: {},
    };
  }
}

export const done = <Value>(value: Value): Outcome<Value> => ({ kind: "done", value });
