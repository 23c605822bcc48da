import { divideRounded } from "../../../domain/numbers";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import type { Block, PlannedCell } from "../../plan";
import { FORMATS, formula, line, quotedText } from "../builder";
import { findingsOfQuarter } from "../quarter/findings";
import { hoursCell } from "../hoursRegister";
import { hoursOver, isInQuarter, plannedOver, totalOf } from "../quarter/facts";
import { wrapped } from "../quarter/wrapped";
import { sourceParameter } from "../sources";
import { counted, hasHours, inPeriod, type SummaryFacts } from "./facts";
import { COLUMNS, type Marks, type Part } from "./page";
import { smoothingOf, worstSituation } from "./split";

/** Columns of one key figure, and of the label of a line of identity. */
const TILE = 2;
const VALUE_COLUMN = 1;
/** Characters of a value that fit on the page beside its label. */
const VALUE_LENGTH = 100;
const TEXTS = COMMITTEE.verdict;

/** A parameter of the contract as live references, one per printed line. */
function identityLines(facts: SummaryFacts, key: string, value: string): readonly PlannedCell[] {
  const source = sourceParameter(facts.result.registers.contract, facts.snapshot, key);
  const lines = wrapped(value, VALUE_LENGTH);
  if (!source || source.value !== value) return lines;
  if (lines.length === 1) return [formula(`=${source.reference}&""`, value)];
  let start = 1;
  return lines.map((text) => {
    const at = start;
    start += text.length + 1;
    return formula(`=MID(${source.reference},${at.toString()},${text.length.toString()})`, text);
  });
}

function identity(facts: SummaryFacts, row: number): { readonly blocks: readonly Block[]; readonly count: number } {
  const { contract } = facts.result.registers;
  const values = [contract.reference, contract.title, contract.buyer, contract.contractor, contract.facilitator];
  const lines = COMMITTEE.contractLabels.flatMap((label, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    return identityLines(facts, label, value).map((cell, part) => ({ label: part === 0 ? label : null, cell }));
  });
  return {
    count: lines.length,
    blocks: lines.flatMap(({ label, cell }, index) => [
      line(row + index, [label], "label"),
      line(row + index, [cell], "body", { column: VALUE_COLUMN, wrap: false }),
    ]),
  };
} // prettier-ignore

interface Tile {
  readonly label: string;
  readonly cell: PlannedCell;
  readonly format: string;
}

const countFindings = (facts: SummaryFacts, severity: string): number =>
  findingsOfQuarter(facts).filter(({ finding }) => finding.severity === severity).length;

function tiles(facts: SummaryFacts, marks: Marks): readonly Tile[] {
  const { keys } = COMMITTEE;
  const isWithin = (month: number): boolean => isInQuarter(facts, month);
  const sums = hoursOver(facts, isWithin);
  const planned = plannedOver(facts, isWithin);
  const total = totalOf(sums);
  const whole = "#,##0";
  return [
    { label: keys.done, cell: formula(`=${marks("total")}`, hoursCell(total)), format: whole },
    { label: keys.planned, cell: formula(`=${marks("planned")}`, hoursCell(planned)), format: whole },
    {
      label: keys.rate,
      cell: formula(`=${marks("rate")}`, planned === 0 ? "" : total / planned),
      format: "0.0%",
    },
    {
      label: keys.share,
      cell: formula(`=${marks("share")}`, total === 0 ? "" : (sums.guidance + sums.training) / total),
      format: "0.0%",
    },
    {
      label: keys.people,
      cell: counted([inPeriod(facts.ref), hasHours], facts.committee.people.headcount),
      format: FORMATS.whole,
    },
    {
      label: keys.blocking,
      cell: formula(`=${marks("blocking")}`, countFindings(facts, "blocking")),
      format: FORMATS.whole,
    },
  ]; // prettier-ignore
}

/** The sentence's beginning: hours against the plan. */
function hoursSentence(facts: SummaryFacts, marks: Marks): PlannedCell {
  const isWithin = (month: number): boolean => isInQuarter(facts, month);
  const total = totalOf(hoursOver(facts, isWithin));
  const planned = plannedOver(facts, isWithin);
  const { noHours, noPlan, rateStart, rateEnd } = TEXTS;
  const rate = planned === 0 ? 0 : divideRounded(total * 100, planned);
  const value =
    total === 0 ? noHours : planned === 0 ? noPlan : `${rateStart}${rate.toString()}${rateEnd}`;
  return formula(
    `=IF(${marks("total")}=0,${quotedText(noHours)},IF(${marks("planned")}=0,${quotedText(noPlan)},${quotedText(rateStart)}&ROUND(100*${marks("rate")},0)&${quotedText(rateEnd)}))`,
    value
  );
}

