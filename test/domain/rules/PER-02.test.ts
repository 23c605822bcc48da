import { rule } from "../../../src/domain/rules/PER-02";
import type { Participant } from "../../../src/domain/contract";
import { monthOf } from "../../../src/domain/calendar";
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

  it("judges one bound without the other", () => {
    const open = contract({ durationMonths: null });
    const at = (month: number, participants = [participant("P-001")]) =>
      placesOf(rule, { lines: [line(7, { month })], registers: { contract: open, participants } });
    expect(at(monthOf(2025, 12))).toHaveLength(1);
    expect(at(monthOf(2040, 1))).toEqual([]);
    const nothing = { contract: contract({ startsOn: null }) };
    const input = { lines: [line(7)], registers: nothing };
    expect(placesOf(rule, input)).toEqual([]);
    expect(rule.check(given(input)).notChecked).toEqual([
      { kind: "missing-parameter", parameter: "Date de début", rules: ["PER-02"] },
    ]);
    const ended = participant("P-001", { contractTo: day(2026, 2, 28) });
    const registers = { ...nothing, participants: [ended] };
    expect(placesOf(rule, { lines: [line(7)], registers })).toHaveLength(1);
  });

  it("judges everybody by their own dates, and has all it needs with participants and a start", () => {
    const lines = [line(7), line(8, { identifier: "P-002" }), line(9, { identifier: "P-003" })];
    const left = { leftOn: day(2026, 2, 28) };
    const participants = [
      participant("P-001"),
      participant("P-002", left),
      participant("P-003", { leftOn: day(2026, 3, 1) }),
    ];
    const input = { lines, registers: { participants } };
    expect(placesOf(rule, input)).toEqual(["Mars 2026!E8"]);
    expect(rule.check(given(input)).notChecked).toEqual([]);
  });

  it("names the bound that is crossed, not the one the month touches", () => {
    const [ended] = findingsOf(rule, "PER-02", {
      lines: [line(7)],
      registers: {
        contract: contract({ startsOn: day(2026, 3, 1) }),
        participants: [participant("P-001", { contractTo: day(2026, 2, 28) })],
      },
    });
    expect(ended?.facts.bound).toBe("contract-end");
    const dates = { contractTo: day(2026, 3, 31), enteredOn: day(2026, 4, 1) };
    expect(findingsOf(rule, "PER-02", withDates(dates))[0]?.facts.bound).toBe("entry");
  });
});
