import { SECONDS_PER_HOUR } from "../../../domain/numbers";
import type { Consolidation, GroupKind, GroupLine } from "../../../domain/territory/consolidation";
import { GROUPS, TERRITORY } from "../../../messages/fr/territory";
import type { WorkbookSnapshot } from "../../grid";
import type { Block, PlannedCell, SheetPlan } from "../../plan";
import { cellAddress } from "../../a1";
import { FORMATS, formula, landscapePrint, line, quotedText, sheetPlan } from "../builder";
import { ownedSheet } from "../ownedSheets";
import { CONSOLIDATION_TABLE } from "./consolidationSheet";
import { TERRITORY_OWNERS } from "./sheetOf";

const KINDS: readonly GroupKind[] = [
  "buyer", "contractor", "structure", "territory", "support", "lot", "district",
]; // prettier-ignore

/** The column of `tConsolidation` that holds each field; the others have no column of one label. */
const COLUMN_OF: Readonly<Partial<Record<GroupKind, string>>> = {
  buyer: "Acheteur",
  contractor: "Titulaire",
  structure: "Type de structure",
  territory: "Territoire",
  support: "Support",
};

const FIRST_COLUMN = 1;
const { manyHours, percent, whole } = FORMATS;
const FORMATS_OF = [manyHours, manyHours, manyHours, manyHours, percent, manyHours, whole, whole];

/** Excel refuses a formula that quotes a longer text, and the whole file with it. */
const LONGEST_QUOTED = 255;

/** SUMIFS takes signs for jokers and comparisons, and texts without a letter for numbers: «01» is «1», and a date. */
const isPlain = (label: string): boolean =>
  /\p{L}/u.test(label) && !/[*?~<>=]/.test(label) && quotedText(label).length <= LONGEST_QUOTED;

/** A live sum over the lines of a label, where the table has it; else the engine's figure. */
function sumOf(kind: GroupKind, label: string | null, title: string, seconds: number): PlannedCell {
  const column = COLUMN_OF[kind];
  const hours = seconds / SECONDS_PER_HOUR;
  return column === undefined || label === null || !isPlain(label)
    ? hours
    : formula(
        `=SUMIFS(${CONSOLIDATION_TABLE}[${title}],${CONSOLIDATION_TABLE}[${column}],${quotedText(label)})`,
        hours
      );
}

function groupCells(kind: GroupKind, group: GroupLine, row: number): readonly PlannedCell[] {
  const { label, production, guidance, training, planned, contracts, persons } = group;
  const all = production + guidance + training;
  const at = (column: number): string => cellAddress(row, FIRST_COLUMN + column);
  return [
    label ?? TERRITORY.blank,
    sumOf(kind, label, "Production", production),
    sumOf(kind, label, "Accompagnement", guidance),
    sumOf(kind, label, "Formation", training),
    formula(`=SUM(${at(0)}:${at(2)})`, all / SECONDS_PER_HOUR),
    formula(
      `=IF(${at(3)}=0,"",(${at(1)}+${at(2)})/${at(3)})`,
      all === 0 ? "" : (guidance + training) / all
    ),
    planned === null ? null : kind === "support" ? null : sumOf(kind, label, "Prévu", planned),
    contracts,
    persons,
  ];
}

/** One block per field: hours, planned, contracts, different persons. */
export function groupsSheet(consolidation: Consolidation, snapshot: WorkbookSnapshot): SheetPlan {
  const { groups: texts } = TERRITORY;
  const blocks: Block[] = [
    line(0, [texts.title], "title"),
    line(1, [texts.about], "note", { wrap: false }),
    line(2, [TERRITORY.situation(consolidation.asOf)], "note", { wrap: false }),
  ];
  let row = 4;
  for (const kind of KINDS) {
    const lines = consolidation.groups[kind];
    if (lines.length === 0) continue;
    blocks.push(line(row, [GROUPS[kind]], "header"));
    // No filter stands on these titles: they are over their figures.
    blocks.push(line(row, texts.titles, "header", { column: FIRST_COLUMN, align: "right" }));
    const first = row + 1;
    blocks.push({
      row: first,
      column: 0,
      cells: lines.map((group, index) => groupCells(kind, group, first + index)),
      style: "body",
      formats: [[FORMATS.text, ...FORMATS_OF]],
    });
    row = first + lines.length + 1;
  }
  return sheetPlan({
    ...ownedSheet(snapshot, TERRITORY_OWNERS.groups, texts.sheet),
    blocks,
    columnWidths: [42, ...FORMATS_OF.map(() => 15)],
    freezeRows: 3,
    print: landscapePrint({
      titleRow: 0,
      rowCount: row,
      columnCount: 1 + FORMATS_OF.length,
      title: texts.title,
    }),
  });
}
