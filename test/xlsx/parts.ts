import { Package } from "../../src/xlsx/package";

/** The parts of a file, as texts by path. */
export const textParts = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const file = Package.open(bytes);
  const parts = new Map<string, string>();
  for (const path of file.paths()) parts.set(path, await file.text(path));
  return parts;
};

/** A file with some parts' texts changed (or added); a null takes a part away. */
export const withParts = async (
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | null | ((text: string) => string)>>
): Promise<Uint8Array> => {
  const file = Package.open(bytes);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) file.remove(path);
    else file.setText(path, typeof change === "string" ? change : change(await file.text(path)));
  }
  return file.save();
};
