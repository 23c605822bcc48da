import { addMonths, dayKey, dayOf, monthOf, weekday } from "../../src/domain/calendar";
import {
  deadlineAfter,
  monthDeadlineAfter,
  openDeadlineAfter,
  rolled,
  statementDueDay,
  writtenDeadline,
  type CountingTerms,
  type DueDayTerms,
} from "../../src/domain/deadlines";
import { isOpenDay, openDaysBetween } from "../../src/domain/holidays";
import fc from "fast-check";

const FRANCE = "Métropole";
const ROLLED: CountingTerms = { rollToOpenDay: true, territory: FRANCE };
const FIXED: CountingTerms = { rollToOpenDay: false, territory: FRANCE };

const days = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2060, 12, 31) });
const lengths = fc.integer({ min: 0, max: 400 });
const territories = fc.constantFrom(FRANCE, "Alsace-Moselle", "Mayotte", "Wallis-et-Futuna");

describe("a time limit in days", () => {
  it("starts the day after its fact and counts every day of the calendar", () => {
    expect(dayKey(deadlineAfter(dayOf(2026, 4, 1), 15, FIXED))).toBe("2026-04-16");
    expect(dayKey(deadlineAfter(dayOf(2026, 4, 1), 1, FIXED))).toBe("2026-04-02");
    // Over 1 May, 8 May and the Ascension.
    expect(dayKey(deadlineAfter(dayOf(2026, 4, 30), 15, ROLLED))).toBe("2026-05-15");
    expect(dayKey(deadlineAfter(dayOf(2028, 2, 14), 15, ROLLED))).toBe("2028-02-29");
  });

  it("moves to the next open day when it ends on a closed one", () => {
    // 15 August 2026 is a Saturday, 15 May 2027 the Saturday before Whit Monday.
    expect(dayKey(deadlineAfter(dayOf(2026, 7, 31), 15, ROLLED))).toBe("2026-08-17");
    expect(dayKey(deadlineAfter(dayOf(2027, 4, 30), 15, ROLLED))).toBe("2027-05-18");
    expect(dayKey(deadlineAfter(dayOf(2026, 7, 31), 15, FIXED))).toBe("2026-08-15");
  });

  it("never stops on a Saturday: Friday 1 May 2026 moves to Monday", () => {
    expect(dayKey(rolled(dayOf(2026, 5, 1), ROLLED))).toBe("2026-05-04");
  });

  it("uses the holidays of the territory", () => {
    const goodFriday = dayOf(2026, 4, 3);
    expect(dayKey(rolled(goodFriday, ROLLED))).toBe("2026-04-03");
    // Good Friday, the week-end, then Easter Monday.
    expect(dayKey(rolled(goodFriday, { ...ROLLED, territory: "Alsace-Moselle" }))).toBe("2026-04-07"); // prettier-ignore
  });

  it("ends on the first open day at or after its length, whatever the year", () => {
    fc.assert(
      fc.property(days, lengths, territories, (fact, length, territory) => {
        const end = deadlineAfter(fact, length, { rollToOpenDay: true, territory });
        expect(end).toBeGreaterThanOrEqual(fact + length);
        expect(isOpenDay(end, territory)).toBe(true);
        expect(openDaysBetween(fact + length, end, territory)).toBe(1);
      })
    );
  });
});

describe("a time limit in open days", () => {
  it("skips Saturdays, Sundays and holidays", () => {
    expect(dayKey(openDeadlineAfter(dayOf(2026, 4, 30), 1, ROLLED))).toBe("2026-05-04");
    expect(dayKey(openDeadlineAfter(dayOf(2026, 4, 30), 10, ROLLED))).toBe("2026-05-19");
    expect(dayKey(openDeadlineAfter(dayOf(2026, 3, 6), 0, ROLLED))).toBe("2026-03-06");
    expect(dayKey(openDeadlineAfter(dayOf(2026, 3, 7), 0, ROLLED))).toBe("2026-03-09");
  });

  it("holds exactly its number of open days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), territories, (fact, length, territory) => {
        const end = openDeadlineAfter(fact, length, { rollToOpenDay: true, territory });
        expect(openDaysBetween(fact + 1, end, territory)).toBe(length);
        expect(isOpenDay(end, territory)).toBe(true);
      })
    );
  });
});

describe("a time limit in months", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-02-28", 1, "2026-03-28"],
    ["2026-03-15", 2, "2026-05-15"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
  ])("goes from date to date: %s and %d months end on %s", (from, months, to) => {
    const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
    expect(dayKey(monthDeadlineAfter(dayOf(year, month, day), months, FIXED))).toBe(to);
  });

  it("moves as the others do", () => {
    expect(dayKey(monthDeadlineAfter(dayOf(2026, 6, 15), 2, ROLLED))).toBe("2026-08-17");
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (fact, months) => {
        const end = monthDeadlineAfter(fact, months, ROLLED);
        expect(end).toBe(rolled(addMonths(fact, months), ROLLED));
        expect(weekday(end)).toBeLessThanOrEqual(5);
      })
    );
  });
});

describe("a date written in the contract", () => {
  it("is the last day itself, or the day before for «avant le»", () => {
    expect(dayKey(writtenDeadline(dayOf(2026, 4, 15), true, ROLLED))).toBe("2026-04-15");
    expect(dayKey(writtenDeadline(dayOf(2026, 4, 15), false, ROLLED))).toBe("2026-04-14");
    // «avant le 1er» ends on the last day of the month before.
    expect(dayKey(writtenDeadline(dayOf(2028, 3, 1), false, ROLLED))).toBe("2028-02-29");
  });

  it("moves after the day before was taken", () => {
    // «avant le 15 août 2026» ends on Friday 14, an open day; «avant le 17» on Sunday 16, hence Monday 17.
    expect(dayKey(writtenDeadline(dayOf(2026, 8, 15), false, ROLLED))).toBe("2026-08-14");
    expect(dayKey(writtenDeadline(dayOf(2026, 8, 17), false, ROLLED))).toBe("2026-08-17");
  });
});

const dueTerms = (more: Partial<DueDayTerms> = {}): DueDayTerms => ({
  statementDueDay: 15,
  statementDueDayIncluded: true,
  rollToOpenDay: true,
  territory: FRANCE,
  ...more,
});

describe("the day a statement is due", () => {
  const due = (month: number, more: Partial<DueDayTerms> = {}, year = 2026): string =>
    dayKey(statementDueDay(dueTerms(more), monthOf(year, month)));

  it("is the 15th of the following month, rolled to an open day", () => {
    expect(due(3)).toBe("2026-04-15");
    expect(due(7)).toBe("2026-08-17");
    expect(due(4, {}, 2027)).toBe("2027-05-18");
    expect(due(12)).toBe("2027-01-15");
  });

  it("is the day before when the limit is not included, and stays when the contract does not roll", () => {
    expect(due(3, { statementDueDayIncluded: false })).toBe("2026-04-14");
    expect(due(7, { rollToOpenDay: false })).toBe("2026-08-15");
    // 14 February 2026 is a Saturday.
    expect(due(1, { statementDueDayIncluded: false })).toBe("2026-02-16");
  });

  it("is the last day of a month that is too short", () => {
    expect(due(1, { statementDueDay: 31, rollToOpenDay: false })).toBe("2026-02-28");
  });
});
