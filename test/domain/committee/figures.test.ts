import fc from "fast-check";
import { dayOf, firstDay, lastDay, monthOf, monthPeriod } from "../../../src/domain/calendar";
import {
  committeeFigures,
  isPenaltyWithin,
  type CommitteeInput,
} from "../../../src/domain/committee/figures";
import { allYears, quarterRefs, wholeContract } from "../../../src/domain/committee/refs";
import type { SummaryRef } from "../../../src/domain/committee/types";
import type { Contract, InternshipRow, Participant, Registers } from "../../../src/domain/contract";
import { computeFigures } from "../../../src/domain/figures";
import { fold } from "../../../src/domain/folding";
import { contract, documentRow, given, h, line, participant, supervision } from "../rules/given";

const Q1: SummaryRef = {
  kind: "quarter",
  year: 2026,
  quarter: 1,
  period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 3, 31) },
  months: [monthOf(2026, 1), monthOf(2026, 2), monthOf(2026, 3)],
};

const pseudonymOf = (identifier: string): string => `#${fold(identifier)}`;

const input = (
  registers: Partial<Registers>,
  more: Partial<Omit<CommitteeInput, "registers">> = {}
): CommitteeInput => ({
  registers: given({ registers }).registers,
  lines: [],
  penalties: [],
  asOf: dayOf(2026, 6, 20),
  ...more,
});

const of = (
  registers: Partial<Registers>,
  more: Partial<Omit<CommitteeInput, "registers">> = {},
  ref: SummaryRef = Q1
) => committeeFigures(input(registers, more), ref, pseudonymOf);

const people = (count: number, more: (index: number) => Partial<Participant>) =>
  Array.from({ length: count }, (_unused, index) =>
    participant(`P-${index.toString()}`, more(index))
  );

const working = (count: number) =>
  Array.from({ length: count }, (_unused, index) =>
    line(index + 7, { identifier: `P-${index.toString()}` })
  );

describe("the profile of the people", () => {
  it("counts those with hours, small cells together", () => {
    const participants = people(14, (index) => ({
      sex: index < 6 ? "F" : "H",
      priorityDistrict: index < 5 ? true : index < 12 ? false : null,
      phase: index < 9 ? 1 : 2,
      enteredOn: dayOf(2026, 1, 5),
    }));
    const { people: found } = of({ participants }, { lines: working(12) });
    expect(found.headcount).toBe(12);
    expect(found.sex?.cells).toEqual([
      { keys: ["women"], count: 6 },
      { keys: ["men"], count: 6 },
      { keys: ["unknown"], count: 0 },
    ]);
    // Two are present and did not work: they are in no table.
    expect(found.presentAtEnd).toBe(14);
    expect(found.priorityDistrict?.base).toBe(12);
    expect(found.phases).toEqual({ "1": 9, "2": 3, "3": 0, unknown: 0 });
    expect(found.age).toBeNull();
  });

  it("shows a criterion only when both those who meet it and the others are enough", () => {
    const participants = people(12, (index) => ({
      criteria: [
        ...(index < 5 ? ["RSA"] : []),
        ...(index < 4 ? ["ASS"] : []),
        ...(index < 8 ? ["DELD"] : []),
      ],
    }));
    const { criteria } = of({ participants }, { lines: working(12) }).people;
    expect(criteria).toEqual({ shown: [{ criterion: "RSA", count: 5 }], hidden: 2, base: 12 });
  });

  it("withholds a table that no grouping protects", () => {
    const participants = people(9, (index) => ({ sex: index < 3 ? "F" : "H" }));
    expect(of({ participants }, { lines: working(9) }).people.sex).toEqual({
      cells: [],
      base: 9,
      isWithheld: true,
    });
  });
});

