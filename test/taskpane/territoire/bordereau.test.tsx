import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useReducer } from "react";
import type { BordereauView } from "../../../src/app/bordereau";
import { PaneContext } from "../../../src/taskpane/context";
import { downloadFile } from "../../../src/taskpane/downloads";
import { useOperations } from "../../../src/taskpane/operations";
import type { PaneServices } from "../../../src/taskpane/services";
import { initialState, reduce } from "../../../src/taskpane/state";
import { BordereauPart } from "../../../src/taskpane/territoire/BordereauPart";
import { paneTexts } from "../../../src/taskpane/texts";
import { done, fakePane, NO_BORDEREAU } from "../fakeServices";
import { button, plain } from "../setup";

jest.mock("../../../src/taskpane/downloads", () => ({ downloadFile: jest.fn() }));

const line = {
  identifier: "P01", participant: "FICTIF Ana", pass: null, priorityDistrict: null, month: 24_314,
  production: 3600, guidance: 0, training: 0, lots: [], supports: [], fingerprint: "x",
  contract: {
    key: "m-1||", reference: "M-1", title: null, buyer: null, contractor: null, structure: null, territory: "Nord",
    source: null,
  },
}; // prettier-ignore
const one = { lines: 1, persons: 1, contracts: 1, production: 3600, guidance: 0, training: 0 };

const view: BordereauView = {
  ...NO_BORDEREAU,
  bordereau: {
    ...NO_BORDEREAU.bordereau,
    entries: [{ kind: "new", line, before: null, by: null }],
    totals: { ...NO_BORDEREAU.bordereau.totals, toEnter: one, whole: one },
    counts: { new: 1, changed: 0, removed: 0 },
  },
  territories: ["Nord", "Sud"],
  territory: null,
  waiting: 3,
  sheet: "Bordereau Clause",
  csv: "Marché",
};

function Harness({ services }: { readonly services: PaneServices }) {
  const [state, dispatch] = useReducer(reduce, services.today(), initialState);
  const operations = useOperations(services, state, dispatch);
  const openHelp = (): void => undefined;
  const pane = { services, state, dispatch, operations, openHelp, t: paneTexts("fr"), locale: "fr" } as const; // prettier-ignore
  return (
    <PaneContext.Provider value={pane}>
      <BordereauPart />
    </PaneContext.Provider>
  );
}

/** The part as it stands once read, and what it asked since. */
async function open(shown: BordereauView = view) {
  const asked: unknown[] = [];
  const { services } = fakePane({
    services: {
      bordereau: (request) => {
        asked.push(request);
        return Promise.resolve(done(shown));
      },
    },
  });
  const user = userEvent.setup();
  render(<Harness services={services} />);
  await user.click(button("Lire ce qu’il reste à saisir"));
  await screen.findByRole("region", { name: "Colonnes" });
  return { user, asked, last: () => asked[asked.length - 1] };
}

it("says how much there is to type, and that its totals are the registers'", async () => {
  const { last } = await open();
  expect(last()).toEqual({ isWritten: false, territory: null });
  expect(screen.getByText("1 nouvelle ligne")).toBeTruthy();
  expect(plain(document.body.textContent)).toContain("À saisir : 1 ligne, 1,00 h");
  expect(plain(document.body.textContent)).toContain("Aucun format d’import public");
});

it("writes the columns in the order they were put, by the keyboard alone", async () => {
  const { user, last } = await open();
  button("Descendre Marché").focus();
  await user.keyboard("{Enter}");
  await user.click(button("Retirer Total"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Ajouter une colonne" }), "QPV");
  await user.click(button("Écrire le bordereau"));
  expect(last()).toEqual({
    isWritten: true,
    territory: null,
    columns: ["month", "contract", "district"],
  });
});

it("marks lines as typed only once it was asked, with the initials", async () => {
  const { user, asked, last } = await open();
  await user.type(screen.getByLabelText(/initiales/), "AB");
  await user.click(button("Tout marquer comme saisi"));
  expect(asked).toHaveLength(1);
  expect(plain(screen.getByRole("alert").textContent)).toContain("Marquer 3 lignes comme saisies");
  expect(document.activeElement).toBe(button("Annuler"));
  await user.click(button("Marquer"));
  expect(last()).toEqual({ isWritten: true, territory: null, enteredBy: "AB" });
});

it("reads one territory, and hands its file over as the workbook now is", async () => {
  const { user, last } = await open();
  await user.selectOptions(screen.getByRole("combobox", { name: "Territoire" }), "Sud");
  await waitFor(() => expect(last()).toEqual({ isWritten: false, territory: "Sud" }));
  await user.click(button("Télécharger le CSV"));
  expect(last()).toEqual({ isWritten: false, territory: "Sud" });
  await waitFor(() => expect(jest.mocked(downloadFile)).toHaveBeenCalledTimes(1));
  const [content, name] = jest.mocked(downloadFile).mock.calls[0] ?? [];
  expect([content, name]).toEqual(["Marché", "bordereau-clause.csv"]);
});

it("has nothing to hand over when nothing changed", async () => {
  await open(NO_BORDEREAU);
  expect(screen.getByText(/aucune ligne n’a changé/)).toBeTruthy();
  expect(button("Télécharger le CSV").getAttribute("aria-disabled")).toBe("true");
});
