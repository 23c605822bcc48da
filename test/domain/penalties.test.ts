import fc from "fast-check";
import { dayOf, monthOf } from "../../src/domain/calendar";
import type { Clause, DocumentRow, ReferenceRow, Registers } from "../../src/domain/contract";
import type { Finding } from "../../src/domain/finding";
import { computePenalties } from "../../src/domain/penalties";
import { roundedQuotient } from "./oracle";
import { given, h } from "./rules/given";
import { terms } from "./rules/judged";

const place = { sheet: "Clauses", cell: "A2" };
const clause = (more: Partial<Clause> = {}): Clause => ({
  code: "P1",
  trigger: "hours-not-done",
  unit: "hour",
  rate: { kind: "euros", cents: 3500 },
  prerequisite: "none",
  delayDays: null,
  allowanceHundredths: 0,
  cap: null,
  capShare: null,
  cumulative: true,
  exemption: null,
  article: "CCP art. 8.2",
  place,
  ...more,
});

const shortage = (year: number, seconds: number, scope: "year" | "contract" = "year"): Finding => ({
  rule: "VOL-03",
  severity: "blocking",
  place,
  month: null,
  header: null,
  subject: "Volume d'heures",
  facts: {
    period: { from: dayOf(year, 1, 1), to: dayOf(year + (scope === "year" ? 0 : 1), 12, 31) },
    lot: null,
    done: h(1000) - seconds,
    planned: h(1000),
    toleranceBasisPoints: 0,
    scope,
  },
});

const late = (month: number | null, calendarDays: number, document = "Relevé mensuel"): Finding => ({
  rule: "DOC-01",
  severity: "to-justify",
  place,
  month,
  header: null,
  subject: document,
  facts: {
    document,
    period: month === null ? "T1 2026" : "Mars 2026",
    dueOn: dayOf(2026, 4, 15),
    receivedOn: dayOf(2026, 4, 15) + calendarDays,
    calendarDays,
    openDays: calendarDays - 2,
  },
}); // prettier-ignore

const overdue = (document: string, calendarDays: number): Finding => ({
  rule: "DOC-02",
  severity: "blocking",
  place,
  month: monthOf(2026, 4),
  header: null,
  subject: document,
  facts: { document, period: null, dueOn: dayOf(2026, 5, 15), calendarDays, openDays: 1 },
});

const compute = (
  clauses: readonly Clause[],
  findings: readonly Finding[],
  registers: Partial<Registers> = {}
) =>
  computePenalties({
    registers: given({ registers: { clauses, ...registers } }).registers,
    findings,
    asOf: dayOf(2026, 6, 20),
  });

describe("hours not done", () => {
  it("costs the missing hours, less the allowance, to the cent", () => {
    const { penalties } = compute([clause({ allowanceHundredths: 1000 })], [shortage(2026, h(51.5))]); // prettier-ignore
    expect(penalties).toEqual([
      {
        clause: "P1",
        trigger: "hours-not-done",
        period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
        periodKey: "2026",
        subject: null,
        factHundredths: 5150,
        allowanceHundredths: 1000,
        quantityHundredths: 4150,
        unit: "hour",
        rate: 3500,
        gross: 145_250,
        afterCumulation: 145_250,
        displacedBy: [],
        capped: 145_250,
        net: 145_250,
        cap: null,
        capGroup: ["P1"],
        exemption: null,
        exemptionGroup: ["P1"],
        article: "CCP art. 8.2",
        state: "recorded",
        dueOn: null,
        options: { makeUp: h(51.5), priceCut: null, penalty: 145_250 },
        prerequisite: "none",
        delayDays: null,
      },
    ]);
  });

  it("never counts the same hours in a year and in the whole contract", () => {
    const keys = (findings: readonly Finding[]) =>
      compute([clause()], findings).penalties.map(({ periodKey }) => periodKey);
    expect(keys([shortage(2026, 36), shortage(2026, 36, "contract")])).toEqual(["2026"]);
    expect(keys([shortage(2026, 36, "contract")])).toEqual(["2026-01-01/2027-12-31"]);
  });

  it("is never negative, and keeps a line that comes to nothing", () => {
    const [penalty] = compute([clause({ allowanceHundredths: 9999 })], [shortage(2026, 36)]).penalties;
    expect(penalty).toMatchObject({ factHundredths: 1, quantityHundredths: 0, gross: 0, net: 0 });
  }); // prettier-ignore
});

