import { fold } from "../../../domain/folding";
import { SECONDS_PER_HOUR } from "../../../domain/numbers";
import type { Consolidation, GroupKind } from "../../../domain/territory/consolidation";
import { contractName } from "../../../domain/territory/contractKey";
import { TERRITORY } from "../../../messages/fr/territory";
import { columnLetters } from "../../a1";
import type { WorkbookSnapshot } from "../../grid";
import type { PlannedCell, SheetPlan } from "../../plan";
import { FORMATS, formula, line } from "../builder";
import { hoursCell, monthCell } from "../hoursRegister";
import { FIRST_ROW, TERRITORY_OWNERS, territorySheet } from "./sheetOf";

export const CONSOLIDATION_TABLE = "tConsolidation";

const { text, manyHours, whole, month, money, percent } = FORMATS;
const COLUMNS = [
  { title: "Marché", width: 15, format: text },
  { title: "Objet", width: 26, format: text },
  { title: "Acheteur", width: 22, format: text },
  { title: "Titulaire", width: 22, format: text },
  { title: "Type de structure", width: 17, format: text },
  { title: "Territoire", width: 14, format: text },
  { title: "Lot", width: 6, format: text },
  { title: "Support", width: 18, format: text },
  { title: "Mois", width: 9, format: month },
  { title: "Production", width: 12, format: manyHours },
  { title: "Accompagnement", width: 16, format: manyHours },
  { title: "Formation", width: 12, format: manyHours },
  { title: "Total", width: 12, format: manyHours },
  { title: "Part A+F", width: 10, format: percent },
  { title: "Prévu", width: 12, format: manyHours },
  { title: "Participants", width: 11, format: whole },
  { title: "Participants QPV", width: 11, format: whole },
  { title: "Anomalies bloquantes", width: 11, format: whole },
  { title: "Anomalies à justifier", width: 11, format: whole },
  { title: "Pénalités", width: 12, format: money },
  { title: "Fichier", width: 30, format: text },
] as const;

const columnOf = (title: (typeof COLUMNS)[number]["title"]): string =>
  columnLetters(COLUMNS.findIndex((column) => column.title === title));

/** A label as the totals spell it: one spelling for what is one to the engine, so that a formula finds it too. */
export function spellings({
  groups,
}: Pick<Consolidation, "groups">): (kind: GroupKind, label: string | null) => string | null {
  const known = new Map(
    Object.entries(groups).flatMap(([kind, lines]) =>
      lines.flatMap(({ label }) =>
        label === null ? [] : [[`${kind}|${fold(label)}`, label] as const]
      )
    )
  );
  return (kind, label) => (label === null ? null : (known.get(`${kind}|${fold(label)}`) ?? label));
}

const CENTS = 100;

/** Contracts × lots × supports × months, with live totals over what the filter shows. */
export function consolidationSheet(
  consolidation: Consolidation,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const { rows, contracts, totals, asOf } = consolidation;
  const byKey = new Map(contracts.map((contract) => [contract.key, contract]));
  const spell = spellings(consolidation);
  const cells = rows.map((row, index): readonly PlannedCell[] => {
    const contract = byKey.get(row.contract);
    const at = (FIRST_ROW + index + 1).toString();
    const [production, guidance, training, total] = [
      columnOf("Production"), columnOf("Accompagnement"), columnOf("Formation"), columnOf("Total"),
    ].map((letters) => `${letters}${at}`); // prettier-ignore
    const all = row.production + row.guidance + row.training;
    const supported = row.guidance + row.training;
    return [
      contract ? contractName(contract) : row.contract,
      contract?.title ?? null,
      spell("buyer", contract?.buyer ?? null),
      spell("contractor", contract?.contractor ?? null),
      contract?.structureKind ?? null,
      spell("territory", contract?.territory ?? null),
      row.lot,
      spell("support", row.support),
      monthCell(row.month),
      hoursCell(row.production),
      hoursCell(row.guidance),
      hoursCell(row.training),
      formula(`=${production ?? ""}+${guidance ?? ""}+${training ?? ""}`, all / SECONDS_PER_HOUR),
      formula(
        `=IF(${total ?? ""}=0,"",(${guidance ?? ""}+${training ?? ""})/${total ?? ""})`,
        all === 0 ? "" : supported / all
      ),
      hoursCell(row.planned),
      row.persons,
      row.districtPersons,
      row.blocking,
      row.toJustify,
      row.penalties / CENTS,
      contract?.source ?? null,
    ];
  });
  const sum = (title: (typeof COLUMNS)[number]["title"], value: number): PlannedCell =>
    formula(`=SUBTOTAL(109,${CONSOLIDATION_TABLE}[${title}])`, value);
  const hoursOf = (seconds: number): number => seconds / SECONDS_PER_HOUR;
  const added = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((all, row) => all + of(row), 0);
  const figures: readonly (readonly [string, PlannedCell, string])[] = [
    ["Production", sum("Production", hoursOf(totals.production)), manyHours],
    ["Accompagnement", sum("Accompagnement", hoursOf(totals.guidance)), manyHours],
    ["Formation", sum("Formation", hoursOf(totals.training)), manyHours],
    [
      "Total",
      sum("Total", hoursOf(totals.production + totals.guidance + totals.training)),
      manyHours,
    ],
    ["", null, percent],
    ["Prévu", sum("Prévu", hoursOf(added(({ planned }) => planned ?? 0))), manyHours],
    ["", null, whole],
    ["", null, whole],
    [
      "Bloquantes",
      sum(
        "Anomalies bloquantes",
        added(({ blocking }) => blocking)
      ),
      whole,
    ],
    [
      "À justifier",
      sum(
        "Anomalies à justifier",
        added(({ toJustify }) => toJustify)
      ),
      whole,
    ],
    ["Pénalités", sum("Pénalités", added(({ penalties }) => penalties) / CENTS), money],
  ];
  const column = COLUMNS.findIndex(({ title }) => title === "Production");
  const { consolidation: texts } = TERRITORY;
  return territorySheet(snapshot, asOf, {
    owner: TERRITORY_OWNERS.consolidation,
    table: CONSOLIDATION_TABLE,
    texts,
    columns: COLUMNS,
    identity: ["Marché", "Acheteur", "Titulaire", "Lot", "Support", "Mois"],
    rows: cells.map((own) => ({ cells: own })),
    printed: COLUMNS.findIndex(({ title }) => title === "Fichier"),
    head: [
      line(3, [texts.count(contracts.length, totals.persons)], "label", { wrap: false }),
      line(3, figures.map(([label]) => label), "label", { column, align: "right", wrap: true }),
      line(4, figures.map(([, cell]) => cell), "total", {
        column,
        formats: [figures.map(([, , format]) => format)],
      }),
    ],
  }); // prettier-ignore
}
