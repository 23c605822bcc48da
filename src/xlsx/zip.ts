import { HostError } from "../workbook/host";
import { addToCrc32, crc32 } from "./crc32";
import { inflateSmall, SMALL_PART } from "./scan/inflateSmall";

/**
 * ZIP in and out, over the platform's own DEFLATE (Node and browsers alike). An entry that nobody opened is written
 * again with the very bytes it came with: what was not touched cannot change.
 */

/** Inflated bytes that a whole file may declare; none gives more than it declared. */
const MAX_INFLATED_BYTES = 160_000_000;
/** Inflated bytes from which a part is weighed against what it takes, and how many times that it may give. */
const WEIGHED_BYTES = 20_000_000;
const MOST_SWOLLEN = 300;
/** Parts a file may have: a workbook of a hundred sheets has a few hundred. */
const MAX_ENTRIES = 10_000;

export interface ZipEntry {
  readonly path: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

const EMPTY = new Uint8Array(0);
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UTF8_FLAG = 0x0800;
const ENCRYPTED_FLAG = 0x0001;
const SENTINEL = 0xffffffff;
/** 1 January 1980, so that the same content always gives the same bytes. */
const DOS_DATE = 0x0021;

const damaged = (): HostError => new HostError("DamagedWorkbook");

const tooSwollen = (): HostError => new HostError("FileTooLarge", { reason: "expanded" });

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endRecord = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let offset = view.byteLength - 22; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw damaged();
};

const directoryOf = (view: DataView): { readonly count: number; readonly offset: number } => {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== SENTINEL) return { count, offset };
  const locator = end - 20;
  if (locator < 0) throw damaged();
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(end64, true) !== END64_SIGNATURE) throw damaged();
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    offset: Number(view.getBigUint64(end64 + 48, true)),
  };
};

/** Sizes and offset, taken from the 64-bit extra field where the 32-bit ones only say «see there». */
const wideFields = (
  view: DataView,
  extra: number,
  extraEnd: number,
  fields: readonly [size: number, compressedSize: number, offset: number]
): readonly [number, number, number] => {
  if (!fields.includes(SENTINEL)) return fields;
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const wide = (value: number): number => {
      if (value !== SENTINEL) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return [wide(fields[0]), wide(fields[1]), wide(fields[2])];
  }
  throw damaged();
};

const readDirectory = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = viewOf(bytes);
  const { count, offset } = directoryOf(view);
  if (count > MAX_ENTRIES) throw new HostError("FileTooLarge", { reason: "parts" });
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let declared = 0;
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged();
    const flags = view.getUint16(at + 8, true);
    if (flags & ENCRYPTED_FLAG) throw new HostError("EncryptedWorkbook");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = at + 46 + nameLength;
    const [size, compressedSize, local] = wideFields(view, extra, extra + extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    declared += size;
    // Sheets give ten to fifty times what they take; blanks made to fill a memory, a thousand times.
    const isSwollen = size > WEIGHED_BYTES && size > MOST_SWOLLEN * compressedSize;
    if (isSwollen || declared > MAX_INFLATED_BYTES) throw tooSwollen();
    if (view.getUint32(local, true) !== LOCAL_SIGNATURE) throw damaged();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + compressedSize > bytes.length) throw damaged();
    if (!name.endsWith("/")) {
      entries.push({
        path: name.replace(/\\/g, "/").replace(/^\//, ""),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        size,
        compressed: bytes.subarray(start, start + compressedSize),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
};

/**
 * Lists a ZIP's entries without inflating any.
 * @throws HostError `DamagedWorkbook`, `EncryptedWorkbook` or `FileTooLarge`
 */
export const readZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  try {
    return readDirectory(bytes);
  } catch (error) {
    // A DataView read outside the file is how a truncated file shows.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
};

const through = async (
  pieces: Iterable<Uint8Array>,
  transform: CompressionStream | DecompressionStream,
  maximum: number
): Promise<Uint8Array> => {
  const left = pieces[Symbol.iterator]();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = left.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
  });
  const reader = source.pipeThrough(transform).getReader();
  // What is announced is believed for its size only: the bytes go straight where they will stay.
  const announced = Number.isFinite(maximum) ? new Uint8Array(maximum) : null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > maximum) {
      await reader.cancel().catch(() => undefined);
      throw damaged();
    }
    if (announced) announced.set(value, length);
    else chunks.push(value);
    length += value.length;
  }
  if (announced) return announced.subarray(0, length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/**
 * Inflates one entry; stops as soon as more comes out than the entry declares, since what all entries declare was
 * weighed on opening.
 * @throws HostError `DamagedWorkbook`
 */
export const inflateEntry = async (entry: ZipEntry): Promise<Uint8Array> => {
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  let bytes: Uint8Array;
  try {
    bytes =
      entry.method === 0
        ? entry.compressed
        : entry.size <= SMALL_PART
          ? inflateSmall(entry.compressed, entry.size)
          : await through([entry.compressed], new DecompressionStream("deflate-raw"), entry.size);
  } catch (error) {
    throw error instanceof HostError ? error : damaged();
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged();
  return bytes;
};

/** Compresses one part, given in pieces: each is let go once it is compressed. */
export const deflatePieces = async (
  path: string,
  pieces: Iterable<Uint8Array>
): Promise<ZipEntry> => {
  let [crc, size] = [0, 0];
  function* summed(): Generator<Uint8Array> {
    for (const piece of pieces) {
      crc = addToCrc32(crc, piece);
      size += piece.length;
      yield piece;
    }
  }
  const compressed = await through(summed(), new CompressionStream("deflate-raw"), Infinity);
  return { path, method: 8, crc, size, compressed };
};

export const deflateEntry = (path: string, bytes: Uint8Array): Promise<ZipEntry> =>
  deflatePieces(path, [bytes]);

const header = (
  entry: ZipEntry,
  name: Uint8Array,
  central: boolean,
  offset: number
): Uint8Array => {
  const fixed = central ? 46 : 30;
  const bytes = new Uint8Array(fixed + name.length);
  const view = viewOf(bytes);
  const shift = central ? 2 : 0;
  view.setUint32(0, central ? CENTRAL_SIGNATURE : LOCAL_SIGNATURE, true);
  if (central) view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, UTF8_FLAG, true);
  view.setUint16(8 + shift, entry.method, true);
  view.setUint16(12 + shift, DOS_DATE, true);
  view.setUint32(14 + shift, entry.crc, true);
  view.setUint32(18 + shift, entry.compressed.length, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, name.length, true);
  if (central) view.setUint32(42, offset, true);
  bytes.set(name, fixed);
  return bytes;
};

/** Puts entries together, in their order. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const encoder = new TextEncoder();
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = encoder.encode(entry.path);
    const local = header(entry, name, false, 0);
    directory.push(header(entry, name, true, offset));
    body.push(local, entry.compressed);
    offset += local.length + entry.compressed.length;
  }
  const directoryLength = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, directoryLength, true);
  view.setUint32(16, offset, true);
  const parts = [...body, ...directory, end];
  const whole = new Uint8Array(offset + directoryLength + end.length);
  let at = 0;
  for (const part of parts) {
    whole.set(part.length > 0 ? part : EMPTY, at);
    at += part.length;
  }
  return whole;
};
