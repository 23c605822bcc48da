import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useReducer } from "react";
import type { RetentionView } from "../../../src/app/retention";
import { addMonths, dayOf } from "../../../src/domain/calendar";
import { PaneContext } from "../../../src/taskpane/context";
import { downloadFile } from "../../../src/taskpane/downloads";
import { useOperations } from "../../../src/taskpane/operations";
import type { PaneServices } from "../../../src/taskpane/services";
import { initialState, reduce } from "../../../src/taskpane/state";
import { RetentionPart } from "../../../src/taskpane/territoire/RetentionPart";
import { paneTexts } from "../../../src/taskpane/texts";
import { done, fakePane } from "../fakeServices";
import { AS_OF, report } from "../sampleReport";
import { button, plain } from "../setup";

jest.mock("../../../src/taskpane/downloads", () => ({
  downloadFile: jest.fn(),
  XLSX_TYPE: "xlsx",
}));

function Harness({ services }: { services: PaneServices }) {
  const [state, dispatch] = useReducer(reduce, { ...initialState(AS_OF), report });
  const operations = useOperations(services, state, dispatch);
  const openHelp = (): void => undefined;
  const pane = { services, state, dispatch, operations, openHelp, t: paneTexts("fr"), locale: "fr" } as const; // prettier-ignore
  return (
    <PaneContext.Provider value={pane}>
      <RetentionPart />
      <output>{state.isStale ? "to check again" : ""}</output>
      <button type="button" onClick={() => dispatch({ type: "asOf", day: AS_OF + 1 })}>
        Demain
      </button>
      <button type="button" onClick={() => dispatch({ type: "changed" })}>
        Autre main
      </button>
    </PaneContext.Provider>
  );
}

const person = (rank: number, dueOn: number | null): RetentionView["people"][number] => ({
  key: `i|p-${rank.toString()}`,
  identifier: `P-${rank.toString()}`,
  name: null,
  lastActivity: dueOn === null ? null : addMonths(dueOn, -24),
  dueOn,
  isDue: dueOn !== null && dueOn <= AS_OF,
  isOnlySubmitted: false,
});

/** So many people due, then one due later and one of whom nothing is dated. */
const viewOf = (due: number): RetentionView => ({
  asOf: AS_OF,
  people: [
    ...Array.from({ length: due }, (_, rank) => person(rank, dayOf(2025, 3, 31))),
    person(901, AS_OF + 10),
    person(902, null),
  ],
  statements: [{ sheet: "Mars 2023", people: due }],
});

const text = (): string => plain(document.body.textContent);

