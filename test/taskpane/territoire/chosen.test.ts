import {
  chosenFiles,
  chosenFolder,
  droppedWorkbooks,
} from "../../../src/taskpane/territoire/chosen";

const inFolder = (path: string): File => {
  const file = new File(["x"], path.split("/").at(-1) ?? "");
  Object.defineProperty(file, "webkitRelativePath", { value: path });
  return file;
};

interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
}

const fileEntry = (name: string): Entry =>
  Object.assign(
    { name, isDirectory: false },
    { file: (resolve: (file: File) => void) => resolve(new File(["x"], name)) }
  );

/** A folder as browsers give it: its entries by pieces. */
const folderEntry = (name: string, entries: readonly Entry[]): Entry =>
  Object.assign(
    { name, isDirectory: true },
    {
      createReader: () => {
        const waiting = [...entries];
        return {
          readEntries: (resolve: (batch: Entry[]) => void) => resolve(waiting.splice(0, 2)),
        };
      },
    }
  );

const names = (chosen: readonly { readonly source: string }[]): readonly string[] =>
  chosen.map(({ source }) => source);

describe("workbooks chosen for a territory", () => {
  it("are taken as they are one by one, and in a folder without what is no workbook", () => {
    expect(names(chosenFiles([new File([], "notes.txt"), new File([], "a.xlsx")]))).toEqual([
      "notes.txt",
      "a.xlsx",
    ]);
    const folder = ["n/b/suivi.XLSX", "n/a.xlsm", "n/~$a.xlsm", "n/lisez-moi.txt", "n/b/vieux.xls"];
    expect(names(chosenFolder(folder.map(inFolder)))).toEqual(["a.xlsm", "b/suivi.XLSX", "b/vieux.xls"]);
  }); // prettier-ignore

  it("name a dropped folder or file that may not be read, for reading to say so", async () => {
    const refuse = (_: unknown, reject: (error: Error) => void): void =>
      reject(new Error("closed"));
    const closed = Object.assign(fileEntry("ferme.xlsx"), { file: refuse });
    const shut = Object.assign(folderEntry("prive", []), {
      createReader: () => ({ readEntries: refuse }),
    });
    const items = [{ webkitGetAsEntry: () => folderEntry("nord", [closed, shut]), getAsFile: () => null }]; // prettier-ignore
    const found = await droppedWorkbooks({ items } as unknown as DataTransfer);
    expect(names(found)).toEqual(["ferme.xlsx", "prive"]);
    for (const { file } of found) await expect(file.arrayBuffer()).rejects.toThrow();
  });

  it("are found in dropped folders, however deep and however many", async () => {
    const many = Array.from({ length: 5 }, (_, rank) => fileEntry(`m${rank.toString()}.xlsx`));
    const dropped = folderEntry("nord", [
      ...many, fileEntry(".DS_Store"), folderEntry("sud", [fileEntry("s.xlsx"), fileEntry("~$s.xlsx")]),
    ]); // prettier-ignore
    const item = (entry: Entry | null, file: File | null) => ({
      webkitGetAsEntry: () => entry,
      getAsFile: () => file,
    });
    const alone = new File(["x"], "seul.ods");
    const items = [item(dropped, null), item(fileEntry("seul.ods"), alone)];
    const found = await droppedWorkbooks({ items } as unknown as DataTransfer);
    expect(names(found)).toEqual([
      "m0.xlsx", "m1.xlsx", "m2.xlsx", "m3.xlsx", "m4.xlsx", "sud/s.xlsx", "seul.ods",
    ]); // prettier-ignore
  });
});
