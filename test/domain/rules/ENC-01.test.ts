import { rule } from "../../../src/domain/rules/ENC-01";
import type { SupervisionRow } from "../../../src/domain/contract";
import { MARCH, contract, findingsOf, given, line, placesOf, supervision } from "./given";

const people = (n: number) =>
  Array.from({ length: n }, (_, index) => line(7 + index, { identifier: `P-${index.toString()}` }));

const month = (participants: number, rows: readonly SupervisionRow[]) => ({
  lines: people(participants),
  registers: { supervision: rows },
});

describe("ENC-01", () => {
  it("compares with the presence rounded up", () => {
    const rows = [supervision("Encadrante A", 2000, 2000), supervision("Encadrant B", 2000, 800)];
    expect(placesOf(rule, month(24, rows))).toEqual([]);
    const [finding] = findingsOf(rule, "ENC-01", month(25, rows));
    expect(finding?.facts).toEqual({
      participants: 25,
      supervisors: 140,
      ratio: 1250,
      committed: 12,
    });
    expect(finding?.month).toBe(MARCH);
    expect(finding?.severity).toBe("to-justify");
  });

  it("adds thirds exactly: three supervisors at one third are one, not two", () => {
    const thirds = ["A", "B", "C"].map((name) => supervision(name, 300, 100));
    expect(placesOf(rule, month(12, thirds))).toEqual([]);
    expect(placesOf(rule, month(13, thirds))).toHaveLength(1);
  });

  it("counts replaced days, and a supervisor of two supports once", () => {
    const replaced = [supervision("A", 2000, null, { replacedDays: 2000 })];
    expect(placesOf(rule, month(12, replaced))).toEqual([]);
    const twice = [supervision("A", 1000, 1000), supervision("À", 1000, 1000)];
    expect(placesOf(rule, month(13, twice))).toHaveLength(1);
  });

  it("speaks of a month when nobody was present", () => {
    const [finding] = findingsOf(rule, "ENC-01", month(1, [supervision("A", 2000, 0)]));
    expect(finding?.facts).toMatchObject({ supervisors: 0, ratio: 100 });
  });

  it("counts people with production hours, once each", () => {
    const rows = [supervision("A", 2000, 2000)];
    const twelve = people(12);
    const more = [
      line(40, { identifier: "P-1", support: "Déchèterie" }),
      line(41, { identifier: "P-98", production: 0 }),
      line(42, { identifier: "P-99", production: null }),
      line(43, { identifier: null, name: null }),
      line(44, { identifier: "P-97", month: null }),
    ];
    const input = { lines: [...twelve, ...more], registers: { supervision: rows } };
    expect(placesOf(rule, input)).toEqual([]);
  });

  it("does not judge a month without usable supervision rows", () => {
    const useless = [
      supervision("A", null, 2000),
      supervision("B", 2000, null),
      supervision("E", 0, 2000),
      supervision("C", 2000, 2000, { role: "counsellor" }),
      supervision("D", 2000, 2000, { month: MARCH + 1 }),
    ];
    expect(placesOf(rule, month(40, useless))).toEqual([]);
  });

  it("is not checked without the table or the commitment", () => {
    expect(rule.check(given({})).notChecked).toEqual([
      { kind: "missing-table", table: "tEncadrement", rules: ["ENC-01"] },
    ]);
    const registers = { supervision: [], contract: contract({ participantsPerSupervisor: null }) };
    expect(rule.check(given({ registers })).notChecked).toEqual([
      { kind: "missing-parameter", parameter: "Participants par encadrant", rules: ["ENC-01"] },
    ]);
  });

  it("tells its months in order, whatever the order of the rows", () => {
    const rows = [MARCH, MARCH + 1, MARCH + 2].map((one) =>
      supervision("A", 2000, 0, { month: one })
    );
    const lines = [MARCH + 2, MARCH, MARCH + 1].map((one, index) =>
      line(7 + index, { month: one })
    );
    const findings = findingsOf(rule, "ENC-01", { lines, registers: { supervision: rows } });
    expect(findings.map((finding) => finding.month)).toEqual([MARCH, MARCH + 1, MARCH + 2]);
  });

  it("stands on a technical supervisor's row, whoever is written first", () => {
    const at = (cell: string) => ({ place: { sheet: "Encadrement", cell } });
    const rows = [
      supervision("C", 2000, 2000, { role: "counsellor", ...at("A5") }),
      supervision("A", 2000, 2000, at("A6")),
    ];
    expect(placesOf(rule, month(13, rows))).toEqual(["Encadrement!A6"]);
  });
});
