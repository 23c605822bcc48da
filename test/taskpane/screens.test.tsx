import { screen, within } from "@testing-library/react";
import { button, checkedPane, openPane, openTab, plain } from "./setup";
import { cleanReport, report } from "./sampleReport";
import type { Report } from "../../src/app/report";
import type { SmoothingFigures } from "../../src/domain/figures";

const panel = (): string => plain(screen.getByRole("tabpanel").textContent);
const status = (): string => plain(screen.getByRole("status").textContent);

describe("the tabs", () => {
  it("move with the arrows, round the ends", async () => {
    const { user } = openPane();
    await user.click(screen.getByRole("tab", { name: "Contrôler" }));
    await user.keyboard("{ArrowLeft}");
    const selected = screen.getByRole("tab", { selected: true });
    expect(selected.textContent).toBe("Territoire");
    expect(document.activeElement).toBe(selected);
    await user.keyboard("{Home}");
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe("Contrôler");
  });

  it.each(["Synthèse", "Pénalités"])(
    "%s asks for a check first, and runs it from there",
    async (name) => {
      const { user, calls } = openPane();
      await openTab(user, name);
      await user.click(await screen.findByRole("button", { name: "Contrôler" }));
      expect(calls).toHaveLength(1);
      expect(panel()).not.toContain("Contrôlez d’abord");
    }
  );
});

describe("the summary", () => {
  it("builds the last complete quarter unless another is chosen, and names its sheet", async () => {
    const { user, calls } = await checkedPane();
    await openTab(user, "Synthèse");
    await user.click(await screen.findByRole("button", { name: "Construire la synthèse" }));
    expect(calls.at(-1)).toBe("buildSummary 2026-T1");
    expect(status()).toBe("La feuille « Synthèse 2026-T1 » est à jour et affichée.");
    await user.selectOptions(screen.getByLabelText("Période"), "2026-T2");
    await user.click(button("Construire la synthèse"));
    expect(calls.at(-1)).toBe("buildSummary 2026-T2");
  });

  it("shows the hours of the quarter's months, the running one named", async () => {
    const { user } = await checkedPane();
    await openTab(user, "Synthèse");
    const rows = (): string[] =>
      within(screen.getByRole("table", { name: "Heures de la période" }))
        .getAllByRole("row")
        .map((row) => plain(row.textContent));
    await screen.findByRole("table");
    expect(rows()).toEqual([
      "MoisProductionAccomp.FormationPrévu",
      "janvier1 200,00144,00144,001 500,00",
      "février1 220,00148,00138,001 500,00",
      "mars1 240,00152,00132,001 500,00",
    ]);
    await user.selectOptions(screen.getByLabelText("Période"), "2026-T2");
    expect(rows().at(-1)).toContain("juin (en cours)");
  });

  const withSplit = (split: Partial<SmoothingFigures>): Report => ({
    ...report,
    figures: {
      ...report.figures,
      smoothing: report.figures.smoothing.map((each) => ({ ...each, ...split })),
    },
  });

  it.each([
    [{}, "18,64 %sous la borne minimale (Bornes : 20,00 % à 30,00 %, période en cours)"],
    [{ production: 80, guidance: 10, training: 10, closed: true }, "20,00 %dans les bornes (Bornes : 20,00 % à 30,00 %, période close)"],
    [{ production: 70, guidance: 30, training: 0 }, "30,00 %dans les bornes"],
    [{ production: 6_999, guidance: 3_000, training: 1 }, "30,01 %au-dessus de la borne maximale"],
    [{ production: 0, guidance: 0, training: 0 }, "sans objetaucune heure déclarée"],
  ])("says where the share stands in words: %j", async (split, expected) => {
    const { user } = await checkedPane({ report: withSplit(split) });
    await openTab(user, "Synthèse");
    await screen.findByRole("table");
    expect(panel()).toContain(expected);
  }); // prettier-ignore

  it("says why when there is no quarter to build", async () => {
    const contract = { ...report.registers.contract, startsOn: null };
    const undated: Report = { ...report, registers: { ...report.registers, contract } };
    const { user } = await checkedPane({ report: undated });
    await openTab(user, "Synthèse");
    expect(
      await screen.findByText(/^Aucun trimestre du marché n’a commencé à cette date\./)
    ).toBeTruthy();
  });
});

