import { basename } from "node:path";
import packageJson from "../../package.json";
import { buildSummary } from "../app/buildSummary";
import { checkWorkbook, inspectWorkbook, type CheckOutcome } from "../app/checkWorkbook";
import { exportSummary } from "../app/exportSummary";
import { newSalt } from "../app/newSalt";
import { prepareWorkbook } from "../app/prepareWorkbook";
import { recogniseSheets, type RecognisedSheets } from "../app/recogniseSheets";
import type { Report } from "../app/report";
import { saveChoices } from "../app/saveMapping";
import type { Day } from "../domain/calendar";
import { isBlockingOpen } from "../domain/check";
import { refKey, summaryRefs } from "../domain/committee/refs";
import { hostErrorText, unusableText } from "../messages";
import { argumentTextFr, CLI_FR, HELP_FR } from "../messages/fr/cli";
import { notAnonymousText } from "../messages/notAnonymous";
import { HostError } from "../workbook/host";
import type { SheetPlan } from "../workbook/plan";
import { writeSheetFile } from "../xlsx/sheetFile";
import { newXlsx, type XlsxHost } from "../xlsx/xlsxHost";
import { ArgumentError, readArguments, type Command } from "./arguments";
import { readInput, writeOutput, writeOutputs } from "./files";
import { runImport } from "./importing";
import { reportJson } from "./json";
import { checkFollowed, MappingFileError, mappingChoices } from "./mappingInput";
import { mappingJson } from "./mappingJson";
import { BLOCKING, OK, Refusal, UNUSABLE, type Terminal } from "./terminal";
import { reportText } from "./text";
import { checkCommitteeOutput, checkOutput, openInput } from "./workbooks";

export type { Terminal } from "./terminal";

const exitCode = ({ findings }: Report): number =>
  findings.some(({ finding, decision }) => isBlockingOpen(finding, decision)) ? BLOCKING : OK;

const usable = (outcome: CheckOutcome): Report => {
  if (!outcome.ok) throw new Refusal(unusableText(outcome.problem));
  return outcome.report;
};

const { version } = packageJson;

type Of<Verb extends Command["verb"]> = Extract<Command, { readonly verb: Verb }>;

const runModel = async (
  { output, example, force }: Of<"modele">,
  terminal: Terminal
): Promise<number> => {
  const host = await newXlsx();
  await checkOutput(output, null, force, host, terminal);
  await prepareWorkbook(host, { example });
  await writeOutput(output, await host.save());
  terminal.out(CLI_FR.written(output));
  return OK;
};

const sheetsOf = async (host: XlsxHost): Promise<RecognisedSheets> => {
  const outcome = await recogniseSheets(host);
  if (!outcome.ok) throw new Refusal(unusableText(outcome.problem));
  return outcome;
};

/** Puts what a mapping file says in the workbook at hand: `--sortie` keeps it, the input file never has it. */
const applyMapping = async (path: string, host: XlsxHost, asOf: Day): Promise<void> => {
  const text = new TextDecoder().decode(await readInput(path));
  const file = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal(CLI_FR.notJson(file));
  }
  try {
    const choices = mappingChoices(json, await sheetsOf(host));
    if (choices.layouts.length + choices.sheets.length === 0) return;
    await saveChoices(host, choices, { asOf });
    checkFollowed(json, await sheetsOf(host));
  } catch (error) {
    if (!(error instanceof MappingFileError)) throw error;
    throw new Refusal(CLI_FR.badMapping(file, error.place, error.problem));
  }
};

const runCheck = async (command: Of<"verifier">, terminal: Terminal): Promise<number> => {
  const { input, output, json, force } = command;
  const asOf = command.asOf ?? terminal.today();
  const host = await openInput(input);
  if (command.mapping === "print") {
    terminal.out(JSON.stringify(mappingJson(await sheetsOf(host)), null, 2));
    return OK;
  }
  if (output !== null) await checkOutput(output, input, force, host, terminal);
  if (command.mapping !== null) await applyMapping(command.mapping.file, host, asOf);
  const report = usable(
    output === null
      ? await inspectWorkbook(host, { asOf })
      : await checkWorkbook(host, { asOf, version })
  );
  if (output !== null) await writeOutput(output, await host.save());
  terminal.out(json ? JSON.stringify(reportJson(report), null, 2) : reportText(report));
  if (output !== null && !json) terminal.out(CLI_FR.written(output));
  return exitCode(report);
};

