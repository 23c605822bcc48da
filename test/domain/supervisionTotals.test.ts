import * as fc from "fast-check";
import type { SupervisionRow } from "../../src/domain/contract";
import { rule as ratio } from "../../src/domain/rules/ENC-01";
import { rule as absence } from "../../src/domain/rules/ENC-02";
import { supervisionTotals } from "../../src/domain/supervisionTotals";
import { contract, day, findingsOf, line, supervision } from "./rules/given";

const days = fc.option(
  fc.integer({ min: 0, max: 62 }).map((halves) => halves * 50),
  { nil: null }
);
const rows = fc.array(
  fc
    .tuple(fc.constantFrom("A", "b", "B"), days, days, days, fc.boolean())
    .map(([name, plannedDays, presentDays, replacedDays, isTechnical]) =>
      supervision(name, 0, 0, {
        plannedDays,
        presentDays,
        replacedDays,
        role: isTechnical ? "technical" : "counsellor",
      })
    ),
  { maxLength: 6 }
);

it("counts the days that are not replaced as ENC-02 does", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const found = findingsOf(absence, "ENC-02", {
        asOf: day(2026, 4, 1),
        registers: { supervision: given, contract: contract({ toleratedAbsenceDays: 0 }) },
      });
      expect(supervisionTotals(given).unreplaced).toBe(found[0]?.facts.unreplaced ?? 0);
    })
  );
});

it("adds what each is present exactly, and rounds up to whole supervisors", () => {
  const totals = supervisionTotals([
    supervision("A", 2000, 1850, { replacedDays: 100 }),
    supervision("a", 1000, 1000),
    supervision("B", 2000, 2000, { hours: 3600 }),
    supervision("C", 900, 900, { role: "counsellor", hours: 126_000 }),
    supervision("D", 500, 500, { presentDays: null, replacedDays: null }),
  ]);
  expect(totals).toMatchObject({
    planned: 5500,
    present: 4850,
    replaced: 100,
    hours: 129_600,
    unreplaced: 50,
    wholeSupervisors: 2,
    incomplete: 1,
  });
  const { numerator, denominator } = totals.supervisors;
  // 29,50 ÷ 30 and 1.
  expect(numerator * 3000n).toBe(5950n * denominator);
  expect(supervisionTotals([]).wholeSupervisors).toBe(0);
});

it("counts as many present supervisors as ENC-01 judges by", () => {
  const isFound = (supervision: readonly SupervisionRow[], participants: number): boolean =>
    findingsOf(ratio, "ENC-01", {
      lines: Array.from({ length: participants }, (_, index) =>
        line(7 + index, { identifier: `P-${index.toString()}` })
      ),
      registers: { supervision, contract: contract({ participantsPerSupervisor: 1 }) },
    }).length > 0;
  fc.assert(
    fc.property(rows, (given) => {
      const judged = given.some(
        ({ role, plannedDays, presentDays, replacedDays }) =>
          role === "technical" &&
          (plannedDays ?? 0) > 0 &&
          (presentDays !== null || replacedDays !== null)
      );
      const { wholeSupervisors } = supervisionTotals(given);
      if (!judged) return;
      expect(isFound(given, wholeSupervisors)).toBe(false);
      expect(isFound(given, wholeSupervisors + 1)).toBe(true);
    })
  );
});

it("counts each supervisor who cannot be judged, once", () => {
  const unknown = (name: string) => supervision(name, 2000, null);
  expect(supervisionTotals([unknown("A"), unknown("a"), unknown("B")]).incomplete).toBe(2);
});
