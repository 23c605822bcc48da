import { monthOf } from "../../src/domain/calendar";
import type { Registers } from "../../src/domain/contract";
import { volumeScopes } from "../../src/domain/volumeFindings";
import { planOf, volumeDisagreement } from "../../src/domain/volumePlan";
import { day, given, h } from "./rules/given";
import { judged, lotWith, monthStatement, terms } from "./rules/judged";

const JANUARY = monthOf(2026, 1);
const registers = (more: Partial<Registers>): Registers => given({ registers: more }).registers;
const contract = terms({ durationMonths: 12, plannedHours: h(1200) });
const monthly = (plan: ReadonlyMap<number, number> | undefined) => plan?.get(JANUARY);

describe("what is planned", () => {
  it("is not known without a start or a duration", () => {
    for (const more of [{ startsOn: null }, { durationMonths: null }, { durationMonths: 0 }]) {
      const undated = { ...contract, ...more };
      expect(planOf(registers({ contract: undated }))).toMatchObject({ isKnown: false });
      const lots = [lotWith("1", { plannedHours: h(600) }), lotWith("2", { plannedHours: h(600) })];
      const plan = planOf(registers({ contract: undated, lots }));
      expect(plan).toMatchObject({ isKnown: false });
      expect(plan.total.size).toBe(0);
    }
  });

  it("gives a single lot the contract's volume, or all the forecasts", () => {
    const lots = [lotWith("1", {})];
    expect(monthly(planOf(registers({ contract, lots })).byLot.get("1"))).toBe(h(100));
    const forecasts = [{ month: JANUARY, lot: null, plannedHours: h(70) }];
    const plan = planOf(registers({ contract, lots, forecasts }));
    expect(plan.isKnown).toBe(true);
    expect(monthly(plan.byLot.get("1"))).toBe(h(70));
  });

  it("is the contract's as long as one of several lots has no volume", () => {
    const lots = [lotWith("1", {}), lotWith("2", { plannedHours: h(600) })];
    const plan = planOf(registers({ contract, lots }));
    expect(monthly(plan.total)).toBe(h(100));
    expect([...plan.byLot.keys()]).toEqual(["2"]);
    expect(volumeDisagreement(registers({ contract, lots }))).toBeNull();
  });

  it("disagrees only when both volumes are written", () => {
    const lots = [lotWith("1", { plannedHours: h(500) }), lotWith("2", { plannedHours: h(600) })];
    expect(volumeDisagreement(registers({ contract, lots }))).toEqual({ contractHours: h(1200), lotHours: h(1100) }); // prettier-ignore
    const silent = { ...contract, plannedHours: null };
    expect(volumeDisagreement(registers({ contract: silent, lots }))).toBeNull();
  });
});

describe("what a volume is judged over", () => {
  const scopes = (lots: Registers["lots"], statements = [
    monthStatement(JANUARY, [h(100), 0, 0], { lot: "1", sheet: "Lot 1" }),
  ]) => {
    const input = judged({ statements, registers: { contract, lots }, asOf: day(2026, 2, 1) });
    return volumeScopes(input.registers, input.figures);
  }; // prettier-ignore

  it("is each lot when all the hours, done and planned, belong to one", () => {
    const own = { plannedHours: h(600) };
    expect(scopes([lotWith("1", own), lotWith("2", own)]).map(({ lot }) => lot)).toEqual([
      "1",
      "2",
    ]);
    expect(scopes([lotWith("1", own), lotWith("2", {})]).map(({ lot }) => lot)).toEqual([null]);
    expect(scopes([lotWith("1", own)]).map(({ lot }) => lot)).toEqual([null]);
    expect(scopes([]).map(({ lot }) => lot)).toEqual([null]);
  });

  it("is the contract's own months", () => {
    const statements = [-1, 0, 12].map((shift) => monthStatement(JANUARY + shift, [h(10), 0, 0]));
    const [whole] = scopes([], statements);
    expect(whole?.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, rank) => JANUARY + rank)
    );
  });
});
