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
import { COLUMNS, HALF, type Marks, type Part } from "./page";
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

/** Letters of a value that half of the page holds beside its label. */
const HALF_LENGTH = 44;

/** What the contract is: what takes the page's width first, then the rest two by two. */
function identity(facts: SummaryFacts, row: number): { readonly blocks: readonly Block[]; readonly count: number } {
  const { contract } = facts.result.registers;
  const values = [contract.reference, contract.title, contract.buyer, contract.contractor, contract.facilitator];
  const items = COMMITTEE.contractLabels.flatMap((label, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ label, value, cells: identityLines(facts, label, value) }];
  });
  const isWide = ({ value }: { readonly value: string }): boolean => value.length > HALF_LENGTH;
  const item = (at: number, left: number, label: string, cells: readonly PlannedCell[]): readonly Block[] => [
    line(at, [label], "label", { column: left }),
    ...cells.map((cell, part) => line(at + part, [cell], "body", { column: left + VALUE_COLUMN, wrap: false })),
  ];
  let count = 0;
  const wide = items.filter(isWide).flatMap(({ label, cells }) => {
    const at = row + count;
    count += cells.length;
    return item(at, 0, label, cells);
  });
  const narrow = items.filter((one) => !isWide(one));
  const pairs = narrow.flatMap(({ label, cells }, index) =>
    item(row + count + Math.floor(index / 2), (index % 2) * HALF, label, cells)
  );
  return { count: count + Math.ceil(narrow.length / 2), blocks: [...wide, ...pairs] };
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
      [row]: 1.4,
      ...Object.fromEntries(sentence.map((_, index) => [verdictRow + index, 1.25])),
      [tileRow + 1]: 1.25,
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
