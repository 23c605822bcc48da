import type { Month } from "./calendar";
import type { Place, Registers } from "./contract";
import { foldOnce } from "./folding";
import type { Submission } from "./statement";

/** The sheets that hold hours of a month (of a lot, when one is given), in the submission's order. */
export type SheetsOfMonth = (month: Month, lot: string | null) => readonly string[];

type LotsBySheet = Map<string, Set<string | null>>;

const known = new WeakMap<Submission, SheetsOfMonth>();

function indexSheets(submission: Submission): SheetsOfMonth {
  const folded = foldOnce();
  const index = new Map<Month, LotsBySheet>();
  const record = (month: Month, sheet: string, lot: string | null): void => {
    const sheets: LotsBySheet = index.get(month) ?? new Map<string, Set<string | null>>();
    index.set(month, sheets);
    const lots = sheets.get(sheet);
    const code = lot === null ? null : folded(lot);
    if (lots === undefined) sheets.set(sheet, new Set([code]));
    else lots.add(code);
  };
  for (const { sheet, lines } of submission.statements) {
    let last: { readonly month: Month | null; readonly lot: string | null } | null = null;
    for (const line of lines) {
      if (line.month === null) continue;
      // Rows of a sheet share their month and lot: only changes are recorded.
      if (last !== null && last.month === line.month && last.lot === line.lot) continue;
      record(line.month, sheet, line.lot);
      last = line;
    }
  }
  return (month, lot) => {
    const sheets = [...(index.get(month) ?? [])];
    const code = lot === null ? null : folded(lot);
    return sheets.filter(([, lots]) => code === null || lots.has(code)).map(([sheet]) => sheet);
  };
}

/** Where each month was declared. Computed once a submission. */
export function sheetsOfMonth(submission: Submission): SheetsOfMonth {
  const found = known.get(submission);
  if (found !== undefined) return found;
  const index = indexSheets(submission);
  known.set(submission, index);
  return index;
}

/** The value cell of a parameter of `tMarche`, else its table. */
export const parameterPlace = ({ contract }: Pick<Registers, "contract">, key: string): Place =>
  contract.cells[key] ?? contract.place;

/** The lot's own cell where it says the parameter itself, else its name; without a lot, the parameter's cell. */
export const lotOrParameterPlace = (
  registers: Pick<Registers, "contract" | "lots">,
  lot: string | null,
  key: string
): Place => {
  const own = registers.lots.find(({ code }) => code === lot);
  if (own === undefined) return parameterPlace(registers, key);
  return own.cells?.[key] ?? own.cells?.["Lot"] ?? own.place;
};
