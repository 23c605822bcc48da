import "../releves/nodeGlobals";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { dayOf } from "../../../src/domain/calendar";
import type { Penalty } from "../../../src/domain/penalty";
import { openXlsx } from "../../../src/xlsx/xlsxHost";
import { held } from "../fakeServices";
import { PENALTY, report } from "../sampleReport";
import { button, checkedPane, openTab, plain } from "../setup";
import { emptyWorkbook, openDesk } from "../releves/desk";

const panel = (): string => plain(screen.getByRole("tabpanel").textContent);
const radio = (name: RegExp | string) => screen.getByRole<HTMLInputElement>("radio", { name });
const setDate = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const P1: Penalty = {
  ...PENALTY,
  prerequisite: "formal-notice",
  delayDays: 15,
  options: { makeUp: 41.5 * 3600, priceCut: 27_667, penalty: 145_250 },
};

const open = async (options: Parameters<typeof checkedPane>[0] = {}) => {
  const pane = await checkedPane({
    report: { ...report, penalties: [P1, ...report.penalties.slice(1)] },
    ...options,
  });
  await openTab(pane.user, "Pénalités");
  await screen.findByRole("heading", { name: /^P1/ });
  return pane;
};

const openFirst = async (options?: Parameters<typeof checkedPane>[0]) => {
  const pane = await open(options);
  await pane.user.click(button(/^mars 2026/));
  return pane;
};

