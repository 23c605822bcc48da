import { useCallback, useMemo, useRef, type Dispatch } from "react";
import type { BordereauView } from "../app/bordereau";
import type { PenaltyKey } from "../app/penaltyKeys";
import type { Report } from "../app/report";
import type { RegisterChange } from "../app/registerTypes";
import type { Day } from "../domain/calendar";
import type { Place } from "../domain/contract";
import type { SummaryRef } from "../domain/committee/types";
import type { Decision, FindingIdentity } from "../domain/finding";
import type { LetterKind } from "../domain/letter";
import type { WantedPenalty } from "../domain/penalty";
import type { RunOptions } from "../workbook/host";
import { downloadFile, XLSX_TYPE } from "./downloads";
import type {
  BordereauRequest,
  ChosenSheets,
  MappingDraft,
  Outcome,
  PaneServices,
} from "./services";
import type { Notice, OperationKind, PaneAction, PaneState } from "./state";

/**
 * What the views may ask for. Each runs alone, can be cancelled, and ends as a notice or a problem; it tells whether it
 * was done.
 */
export interface Operations {
  check(): Promise<boolean>;
  decide(decisions: ReadonlyMap<FindingIdentity, Decision | null>): Promise<boolean>;
  /** Puts back what the last decisions replaced. */
  undoDecisions(): Promise<boolean>;
  /** Writes what the buyer wants of some penalties; the report is the one that follows. */
  recordPenalty(changes: ReadonlyMap<PenaltyKey, WantedPenalty>): Promise<boolean>;
  /** Reads the templates of letters again. */
  readLetterTemplates(): Promise<boolean>;
  /** Shows the sheet of templates; `restored` gives one letter its default text back. */
  openLetterTemplates(restored: LetterKind | null): Promise<boolean>;
  clearMarks(): Promise<boolean>;
  buildSummary(ref: SummaryRef): Promise<boolean>;
  /** Reads the summaries of the workbook against the registers, for the screen that lists them. */
  compareSummaries(): Promise<boolean>;
  /** Hands the committee's file to the downloads. */
  exportSummary(ref: SummaryRef): Promise<boolean>;
  prepare(example: boolean): Promise<boolean>;
  /** Shows a place of the workbook; the keyboard stays in the pane. */
  goTo(place: Place): Promise<void>;
  /** Reads the workbook again to tell how its sheets are understood. */
  readSheets(): Promise<void>;
  /** Keeps a mapping, and reads the sheets again; gives whether it was kept. */
  saveMapping(draft: MappingDraft): Promise<boolean>;
  /** Reads the input tables again. */
  readRegisters(): Promise<boolean>;
  /** Writes changes of rows into the input tables; gives whether they were written. */
  saveRegisters(changes: readonly RegisterChange[]): Promise<boolean>;
  parseFiles(files: readonly File[]): Promise<void>;
  importSheets(chosen: ChosenSheets): Promise<void>;
  /** Runs a job of a part as any other operation; null when it gave nothing. Without a notice the part itself tells. */
  perform<Value>(
    kind: OperationKind,
    job: (options: RunOptions & { readonly asOf: Day }) => Promise<Outcome<Value>>,
    noticeOf?: (value: Value) => Notice
  ): Promise<Value | null>;
  /** Reads the bordereau, or writes it; null when it could not. */
  bordereau(request: BordereauRequest): Promise<BordereauView | null>;
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

/** The report after penalties were recorded, and how many of them it still finds. */
async function stillFound(
  outcome: Outcome<Report>,
  keys: readonly PenaltyKey[]
): Promise<Outcome<{ readonly report: Report; readonly count: number }>> {
  if (outcome.kind !== "done") return outcome;
  const { penaltyKey } = await import(/* webpackChunkName: "penalites" */ "../app/penaltyKeys");
  const report = outcome.value;
  const there = new Set(report.penalties.map(penaltyKey));
  return { kind: "done", value: { report, count: keys.filter((key) => there.has(key)).length } };
}

/** Runs the services one at a time and tells the state what happens. */
export function useOperations(
  services: PaneServices,
  state: PaneState,
  dispatch: Dispatch<PaneAction>
): Operations {
  const running = useRef<AbortController | null>(null);
  const { asOf, report, undo } = state;

  const run = useCallback(
    async <Value>(
      kind: OperationKind,
      job: (options: RunOptions) => Promise<Outcome<Value>>,
      onDone: (value: Value) => Notice
    ): Promise<boolean> => {
      if (running.current) return false;
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
          dispatch({ type: "ended", notice: onDone(outcome.value), problem: null });
          return true;
        case "cancelled":
          dispatch({ type: "ended", notice: { kind: "cancelled" }, problem: null });
          return false;
        default:
          dispatch({ type: "ended", notice: null, problem: outcome });
          return false;
      }
    },
    [dispatch]
  );

