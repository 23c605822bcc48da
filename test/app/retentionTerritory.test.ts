import fc from "fast-check";
import { archiveWorkbook } from "../../src/app/archive";
import { writeBordereau } from "../../src/app/bordereau";
import { consolidateInto } from "../../src/app/consolidate";
import { readContractFile } from "../../src/app/digestWorkbook";
import { anonymisePeople, listRetention } from "../../src/app/retention";
import { dayOf } from "../../src/domain/calendar";
import { EMPTY_PLAN } from "../../src/workbook/plan";
import { findTable } from "../../src/workbook/read/tables";
import { writeSheetsFile } from "../../src/xlsx/sheetFile";
import { newXlsx, openXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";
import { leaks } from "../host/reidentification";
import { textParts } from "../xlsx/parts";
import { AS_OF, crowd, workbookOf, type Somebody } from "./committeeWorkbook";

const newSalt = (): string => "0123456789abcdef0123456789abcdef";
const version = "1.2.3";
/** Two years after the last month with hours. */
const LATER = dayOf(2028, 3, 31);

/** A facilitator's workbook: the contracts of some people, consolidated, with what is to be typed of them. */
async function territoryOf(contracts: readonly (readonly Somebody[])[]): Promise<XlsxHost> {
  const files = await Promise.all(
    contracts.map(async (people, rank) => {
      const bytes = await (await workbookOf(people)).save();
      const name = `marche-${rank.toString()}`;
      const identity = { source: `${name}.xlsx`, sha256: name.padEnd(64, "0"), size: 1 };
      const file = await readContractFile(identity, bytes, { asOf: AS_OF, open: openXlsx });
      // The drawn contracts bear one reference: each gets its own.
      const { digest } = file;
      return digest ? { ...file, digest: { ...digest, key: name, reference: name } } : file;
    })
  );
  const host = await newXlsx();
  await consolidateInto(host, files, { asOf: AS_OF });
  await writeBordereau(host, { territory: null, asOf: AS_OF });
  return openXlsx(await host.save());
}

const everybody = crowd(10).filter(
  (people) => people.filter(({ hours }) => hours.some((each) => each > 0)).length > 2
);

/** Two people of one PASS and two birth dates: what tells them apart in the key of the common people is the date. */
const ONE_PASS: readonly Somebody[] = [
  { identifier: "P-105", last: "JXOJXO", first: "Vjuzwa", birth: 38706, pass: "999990000004", sex: "H", district: "Oui", criteria: null, weekly: null, phase: 3, left: "Autre", hours: [79, 0, 13], levels: [2, 3] },
  { identifier: "HZEKWO", last: "de Jxovju", first: "Hzéjxo", birth: 21924, pass: "999990000004", sex: "H", district: "Non", criteria: "RSA", weekly: 20, phase: 3, left: "Autre", hours: [74, 20, 1], levels: [1, 1] },
  { identifier: "KWOWFY", last: "QZIKWÖ", first: "Wfyzwa", birth: 21928, pass: "999990000001", sex: null, district: "Oui", criteria: null, weekly: null, phase: 1, left: "Autre", hours: [15, 3, 4], levels: [2, 5] },
]; // prettier-ignore

it("leaves nobody of those anonymised anywhere in a consolidation, nor anybody in its archive", async () => {
  await fc.assert(
    fc.asyncProperty(everybody, async (people) => {
      // The same people in two contracts: they stand among the common people and the maxima too.
      const host = await territoryOf([people, people.slice(0, 4)]);
      const before = await host.readGrids();
      expect(leaks(await textParts(await host.save()), people)).not.toEqual([]);
      const names = ["tLignes", "tBordereau", "tPersonnesCommunes"];
      const rowsOf = (name: string, of: typeof before) => findTable(of, name)?.rows.length ?? 0;
      expect(names.map((name) => rowsOf(name, before)).every((rows) => rows > 0)).toBe(true);

      const archive = await archiveWorkbook(host, { asOf: AS_OF, newSalt }, writeSheetsFile);
      if (!archive.ok) throw new Error(JSON.stringify(archive.problem));
      expect(leaks(await textParts(archive.bytes), people)).toEqual([]);

      expect((await listRetention(host, { asOf: LATER - 1 })).people.every(({ isDue }) => !isDue)).toBe(true); // prettier-ignore
      const done = await anonymisePeople(host, null, { asOf: LATER, version, newSalt });
      expect(done).toMatchObject({ stillNaming: [], view: { people: [] } });
      const bytes = await host.save();
      // Nothing of the consolidation is evidence: the whole file, names and formulas with it, says nobody.
      expect(leaks(await textParts(bytes), people)).toEqual([]);
      const after = await (await openXlsx(bytes)).readGrids();
      expect(names.map((name) => rowsOf(name, after))).toEqual(names.map((name) => rowsOf(name, before))); // prettier-ignore
      expect(findTable(after, "tJournal")?.rows.at(-1)?.cell("Action").value).toBe("Anonymisation");
    }),
    { numRuns: 3, examples: [[ONE_PASS]], endOnFailure: true }
  );
});

it("says whom a consolidation names whose lines stand beside it", async () => {
  const [people = []] = fc.sample(everybody, { numRuns: 1, seed: 3 });
  const host = await territoryOf([people, people.slice(0, 4)]);
  // Its lines went to a file: the tables that list them are empty, the common people are not.
  const { tables } = await host.readGrids();
  const edits = ["tLignes", "tBordereau"].flatMap((name) =>
    tables
      .filter((table) => table.name === name)
      .map(({ sheet, firstRow, firstColumn, rowCount, columnCount, hasTotals }) => ({
        sheet, table: name, row: firstRow, column: firstColumn, rowCount, columnCount, hasTotals,
        cells: [], addedRows: [],
        deletedRows: Array.from({ length: rowCount - 1 }, (_, index) => firstRow + 1 + index),
      }))
  ); // prettier-ignore
  await host.applyPlan({ ...EMPTY_PLAN, edits });
  const { people: named } = await listRetention(host, { asOf: LATER });
  expect(named.length).toBeGreaterThan(0);
  expect(named.every(({ dueOn }) => dueOn === null)).toBe(true);
});
