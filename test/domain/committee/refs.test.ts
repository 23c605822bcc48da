import fc from "fast-check";
import { dayOf } from "../../../src/domain/calendar";
import {
  allYears,
  previousRef,
  quarterRefs,
  quartersWithin,
  refKey,
  refOf,
  summaryRefs,
  wholeContract,
} from "../../../src/domain/committee/refs";
import { contract } from "../rules/given";

const terms = contract({
  startsOn: dayOf(2025, 1, 1),
  durationMonths: 24,
  quarters: "civil",
  referenceYear: "civil",
});
const keys = (refs: readonly { readonly kind: string }[]) =>
  refs.map((ref) => refKey(ref as never));

describe("the periods of a summary", () => {
  it("begin with the last complete quarter, then the others, the years, the contract", () => {
    expect(keys(summaryRefs(terms, dayOf(2026, 5, 20)))).toEqual([
      "2026-T1", "2026-T2", "2025-T4", "2025-T3", "2025-T2", "2025-T1", "2025", "2026", "Marché",
    ]); // prettier-ignore
    expect(keys(summaryRefs(terms, dayOf(2024, 12, 31)))).toEqual([]);
    expect(keys(summaryRefs(terms, dayOf(2025, 1, 1)))).toEqual(["2025-T1", "2025", "Marché"]);
  });

  it("are found again by their key, and have one before them but for the first", () => {
    const all = [...quarterRefs(terms), ...allYears(terms), wholeContract(terms)!];
    for (const ref of all) expect(refOf(terms, refKey(ref))).toEqual(ref);
    expect(refOf(terms, "2027-T1")).toBeNull();
    const before = (key: string) => {
      const ref = previousRef(terms, refOf(terms, key)!);
      return ref && refKey(ref);
    };
    expect(before("2026-T1")).toBe("2025-T4");
    expect(before("2026")).toBe("2025");
    expect(before("2025-T1")).toBeNull();
    expect(before("Marché")).toBeNull();
  });

  it("hold their quarters", () => {
    expect(keys(quartersWithin(terms, refOf(terms, "2025")!))).toEqual([
      "2025-T1", "2025-T2", "2025-T3", "2025-T4",
    ]); // prettier-ignore
    expect(quartersWithin(terms, refOf(terms, "Marché")!)).toHaveLength(8);
    expect(quartersWithin(terms, refOf(terms, "2025-T2")!)).toEqual([]);
  });

  it("of contract years are named by the civil year in which they begin", () => {
    const years = allYears({ ...terms, startsOn: dayOf(2025, 9, 15), referenceYear: "contract" });
    expect(keys(years)).toEqual(["2025", "2026"]);
    expect(years[0]?.period).toEqual({ from: dayOf(2025, 9, 15), to: dayOf(2026, 9, 14) });
  });

  it("never bear one key twice, and share out the contract's months", () => {
    const calendar = fc.constantFrom("civil" as const, "contract" as const);
    const start = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2030, 12, 31) });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), calendar, calendar, (startsOn, durationMonths, quarters, referenceYear) => {
        const own = { startsOn, durationMonths, quarters, referenceYear };
        for (const refs of [quarterRefs(own), allYears(own)]) {
          expect(new Set(keys(refs)).size).toBe(refs.length);
          expect(refs.flatMap(({ months }) => months)).toEqual(wholeContract(own)?.months);
        }
      })
    ); // prettier-ignore
  });
});

it("is none without the contract's dates", () => {
  expect(summaryRefs({ ...terms, startsOn: null }, dayOf(2026, 1, 1))).toEqual([]);
  expect(wholeContract({ ...terms, durationMonths: null })).toBeNull();
});
