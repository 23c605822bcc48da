import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { importStatements } from "../../src/app/importStatements";
import type { Report } from "../../src/app/report";
import { dayOf, monthKey } from "../../src/domain/calendar";
import type { Severity } from "../../src/domain/finding";
import { readSubmission } from "../../src/intake";
import { composeModel } from "../../src/workbook/compose/composeModel";
import type { CellValue } from "../../src/workbook/grid";
import type { SubmittedFile } from "../../src/workbook/submitted";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainCell, PlainSheet } from "../../src/xlsx/plainWorkbook";
import { newXlsx, openXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";

/** What one submission must give, as `attendu.json` says it: durations in seconds, months as `2026-03`. */
export interface Expected {
  readonly description: string;
  readonly writer: "openpyxl" | "libreoffice" | "suivi-insertion";
  readonly kind: "table" | "wide" | "per-day" | "long" | "per-person" | "blocks" | "broken";
  readonly lines: readonly ExpectedLine[];
  readonly months: Readonly<
    Record<string, { readonly production: number; readonly guidance: number; readonly training: number }> // prettier-ignore
  >;
  readonly totals: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly declared: number;
    readonly summed: number;
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly sheet: string;
    readonly cell: string | null;
    readonly month: string | null;
  }[];
}

export interface ExpectedLine {
  readonly sheet: string;
  readonly row: number;
  /** Identifier, or the name as written when the register does not know it; null when nobody is named. */
  readonly participant: string | null;
  readonly month: string | null;
  readonly support: string | null;
  readonly production: number | null;
  readonly guidance: number | null;
  readonly training: number | null;
  readonly internship: number | null;
  readonly paidAbsence: number | null;
}

/** What a submission gave, in the same shape. */
export type Found = Pick<Expected, "lines" | "months" | "totals" | "findings">;

const RELEVES = join(__dirname, "releves");
const FAMILIES = ["LEC", "SUP", "PER", "RGP"];
const AS_OF = dayOf(2026, 11, 10);

export const folders = readdirSync(RELEVES).sort();

export const expectedOf = (folder: string): Expected =>
  JSON.parse(readFileSync(join(RELEVES, folder, "attendu.json"), "utf8")) as Expected;

/** The submission's files in the order they are imported. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(RELEVES, folder))
    .filter((name) => name !== "attendu.json")
    .sort();

const PARAMETERS: Readonly<Record<string, CellValue>> = {
  Référence: "CORPUS-2026",
  Titulaire: "Chantier Fictif",
  "Date de début": dayOf(2026, 1, 1),
  Durée: 12,
  "Volume prévu": 12_000,
};

/** «NOM Prénom» of the people the submissions name, in the order of their identifiers: P-001, P-002… */
export const PEOPLE = [
  "EXEMPLE-ALPHA Camille", "EXEMPLE-BRAVO Dominique", "EXEMPLE-CHARLIE Sacha", "EXEMPLE-DELTA Noa",
  "EXEMPLE-ECHO Andrea", "EXEMPLE-FOXTROT Lou", "EXEMPLE-GOLF Maxime", "EXEMPLE-HOTEL Alix",
  "EXEMPLE-INDIA Charlie", "EXEMPLE-JULIETT Morgan", "EXEMPLE-KILO Eden", "EXEMPLE-LIMA Ange",
]; // prettier-ignore

export const SUPPORTS = ["Espaces verts", "Recyclerie", "Déchèterie"];

export const identifierOf = (rank: number): string => `P-${String(rank + 1).padStart(3, "0")}`;

/** What the contract's input tables hold: their first columns, in the tables' order. */
const REGISTERS: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  tSupports: SUPPORTS.map((support) => [support]),
  tParticipants: PEOPLE.map((name, index) => [identifierOf(index), ...name.split(" ")]),
};

const replaced = (sheet: PlainSheet, cells: readonly PlainCell[]): PlainSheet => {
  const written = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const kept = sheet.cells.filter(({ row, column }) => !written.has(`${row}:${column}`));
  return { ...sheet, cells: [...kept, ...cells] };
};

