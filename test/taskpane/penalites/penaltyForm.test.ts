import { dayOf } from "../../../src/domain/calendar";
import type { Penalty } from "../../../src/domain/penalty";
import {
  centsOf,
  draftOf,
  isSameDraft,
  isWaiting,
  procedureSteps,
  savingRefusal,
  unreadableFields,
  wantedOf,
  type PenaltyDesk,
} from "../../../src/taskpane/penalites/penaltyForm";
import { letterFileName, sendingOf, suggestedKind } from "../../../src/taskpane/penalites/letterKinds"; // prettier-ignore
import { AS_OF, PENALTY } from "../sampleReport";

const terms = { rollToOpenDay: true, territory: "Métropole" } as const;
const deskOf = (change: Partial<Penalty> = {}): PenaltyDesk => ({
  penalty: { ...PENALTY, prerequisite: "formal-notice", delayDays: 15, ...change },
  asOf: AS_OF,
  terms,
});
const refusalsOf = (desk: PenaltyDesk, change = {}): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    procedureSteps(desk, { ...draftOf(desk), ...change }).map(({ state, refusal }) => [
      state,
      refusal,
    ])
  );

describe("an amount as people type it", () => {
  it.each([
    ["1 234,56 €", 123_456],
    ["1\u202f234,5", 123_450],
    ["12.05", 1205],
    ["0", 0],
    ["", null],
    ["12,345", null],
    ["-3", null],
    ["1,2,3", null],
    ["trente", null],
  ])("%s", (text, cents) => expect(centsOf(text)).toBe(cents));
});

describe("the form of a penalty", () => {
  it("says what the workbook says, and gives it back unchanged", () => {
    const desk = deskOf({
      state: "moderated",
      sentOn: dayOf(2026, 5, 4),
      dueOn: dayOf(2026, 6, 1),
      option: "penalty",
      retained: 100_050,
      motive: "Bonne foi",
      invoice: "F-12",
    });
    const draft = draftOf(desk);
    expect(draft).toEqual({
      state: "moderated", option: "penalty", sentOn: "2026-05-04", dueOn: "2026-06-01",
      retained: "1000,50", motive: "Bonne foi", invoice: "F-12",
    }); // prettier-ignore
    expect(wantedOf(draft)).toEqual({
      state: "moderated", option: "penalty", sentOn: dayOf(2026, 5, 4), dueOn: dayOf(2026, 6, 1),
      retained: 100_050, motive: "Bonne foi", invoice: "F-12",
    }); // prettier-ignore
    expect(isSameDraft(draft, draftOf(desk))).toBe(true);
  });

  it("leaves the deadline to the clause when it is the clause's own", () => {
    // Fifteen days from 5 May 2026 end on 19 May.
    const desk = deskOf({ sentOn: dayOf(2026, 5, 4), dueOn: dayOf(2026, 5, 19) });
    expect(draftOf(desk).dueOn).toBe("");
    expect(draftOf(deskOf({ sentOn: dayOf(2026, 5, 4), dueOn: dayOf(2026, 5, 20) })).dueOn).toBe("2026-05-20"); // prettier-ignore
  });

  it("knows a field that cannot be read", () => {
    const draft = { ...draftOf(deskOf()), sentOn: "1926-01-01", retained: "beaucoup" };
    expect(unreadableFields(draft)).toEqual(["sentOn", "retained"]);
    expect(unreadableFields(draftOf(deskOf()))).toEqual([]);
  });
});

