import type { Decision } from "../../src/domain/finding";
import { exitCodeOf, isBlockingOpen } from "../../src/domain/check";
import { checkedBook, inspectedBook } from "../host/checkedFile";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import {
  accepted, AS_OF, findingBy, MARCH, rowsOf, startingBook, statementSheet,
  statusIn, withCells, withInsertedRows, withoutSheet, withRenamed, withRows, withSheet, type Row,
} from "../host/decidedWorkbook"; // prettier-ignore

const REASON = "Support oublié, confirmé par courriel.";

/** The starting workbook, checked, with SUP-02 accepted: March has PER-07 left to justify. */
async function decidedBook(decision: Decision = accepted(REASON)) {
  const first = await checkedBook(startingBook());
  const { identity } = findingBy(first.report, "SUP-02");
  return { ...(await checkedBook(first.book, new Map([[identity, decision]]))), identity };
}

const journalOf = (book: PlainWorkbook) =>
  (rowsOf(book, "tJournal") ?? []).map((row) => [row["Action"], row["De"], row["Vers"]]);

/** The lines a step added to the journal. */
const addedTo = (before: PlainWorkbook, after: PlainWorkbook) =>
  journalOf(after).slice(journalOf(before).length);

const anomaly = (book: PlainWorkbook, rule: string): Row => {
  const row = rowsOf(book, "tAnomalies")?.find((each) => each["Règle"] === rule);
  if (!row) throw new Error(`no row of ${rule}`);
  return row;
};

const setAnomaly = (book: PlainWorkbook, rule: string, cells: Row): PlainWorkbook =>
  withRows(book, "tAnomalies", (rows) =>
    rows.map((row) => (row["Règle"] === rule ? { ...row, ...cells } : row))
  );

describe("a decision", () => {
  it("stands in the sheet with what it was taken on, and in the journal, once", async () => {
    const { book, report } = await decidedBook();
    expect(anomaly(book, "SUP-02")).toMatchObject({
      Décision: "Acceptée",
      Justification: REASON,
      Par: "Service insertion",
      Le: AS_OF,
      "Décidé sur": expect.stringMatching(/32,00\sh.*Constaté\s: aucun support indiqué/),
      "Décision antérieure": null,
    });
    expect(findingBy(report, "SUP-02").decision?.toReview).toBeUndefined();
    expect(journalOf(book)).toEqual([
      ["Statut du mois", null, "Acceptable"],
      ["Statut du mois", null, "À justifier"],
      ["Décision", null, "Acceptée"],
    ]);
    const again = await checkedBook(book);
    const third = await checkedBook(again.book);
    expect(journalOf(third.book)).toEqual(journalOf(book));
    expect(findingBy(third.report, "SUP-02").decision).toMatchObject(accepted(REASON));
  });

  it("is told in the journal without a name: by identifier, else by its place", async () => {
    const { book, report } = await decidedBook();
    const { identity } = findingBy(report, "PER-07");
    expect(identity).toContain("exemple-gamma");
    const both = await checkedBook(book, new Map([[identity, accepted("Inscription en cours.")]]));
    const lines = (rowsOf(both.book, "tJournal") ?? []).filter(
      (row) => row["Action"] === "Décision"
    );
    expect(lines.map((row) => row["Périmètre"])).toEqual([
      "SUP-02 · P-002 · 2026-03",
      "PER-07 · Mars 2026!A6 · 2026-03",
    ]);
    expect(JSON.stringify(rowsOf(both.book, "tJournal")).toLowerCase()).not.toContain("exemple-");
  });

  it("is a selection's: every finding of it, each with its line, and the month's status follows", async () => {
    const first = await checkedBook(startingBook());
    expect(statusIn(first.report, "Mars 2026")).toBe("to-justify");
    const all = new Map(first.report.findings.map(({ identity }) => [identity, accepted(REASON)]));
    const second = await checkedBook(first.book, all);
    expect(second.report.findings.map(({ decision }) => decision?.decision)).toEqual(["accepted", "accepted"]);
    expect(statusIn(second.report, "Mars 2026")).toBe("accepted");
    expect(addedTo(first.book, second.book)).toEqual([
      ["Décision", null, "Acceptée"],
      ["Décision", null, "Acceptée"],
      ["Statut du mois", "À justifier", "Acceptable"],
    ]);
    const none = new Map(first.report.findings.map(({ identity }) => [identity, null]));
    const third = await checkedBook(second.book, none);
    expect(statusIn(third.report, "Mars 2026")).toBe("to-justify");
    expect(addedTo(second.book, third.book)).toEqual([
      ["Décision retirée", "Acceptée", null],
      ["Décision retirée", "Acceptée", null],
      ["Statut du mois", "Acceptable", "À justifier"],
    ]);
  }); // prettier-ignore

  it("shows the months of each status above the anomalies", async () => {
    const { book } = await decidedBook();
    const texts = book.sheets.find(({ name }) => name === "Anomalies")?.cells ?? [];
    const at = (row: number, column: number) =>
      texts.find((cell) => cell.row === row && cell.column === column)?.value;
    expect([5, 6, 7].map((column) => [at(3, column), at(4, column)])).toEqual([
      ["Mois acceptables", "février 2026"],
      ["Mois à justifier", "mars 2026"],
      ["Mois refusés", "–"],
    ]);
  });

  it("typed in the sheet is taken on what the row said, and erased there is taken back", async () => {
    const first = await checkedBook(startingBook());
    const typed = setAnomaly(first.book, "SUP-02", {
      Décision: "refusée",
      Justification: "Non conforme.",
    });
    const second = await checkedBook(typed);
    expect(anomaly(second.book, "SUP-02")).toMatchObject({
      Décision: "Refusée",
      "Décidé sur": expect.stringContaining("aucun support indiqué"),
    });
    expect(addedTo(first.book, second.book)).toEqual([["Décision", null, "Refusée"]]);
    const third = await checkedBook(setAnomaly(second.book, "SUP-02", { Décision: null }));
    expect(findingBy(third.report, "SUP-02").decision).toBeNull();
    expect(anomaly(third.book, "SUP-02")).toMatchObject({ "Décidé sur": null });
    expect(addedTo(second.book, third.book)).toEqual([["Décision retirée", "Refusée", null]]);
    expect(journalOf((await checkedBook(third.book)).book)).toEqual(journalOf(third.book));
  });

  it("typed in the sheet while the facts change is about what the row said", async () => {
    const first = await checkedBook(startingBook());
    const typed = setAnomaly(first.book, "SUP-02", { Décision: "Acceptée", Justification: REASON });
    const second = await checkedBook(withCells(typed, "Mars 2026", [[4, 4, 120]]));
    expect(findingBy(second.report, "SUP-02").decision).toMatchObject({
      toReview: true,
      onFacts: expect.stringMatching(/32,00\sh/),
    });
    expect(addedTo(first.book, second.book)).toContainEqual([
      "Décision à revoir",
      "Acceptée",
      "À revoir",
    ]);
  });
});

