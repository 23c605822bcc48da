import { basename } from "node:path";
import { writeBordereau } from "../app/bordereau";
import type { BordereauColumn } from "../domain/territory/bordereauColumns";
import { unusableText } from "../messages";
import { BORDEREAU_CLI_FR } from "../messages/fr/bordereau";
import { CLI_FR } from "../messages/fr/cli";
import { columnNamed } from "../workbook/compose/territory/bordereauTables";
import type { Command } from "./arguments";
import { extensionOf, isSameFile, writeOutputs } from "./files";
import { OK, Refusal, type Terminal } from "./terminal";
import { checkOutput, openInput } from "./workbooks";

type BordereauCommand = Extract<Command, { readonly verb: "bordereau" }>;

/** «Mois, Participant,Total» as columns, in that order; none keeps those of the workbook. */
function columnsOf(titles: readonly string[]): readonly BordereauColumn[] {
  const read = titles.map((title) => ({ title, column: columnNamed(title) }));
  const unknown = read.flatMap(({ title, column }) => (column === null ? [title] : []));
  if (unknown.length > 0) throw new Refusal(BORDEREAU_CLI_FR.unknownColumns(unknown));
  return read.flatMap(({ column }) => column ?? []);
}

/** The file of lines is one of its own, and says what it is by its name. */
async function checkCsv(csv: string, others: readonly string[]): Promise<void> {
  for (const other of others) {
    if (await isSameFile(other, csv)) throw new Refusal(BORDEREAU_CLI_FR.sameCsv);
  }
  if (extensionOf(csv) !== ".csv") throw new Refusal(BORDEREAU_CLI_FR.csvExtension);
}

/**
 * `bordereau F.xlsx --sortie F2.xlsx`: a copy of the workbook with what is still to be typed, and the same as a file.
 * Everything is made before anything is written.
 */
export async function runBordereau(
  { input, output, csv, columns, territory, asOf, force }: BordereauCommand,
  terminal: Terminal
): Promise<number> {
  const wanted = columnsOf(columns);
  const host = await openInput(input);
  await checkOutput(output, input, force, host, terminal);
  if (csv !== null) await checkCsv(csv, [input, output]);
  const outcome = await writeBordereau(host, {
    asOf: asOf ?? terminal.today(),
    territory,
    ...(wanted.length > 0 ? { columns: wanted } : {}),
  });
  if (!outcome.ok) throw new Refusal(unusableText(outcome.problem));
  const { bordereau, csv: text, unknownColumns } = outcome.view;
  const bytes = await host.save();
  const beside = csv === null ? [] : [{ path: csv, bytes: new TextEncoder().encode(text) }];
  await writeOutputs([...beside, { path: output, bytes }]);
  terminal.out(BORDEREAU_CLI_FR.written(bordereau, basename(output)));
  if (csv !== null) terminal.out(BORDEREAU_CLI_FR.csvWritten(csv));
  if (unknownColumns.length > 0) terminal.error(BORDEREAU_CLI_FR.leftColumns(unknownColumns));
  terminal.out(CLI_FR.written(output));
  return OK;
}
