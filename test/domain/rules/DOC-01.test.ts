import { rule } from "../../../src/domain/rules/DOC-01";
import type { DocumentRow } from "../../../src/domain/contract";
import { contract, day, documentRow, findingsOf, given, placesOf } from "./given";

const received = (more: Partial<DocumentRow>) => ({
  registers: { documents: [documentRow(more)] },
});

describe("DOC-01", () => {
  it("counts calendar and open days after the due day", () => {
    // Due on Wednesday 15 April; the 16th is a Thursday, the 20th a Monday.
    const [finding] = findingsOf(rule, "DOC-01", received({ receivedOn: day(2026, 4, 20) }));
    expect(finding?.facts).toMatchObject({
      dueOn: day(2026, 4, 15),
      calendarDays: 5,
      openDays: 3,
    });
    expect(finding?.subject).toBe("Relevé mensuel · Mars 2026");
    expect([finding?.severity, finding?.header]).toEqual(["to-justify", "Reçu le"]);
  });

  it("accepts the due day itself", () => {
    expect(placesOf(rule, received({ receivedOn: day(2026, 4, 15) }))).toEqual([]);
    expect(placesOf(rule, received({ receivedOn: day(2026, 4, 16) }))).toHaveLength(1);
  });

  it("moves a due day that is not open, unless the contract says otherwise", () => {
    // 15 August 2026 is a Saturday and a holiday.
    const row = documentRow({
      document: "Bilan",
      dueOn: day(2026, 8, 15),
      receivedOn: day(2026, 8, 17),
    });
    expect(placesOf(rule, { registers: { documents: [row] } })).toEqual([]);
    const registers = { documents: [row], contract: contract({ rollToOpenDay: false }) };
    expect(findingsOf(rule, "DOC-01", { registers })[0]?.facts.calendarDays).toBe(2);
  });

  it("prefers the written due date to the contract's", () => {
    const row = { dueOn: day(2026, 4, 30), receivedOn: day(2026, 4, 29) };
    expect(placesOf(rule, received(row))).toEqual([]);
  });

  it("leaves alone what has no due date: no month, or no statement", () => {
    const late = { receivedOn: day(2027, 1, 1) };
    expect(placesOf(rule, received({ ...late, month: null }))).toEqual([]);
    expect(placesOf(rule, received({ ...late, document: "Attestation d’assurance" }))).toEqual([]);
    expect(placesOf(rule, received({ ...late, document: "RELEVE d’heures" }))).toHaveLength(1);
  });

  it("never says that a meeting was attended late", () => {
    const attended = (document: string) => ({
      documents: [documentRow({ document, dueOn: day(2026, 4, 14), receivedOn: day(2026, 4, 20) })],
    });
    expect(placesOf(rule, { registers: attended("Comité de suivi") })).toEqual([]);
    expect(placesOf(rule, { registers: attended("Compte rendu du comité") })).toHaveLength(1);
  });

  it("is not checked without the table", () => {
    expect(rule.check(given({})).notChecked).toEqual([
      { kind: "missing-table", table: "tDocuments", rules: ["DOC-01"] },
    ]);
  });
});
