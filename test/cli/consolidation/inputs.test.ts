import { mkdirSync, writeFileSync } from "node:fs";
import type * as Files from "node:fs/promises";
import { inputsOf } from "../../../src/cli/consolidation/inputs";
import { workFolder } from "../terminal";

jest.mock("node:fs/promises", () => {
  const actual = jest.requireActual<typeof Files>("node:fs/promises");
  const refused = (path: string): boolean => path.includes("refuse");
  return {
    ...actual,
    // Somebody who may read everything runs these tests too.
    readdir: (path: string, options: never) =>
      refused(path) ? Promise.reject(new Error("EACCES")) : actual.readdir(path, options),
  };
});

const folder = workFolder();
const { file } = folder;
const sources = async (...words: readonly string[]): Promise<readonly string[]> =>
  (await inputsOf(words.map((word) => file(word)))).map(({ source }) => source);

beforeAll(() => {
  for (const path of ["t/nord/x", "t/sud", "t/refuse"]) mkdirSync(file(path), { recursive: true });
  const decomposed = "été.xlsx".normalize("NFD");
  for (const path of ["t/un.xlsx", "t/nord/deux.XLSX", "t/nord/x/trois.xlsx", `t/sud/${decomposed}`, "t/refuse/quatre.xlsx"]) {
    writeFileSync(file(path), "");
  }
}); // prettier-ignore
afterAll(() => folder.close());

describe("a pattern", () => {
  it("takes what is within the folders it matches, as the shell does when it is not quoted", async () => {
    const all = await sources("t");
    expect(all).toHaveLength(5);
    expect(await sources("t/*")).toEqual(all);
    expect(await sources("t/**")).toEqual(all);
    expect(await sources("t/no*/")).toEqual(["deux.XLSX", "x/trois.xlsx"]);
    expect(await sources("t/*.xlsx")).toEqual(["un.xlsx"]);
    expect(await sources("t/**/*.xlsx")).toEqual(all);
  });

  it("names a folder that may not be read: what it holds is missing", async () => {
    expect(await sources("t/**/tr*.xlsx")).toEqual(["nord/x/trois.xlsx", "refuse"]);
  });

  it("finds a name with accents, however they are encoded", async () => {
    expect(await sources("t/su?/ét*.xlsx")).toEqual([expect.stringMatching(/xlsx$/)]);
  });
});
