import { dayOf, monthOf } from "../../src/domain/calendar";
import type { Finding } from "../../src/domain/finding";
import { findingIdentity, findingPeriodKey, withUniqueSubjects } from "../../src/domain/identity";

const base = {
  severity: "to-justify",
  place: { sheet: "Mars", cell: "E7" },
  header: null,
} as const;
const hoursOf = (subject: string, month: number | null = monthOf(2026, 3)): Finding => ({
  ...base,
  rule: "SUP-02",
  month,
  subject,
  facts: { who: { identifier: "P-001", row: 7 }, hours: 36 },
}); // prettier-ignore
const split: Finding = {
  ...base,
  rule: "REP-02",
  month: null,
  subject: "Répartition",
  facts: {
    period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
    supported: 1,
    counted: 2,
    min: 2000,
    max: 3000,
    lot: null,
  },
};
const late: Finding = {
  ...base,
  rule: "DOC-02",
  month: null,
  subject: "Bilan",
  facts: { document: "Bilan", period: "T1 | 2026", dueOn: 1, calendarDays: 1, openDays: 1 },
};

describe("a finding's identity", () => {
  it("is its rule, its subject and its period, never its cell", () => {
    expect(findingIdentity(hoursOf("P-001"))).toBe("SUP-02|P-001|2026-03");
    expect(findingIdentity({ ...hoursOf("P-001"), place: { sheet: "Autre", cell: "E9" } })).toBe(
      "SUP-02|P-001|2026-03"
    );
    expect(findingIdentity(split)).toBe("REP-02|Répartition|2026");
    expect(findingIdentity(hoursOf("P-001", null))).toBe("SUP-02|P-001|");
  });

  it("keeps the period readable after the last separator", () => {
    expect(findingPeriodKey(late)).toBe("T1 / 2026");
    expect(findingIdentity(late)).toBe("DOC-02|Bilan|T1 / 2026");
  });

  it("is unique: later findings of the same name are numbered, in order, the same way every time", () => {
    const findings = ["A", "A (2)", "A", "A", "B"].map((subject) => hoursOf(subject));
    const subjects = withUniqueSubjects(findings).map(({ subject }) => subject);
    expect(subjects).toEqual(["A", "A (2)", "A (3)", "A (4)", "B"]);
    const others = [hoursOf("A"), hoursOf("A", monthOf(2026, 4)), { ...split, subject: "A" }];
    expect(withUniqueSubjects(others).map(({ subject }) => subject)).toEqual(["A", "A", "A"]);
  });
});
