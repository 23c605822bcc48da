import { firstDay, lastDay } from "../../../src/domain/calendar";
import type { Lot, Participant, Registers, Support } from "../../../src/domain/contract";
import type { Finding } from "../../../src/domain/finding";
import type { HourLine } from "../../../src/domain/statement";
import {
  lotsToChoose,
  sendingMonths,
  sendingOf,
  sendingScope,
  type OpenFinding,
  type SendingSource,
} from "../../../src/domain/territory/sending";
import { contract, line, lot, MARCH, participant, support } from "../rules/given";

const APRIL = MARCH + 1;
const NIR = "185057800608491";

/** What a contract says, for a sending; nothing else is looked at. */
const registers = (more: Partial<Registers> = {}): Registers => ({
  contract: contract(), lots: [], supports: [support("Espaces verts"), support("Déchèterie")], forecasts: null,
  clauses: null, participants: [], supervision: null, documents: null, evaluations: null, references: null, ...more,
}); // prettier-ignore

const source = (
  given: Registers,
  lines: readonly HourLine[] = [],
  findings: readonly OpenFinding[] = []
): SendingSource<OpenFinding> => ({
  registers: given,
  statements: [{ sheet: "Mars 2026", lot: null, lines }],
  findings,
});

const rowsOf = (given: Registers, lines: readonly HourLine[] = [], wanted: string | null = null) => {
  const scope = sendingScope(given, wanted);
  if ("kind" in scope) throw new Error(scope.kind);
  const { statements, ...rest } = sendingOf(source(given, lines), scope, APRIL);
  const sheets = statements.map(({ lot: of, rows }) => [
    of,
    rows.map((row) => [row.identifier, row.lastName, row.support].join(" ")),
  ]);
  return { sheets, ...rest };
}; // prettier-ignore

const twoLots: readonly Lot[] = [
  { ...lot("1", null), contractor: "Chantier A" },
  { ...lot("2", null), contractor: "Chantier B" },
];

describe("who is on a statement to fill", () => {
  it("is present that month, on each support of the last month declared, or on the only one there is", () => {
    const people: readonly Participant[] = [
      participant("P-001"),
      participant("P-002", { leftOn: firstDay(APRIL) - 1 }),
      participant("P-003", { leftOn: firstDay(APRIL) }),
      participant("P-004", { enteredOn: lastDay(APRIL) + 1 }),
      participant("P-005", { enteredOn: lastDay(APRIL) }),
      participant("P-001", { lastName: "DOUBLON" }),
    ];
    const lines = [
      line(9, { month: MARCH - 1, support: "Déchèterie" }),
      line(10, { identifier: "p-001", support: "DECHETERIE" }),
      line(11, { support: "espaces  verts" }),
      line(12, { identifier: "P-003", support: "Support fermé" }),
      line(13, { month: APRIL + 1, support: null }),
    ];
    const { sheets } = rowsOf(registers({ participants: people }), lines);
    expect(sheets).toEqual([
      [null, ["P-001 FICTIF Déchèterie", "P-001 FICTIF Espaces verts", "P-003 FICTIF ", "P-005 FICTIF "]],
    ]);
    const only = registers({ participants: people.slice(0, 1), supports: [support("Espaces verts")] });
    expect(rowsOf(only).sheets).toEqual([[null, ["P-001 FICTIF Espaces verts"]]]);
  }); // prettier-ignore

  it("is found in the last statement where no register holds it, homonyms apart; a number of social security is not repeated", () => {
    const given = registers({
      participants: [participant("P-001"), participant("P-002"), participant(NIR, { lastName: "SANS" })],
    });
    const { sheets } = rowsOf(given, [
      line(9, { identifier: null }),
      line(10, { identifier: "P-777", name: "NOUVELLE Personne" }),
      line(11, { identifier: NIR, name: `AUTRE ${NIR}` }),
      line(12, { month: MARCH - 1, identifier: "P-778" }),
    ]);
    expect(sheets).toEqual([
      [null, ["P-001 FICTIF ", "P-002 FICTIF ", " SANS Espaces verts", "P-777 NOUVELLE Personne Espaces verts"]],
    ]);
    const bare = rowsOf(registers({ participants: null, supports: null }), [line(9), line(10, { support: "Bois" })]);
    expect(bare.sheets).toEqual([[null, ["P-001 FICTIF Zéphyrin Espaces verts", "P-001 FICTIF Zéphyrin Bois"]]]);
    expect(bare.supports.map(({ name }) => name)).toEqual(["Espaces verts", "Bois"]);
  }); // prettier-ignore

  it("is of the lot, by the register, else by the only lot it was declared in; else left and named", () => {
    const ofLot = (name: string, of: string): Support => ({ ...support(name), lot: of });
    const given = registers({
      lots: twoLots,
      supports: [ofLot("Bois", "1"), ofLot("Fer", "2"), support("Commun")],
      participants: [
        participant("P-1", { lot: "1" }), participant("P-2", { lot: "2" }), participant("P-3"),
        participant("P-4"), participant("P-5", { lot: "lot inconnu" }), participant("P-6"),
      ],
    }); // prettier-ignore
    const lines = [
      line(9, { identifier: "P-3", lot: "2", support: "Fer" }),
      line(10, { identifier: "P-4", lot: "1" }),
      line(11, { identifier: "P-4", lot: "2" }),
      line(12, { identifier: "P-9", lot: "1" }),
    ];
    const { sheets, supports, leftPeople } = rowsOf(given, lines, "2");
    expect(sheets).toEqual([["2", ["P-2 FICTIF ", "P-3 FICTIF Fer"]]]);
    expect(supports.map(({ name }) => name)).toEqual(["Fer", "Commun"]);
    expect(leftPeople).toEqual(["P-4", "P-5", "P-6"]);
    const one = { ...given, lots: twoLots.map((each) => ({ ...each, contractor: "Chantier A" })) };
    expect(rowsOf(one, lines).sheets.map(([of]) => of)).toEqual(["1", "2"]);
  });
});

