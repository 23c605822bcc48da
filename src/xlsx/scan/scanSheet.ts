import { readSheet, type SheetFrame } from "../readSheet";
import type { SharedTexts } from "./sharedTexts";
import { SheetScan, type ValueVisitor } from "./sheetScan";

/** Bytes gathered before they are read. */
const SLICE = 65_536;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Excel reads parts in UTF-16 too; nothing writes sheets so, and they are brought to UTF-8 whole. */
const utf16Label = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
};

/** A part in UTF-8, whatever it came in. */
export const asUtf8 = (bytes: Uint8Array): Uint8Array => {
  const label = utf16Label(bytes);
  return label === null ? bytes : new TextEncoder().encode(new TextDecoder(label).decode(bytes));
};

/** Bytes that were not read yet, side by side, at the start of a room that grows as it must. */
class Pending {
  bytes = new Uint8Array(4 * SLICE);
  from = 0;
  to = 0;

  get length(): number {
    return this.to - this.from;
  }

  add(chunk: Uint8Array): void {
    if (this.to + chunk.length > this.bytes.length) {
      const { bytes, from, to } = this;
      const needed = to - from + chunk.length;
      if (needed > bytes.length) this.bytes = new Uint8Array(2 * needed);
      this.bytes.set(bytes.subarray(from, to));
      this.to -= from;
      this.from = 0;
    }
    this.bytes.set(chunk, this.to);
    this.to += chunk.length;
  }
}

/**
 * Reads a worksheet part as it comes: the values of its cells go to `visit`, what stands around them comes back.
 * @throws HostError `DamagedWorkbook`, `UnsafeFile`, and what `visit` throws
 */
export async function scanSheet(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  strings: SharedTexts,
  visit: ValueVisitor,
  signal?: AbortSignal
): Promise<SheetFrame> {
  const scan = new SheetScan(strings, visit);
  const pending = new Pending();
  let isUtf16: boolean | null = null;
  // What did not suffice to read anything is not tried again before it has doubled: the time stays linear.
  let enough = SLICE;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    pending.add(chunk);
    if (pending.length < enough) continue;
    isUtf16 ??= utf16Label(pending.bytes) !== null;
    if (isUtf16) continue;
    pending.from = scan.feed(pending.bytes, pending.from, pending.to, false);
    enough = Math.max(SLICE, 2 * pending.length);
  }
  const rest = pending.bytes.subarray(pending.from, pending.to);
  const last = isUtf16 === false ? rest : asUtf8(rest);
  scan.feed(last, 0, last.length, true);
  const frame = readSheet(decoder.decode(scan.frame()), strings, () => undefined);
  return { ...frame, hiddenRows: scan.hiddenRows };
}
