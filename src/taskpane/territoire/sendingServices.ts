import type { AnswersView } from "../../app/bringAnswers";
import type { SendingView } from "../../app/prepareSending";
import type { Report } from "../../app/report";
import type { Day, Month } from "../../domain/calendar";
import type { RunOptions } from "../../workbook/host";
import type { Outcome } from "../services";

type Options = RunOptions & { readonly asOf: Day };

/** What the part «Envois» is handed. */
export interface SendingServices {
  /** The titulaire's workbook of a month, as the bytes of a .xlsx; writes nothing in the open one. */
  prepare(
    request: { readonly month: Month; readonly lot: string | null },
    options: Options
  ): Promise<Outcome<{ readonly bytes: ArrayBuffer; readonly view: SendingView }>>;
  /**
   * What a titulaire sent back: looked at alone, or written (answers to discuss, filled statements). `report` is that of
   * the check that follows a writing.
   */
  bring(
    file: File,
    request: { readonly isWritten: boolean; readonly withStatements: boolean },
    options: Options
  ): Promise<Outcome<{ readonly view: AnswersView; readonly report: Report | null }>>;
}
