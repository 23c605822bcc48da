import type { FindingIdentity } from "../domain/finding";
import { HOURS_TABLE, hoursCells, hoursRows, HOURS_TITLES } from "./compose/hoursRegister";
import type { CheckResult } from "./compose/input";
import type { CellValue, WorkbookSnapshot } from "./grid";
import { findTable } from "./read/tables";
import type { FormerFinding } from "./reading";

/** Sheets that were renamed since the last check: former name → name now. */
export type Renamings = ReadonlyMap<string, string>;

type Checked = Pick<CheckResult, "registers" | "statements" | "restatements"> & {
  readonly findings: readonly {
    readonly identity: FindingIdentity;
    readonly finding: { readonly place: { readonly sheet: string } };
  }[];
};

/** What of a row of `Heures` tells its sheet from another: everything but the sheet's name and the line's number. */
const TOLD_BY = HOURS_TITLES.slice(0, -2);
const SHEET = HOURS_TITLES.length - 2;

const rowKey = (cells: readonly CellValue[]): string =>
  JSON.stringify(cells.slice(0, SHEET).map((value) => (value === "" ? null : value)));

function collect(
  rows: Iterable<readonly [string, string]>
): ReadonlyMap<string, readonly string[]> {
  const bySheet = new Map<string, string[]>();
  for (const [sheet, key] of rows) {
    const keys = bySheet.get(sheet);
    if (keys) keys.push(key);
    else bySheet.set(sheet, [key]);
  }
  return bySheet;
}

/** Rows of `Heures` by the sheet they came from, as the last check wrote them. */
function formerHours(snapshot: WorkbookSnapshot): ReadonlyMap<string, readonly string[]> {
  const rows = findTable(snapshot, HOURS_TABLE)?.rows ?? [];
  return collect(
    rows.map((row) => [
      String(row.cell("Relevé").value ?? ""),
      rowKey(TOLD_BY.map((title) => row.cell(title).value)),
    ])
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A subject with one sheet's name instead of another, wherever the name is one of its parts. */
export const renamedSubject = (subject: string, from: string, to: string): string =>
  subject.replace(
    new RegExp(`(^| · )${escaped(from)}(?= · | \\(\\d+\\)$|$)`, "gu"),
    (_whole, before: string) => before + to
  );

/** A text of «Décidé sur» with the sheets it quotes under their new names. */
export const renamedQuotes = (text: string, renamings: Renamings): string =>
  renamings.size === 0
    ? text
    : text.replace(/(«\s*)(.*?)(\s*»)/gu, (_whole, open: string, quoted: string, close: string) =>
        [open, renamings.get(quoted) ?? quoted, close].join("")
      );

/** The identity a former finding has once sheets bear their new names. */
export function identityAfter(former: FormerFinding, renamings: Renamings): FindingIdentity {
  const subject = [...renamings].reduce(
    (text, [from, to]) => renamedSubject(text, from, to),
    former.subject
  );
  return [former.rule, subject, former.period].join("|");
}

const shared = (left: readonly string[], right: readonly string[]): number => {
  const waiting = new Map<string, number>();
  for (const key of left) waiting.set(key, (waiting.get(key) ?? 0) + 1);
  let count = 0;
  for (const key of right) {
    const number = waiting.get(key) ?? 0;
    if (number === 0) continue;
    waiting.set(key, number - 1);
    count += 1;
  }
  return count;
};

/** The pairs that fit by half at least; two that fit equally well decide nothing. */
function best(
  gone: readonly string[],
  fresh: readonly string[],
  fitOf: (from: string, to: string) => number
): Renamings {
  const fits = gone
    .flatMap((from) => fresh.map((to) => ({ from, to, fit: fitOf(from, to) })))
    .filter(({ fit }) => fit >= 0.5);
  const hasRival = (one: (typeof fits)[number]): boolean =>
    fits.some(
      (other) =>
        other !== one && other.fit >= one.fit && (other.from === one.from || other.to === one.to)
    );
  return new Map(fits.filter((one) => !hasRival(one)).map(({ from, to }) => [from, to]));
}

/**
 * Which sheets bear another name since the last check. A name that is gone and a name that is new are one sheet when at
 * least half of what was read in the one is in the other: its rows of hours, else, for a sheet without hours, its
 * findings. Two that fit equally well decide nothing. Nothing is stored in the submitted sheets.
 */
export function renamedSheets(
  snapshot: WorkbookSnapshot,
  former: readonly FormerFinding[],
  checked: Checked
): Renamings {
  const present = new Set(snapshot.sheets.map(({ name }) => name));
  const hours = formerHours(snapshot);
  const before = new Set([...hours.keys(), ...former.map(({ sheet }) => sheet)]);
  const gone = [...before].filter((sheet) => sheet !== "" && !present.has(sheet));
  if (gone.length === 0) return new Map();
  const offered = [
    ...checked.statements.map(({ statement }) => statement.sheet),
    ...checked.findings.map(({ finding }) => finding.place.sheet),
  ];
  const fresh = [...new Set(offered)].filter((sheet) => !before.has(sheet));
  if (fresh.length === 0) return new Map();
  const rows = hoursRows(checked).map((row) => [row.sheet, rowKey(hoursCells(row))] as const);
  const nowHours = collect(rows);
  const nowFindings = collect(
    checked.findings.map(({ identity, finding }) => [finding.place.sheet, identity] as const)
  );
  const byHours = best(gone, fresh, (from, to) => {
    const [was, is] = [hours.get(from) ?? [], nowHours.get(to) ?? []];
    return was.length === 0 ? 0 : shared(was, is) / Math.max(was.length, is.length);
  });
  // A sheet that counts for nothing (replaced, or without hours) is known by its findings, which may name the others.
  const found = new Set(byHours.values());
  const byFindings = best(
    gone.filter((from) => !hours.has(from)),
    fresh.filter((to) => !found.has(to)),
    (from, to) => {
      const own = former.filter(({ sheet }) => sheet === from);
      const renamings = new Map([...byHours, [from, to]]);
      const expected = own.map((row) => identityAfter(row, renamings));
      return expected.length === 0
        ? 0
        : shared(expected, nowFindings.get(to) ?? []) / expected.length;
    }
  );
  return new Map([...byHours, ...byFindings]);
}
