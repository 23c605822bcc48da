/** Round trips and bytes, counted by the strict host behind the genuine office.js. */
import { JSDOM } from "jsdom";
import { checkWorkbook } from "../src/app/checkWorkbook";
import { buildSummary } from "../src/app/buildSummary";
import { newSalt } from "../src/app/newSalt";
import { dayOf } from "../src/domain/calendar";
import { createExcelHost } from "../src/excel/excelHost";
import type { HostWorkbook, WireHost } from "../src/sandbox/host";
import { composeModel } from "../src/workbook/compose/composeModel";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../src/xlsx/plainWorkbook";
import { newXlsx } from "../src/xlsx/xlsxHost";
import { readPlainWorkbook } from "../src/xlsx/plain";
import { print } from "./tools";

const MONTHS = ["Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre", "Octobre", "Novembre", "Décembre"]; // prettier-ignore
const HEADERS = ["Identifiant", "Nom", "Prénom", "Support", "Heures de production", "Heures d'accompagnement", "Heures de formation", "Heures de PMSMP", "Heures d'absence payée", "Encadrant", "Observations"]; // prettier-ignore

type Excel = { readonly workbook: HostWorkbook; readonly host: WireHost };

/** office.js in one window for the whole run; the jest helper finds `window` and `document` where it expects them. */
async function startExcel(plain: PlainWorkbook): Promise<Excel> {
  if (!("window" in globalThis)) {
    const { window } = new JSDOM("<!doctype html>", {
      runScripts: "dangerously",
      url: "https://localhost/",
    });
    Object.assign(globalThis, { window, document: window.document });
  }
  const runtime = await import("../test/host/excelRuntime");
  const started = runtime.startExcel(plain);
  const { Excel, Office, OfficeExtension } = window as unknown as Record<string, unknown>;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return started;
}

const row = (index: number, isFaulty: boolean): PlainCell["value"][] => [
  `P-${index}`,
  `FICTIF${index}`,
  "Exemple",
  "Espaces verts",
  isFaulty ? "illisible" : 80.5,
  12.25,
  6,
  null,
  null,
  "Encadrant A",
  null,
];

/** Twelve sheets a year of `rows` rows beside a contract's registers; the first `faulty` rows cannot be read. */
async function workbookOf(
  rows: number,
  faulty: number,
  years: readonly number[] = [2026]
): Promise<PlainWorkbook> {
  const file = await newXlsx();
  await file.applyPlan(composeModel({ example: true }, await file.readGrids()));
  const { workbook } = await readPlainWorkbook(await file.save());
  const inputs = workbook.sheets.filter((sheet: PlainSheet) => sheet.tables.length > 0);
  const template = inputs[0];
  if (!template) throw new Error("empty model");
  let left = faulty;
  const names = years.flatMap((year) => MONTHS.map((month) => `${month} ${year}`));
  const statements = names.map((name) => ({
    ...template,
    name,
    tables: [],
    validations: [],
    charts: [],
    conditionalFormats: [],
    merges: [],
    cells: [HEADERS, ...Array.from({ length: rows }, (_, index) => row(index, left-- > 0))].flatMap(
      (values, at) => values.map((value, column) => ({ row: at + 3, column, value }))
    ),
  }));
  return { ...workbook, sheets: [...inputs, ...statements] };
}

export async function benchTrips(): Promise<void> {
  const asOf = dayOf(2027, 1, 20);
  const large = await startExcel(await workbookOf(200, 0));
  large.host.resetCounters();
  await checkWorkbook(createExcelHost(), { asOf });
  const check = large.host.counters;
  large.host.resetCounters();
  await buildSummary(createExcelHost(), "last-complete", { asOf, newSalt });
  const summary = large.host.counters;

  const marked = await startExcel(await workbookOf(200, 1000));
  marked.host.resetCounters();
  await checkWorkbook(createExcelHost(), { asOf });
  const marks = marked.host.counters;

  // 24 months × 200 participants × 3 supports.
  const contract = await startExcel(await workbookOf(600, 0, [2025, 2026]));
  contract.host.resetCounters();
  await checkWorkbook(createExcelHost(), { asOf });
  const whole = contract.host.counters;

  const kilo = (length: number): number => length / 1000;
  print("Allers-retours et octets (office.js véritable)", [
    ["contrôle de 12 feuilles × 200 lignes : allers-retours", check.syncs, "≤ 3"],
    ["  plus grande requête (ko)", kilo(check.largestRequest), "≤ 1 000"],
    ["  plus grande réponse (ko)", kilo(check.largestResponse), "≤ 1 000"],
    [
      "contrôle de 24 mois, 14 400 lignes : allers-retours",
      whole.syncs,
      "3, et 2 de plus par tranche de 5 Mo",
    ],
    ["  plus grande requête (ko)", kilo(whole.largestRequest), "≤ 4 000"],
    ["  plus grande réponse (ko)", kilo(whole.largestResponse), "≤ 4 000"],
    ["synthèse et registres : allers-retours", summary.syncs, "≤ 4"],
    ["  plus grande requête (ko)", kilo(summary.largestRequest), "≤ 1 000"],
    ["contrôle avec 1 000 marques : allers-retours", marks.syncs, "≤ 3"],
    ["  plus grande requête, registres compris (ko)", kilo(marks.largestRequest), "≤ 1 000"],
    [
      "membres inconnus de l'hôte",
      check.unknownMembers.length + summary.unknownMembers.length,
      "0",
    ],
  ]);
}
