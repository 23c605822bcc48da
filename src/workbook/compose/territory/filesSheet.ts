import type { Consolidation } from "../../../domain/territory/consolidation";
import { contractName } from "../../../domain/territory/contractKey";
import { STATUSES, worstFirst } from "../../../domain/territory/worstFirst";
import { FILE_STATUS, reasonOf, TERRITORY } from "../../../messages/fr/territory";
import type { WorkbookSnapshot } from "../../grid";
import type { SheetPlan } from "../../plan";
import { FORMATS, formula, line } from "../builder";
import { hoursCell, monthCell } from "../hoursRegister";
import { TERRITORY_OWNERS, territorySheet } from "./sheetOf";

export const FILES_TABLE = "tFichiers";

const { text, manyHours, month, date } = FORMATS;
const COLUMNS = [
  { title: "Fichier", width: 40, format: text },
  { title: "Marché", width: 18, format: text },
  { title: "Acheteur", width: 24, format: text },
  { title: "Titulaire", width: 24, format: text },
  { title: "État", width: 12, format: text },
  { title: "Motif", width: 70, format: text },
  { title: "Dernier mois reçu", width: 13, format: month },
  { title: "Heures", width: 13, format: manyHours },
  { title: "Lu le", width: 12, format: date },
  { title: "Empreinte", width: 68, format: text },
] as const;

/** Every file that was asked for, with its state and why. */
export function filesSheet(
  { files, contracts, asOf }: Consolidation,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const byKey = new Map(contracts.map((contract) => [contract.key, contract]));
  const rows = [...files].sort(worstFirst).map((file) => {
    const contract = file.contract === null ? undefined : byKey.get(file.contract);
    return {
      cells: [
        file.source,
        contract ? contractName(contract) : null,
        contract?.buyer ?? null,
        contract?.contractor ?? null,
        FILE_STATUS[file.status],
        file.reasons.map(reasonOf).join(" "),
        monthCell(file.lastMonth),
        hoursCell(file.hours),
        asOf,
        file.sha256,
      ],
    };
  });
  return territorySheet(snapshot, asOf, {
    owner: TERRITORY_OWNERS.files,
    table: FILES_TABLE,
    texts: TERRITORY.files,
    columns: COLUMNS,
    identity: ["Fichier"],
    rows,
    wrap: true,
    printed: COLUMNS.findIndex(({ title }) => title === "Empreinte"),
    head: [
      line(3, STATUSES.map((status) => FILE_STATUS[status]), "label", { column: 1, align: "right" }),
      line(
        4,
        STATUSES.map((status) =>
          formula(
            `=COUNTIF(${FILES_TABLE}[État],"${FILE_STATUS[status]}")`,
            files.filter((file) => file.status === status).length
          )
        ),
        "total",
        { column: 1, formats: [STATUSES.map(() => FORMATS.whole)] }
      ),
    ],
  }); // prettier-ignore
}
