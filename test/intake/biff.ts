/** Records of old workbooks, written by hand: nothing saves them any more. */

export type Record = readonly [type: number, content: readonly number[]];

export const u16 = (value: number): readonly number[] => [value & 0xff, value >>> 8];
export const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]; // prettier-ignore

/** Characters in one byte each. */
const latin = (text: string): readonly number[] => [...Buffer.from(text, "latin1")];

const bytesOf = (records: readonly Record[]): readonly number[] =>
  records.flatMap(([type, content]) => [...u16(type), ...u16(content.length), ...content]);

const bof = (kind: number): Record => [
  0x0809,
  [...u16(0x0500), ...u16(kind), ...u16(0), ...u16(0)],
];
const EOF: Record = [0x000a, []];

export const label = (row: number, column: number, text: string): Record => [
  0x0204,
  [...u16(row), ...u16(column), ...u16(0), ...u16(text.length), ...latin(text)],
];

export const number = (row: number, column: number, value: number): Record => {
  const double = [...new Uint8Array(Float64Array.of(value).buffer)];
  return [0x0203, [...u16(row), ...u16(column), ...u16(0), ...double]];
};

/** A blank cell that only has a look. */
export const blank = (row: number, column: number): Record => [
  0x0201,
  [...u16(row), ...u16(column), ...u16(0)],
];

/** An Excel 95 workbook of one sheet, as a bare stream. */
export function excel95(
  name: string,
  cells: readonly Record[],
  globals: readonly Record[] = [],
  visibility = 0
): Uint8Array {
  const before: readonly Record[] = [
    bof(0x0005),
    [0x0042, u16(1252)],
    [0x00e0, new Array<number>(16).fill(0)],
    ...globals,
  ];
  const sheetRecord = (offset: number): Record => [
    0x0085,
    [...u32(offset), visibility, 0, name.length, ...latin(name)],
  ];
  const head = (offset: number): readonly number[] =>
    bytesOf([...before, sheetRecord(offset), EOF]);
  const sheet = bytesOf([bof(0x0010), ...cells, EOF]);
  return Uint8Array.from([...head(head(0).length), ...sheet]);
}
