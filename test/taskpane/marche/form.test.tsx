import "../releves/nodeGlobals";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { dayOf } from "../../../src/domain/calendar";
import type { RegisterCells } from "../../../src/app/registerTypes";
import type { XlsxHost } from "../../../src/xlsx/xlsxHost";
import { newXlsx } from "../../../src/xlsx/xlsxHost";
import { contractWorkbook, rowsIn } from "../registres/contractDesk";
import { openDesk } from "../releves/desk";
import { button, openTab, plain } from "../setup";

const open = async (host: XlsxHost, part?: string) => {
  const desk = openDesk(host);
  await openTab(desk.user, "Marché");
  if (part !== undefined) {
    const steps = await screen.findByRole("navigation", { name: "Étapes du marché" });
    await desk.user.click(within(steps).getByRole("button", { name: new RegExp(part) }));
  }
  return desk;
};

const field = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) =>
  fireEvent.change(field(label), { target: { value } });
const remarksOn = (label: string): string =>
  (field(label).getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => plain(document.getElementById(id)?.textContent))
    .join(" ");
const bar = (): HTMLElement => screen.getByRole("region", { name: /non enregistrée/ });
const parameters = async (host: XlsxHost): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(
    (await rowsIn(host, "tMarche")).map((cells) => [String(cells["Paramètre"]), cells.Valeur])
  );

