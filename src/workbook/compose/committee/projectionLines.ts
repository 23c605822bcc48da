import type { Month } from "../../../domain/calendar";
import type { SmoothingFigures } from "../../../domain/figures";
import { divideUp, type Seconds } from "../../../domain/numbers";
import { smoothingPeriods } from "../../../domain/periods";
import { projectSplits, type SplitProjection } from "../../../domain/projection";
import { countedHours, monthsOfScope, supportedHours } from "../../../domain/splitScopes";
import { periodFirst } from "../../../messages/fr/periods";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress } from "../../a1";
import type { Block, PlannedCell } from "../../plan";
import { FORMATS, formula, line } from "../builder";
import { hoursCell } from "../hoursRegister";
import { boundCell } from "../quarter/boundCell";
import { totalOf } from "../quarter/facts";
import { sourceParameter } from "../sources";
import type { SummaryFacts } from "./facts";
import { plannedHoursCell } from "./plannedCells";
import { columnOfLot, hoursOfLot } from "./splitHours";
import { hoursTextCell, joined, sentenceCell, when, words, type Piece } from "./textFormulas";

/** The figures of the sentences stand out of the printed page, one line for each projection. */
const HELPER_COLUMN = 28;
const TEXTS = COMMITTEE.split.projection;

interface Projected {
  readonly one: SplitProjection;
  readonly split: SmoothingFigures;
  readonly row: number;
}

/** Columns of the figures, then of the same in words. */
const NAMES = [
  "remaining", "supported", "total", "min", "max", "guidance", "training", "minGuidance",
  "minTraining", "least", "most", "productionLeast", "productionMost", "leastGuidance",
  "leastTraining", "monthly", "productionMonthly",
] as const; // prettier-ignore
type Name = (typeof NAMES)[number];
const WORDS = [
  "remaining", "least", "most", "productionLeast", "productionMost", "monthly",
  "productionMonthly", "leastGuidance", "leastTraining",
] as const satisfies readonly Name[]; // prettier-ignore

const at = ({ row }: Projected, name: Name): string =>
  cellAddress(row, HELPER_COLUMN + NAMES.indexOf(name));
const inWords = ({ row }: Projected, name: (typeof WORDS)[number]): string =>
  cellAddress(row, HELPER_COLUMN + NAMES.length + WORDS.indexOf(name));

/** What the engine says of each figure that is an amount of hours, in seconds. */
function secondsOf({ one }: Projected): Readonly<Record<(typeof WORDS)[number], Seconds>> {
  const { supported, production, monthsLeft } = one;
  const aMonth = (seconds: Seconds): Seconds =>
    monthsLeft === 0 ? 0 : divideUp(seconds, monthsLeft);
  return {
    remaining: one.remaining,
    least: supported.least,
    most: supported.most,
    productionLeast: production.least,
    productionMost: production.most,
    monthly: aMonth(supported.least),
    productionMonthly: aMonth(production.least),
    leastGuidance: one.guidance ?? 0,
    leastTraining: one.training ?? 0,
  };
}

/** A share of the contract where it is written. */
function shareCell(facts: SummaryFacts, key: string, share: number | null): PlannedCell {
  if (share === null) return null;
  const source = sourceParameter(facts.result.registers.contract, facts.snapshot, key);
  const value = share / 10_000;
  if (typeof source?.value !== "number") return value;
  if (Math.round(source.value * 100) === share) return formula(`=${source.reference}/100`, value);
  return Math.round(source.value * 10_000) === share
    ? formula(`=${source.reference}`, value)
    : value;
}

/** The period's months, and those that have not elapsed. */
function monthsOf({ result }: SummaryFacts, { period, lot }: SplitProjection) {
  const slices = smoothingPeriods(result.registers.contract);
  const months: readonly Month[] =
    slices.find((slice) => slice.period.from === period.from)?.months ?? [];
  const elapsed = new Set(
    monthsOfScope(result.figures, lot)
      .filter((month) => month.elapsed)
      .map(({ month }) => month)
  );
  return { months, left: months.filter((month) => !elapsed.has(month)) };
}