describe("exits", () => {
  const participants = [
    ["Emploi durable"], ["Emploi durable"], ["Emploi de transition"], ["Sortie positive"],
    ["Autres sorties"], [null], ["Retrait des sorties constatées"],
  ].map(([exitCategory = null], index) =>
    participant(`P-${index.toString()}`, { leftOn: dayOf(2026, 3, 31), exitCategory })
  ); // prettier-ignore

  it("leave the withdrawn out of the denominator, not those without a category", () => {
    const { exits } = of({ participants });
    expect(exits).toMatchObject({
      counts: { lasting: 2, transition: 1, positive: 1, other: 1, undocumented: 1, withdrawn: 1 },
      denominator: 6,
      dynamic: 4,
      lastingTarget: null,
      dynamicTarget: null,
    });
  });

  it("are those of the period, both its days included, that have happened", () => {
    const leaving = (year: number, month: number, day: number) =>
      of({ participants: [participant("P-1", { leftOn: dayOf(year, month, day) })] }).people.exits;
    expect(leaving(2025, 12, 31)).toBe(0);
    expect(leaving(2026, 1, 1)).toBe(1);
    expect(leaving(2026, 3, 31)).toBe(1);
    expect(leaving(2026, 4, 1)).toBe(0);
    const foreseen = of({ participants }, { asOf: dayOf(2026, 3, 30) });
    expect(foreseen.people.exits).toBe(0);
    expect(foreseen.missing).toContain("no-exit");
  });

  it("are held against the contract's targets", () => {
    const terms = contract({ lastingExitTarget: 2500, dynamicExitTarget: 6000 });
    expect(of({ participants, contract: terms }).exits).toMatchObject({
      lastingTarget: 2500,
      dynamicTarget: 6000,
    });
  });
});

describe("placements", () => {
  const placement = (more: Partial<InternshipRow>): InternshipRow => ({
    identifier: "P-001",
    from: dayOf(2026, 2, 2),
    to: dayOf(2026, 2, 13),
    daysHundredths: 450,
    host: "Atelier Fictif",
    outcome: null,
    place: { sheet: "PMSMP", cell: null },
    ...more,
  });

  it("are counted by outcome where they end, or begin when nothing says their end", () => {
    const internships = [
      placement({ outcome: "Embauche" }),
      placement({ outcome: "Entrée en formation", daysHundredths: null }),
      placement({ outcome: "Sans suite" }),
      placement({ outcome: "Pas d’embauche" }),
      placement({}),
      placement({ outcome: "CDD", to: null, from: dayOf(2026, 3, 31) }),
      placement({ outcome: "Embauche", to: dayOf(2026, 4, 1) }),
      placement({ outcome: "Embauche", from: null, to: null }),
    ];
    expect(of({ internships }).internships.outcomes).toEqual({
      periods: 6,
      days: 5 * 450,
      hired: 2,
      training: 1,
      none: 2,
      unknown: 1,
    });
  });

  it("say that their outcomes lack when hours are declared and no table tells them", () => {
    const { internships, missing } = of({}, { lines: [line(7, { internship: h(7) })] });
    expect(internships).toEqual({ hours: h(7), people: 1, outcomes: null });
    expect(missing).toContain("internship-outcomes");
  });
});

describe("supervision", () => {
  it("gives persons with production hours per present supervisor, as the commitment is checked", () => {
    const lines = [
      ...working(12),
      line(30, { identifier: "P-70", production: 0, guidance: h(2) }),
      line(31, { identifier: "p-1" }),
      line(32, { identifier: null }),
    ];
    const rows = [supervision("Un", 20, 20), supervision("Deux", 20, 10)];
    expect(of({ supervision: rows }, { lines }).supervision).toMatchObject({
      plannedDays: 40,
      presentDays: 30,
      unreplacedDays: 10,
      participantsPerSupervisor: 800,
    });
  });

  it("is null without a row of the period's months", () => {
    const rows = [supervision("Un", 20, 20, { month: monthOf(2026, 4) })];
    expect(of({ supervision: rows }).supervision).toBeNull();
  });
});

