import { act, fireEvent, screen, within } from "@testing-library/react";
import type { ConsolidatedFile } from "../../../src/domain/territory/types";
import { downloadFile } from "../../../src/taskpane/downloads";
import type {
  ReadFilesOptions,
  ReadWorkbook,
  TerritoryServices,
} from "../../../src/taskpane/territoire/services";
import { digest } from "../../domain/territory/territory";
import { done } from "../fakeServices";
import { button, openPane, openTab, plain } from "../setup";

jest.mock("../../../src/taskpane/downloads", () => ({ downloadFile: jest.fn() }));

const fileOf = (source: string, more: Partial<ConsolidatedFile> = {}): ConsolidatedFile => ({
  source,
  sha256: source,
  size: 1,
  status: "up-to-date",
  reasons: [],
  digest: digest({ key: source, reference: source.toUpperCase(), buyer: `Commune de ${source}` }),
  ...more,
});

const BAD = fileOf("abime.xlsx", {
  status: "unreadable",
  reasons: [{ kind: "failed", code: "DamagedWorkbook", details: {} }],
  digest: null,
});

const workbook = (name: string): File => new File(["x"], name);

/** The screen as it opens, over a reader that gives what a test wants of each file. */
async function openTerritory(
  services: Partial<TerritoryServices> = {},
  results = [fileOf("a.xlsx")]
) {
  const asked: string[][] = [];
  const written: string[][] = [];
  const pane = openPane({
    services: {
      territory: {
        inputs: () => Promise.resolve(done({ known: [], contracts: [], untold: [] })),
        readFiles: (files, { onFiles }: ReadFilesOptions) => {
          asked.push(files.map(({ source }) => source));
          onFiles?.(
            files.map((chosen): ReadWorkbook => {
              const file = results.find(({ source }) => source === chosen.source);
              return { file: file ?? fileOf(chosen.source), chosen };
            })
          );
          return Promise.resolve(done({ read: files.length, left: [] }));
        },
        readSheetsHere: () => Promise.resolve(done([])),
        consolidate: (files) => {
          written.push(files.map(({ source }) => source));
          return Promise.resolve(
            done({
              sheet: "Consolidation",
              contracts: files.length,
              persons: 12,
              hours: 3600,
              differences: 2,
              lines: 30_000,
              isBeside: true,
              pivotSheet: null,
              linesFile: () => Promise.resolve(done("Marché;Lot")),
            })
          );
        },
        ...services,
      },
    },
  });
  await openTab(pane.user, "Territoire");
  await screen.findByRole("heading", { name: "Réunir les marchés d’un territoire" });
  const choose = async (...names: readonly string[]): Promise<void> => {
    const field = document.querySelector<HTMLInputElement>("input[type=file][accept]")!;
    await pane.user.upload(field, names.map(workbook));
  };
  return { ...pane, asked, written, choose };
}

const items = (): readonly string[] =>
  within(screen.getByRole("region", { name: "Classeurs lus" }))
    .queryAllByRole("listitem")
    .map(({ textContent }) => plain(textContent));

it("lists what was read, the worst first, with the sheet's own reasons, and filters it", async () => {
  const late = fileOf("b.xlsx", {
    status: "late",
    reasons: [{ kind: "late-statements", months: [24_315] }],
  });
  const { user, asked, choose } = await openTerritory({}, [BAD, late]);
  expect(screen.getByText("Aucun classeur lu")).toBeTruthy();
  await choose("a.xlsx", "b.xlsx", "abime.xlsx", "c.xlsx", "d.xlsx", "e.xlsx", "f.xlsx", "g.xlsx", "h.xlsx"); // prettier-ignore
  expect(asked[0]).toHaveLength(9);
  expect(screen.getByRole("heading", { name: /9.classeurs lus/ })).toBeTruthy();
  const [first = "", second = "", third = ""] = items();
  expect(first).toMatch(/^abime\.xlsxIllisibleLe fichier est abîmé.*Pour corriger/);
  expect(second).toMatch(/^b\.xlsxEn retard.*Relevé attendu et non reçu : avril 2026\./);
  expect(third).toMatch(/^a\.xlsxÀ jour · A\.XLSX · Commune de a\.xlsx/);
  await user.click(screen.getByRole("radio", { name: "En retard (1)" }));
  expect(items()).toHaveLength(1);
  await user.click(button("Retirer les filtres"));
  await user.type(screen.getByRole("searchbox", { name: "Rechercher" }), "commune de C.x");
  expect(items()).toEqual([expect.stringContaining("c.xlsx")]);
  await user.type(screen.getByRole("searchbox", { name: "Rechercher" }), "zz");
  expect(screen.getByText("Aucun classeur ne correspond à ces filtres.")).toBeTruthy();
});

it("keeps apart files of one name and two contracts, replaces a corrected one, names a contract given twice", async () => {
  const results = [fileOf("suivi.xlsx")];
  const { choose } = await openTerritory({}, results);
  await choose("suivi.xlsx");
  results[0] = fileOf("suivi.xlsx", { digest: digest({ key: "autre", reference: "AUTRE" }) });
  await choose("suivi.xlsx");
  expect(items().map((text) => text.split("À jour")[0])).toEqual(["suivi (2).xlsx", "suivi.xlsx"]);
  // Corrected, the second of the name takes the place of its former self.
  results[0] = { ...results[0], status: "late" };
  await choose("suivi.xlsx");
  expect(items().map((text) => text.slice(0, 23))).toEqual([
    expect.stringMatching(/^suivi \(2\)\.xlsxEn retard/),
    expect.stringMatching(/^suivi\.xlsxÀ jour/),
  ]);
  results[0] = fileOf("copie.xlsx", { digest: digest({ key: "autre", reference: "AUTRE" }) });
  await choose("copie.xlsx");
  expect(items()[0]).toMatch(/En erreur.*Même marché que le fichier « copie\.xlsx »|En erreur.*Même marché que le fichier « suivi \(2\)\.xlsx »/); // prettier-ignore
});

