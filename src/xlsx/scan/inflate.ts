import { HostError } from "../../workbook/host";
import { addToCrc32 } from "../crc32";
import { inflateEntry, type ZipEntry } from "../zip";
import { SMALL_PART } from "./inflateSmall";

const damaged = (): HostError => new HostError("DamagedWorkbook");

/**
 * An entry's bytes as they are inflated: a sheet of a hundred megabytes never stands in memory whole. No more comes
 * out than the entry declares, since what all entries declare was weighed on opening.
 * @throws HostError `DamagedWorkbook` in place of the first chunk too many, or after the last one when the sum is wrong
 */
export async function* inflatedChunks(entry: ZipEntry): AsyncGenerator<Uint8Array, void, void> {
  const { method, compressed, size, crc } = entry;
  if (method === 0 || size <= SMALL_PART) {
    yield await inflateEntry(entry);
    return;
  }
  if (method !== 8) throw damaged();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(compressed as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let length = 0;
  let sum = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw damaged();
      });
      if (done) break;
      length += value.length;
      if (length > size) throw damaged();
      sum = addToCrc32(sum, value);
      yield value;
    }
    if (length !== size || sum !== crc) throw damaged();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
