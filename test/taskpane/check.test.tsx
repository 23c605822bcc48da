import { act, screen, within } from "@testing-library/react";
import { dayOf } from "../../src/domain/calendar";
import { held } from "./fakeServices";
import { button, checkedPane, listed, openPane, plain } from "./setup";
import { AS_OF, cleanReport, report, reportOf } from "./sampleReport";
import type { Report } from "../../src/app/report";

const texts = (): string[] => listed().map((item) => plain(item.textContent));
const verdict = (): string => plain(screen.getByRole("region", { name: "Verdict" }).textContent);
const status = (): string => plain(screen.getByRole("status").textContent);
const search = (): HTMLElement => screen.getByRole("searchbox", { name: "Rechercher" });

describe("before any check", () => {
  it("says what the button will do and what it leaves alone", () => {
    openPane();
    expect(button("Contrôler").getAttribute("aria-disabled")).toBeNull();
    expect(screen.getByText(/Les relevés ne sont jamais modifiés/)).toBeTruthy();
  });

  it("checks for the day that is chosen, today unless told otherwise", async () => {
    const { user, calls } = openPane();
    await user.click(button("Contrôler"));
    const date = screen.getByLabelText("À la date du");
    await user.clear(date);
    await user.type(date, "2026-04-30");
    await user.click(button("Contrôler"));
    expect(calls).toEqual([`check ${AS_OF.toString()}`, `check ${dayOf(2026, 4, 30).toString()}`]);
  });
});

describe("the verdict", () => {
  it("comes first: refused statements and blocking anomalies, then what is not checked", async () => {
    await checkedPane();
    expect(verdict()).toContain("2 relevés refusés sur 5 : 3 anomalies bloquantes.");
    expect(verdict()).toContain("Contrôle au 20 juin 2026 · 5 éléments non contrôlés");
  });

  it("is told to screen readers", async () => {
    await checkedPane();
    expect(status()).toBe("2 relevés refusés sur 5 : 3 anomalies bloquantes. 9 anomalies.");
  });

  it("counts the points still to justify, accepted ones left out", async () => {
    const findings = report.findings.filter(({ finding }) => finding.severity !== "blocking");
    await checkedPane({ report: { ...report, findings } });
    expect(verdict()).toContain("Rien de bloquant ; 3 points restent à justifier sur 5 relevés.");
  });

  it("says success when nothing is found", async () => {
    await checkedPane({ report: cleanReport });
    expect(verdict()).toContain("Les 5 relevés sont acceptables.");
    expect(screen.getByRole("heading", { name: "Aucune anomalie" })).toBeTruthy();
  });

  it("says how to bring a statement when there is none", async () => {
    await checkedPane({ report: { ...cleanReport, statements: [] } });
    expect(verdict()).toContain("Aucun relevé mensuel à contrôler.");
    expect(screen.getByText(/Copiez-y le relevé du titulaire/)).toBeTruthy();
  });

  it("shows each statement with its status, and goes to its sheet", async () => {
    const { user, calls } = await checkedPane();
    const item = button("Mars 2026").closest("li");
    expect(plain(item?.textContent)).toContain("mars 2026 · 18 lignes · 1 à justifierRefusé");
    await user.click(button("Mars 2026"));
    expect(calls.at(-1)).toBe("goTo Mars 2026!");
  });
});