describe("lateness", () => {
  const statements = clause({ code: "P2", trigger: "late-statement", unit: "calendar-day" });
  const documents = clause({ code: "P3", trigger: "late-document", unit: "working-day" });

  it("tells monthly statements from other documents, in calendar or working days", () => {
    const findings = [
      late(monthOf(2026, 3), 9),
      late(monthOf(2026, 3), 5, "Attestation de vigilance"),
      late(null, 7, "Relevé annuel"),
      overdue("Relevés d'heures", 36),
    ];
    const { penalties } = compute([statements, documents], findings, {
      contract: terms({ ccag: "Aucun" }),
    });
    expect(penalties.map(({ clause: code, periodKey, subject, quantityHundredths }) => [code, periodKey, subject, quantityHundredths])) // prettier-ignore
      .toEqual([
        ["P2", "2026-03", "Relevé mensuel", 900],
        ["P2", "2026-04", "Relevés d'heures", 3600],
        ["P3", "2026-03", "Attestation de vigilance", 300],
        ["P3", "T1 2026", "Relevé annuel", 500],
      ]);
  });

  it("counts occurrences, and keeps two documents of one name apart", () => {
    const each = clause({ ...statements, unit: "occurrence" });
    const { penalties } = compute([each], [late(monthOf(2026, 3), 9), late(monthOf(2026, 3), 2)]);
    expect(penalties.map(({ subject, quantityHundredths }) => [subject, quantityHundredths])).toEqual([
      ["Relevé mensuel", 100],
      ["Relevé mensuel (2)", 100],
    ]); // prettier-ignore
  });

  it("keeps the name of the second document of one name where the first comes to be on time", () => {
    const each = clause({ ...statements, unit: "occurrence" });
    const rowAt = (row: number): DocumentRow => ({
      document: "Relevé mensuel",
      period: "Mars 2026",
      month: monthOf(2026, 3),
      dueOn: dayOf(2026, 4, 15),
      receivedOn: null,
      place: { sheet: "Documents", cell: `A${row.toString()}` },
    });
    const lateAt = (row: number): Finding => ({
      ...late(monthOf(2026, 3), 9),
      place: { sheet: "Documents", cell: `D${row.toString()}` },
    });
    const documents = [rowAt(5), rowAt(6), rowAt(7)];
    const namesOf = (...rows: readonly number[]) =>
      compute([each], rows.map(lateAt), { documents }).penalties.map(({ subject }) => subject);
    expect(namesOf(5, 6)).toEqual(["Relevé mensuel", "Relevé mensuel (2)"]);
    expect(namesOf(6)).toEqual(["Relevé mensuel (2)"]);
    expect(namesOf(7, 5)).toEqual(["Relevé mensuel", "Relevé mensuel (3)"]);
  });

  it.each([
    ["FCS 2021", 100_000],
    ["PI 2021", 100_000],
    ["CCAG-TIC 2021", 100_000],
    ["FCS 2009", 30_000],
    ["PI 2009", null],
    ["Aucun", null],
  ])("is exempted by the CCAG %s", (ccag, exemption) => {
    const contract = terms({ ccag });
    const { penalties } = compute([statements], [late(monthOf(2026, 3), 1)], { contract });
    expect(penalties[0]?.exemption).toBe(exemption);
    // 1 day at 35 €: due only where nothing exempts it.
    expect(penalties[0]?.net).toBe(exemption === null ? 3500 : 0);
  });

  it("is due from the cent above the exemption, on the clause's total", () => {
    const nets = (exemption: number) =>
      compute(
        [clause({ ...statements, exemption })],
        [late(monthOf(2026, 2), 1), late(monthOf(2026, 3), 1)]
      ).penalties.map(({ net }) => net);
    expect(nets(7000)).toEqual([0, 0]);
    expect(nets(6999)).toEqual([3500, 3500]);
  });

  it("leaves hours not done without the CCAG's exemption", () => {
    expect(compute([clause()], [shortage(2026, 36)]).penalties[0]?.exemption).toBeNull();
  });
});

