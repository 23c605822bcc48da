import { readSubmission } from "../../src/intake";
import { checkRecords } from "../../src/intake/records";
import { blank, excel95, label, number, u16 } from "./biff";
import { firstSheet, fixture, outcome } from "./files";

const read = (bytes: Uint8Array) => firstSheet("a.xls", bytes);

describe("a workbook of Excel 95", () => {
  it("is read with its accents, its euro and its quotes", async () => {
    const sheet = await read(
      excel95("Avril \x85", [
        label(0, 0, "Pr\xe9nom \x80 \x9cuvre \x92 \x97"),
        number(1, 0, 7.25),
        number(1, 2, 0),
      ])
    );
    expect(sheet.name).toBe("Avril …");
    expect(sheet.values).toEqual([
      ["Prénom € œuvre ’ —", null, null],
      [7.25, null, 0],
    ]);
  });

  it.each([
    [0, "visible"],
    [1, "hidden"],
    [2, "veryHidden"],
  ])("whose sheet has the visibility %i is %s", async (code, visibility) => {
    const sheet = await read(excel95("Listes", [number(0, 0, 1)], [], code));
    expect(sheet.visibility).toBe(visibility);
  });

  it("is refused when a password protects it", async () => {
    const protectedFile = excel95("A", [number(0, 0, 1)], [[0x002f, [1, 2, 3, 4]]]);
    expect(await outcome("a.xls", protectedFile)).toBe("EncryptedWorkbook");
  });

  it("tells its links to other files from those to its own sheets", async () => {
    const linkedTo = async (first: number) => {
      const link = [0x0017, [5, first, 0x61, 0x2e, 0x78, 0x6c]] as const;
      return (await readSubmission("a.xls", excel95("A", [number(0, 0, 1)], [link])))
        .hasExternalLinks;
    };
    expect(await linkedTo(1)).toBe(true);
    expect(await linkedTo(2)).toBe(false);
    expect(await linkedTo(3)).toBe(false);
    // From Excel 97 on, the same record holds a count: here, 257 references.
    const later = excel95("A", [number(0, 0, 1)], [[0x0017, [1, 1, 0, 0]]]);
    later.set(u16(0x0600), 4);
    expect(checkRecords(later).hasExternalLinks).toBe(false);
  });
});

describe("the records of an old workbook", () => {
  it("are read without their formatted blanks, however many", async () => {
    const blanks = Array.from({ length: 20_000 }, (_, at) => blank(at % 2000, 1 + (at % 200)));
    const sheet = await read(excel95("A", [number(3, 0, 1), ...blanks]));
    expect(sheet).toMatchObject({ firstRow: 3, firstColumn: 0, values: [[1]] });
  });

  it("that hold no value are hidden from the library, continued or not", () => {
    const drawing = [0x00ec, [1, 2, 3]] as const;
    const continued = [0x003c, [4, 5]] as const;
    const original = excel95("A", [label(0, 0, "a"), continued, drawing, continued]);
    const { stream } = checkRecords(original);
    const types: number[] = [];
    const view = new DataView(stream.buffer);
    for (let at = 0; at < stream.length; at += 4 + view.getUint16(at + 2, true))
      types.push(view.getUint16(at, true));
    expect(types.slice(-5)).toEqual([0x0204, 0x003c, 0x004d, 0x004d, 0x000a]);
    // The file itself stays as it came.
    expect(original).toEqual(excel95("A", [label(0, 0, "a"), continued, drawing, continued]));
  });

  it("that promise more cells than can be read safely are refused", () => {
    const base = excel95("A", []);
    const length = 8206;
    const records = new Uint8Array(500 * (4 + length));
    for (let at = 0; at < records.length; at += 4 + length)
      records.set([0xbd, 0x00, ...u16(length)], at);
    const whole = new Uint8Array(base.length + records.length);
    whole.set(base);
    whole.set(records, base.length);
    expect(() => checkRecords(whole)).toThrow("FileTooLarge");
  });

  it("cut short are damaged, or what is left of them", async () => {
    const bytes = fixture("releve.xls");
    for (const length of [100, 600, 2000, 4000, bytes.length - 3000])
      expect(await outcome("a.xls", bytes.slice(0, length))).toMatch(
        /DamagedWorkbook|NotASpreadsheet/
      );
  });
});
