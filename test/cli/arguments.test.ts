import { ArgumentError, readArguments } from "../../src/cli/arguments";
import { argumentTextFr } from "../../src/messages/fr/cli";

const refusal = (line: string): string => {
  try {
    readArguments(line.split(" ").filter((word) => word !== ""));
    return "accepted";
  } catch (error) {
    if (error instanceof ArgumentError)
      return argumentTextFr(error.problem).replace(/\u00a0/g, " ");
    throw error;
  }
};

describe("the words of a command", () => {
  it("are read with options before or after the file", () => {
    const expected = {
      verb: "verifier",
      input: "e.xlsx",
      output: "f.xlsx",
      asOf: 46_132,
      json: true,
      force: false,
      mapping: null,
    };
    expect(
      readArguments(["verifier", "e.xlsx", "--le", "2026-04-20", "--json", "--sortie", "f.xlsx"])
    ).toEqual(expected);
    expect(
      readArguments(["verifier", "--json", "--le=2026-04-20", "--sortie=f.xlsx", "e.xlsx"])
    ).toEqual(expected);
    expect(
      readArguments([
        "synthese",
        "e.xlsx",
        "--trimestre",
        "2026-T1",
        "--sortie",
        "f.xlsx",
        "--forcer",
      ])
    ).toEqual({
      verb: "synthese",
      input: "e.xlsx",
      output: "f.xlsx",
      asOf: null,
      period: "2026-T1",
      committee: null,
      force: true,
    });
    const words = "synthese e.xlsx --trimestre 2026-T1 --sortie f.xlsx --comite c.xlsx";
    expect(readArguments(words.split(" "))).toMatchObject({ committee: "c.xlsx" });
    expect(readArguments("synthese e.xlsx --annee 2026 --sortie f.xlsx".split(" "))).toMatchObject({ period: "2026" }); // prettier-ignore
    expect(readArguments("synthese e.xlsx --marche --sortie f.xlsx".split(" "))).toMatchObject({ period: "Marché" }); // prettier-ignore
    expect(readArguments(["modele", "--exemple", "--sortie", "m.xlsx"])).toEqual({
      verb: "modele",
      output: "m.xlsx",
      example: true,
      force: false,
    });
    expect(readArguments(["verifier", "--", "--bizarre.xlsx"])).toMatchObject({
      input: "--bizarre.xlsx",
    });
  });

  it("take every file after the first as a statement to import", () => {
    expect(readArguments("importer m.xlsx a.ods --json b.csv --sortie=f.xlsx".split(" "))).toEqual({
      verb: "importer",
      input: "m.xlsx",
      submissions: ["a.ods", "b.csv"],
      output: "f.xlsx",
      asOf: null,
      json: true,
      force: false,
    });
  });

  it.each([
    ["verifier e.xlsx --correspondances", "print"],
    ["verifier --correspondances e.xlsx", "print"],
    ["verifier e.xlsx --correspondances m.json", { file: "m.json" }],
    ["verifier --correspondances M.JSON e.xlsx", { file: "M.JSON" }],
    ["verifier e.xlsx --correspondances=sans-extension --json", { file: "sans-extension" }],
  ])("tell the mapping to print from the one to apply: %s", (line, mapping) => {
    expect(readArguments(line.split(" "))).toMatchObject({ input: "e.xlsx", mapping });
  });

  it("ask for help anywhere", () => {
    expect([["--aide"], ["verifier", "--aide"], ["aide"], ["-h"]].map(readArguments)).toEqual(
      Array.from({ length: 4 }, () => ({ verb: "aide" }))
    );
  });

  it.each([
    ["", "Aucune commande"],
    ["controler e.xlsx", "« controler » n’existe pas"],
    ["verifier", "Aucun classeur"],
    ["verifier a.xlsx b.xlsx", "un classeur à la fois"],
    ["verifier e.xlsx --exemple", "« --exemple » n’existe pas pour cette commande"],
    ["verifier e.xlsx --truc=1", "« --truc » n’existe pas"],
    ["verifier e.xlsx --le", "--le attend une valeur"],
    ["verifier e.xlsx --le --json", "--le attend une valeur"],
    ["verifier e.xlsx --json=oui", "--json ne prend pas de valeur"],
    ["verifier e.xlsx --json --json", "deux fois"],
    ["verifier e.xlsx --le 31/03/2026", "« 31/03/2026 »"],
    ["verifier e.xlsx --le 2026-02-30", "« 2026-02-30 »"],
    ["synthese e.xlsx --sortie f.xlsx", "--trimestre manque"],
    ["synthese e.xlsx --trimestre 2026-T1", "--sortie manque"],
    ["synthese e.xlsx --trimestre 2026-T5 --sortie f.xlsx", "« 2026-T5 »"],
    ["synthese e.xlsx --annee 26 --sortie f.xlsx", "« 26 »"],
    [
      "synthese e.xlsx --annee 2026 --marche --sortie f.xlsx",
      "--annee et --marche ne vont pas ensemble",
    ],
    ["modele", "--sortie manque"],
  ])("«%s» is refused with a sentence and its remedy", (line, expected) => {
    const sentence = refusal(line);
    expect(sentence).toContain(expected);
    expect(sentence).toContain("Pour corriger : ");
    expect(sentence).not.toContain("\n");
  });
});
