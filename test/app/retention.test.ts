import fc from "fast-check";
import { archiveWorkbook } from "../../src/app/archive";
import { buildSummary } from "../../src/app/buildSummary";
import { checkWorkbook, inspectWorkbook } from "../../src/app/checkWorkbook";
import { anonymisePeople, listRetention } from "../../src/app/retention";
import { dayOf } from "../../src/domain/calendar";
import { summaryRefs } from "../../src/domain/committee/refs";
import type { Decision } from "../../src/domain/finding";
import { retentionKey } from "../../src/domain/territory/retention";
import type { WorkbookSnapshot } from "../../src/workbook/grid";
import { parseRectangle } from "../../src/workbook/a1";
import { findTable } from "../../src/workbook/read/tables";
import { writeSheetsFile } from "../../src/xlsx/sheetFile";
import { openXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";
import { leaks } from "../host/reidentification";
import { textParts } from "../xlsx/parts";
import { AS_OF, crowd, TERMS, workbookOf, type Somebody } from "./committeeWorkbook";

const SALT = "0123456789abcdef0123456789abcdef";
const newSalt = (): string => SALT;
const version = "1.2.3";
/** Two years after the last contract of the drawn people, to the day. */
const LATER = dayOf(2028, 12, 31);
const RUNS = { numRuns: 3, endOnFailure: true };

/** A workbook checked, decided upon in words that name people, and summarised. */
async function usedWorkbook(
  people: readonly Somebody[],
  said = ({ first, last }: Somebody) => `${first} ${last} et Mme ${last.toUpperCase()} ont répondu`
): Promise<XlsxHost> {
  const host = await workbookOf(people);
  const seen = await inspectWorkbook(host, { asOf: AS_OF });
  if (!seen.ok) throw new Error(seen.problem.kind);
  const decisions = new Map(
    seen.report.findings.map(({ identity }, rank) => {
      const person = people[rank % Math.max(people.length, 1)];
      const text = person ? said(person) : "";
      const decision: Decision = { decision: "accepted", justification: text, by: "Agent", on: AS_OF };
      return [identity, decision] as const;
    })
  ); // prettier-ignore
  await checkWorkbook(host, { asOf: AS_OF, decisions, version });
  const [ref] = summaryRefs(TERMS, AS_OF);
  if (ref) await buildSummary(host, ref, { asOf: AS_OF, newSalt, version });
  return openXlsx(await host.save());
}

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const isStatement = (name: string): boolean => name.startsWith("Relevé ");

/** Everything the sheets of ours say, as text. */
const registersText = ({ sheets }: WorkbookSnapshot): ReadonlyMap<string, string> =>
  new Map(
    sheets
      .filter(({ name }) => !isStatement(name))
      .map(({ name, values, formulas }) => [
        name,
        [...values, ...(formulas ?? [])].flat().map(String).join("\n"),
      ])
  );

const keyOf = ({ identifier }: Somebody): string => retentionKey({ identifier, name: null }) ?? "";

describe("people without activity for two years", () => {
  const [people = []] = fc.sample(crowd(12).filter(({ length }) => length > 4), { seed: 7, numRuns: 1 }); // prettier-ignore

  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = Uint8Array.from(await (await usedWorkbook(people)).save());
  });

  it("are listed with the statements that name them, and nothing is written", async () => {
    const host = await openXlsx(bytes);
    const before = await host.save();
    const early = await listRetention(host, { asOf: LATER - 1 });
    // Those who left earlier are due earlier; the contract of the others ends on the last day of 2026.
    expect(early.people.filter(({ isDue }) => isDue)).toEqual([]);
    const view = await listRetention(host, { asOf: LATER });
    expect(view.people.map(({ key, isDue }) => [key, isDue]).sort()).toEqual(
      people.map((person) => [keyOf(person), true]).sort()
    );
    expect(view.statements.map(({ sheet }) => sheet)).toEqual(["Relevé 1", "Relevé 2", "Relevé 3"]);
    expect(await host.save()).toEqual(before);
  });

  it("are refused while one of them is active, before anything is written", async () => {
    const host = await openXlsx(bytes);
    const before = await host.save();
    const ask = (keys: readonly string[] | null, asOf: number) =>
      anonymisePeople(host, keys, { asOf, version, newSalt });
    const [first] = people;
    if (!first) throw new Error("nobody");
    await expect(ask([keyOf(first)], LATER - 1)).rejects.toMatchObject({ code: "StillActive" });
    await expect(ask(["i|nobody"], LATER)).rejects.toMatchObject({ code: "UnknownPerson" });
    expect((await ask(null, LATER - 1)).people).toBe(0);
    expect(await host.save()).toEqual(before);
  });

  it("are named nowhere in the registers once anonymised; evidence, and what is said of others, stays", async () => {
    await fc.assert(
      fc.asyncProperty(
        crowd(8).filter(({ length }) => length > 1),
        async (crowded) => {
          const host = await usedWorkbook(crowded);
          const submitted = (await host.readGrids()).sheets.filter(({ name }) => isStatement(name));
          const [kept, ...gone] = crowded;
          const done = await anonymisePeople(host, gone.map(keyOf), { asOf: LATER, version, newSalt }); // prettier-ignore
          const reopened = await openXlsx(await host.save());
          const after = await reopened.readGrids();
          // What is sought is sought without spaces: it may begin in one kept name and end in the next.
          const { last: named = "", first: given = "", identifier = "" } = kept ?? {};
          const own = [named, given, identifier];
          const plain = (text: string): string => bare(text).replace(/[^a-z0-9]/g, "");
          const theirs = own.flatMap((one) => own.map((other) => plain(one + other))).join(" ");
          const apart = gone.filter(
            (one) =>
              one.pass !== kept?.pass &&
              one.birth !== kept?.birth &&
              ![one.last.replace(/^de /, ""), one.first, one.identifier].some((text) =>
                theirs.includes(plain(text))
              )
          );
          expect(leaks(registersText(after), apart)).toEqual([]);
          expect(after.sheets.filter(({ name }) => isStatement(name))).toEqual(submitted);
          expect(done.people).toBe(gone.length);
          // What is also said of somebody who stays is still read in his row, and told.
          const isRead = apart.length < gone.length;
          const naming = done.stillNaming.filter((where) => !isRead || !where.startsWith("Table ")); // prettier-ignore
          expect(naming).toEqual(["Relevé 1", "Relevé 2", "Relevé 3"]);
          const participants = findTable(after, "tParticipants")?.rows ?? [];
          expect(participants.map((row) => row.cell("Nom").value)).toContain(kept?.last);
          expect(participants).toHaveLength(crowded.length);
          const left = done.view.people.filter(({ isOnlySubmitted }) => isOnlySubmitted);
          expect(left.map(({ key }) => key).sort()).toEqual(gone.map(keyOf).sort());
          const journal = findTable(after, "tJournal")?.rows.at(-1);
          expect(journal?.cell("Action").value).toBe("Anonymisation");
          expect(journal?.cell("Lignes").value).toBe(done.cells);
        }
      ),
      RUNS
    );
  });

  it("are not given away by the surname they share, unless somebody who keeps it bears it too", async () => {
    const [one, other, ...others] = people;
    if (!one || !other) throw new Error("nobody");
    const family = [one, { ...other, last: one.last }, ...others];
    const host = await usedWorkbook(family, ({ last }) => `Mme ${last} a répondu`);
    const told = async (keys: readonly string[]) => {
      await anonymisePeople(host, keys, { asOf: LATER, version, newSalt });
      const reopened = await (await openXlsx(await host.save())).readGrids();
      return registersText(reopened).get("Anomalies") ?? "";
    };
    expect(await told([keyOf(one)])).toContain(`Mme ${one.last} a répondu`);
    const after = await told([keyOf(other)]);
    expect(after).toMatch(/Mme \S+ ou \S+ a répondu|Mme \S+ a répondu/);
    expect(bare(after)).not.toContain(bare(one.last));
  });

  it("take nothing with them of those who stay, whose names hold theirs", async () => {
    const [one, other, third] = people;
    if (!one || !other || !third) throw new Error("nobody");
    const gone = { ...one, last: "KWÖVJU", first: "Vjuxké" };
    const stay = [
      { ...other, last: "Kwövju-Jxokwö", first: "Hzé" },
      { ...third, last: "Zwaqzi", first: "Kwövju" },
    ];
    const host = await usedWorkbook([gone, ...stay], ({ first, last }) => `${first} ${last} a répondu`); // prettier-ignore
    await anonymisePeople(host, [keyOf(gone)], { asOf: LATER, version, newSalt });
    const after = await (await openXlsx(await host.save())).readGrids();
    const rows = findTable(after, "tParticipants")?.rows ?? [];
    expect(rows.slice(1).map((row) => [row.cell("Nom").value, row.cell("Prénom").value])).toEqual(
      stay.map(({ last, first }) => [last, first])
    );
    const said = registersText(after).get("Anomalies");
    for (const { last, first } of stay) expect(said).toContain(`${first} ${last} a répondu`);
    expect(said).not.toContain("Vjuxké");
  });

  it("keep the pseudonym the committee knows them by", async () => {
    const host = await openXlsx(bytes);
    const told = findTable(await host.readGrids(), "tPseudonymes")?.rows ?? [];
    const known = new Set(told.map((row) => row.cell("Pseudonyme").value));
    await anonymisePeople(host, null, { asOf: LATER, version, newSalt });
    const after = findTable(await host.readGrids(), "tParticipants")?.rows ?? [];
    expect(after.every((row) => known.has(row.cell("Identifiant").value))).toBe(true);
  });
});

