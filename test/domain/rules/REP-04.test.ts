import { dayOf, monthOf } from "../../../src/domain/calendar";
import { rule as running } from "../../../src/domain/rules/REP-03";
import { rule } from "../../../src/domain/rules/REP-04";
import { h } from "./given";
import {
  judgedFindings,
  judgedGaps,
  monthStatement,
  terms,
  type Hours,
  type Judged,
} from "./judged";

const NOVEMBER = monthOf(2026, 11);
/** One month of plan is left in 2026: 1 000 h. */
const input = (hours: Hours, more: Parameters<typeof terms>[0] = {}): Judged => ({
  statements: [monthStatement(NOVEMBER, hours)],
  registers: { contract: terms(more) },
  asOf: dayOf(2026, 12, 1),
});
const codes = (given: Judged): readonly string[] => [
  ...judgedFindings(running, "REP-03", given).map(({ rule: code }) => code),
  ...judgedFindings(rule, "REP-04", given).map(({ rule: code }) => code),
];

describe("REP-04", () => {
  it("replaces REP-03 from the second where the remaining plan no longer suffices", () => {
    // Without any support, 4 000 h of production need exactly the 1 000 h that remain: 1 000 of 5 000 is 20 %.
    expect(codes(input([h(4000), 0, 0]))).toEqual(["REP-03"]);
    expect(codes(input([h(4000) + 4, 0, 0]))).toEqual(["REP-04"]);
    // The smallest excess a whole second can repair counts too.
    expect(codes(input([h(4000) + 1, 0, 0]))).toEqual(["REP-04"]);
  });

  it("says what is missing and what remains", () => {
    const [finding] = judgedFindings(rule, "REP-04", input([h(12_100), h(1000), h(1000)]));
    expect(finding).toMatchObject({
      severity: "blocking",
      place: { sheet: "Marché", cell: "B18" },
      facts: { lacking: "guidance-and-training", missing: h(1025), remaining: h(1000) },
    });
    expect(finding?.facts).not.toHaveProperty("impossible");
    expect(judgedGaps(rule, input([h(12_100), h(1000), h(1000)]))).toEqual([]);
  });

  it("names production when there is too much support", () => {
    const [finding] = judgedFindings(rule, "REP-04", input([0, h(600), 0]));
    expect(finding?.facts).toMatchObject({ lacking: "production", missing: h(1400) });
    expect(finding?.place.cell).toBe("B19");
  });

  it("knows bounds that no hour can bring back", () => {
    const [finding] = judgedFindings(
      rule,
      "REP-04",
      input([1, h(100), 0], { minShare: 10_000, maxShare: 10_000 })
    );
    expect(finding?.facts).toMatchObject({ impossible: true, missing: 0 });
  });

  it("promises nothing without a plan: REP-03 stays, and the gap is named", () => {
    const unplanned = input([h(4001), 0, 0], { plannedHours: null });
    expect(codes(unplanned)).toEqual(["REP-03"]);
    expect(judgedGaps(rule, unplanned)).toEqual([
      { kind: "missing-parameter", parameter: "Volume prévu", rules: ["REP-04"] },
    ]);
    expect(judgedGaps(rule, input([h(10), 0, 0], { plannedHours: null, commitment: "pathways" }))) // prettier-ignore
      .toEqual([{ kind: "pathways", rules: ["REP-04"] }]);
  });
});
