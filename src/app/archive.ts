import type { SummaryNotAnonymous } from "../domain/committee/disclosure";
import { retainedPeople } from "../domain/territory/retention";
import { personalDataOf } from "../workbook/anonymity/personalData";
import { findDisclosure } from "../workbook/anonymity";
import { composeArchive } from "../workbook/compose/territory/archiveSheets";
import { HostError, type Host } from "../workbook/host";
import { pause } from "./pause";
import type { WriteSheets } from "./prepareSending";
import { identitiesOf, readPeople, type RetentionOptions } from "./retention";

export interface ArchiveOptions extends RetentionOptions {
  /** At least 16 random characters. */
  readonly newSalt: () => string;
}

export type Archive =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly sheets: readonly string[];
      readonly people: number;
    }
  /** A cell would still name somebody: nothing is written. */
  | { readonly ok: false; readonly problem: SummaryNotAnonymous };

/**
 * The contract's registers and results as values, everybody under a pseudonym; statements, sheets of the buyer's own
 * and the register of pseudonyms are left out. Refused rather than written when a name is left anywhere.
 * @throws HostError «NobodyNamed», «NothingToArchive»
 */
export async function archiveWorkbook(
  host: Host,
  options: ArchiveOptions,
  write: WriteSheets
): Promise<Archive> {
  const known = await readPeople(host, options);
  const everybody = retainedPeople(known.traces, options.asOf);
  const identities = identitiesOf(known, everybody, options.newSalt);
  await pause(options, { step: "writing", done: 0, total: 1 });
  const sheets = composeArchive(
    known.snapshot,
    identities,
    (known.report?.registers.supervision ?? []).map(({ supervisor }) => supervisor),
    new Set((known.report?.statements ?? []).map(({ statement }) => statement.sheet)),
    options.asOf
  );
  if (sheets.length === 0) throw new HostError("NothingToArchive");
  if (known.report !== null) {
    const personal = personalDataOf(known.report);
    for (const sheet of sheets) {
      const problem = findDisclosure(sheet, personal);
      if (problem !== null) return { ok: false, problem };
      await pause(options, { step: "writing", done: 0, total: 1 });
    }
  }
  return {
    ok: true,
    bytes: await write(sheets),
    sheets: sheets.map(({ sheet }) => sheet),
    people: identities.length,
  };
}
