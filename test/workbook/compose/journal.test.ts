import { dayOf } from "../../../src/domain/calendar";
import { composeJournal, formerImports, importEntry } from "../../../src/workbook/compose/journal";
import type { WorkbookSnapshot } from "../../../src/workbook/grid";
import { EMPTY_PLAN } from "../../../src/workbook/plan";
import { applied, edited, EMPTY_WORKBOOK, recordsOf, renamed } from "./simulate";

const DAY = dayOf(2026, 4, 20);
const SHA = "ab".repeat(32);

const entry = (sheet: string, sha256 = SHA) =>
  importEntry(
    { sheet, sourceSheet: "Feuil1", file: "releve mars.xlsx", size: 12_345, sha256, rows: 14 },
    { asOf: DAY, version: "0.1.0" }
  );

const written = (
  entries: readonly ReturnType<typeof entry>[],
  snapshot: WorkbookSnapshot = EMPTY_WORKBOOK
) => applied(snapshot, { ...EMPTY_PLAN, sheets: [composeJournal(entries, snapshot, DAY)] });

describe("Journal", () => {
  it("keeps the file's name, size and fingerprint beside the sheet it gave", () => {
    expect(recordsOf(written([entry("Mars 2026")]), "tJournal")).toEqual([
      {
        Le: DAY,
        Action: "Import",
        Périmètre: "Feuil1",
        Lignes: 14,
        Version: "0.1.0",
        Feuille: "Mars 2026",
        Fichier: "releve mars.xlsx",
        Taille: 12_345,
        "SHA-256": SHA,
        De: null,
        Vers: null,
        Justification: null,
        Par: null,
        "Décidé le": null,
        "Décidé sur": null,
        Clé: null,
        "Clé antérieure": null,
        "N°": 1,
      },
    ]);
  });

  it("only ever grows: former lines stay as they are, edited or not, with the buyer's own column", () => {
    const first = written([entry("Mars 2026")]);
    const column = 18;
    const changed: WorkbookSnapshot = {
      ...edited(first, "Journal", (values) => {
        values[4]![column] = "Remarque";
        values[5]![column] = "reçu par courriel";
        values[5]![2] = "ce que l'agent a écrit";
      }),
      tables: first.tables.map((table) => ({ ...table, columnCount: column + 1 })),
    };
    const rows = recordsOf(written([entry("Avril 2026")], changed), "tJournal");
    expect(rows).toEqual([
      { ...recordsOf(changed, "tJournal")[0] },
      expect.objectContaining({ Feuille: "Avril 2026", Remarque: null }),
    ]);
    expect(rows[0]).toMatchObject({
      Périmètre: "ce que l'agent a écrit",
      Remarque: "reçu par courriel",
    });
  });

  it("follows the sheet's renaming, and knows the files it has seen", () => {
    const first = renamed(written([entry("Mars 2026")]), "Journal", "Suivi des imports");
    const second = written([entry("Mars 2026 (2)")], first);
    expect(second.sheets.map(({ name }) => name)).toEqual(["Suivi des imports"]);
    expect(recordsOf(second, "tJournal")).toHaveLength(2);
    expect(formerImports(second).get(SHA)).toEqual({ sheet: "Mars 2026 (2)", on: DAY });
    expect(formerImports(second).get("cd".repeat(32))).toBeUndefined();
    expect(formerImports(EMPTY_WORKBOOK).size).toBe(0);
  });
});