describe("the list", () => {
  it("is grouped by rule, the worst first, and says each rule's title and number", async () => {
    await checkedPane();
    const titles = screen
      .getAllByRole("heading", { level: 3 })
      .map((title) => plain(title.textContent));
    expect(titles).toHaveLength(7);
    expect(titles[0]).toMatch(/^Bloquant, .*LEC-031$/);
    expect(titles.at(-1)).toMatch(/^Information, .*REP-011$/);
  });

  it("is grouped by sheet on demand", async () => {
    const { user } = await checkedPane();
    await user.click(button("Par feuille"));
    const titles = screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent);
    expect(titles).toEqual([
      "Bloquant, Mars 2026 4",
      "Bloquant, avril-26 3",
      "À justifier, Février 2026 1",
      "À justifier, Documents 1",
    ]);
    expect(texts()[0]).toContain("LEC-06");
  });

  it("is filtered by the counts, which stay what they are", async () => {
    const { user } = await checkedPane();
    const blocking = button(/^3 Bloquantes$/);
    await user.click(blocking);
    expect(blocking.getAttribute("aria-pressed")).toBe("true");
    expect(texts()).toHaveLength(3);
    expect(screen.getByText("3 sur 9 après filtre")).toBeTruthy();
    await user.click(button("Retirer les filtres"));
    expect(texts()).toHaveLength(9);
  });

  it("is searched in cells, rules and sentences, whatever the case and accents", async () => {
    const { user } = await checkedPane();
    await user.type(search(), "f14");
    expect(texts()).toEqual([expect.stringContaining("Mars 2026!F14")]);
    await user.clear(search());
    await user.type(search(), "vehicule");
    expect(texts()).toEqual([expect.stringContaining("avril-26!H6")]);
    await user.clear(search());
    await user.type(search(), "introuvable");
    expect(screen.getByText("Aucune anomalie ne correspond à ces filtres.")).toBeTruthy();
  });

  it("is filtered by sheet and by decision", async () => {
    const { user } = await checkedPane();
    await user.click(button("Filtres"));
    await user.selectOptions(screen.getByLabelText("Feuille"), "avril-26");
    expect(texts()).toHaveLength(3);
    await user.selectOptions(screen.getByLabelText("Feuille"), "Toutes les feuilles");
    await user.selectOptions(screen.getByLabelText("Décision"), "Décidées");
    expect(texts()).toEqual([expect.stringContaining("Acceptée")]);
    await user.selectOptions(screen.getByLabelText("Décision"), "Sans décision");
    expect(texts()).toHaveLength(8);
  });

  it("shows 200 of 1 430, says so, and gives the next ones", async () => {
    const { user } = await checkedPane({ report: reportOf(1430) });
    expect(texts()).toHaveLength(200);
    expect(screen.getByText(/200 sur 1\s430 affichées/)).toBeTruthy();
    await user.click(button("Afficher 200 de plus"));
    expect(texts()).toHaveLength(400);
    expect(texts()[399]).toContain("Mars 2026!F407");
  });

  it("folds a group", async () => {
    const { user } = await checkedPane();
    await user.click(button(/LEC-03/));
    expect(texts()).toHaveLength(8);
    expect(button(/LEC-03/).getAttribute("aria-expanded")).toBe("false");
  });
});

