import type { CheckOptions } from "../app/checkWorkbook";
import type { Report } from "../app/report";
import type { Place } from "../domain/contract";
import { quartersOf } from "../domain/quarters";
import { HostError, type Host } from "../workbook/host";
import { todayFrom } from "./dates";
import type { Outcome, PaneServices } from "./services";

/** What the pane needs of the workbook it stands beside; `src/excel` gives it. */
export interface Ports {
  readonly host: Host;
  readonly goTo: (place: Place) => Promise<void>;
  readonly watchChanges: (listener: () => void) => () => void;
  readonly now: () => Date;
  readonly environment: PaneServices["environment"];
}

/** The engine is loaded apart from the page, so that the pane is there at once. */
const checking = () => import(/* webpackChunkName: "moteur" */ "../app/checkWorkbook");
const quarters = () => import(/* webpackChunkName: "moteur" */ "../app/buildQuarter");
const clearing = () => import(/* webpackChunkName: "moteur" */ "../app/clearMarks");
const preparing = () => import(/* webpackChunkName: "moteur" */ "../app/prepareWorkbook");

/** Brings the engine in while the user reads the first screen; a failure shows at the first operation. */
export const preloadEngine = (): void => {
  checking().catch(() => undefined);
};

const isCancelled = (error: unknown, signal: AbortSignal | undefined): boolean =>
  signal?.aborted === true || (error instanceof DOMException && error.name === "AbortError");

/**
 * An exception as an outcome. Only a code crosses: the message of an unforeseen error could quote the workbook, so
 * its kind stands for it.
 */
async function outcomeOf<Value>(
  run: () => Promise<Outcome<Value>>,
  signal?: AbortSignal
): Promise<Outcome<Value>> {
  try {
    return await run();
  } catch (error) {
    if (isCancelled(error, signal)) return { kind: "cancelled" };
    if (error instanceof HostError)
      return { kind: "failed", code: error.code, details: error.details };
    return {
      kind: "failed",
      code: error instanceof Error ? error.name : "Unexpected",
      details: {},
    };
  }
}

const done = <Value>(value: Value): Outcome<Value> => ({ kind: "done", value });

/** Hands the pane its functions, over any host. */
export function wireServices({ host, goTo, watchChanges, now, environment }: Ports): PaneServices {
  const check = (options: CheckOptions): Promise<Outcome<Report>> =>
    outcomeOf(async () => {
      const { checkWorkbook } = await checking();
      const outcome = await checkWorkbook(host, options);
      return outcome.ok ? done(outcome.report) : { kind: "unusable", problem: outcome.problem };
    }, options.signal);
  return {
    check,
    decide: (decisions, options) => check({ ...options, decisions }),
    clearMarks: () =>
      outcomeOf(async () => {
        const app = await clearing();
        return done(await app.clearMarks(host));
      }),
    goTo: (place) =>
      outcomeOf(async () => {
        await goTo(place);
        return done(null);
      }),
    buildQuarter: (quarter, options) =>
      outcomeOf(async () => {
        const app = await quarters();
        const outcome = await app.buildQuarter(host, quarter, options);
        if (outcome.ok) return done({ sheet: outcome.sheet });
        const { problem } = outcome;
        return problem.kind === "no-quarter"
          ? { kind: "failed", code: "NoQuarter", details: {} }
          : { kind: "unusable", problem };
      }, options.signal),
    quartersOf: ({ registers, asOf }) => quartersOf(registers.contract, asOf),
    prepareWorkbook: ({ example }) =>
      outcomeOf(async () => {
        const app = await preparing();
        await app.prepareWorkbook(host, { example });
        return done(null);
      }),
    onChanged: watchChanges,
    today: () => todayFrom(now()),
    environment,
  };
}
