import { fold } from "../folding";
import type {
  ConsolidationRow,
  Difference,
  HourTotals,
  PreviousConsolidation,
} from "./consolidation";

const TYPES = [
  "production",
  "guidance",
  "training",
] as const satisfies readonly (keyof HourTotals)[];

const placeOf = ({ month, lot, support }: ConsolidationRow): string =>
  JSON.stringify([month, lot && fold(lot), support && fold(support)]);

function byContract(rows: readonly ConsolidationRow[]): ReadonlyMap<string, ReadonlyMap<string, ConsolidationRow>> {
  const contracts = new Map<string, Map<string, ConsolidationRow>>();
  for (const row of rows) {
    const own = contracts.get(row.contract) ?? new Map<string, ConsolidationRow>();
    own.set(placeOf(row), row);
    contracts.set(row.contract, own);
  }
  return contracts;
} // prettier-ignore

const hoursOf = (rows: Iterable<ConsolidationRow>): number =>
  [...rows].reduce((sum, row) => sum + row.production + row.guidance + row.training, 0);

/** Sums of some figure of a contract's rows by what it is about: one row bears it, not always the same. */
function summed(
  rows: Iterable<ConsolidationRow>,
  keyOf: (row: ConsolidationRow) => readonly (string | number | null)[],
  valueOf: (row: ConsolidationRow) => number
): ReadonlyMap<string, { readonly row: ConsolidationRow; readonly sum: number }> {
  const sums = new Map<string, { readonly row: ConsolidationRow; readonly sum: number }>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    sums.set(key, { row, sum: (sums.get(key)?.sum ?? 0) + valueOf(row) });
  }
  return sums;
}

interface Change {
  readonly row: ConsolidationRow;
  readonly before: number;
  readonly after: number;
}

function changesOf(
  earlier: ReadonlyMap<string, ConsolidationRow>,
  own: ReadonlyMap<string, ConsolidationRow>,
  keyOf: (row: ConsolidationRow) => readonly (string | number | null)[],
  valueOf: (row: ConsolidationRow) => number
): readonly Change[] {
  const [was, is] = [earlier, own].map((rows) => summed(rows.values(), keyOf, valueOf));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((key) => {
    const [before, after] = [was?.get(key), is?.get(key)];
    const row = after?.row ?? before?.row;
    const change = { before: before?.sum ?? 0, after: after?.sum ?? 0 };
    return row === undefined || change.before === change.after ? [] : [{ row, ...change }];
  });
}

/** What is planned, open findings and penalties of a contract that was there before. */
function figureChanges(
  contract: string,
  earlier: ReadonlyMap<string, ConsolidationRow>,
  own: ReadonlyMap<string, ConsolidationRow>
): readonly Difference[] {
  const byLot = ({ month, lot }: ConsolidationRow) => [month, lot && fold(lot)];
  const byMonth = ({ month }: ConsolidationRow) => [month];
  return [
    ...changesOf(earlier, own, byLot, ({ planned }) => planned ?? 0).map(
      ({ row: { month, lot }, before, after }): Difference => ({
        kind: "planned", contract, month, lot, before, after,
      })
    ),
    ...(["blocking", "toJustify", "penalties"] as const).flatMap((kind) =>
      changesOf(earlier, own, byMonth, (row) => row[kind]).map(
        ({ row: { month }, before, after }): Difference => ({ kind, contract, month, before, after })
      )
    ),
  ];
} // prettier-ignore

/**
 * Everything that is not as it was: contracts come and gone, hours, what is planned, open findings, penalties, and what
 * became of each file.
 */
export function differencesFrom(
  before: PreviousConsolidation,
  after: PreviousConsolidation
): readonly Difference[] {
  const formerRows = byContract(before.rows);
  const rows = byContract(after.rows);
  const former = new Set(before.contracts.map(({ key }) => key));
  const now = new Set(after.contracts.map(({ key }) => key));
  const references = new Map(before.contracts.map(({ key, reference }) => [key, reference]));
  const none: ReadonlyMap<string, ConsolidationRow> = new Map();
  const rowsIn = (all: typeof rows, contract: string) => all.get(contract) ?? none;
  const come = [...now].filter((key) => !former.has(key));
  const gone = [...former].filter((key) => !now.has(key));
  const changed = [...now].filter((key) => former.has(key)).flatMap((contract) => {
    const [own, earlier] = [rowsIn(rows, contract), rowsIn(formerRows, contract)];
    const places = new Set([...earlier.keys(), ...own.keys()]);
    const figures = figureChanges(contract, earlier, own);
    return [...[...places].flatMap((place) => {
      const row = own.get(place) ?? earlier.get(place);
      if (!row) return [];
      const { month, lot, support } = row;
      return TYPES.flatMap((type): Difference[] => {
        const [was, is] = [earlier.get(place)?.[type] ?? 0, own.get(place)?.[type] ?? 0];
        return was === is
          ? []
          : [{ kind: "hours", contract, month, lot, support, type, before: was, after: is }];
      });
    }), ...figures];
  });
  const formerFiles = new Map(before.files.map((file) => [file.source, file]));
  const files = new Map(after.files.map((file) => [file.source, file]));
  const statuses = [...new Set([...formerFiles.keys(), ...files.keys()])].flatMap((source): Difference[] => {
    const [was, is] = [formerFiles.get(source), files.get(source)];
    if (was?.status === is?.status) return [];
    return [{
      kind: "status",
      source,
      contract: is?.contract ?? was?.contract ?? null,
      before: was?.status ?? null,
      after: is?.status ?? null,
    }];
  });
  return [
    ...come.map((contract): Difference => ({
      kind: "contract-added", contract, hours: hoursOf(rowsIn(rows, contract).values()),
    })),
    ...gone.map((contract): Difference => ({
      kind: "contract-removed", contract, reference: references.get(contract) ?? null,
      hours: hoursOf(rowsIn(formerRows, contract).values()),
    })),
    ...changed,
    ...statuses,
  ];
} // prettier-ignore
