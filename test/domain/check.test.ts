import { dayOf, monthOf } from "../../src/domain/calendar";
import {
  check,
  exitCodeOf,
  isBlockingOpen,
  mergeNotChecked,
  statusOf,
} from "../../src/domain/check";
import { RULE_CODES, type Decision, type Finding, type NotChecked } from "../../src/domain/finding";
import { findingIdentity } from "../../src/domain/identity";
import { RULES } from "../../src/domain/rules";
import type { Rule } from "../../src/domain/rules/rule";
import { given, h, line, statement } from "./rules/given";
import { monthStatement, terms } from "./rules/judged";

const input = (more: Parameters<typeof given>[0] = {}) => {
  const { registers, submission, asOf } = given({ registers: { contract: terms() }, ...more });
  return { registers, submission, asOf };
};
const finding = (
  rule: "PER-01" | "RGP-01" | "LEC-01" | "ELI-02" | "FOR-01" | "REP-01" | "SUP-02",
  severity: Finding["severity"],
  sheet = "Mars 2026"
): Finding => ({
  ...(hoursFinding as Extract<Finding, { rule: "SUP-02" }>),
  rule: rule as "SUP-02",
  severity,
  place: { sheet, cell: null },
});
const hoursFinding: Finding = {
  rule: "SUP-02",
  severity: "to-justify",
  place: { sheet: "Mars 2026", cell: "E7" },
  month: monthOf(2026, 3),
  header: null,
  subject: "P-001",
  facts: { who: { identifier: "P-001", row: 7 }, hours: 36 },
};
const decided = (decision: Decision["decision"]): Decision => ({
  decision,
  justification: null,
  by: null,
  on: null,
});
const ruleOf = (findings: readonly Finding[], notChecked: readonly NotChecked[] = []): Rule => ({
  code: "SUP-02",
  check: () => ({ findings, notChecked }),
});

describe("a check", () => {
  it("runs every rule of the catalogue, in its order", () => {
    expect(RULES.map(({ code }) => code)).toEqual([...RULE_CODES]);
  });

  it("finds nothing in a sound submission but the forecast it is under", () => {
    const sound = input({ lines: [line(7)], asOf: dayOf(2026, 3, 31) });
    expect(check(sound).findings.map(({ rule }) => rule)).toEqual(["VOL-02"]);
  });

  it("gives the same result twice, and unique identities", () => {
    const lines = [line(7, { support: "Inconnu" }), line(8, { support: "Inconnu" }), line(9)];
    const first = check(input({ lines }));
    expect(check(input({ lines }))).toEqual(first);
    const identities = first.findings.map(findingIdentity);
    expect(new Set(identities).size).toBe(identities.length);
    const twins = check(input(), [ruleOf([hoursFinding, hoursFinding])]).findings;
    expect(twins.map(({ subject }) => subject)).toEqual(["P-001", "P-001 (2)"]);
  });

  it("hands the figures and the penalties of the same findings", () => {
    const outcome = check(
      input({
        statements: [monthStatement(monthOf(2026, 1), [h(500), 0, 0])],
        registers: {
          contract: terms({ durationMonths: 1, plannedHours: h(600) }),
          clauses: [
            {
              code: "P1",
              trigger: "hours-not-done",
              unit: "hour",
              rate: { kind: "euros", cents: 1000 },
              prerequisite: "none",
              delayDays: null,
              allowanceHundredths: 0,
              cap: null,
              capShare: null,
              cumulative: true,
              exemption: null,
              article: null,
              place: { sheet: "Clauses", cell: "A2" },
            },
          ],
        },
      })
    );
    expect(outcome.figures.total.production).toBe(h(500));
    expect(outcome.penalties.map(({ periodKey, net }) => [periodKey, net])).toEqual([
      ["2026-01", 100_000],
    ]);
  });

  it("says that there is no statement, and gathers the rules of one gap on one line", () => {
    const outcome = check(input({ statements: [] }), []);
    expect(outcome.notChecked).toEqual([{ kind: "no-statement" }]);
    const gap = (rule: "SUP-01" | "PER-02"): NotChecked => ({ kind: "missing-table", table: "tSupports", rules: [rule] }); // prettier-ignore
    const merged = mergeNotChecked([
      gap("SUP-01"),
      { kind: "no-statement" },
      gap("PER-02"),
      gap("SUP-01"),
      { kind: "no-statement" },
    ]);
    expect(merged).toEqual([
      { kind: "missing-table", table: "tSupports", rules: ["SUP-01", "PER-02"] },
      { kind: "no-statement" },
    ]);
  });

  it("stands any submission: without registers, dates, months or names", () => {
    const bare = {
      supports: null,
      participants: null,
      contract: terms({ startsOn: null, durationMonths: null, plannedHours: null }),
    };
    const empty = { month: null, identifier: null, name: null, support: null, cells: {} };
    const lines = [line(7, empty), line(8, { ...empty, production: -1, guidance: null })];
    expect(() => check(input({ statements: [statement(lines, { month: null })], registers: bare }))).not.toThrow(); // prettier-ignore
  });
});

describe("a statement's status", () => {
  const accepted = () => decided("accepted");

  it.each([
    ["PER-01", "blocking", "refused"],
    ["LEC-01", "blocking", "refused"],
    ["ELI-02", "blocking", "refused"],
    ["RGP-01", "blocking", "refused"],
    ["FOR-01", "blocking", "accepted"],
    ["SUP-02", "to-justify", "to-justify"],
    ["REP-01", "information", "accepted"],
  ] as const)("%s, %s: %s", (rule, severity, expected) => {
    expect(statusOf("Mars 2026", [finding(rule, severity)])).toBe(expected);
    expect(statusOf("Avril 2026", [finding(rule, severity)])).toBe("accepted");
  });

  it("lifts what is to justify once accepted, never what blocks", () => {
    const open = [finding("SUP-02", "to-justify")];
    expect(statusOf("Mars 2026", open, accepted)).toBe("accepted");
    expect(statusOf("Mars 2026", open, () => decided("refused"))).toBe("to-justify");
    expect(statusOf("Mars 2026", open, () => decided("to-discuss"))).toBe("to-justify");
    expect(statusOf("Mars 2026", [finding("PER-01", "blocking")], accepted)).toBe("refused");
  });
});

describe("the exit code", () => {
  it("is 1 as long as one blocking finding is not decided", () => {
    const blocking = finding("FOR-01", "blocking");
    expect(exitCodeOf([blocking])).toBe(1);
    expect(exitCodeOf([blocking], () => decided("accepted"))).toBe(0);
    expect(exitCodeOf([blocking], () => decided("to-discuss"))).toBe(1);
    expect(exitCodeOf([finding("SUP-02", "to-justify")])).toBe(0);
    expect(isBlockingOpen(blocking, decided("refused"))).toBe(false);
  });
});
