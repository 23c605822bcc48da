import { outcomeOf } from "../../../domain/committee/figures";
import type { InternshipFigures } from "../../../domain/committee/types";
import type { PlannedCell } from "../../plan";
import { quotedText } from "../builder";
import { anyOf, dateText, type SummaryFacts } from "./facts";
import {
  countRows,
  distinctTexts,
  isSameText,
  less,
  liveCell,
  rowsOf,
  sumRows,
  type Computed,
  type Factor,
  type RowCells,
} from "./rowFormulas";

const TABLE = "tPMSMP";
const column = (title: string): string => `${TABLE}[${title}]`;
const [FROM, TO, DAYS, OUTCOME] = ["Du", "Au", "Jours", "Issue"] as const;

/** What the list of `Issue` offers. */
const OUTCOMES = { hired: "Embauche", training: "Formation", none: "Sans suite" } as const;

/** «This placement ends in the period» (begins, where nothing says its end). */
function isEnded({ ref, result }: SummaryFacts): Factor {
  const [first, last] = [ref.period.from, Math.min(ref.period.to, result.asOf)];
  const isWithin = (title: string): string =>
    `ISNUMBER(${column(title)})*(${column(title)}>=${dateText(first)})*(${column(title)}<=${dateText(last)})`;
  return {
    text: `((${isWithin(TO)}+(1-ISNUMBER(${column(TO)}))*${isWithin(FROM)})>0)`,
    holds: (cells) => {
      const day = [cells(TO), cells(FROM)].find((value) => typeof value === "number");
      return typeof day === "number" && day >= first && day <= last;
    },
  };
}

/** The outcome as the list says it, and as the buyer wrote it otherwise. */
function isOutcome(rows: readonly RowCells[], outcome: keyof typeof OUTCOMES): Factor {
  const written = rows
    .map((cells) => cells(OUTCOME))
    .filter((text) => typeof text === "string" && outcomeOf(text) === outcome)
    .map(String);
  const texts = distinctTexts([OUTCOMES[outcome], ...written]);
  return {
    text: anyOf(texts.map((text) => `(${column(OUTCOME)}=${quotedText(text)})`)),
    holds: (cells) => texts.some((text) => isSameText(cells(OUTCOME), text)),
  };
}

/** What the register of placements says of the period, live. */
export function internshipCells(
  facts: SummaryFacts,
  outcomes: NonNullable<InternshipFigures["outcomes"]>
): Readonly<Record<keyof typeof outcomes, PlannedCell>> {
  const rows = rowsOf(facts, TABLE, [FROM, TO, OUTCOME]);
  const ended = isEnded(facts);
  const all = rows && countRows(rows, [ended]);
  const of = (outcome: keyof typeof OUTCOMES): Computed | null =>
    rows && countRows(rows, [ended, isOutcome(rows, outcome)]);
  const [hired, training, none] = [of("hired"), of("training"), of("none")];
  const withDays = rowsOf(facts, TABLE, [FROM, TO, DAYS]);
  return {
    periods: liveCell([all], outcomes.periods),
    days:
      outcomes.days === null
        ? null
        : liveCell([withDays && sumRows(withDays, [ended], TABLE, DAYS)], outcomes.days / 100),
    hired: liveCell([hired], outcomes.hired),
    training: liveCell([training], outcomes.training),
    none: liveCell([none], outcomes.none),
    unknown: liveCell(
      [all && hired && training && none && less(all, hired, training, none)],
      outcomes.unknown
    ),
  };
}
