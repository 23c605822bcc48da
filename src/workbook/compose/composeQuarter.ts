import type { QuarterRef } from "../../domain/figures";
import { notCheckedText } from "../../messages";
import { dayText, periodText } from "../../messages/format";
import { SYNTHESIS } from "../../messages/fr/sheets";
import { cellAddress } from "../a1";
import type { CellValue, WorkbookSnapshot } from "../grid";
import {
  EMPTY_PLAN,
  type Block,
  type ChartPlan,
  type PlannedCell,
  type WorkbookPlan,
} from "../plan";
import { formula, line, pageText, sheetPlan } from "./builder";
import type { CheckResult } from "./input";
import { ownedSheet, quarterOwnerName } from "./ownedSheets";
import { hoursOver, isInQuarter, quarterFacts, totalOf, type QuarterFacts } from "./quarter/facts";
import { findingsOfQuarter, rulesSection, severitySection } from "./quarter/findingsSection";
import { helperRanges, type Helpers } from "./quarter/helpers";
import { hoursSection } from "./quarter/hoursSection";
import { penaltiesSection } from "./quarter/penaltiesSection";
import { COLUMNS, textSection, type Section } from "./quarter/section";
import { projectionSection } from "./quarter/projectionSection";
import { smoothingSection } from "./quarter/smoothingSection";
import { supportsSection } from "./quarter/supportsSection";
import { sourceParameter } from "./sources";

/** Rows (0-based) of the fixed head: title, situation, identity, period, verdict, then the hours. */
const CONTRACT_ROW = 3;
const PERIOD_ROW = CONTRACT_ROW + SYNTHESIS.contractLabels.length;
const VERDICT_ROW = PERIOD_ROW + 2;
const HOURS_ROW = VERDICT_ROW + 2;
const FIRST_MONTH_ROW = HOURS_ROW + 2;
/** Rows a chart covers. */
const CHART_ROWS = 15;
const WIDTHS = [24, 14, 18, 14, 13, 13, 13, 14, 20];

/** A parameter of the contract as a live reference, with its value. */
function identityCell(facts: QuarterFacts, key: string, value: string | null): PlannedCell {
  const source = sourceParameter(facts.result.registers.contract, facts.snapshot, key);
  return source ? formula(`=${source.reference}&""`, value ?? "") : value;
}

function headBlocks(facts: QuarterFacts, { year, quarter }: QuarterRef): readonly Block[] {
  const { contract } = facts.result.registers;
  const { period } = facts.quarter;
  const values: Readonly<Record<string, string | null>> = {
    Référence: contract.reference,
    Objet: contract.title,
    Acheteur: contract.buyer,
    Titulaire: contract.contractor,
    Facilitateur: contract.facilitator,
  };
  return [
    line(0, [SYNTHESIS.title(year, quarter)], "title"),
    line(1, [SYNTHESIS.generated(facts.result.asOf)], "note", { wrap: false }),
    ...SYNTHESIS.contractLabels.flatMap((label, index) => [
      line(CONTRACT_ROW + index, [label], "label"),
      line(CONTRACT_ROW + index, [identityCell(facts, label, values[label] ?? null)], "body", {
        column: 1,
      }),
    ]),
    line(PERIOD_ROW, [SYNTHESIS.period], "label"),
    line(PERIOD_ROW, [`${dayText(period.from)} – ${dayText(period.to)}`], "body", { column: 1 }),
  ];
}

/** The verdict in one sentence: chosen by a formula over the figures below, and by the engine's own. */
function verdictBlocks(facts: QuarterFacts, severityRow: number): readonly Block[] {
  const { empty, blocking, toJustify, clean } = SYNTHESIS.verdicts;
  const total = cellAddress(FIRST_MONTH_ROW + facts.quarter.months.length, 4);
  const blockingCount = cellAddress(severityRow + 2, 1);
  const justifyCount = cellAddress(severityRow + 3, 1);
  const findings = findingsOfQuarter(facts);
  const has = (severity: string): boolean =>
    findings.some(({ finding }) => finding.severity === severity);
  const hasHours = totalOf(hoursOver(facts, (month) => isInQuarter(facts, month))) !== 0;
  const value: CellValue = !hasHours
    ? empty
    : has("blocking")
      ? blocking
      : has("to-justify")
        ? toJustify
        : clean;
  const text = `=IF(${total}=0,"${empty}",IF(${blockingCount}>0,"${blocking}",IF(${justifyCount}>0,"${toJustify}","${clean}")))`;
  return [
    line(VERDICT_ROW, [SYNTHESIS.verdict], "label"),
    line(
      VERDICT_ROW,
      [formula(text, value), ...Array.from({ length: COLUMNS - 2 }, () => null)],
      "verdict",
      { column: 1, wrap: false }
    ),
  ];
}

