import { rule } from "../../../src/domain/rules/DOC-02";
import { day, documentRow, findingsOf, given, placesOf } from "./given";

const on = (asOf: number, receivedOn: number | null = null) => ({
  asOf,
  registers: { documents: [documentRow({ receivedOn })] },
});

describe("DOC-02", () => {
  it("blocks what is overdue on the day of the check", () => {
    const [finding] = findingsOf(rule, "DOC-02", on(day(2026, 4, 20)));
    expect(finding?.facts).toMatchObject({ dueOn: day(2026, 4, 15), calendarDays: 5, openDays: 3 });
    expect(finding?.severity).toBe("blocking");
  });

  it("waits until the due day is over", () => {
    expect(placesOf(rule, on(day(2026, 4, 15)))).toEqual([]);
    expect(placesOf(rule, on(day(2026, 4, 16)))).toHaveLength(1);
  });

  it("leaves what was received to DOC-01, however late", () => {
    expect(placesOf(rule, on(day(2026, 6, 20), day(2026, 6, 1)))).toEqual([]);
  });

  it("is not checked without the table", () => {
    expect(rule.check(given({})).notChecked).toHaveLength(1);
  });
});
