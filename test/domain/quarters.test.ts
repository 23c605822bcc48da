import { dayKey, dayOf, monthKey } from "../../src/domain/calendar";
import { parseQuarterKey, quarterKey, quarterOf, quartersOf } from "../../src/domain/quarters";
import { terms } from "./rules/judged";

const civil = terms({ startsOn: dayOf(2025, 12, 1), quarters: "civil" });
const anniversary = terms({ startsOn: dayOf(2025, 12, 1), quarters: "contract" });
const keys = (contract: typeof civil, asOf: number): readonly string[] =>
  quartersOf(contract, asOf).map(quarterKey);

describe("quarters", () => {
  it("offers those that have begun, the last complete one first", () => {
    expect(keys(civil, dayOf(2026, 6, 20))).toEqual(["2026-T1", "2026-T2", "2025-T4"]);
    expect(keys(civil, dayOf(2026, 6, 30))).toEqual(["2026-T1", "2026-T2", "2025-T4"]);
    expect(keys(civil, dayOf(2026, 7, 1))).toEqual(["2026-T2", "2026-T3", "2026-T1", "2025-T4"]);
  });

  it("offers the running one when none is complete, none before the contract or without its dates", () => {
    expect(keys(civil, dayOf(2025, 12, 31))).toEqual(["2025-T4"]);
    expect(keys(civil, dayOf(2025, 11, 30))).toEqual([]);
    expect(keys(terms({ startsOn: null }), dayOf(2026, 6, 20))).toEqual([]);
  });

  it("counts from the anniversary where the contract does", () => {
    expect(keys(anniversary, dayOf(2026, 12, 1))).toEqual([
      "2025-T4", "2026-T1", "2025-T3", "2025-T2", "2025-T1",
    ]); // prettier-ignore
    const third = quarterOf(2025, 3, anniversary);
    expect(third?.months.map(monthKey)).toEqual(["2026-06", "2026-07", "2026-08"]);
    expect(third && dayKey(third.period.to)).toBe("2026-08-31");
  });

  it("gives a quarter's own months of the contract", () => {
    const first = quarterOf(2025, 4, civil);
    expect(first?.months.map(monthKey)).toEqual(["2025-12"]);
    expect(first && dayKey(first.period.from)).toBe("2025-12-01");
    expect(quarterOf(2025, 3, civil)).toBeNull();
  });

  it("reads a quarter's key", () => {
    expect(parseQuarterKey("2026-T1")).toEqual({ year: 2026, quarter: 1 });
    expect(parseQuarterKey("2026-t4")).toEqual({ year: 2026, quarter: 4 });
    expect(["2026-T5", "2026-1", "T1 2026", ""].map(parseQuarterKey)).toEqual([null, null, null, null]); // prettier-ignore
  });
});

it("reads nothing of a key with something before or after it", () => {
  for (const text of ["12026-T1", "2026-T12", "2026-T1 ", ""]) {
    expect(parseQuarterKey(text)).toBeNull();
  }
});
