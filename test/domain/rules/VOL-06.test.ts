import type { Contract, Participant } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/VOL-06";
import { contract, day, findingsOf, given, participant } from "./given";

const bought = (more: Partial<Contract> = {}): Contract =>
  contract({
    commitment: "pathways",
    plannedHours: null,
    plannedPathways: 2,
    pathwayMonths: 6,
    durationMonths: 12,
    cells: { "Volume prévu": { sheet: "Marché", cell: "B15" } },
    ...more,
  });
const find = (
  participants: readonly Participant[] | null,
  more: Partial<Contract> = {},
  asOf = day(2027, 1, 1)
) => findingsOf(rule, "VOL-06", { registers: { contract: bought(more), participants }, asOf });
const gaps = (participants: readonly Participant[] | null, more: Partial<Contract> = {}) =>
  rule.check(given({ registers: { contract: bought(more), participants } })).notChecked;

const whole = (identifier: string, more: Partial<Participant> = {}): Participant =>
  participant(identifier, { enteredOn: day(2026, 1, 12), ...more });

describe("VOL-06, a parcours too short", () => {
  const short = (enteredOn: number, leftOn: number, pathwayMonths = 6) =>
    find([participant("P-001", { enteredOn, leftOn, cells: { leftOn: "T2" } })], {
      commitment: "hours",
      pathwayMonths,
    });

  it("accepts an exit on its last day, and refuses one the day before", () => {
    expect(short(day(2026, 1, 12), day(2026, 7, 11))).toEqual([]);
    expect(short(day(2026, 1, 12), day(2026, 7, 10))).toEqual([
      {
        rule: "VOL-06",
        severity: "to-justify",
        place: { sheet: "Participants", cell: "T2" },
        month: null,
        header: "Date de sortie",
        subject: "P-001",
        facts: {
          kind: "short",
          who: { identifier: "P-001", row: null },
          from: day(2026, 1, 12),
          to: day(2026, 7, 10),
          months: 6,
          dueOn: day(2026, 7, 11),
        },
      },
    ]);
  });

  it("counts months from date to date: from 31 August, six months end on 27 February", () => {
    expect(short(day(2025, 8, 31), day(2026, 2, 27))).toEqual([]);
    expect(short(day(2025, 8, 31), day(2026, 2, 26))).toHaveLength(1);
    // A leap year has a 29th.
    expect(short(day(2027, 8, 31), day(2028, 2, 28))).toEqual([]);
  });

  it("never blames an exit into a lasting job, nor one that is still to come", () => {
    const leaving = { leftOn: day(2026, 3, 1) };
    expect(find([whole("P-001", leaving)], { plannedPathways: 1 }).length).toBeGreaterThan(0);
    const hired = whole("P-001", { ...leaving, exitCategory: "EMPLOI DURABLE" });
    expect(find([hired], { plannedPathways: 1 })).toEqual([]);
    const detailed = whole("P-001", { ...leaving, exitCategory: "Emploi durable (CDI)" });
    expect(find([detailed], { plannedPathways: 1 })).toEqual([]);
    const before = find([whole("P-001", leaving)], { plannedPathways: 1 }, day(2026, 2, 28));
    expect(before).toEqual([]);
    expect(find([whole("P-001", leaving)], { plannedPathways: 1 }, day(2026, 3, 1))).toHaveLength(
      1
    );
  });

  it("begins with the work contract where no entry is written, and says nothing without either", () => {
    const leftOn = day(2026, 3, 1);
    const of = (more: Partial<Participant>) =>
      find([participant("P-001", { leftOn, ...more })], { commitment: "hours" });
    expect(of({ contractFrom: day(2026, 1, 12) })[0]?.facts).toMatchObject({
      from: day(2026, 1, 12),
    });
    expect(of({})).toEqual([]);
  });
});

