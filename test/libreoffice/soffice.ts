import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const runFile = promisify(execFile);

/** LibreOffice keeps a file's computed values unless its profile says to recalculate whatever it loads. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** A LibreOffice of one's own, in a folder of its own; `close` takes the folder away. */
export interface Calculator {
  readonly folder: string;
  /** Opens a workbook, recalculates it and gives it back in another format. */
  convert(bytes: Uint8Array, format: "xlsx" | "pdf" | "ods"): Promise<Uint8Array>;
  /** The same for several workbooks, LibreOffice opened once. */
  convertAll(
    workbooks: readonly Uint8Array[],
    format: "xlsx" | "pdf" | "ods"
  ): Promise<readonly Uint8Array[]>;
  close(): void;
}

export const openCalculator = (): Calculator => {
  const folder = mkdtempSync(join(tmpdir(), "suivi-insertion-"));
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  let count = 0;
  const convertAll: Calculator["convertAll"] = async (workbooks, format) => {
    const names = workbooks.map(() => `classeur${++count}`);
    const sources = names.map((name) => join(folder, `${name}.xlsx`));
    const target = join(folder, "out");
    workbooks.forEach((bytes, index) => {
      writeFileSync(sources[index] ?? "", bytes);
    });
    await runFile(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        target,
        ...sources,
      ],
      { timeout: 120_000 * workbooks.length }
    );
    return names.map((name) => readFileSync(join(target, `${name}.${format}`)));
  };
  return {
    folder,
    convert: async (bytes, format) => {
      const [converted] = await convertAll([bytes], format);
      if (!converted) throw new Error("LibreOffice gave nothing back");
      return converted;
    },
    convertAll,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
