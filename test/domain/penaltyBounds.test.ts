import fc from "fast-check";
import { dayOf, lastDay, monthOf } from "../../src/domain/calendar";
import type { Clause, ReferenceRow } from "../../src/domain/contract";
import type { Finding } from "../../src/domain/finding";
import { computePenalties } from "../../src/domain/penalties";
import type { Penalty } from "../../src/domain/penalty";
import { given } from "./rules/given";
import { terms } from "./rules/judged";

const place = { sheet: "Documents", cell: "A2" };
const clause = (more: Partial<Clause> = {}): Clause => ({
  code: "R",
  trigger: "late-statement",
  unit: "calendar-day",
  rate: { kind: "euros", cents: 10_000 },
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
const documents = (more: Partial<Clause> = {}): Clause =>
  clause({ code: "D", trigger: "late-document", ...more });

const late = (month: number, days: number, document = "Relevé mensuel", row = 2): Finding => ({
  rule: "DOC-02",
  severity: "blocking",
  place: { sheet: "Documents", cell: `A${row.toString()}` },
  month,
  header: null,
  subject: document,
  facts: { document, period: null, dueOn: lastDay(month), calendarDays: days, openDays: days },
});
const MARCH = monthOf(2026, 3);

const compute = (
  clauses: readonly Clause[],
  findings: readonly Finding[],
  contract: Parameters<typeof terms>[0] = {},
  references: readonly ReferenceRow[] = []
) =>
  computePenalties({
    registers: given({
      registers: { clauses, references, contract: terms({ ccag: "FCS 2021", amount: 100_000_000, ...contract }) },
    }).registers,
    findings,
    asOf: dayOf(2027, 2, 1),
  }); // prettier-ignore
const nets = (...parameters: Parameters<typeof compute>) =>
  compute(...parameters).penalties.map(({ net }) => net);

describe("the allowance", () => {
  it("takes the whole fact at its own amount, and one unit less a hundredth over", () => {
    const quantity = (allowanceHundredths: number) =>
      compute([clause({ allowanceHundredths })], [late(MARCH, 5)]).penalties[0]?.quantityHundredths;
    expect([499, 500, 501].map(quantity)).toEqual([1, 0, 0]);
  });
});

describe("a cap", () => {
  it("leaves a total that is just the cap, and cuts the cent over", () => {
    const capped = (cap: number) =>
      compute([clause({ cap, exemption: 0 })], [late(MARCH, 5)]).penalties[0]?.capped;
    expect([50_001, 50_000, 49_999].map(capped)).toEqual([50_000, 50_000, 49_999]);
  });
});

describe("the CCAG's exemption", () => {
  const oneDay = (cents: number) => clause({ rate: { kind: "euros", cents } });

  it.each([
    ["FCS 2021", 100_000],
    ["PI 2021", 100_000],
    ["FCS 2009", 30_000],
  ])(
    "of %s lets nothing be due up to its amount, everything from the cent over",
    (ccag, amount) => {
      expect(nets([oneDay(amount)], [late(MARCH, 1)], { ccag })).toEqual([0]);
      expect(nets([oneDay(amount + 1)], [late(MARCH, 1)], { ccag })).toEqual([amount + 1]);
    }
  );

  it("is one for all lateness of the contract: statements and documents together pass it", () => {
    const clauses = [clause(), documents()];
    const findings = [late(MARCH, 6), late(MARCH, 4, "Bilan")];
    expect(nets(clauses, findings)).toEqual([0, 0]);
    expect(nets(clauses, [late(MARCH, 6), late(MARCH, 5, "Bilan")])).toEqual([60_000, 50_000]);
    expect(compute(clauses, findings).penalties.map(({ exemptionGroup }) => exemptionGroup)).toEqual([
      ["R", "D"],
      ["R", "D"],
    ]); // prettier-ignore
  });

  it("leaves out a clause that has its own, which counts for nothing in the others' total", () => {
    const clauses = [clause({ exemption: 0 }), documents()];
    expect(nets(clauses, [late(MARCH, 9), late(MARCH, 9, "Bilan")])).toEqual([90_000, 0]);
  });

  it("is for lateness only", () => {
    const absence = clause({ code: "C", trigger: "committee-absence", unit: "occurrence" });
    expect(nets([absence], [late(MARCH, 1, "Comité de suivi")])).toEqual([10_000]);
  });
});

describe("the CCAG's cap", () => {
  /** 10 % of 20 000 € is 2 000 €, that is 20 days. */
  const amount = 2_000_000;

  it("is one for all lateness, used up in the order of the lines", () => {
    const { penalties } = compute([clause(), documents()], [late(MARCH, 15), late(MARCH, 15, "Bilan")], { amount }); // prettier-ignore
    expect(penalties.map(({ cap, capped, capGroup }) => [cap, capped, capGroup])).toEqual([
      [200_000, 150_000, ["R", "D"]],
      [200_000, 50_000, ["R", "D"]],
    ]);
  });

  it("stops at the cent", () => {
    const capped = (days: number) => compute([clause({ rate: { kind: "euros", cents: 1 } })], [late(MARCH, days)], { amount: 1000 }).penalties[0]?.capped; // prettier-ignore
    expect([99, 100, 101].map(capped)).toEqual([99, 100, 100]);
  });

  it("leaves alone a clause with a cap of its own, in euros or in percent", () => {
    for (const own of [{ cap: 10_000_000 }, { capShare: 5000 }]) {
      const { penalties } = compute([clause(own), documents()], [late(MARCH, 30), late(MARCH, 30, "Bilan")], { amount }); // prettier-ignore
      expect(penalties.map(({ capped }) => capped)).toEqual([
        Math.min(300_000, own.cap ?? 1_000_000),
        200_000,
      ]);
    }
  });

  it.each(["FCS 2009", "PI 2009", "Aucun"])("does not exist in %s", (ccag) => {
    expect(compute([clause()], [late(MARCH, 900)], { ccag, amount }).penalties[0]?.cap).toBeNull();
  });

  it("is said not to be known without the contract's amount, once something is late", () => {
    const gap = [{ kind: "missing-parameter", parameter: "Montant HT", rules: [] }];
    expect(compute([clause()], [late(MARCH, 1)], { amount: null }).notChecked).toEqual(gap);
    expect(compute([clause()], [], { amount: null }).notChecked).toEqual([]);
    expect(compute([clause({ cap: 1 })], [late(MARCH, 1)], { amount: null }).notChecked).toEqual([]);
    expect(compute([clause()], [late(MARCH, 1)], { amount: null, ccag: "Aucun" }).notChecked).toEqual([]);
  }); // prettier-ignore
});

describe("penalties that do not add up", () => {
  const once = (code: string, cents: number, cumulative: boolean): Clause =>
    clause({ code, unit: "occurrence", rate: { kind: "euros", cents }, cumulative, exemption: 0 });
  const due = (...clauses: readonly Clause[]) =>
    compute(clauses, [late(MARCH, 1)]).penalties.map(({ clause: code, net, displacedBy }) => [code, net, displacedBy]); // prettier-ignore

  it("give way to the greater side, and say to whom", () => {
    expect(due(once("A", 100, true), once("B", 50, true), once("N", 151, false))).toEqual([
      ["A", 0, ["N"]],
      ["B", 0, ["N"]],
      ["N", 151, []],
    ]);
    expect(due(once("A", 100, true), once("B", 50, true), once("N", 149, false))).toEqual([
      ["A", 100, []],
      ["B", 50, []],
      ["N", 0, ["A", "B"]],
    ]);
  });

  it("leave a tie to those that add up, else to the first", () => {
    expect(due(once("N", 150, false), once("A", 100, true), once("B", 50, true))).toEqual([
      ["N", 0, ["A", "B"]],
      ["A", 100, []],
      ["B", 50, []],
    ]);
    expect(due(once("N", 150, false), once("M", 150, false))).toEqual([
      ["N", 150, []],
      ["M", 0, ["N"]],
    ]);
  });

  it("stand alone in their own period, and several of one clause add up", () => {
    const clauses = [once("A", 100, true), once("N", 60, false)];
    const april = compute([clauses[1]!], [late(MARCH, 1), late(MARCH + 1, 1)]).penalties;
    expect(april.map(({ net }) => net)).toEqual([60, 60]);
    const two = [late(MARCH, 1), late(MARCH, 1, "Relevé corrigé")];
    expect(nets([once("A", 100, true), once("N", 101, false)], two)).toEqual([0, 0, 101, 101]);
  });

  it("use up no cap when they are displaced, and displace nobody when they come to nothing", () => {
    const capped = { ...once("A", 100, true), cap: 100 };
    const { penalties } = compute(
      [capped, once("N", 150, false)],
      [late(MARCH, 1), late(MARCH + 1, 1)]
    );
    expect(penalties.map(({ clause: code, net }) => [code, net])).toEqual([["A", 0], ["A", 0], ["N", 150], ["N", 150]]); // prettier-ignore
    const nothing = { ...once("N", 150, false), rate: null };
    expect(due(once("A", 100, true), nothing)).toEqual([["A", 100, []], ["N", 0, []]]); // prettier-ignore
    const april = compute([capped, { ...once("N", 150, false), trigger: "late-document" }], [late(MARCH, 1), late(MARCH + 1, 1), late(MARCH, 1, "Bilan")]); // prettier-ignore
    expect(april.penalties.map(({ capped: left }) => left)).toEqual([0, 100, 150]);
  });
});

describe("rates that are no plain amount", () => {
  it("multiply exactly and round once: V×R/1000", () => {
    const ccag = clause({ rate: { kind: "ccag", divisor: 1000 }, cap: 10 ** 9, exemption: 0 });
    const [penalty] = compute([ccag], [late(MARCH, 30)], { amount: 1_234_567 }).penalties;
    // 12 345,67 € × 30 ÷ 1000 = 370,3701 €; the rate of a day, 12,35 €, is only shown.
    expect(penalty).toMatchObject({
      rate: 1235,
      gross: 37_037,
      rateBasis: { kind: "ccag", amount: 1_234_567, divisor: 1000 },
    });
  });

  it("name the reference they were computed from", () => {
    const from = dayOf(2026, 1, 1);
    const smic: ReferenceRow = { name: "SMIC horaire", from, to: null, valueHundredths: 1202, source: "Décret d’exemple", place }; // prettier-ignore
    const third = clause({ rate: { kind: "smic", factorHundredths: 33 }, exemption: 0 });
    // 0,33 × 12,02 € × 10 = 39,666 €.
    expect(compute([third], [late(MARCH, 10)], {}, [smic]).penalties[0]).toMatchObject({
      rate: 397,
      gross: 3967,
      rateBasis: { kind: "smic", factorHundredths: 33, hourly: 1202, from, to: null, source: "Décret d’exemple" },
    }); // prettier-ignore
  });
});

describe("whatever the clauses and the findings", () => {
  const cents = fc.integer({ min: 0, max: 30_000 });
  const clauseArbitrary = fc.record({
    trigger: fc.constantFrom("late-statement" as const, "late-document" as const),
    unit: fc.constantFrom("calendar-day" as const, "occurrence" as const),
    rate: fc.option(cents.map((amount) => ({ kind: "euros" as const, cents: amount })), { freq: 8 }),
    allowanceHundredths: fc.constantFrom(0, 0, 150, 1000),
    cap: fc.option(fc.integer({ min: 0, max: 500_000 })),
    capShare: fc.option(fc.constantFrom(1, 100, 500), { freq: 4 }),
    cumulative: fc.boolean(),
    exemption: fc.option(fc.integer({ min: 0, max: 200_000 })),
  }); // prettier-ignore
  const clausesArbitrary = fc
    .array(clauseArbitrary, { minLength: 1, maxLength: 5 })
    .map((all) => all.map((more, index) => clause({ ...more, code: `P${index.toString()}` })));
  const findingsArbitrary = fc
    .array(fc.tuple(fc.integer({ min: MARCH, max: MARCH + 2 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom("Relevé mensuel", "Bilan")), { maxLength: 12 })
    .map((all) => all.map(([month, days, document], index) => late(month, days, document, index + 2))); // prettier-ignore
  const contractArbitrary = fc.record({
    ccag: fc.constantFrom("FCS 2021", "FCS 2009", "Aucun"),
    amount: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
  });

  it("net ≤ capped ≤ after cumulation ≤ gross, and nothing is negative", () => {
    fc.assert(
      fc.property(clausesArbitrary, findingsArbitrary, contractArbitrary, (clauses, findings, contract) => {
        for (const { net, capped, afterCumulation, gross } of compute(clauses, findings, contract).penalties) {
          expect([0, net, capped, afterCumulation, gross]).toEqual(
            [0, net, capped, afterCumulation ?? 0, gross].sort((left, right) => left - right)
          );
        }
      })
    ); // prettier-ignore
  });

  it("no group passes its cap, and a group is due whole or not at all", () => {
    fc.assert(
      fc.property(clausesArbitrary, findingsArbitrary, contractArbitrary, (clauses, findings, contract) => {
        const { penalties } = compute(clauses, findings, contract);
        const groups = (keyOf: (penalty: Penalty) => readonly string[] | undefined) => {
          const byKey = new Map<string, Penalty[]>();
          for (const penalty of penalties) {
            const key = JSON.stringify([keyOf(penalty), penalty.cap, penalty.exemption]);
            byKey.set(key, [...(byKey.get(key) ?? []), penalty]);
          }
          return byKey;
        };
        for (const lines of groups(({ capGroup }) => capGroup).values()) {
          const { cap } = lines[0]!;
          const total = lines.reduce((sum, { capped }) => sum + capped, 0);
          if (cap !== null) expect(total).toBeLessThanOrEqual(cap);
        }
        for (const lines of groups(({ exemptionGroup }) => exemptionGroup).values()) {
          const isDue = lines.filter(({ capped }) => capped > 0).map(({ net }) => net > 0);
          expect(new Set(isDue).size).toBeLessThanOrEqual(1);
        }
      })
    ); // prettier-ignore
  });

  it("the order in which the findings were met changes nothing", () => {
    fc.assert(
      fc.property(
        clausesArbitrary,
        findingsArbitrary.chain((findings) =>
          fc.tuple(
            fc.constant(findings),
            fc.shuffledSubarray([...findings], {
              minLength: findings.length,
              maxLength: findings.length,
            })
          )
        ),
        contractArbitrary,
        (clauses, [findings, shuffled], contract) => {
          expect(compute(clauses, shuffled, contract)).toEqual(
            compute(clauses, findings, contract)
          );
        }
      )
    );
  });
});
