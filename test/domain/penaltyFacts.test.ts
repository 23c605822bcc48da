import fc from "fast-check";
import { dayOf, monthOf, monthPeriod } from "../../src/domain/calendar";
import type { Clause, PenaltyUnit, Trigger } from "../../src/domain/contract";
import type { FactsByRule, Finding, RuleCode, SplitFacts } from "../../src/domain/finding";
import { compareShare } from "../../src/domain/numbers";
import { computePenalties } from "../../src/domain/penalties";
import { hoursLacking, UNITS_OF_TRIGGER } from "../../src/domain/penaltyFacts";
import { given, h } from "./rules/given";
import { terms } from "./rules/judged";

const place = { sheet: "Clauses", cell: "A2" };
const clause = (trigger: Trigger, unit: PenaltyUnit, more: Partial<Clause> = {}): Clause => ({
  code: "P1",
  trigger,
  unit,
  rate: { kind: "euros", cents: 1000 },
  prerequisite: "none",
  delayDays: null,
  allowanceHundredths: 0,
  cap: null,
  capShare: null,
  cumulative: true,
  exemption: null,
  article: null,
  place,
  ...more,
});

const found = <Code extends RuleCode>(rule: Code, facts: FactsByRule[Code], month: number | null = null): Finding =>
  ({ rule, severity: "to-justify", place, month, header: null, subject: rule, facts }) as Finding; // prettier-ignore

const asOf = dayOf(2027, 2, 1);
const contract = terms({ ccag: "Aucun", amount: 64_800_000, plannedHours: h(36_000) });
const linesOf = (clauses: readonly Clause[], findings: readonly Finding[], more: Partial<typeof contract> = {}) =>
  computePenalties({
    registers: given({ registers: { clauses, contract: { ...contract, ...more } } }).registers,
    findings,
    asOf,
  }); // prettier-ignore
const quantities = (trigger: Trigger, unit: PenaltyUnit, ...findings: readonly Finding[]) =>
  linesOf([clause(trigger, unit)], findings).penalties.map(
    ({ periodKey, subject, factHundredths }) => [periodKey, subject, factHundredths] // prettier-ignore
  );

const MARCH = monthOf(2026, 3);
const YEAR = { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) };
const split = (more: Partial<SplitFacts> = {}): SplitFacts => ({
  period: YEAR,
  supported: h(100),
  counted: h(900),
  min: 2000,
  max: 3000,
  lot: null,
  ...more,
});

describe("the split of a closed period", () => {
  it("costs the smallest amount of the lacking type, or once a period and lot", () => {
    // (100 + 100) ÷ (900 + 100) = 20 %.
    expect(quantities("split-not-respected", "hour", found("REP-02", split()))).toEqual([["2026", null, 10_000]]); // prettier-ignore
    const two = [found("REP-02", split({ lot: "1" })), found("REP-02", split({ lot: "2" }))];
    expect(quantities("split-not-respected", "occurrence", ...two)).toEqual([
      ["2026", "Lot 1", 100],
      ["2026", "Lot 2", 100],
    ]);
  });

  it("lacks production above the maximum", () => {
    // 400 ÷ (1 000 + 333,33…) = 30 %: 333 h 20.
    expect(hoursLacking(split({ supported: h(400), counted: h(1000) }))).toBe(1_200_000);
  });

  it("counts the month where it is the verdict, and never a month that only informs", () => {
    const month = (isVerdict: boolean) =>
      found("REP-01", { ...split({ period: monthPeriod(MARCH) }), isVerdict }, MARCH);
    expect(quantities("split-not-respected", "occurrence", month(true))).toEqual([["2026-03", null, 100]]); // prettier-ignore
    expect(quantities("split-not-respected", "occurrence", month(false))).toEqual([]);
  });

  it("counts the type that is too many where no amount brings it back", () => {
    expect(hoursLacking(split({ min: 10_000, max: 10_000 }))).toBe(h(800));
    expect(hoursLacking(split({ min: 0, max: 0 }))).toBe(h(100));
  });

  it("is the smallest amount, to the second", () => {
    const seconds = fc.integer({ min: 0, max: h(5000) });
    fc.assert(
      fc.property(seconds, seconds, fc.integer({ min: 1, max: 9999 }), (supported, other, bound) => {
        const counted = supported + other;
        if (counted === 0 || compareShare(supported, counted, bound) === 0) return;
        const facts = split({ supported, counted, min: bound, max: bound });
        const missing = hoursLacking(facts);
        const isUnder = compareShare(supported, counted, bound) < 0;
        const side = (more: number) =>
          compareShare(supported + (isUnder ? more : 0), counted + more, bound) * (isUnder ? -1 : 1);
        expect(side(missing)).toBeLessThanOrEqual(0);
        expect(side(missing - 1)).toBeGreaterThan(0);
      })
    ); // prettier-ignore
  });
});

