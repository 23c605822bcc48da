import { HostError } from "../../workbook/host";

/**
 * DEFLATE (RFC 1951) at once, for small parts: a workbook has eight of them, and the platform's own stream costs half
 * a millisecond of waiting for each, whatever its size.
 */

/** Inflated bytes up to which a part is small. */
export const SMALL_PART = 262_144;

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]; // prettier-ignore
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]; // prettier-ignore
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577]; // prettier-ignore
const DISTANCE_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]; // prettier-ignore
/** Order in which a block gives the lengths of the codes of its lengths. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;
/** Codes up to this length are found in one look. */
const FAST_BITS = 9;
const FAST_SIZE = 1 << FAST_BITS;

const damaged = (): HostError => new HostError("DamagedWorkbook");

/** A canonical Huffman code. */
class Code {
  readonly fast = new Uint16Array(FAST_SIZE);
  readonly counts = new Uint16Array(LONGEST + 1);
  readonly symbols = new Uint16Array(288);
  private readonly offsets = new Uint16Array(LONGEST + 2);

  /** @param mayBeShort whether a code of one bit may stand alone */
  build(lengths: Uint8Array, from: number, count: number, mayBeShort: boolean): this {
    const { fast, counts, symbols, offsets } = this;
    fast.fill(0);
    counts.fill(0);
    for (let symbol = 0; symbol < count; symbol++) {
      const length = lengths[from + symbol] as number;
      counts[length] = (counts[length] as number) + 1;
    }
    counts[0] = 0;
    let free = 1;
    let longest = 0;
    for (let length = 1; length <= LONGEST; length++) {
      free = 2 * free - (counts[length] as number);
      if (free < 0) throw damaged();
      if (counts[length] !== 0) longest = length;
      offsets[length + 1] = (offsets[length] as number) + (counts[length] as number);
    }
    const isShort = free > 0 && longest > 0;
    if (isShort && !(mayBeShort && longest === 1)) throw damaged();
    const next = offsets.slice();
    for (let symbol = 0; symbol < count; symbol++) {
      const length = lengths[from + symbol] as number;
      if (length === 0) continue;
      const at = next[length] as number;
      symbols[at] = symbol;
      next[length] = at + 1;
    }
    this.fillFast();
    return this;
  }

  private fillFast(): void {
    const { fast, counts, symbols } = this;
    let code = 0;
    let index = 0;
    for (let length = 1; length <= FAST_BITS; length++) {
      for (let left = counts[length] as number; left > 0; left--, code++, index++) {
        let reversed = 0;
        for (let bit = 0; bit < length; bit++)
          if (code & (1 << bit)) reversed |= 1 << (length - 1 - bit);
        const entry = ((symbols[index] as number) << 4) | length;
        for (let at = reversed; at < FAST_SIZE; at += 1 << length) fast[at] = entry;
      }
      code <<= 1;
    }
  }
}

const literals = new Code();
const distances = new Code();
const lengthCodes = new Code();
const lengths = new Uint8Array(320);

const fixedLiterals = new Code().build(
  Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
  0,
  288,
  false
);
const fixedDistances = new Code().build(new Uint8Array(32).fill(5), 0, 32, false);

class Inflater {
  private readonly output: Uint8Array;
  private at = 0;
  private written = 0;
  private bits = 0;
  private bitCount = 0;

  constructor(
    private readonly input: Uint8Array,
    size: number
  ) {
    this.output = new Uint8Array(size);
  }

  run(): Uint8Array {
    for (;;) {
      const isLast = this.take(1);
      const kind = this.take(2);
      if (kind === 0) this.stored();
      else if (kind === 1) this.block(fixedLiterals, fixedDistances);
      else if (kind === 2) {
        this.readCodes();
        this.block(literals, distances);
      } else throw damaged();
      if (isLast) break;
    }
    return this.output.subarray(0, this.written);
  }

  /** So many bits (16 at most), the first one lowest. */
  private take(count: number): number {
    while (this.bitCount < count) {
      if (this.at >= this.input.length) throw damaged();
      this.bits |= (this.input[this.at++] as number) << this.bitCount;
      this.bitCount += 8;
    }
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.bitCount -= count;
    return value;
  }

