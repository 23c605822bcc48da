import { webcrypto } from "node:crypto";
import { CompressionStream, DecompressionStream, ReadableStream } from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks: texts as bytes, streams, fingerprints. */
Object.assign(globalThis, {
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  TextDecoder,
  TextEncoder,
});
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
