import packageJson from "../../package.json";
import { archiveWorkbook } from "../app/archive";
import { newSalt } from "../app/newSalt";
import { anonymisePeople, listRetention, type RetentionView } from "../app/retention";
import { dayKey } from "../domain/calendar";
import { retentionKey } from "../domain/territory/retention";
import { CLI_FR } from "../messages/fr/cli";
import { RETENTION_CLI_FR } from "../messages/fr/retention";
import { notAnonymousText } from "../messages/notAnonymous";
import { writeSheetsFile } from "../xlsx/sheetFile";
import type { Command } from "./arguments";
import { extensionOf, isSameFile, writeOutput } from "./files";
import { OK, Refusal, type Terminal } from "./terminal";
import { checkOutput, openInput } from "./workbooks";

type Of<Verb extends Command["verb"]> = Extract<Command, { readonly verb: Verb }>;

/** What a program reads of a list: no name, identifiers alone. */
const retentionJson = ({ asOf, people, statements }: RetentionView) => ({
  format: 1,
  asOf: dayKey(asOf),
  people: people.map(({ identifier, lastActivity, dueOn, isDue, isOnlySubmitted }) => ({
    identifier,
    lastActivity: lastActivity === null ? null : dayKey(lastActivity),
    dueOn: dueOn === null ? null : dayKey(dueOn),
    due: isDue,
    onlySubmitted: isOnlySubmitted,
  })),
  statements,
});

function retentionText({ people, statements }: RetentionView): string {
  const due = people.filter(({ isDue, isOnlySubmitted }) => isDue && !isOnlySubmitted);
  const gone = people.filter(({ isDue, isOnlySubmitted }) => isDue && isOnlySubmitted).length;
  const undated = people.filter(({ dueOn }) => dueOn === null).length;
  const later = people.flatMap(({ isDue, dueOn }) => (isDue || dueOn === null ? [] : [dueOn]));
  const [next] = later;
  return [
    RETENTION_CLI_FR.due(due.length),
    ...due.flatMap(({ identifier, lastActivity, dueOn }) =>
      lastActivity === null || dueOn === null
        ? []
        : [RETENTION_CLI_FR.person(identifier ?? RETENTION_CLI_FR.unnamed, lastActivity, dueOn)]
    ),
    ...(next === undefined ? [] : [RETENTION_CLI_FR.later(later.length, next)]),
    ...(undated === 0 ? [] : [RETENTION_CLI_FR.undated(undated)]),
    ...(gone === 0 ? [] : [RETENTION_CLI_FR.onlySubmitted(gone)]),
    ...(statements.length === 0
      ? []
      : [RETENTION_CLI_FR.statements(statements.map(({ sheet }) => sheet))]),
  ].join("\n");
}

/** `conservation F.xlsx`: who has shown no activity for two years; writes nothing. */
export async function runRetention(
  { input, asOf, json }: Of<"conservation">,
  terminal: Terminal
): Promise<number> {
  const host = await openInput(input);
  const view = await listRetention(host, { asOf: asOf ?? terminal.today() });
  terminal.out(json ? JSON.stringify(retentionJson(view), null, 2) : retentionText(view));
  return OK;
}

/** `anonymiser F.xlsx --sortie F2.xlsx`: a copy whose registers name these people no more. */
export async function runAnonymise(
  { input, output, people, asOf, force }: Of<"anonymiser">,
  terminal: Terminal
): Promise<number> {
  const host = await openInput(input);
  await checkOutput(output, input, force, host, terminal);
  const keys = people.flatMap((identifier) => retentionKey({ identifier, name: null }) ?? []);
  const done = await anonymisePeople(host, people.length === 0 ? null : keys, {
    asOf: asOf ?? terminal.today(),
    version: packageJson.version,
    newSalt,
  });
  if (done.people === 0) {
    terminal.out(RETENTION_CLI_FR.nobody);
    return OK;
  }
  await writeOutput(output, await host.save());
  if (done.stillNaming.length > 0) {
    terminal.error(RETENTION_CLI_FR.stillNaming(done.stillNaming));
  }
  terminal.out(RETENTION_CLI_FR.anonymised(done.people, done.cells));
  terminal.out(CLI_FR.written(output));
  return OK;
}

/** `archive F.xlsx --sortie F2.xlsx`: the contract's registers and results without a name. */
export async function runArchive(
  { input, output, asOf }: Of<"archive">,
  terminal: Terminal
): Promise<number> {
  const host = await openInput(input);
  if (await isSameFile(input, output)) throw new Refusal(CLI_FR.sameFile);
  if (extensionOf(output) !== ".xlsx") throw new Refusal(CLI_FR.extension(".xlsx"));
  const archive = await archiveWorkbook(
    host,
    { asOf: asOf ?? terminal.today(), newSalt },
    writeSheetsFile
  );
  if (!archive.ok) throw new Refusal(notAnonymousText(archive.problem));
  await writeOutput(output, archive.bytes);
  terminal.out(RETENTION_CLI_FR.archived(archive.sheets.length, archive.people));
  terminal.out(RETENTION_CLI_FR.written(output));
  return OK;
}
