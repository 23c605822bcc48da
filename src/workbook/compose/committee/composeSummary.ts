import type { CommitteeFigures, SummaryRef } from "../../../domain/committee/types";
import { periodText } from "../../../messages/format";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import type { WorkbookSnapshot } from "../../grid";
import { EMPTY_PLAN, type Block, type SheetPlan, type WorkbookPlan } from "../../plan";
import { line, pageText, sheetPlan } from "../builder";
import type { CheckResult } from "../input";
import type { OwnedSheet } from "../ownedSheets";
import { breakdownPart } from "./breakdown";
import { chartsPart, SOURCE_COLUMN } from "./charts";
import { comparisonPart, quarterCells } from "./comparison";
import { summaryFacts, type SummaryFacts } from "./facts";
import { rulesPart, severityPart } from "./findings";
import { headPart } from "./head";
import { hoursPart } from "./hours";
import { laidOut } from "./layout";
import { methodPart, missingPart } from "./method";
import { summarySheet } from "./names";
import { beside, COLUMNS, PAGE_WIDTHS, type Part, type Section } from "./page";
import { pathwaysPart } from "./pathways";
import { penaltiesPart } from "./penalties";
import { profilePart } from "./people";
import { obstaclesPart, progressPart } from "./progress";
import { splitPart } from "./split";
import { typedSections } from "./typed";
import { volumePart } from "./volume";

const SOURCE_WIDTH = 70;

function sectionsOf(facts: SummaryFacts, owned: OwnedSheet): readonly Section[] {
  const typed = typedSections(facts, owned);
  return [
    (row, marks) => headPart(facts, row, marks),
    (row) => hoursPart(facts, row, (rank) => quarterCells(facts, facts.committee.quarters[rank])),
    (row, marks) => chartsPart(facts, row, owned.ownerName, marks("hoursData")),
    (row) => splitPart(facts, row),
    (row) => volumePart(facts, row),
    (row) => comparisonPart(facts, row),
    (row, marks) => breakdownPart(facts, row, marks),
    (row, _marks, room) => profilePart(facts, row, room),
    (row, _marks, room) => progressPart(facts, row, room),
    (row) => obstaclesPart(facts, row),
    (row) => pathwaysPart(facts, row),
    (row) => beside(severityPart(facts, row), penaltiesPart(facts, row)),
    (row) => rulesPart(facts, row),
    ...typed,
    (row) => missingPart(facts, row),
    (row) => methodPart(facts, row),
  ];
}

/** «D’où vient ce chiffre»: beside each table, out of the printed page. */
function sourceBlocks(parts: readonly Part[]): readonly Block[] {
  const byRow = new Map<number, string[]>();
  for (const { row, text } of parts.flatMap(({ sources }) => sources ?? [])) {
    byRow.set(row, [...(byRow.get(row) ?? []), text]);
  }
  return [
    line(0, [COMMITTEE.source], "label", { column: SOURCE_COLUMN }),
    ...[...byRow].map(([row, texts]) =>
      line(row, [texts.join(" – ")], "note", { column: SOURCE_COLUMN, wrap: false })
    ),
  ];
}

/** The summary's sheet alone. */
export function summarySheetPlan(facts: SummaryFacts): SheetPlan {
  const owned = summarySheet(facts.snapshot, facts.ref);
  const { parts, breaks, end } = laidOut(sectionsOf(facts, owned));
  const { reference } = facts.result.registers.contract;
  const title = COMMITTEE.title(facts.ref);
  return sheetPlan({
    ...owned,
    blocks: [...parts.flatMap(({ blocks }) => blocks), ...sourceBlocks(parts)],
    tables: parts.flatMap(({ tables }) => tables ?? []),
    charts: parts.flatMap(({ charts }) => charts ?? []),
    personCounts: {
      areas: parts.flatMap(({ personCounts }) => personCounts ?? []),
      threshold: facts.threshold,
    },
    columnWidths: [...PAGE_WIDTHS, 3, SOURCE_WIDTH, 3, 18, 15, 15, 3, 18, 13, 10, 10],
    hideGridlines: true,
    replacesWhole: true,
    rowLines: Object.assign({}, ...parts.map(({ rowLines }) => rowLines ?? {})) as Readonly<Record<number, number>>,
    print: {
      orientation: "portrait",
      fitToWidth: 1,
      titleRows: null,
      area: { row: 0, column: 0, rowCount: end - 1, columnCount: COLUMNS },
      breaksBefore: breaks,
      header: pageText([reference, title, periodText(facts.ref.period)].filter(Boolean).join(" – ")),
      footer: `&L${pageText(COMMITTEE.footer)}&R${COMMITTEE.page}`,
    },
  }); // prettier-ignore
}

/**
 * The committee's sheet for a quarter, a year or the whole contract: every figure is a live formula over the registers,
 * with the engine's own figure as its value. Nobody is named. The registers are to be written in the same plan.
 * @throws HostError «TableNameTaken» when the user's own table bears the name of one the committee fills in.
 */
export function composeSummary(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  ref: SummaryRef,
  committee: CommitteeFigures,
  options: { readonly version: string }
): WorkbookPlan {
  const sheet = summarySheetPlan(summaryFacts(result, snapshot, ref, committee, options.version));
  return { ...EMPTY_PLAN, sheets: [sheet], activate: sheet.sheet };
}