describe("the contract's form", () => {
  it("writes the changed cells only, as the check reads them", async () => {
    const host = await contractWorkbook();
    const before = await rowsIn(host, "tMarche");
    const { user } = await open(host, "Durée et volume");
    type("Durée (mois)", "2 ans");
    type("Montant HT (€)", "648 000,50 €");
    type("Date de début", "2026-02-01");
    expect(plain(bar().textContent)).toContain("3 modifications non enregistrées");
    await user.click(button("Enregistrer"));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: /non enregistrée/ })).toBeNull()
    );
    const after = await rowsIn(host, "tMarche");
    const changed = after.filter(
      (cells, rank) => JSON.stringify(cells) !== JSON.stringify(before[rank])
    );
    expect(changed).toMatchObject([
      { Paramètre: "Date de début", Valeur: dayOf(2026, 2, 1) },
      { Paramètre: "Durée", Valeur: 24 },
      { Paramètre: "Montant HT", Valeur: 648000.5 },
    ]);
  });

  it("says what cannot be read, field by field and in one list, and writes nothing until it is mended", async () => {
    const host = await contractWorkbook();
    const { user } = await open(host, "Répartition");
    type("Part accompagnement et formation minimale (%)", "40");
    expect(remarksOn("Part accompagnement et formation minimale (%)")).toContain(
      "Le minimum dépasse le maximum."
    );
    type("Tolérance sur le volume mensuel (%)", "beaucoup");
    expect(remarksOn("Tolérance sur le volume mensuel (%)")).toContain(
      "Ne se lit pas : écrire un pourcentage"
    );
    await user.click(button("Enregistrer"));
    const alert = within(bar()).getByRole("alert");
    expect(plain(alert.textContent)).toContain("2 champs sont à corriger avant d’enregistrer :");
    expect((await parameters(host))["Part accompagnement et formation minimale"]).toBe(20);
    await user.click(within(alert).getByRole("button", { name: /Tolérance/ }));
    expect(document.activeElement).toBe(field("Tolérance sur le volume mensuel (%)"));
    type("Tolérance sur le volume mensuel (%)", "12,5");
    type("Part accompagnement et formation minimale (%)", "0,5");
    await user.click(button("Enregistrer"));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: /non enregistrée/ })).toBeNull()
    );
    const written = await parameters(host);
    expect(written["Tolérance sur le volume mensuel"]).toBe(12.5);
    expect(plain(screen.getByRole("figure").textContent)).toContain(
      "Accompagnement et formation : 0,50 % à 30,00 %"
    );
  });

  it("checks the SIRET while one types, La Poste's too", async () => {
    await open(await contractWorkbook(), "Identité");
    type("SIRET", "999 999 006 00");
    expect(remarksOn("SIRET")).toContain("Un SIRET a 14 chiffres, 11 sont saisis.");
    type("SIRET", "999 999 006 00012");
    expect(remarksOn("SIRET")).toContain("La clé de contrôle de ce SIRET est fausse");
    type("SIRET", "356 000 000 00048");
    expect(screen.getByText(/la clé est juste/)).toBeTruthy();
    type("SIRET", "999 999 006 00011");
    expect(screen.getByText(/la clé est juste/)).toBeTruthy();
  });

  it("keeps what is typed over a look elsewhere, and gives it up only when told twice", async () => {
    const host = await contractWorkbook();
    const { user } = await open(host, "Identité");
    type("Objet", "Entretien des berges");
    await openTab(user, "Contrôler");
    await openTab(user, "Marché");
    expect(field("Objet").value).toBe("Entretien des berges");
    await user.click(button("Abandonner"));
    expect(document.activeElement).toBe(button("Continuer la saisie"));
    await user.click(button("Continuer la saisie"));
    expect(field("Objet").value).toBe("Entretien des berges");
    await user.click(button("Abandonner"));
    await user.click(button("Tout abandonner"));
    expect(field("Objet").value).toBe("");
    expect((await parameters(host)).Objet ?? null).toBeNull();
  });

  it("proposes the guide's example, never over what is filled in without asking", async () => {
    const host = await contractWorkbook({}, { "Part accompagnement et formation maximale": 35 });
    const { user } = await open(host, "Répartition");
    await user.click(button("Proposer l’exemple de la Fiche C5"));
    const proposal = screen.getByRole("region", { name: "L’exemple de la Fiche C5" });
    const box = within(proposal).getByRole<HTMLInputElement>("checkbox", { name: /maximale/ });
    expect(box.checked).toBe(false);
    expect(plain(proposal.textContent)).toContain("maximale : 30 (remplacerait 35)");
    await user.click(box);
    await user.click(within(proposal).getByRole("button", { name: "Reprendre ce qui est coché" }));
    expect(field("Part accompagnement et formation maximale (%)").value).toBe("30");
    expect((await parameters(host))["Part accompagnement et formation maximale"]).toBe(35);
  });

  it("keeps the article beside the parameter", async () => {
    const host = await contractWorkbook();
    const { user } = await open(host, "Durée et volume");
    await user.click(button(/Indiquer l’article du marché.*Durée$/));
    await user.type(field("Article du marché pour Durée"), "CCP art. 3");
    await user.click(button("Enregistrer"));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: /non enregistrée/ })).toBeNull()
    );
    const row = (await rowsIn(host, "tMarche")).find((cells) => cells["Paramètre"] === "Durée");
    expect(row).toMatchObject({ Article: "CCP art. 3", Valeur: 6 });
  });

  it("opens on the field that keeps the contract from being read", async () => {
    await open(await contractWorkbook({}, { Durée: "longtemps" }));
    expect(await screen.findByText("Le contrôle ne peut pas lire ce marché")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field("Durée (mois)")));
    expect(remarksOn("Durée (mois)")).toContain("Ne se lit pas : écrire un nombre de mois");
  });

  it("offers to prepare a workbook without a contract, and then shows the form", async () => {
    const { user } = await open(await newXlsx());
    await user.click(await screen.findByRole("button", { name: "Préparer le classeur" }));
    expect(await screen.findByRole("navigation", { name: "Étapes du marché" })).toBeTruthy();
  });
});