describe("a penalty", () => {
  it("opens on its amount step by step, the three options and the help of its trigger", async () => {
    await openFirst();
    expect(button(/^mars 2026/).getAttribute("aria-expanded")).toBe("true");
    expect(panel()).toContain("À mettre en demeure, en laissant 15 jours ; noter la date d’envoi.");
    expect(panel()).toContain("Fait constaté41,50 hTaux35,00 €Brut1 452,50 €41,50 h × 35,00 €Plafonné1 452,50 €plafond de 24 000,00 €Net1 452,50 €"); // prettier-ignore
    expect(panel()).toContain(
      "Rattrapage41,50 h à faire plus tard, si les parties en conviennent."
    );
    expect(panel()).toContain("Réfaction276,67 € : heures × Montant HT ÷ Volume prévu.");
    expect(panel()).toContain("Pénalité1 452,50 € : le net de la clause.");
    expect(panel()).toContain("Aide : Heures non réalisées");
    expect(panel()).toContain("Ce qui la déclenche");
  });

  it("offers only the states that can stand, and says why the others cannot", async () => {
    await openFirst();
    const applied = radio("Appliquée");
    expect(applied.disabled).toBe(true);
    const reason = document.getElementById(applied.getAttribute("aria-describedby") ?? "");
    expect(plain(reason?.textContent)).toBe(
      "la mise en demeure que la clause prévoit n’a pas de date d’envoi ; noter la « Date d’envoi »"
    );
    expect(radio(/^Mise en demeure/).disabled).toBe(false);
    expect(
      radio(/^Constatée/)
        .closest("li")
        ?.getAttribute("aria-current")
    ).toBe("step");
    setDate("Date d’envoi", "2026-06-10");
    expect(plain(document.body.textContent)).toContain(
      "Sans date : le 25 juin 2026 (15 jours à compter du lendemain de l’envoi, reporté au jour ouvrable)."
    );
    expect(panel()).toContain("le délai laissé au titulaire court encore jusqu’au 25 juin 2026");
    setDate("Date d’envoi", "2026-05-04");
    expect(radio("Appliquée").disabled).toBe(false);
    expect(radio("Déduite").disabled).toBe(true);
    expect(panel()).toContain("la pénalité n’est ni appliquée ni modulée");
  });

  it("is written with its state, date and option, and tells where it stands next", async () => {
    const { user, calls } = await openFirst();
    const before = screen.getByRole("button", { name: "Enregistrer" });
    expect(before.getAttribute("aria-disabled")).toBe("true");
    await user.click(radio("Pénalité"));
    await user.click(radio(/^Mise en demeure/));
    setDate("Date d’envoi", "2026-06-19");
    await user.click(button("Enregistrer"));
    await screen.findAllByText("La pénalité est notée dans la feuille Pénalités.");
    const written = calls.find((call) => call.startsWith("recordPenalty")) ?? "";
    expect(JSON.parse(written.slice("recordPenalty ".length))).toEqual([
      [
        "P1|2026-03|",
        { state: "formal-notice", option: "penalty", sentOn: dayOf(2026, 6, 19), dueOn: null, retained: null, motive: null, invoice: null },
      ],
    ]); // prettier-ignore
    // The fifteenth day is Saturday 4 July: the time limit moves to Monday.
    expect(panel()).toContain("Mise en demeure envoyée le 19 juin 2026 : réponse attendue jusqu’au 6 juillet 2026"); // prettier-ignore
    expect(panel()).toContain("Mise en demeureéchéance le 6 juillet 2026");
    expect(screen.queryByText("Saisie non enregistrée")).toBeNull();
  });

  it("refuses what lacks its reason before writing, and leads to the field", async () => {
    const { user, calls } = await openFirst();
    await user.click(radio("Abandonnée"));
    await user.click(button("Enregistrer"));
    const motive = screen.getByLabelText("Motif");
    expect(document.activeElement).toBe(motive);
    expect(motive.getAttribute("aria-invalid")).toBe("true");
    expect(panel()).toContain("« Abandonnée » n’est pas enregistrable : aucun motif n’est écrit");
    expect(calls.some((call) => call.startsWith("recordPenalty"))).toBe(false);
    await user.type(motive, "Force majeure");
    await user.click(button("Enregistrer"));
    await screen.findAllByText("La pénalité est notée dans la feuille Pénalités.");
    expect(panel()).toContain("Abandonnée : rien n’est dû.");
  });

  it("warns when another option than the penalty is chosen and the penalty applied", async () => {
    const none = { ...P1, prerequisite: "none" as const };
    const { user } = await openFirst({ report: { ...report, penalties: [none] } });
    await user.click(radio("Rattrapage"));
    await user.click(radio(/^Appliquée/));
    expect(panel()).toContain("L’option choisie est « Rattrapage »");
  });

  it("asks for an amount at most the net, and counts it in what is to be paid", async () => {
    const none = { ...P1, prerequisite: "none" as const };
    const { user } = await openFirst({ report: { ...report, penalties: [none] } });
    await user.click(radio("Modulée"));
    await user.type(screen.getByLabelText("Montant retenu (€)"), "2000");
    await user.type(screen.getByLabelText("Motif"), "Bonne foi");
    await user.click(button("Enregistrer"));
    expect(panel()).toContain("le montant retenu dépasse le net que donne la clause");
    await user.clear(screen.getByLabelText("Montant retenu (€)"));
    await user.type(screen.getByLabelText("Montant retenu (€)"), "1 000,50");
    await user.click(button("Enregistrer"));
    await screen.findAllByText("La pénalité est notée dans la feuille Pénalités.");
    expect(panel()).toContain("À payer, décidé1 000,50 €");
  });

  it("keeps what is typed over a look elsewhere, and forgets it on demand", async () => {
    const { user } = await openFirst();
    await user.type(screen.getByLabelText("Motif"), "À voir");
    await openTab(user, "Contrôler");
    await openTab(user, "Pénalités");
    expect(screen.getByLabelText<HTMLInputElement>("Motif").value).toBe("À voir");
    expect(button(/^mars 2026/).textContent).toContain("Saisie non enregistrée");
    await user.click(button("Annuler la saisie"));
    expect(screen.getByLabelText<HTMLInputElement>("Motif").value).toBe("");
  });

  it("can be cancelled while it is written: what is typed stays", async () => {
    const pending = held<typeof report>();
    const { user } = await openFirst({
      report: { ...report, penalties: [P1] },
      services: { recordPenalty: (_changes, options) => pending.run(options) },
    });
    await user.click(radio("Abandonnée"));
    await user.type(screen.getByLabelText("Motif"), "Accord");
    await user.click(button("Enregistrer"));
    await user.click(await screen.findByRole("button", { name: "Annuler" }));
    await screen.findAllByText(/^Opération annulée/);
    expect(screen.getByLabelText<HTMLInputElement>("Motif").value).toBe("Accord");
  });

  it("says that a penalty is gone, and tells a failure in words", async () => {
    const { user } = await openFirst({
      services: { recordPenalty: () => Promise.resolve({ kind: "done", value: { ...report, penalties: [] } }) },
    }); // prettier-ignore
    await user.type(screen.getByLabelText("Motif"), "x");
    await user.click(button("Enregistrer"));
    await screen.findAllByText(/^Cette pénalité n’est plus constatée/);
  });
});

