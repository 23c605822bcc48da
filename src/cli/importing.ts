import { basename } from "node:path";
import packageJson from "../../package.json";
import { importStatements } from "../app/importStatements";
import { dayKey } from "../domain/calendar";
import { readSubmission } from "../intake";
import { hostErrorText } from "../messages";
import { dayText } from "../messages/format";
import { CLI_FR } from "../messages/fr/cli";
import type { ChosenSheets } from "../workbook/compose/composeImport";
import { HostError } from "../workbook/host";
import type { ImportedSheet, SubmittedFile } from "../workbook/submitted";
import type { Command } from "./arguments";
import { isSameFile, readInput, writeOutput } from "./files";
import { BLOCKING, OK, Refusal, UNUSABLE, type Terminal } from "./terminal";
import { checkOutput, openInput } from "./workbooks";

/** A sheet of a submitted file that is not copied. */
interface LeftSheet {
  readonly file: string;
  readonly sheet: string;
  readonly reason: "hidden" | "empty";
}

/** What became of the files given. */
interface Submissions {
  readonly chosen: readonly ChosenSheets[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
  readonly left: readonly LeftSheet[];
}

const leftOf = ({ name, sheets }: SubmittedFile): readonly LeftSheet[] =>
  sheets.flatMap((grid): readonly LeftSheet[] => {
    const left = { file: name, sheet: grid.name };
    if (grid.values.length === 0) return [{ ...left, reason: "empty" }];
    return grid.visibility === "visible" ? [] : [{ ...left, reason: "hidden" }];
  });

/** The refusal of one file, in one sentence; anything but a refusal goes on up. */
function refusal(file: string, error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof HostError)) throw error;
  if (error.code === "IsAFolder") return CLI_FR.folder(file);
  return hostErrorText(error.code, { file, ...error.details });
}

/** Reads the files one after the other; a bad one never stops the others. */
async function readSubmissions(paths: readonly string[], terminal: Terminal): Promise<Submissions> {
  const chosen: ChosenSheets[] = [];
  const refused: { file: string; message: string }[] = [];
  const left: LeftSheet[] = [];
  for (const path of paths) {
    const name = basename(path);
    try {
      const file = await readSubmission(name, await readInput(path));
      const own = leftOf(file);
      const isLeft = new Set(own.map(({ sheet }) => sheet));
      const sheets = file.sheets.map((grid) => grid.name).filter((sheet) => !isLeft.has(sheet));
      if (sheets.length === 0) throw new Refusal(CLI_FR.nothingToImport(name));
      chosen.push({ file, sheets });
      left.push(...own);
    } catch (error) {
      const message = refusal(name, error);
      refused.push({ file: name, message });
      terminal.error(message);
    }
  }
  return { chosen, refused, left };
}

const importedText = (imported: readonly ImportedSheet[]): readonly string[] => [
  CLI_FR.importedCount(imported.length, new Set(imported.map(({ sha256 }) => sha256)).size),
  ...imported.map(({ sheet, file, rows }) => `  ${CLI_FR.imported(sheet, file, rows)}`),
];

const importedBefore = (imported: readonly ImportedSheet[]): readonly string[] => {
  const texts = imported.flatMap(({ file, alreadyImported: former }) =>
    former
      ? [CLI_FR.importedBefore(file, former.sheet, former.on === null ? null : dayText(former.on))]
      : []
  );
  return [...new Set(texts)];
};

const importJson = (imported: readonly ImportedSheet[], { refused, left }: Submissions) => ({
  format: 1,
  imported: imported.map(({ alreadyImported: former, ...sheet }) => ({
    ...sheet,
    alreadyImported: former
      ? { sheet: former.sheet, on: former.on === null ? null : dayKey(former.on) }
      : null,
  })),
  refused,
  left,
});

/**
 * Copies submitted files into a copy of the workbook. Gives 0, or 1 when a file was refused.
 * @throws Refusal when not one file could be imported: nothing is written then
 */
export async function runImport(
  command: Extract<Command, { readonly verb: "importer" }>,
  terminal: Terminal
): Promise<number> {
  const { input, output, submissions: paths, json, force } = command;
  const asOf = command.asOf ?? terminal.today();
  const host = await openInput(input);
  await checkOutput(output, input, force, host, terminal);
  for (const path of paths) if (await isSameFile(path, output)) throw new Refusal(CLI_FR.sameFile);
  const submissions = await readSubmissions(paths, terminal);
  if (submissions.chosen.length === 0) {
    terminal.error(CLI_FR.nothingImported);
    return UNUSABLE;
  }
  const { version } = packageJson;
  const imported = await importStatements(host, submissions.chosen, { asOf, version });
  await writeOutput(output, await host.save());
  for (const text of importedBefore(imported)) terminal.error(text);
  if (json) terminal.out(JSON.stringify(importJson(imported, submissions), null, 2));
  else {
    const left = submissions.left.map(({ file, sheet, reason }) =>
      CLI_FR.leftSheet(file, sheet, reason)
    );
    terminal.out([...importedText(imported), ...left, CLI_FR.written(output)].join("\n"));
  }
  return submissions.refused.length > 0 ? BLOCKING : OK;
}