describe("lots and supports", () => {
  const LOTS: readonly RegisterCells[] = [
    { Lot: "1", Titulaire: "Fictif A", "Heures prévues": 4000 },
    { Lot: "2", Titulaire: "Fictif B", "Heures prévues": 1500 },
  ];

  it("are added, changed and taken away in place, their sum beside the volume", async () => {
    const host = await contractWorkbook({
      tLots: LOTS,
      tSupports: [{ Support: "Berges", Lot: "1" }],
    });
    const { user } = await open(host, "Lots et supports");
    const lots = within(screen.getByRole("region", { name: "Lots" }));
    expect(plain(lots.getByRole("status").textContent)).toBe(
      "5 500,00 h sur 6 000,00 h : il manque 500,00 h."
    );
    await user.click(button("Ajouter un membre du groupement au lot 1"));
    expect(document.activeElement).toBe(lots.getByLabelText(/^Lot/));
    fireEvent.change(lots.getByLabelText(/^Titulaire/), { target: { value: "Fictif C" } });
    fireEvent.change(lots.getByLabelText(/^Heures prévues/), { target: { value: "500" } });
    expect(plain(lots.getByRole("status").textContent)).toBe(
      "Les lots font exactement le volume du marché."
    );
    await user.click(button("Supprimer Lot 2"));
    await user.click(button("Rétablir Lot 2"));
    await user.click(button("Supprimer Berges"));
    expect(plain(bar().textContent)).toContain("2 modifications non enregistrées");
    await user.click(button("Enregistrer"));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: /non enregistrée/ })).toBeNull()
    );
    expect(await rowsIn(host, "tLots")).toMatchObject([
      ...LOTS,
      { Lot: "1", Titulaire: "Fictif C", "Heures prévues": 500 },
    ]);
    expect(await rowsIn(host, "tSupports")).toEqual([]);
  });

  it("follow a row that moved in the sheet", async () => {
    const host = await contractWorkbook({ tLots: LOTS });
    const { user, change } = await open(host, "Lots et supports");
    await user.click(button("Modifier Lot 2"));
    fireEvent.change(screen.getByLabelText(/^Intitulé/), { target: { value: "Médiathèque" } });
    const other = await import("../../../src/app/saveRegisters");
    await other.saveRegisters(
      host,
      [{ table: "tLots", changes: [{ kind: "delete", index: 0, before: LOTS[0]! }] }],
      { asOf: dayOf(2026, 6, 20) }
    );
    act(change);
    await user.click(await screen.findByRole("button", { name: "Relire le classeur" }));
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Modifier Lot 1" })).toBeNull()
    );
    await user.click(button("Enregistrer"));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: /non enregistrée/ })).toBeNull()
    );
    expect(await rowsIn(host, "tLots")).toMatchObject([{ Lot: "2", Intitulé: "Médiathèque" }]);
  });

  it("are not written over a row that was rewritten meanwhile: what is typed stays, as a row to add", async () => {
    const host = await contractWorkbook({ tLots: LOTS });
    const { user, change } = await open(host, "Lots et supports");
    await user.click(button("Modifier Lot 2"));
    fireEvent.change(screen.getByLabelText(/^Intitulé/), { target: { value: "Médiathèque" } });
    const { saveRegisters } = await import("../../../src/app/saveRegisters");
    const rewritten = { kind: "set", index: 1, before: LOTS[1]!, cells: { Titulaire: "Fictif D" } } as const; // prettier-ignore
    await saveRegisters(host, [{ table: "tLots", changes: [rewritten] }], {
      asOf: dayOf(2026, 6, 20),
    });
    await user.click(button("Enregistrer"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(await rowsIn(host, "tLots")).toMatchObject([
      LOTS[0],
      { Lot: "2", Titulaire: "Fictif D" },
    ]);
    act(change);
    await user.click(await screen.findByRole("button", { name: "Relire le classeur" }));
    expect(await screen.findByText("à ajouter")).toBeTruthy();
    expect(plain(bar().textContent)).toContain("1 modification non enregistrée");
  });
});

