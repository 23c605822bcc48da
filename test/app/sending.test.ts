import { bringAnswers, type AnswersView } from "../../src/app/bringAnswers";
import { checkWorkbook, inspectWorkbook } from "../../src/app/checkWorkbook";
import { prepareSending } from "../../src/app/prepareSending";
import { dayOf, monthOf, monthOfDay } from "../../src/domain/calendar";
import type { Decision, FindingIdentity } from "../../src/domain/finding";
import { readSubmission } from "../../src/intake";
import type { CellValue } from "../../src/workbook/grid";
import { HostError } from "../../src/workbook/host";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { writeSheetsFile } from "../../src/xlsx/sheetFile";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { drawnContract, generatedWorkbook, TEN_CONTRACTS } from "../host/generatedWorkbook";
import { leaks } from "../host/reidentification";
import { smallExample } from "../host/smallExample";
import { textParts } from "../xlsx/parts";

const asOf = dayOf(2026, 5, 4);
const month = monthOf(2026, 5);
const MONTH_SHEET = "Mai 2026 - lot 1";

/** The buyer's workbook in use: five statements, checked once. */
let buyers: Uint8Array;
/** What the titulaire of lot 1 is sent from it. */
let sent: { readonly bytes: Uint8Array; readonly findings: number };

async function sendTo(bytes: Uint8Array, lot: string | null = "1") {
  const host = await openXlsx(bytes);
  const outcome = await prepareSending(host, { asOf, month, lot }, writeSheetsFile);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome;
}

beforeAll(async () => {
  const host = await newXlsx();
  await host.applyPlan(smallExample(await host.readGrids()));
  await checkWorkbook(host, { asOf });
  buyers = await host.save();
  const { bytes, view } = await sendTo(buyers);
  sent = { bytes, findings: view.findings };
});

/** The cells of a sheet as somebody types them in, by address. */
async function typed(
  bytes: Uint8Array,
  changes: Readonly<Record<string, Readonly<Record<string, CellValue>>>>
): Promise<Uint8Array> {
  const { workbook } = await readPlainWorkbook(bytes);
  const column = (address: string): number => address.charCodeAt(0) - 65;
  const sheets = workbook.sheets.map((sheet) => {
    const cells = new Map(
      sheet.cells.map((cell): [string, PlainCell] => [`${cell.row},${cell.column}`, cell])
    );
    for (const [address, value] of Object.entries(changes[sheet.name] ?? {})) {
      const place = { row: Number(address.slice(1)) - 1, column: column(address) };
      const key = `${place.row},${place.column}`;
      const { numberFormat } = cells.get(key) ?? {};
      cells.set(key, { ...place, value, isText: typeof value === "string", ...(numberFormat ? { numberFormat } : {}) }); // prettier-ignore
    }
    return { ...sheet, cells: [...cells.values()] };
  });
  return writePlainWorkbook({ ...workbook, sheets });
}

const sheetOf = ({ sheets }: PlainWorkbook, name: string) => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

const valueAt = (sheet: { readonly cells: readonly PlainCell[] }, address: string): CellValue =>
  sheet.cells.find(
    ({ row, column }) =>
      row === Number(address.slice(1)) - 1 && column === address.charCodeAt(0) - 65
  )?.value ?? null;

/** The row of the answers' sheet (as Excel counts) whose finding is of this rule. */
async function rowOfRule(bytes: Uint8Array, rule: string): Promise<number> {
  const answers = sheetOf((await readPlainWorkbook(bytes)).workbook, "Réponses");
  const cell = answers.cells.find(({ column, value }) => column === 1 && value === rule);
  if (!cell) throw new Error(`no ${rule}`);
  return cell.row + 1;
}

async function bring(
  into: Uint8Array,
  file: Uint8Array,
  options: { readonly isWritten?: boolean; readonly name?: string } = {}
) {
  const host = await openXlsx(into);
  const outcome = await bringAnswers(host, await readSubmission(options.name ?? "retour.xlsx", file), {
    asOf,
    version: "test",
    isWritten: options.isWritten ?? true,
    withStatements: true,
  }); // prettier-ignore
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return { ...outcome, bytes: await host.save() };
}

