import { firstDay, type Month } from "../../domain/calendar";
import type { Contract, CountedAs, HourType } from "../../domain/contract";
import { foldOnce } from "../../domain/folding";
import { containsNir } from "../../domain/nir";
import { SECONDS_PER_HOUR, type Seconds } from "../../domain/numbers";
import { countedLines } from "../../domain/restatements";
import type { HourLine } from "../../domain/statement";
import type { CellValue } from "../grid";
import type { CheckResult } from "./input";

export const HOURS_TABLE = "tHeures";

export const HOURS_TITLES = [
  "Mois", "Lot", "Titulaire", "Identifiant", "Participant", "Support", "Production",
  "Accompagnement", "Formation", "PMSMP", "Total", "Relevé", "Ligne",
] as const; // prettier-ignore

/** One row of the register, still in seconds; null is «non déclaré». */
export interface HoursRow {
  readonly month: Month | null;
  readonly lot: string | null;
  readonly contractor: string | null;
  readonly identifier: string | null;
  readonly participant: string | null;
  readonly support: string | null;
  readonly production: Seconds | null;
  readonly guidance: Seconds | null;
  readonly training: Seconds | null;
  readonly internship: Seconds | null;
  readonly total: Seconds | null;
  readonly sheet: string;
  readonly row: number;
}

const plus = (left: Seconds | null, right: Seconds | null): Seconds | null =>
  left === null && right === null ? null : (left ?? 0) + (right ?? 0);

/** One type's hours once PMSMP and paid absences are put where the contract counts them. */
function counted(line: HourLine, type: HourType, contract: Contract): Seconds | null {
  const extra = (hours: Seconds | null, countedAs: CountedAs): Seconds | null =>
    countedAs === type ? hours : null;
  return plus(
    line[type],
    plus(
      extra(line.internship, contract.internshipCountedAs),
      extra(line.paidAbsence, contract.paidAbsenceCountedAs)
    )
  );
}

/** What may be repeated of a text: a social security number never is. */
const safe = (text: string | null): string | null =>
  text !== null && containsNir(text) ? null : text;

/** Supports and lots as the contract spells them, by folded name: what is one for the engine is one for a sum. */
function spelling(names: readonly string[]): (name: string | null) => string | null {
  const folded = foldOnce();
  const known = new Map(names.map((name) => [folded(name), name]));
  return (name) => (name === null ? null : (known.get(folded(name)) ?? safe(name)));
}

/**
 * Every row of every statement as the register holds it, in the statements' order; rows that a later sheet replaces are
 * left out, as they are of every figure.
 */
export function hoursRows({
  registers,
  statements,
  restatements,
}: Pick<CheckResult, "registers" | "statements" | "restatements">): readonly HoursRow[] {
  const { contract, lots } = registers;
  const contractorOfLot = new Map(lots.map(({ code, contractor }) => [code, contractor]));
  const spellSupport = spelling((registers.supports ?? []).map(({ name }) => name));
  const spellLot = spelling(lots.map(({ code }) => code));
  return statements.flatMap(({ statement }) =>
    countedLines(statement, restatements ?? []).map((line): HoursRow => {
      const production = counted(line, "production", contract);
      const guidance = counted(line, "guidance", contract);
      const training = counted(line, "training", contract);
      const ofLot =
        line.lot === null ? null : (contractorOfLot.get(spellLot(line.lot) ?? "") ?? null);
      return {
        month: line.month,
        lot: spellLot(line.lot),
        contractor: statement.contractor ?? ofLot ?? contract.contractor,
        identifier: safe(line.identifier),
        participant: safe(line.name),
        support: spellSupport(line.support),
        production,
        guidance,
        training,
        internship: line.internship,
        total: plus(production, plus(guidance, training)),
        sheet: line.sheet,
        row: line.row,
      };
    })
  );
}

/** Decimal hours for a cell; the only place where exact seconds become a floating point number. */
export const hoursCell = (seconds: Seconds | null): number | null =>
  seconds === null ? null : seconds / SECONDS_PER_HOUR;

/** A month in a cell: its first day, shown `mm/yyyy`. */
export const monthCell = (month: Month | null): number | null =>
  month === null ? null : firstDay(month);

/** The cells of one row, in the order of `HOURS_TITLES`. */
export const hoursCells = (row: HoursRow): readonly CellValue[] => [
  monthCell(row.month),
  row.lot,
  row.contractor,
  row.identifier,
  row.participant,
  row.support,
  hoursCell(row.production),
  hoursCell(row.guidance),
  hoursCell(row.training),
  hoursCell(row.internship),
  hoursCell(row.total),
  row.sheet,
  row.row,
];
