import { rule } from "../../../src/domain/rules/PER-02";
import type { Participant } from "../../../src/domain/contract";
import { MARCH, contract, day, findingsOf, given, line, participant, placesOf } from "./given";

const withDates = (dates: Partial<Participant>) => ({
  lines: [line(7)],
  registers: { participants: [participant("P-001", dates)] },
});

describe("PER-02", () => {
  it.each([
    ["contractFrom", day(2026, 4, 1), "contract-start"],
    ["contractTo", day(2026, 2, 28), "contract-end"],
    ["enteredOn", day(2026, 4, 1), "entry"],
    ["leftOn", day(2026, 2, 28), "exit"],
  ] as const)("refuses hours of a month wholly beyond %s", (field, date, bound) => {
    const [finding] = findingsOf(rule, "PER-02", withDates({ [field]: date }));
    expect(finding?.facts).toMatchObject({ bound, day: date, month: MARCH });
    expect(finding?.place.cell).toBe("E7");
    expect(finding?.severity).toBe("blocking");
  });

  it.each([
    ["contractFrom", day(2026, 3, 31)],
    ["contractTo", day(2026, 3, 1)],
    ["enteredOn", day(2026, 3, 31)],
    ["leftOn", day(2026, 3, 1)],
  ] as const)("accepts a month that one day of %s reaches", (field, date) => {
    expect(placesOf(rule, withDates({ [field]: date }))).toEqual([]);
  });

  it("refuses hours before and after the market, renewals included", () => {
    const during = (startsOn: number, durationMonths: number, renewals: number) =>
      findingsOf(rule, "PER-02", {
        lines: [line(7)],
        registers: { contract: contract({ startsOn, durationMonths, renewals }) },
      });
    expect(during(day(2026, 4, 1), 12, 0)[0]?.facts.bound).toBe("market-start");
    expect(during(day(2025, 3, 1), 12, 0)[0]?.facts).toMatchObject({
      bound: "market-end",
      day: day(2026, 2, 28),
    });
    expect(during(day(2025, 3, 1), 12, 1)).toEqual([]);
    expect(during(day(2025, 3, 2), 12, 0)).toEqual([]);
  });

  it("says nothing of a line without hours, or without a month", () => {
    const outside = withDates({ leftOn: day(2026, 1, 31) });
    const none = { production: 0, guidance: null, training: null } as const;
    expect(placesOf(rule, { ...outside, lines: [line(7, none)] })).toEqual([]);
    expect(placesOf(rule, { ...outside, lines: [line(7, { month: null })] })).toEqual([]);
  });

  it("still checks the market's dates without participants, and says what it could not check", () => {
    const input = {
      lines: [line(7)],
      registers: { participants: null, contract: contract({ startsOn: day(2026, 4, 1) }) },
    };
    expect(placesOf(rule, input)).toHaveLength(1);
    expect(rule.check(given(input)).notChecked).toEqual([
      { kind: "missing-table", table: "tParticipants", rules: ["PER-02"] },
    ]);
  });
});
