import { deflateRawSync, inflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";
import { readZip, writeZip, type ZipEntry } from "../../src/xlsx/zip";
import { random } from "../random";
import type { Seed } from "./seeds";

/** Damage, from a number: the same number always does the same harm. */

class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  /** From 0 to `below - 1`. */
  nat(below: number): number {
    return Math.floor(this.next() * Math.max(1, below));
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.nat(items.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  }
}

type BytesDamage = (bytes: Uint8Array, chance: Chance) => Uint8Array;
type TextDamage = (text: string, chance: Chance) => string;

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));

const BYTES: Readonly<Record<string, BytesDamage>> = {
  flip: (bytes, chance) => {
    const flipped = bytes.slice();
    for (let left = 1 + chance.nat(8); left > 0; left--)
      flipped[chance.nat(bytes.length)] = chance.nat(256);
    return flipped;
  },
  bits: (bytes, chance) => {
    const flipped = bytes.slice();
    const at = chance.nat(bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.nat(8));
    return flipped;
  },
  cut: (bytes, chance) => bytes.slice(0, chance.nat(bytes.length)),
  beheaded: (bytes, chance) => bytes.slice(chance.nat(Math.min(600, bytes.length))),
  zeroed: (bytes, chance) => {
    const zeroed = bytes.slice();
    const at = chance.nat(bytes.length);
    return zeroed.fill(0, at, at + 1 + chance.nat(600));
  },
  filled: (bytes, chance) => {
    const filled = bytes.slice();
    const at = chance.nat(bytes.length);
    return filled.fill(255, at, at + 1 + chance.nat(40));
  },
  doubled: (bytes, chance) => {
    const at = chance.nat(bytes.length);
    const end = at + chance.nat(2000);
    return joined(bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end));
  },
  inserted: (bytes, chance) => {
    const at = chance.nat(bytes.length);
    const junk = Uint8Array.from({ length: 1 + chance.nat(200) }, () => chance.nat(256));
    return joined(bytes.subarray(0, at), junk, bytes.subarray(at));
  },
  removed: (bytes, chance) => {
    const at = chance.nat(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + chance.nat(600)));
  },
  moved: (bytes, chance) => {
    const at = chance.nat(bytes.length);
    const size = 1 + chance.nat(512);
    const moved = bytes.slice();
    moved.copyWithin(chance.nat(bytes.length), at, at + size);
    return moved;
  },
};

/** Numbers that a part may give for a row, an index, a count or a size. */
const EXTREMES = ["0", "-1", "1e9", "NaN", "", "99999999999999999999", "4294967296", "1048577", "16385", "2147483648", "0.5", "Infinity", "XFD1048576", "A0", "ZZZZ9", "0x7FFFFFFF", "../../../etc/passwd", "/xl/workbook.xml", "&amp;", "'"]; // prettier-ignore
const SNIPPETS = ["<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", '<!DOCTYPE a [<!ENTITY b "c">]>', "<?", '"', "&#0;", "&#x110000;", "&b;", "\u0000", "\ud800", "<c>", "</c>", "<row>", "</row>", "</sheetData>", "<v>", "<si>", "<f/>", '<c r="XFD1048576"><v>1</v></c>', '<row r="1048576"/>', '<c t="s"><v>4000000000</v></c>', "<v>1e400</v>", "<t>", "\ufeff"]; // prettier-ignore

const replaceOne = (
  text: string,
  pattern: RegExp,
  chance: Chance,
  change: (found: RegExpMatchArray) => string
): string => {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const found = chance.of(matches);
  return text.slice(0, found.index) + change(found) + text.slice(found.index + found[0].length);
};

const TEXTS: Readonly<Record<string, TextDamage>> = {
  truncated: (text, chance) => text.slice(0, chance.nat(text.length)),
  "attribute changed": (text, chance) =>
    replaceOne(text, /="[^"]*"/g, chance, () => `="${chance.of(EXTREMES)}"`),
  "attributes swapped": (text, chance) => {
    const values = text.match(/="[^"]*"/g) ?? ['=""'];
    return replaceOne(text, /="[^"]*"/g, chance, () => chance.of(values));
  },
  "attribute removed": (text, chance) => replaceOne(text, /\s[\w:-]+="[^"]*"/g, chance, () => ""),
  "tag removed": (text, chance) => replaceOne(text, /<[^>]*>/g, chance, () => ""),
  "tag renamed": (text, chance) =>
    replaceOne(text, /<(\/?)[\w:-]+/g, chance, ([, slash]) => `<${slash ?? ""}autre`),
  "content changed": (text, chance) =>
    replaceOne(text, />[^<]+</g, chance, () => `>${chance.of(EXTREMES)}<`),
  "text inserted": (text, chance) => {
    const at = chance.nat(text.length);
    return text.slice(0, at) + chance.of(SNIPPETS) + text.slice(at);
  },
  "slice doubled": (text, chance) => {
    const at = chance.nat(text.length);
    const end = at + chance.nat(800);
    return text.slice(0, end) + text.slice(at);
  },
  "slice removed": (text, chance) => {
    const at = chance.nat(text.length);
    return text.slice(0, at) + text.slice(at + 1 + chance.nat(400));
  },
  nested: (text, chance) => replaceOne(text, /></g, chance, () => `>${"<a>".repeat(20_000)}<`),
  commented: (text, chance) => replaceOne(text, /></g, chance, () => `>${"<!---->".repeat(20_000)}<`), // prettier-ignore
  emptied: () => "",
};

