import { rule } from "../../../src/domain/rules/ELI-01";
import type { Participant } from "../../../src/domain/contract";
import { contract, findingsOf, given, participant, placesOf } from "./given";

const people = (passRequired: boolean, ...all: readonly Partial<Participant>[]) => ({
  registers: {
    contract: contract({ passRequired }),
    participants: all.map((more, index) => participant(`P-00${(index + 1).toString()}`, more)),
  },
});

describe("ELI-01", () => {
  it("asks for each PASS that is missing, at its cell", () => {
    const findings = findingsOf(rule, "ELI-01", people(true, { pass: null }, {}));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Participants", cell: "I2" },
      header: "PASS IAE",
      subject: "P-001",
      month: null,
      facts: { who: { identifier: "P-001", row: null } },
    });
  });

  it("says nothing where the contract requires none, or of a number that is badly written", () => {
    expect(placesOf(rule, people(false, { pass: null }))).toEqual([]);
    expect(placesOf(rule, people(true, { pass: "12" }))).toEqual([]);
  });

  it("speaks of a row rather than of an identifier that is a social security number", () => {
    const secret = "1 85 05 78 006 084 91";
    const [finding] = findingsOf(rule, "ELI-01", {
      registers: {
        contract: contract({ passRequired: true }),
        participants: [
          participant(secret, {
            pass: null,
            place: { sheet: "Participants", cell: "A9" },
            cells: {},
          }),
        ],
      },
    });
    expect(finding?.facts.who).toEqual({ identifier: null, row: 9 });
    expect(finding?.place).toEqual({ sheet: "Participants", cell: "A9" });
    expect(JSON.stringify(finding)).not.toContain("084");
  });

  it("is not checked without participants, unless no PASS is required", () => {
    const gap = [{ kind: "missing-table", table: "tParticipants", rules: ["ELI-01"] }];
    expect(rule.check(given({ registers: { participants: null } })).notChecked).toEqual(gap);
    expect(rule.check(given(people(true))).notChecked).toEqual(gap);
    expect(rule.check(given(people(false))).notChecked).toEqual([]);
  });
});
