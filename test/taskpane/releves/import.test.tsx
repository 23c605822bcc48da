import "./nodeGlobals";
import { screen, within } from "@testing-library/react";
import { button, openTab, plain } from "../setup";
import { emptyWorkbook, openDesk, releve } from "./desk";

const INCONNUE = "colonne-inconnue-qui-porte-des-heures/releve.ods";

const choose = async (
  user: ReturnType<typeof openDesk>["user"],
  files: readonly File[]
): Promise<void> => {
  await user.upload(screen.getByLabelText("Importer des relevés…", { selector: "input" }), [
    ...files,
  ]);
};

const sheetNames = async (host: Awaited<ReturnType<typeof emptyWorkbook>>) =>
  (await host.readGrids()).sheets.map(({ name }) => name);

describe("bringing a titulaire's files in", () => {
  it("shows what they hold, refuses the bad one in its own words, copies the others", async () => {
    const host = await emptyWorkbook();
    const { user } = openDesk(host);
    await openTab(user, "Relevés");
    await screen.findByRole("region", { name: /^5\srelevés$/ });
    const bad = Object.assign(new File(["%PDF-1.7"], "releve-scanne.xlsx"), {
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode("%PDF-1.7").buffer),
    });
    await choose(user, [releve("csv-windows-1252/releve.csv"), bad, releve(INCONNUE)]);
    await screen.findByRole("heading", { name: "Fichiers à importer" });
    expect(screen.getByText(/est un document PDF/).textContent).toContain("Pour corriger");
    const ods = screen.getByRole("region", { name: "releve.ods" });
    expect(await within(ods).findByText("Atelier cuisine")).toBeTruthy();
    await user.click(within(ods).getByRole("checkbox", { name: "Importer la feuille Mars 2026" }));
    expect(within(ods).queryByText("Atelier cuisine")).toBeNull();
    await user.click(within(ods).getByRole("checkbox", { name: "Importer la feuille Mars 2026" }));
    await user.click(button(/^Importer 2\sfeuilles$/));
    await screen.findByRole("region", { name: /^7\srelevés$/ });
    expect(plain(document.body.textContent)).toContain("2 feuilles sont ajoutées au classeur");
    expect(await sheetNames(host)).toEqual(
      expect.arrayContaining(["releve", "Mars 2026 (2)", "Journal"])
    );
  });

  it("gives nothing to the workbook when it is left", async () => {
    const host = await emptyWorkbook();
    const before = await sheetNames(host);
    const { user } = openDesk(host);
    await openTab(user, "Relevés");
    await screen.findByRole("region", { name: /^5\srelevés$/ });
    await choose(user, [releve(INCONNUE)]);
    await user.click(await screen.findByRole("button", { name: "Ne rien importer" }));
    await screen.findByRole("heading", { name: "Relevés du classeur" });
    expect(await sheetNames(host)).toEqual(before);
  });

  it("says when the same file comes back", async () => {
    const host = await emptyWorkbook();
    const { user } = openDesk(host);
    await openTab(user, "Relevés");
    await screen.findByRole("region", { name: /^5\srelevés$/ });
    await choose(user, [releve(INCONNUE)]);
    await user.click(await screen.findByRole("button", { name: /^Importer 1\sfeuille$/ }));
    await screen.findByRole("region", { name: /^6\srelevés$/ });
    await choose(user, [releve(INCONNUE)]);
    await user.click(await screen.findByRole("button", { name: /^Importer 1\sfeuille$/ }));
    await screen.findByRole("region", { name: /^7\srelevés$/ });
    expect(plain(document.body.textContent)).toContain(
      "Déjà importé auparavant, octet pour octet : releve.ods."
    );
  });
});