function figureCells(facts: SummaryFacts, projected: Projected): readonly PlannedCell[] {
  const { one, split } = projected;
  const { lot, monthsLeft } = one;
  const { contract } = facts.result.registers;
  const { months, left } = monthsOf(facts, one);
  const [from = 0, to = -1] = [months[0], months.at(-1)];
  const sums = hoursOfLot(facts, lot, from, to);
  const isKnown = totalOf(sums) === countedHours(split);
  const done = (titles: readonly string[], seconds: Seconds): PlannedCell =>
    isKnown
      ? formula(`=${titles.map((title) => columnOfLot(title, lot, from, to)).join("+")}`, hoursCell(seconds))
      : hoursCell(seconds);
  const seconds = secondsOf(projected);
  const cell = (name: Name): string => at(projected, name);
  const final = `(${cell("total")}+${cell("remaining")})`;
  const own = (name: (typeof WORDS)[number], text: string): PlannedCell =>
    formula(`=${text}`, hoursCell(seconds[name]));
  const upTo = (share: Name, hours: Name): string =>
    `MAX(0,ROUNDUP(ROUND((${cell(share)}*${final}-${cell(hours)})*3600,4),0))/3600`;
  const aMonth = (name: Name): string =>
    `ROUNDUP(ROUND(${cell(name)}*3600/${monthsLeft.toString()},4),0)/3600`;
  const cells: Readonly<Record<Name, PlannedCell>> = {
    remaining: plannedHoursCell(facts, lot, left, one.remaining),
    supported: done(["Accompagnement", "Formation"], supportedHours(split)),
    total: done(["Total"], countedHours(split)),
    min: boundCell(facts, lot, "minimale", split.min),
    max: boundCell(facts, lot, "maximale", split.max),
    guidance: done(["Accompagnement"], split.guidance),
    training: done(["Formation"], split.training),
    minGuidance: shareCell(facts, "Part accompagnement minimale", contract.minGuidanceShare),
    minTraining: shareCell(facts, "Part formation minimale", contract.minTrainingShare),
    least: own("least", upTo("min", "supported")),
    most: own(
      "most",
      `MIN(${cell("remaining")},INT(ROUND((${cell("max")}*${final}-${cell("supported")})*3600,4))/3600)`
    ),
    productionLeast: own("productionLeast", `MAX(0,${cell("remaining")}-${cell("most")})`),
    productionMost: own("productionMost", `${cell("remaining")}-${cell("least")}`),
    leastGuidance: one.guidance === null ? 0 : own("leastGuidance", upTo("minGuidance", "guidance")),
    leastTraining: one.training === null ? 0 : own("leastTraining", upTo("minTraining", "training")),
    monthly: monthsLeft === 0 ? 0 : own("monthly", aMonth("least")),
    productionMonthly: monthsLeft === 0 ? 0 : own("productionMonthly", aMonth("productionLeast")),
  };
  return [
    ...NAMES.map((name) => cells[name]),
    ...WORDS.map((name) => hoursTextCell(at(projected, name), seconds[name])),
  ];
} // prettier-ignore