  const readSheets = useCallback(
    (notice: Notice) =>
      run(
        "sheets",
        (options) => services.readSheets(options),
        (sheets) => {
          dispatch({ type: "sheets", sheets });
          return notice;
        }
      ),
    [run, services, dispatch]
  );

  const compareSummaries = useCallback(
    (notice: Notice) =>
      run(
        "summaries",
        (options) => services.compareSummaries({ ...options, asOf }),
        (summaries) => {
          dispatch({ type: "summaries", summaries });
          return notice;
        }
      ),
    [run, services, asOf, dispatch]
  );

  const decide = useCallback(
    (decisions: ReadonlyMap<FindingIdentity, Decision | null>, isUndo: boolean) => {
      const replaced = (report?.findings ?? [])
        .filter(({ identity }) => decisions.has(identity))
        .map(({ identity, decision }) => [identity, decision] as const);
      return run(
        "decide",
        (options) => services.decide(decisions, { ...options, asOf }),
        (after) => {
          dispatch({ type: "report", report: after });
          dispatch({ type: "undoable", decisions: isUndo ? null : new Map(replaced) });
          const count = after.findings.filter(({ identity }) => decisions.has(identity)).length;
          const gone = decisions.size - count;
          return { kind: "decided", count, gone, ...(isUndo ? { isUndo } : {}) };
        }
      );
    },
    [run, services, asOf, report, dispatch]
  );