describe("the list of penalties", () => {
  it("is filtered by state, with how many there are", async () => {
    const { user } = await open();
    const filter = screen.getByLabelText<HTMLSelectElement>("Afficher");
    expect([...filter.options].map(({ text }) => text)).toEqual([
      "Toutes (2)", "À décider ou à déduire (1)", "Constatée (1)", "Observations demandées (1)",
    ]); // prettier-ignore
    await user.selectOptions(filter, "observations");
    expect(screen.queryByRole("heading", { name: /^P1/ })).toBeNull();
    expect(screen.getByRole("heading", { name: /^P3/ })).toBeTruthy();
  });

  it("totals lateness against the CCAG's cap, and a clause against its own", async () => {
    await open();
    // 10 % of 240 000 € for lateness; P1's own 10 %.
    expect(panel()).toContain("Retards, sous le plafond du CCAG400,00 € sur 24 000,00 €Reste 23 600,00 € avant le plafond."); // prettier-ignore
    expect(panel()).toContain("Plafond de la clause1 452,50 € sur 24 000,00 €");
  });

  it("says when the CCAG's cap cannot be known", async () => {
    const { contract } = report.registers;
    const registers = { ...report.registers, contract: { ...contract, amount: null } };
    await open({ report: { ...report, registers } });
    expect(panel()).toContain("ne se calcule pas : « Montant HT » est vide");
  });

  it("offers to check again once the workbook changed, and leads to the clause", async () => {
    const { user, calls, change } = await open();
    await user.click(button("Voir la clause"));
    expect(calls.at(-1)).toBe("goTo Clauses!A4");
    act(() => change());
    await user.click(await screen.findByRole("button", { name: "Contrôler à nouveau" }));
    expect(calls.at(-1)).toMatch(/^check/);
  });

  it("shows sixty lines at first", async () => {
    const penalties = Array.from({ length: 70 }, (_unused, index) => ({
      ...P1,
      periodKey: index.toString(),
      subject: `Lot ${index.toString()}`,
    }));
    const { user } = await open({ report: { ...report, penalties } });
    expect(screen.getAllByRole("button", { name: /Lot \d/ })).toHaveLength(60);
    await user.click(button(/^Afficher 10/));
    expect(screen.getAllByRole("button", { name: /Lot \d/ })).toHaveLength(70);
  });

  it("speaks English to those who read it", async () => {
    const { user } = await checkedPaneInEnglish();
    await user.click(screen.getByRole("tab", { name: "Penalties" }));
    await user.click(await screen.findByRole("button", { name: /^March 2026/ }));
    expect(panel()).toContain("Where the procedure stands");
    expect(panel()).toContain("Recordedcurrent state");
  });
});

async function checkedPaneInEnglish() {
  const { openPane } = await import("../setup");
  const pane = openPane({ environment: { locale: "en" } });
  await pane.user.click(button("Check"));
  await screen.findByRole("region", { name: "Verdict" });
  return pane;
}