describe("the archive without names", () => {
  it("is refused for a first name that a text says alone, at the workbook's own cell", async () => {
    const [people = []] = fc.sample(crowd(6).filter(({ length }) => length > 2), { seed: 3, numRuns: 1 }); // prettier-ignore
    const host = await usedWorkbook(people, ({ first }) => first);
    const archive = await archiveWorkbook(host, { asOf: AS_OF, newSalt }, writeSheetsFile);
    if (archive.ok) throw new Error("written");
    const { sheet, cell, data } = archive.problem;
    expect([sheet, data]).toEqual(["Anomalies", "name"]);
    const grid = (await host.readGrids()).sheets.find(({ name }) => name === sheet);
    const at = parseRectangle(cell ?? "");
    const value = at && grid?.values[at.row - grid.firstRow]?.[at.column - grid.firstColumn];
    expect(people.map(({ first }) => first)).toContain(value);
  });

  it("is not refused for a birth date that another's becomes", async () => {
    const [people = []] = fc.sample(crowd(4).filter(({ length }) => length > 2), { seed: 5, numRuns: 1 }); // prettier-ignore
    const births = [dayOf(1980, 7, 1), dayOf(1980, 7, 2), dayOf(1980, 3, 9)];
    const host = await usedWorkbook(people.map((each, rank) => ({ ...each, birth: births[rank] ?? dayOf(1981, 1, 1) }))); // prettier-ignore
    expect(await archiveWorkbook(host, { asOf: AS_OF, newSalt }, writeSheetsFile)).toMatchObject({ ok: true }); // prettier-ignore
  });

  it("holds every register, no name, no formula, no statement, no salt", async () => {
    await fc.assert(
      fc.asyncProperty(crowd(8), async (crowded) => {
        const host = await usedWorkbook(crowded);
        const before = await host.save();
        const archive = await archiveWorkbook(host, { asOf: AS_OF, newSalt }, writeSheetsFile);
        if (!archive.ok) throw new Error(JSON.stringify(archive.problem));
        const parts = await textParts(archive.bytes);
        expect(leaks(parts, crowded)).toEqual([]);
        expect([...parts.values()].join("")).not.toMatch(/<f[ >]|Kwözi|Agent<|0123456789abcdef/);
        expect(archive.sheets.filter(isStatement)).toEqual([]);
        expect(await host.save()).toEqual(before);
        const kept = await (await openXlsx(archive.bytes)).readGrids();
        const count = (name: string, of: WorkbookSnapshot): number =>
          findTable(of, name)?.rows.length ?? 0;
        const whole = await host.readGrids();
        for (const name of ["tParticipants", "tHeures", "tAnomalies", "tEvaluations"]) {
          expect([name, count(name, kept)]).toEqual([name, count(name, whole)]);
        }
      }),
      RUNS
    );
  });
});
