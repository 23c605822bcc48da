import { buildSummary } from "../../src/app/buildSummary";
import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { compareSummaries } from "../../src/app/compareSummaries";
import { exportCommittee } from "../../src/app/exportCommittee";
import { dayOf } from "../../src/domain/calendar";
import { refKey, summaryRefs } from "../../src/domain/committee/refs";
import type { SummaryRef } from "../../src/domain/committee/types";
import type { CellValue, Grid, TableRef } from "../../src/workbook/grid";
import type { Host } from "../../src/workbook/host";
import { EMPTY_PLAN, type WorkbookPlan } from "../../src/workbook/plan";
import { writeSheetFile } from "../../src/xlsx/sheetFile";
import { AS_OF, TERMS, workbookOf, type Somebody } from "./committeeWorkbook";

const SALT = "0123456789abcdef0123456789abcdef";
const options = { asOf: AS_OF, newSalt: () => SALT };

const person = (rank: number): Somebody => ({
  identifier: `P-${(100 + rank).toString()}`,
  last: `Zorglub${"abcdefghijklmnop".charAt(rank)}`,
  first: `Quentine${"abcdefghijklmnop".charAt(rank)}`,
  birth: dayOf(1990, 1, 1) + rank,
  pass: `9999912${(34_567 + rank).toString()}`,
  sex: rank % 2 === 0 ? "F" : "H",
  district: "Non",
  criteria: "RSA",
  weekly: 26,
  phase: 2,
  left: null,
  hours: [40, 4, 4],
  levels: [2, 3],
});
const people = Array.from({ length: 12 }, (_, rank) => person(rank));

const refOf = (key: string): SummaryRef => {
  const ref = summaryRefs(TERMS, AS_OF).find((each) => refKey(each) === key);
  if (!ref) throw new Error(`no period ${key}`);
  return ref;
};

/** The same host, which also keeps the plans it was given. */
function watched(host: Host): Host & { readonly plans: WorkbookPlan[] } {
  const plans: WorkbookPlan[] = [];
  return {
    plans,
    readGrids: (run) => host.readGrids(run),
    applyPlan: (plan, run) => {
      plans.push(plan);
      return host.applyPlan(plan, run);
    },
  };
}

/** A table of the workbook as its rows, by column. */
async function tableOf(host: Host, name: string): Promise<readonly Record<string, CellValue>[]> {
  const { tables, sheets } = await host.readGrids();
  const table = tables.find((each) => each.name === name);
  const grid = sheets.find((each) => each.name === table?.sheet);
  if (!table || !grid) throw new Error(`no table ${name}`);
  const rows = Array.from({ length: table.rowCount }, (_, index) =>
    Array.from(
      { length: table.columnCount },
      (__, offset) =>
        grid.values[table.firstRow + index - grid.firstRow]?.[
          table.firstColumn + offset - grid.firstColumn
        ] ?? null
    )
  );
  const [titles = [], ...body] = rows;
  return body.map((row) =>
    Object.fromEntries(titles.map((title, column) => [String(title), row[column] ?? null]))
  );
}

const compared = async (host: Host) => {
  const outcome = await inspectWorkbook(host, { asOf: AS_OF });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return compareSummaries(outcome.report, outcome.snapshot);
};

/** What a user types: a value in a table's body. */
async function type(host: Host, name: string, row: number, column: number, value: CellValue) {
  const table = (await host.readGrids()).tables.find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  const { sheet, firstRow, firstColumn, rowCount, columnCount, hasTotals } = table;
  await host.applyPlan({
    ...EMPTY_PLAN,
    edits: [
      {
        sheet, table: name, row: firstRow, column: firstColumn, rowCount, columnCount, hasTotals,
        cells: [{ row: firstRow + 1 + row, column: firstColumn + column, value }],
        addedRows: [],
        deletedRows: [],
      },
    ],
  }); // prettier-ignore
}

const isComments = ({ name }: TableRef): boolean => name === "tCommentaires_2026_T1";

/** The same workbook as if its user had changed its tables. */
const withTables = (host: Host, change: (table: TableRef) => readonly TableRef[]): Host => ({
  applyPlan: (plan, run) => host.applyPlan(plan, run),
  readGrids: async (run) => {
    const snapshot = await host.readGrids(run);
    return { ...snapshot, tables: snapshot.tables.flatMap(change) };
  },
});

