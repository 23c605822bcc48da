import "../releves/nodeGlobals";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { dayOf } from "../../../src/domain/calendar";
import type { XlsxHost } from "../../../src/xlsx/xlsxHost";
import { openDesk } from "../releves/desk";
import { button, openTab, plain } from "../setup";
import { contractWorkbook, rowsIn } from "./contractDesk";

const MARCH = { Document: "Relevé mensuel", Période: "Mars 2026", Échéance: dayOf(2026, 4, 15) };
const MAY = { Document: "Relevé mensuel", Période: "Mai 2026", Échéance: dayOf(2026, 6, 15) };
const REVIEW = { Document: "Bilan trimestriel", Période: "T2 2026", Échéance: dayOf(2026, 7, 31) };
const MEETING = { Document: "Présence au comité", Période: "T1 2026", Échéance: dayOf(2026, 4, 9) };

/** The pane stands on Saturday 20 June 2026. */
const open = async (host: XlsxHost, part: string) => {
  const desk = openDesk(host);
  await openTab(desk.user, "Relevés");
  await desk.user.click(await screen.findByRole("radio", { name: part }));
  return desk;
};

const documents = async () => screen.findByRole("region", { name: "Documents" });
const item = async (name: string) =>
  within((await within(await documents()).findByText(name)).closest("li")!);