  private symbol(code: Code): number {
    const { input } = this;
    while (this.bitCount < LONGEST && this.at < input.length) {
      this.bits |= (input[this.at++] as number) << this.bitCount;
      this.bitCount += 8;
    }
    const entry = code.fast[this.bits & (FAST_SIZE - 1)] as number;
    if (entry !== 0) {
      const length = entry & 15;
      if (length > this.bitCount) throw damaged();
      this.bits >>>= length;
      this.bitCount -= length;
      return entry >>> 4;
    }
    return this.longSymbol(code);
  }

  private longSymbol({ counts, symbols }: Code): number {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST && length <= this.bitCount; length++) {
      value |= (this.bits >>> (length - 1)) & 1;
      const count = counts[length] as number;
      if (value - count < first) {
        this.bits >>>= length;
        this.bitCount -= length;
        return symbols[index + value - first] as number;
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw damaged();
  }

  private stored(): void {
    // The bytes that were taken ahead of their bits are given back.
    this.at -= this.bitCount >>> 3;
    this.bits = this.bitCount = 0;
    const { input, at } = this;
    if (at + 4 > input.length) throw damaged();
    const length = (input[at] as number) | ((input[at + 1] as number) << 8);
    const inverse = (input[at + 2] as number) | ((input[at + 3] as number) << 8);
    if ((length ^ inverse) !== 0xffff || at + 4 + length > input.length) throw damaged();
    if (this.written + length > this.output.length) throw damaged();
    this.output.set(input.subarray(at + 4, at + 4 + length), this.written);
    this.written += length;
    this.at = at + 4 + length;
  }

  private readCodes(): void {
    const literalCount = this.take(5) + 257;
    const distanceCount = this.take(5) + 1;
    const lengthCount = this.take(4) + 4;
    if (literalCount > 286 || distanceCount > 30) throw damaged();
    lengths.fill(0);
    for (let index = 0; index < lengthCount; index++)
      lengths[LENGTH_ORDER[index] as number] = this.take(3);
    lengthCodes.build(lengths, 0, 19, false);
    lengths.fill(0);
    const total = literalCount + distanceCount;
    for (let index = 0; index < total;) {
      const symbol = this.symbol(lengthCodes);
      if (symbol < 16) {
        lengths[index++] = symbol;
        continue;
      }
      if (symbol === 16 && index === 0) throw damaged();
      const value = symbol === 16 ? (lengths[index - 1] as number) : 0;
      const count =
        symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (index + count > total) throw damaged();
      lengths.fill(value, index, index + count);
      index += count;
    }
    if (lengths[256] === 0) throw damaged();
    literals.build(lengths, 0, literalCount, true);
    distances.build(lengths, literalCount, distanceCount, true);
  }

  private block(literalCode: Code, distanceCode: Code): void {
    const { output } = this;
    for (;;) {
      const symbol = this.symbol(literalCode);
      if (symbol === 256) return;
      if (symbol < 256) {
        if (this.written >= output.length) throw damaged();
        output[this.written++] = symbol;
        continue;
      }
      const base = LENGTH_BASE[symbol - 257];
      if (base === undefined) throw damaged();
      const length = base + this.take(LENGTH_EXTRA[symbol - 257] as number);
      const far = this.symbol(distanceCode);
      const farBase = DISTANCE_BASE[far];
      if (farBase === undefined) throw damaged();
      const distance = farBase + this.take(DISTANCE_EXTRA[far] as number);
      const end = this.written + length;
      if (distance > this.written || end > output.length) throw damaged();
      for (let to = this.written; to < end; to++) output[to] = output[to - distance] as number;
      this.written = end;
    }
  }
}

/**
 * Inflates a part of known size.
 * @param size bytes it declares; never are more made
 * @returns what came out, shorter than declared perhaps
 * @throws HostError `DamagedWorkbook`
 */
export const inflateSmall = (input: Uint8Array, size: number): Uint8Array =>
  new Inflater(input, size).run();