it("says what changed since the consolidation that the workbook holds, and which files are missing", async () => {
  const known = [
    { source: "a.xlsx", sha256: "a.xlsx" },
    { source: "b.xlsx", sha256: "former" },
    { source: "parti.xlsx", sha256: "x" },
  ];
  const { user, choose, written } = await openTerritory({
    inputs: () => Promise.resolve(done({ known, contracts: [], untold: [] })),
  });
  await choose("a.xlsx", "b.xlsx", "c.xlsx");
  expect(items()).toEqual([
    expect.stringContaining("inchangé depuis"),
    expect.stringContaining("modifié depuis"),
    expect.stringContaining("absent de la dernière"),
  ]);
  expect(plain(document.body.textContent)).toContain("1 classeur de la dernière consolidation n’est pas choisi"); // prettier-ignore
  expect(screen.getByText("parti.xlsx")).toBeTruthy();
  await user.click(button("Écrire la consolidation"));
  expect(written).toEqual([["a.xlsx", "b.xlsx", "c.xlsx"]]);
  expect(
    await screen.findByText(/3.marchés réunis, 12.personnes différentes, 1,00.h/)
  ).toBeTruthy();
  expect(plain(document.body.textContent)).toContain("30 000 lignes : la feuille Lignes ne les garde pas"); // prettier-ignore
  expect(items().every((text) => text.includes("inchangé"))).toBe(true);
  await user.click(button("Télécharger les lignes (CSV)"));
  expect(jest.mocked(downloadFile)).toHaveBeenCalledWith(
    "Marché;Lot", "lignes-consolidees.csv", "text/csv;charset=utf-8"
  ); // prettier-ignore
});

it("keeps what was read when it is stopped, and goes on with the rest", async () => {
  const readFiles: TerritoryServices["readFiles"] = (files, { onStart, onFiles, signal }) =>
    new Promise((resolve) => {
      const [first, ...rest] = files;
      onStart?.(0, files.length, first!.source);
      onFiles?.([{ file: fileOf(first!.source), chosen: first! }]);
      const end = (): void => resolve(done({ read: 1, left: rest }));
      if (rest.length === 0) end();
      else signal?.addEventListener("abort", end);
    });
  const { user, choose } = await openTerritory({ readFiles });
  await choose("a.xlsx", "b.xlsx");
  expect(await screen.findByText(/Lecture de a\.xlsx… 0 sur 2/)).toBeTruthy();
  await user.click(button("Annuler"));
  await screen.findByRole("button", { name: "Reprendre" });
  expect(plain(document.body.textContent)).toContain("1 fichier lu est gardé, 1 n’est pas lu");
  expect(items()).toEqual([expect.stringContaining("a.xlsx")]);
  await user.click(button("Reprendre"));
  expect(items()).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Reprendre" })).toBeNull();
});

it("reads the contracts of the open workbook, names the sheets nobody can be told to own, and asks for the day", async () => {
  const contracts = [
    { source: "Ce classeur, feuille Marché", sheet: "Marché", reference: "M-1", sheets: [] },
    { source: "Ce classeur, feuille Marché (2)", sheet: "Marché (2)", reference: null, sheets: ["Mars (2)"] },
  ]; // prettier-ignore
  const here = { file: fileOf("Ce classeur, feuille Marché"), chosen: null };
  const { user, asked, choose, change } = await openTerritory({
    inputs: () => Promise.resolve(done({ known: [], contracts, untold: ["Avril 2026"] })),
    readSheetsHere: () => Promise.resolve(done([here])),
  });
  const region = screen.getByRole("region", { name: "Feuilles de ce classeur" });
  expect(plain(region.textContent)).toContain("M-1, feuille « Marché »");
  expect(plain(region.textContent)).toContain("Feuille « Marché (2) »Avec : Mars (2)");
  expect(plain(region.textContent)).toMatch(/1 feuille ne dit pas à quel marché.*Avril 2026/);
  await user.click(button("Lire les feuilles de ce classeur"));
  await choose("a.xlsx");
  expect(items()).toHaveLength(2);
  fireEvent.change(screen.getByLabelText("À la date du"), { target: { value: "2026-12-31" } });
  expect(screen.getByText(/Relisez-les pour la date choisie/)).toBeTruthy();
  expect(button("Écrire la consolidation").getAttribute("aria-disabled")).toBe("true");
  await user.click(button("Relire"));
  expect(asked).toEqual([["a.xlsx"], ["a.xlsx"]]);
  expect(items()).toHaveLength(2);
  expect(button("Écrire la consolidation").getAttribute("aria-disabled")).not.toBe("true");
  act(() => change());
  expect(screen.getByText("Le classeur ouvert a changé depuis qu’il a été lu.")).toBeTruthy();
  await user.click(button("Actualiser"));
  expect(screen.queryByText("Le classeur ouvert a changé depuis qu’il a été lu.")).toBeNull();
  await user.click(button("Tout retirer"));
  expect(screen.getByText("Aucun classeur lu")).toBeTruthy();
  // The button is gone: the keyboard is at the title, not at the top of the page.
  expect(document.activeElement?.textContent).toBe("Réunir les marchés d’un territoire");
});
