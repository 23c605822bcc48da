import type { Day } from "../../domain/calendar";
import type { ConsolidatedFile } from "../../domain/territory/types";

/** What the pane and the worker that checks whole workbooks say to each other. */
export interface CheckRequest {
  readonly id: number;
  readonly source: string;
  readonly sha256: string;
  readonly asOf: Day;
  readonly bytes: ArrayBuffer;
}

export interface CheckReply {
  readonly id: number;
  readonly file: ConsolidatedFile;
}

const isMessage = (data: unknown): data is { readonly id: number } =>
  typeof data === "object" && data !== null && "id" in data && typeof data.id === "number";

export const isCheckRequest = (data: unknown): data is CheckRequest =>
  isMessage(data) &&
  "source" in data &&
  typeof data.source === "string" &&
  "sha256" in data &&
  typeof data.sha256 === "string" &&
  "asOf" in data &&
  typeof data.asOf === "number" &&
  "bytes" in data &&
  data.bytes instanceof ArrayBuffer;

export const isCheckReply = (data: unknown): data is CheckReply =>
  isMessage(data) && "file" in data && typeof data.file === "object" && data.file !== null;
