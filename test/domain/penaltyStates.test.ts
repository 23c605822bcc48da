import fc from "fast-check";
import { dayOf } from "../../src/domain/calendar";
import {
  PENALTY_STATES, type Penalty, type PenaltyState, type WantedPenalty,
} from "../../src/domain/penalty"; // prettier-ignore
import {
  admit, nextSteps, NOTHING_WANTED, penaltyDeadline, toPay, withWanted,
} from "../../src/domain/penaltyStates"; // prettier-ignore
import { withPenaltyRecords } from "../../src/workbook/recallPenalties";

const terms = { rollToOpenDay: true, territory: "Métropole" };
const SENT = dayOf(2026, 6, 1);
/** Fifteen days from the day after: Tuesday 16 June 2026. */
const LAST = dayOf(2026, 6, 16);

const penalty = (more: Partial<Penalty> = {}): Penalty => ({
  clause: "P1",
  trigger: "hours-not-done",
  period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
  periodKey: "2026",
  subject: null,
  factHundredths: 1000,
  allowanceHundredths: 0,
  quantityHundredths: 1000,
  unit: "hour",
  rate: 3500,
  gross: 35_000,
  capped: 35_000,
  net: 35_000,
  cap: null,
  exemption: null,
  article: null,
  state: "recorded",
  dueOn: null,
  prerequisite: "none",
  delayDays: 15,
  ...more,
});

const wanted = (state: PenaltyState, more: Partial<WantedPenalty> = {}): WantedPenalty => ({
  ...NOTHING_WANTED,
  state,
  ...more,
});

const judged = (
  more: Partial<Penalty>,
  state: PenaltyState,
  answers: Partial<WantedPenalty> = {},
  asOf = LAST + 1
) => {
  const { state: standing, refused } = admit(penalty(more), wanted(state, answers), asOf, terms);
  return refused === null ? standing : `${standing} (${refused.reason})`;
};

const NOTICE = { prerequisite: "formal-notice" } as const;
const OBSERVATIONS = { prerequisite: "observations" } as const;

describe("a clause without a prerequisite", () => {
  it("may be applied at once, even while observations freely asked for still run", () => {
    expect(judged({}, "applied")).toBe("applied");
    expect(judged({}, "applied", { sentOn: SENT }, SENT)).toBe("applied");
  });

  it("knows no formal notice, but observations may always be asked for", () => {
    expect(judged({}, "formal-notice", { sentOn: SENT })).toBe("recorded (not-required-step)");
    expect(judged({}, "observations", { sentOn: SENT })).toBe("observations");
    expect(judged({}, "observations")).toBe("recorded (no-observations-date)");
  });
});

describe("a clause with a prerequisite", () => {
  it("is not applied without the date of its letter", () => {
    expect(judged(NOTICE, "applied")).toBe("recorded (no-formal-notice-date)");
    expect(judged(OBSERVATIONS, "applied")).toBe("recorded (no-observations-date)");
    expect(judged(NOTICE, "formal-notice")).toBe("recorded (no-formal-notice-date)");
  });

  it("is applied from the day after the time limit, and not on its last day", () => {
    expect(judged(NOTICE, "applied", { sentOn: SENT }, LAST)).toBe("formal-notice (deadline-running)");
    expect(judged(NOTICE, "applied", { sentOn: SENT }, LAST + 1)).toBe("applied");
    expect(judged(OBSERVATIONS, "applied", { sentOn: SENT }, LAST)).toBe("observations (deadline-running)");
    expect(judged(OBSERVATIONS, "applied", { sentOn: SENT }, LAST + 1)).toBe("applied");
  }); // prettier-ignore

  it("goes by the deadline the buyer wrote, before or after the clause's", () => {
    const typed = (dueOn: number, asOf: number) =>
      judged(NOTICE, "applied", { sentOn: SENT, dueOn }, asOf);
    expect(typed(LAST + 5, LAST + 5)).toBe("formal-notice (deadline-running)");
    expect(typed(LAST - 5, LAST - 4)).toBe("applied");
  });

  it("waits for the letter's own day when the clause writes no time limit", () => {
    const none = { ...NOTICE, delayDays: null };
    expect(judged(none, "applied", { sentOn: SENT }, SENT - 1)).toBe("formal-notice (deadline-running)");
    expect(judged(none, "applied", { sentOn: SENT }, SENT)).toBe("applied");
  }); // prettier-ignore
});

