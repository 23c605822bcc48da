import { rule } from "../../../src/domain/rules/PER-03";
import * as fc from "fast-check";
import {
  MARCH,
  contract,
  findingsOf,
  given,
  h,
  line,
  participant,
  placesOf,
  statement,
} from "./given";

const worked = (production: number) => line(7, { production, guidance: null, training: null });
const weekly = (seconds: number) => ({
  participants: [participant("P-001", { weeklyHours: seconds })],
});
// March 2026: 31 days, 22 open days.
const LEGAL = Math.floor((48 * 3600 * 31) / 7);

describe("PER-03", () => {
  it("blocks over 48 h × days ÷ 7, to the second", () => {
    expect(placesOf(rule, { lines: [worked(LEGAL)] })).toEqual([]);
    const input = { lines: [worked(LEGAL + 1)] };
    const [finding] = findingsOf(rule, "PER-03", input);
    expect(rule.check(given(input)).notChecked).toEqual([]);
    expect(finding?.place).toEqual({ sheet: "Mars 2026", cell: "E7" });
    expect(finding?.severity).toBe("blocking");
    expect(finding?.facts).toMatchObject({ kind: "legal-maximum", days: 31, limit: LEGAL });
  });

  it("accepts exactly 192 h in a month of 28 days", () => {
    const february = (production: number) => ({ ...worked(production), month: MARCH - 1 });
    expect(placesOf(rule, { lines: [february(h(192))] })).toEqual([]);
    expect(placesOf(rule, { lines: [february(h(192) + 1)] })).toHaveLength(1);
  });

  it("groups by person and month as a plain grouping does", () => {
    const rows = fc.array(
      fc.record({
        identifier: fc.constantFrom("P-1", "P-2", "P-3", null),
        month: fc.constantFrom(MARCH, MARCH + 1, MARCH + 2, null),
        production: fc.constantFrom(null, 0, h(100), h(300)),
        guidance: fc.constantFrom(null, h(10)),
      }),
      { maxLength: 12 }
    );
    fc.assert(
      fc.property(rows, (all) => {
        const lines = all.map((row, index) =>
          line(7 + index, { ...row, name: null, training: null })
        );
        const sums = new Map<string, number>();
        for (const { identifier, month, production, guidance } of lines) {
          if (identifier === null || month === null) continue;
          const key = `${identifier}|${month.toString()}`;
          sums.set(key, (sums.get(key) ?? 0) + (production ?? 0) + (guidance ?? 0));
        }
        // Days of March, April and May.
        const daysOf = new Map(
          [MARCH, MARCH + 1, MARCH + 2].map((month, rank) => [
            month.toString(),
            rank === 1 ? 30 : 31,
          ])
        );
        const expected = [...sums]
          .filter(([key, sum]) => sum * 7 > h(48) * (daysOf.get(key.split("|")[1] ?? "") ?? 0))
          .map(([key]) => key);
        const found = findingsOf(rule, "PER-03", { lines }).map(
          ({ subject, month }) => `${subject}|${String(month)}`
        );
        expect(found.sort()).toEqual(expected.sort());
      })
    );
  });

  it("asks for a reason over weekly ÷ 5 × open days, to the second", () => {
    const quota = (26 * 3600 * 22) / 5;
    const registers = weekly(h(26));
    expect(placesOf(rule, { lines: [worked(quota)], registers })).toEqual([]);
    const [finding] = findingsOf(rule, "PER-03", { lines: [worked(quota + 1)], registers });
    expect(finding?.severity).toBe("to-justify");
    expect(finding?.facts).toMatchObject({
      kind: "weekly-quota",
      days: 22,
      weekly: h(26),
      limit: quota,
    });
  });

  it("allows 119 h at 35 h a week in May 2026, a month of seventeen open days", () => {
    const may = (production: number) => ({
      ...worked(production),
      month: MARCH + 2,
    });
    expect(placesOf(rule, { lines: [may(h(119))], registers: weekly(h(35)) })).toEqual([]);
    const over = { lines: [may(h(119) + 1)], registers: weekly(h(35)) };
    expect(findingsOf(rule, "PER-03", over)[0]?.facts).toMatchObject({ days: 17, limit: h(119) });
    // Mayotte's 27 April is no day of May; Guadeloupe's 27 May leaves sixteen.
    const inTerritory = (territory: string, hours: number) => ({
      lines: [may(hours)],
      registers: { ...weekly(h(35)), contract: contract({ territory }) },
    });
    expect(placesOf(rule, inTerritory("Mayotte", h(119)))).toEqual([]);
    expect(placesOf(rule, inTerritory("Guadeloupe", h(112)))).toEqual([]);
    expect(placesOf(rule, inTerritory("Guadeloupe", h(112) + 1))).toHaveLength(1);
  });

  it("agrees with exact fractions whatever the hours", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 3600, max: h(60) }),
        (hours, quota) => {
          const input = { lines: [worked(hours)], registers: weekly(quota) };
          const expected =
            BigInt(hours) * 7n > 48n * 3600n * 31n
              ? ["blocking"]
              : BigInt(hours) * 5n > BigInt(quota) * 22n
                ? ["to-justify"]
                : [];
          expect(findingsOf(rule, "PER-03", input).map(({ severity }) => severity)).toEqual(
            expected
          );
        }
      )
    );
  });

  it("adds a person's supports in one statement, and only the hours worked", () => {
    const half = Math.ceil(LEGAL / 2) + 1;
    const lines = [
      line(7, { production: half, guidance: null, training: null, internship: h(500) }),
      line(8, { production: null, guidance: half, training: null, support: "Déchèterie" }),
    ];
    const findings = findingsOf(rule, "PER-03", { lines });
    expect(findings.map(({ subject, facts }) => [subject, facts.hours])).toEqual([
      ["P-001", half * 2],
    ]);
    const absence = line(7, { production: 1, paidAbsence: h(500), internship: h(500) });
    expect(placesOf(rule, { lines: [absence] })).toEqual([]);
  });

  it("does not add two months, two people or two statements", () => {
    const lines = [
      worked(LEGAL),
      line(8, { production: LEGAL, guidance: null, training: null, month: MARCH - 2 }),
      line(9, { production: LEGAL, guidance: null, training: null, identifier: "P-002" }),
    ];
    const other = statement([{ ...worked(LEGAL), sheet: "Lot 2" }], { sheet: "Lot 2" });
    expect(placesOf(rule, { statements: [statement(lines), other] })).toEqual([]);
  });

  it("recognises a person by the folded name where there is no identifier", () => {
    const named = (row: number, name: string) =>
      line(row, { identifier: null, name, production: LEGAL - 10, guidance: null, training: null });
    const lines = [named(7, "FICTIF Zéphyrin"), named(8, "Fictif  Zephyrin")];
    expect(placesOf(rule, { lines })).toHaveLength(1);
  });

  it("says that the weekly quota is not checked without participants", () => {
    const outcome = rule.check(
      given({ lines: [worked(LEGAL + 1)], registers: { participants: null } })
    );
    expect(outcome.findings).toHaveLength(1);
    expect(outcome.notChecked).toEqual([
      { kind: "missing-table", table: "tParticipants", rules: ["PER-03"] },
    ]);
  });
});
