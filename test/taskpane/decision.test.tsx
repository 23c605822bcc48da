import { screen, waitFor } from "@testing-library/react";
import { button, checkedPane, plain } from "./setup";
import { AS_OF } from "./sampleReport";

const detail = (): string =>
  plain(screen.getByRole("region", { name: "Détail de l’anomalie" }).textContent);

describe("the buyer's decision", () => {
  it("needs a reason to accept, then is recorded with its author and its day", async () => {
    const { user, calls } = await checkedPane();
    await user.click(button(/Mars 2026!D18/));
    await user.click(button("Accepter"));
    expect(document.activeElement).toBe(screen.getByLabelText(/^Justification/));
    await user.click(button("Enregistrer"));
    expect(detail()).toContain("Écrivez pourquoi l’anomalie est acceptée.");
    expect(calls.filter((call) => call.startsWith("decide"))).toEqual([]);
    await user.type(
      screen.getByLabelText(/^Justification/),
      "Support oublié, confirmé par courriel."
    );
    await user.click(button("Enregistrer"));
    const [call = ""] = calls.filter((each) => each.startsWith("decide"));
    expect(JSON.parse(call.slice("decide ".length))).toEqual([
      [
        expect.stringMatching(/^SUP-02\|P-011\|/),
        {
          decision: "accepted",
          justification: "Support oublié, confirmé par courriel.",
          by: "Service insertion",
          on: AS_OF,
          onFacts: expect.stringContaining("sont déclarées sans support"),
        },
      ],
    ]);
    expect(detail()).toContain("Acceptée par Service insertion le 20 juin 2026");
    expect(button(/Mars 2026!D18/).textContent).toContain("Acceptée");
  });

  it("can be a refusal without a word", async () => {
    const { user, calls } = await checkedPane({ environment: { userName: null } });
    await user.click(button(/Mars 2026!D18/));
    await user.click(button("Refuser"));
    await user.click(button("Enregistrer"));
    expect(calls.at(-1)).toContain('"decision":"refused","justification":null,"by":null');
  });

  it("offers the last author again", async () => {
    const { user } = await checkedPane({ environment: { userName: null } });
    await user.click(button(/Mars 2026!D18/));
    await user.click(button("À discuter"));
    await user.type(screen.getByLabelText("Par"), "Cellule achats");
    await user.click(button("Enregistrer"));
    await user.click(button(/avril-26!C12/));
    await user.click(button("Refuser"));
    expect(screen.getByLabelText<HTMLInputElement>("Par").value).toBe("Cellule achats");
  });

  it("is shown, changed and taken back", async () => {
    const { user, calls } = await checkedPane();
    await user.click(button(/Documents!D6/));
    expect(detail()).toContain("Serveur du titulaire en panne, courriel du 17 mars.");
    await user.click(button("Modifier"));
    await user.click(button("Refuser"));
    await user.click(button("Enregistrer"));
    expect(detail()).toContain("Refusée par Service insertion");
    await user.click(button("Retirer la décision"));
    expect(calls.at(-1)).toMatch(/^decide \[\["DOC-01\|.*",null\]\]$/);
    expect(button("Accepter")).toBeTruthy();
  });

  it("does not pretend to lift a blocking anomaly", async () => {
    const { user } = await checkedPane();
    await user.click(button(/Mars 2026!F14/));
    expect(detail()).toContain("Une décision ne lève pas une anomalie bloquante");
  });

  it("keeps what is typed while one looks elsewhere, and says that it is not saved", async () => {
    const { user, calls } = await checkedPane();
    await user.click(button(/Mars 2026!D18/));
    await user.click(button("Accepter"));
    await user.type(screen.getByLabelText(/^Justification/), "Vu avec le titulaire");
    await user.click(button("Anomalie suivante"));
    expect(button(/Mars 2026!D18/).textContent).toContain("Saisie non enregistrée");
    await user.click(button(/Mars 2026!D18/));
    await user.click(button(/^Comprendre la règle/));
    await user.click(await screen.findByRole("button", { name: "Retour aux anomalies" }));
    await user.click(screen.getByRole("tab", { name: "Synthèse" }));
    await user.click(screen.getByRole("tab", { name: "Contrôler" }));
    const reason = screen.getByLabelText<HTMLTextAreaElement>(/^Justification/);
    expect(reason.value).toBe("Vu avec le titulaire");
    await user.click(button("Enregistrer"));
    expect(calls.at(-1)).toContain("Vu avec le titulaire");
    expect(button(/Mars 2026!D18/).textContent).not.toContain("Saisie non enregistrée");
    expect(detail()).toContain("Acceptée par");
  });

  it("keeps what is typed when the workbook refuses it", async () => {
    const { user } = await checkedPane({
      services: {
        decide: () => Promise.resolve({ kind: "failed", code: "InvalidOperationInCellEditMode", details: {} }),
      },
    });
    await user.click(button(/Mars 2026!D18/));
    await user.click(button("Accepter"));
    await user.type(screen.getByLabelText(/^Justification/), "Vu avec le titulaire");
    await user.click(button("Enregistrer"));
    const reason = screen.getByLabelText<HTMLTextAreaElement>(/^Justification/);
    expect(reason.value).toBe("Vu avec le titulaire");
  }); // prettier-ignore

  it("leaves the keyboard in the search while the anomaly shown comes and goes", async () => {
    const { user } = await checkedPane();
    await user.click(button(/Mars 2026!D18/));
    await user.click(button("Anomalie suivante"));
    const search = screen.getByLabelText<HTMLInputElement>("Rechercher");
    await user.click(search);
    await user.keyboard("zzz");
    await screen.findByText("Aucune anomalie ne correspond à ces filtres.");
    await user.keyboard("{Backspace}{Backspace}{Backspace}");
    await screen.findByRole("region", { name: "Détail de l’anomalie" });
    expect(document.activeElement).toBe(search);
    await user.keyboard("zzz");
    await user.click(await screen.findByRole("button", { name: "Retirer les filtres" }));
    expect(plain(document.activeElement?.textContent)).toBe("9 anomalies");
  });

  it("gives the keyboard to the list's title when the anomaly decided leaves the filter", async () => {
    const { user } = await checkedPane();
    await user.click(button("Filtres"));
    await user.selectOptions(screen.getByLabelText("Décision"), "Sans décision");
    await user.click(await screen.findByRole("button", { name: /Mars 2026!D18/ }));
    await user.click(button("Refuser"));
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(screen.queryByRole("button", { name: /Mars 2026!D18/ })).toBeNull());
    expect(plain(document.activeElement?.textContent)).toBe("9 anomalies");
  });
});
