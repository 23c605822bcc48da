/** A generated region: workbooks of different contracts, each with its statement; the same in every run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Package } from "../../src/xlsx/package";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainCell } from "../../src/xlsx/plainWorkbook";
import { contractWorkbook } from "../files/contract";
import { personOf, SUPPORTS } from "../files/people";
import { HOURS, ROWS, SHEET } from "./shape";

const PEOPLE = ROWS / SUPPORTS.length;
const HEADERS = ["Identifiant", "Nom", "Prénom", "Support", ...HOURS, "Encadrant", "Observations", "Commune", "Contrat", "Référent", "Prescripteur", "Jours présents"]; // prettier-ignore

/** What is another one in each workbook, as the model of all of them has it. */
const [REFERENCE, FIRST_ID, FIRST_NAME, FIRST_HOURS] = ["BANC-2026", "P-00000", "FICTIF-A0", 31.25];

const rows = Array.from({ length: ROWS }, (_, index) => {
  const person = index % PEOPLE;
  const { identifier, lastName, firstName } = personOf(person);
  const hours = index === 0 ? FIRST_HOURS : 20 + ((index * 37) % 60) / 4;
  return [
    identifier, lastName, firstName, SUPPORTS[Math.floor(index / PEOPLE)] ?? null,
    hours, Math.round(hours * 25) / 100, Math.round(hours * 12) / 100,
    `Encadrant ${person % 12}`, index % 5 === 0 ? "Présent & assidu" : null,
    `Commune-Fictive-${person % 40}`, "CDDI", `Référent ${person % 30}`, "Mission fictive", 10 + (index % 11),
  ];
}); // prettier-ignore

async function model(): Promise<Package> {
  const { workbook } = await readPlainWorkbook(await contractWorkbook(PEOPLE));
  const [template] = workbook.sheets;
  if (!template) throw new Error("empty model");
  const cells = [["Relevé mensuel des heures d'insertion"], [], HEADERS, ...rows].flatMap(
    (values, row) => values.map((value, column): PlainCell => ({ row, column, value }))
  );
  const statement = {
    ...template, name: SHEET, tables: [], validations: [], charts: [], conditionalFormats: [], merges: [], cells,
  }; // prettier-ignore
  const file = Package.open(
    await writePlainWorkbook({ ...workbook, sheets: [...workbook.sheets, statement] })
  );
  for (const path of file.paths().filter((each) => /^xl\/worksheets\/_rels\//.test(each))) {
    // As Excel writes them: exceljs finds no table by its whole path.
    file.setText(path, (await file.text(path)).replaceAll('"/xl/tables/', '"../tables/'));
  }
  return file;
}

/** The numbers of the people begin again in each contract; one contract in five shares a person with the next one. */
const textsOf = (contract: number): readonly (readonly [RegExp, string])[] => {
  const isShared = contract % 10 < 2;
  const pair = Math.floor(contract / 10).toString();
  return [
    [new RegExp(REFERENCE, "g"), `BANC-${contract.toString().padStart(5, "0")}`],
    [new RegExp(FIRST_ID, "g"), isShared ? `C-${pair}` : FIRST_ID],
    [new RegExp(`${FIRST_NAME}(?!\\d)`, "g"), isShared ? `COMMUN-${pair}` : FIRST_NAME],
    [/FICTIF-/g, `FICTIF${contract.toString()}-`],
    [new RegExp(`<v>${FIRST_HOURS.toString()}</v>`, "g"), `<v>${(20 + (contract % 40)).toString()}.25</v>`],
  ];
}; // prettier-ignore

/** Writes `count` workbooks under `folder`, by hundreds; gives their paths. */
export async function makeTerritory(folder: string, count: number): Promise<readonly string[]> {
  const workbook = await model();
  const texts = new Map<string, string>();
  for (const path of workbook.paths()) {
    const text = path.endsWith(".xml") ? await workbook.text(path) : "";
    if (/BANC-2026|P-00000|FICTIF-/.test(text)) texts.set(path, text);
  }
  const paths: string[] = [];
  for (let contract = 0; contract < count; contract++) {
    const changes = textsOf(contract);
    for (const [path, text] of texts) {
      workbook.setText(
        path,
        changes.reduce((all, [from, to]) => all.replace(from, to), text)
      );
    }
    const within = join(folder, Math.floor(contract / 100).toString());
    mkdirSync(within, { recursive: true });
    const path = join(within, `marche-${contract.toString()}.xlsx`);
    writeFileSync(path, await workbook.save());
    paths.push(path);
  }
  return paths;
}