const statusesOf = ({ answers }: AnswersView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    answers.flatMap(({ rule, status }) =>
      status === "empty" ? [] : [[rule ?? "?", status] as const]
    )
  );

/** Decisions of the workbook as the next check finds them again. */
async function decisionsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Decision>> {
  const outcome = await inspectWorkbook(await openXlsx(bytes), { asOf });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return new Map(
    outcome.report.findings.flatMap(({ finding, decision }) =>
      decision === null ? [] : [[finding.rule, decision] as const]
    )
  );
}

describe("what a titulaire is sent", () => {
  it("is its own people and supports, ready to be filled, and nothing locked that it must fill", async () => {
    const { workbook } = await readPlainWorkbook(sent.bytes);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["À lire", MONTH_SHEET, "Réponses", "Supports"]); // prettier-ignore
    expect(workbook.sheets.every(({ isProtected }) => isProtected)).toBe(true);
    const statement = sheetOf(workbook, MONTH_SHEET);
    expect(["B3", "B4", "B5", "B6"].map((cell) => valueAt(statement, cell))).toEqual([
      "EX-2025-07", "Chantier d'insertion Exemple", "1", dayOf(2026, 5, 1),
    ]); // prettier-ignore
    expect(["A9", "B9", "C9", "D9", "E9"].map((cell) => valueAt(statement, cell))).toEqual([
      "P-001", "EXEMPLE-ALPHA", "Camille", "Espaces verts", null,
    ]); // prettier-ignore
    const rules = statement.validations.map(({ rule }) => rule);
    expect(rules[0]).toMatchObject({ kind: "list-formula", formula: "='Supports'!$A$5:$A$7" });
    expect(rules.slice(1).map(({ kind }) => kind)).toEqual(Array(5).fill("decimal"));
    const answers = sheetOf(workbook, "Réponses");
    expect(answers.tables.map(({ name, columns }) => [name, columns.slice(0, 8)])).toEqual([
      ["tReponses", ["N°", "Règle", "Feuille", "Cellule", "Constat", "Pour corriger", "Réponse du titulaire", "Date"]],
    ]); // prettier-ignore
    expect(answers.hiddenColumns).toEqual([8, 9]);
    expect(answers.tables[0]?.rowCount).toBe(sent.findings + 1);
    expect(sent.findings).toBeGreaterThan(15);
  });

  it("says nothing of what the buyer decided, of penalties, of registers, and nothing by a name or a property", async () => {
    const texts = await textParts(sent.bytes);
    expect([...texts.keys()].filter((path) => /docProps|comments|custom|external/i.test(path))).toEqual([]); // prettier-ignore
    const all = [...texts.values()].join("\n");
    expect(all).toContain("EXEMPLE-ALPHA");
    for (const word of ["Décision", "tAnomalies", "tParticipants", "tClauses", "pénalité", "Pénalité", "_si_"])
      expect(all).not.toContain(word);
  }); // prettier-ignore

  it("leaves out what is decided, and asks again for what is only discussed", async () => {
    const host = await openXlsx(buyers);
    const first = await inspectWorkbook(host, { asOf });
    if (!first.ok) throw new Error("unusable");
    const of = (rule: string): FindingIdentity =>
      first.report.findings.find(({ finding }) => finding.rule === rule)?.identity ?? "";
    const decided = (decision: Decision["decision"]): Decision => ({
      decision, justification: "Secret de l'acheteur", by: "Service", on: asOf,
    }); // prettier-ignore
    await checkWorkbook(host, {
      asOf,
      decisions: new Map([
        [of("LEC-05"), decided("accepted")],
        [of("LEC-06"), decided("refused")],
        [of("LEC-04"), decided("to-discuss")],
      ]),
    });
    const { bytes, view } = await sendTo(await host.save());
    expect(view.findings).toBe(sent.findings - 2);
    const { workbook } = await readPlainWorkbook(bytes);
    const said = sheetOf(workbook, "Réponses").cells.map(({ value }) => value);
    expect(said).toContain("LEC-04");
    expect(said).not.toContain("LEC-05");
    expect(said.filter((value) => String(value).includes("Secret"))).toEqual([]);
  });

  it("names nobody of another lot, whatever the contract", async () => {
    const drawn = TEN_CONTRACTS.filter(([, shape]) => shape.people >= 9 && shape.people <= 25);
    for (const [, shape, seed] of drawn) {
      const contract = drawnContract(shape, seed);
      const host = await generatedWorkbook(contract);
      const last = monthOf(2026, 6);
      const wanted = shape.startsOn > dayOf(2025, 2, 1) ? last : monthOf(2025, 9);
      const outcome = await prepareSending(
        host, { asOf: contract.asOf, month: wanted, lot: "2" }, writeSheetsFile
      ); // prettier-ignore
      if (!outcome.ok) throw new Error("unusable");
      const parts = await textParts(outcome.bytes);
      const rows = contract.tables.get("tParticipants") ?? [];
      const isOwn = (rank: number): boolean => rows[rank]?.["Lot"] === "2";
      const own = contract.people.filter((_, rank) => isOwn(rank));
      const ownNames = new Map([
        ["own", own.map(({ last, first }) => `${last} ${first}`).join(" ")],
      ]);
      // Somebody who shares a name with one of that lot's people is not told apart by it.
      const others = contract.people.filter(
        (person, rank) => !isOwn(rank) && leaks(ownNames, [person]).length === 0
      );
      expect(others.length).toBeGreaterThan(3);
      expect(leaks(parts, others)).toEqual([]);
      expect(outcome.view.leftPeople.length + outcome.view.leftFindings).toBeGreaterThan(0);
    }
  });

  it.each([
    [null, month, "LotNeeded"],
    ["9", month, "UnknownLot"],
    ["1", monthOf(2062, 4), "MonthOutside"],
  ])("refuses lot %s of month %d", async (lot, wanted, code) => {
    const host = await openXlsx(buyers);
    const asked = prepareSending(host, { asOf, month: wanted, lot }, writeSheetsFile);
    await expect(asked).rejects.toEqual(expect.objectContaining({ code }));
  });
});

