import { act, screen, waitFor } from "@testing-library/react";
import type { RegisterTable, RegistersView } from "../../../src/app/registerTypes";
import { dayOf } from "../../../src/domain/calendar";
import { held } from "../fakeServices";
import { report } from "../sampleReport";
import { button, openPane, openTab, plain } from "../setup";

const documents: RegisterTable = {
  name: "tDocuments",
  sheet: "Documents",
  // The buyer took «Observations» away and has a column of his own.
  titles: ["Document", "Période", "Échéance", "Reçu le", "Vu par"],
  rows: [
    {
      index: 3,
      cells: {
        Document: "Bilan annuel",
        Période: null,
        Échéance: dayOf(2027, 1, 15),
        "Reçu le": null,
        "Vu par": "agent 4",
      },
    },
  ],
};
const view: RegistersView = {
  tables: new Map([["tDocuments", documents]]),
  registers: report.registers,
  problem: null,
};

const open = async (options: Parameters<typeof openPane>[0]) => {
  const pane = openPane({ registers: view, ...options });
  await openTab(pane.user, "Relevés");
  await pane.user.click(await screen.findByRole("radio", { name: /^Doc/ }));
  return pane;
};

it("reads once, and again when it is asked to after a change", async () => {
  const { calls, change, user } = await open({});
  await screen.findByRole("region", { name: "Documents" });
  expect(calls.filter((call) => call === "readRegisters")).toHaveLength(1);
  act(change);
  await user.click(button("Actualiser"));
  await waitFor(() => expect(screen.queryByText(/a changé depuis cette lecture/)).toBeNull());
  expect(calls.filter((call) => call === "readRegisters")).toHaveLength(2);
});

it("sends what the row was and only what is typed, and leaves out columns the table lacks", async () => {
  const { calls, user } = await open({});
  await user.click(await screen.findByRole("button", { name: "Modifier Bilan annuel" }));
  expect(screen.queryByLabelText("Observations")).toBeNull();
  await user.type(screen.getByLabelText("Période"), "2026");
  await user.click(button("Enregistrer"));
  const saved = calls.find((call) => call.startsWith("saveRegisters"));
  expect(JSON.parse(saved?.slice("saveRegisters ".length) ?? "null")).toEqual([
    {
      table: "tDocuments",
      changes: [
        { kind: "set", index: 3, before: documents.rows[0]?.cells, cells: { Période: "2026" } },
      ],
    },
  ]);
});

it("can be cancelled while it reads, and offers to read again", async () => {
  const reading = held<RegistersView>();
  const { user } = await open({ services: { readRegisters: reading.run } });
  await user.click(await screen.findByRole("button", { name: "Annuler" }));
  expect((await screen.findAllByText(/Opération annulée/)).length).toBeGreaterThan(0);
  expect(button("Actualiser")).toBeTruthy();
});

it("keeps what was typed when it cannot be written, and says why", async () => {
  const { user } = await open({
    services: {
      saveRegisters: () =>
        Promise.resolve({
          kind: "failed",
          code: "RowsUnderTable",
          details: { table: "tDocuments", sheet: "Documents", row: 12 },
        }),
    },
  });
  await user.click(await screen.findByRole("button", { name: "Ajouter un document" }));
  await user.type(screen.getByRole("combobox", { name: /^Document/ }), "Bilan");
  await user.click(button("Ajouter"));
  expect(plain((await screen.findByText(/ne peut pas grandir/)).textContent)).toContain(
    "la ligne 12, juste au-dessous, est remplie"
  );
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: /^Document/ }).value).toBe("Bilan");
});

it("speaks English where Office does, over the same French table", async () => {
  const { user } = openPane({ registers: view, environment: { locale: "en" } });
  await openTab(user, "Sheets");
  await user.click(await screen.findByRole("radio", { name: "Documents" }));
  const region = await screen.findByRole("region", { name: "Documents" });
  expect(plain(region.textContent)).toContain("Expected on 15 January 2027");
  await user.click(await screen.findByRole("radio", { name: "Supervision" }));
  expect(await screen.findByRole("heading", { name: "Supervision" })).toBeTruthy();
});
