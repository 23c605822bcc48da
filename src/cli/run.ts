import { basename } from "node:path";
import { buildQuarter } from "../app/buildQuarter";
import { checkWorkbook, inspectWorkbook, type CheckOutcome } from "../app/checkWorkbook";
import { prepareWorkbook } from "../app/prepareWorkbook";
import type { Report } from "../app/report";
import type { Day } from "../domain/calendar";
import { quarterKey, quartersOf } from "../domain/quarters";
import { hostErrorText, unusableText } from "../messages";
import { argumentTextFr, CLI_FR, HELP_FR } from "../messages/fr/cli";
import { HostError } from "../workbook/host";
import { newXlsx, openXlsx, type XlsxHost } from "../xlsx/xlsxHost";
import { ArgumentError, readArguments, type Command } from "./arguments";
import { extensionOf, isSameFile, readInput, writeOutput } from "./files";
import { reportJson } from "./json";
import { reportText } from "./text";

/** What the program is given by the terminal. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** The only clock. */
  readonly today: () => Day;
}

/** A refusal already put in words. */
class Refusal extends Error {}

const OK = 0;
const BLOCKING = 1;
const UNUSABLE = 2;

const exitCode = ({ findings }: Report): number =>
  findings.some(({ finding, decision }) => finding.severity === "blocking" && decision === null)
    ? BLOCKING
    : OK;

const usable = (outcome: CheckOutcome): Report => {
  if (!outcome.ok) throw new Refusal(unusableText(outcome.problem));
  return outcome.report;
};

const openInput = async (path: string): Promise<XlsxHost> => {
  const bytes = await readInput(path);
  try {
    return await openXlsx(bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new HostError(error.code, { file: basename(path), ...error.details });
  }
};

/** Everything that forbids writing is said before any work is done. */
const checkOutput = async (
  output: string,
  input: string | null,
  isForced: boolean,
  host: Pick<XlsxHost, "hasMacros" | "losses">,
  terminal: Terminal
): Promise<void> => {
  if (input !== null && (await isSameFile(input, output))) throw new Refusal(CLI_FR.sameFile);
  const extension = host.hasMacros ? ".xlsm" : ".xlsx";
  if (extensionOf(output) !== extension) throw new Refusal(CLI_FR.extension(extension));
  if (host.losses.length === 0) return;
  if (!isForced) throw new HostError("UnsupportedParts", { parts: host.losses.join(", ") });
  terminal.error(CLI_FR.lost(host.losses));
};

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

const runCheck = async (command: Of<"verifier">, terminal: Terminal): Promise<number> => {
  const { input, output, json, force } = command;
  const asOf = command.asOf ?? terminal.today();
  const host = await openInput(input);
  if (output !== null) await checkOutput(output, input, force, host, terminal);
  const report = usable(
    output === null ? await inspectWorkbook(host, { asOf }) : await checkWorkbook(host, { asOf })
  );
  if (output !== null) await writeOutput(output, await host.save());
  terminal.out(json ? JSON.stringify(reportJson(report), null, 2) : reportText(report));
  if (output !== null && !json) terminal.out(CLI_FR.written(output));
  return exitCode(report);
};

const runQuarter = async (command: Of<"synthese">, terminal: Terminal): Promise<number> => {
  const { input, output, force } = command;
  const asOf = command.asOf ?? terminal.today();
  const host = await openInput(input);
  await checkOutput(output, input, force, host, terminal);
  const report = usable(await inspectWorkbook(host, { asOf }));
  const known = quartersOf(report.registers.contract, asOf);
  const wanted = quarterKey(command.quarter);
  const quarter = known.find((ref) => quarterKey(ref) === wanted);
  if (!quarter) {
    const keys = known.map(quarterKey).sort();
    throw new Refusal(CLI_FR.unknownQuarter(wanted, keys));
  }
  const outcome = await buildQuarter(host, quarter, { asOf });
  if (!outcome.ok) throw new Refusal(CLI_FR.unknownQuarter(wanted, []));
  await writeOutput(output, await host.save());
  terminal.out(CLI_FR.summaryWritten(outcome.sheet, output));
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
    case "synthese":
      return runQuarter(command, terminal);
  }
};

const sentence = (error: unknown): string => {
  if (error instanceof ArgumentError) return argumentTextFr(error.problem);
  if (error instanceof Refusal) return error.message;
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