/** Its middle: where the share of guidance and training stands; the worst of the lines below. */
function splitSentence(facts: SummaryFacts, marks: Marks): PlannedCell {
  const isWithin = (month: number): boolean => isInQuarter(facts, month);
  const { split } = COMMITTEE;
  const situation = worstSituation(facts);
  const some = smoothingOf(facts).length > 1 ? TEXTS.someLines : "";
  const texts: readonly (readonly [string, string])[] = [
    [split.below, TEXTS.below + some + TEXTS.link],
    [split.above, TEXTS.above + some + TEXTS.link],
    [split.inside, TEXTS.inside + TEXTS.link],
  ];
  const choice = texts.reduceRight(
    (rest, [is, text]) =>
      `IF(COUNTIF(${marks("situations")},${quotedText(is)})>0,${quotedText(text)},${rest})`,
    '""'
  );
  const hasHours = totalOf(hoursOver(facts, isWithin)) !== 0;
  return formula(
    `=IF(${marks("total")}=0,"",${choice})`,
    hasHours ? (texts.find(([is]) => is === situation)?.[1] ?? "") : ""
  );
}

/** Its end: what is left to clear. */
function findingsSentence(facts: SummaryFacts, marks: Marks): PlannedCell {
  const isWithin = (month: number): boolean => isInQuarter(facts, month);
  const total = totalOf(hoursOver(facts, isWithin));
  const [blocking, justify] = [countFindings(facts, "blocking"), countFindings(facts, "to-justify")];
  const { blockingOne, blockingEnd, justifyOne, justifyStart, justifyEnd, clean } = TEXTS;
  const value =
    total === 0
      ? ""
      : blocking === 1
        ? blockingOne
        : blocking > 1
          ? `${blocking.toString()}${blockingEnd}`
          : justify === 1
            ? justifyOne
            : justify > 1
              ? `${justifyStart}${justify.toString()}${justifyEnd}`
              : clean;
  const [b, j] = [marks("blocking"), marks("justify")];
  return formula(
    `=IF(${marks("total")}=0,"",IF(${b}=1,${quotedText(blockingOne)},IF(${b}>1,${b}&${quotedText(blockingEnd)},IF(${j}=1,${quotedText(justifyOne)},IF(${j}>1,${quotedText(justifyStart)}&${j}&${quotedText(justifyEnd)},${quotedText(clean)})))))`,
    value
  );
} // prettier-ignore

/** Title, contract, verdict and the six figures everybody asks for. */
export function headPart(facts: SummaryFacts, row: number, marks: Marks): Part {
  const own = identity(facts, row + 3);
  const verdictRow = row + 4 + own.count;
  const sentence = [
    hoursSentence(facts, marks),
    ...(smoothingOf(facts).length > 0 ? [splitSentence(facts, marks)] : []),
    findingsSentence(facts, marks),
  ];
  const tileRow = verdictRow + sentence.length + 1;
  const wide = (cell: PlannedCell): readonly PlannedCell[] => [
    cell,
    ...Array.from({ length: COLUMNS - 1 }, () => null),
  ];
  const all = tiles(facts, marks);
  return {
    height: tileRow + 3 - row,
    rowLines: {
      [row]: 1.5,
      ...Object.fromEntries(sentence.map((_, index) => [verdictRow + index, 1.4])),
      [tileRow + 1]: 1.5,
    },
    blocks: [
      line(row, [COMMITTEE.title(facts.ref)], "title"),
      line(row + 1, [COMMITTEE.subtitle(facts.ref, facts.result.asOf)], "note", { wrap: false }),
      ...own.blocks,
      ...sentence.map((cell, index) =>
        line(verdictRow + index, wide(cell), "verdict", { wrap: false })
      ),
      line(tileRow, all.flatMap(({ label }) => [label, null]), "header", { wrap: false, align: "left" }),
      ...all.map(({ cell, format }, index) =>
        line(tileRow + 1, [cell, null], "verdict", {
          column: index * TILE,
          formats: [[format, "General"]],
          align: "left",
          wrap: false,
        })
      ),
    ],
  };
} // prettier-ignore