describe("a letter", () => {
  const prepare = async (options?: Parameters<typeof checkedPane>[0]) => {
    const pane = await openFirst(options);
    await pane.user.click(button("Préparer un courrier…"));
    await screen.findByRole("region", { name: "Aperçu du courrier" });
    return pane;
  };
  const preview = (): string =>
    plain(screen.getByRole("region", { name: "Aperçu du courrier" }).textContent);

  it("is the one the procedure calls for, filled with the penalty's facts", async () => {
    await prepare();
    expect(document.activeElement).toBe(
      screen.getByRole("heading", { name: "Préparer un courrier" })
    );
    expect(screen.getByLabelText<HTMLSelectElement>("Courrier").value).toBe("formal-notice");
    expect(preview()).toContain("Régie des Tilleuls");
    expect(preview()).toContain("mise en demeure – marché 2026-INS-04");
    expect(preview()).toContain("P1 (CCAP 8.2)mars 2026Heures non réalisées");
    expect(preview()).toContain("1 452,50 €");
    expect(preview()).toContain("15 jours");
    setDate("Date du courrier", "2026-08-01");
    expect(preview()).toContain("Le 1er août 2026");
  });

  it("gathers several penalties of one state, and needs one at least", async () => {
    const second = { ...P1, periodKey: "2026-04", period: { from: dayOf(2026, 4, 1), to: dayOf(2026, 4, 30) } }; // prettier-ignore
    const { user } = await prepare({ report: { ...report, penalties: [P1, second] } });
    await user.click(screen.getByRole("checkbox", { name: /avril 2026/ }));
    expect(preview()).toContain("Total2 905,00 €");
    await user.click(screen.getByRole("checkbox", { name: /avril 2026/ }));
    await user.click(screen.getByRole("checkbox", { name: /mars 2026/ }));
    expect(panel()).toContain("Le courrier n’est pas fait : aucune pénalité n’est choisie.");
    expect(screen.queryByRole("button", { name: "Copier" })).toBeNull();
  });

  it("is copied as rich text; then its sending is noted in one click", async () => {
    const { user, calls } = await prepare();
    const copied: Record<string, string>[] = [];
    class FakeItem {
      constructor(readonly parts: Readonly<Record<string, Blob>>) {}
    }
    Object.assign(globalThis, { ClipboardItem: FakeItem });
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: {
        write: ([item]: readonly FakeItem[]) => {
          copied.push(
            Object.fromEntries(
              Object.entries(item?.parts ?? {}).map(([type, { size }]) => [type, size > 200 ? "filled" : "empty"])
            ) // prettier-ignore
          );
          return Promise.resolve();
        },
      },
    });
    await user.click(button("Copier"));
    await screen.findByText("Le courrier est copié : collez-le dans Word ou dans un message.");
    expect(copied).toEqual([{ "text/html": "filled", "text/plain": "filled" }]);
    await user.click(button(/^Noter l’envoi du 20 juin 2026/));
    await screen.findAllByText("La pénalité est notée dans la feuille Pénalités.");
    expect(calls.at(-1)).toContain('"state":"formal-notice"');
    expect(calls.at(-1)).toContain(`"sentOn":${dayOf(2026, 6, 20).toString()}`);
    // Back on the list, with the keyboard where it was.
    expect(document.activeElement).toBe(button("Préparer un courrier…"));
    expect(panel()).toContain("Mise en demeureéchéance le 6 juillet 2026");
  });

  it("says so when nothing lets the pane copy", async () => {
    const { user } = await prepare();
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { write: () => Promise.reject(new Error("NotAllowed")) },
    });
    await user.click(button("Copier"));
    await screen.findByText(/^Le courrier n’est pas copié/);
    expect(screen.queryByRole("button", { name: /^Noter l’envoi/ })).toBeNull();
  });

  it("is copied the older way where the clipboard's door is closed", async () => {
    const { user } = await prepare();
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    const given: Record<string, string> = {};
    Object.assign(document, {
      execCommand: () => {
        const event = new Event("copy", { cancelable: true });
        const clipboardData = { setData: (type: string, text: string) => (given[type] = text) };
        document.dispatchEvent(Object.assign(event, { clipboardData }));
        return true;
      },
    });
    await user.click(button("Copier"));
    await screen.findByText(/^Le courrier est copié/);
    expect(given["text/html"]).toContain("<table");
    expect(plain(given["text/plain"])).toContain("1 452,50 €");
    Reflect.deleteProperty(document, "execCommand");
  });

  it("is saved as .docx, and says what to do if nothing comes or the file cannot be made", async () => {
    const made: string[] = [];
    Object.assign(URL, { createObjectURL: () => "blob:lettre", revokeObjectURL: () => undefined });
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      made.push(this.download);
    }); // prettier-ignore
    const { user } = await prepare();
    await user.click(button("Enregistrer en .docx"));
    await screen.findByText(/^Le courrier est remis aux téléchargements/);
    expect(made).toEqual(["Mise en demeure 2026-INS-04 2026-06-20.docx"]);
    click.mockRestore();
  });

  it("is not made when its template is unknown to the add-in, and its template is edited or restored", async () => {
    const { DEFAULT_LETTERS } = await import("../../../src/messages/fr/letters");
    const { user, calls } = await openFirst({
      services: {
        readLetterTemplates: () =>
          Promise.resolve({
            kind: "done",
            value: { ...DEFAULT_LETTERS, "formal-notice": [{ style: "paragraph", text: "{signataire}" }] },
          }),
      },
    }); // prettier-ignore
    await user.click(button("Préparer un courrier…"));
    expect(plain((await screen.findByRole("alert")).textContent)).toContain("{signataire}");
    await user.click(button("Rétablir le texte par défaut"));
    expect(document.activeElement).toBe(button("Garder"));
    await user.click(button("Remplacer"));
    await screen.findAllByText(/Modèles de lettres.*est à jour/);
    expect(calls.at(-1)).toBe("openLetterTemplates formal-notice");
    expect(panel()).toContain("Le modèle se modifie dans la feuille.");
    expect(screen.queryByRole("button", { name: "Copier" })).toBeNull();
    await user.click(button("Relire le modèle"));
    await screen.findByRole("alert");
    await user.click(button("Retour aux pénalités"));
    expect(document.activeElement).toBe(button("Préparer un courrier…"));
  });
});