describe("documents", () => {
  it("are those due in the period: received, late, missing; meetings are none", () => {
    const due = (dueOn: number, receivedOn: number | null = null, document = "Bilan") =>
      documentRow({ document, month: null, period: null, dueOn, receivedOn });
    const documents = [
      due(dayOf(2026, 1, 2), dayOf(2026, 1, 2)),
      due(dayOf(2026, 2, 2), dayOf(2026, 2, 3)),
      due(dayOf(2026, 3, 31)),
      due(dayOf(2026, 4, 1)),
      due(dayOf(2026, 3, 2), null, "Comité de suivi"),
    ];
    expect(of({ documents }).documents).toEqual({
      expected: 3,
      received: 2,
      receivedLate: 1,
      missing: 1,
    });
    expect(of({ documents }, { asOf: dayOf(2026, 3, 31) }).documents?.missing).toBe(0);
  });
});

/** Contracts that begin any day, cut in any way. */
const anyContract = fc
  .record({
    start: fc.integer({ min: dayOf(2025, 1, 1), max: dayOf(2026, 12, 31) }),
    durationMonths: fc.integer({ min: 1, max: 40 }),
    quarters: fc.constantFrom<Contract["quarters"]>("civil", "contract"),
    referenceYear: fc.constantFrom<Contract["referenceYear"]>("civil", "contract"),
    internshipCountedAs: fc.constantFrom<Contract["internshipCountedAs"]>("none", "guidance", "production"),
    paidAbsenceCountedAs: fc.constantFrom<Contract["paidAbsenceCountedAs"]>("none", "training"),
  })
  .map(({ start, ...more }) => contract({ ...more, startsOn: start })); // prettier-ignore

describe("penalties", () => {
  it("of a period that ends within a quarter begun mid-month belong to that quarter only", () => {
    const terms = contract({ startsOn: dayOf(2026, 2, 15), quarters: "contract" });
    const period = { from: dayOf(2026, 2, 15), to: dayOf(2026, 5, 14) };
    const quarters = quarterRefs(terms).filter((ref) => isPenaltyWithin(ref, { period }));
    expect(quarters.map((ref) => ref.period.from)).toEqual([dayOf(2026, 2, 15)]);
  });

  it("belong to one quarter and to one year, whatever the day or the month they end on", () => {
    fc.assert(
      fc.property(anyContract, fc.nat(), (terms, seed) => {
        const whole = wholeContract(terms);
        if (whole === null) return;
        const { from, to } = whole.period;
        const end = from + (seed % (to - from + 1));
        const month = whole.months[seed % whole.months.length] ?? 0;
        for (const period of [{ from, to: end }, monthPeriod(month)]) {
          for (const refs of [quarterRefs(terms), allYears(terms), [whole]]) {
            expect(refs.filter((ref) => isPenaltyWithin(ref, { period }))).toHaveLength(1);
          }
        }
      })
    );
  });
});

