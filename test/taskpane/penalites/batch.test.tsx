import { fireEvent, screen, within } from "@testing-library/react";
import { dayOf } from "../../../src/domain/calendar";
import type { Penalty } from "../../../src/domain/penalty";
import { batchLines, canTakeBack, savedPenalties, withBatch } from "../../../src/taskpane/penalites/batch"; // prettier-ignore
import { offeredKinds } from "../../../src/taskpane/penalites/letterKinds";
import { draftOf, wantedOf } from "../../../src/taskpane/penalites/penaltyForm";
import { AS_OF, PENALTY, report } from "../sampleReport";
import { done } from "../fakeServices";
import { button, checkedPane, openTab, plain } from "../setup";

const panel = (): string => plain(screen.getByRole("tabpanel").textContent);
const bar = () => screen.getByRole("region", { name: "Lignes cochées" });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });

const inMonth = (month: number, change: Partial<Penalty> = {}): Penalty => ({
  ...PENALTY,
  prerequisite: "formal-notice",
  delayDays: 15,
  periodKey: `2026-0${month.toString()}`,
  period: { from: dayOf(2026, month, 1), to: dayOf(2026, month + 1, 1) - 1 },
  ...change,
});
const JANUARY = inMonth(1);
const FEBRUARY = inMonth(2);
const FREE = inMonth(3, { prerequisite: "none" });

const open = async (
  penalties: readonly Penalty[] = [JANUARY, FEBRUARY, FREE],
  after?: typeof report
) => {
  const pane = await checkedPane({
    report: { ...report, penalties },
    ...(after ? { services: { recordPenalty: () => Promise.resolve(done(after)) } } : {}),
  });
  await openTab(pane.user, "Pénalités");
  await screen.findByRole("heading", { name: /^P1/ });
  return pane;
};
const written = (calls: readonly string[]): unknown =>
  JSON.parse((calls.filter((call) => call.startsWith("recordPenalty")).at(-1) ?? "").slice("recordPenalty ".length)); // prettier-ignore
const noted = () => screen.findAllByText(/notées? dans la feuille Pénalités\.$/);

describe("several penalties at once", () => {
  it("take the same step; a line that cannot is named with its reason and stays ticked", async () => {
    const { user, calls } = await open();
    expect(screen.queryByRole("region", { name: "Lignes cochées" })).toBeNull();
    await user.click(box(/^Cocher P1 · janvier 2026/));
    expect(plain(bar().textContent)).toContain("1 ligne cochée");
    await user.click(button(/^Cocher les 3/));
    expect(plain(bar().textContent)).toContain("3 lignes cochées");
    await user.selectOptions(screen.getByLabelText("Même étape pour toutes"), "Mise en demeure");
    // Nothing is dated yet: no line can be written.
    expect(button(/^Enregistrer 0\sligne$/).getAttribute("aria-disabled")).toBe("true");
    await user.click(within(bar()).getByRole("button", { name: "Envoyé aujourd’hui" }));
    expect(plain(bar().textContent)).toContain("1 ligne restera telle quelle :P1 · mars 2026 : ");
    await user.click(button(/^Enregistrer 2\slignes$/));
    await noted();
    await screen.findAllByText("2 pénalités sont notées dans la feuille Pénalités.");
    expect(written(calls)).toMatchObject([
      ["P1|2026-01|", { state: "formal-notice", sentOn: dayOf(2026, 6, 20), dueOn: null }],
      ["P1|2026-02|", { state: "formal-notice", sentOn: dayOf(2026, 6, 20), dueOn: null }],
    ]);
    expect(box(/janvier 2026/).checked).toBe(false);
    expect(box(/mars 2026/).checked).toBe(true);
  });

  it("say how many are written when another is found no longer", async () => {
    const { user } = await open([JANUARY, FEBRUARY], { ...report, penalties: [JANUARY] });
    await user.click(box(/^Cocher P1 · janvier 2026/));
    await user.click(button(/^Cocher les 2/));
    await user.selectOptions(screen.getByLabelText("Même étape pour toutes"), "Mise en demeure");
    await user.click(within(bar()).getByRole("button", { name: "Envoyé aujourd’hui" }));
    await user.click(button(/^Enregistrer 2\slignes$/));
    await screen.findAllByText(/^La pénalité est notée dans la feuille Pénalités\. Une autre n’est plus constatée/);
  }); // prettier-ignore

  it("keep what is typed on a line, but not the step it had", async () => {
    const { user } = await open([JANUARY, FEBRUARY]);
    await user.click(button(/^janvier 2026/));
    await user.type(screen.getByLabelText("Motif"), "À voir");
    await user.click(box(/janvier 2026/));
    await user.selectOptions(screen.getByLabelText("Même étape pour toutes"), "Abandonnée");
    await user.type(within(bar()).getByLabelText("Motif"), "Accord");
    await user.click(button(/^Enregistrer 1\sligne$/));
    await noted();
    expect(panel()).toContain("Abandonnée : rien n’est dû.");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Abandonnée/ }).checked).toBe(true);
  });

  it("go into one letter", async () => {
    const { user } = await open();
    await user.click(button(/^mars 2026/));
    await user.click(box(/janvier 2026/));
    await user.click(box(/février 2026/));
    await user.click(button("Préparer leur courrier…"));
    const preview = await screen.findByRole("region", { name: "Aperçu du courrier" });
    expect(plain(preview.textContent)).toContain("Total2 905,00 €");
    await user.click(button("Retour aux pénalités"));
    expect(document.activeElement).toBe(button("Préparer leur courrier…"));
    await user.click(button("Tout décocher"));
    expect(screen.queryByRole("region", { name: "Lignes cochées" })).toBeNull();
    // The bar is gone; the keyboard is not.
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Pénalités" }));
  });
});

