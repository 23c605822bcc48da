import { fold } from "../domain/folding";
import type { Grid, TableRef, WorkbookSnapshot } from "./grid";
import { interpret } from "./read/interpret";
import { INPUT_TABLES, OUTPUT_TABLES } from "./read/statements";
import { findTable } from "./read/tables";
import { plainText } from "./read/cells";
import { readTitleBlock } from "./read/titleBlock";

/**
 * Contracts whose sheets stand in one workbook: its own, and those of workbooks whose sheets were copied into it. Excel
 * then gives sheets a number («Marché (2)») and tables another name (tMarche2, tMarche_1).
 */
export interface ContractInWorkbook {
  /** The sheet of its `tMarche`. */
  readonly sheet: string;
  readonly reference: string | null;
  /** Its other sheets, in the workbook's order. */
  readonly sheets: readonly string[];
  /** The workbook as if it held this contract alone, its tables under their published names. */
  readonly view: WorkbookSnapshot;
}

export interface ContractsInWorkbook {
  readonly contracts: readonly ContractInWorkbook[];
  /** Statements and registers of which nothing tells whose contract's they are: never guessed. */
  readonly untold: readonly string[];
}

const CONTRACT_TABLE = "tMarche";
/** Tables that a check reads: the others it writes anew, whoever's they were. */
const READ: readonly string[] = [
  ...INPUT_TABLES, "tAnomalies", "tPenalites", "tCorrespondances", "tFeuilles",
]; // prettier-ignore
const OURS = new Map([...INPUT_TABLES, ...OUTPUT_TABLES].map((name) => [name.toLowerCase(), name]));

/** The published name of a table that Excel renamed when its sheet was copied; null for a table of the user's. */
function publishedName(name: string): string | null {
  const lowered = name.toLowerCase();
  return OURS.get(lowered) ?? OURS.get(lowered.replace(/_?\d+$/, "")) ?? null;
}

/** «Mars 2026 (2)» is the second of «Mars 2026». */
function numberOf(sheet: string): { readonly base: string; readonly number: number } {
  const found = /^(.*) \((\d+)\)$/.exec(sheet);
  return found ? { base: found[1] ?? "", number: Number(found[2]) } : { base: sheet, number: 1 };
}

interface Root {
  readonly table: TableRef;
  readonly sheet: string;
  readonly reference: string | null;
  readonly contractor: string | null;
}

/** A snapshot with some sheets only, their tables under their published names. */
function viewOf(snapshot: WorkbookSnapshot, kept: ReadonlySet<string>): WorkbookSnapshot {
  const own = snapshot.tables.filter(({ sheet }) => kept.has(sheet));
  // A table that bears its published name is the one; of two that were renamed, the first counts.
  const named = new Set(own.map(({ name }) => name.toLowerCase()));
  const tables = own.map((table) => {
    const name = publishedName(table.name);
    if (name === null || named.has(name.toLowerCase())) return table;
    named.add(name.toLowerCase());
    return { ...table, name };
  });
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => kept.has(name)),
    tables,
    names: snapshot.names.filter(({ sheet }) => sheet !== null && kept.has(sheet)),
  };
}

const parameterOf = (view: WorkbookSnapshot, key: string): string | null => {
  const rows = findTable(view, CONTRACT_TABLE)?.rows ?? [];
  const row = rows.find(
    (each) => fold(plainText(each.cell("Paramètre").value) ?? "") === fold(key)
  );
  return row ? plainText(row.cell("Valeur").value) : null;
};

function rootsOf(snapshot: WorkbookSnapshot): readonly Root[] {
  return snapshot.tables.flatMap((table): readonly Root[] => {
    if (publishedName(table.name) !== CONTRACT_TABLE) return [];
    const alone = { ...snapshot, tables: [{ ...table, name: CONTRACT_TABLE }] };
    const read = findTable(alone, CONTRACT_TABLE);
    if (!read?.has("Paramètre") || !read.has("Valeur")) return [];
    const [reference, contractor] = ["Référence", "Titulaire"].map((key) =>
      parameterOf(alone, key)
    );
    return [
      { table, sheet: table.sheet, reference: reference ?? null, contractor: contractor ?? null },
    ];
  });
}

/** Rows of a sheet in which a title is looked for. */
const TITLE_ROWS = 15;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The only root among some, or null. */
const only = (roots: readonly Root[]): Root | null =>
  roots.length === 1 ? (roots[0] ?? null) : null;

