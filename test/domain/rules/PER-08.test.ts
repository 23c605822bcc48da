import type { Participant } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/PER-08";
import { day, findingsOf, given, participant } from "./given";

const person = (more: Partial<Participant>, asOf = day(2026, 6, 20)) => ({
  registers: { participants: [participant("P-001", more)] },
  asOf,
});
const ageOf = (birthDate: number, contractFrom: number): number | null =>
  findingsOf(rule, "PER-08", person({ birthDate, contractFrom }))[0]?.facts.age ?? null;

describe("PER-08", () => {
  it("accepts the sixteenth birthday, not the day before", () => {
    expect(ageOf(day(2010, 6, 1), day(2026, 6, 1))).toBeNull();
    expect(ageOf(day(2010, 6, 2), day(2026, 6, 1))).toBe(15);
  });

  it("accepts ninety-nine, not a hundred", () => {
    expect(ageOf(day(1926, 6, 2), day(2026, 6, 1))).toBeNull();
    expect(ageOf(day(1926, 6, 1), day(2026, 6, 1))).toBe(100);
  });

  it("counts a birth on 29 February a year older on 1 March", () => {
    expect(ageOf(day(2012, 2, 29), day(2028, 2, 28))).toBe(15);
    expect(ageOf(day(2012, 2, 29), day(2028, 2, 29))).toBeNull();
    expect(ageOf(day(2012, 2, 29), day(2027, 3, 1))).toBe(15);
  });

  it("stands on the birth date, and repeats neither it nor the name", () => {
    const [finding] = findingsOf(
      rule,
      "PER-08",
      person({
        birthDate: day(2012, 1, 1),
        contractFrom: day(2026, 6, 1),
        cells: { birthDate: "D2" },
      })
    );
    expect(finding).toEqual({
      rule: "PER-08",
      severity: "to-justify",
      place: { sheet: "Participants", cell: "D2" },
      month: null,
      header: "Date de naissance",
      subject: "P-001",
      facts: { who: { identifier: "P-001", row: null }, age: 14, on: day(2026, 6, 1) },
    });
  });

  it("goes by the contract's first day, else the entry, else the day of the check", () => {
    const birthDate = day(2010, 6, 15);
    const on = (more: Partial<Participant>) =>
      findingsOf(rule, "PER-08", person({ birthDate, ...more }))[0]?.facts.on;
    const enteredOn = day(2026, 6, 10);
    expect(on({ contractFrom: day(2026, 6, 1), enteredOn })).toBe(day(2026, 6, 1));
    expect(on({ enteredOn })).toBe(enteredOn);
    expect(on({})).toBeUndefined();
    expect(findingsOf(rule, "PER-08", person({ birthDate }, day(2026, 6, 14)))[0]?.facts.on).toBe(
      day(2026, 6, 14)
    );
  });

  it("leaves an empty date alone, and says when nobody has one", () => {
    const gaps = (participants: readonly Participant[] | null) =>
      rule.check(given({ registers: { participants } })).notChecked;
    expect(gaps([participant("P-001"), participant("P-002", { birthDate: day(1990, 1, 1) })])).toEqual([]); // prettier-ignore
    expect(gaps([participant("P-001")])).toEqual([
      {
        kind: "missing-column",
        table: "tParticipants",
        column: "Date de naissance",
        rules: ["PER-08"],
      },
    ]);
    for (const participants of [null, []]) {
      expect(gaps(participants)).toEqual([
        { kind: "missing-table", table: "tParticipants", rules: ["PER-08"] },
      ]);
    }
  });
});