describe("hours", () => {
  const hours = fc.option(fc.integer({ min: 0, max: 200 }).map((quarter) => quarter * 900));
  const anyLine = fc.record({
    identifier: fc.option(fc.constantFrom("P-1", "p-1", "P-2", "P-3")),
    month: fc.integer({ min: monthOf(2025, 1), max: monthOf(2028, 6) }),
    production: hours,
    guidance: hours,
    training: hours,
    internship: hours,
    paidAbsence: hours,
  });
  const TYPES = ["production", "guidance", "training"] as const;

  it("of the people, and of lines without identifier, add up to the contract's figures", () => {
    fc.assert(
      fc.property(anyContract, fc.array(anyLine, { maxLength: 20 }), (terms, written) => {
        const lines = written.map((one, index) => line(index + 7, one));
        const asOf = dayOf(2030, 1, 1);
        const participants = [participant("P-1"), participant("P-2")];
        const registers = given({ registers: { contract: terms, participants } }).registers;
        const figures = computeFigures({ registers, lines, asOf });
        const nameless = computeFigures({
          registers,
          lines: lines.filter(({ identifier }) => identifier === null),
          asOf,
        });
        for (const ref of [...quarterRefs(terms), ...allYears(terms)]) {
          const over = ({ months }: typeof figures, type: (typeof TYPES)[number]): number =>
            months
              .filter(({ month }) => ref.months.includes(month))
              .reduce((sum, month) => sum + month[type], 0);
          const { people: found } = committeeFigures(
            { registers, lines, penalties: [], asOf },
            ref,
            pseudonymOf
          ).people;
          for (const type of TYPES) {
            const named = found.reduce((sum, person) => sum + person.hours[type], 0);
            expect(named + over(nameless, type)).toBe(over(figures, type));
          }
        }
      }),
      { numRuns: 40 }
    );
  });

  it("leave out supervision and documents that the period has none of, and say so", () => {
    const supervised = [supervision("A", 20, 20)];
    const documents = [documentRow({ dueOn: dayOf(2026, 2, 10) })];
    expect(of({ supervision: supervised, documents }).missing).not.toContain("no-supervision");
    expect(of({ supervision: supervised, documents }).missing).not.toContain("no-document");
    const none = of({ supervision: [], documents: [] }).missing;
    expect(none).toEqual(expect.arrayContaining(["no-supervision", "no-document"]));
    const absent = of({ supervision: null, documents: null }).missing;
    expect(absent).toEqual(expect.arrayContaining(["supervision", "documents"]));
    expect(absent).not.toContain("no-supervision");
    expect(absent).not.toContain("no-document");
  });

  it("say that lines without identifier are nobody's, in the period's months only", () => {
    const missing = (month: number) =>
      of({}, { lines: [line(7, { identifier: null, month })] }).missing;
    expect(missing(monthOf(2026, 3))).toContain("no-identifier");
    expect(missing(monthOf(2026, 4))).not.toContain("no-identifier");
  });
});

describe("a period beside others", () => {
  const lines = [1, 4, 5].map((month, index) =>
    line(index + 7, { month: monthOf(2026, month), identifier: `P-00${month.toString()}` })
  );

  it("comes with the one before, unless it is the first", () => {
    const second: SummaryRef = {
      kind: "quarter",
      year: 2026,
      quarter: 2,
      period: { from: firstDay(monthOf(2026, 4)), to: lastDay(monthOf(2026, 6)) },
      months: [monthOf(2026, 4), monthOf(2026, 5), monthOf(2026, 6)],
    };
    expect(of({}, { lines }).previous).toBeNull();
    expect(of({}, { lines }, second).previous).toMatchObject({
      ref: { year: 2026, quarter: 1 },
      production: h(70),
      headcount: 1,
    });
  });

  it("of a year comes with its quarters", () => {
    const [year] = allYears(contract());
    const { quarters } = of({}, { lines }, year);
    expect(quarters.map(({ headcount, production }) => [headcount, production])).toEqual([
      [1, h(70)],
      [2, h(140)],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("somebody identified by a social security number", () => {
  const nir = "185057800608491";
  const month = monthOf(2026, 2);
  const lines = [
    ...["P-1", "P-2"].map((identifier) => line(7, { identifier, month, production: h(10) })),
    line(9, { identifier: nir, month, production: h(10) }),
  ];
  const supervised = [supervision("ENC-A", 20, 20, { month })];

  it("counts in no headcount, of the period, of its quarters, per supervisor; the sheet says so", () => {
    const participants = people(3, () => ({})).slice(1);
    const given = { participants, supervision: supervised };
    const quarter = of(given, { lines });
    expect(quarter.people.headcount).toBe(2);
    expect(quarter.supervision?.participantsPerSupervisor).toBe(200);
    expect(quarter.missing).toContain("social-security");
    expect(quarter.missing).not.toContain("no-identifier");
    const whole = wholeContract(contract());
    if (!whole) throw new Error("no contract");
    const { quarters } = of(given, { lines }, whole);
    expect(Math.max(...quarters.map(({ headcount }) => headcount))).toBe(2);
    expect(of(given, { lines: lines.slice(0, 2) }).missing).not.toContain("social-security");
    expect(of({ participants: [...participants, participant(nir, {})] }).missing).toContain(
      "social-security"
    );
  });
});