describe("what is asked of it", () => {
  const finding = (rule: "PER-01" | "DOC-03" | "VOL-02" | "SOR-01", more: object = {}): Finding =>
    ({
      rule, severity: "to-justify", place: { sheet: "Participants", cell: "A2" }, month: MARCH, header: null,
      subject: rule, facts: {}, ...more,
    }) as Finding; // prettier-ignore
  const given = registers({
    lots: twoLots,
    participants: [participant("P-1", { lot: "1" }), participant("P-2", { lot: "2" })],
  });
  const lines = [
    line(9, { identifier: "P-1", lot: "1" }),
    line(10, { identifier: "P-2", lot: "2" }),
  ];
  const askedOf = (lotOf: string | null, more: object, of: Registers = given) => {
    const scope = sendingScope(of, lotOf);
    if ("kind" in scope) throw new Error(scope.kind);
    const findings = [{ finding: finding("PER-01", more), decision: null }];
    const sending = sendingOf(source(of, lines, findings), scope, APRIL);
    return [sending.findings.length, sending.leftFindings];
  };
  const onRow = (row: number) => ({ place: { sheet: "Mars 2026", cell: `E${row.toString()}` } });
  const who = (identifier: string) => ({ identifier, row: null });

  it.each([
    ["the lot its facts name", { facts: { lot: "1" } }, [1, 0], [0, 0]],
    ["the person", { facts: { who: who("P-1") } }, [1, 0], [0, 0]],
    ["the line", onRow(9), [1, 0], [0, 0]],
    ["a line, about somebody of the other lot", { ...onRow(9), facts: { other: who("P-2") } }, [0, 0], [0, 0]],
    ["a line, beside somebody unknown", { ...onRow(9), facts: { other: who("P-9") } }, [0, 1], [0, 0]],
    ["a sheet of both lots", { place: { sheet: "Mars 2026", cell: null } }, [0, 1], [0, 1]],
    ["nothing", { facts: { lot: null } }, [0, 1], [0, 1]],
  ])("goes by %s", (_, more, first, second) => {
    expect(askedOf("1", more)).toEqual(first);
    expect(askedOf("2", more)).toEqual(second);
    const alone = { ...given, lots: twoLots.slice(0, 1) };
    expect(askedOf(null, more, alone)).toEqual([1, 0]);
    expect(askedOf("1", more, alone)).toEqual([1, 0]);
  }); // prettier-ignore

  it("is open, and none of the buyer's own business", () => {
    const decided = (decision: "accepted" | "refused" | "to-discuss", more: object = {}): OpenFinding => ({
      finding: finding("SOR-01", { subject: decision }),
      decision: { decision, justification: null, by: null, on: null, ...more },
    });
    const findings = [
      decided("accepted"), decided("refused"), decided("to-discuss"), decided("accepted", { toReview: true }),
      { finding: finding("VOL-02", { severity: "information" }), decision: null },
      { finding: finding("DOC-03"), decision: null },
    ];
    const all = sendingOf(source(registers(), [], findings), { lots: null, contractor: null }, APRIL);
    expect(all.findings).toEqual([findings[2], findings[3]]);
    expect(all.leftFindings).toBe(0);
  }); // prettier-ignore
});

describe("the scope of a sending", () => {
  it("is a lot where several titulaires share the contract, however it is written", () => {
    const given = registers({ lots: twoLots });
    expect(lotsToChoose(given)).toEqual(["1", "2"]);
    expect(sendingScope(given, null)).toEqual({ kind: "lot-needed", lots: ["1", "2"] });
    expect(sendingScope(given, " 2 ")).toEqual({ lots: ["2"], contractor: "Chantier B" });
    expect(sendingScope(given, "3")).toMatchObject({ kind: "unknown-lot" });
    const one = registers({ lots: [lot("A", null)] });
    expect(lotsToChoose(one)).toEqual([]);
    expect(sendingScope(one, "a")).toEqual({ lots: null, contractor: "Chantier Fictif" });
  });

  it("runs over the contract and its renewals", () => {
    const months = sendingMonths({ ...contract(), durationMonths: 12, renewals: 1 });
    expect(months?.length).toBe(24);
    expect(sendingMonths({ ...contract(), startsOn: null })).toBeNull();
  });
});
