import { buildSummary } from "../app/buildSummary";
import { checkWorkbook } from "../app/checkWorkbook";
import { newSalt } from "../app/newSalt";
import type { Day } from "../domain/calendar";
import type { goTo as goToInExcel } from "../excel/navigation";
import type { Host } from "../workbook/host";

/** The ribbon's buttons, by the name the manifest gives them. */
export const COMMANDS = ["controler", "syntheseTrimestre", "penalites"] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Shows a place of the workbook; a null cell stands for the whole sheet. */
type GoTo = typeof goToInExcel;

/** What a command needs of the workbook. */
export interface CommandPorts {
  readonly host: Host;
  readonly goTo: GoTo;
  readonly today: () => Day;
  /** The add-in's version, for `Journal`. */
  readonly version?: string;
}

/** The same host, that ends by showing the output sheet known by its hidden name. */
const showing = (host: Host, ownerName: string): Host => ({
  readGrids: (options) => host.readGrids(options),
  applyPlan: (plan, options) => {
    const shown = plan.sheets.find((sheet) => sheet.ownerName === ownerName);
    return host.applyPlan({ ...plan, activate: shown?.sheet ?? plan.activate }, options);
  },
});

/**
 * Runs a ribbon command: the same application functions as the pane, then the sheet with the result is shown.
 *
 * A command has no page of its own to speak from, and a sheet written only to carry an error would stay in the
 * buyer's workbook. So a command that cannot do its work writes nothing; when one cell or sheet is to blame it is
 * shown, and the pane's button says the rest in words.
 */
export async function runCommand(name: CommandName, ports: CommandPorts): Promise<void> {
  const { host, goTo, today, version = "" } = ports;
  const options = { asOf: today(), version };
  const outcome =
    name === "syntheseTrimestre"
      ? await buildSummary(host, "last-complete", { ...options, newSalt })
      : await checkWorkbook(
          showing(host, name === "controler" ? "_si_Anomalies" : "_si_Penalites"),
          options
        );
  if (outcome.ok || !("sheet" in outcome.problem)) return;
  const { problem } = outcome;
  await goTo({ sheet: problem.sheet, cell: "cell" in problem ? problem.cell : null });
}
