/** The header of a compound file (old workbooks, encrypted ones), with the names its directory holds. */
export const compoundFile = (...streams: readonly string[]): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => bytes.set(Buffer.from(name, "utf16le"), 1024 + index * 128));
  return bytes;
};
