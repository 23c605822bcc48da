import fc from "fast-check";
import { hashesIn, packHashes } from "../../../src/cli/consolidation/hashes";

const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));

it("finds in one shared block the hashes that were put there, and no other", () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 40 }), hash, (hashes, other) => {
      const isKnown = hashesIn(packHashes(hashes));
      for (const each of hashes) expect(isKnown(each)).toBe(true);
      expect(isKnown(other)).toBe(hashes.includes(other));
    })
  );
});
