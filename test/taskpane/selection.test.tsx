import { act, screen, within } from "@testing-library/react";
import type { Report } from "../../src/app/report";
import type { Decision } from "../../src/domain/finding";
import { button, checkedPane, listed, plain } from "./setup";
import { done } from "./fakeServices";
import { AS_OF, report } from "./sampleReport";

const region = (): HTMLElement => screen.getByRole("region", { name: "Sélection d’anomalies" });
const told = (): string => plain(within(region()).getByRole("status").textContent);

type Call = readonly (readonly [string, Decision | null])[];
const decisionsOf = (calls: readonly string[]): readonly Call[] =>
  calls
    .filter((call) => call.startsWith("decide "))
    .map((call) => JSON.parse(call.slice("decide ".length)) as Call);

const selecting = async (options?: Parameters<typeof checkedPane>[0]) => {
  const pane = await checkedPane(options);
  await pane.user.click(button("Sélectionner"));
  await screen.findByRole("region", { name: "Sélection d’anomalies" });
  return pane;
};

describe("a selection of anomalies", () => {
  it("is ticked with the mouse, one by one and by ranges, and decided in one form", async () => {
    const { user, calls } = await selecting();
    expect(told()).toBe("Aucune anomalie sélectionnée.");
    const boxes = screen.getAllByRole("checkbox", { name: /^Sélectionner .*, SUP-02$/ });
    expect(boxes).toHaveLength(2);
    await user.click(boxes[0]!);
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("checkbox", { name: "Sélectionner Documents!D6, DOC-01" }));
    await user.keyboard("{/Shift}");
    expect(told()).toMatch(/sélectionnées?/);
    await user.click(button("Rien"));
    await user.click(screen.getByRole("checkbox", { name: /tout le groupe Heures de production/ }));
    expect(told()).toBe("2 anomalies sélectionnées.");

    await user.click(within(region()).getByRole("button", { name: "Accepter" }));
    const save = within(region()).getByRole("button", { name: /Enregistrer pour 2\sanomalies/ });
    await user.click(save);
    expect(region().textContent).toContain("Écrivez pourquoi l’anomalie est acceptée.");
    expect(decisionsOf(calls)).toEqual([]);
    await user.type(within(region()).getByLabelText(/^Justification/), "Supports confirmés.");
    await user.click(save);
    const [made = []] = decisionsOf(calls);
    expect(made.map(([identity]) => identity.slice(0, 12))).toEqual(["SUP-02|P-011", "SUP-02|P-005"]);
    for (const [, decision] of made) {
      expect(decision).toMatchObject({
        decision: "accepted",
        justification: "Supports confirmés.",
        by: "Service insertion",
        on: AS_OF,
        onFacts: expect.stringContaining("sans support"),
      });
    }
    expect(told()).toBe("Aucune anomalie sélectionnée.");
    expect(document.activeElement?.textContent).toContain("Décider la sélection");
  }); // prettier-ignore

  it("is made with the keyboard alone: Space, Shift and arrows, Ctrl+A, Escape", async () => {
    const { user } = await selecting();
    act(() => listed()[0]?.focus());
    await user.keyboard(" ");
    expect(told()).toBe(
      "1 anomalie sélectionnée. Une est bloquante : une décision ne la lève pas."
    );
    expect(plain(listed()[0]?.textContent)).toMatch(/^sélectionnée, Bloquant/);
    await user.keyboard(" ");
    expect(told()).toBe("Aucune anomalie sélectionnée.");
    await user.keyboard("{End}{Shift>}{ArrowUp}{ArrowUp}{/Shift}");
    expect(told()).toBe("2 anomalies sélectionnées.");
    await user.keyboard("{Control>}a{/Control}");
    expect(told()).toMatch(/^9 anomalies sélectionnées\. 3 sont bloquantes/);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Sélection d’anomalies" })).toBeNull();
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });

  it("begins from the list with Ctrl+A, over what the filters keep, and tells what they hide", async () => {
    const { user } = await checkedPane();
    await user.type(screen.getByLabelText("Rechercher"), "SUP-02");
    await screen.findByText(/2 sur 9 après filtre/);
    act(() => listed()[0]?.focus());
    await user.keyboard("{Control>}a{/Control}");
    await screen.findByRole("region", { name: "Sélection d’anomalies" });
    expect(told()).toBe("2 anomalies sélectionnées.");
    // The keyboard stays on the anomaly: the next keys go on from it.
    expect(document.activeElement).toBe(listed()[0]);
    await user.keyboard(" ");
    expect(told()).toBe("1 anomalie sélectionnée.");
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(listed()[0]);
    await user.keyboard("{Control>}a{/Control}");
    await user.type(screen.getByLabelText("Rechercher"), " avril");
    await screen.findByText(/1 sur 9 après filtre/);
    expect(told()).toBe("2 anomalies sélectionnées, dont 1 hors des filtres.");
  });

  it("keeps the reason being typed while one looks elsewhere, and drops it with the selection", async () => {
    const { user } = await selecting();
    const tickAll = () =>
      user.click(screen.getByRole("checkbox", { name: /tout le groupe Heures de production/ }));
    await tickAll();
    await user.click(within(region()).getByRole("button", { name: "Accepter" }));
    await user.type(within(region()).getByLabelText(/^Justification/), "Supports confirmés.");
    await user.click(screen.getByRole("tab", { name: "Synthèse" }));
    await user.click(screen.getByRole("tab", { name: "Contrôler" }));
    const reason = await within(
      await screen.findByRole("region", { name: "Sélection d’anomalies" })
    ).findByLabelText<HTMLTextAreaElement>(/^Justification/);
    expect(reason.value).toBe("Supports confirmés.");
    await user.click(within(region()).getByRole("button", { name: "Terminer la sélection" }));
    await user.click(button("Sélectionner"));
    await tickAll();
    expect(within(region()).queryByLabelText(/^Justification/)).toBeNull();
  });

  it("ends with one Escape, whatever detail the filters hide", async () => {
    const { user } = await checkedPane();
    await user.click(listed()[0]!);
    await user.type(screen.getByLabelText("Rechercher"), "SUP-02");
    await screen.findByText(/2 sur 9 après filtre/);
    act(() => listed()[0]?.focus());
    await user.keyboard("{Control>}a{/Control}");
    await screen.findByRole("region", { name: "Sélection d’anomalies" });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Sélection d’anomalies" })).toBeNull();
  });

  it("loses its decisions in one go, and the last batch is undone as it was", async () => {
    const { user, calls } = await selecting();
    await user.click(screen.getByRole("checkbox", { name: /DOC-01$/ }));
    await user.click(within(region()).getByRole("button", { name: "Retirer la décision" }));
    expect(decisionsOf(calls).at(-1)).toEqual([[expect.stringMatching(/^DOC-01/), null]]);
    expect(button(/Documents!D6/).textContent).not.toContain("Acceptée");
    await user.click(button("Annuler la dernière décision"));
    expect(decisionsOf(calls).at(-1)).toEqual([
      [
        expect.stringMatching(/^DOC-01/),
        expect.objectContaining({
          decision: "accepted",
          justification: "Serveur du titulaire en panne, courriel du 17 mars.",
        }),
      ],
    ]);
    expect(button(/Documents!D6/).textContent).toContain("Acceptée");
    expect(screen.queryByRole("button", { name: /Annuler la dernière/ })).toBeNull();
    expect(screen.getAllByText(/1 décision annulée/).length).toBeGreaterThan(0);
  });

  it("says which anomalies were gone by the time it was decided", async () => {
    const left = { ...report, findings: report.findings.filter(({ finding }) => finding.subject !== "P-005") }; // prettier-ignore
    const { user } = await selecting({
      services: { decide: () => Promise.resolve(done(left)) },
    });
    await user.click(screen.getByRole("checkbox", { name: /tout le groupe Heures de production/ }));
    await user.click(within(region()).getByRole("button", { name: "Refuser" }));
    await user.click(within(region()).getByRole("button", { name: /^Enregistrer pour/ }));
    const told = await screen.findAllByText(/1\sdécision enregistrée dans la feuille Anomalies\. 1\sanomalie a disparu entre-temps\./); // prettier-ignore
    expect(told.length).toBeGreaterThan(0);
  });

  it("warns before it replaces decisions, and can be left without deciding", async () => {
    const { user, calls } = await selecting();
    await user.click(screen.getByRole("checkbox", { name: /DOC-01$/ }));
    await user.click(within(region()).getByRole("button", { name: "Refuser" }));
    expect(told()).toContain("1 décision existante sera remplacée.");
    await user.click(within(region()).getByRole("button", { name: "Annuler" }));
    await user.click(within(region()).getByRole("button", { name: "Terminer la sélection" }));
    expect(decisionsOf(calls)).toEqual([]);
    expect(plain(document.activeElement?.textContent)).toContain("9 anomalies");
  });
});