describe("a decision whose facts changed", () => {
  const changed = async () => {
    const { book, identity } = await decidedBook();
    const restated = withCells(book, "Mars 2026", [[4, 4, 120]]);
    return { before: book, identity, ...(await checkedBook(restated)) };
  };

  it("is shown «à revoir» with the earlier text, and lifts nothing until it is taken again", async () => {
    const { before, book, report, identity } = await changed();
    expect(anomaly(book, "SUP-02")).toMatchObject({
      Décision: "À revoir",
      Justification: REASON,
      Par: "Service insertion",
      Le: AS_OF,
      Constat: expect.stringMatching(/120,00\sh/),
      "Décidé sur": expect.stringMatching(/32,00\sh/),
      "Décision antérieure": "Acceptée",
    });
    const { finding, decision } = findingBy(report, "SUP-02");
    expect(decision).toMatchObject({ decision: "accepted", justification: REASON, toReview: true });
    expect(statusIn(report, "Mars 2026")).toBe("to-justify");
    const blocking = { ...finding, severity: "blocking" } as typeof finding;
    expect(isBlockingOpen(blocking, decision)).toBe(true);
    expect(exitCodeOf([blocking], () => decision)).toBe(1);
    expect(addedTo(before, book)).toEqual([["Décision à revoir", "Acceptée", "À revoir"]]);

    const again = await checkedBook(book);
    expect(journalOf(again.book)).toEqual(journalOf(book));
    expect(anomaly(again.book, "SUP-02")).toEqual(anomaly(book, "SUP-02"));

    const taken = await checkedBook(again.book, new Map([[identity, accepted(REASON)]]));
    expect(findingBy(taken.report, "SUP-02").decision?.toReview).toBeUndefined();
    expect(anomaly(taken.book, "SUP-02")).toMatchObject({
      Décision: "Acceptée",
      "Décidé sur": expect.stringMatching(/120,00\sh/),
      "Décision antérieure": null,
    });
    expect(addedTo(again.book, taken.book)).toEqual([
      ["Décision rétablie", "À revoir", "Acceptée"],
    ]);
  });

  it("is taken again by choosing in the sheet", async () => {
    const { book } = await changed();
    const chosen = await checkedBook(setAnomaly(book, "SUP-02", { Décision: "Refusée" }));
    expect(findingBy(chosen.report, "SUP-02").decision).toMatchObject({ decision: "refused" });
    expect(findingBy(chosen.report, "SUP-02").decision?.toReview).toBeUndefined();
    expect(addedTo(book, chosen.book)).toEqual([["Décision", "À revoir", "Refusée"]]);
  });

  it("holds again when the facts are what they were", async () => {
    const { book } = await changed();
    const back = await checkedBook(withCells(book, "Mars 2026", [[4, 4, 32]]));
    expect(findingBy(back.report, "SUP-02").decision).toMatchObject(accepted(REASON));
    expect(findingBy(back.report, "SUP-02").decision?.toReview).toBeUndefined();
    expect(addedTo(book, back.book)).toEqual([["Décision rétablie", "À revoir", "Acceptée"]]);
  });

  it("was decided on what the pane showed, not on what the sheet had become meanwhile", async () => {
    const first = await checkedBook(startingBook());
    const { identity } = findingBy(first.report, "SUP-02");
    const seen = accepted(REASON, { onFacts: "Constaté : autre chose. Attendu : un support." });
    const { report } = await checkedBook(first.book, new Map([[identity, seen]]));
    expect(findingBy(report, "SUP-02").decision).toMatchObject({ toReview: true });
  });
});

