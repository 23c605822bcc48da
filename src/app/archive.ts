import type { Day } from "../domain/calendar";
import type { SummaryNotAnonymous } from "../domain/committee/disclosure";
import { retainedPeople } from "../domain/territory/retention";
import { personalDataOf, type PersonalData } from "../workbook/anonymity/personalData";
import { findDisclosure } from "../workbook/anonymity";
import { composeArchive } from "../workbook/compose/territory/archiveSheets";
import { HostError, type Host } from "../workbook/host";
import { pause } from "./pause";
import type { WriteSheets } from "./prepareSending";
import { identitiesOf, readPeople, type Known, type RetentionOptions } from "./retention";

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

/** Everything somebody could be told by: of the contract's check, else of a consolidation's lines. */
const personalOf = ({ report, lines }: Known, asOf: Day): PersonalData =>
  personalDataOf(
    report ?? {
      asOf,
      registers: {
        participants: lines.map(({ identifier, pass }) => ({
          identifier: identifier ?? "",
          lastName: null,
          firstName: null,
          birthDate: null,
          pass,
        })),
      },
      statements: [{ statement: { lines } }],
    }
  );

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
  const archived = composeArchive(
    known.snapshot,
    identities,
    (known.report?.registers.supervision ?? []).map(({ supervisor }) => supervisor),
    new Set((known.report?.statements ?? []).map(({ statement }) => statement.sheet)),
    options.asOf
  );
  if (archived.length === 0) throw new HostError("NothingToArchive");
  const personal = personalOf(known, options.asOf);
  for (const { plan, from } of archived) {
    const problem = findDisclosure(plan, personal);
    // Nothing is written: it is in the workbook itself that the cell is to be corrected.
    if (problem !== null) return { ok: false, problem: { ...problem, ...from(problem.cell) } };
    await pause(options, { step: "writing", done: 0, total: 1 });
  }
  const sheets = archived.map(({ plan }) => plan);
  return {
    ok: true,
    bytes: await write(sheets),
    sheets: sheets.map(({ sheet }) => sheet),
    people: identities.length,
  };
}
