import type { Contract, DocumentRow } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/DOC-03";
import { MARCH, contract, day, documentRow, findingsOf, given, placesOf } from "./given";

/** Received on Friday 31 July 2026: fifteen days end on Saturday 15 August, moved to Monday 17. */
const received = (
  asOf: number,
  more: Partial<DocumentRow> = {},
  terms: Partial<Contract> = {}
) => ({
  asOf,
  registers: {
    contract: contract(terms),
    documents: [documentRow({ receivedOn: day(2026, 7, 31), ...more })],
  },
});
const END = day(2026, 8, 17);

describe("DOC-03", () => {
  it("speaks from five days before the end, moved to an open day, until thirty days after it", () => {
    expect(placesOf(rule, received(END - 6))).toEqual([]);
    expect(placesOf(rule, received(END - 5))).toEqual(["Documents!D2"]);
    expect(placesOf(rule, received(END + 30))).toHaveLength(1);
    expect(placesOf(rule, received(END + 31))).toEqual([]);
  });

  it("says how many days are left, 0 on the last one, fewer once it has ended", () => {
    const daysOn = (asOf: number) => findingsOf(rule, "DOC-03", received(asOf))[0]?.facts.days;
    expect([END - 5, END, END + 1].map(daysOn)).toEqual([5, 0, -1]);
    expect(findingsOf(rule, "DOC-03", received(END))[0]).toMatchObject({
      severity: "information",
      header: "Reçu le",
      month: MARCH,
      subject: "Relevé mensuel · Mars 2026",
      facts: { receivedOn: day(2026, 7, 31), endsOn: END, ccag: "FCS 2021" },
    });
  });

  it("counts the contract's days, and stays where it does not roll", () => {
    const ends = (terms: Partial<Contract>, asOf = day(2026, 8, 15)) =>
      findingsOf(rule, "DOC-03", received(asOf, {}, terms))[0]?.facts.endsOn;
    expect(ends({ rollToOpenDay: false })).toBe(day(2026, 8, 15));
    expect(ends({ verificationDays: 14 })).toBe(day(2026, 8, 14));
    expect(ends({ verificationDays: 1 }, day(2026, 8, 5))).toBe(day(2026, 8, 3));
    expect(ends({ verificationDays: 0 }, day(2026, 7, 31))).toBeUndefined();
  });

  it("is about statements received, not about other documents nor meetings", () => {
    expect(placesOf(rule, received(END, { receivedOn: null }))).toEqual([]);
    const short = { verificationDays: 3, rollToOpenDay: false };
    expect(placesOf(rule, received(END, { receivedOn: END + 1 }, short))).toEqual([]);
    expect(placesOf(rule, received(END, { receivedOn: END }, short))).toHaveLength(1);
    expect(placesOf(rule, received(END, { document: "Bilan trimestriel" }))).toEqual([]);
    expect(placesOf(rule, received(END, { document: "Comité des relevés" }))).toEqual([]);
    expect(placesOf(rule, received(END, { document: "RELEVE d'heures" }))).toHaveLength(1);
  });

  it("is not checked without the table", () => {
    expect(rule.check(given({})).notChecked).toEqual([
      { kind: "missing-table", table: "tDocuments", rules: ["DOC-03"] },
    ]);
  });
});
