import { dayOf, monthOf } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/VOL-01";
import { h } from "./given";
import {
  judged,
  judgedFindings,
  judgedGaps,
  lotWith,
  monthStatement,
  terms,
  type Hours,
} from "./judged";

const JANUARY = monthOf(2026, 1);
const find = (hours: Hours, more: Parameters<typeof terms>[0] = {}, asOf = dayOf(2026, 2, 1)) =>
  judgedFindings(rule, "VOL-01", {
    statements: [monthStatement(JANUARY, hours)],
    registers: { contract: terms(more) },
    asOf,
  });

describe("VOL-01", () => {
  it("accepts a month exactly at its tolerance, and informs one second under", () => {
    expect(find([h(700), h(100), h(100)])).toEqual([]);
    const [finding] = find([h(700), h(100), h(100) - 1]);
    expect(finding).toMatchObject({
      rule: "VOL-01",
      severity: "information",
      place: { sheet: "Relevé 2026-01", cell: null },
      month: JANUARY,
      facts: { done: h(900) - 1, planned: h(1000), toleranceBasisPoints: 1000 },
    });
  });

  it("waits until the month is closed, and until it is declared", () => {
    expect(find([h(1), 0, 0], {}, dayOf(2026, 1, 31))).toEqual([]);
    // February has elapsed too, without any statement: DOC-02 asks for it.
    expect(find([h(1), 0, 0], {}, dayOf(2026, 3, 1)).map(({ month }) => month)).toEqual([JANUARY]);
  });

  it("follows the forecasts when there are some", () => {
    const forecasts = [{ month: JANUARY, lot: null, plannedHours: h(100) }];
    const statements = [monthStatement(JANUARY, [h(90), 0, 0])];
    expect(judgedFindings(rule, "VOL-01", { statements, registers: { forecasts } })).toEqual([]);
    expect(
      judgedFindings(rule, "VOL-01", { statements, registers: { forecasts: [] } })
    ).toHaveLength(1);
  });

  it("judges lots one by one when every hour has its lot, else the whole", () => {
    const lots = [lotWith("1", { plannedHours: h(12_000) }), lotWith("2", { plannedHours: h(12_000) })]; // prettier-ignore
    const on = (sheet: string, lot: string | null, hours: number) =>
      monthStatement(JANUARY, [hours, 0, 0], { sheet, lot });
    const subjects = (second: string | null): readonly (readonly [string, string])[] =>
      judgedFindings(rule, "VOL-01", {
        statements: [on("A", "1", h(600)), on("B", second, h(200))],
        registers: { lots },
      }).map(({ subject, place }) => [subject, place.sheet]);
    expect(subjects("2")).toEqual([["Volume d'heures · Lot 2", "B"]]);
    expect(subjects(null)).toEqual([["Volume d'heures", "Marché"]]);
  });

  it("says why it is not checked", () => {
    const gaps = (more: Parameters<typeof terms>[0]) =>
      judgedGaps(rule, {
        statements: [monthStatement(JANUARY, [h(1), 0, 0])],
        registers: { contract: terms(more) },
      });
    expect(gaps({ commitment: "pathways" })).toEqual([{ kind: "pathways", rules: ["VOL-01"] }]);
    expect(gaps({ plannedHours: null })).toEqual([
      { kind: "missing-parameter", parameter: "Volume prévu", rules: ["VOL-01"] },
    ]);
    expect(gaps({ startsOn: null })).toMatchObject([{ parameter: "Date de début" }]);
    expect(gaps({})).toEqual([]);
  });

  it("finds nothing in a contract bought in parcours, whatever volume is written", () => {
    const outcome = rule.check(
      judged({
        statements: [monthStatement(JANUARY, [h(1), 0, 0])],
        registers: { contract: terms({ commitment: "pathways" }) },
      })
    );
    expect(outcome).toEqual({
      findings: [],
      notChecked: [{ kind: "pathways", rules: ["VOL-01"] }],
    });
  });
});