describe("moderated, waived, deducted", () => {
  const moderate = { retained: 20_000, motive: "Premier manquement" };

  it("is moderated with an amount up to the net, and a motive", () => {
    expect(judged({}, "moderated", moderate)).toBe("moderated");
    expect(judged({}, "moderated", { ...moderate, retained: 35_000 })).toBe("moderated");
    expect(judged({}, "moderated", { ...moderate, retained: 35_001 })).toBe("recorded (retained-over-net)");
    expect(judged({}, "moderated", { motive: "Premier manquement" })).toBe("recorded (no-retained-amount)");
    expect(judged({}, "moderated", { retained: 0 })).toBe("recorded (no-motive)");
    expect(judged(NOTICE, "moderated", moderate)).toBe("recorded (no-formal-notice-date)");
  }); // prettier-ignore

  it("is waived with a motive alone, whatever the clause asks for", () => {
    expect(judged(NOTICE, "waived", { motive: "Accord du comité" })).toBe("waived");
    expect(judged({ rate: null }, "waived", { motive: "Accord du comité" })).toBe("waived");
    expect(judged(NOTICE, "waived", { sentOn: SENT })).toBe("formal-notice (no-motive)");
  });

  it("is deducted from a named invoice, once it can be applied", () => {
    const invoice = "F-2026-12";
    expect(judged({}, "deducted", { invoice })).toBe("deducted");
    expect(judged({}, "deducted")).toBe("applied (no-invoice)");
    expect(judged({}, "deducted", moderate)).toBe("moderated (no-invoice)");
    expect(judged({}, "deducted", { invoice, retained: 1 })).toBe("applied (no-motive)");
    expect(judged({}, "deducted", { invoice, option: "price-cut" })).toBe("applied (not-applied)");
    expect(judged({}, "deducted", { invoice, option: "make-up" })).toBe("applied (not-applied)");
    expect(judged({}, "deducted", { invoice, option: "penalty" })).toBe("deducted");
    expect(judged(NOTICE, "deducted", { invoice, sentOn: SENT }, LAST)).toBe("formal-notice (deadline-running)");
  }); // prettier-ignore

  it("is never applied without an amount in the contract", () => {
    for (const state of ["applied", "moderated", "deducted"] as const) {
      expect(judged({ rate: null }, state, { ...moderate, invoice: "F-1" })).toBe("recorded (no-rate)"); // prettier-ignore
    }
  });
});

describe("the deadline", () => {
  it("counts from the day after the sending and ends on an open day", () => {
    const deadline = (sentOn: number, delayDays: number | null, rollToOpenDay = true) =>
      penaltyDeadline({ delayDays }, { sentOn, dueOn: null }, { ...terms, rollToOpenDay });
    expect(deadline(SENT, 15)).toBe(LAST);
    // 31 July 2026 + 15 days is Saturday 15 August, a holiday: Monday 17.
    expect(deadline(dayOf(2026, 7, 31), 15)).toBe(dayOf(2026, 8, 17));
    expect(deadline(dayOf(2026, 7, 31), 15, false)).toBe(dayOf(2026, 8, 15));
    expect(deadline(SENT, null)).toBeNull();
    expect(penaltyDeadline({ delayDays: 15 }, { sentOn: null, dueOn: null }, terms)).toBeNull();
  });
});

describe("what is kept of a penalty", () => {
  it("is the state that stands, with its dates, and what is to be paid", () => {
    const kept = withWanted(penalty(NOTICE), wanted("deducted", { sentOn: SENT, invoice: "F-1", retained: 100, motive: "m" }), LAST + 1, terms); // prettier-ignore
    expect(kept).toMatchObject({ state: "deducted", refused: null, sentOn: SENT, dueOn: LAST, invoice: "F-1" }); // prettier-ignore
    expect(toPay(kept)).toBe(100);
    expect(toPay({ ...kept, retained: null })).toBe(35_000);
    expect(toPay({ ...kept, state: "applied" })).toBe(35_000);
    expect(toPay({ ...kept, state: "moderated" })).toBe(100);
    for (const state of ["recorded", "formal-notice", "observations", "waived"] as const) {
      expect(toPay({ ...kept, state })).toBe(0);
    }
  });

  it("is what was just wanted, before what the table says", () => {
    const record = { state: "applied" as const, sentOn: null, dueOn: null, decision: null, motive: null, invoice: null }; // prettier-ignore
    const records = new Map([["P1|2026|", record]]);
    const states = (latest?: ReadonlyMap<string, WantedPenalty>) =>
      withPenaltyRecords([penalty(), penalty({ clause: "P2" })], records, { asOf: LAST, terms, latest }).map(({ state }) => state); // prettier-ignore
    expect(states()).toEqual(["applied", "recorded"]);
    expect(states(new Map([["P1|2026|", wanted("recorded")]]))).toEqual(["recorded", "recorded"]);
  });
});