describe("over a real workbook", () => {
  it("what is decided stands in the sheet, and survives the next check", async () => {
    const host = await emptyWorkbook();
    const { user } = openDesk(host);
    setDate("À la date du", "2026-11-20");
    await user.click(button("Contrôler"));
    await screen.findByRole("region", { name: "Verdict" });
    await openTab(user, "Pénalités");
    const [first] = await screen.findAllByRole("button", { name: /Constatée/ });
    await user.click(first!);
    await user.click(radio("Abandonnée"));
    await user.type(screen.getByLabelText("Motif"), "Accord du 3 novembre");
    await user.click(button("Enregistrer"));
    await screen.findAllByText("La pénalité est notée dans la feuille Pénalités.");
    const again = await openXlsx(await host.save());
    const grid = (await again.readGrids()).sheets.find(({ name }) => name === "Pénalités");
    const rows = (grid?.values ?? []).filter((row) => row.includes("Accord du 3 novembre"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain("Abandonnée");
    await openTab(user, "Contrôler");
    await user.click(button(/^Contrôler/));
    await openTab(user, "Pénalités");
    await waitFor(() =>
      expect(
        within(screen.getByRole("tabpanel")).getAllByRole("button", { name: /Abandonnée/ })
      ).toHaveLength(1)
    );
  });
});
