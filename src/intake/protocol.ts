import { HostError } from "../workbook/host";
import type { SubmittedFile } from "../workbook/submitted";

/** What the pane and its worker say to each other. */
export interface ParseRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

export type ParseReply =
  | { readonly id: number; readonly ok: true; readonly file: SubmittedFile }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: string;
      readonly details: Readonly<Record<string, string | number>>;
    };

export const isParseRequest = (data: unknown): data is ParseRequest =>
  typeof data === "object" &&
  data !== null &&
  "id" in data &&
  typeof data.id === "number" &&
  "name" in data &&
  typeof data.name === "string" &&
  "bytes" in data &&
  data.bytes instanceof ArrayBuffer;

export const isParseReply = (data: unknown): data is ParseReply =>
  typeof data === "object" &&
  data !== null &&
  "id" in data &&
  typeof data.id === "number" &&
  "ok" in data &&
  typeof data.ok === "boolean";

/**
 * A failure as it crosses: a code and its details, never a message that could quote the file. What is no refusal
 * comes from the crossing itself, of a result that weighs too much.
 */
export const refusalOf = (id: number, error: unknown): ParseReply =>
  error instanceof HostError
    ? { id, ok: false, code: error.code, details: error.details }
    : { id, ok: false, code: "ReaderStopped", details: {} };