/** Where `Volume prévu` stands in `tMarche`. */
const VOLUME_ROW = 6;

describe("building a committee's sheet", () => {
  it("writes the registers and the sheet in one plan, the last complete quarter without a question", async () => {
    const host = watched(await workbookOf(people));
    const outcome = await buildSummary(host, "last-complete", options);
    expect(outcome).toMatchObject({ ok: true, sheet: "Synthèse 2026-T1" });
    expect(host.plans).toHaveLength(1);
    expect(host.plans[0]?.activate).toBe("Synthèse 2026-T1");
    expect(host.plans[0]?.sheets.map(({ ownerName }) => ownerName)).toEqual(
      expect.arrayContaining([
        "_si_Heures", "_si_Pseudonymes", "_si_Suivi", "_si_Progression", "_si_Synthese_2026_T1",
      ])
    ); // prettier-ignore
  });

  it("says that no quarter has begun, and writes nothing", async () => {
    const host = watched(await workbookOf(people));
    const outcome = await buildSummary(host, "last-complete", {
      ...options,
      asOf: dayOf(2025, 6, 1),
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: "no-quarter" } });
    expect(host.plans).toEqual([]);
  });

  it("keeps every pseudonym and every period when another summary is built, whatever the salt then", async () => {
    const host = await workbookOf(people);
    await buildSummary(host, refOf("2026-T1"), options);
    const before = await tableOf(host, "tPseudonymes");
    expect(before).toHaveLength(people.length);
    await buildSummary(host, refOf("Marché"), { ...options, newSalt: () => "f".repeat(32) });
    expect(await tableOf(host, "tPseudonymes")).toEqual(before);
    const followUp = await tableOf(host, "tSuivi");
    expect(new Set(followUp.map((row) => row["Période"]))).toEqual(new Set(["2026-T1", "Marché"]));
    expect(followUp).toHaveLength(2 * people.length);
  });

  it("refuses, writing nothing, once the buyer has typed a name on the sheet", async () => {
    const inner = await workbookOf(people);
    await buildSummary(inner, refOf("2026-T1"), options);
    const { last, first } = person(3);
    await type(inner, "tCommentaires_2026_T1", 0, 0, `Revoir ${first} ${last}`);
    const host = watched(inner);
    const outcome = await buildSummary(host, refOf("2026-T1"), options);
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: "summary-not-anonymous", sheet: "Synthèse 2026-T1" },
    });
    expect(JSON.stringify(outcome)).not.toContain(last);
    const file = await exportCommittee(host, refOf("2026-T1"), options, writeSheetFile);
    expect(file).toMatchObject({ ok: false, problem: { kind: "summary-not-anonymous" } });
    expect(host.plans).toEqual([]);
  });

  it("counts nobody that its registers cannot hold: somebody known by a social security number", async () => {
    const nir = "185057800608491";
    const host = await workbookOf([...people, { ...person(13), identifier: nir }]);
    const outcome = await buildSummary(host, refOf("Marché"), options);
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const followUp = await tableOf(host, "tSuivi");
    expect(followUp).toHaveLength(people.length);
    expect(followUp.filter((row) => row["Identifiant"] === null)).toEqual([]);
    const texts = JSON.stringify(outcome.summary.blocks);
    expect(texts).toContain("les personnes désignées par un numéro de sécurité sociale");
    const heads = outcome.summary.blocks
      .flatMap(({ cells }) => cells.flat())
      .flatMap((cell) =>
        cell !== null && typeof cell === "object" && cell.formula.includes("tHeures[Identifiant]")
          ? [cell.value]
          : []
      );
    expect(heads).toContain(people.length);
    expect(heads).not.toContain(people.length + 1);
  });

  it("exports nothing once the register of pseudonyms is gone: people would be called otherwise", async () => {
    const host = await workbookOf(people);
    await expect(
      exportCommittee(host, refOf("2026-T1"), options, writeSheetFile)
    ).rejects.toMatchObject({ code: "PseudonymsMissing" });
  });

  it("stops when it is cancelled, and writes nothing", async () => {
    const host = watched(await workbookOf(people));
    const controller = new AbortController();
    controller.abort();
    await expect(
      buildSummary(host, "last-complete", { ...options, signal: controller.signal })
    ).rejects.toThrow();
    expect(host.plans).toEqual([]);
  });
});

