import {
  initialState,
  PAGE_SIZE,
  reduce,
  type PaneAction,
  type PaneState,
} from "../../src/taskpane/state";
import { AS_OF, cleanReport, FINDINGS, report } from "./sampleReport"; // prettier-ignore

const after = (...actions: readonly PaneAction[]): PaneState =>
  actions.reduce(reduce, initialState(AS_OF));
const checked: PaneAction = { type: "report", report };
const identity = report.findings[0]?.identity ?? "";

describe("the pane's state", () => {
  it("forgets the last message when an operation starts", () => {
    const state = after(
      { type: "ended", notice: { kind: "cancelled" }, problem: null },
      { type: "started", kind: "check" }
    );
    expect(state.notice).toBeNull();
    expect(state.operation).toEqual({
      kind: "check",
      progress: null,
      isCancelling: false,
      file: null,
    });
  });

  it("ignores a late progress or cancellation of an operation that has ended", () => {
    const state = after(
      { type: "progress", progress: { step: "reading", done: 1, total: 2 } },
      { type: "cancelling" }
    );
    expect(state.operation).toBeNull();
  });

  it("keeps the selection while its finding is there, and drops it once corrected", () => {
    expect(after(checked, { type: "select", identity }, checked).selected).toBe(identity);
    const corrected: PaneAction = { type: "report", report: cleanReport };
    expect(after(checked, { type: "select", identity }, corrected).selected).toBeNull();
  });

  it("drops a filter on a sheet that is gone", () => {
    const onApril: PaneAction = { type: "filter", filters: { sheet: "avril-26" } };
    expect(after(checked, onApril, checked).filters.sheet).toBe("avril-26");
    const gone = { ...cleanReport, statements: [] };
    expect(after(checked, onApril, { type: "report", report: gone }).filters.sheet).toBeNull();
  });

  it("starts the list again at its first page whenever what it shows changes", () => {
    expect(after({ type: "more" }).cap).toBe(2 * PAGE_SIZE);
    expect(after({ type: "more" }, { type: "filter", filters: { search: "x" } }).cap).toBe(PAGE_SIZE);
    expect(after({ type: "more" }, { type: "toggleSeverity", severity: "blocking" }).cap).toBe(PAGE_SIZE);
    expect(after({ type: "more" }, { type: "group", grouping: "sheet" }).cap).toBe(PAGE_SIZE);
  }); // prettier-ignore

  it("is never stale without a report", () => {
    expect(after({ type: "changed" }).isStale).toBe(false);
    expect(after(checked, { type: "changed" }).isStale).toBe(true);
    expect(after(checked, { type: "changed" }, { type: "started", kind: "check" }, checked).isStale).toBe(false);
  }); // prettier-ignore

  it("leaves the state it was given as it was", () => {
    const before = Object.freeze(initialState(AS_OF));
    expect(reduce(before, { type: "select", identity })).not.toBe(before);
    expect(before.selected).toBeNull();
    expect(FINDINGS).toHaveLength(9);
  });
});
