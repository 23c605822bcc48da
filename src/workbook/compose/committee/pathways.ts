import type { ExitCategory, ExitFigures } from "../../../domain/committee/types";
import type { BasisPoints } from "../../../domain/numbers";
import { EXIT_CATEGORIES } from "../../../messages/fr/committee";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, line, quotedText } from "../builder";
import { hoursCell } from "../hoursRegister";
import { sourceParameter } from "../sources";
import { counted, countOf, hasHours, inPeriod, type SummaryFacts } from "./facts";
import { followUpColumn } from "./followUpRegister";
import { documentsPart, supervisionPart } from "./commitments";
import { acrossPart, figureList, gridTable, labelFormatAt, SMALL_WIDTH, smallHeading, type Figure, type Part, type SmallPart } from "./page"; // prettier-ignore
import { internshipCells } from "./internshipCells";

/** Columns that the name of a category runs over. */
const SPAN = 2;
const CATEGORIES: readonly ExitCategory[] = ["lasting", "transition", "positive", "other", "undocumented", "withdrawn"]; // prettier-ignore

const target = (facts: SummaryFacts, key: string, value: BasisPoints | null): PlannedCell => {
  if (value === null) return COMMITTEE.exits.noTarget;
  const source = sourceParameter(facts.result.registers.contract, facts.snapshot, key);
  if (typeof source?.value !== "number") return value / 10_000;
  if (Math.round(source.value * 100) === value) return formula(`=${source.reference}/100`, value / 10_000); // prettier-ignore
  return Math.round(source.value * 10_000) === value
    ? formula(`=${source.reference}`, value / 10_000)
    : value / 10_000;
};

/** Exits by category, with n, denominator and share; a target only when the contract sets one. */
function exitsPart(facts: SummaryFacts, row: number, left: number, exits: ExitFigures): Part {
  const texts = COMMITTEE.exits;
  const period = inPeriod(facts.ref);
  const isExit = `(${followUpColumn("Sortie")}=1)`;
  const of = (category: ExitCategory): string =>
    `(${followUpColumn("Catégorie de sortie")}=${quotedText(EXIT_CATEGORIES[category])})`;
  const { whole } = FORMATS;
  const first = row + 2;
  const figures = left + SPAN;
  const denominatorAt = first + CATEGORIES.length;
  const base = cellAddress(denominatorAt, figures);
  const shareOf = (at: number, n: number): PlannedCell =>
    formula(
      `=IF(${base}=0,"",${cellAddress(at, figures)}/${base})`,
      exits.denominator === 0 ? "" : n / exits.denominator
    );
  const rows = CATEGORIES.map((category, index): readonly PlannedCell[] => [
    EXIT_CATEGORIES[category],
    counted([period, isExit, of(category)], exits.counts[category]),
    category === "withdrawn" ? null : shareOf(first + index, exits.counts[category]),
  ]);
  const dynamicAt = denominatorAt + 1;
  const totals: readonly (readonly PlannedCell[])[] = [
    [
      texts.denominator,
      formula(
        `=${countOf(period, isExit)}-${cellAddress(denominatorAt - 1, figures)}`,
        exits.denominator
      ),
    ],
    [
      texts.dynamic,
      formula(
        `=SUM(${cellAddress(first, figures)}:${cellAddress(first + 2, figures)})`,
        exits.dynamic
      ),
      shareOf(dynamicAt, exits.dynamic),
    ],
  ];
  const targets: readonly (readonly [string, PlannedCell])[] = [
    [texts.lastingTarget, target(facts, "Objectif de sorties durables", exits.lastingTarget)],
    [texts.dynamicTarget, target(facts, "Objectif de sorties dynamiques", exits.dynamicTarget)],
  ];
  const targetRow = dynamicAt + 1;
  return {
    height: targetRow + targets.length + 1 - row,
    blocks: [
      smallHeading(row, texts.heading, left, SMALL_WIDTH),
      ...gridTable(row + 1, {
        left,
        span: SPAN,
        isIndented: left > 0,
        label: texts.label,
        titles: texts.titles,
        rows,
        totals,
        formats: [whole, "0.0%"],
      }),
      ...targets.flatMap(([label, cell], index) => [
        line(targetRow + index, [label], "note", {
          column: left,
          wrap: false,
          formats: [[labelFormatAt(left)]],
        }),
        line(targetRow + index, [cell], "note", {
          column: left + SMALL_WIDTH - 1,
          formats: [["0.0%"]],
          align: "right",
          wrap: false,
        }),
      ]),
    ],
    sources: [{ row, text: `${texts.source} ${texts.method}` }],
  };
}