  return useMemo<Operations>(
    () => ({
      readSheets: async () => {
        await readSheets({ kind: "sheets" });
      },
      saveMapping: async (draft) => {
        const isKept = await run(
          "mapping",
          (options) => services.saveMapping(draft, { ...options, asOf }),
          () => ({ kind: "mapped", sheet: draft.sheet })
        );
        if (isKept) await readSheets({ kind: "mapped", sheet: draft.sheet });
        return isKept;
      },
      readRegisters: () =>
        run(
          "registers",
          (options) => services.readRegisters(options),
          (registers) => {
            dispatch({ type: "registers", registers });
            return { kind: "registers" };
          }
        ),
      saveRegisters: (changes) =>
        run(
          "save",
          (options) => services.saveRegisters(changes, { ...options, asOf }),
          (registers) => {
            dispatch({ type: "registers", registers });
            const rows = changes.flatMap((each) => each.changes);
            const deleted = rows.filter(({ kind }) => kind === "delete").length;
            return { kind: "saved", count: rows.length, deleted };
          }
        ),
      parseFiles: async (files) => {
        await run(
          "parse",
          ({ signal }) =>
            services.parseFiles(files, {
              ...(signal ? { signal } : {}),
              onFile: (done, total, name) => dispatch({ type: "file", name, done, total }),
            }),
          (parsed) => {
            dispatch({ type: "parsed", parsed });
            return { kind: "parsed" };
          }
        );
      },
      importSheets: async (chosen) => {
        let notice: Notice = { kind: "sheets" };
        const isDone = await run(
          "import",
          (options) => services.importSheets(chosen, { ...options, asOf }),
          (imported) => {
            dispatch({ type: "parsed", parsed: null });
            const known = imported.filter(({ alreadyImported }) => alreadyImported !== undefined);
            notice = {
              kind: "imported",
              sheets: imported.map(({ sheet }) => sheet),
              before: [...new Set(known.map(({ file }) => file))],
            };
            return notice;
          }
        );
        if (isDone) await readSheets(notice);
      },
      check: () =>
        run(
          "check",
          (options) => services.check({ ...options, asOf }),
          (report) => {
            dispatch({ type: "report", report });
            return { kind: "checked" };
          }
        ),
      decide: (decisions) => decide(decisions, false),
      undoDecisions: () => (undo === null ? Promise.resolve(false) : decide(undo, true)),
      recordPenalty: (changes) =>
        run(
          "penalty",
          async (options) =>
            stillFound(await services.recordPenalty(changes, { ...options, asOf }), [
              ...changes.keys(),
            ]),
          ({ report: after, count }) => {
            dispatch({ type: "report", report: after });
            return { kind: "penalty", count, gone: changes.size - count };
          }
        ),
      readLetterTemplates: () =>
        run(
          "letters",
          (options) => services.readLetterTemplates(options),
          (templates) => {
            dispatch({ type: "penalties", view: { templates } });
            return { kind: "letters" };
          }
        ),
      openLetterTemplates: (restored) =>
        run(
          "letters",
          (options) => services.openLetterTemplates(restored, options),
          ({ sheet }) => {
            // They are about to be edited: what was read of them is read again.
            dispatch({ type: "penalties", view: { templates: null } });
            return { kind: "quarter", sheet };
          }
        ),
      clearMarks: () =>
        run(
          "clear",
          () => services.clearMarks(),
          (count) => ({ kind: "cleared", count })
        ),
      buildSummary: async (ref) => {
        let built: Notice | null = null;
        const isBuilt = await run(
          "quarter",
          (options) => services.buildSummary(ref, { ...options, asOf }),
          ({ sheet }) => {
            // What it replaces is no longer what the list says.
            dispatch({ type: "summaries", summaries: null });
            built = { kind: "quarter", sheet };
            return built;
          }
        );
        // The list is read again, and the sheet that was built stays named.
        if (isBuilt && built) await compareSummaries(built);
        return isBuilt;
      },
      compareSummaries: () => compareSummaries({ kind: "summaries" }),
      exportSummary: (ref) =>
        run(
          "export",
          (options) => services.exportSummary(ref, { ...options, asOf }),
          ({ bytes, sheet }) => {
            const name = `${sheet}.xlsx`;
            downloadFile(bytes, name, XLSX_TYPE);
            return { kind: "exported", name };
          }
        ),
      prepare: (example) =>
        run(
          "prepare",
          () => services.prepareWorkbook({ example }),
          () => ({ kind: "prepared", example })
        ),
      goTo: async (place) => {
        const outcome = await settled(services.goTo(place));
        if (outcome.kind !== "done" && outcome.kind !== "cancelled")
          dispatch({ type: "problem", problem: outcome });
      },
      perform: async (kind, job, noticeOf) => {
        const given: { value: Awaited<ReturnType<typeof job>> | null } = { value: null };
        await run(
          kind,
          async (options) => (given.value = await job({ ...options, asOf })),
          (value) => noticeOf?.(value) ?? { kind: "registers" }
        );
        return given.value?.kind === "done" ? given.value.value : null;
      },
      bordereau: async (request) => {
        let view: BordereauView | null = null;
        await run(
          "bordereau",
          (options) => services.bordereau(request, { ...options, asOf }),
          (read) => {
            view = read;
            const { sheet } = read;
            return request.isWritten && sheet !== null
              ? { kind: "quarter", sheet }
              : { kind: "registers" };
          }
        );
        return view;
      },
      cancel: () => {
        if (!running.current) return;
        dispatch({ type: "cancelling" });
        running.current.abort();
      },
    }),
    [run, services, asOf, undo, decide, readSheets, compareSummaries, dispatch]
  );
}