const inflated = (entry: ZipEntry): Buffer =>
  entry.method === 0 ? Buffer.from(entry.compressed) : inflateRawSync(entry.compressed);

const packed = (path: string, bytes: Uint8Array): ZipEntry => ({
  path,
  method: 8,
  crc: crc32(bytes),
  size: bytes.length,
  compressed: deflateRawSync(bytes),
});

const SIZES = [0, 1, 100, 100_000, 150_000_000, 4_000_000_000];

type EntriesDamage = (
  entries: readonly ZipEntry[],
  at: number,
  chance: Chance
) => readonly ZipEntry[];

const withEntry = (
  entries: readonly ZipEntry[],
  at: number,
  entry: ZipEntry
): readonly ZipEntry[] => entries.map((known, index) => (index === at ? entry : known));

const ENTRIES: Readonly<Record<string, EntriesDamage>> = {
  "part removed": (entries, at) => entries.filter((_, index) => index !== at),
  "size lied about": (entries, at, chance) =>
    entries.map((entry, index) => (index === at ? { ...entry, size: chance.of(SIZES) } : entry)),
  "sum wrong": (entries, at) =>
    entries.map((entry, index) => (index === at ? { ...entry, crc: entry.crc ^ 1 } : entry)),
  "method changed": (entries, at, chance) =>
    entries.map((entry, index) =>
      index === at ? { ...entry, method: chance.of([0, 1, 9, 12, 99]) } : entry
    ),
  "parts exchanged": (entries, at, chance) => {
    const other = chance.nat(entries.length);
    return entries.map((entry, index) => {
      const source = index === at ? entries[other] : index === other ? entries[at] : entry;
      return { ...entry, ...source, path: entry.path };
    });
  },
  "part renamed": (entries, at, chance) =>
    entries.map((entry, index) =>
      index === at
        ? { ...entry, path: chance.of(["", "../a.xml", "xl/", "XL/Workbook.XML"]) }
        : entry
    ),
  "part doubled": (entries, at) => entries.flatMap((entry, index) => (index === at ? [entry, entry] : [entry])), // prettier-ignore
  "stream damaged": (entries, at, chance) => {
    const entry = entries[at];
    const damage = chance.of(Object.values(BYTES));
    return entry
      ? withEntry(entries, at, { ...entry, compressed: damage(entry.compressed, chance) })
      : entries;
  },
};

/** Parts that hold what is read: they are damaged more often than the others. */
const isMain = ({ path }: ZipEntry): boolean =>
  /sheet\d*\.xml$|sharedStrings|workbook\.xml|styles\.xml|content\.xml|\.rels$/i.test(path);

function damagedZip(bytes: Uint8Array, chance: Chance): { how: string; bytes: Uint8Array } {
  const entries = readZip(bytes);
  const main = entries.flatMap((entry, index) => (isMain(entry) ? [index] : []));
  const at = chance.nat(4) === 0 ? chance.nat(entries.length) : chance.of(main);
  const entry = entries[at];
  if (!entry || chance.nat(4) === 0) {
    const how = chance.of(Object.keys(ENTRIES));
    const changed = ENTRIES[how]?.(entries, at, chance) ?? entries;
    return { how: `${how} (${entry?.path ?? ""})`, bytes: writeZip(changed) };
  }
  const how = chance.of(Object.keys(TEXTS));
  let text = inflated(entry).toString("utf8");
  for (let left = 1 + chance.nat(2); left > 0; left--) text = TEXTS[how]?.(text, chance) ?? text;
  const changed = withEntry(entries, at, packed(entry.path, Buffer.from(text, "utf8")));
  return { how: `${how} (${entry.path})`, bytes: writeZip(changed) };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A seed damaged in the way the number says; `how` is for who reads a failure. */
export function mutated(seeds: readonly Seed[], index: number): Seed & { readonly how: string } {
  const chance = new Chance(index * 7919 + 20261123);
  const { name, bytes } = chance.of(seeds);
  // Bytes of a compressed file mostly fail its check sums: its parts are what must be damaged.
  if (isZip(bytes) && chance.nat(5) > 0) return { name, ...damagedZip(bytes, chance) };
  const how = chance.of(Object.keys(BYTES));
  return { name, how, bytes: BYTES[how]?.(bytes, chance) ?? bytes };
}
