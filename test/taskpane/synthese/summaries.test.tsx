import { act, screen, within } from "@testing-library/react";
import type { SummaryDifference, SummaryState } from "../../../src/app/compareSummaries";
import type { SummaryRef } from "../../../src/domain/committee/types";
import { done, held, QUARTERS } from "../fakeServices";
import { button, checkedPane, openTab, plain } from "../setup";

const [FIRST] = QUARTERS as readonly [SummaryRef];

const difference = (rank: number): SummaryDifference => ({
  cell: `C${rank.toString()}`,
  label: rank === 1 ? "janvier 2026" : "",
  onSheet: rank === 2 ? null : 1000.5,
  computed: 2000,
});
const state = (count: number): SummaryState => ({
  ref: FIRST,
  sheet: "Synthèse 2026-T1",
  differences: Array.from({ length: count }, (_, index) => difference(index + 1)),
});

const summariesOf = (...summaries: readonly SummaryState[]) => ({
  compareSummaries: () => Promise.resolve(done(summaries)),
});
const section = async (): Promise<HTMLElement> => {
  const title = await screen.findByRole("heading", { name: "Synthèses du classeur" });
  return title.parentElement as HTMLElement;
};
const status = (): string => plain(screen.getByRole("status").textContent);

describe("the periods offered", () => {
  it("are quarters, years and the whole contract, under their kind, the first one chosen", async () => {
    const { user, calls } = await checkedPane();
    await openTab(user, "Synthèse");
    const choice = await screen.findByLabelText<HTMLSelectElement>("Période");
    expect(within(choice).getAllByRole("group").map((group) => group.getAttribute("label"))).toEqual([
      "Trimestres", "Années", "Marché entier",
    ]); // prettier-ignore
    expect(choice.value).toBe("2026-T1");
    await user.selectOptions(choice, "2026");
    await user.click(button("Construire la synthèse"));
    expect(calls.at(-1)).toBe("buildSummary 2026");
    await user.selectOptions(choice, "Marché");
    await user.click(button("Construire la synthèse"));
    expect(calls.at(-1)).toBe("buildSummary Marché");
  });
});