/** Which roots' references a sheet names, in its own name or above its rows; a longer one hides those it holds. */
function citedBy({ name, values }: Grid, roots: readonly Root[]): readonly Root[] {
  const text = fold(
    [
      name,
      ...values
        .slice(0, TITLE_ROWS)
        .flat()
        .filter((value) => typeof value === "string"),
    ].join(" | ")
  );
  const cited = roots.filter(({ reference }) => {
    const word = fold(reference ?? "");
    if (word.length < 3) return false;
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "u").test(text);
  });
  const holds = (one: Root, other: Root): boolean =>
    one !== other &&
    fold(one.reference ?? "") !== fold(other.reference ?? "") &&
    fold(one.reference ?? "").includes(fold(other.reference ?? ""));
  return cited.filter((root) => !cited.some((other) => holds(other, root)));
}

/** Whose a sheet is, as far as the workbook tells. */
type Claim = Root | "several" | null;

/** By the numbers Excel gave: only where every contract brought such a sheet, so that none could be another's. */
function byNumber(sheet: string, all: readonly string[], roots: readonly Root[]): Root | null {
  const { base, number } = numberOf(sheet);
  const own = roots.map((root) => ({ root, ...numberOf(root.sheet) }));
  if (new Set(own.map((each) => each.base)).size !== 1) return null;
  const numbers = all.map(numberOf).filter((each) => each.base === base);
  const wanted = new Set(own.map((each) => each.number));
  if (wanted.size !== own.length || numbers.length !== own.length) return null;
  if (numbers.some((each) => !wanted.has(each.number))) return null;
  return own.find((each) => each.number === number)?.root ?? null;
}

function claimOf(grid: Grid, snapshot: WorkbookSnapshot, roots: readonly Root[]): Claim {
  const own = roots.filter(({ sheet }) => sheet === grid.name);
  if (own.length > 0) return only(own) ?? "several";
  const cited = citedBy(grid, roots);
  if (cited.length > 0) return only(cited) ?? "several";
  const { contractor } = readTitleBlock(grid, null);
  const byNumbers = byNumber(
    grid.name,
    snapshot.sheets.map(({ name }) => name),
    roots
  );
  if (contractor === null) return byNumbers;
  const named = roots.filter((root) => fold(root.contractor ?? "") === fold(contractor));
  if (named.length === 0) return byNumbers;
  // The number and the titulaire that the sheet names must not say two things.
  if (byNumbers !== null) return named.includes(byNumbers) ? byNumbers : "several";
  return only(named) ?? "several";
}

/** Sheets that a check of the whole workbook would read as statements, among some. */
function statementsAmong(
  snapshot: WorkbookSnapshot,
  root: Root,
  sheets: ReadonlySet<string>
): ReadonlySet<string> {
  const reading = interpret(viewOf(snapshot, new Set([...sheets, root.sheet])));
  return new Set(
    reading.ok ? reading.sheets.flatMap((each) => (each.isStatement ? [each.sheet] : [])) : sheets
  );
}

/** The contracts that stand in a workbook, each with the sheets that are told to be its own. */
export function contractsIn(snapshot: WorkbookSnapshot): ContractsInWorkbook {
  const roots = rootsOf(snapshot);
  const [first] = roots;
  if (!first) return { contracts: [], untold: [] };
  const names = snapshot.sheets.map(({ name }) => name);
  if (roots.length === 1) {
    // All is this contract's: nothing is left to tell. Under its published name, it is read as a check reads it.
    const isPublished = first.table.name.toLowerCase() === CONTRACT_TABLE.toLowerCase();
    const view = isPublished ? snapshot : viewOf(snapshot, new Set(names));
    const contract = { sheet: first.sheet, reference: first.reference, sheets: [], view };
    return { contracts: [contract], untold: [] };
  }
  const claims = new Map(
    snapshot.sheets.map((grid) => [grid.name, claimOf(grid, snapshot, roots)] as const)
  );
  const contracts = roots
    .filter((root) => claims.get(root.sheet) === root)
    .map((root): ContractInWorkbook => {
      const kept = names.filter((name) => claims.get(name) === root);
      return {
        sheet: root.sheet,
        reference: root.reference,
        sheets: kept.filter((name) => name !== root.sheet),
        view: viewOf(snapshot, new Set(kept)),
      };
    });
  const unclaimed = names.filter((name) => {
    const claim = claims.get(name);
    return claim === null || claim === "several";
  });
  const statements = statementsAmong(snapshot, first, new Set(unclaimed));
  const withTables = new Set(
    snapshot.tables.flatMap(({ name, sheet }) =>
      READ.includes(publishedName(name) ?? "") ? [sheet] : []
    )
  );
  return {
    contracts,
    untold: unclaimed.filter((name) => statements.has(name) || withTables.has(name)),
  };
}