describe("comparing the summaries with the registers", () => {
  it("lists none in a workbook that has none", async () => {
    expect(await compared(await workbookOf(people))).toEqual([]);
  });

  it("finds every summary that was just built up to date, in the order quarter, year, contract", async () => {
    const host = await workbookOf(people);
    for (const key of ["Marché", "2026-T1", "2026"]) await buildSummary(host, refOf(key), options);
    expect(await compared(host)).toMatchObject([
      { sheet: "Synthèse 2026-T1", differences: [] },
      { sheet: "Bilan 2026", differences: [] },
      { sheet: "Bilan du marché", differences: [] },
    ]);
  });

  it("names the cells that an edit of the contract changes, and none once the sheet is built again", async () => {
    const host = await workbookOf(people);
    await buildSummary(host, refOf("2026-T1"), options);
    await type(host, "tMarche", VOLUME_ROW, 1, 48_000);
    const [summary] = await compared(host);
    const planned = summary?.differences.filter(
      ({ onSheet, computed }) => onSheet === 1000 && computed === 2000
    );
    // One line for each of the three months.
    expect(planned?.map(({ label }) => label)).toEqual(
      expect.arrayContaining([expect.stringMatching(/janvier/), expect.stringMatching(/mars/)])
    );
    expect(planned?.every(({ cell }) => /^[A-Z]+\d+$/.test(cell))).toBe(true);
    await buildSummary(host, refOf("2026-T1"), options);
    expect(await compared(host)).toMatchObject([{ differences: [] }]);
  });

  it("does not take what the buyer types for a figure, and keeps it when the sheet is built again", async () => {
    const host = await workbookOf(people);
    await buildSummary(host, refOf("2026-T1"), options);
    await type(host, "tCommentaires_2026_T1", 1, 0, "Prévoir une visite");
    expect(await compared(host)).toMatchObject([{ differences: [] }]);
    await buildSummary(host, refOf("2026-T1"), options);
    const comments = await tableOf(host, "tCommentaires_2026_T1");
    expect(comments[0]).toEqual({ Commentaire: null });
    expect(comments[1]).toEqual({ Commentaire: "Prévoir une visite" });
  });

  it("keeps a column that the buyer added to what the committee fills in", async () => {
    const inner = await workbookOf(people);
    await buildSummary(inner, refOf("2026-T1"), options);
    // The cell at the right of the table becomes its second column, as when somebody types there in Excel.
    const host = watched({
      applyPlan: (plan, run) => inner.applyPlan(plan, run),
      readGrids: async (run) => {
        const snapshot = await inner.readGrids(run);
        const name = "tCommentaires_2026_T1";
        const table = snapshot.tables.find((each) => each.name === name);
        if (!table) throw new Error("no table of comments");
        const typed = (grid: Grid): Grid => ({
          ...grid,
          values: grid.values.map((cells, index) => {
            const at = index + grid.firstRow - table.firstRow;
            if (at < 0 || at > 2) return cells;
            const column = table.firstColumn + 1 - grid.firstColumn;
            return cells.with(column, ["Qui", null, "Le CCAS"][at] ?? null);
          }),
        });
        return {
          ...snapshot,
          tables: snapshot.tables.map((each) => (each === table ? { ...each, columnCount: 2 } : each)),
          sheets: snapshot.sheets.map((grid) => (grid.name === table.sheet ? typed(grid) : grid)),
        };
      },
    }); // prettier-ignore
    await buildSummary(host, refOf("2026-T1"), options);
    const comments = await tableOf(inner, "tCommentaires_2026_T1");
    expect(comments[1]).toEqual({ Commentaire: null, Qui: "Le CCAS" });
  });

  it("keeps what was typed in a table that was made plain cells, or that another name was given", async () => {
    for (const change of [
      (table: TableRef): readonly TableRef[] => (isComments(table) ? [] : [table]),
      (table: TableRef): readonly TableRef[] => [isComments(table) ? { ...table, name: "Avis" } : table],
    ]) {
      const inner = await workbookOf(people);
      await buildSummary(inner, refOf("2026-T1"), options);
      await type(inner, "tCommentaires_2026_T1", 1, 0, "Prévoir une visite");
      const host = withTables(inner, change);
      expect((await buildSummary(host, refOf("2026-T1"), options)).ok).toBe(true);
      const comments = await tableOf(inner, "tCommentaires_2026_T1");
      expect(comments[0]).toEqual({ Commentaire: null });
      expect(comments[1]).toEqual({ Commentaire: "Prévoir une visite" });
    }
  });

  it("keeps every column added to a table, one table under the other when the page is too narrow for both", async () => {
    const inner = await workbookOf(people);
    await buildSummary(inner, refOf("2026-T1"), options);
    const added = ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six"];
    const host: Host = {
      applyPlan: (plan, run) => inner.applyPlan(plan, run),
      readGrids: async (run) => {
        const snapshot = await inner.readGrids(run);
        const table = snapshot.tables.find(isComments);
        if (!table) throw new Error("no table of comments");
        const widened = (grid: Grid): Grid => ({
          ...grid,
          values: grid.values.map((cells, index) => {
            const at = index + grid.firstRow - table.firstRow;
            const start = table.firstColumn + 1 - grid.firstColumn;
            const own = at === 0 ? added : at === 1 ? added.map((title) => `vu ${title}`) : null;
            return own ? [...cells.slice(0, start), ...own] : cells;
          }),
        });
        return {
          ...snapshot,
          tables: snapshot.tables.map((each) => (each === table ? { ...each, columnCount: 7 } : each)),
          sheets: snapshot.sheets.map((grid) => (grid.name === table.sheet ? widened(grid) : grid)),
        };
      },
    };
    expect((await buildSummary(host, refOf("2026-T1"), options)).ok).toBe(true);
    const [comment] = await tableOf(inner, "tCommentaires_2026_T1");
    expect(comment).toEqual({
      Commentaire: null,
      ...Object.fromEntries(added.map((title) => [title, `vu ${title}`])),
    });
    const { tables } = await inner.readGrids();
    const [presence, comments] = ["tPresences_2026_T1", "tCommentaires_2026_T1"].map((name) =>
      tables.find((table) => table.name === name)
    );
    expect(comments?.firstRow).toBeGreaterThan((presence?.firstRow ?? 0) + (presence?.rowCount ?? 0));
    // The file still opens and says the same once it is built again.
    await buildSummary(inner, refOf("2026-T1"), options);
    expect((await tableOf(inner, "tCommentaires_2026_T1"))[0]).toEqual(comment);
    const file = await exportCommittee(inner, refOf("2026-T1"), options, writeSheetFile);
    expect(file.ok).toBe(true);
  });

  it("refuses, writing nothing, a sheet that is protected or on which the buyer put a table of his", async () => {
    const inner = await workbookOf(people);
    await buildSummary(inner, refOf("2026-T1"), options);
    const own: TableRef = { name: "Budget", sheet: "Synthèse 2026-T1", firstRow: 2, firstColumn: 30, rowCount: 3, columnCount: 2, hasTotals: false };
    const crowded = watched(withTables(inner, (table) => (isComments(table) ? [table, own] : [table])));
    await expect(buildSummary(crowded, refOf("2026-T1"), options)).rejects.toMatchObject({
      code: "TableOnSummary",
      details: { table: "Budget", sheet: "Synthèse 2026-T1" },
    });
    const closed = watched({
      applyPlan: (plan, run) => inner.applyPlan(plan, run),
      readGrids: async (run) => {
        const snapshot = await inner.readGrids(run);
        const close = (grid: Grid): Grid => ({ ...grid, isProtected: grid.name === "Synthèse 2026-T1" });
        return { ...snapshot, sheets: snapshot.sheets.map(close) };
      },
    });
    await expect(buildSummary(closed, refOf("2026-T1"), options)).rejects.toMatchObject({
      code: "AccessDenied",
      details: { sheet: "Synthèse 2026-T1" },
    });
    expect([...crowded.plans, ...closed.plans]).toEqual([]);
    // Neither is in the way of another period's summary.
    expect((await buildSummary(closed, refOf("Marché"), options)).ok).toBe(true);
  });
}); // prettier-ignore