describe("the summaries of the workbook", () => {
  it("are none at first, and it says so", async () => {
    const { user } = await checkedPane();
    await openTab(user, "Synthèse");
    expect((await section()).textContent).toContain(
      "Aucune synthèse n’est encore construite dans ce classeur."
    );
    expect(screen.queryByRole("button", { name: /Exporter/ })).toBeNull();
  });

  it("are shown or exported when up to date, and keep what the buyer wrote when built again", async () => {
    const { user, calls } = await checkedPane({ services: summariesOf(state(0)) });
    await openTab(user, "Synthèse");
    const list = within(await section());
    expect(plain(list.getByRole("listitem").textContent)).toContain("Synthèse 2026-T1à jour");
    expect(list.queryByRole("table")).toBeNull();
    expect(list.queryByRole("button", { name: /Mettre à jour/ })).toBeNull();
    await user.click(list.getByRole("button", { name: "Afficher la feuille Synthèse 2026-T1" }));
    expect(calls.at(-1)).toBe("goTo Synthèse 2026-T1!");
    expect(button("Reconstruire la synthèse")).toBeTruthy();
    expect(screen.getByText(/décisions, présences, commentaires\) est conservé/)).toBeTruthy();
  });

  it("that differ list their cells, the first six, each one reached, and are brought up to date", async () => {
    const { user, calls } = await checkedPane({ services: summariesOf(state(8)) });
    await openTab(user, "Synthèse");
    const list = within(await section());
    expect(plain(list.getByRole("listitem").textContent)).toContain("8 chiffres diffèrent");
    const table = list.getByRole("table");
    expect(plain(table.querySelector("caption")?.textContent)).toBe(
      "La feuille « Synthèse 2026-T1 » ne dit plus la même chose que les registres : 8 chiffres."
    );
    const rows = within(table).getAllByRole("row").map((row) => plain(row.textContent)); // prettier-ignore
    expect(rows).toHaveLength(7);
    expect(rows.slice(0, 3)).toEqual([
      "CelluleFeuilleRegistres", "C1 janvier 20261 000,52 000", "C2vide2 000",
    ]); // prettier-ignore
    expect(list.getByText("et 2 autres", { normalizer: plain })).toBeTruthy();
    await user.click(list.getByRole("button", { name: "C1" }));
    expect(calls.at(-1)).toBe("goTo Synthèse 2026-T1!C1");
    await user.click(
      list.getByRole("button", { name: "Mettre à jour la feuille Synthèse 2026-T1" })
    );
    expect(calls.at(-1)).toBe("buildSummary 2026-T1");
  });

  it("are read again after a building, whose sheet stays named", async () => {
    let reads = 0;
    const { user } = await checkedPane({
      services: {
        compareSummaries: () => {
          reads += 1;
          return Promise.resolve(done(reads === 1 ? [] : [state(0)]));
        },
      },
    });
    await openTab(user, "Synthèse");
    await section();
    await user.click(button("Construire la synthèse"));
    await screen.findByRole("button", { name: "Reconstruire la synthèse" });
    expect(reads).toBe(2);
    expect(status()).toBe("La feuille « Synthèse 2026-T1 » est à jour et affichée.");
  });

  it("say that the workbook changed since, and are read again on demand", async () => {
    const pane = await checkedPane({ services: summariesOf(state(0)) });
    await openTab(pane.user, "Synthèse");
    await section();
    act(() => pane.change());
    const note = await screen.findByText("Le classeur a changé depuis cette lecture.");
    await pane.user.click(button("Relire"));
    expect(note.isConnected).toBe(false);
  });

  it("are exported as a file that is named, writing nothing in the workbook", async () => {
    const saved: string[] = [];
    const create = jest.fn(() => "blob:file");
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: () => undefined });
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      saved.push(this.download);
    });
    const { user, calls } = await checkedPane({ services: summariesOf(state(0)) });
    await openTab(user, "Synthèse");
    await section();
    await user.click(button("Exporter Synthèse 2026-T1 pour le comité"));
    expect(calls.at(-1)).toBe("exportSummary 2026-T1");
    expect(saved).toEqual(["Synthèse 2026-T1.xlsx"]);
    expect(status()).toContain("Synthèse 2026-T1.xlsx");
    click.mockRestore();
  });
});

describe("a summary that is not made", () => {
  it("names the cell at fault, never the person, and leads to it when the buyer typed there", async () => {
    const { user, calls } = await checkedPane({
      services: {
        buildSummary: () =>
          Promise.resolve({
            kind: "not-anonymous",
            problem: {
              kind: "summary-not-anonymous",
              sheet: "Synthèse 2026-T1",
              cell: "A90",
              table: "tCommentaires_2026_T1",
              data: "name",
              part: "cell",
            },
          }),
      },
    });
    await openTab(user, "Synthèse");
    await section();
    await user.click(button("Construire la synthèse"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("A90");
    await user.click(within(alert).getAllByRole("button")[0] as HTMLElement);
    expect(calls.at(-1)).toBe("goTo Synthèse 2026-T1!A90");
  });

  it("is cancelled on demand, and the pane is free again", async () => {
    const building = held<{ readonly sheet: string }>();
    const { user } = await checkedPane({
      services: { buildSummary: (_ref, options) => building.run(options) },
    });
    await openTab(user, "Synthèse");
    await section();
    await user.click(button("Construire la synthèse"));
    await user.click(await screen.findByRole("button", { name: /Annuler|Arrêter/ }));
    expect(await screen.findByRole("button", { name: "Construire la synthèse" })).toBeTruthy();
    expect(status()).not.toContain("est à jour et affichée");
  });

  it("tells a reading that failed once, without trying for ever", async () => {
    let reads = 0;
    const { user } = await checkedPane({
      services: {
        compareSummaries: () => {
          reads += 1;
          return Promise.resolve({ kind: "failed", code: "GeneralException", details: {} });
        },
      },
    });
    await openTab(user, "Synthèse");
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(button("Construire la synthèse")).toBeTruthy();
    expect(reads).toBe(1);
  });
});
