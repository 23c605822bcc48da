import type { Criterion } from "../../../domain/criteria";
import { groupSmall } from "../../../domain/committee/secrecy";
import type { OneWayTable } from "../../../domain/committee/types";
import { AGE_BANDS, SEXES, WEEKLY_BANDS, YES_NO } from "../../../messages/fr/committee";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, type CellRectangle } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, line, quotedText } from "../builder";
import { anyOf, counted, countOf, hasHours, inPeriod, isCounted, type SummaryFacts } from "./facts";
import { PAGE_ROWS } from "./layout";
import { followUpColumn, type FollowUpTitle } from "./followUpRegister";
import { ACROSS, gridTable, heading, labelFormatAt, SMALL_WIDTH, type Part } from "./page";

const TEXTS = COMMITTEE.profile;
const SPAN = 2;

/** Headcount, entries, exits and presence, on one line of figures. */
function peoplePart(facts: SummaryFacts, row: number): Part {
  const { people } = facts.committee;
  const period = inPeriod(facts.ref);
  const { headcount, entries, exits, present, heading: title } = COMMITTEE.people;
  const flagged = (column: FollowUpTitle): string => `(${followUpColumn(column)}=1)`;
  const figures: readonly (readonly [string, PlannedCell])[] = [
    [headcount, counted([period, hasHours], people.headcount)],
    ...(people.entries === null
      ? []
      : [[entries, counted([period, flagged("Entrée")], people.entries)] as const]),
    ...(people.exits === null
      ? []
      : [[exits, counted([period, flagged("Sortie")], people.exits)] as const]),
    ...(people.presentAtEnd === null
      ? []
      : [[present, counted([period, flagged("Présent à la fin")], people.presentAtEnd)] as const]),
  ];
  return {
    height: 3,
    blocks: [
      heading(row, title),
      ...figures.flatMap(([label, cell], index) => [
        line(row + 1, [label], "body", { column: index * 3, wrap: false }),
        line(row + 1, [cell], "label", {
          column: index * 3 + 2,
          formats: [[FORMATS.whole]],
          align: "left",
        }),
      ]),
    ],
  };
}

/** One cell of a profile table: what it is called, how it is counted, how many. */
interface Line {
  readonly label: string;
  readonly factor: string;
  readonly count: number;
}

/** Counts of a table as formulas and as the engine has them, and how small one may not be. */
interface Counts {
  readonly texts: readonly string[];
  readonly values: readonly number[];
}

/**
 * A live count that hides itself when an edit brings one of some counts under the threshold: those from which it, or
 * what it hides, would be found by subtraction.
 */
export function maskedCount(
  { threshold }: SummaryFacts,
  count: string,
  value: number,
  looked: Counts
): PlannedCell {
  const smallest = threshold.toString();
  const tests = looked.texts.map((text) => `AND(${text}>0,${text}<${smallest})`);
  const isHidden = looked.values.some((each) => each > 0 && each < threshold);
  return formula(
    `=IF(${tests.length === 1 ? tests.join("") : `OR(${tests.join(",")})`},${quotedText(TEXTS.masked)},${count})`,
    isHidden ? TEXTS.masked : value
  );
}

interface SmallTable {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly isWithheld: boolean;
  readonly base: number;
  readonly note?: string | null;
  /** Lines that answer yes or no each for itself, instead of sharing the base out. */
  readonly isYesNo?: boolean;
}

function smallTable(facts: SummaryFacts, row: number, left: number, table: SmallTable): Part {
  const { title, lines, base, note, isYesNo = false } = table;
  const period = inPeriod(facts.ref);
  const baseText = countOf(period, hasHours);
  const notes = table.isWithheld ? [TEXTS.withheld] : note ? [note] : [];
  const countText = ({ factor }: Line): string => countOf(period, hasHours, factor);
  const shared: Counts = {
    texts: lines.map(countText),
    values: lines.map(({ count }) => count),
  };
  const rows = lines.map((each, index): readonly PlannedCell[] => {
    const { label, count } = each;
    const at = cellAddress(row + 1 + index, left + SPAN);
    const text = countText(each);
    const looked = isYesNo
      ? { texts: [text, `(${baseText}-${text})`], values: [count, base - count] }
      : shared;
    const cell = maskedCount(facts, text, count, looked);
    const isHidden = looked.values.some((one) => one > 0 && one < facts.threshold);
    return [
      label,
      cell,
      formula(
        `=IF(ISNUMBER(${at}),IF(${baseText}=0,"",${at}/${baseText}),"")`,
        isHidden || base === 0 ? "" : count / base
      ),
    ];
  });
  return {
    height: rows.length + notes.length + 2,
    personCounts: [{ row: row + 1, column: left + SPAN, rowCount: rows.length, columnCount: 1 }],
    blocks: [
      ...gridTable(row, {
        left,
        span: SPAN,
        label: title,
        isIndented: left > 0,
        titles: [TEXTS.count, TEXTS.share],
        rows,
        formats: [FORMATS.whole, "0.0%"],
      }),
      ...notes.map((text, index) =>
        line(row + 1 + rows.length + index, [text], "note", {
          column: left,
          wrap: false,
          formats: [[labelFormatAt(left)]],
        })
      ),
    ],
  };
}

