import type { Contract } from "../domain/contract";
import type { HourSums } from "../domain/figures";
import { tallyHours } from "../domain/hourTally";
import type { MonthlyStatement } from "../domain/statement";

/** A statement's hours by type, PMSMP and paid absences put where the contract says, whatever month its rows name. */
export const statementSums = (contract: Contract, { lines }: MonthlyStatement): HourSums =>
  tallyHours(
    contract,
    [],
    lines.map((line) => ({ ...line, month: 0 }))
  ).ofMonth(0);
