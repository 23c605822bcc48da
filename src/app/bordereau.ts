import { monthKey, type Day } from "../domain/calendar";
import { fold } from "../domain/folding";
import { bordereauOf } from "../domain/territory/bordereau";
import {
  columnsFor,
  withColumns,
  type BordereauColumn,
  type ChosenColumn,
} from "../domain/territory/bordereauColumns";
import type {
  Bordereau,
  BordereauContract,
  ListedLine,
  SourceLine,
} from "../domain/territory/bordereauTypes";
import type { ContractDigest } from "../domain/territory/types";
import { bordereauRows, composeBordereau } from "../workbook/compose/territory/bordereauSheets";
import {
  bordereauSheetOf,
  readChosenColumns,
  readConsolidatedLines,
  readEntered,
  readListed,
  type ConsolidatedLines,
} from "../workbook/compose/territory/bordereauTables";
import type { WorkbookSnapshot } from "../workbook/grid";
import { HostError, type Host, type RunOptions } from "../workbook/host";
import type { UnusableWorkbook } from "../workbook/reading";
import { inspectWorkbook } from "./checkWorkbook";
import { digestOf } from "./digestWorkbook";
import { linesCsv } from "./linesCsv";
import { pause } from "./pause";

export interface BordereauOptions extends RunOptions {
  readonly asOf: Day;
  /** One territory only; absent or null: all of them. */
  readonly territory?: string | null;
  /** New columns of that territory, kept in the workbook; absent keeps those it has. */
  readonly columns?: readonly BordereauColumn[];
  /** Every line of the last bordereau was typed on `asOf`, by whom it says. */
  readonly enteredBy?: string;
}

export interface BordereauView {
  readonly bordereau: Bordereau;
  readonly columns: readonly BordereauColumn[];
  /** Titles of `tColonnesBordereau` that are none of ours. */
  readonly unknownColumns: readonly string[];
  /** The territories of the contracts, in their order. */
  readonly territories: readonly string[];
  /** The one this bordereau is of: the one asked for, or the only one there is. */
  readonly territory: string | null;
  /** Lines of the last bordereau that nobody dated yet. */
  readonly waiting: number;
  /** The sheet that holds them; null before the first. */
  readonly sheet: string | null;
  /** UTF-8 with its mark, semicolons, CRLF: what is still to be typed. */
  readonly csv: string;
}

export type BordereauOutcome =
  | { readonly ok: true; readonly view: BordereauView }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

const contractOf = (digest: ContractDigest): BordereauContract => {
  const { key, reference, title, buyer, contractor, structureKind, territory } = digest;
  return { key, reference, title, buyer, contractor, structure: structureKind, territory, source: null };
}; // prettier-ignore

/** The lines of one contract's digest: what `Heures` sums. */
export function sourceLinesOf(digest: ContractDigest): readonly SourceLine[] {
  const contract = contractOf(digest);
  return digest.lines.map(({ month, lot, support, person, production, guidance, training }) => {
    const someone = person === null ? undefined : digest.persons[person];
    const name = [someone?.lastName, someone?.firstName].filter(Boolean).join(" ");
    return {
      contract, month, lot, support, production, guidance, training,
      identifier: someone?.identifier ?? null,
      participant: name === "" ? (someone?.name ?? null) : name,
      pass: someone?.pass ?? null,
      priorityDistrict: someone?.priorityDistrict ?? null,
    }; // prettier-ignore
  });
}

interface Source extends ConsolidatedLines {
  readonly snapshot: WorkbookSnapshot;
}

/**
 * The consolidation's lines where the workbook holds one, else its own contract's.
 * @throws HostError «LinesElsewhere» when the consolidation's lines are in a file beside
 */
