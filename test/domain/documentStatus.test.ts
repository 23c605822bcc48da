import * as fc from "fast-check";
import type { Contract, DocumentRow } from "../../src/domain/contract";
import { documentStatus } from "../../src/domain/documentStatus";
import { rule as late } from "../../src/domain/rules/DOC-01";
import { rule as missing } from "../../src/domain/rules/DOC-02";
import { contract, day, documentRow, findingsOf } from "./rules/given";

const statusOn = (asOf: number, more: Partial<DocumentRow>, terms: Partial<Contract> = {}) =>
  documentStatus(documentRow(more), contract(terms), asOf);

/** Saturday 15 August 2026: moved to Monday 17. */
const WRITTEN = day(2026, 8, 15);
const DUE = day(2026, 8, 17);

describe("where a document stands", () => {
  it("is expected until the last day on time, then late in calendar and open days", () => {
    expect(statusOn(DUE, { dueOn: WRITTEN })).toEqual({ kind: "expected", dueOn: DUE, daysLeft: 0 });
    expect(statusOn(DUE - 3, { dueOn: WRITTEN })).toMatchObject({ daysLeft: 3 });
    expect(statusOn(DUE + 7, { dueOn: WRITTEN })).toEqual({
      kind: "late",
      dueOn: DUE,
      lateness: { calendarDays: 7, openDays: 5 },
    });
    expect(statusOn(DUE, { dueOn: WRITTEN }, { rollToOpenDay: false }).kind).toBe("late");
  }); // prettier-ignore

  it("takes the contract's day for a statement without one, and nothing for another document", () => {
    expect(statusOn(DUE, {})).toMatchObject({ kind: "late", dueOn: day(2026, 4, 15) });
    expect(statusOn(DUE, { document: "Bilan" })).toEqual({ kind: "undated" });
  });

  it("is received on time or late, and its verification runs from that day", () => {
    const receivedOn = day(2026, 7, 31);
    expect(statusOn(day(2026, 8, 14), { dueOn: receivedOn, receivedOn })).toEqual({
      kind: "received",
      receivedOn,
      dueOn: receivedOn,
      lateness: null,
      clock: { endsOn: DUE, daysLeft: 3 },
    });
    expect(statusOn(DUE + 1, { receivedOn })).toMatchObject({ clock: { daysLeft: -1 } });
    expect(statusOn(DUE, { receivedOn }, { verificationDays: 0 })).toMatchObject({ clock: null });
    expect(statusOn(DUE, { document: "Bilan", receivedOn })).toMatchObject({
      dueOn: null,
      lateness: null,
      clock: null,
    });
    expect(statusOn(DUE + 9, { dueOn: WRITTEN, receivedOn: DUE + 1 })).toMatchObject({
      lateness: { calendarDays: 1, openDays: 1 },
    });
  });

  it("is attended, missed or ahead for a meeting, on its very day", () => {
    const meeting = { document: "Présence au comité", dueOn: WRITTEN };
    expect(statusOn(WRITTEN - 2, meeting)).toEqual({ kind: "meeting-ahead", on: WRITTEN, daysLeft: 2 });
    expect(statusOn(WRITTEN, meeting)).toMatchObject({ kind: "meeting-ahead", daysLeft: 0 });
    expect(statusOn(WRITTEN + 1, meeting)).toEqual({ kind: "meeting-missed", on: WRITTEN });
    expect(statusOn(DUE, { ...meeting, receivedOn: DUE })).toEqual({ kind: "meeting-attended", on: WRITTEN });
    expect(statusOn(DUE, { ...meeting, dueOn: null })).toEqual({ kind: "undated" });
  }); // prettier-ignore

  it("only counts written dates without a usable contract", () => {
    const row = documentRow({ dueOn: WRITTEN });
    expect(documentStatus(row, null, WRITTEN + 1)).toMatchObject({ kind: "late", dueOn: WRITTEN });
    expect(documentStatus(documentRow(), null, WRITTEN)).toEqual({ kind: "undated" });
    expect(documentStatus({ ...row, receivedOn: WRITTEN }, null, DUE)).toMatchObject({
      clock: null,
    });
  });

  it("is late when DOC-01 or DOC-02 says so, and only then", () => {
    const date = fc.option(fc.integer({ min: day(2026, 1, 1), max: day(2026, 12, 31) }), { nil: null });
    fc.assert(
      fc.property(date, date, fc.integer({ min: day(2026, 1, 1), max: day(2026, 12, 31) }), (dueOn, receivedOn, asOf) => {
        const row = documentRow({ dueOn, receivedOn });
        const status = documentStatus(row, contract(), asOf);
        const input = { asOf, registers: { documents: [row] } };
        const isLate = findingsOf(late, "DOC-01", input).length > 0;
        const isMissing = findingsOf(missing, "DOC-02", input).length > 0;
        expect(status.kind === "late").toBe(isMissing);
        expect(status.kind === "received" && status.lateness !== null).toBe(isLate);
      })
    );
  }); // prettier-ignore
});
