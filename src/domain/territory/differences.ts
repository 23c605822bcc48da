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

/** Everything that is not as it was: contracts come and gone, hours, and what became of each file. */
export function differencesFrom(
  before: PreviousConsolidation,
  after: PreviousConsolidation
): readonly Difference[] {
  const formerRows = byContract(before.rows);
  const rows = byContract(after.rows);
  const former = new Set(before.contracts.map(({ key }) => key));
  const now = new Set(after.contracts.map(({ key }) => key));
  const none: ReadonlyMap<string, ConsolidationRow> = new Map();
  const rowsIn = (all: typeof rows, contract: string) => all.get(contract) ?? none;
  const come = [...now].filter((key) => !former.has(key));
  const gone = [...former].filter((key) => !now.has(key));
  const changed = [...now].filter((key) => former.has(key)).flatMap((contract) => {
    const [own, earlier] = [rowsIn(rows, contract), rowsIn(formerRows, contract)];
    const places = new Set([...earlier.keys(), ...own.keys()]);
    return [...places].flatMap((place) => {
      const row = own.get(place) ?? earlier.get(place);
      if (!row) return [];
      const { month, lot, support } = row;
      return TYPES.flatMap((type): Difference[] => {
        const [was, is] = [earlier.get(place)?.[type] ?? 0, own.get(place)?.[type] ?? 0];
        return was === is
          ? []
          : [{ kind: "hours", contract, month, lot, support, type, before: was, after: is }];
      });
    });
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
      kind: "contract-removed", contract, hours: hoursOf(rowsIn(formerRows, contract).values()),
    })),
    ...changed,
    ...statuses,
  ];
} // prettier-ignore
