import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { writePlainWorkbook } from "../../src/xlsx/plain";
import { compoundFile } from "../xlsx/files";
import { withParts } from "../xlsx/parts";
import { sampleWorkbook } from "../xlsx/sample";
import { fingerprint, insertion, workFolder, type Ran } from "./terminal";

const folder = workFolder();
const example = folder.file("exemple.xlsx");
const { file } = folder;

beforeAll(async () => {
  const made = await insertion("modele", "--exemple", "--sortie", example);
  expect(made).toMatchObject({ code: 0, error: "" });
});
afterAll(() => {
  folder.close();
});

/** One sentence and its remedy on the error stream, nothing on the other, code 2, no new file. */
const expectRefusal = async (expected: string, ...words: readonly string[]): Promise<void> => {
  const before = folder.names();
  const ran: Ran = await insertion(...words);
  expect({ ...ran, error: ran.error.includes(expected) ? expected : ran.error }).toEqual({
    code: 2,
    out: "",
    error: expected,
  });
  expect(ran.error.trim().split("\n")).toHaveLength(1);
  expect(ran.error).toContain("Pour corriger : ");
  expect(ran.error).not.toMatch(/Error|\bat .*:\d+|undefined|\[object/);
  expect(folder.names()).toEqual(before);
};

const saved = (name: string, bytes: Uint8Array): string => {
  writeFileSync(file(name), bytes);
  return file(name);
};

describe("a file that cannot be checked", () => {
  it("gets one French sentence, exit code 2, and nothing written", async () => {
    const out = file("jamais.xlsx");
    const garbage = saved("brouillon.xlsx", new TextEncoder().encode("n'importe quoi"));
    const encrypted = saved("chiffre.xlsx", compoundFile("EncryptionInfo", "EncryptedPackage"));
    const old = saved("ancien.xls", compoundFile("Workbook"));
    const cut = saved("coupe.xlsx", (await writePlainWorkbook(sampleWorkbook)).slice(0, 900));
    const other = saved("autre.xlsx", await writePlainWorkbook(sampleWorkbook));
    mkdirSync(file("dossier.xlsx"));
    const cases: readonly (readonly [string, string])[] = [
      ["« brouillon.xlsx » n’est pas un tableur", garbage],
      ["« vide.xlsx » est vide (0 octet)", saved("vide.xlsx", new Uint8Array())],
      [
        "« lettre.xlsx » est un document de traitement de texte",
        saved("lettre.xlsx", compoundFile("WordDocument")),
      ],
      ["« chiffre.xlsx » est chiffré par un mot de passe", encrypted],
      ["« ancien.xls » est un ancien classeur Excel", old],
      ["« coupe.xlsx » est abîmé", cut],
      ["table tMarche", other],
      ["« absent.xlsx » est introuvable", file("absent.xlsx")],
      ["« dossier.xlsx » est un dossier", file("dossier.xlsx")],
    ];
    for (const [expected, path] of cases) {
      await expectRefusal(expected, "verifier", path);
      await expectRefusal(expected, "verifier", path, "--json", "--sortie", out);
      await expectRefusal(expected, "synthese", path, "--trimestre", "2026-T1", "--sortie", out);
    }
  });

  it("is never the file to write, even through another path", async () => {
    await expectRefusal("est le fichier d’entrée", "verifier", example, "--sortie", example);
    await expectRefusal(
      "est le fichier d’entrée",
      "verifier",
      example,
      "--sortie",
      `${file(".")}/./exemple.xlsx`,
      "--forcer"
    );
  });

  it("is replaced when it exists, as a command's output is", async () => {
    const taken = file("pris.xlsx");
    copyFileSync(example, taken);
    expect((await insertion("modele", "--sortie", taken)).code).toBe(0);
    expect(fingerprint(taken)).not.toBe(fingerprint(example));
  });

  it("is written only under a name that Excel opens, in a folder that exists", async () => {
    await expectRefusal("un nom en .xlsx", "verifier", example, "--sortie", file("sortie.xls"));
    await expectRefusal("ne peut pas être écrit", "modele", "--sortie", file("nulle/part.xlsx"));
    const macros = saved(
      "macros.xlsm",
      await withParts(await writePlainWorkbook(sampleWorkbook), {
        "[Content_Types].xml": (xml) =>
          xml.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
          ),
      })
    );
    await expectRefusal("un nom en .xlsm", "verifier", macros, "--sortie", file("sortie.xlsx"));
  });

  it("is told a quarter that the contract does not have", async () => {
    await expectRefusal(
      "2031-T1",
      "synthese",
      example,
      "--trimestre",
      "2031-T1",
      "--sortie",
      file("t.xlsx")
    );
  });
});

describe("a part of the input that cannot be kept", () => {
  it("is named, and needs --forcer", async () => {
    const { readFileSync } = await import("node:fs");
    const signed = saved(
      "signe.xlsx",
      await withParts(readFileSync(example), { "_xmlsignatures/sig1.xml": "<Signature/>" })
    );
    await expectRefusal(
      "la signature numérique",
      "verifier",
      signed,
      "--sortie",
      file("non-signe.xlsx")
    );
    const forced = await insertion(
      "verifier",
      signed,
      "--sortie",
      file("non-signe.xlsx"),
      "--forcer"
    );
    expect(forced.error).toContain("n’aura plus la signature numérique");
    expect(folder.names()).toContain("non-signe.xlsx");
  });
});

describe("the model", () => {
  it("is written empty or filled, and an empty one has nothing to report", async () => {
    const empty = file("modele.xlsx");
    expect(await insertion("modele", "--sortie", empty)).toMatchObject({ code: 0, error: "" });
    const checked = await insertion("verifier", empty);
    expect(checked.error + checked.out).toMatch(/Aucun relevé|paramètre/);
  });

  it("gives help", async () => {
    const { code, out, error } = await insertion("--aide");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("synthese F.xlsx --trimestre AAAA-Tn --sortie F2.xlsx");
  });
});