describe("the last saving", () => {
  it("is taken back in one click, and only once", async () => {
    const { user, calls } = await open();
    await user.click(button(/^mars 2026/));
    await user.click(screen.getByRole("radio", { name: /^Appliquée/ }));
    await user.click(button("Enregistrer"));
    await noted();
    expect(panel()).toContain("À payer, décidé1 452,50 €");
    await user.click(button("Annuler le dernier enregistrement"));
    expect(written(calls)).toMatchObject([["P1|2026-03|", { state: "recorded", sentOn: null }]]);
    await screen.findByText("0,00 €");
    expect(screen.queryByRole("button", { name: /^Annuler le dernier/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Pénalités" }));
  });

  it("is no longer offered once its lines say something else", () => {
    const keyed = [{ key: "P1|2026-03|" as never, penalty: FREE }];
    const terms = report.registers.contract;
    const wanted = { ...wantedOf(draftOf({ penalty: FREE, terms })), state: "applied" as const };
    const saved = savedPenalties(new Map([["P1|2026-03|" as never, wanted]]), keyed, AS_OF, terms);
    const now = (change: Partial<Penalty>) =>
      canTakeBack(saved, [{ ...keyed[0]!, penalty: { ...FREE, ...change } }], terms);
    expect(now({ state: "applied" })).toBe(true);
    expect(now({ state: "applied", motive: "Écrit dans la feuille" })).toBe(false);
    expect(now({})).toBe(false);
    expect(canTakeBack(saved, [], terms)).toBe(false);
    expect(canTakeBack([], keyed, terms)).toBe(false);
  });
});

describe("a day of sending", () => {
  it("is today's in one click", async () => {
    const { user } = await open();
    await user.click(button(/^janvier 2026/));
    await user.click(button("Envoyé aujourd’hui"));
    expect(screen.getByLabelText<HTMLInputElement>("Date d’envoi").value).toBe("2026-06-20");
    fireEvent.change(screen.getByLabelText("Date d’envoi"), { target: { value: "" } });
    expect(screen.queryByText("Saisie non enregistrée")).toBeNull();
  });
});

describe("what a batch writes", () => {
  const terms = { rollToOpenDay: true, territory: "Métropole" } as const;
  const none = { sentOn: "", motive: " ", invoice: "" };
  it("leaves each line what an empty field does not say", () => {
    const draft = { ...draftOf({ penalty: JANUARY, terms }), motive: "Le sien", dueOn: "2026-07-01", invoice: "F-1" }; // prettier-ignore
    expect(withBatch(draft, { ...none, state: "observations" })).toEqual({ ...draft, state: "observations" }); // prettier-ignore
    // Another letter brings the clause's time limit again.
    expect(withBatch(draft, { ...none, state: "observations", sentOn: "2026-06-01" })).toMatchObject({ sentOn: "2026-06-01", dueOn: "" }); // prettier-ignore
    expect(withBatch(draft, { ...none, state: "applied", sentOn: "2026-06-01" }).sentOn).toBe("");
    expect(withBatch(draft, { ...none, state: "applied", invoice: "F-2" }).invoice).toBe("F-1");
    expect(withBatch(draft, { ...none, state: "deducted", invoice: "F-2" }).invoice).toBe("F-2");
    expect(withBatch(draft, { ...none, state: "waived", motive: " Accord " }).motive).toBe(
      "Accord"
    );
  });

  it("tells a line that is there already", () => {
    const penalty: Penalty = { ...FREE, state: "applied" };
    const [line] = batchLines([{ key: "P1|2026-03|", penalty }], { ...none, state: "applied" }, { asOf: AS_OF, terms }); // prettier-ignore
    expect(line).toMatchObject({ isChanged: false, refusal: null });
  });
});

describe("the letters offered", () => {
  it("are those that make sense where the penalties stand", () => {
    const of = (change: Partial<Penalty>) => offeredKinds([{ ...JANUARY, ...change }], "observations"); // prettier-ignore
    expect(of({})).toEqual(["observations", "formal-notice", "waived"]);
    expect(of({ prerequisite: "none" })).toEqual(["observations", "applied", "moderated", "waived"]); // prettier-ignore
    expect(of({ prerequisite: "none", rate: null })).toEqual(["observations", "waived"]);
    expect(of({ state: "formal-notice" })).toEqual(["observations", "formal-notice", "applied", "moderated", "waived"]); // prettier-ignore
    expect(offeredKinds([{ ...JANUARY, state: "waived" }], "waived")).toEqual(["waived"]);
    expect(offeredKinds([JANUARY, FREE], "observations")).toEqual(["observations", "waived"]);
  });
});