/** The committee's file, made before anything is written: a refusal leaves no file at all. */
const committeeFile = async (summary: SheetPlan, report: Report): Promise<Uint8Array> => {
  const outcome = await exportSummary(summary, report, writeSheetFile);
  if (!outcome.ok) throw new Refusal(notAnonymousText(outcome.problem));
  return outcome.bytes;
};

const runSummary = async (command: Of<"synthese">, terminal: Terminal): Promise<number> => {
  const { input, output, committee, force } = command;
  const asOf = command.asOf ?? terminal.today();
  const host = await openInput(input);
  await checkOutput(output, input, force, host, terminal);
  if (committee !== null) await checkCommitteeOutput(committee, [input, output]);
  const report = usable(await inspectWorkbook(host, { asOf }));
  const known = summaryRefs(report.registers.contract, asOf);
  const wanted = command.period;
  const ref = known.find((each) => refKey(each) === wanted);
  if (!ref) throw new Refusal(CLI_FR.unknownPeriod(wanted, known.map(refKey).sort()));
  const outcome = await buildSummary(host, ref, { asOf, version, newSalt });
  if (!outcome.ok) {
    throw new Refusal(
      outcome.problem.kind === "summary-not-anonymous"
        ? notAnonymousText(outcome.problem)
        : CLI_FR.unknownPeriod(wanted, [])
    );
  }
  const bytes = committee === null ? null : await committeeFile(outcome.summary, outcome.report);
  const beside = committee === null || bytes === null ? [] : [{ path: committee, bytes }];
  await writeOutputs([...beside, { path: output, bytes: await host.save() }]);
  terminal.out(CLI_FR.summaryWritten(outcome.sheet, output));
  for (const { path } of beside) terminal.out(CLI_FR.committeeWritten(path));
  return exitCode(outcome.report);
};

const runCommand = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const command = readArguments(words);
  switch (command.verb) {
    case "aide":
      terminal.out(HELP_FR);
      return OK;
    case "modele":
      return runModel(command, terminal);
    case "verifier":
      return runCheck(command, terminal);
    case "importer":
      return runImport(command, terminal);
    case "synthese":
      return runSummary(command, terminal);
    case "bordereau": {
      const { runBordereau } = await import("./bordereau");
      return runBordereau(command, terminal);
    }
    case "envoi": {
      const { runSending } = await import("./sending");
      return runSending(command, terminal);
    }
    case "retour": {
      const { runReturn } = await import("./sending");
      return runReturn(command, terminal);
    }
    case "conservation": {
      const { runRetention } = await import("./retention");
      return runRetention(command, terminal);
    }
    case "anonymiser": {
      const { runAnonymise } = await import("./retention");
      return runAnonymise(command, terminal);
    }
    case "archive": {
      const { runArchive } = await import("./retention");
      return runArchive(command, terminal);
    }
    case "consolider": {
      // The base's engine is loaded by this command alone.
      const { runConsolidation } = await import("./consolidation/command");
      return runConsolidation(command, terminal, version);
    }
  }
};

const sentence = (error: unknown): string => {
  if (error instanceof ArgumentError) return argumentTextFr(error.problem);
  if (error instanceof Refusal) return error.message;
  if (error instanceof HostError && error.code === "IsAFolder") {
    return CLI_FR.folder(String(error.details["file"] ?? ""));
  }
  if (error instanceof HostError) return hostErrorText(error.code, error.details);
  return CLI_FR.unexpected;
};

/** Runs one command; gives the exit code: 0 nothing blocking, 1 blocking findings, 2 no result (one sentence said why). */
export const run = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  try {
    return await runCommand(words, terminal);
  } catch (error) {
    terminal.error(sentence(error));
    return UNUSABLE;
  }
};