describe("caps", () => {
  it("are used up line after line, in the order of the periods", () => {
    const { penalties } = compute(
      [clause({ cap: 10_000 })],
      [shortage(2027, h(2)), shortage(2026, h(1)), shortage(2028, h(3)), shortage(2029, h(1))]
    );
    expect(penalties.map(({ periodKey, gross, capped }) => [periodKey, gross, capped])).toEqual([
      ["2026", 3500, 3500],
      ["2027", 7000, 6500],
      ["2028", 10_500, 0],
      ["2029", 3500, 0],
    ]);
  });

  it("take the lower of an amount and a share of Montant HT, and name a missing amount", () => {
    const contract = terms({ amount: 100_010 });
    const capOf = (cap: number | null, capShare: number | null) =>
      compute([clause({ cap, capShare })], [shortage(2026, 36)], { contract }).penalties[0]?.cap;
    // 5 % of 1 000,10 € is 50,005 €.
    expect([capOf(null, 500), capOf(4000, 500), capOf(9000, 500), capOf(9000, null)]).toEqual([
      5001, 4000, 5001, 9000,
    ]);
    expect(compute([clause({ capShare: 500 })], [shortage(2026, 36)]).notChecked).toEqual([
      { kind: "missing-parameter", parameter: "Montant HT", rules: [] },
    ]);
  });

  it("agree with big integers: rounded once, never above the cap, never a negative line", () => {
    const seconds = fc.integer({ min: 1, max: h(1000) });
    fc.assert(
      fc.property(
        fc.array(seconds, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.option(fc.integer({ min: 0, max: 10 ** 11 })),
        fc.option(fc.integer({ min: 0, max: 10 ** 11 })),
        (shortages, cents, allowanceHundredths, cap, exemption) => {
          const priced = clause({ rate: { kind: "euros", cents }, allowanceHundredths, cap, exemption }); // prettier-ignore
          const { penalties } = compute(
            [priced],
            shortages.map((missing, index) => shortage(2000 + index, missing))
          );
          let left = cap === null ? null : BigInt(cap);
          const expected = shortages.map((missing) => {
            const fact = roundedQuotient(BigInt(missing), 36n);
            const quantity = fact - BigInt(allowanceHundredths);
            const gross = quantity > 0n ? roundedQuotient(quantity * BigInt(cents), 100n) : 0n;
            const capped = left !== null && gross > left ? left : gross;
            if (left !== null) left -= capped;
            return { gross, capped };
          });
          const total = expected.reduce((sum, { capped }) => sum + capped, 0n);
          const isExempt = exemption !== null && total <= BigInt(exemption);
          expect(penalties.map(({ gross, capped, net }) => [gross, capped, net].map(BigInt))).toEqual(
            expected.map(({ gross, capped }) => [gross, capped, isExempt ? 0n : capped])
          ); // prettier-ignore
        }
      )
    );
  });
});

describe("rates", () => {
  const smic = (from: number, to: number | null, cents: number): ReferenceRow => ({
    name: "SMIC horaire",
    from,
    to,
    valueHundredths: cents,
    source: null,
    place,
  });
  const multiple = clause({ rate: { kind: "smic", factorHundredths: 450 } });

  it("takes the SMIC in force at the end of the period", () => {
    const references = [
      smic(dayOf(2024, 11, 1), dayOf(2025, 12, 31), 1188),
      smic(dayOf(2026, 1, 1), null, 1202),
    ];
    const { penalties, notChecked } = compute(
      [multiple],
      [shortage(2025, 36), shortage(2026, 36)],
      { references }
    );
    // 4,5 × 11,88 € and 4,5 × 12,02 €.
    expect(penalties.map(({ rate }) => rate)).toEqual([5346, 5409]);
    expect(notChecked).toEqual([]);
  });

  it("invents no amount: without a reference or a rate the line stays at 0 and the gap is named", () => {
    const gap = [{ kind: "no-rate", clause: "P1" }];
    const old = { references: [smic(dayOf(2024, 11, 1), dayOf(2025, 12, 31), 1188)] };
    const outcome = compute([multiple], [shortage(2026, h(10))], old);
    expect(outcome.penalties[0]).toMatchObject({ rate: null, gross: 0, net: 0, quantityHundredths: 1000 }); // prettier-ignore
    expect(outcome.notChecked).toEqual(gap);
    expect(compute([clause({ rate: null })], []).notChecked).toEqual(gap);
  });

  it("computes V×R/1000 on Montant HT", () => {
    const ccag = clause({ trigger: "late-statement", unit: "calendar-day", rate: { kind: "ccag", divisor: 1000 } }); // prettier-ignore
    const contract = terms({ amount: 64_800_050 });
    const [penalty] = compute([ccag], [late(monthOf(2026, 3), 4)], { contract }).penalties;
    expect(penalty).toMatchObject({ rate: 64_800, gross: 259_200, net: 259_200 });
    expect(compute([ccag], [late(monthOf(2026, 3), 4)]).notChecked).toEqual([{ kind: "no-rate", clause: "P1" }]); // prettier-ignore
  });

  it("lists the units that do not measure a trigger", () => {
    const clauses = [
      clause({ code: "A", trigger: "supervision-ratio", unit: "hour" }),
      clause({ code: "B", trigger: "committee-absence", unit: "participant" }),
      clause({ code: "C", unit: "calendar-day" }),
      clause({ code: "D", trigger: "late-document", unit: "participant" }),
    ];
    const { penalties, notChecked } = compute(clauses, [shortage(2026, 36), late(null, 3)]);
    expect(penalties).toEqual([]);
    expect(notChecked.map((item) => [item.kind, "clause" in item ? item.clause : ""])).toEqual(
      ["A", "B", "C", "D"].map((code) => ["unsupported-trigger", code])
    );
  });
});
