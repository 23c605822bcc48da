import { useCallback, useMemo, useRef, type Dispatch } from "react";
import type { Place } from "../domain/contract";
import type { QuarterRef } from "../domain/figures";
import type { Decision, FindingIdentity } from "../domain/finding";
import type { RunOptions } from "../workbook/host";
import type { Outcome, PaneServices } from "./services";
import type { Notice, OperationKind, PaneAction, PaneState } from "./state";

/** What the views may ask for. Each runs alone, can be cancelled, and ends as a notice or a problem. */
export interface Operations {
  check(): Promise<void>;
  decide(decisions: ReadonlyMap<FindingIdentity, Decision | null>): Promise<void>;
  clearMarks(): Promise<void>;
  buildQuarter(quarter: QuarterRef): Promise<void>;
  prepare(example: boolean): Promise<void>;
  /** Shows a place of the workbook; the keyboard stays in the pane. */
  goTo(place: Place): Promise<void>;
  cancel(): void;
}

/** A service that throws has a defect; the pane says so instead of hanging. */
const settled = async <Value>(job: Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
  try {
    return await job;
  } catch {
    return { kind: "failed", code: "Unexpected", details: {} };
  }
};

/** Runs the services one at a time and tells the state what happens. */
export function useOperations(
  services: PaneServices,
  state: PaneState,
  dispatch: Dispatch<PaneAction>
): Operations {
  const running = useRef<AbortController | null>(null);
  const { asOf } = state;

  const run = useCallback(
    async <Value>(
      kind: OperationKind,
      job: (options: RunOptions) => Promise<Outcome<Value>>,
      onDone: (value: Value) => Notice
    ): Promise<void> => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      dispatch({ type: "started", kind });
      const outcome = await settled(
        job({
          signal: controller.signal,
          onProgress: (progress) => dispatch({ type: "progress", progress }),
        })
      );
      running.current = null;
      switch (outcome.kind) {
        case "done":
          return dispatch({ type: "ended", notice: onDone(outcome.value), problem: null });
        case "cancelled":
          return dispatch({ type: "ended", notice: { kind: "cancelled" }, problem: null });
        default:
          return dispatch({ type: "ended", notice: null, problem: outcome });
      }
    },
    [dispatch]
  );

  return useMemo<Operations>(
    () => ({
      check: () =>
        run(
          "check",
          (options) => services.check({ ...options, asOf }),
          (report) => {
            dispatch({ type: "report", report });
            return { kind: "checked" };
          }
        ),
      decide: (decisions) =>
        run(
          "decide",
          (options) => services.decide(decisions, { ...options, asOf }),
          (report) => {
            dispatch({ type: "report", report });
            return { kind: "decided", count: decisions.size };
          }
        ),
      clearMarks: () =>
        run(
          "clear",
          () => services.clearMarks(),
          (count) => ({ kind: "cleared", count })
        ),
      buildQuarter: (quarter) =>
        run(
          "quarter",
          (options) => services.buildQuarter(quarter, { ...options, asOf }),
          ({ sheet }) => ({ kind: "quarter", sheet })
        ),
      prepare: (example) =>
        run(
          "prepare",
          () => services.prepareWorkbook({ example }),
          () => ({ kind: "prepared", example })
        ),
      goTo: async (place) => {
        const outcome = await settled(services.goTo(place));
        if (outcome.kind === "failed" || outcome.kind === "unusable")
          dispatch({ type: "problem", problem: outcome });
      },
      cancel: () => {
        if (!running.current) return;
        dispatch({ type: "cancelling" });
        running.current.abort();
      },
    }),
    [run, services, asOf, dispatch]
  );
}
