import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { fingerprint, insertion, workFolder } from "./terminal";

const folder = workFolder();
const { file } = folder;
const checked = file("controle.xlsx");

beforeAll(async () => {
  await insertion("modele", "--exemple", "--sortie", file("exemple.xlsx"));
  await insertion("verifier", file("exemple.xlsx"), "--le", "2026-11-20", "--sortie", checked);
});
afterAll(() => {
  folder.close();
});

describe("retention on the command line", () => {
  it("lists whom nothing shows for two years, by identifier alone", async () => {
    const told = await insertion("conservation", checked, "--le", "2028-11-20");
    expect(told).toMatchObject({ code: 0, error: "" });
    expect(told.out).toContain("Sans activité depuis deux ans : 2 personnes.");
    expect(told.out).toContain("P-031 : dernière activité le 31 juillet 2026");
    expect(told.out).not.toMatch(/EXEMPLE-/);
    const json = await insertion("conservation", checked, "--le", "2028-11-20", "--json");
    const { people } = JSON.parse(json.out) as { people: readonly { due: boolean }[] };
    expect(people.filter(({ due }) => due)).toHaveLength(2);
  });

  it("anonymises in a copy, says which sheets still name them, and leaves the workbook as it is", async () => {
    const before = fingerprint(checked);
    const output = file("anonyme.xlsx");
    const ran = await insertion("anonymiser", checked, "--le", "2028-11-20", "--sortie", output);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Anonymisation de 2 personnes : \d+ cellules réécrites/);
    expect(ran.error).toMatch(/« Juillet 2026 ».* nomment encore ces personnes/);
    expect(fingerprint(checked)).toBe(before);
    const again = await insertion("conservation", output, "--le", "2028-11-20");
    // The statements that stay still name them: it is said again.
    expect(again.out).toContain("Ces relevés remis les nomment");
  });

  it("refuses whoever is active or unknown, and writes nothing", async () => {
    const ask = (identifier: string) =>
      insertion("anonymiser", checked, "--le", "2028-11-20", "--personnes", identifier, "--sortie", file("refus.xlsx")); // prettier-ignore
    expect(await ask("P-001")).toMatchObject({ code: 2, error: expect.stringContaining("moins de deux ans") as string }); // prettier-ignore
    expect(await ask("P-777")).toMatchObject({ code: 2, error: expect.stringContaining("n’est pas dans ce classeur") as string }); // prettier-ignore
    expect(folder.names()).not.toContain("refus.xlsx");
  });

  it("archives the registers without a name", async () => {
    const output = file("archive.xlsx");
    const ran = await insertion("archive", checked, "--le", "2026-11-20", "--sortie", output);
    expect(ran).toMatchObject({ code: 0, error: "" });
    expect(ran.out).toContain("27 personnes sous pseudonyme");
    const { sheets } = await (await openXlsx(readFileSync(output))).readGrids();
    const text = JSON.stringify(sheets.map(({ values }) => values));
    expect(text).not.toMatch(/EXEMPLE-|P-0\d\d/);
    expect(text).toContain("Encadrant 1");
  });
});