describe("the penalties", () => {
  it("show clause, period, state and article, the proposed total, and the computation on demand", async () => {
    const { user } = await checkedPane();
    await openTab(user, "Pénalités");
    await screen.findByRole("heading", { name: "P1 · Heures non réalisées" });
    expect(panel()).toContain("P1 · Heures non réalisées1 452,50 €CCAP 8.2");
    expect(panel()).toContain("février 2026 · Bilan semestriel0,00 €Observations demandéeséchéance le 30 juin 2026");
    expect(panel()).toContain("Net proposé · 2 conditions constatées1 452,50 €");
    expect(panel()).toContain("Pénalité non paramétrée : la clause « P9 »");
    await user.click(screen.getByRole("button", { name: /^mars 2026.*Constatée/ }));
    expect(panel()).toContain("Brut1 452,50 €41,50 h × 35,00 €");
  }); // prettier-ignore

  it("say so when nothing is found, and when there is no clause at all", async () => {
    const { user } = await checkedPane({ report: cleanReport });
    await openTab(user, "Pénalités");
    expect(await screen.findByText("Aucune condition de pénalité n’est constatée.")).toBeTruthy();
  });

  it("say that nothing is computed without clauses", async () => {
    const registers = { ...report.registers, clauses: null };
    const { user } = await checkedPane({ report: { ...cleanReport, registers } });
    await openTab(user, "Pénalités");
    expect(await screen.findByText(/Aucune clause n’est saisie/)).toBeTruthy();
  });
});

describe("the contract", () => {
  const valueOf = (term: string): string =>
    plain(screen.getByText(term, { selector: "dt" }).nextElementSibling?.textContent);

  it("shows parameters as understood, defaults and gaps told apart", async () => {
    const { user } = await checkedPane();
    await openTab(user, "Marché");
    await screen.findByText("Ce que le dernier contrôle a compris");
    expect(valueOf("Titulaire")).toBe("Régie des Tilleuls");
    expect(valueOf("Facilitateur")).toBe("non renseigné");
    expect(valueOf("Volume prévu")).toBe("36 000,00 h");
    expect(valueOf("Lissage")).toBe("Annéepar défaut");
    expect(valueOf("Part accompagnement et formation minimale")).toBe("20,00 %par défaut");
    expect(valueOf("Jour limite de remise du relevé")).toBe(
      "le 15 du mois suivant incluspar défaut"
    );
    expect(valueOf("Déchèterie · Zone des Platanes")).toBe("12 000,00 h");
  });

  it("lists what is missing or unreadable, leads to the cell, creates the missing sheets", async () => {
    const { user, calls } = await checkedPane();
    await openTab(user, "Marché");
    await user.click(await screen.findByRole("button", { name: "Aller à Participants!M7" }));
    expect(calls.at(-1)).toBe("goTo Participants!M7");
    await user.click(button("Créer les feuilles manquantes"));
    expect(calls).toContain("prepare empty");
    expect(panel()).not.toContain("Brouillon");
  });

  it("says when nothing is missing", async () => {
    const { user } = await checkedPane({ report: cleanReport });
    await openTab(user, "Marché");
    expect(await screen.findByText(/Rien ne manque/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Créer les feuilles manquantes" })).toBeNull();
  });

  it("makes the report stale once sheets were added", async () => {
    const { user } = await checkedPane();
    await openTab(user, "Marché");
    await user.click(await screen.findByRole("button", { name: "Créer les feuilles manquantes" }));
    await openTab(user, "Contrôler");
    expect(screen.getByText("Le classeur a changé depuis le contrôle.")).toBeTruthy();
  });
});