describe("supervision and guidance", () => {
  const ratio = (participants: number, supervisors: number, roundedUp: number) =>
    found("ENC-01", { participants, supervisors, ratio: Math.round((participants * 100) / Math.max(1, roundedUp)), committed: 12 }, MARCH); // prettier-ignore

  it("counts participants beyond the supervisors present, rounded up as the rule does", () => {
    expect(quantities("supervision-ratio", "participant", ratio(33, 200, 2))).toEqual([["2026-03", null, 900]]); // prettier-ignore
    expect(quantities("supervision-ratio", "participant", ratio(33, 120, 2))).toEqual([["2026-03", null, 900]]); // prettier-ignore
    expect(quantities("supervision-ratio", "participant", ratio(33, 0, 0))).toEqual([["2026-03", null, 3300]]); // prettier-ignore
    expect(quantities("supervision-ratio", "occurrence", ratio(33, 200, 2))).toEqual([["2026-03", null, 100]]); // prettier-ignore
  });

  it("counts the days of absence beyond what is tolerated", () => {
    const absence = found("ENC-02", { absent: 800, replaced: 300, unreplaced: 500, tolerated: 250 }, MARCH); // prettier-ignore
    expect(quantities("supervisor-absent", "working-day", absence)).toEqual([["2026-03", null, 250]]); // prettier-ignore
    expect(quantities("supervisor-absent", "occurrence", absence)).toEqual([["2026-03", null, 100]]); // prettier-ignore
  });

  it("counts the guidance that is missing, in hours, participants or months", () => {
    const facts = { participants: 10, under: 4, hours: h(16.5), committed: h(2), missing: h(3.5) };
    const each = (["hour", "participant", "occurrence"] as const).map(
      (unit) => quantities("insufficient-guidance", unit, found("ENC-03", facts, MARCH))[0]?.[2]
    );
    expect(each).toEqual([350, 400, 100]);
  });
});

describe("the committee", () => {
  const missed = (document: string, month: number | null = null, rule: "DOC-01" | "DOC-02" = "DOC-02") =>
    found(rule, { document, period: "T2 2026", dueOn: dayOf(2026, 7, 9), receivedOn: dayOf(2026, 7, 12), calendarDays: 3, openDays: 2 }, month); // prettier-ignore

  it("costs each meeting missed, never as a late document", () => {
    const findings = [missed("Comité de suivi"), missed("Présence au comité"), missed("Compte rendu du comité")]; // prettier-ignore
    expect(quantities("committee-absence", "occurrence", ...findings)).toEqual([
      ["T2 2026", "Comité de suivi", 100],
      ["T2 2026", "Présence au comité", 100],
    ]);
    expect(quantities("late-document", "calendar-day", ...findings)).toEqual([
      ["T2 2026", "Compte rendu du comité", 300],
    ]);
    const [line] = linesOf([clause("committee-absence", "occurrence")], findings).penalties;
    expect(line?.period).toEqual({ from: dayOf(2026, 7, 9), to: dayOf(2026, 7, 9) });
  });

  it("is not missed when someone came, be it noted later", () => {
    expect(quantities("committee-absence", "occurrence", missed("Comité", null, "DOC-01"))).toEqual([]); // prettier-ignore
  });
});

describe("units", () => {
  const all: readonly PenaltyUnit[] = ["hour", "calendar-day", "working-day", "occurrence", "participant"]; // prettier-ignore
  const pairs = (Object.keys(UNITS_OF_TRIGGER) as Trigger[]).flatMap((trigger) =>
    all.map((unit) => [trigger, unit] as const)
  );
  it.each(pairs)("%s in %s: measured, or said not to be", (trigger, unit) => {
    const { penalties, notChecked } = linesOf([clause(trigger, unit)], []);
    const makesSense = UNITS_OF_TRIGGER[trigger].includes(unit);
    expect(penalties).toEqual([]);
    expect(notChecked).toEqual(
      makesSense ? [] : [{ kind: "unsupported-trigger", clause: "P1", trigger, unit }]
    );
  });
});

describe("the three options", () => {
  const shortage = found("VOL-03", { period: YEAR, lot: null, done: 0, planned: h(41.5), toleranceBasisPoints: 0, scope: "year" }); // prettier-ignore
  const options = (one: Clause, finding: Finding, more: Partial<typeof contract> = {}) =>
    linesOf([one], [finding], more).penalties[0]?.options;

  it("stand side by side for hours: make them up, cut their price, or the penalty", () => {
    // 41,5 h × 648 000 € ÷ 36 000 h = 747 €.
    const hours = clause("hours-not-done", "hour", { allowanceHundredths: 150 });
    expect(options(hours, shortage)).toEqual({ makeUp: h(41.5), priceCut: 74_700, penalty: 40_000 });
    expect(options(clause("hours-not-done", "occurrence"), shortage)).toMatchObject({ makeUp: h(41.5) });
    expect(options({ ...hours, rate: null }, shortage)?.penalty).toBeNull();
  }); // prettier-ignore

  it("say nothing the contract does not tell", () => {
    const hours = clause("hours-not-done", "hour");
    for (const more of [{ amount: null }, { plannedHours: null }, { plannedHours: 0 }]) {
      expect(options(hours, shortage, more)).toMatchObject({ makeUp: h(41.5), priceCut: null });
    }
    expect(options(clause("split-not-respected", "hour"), found("REP-02", split()))).toEqual({
      makeUp: h(100), priceCut: null, penalty: 100_000,
    }); // prettier-ignore
    const late = found("DOC-02", { document: "Bilan", period: null, dueOn: YEAR.from, calendarDays: 3, openDays: 1 }); // prettier-ignore
    expect(options(clause("late-document", "calendar-day"), late)).toEqual({
      makeUp: null, priceCut: null, penalty: 3000,
    }); // prettier-ignore
  });
});
