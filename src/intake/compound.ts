import { HostError } from "../workbook/host";

/**
 * Compound files (old workbooks): the one stream that holds the cells is taken out of them here. A general library
 * reads every other stream too, and follows for ever a list that comes back on itself.
 */

const HEADER_SECTORS = 109;
const FREE = 0xffffffff;
const ENTRY_BYTES = 128;
/** Size of the pieces that small streams are cut in. */
const SMALL_BYTES = 64;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  /** Entries before and after it in its folder, and the first one inside it. */
  readonly links: readonly [before: number, after: number, inside: number];
  readonly start: number;
  readonly size: number;
}

const damaged = (): HostError => new HostError("DamagedWorkbook");

/** Whether following `next` from anywhere comes back to a place it has been at; a place outside ends the way. */
function hasLoop(next: Int32Array | Uint32Array): boolean {
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    const way: number[] = [];
    let at = start;
    while (at >= 0 && at < next.length && state[at] === 0) {
      state[at] = OPEN;
      way.push(at);
      at = next[at] ?? FREE;
    }
    if (at >= 0 && at < next.length && state[at] === OPEN) return true;
    for (const place of way) state[place] = DONE;
  }
  return false;
}

/** Entries of the root itself: an object inside the document may be a workbook too. */
function inRoot(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [entries[0]?.links[2] ?? FREE];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (!entry) continue;
    if (seen.has(at)) throw damaged();
    seen.add(at);
    found.push(entry);
    waiting.push(entry.links[0], entry.links[1]);
  }
  return found;
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly sectorCount: number;
  /** Sector after each sector. */
  private readonly next: Uint32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = bytes.length < 512 ? 0 : this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.sectorBytes = 1 << shift;
    this.sectorCount = Math.max(0, Math.ceil(bytes.length / this.sectorBytes) - 1);
    this.next = this.numbersIn(this.tableSectors());
    if (hasLoop(this.next)) throw damaged();
  }

  /**
   * The content of the first stream that has one of these names; null when there is none.
   * @throws HostError `DamagedWorkbook` when it is not all there
   */
  stream(names: readonly string[]): Uint8Array | null {
    const entries = this.entries();
    const own = inRoot(entries);
    const entry = names
      .map((wanted) => own.find(({ type, name }) => type === STREAM && name === wanted))
      .find((found) => found !== undefined);
    if (!entry) return null;
    const { start, size } = entry;
    if (size >= this.view.getUint32(56, true))
      return this.gathered(this.chain(start), this.sectorBytes, size, (at) => this.offsetOf(at));
    const small = this.smallSectors(entries);
    const after = this.numbersIn(this.chain(this.view.getUint32(60, true)));
    if (hasLoop(after)) throw damaged();
    const pieces: number[] = [];
    for (let piece = start; piece < after.length; piece = after[piece] ?? FREE) pieces.push(piece);
    const perSector = this.sectorBytes / SMALL_BYTES;
    return this.gathered(pieces, SMALL_BYTES, size, (piece) => {
      const sector = small[Math.floor(piece / perSector)];
      if (sector === undefined) throw damaged();
      return this.offsetOf(sector) + (piece % perSector) * SMALL_BYTES;
    });
  }

  /** The sectors of the root, which holds all small streams. */
  private smallSectors(entries: readonly Entry[]): readonly number[] {
    const root = entries.find(({ type }) => type === ROOT);
    if (!root) throw damaged();
    return this.chain(root.start);
  }

  private gathered(
    places: readonly number[],
    pieceBytes: number,
    size: number,
    offsetOf: (place: number) => number
  ): Uint8Array {
    if (places.length * pieceBytes < size) throw damaged();
    const whole = new Uint8Array(size);
    for (let at = 0, index = 0; at < size; at += pieceBytes, index += 1) {
      const from = offsetOf(places[index] ?? 0);
      const piece = this.bytes.subarray(from, from + Math.min(pieceBytes, size - at));
      if (piece.length < Math.min(pieceBytes, size - at)) throw damaged();
      whole.set(piece, at);
    }
    return whole;
  }

  private offsetOf(sector: number): number {
    return (sector + 1) * this.sectorBytes;
  }

  /** The numbers of some sectors, as far as the file goes. */
  private numbersIn(sectors: readonly number[]): Uint32Array {
    const perSector = this.sectorBytes / 4;
    const numbers = new Uint32Array(sectors.length * perSector).fill(FREE);
    sectors.forEach((sector, index) => {
      const from = this.offsetOf(sector);
      for (let at = 0; at < perSector && from + 4 * at + 4 <= this.view.byteLength; at += 1)
        numbers[index * perSector + at] = this.view.getUint32(from + 4 * at, true);
    });
    return numbers;
  }

  /** The sectors that hold the table of all others: those the header names, then a list of lists. */
  private tableSectors(): readonly number[] {
    const sectors: number[] = [];
    const add = (sector: number): boolean => {
      if (sector >= this.sectorCount) return false;
      sectors.push(sector);
      return true;
    };
    for (let index = 0; index < HEADER_SECTORS; index += 1)
      if (!add(this.view.getUint32(76 + 4 * index, true))) break;
    const seen = new Set<number>();
    let list = this.view.getUint32(68, true);
    while (list < this.sectorCount) {
      if (seen.has(list)) throw damaged();
      seen.add(list);
      const numbers = this.numbersIn([list]);
      for (const sector of numbers.subarray(0, -1)) if (!add(sector)) break;
      list = numbers.at(-1) ?? FREE;
    }
    if (sectors.length > this.sectorCount) throw damaged();
    return sectors;
  }

  private chain(start: number): readonly number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < this.sectorCount; sector = this.next[sector] ?? FREE)
      sectors.push(sector);
    return sectors;
  }

  private entries(): readonly Entry[] {
    const { view } = this;
    const entries: Entry[] = [];
    for (const sector of this.chain(view.getUint32(48, true))) {
      const from = this.offsetOf(sector);
      for (let at = from; at < from + this.sectorBytes; at += ENTRY_BYTES) {
        if (at + ENTRY_BYTES > view.byteLength) break;
        const nameBytes = Math.min(64, view.getUint16(at + 64, true));
        entries.push({
          name: new TextDecoder("utf-16le").decode(
            this.bytes.subarray(at, at + Math.max(0, nameBytes - 2))
          ),
          type: view.getUint8(at + 66),
          links: [
            view.getUint32(at + 68, true),
            view.getUint32(at + 72, true),
            view.getUint32(at + 76, true),
          ],
          start: view.getUint32(at + 116, true),
          size: view.getUint32(at + 120, true),
        });
      }
    }
    return entries;
  }
}

/**
 * The records of an old workbook, out of the compound file that holds them.
 * @throws HostError `DamagedWorkbook` when its lists, its directory or that stream cannot be followed to an end
 */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  const stream = new CompoundFile(bytes).stream(["Workbook", "Book", "WORKBOOK", "BOOK"]);
  if (!stream || stream.length === 0) throw damaged();
  return stream;
}