/** A table by one column of the follow-up whose words are given. */
function byColumn<Key extends string>(
  table: OneWayTable<Key> | null,
  title: string,
  column: FollowUpTitle,
  words: Readonly<Record<Key, string>>
): SmallTable | null {
  if (!table) return null;
  const factorOf = (key: Key): string => `(${followUpColumn(column)}=${quotedText(words[key])})`;
  return {
    title,
    base: table.base,
    isWithheld: table.isWithheld,
    lines: table.cells
      .filter(({ keys, count }) => count > 0 || keys.some((key) => key !== "unknown"))
      .map(({ keys, count }) => ({
        label: keys.length > 1 ? TEXTS.others : keys.map((key) => words[key]).join(""),
        factor: anyOf(keys.map(factorOf)),
        count,
      })),
  };
} // prettier-ignore

function phaseTable(facts: SummaryFacts): SmallTable | null {
  const people = facts.committee.people.people.filter(isCounted);
  if (people.every(({ phase }) => phase === null)) return null;
  const phases = [1, 2, 3, null] as const;
  const table = groupSmall(
    phases.map((phase) => ({
      key: String(phase),
      count: people.filter((person) => person.phase === phase).length,
    })),
    facts.threshold
  );
  const column = followUpColumn("Phase");
  const factorOf = (key: string): string =>
    key === "null" ? `(${column}="")` : `(${column}=${quotedText(key)})`;
  return {
    title: TEXTS.phases,
    base: table.base,
    isWithheld: table.isWithheld,
    lines: table.cells
      .filter(({ keys, count }) => count > 0 || keys.some((key) => key !== "null"))
      .map(({ keys, count }) => {
        const [key = "null"] = keys;
        const own = key === "null" ? TEXTS.unknownPhase : TEXTS.phase(Number(key));
        return {
          label: keys.length > 1 ? TEXTS.others : own,
          factor: anyOf(keys.map(factorOf)),
          count,
        };
      }),
  };
}

function criteriaTable({ committee }: SummaryFacts): SmallTable | null {
  const { criteria } = committee.people;
  if (!criteria) return null;
  const factorOf = (criterion: Criterion): string =>
    `ISNUMBER(SEARCH(${quotedText(`;${criterion};`)},${followUpColumn("Critères")}))`;
  return {
    title: TEXTS.criteria,
    base: criteria.base,
    isWithheld: false,
    isYesNo: true,
    note: criteria.hidden > 0 ? TEXTS.hidden(criteria.hidden) : null,
    lines: criteria.shown.map(({ criterion, count }) => ({
      label: criterion.replace("_", " / "),
      factor: factorOf(criterion),
      count,
    })),
  };
}

/**
 * Sex, age, district, weekly hours, phases, criteria: one-way tables, three across the page, under the headcount. When
 * the page has no room for them all, the lower ones go to the next.
 */
export function profilePart(facts: SummaryFacts, row: number, room: number): Part {
  const head = peoplePart(facts, row);
  const { sex, age, priorityDistrict, weekly } = facts.committee.people;
  const tables = [
    byColumn(sex, TEXTS.sex, "Sexe", SEXES),
    byColumn(age, TEXTS.age, "Âge", AGE_BANDS),
    byColumn(priorityDistrict, TEXTS.district, "QPV", YES_NO),
    byColumn(weekly, TEXTS.weekly, "Heures hebdomadaires", WEEKLY_BANDS),
    phaseTable(facts),
    criteriaTable(facts),
  ].filter((table) => table !== null);
  const blocks = [...head.blocks];
  const personCounts: CellRectangle[] = [];
  const breaks: number[] = [];
  let at = row + head.height;
  let left = room - head.height;
  let isBegun = false;
  for (let index = 0; index < tables.length; index += ACROSS) {
    const band = tables.slice(index, index + ACROSS);
    const bandAt = (from: number): readonly Part[] =>
      band.map((table, rank) => smallTable(facts, from, rank * SMALL_WIDTH, table));
    const height = Math.max(...bandAt(at).map((part) => part.height));
    const isTooHigh = height - 1 > left;
    if (isTooHigh && isBegun) {
      breaks.push(at);
      left = PAGE_ROWS;
    }
    isBegun = isBegun || (index === 0 && !isTooHigh);
    const placed = bandAt(at);
    blocks.push(...placed.flatMap((part) => part.blocks));
    personCounts.push(...placed.flatMap((part) => part.personCounts ?? []));
    at += height;
    left -= height;
  }
  return {
    height: at - row,
    blocks,
    personCounts,
    breaks,
    sources: [{ row, text: `${COMMITTEE.people.source} ${TEXTS.source(facts.threshold)}` }],
  };
}
