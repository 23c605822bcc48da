import { checkWorkbook } from "../../src/app/checkWorkbook";
import type { Decision, FindingIdentity } from "../../src/domain/finding";
import { createExcelHost } from "../../src/excel/excelHost";
import { accepted, AS_OF, findingBy, rowsOf, startingBook, withCells, withRenamed } from "../host/decidedWorkbook"; // prettier-ignore
import { startExcel } from "../host/excelRuntime";

const REASON = "Support oublié, confirmé par courriel.";

const check = async (decisions?: ReadonlyMap<FindingIdentity, Decision | null>) => {
  const options = { asOf: AS_OF, version: "0.1.0", ...(decisions ? { decisions } : {}) };
  const outcome = await checkWorkbook(createExcelHost(), options);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.report;
};

describe("the buyer's decisions, through the genuine office.js", () => {
  it("are kept with their history, each check in three trips", async () => {
    const { workbook, host } = startExcel(startingBook());
    const first = await check();
    const { identity } = findingBy(first, "SUP-02");
    host.resetCounters();
    await check(new Map([[identity, accepted(REASON)]]));
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
    const decided = workbook.toPlain();
    expect(rowsOf(decided, "tJournal")?.map((row) => [row["Action"], row["Vers"]])).toEqual([
      ["Statut du mois", "Acceptable"],
      ["Statut du mois", "À justifier"],
      ["Décision", "Acceptée"],
    ]);
    host.resetCounters();
    await check();
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
    expect(rowsOf(workbook.toPlain(), "tJournal")).toEqual(rowsOf(decided, "tJournal"));
    expect(rowsOf(workbook.toPlain(), "tAnomalies")).toEqual(rowsOf(decided, "tAnomalies"));
  });

  it("are shown to be taken again once the facts changed, under a sheet's new name too", async () => {
    const first = startExcel(startingBook());
    const { identity } = findingBy(await check(), "SUP-02");
    await check(new Map([[identity, accepted(REASON)]]));
    const changed = withRenamed(
      withCells(first.workbook.toPlain(), "Mars 2026", [[4, 4, 120]]), "Mars 2026", "Relevé mars 2026"
    ); // prettier-ignore
    const { workbook } = startExcel(withRenamed(changed, "Anomalies", "Points à traiter"));
    const report = await check();
    expect(findingBy(report, "SUP-02").decision).toMatchObject({ toReview: true });
    const plain = workbook.toPlain();
    expect(rowsOf(plain, "tAnomalies")?.find((row) => row["Règle"] === "SUP-02")).toMatchObject({
      Feuille: "Relevé mars 2026",
      Décision: "À revoir",
      Justification: REASON,
      "Décision antérieure": "Acceptée",
    });
    expect(plain.sheets.map(({ name }) => name)).not.toContain("Anomalies");
    expect(rowsOf(plain, "tJournal")?.at(-1)).toMatchObject({
      Action: "Décision à revoir",
      De: "Acceptée",
      Vers: "À revoir",
      Périmètre: "SUP-02 · P-002 · 2026-03",
    });
  });
});