/** The contract's parameters stand beside their keys; the registers' rows under their tables' headers. */
function filled(sheet: PlainSheet): PlainSheet | null {
  const [table] = sheet.tables;
  if (table?.name === "tMarche") {
    return replaced(
      sheet,
      sheet.cells.flatMap(({ row, column, value }) => {
        const wanted = column === 0 && typeof value === "string" ? PARAMETERS[value] : undefined;
        return wanted === undefined ? [] : [{ row, column: 1, value: wanted }];
      })
    );
  }
  const rows = table === undefined ? undefined : REGISTERS[table.name];
  if (table === undefined || rows === undefined) return null;
  const cells = rows.flatMap((values, down) =>
    values.map((value, right) => ({
      row: table.row + 1 + down,
      column: table.column + right,
      value,
    }))
  );
  return { ...replaced(sheet, cells), tables: [{ ...table, rowCount: rows.length + 1 }] };
}

async function contractWorkbook(): Promise<Uint8Array> {
  const file = await newXlsx();
  await file.applyPlan(composeModel({ example: false }, await file.readGrids()));
  const { workbook } = await readPlainWorkbook(await file.save());
  return writePlainWorkbook({ ...workbook, sheets: workbook.sheets.flatMap((one) => filled(one) ?? []) }); // prettier-ignore
}

let contract: Promise<Uint8Array> | null = null;

/** The contract's workbook, made once: nobody's submission changes it. */
const contractBytes = (): Promise<Uint8Array> => (contract ??= contractWorkbook());

const familyOf = (rule: string): string => rule.slice(0, rule.indexOf("-"));

/** What a report says of the submitted sheets, in the corpus' own words. */
function foundIn(report: Report): Found {
  const key = (month: number | null): string | null => (month === null ? null : monthKey(month));
  const statements = report.statements.map(({ statement }) => statement);
  return {
    lines: statements.flatMap(({ lines }) =>
      lines.map((line) => ({
        sheet: line.sheet,
        row: line.row,
        participant: line.identifier ?? line.name,
        month: key(line.month),
        support: line.support,
        production: line.production,
        guidance: line.guidance,
        training: line.training,
        internship: line.internship,
        paidAbsence: line.paidAbsence,
      }))
    ),
    months: Object.fromEntries(
      report.figures.months
        .filter(({ production, guidance, training }) => production || guidance || training)
        .map(({ month, production, guidance, training }) => [
          monthKey(month),
          { production, guidance, training },
        ])
    ),
    totals: statements.flatMap(({ sheet, totals }) =>
      totals.map(({ cell, declared, summed }) => ({ sheet, cell, declared, summed }))
    ),
    findings: report.findings
      .filter(({ finding }) => FAMILIES.includes(familyOf(finding.rule)))
      .map(({ finding: { rule, severity, place, month } }) => ({
        rule,
        severity,
        sheet: place.sheet,
        cell: place.cell,
        month: key(month),
      })),
  };
}

export const submittedFile = (folder: string, name: string): Promise<SubmittedFile> =>
  readSubmission(name, new Uint8Array(readFileSync(join(RELEVES, folder, name))));

/** What is done to each file before it is imported. */
export type Change = (file: SubmittedFile) => SubmittedFile;

/** Imports a submission into the contract's workbook as a buyer would, and checks it. */
export async function readReleve(
  folder: string,
  change?: Change,
  prepare?: (host: XlsxHost) => Promise<void>
): Promise<Found> {
  const host = await openXlsx(await contractBytes());
  for (const name of filesOf(folder)) {
    const sent = await submittedFile(folder, name);
    const file = change ? change(sent) : sent;
    const sheets = file.sheets.map((sheet) => sheet.name);
    await importStatements(host, [{ file, sheets }], { asOf: AS_OF, version: "1.0.0" });
  }
  await prepare?.(host);
  const outcome = await inspectWorkbook(host, { asOf: AS_OF });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return foundIn(outcome.report);
}
