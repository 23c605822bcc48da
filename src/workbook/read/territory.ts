import { monthOfDay } from "../../domain/calendar";
import type { StructureKind } from "../../domain/contract";
import { fold } from "../../domain/folding";
import { SECONDS_PER_HOUR } from "../../domain/numbers";
import type {
  ConsolidationRow,
  ContractLine,
  FileLine,
  PreviousConsolidation,
} from "../../domain/territory/consolidation";
import { contractCalled } from "../../domain/territory/contractKey";
import type { FileStatus } from "../../domain/territory/types";
import { FILE_STATUS } from "../../messages/fr/territory";
import { CONSOLIDATION_TABLE } from "../compose/territory/consolidationSheet";
import { FILES_TABLE } from "../compose/territory/filesSheet";
import type { CellValue, WorkbookSnapshot } from "../grid";

type Row = (title: string) => CellValue;

/** A table's rows, cells by title; none when the workbook has no such table. */
function rowsOf({ tables, sheets }: WorkbookSnapshot, name: string): readonly Row[] {
  const table = tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const grid = sheets.find((each) => each.name === table?.sheet);
  if (!table || !grid) return [];
  const top = table.firstRow - grid.firstRow;
  const left = table.firstColumn - grid.firstColumn;
  const titles = new Map(
    Array.from({ length: table.columnCount }, (_, column) => [
      fold(String(grid.values[top]?.[left + column] ?? "")),
      left + column,
    ])
  );
  const count = table.rowCount - 1 - (table.hasTotals ? 1 : 0);
  return Array.from({ length: Math.max(count, 0) }, (_, index): Row => (title) => {
    const column = titles.get(fold(title));
    return column === undefined ? null : (grid.values[top + 1 + index]?.[column] ?? null);
  });
}

const textOf = (value: CellValue): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const numberOf = (value: CellValue): number => (typeof value === "number" ? value : 0);
const secondsOf = (value: CellValue): number => Math.round(numberOf(value) * SECONDS_PER_HOUR);

const STATUSES = new Map(
  (Object.keys(FILE_STATUS) as FileStatus[]).map((status) => [FILE_STATUS[status], status])
);

const STRUCTURES: readonly StructureKind[] = ["ACI", "EI", "AI", "ETTI", "Régie de quartier", "Autre"]; // prettier-ignore

/** The last consolidation as the workbook's own tables have it; null when there is none. */
export function readPreviousConsolidation(
  snapshot: WorkbookSnapshot
): PreviousConsolidation | null {
  const lines = rowsOf(snapshot, CONSOLIDATION_TABLE).filter((row) => textOf(row("Marché")));
  const read = rowsOf(snapshot, FILES_TABLE).filter((row) => textOf(row("Fichier")));
  if (lines.length === 0 && read.length === 0) return null;
  const contracts = new Map<string, ContractLine>();
  const rows = lines.map((row): ConsolidationRow => {
    const source = textOf(row("Fichier")) ?? "";
    const [name, buyer, contractor] = ["Marché", "Acheteur", "Titulaire"].map((title) => textOf(row(title))); // prettier-ignore
    const { reference, key } = contractCalled(
      name ?? "",
      buyer ?? null,
      contractor ?? null,
      source
    );
    if (!contracts.has(key)) {
      contracts.set(key, {
        key,
        reference,
        title: textOf(row("Objet")),
        buyer: buyer ?? null,
        contractor: contractor ?? null,
        siret: null,
        structureKind: STRUCTURES.find((kind) => kind === row("Type de structure")) ?? "Autre",
        purchaseKind: "Achat d'insertion",
        territory: textOf(row("Territoire")) ?? "",
        amount: null,
        source,
      });
    }
    const month = row("Mois");
    const planned = row("Prévu");
    return {
      contract: key,
      lot: textOf(row("Lot")),
      support: textOf(row("Support")),
      month: typeof month === "number" ? monthOfDay(Math.floor(month)) : null,
      production: secondsOf(row("Production")),
      guidance: secondsOf(row("Accompagnement")),
      training: secondsOf(row("Formation")),
      persons: numberOf(row("Participants")),
      districtPersons: numberOf(row("Participants QPV")),
      planned: typeof planned === "number" ? secondsOf(planned) : null,
      blocking: numberOf(row("Anomalies bloquantes")),
      toJustify: numberOf(row("Anomalies à justifier")),
      penalties: Math.round(numberOf(row("Pénalités")) * 100),
    };
  });
  // A contract of which nothing was declared has no line of its own: its file tells that it was there.
  for (const row of read) {
    const [source, name] = [textOf(row("Fichier")) ?? "", textOf(row("Marché"))];
    if (name === null) continue;
    const [buyer, contractor] = [textOf(row("Acheteur")), textOf(row("Titulaire"))];
    const called = contractCalled(name, buyer, contractor, source);
    if (contracts.has(called.key)) continue;
    contracts.set(called.key, {
      ...called,
      title: null,
      buyer,
      contractor,
      siret: null,
      structureKind: "Autre",
      purchaseKind: "Achat d'insertion",
      territory: "",
      amount: null,
      source,
    });
  }
  const keyOfSource = new Map([...contracts.values()].map(({ source, key }) => [source, key]));
  const files = read.map((row): FileLine => {
    const source = textOf(row("Fichier")) ?? "";
    const month = row("Dernier mois reçu");
    const hours = row("Heures");
    return {
      source,
      sha256: textOf(row("Empreinte")) ?? "",
      size: 0,
      status: STATUSES.get(textOf(row("État")) ?? "") ?? "unreadable",
      reasons: [],
      contract: keyOfSource.get(source) ?? null,
      lastMonth: typeof month === "number" ? monthOfDay(Math.floor(month)) : null,
      hours: typeof hours === "number" ? secondsOf(hours) : null,
    };
  });
  return { files, contracts: [...contracts.values()], rows };
}
