/** Many SHA-256 hashes in one block of memory that every thread looks into: none has a copy of its own. */

const BYTES = 32;

/** Sorts hashes into a block. @param hashes lower-case hexadecimal, 64 digits each */
export function packHashes(hashes: readonly string[]): SharedArrayBuffer {
  const block = new SharedArrayBuffer(hashes.length * BYTES);
  const bytes = Buffer.from(block);
  [...hashes].sort().forEach((hash, index) => bytes.write(hash, index * BYTES, BYTES, "hex"));
  return block;
}

/** Looks for hashes in a block. */
export function hashesIn(block: SharedArrayBuffer): (hash: string) => boolean {
  const bytes = Buffer.from(block);
  return (hash) => {
    const wanted = Buffer.from(hash, "hex");
    let [low, high] = [0, bytes.length / BYTES];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = bytes.compare(wanted, 0, BYTES, middle * BYTES, (middle + 1) * BYTES);
      if (order === 0) return true;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return false;
  };
}
