import type { RegistersView } from "../../../src/app/registerTypes";
import { initialState, reduce, type PaneAction, type PaneState } from "../../../src/taskpane/state";
import { AS_OF, report } from "../sampleReport";

const after = (...actions: readonly PaneAction[]): PaneState =>
  actions.reduce(reduce, initialState(AS_OF));
const registers: RegistersView = { tables: new Map(), registers: null, problem: null };
const read: PaneAction = { type: "registers", registers };

describe("the registers in the pane's state", () => {
  it("are stale once the workbook changes, and until they are read again", () => {
    expect(after({ type: "changed" }).registersAreStale).toBe(false);
    expect(after(read, { type: "changed" }).registersAreStale).toBe(true);
    expect(after(read, { type: "changed" }, read).registersAreStale).toBe(false);
  });

  it("are born stale when a change arrives while they are read", () => {
    const state = after({ type: "started", kind: "registers" }, { type: "changed" }, read);
    expect(state.registersAreStale).toBe(true);
  });

  it("make the report stale when they are saved, and are forgotten when sheets are prepared", () => {
    const saved: PaneAction = {
      type: "ended",
      notice: { kind: "saved", count: 1, deleted: 0 },
      problem: null,
    };
    const checked: PaneAction = { type: "report", report };
    expect(after(checked, read, saved).isStale).toBe(true);
    expect(after(read, saved).registers).toBe(registers);
    const prepared: PaneAction = {
      type: "ended",
      notice: { kind: "prepared", example: false },
      problem: null,
    };
    expect(after(read, prepared).registers).toBeNull();
  });

  it("keep what is typed while one looks elsewhere, and show the statements for a mapping", () => {
    const draft = { index: null, before: {}, initial: {}, values: { Document: "Bilan" } };
    const state = after(
      { type: "part", part: "documents" },
      { type: "draft", drafts: { documents: draft } },
      { type: "show", screen: "contract" },
      { type: "show", screen: "sheets" }
    );
    expect([state.sheetsPart, state.drafts.documents]).toEqual(["documents", draft]);
    const mapping: PaneAction = { type: "map", target: { sheet: "Mars 2026", cell: null } };
    expect(reduce(state, mapping).sheetsPart).toBe("statements");
  });
});
