import type { Registers } from "../domain/contract";
import type { UnusableWorkbook } from "../workbook/reading";
import type { RegisterName, RegisterTable } from "../workbook/registers";

export type {
  RegisterCells,
  RegisterChange,
  RegisterName,
  RegisterRow,
  RegisterTable,
  RowChange,
} from "../workbook/registers";

/** The input tables, and what the check reads in them. */
export interface RegistersView {
  readonly tables: ReadonlyMap<RegisterName, RegisterTable>;
  /** Null when `tMarche` cannot be used: `problem` says why, and the form helps to mend it. */
  readonly registers: Registers | null;
  readonly problem: UnusableWorkbook | null;
}
