import { basename } from "node:path";
import packageJson from "../../package.json";
import { bringAnswers, type AnswersView } from "../app/bringAnswers";
import { prepareSending } from "../app/prepareSending";
import { readSubmission } from "../intake";
import { unusableText } from "../messages";
import { CLI_FR } from "../messages/fr/cli";
import { answerStatus, SENDING_CLI_FR } from "../messages/fr/sending";
import { HostError } from "../workbook/host";
import { writeSheetsFile } from "../xlsx/sheetFile";
import type { Command } from "./arguments";
import { extensionOf, isSameFile, readInput, writeOutput } from "./files";
import { BLOCKING, OK, Refusal, type Terminal } from "./terminal";
import { checkOutput, openInput } from "./workbooks";

type Of<Verb extends Command["verb"]> = Extract<Command, { readonly verb: Verb }>;

/** `envoi F.xlsx --mois AAAA-MM --sortie F2.xlsx`: the workbook a titulaire is sent, of its own. */
export async function runSending(
  { input, output, month, lot, asOf }: Of<"envoi">,
  terminal: Terminal
): Promise<number> {
  const host = await openInput(input);
  if (await isSameFile(input, output)) throw new Refusal(CLI_FR.sameFile);
  // What is sent has no macro, whatever the buyer's workbook has.
  if (extensionOf(output) !== ".xlsx") throw new Refusal(CLI_FR.extension(".xlsx"));
  const options = { asOf: asOf ?? terminal.today(), month, lot };
  const outcome = await prepareSending(host, options, writeSheetsFile);
  if (!outcome.ok) throw new Refusal(unusableText(outcome.problem));
  const { bytes, view } = outcome;
  await writeOutput(output, bytes);
  if (view.leftPeople.length > 0) terminal.error(SENDING_CLI_FR.leftPeople(view.leftPeople));
  if (view.leftFindings > 0) terminal.error(SENDING_CLI_FR.leftFindings(view.leftFindings));
  terminal.out(SENDING_CLI_FR.prepared(view.rows, view.findings));
  terminal.out(SENDING_CLI_FR.sent(output));
  return OK;
}

const BROUGHT: ReadonlySet<string> = new Set(["brought", "known"]);

const isLeft = ({ status }: AnswersView["answers"][number]): boolean =>
  status !== "empty" && !BROUGHT.has(status);

function answersText({ answers, imported, statements, otherSheets, importedBefore }: AnswersView) {
  const empty = answers.filter(({ status }) => status === "empty").length;
  const left = answers.filter(isLeft).length;
  const copied = new Set(imported.map(({ sourceSheet }) => sourceSheet));
  return [
    SENDING_CLI_FR.answers(answers.length - empty - left, left, empty),
    ...answers.map(
      ({ number, rule, status }) =>
        `  ${SENDING_CLI_FR.answer(number, rule ?? "?", answerStatus(status))}`
    ),
    ...imported.map(({ sourceSheet, sheet, rows }) =>
      SENDING_CLI_FR.statement(sourceSheet, sheet, rows)
    ),
    ...statements.flatMap(({ sheet, filledRows }) =>
      filledRows === 0 && !copied.has(sheet) ? [SENDING_CLI_FR.emptyStatement(sheet)] : []
    ),
    ...(importedBefore && statements.some(({ filledRows }) => filledRows > 0)
      ? [SENDING_CLI_FR.importedBefore(importedBefore.sheet)]
      : []),
    ...(otherSheets.length > 0 ? [SENDING_CLI_FR.otherSheets(otherSheets)] : []),
  ].join("\n");
}

/** What a program reads of a return; no answer's text, which may name somebody. */
const answersJson = ({ answers, imported, otherSheets, importedBefore }: AnswersView) => ({
  format: 1,
  answers: answers.map(({ number, rule, status }) => ({ number, rule, status })),
  imported: imported.map(({ sheet, sourceSheet, rows }) => ({ sheet, sourceSheet, rows })),
  alreadyImported: importedBefore !== null,
  otherSheets,
});

/**
 * `retour F.xlsx REPONSE.xlsx --sortie F2.xlsx`: a copy of the buyer's workbook with the answers to discuss and the filled
 * statements. Gives 1 when an answer had to be left.
 */
export async function runReturn(command: Of<"retour">, terminal: Terminal): Promise<number> {
  const { input, reply, output, json, force } = command;
  const host = await openInput(input);
  await checkOutput(output, input, force, host, terminal);
  if (await isSameFile(reply, output)) throw new Refusal(CLI_FR.sameFile);
  const name = basename(reply);
  const file = await readSubmission(name, await readInput(reply)).catch((error: unknown) => {
    if (!(error instanceof HostError)) throw error;
    throw new HostError(error.code, { file: name, ...error.details });
  });
  const outcome = await bringAnswers(host, file, {
    asOf: command.asOf ?? terminal.today(),
    version: packageJson.version,
    isWritten: true,
    withStatements: true,
  });
  if (!outcome.ok) throw new Refusal(unusableText(outcome.problem));
  const { view } = outcome;
  await writeOutput(output, await host.save());
  terminal.out(json ? JSON.stringify(answersJson(view), null, 2) : answersText(view));
  if (!json) terminal.out(CLI_FR.written(output));
  return view.answers.some(isLeft) ? BLOCKING : OK;
}