const typeDate = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("the register of documents", () => {
  it("says where each document stands, late ones first, and keeps the rest behind filters", async () => {
    const received = { ...MARCH, "Reçu le": dayOf(2026, 4, 20) };
    const checked = { ...MARCH, Période: "Avril 2026", "Reçu le": dayOf(2026, 6, 9) };
    const { user } = await open(
      await contractWorkbook({ tDocuments: [received, MAY, REVIEW, MEETING, checked] }),
      "Documents"
    );
    const lines = within(await documents()).getAllByRole("listitem").map((line) => plain(line.textContent)); // prettier-ignore
    expect(lines).toEqual([
      expect.stringContaining("Réunion tenue le 9 avril 2026 : présence du titulaire non notée."),
      expect.stringContaining("En retard de 5 jours calendaires (4 jours ouvrés) : attendu le 15 juin 2026."),
      expect.stringContaining("Attendu le 31 juillet 2026, dans 41 jours."),
      // Fifteen days after 9 June: the clock still runs, and its end is near.
      expect.stringContaining("Vérification jusqu’au 24 juin 2026 : 4 jours restants."),
    ]); // prettier-ignore
    expect(lines[3]).toContain("l’admission peut être tacite : à vérifier dans le CCAG du marché");
    await user.click(screen.getByRole("radio", { name: "En retard (2)" }));
    expect(within(await documents()).getAllByRole("listitem")).toHaveLength(2);
    await user.click(screen.getByRole("radio", { name: "Tous (5)" }));
    expect(plain((await documents()).textContent)).toContain(
      "Reçu le 20 avril 2026, avec 5 jours calendaires (3 jours ouvrés) de retard."
    );
  });

  it("notes a document received today in one click, and takes it back", async () => {
    const host = await contractWorkbook({ tDocuments: [MAY] });
    const { user } = await open(host, "Documents");
    await user.click(
      await screen.findByRole("button", {
        name: "Reçu aujourd’hui\u00a0: Relevé mensuel, Mai 2026",
      })
    );
    expect(plain((await screen.findByText(/noté reçu le/)).textContent)).toBe(
      "Relevé mensuel, Mai 2026 : noté reçu le 20 juin 2026."
    );
    expect(await rowsIn(host, "tDocuments")).toMatchObject([{ "Reçu le": dayOf(2026, 6, 20) }]);
    expect(document.activeElement).toBe(button("Annuler la saisie"));
    await user.click(button("Annuler la saisie"));
    await waitFor(() => expect(screen.queryByText(/noté reçu le/)).toBeNull());
    expect(await rowsIn(host, "tDocuments")).toMatchObject([{ "Reçu le": null }]);
  });

  it("computes the due date while one types, and refuses what cannot be", async () => {
    const host = await contractWorkbook();
    const { user } = await open(host, "Documents");
    await user.click(await screen.findByRole("button", { name: "Ajouter un document" }));
    await user.click(button("Ajouter"));
    expect(screen.getByRole("alert").textContent).toContain("1\u00a0champ est à corriger");
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: /^Document/ }));
    await user.type(screen.getByRole("combobox", { name: /^Document/ }), "Relevé mensuel");
    await user.type(screen.getByLabelText("Période"), "juillet 2026");
    expect(plain(screen.getByText(/Sans date, le marché la donne/).textContent)).toContain(
      "le 17 août 2026 au plus tard"
    );
    typeDate("Échéance", "2026-08-15");
    expect(plain(screen.getByText(/À remettre le/).textContent)).toBe(
      "À remettre le 17 août 2026 au plus tard : le 15 août 2026 n’est pas un jour ouvrable."
    );
    typeDate("Échéance", "1926-08-15");
    expect(screen.getByText("Date à écrire en entier, de 2000 à 2099.")).toBeTruthy();
    typeDate("Échéance", "2026-08-14");
    await user.click(button("Ajouter"));
    await screen.findByRole("region", { name: "Documents" });
    expect(await rowsIn(host, "tDocuments")).toMatchObject([
      { Document: "Relevé mensuel", Période: "juillet 2026", Échéance: dayOf(2026, 8, 14) },
    ]);
  });

  it("proposes the contract's rows once, and writes those that are kept", async () => {
    const host = await contractWorkbook({ tDocuments: [MARCH, MEETING] });
    const { user } = await open(host, "Documents");
    await user.click(await screen.findByRole("button", { name: "Préparer les lignes du marché" }));
    const proposal = screen.getByRole("region", { name: "Lignes que le marché appelle" });
    expect(plain(proposal.textContent)).toContain(
      "5 relevés mensuels, de janvier 2026 à juin 2026"
    );
    expect(plain(proposal.textContent)).toContain("1 réunion du comité");
    await user.click(within(proposal).getByRole("checkbox", { name: /relevés mensuels/ }));
    await user.click(within(proposal).getByRole("checkbox", { name: /relevés mensuels/ }));
    await user.click(within(proposal).getByRole("button", { name: /^Ajouter/ }));
    await waitFor(() => expect(screen.queryByRole("region", { name: /Lignes que/ })).toBeNull());
    const rows = await rowsIn(host, "tDocuments");
    expect(rows.map(({ Document, Période }) => `${Document as string} ${Période as string}`)).toEqual([
      "Relevé mensuel Mars 2026", "Présence au comité T1 2026", "Relevé mensuel Janvier 2026",
      "Relevé mensuel Février 2026", "Relevé mensuel Avril 2026", "Relevé mensuel Mai 2026",
      "Relevé mensuel Juin 2026", "Présence au comité T2 2026",
    ]); // prettier-ignore
    await user.click(button("Préparer les lignes du marché"));
    expect(screen.getByText("Toutes les lignes du marché y sont déjà.")).toBeTruthy();
  });

  it("edits a row, keeps what is typed over a look elsewhere, and writes only what changed", async () => {
    const host = await contractWorkbook({ tDocuments: [MAY] });
    const { user } = await open(host, "Documents");
    await user.click(await screen.findByRole("button", { name: /^Modifier Relevé/ }));
    await user.type(screen.getByLabelText("Observations"), "=1+1");
    await openTab(user, "Marché");
    await openTab(user, "Relevés");
    expect(screen.getByLabelText<HTMLInputElement>("Observations").value).toBe("=1+1");
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(screen.queryByLabelText("Observations")).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Modifier Relevé/ }));
    expect(await rowsIn(host, "tDocuments")).toMatchObject([{ ...MAY, Observations: "=1+1" }]);
  });

  it("asks before deleting, and deletes", async () => {
    const host = await contractWorkbook({ tDocuments: [MARCH, MAY] });
    const { user } = await open(host, "Documents");
    await user.click(await screen.findByRole("button", { name: /^Supprimer .*Mars 2026/ }));
    expect(document.activeElement).toBe(button("Garder"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("button", { name: "Garder" })).toBeNull();
    expect(document.activeElement).toBe(button(/^Supprimer .*Mars 2026/));
    await user.click(await screen.findByRole("button", { name: /^Supprimer .*Mars 2026/ }));
    await user.click(button("Garder"));
    expect(await rowsIn(host, "tDocuments")).toHaveLength(2);
    await user.click(await screen.findByRole("button", { name: /^Supprimer .*Mars 2026/ }));
    await user.click(button("Supprimer la ligne"));
    await waitFor(() => expect(screen.queryByText("Relevé mensuel, Mars 2026")).toBeNull());
    expect(await rowsIn(host, "tDocuments")).toMatchObject([MAY]);
    expect(screen.getAllByText("La ligne est supprimée du classeur.").length).toBeGreaterThan(0);
    expect(screen.queryByText(/enregistrée/)).toBeNull();
  });

  it("refuses to write over a row that changed meanwhile, and says which", async () => {
    const host = await contractWorkbook({ tDocuments: [MAY] });
    const { user, change } = await open(host, "Documents");
    const line = await item("Relevé mensuel, Mai 2026");
    const { saveRegisters } = await import("../../../src/app/saveRegisters");
    await saveRegisters(
      host,
      [{ table: "tDocuments", changes: [{ kind: "set", index: 0, before: {}, cells: { Observations: "vu" } }] }],
      { asOf: 1 }
    ); // prettier-ignore
    act(change);
    expect(await screen.findByText("Le classeur a changé depuis cette lecture.")).toBeTruthy();
    await user.click(line.getByRole("button", { name: /^Reçu aujourd’hui/ }));
    expect(plain((await screen.findByText(/a changé dans le classeur/)).textContent)).toMatch(
      /La ligne 5 de la table « tDocuments »/
    );
    expect(await rowsIn(host, "tDocuments")).toMatchObject([{ "Reçu le": null }]);
  });
});