describe("a decision survives", () => {
  it("rows inserted above and between in the statement", async () => {
    const { book } = await decidedBook();
    const moved = withInsertedRows(withInsertedRows(book, "Mars 2026", 4, 1), "Mars 2026", 1, 2);
    const { report, book: after } = await checkedBook(moved);
    expect(findingBy(report, "SUP-02").finding.place.cell).toBe("D8");
    expect(findingBy(report, "SUP-02").decision).toMatchObject(accepted(REASON));
    expect(findingBy(report, "SUP-02").decision?.toReview).toBeUndefined();
    expect(addedTo(book, after)).toEqual([]);
  });

  it("a renamed statement, for findings that name its sheet too", async () => {
    const march = [...MARCH, [null, null, null, "Espaces verts", 12, null, null]];
    const first = await checkedBook(startingBook(march));
    const { identity } = findingBy(first.report, "PER-01");
    expect(identity).toContain("Mars 2026");
    const decided = await checkedBook(
      first.book,
      new Map(first.report.findings.map((each) => [each.identity, accepted(REASON)]))
    );
    const renamed = withRenamed(decided.book, "Mars 2026", "Relevé de mars 2026");
    const { report, book } = await checkedBook(renamed);
    expect(report.findings.map(({ decision }) => decision?.decision)).toEqual(
      report.findings.map(() => "accepted")
    );
    expect(report.findings.some(({ decision }) => decision?.toReview)).toBe(false);
    expect(addedTo(decided.book, book)).toEqual([["Décision reportée", "Acceptée", "Acceptée"]]);
    const again = await checkedBook(book);
    expect(journalOf(again.book)).toEqual(journalOf(book));
    expect(findingBy(again.report, "PER-01").decision).toMatchObject(accepted(REASON));
  });

  it("two statements renamed at once, each followed by what it holds", async () => {
    const withBoth = withCells(startingBook(), "Février 2026", [
      [5, 3, "Espaces verts"], [5, 4, 12], [5, 5, null],
    ]); // prettier-ignore
    const march = withCells(withBoth, "Mars 2026", [[6, 3, "Espaces verts"], [6, 4, 14]]); // prettier-ignore
    const first = await checkedBook(march);
    const decisions = new Map(
      first.report.findings
        .filter(({ finding }) => finding.rule === "PER-01")
        .map(({ identity, finding }) => [identity, accepted(`Ligne de ${finding.place.sheet}`)])
    );
    expect(decisions.size).toBe(2);
    const decided = await checkedBook(first.book, decisions);
    const renamed = withRenamed(
      withRenamed(decided.book, "Mars 2026", "mars-26 (b)"), "Février 2026", "février-26 (a)"
    ); // prettier-ignore
    const { report } = await checkedBook(renamed);
    const texts = report.findings
      .filter(({ finding }) => finding.rule === "PER-01")
      .map(({ finding, decision }) => [finding.place.sheet, decision?.justification]);
    expect(texts).toEqual([
      ["février-26 (a)", "Ligne de Février 2026"],
      ["mars-26 (b)", "Ligne de Mars 2026"],
    ]);
  });

  it("the ranks of findings that look alike: each follows its own facts", async () => {
    const unnamed = (hours: number) => [null, null, null, "Espaces verts", hours, null, null];
    const first = await checkedBook(startingBook([...MARCH, unnamed(8), unnamed(9), unnamed(10)]));
    const alike = first.report.findings.filter(({ finding }) => finding.rule === "PER-01");
    const decisions = new Map(
      alike
        .slice(1)
        .map(({ identity }, index) => [identity, accepted(index === 0 ? "neuf" : "dix")])
    );
    const decided = await checkedBook(first.book, decisions);
    const textsIn = (report: typeof decided.report) =>
      report.findings
        .filter(({ finding }) => finding.rule === "PER-01")
        .map(({ decision }) => [decision?.justification, decision?.toReview]);
    expect(textsIn(decided.report)).toEqual([
      [undefined, undefined], ["neuf", undefined], ["dix", undefined],
    ]); // prettier-ignore
    const named = withCells(decided.book, "Mars 2026", [[6, 0, "P-001"]]);
    const { report, book } = await checkedBook(named);
    expect(textsIn(report)).toEqual([["neuf", undefined], ["dix", undefined]]); // prettier-ignore
    const again = await checkedBook(book);
    expect(journalOf(again.book)).toEqual(journalOf(book));
    const more = await checkedBook(withCells(again.book, "Mars 2026", [[6, 0, null]]));
    expect(textsIn(more.report)).toEqual([
      [undefined, undefined], ["neuf", undefined], ["dix", undefined],
    ]); // prettier-ignore
    expect(journalOf((await checkedBook(more.book)).book)).toEqual(journalOf(more.book));
  });

  it("a renamed register, sorted otherwise, with the buyer's own column", async () => {
    const { book } = await decidedBook();
    const sorted = withRows(
      book,
      "tAnomalies",
      (rows) =>
        [...rows].reverse().map((row) => ({ ...row, "Suivi par": `agent ${row["Règle"]}` })),
      ["Suivi par"]
    );
    const renamed = withRenamed(sorted, "Anomalies", "Points à traiter");
    const { report, book: after } = await checkedBook(renamed);
    expect(after.sheets.map(({ name }) => name)).not.toContain("Anomalies");
    expect(findingBy(report, "SUP-02").decision).toMatchObject(accepted(REASON));
    expect(anomaly(after, "SUP-02")["Suivi par"]).toBe("agent SUP-02");
    expect(anomaly(after, "PER-07")["Suivi par"]).toBe("agent PER-07");
    expect(addedTo(renamed, after)).toEqual([]);
  });

  it("a month submitted again with the same facts; others are to be decided again", async () => {
    const { book } = await decidedBook();
    const submitted = (production: number): PlainWorkbook => ({
      ...book,
      sheets: [
        ...book.sheets,
        statementSheet("Mars 2026 rectificatif", "Mars 2026", [
          ["P-001", "EXEMPLE-ALPHA", "Camille", "Espaces verts", 85, 12, 10],
          ["P-002", "EXEMPLE-BETA", "Dominique", null, production, 6, 5],
        ]),
      ],
    });
    const same = await checkedBook(submitted(32));
    expect(same.report.restatements).toHaveLength(1);
    expect(findingBy(same.report, "SUP-02")).toMatchObject({
      finding: { place: { sheet: "Mars 2026 rectificatif" } },
      decision: { decision: "accepted", justification: REASON },
    });
    expect(findingBy(same.report, "SUP-02").decision?.toReview).toBeUndefined();
    const other = await checkedBook(submitted(44));
    expect(findingBy(other.report, "SUP-02").decision).toMatchObject({ toReview: true });
    const back = await checkedBook(withoutSheet(other.book, "Mars 2026 rectificatif"));
    expect(findingBy(back.report, "SUP-02").decision?.toReview).toBeUndefined();
    expect(findingBy(back.report, "SUP-02").decision).toMatchObject(accepted(REASON));
  });

  it("its finding's absence: put away in the journal, found again with its text", async () => {
    const { book } = await decidedBook();
    const corrected = await checkedBook(withCells(book, "Mars 2026", [[4, 3, "Espaces verts"]]));
    expect(corrected.report.findings.map(({ finding }) => finding.rule)).not.toContain("SUP-02");
    expect(addedTo(book, corrected.book)).toEqual([["Anomalie disparue", "Acceptée", null]]);
    const quiet = await checkedBook(corrected.book);
    expect(journalOf(quiet.book)).toEqual(journalOf(corrected.book));

    const wrongAgain = withCells(quiet.book, "Mars 2026", [[4, 3, null]]);
    expect(findingBy(await inspectedBook(wrongAgain), "SUP-02").decision).toMatchObject(
      accepted(REASON)
    );
    const back = await checkedBook(wrongAgain);
    expect(anomaly(back.book, "SUP-02")).toMatchObject({
      Décision: "Acceptée",
      Justification: REASON,
      Par: "Service insertion",
      Le: AS_OF,
    });
    expect(addedTo(quiet.book, back.book)).toEqual([["Décision rétablie", null, "Acceptée"]]);

    const worse = withCells(quiet.book, "Mars 2026", [[4, 3, null], [4, 4, 120]]); // prettier-ignore
    const other = await checkedBook(worse);
    expect(findingBy(other.report, "SUP-02").decision).toMatchObject({ toReview: true });
    expect(addedTo(quiet.book, other.book)).toEqual([
      ["Décision à revoir", "Acceptée", "À revoir"],
    ]);
  });

  it("a journal sorted by its user, whose lines are numbered", async () => {
    const { book } = await decidedBook();
    const corrected = await checkedBook(withCells(book, "Mars 2026", [[4, 3, "Espaces verts"]]));
    const upsideDown = withRows(corrected.book, "tJournal", (rows) => [...rows].reverse());
    const quiet = await checkedBook(upsideDown);
    expect(journalOf(quiet.book)).toEqual(journalOf(upsideDown));
    const back = await checkedBook(withCells(quiet.book, "Mars 2026", [[4, 3, null]]));
    expect(findingBy(back.report, "SUP-02").decision).toMatchObject(accepted(REASON));
  });

  it("the deletion of the sheet Anomalies: the journal knows it", async () => {
    const { book } = await decidedBook();
    const { report, book: after } = await checkedBook(withoutSheet(book, "Anomalies"));
    expect(findingBy(report, "SUP-02").decision).toMatchObject(accepted(REASON));
    expect(addedTo(book, after)).toEqual([]);
  });

  it("a workbook of the version before, which kept neither facts nor history", async () => {
    const { book } = await decidedBook();
    const older = withSheet(withoutSheet(book, "Journal"), "Anomalies", (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ row, column }) => row < 5 || column < 14),
      tables: sheet.tables.map((table) => ({
        ...table, columnCount: 14, columns: table.columns.slice(0, 14),
      })),
    })); // prettier-ignore
    const { report, book: after } = await checkedBook(older);
    expect(findingBy(report, "SUP-02").decision).toMatchObject(accepted(REASON));
    expect(journalOf(after)).toContainEqual(["Décision", null, "Acceptée"]);
    expect(anomaly(after, "SUP-02")["Décidé sur"]).toContain("aucun support indiqué");
  });
});

