import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { HostError } from "../../../src/workbook/host";
import { crc32 } from "../../../src/xlsx/crc32";
import { inflateSmall } from "../../../src/xlsx/scan/inflateSmall";

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;

/** Bytes that repeat, as texts do, or do not. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(400)).map(([bytes, times]) => {
    const repeated = new Uint8Array(bytes.length * times);
    for (let time = 0; time < times; time++) repeated.set(bytes, time * bytes.length);
    return repeated;
  }),
  fc.array(fc.nat(), { maxLength: 3000 }).map((values) => Buffer.from(values.join(" ")))
);
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE),
  memLevel: fc.constantFrom(1, 8),
});

describe("small parts", () => {
  it("come out as they went in, whatever the compression", () => {
    fc.assert(
      fc.property(content, options, (bytes, how) => {
        const out = inflateSmall(deflateRawSync(bytes, how), bytes.length);
        expect(Buffer.compare(out, bytes)).toBe(0);
      }),
      { numRuns: 500 }
    );
  });

  it("never come out otherwise than the platform's own inflating when their bytes are wrong", () => {
    fc.assert(
      fc.property(
        content,
        options,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, how, at, wrong) => {
          const compressed = deflateRawSync(bytes, how);
          const place = at % compressed.length;
          compressed[place] = (compressed[place] ?? 0) ^ wrong;
          let ours: Uint8Array | null = null;
          try {
            ours = inflateSmall(compressed, 100_000);
          } catch (error) {
            expect(error).toBeInstanceOf(HostError);
          }
          if (ours) expect(Buffer.compare(ours, inflateRawSync(compressed))).toBe(0);
        }
      ),
      {
        numRuns: 500,
        // A code of distances that leaves some ways without an end.
        examples: [
          [
            Buffer.from("9887737 0 44480353 347065763"),
            { level: 1, strategy: 0, memLevel: 1 },
            17,
            1,
          ],
        ],
      }
    );
  });

  it("stop at the size they declare, and when they are cut short", () => {
    const bytes = Buffer.from("relevé ".repeat(500));
    const compressed = deflateRawSync(bytes);
    expect(() => inflateSmall(compressed, bytes.length - 1)).toThrow(HostError);
    expect(() => inflateSmall(compressed.subarray(0, compressed.length - 3), bytes.length)).toThrow(
      HostError
    );
    expect(() => inflateSmall(new Uint8Array(0), 10)).toThrow(HostError);
  });
});

describe("the check sum", () => {
  it("is the known one, for any length", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
    expect(crc32(Buffer.from("The quick brown fox jumps over the lazy dog"))).toBe(0x414fa339);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});