describe("VOL-06, fewer parcours than bought", () => {
  it("counts those started and completed, once the contract is over", () => {
    const one = [whole("P-001")];
    expect(find(one, {}, day(2026, 12, 31))).toEqual([]);
    expect(find(one).map(({ subject, place, facts }) => [subject, place.cell, facts])).toEqual([
      [
        "Parcours commencés",
        "B15",
        {
          kind: "started",
          period: { from: day(2026, 1, 1), to: day(2026, 12, 31) },
          bought: 2,
          counted: 1,
        },
      ],
      ["Parcours achevés", "B15", expect.objectContaining({ kind: "completed", counted: 1 })],
    ]);
    expect(find([whole("P-001"), whole("P-002")])).toEqual([]);
  });

  it("takes a parcours for completed on its last day, within the contract", () => {
    const counted = (enteredOn: number): number | null => {
      const found = find([whole("P-001"), whole("P-002", { enteredOn })]);
      const [lacking] = found.flatMap(({ facts }) => (facts.kind === "completed" ? [facts] : []));
      return lacking?.counted ?? null;
    };
    expect(counted(day(2026, 7, 1))).toBeNull();
    expect(counted(day(2026, 7, 2))).toBe(1);
  });

  it("leaves out who enters after the contract, counts an early lasting job", () => {
    const late = whole("P-002", { enteredOn: day(2027, 1, 1) });
    const hired = { leftOn: day(2026, 2, 1), exitCategory: "Emploi durable" };
    const kinds = (participants: readonly Participant[]) =>
      find(participants).map(({ facts }) => facts.kind);
    expect(kinds([whole("P-001"), late])).toEqual(["started", "completed"]);
    expect(kinds([whole("P-001"), whole("P-002", hired)])).toEqual([]);
    const left = whole("P-002", { leftOn: day(2026, 2, 1) });
    expect(kinds([whole("P-001"), left])).toEqual(["completed", "short"]);
  });

  it("judges what it can without the duration, and says what is missing", () => {
    const missing = (parameter: string) => ({
      kind: "missing-parameter",
      parameter,
      rules: ["VOL-06"],
    });
    expect(find([whole("P-001")], { pathwayMonths: null }).map(({ facts }) => facts.kind)).toEqual([
      "started",
    ]);
    expect(gaps([], { pathwayMonths: null })).toEqual([missing("Durée d'un parcours")]);
    expect(gaps([], { plannedPathways: null })).toEqual([missing("Volume prévu")]);
    expect(gaps([], { startsOn: null, durationMonths: null })).toEqual([
      missing("Date de début"),
      missing("Durée"),
    ]);
    expect(gaps(null)).toEqual([
      { kind: "missing-table", table: "tParticipants", rules: ["VOL-06"] },
    ]);
    expect(find(null)).toEqual([]);
  });

  it("has nothing to say of a contract in hours that fixes no duration", () => {
    const hours = { commitment: "hours", pathwayMonths: null } as const;
    expect(find([], hours)).toEqual([]);
    expect(gaps(null, hours)).toEqual([]);
    expect(gaps([], { commitment: "hours" })).toEqual([]);
    expect(find([], { commitment: "hours" })).toEqual([]);
  });

  it("asks nothing more of a contract in hours that fixes a duration", () => {
    const hours = { commitment: "hours", plannedPathways: null } as const;
    expect(gaps([], hours)).toEqual([]);
  });

  it("counts a parcours begun on the contract's last day, and none without an entry", () => {
    const started = (more: Partial<Participant>): readonly (number | null)[] =>
      find([whole("P-001"), participant("P-002", more)]).map(({ facts }) =>
        facts.kind === "started" ? facts.counted : null
      );
    expect(started({})).toEqual([1, null]);
    expect(started({ enteredOn: day(2027, 1, 1) })).toEqual([1, null]);
    expect(started({ enteredOn: day(2026, 12, 31) })).toEqual([null]);
  });

  it("finds no parcours too short where no duration is written", () => {
    const gone = whole("P-001", { leftOn: day(2026, 1, 1) });
    const none = { pathwayMonths: null, plannedPathways: 1 };
    expect(find([gone], none)).toEqual([]);
  });
});
