import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useReducer } from "react";
import type { AnswersView } from "../../../src/app/bringAnswers";
import { PaneContext } from "../../../src/taskpane/context";
import { downloadFile } from "../../../src/taskpane/downloads";
import { useOperations } from "../../../src/taskpane/operations";
import type { PaneServices } from "../../../src/taskpane/services";
import { initialState, reduce } from "../../../src/taskpane/state";
import { SendingPart } from "../../../src/taskpane/territoire/SendingPart";
import { paneTexts } from "../../../src/taskpane/texts";
import { done, fakePane, NO_ANSWERS, NO_SENDING } from "../fakeServices";
import { AS_OF, report } from "../sampleReport";
import { button, plain } from "../setup";

jest.mock("../../../src/taskpane/downloads", () => ({
  downloadFile: jest.fn(),
  XLSX_TYPE: "xlsx",
}));

function Harness({ services, checked }: { services: PaneServices; checked: typeof report | null }) {
  const [state, dispatch] = useReducer(reduce, { ...initialState(AS_OF), report: checked });
  const operations = useOperations(services, state, dispatch);
  const openHelp = (): void => undefined;
  const pane = { services, state, dispatch, operations, openHelp, t: paneTexts("fr"), locale: "fr" } as const; // prettier-ignore
  return (
    <PaneContext.Provider value={pane}>
      <SendingPart />
      <output>{state.report === report ? "" : "checked again"}</output>
    </PaneContext.Provider>
  );
}

const text = (): string => plain(document.body.textContent);

/** A contract whose lots two titulaires share. */
const shared: typeof report = {
  ...report,
  registers: {
    ...report.registers,
    lots: ["1", "2"].map((code) => ({
      code, title: null, contractor: `Chantier fictif ${code}`, siret: null, plannedHours: null, minShare: null,
      maxShare: null, place: { sheet: "Lots", cell: "A5" },
    })),
  },
}; // prettier-ignore

it("hands over one lot's workbook of the month to come, and says what was left out of it", async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const { services } = fakePane({
    services: {
      sending: {
        ...fakePane().services.sending,
        prepare: (request) => {
          asked.push(request);
          const view = { ...NO_SENDING, leftPeople: ["P-009"], leftFindings: 2 };
          return Promise.resolve(done({ bytes: new ArrayBuffer(4), view }));
        },
      },
    },
  });
  render(<Harness services={services} checked={shared} />);
  const month = screen.getByRole<HTMLSelectElement>("combobox", { name: "Mois à déclarer" });
  await user.selectOptions(month, "avril 2026");
  await user.selectOptions(screen.getByRole("combobox", { name: "Lot" }), "2");
  await user.click(button("Préparer l’envoi"));
  expect(asked).toEqual([{ month: NO_SENDING.month, lot: "2" }]);
  const [, name] = jest.mocked(downloadFile).mock.calls[0] ?? [];
  expect(name).toBe("Relevé avril 2026 lot 2.xlsx");
  const card = await screen.findByRole("region", { name: "Dernier envoi préparé" });
  expect(plain(card.textContent)).toContain("À renvoyer au plus tard le 15 mai 2026");
  expect(text()).toContain("1 participant laissé, rien ne dit leur lot : P-009.");
  expect(text()).toContain("2 anomalies ouvertes laissées");
});

const [first] = report.findings;
const looked: AnswersView = {
  ...NO_ANSWERS,
  answers: [
    { number: "1", rule: "LEC-03", status: "brought", identity: first?.identity ?? null, answer: "Sept heures" },
    { number: "2", rule: "LEC-06", status: "changed", identity: null, answer: "Corrigé" },
    { number: "3", rule: "LEC-07", status: "empty", identity: null, answer: null },
  ],
  statements: [{ sheet: "Avril 2026", filledRows: 12 }],
}; // prettier-ignore

it("shows what a returned file would do before anything is written, then writes what is asked", async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const { services, calls } = fakePane({
    services: {
      sending: {
        ...fakePane().services.sending,
        bring: (file, request) => {
          asked.push([file.name, request]);
          const { isWritten } = request;
          return Promise.resolve(done({ view: looked, report: isWritten ? shared : null }));
        },
      },
    },
  });
  render(<Harness services={services} checked={report} />);
  await user.upload(screen.getByLabelText("Choisir le fichier renvoyé…"), new File(["x"], "retour.xlsx")); // prettier-ignore
  const card = await screen.findByRole("region", { name: /retour\.xlsx/ });
  expect(document.activeElement).toBe(within(card).getByRole("heading"));
  expect(plain(card.textContent)).toContain("1 réponse à porter dans Anomalies");
  expect(plain(card.textContent)).toContain("1 réponse laissée");
  expect(plain(card.textContent)).toContain("1 constat sans réponse");
  const [brought, left] = within(within(card).getByRole("list", { name: "Réponses" })).getAllByRole("listitem"); // prettier-ignore
  expect(plain(brought?.textContent)).toContain("N° 1, LEC-03 : À porter dans Anomalies");
  expect(plain(brought?.textContent)).toContain("Sept heures");
  expect(plain(left?.textContent)).toContain("n’est plus celui qui a été envoyé");
  await user.click(within(card).getByRole("button", { name: /^Voir / }));
  const { sheet, cell } = first?.finding.place ?? {};
  expect(calls).toContain(`goTo ${sheet ?? ""}!${cell ?? ""}`);
  await user.click(screen.getByRole("checkbox", { name: /Importer aussi le relevé/ }));
  expect(asked).toEqual([["retour.xlsx", { isWritten: false, withStatements: true }]]);
  await user.click(button("Porter les réponses"));
  expect(asked[1]).toEqual(["retour.xlsx", { isWritten: true, withStatements: false }]);
  expect(await screen.findByText("checked again")).toBeTruthy();
  expect(text()).toContain("1 réponse portée dans Anomalies");
  expect(screen.queryByRole("button", { name: "Porter les réponses" })).toBeNull();
});

it("has nothing to write of an empty file, and asks for a check first", async () => {
  const user = userEvent.setup();
  const { unmount } = render(<Harness services={fakePane().services} checked={report} />);
  await user.upload(screen.getByLabelText("Choisir le fichier renvoyé…"), new File(["x"], "vide.ods")); // prettier-ignore
  expect(await screen.findByText("Rien à porter ni à importer.")).toBeTruthy();
  expect(button("Porter les réponses").getAttribute("aria-disabled")).toBe("true");
  await user.click(button("Abandonner"));
  expect(screen.queryByText("Rien à porter ni à importer.")).toBeNull();
  unmount();
  render(<Harness services={fakePane().services} checked={null} />);
  expect(screen.queryByRole("button", { name: "Préparer l’envoi" })).toBeNull();
  expect(button("Contrôler")).toBeTruthy();
});