const toReview: Report = {
  ...report,
  findings: report.findings.map((item) =>
    item.decision
      ? {
          ...item,
          decision: {
            ...item.decision,
            onFacts: "Reçu le 18 mars 2026.",
            toReview: true as const,
          },
        }
      : item
  ),
};

describe("a decision to be taken again", () => {
  it("is counted, filtered, shown with the earlier text, and taken again in one click", async () => {
    const { user, calls } = await checkedPane({ report: toReview });
    expect(plain(screen.getByRole("region", { name: "Anomalies" }).textContent)).toContain(
      "Une décision est à revoir : les faits ont changé depuis."
    );
    await user.click(button("Voir"));
    expect(listed()).toHaveLength(1);
    expect(listed()[0]?.textContent).toContain("À revoir");
    await user.click(button(/Documents!D6/));
    const earlier = screen.getByRole("group", { name: "Décision d’alors" });
    expect(plain(earlier.textContent)).toContain("Acceptée par Service insertion le 2 avril 2026");
    expect(earlier.textContent).toContain("Serveur du titulaire en panne");
    expect(earlier.textContent).toContain("Reçu le 18 mars 2026.");
    await user.click(button("Reprendre la décision"));
    expect(decisionsOf(calls).at(-1)).toEqual([
      [
        expect.stringMatching(/^DOC-01/),
        {
          decision: "accepted",
          justification: "Serveur du titulaire en panne, courriel du 17 mars.",
          by: "Service insertion",
          on: AS_OF,
          onFacts: expect.stringContaining("20 mars 2026"),
        },
      ],
    ]);
  });

  it("lifts nothing: it is open, and still to be justified", async () => {
    const { user } = await checkedPane({ report: toReview });
    await user.click(button("Filtres"));
    await user.selectOptions(screen.getByLabelText("Décision"), "open");
    expect(listed().some(({ textContent }) => textContent?.includes("Documents!D6"))).toBe(true);
    await user.selectOptions(screen.getByLabelText("Décision"), "decided");
    expect(screen.getByText("Aucune anomalie ne correspond à ces filtres.")).toBeTruthy();
  });

  it("is taken again for a selection", async () => {
    const { user, calls } = await selecting({ report: toReview });
    act(() => listed()[0]?.focus());
    await user.keyboard("{Control>}a{/Control}");
    await user.click(within(region()).getByRole("button", { name: "Reprendre la décision" }));
    expect(decisionsOf(calls).at(-1)?.map(([identity]) => identity.slice(0, 6))).toEqual(["DOC-01"]);
  }); // prettier-ignore
});