describe("the next steps", () => {
  it("follow the clause's prerequisite", () => {
    expect(nextSteps(penalty(NOTICE))).toEqual(["formal-notice", "waived"]);
    expect(nextSteps(penalty(OBSERVATIONS))).toEqual(["observations", "waived"]);
    expect(nextSteps(penalty())).toEqual(["applied", "moderated", "observations", "waived"]);
    expect(nextSteps(penalty({ rate: null }))).toEqual(["observations", "waived"]);
    expect(nextSteps(penalty({ ...NOTICE, state: "formal-notice" }))).toEqual(["applied", "moderated", "observations", "waived"]);
    expect(nextSteps(penalty({ ...OBSERVATIONS, state: "observations" }))).toEqual(["applied", "moderated", "waived"]);
    expect(nextSteps(penalty({ state: "applied" }))).toEqual(["deducted", "moderated", "waived"]);
    expect(nextSteps(penalty({ state: "moderated" }))).toEqual(["deducted", "applied", "waived"]);
    expect(nextSteps(penalty({ state: "deducted" }))).toEqual(["waived"]);
    expect(nextSteps(penalty({ state: "waived" }))).toEqual(["recorded"]);
  }); // prettier-ignore
});

describe("whatever the buyer writes", () => {
  const day = fc.option(fc.integer({ min: SENT - 30, max: SENT + 60 }), { nil: null });
  const wantedArbitrary: fc.Arbitrary<WantedPenalty> = fc.record({
    state: fc.constantFrom(...PENALTY_STATES),
    sentOn: day,
    dueOn: day,
    option: fc.constantFrom("make-up", "price-cut", "penalty", null),
    motive: fc.constantFrom("Motif", null),
    invoice: fc.constantFrom("F-1", null),
    retained: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: null }),
  });
  const penaltyArbitrary = fc
    .record({
      rate: fc.constantFrom(3500, null),
      prerequisite: fc.constantFrom("none" as const, "formal-notice" as const, "observations" as const),
      delayDays: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    })
    .map((more) => penalty(more)); // prettier-ignore
  const asOfArbitrary = fc.integer({ min: SENT - 40, max: SENT + 120 });

  it("the state that stands is never refused in its turn, and is the one wanted unless it was refused", () => {
    fc.assert(
      fc.property(penaltyArbitrary, wantedArbitrary, asOfArbitrary, (one, answers, asOf) => {
        const { state, refused } = admit(one, answers, asOf, terms);
        expect(admit(one, { ...answers, state }, asOf, terms)).toEqual({ state, refused: null });
        expect(refused === null).toBe(state === answers.state);
      })
    );
  });

  it("nothing is to be paid without an amount, nor without the prerequisite's letter", () => {
    fc.assert(
      fc.property(penaltyArbitrary, wantedArbitrary, asOfArbitrary, (one, answers, asOf) => {
        const kept = withWanted(one, answers, asOf, terms);
        const isDue = toPay(kept) > 0;
        expect(toPay(kept)).toBeLessThanOrEqual(one.net);
        if (one.rate === null) expect(isDue).toBe(false);
        if (one.prerequisite !== "none" && answers.sentOn === null) expect(isDue).toBe(false);
      })
    );
  });

  it("time brings a penalty no further back: what could be applied still can", () => {
    fc.assert(
      fc.property(penaltyArbitrary, wantedArbitrary, asOfArbitrary, (one, answers, asOf) => {
        if (admit(one, answers, asOf, terms).refused === null) {
          expect(admit(one, answers, asOf + 1, terms).refused).toBeNull();
        }
      })
    );
  });
});

describe("what an older register leaves out", () => {
  it("gives no time limit without a delay", () => {
    expect(penaltyDeadline({}, { sentOn: SENT, dueOn: null }, terms)).toBeNull();
  });

  it("asks for no prior step when none is known", () => {
    const { prerequisite: _prerequisite, ...bare } = penalty();
    expect(admit(bare, wanted("applied"), LAST, terms)).toEqual({
      state: "applied",
      refused: null,
    });
  });

  it("takes nothing of a moderated penalty without its amount", () => {
    expect(toPay(penalty({ state: "moderated", retained: null }))).toBe(0);
  });
});
