import { dayOf, lastDay, monthOf, monthPeriod } from "../../src/domain/calendar";
import type { Clause } from "../../src/domain/contract";
import type { Finding } from "../../src/domain/finding";
import { computePenalties } from "../../src/domain/penalties";
import { given, h } from "./rules/given";
import { terms } from "./rules/judged";

/** Which lines share a cap or an exemption, in what order they use it up, and over what days each runs. */

const MARCH = monthOf(2026, 3);
const asOf = dayOf(2027, 2, 1);
const place = { sheet: "Documents", cell: "A2" };
const clause = (more: Partial<Clause> = {}): Clause => ({
  code: "D",
  trigger: "late-document",
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
const hours: Partial<Clause> = { code: "H", trigger: "hours-not-done", unit: "hour" };

interface Late {
  readonly document?: string;
  readonly month?: number | null;
  readonly days?: number;
  readonly row?: number;
  readonly receivedOn?: number;
}
const late = ({ document = "Bilan", month = MARCH, days = 10, row = 2, receivedOn }: Late): Finding => {
  const facts = { document, period: null, dueOn: lastDay(MARCH), calendarDays: days, openDays: days };
  const base = { severity: "blocking", place: { sheet: "Documents", cell: `A${row.toString()}` }, month, header: null, subject: document } as const;
  return receivedOn === undefined
    ? { ...base, rule: "DOC-02", facts }
    : { ...base, rule: "DOC-01", facts: { ...facts, receivedOn } };
}; // prettier-ignore
const shortage: Finding = {
  rule: "VOL-03",
  severity: "blocking",
  place,
  month: null,
  header: null,
  subject: "Volume d'heures",
  facts: { period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) }, lot: null, done: 0, planned: h(100), toleranceBasisPoints: 0, scope: "year" },
}; // prettier-ignore

const outcome = (clauses: readonly Clause[], findings: readonly Finding[], more: Parameters<typeof terms>[0] = {}) =>
  computePenalties({
    registers: given({ registers: { clauses, contract: terms({ ccag: "Aucun", ...more }) } }).registers,
    findings,
    asOf,
  }); // prettier-ignore
const linesOf = (...input: Parameters<typeof outcome>) => outcome(...input).penalties;

describe("the order in which a cap is used up", () => {
  it("is by document within a month, whatever the order of the findings", () => {
    const findings = ["A", "B", "C"].map((document) => late({ document }));
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]]) {
      const lines = linesOf([clause({ cap: 150_000 })], order.flatMap((rank) => findings[rank] ?? []));
      expect(lines.map(({ subject, net }) => [subject, net])).toEqual([
        ["A", 100_000], ["B", 50_000], ["C", 0],
      ]);
    }
  }); // prettier-ignore

  it("is by the end of the delay for documents due on one day", () => {
    const due = lastDay(MARCH);
    const findings = [
      late({ document: "A", month: null, receivedOn: due + 9 }),
      late({ document: "B", month: null, receivedOn: due + 3 }),
    ];
    expect(linesOf([clause()], findings).map(({ subject }) => subject)).toEqual(["B", "A"]);
  });

  it("is by the register's rows for two documents of one name", () => {
    const findings = [late({ row: 10, days: 3 }), late({ row: 9, days: 8 })];
    expect(linesOf([clause()], findings).map(({ subject, factHundredths }) => [subject, factHundredths])).toEqual([
      ["Bilan", 800],
      ["Bilan (2)", 300],
    ]);
  }); // prettier-ignore
});

describe("the days of a delay", () => {
  const periodOf = (finding: Finding, one = clause()) => linesOf([one], [finding])[0]?.period;
  const committee = clause({ trigger: "committee-absence", unit: "occurrence" });

  it("are its month, or run from the due day to the reception or to the day of the check", () => {
    const due = lastDay(MARCH);
    expect(periodOf(late({}))).toEqual(monthPeriod(MARCH));
    expect(periodOf(late({ month: null }))).toEqual({ from: due, to: asOf });
    expect(periodOf(late({ month: null, receivedOn: due + 4 }))).toEqual({ from: due, to: due + 4 });
  });

  it("are the day of a meeting, or its month", () => {
    const due = lastDay(MARCH);
    expect(periodOf(late({ document: "Comité", month: null }), committee)).toEqual({ from: due, to: due });
    expect(periodOf(late({ document: "Comité" }), committee)).toEqual(monthPeriod(MARCH));
  });
}); // prettier-ignore

describe("what shares a cap or an exemption", () => {
  it("is one clause's lines where the clause has its own", () => {
    const clauses = [
      clause({ code: "A", cap: 60_000 }),
      clause({ code: "B", cap: 70_000, exemption: 10_000 }),
    ];
    const lines = linesOf(clauses, [late({})]);
    expect(lines.map(({ net }) => net)).toEqual([60_000, 70_000]);
    expect(lines.map(({ capGroup }) => capGroup)).toEqual([["A"], ["B"]]);
  });

  it("is lateness alone under the CCAG, never the hours not done", () => {
    // 10 % of 20 000 € caps lateness; 5 000 € of hours not done take nothing of it, and keep nobody from the exemption.
    const contract = { ccag: "FCS 2021", amount: 2_000_000 };
    const clauses = [clause({ ...hours, rate: { kind: "euros", cents: 5000 } }), clause()];
    const [missing, delay] = linesOf(clauses, [shortage, late({ days: 15 })], contract);
    expect([missing?.net, delay?.net]).toEqual([500_000, 150_000]);
    const [, small] = linesOf(clauses, [shortage, late({ days: 10 })], contract);
    expect(small?.net).toBe(0);
  });
});

describe("what the contract's amount is missing for", () => {
  const gaps = (more: Partial<Clause>, amount: number | null) =>
    outcome([clause(more)], [], { amount }).notChecked;

  it("is said of a cap in per cent, even before anything is late", () => {
    expect(gaps({ capShare: 1000 }, null)).toEqual([
      { kind: "missing-parameter", parameter: "Montant HT", rules: [] },
    ]);
    expect(gaps({ capShare: 1000 }, 2_000_000)).toEqual([]);
    expect(gaps({ cap: 1000 }, null)).toEqual([]);
  });
});

it("has no hours to make up where the fact is no matter of hours", () => {
  const facts = { participants: 33, supervisors: 200, ratio: 1650, committed: 12 };
  const finding: Finding = { rule: "ENC-01", severity: "blocking", place, month: MARCH, header: null, subject: "Encadrement", facts }; // prettier-ignore
  const [line] = linesOf([clause({ trigger: "supervision-ratio", unit: "occurrence" })], [finding]);
  expect(line?.options).toEqual({ makeUp: null, priceCut: null, penalty: 10_000 });
});
