/**
 * SHA-256 (FIPS 180-4), in whole numbers and without the platform: the domain may not wait for a promise, and the same
 * text gives the same digest in Excel, in a file and in a test.
 */

const BLOCK = 64;

/** The first 32 bits of the fractional part of a root of a prime, exact on big integers. */
function rootBits(prime: number, degree: 2 | 3): number {
  // root × 2³² is the root of prime × 2^(32 × degree): the largest whole number whose power does not pass it.
  const target = BigInt(prime) << BigInt(32 * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

const CONSTANTS = primes(64).map((prime) => rootBits(prime, 3));
const START = primes(8).map((prime) => rootBits(prime, 2));

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message, a one bit, zeros, and its length in bits on the last eight bytes. */
function padded(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK);
  const whole = new Uint8Array(blocks * BLOCK);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  const bits = bytes.length * 8;
  view.setUint32(whole.length - 8, Math.floor(bits / 0x100000000));
  view.setUint32(whole.length - 4, bits >>> 0);
  return view;
}

/** The 64 words of one block: its own sixteen, then each from four before it. */
function schedule(view: DataView, offset: number): Uint32Array {
  const words = new Uint32Array(64);
  const at = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const before = at(index - 15);
    const recent = at(index - 2);
    const low = rotate(before, 7) ^ rotate(before, 18) ^ (before >>> 3);
    const high = rotate(recent, 17) ^ rotate(recent, 19) ^ (recent >>> 10);
    words[index] = at(index - 16) + low + at(index - 7) + high;
  }
  return words;
}

type State = readonly [number, number, number, number, number, number, number, number];

function compress(state: State, words: Uint32Array): State {
  let [a, b, c, d, e, f, g, h] = state;
  for (let index = 0; index < 64; index += 1) {
    const sum = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum + choice + (CONSTANTS[index] ?? 0) + (words[index] ?? 0)) | 0;
    const other = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [a, b, c, d, e, f, g, h] = [(first + other + majority) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  const after = [a, b, c, d, e, f, g, h];
  const sumAt = (index: number): number => ((state[index] ?? 0) + (after[index] ?? 0)) >>> 0;
  return [sumAt(0), sumAt(1), sumAt(2), sumAt(3), sumAt(4), sumAt(5), sumAt(6), sumAt(7)];
}

const REPLACEMENT = 0xfffd;

/** The bytes of one character; half a surrogate pair is written as the replacement character. */
function utf8Of(character: string): readonly number[] {
  const point = character.codePointAt(0) ?? REPLACEMENT;
  const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

/** A text as UTF-8, without the help of a host. */
const utf8 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap(utf8Of));

/** The digest of a text's UTF-8 bytes, as eight unsigned words of 32 bits. */
export function sha256Words(text: string): readonly number[] {
  const view = padded(utf8(text));
  let state: State = [
    START[0] ?? 0, START[1] ?? 0, START[2] ?? 0, START[3] ?? 0,
    START[4] ?? 0, START[5] ?? 0, START[6] ?? 0, START[7] ?? 0,
  ]; // prettier-ignore
  for (let offset = 0; offset < view.byteLength; offset += BLOCK) {
    state = compress(state, schedule(view, offset));
  }
  return state;
}