describe("the clauses", () => {
  it("are read aloud as sentences while one types, with an example", async () => {
    const host = await contractWorkbook(
      { tClauses: [{ Code: "P1", Déclencheur: "Heures non réalisées", Unité: "heure" }] },
      { "Montant HT": 648_000 }
    );
    const { user } = await open(host, "Clauses de pénalité");
    expect(plain(screen.getByText(/pénalité non paramétrée/).textContent)).toContain(
      "Pour chaque heure non réalisée dans l’année : pénalité non paramétrée"
    );
    await user.click(button("Modifier Clause P1"));
    type("Montant", "35");
    type("Préalable", "Mise en demeure");
    type("Délai (jours)", "15");
    type("Franchise", "10");
    type("Plafond % (du montant HT)", "5");
    type("Article", "CCP art. 8.2");
    const preview = screen.getByRole("region", { name: "Ce que dit la clause" });
    expect(plain(preview.textContent)).toContain(
      "Pour chaque heure non réalisée dans l’année au-delà de 10 h, 35,00 € par heure, dans la limite de 5 % du montant HT (32 400,00 €), après mise en demeure restée sans effet 15 jours (CCP art. 8.2)."
    );
    expect(plain(preview.textContent)).toContain(
      "Exemple : 50,00 h − 10,00 h (franchise) = 40,00 h, 40,00 h × 35,00 € = 1 400,00 €. Dû : 1 400,00 €."
    );
    await user.click(button("Enregistrer"));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: /non enregistrée/ })).toBeNull()
    );
    expect(await rowsIn(host, "tClauses")).toMatchObject([
      {
        Code: "P1",
        Montant: 35,
        Délai: 15,
        Franchise: 10,
        "Plafond %": 5,
        Article: "CCP art. 8.2",
      },
    ]);
  });
});

describe("the preparation aids", () => {
  it("say what the texts say of the values, each with its source and its dates, and write nothing", async () => {
    const host = await contractWorkbook(
      {
        tCalendrier: [
          {
            Référence: "Seuil avis JOUE services sociaux",
            Du: dayOf(2026, 1, 1),
            Valeur: 700_000,
            Source: "Texte fictif",
          },
        ],
      },
      { "Montant HT": 720_000, Reconductions: 1 }
    );
    const { user } = await open(host, "Préparer le marché");
    const aid = screen.getByRole("region", { name: "Procédure et publicité" });
    const told = (): string => plain(aid.textContent);
    expect(told()).toContain(
      "Procédure adaptée (MAPA) possible, quelle que soit la valeur estimée."
    );
    expect(told()).toContain(
      "art. R. 2123-1, 3°, et Fiche C5, II.2, valable depuis le 1er avril 2019"
    );
    expect(told()).toContain("Avis au JOUE nécessaire : la valeur atteint 700 000,00 € HT.");
    expect(told()).toContain(
      "Source : votre table tCalendrier (Texte fictif), valable depuis le 1er janvier 2026"
    );
    await user.click(within(aid).getByRole("button", { name: /Compter 1/ }));
    expect(told()).toContain("Valeur estimée totale : 1 440 000,00 € HT.");
    type("Valeur estimée des autres services (€)", "1 500 000");
    expect(told()).toContain("Les autres services ont la valeur la plus élevée");
    expect(told()).toContain(
      "Procédure formalisée : la valeur atteint le seuil de 216 000,00 € HT."
    );
    expect(told()).toContain("valable du 1er janvier 2026 au 31 décembre 2027");
    await user.selectOptions(screen.getByLabelText("Acheteur"), "entity");
    expect(told()).toContain("le seuil de 432 000,00 € HT");
    type("Valeur estimée des autres services (€)", "beaucoup");
    expect(told()).toContain("Ne se lit pas : écrire un montant en euros");
    expect(screen.queryByRole("region", { name: /non enregistrée/ })).toBeNull();
  });

  it("compare the weights with the guide's orders of magnitude for the kind of contract", async () => {
    const { user } = await open(
      await contractWorkbook({}, { "Type de marché": "Marché réservé" }),
      "Préparer le marché"
    );
    type("Performance sociale (%)", "20");
    type("Maîtrise du support technique (%)", "40");
    type("Prix (%)", "39,5");
    const told = plain(screen.getByRole("region", { name: "Critères d’attribution" }).textContent);
    expect(told).toContain("Les pondérations font 99,50 % : elles doivent faire 100 %.");
    expect(told).toContain("le guide indique 15 % au maximum");
    await user.click(button("Vue d’ensemble"));
    expect(document.activeElement?.textContent).toContain("Préparer le marché");
  });
});