describe("the register of supervision", () => {
  const person = (
    month: number,
    name: string,
    days: readonly (number | null)[],
    role?: string
  ) => ({
    Mois: dayOf(2026, month, 1),
    Encadrant: name,
    Fonction: role ?? "Encadrant technique",
    "Jours prévus": days[0] ?? null,
    "Jours présents": days[1] ?? null,
    "Jours remplacés": days[2] ?? null,
  });

  it("shows the last month over, adds it up and says what the rules make of it", async () => {
    const host = await contractWorkbook({
      tEncadrement: [
        person(5, "E-01", [20, 18.5, 1]),
        person(5, "E-02", [20, 20, 0]),
        { ...person(5, "C-01", [10, 10, 0], "CIP"), Heures: 35 },
        person(4, "E-09", [20, 20, 0]),
      ],
    });
    await open(host, "Encadrement");
    const list = await screen.findByRole("region", { name: "Encadrement de mai 2026" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(3);
    expect(plain(within(list).getAllByRole("listitem")[0]!.textContent)).toContain(
      "20 j prévus · 18,50 j présents · 1 j remplacé0,50 j non remplacé"
    );
    const total = plain(screen.getByRole("region", { name: "Total du mois" }).textContent);
    expect(total).toContain("Encadrants techniques présents1,98, compté 2");
    expect(total).toContain("jusqu’à 16 participants ce mois-ci, à 8 par encadrant présent");
    expect(total).toContain("0,50 j non remplacé pour 0 j toléré : bloquant");
    expect(total).toContain("4,00 h par participant et par mois");
  });

  it("copies the last month given, without its presence", async () => {
    const host = await contractWorkbook({
      tEncadrement: [person(3, "E-01", [20, 18, 2]), person(3, "E-02", [10, 10, 0])],
    });
    const { user } = await open(host, "Encadrement");
    await screen.findByText(/Aucun encadrement saisi pour mai 2026/);
    await user.click(button("Copier mars 2026"));
    await screen.findByRole("region", { name: "Encadrement de mai 2026" });
    expect((await rowsIn(host, "tEncadrement")).slice(2)).toMatchObject([
      { Mois: dayOf(2026, 5, 1), Encadrant: "E-01", Fonction: "Encadrant technique", "Jours prévus": 20, "Jours présents": null },
      { Mois: dayOf(2026, 5, 1), Encadrant: "E-02", "Jours prévus": 10, "Jours remplacés": null },
    ]); // prettier-ignore
    expect(plain(screen.getByRole("region", { name: "Total du mois" }).textContent)).toContain(
      "Jours prévus ou présence non saisis pour 2 encadrants"
    );
  });

  it("adds a person to the month shown, validating while one types", async () => {
    const host = await contractWorkbook({ tSupports: [{ Support: "Espaces verts" }] });
    const { user } = await open(host, "Encadrement");
    await user.click(await screen.findByRole("button", { name: "Mois précédent" }));
    await user.click(button("Ajouter une personne"));
    await user.type(screen.getByLabelText(/^Encadrant/), "E-01");
    await user.selectOptions(screen.getByLabelText("Support"), "Espaces verts");
    await user.type(screen.getByLabelText("Jours prévus"), "40");
    expect(screen.getByText("Nombre de jours de 0 à 31, par exemple 18,5.")).toBeTruthy();
    await user.clear(screen.getByLabelText("Jours prévus"));
    await user.type(screen.getByLabelText("Jours prévus"), "20");
    await user.type(screen.getByLabelText("Jours présents"), "18,5");
    expect(plain(screen.getByText(/non remplacé/).textContent)).toContain("1,50 j non remplacé");
    await user.type(screen.getByLabelText("Heures"), "129h30");
    await user.click(button("Ajouter"));
    await screen.findByRole("region", { name: "Encadrement de avril 2026" });
    expect(await rowsIn(host, "tEncadrement")).toMatchObject([
      { Mois: dayOf(2026, 4, 1), Encadrant: "E-01", Fonction: "Encadrant technique", Support: "Espaces verts", "Jours prévus": 20, "Jours présents": 18.5, "Jours remplacés": null, Heures: 129.5 },
    ]); // prettier-ignore
  });
});

describe("registers that are not there", () => {
  it("works without a usable contract, and says what is lost", async () => {
    const host = await contractWorkbook({ tDocuments: [MAY] }, { Durée: "longtemps" });
    await open(host, "Documents");
    expect(await screen.findByText(/La feuille Marché ne peut pas être lue/)).toBeTruthy();
    expect(plain((await documents()).textContent)).toContain("attendu le 15 juin 2026");
  });

  it("creates the table with its first row", async () => {
    const { newXlsx } = await import("../../../src/xlsx/xlsxHost");
    const host = await newXlsx();
    const { user } = await open(host, "Documents");
    expect(await screen.findByText(/n’a pas encore de table tDocuments/)).toBeTruthy();
    await user.click(button("Ajouter un document"));
    await user.type(screen.getByRole("combobox", { name: /^Document/ }), "Bilan annuel");
    await user.click(button("Ajouter"));
    await documents();
    expect(await rowsIn(host, "tDocuments")).toMatchObject([{ Document: "Bilan annuel" }]);
    expect(screen.queryByText(/n’a pas encore de table/)).toBeNull();
  });
});
