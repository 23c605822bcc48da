import type { Anonymised, RetentionView } from "../../app/retention";
import type { Day } from "../../domain/calendar";
import type { RunOptions } from "../../workbook/host";
import type { Outcome } from "../services";

type Options = RunOptions & { readonly asOf: Day };

/** What the part «Conservation» is handed. Nominative. */
export interface RetentionServices {
  /** Who the workbook names, and since when it shows no activity of theirs; writes nothing. */
  list(options: Options): Promise<Outcome<RetentionView>>;
  /** Puts pseudonyms in the place of these people, by `RetainedPerson.key`; there is no undoing. */
  anonymise(keys: readonly string[], options: Options): Promise<Outcome<Anonymised>>;
  /** The archive without names, as the bytes of a .xlsx; writes nothing in the workbook. */
  archive(
    options: Options
  ): Promise<Outcome<{ readonly bytes: ArrayBuffer; readonly sheets: number; readonly people: number }>>; // prettier-ignore
}