it("lists who may be anonymised, chooses nobody by itself, and asks with the safe answer in front", async () => {
  const user = userEvent.setup();
  const asked: (readonly string[])[] = [];
  const { services, calls } = fakePane();
  const retention: PaneServices["retention"] = {
    ...services.retention,
    list: () => Promise.resolve(done(viewOf(3))),
    anonymise: (keys) => {
      asked.push(keys);
      const [gone, ...people] = viewOf(3).people;
      const view = { ...viewOf(3), people: [{ ...gone!, isOnlySubmitted: true }, ...people] };
      return Promise.resolve(done({ people: 1, cells: 14, stillNaming: ["Mars 2023", "Notes"], view })); // prettier-ignore
    },
  };
  render(<Harness services={{ ...services, retention }} />);
  await user.click(button("Lister les personnes"));
  expect(await screen.findByText(/^3 personnes sans activité depuis deux ans$/)).toBeTruthy();
  expect(text()).toContain("1 personne plus tard, la prochaine le ");
  expect(text()).toContain("1 personne sans aucune activité datée");
  const undated = screen.getByText("Sans aucune date, à vérifier").closest("details");
  expect(plain(undated?.textContent ?? "")).toContain("P-902");
  expect(text()).toContain("1 relevé remis les nomme.");
  const people = screen.getByRole("list", { name: "Personnes sans activité depuis deux ans" });
  const boxes = within(people).getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false]);
  expect(plain(people.textContent)).toContain("P-0dernière activité le 31 mars 2023");
  expect(button("Anonymiser…").getAttribute("aria-disabled")).toBe("true");

  await user.click(boxes[0]!);
  await user.click(button(/^Anonymiser 1.personne…$/));
  const alert = screen.getByRole("alert");
  expect(plain(alert.textContent)).toContain("Rien ne permet d’y revenir");
  expect(plain(alert.textContent)).toContain("participants inconnus du registre");
  expect(document.activeElement).toBe(within(alert).getByRole("button", { name: "Ne rien changer" })); // prettier-ignore
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(document.activeElement).toBe(button(/^Anonymiser 1.personne…$/));
  expect(asked).toEqual([]);

  await user.click(button(/^Anonymiser 1.personne…$/));
  await user.click(button("Télécharger d’abord l’archive"));
  expect(calls).toContain("archive");
  expect(jest.mocked(downloadFile).mock.calls[0]?.[1]).toMatch(/^Archive sans noms .*\.xlsx$/);
  expect(asked).toEqual([]);
  await user.click(button("Anonymiser, sans retour"));
  expect(asked).toEqual([["i|p-0"]]);
  const told = await screen.findByRole("region", { name: "Anonymisation faite" });
  expect(document.activeElement).toBe(within(told).getByRole("heading"));
  expect(plain(told.textContent)).toContain("1 personne, 14 cellules réécrites");
  expect(text()).toContain("2 feuilles nomment encore ces personnes");
  for (const sheet of ["Mars 2023", "Notes"]) {
    expect(screen.getAllByText(sheet).length).toBeGreaterThan(0);
  }
  expect(screen.getByText("to check again")).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: /^P-0/ })).toBeNull();
  expect(text()).toContain("1 personne hors des registres, nommée par les seuls relevés remis");
  expect(button("Anonymiser…").getAttribute("aria-disabled")).toBe("true");
  // Two are still due: where they are named is still told.
  expect(text()).toContain("1 relevé remis les nomme.");
});

it("anonymises nobody by a list made before the workbook changed", async () => {
  const user = userEvent.setup();
  const { services } = fakePane();
  const retention = { ...services.retention, list: () => Promise.resolve(done(viewOf(2))) };
  render(<Harness services={{ ...services, retention }} />);
  await user.click(button("Lister les personnes"));
  await user.click(await screen.findByRole("button", { name: "Tout choisir (2)" }));
  await user.click(button("Autre main"));
  expect(screen.queryByRole("button", { name: /^Anonymiser/ })).toBeNull();
  expect(text()).toContain("Le classeur a changé depuis cette liste.");
  await user.click(button("Relire"));
  expect(await screen.findByRole("button", { name: "Anonymiser…" })).toBeTruthy();
  expect(text()).not.toContain("Le classeur a changé depuis cette liste.");
});

it("chooses all of a long list, beyond what it shows, and only for the day it was made for", async () => {
  const user = userEvent.setup();
  const { services } = fakePane();
  const retention = { ...services.retention, list: () => Promise.resolve(done(viewOf(103))) };
  render(<Harness services={{ ...services, retention }} />);
  await user.click(button("Lister les personnes"));
  await user.click(await screen.findByRole("button", { name: "Tout choisir (103)" }));
  expect(button(/^Anonymiser 103.personnes…$/).getAttribute("aria-disabled")).not.toBe("true");
  expect(screen.getAllByRole("checkbox")).toHaveLength(100);
  await user.click(button("Afficher 3 de plus"));
  expect(screen.getAllByRole("checkbox")).toHaveLength(103);
  await user.click(button("Ne rien choisir"));
  expect(button("Anonymiser…")).toBeTruthy();
  await user.click(button("Demain"));
  expect(screen.queryByRole("button", { name: /^Anonymiser/ })).toBeNull();
  expect(text()).toContain("Relisez-la pour la date choisie.");
});

it("says that there is nobody, and hands over the archive all the same", async () => {
  const user = userEvent.setup();
  const { services } = fakePane();
  render(<Harness services={services} />);
  await user.click(button("Lister les personnes"));
  expect(await screen.findByText("Personne n’est sans activité depuis deux ans.")).toBeTruthy();
  await user.click(button("Télécharger l’archive"));
  expect(plain((await screen.findByText(/^Archive préparée/)).textContent)).toBe(
    "Archive préparée : 5 feuilles, 3 personnes sous pseudonyme."
  );
});