describe("going to the cell", () => {
  it("goes there on a click and shows what was expected, found, and how to correct", async () => {
    const { user, calls } = await checkedPane();
    await user.click(button(/Mars 2026!F26/));
    expect(calls.at(-1)).toBe("goTo Mars 2026!F26");
    const detail = within(screen.getByRole("region", { name: "Détail de l’anomalie" }));
    const values = detail.getAllByRole("definition").map((each) => plain(each.textContent));
    expect(values).toEqual([
      "Heures de production",
      "1 404,50 h, somme des lignes lues (écart admis : 0,01 h)",
      "1 412,00 h",
    ]);
    expect(plain(detail.getByText("Pour corriger").parentElement?.textContent)).toMatch(
      /^Pour corrigerCorriger d’abord les cellules illisibles/
    );
    expect(detail.getByText("2 / 9")).toBeTruthy();
  });

  it("works with the keyboard alone: one tab stop, arrows walk, Enter goes", async () => {
    const { user, calls } = await checkedPane();
    act(() => button(/Mars 2026!F14/).focus());
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(calls.at(-1)).toBe("goTo Mars 2026!F26");
    expect(document.activeElement).toBe(button(/Mars 2026!F26/));
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(button(/LEC-03/));
    await user.keyboard("{ArrowLeft}");
    expect(texts()).toHaveLength(8);
    await user.keyboard("{ArrowRight}{End}");
    expect(texts()).toHaveLength(9);
    expect(document.activeElement?.textContent).toContain("Mars 2026");
    const stops = listed().filter((item) => item.tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it("steps to the next and the previous finding without losing the keyboard", async () => {
    const { user, calls } = await checkedPane();
    await user.click(button(/Mars 2026!F14/));
    expect(button("Anomalie précédente").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Anomalie suivante"));
    expect(calls.at(-1)).toBe("goTo Mars 2026!F26");
    expect(document.activeElement).toBe(button("Anomalie suivante"));
    await user.click(button("Anomalie précédente"));
    expect(calls.at(-1)).toBe("goTo Mars 2026!F14");
  });

  it("closes the detail with Escape", async () => {
    const { user } = await checkedPane();
    await user.click(button(/Mars 2026!F14/));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Détail de l’anomalie" })).toBeNull();
    expect(document.activeElement).toBe(button(/Mars 2026!F14/));
  });

  it("says so when the cell cannot be shown", async () => {
    const { user } = await checkedPane({
      services: {
        goTo: () => Promise.resolve({ kind: "failed", code: "ItemNotFound", details: {} }),
      },
    });
    await user.click(button(/Mars 2026!F14/));
    expect((await screen.findByRole("alert")).textContent).toContain("Le classeur a changé");
  });

  it("opens the rule's help page and gives the keyboard back on the way out", async () => {
    const { user } = await checkedPane();
    await user.click(button(/Mars 2026!F26/));
    await user.click(button("Comprendre la règle LEC-06"));
    expect(await screen.findByRole("heading", { name: "Quand c’est normal" })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("LEC-06");
    await user.click(button("Retour aux anomalies"));
    expect(document.activeElement).toBe(button("Comprendre la règle LEC-06"));
  });

  it("lists what was not checked, with the way to the cell", async () => {
    const { user, calls } = await checkedPane();
    expect(screen.getByText("Non contrôlé (5)")).toBeTruthy();
    await user.click(button("Aller à Participants!M7"));
    expect(calls.at(-1)).toBe("goTo Participants!M7");
  });
});

describe("a long operation", () => {
  it("says its step, can be cancelled, and then says so", async () => {
    const { run } = held<Report>();
    const { user } = openPane({ services: { check: run } });
    await user.click(button("Contrôler"));
    expect(screen.getByText("Lecture du classeur… 3 sur 12")).toBeTruthy();
    expect(button("Contrôler").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Annuler"));
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(status()).toMatch(/^Opération annulée/);
    expect(button("Contrôler").getAttribute("aria-disabled")).toBeNull();
  });

  it("runs alone", () => {
    const { run } = held<Report>();
    let started = 0;
    openPane({
      services: {
        check: (options) => {
          started += 1;
          return run(options);
        },
      },
    });
    // A double click: the second press comes before the button shows that it is busy.
    act(() => {
      button("Contrôler").click();
      button("Contrôler").click();
    });
    expect(started).toBe(1);
  });
});

describe("a workbook that changes", () => {
  const stale = "Le classeur a changé depuis le contrôle.";

  it("makes the report stale until it is checked again", async () => {
    const { user, change, calls } = await checkedPane();
    expect(screen.queryByText(stale)).toBeNull();
    act(change);
    expect(screen.getByText(stale)).toBeTruthy();
    await user.click(button("Contrôler à nouveau"));
    expect(calls).toHaveLength(2);
    expect(screen.queryByText(stale)).toBeNull();
  });

  it("during the check makes its report stale at once", async () => {
    const check = held<Report>();
    const { user, change } = openPane({ services: { check: check.run } });
    await user.click(button("Contrôler"));
    act(change);
    await act(() => Promise.resolve(check.release({ kind: "done", value: report })));
    expect(await screen.findByText(stale)).toBeTruthy();
  });
});

describe("what goes wrong", () => {
  it("is said in French for a host's code, and can be closed", async () => {
    const { user } = openPane({
      services: {
        check: () =>
          Promise.resolve({
            kind: "failed",
            code: "AccessDenied",
            details: { sheet: "Anomalies" },
          }),
      },
    });
    await user.click(button("Contrôler"));
    const alert = await screen.findByRole("alert");
    expect(plain(alert.textContent)).toContain("protégé (feuille « Anomalies »)");
    expect(plain(alert.textContent)).toContain("Pour corriger : ôter la protection");
    await user.click(within(alert).getByRole("button", { name: "Fermer" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leads to the parameter that cannot be read", async () => {
    const { user, calls } = openPane({
      services: {
        check: () =>
          Promise.resolve({
            kind: "unusable",
            problem: {
              kind: "contract-parameter-unreadable",
              sheet: "Marché",
              cell: "B14",
              parameter: "Durée",
              text: "deux ans",
              accepted: "un nombre entier de mois",
            },
          }),
      },
    });
    await user.click(button("Contrôler"));
    expect((await screen.findByRole("alert")).textContent).toContain("deux ans");
    await user.click(button("Aller à Marché!B14"));
    expect(calls).toEqual(["goTo Marché!B14"]);
  });

  it("never leaves the pane waiting when a service throws", async () => {
    const { user } = openPane({
      services: { check: () => Promise.reject(new Error("Jean Dupont")) },
    });
    await user.click(button("Contrôler"));
    expect((await screen.findByRole("alert")).textContent).not.toContain("Dupont");
    expect(button("Contrôler").getAttribute("aria-disabled")).toBeNull();
  });

  it("offers to prepare a workbook without a contract, empty or with the example", async () => {
    const { user, calls } = openPane({
      services: {
        check: () => Promise.resolve({ kind: "unusable", problem: { kind: "no-contract-table" } }),
      },
    });
    await user.click(button("Contrôler"));
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(button("Préparer avec l’exemple"));
    expect(calls).toEqual(["prepare example"]);
    expect(status()).toContain("Le classeur d’exemple est prêt");
  });
});

describe("marks", () => {
  it("are cleared on demand, and the pane says that a check puts them back", async () => {
    const { user, calls } = await checkedPane();
    await user.click(button("Effacer les marques"));
    expect(calls.at(-1)).toBe("clearMarks");
    expect(status()).toBe("Les marques sont effacées. Un nouveau contrôle les remettra.");
  });
});
