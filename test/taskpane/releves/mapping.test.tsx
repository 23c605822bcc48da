import "./nodeGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { importStatements } from "../../../src/app/importStatements";
import { dayOf } from "../../../src/domain/calendar";
import { readSubmission } from "../../../src/intake";
import { button, openTab, plain } from "../setup";
import { emptyWorkbook, openDesk, releve } from "./desk";

const INCONNUE = "colonne-inconnue-qui-porte-des-heures/releve.ods";

const withSheet = async () => {
  const host = await emptyWorkbook();
  const file = releve(INCONNUE);
  const submitted = await readSubmission(file.name, new Uint8Array(await file.arrayBuffer()));
  await importStatements(host, [{ file: submitted, sheets: ["Mars 2026"] }], {
    asOf: dayOf(2026, 6, 20),
    version: "0.1.0",
  });
  return host;
};

const openMapping = async (host: Awaited<ReturnType<typeof withSheet>>) => {
  const desk = openDesk(host);
  await openTab(desk.user, "Relevés");
  await desk.user.click(await screen.findByRole("button", { name: "Mars 2026 (2)" }));
  await screen.findByRole("heading", { name: /Lecture de/ });
  return desk;
};

const preview = () => screen.getAllByRole("region", { name: "Ce que cela donne" })[0]!;
const meaning = (column: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: new RegExp(`^Sens de la colonne ${column},`) }); // prettier-ignore

describe("saying what a sheet's columns hold", () => {
  it("asks about a column that looks like hours, shows at once what the answer gives, keeps it", async () => {
    const host = await withSheet();
    const { user } = await openMapping(host);
    expect(plain(screen.getByText(/^Que contient la colonne H/).textContent)).toContain(
      "« Atelier cuisine »"
    );
    expect(meaning("H").value).toBe("ignored");
    expect(plain(preview().textContent)).not.toContain("34,50");
    await user.selectOptions(meaning("H"), "Heures de formation");
    await waitFor(() => expect(plain(preview().textContent)).toContain("30,50 h"));
    expect(screen.queryByText(/^Que contient la colonne H/)).toBeNull();
    await user.click(button("Enregistrer pour ce titulaire"));
    await screen.findAllByText(/La correspondance de/);
    await user.click(button("Retour aux relevés"));
    const item = (await screen.findByRole("button", { name: "Mars 2026 (2)" })).closest("li")!;
    expect(within(item).getByText("Correspondance enregistrée")).toBeTruthy();
    const { tables } = await host.readGrids();
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["tCorrespondances", "tFeuilles"])
    );
  });

  it("keeps unsaved changes until the user says otherwise", async () => {
    const { user } = await openMapping(await withSheet());
    await user.selectOptions(meaning("G"), "Ignorée");
    await user.click(button("Retour aux relevés"));
    expect(screen.getByText("Des changements ne sont pas enregistrés")).toBeTruthy();
    await user.click(button("Continuer"));
    expect(meaning("G").value).toBe("ignored");
    await user.click(button("Annuler"));
    await user.click(button("Quitter sans enregistrer"));
    await screen.findByRole("heading", { name: "Relevés du classeur" });
  });

  it("takes another month and another header, and tells that nothing is found there", async () => {
    const { user } = await openMapping(await withSheet());
    await user.selectOptions(screen.getByRole("combobox", { name: "Mois" }), "mai");
    await waitFor(() => expect(preview().textContent).toContain("mai 2026"));
    const first = screen.getByRole("spinbutton", { name: /première ligne/ });
    await user.clear(first);
    await user.type(first, "2");
    await waitFor(() => expect(screen.queryByText(/3 lignes/)).toBeNull());
    await user.click(button("Revenir à la reconnaissance automatique"));
    await waitFor(() => expect(preview().textContent).toMatch(/3\slignes/));
  });

  it("leaves a sheet out when the user says that it is no statement", async () => {
    const host = await withSheet();
    const { user } = await openMapping(host);
    await user.click(screen.getByRole("checkbox", { name: "Lire cette feuille comme un relevé" }));
    await user.click(button("Enregistrer pour ce titulaire"));
    await screen.findAllByText(/La correspondance de/);
    await user.click(button("Retour aux relevés"));
    await screen.findByRole("region", { name: /^5\srelevés$/ });
  });

  it("opens from a finding, at its column", async () => {
    const host = await withSheet();
    const { user } = openDesk(host);
    await user.click(button("Contrôler"));
    await screen.findByRole("region", { name: "Verdict" });
    await user.click(await screen.findByRole("button", { name: /Mars 2026 \(2\)!H1/ }));
    await user.click(button("Dire ce que contiennent les colonnes"));
    await waitFor(() => expect(document.activeElement).toBe(meaning("H")));
  });
});
