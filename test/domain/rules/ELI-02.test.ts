import { rule } from "../../../src/domain/rules/ELI-02";
import { contract, findingsOf, given, participant, placesOf } from "./given";

const withPass = (pass: string | null, passRequired = true) => ({
  registers: {
    participants: [participant("P-001", { pass })],
    contract: contract({ passRequired }),
  },
});

describe("ELI-02", () => {
  it.each(["9999 26 00123", "99999 26 0012", "XXXXX2600123", "999992600123 bis", "0"])(
    "refuses %p, at the PASS's cell",
    (pass) => {
      const [finding] = findingsOf(rule, "ELI-02", withPass(pass));
      expect(finding?.place).toEqual({ sheet: "Participants", cell: "I2" });
      expect(finding).toMatchObject({ header: "PASS IAE", subject: "P-001" });
      expect(finding?.facts).toEqual({ who: { identifier: "P-001", row: null }, text: pass });
      expect(finding?.severity).toBe("blocking");
    }
  );

  it.each(["999992600123", "99999 26 00123", "99999\u00a026\u202f00123", null])(
    "accepts %p",
    (pass) => {
      expect(placesOf(rule, withPass(pass))).toEqual([]);
    }
  );

  it("checks a PASS that is given even where none is required", () => {
    expect(placesOf(rule, withPass("123", false))).toHaveLength(1);
  });

  it("is not checked without participants", () => {
    expect(rule.check(given({ registers: { participants: null } })).notChecked).toEqual([
      { kind: "missing-table", table: "tParticipants", rules: ["ELI-02"] },
    ]);
  });
});