function internshipsPart(facts: SummaryFacts, row: number, left: number): Part {
  const texts = COMMITTEE.internships;
  const { hours, people, outcomes } = facts.committee.internships;
  const { whole, manyHours } = FORMATS;
  const period = inPeriod(facts.ref);
  const column = followUpColumn("PMSMP");
  const cells = outcomes && internshipCells(facts, outcomes);
  const figures: readonly Figure[] = [
    { label: texts.hours, cell: formula(`=SUMPRODUCT(${period}*1,${column})`, hoursCell(hours)), format: manyHours },
    { label: texts.people, cell: counted([period, `(${column}>0)`], people), format: whole },
    ...(outcomes && cells
      ? [
          { label: texts.periods, cell: cells.periods, format: whole },
          ...(outcomes.days === null ? [] : [{ label: texts.days, cell: cells.days, format: "0.##" }]),
          { label: texts.hired, cell: cells.hired, format: whole },
          { label: texts.training, cell: cells.training, format: whole },
          { label: texts.none, cell: cells.none, format: whole },
          ...(outcomes.unknown > 0 ? [{ label: texts.unknown, cell: cells.unknown, format: whole }] : []),
        ]
      : []),
  ]; // prettier-ignore
  return figureList(row, left, SMALL_WIDTH, texts.heading, figures, texts.source);
}

function trainingPart(facts: SummaryFacts, row: number, left: number): Part {
  const texts = COMMITTEE.training;
  const { hours, people } = facts.committee.training;
  const period = inPeriod(facts.ref);
  const column = followUpColumn("Formation");
  return figureList(
    row,
    left,
    SMALL_WIDTH,
    texts.heading,
    [
      {
        label: texts.hours,
        cell: formula(`=SUMPRODUCT(${period}*${hasHours},${column})`, hoursCell(hours)),
        format: FORMATS.manyHours,
      },
      {
        label: texts.people,
        cell: counted([period, hasHours, `(${column}>0)`], people),
        format: FORMATS.whole,
      },
    ],
    texts.source
  );
}

/** Exits, placements, training, supervision and documents: what there is of them, across the page. */
export function pathwaysPart(facts: SummaryFacts, row: number): Part {
  const { exits, internships, supervision, documents } = facts.committee;
  const hasInternships = internships.people > 0 || (internships.outcomes?.periods ?? 0) > 0;
  const hasExits = exits !== null && Object.values(exits.counts).some((count) => count > 0);
  const parts: readonly SmallPart[] = [
    ...(hasExits ? [{ build: (at: number, left: number) => exitsPart(facts, at, left, exits), isWide: true }] : []),
    ...(supervision ? [{ build: (at: number, left: number) => supervisionPart(facts, at, left, SMALL_WIDTH), isWide: true }] : []),
    ...(hasInternships ? [{ build: (at: number, left: number) => internshipsPart(facts, at, left) }] : []),
    { build: (at, left) => trainingPart(facts, at, left) },
    ...(documents ? [{ build: (at: number, left: number) => documentsPart(facts, at, left, SMALL_WIDTH) }] : []),
  ];
  return acrossPart(row, parts);
} // prettier-ignore
