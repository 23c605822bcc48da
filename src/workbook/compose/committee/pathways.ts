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
import { gridTable, heading, NOTHING, type Part } from "./page";
import { is, registerFigure, within } from "./registerSums";

/** The page in two: exits on the left, placements and training on the right. */
const LEFT_WIDTH = 6;
const RIGHT = 7;
const RIGHT_WIDTH = 5;
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
function exitsPart(facts: SummaryFacts, row: number, exits: ExitFigures): Part {
  const texts = COMMITTEE.exits;
  const period = inPeriod(facts.ref);
  const isExit = `(${followUpColumn("Sortie")}=1)`;
  const of = (category: ExitCategory): string =>
    `(${followUpColumn("Catégorie de sortie")}=${quotedText(EXIT_CATEGORIES[category])})`;
  const { whole } = FORMATS;
  const first = row + 2;
  const denominatorAt = first + CATEGORIES.length;
  const base = cellAddress(denominatorAt, 4);
  const shareOf = (at: number, n: number): PlannedCell =>
    formula(
      `=IF(${base}=0,"",${cellAddress(at, 4)}/${base})`,
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
        `=${countOf(period, isExit)}-${cellAddress(denominatorAt - 1, 4)}`,
        exits.denominator
      ),
    ],
    [
      texts.dynamic,
      formula(`=SUM(${cellAddress(first, 4)}:${cellAddress(first + 2, 4)})`, exits.dynamic),
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
      heading(row, texts.heading, 0, LEFT_WIDTH),
      ...gridTable(row + 1, {
        span: 4,
        label: texts.label,
        titles: texts.titles,
        rows,
        totals,
        formats: [whole, "0.0%"],
      }),
      ...targets.flatMap(([label, cell], index) => [
        line(targetRow + index, [label], "note", { wrap: false }),
        line(targetRow + index, [cell], "note", {
          column: 4,
          formats: [["0.0%"]],
          align: "left",
          wrap: false,
        }),
      ]),
    ],
    sources: [{ row, text: `${texts.source} ${texts.method}` }],
  };
}

interface Figure {
  readonly label: string;
  readonly cell: PlannedCell;
  readonly format: string;
}

/** Labels and figures, one under the other. */
export function figureList(
  row: number,
  left: number,
  width: number,
  title: string,
  figures: readonly Figure[],
  source: string
): Part {
  return {
    height: figures.length + 2,
    blocks: [
      heading(row, title, left, width),
      ...figures.flatMap(({ label, cell, format }, index) => [
        line(row + 1 + index, [label], "body", { column: left, wrap: false }),
        line(row + 1 + index, [cell], "label", {
          column: left + width - 1,
          formats: [[format]],
          align: "right",
        }),
      ]),
    ],
    sources: [{ row, text: source }],
  };
}

function internshipsPart(facts: SummaryFacts, row: number): Part {
  const texts = COMMITTEE.internships;
  const { hours, people, outcomes } = facts.committee.internships;
  const { whole, manyHours } = FORMATS;
  const period = inPeriod(facts.ref);
  const column = followUpColumn("PMSMP");
  const to = Math.min(facts.ref.period.to, facts.result.asOf);
  const ended = within("Au", { from: facts.ref.period.from, to });
  const outcome = (text: string | null, value: number): PlannedCell =>
    registerFigure(
      facts,
      "tPMSMP",
      [{ sign: 1, sum: null, conditions: text === null ? ended : [...ended, is("Issue", text)] }],
      value
    );
  const figures: readonly Figure[] = [
    { label: texts.hours, cell: formula(`=SUMPRODUCT(${period}*1,${column})`, hoursCell(hours)), format: manyHours },
    { label: texts.people, cell: counted([period, `(${column}>0)`], people), format: whole },
    ...(outcomes
      ? [
          { label: texts.periods, cell: outcome(null, outcomes.periods), format: whole },
          ...(outcomes.days === null
            ? []
            : [{
                label: texts.days,
                cell: registerFigure(facts, "tPMSMP", [{ sign: 1, sum: "Jours", conditions: ended }], outcomes.days / 100),
                format: "0.##",
              }]),
          { label: texts.hired, cell: outcome("Embauche", outcomes.hired), format: whole },
          { label: texts.training, cell: outcome("Formation", outcomes.training), format: whole },
          { label: texts.none, cell: outcome("Sans suite", outcomes.none), format: whole },
          ...(outcomes.unknown > 0 ? [{ label: texts.unknown, cell: outcomes.unknown, format: whole }] : []),
        ]
      : []),
  ]; // prettier-ignore
  return figureList(row, RIGHT, RIGHT_WIDTH, texts.heading, figures, texts.source);
}

function trainingPart(facts: SummaryFacts, row: number): Part {
  const texts = COMMITTEE.training;
  const { hours, people } = facts.committee.training;
  const period = inPeriod(facts.ref);
  const column = followUpColumn("Formation");
  return figureList(
    row,
    RIGHT,
    RIGHT_WIDTH,
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

/** Exits beside placements and training. */
export function pathwaysPart(facts: SummaryFacts, row: number): Part {
  const { exits, internships } = facts.committee;
  const hasInternships = internships.people > 0 || (internships.outcomes?.periods ?? 0) > 0;
  const hasExits = exits !== null && Object.values(exits.counts).some((count) => count > 0);
  const left = hasExits ? exitsPart(facts, row, exits) : NOTHING;
  const first = hasInternships ? internshipsPart(facts, row) : NOTHING;
  const second = trainingPart(facts, row + first.height);
  return {
    height: Math.max(left.height, first.height + second.height),
    blocks: [...left.blocks, ...first.blocks, ...second.blocks],
    sources: [...(left.sources ?? []), ...(first.sources ?? []), ...(second.sources ?? [])],
  };
}