describe("the states that may be chosen", () => {
  it("follow the clause's prerequisite and its time limit", () => {
    expect(refusalsOf(deskOf())).toEqual({
      recorded: null,
      "formal-notice": null,
      observations: null,
      applied: "no-formal-notice-date",
      moderated: "no-formal-notice-date",
      waived: null,
      deducted: "no-formal-notice-date",
    });
    // Sent on 10 June: the last day is 25 June, after the day of the check.
    expect(refusalsOf(deskOf(), { sentOn: "2026-06-10" })["applied"]).toBe("deadline-running");
    expect(refusalsOf(deskOf(), { sentOn: "2026-05-04" })).toMatchObject({
      applied: null,
      moderated: null,
      deducted: "first-apply",
    });
    expect(refusalsOf(deskOf({ prerequisite: "none" }))).toMatchObject({
      "formal-notice": "not-required-step",
      applied: null,
    });
    expect(refusalsOf(deskOf({ prerequisite: "none", rate: null }))["applied"]).toBe("no-rate");
    expect(refusalsOf(deskOf({ prerequisite: "none", state: "applied" }))["deducted"]).toBeNull();
  });

  it("ask for their own fields when they are saved, and name the field", () => {
    const desk = deskOf({ prerequisite: "none" });
    const draft = draftOf(desk);
    const refusalOf = (change: object) => savingRefusal(desk, { ...draft, ...change });
    expect(refusalOf({ state: "waived" })).toEqual({ reason: "no-motive", field: "motive" });
    expect(refusalOf({ state: "waived", motive: "  " })).toMatchObject({ reason: "no-motive" });
    expect(refusalOf({ state: "waived", motive: "Force majeure" })).toBeNull();
    expect(refusalOf({ state: "moderated", motive: "Oui" })).toMatchObject({ field: "retained" });
    expect(refusalOf({ state: "moderated", motive: "Oui", retained: "1452,51" })).toEqual({
      reason: "retained-over-net",
      field: "retained",
    });
    expect(refusalOf({ state: "moderated", motive: "Oui", retained: "1452,50" })).toBeNull();
    expect(refusalOf({ state: "deducted", invoice: "F-1" })).toMatchObject({ reason: "first-apply" }); // prettier-ignore
    expect(refusalOf({ state: "applied" })).toBeNull();
  });
});

describe("what waits for the buyer", () => {
  it("is what is neither closed nor in the contractor's time limit", () => {
    const at = (state: Penalty["state"], dueOn: number | null = null) =>
      isWaiting({ ...PENALTY, state, dueOn }, AS_OF);
    expect([at("recorded"), at("applied"), at("moderated")]).toEqual([true, true, true]);
    expect([at("waived"), at("deducted")]).toEqual([false, false]);
    expect(at("observations", AS_OF - 1)).toBe(true);
    // The last day is still the contractor's.
    expect(at("observations", AS_OF)).toBe(false);
    expect(at("formal-notice")).toBe(true);
  });
});

describe("a letter", () => {
  it("is proposed by where the penalty stands", () => {
    expect(suggestedKind(deskOf().penalty)).toBe("formal-notice");
    expect(suggestedKind({ ...PENALTY, prerequisite: "observations" })).toBe("observations");
    expect(suggestedKind({ ...PENALTY, state: "observations" })).toBe("applied");
    expect(suggestedKind({ ...PENALTY, state: "deducted", retained: 100 })).toBe("moderated");
  });

  it("once sent, sets its date and the state the clause knows", () => {
    expect(sendingOf(deskOf(), "formal-notice", AS_OF)).toMatchObject({
      sentOn: "2026-06-20",
      dueOn: "",
      state: "formal-notice",
    });
    const noPrior = deskOf({ prerequisite: "none" });
    expect(sendingOf(noPrior, "formal-notice", AS_OF)).toMatchObject({ state: "recorded" });
    expect(sendingOf(noPrior, "observations", AS_OF)).toMatchObject({ state: "observations" });
  });

  it("is named so that every system takes it", () => {
    expect(letterFileName("Mise en demeure", "2026/04:B", AS_OF)).toBe(
      "Mise en demeure 2026-04-B 2026-06-20.docx"
    );
    expect(letterFileName("Mise en demeure", null, AS_OF)).toBe("Mise en demeure 2026-06-20.docx");
  });
});
