import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSubmission } from "../../src/intake/index";
import { workbookStream } from "../../src/intake/compound";
import { HostError } from "../../src/workbook/host";

const XLS = join(__dirname, "../corpus/releves/xls-ligne-masquee/releve.xls");
const SECTOR = 512;

const sample = (): Uint8Array => new Uint8Array(readFileSync(XLS));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer);
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readSubmission("releve.xls", bytes);
    return "read";
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
};
/** Where the sectors of the first table, of the directory and of the small streams' table begin. */
const placeOf = (bytes: Uint8Array, header: number): number =>
  (viewOf(bytes).getUint32(header, true) + 1) * SECTOR;
const TABLE = 76;
const DIRECTORY = 48;

describe("the stream of an old workbook", () => {
  it("is taken out of its file whole", async () => {
    const stream = workbookStream(sample());
    expect([stream[0], stream[1]]).toEqual([0x09, 0x08]);
    expect(await codeOf(sample())).toBe("read");
  });

  it.each([1, 2, 3])("is refused when sector %i leads back to itself", async (sector) => {
    const bytes = sample();
    viewOf(bytes).setUint32(placeOf(bytes, TABLE) + 4 * sector, sector, true);
    expect(await codeOf(bytes)).toBe("DamagedWorkbook");
  });

  it("is refused when a way through the table is a circle of two", async () => {
    const bytes = sample();
    const table = placeOf(bytes, TABLE);
    viewOf(bytes).setUint32(table + 4 * 2, 3, true);
    viewOf(bytes).setUint32(table + 4 * 3, 2, true);
    expect(await codeOf(bytes)).toBe("DamagedWorkbook");
  });

  it("is refused when an entry of the directory stands before itself", async () => {
    const bytes = sample();
    const directory = placeOf(bytes, DIRECTORY);
    const inside = viewOf(bytes).getUint32(directory + 76, true);
    viewOf(bytes).setUint32(directory + 128 * inside + 68, inside, true);
    expect(await codeOf(bytes)).toBe("DamagedWorkbook");
  });

  it("is refused when it says it is longer than its sectors", async () => {
    const bytes = sample();
    const view = viewOf(bytes);
    const directory = placeOf(bytes, DIRECTORY);
    for (let entry = 1; entry < 4; entry += 1)
      view.setUint32(directory + 128 * entry + 120, 0x7fffffff, true);
    expect(await codeOf(bytes)).toBe("DamagedWorkbook");
  });

  it("is refused when its small pieces go round", async () => {
    const bytes = new Uint8Array([...sample(), ...new Uint8Array(SECTOR)]);
    const view = viewOf(bytes);
    // Every stream is then a small one, and each piece is followed by the first.
    view.setUint32(56, 0x7fffffff, true);
    view.setUint32(60, bytes.length / SECTOR - 2, true);
    expect(await codeOf(bytes)).toBe("DamagedWorkbook");
  });

  it.each([
    [0x0007, 0],
    [0x0204, 6],
    [0x041e, 2],
    [0x0085, 6],
  ])("is refused when a record %i ends before its text's length", async (kind, length) => {
    const stream = Uint8Array.from([
      ...[0x09, 0x08, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0],
      ...[kind & 255, kind >> 8, length, 0],
      ...new Uint8Array(length),
      ...[0x0a, 0, 0, 0],
    ]);
    expect(await codeOf(stream)).toBe("DamagedWorkbook");
  });
});