/** What was not checked; sheets and unreadable values by number only, for their texts may hold a name. */
function notCheckedLines({ result }: QuarterFacts): readonly string[] {
  const { ignoredSheets, unreadable, none } = SYNTHESIS.notChecked;
  const countOf = (kind: string): number =>
    result.notChecked.filter((item) => item.kind === kind).length;
  const lines = result.notChecked
    .filter(({ kind }) => kind !== "ignored-sheet" && kind !== "unreadable-input")
    .map((item) => notCheckedText(item));
  const sheets = countOf("ignored-sheet");
  const values = countOf("unreadable-input");
  const all = [
    ...lines,
    ...(values > 0 ? [unreadable(values)] : []),
    ...(sheets > 0 ? [ignoredSheets(sheets)] : []),
  ];
  return all.length > 0 ? all : [none];
}

function chartsOf(helpers: Helpers, row: number, ownerName: string): readonly ChartPlan[] {
  const { hours, cumulative } = SYNTHESIS.charts;
  const toRow = row + CHART_ROWS - 1;
  return [
    {
      name: `${ownerName}_heures`,
      kind: "column-stacked",
      title: hours.title,
      altText: hours.alt,
      data: helpers.hoursData,
      anchor: { fromRow: row, fromColumn: 0, toRow, toColumn: 4 },
      valueFormat: "0",
    },
    {
      name: `${ownerName}_cumul`,
      kind: "line",
      title: cumulative.title,
      altText: cumulative.alt,
      data: helpers.cumulativeData,
      anchor: { fromRow: row, fromColumn: 4, toRow, toColumn: COLUMNS },
      valueFormat: "0",
    },
  ];
}

/** The parts under the charts, one after the other; each says where the next begins. */
function lowerSections(facts: QuarterFacts, row: number) {
  const smoothing = smoothingSection(facts, row);
  const projected = projectionSection(facts, smoothing.nextRow);
  const supports = supportsSection(facts, projected.nextRow, FIRST_MONTH_ROW);
  const severities = severitySection(facts, supports.nextRow, FIRST_MONTH_ROW);
  const penalties = penaltiesSection(facts, severities.nextRow);
  const rules = rulesSection(facts, penalties.nextRow, FIRST_MONTH_ROW);
  const { notChecked, method } = SYNTHESIS;
  const unchecked = textSection(rules.nextRow, notChecked.heading, notCheckedLines(facts));
  const notes = textSection(
    unchecked.nextRow,
    method.heading,
    [...method.lines, method.draft],
    "note"
  );
  const sections: readonly Section[] = [
    smoothing, projected, supports, severities, penalties, rules, unchecked, notes,
  ]; // prettier-ignore
  return {
    sections,
    supportsRow: projected.nextRow,
    severityRow: supports.nextRow,
    nextRow: notes.nextRow,
  };
}

/**
 * The committee's sheet for one quarter: every figure is a live formula over the registers, with the engine's own
 * figure as its value. No name of a person. The registers are to be written in the same plan as this one.
 */
export function composeQuarter(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  quarter: QuarterRef
): WorkbookPlan {
  const ownerName = quarterOwnerName(quarter);
  const title = SYNTHESIS.sheet(quarter.year, quarter.quarter);
  const owned = ownedSheet(snapshot, ownerName, title);
  const facts = quarterFacts(result, snapshot, quarter);
  const helpers = helperRanges(facts, FIRST_MONTH_ROW);
  const hours = hoursSection(facts, HOURS_ROW, helpers);
  const lowerRow = hours.nextRow + CHART_ROWS + 1;
  const lower = lowerSections(facts, lowerRow);
  const { reference } = result.registers.contract;
  const sheet = sheetPlan({
    ...owned,
    blocks: [
      ...headBlocks(facts, quarter),
      ...verdictBlocks(facts, lower.severityRow),
      ...hours.blocks,
      ...lower.sections.flatMap(({ blocks }) => blocks),
      ...helpers.blocks,
    ],
    charts: chartsOf(helpers, hours.nextRow, ownerName),
    columnWidths: [...WIDTHS, 4, 10, 18, 15, 15, 4, 18, 13, 15, 13, 4, 14, 16, 16, 16],
    hideGridlines: true,
    print: {
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: null,
      area: { row: 0, column: 0, rowCount: lower.nextRow - 1, columnCount: COLUMNS },
      breaksBefore: [lower.supportsRow],
      header: pageText([reference, title, periodText(quarter.period)].filter(Boolean).join(" – ")),
      footer: `${SYNTHESIS.footer} – ${SYNTHESIS.page}`,
    },
  });
  return { ...EMPTY_PLAN, sheets: [sheet], activate: owned.sheet };
}