describe("what comes back", () => {
  it("is discussed and never accepted, and its statement is counted; the second time changes nothing", async () => {
    const [unreadable, ambiguous] = await Promise.all(["LEC-03", "LEC-04"].map((rule) => rowOfRule(sent.bytes, rule))); // prettier-ignore
    const file = await typed(sent.bytes, {
      [MONTH_SHEET]: { E9: 70.5, F9: 10, G9: 8.25 },
      Réponses: {
        [`G${unreadable ?? 0}`]: "=SOMME(A1) 14 heures ; sécurité sociale 1 85 05 78 006 084 91",
        [`H${unreadable ?? 0}`]: dayOf(2026, 5, 2),
        [`G${ambiguous ?? 0}`]: "  7 h 30  ",
      },
    });
    const preview = await bring(buyers, file, { isWritten: false });
    expect(preview.bytes).toEqual(await (await openXlsx(buyers)).save());
    const { view, bytes } = await bring(buyers, file);
    expect(view.answers).toEqual(preview.view.answers);
    expect(statusesOf(view)).toEqual({ "LEC-03": "brought", "LEC-04": "brought" });
    expect(view.imported.map(({ sheet }) => sheet)).toEqual([MONTH_SHEET]);
    const decisions = await decisionsOf(bytes);
    expect([...decisions.values()].map(({ decision }) => decision)).toEqual(["to-discuss", "to-discuss"]); // prettier-ignore
    const first = decisions.get("LEC-03");
    expect(first).toMatchObject({ by: "Titulaire", on: dayOf(2026, 5, 2) });
    expect(first?.justification).toMatch(/^Réponse du titulaire \(2 mai 2026\)\s: =SOMME\(A1\) 14 heures/);
    expect(first?.justification).not.toContain("006 084");
    const after = await inspectWorkbook(await openXlsx(bytes), { asOf: dayOf(2026, 6, 4) });
    if (!after.ok) throw new Error("unusable");
    const statement = after.report.statements.find(({ statement: each }) => each.month === month);
    expect(statement?.statement).toMatchObject({ lot: "1", sheet: MONTH_SHEET });
    const hours = statement?.statement.lines.filter(({ production }) => production !== null);
    expect(hours).toEqual([
      expect.objectContaining({ identifier: "P-001", production: 253_800, guidance: 36_000, training: 29_700 }),
    ]);
    const again = await bring(bytes, file);
    expect(statusesOf(again.view)).toEqual({ "LEC-03": "known", "LEC-04": "known" });
    expect(again.view.imported).toEqual([]);
    expect(again.view.importedBefore?.sheet).toBe(MONTH_SHEET);
    expect(await decisionsOf(again.bytes)).toEqual(decisions);
  }); // prettier-ignore

  it("counts to the second what was filled, lot by lot, and brings every answer", async () => {
    for (const [, shape, seed] of TEN_CONTRACTS.filter((_, rank) => [4, 6].includes(rank))) {
      const contract = drawnContract(shape, seed);
      const bytes = await (await generatedWorkbook(contract)).save();
      const start = monthOfDay(shape.startsOn);
      const next = Math.min(start + shape.declared, start + shape.months - 1);
      const options = { asOf: contract.asOf, month: next, lot: null };
      const outcome = await prepareSending(await openXlsx(bytes), options, writeSheetsFile);
      if (!outcome.ok) throw new Error("unusable");
      const { workbook } = await readPlainWorkbook(outcome.bytes);
      let filled = 0;
      const hours = (sheet: PlainSheet): PlainSheet => {
        const named = new Set(
          sheet.cells.flatMap(({ row, column, value }) => (column === 1 && value !== null ? [row] : []))
        );
        const cells = sheet.cells.map((cell) => {
          if (cell.row < 8 || cell.column !== 4 || !named.has(cell.row)) return cell;
          filled += 1;
          return { ...cell, value: 7 + 1 / 3 };
        });
        return { ...sheet, cells };
      };
      const answered = (sheet: PlainSheet): PlainSheet => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row > 3 && cell.column === 6 ? { ...cell, value: "Réponse fictive" } : cell
        ),
      });
      const sheets = workbook.sheets.map((sheet) => {
        if (sheet.name === "Réponses") return answered(sheet);
        return / 20\d\d/.test(sheet.name) ? hours(sheet) : sheet;
      });
      const file = await readSubmission("retour.xlsx", await writePlainWorkbook({ ...workbook, sheets }));
      const back = await bringAnswers(await openXlsx(bytes), file, {
        asOf: contract.asOf, version: "test", isWritten: true, withStatements: true,
      });
      if (!back.ok) throw new Error("unusable");
      const { view, report } = back;
      const sheetNames = new Set(view.imported.map(({ sheet }) => sheet));
      const lines = (report?.statements ?? [])
        .filter(({ statement }) => sheetNames.has(statement.sheet) && statement.month === next)
        .flatMap(({ statement }) => statement.lines);
      const total = lines.reduce((sum, { production }) => sum + (production ?? 0), 0);
      expect(filled).toBeGreaterThan(0);
      expect(total).toBe(filled * 26_400);
      expect(new Set(view.answers.map(({ status }) => status))).not.toContain("changed");
      expect(view.answers.filter(({ status }) => status === "brought").length).toBeGreaterThan(20);
    }
  }); // prettier-ignore

  it("leaves what the buyer decided, what changed, what is gone and what was never sent, and says which", async () => {
    const rules = ["LEC-03", "LEC-04", "LEC-05", "LEC-06", "LEC-10"] as const;
    const rows = await Promise.all(rules.map((rule) => rowOfRule(sent.bytes, rule)));
    const [refused = 0, changed = 0, gone = 0, touched = 0, kept = 0] = rows;
    const answered = Object.fromEntries(rows.map((row) => [`G${row}`, "Corrigé"]));
    const file = await typed(sent.bytes, {
      Réponses: { ...answered, [`I${touched}`]: "clé perdue", G200: "ajouté en bas" },
    });
    const host = await openXlsx(buyers);
    const before = await inspectWorkbook(host, { asOf });
    if (!before.ok) throw new Error("unusable");
    const found = (rule: string) =>
      before.report.findings.find((each) => each.finding.rule === rule);
    const decision: Decision = {
      decision: "refused", justification: "Vu en réunion", by: "Service", on: asOf,
    }; // prettier-ignore
    const discussed: Decision = { ...decision, decision: "to-discuss", justification: "À revoir avec le CIP" }; // prettier-ignore
    await checkWorkbook(host, {
      asOf,
      decisions: new Map([
        [found("LEC-03")?.identity ?? "", decision],
        [found("LEC-10")?.identity ?? "", discussed],
      ]),
    });
    // The cell that read two ways now reads two other ways; the error value is repaired.
    const cell = (rule: string) => found(rule)?.finding.place ?? { sheet: "", cell: "" };
    const now = await typed(await host.save(), {
      [cell("LEC-04").sheet]: { [cell("LEC-04").cell ?? ""]: "8,45 h", [cell("LEC-05").cell ?? ""]: 8 },
    }); // prettier-ignore
    const { view, bytes } = await bring(now, file);
    expect(cell("LEC-04").sheet).toBe(cell("LEC-05").sheet);
    expect([refused, changed, gone, touched, kept].every((row) => row > 0)).toBe(true);
    expect(statusesOf(view)).toEqual({
      "LEC-03": "decided", "LEC-04": "changed", "LEC-05": "gone", "LEC-06": "foreign", "LEC-10": "brought", "?": "foreign",
    }); // prettier-ignore
    expect(view.imported).toEqual([]);
    const decisions = await decisionsOf(bytes);
    expect(decisions.get("LEC-03")).toMatchObject(decision);
    const both = decisions.get("LEC-10");
    expect(both).toMatchObject({ decision: "to-discuss", by: "Service" });
    expect(both?.justification).toMatch(/^À revoir avec le CIP\nRéponse du titulaire\s: Corrigé$/);
  });

  it("is read by its cells: no table, sorted otherwise, lines added above, saved as something else", async () => {
    const row = await rowOfRule(sent.bytes, "LEC-03");
    const { workbook } = await readPlainWorkbook(await typed(sent.bytes, { Réponses: { [`G${row}`]: "Oui" } })); // prettier-ignore
    const last = 4 + sent.findings - 1;
    const turned = workbook.sheets.map((sheet) => ({
      ...sheet,
      tables: [],
      validations: [],
      name: sheet.name === "Réponses" ? "Feuil3" : sheet.name,
      cells: sheet.cells.map((cell) =>
        sheet.name !== "Réponses"
          ? cell
          : { ...cell, row: 2 + (cell.row < 4 ? cell.row : 4 + last - cell.row) }
      ),
    }));
    const { view } = await bring(buyers, await writePlainWorkbook({ ...workbook, sheets: turned }));
    expect(statusesOf(view)).toEqual({ "LEC-03": "brought" });
  });

  it("refuses a file of another contract, or that is no answer, and writes nothing", async () => {
    const host = await openXlsx(buyers);
    const options = { asOf, version: "test", isWritten: true, withStatements: true };
    const other = await typed(sent.bytes, { "À lire": { B4: "EX-AUTRE" } });
    const refusal = async (bytes: Uint8Array): Promise<unknown> =>
      bringAnswers(host, await readSubmission("x.xlsx", bytes), options).catch((error: unknown) =>
        error instanceof HostError ? error.code : error
      );
    expect(await refusal(other)).toBe("OtherContract");
    // The buyer's own workbook has statements of the model too.
    expect(await refusal(buyers)).toBe("NotAnAnswer");
    expect(await host.save()).toEqual(await (await openXlsx(buyers)).save());
  });
});