async function readSource(
  host: Host,
  options: BordereauOptions
): Promise<(Source & { readonly ok: true }) | Extract<BordereauOutcome, { readonly ok: false }>> {
  const snapshot = await host.readGrids(options);
  const consolidated = readConsolidatedLines(snapshot);
  if (consolidated === "elsewhere") throw new HostError("LinesElsewhere");
  if (consolidated !== null) return { ok: true, ...consolidated, snapshot };
  // One reading is enough: the check sees what the bordereau saw.
  const seen: Host = {
    readGrids: () => Promise.resolve(snapshot),
    applyPlan: (plan, given) => host.applyPlan(plan, given),
  };
  const outcome = await inspectWorkbook(seen, options);
  if (!outcome.ok) return outcome;
  const digest = digestOf(outcome.report);
  return { ok: true, lines: sourceLinesOf(digest), contracts: [contractOf(digest)], snapshot };
}

const territoriesOf = (contracts: readonly BordereauContract[]): readonly string[] => {
  const named = new Map(
    contracts.flatMap(({ territory }) =>
      territory === null ? [] : [[fold(territory), territory] as const]
    )
  );
  return [...named].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, name]) => name);
};

/** The lines of the last bordereau once the button said that all were typed. */
const marked = (
  listed: readonly ListedLine[],
  { enteredBy, asOf }: BordereauOptions
): readonly ListedLine[] =>
  enteredBy === undefined
    ? listed
    : listed.map((line) => ({
        ...line,
        enteredOn: line.enteredOn ?? asOf,
        by: line.by ?? (enteredBy.trim() === "" ? null : enteredBy.trim()),
      }));

interface Made {
  readonly view: BordereauView;
  readonly chosen: readonly ChosenColumn[];
}

function make({ lines, contracts, snapshot }: Source, options: BordereauOptions): Made {
  const territories = territoriesOf([...contracts, ...lines.map(({ contract }) => contract)]);
  const asked = options.territory ?? null;
  const territory = asked ?? (territories.length === 1 ? (territories[0] ?? null) : null);
  if (asked !== null && !territories.some((each) => fold(each) === fold(asked))) {
    throw new HostError("UnknownTerritory", { territory: asked });
  }
  const isOf = ({ territory: own }: BordereauContract): boolean =>
    asked === null || fold(own ?? "") === fold(asked);
  const { chosen: known, unknown } = readChosenColumns(snapshot);
  const chosen =
    options.columns && options.columns.length > 0
      ? withColumns(known, territory, options.columns)
      : known;
  const columns = columnsFor(chosen, territory);
  const listed = readListed(snapshot);
  const bordereau = bordereauOf(
    lines.filter(({ contract }) => isOf(contract)),
    { entered: readEntered(snapshot), listed: marked(listed, options) },
    contracts.filter(isOf)
  );
  const csv = linesCsv(
    bordereauRows(bordereau, columns, ({ month }) => (month === null ? null : monthKey(month)))
  );
  return {
    chosen: chosen.length > 0 ? chosen : withColumns([], territory, columns),
    view: {
      bordereau,
      columns,
      unknownColumns: unknown,
      territories,
      territory,
      waiting: listed.filter(
        ({ enteredOn, fingerprint }) => enteredOn === null && fingerprint !== ""
      ).length,
      sheet: bordereauSheetOf(snapshot),
      csv,
    },
  };
}

/**
 * What is still to be typed into the Clause software; writes nothing.
 * @throws HostError «LinesElsewhere», «UnknownTerritory», «TableNameTaken»
 */
export async function readBordereau(
  host: Host,
  options: BordereauOptions
): Promise<BordereauOutcome> {
  const source = await readSource(host, options);
  return source.ok ? { ok: true, view: make(source, options).view } : source;
}

/**
 * Writes the bordereau of a consolidation or of a buyer's own workbook: what was dated since the last one is
 * remembered, and only what is new or changed is listed again.
 * @throws HostError «LinesElsewhere», «UnknownTerritory», «TableNameTaken»; nothing is written then
 */
export async function writeBordereau(
  host: Host,
  options: BordereauOptions
): Promise<BordereauOutcome> {
  const source = await readSource(host, options);
  if (!source.ok) return source;
  const { view, chosen } = make(source, options);
  const plan = composeBordereau(
    view.bordereau,
    { columns: view.columns, chosen, unknown: view.unknownColumns, asOf: options.asOf },
    source.snapshot
  );
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  const waiting = view.bordereau.entries.length;
  return { ok: true, view: { ...view, waiting, sheet: plan.activate } };
}
