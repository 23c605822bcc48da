import { fold } from "../../../domain/folding";
import type { Consolidation } from "../../../domain/territory/consolidation";
import { distinctNames } from "../../../domain/territory/contractKey";
import type { SameDecision } from "../../../domain/territory/people";
import { hours as hoursText } from "../../../messages/format";
import { SAME_DECISIONS, sameReason, TERRITORY } from "../../../messages/fr/territory";
import type { WorkbookSnapshot } from "../../grid";
import type { SheetPlan } from "../../plan";
import { FORMATS, line, tableBlocks } from "../builder";
import { hoursCell, monthCell } from "../hoursRegister";
import { previousValue } from "../keptColumns";
import { rowLinesOf } from "../rowLines";
import { FIRST_ROW, previousOf, TERRITORY_OWNERS, territorySheet } from "./sheetOf";

export const COMMON_TABLE = "tPersonnesCommunes";
const MAXIMA_TABLE = "tMaxima";

const { text, date, month, hours } = FORMATS;
const COLUMNS = [
  { title: "Identifiant", width: 16, format: text },
  { title: "PASS IAE", width: 16, format: text },
  { title: "Participant", width: 28, format: text },
  { title: "Marchés", width: 36, format: text },
  { title: "Motif", width: 34, format: text },
  { title: "Décision", width: 14, format: text },
  { title: "Le", width: 12, format: date },
  { title: "Clé", width: 90, format: text },
] as const;
const KEY = COLUMNS.length - 1;
const DECISION = COLUMNS.findIndex(({ title }) => title === "Décision");

const MAXIMA_TITLES = ["Participant", "Mois", "Heures", "Maximum", "Dépassement", "Détail"];

const place = {
  owner: TERRITORY_OWNERS.common,
  table: COMMON_TABLE,
  texts: TERRITORY.common,
} as const;

/** What the facilitator answered to the people that seem to be one, by key, as the sheet has it now. */
export function readSameDecisions(snapshot: WorkbookSnapshot): ReadonlyMap<string, SameDecision> {
  const { previous } = previousOf(snapshot, place);
  return new Map(
    previous.rows.flatMap((row) => {
      const [key, answer] = [previousValue(row, "Clé"), previousValue(row, "Décision")];
      const decision = (Object.keys(SAME_DECISIONS) as SameDecision[]).find(
        (each) => typeof answer === "string" && fold(SAME_DECISIONS[each]) === fold(answer)
      );
      return typeof key === "string" && decision ? [[key, decision] as const] : [];
    })
  );
}

/** People common to several contracts, what is still to be confirmed, and the months over the legal maximum. */
export function commonSheet(
  { common, maxima, contracts, asOf }: Consolidation,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const names = distinctNames(contracts);
  const nameOf = (key: string): string => names.get(key) ?? key;
  const { previous } = previousOf(snapshot, place);
  const kept = new Map(previous.rows.map((row) => [previousValue(row, "Clé"), row] as const));
  const isListed = new Set(common.map(({ key }) => key));
  // An answer outlives a run that one of the two files was not asked for: the next one needs it again.
  const answered = previous.rows.flatMap((row) => {
    const key = previousValue(row, "Clé");
    const isKept =
      typeof key === "string" && !isListed.has(key) && Boolean(previousValue(row, "Décision"));
    return isKept
      ? [{ previous: row, cells: COLUMNS.map((column) => previousValue(row, column.title)) }]
      : [];
  });
  const found = common.map((person) => {
    const own = kept.get(person.key);
    return {
      previous: own,
      cells: [
        person.identifier,
        person.pass,
        person.name,
        person.contracts.map(nameOf).join(", "),
        sameReason(person),
        previousValue(own, "Décision"),
        previousValue(own, "Le"),
        person.key,
      ],
    };
  });
  const rows = [...found, ...answered];
  const { title, message } = TERRITORY.common.prompt;
  const plan = territorySheet(snapshot, asOf, {
    ...place,
    columns: COLUMNS,
    rows,
    wrap: true,
    validations: [
      {
        row: FIRST_ROW,
        column: DECISION,
        rowCount: Math.max(rows.length, 1),
        columnCount: 1,
        rule: { kind: "list", values: Object.values(SAME_DECISIONS) },
        title,
        message,
        alert: "warning",
      },
    ],
  });
  const row = FIRST_ROW + Math.max(rows.length, 1) + 1;
  const below = tableBlocks({
    name: MAXIMA_TABLE,
    row: row + 2,
    titles: MAXIMA_TITLES,
    rows: maxima.map((each) => [
      each.identifier ?? each.name,
      monthCell(each.month),
      hoursCell(each.hours),
      hoursCell(each.limit),
      hoursCell(each.hours - each.limit),
      each.parts.map((part) => `${nameOf(part.contract)} : ${hoursText(part.hours)}`).join(" ; "),
    ]),
    formats: [text, month, hours, hours, hours, text],
    wrap: true,
  });
  const blocks = [
    ...plan.blocks,
    line(row, [TERRITORY.common.maxima], "subtitle", { wrap: false }),
    line(row + 1, [TERRITORY.common.legal], "note", { wrap: false }),
    ...below.blocks,
  ];
  return {
    ...plan,
    hiddenColumns: [KEY],
    blocks,
    rowLines: rowLinesOf(blocks, plan.columnWidths),
    tables: [...plan.tables, below.table],
    print: plan.print && {
      ...plan.print,
      area: { ...plan.print.area, rowCount: row + 2 + below.table.rowCount, columnCount: KEY },
    },
  };
}