describe("the journal", () => {
  it("never has the name of a person, though the subject of an anomaly may be one", async () => {
    const number = "285059999999903";
    const book = withCells(startingBook(), "Mars 2026", [[2, 7, "Observations"], [5, 7, number]]); // prettier-ignore
    const first = await checkedBook(book);
    expect(findingBy(first.report, "RGP-01").identity).toContain("exemple-gamma");
    const all = new Map(first.report.findings.map(({ identity }) => [identity, accepted(REASON)]));
    const second = await checkedBook(first.book, all);
    const third = await checkedBook(withCells(second.book, "Mars 2026", [[5, 7, null]]));
    const lines = rowsOf(third.book, "tJournal") ?? [];
    expect(lines.map((row) => row["Action"])).toContain("Anomalie disparue");
    expect(lines.filter((row) => String(row["Périmètre"]).startsWith("RGP-01"))).toHaveLength(2);
    expect(JSON.stringify(lines).toLowerCase()).not.toContain("exemple-");
  });

  it("is not created by a check with nothing to say", async () => {
    const book = startingBook();
    const empty = { ...book, sheets: book.sheets.filter(({ name }) => !name.endsWith("2026")) };
    const { book: after } = await checkedBook(empty);
    expect(after.sheets.map(({ name }) => name)).not.toContain("Journal");
  });

  it("follows a month's status, whatever its sheet is called", async () => {
    const { book } = await decidedBook();
    const refused = await checkedBook(withCells(book, "Mars 2026", [[3, 4, "voir planning"]]));
    expect(statusIn(refused.report, "Mars 2026")).toBe("refused");
    expect(addedTo(book, refused.book)).toEqual([["Statut du mois", "À justifier", "Refusé"]]);
    const renamed = withRenamed(refused.book, "Mars 2026", "Relevé mars 2026");
    const same = await checkedBook(renamed);
    expect(addedTo(refused.book, same.book).filter(([action]) => action === "Statut du mois")).toEqual([]);
  }); // prettier-ignore
});
