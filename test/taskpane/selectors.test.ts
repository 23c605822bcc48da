import fc from "fast-check";
import {
  countsOf,
  filtered,
  folded,
  grouped,
  sheetsOf,
  verdictOf,
} from "../../src/taskpane/selectors";
import { dayOfIso, isoOfDay, todayFrom } from "../../src/taskpane/dates";
import { dayOf } from "../../src/domain/calendar";
import { NO_FILTER } from "../../src/taskpane/state";
import { decided, FINDINGS, report, reportOf } from "./sampleReport"; // prettier-ignore

describe("the verdict", () => {
  const accept = (rule: string) =>
    report.findings
      .filter(({ finding }) => finding.severity !== "information")
      .map((item) =>
        item.finding.rule === rule || item.finding.severity === "to-justify"
          ? decided(item.finding, { decision: "accepted", justification: "x", by: null, on: null })
          : item
      );

  it("stays refused when a blocking finding was «accepted»", () => {
    expect(verdictOf({ ...report, findings: accept("LEC-03") })).toMatchObject({
      kind: "refused",
      blocking: 3,
    });
  });

  it("is lifted by accepted justifications, not by a refusal", () => {
    const justifiable = accept("").filter(({ finding }) => finding.severity === "to-justify");
    expect(verdictOf({ ...report, findings: justifiable }).kind).toBe("accepted");
    const [first, ...others] = justifiable;
    const refused = decided(first!.finding, { decision: "refused", justification: null, by: null, on: null }); // prettier-ignore
    expect(verdictOf({ ...report, findings: [refused, ...others] })).toMatchObject({
      kind: "to-justify",
      open: 1,
    });
  });

  it("speaks of blocking findings even when no sheet is a statement", () => {
    expect(verdictOf({ ...report, statements: [] })).toMatchObject({ kind: "refused", refused: 0, statements: 0 }); // prettier-ignore
  });
});

describe("the list", () => {
  it("never loses a finding: groups hold all of them, capped ones are counted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(FINDINGS.length - 1), { maxLength: 40 }),
        fc.constantFrom("rule" as const, "sheet" as const),
        fc.integer({ min: 1, max: 50 }),
        (picks, grouping, cap) => {
          const items = picks.map((pick) => decided(FINDINGS[pick]!));
          const groups = grouped(items, grouping, cap);
          const shown = groups.flatMap((group) => group.items);
          expect(shown).toHaveLength(Math.min(cap, items.length));
          expect(new Set(grouped(items, grouping, 50).flatMap((group) => group.items))).toEqual(new Set(items)); // prettier-ignore
          for (const group of groups) expect(group.items.length).toBeLessThanOrEqual(group.total);
        }
      )
    );
  });

  it("counts each severity once", () => {
    expect(countsOf(report.findings)).toEqual({ blocking: 3, "to-justify": 4, information: 2 });
    expect(countsOf(reportOf(1430).findings).blocking).toBe(1430);
  });

  it("composes no sentence while nothing is searched", () => {
    const words = jest.fn(() => "");
    filtered(report.findings, { ...NO_FILTER, severities: ["blocking"] }, words);
    expect(words).not.toHaveBeenCalled();
  });

  it("wants every word of the search, in any order", () => {
    const search = (text: string) =>
      filtered(report.findings, { ...NO_FILTER, search: text }, ({ finding }) => `${finding.place.sheet} ${finding.rule}`).length; // prettier-ignore
    expect(search("per-03  AVRIL")).toBe(1);
    expect(search("per-03 mars")).toBe(0);
  });

  it("folds case, accents and spaces", () => {
    expect(folded("  Éléments\u00a0Reçus ")).toBe("elements recus");
  });

  it("names statements first, then the other sheets with findings", () => {
    expect(sheetsOf(report)).toEqual([
      "Janvier 2026", "Février 2026", "Mars 2026", "avril-26", "2026-05", "Documents",
    ]); // prettier-ignore
  });
});

describe("the date field", () => {
  it("goes to the field and back, and refuses what is not yet a date", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1901, 1, 1), max: dayOf(2999, 12, 31) }), (day) => {
        expect(dayOfIso(isoOfDay(day))).toBe(day);
      })
    );
    for (const text of ["", "2026-02-30", "0026-02-03", "2026-2-3", "20/06/2026"])
      expect(dayOfIso(text)).toBeNull();
  });

  it("takes the user's own day, whatever the hour", () => {
    expect(todayFrom(new Date(2026, 5, 20, 0, 1))).toBe(dayOf(2026, 6, 20));
    expect(todayFrom(new Date(2026, 5, 20, 23, 59))).toBe(dayOf(2026, 6, 20));
  });
});
