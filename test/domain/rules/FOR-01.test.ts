import { rule } from "../../../src/domain/rules/FOR-01";
import { contract, findingsOf, given, lot, placesOf } from "./given";

const withSiret = (siret: string | null, lots = [lot("1", null)]) => ({
  registers: { contract: contract({ siret }), lots },
});

describe("FOR-01", () => {
  it("refuses a wrong key, at the parameter's cell", () => {
    const [finding] = findingsOf(rule, "FOR-01", withSiret("732 829 320 00075"));
    expect(finding?.place).toEqual({ sheet: "Marché", cell: "B6" });
    expect(finding).toMatchObject({ severity: "blocking", header: "SIRET", subject: "SIRET" });
    expect(finding?.facts).toEqual({ text: "732 829 320 00075", of: "contract", lot: null });
  });

  it("accepts Luhn, La Poste, and spaces", () => {
    expect(placesOf(rule, withSiret("732 829 320 00074"))).toEqual([]);
    expect(placesOf(rule, withSiret("35600000049837"))).toEqual([]);
    expect(placesOf(rule, withSiret("35600000000048"))).toEqual([]);
  });

  it("checks each lot's", () => {
    const lots = [lot("1", "73282932000074"), lot("2", "1234")];
    const findings = findingsOf(rule, "FOR-01", withSiret(null, lots));
    expect(findings.map(({ facts }) => [facts.of, facts.lot])).toEqual([["lot", "2"]]);
    expect(findings[0]).toMatchObject({
      severity: "blocking",
      header: "SIRET",
      subject: "SIRET · 2",
    });
    // A lot without one does not keep the others from being checked.
    expect(placesOf(rule, withSiret(null, [lot("1", null), lot("2", "1234")]))).toHaveLength(1);
  });

  it("is not checked when there is none", () => {
    expect(rule.check(given(withSiret(null))).notChecked).toEqual([
      { kind: "missing-parameter", parameter: "SIRET", rules: ["FOR-01"] },
    ]);
  });
});
