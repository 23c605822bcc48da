import { buildSummary } from "../app/buildSummary";
import { checkWorkbook } from "../app/checkWorkbook";
import { newSalt } from "../app/newSalt";
import type { Day } from "../domain/calendar";
import type { goTo as goToInExcel } from "../excel/navigation";
import { hostErrorText, unusableText } from "../messages";
import { notAnonymousText } from "../messages/notAnonymous";
import { HostError, type Host } from "../workbook/host";

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

type Problem = Exclude<
  Awaited<ReturnType<typeof buildSummary | typeof checkWorkbook>>,
  { readonly ok: true }
>["problem"];

function problemText(problem: Problem): string {
  switch (problem.kind) {
    case "no-quarter":
      return hostErrorText("NoQuarter");
    case "summary-not-anonymous":
      return notAnonymousText(problem);
    default:
      return unusableText(problem);
  }
}

async function run(name: CommandName, ports: CommandPorts): Promise<string | null> {
  const { host, goTo, today, version = "" } = ports;
  const options = { asOf: today(), version };
  const outcome =
    name === "syntheseTrimestre"
      ? await buildSummary(host, "last-complete", { ...options, newSalt })
      : await checkWorkbook(
          showing(host, name === "controler" ? "_si_Anomalies" : "_si_Penalites"),
          options
        );
  if (outcome.ok) return null;
  const { problem } = outcome;
  if ("sheet" in problem) {
    await goTo({ sheet: problem.sheet, cell: "cell" in problem ? problem.cell : null });
  }
  return problemText(problem);
}

/**
 * Runs a ribbon command: the same application functions as the pane, then the sheet with the result is shown.
 *
 * A command that cannot do its work writes nothing: a sheet written only to carry an error would stay in the buyer's
 * workbook. It shows the cell or the sheet to blame when there is one, and gives the sentence to say, in French: what,
 * where and how to correct it. Null when the work is done. Never throws.
 */
export async function runCommand(name: CommandName, ports: CommandPorts): Promise<string | null> {
  try {
    return await run(name, ports);
  } catch (error) {
    return error instanceof HostError
      ? hostErrorText(error.code, error.details)
      : hostErrorText("GeneralException");
  }
}
