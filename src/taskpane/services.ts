import type { Day } from "../domain/calendar";
import type { Place } from "../domain/contract";
import type { QuarterRef } from "../domain/figures";
import type { Decision, FindingIdentity } from "../domain/finding";
import type { Report } from "../app/report";
import type { UnusableWorkbook } from "../workbook/reading";
import type { RunOptions } from "../workbook/host";

/** What an operation gives back to a view: a value, an unusable workbook, a host error code, or a cancellation. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "unusable"; readonly problem: UnusableWorkbook }
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly details: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "cancelled" };

/** The functions the pane is handed: views never call Office themselves. */
export interface PaneServices {
  /** Checks, marks the cells and rewrites `Heures`, `Anomalies`, `Pénalités`. */
  check(options: RunOptions & { readonly asOf: Day }): Promise<Outcome<Report>>;
  /** Records the buyer's decision in `tAnomalies` (null erases it), and gives the report again. */
  decide(
    decisions: ReadonlyMap<FindingIdentity, Decision | null>,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<Report>>;
  /** Removes every mark of ours; gives how many conditional formats were removed. */
  clearMarks(): Promise<Outcome<number>>;
  goTo(place: Place): Promise<Outcome<null>>;
  /** Builds or rebuilds the quarter's sheet and shows it; gives the sheet's name. */
  buildQuarter(
    quarter: QuarterRef,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<{ readonly sheet: string }>>;
  /** Quarters of a report's contract that have begun, the last complete one first. */
  quartersOf(report: Report): readonly QuarterRef[];
  /** Creates the input sheets in this workbook; `example` fills them with the fictitious contract. */
  prepareWorkbook(options: { readonly example: boolean }): Promise<Outcome<null>>;
  /** Calls back when the user (not the add-in) changes the workbook; returns the way to stop. */
  onChanged(listener: () => void): () => void;
  /** Today, as the only clock of the pane. */
  today(): Day;
  readonly environment: {
    readonly isDark: boolean;
    readonly locale: "fr" | "en";
    readonly version: string;
    /** False when the page is opened outside Excel: it then says what it is. */
    readonly inExcel: boolean;
    readonly userName: string | null;
    /** Whether this build carries the fictitious contract; the one served to Excel does not. */
    readonly hasExample?: boolean;
  };
}
