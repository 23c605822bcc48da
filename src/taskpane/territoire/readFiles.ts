import { unreadableFile } from "../../app/digestWorkbook";
import type { Day } from "../../domain/calendar";
import type { ConsolidatedFile } from "../../domain/territory/types";
import { HostError } from "../../workbook/host";
import type { CheckReply, CheckRequest } from "./checkProtocol";
import type { ChosenWorkbook, FilesRead, ReadFilesOptions, ReadWorkbook } from "./services";

/** Bytes of a file beyond which it is not even read. */
const MAX_FILE_BYTES = 200_000_000;
/** How often the screen is told of what is read, however fast the files are. */
const TOLD_EVERY_MS = 150;

/** What checks one file at a time, away from the pane. */
export interface Lane {
  readonly ask: (
    request: CheckRequest,
    transfer: readonly ArrayBuffer[],
    signals: readonly AbortSignal[]
  ) => Promise<CheckReply>;
}

export interface FileReader {
  readonly lanes: readonly Lane[];
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  /** What was read before in this session, by `keyOf`. */
  readonly cache: Map<string, ConsolidatedFile>;
}

const keyOf = (source: string, sha256: string, asOf: Day): string =>
  [asOf.toString(), sha256, source].join("|");

const nameOf = (source: string): string => source.split("/").at(-1) ?? source;

/** Whether a failure is the file's, which may be read as well another time, and not what it holds. */
const isPassing = ({ digest, reasons }: ConsolidatedFile): boolean =>
  digest === null &&
  reasons.some(
    (reason) =>
      reason.kind === "failed" &&
      ["ReaderStopped", "FileTooSlow", "CannotRead"].includes(reason.code)
  );

async function bytesOf({ source, file }: ChosenWorkbook): Promise<ArrayBuffer> {
  if (file.size > MAX_FILE_BYTES) throw new HostError("FileTooLarge", { file: nameOf(source) });
  try {
    return await file.arrayBuffer();
  } catch {
    // The file was moved, renamed or changed since it was chosen.
    throw new HostError("CannotRead", { file: nameOf(source) });
  }
}

let lastId = 0;

/** One file, read unless its bytes are known. @throws DOMException «AbortError» when stopped, and nothing else */
async function readOne(
  chosen: ChosenWorkbook,
  { ask }: Lane,
  { hash, cache }: FileReader,
  { asOf, signal }: ReadFilesOptions
): Promise<ConsolidatedFile> {
  const { source, file } = chosen;
  let sha256 = "";
  try {
    const bytes = await bytesOf(chosen);
    sha256 = await hash(new Uint8Array(bytes));
    signal?.throwIfAborted();
    const key = keyOf(source, sha256, asOf);
    const known = cache.get(key);
    if (known) return known;
    lastId += 1;
    const request = { id: lastId, source, sha256, asOf, bytes };
    const reply = await ask(request, [bytes], signal ? [signal] : []);
    if (!isPassing(reply.file)) cache.set(key, reply.file);
    return reply.file;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return unreadableFile({ source, sha256, size: file.size }, error);
  }
}

/**
 * Reads and checks files on several lanes at once. A bad one is a status with its reason; when the user stops, what is
 * done is kept and the rest is given back.
 */
export async function readFiles(
  files: readonly ChosenWorkbook[],
  reader: FileReader,
  options: ReadFilesOptions
): Promise<FilesRead> {
  const { signal, onStart, onFiles } = options;
  const waiting = [...files];
  const read = new Set<ChosenWorkbook>();
  let fresh: ReadWorkbook[] = [];
  let toldAt = performance.now();
  const tell = (): void => {
    if (fresh.length > 0) onFiles?.(fresh);
    fresh = [];
    toldAt = performance.now();
  };
  let begunAt = -Infinity;
  const begin = ({ source }: ChosenWorkbook): void => {
    if (performance.now() - begunAt < TOLD_EVERY_MS) return;
    onStart?.(read.size, files.length, source);
    begunAt = performance.now();
  };
  const runLane = async (lane: Lane): Promise<void> => {
    for (let chosen = waiting.shift(); chosen !== undefined; chosen = waiting.shift()) {
      if (signal?.aborted === true) return;
      begin(chosen);
      try {
        const file = await readOne(chosen, lane, reader, options);
        read.add(chosen);
        fresh.push({ file, chosen });
      } catch {
        return;
      }
      if (performance.now() - toldAt >= TOLD_EVERY_MS) tell();
    }
  };
  await Promise.all(reader.lanes.map(runLane));
  tell();
  return { read: read.size, left: files.filter((chosen) => !read.has(chosen)) };
}