function sentences(projected: Projected): readonly PlannedCell[] {
  const { one } = projected;
  const { period, lot, monthsLeft, isPossible } = one;
  const seconds = secondsOf(projected);
  const says = (name: (typeof WORDS)[number], value: string): Piece => ({
    text: inWords(projected, name),
    value,
  });
  const values = TEXTS.hours;
  const amount = (name: (typeof WORDS)[number]): Piece =>
    says(name, seconds[name] < 0 ? "" : values(seconds[name]));
  const cell = (name: Name): string => at(projected, name);
  const leastOfBoth = `MAX(${cell("least")},${cell("leastGuidance")}+${cell("leastTraining")})`;
  const possible = `AND(ROUND(${leastOfBoth}-${cell("remaining")},6)<=0,ROUND(${leastOfBoth}-${cell("most")},6)<=0)`;
  type Amount = (typeof WORDS)[number];
  const range = (least: Amount, most: Amount): Piece =>
    when(
      `ROUND(${cell(least)}-${cell(most)},6)=0`,
      seconds[least] === seconds[most],
      joined(words(TEXTS.exactly), amount(least)),
      joined(words(TEXTS.from), amount(least), words(TEXTS.to), amount(most))
    );
  const monthly = (of: Amount, name: Amount): readonly Piece[] =>
    monthsLeft === 0
      ? []
      : [when(`${cell(of)}>0`, seconds[of] > 0, joined(words(TEXTS.monthlyStart), amount(name), words(TEXTS.monthlyEnd)))];
  const hasOwn = one.guidance !== null || one.training !== null;
  const [guidance, training] = [seconds.leastGuidance > 0, seconds.leastTraining > 0];
  const [g, t] = [`${cell("leastGuidance")}>0`, `${cell("leastTraining")}>0`];
  const own = hasOwn
    ? [
        when(
          `OR(${g},${t})`,
          guidance || training,
          joined(
            words(TEXTS.own),
            when(g, guidance, joined(amount("leastGuidance"), words(TEXTS.guidance))),
            when(`AND(${g},${t})`, guidance && training, words(TEXTS.and)),
            when(t, training, joined(amount("leastTraining"), words(TEXTS.training))),
            words(TEXTS.ownEnd)
          )
        ),
      ]
    : [];
  return [
    joined(
      words(TEXTS.start(periodFirst(period, lot))),
      amount("remaining"),
      words(TEXTS.months(monthsLeft)),
      when(
        possible,
        isPossible,
        joined(words(TEXTS.toEnd), ...own, words(TEXTS.colon)),
        words(TEXTS.impossible)
      )
    ),
    when(
      possible,
      isPossible,
      joined(
        range("least", "most"),
        words(TEXTS.supported),
        ...monthly("least", "monthly"),
        words(TEXTS.link),
        range("productionLeast", "productionMost"),
        words(TEXTS.production),
        ...monthly("productionLeast", "productionMonthly"),
        words(".")
      )
    ),
  ].map(sentenceCell);
} // prettier-ignore

/**
 * Where the running periods shown are going, in sentences that formulas put together: one line under the other from a
 * row on, their figures beside the page.
 * @param shown the smoothing periods of the summary: a period that is over has no projection of another one
 * @param helperRow where the figures stand
 */
export function projectionLines(
  facts: SummaryFacts,
  row: number,
  helperRow: number,
  shown: readonly SmoothingFigures[]
): { readonly blocks: readonly Block[]; readonly count: number } {
  const { registers, figures, asOf } = facts.result;
  const all = projectSplits(registers, figures, asOf).flatMap((one): readonly SplitProjection[] =>
    shown.some(({ lot, period }) => lot === one.lot && period.from === one.period.from) ? [one] : []
  );
  if (all.length === 0) return { blocks: [], count: 0 };
  const projected = all.flatMap((one, index): readonly Projected[] => {
    const split = shown.find(({ lot, period }) => lot === one.lot && period.from === one.period.from);
    return split ? [{ one, split, row: helperRow + 1 + index }] : [];
  });
  const lines = projected.flatMap(sentences);
  return {
    count: lines.length,
    blocks: [
      ...lines.map((cell, index) => line(row + index, [cell], "note", { wrap: false })),
      line(helperRow, [...TEXTS.titles, ...WORDS.map(() => null)], "header", {
        column: HELPER_COLUMN,
        wrap: false,
      }),
      ...projected.map((one) =>
        line(one.row, figureCells(facts, one), "note", {
          column: HELPER_COLUMN,
          wrap: false,
          formats: [[...NAMES.map(() => FORMATS.general), ...WORDS.map(() => FORMATS.general)]],
        })
      ),
    ],
  };
} // prettier-ignore
