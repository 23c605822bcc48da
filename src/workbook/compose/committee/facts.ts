import { partsOf, firstDay, type Day, type Month } from "../../../domain/calendar";
import type {
  CommitteeFigures,
  CommitteePerson,
  SummaryRef,
} from "../../../domain/committee/types";
import type { HourSums } from "../../../domain/figures";
import { summaryKey } from "../../../messages/fr/committee";
import type { WorkbookSnapshot } from "../../grid";
import type { PlannedCell } from "../../plan";
import { formula, quotedText } from "../builder";
import { hoursCell } from "../hoursRegister";
import type { CheckResult } from "../input";
import { quarterFacts, totalOf, type QuarterFacts } from "../quarter/facts";
import { followUpColumn, type FollowUpTitle } from "./followUpRegister";

/** What every section of a summary looks at. */
export interface SummaryFacts extends QuarterFacts {
  readonly ref: SummaryRef;
  readonly committee: CommitteeFigures;
  readonly version: string;
  readonly threshold: number;
}

export const summaryFacts = (
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  ref: SummaryRef,
  committee: CommitteeFigures,
  version: string
): SummaryFacts => ({
  ...quarterFacts(result, snapshot, ref),
  ref,
  committee,
  version,
  threshold: result.registers.contract.confidentialityThreshold,
});

export const TYPES = [
  ["production", "Production"],
  ["guidance", "Accompagnement"],
  ["training", "Formation"],
] as const;

/** A day inside a formula, the same in both date systems. */
export function dateText(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `DATE(${[year, month, number].join(",")})`;
}

/** The criteria of a sum over some months of `tHeures`. */
export const monthsCriteria = (from: Month, to: Month): string =>
  `tHeures[Mois],">="&${dateText(firstDay(from))},tHeures[Mois],"<="&${dateText(firstDay(to))}`;

/** The same as factors of a product. */
export const monthsFactors = (from: Month, to: Month): string =>
  `(tHeures[Mois]>=${dateText(firstDay(from))})*(tHeures[Mois]<=${dateText(firstDay(to))})`;

/** Production, guidance and training over some months, live. */
export const hourCells = (from: Month, to: Month, sums: HourSums): readonly PlannedCell[] =>
  TYPES.map(([type, title]) =>
    formula(`=SUMIFS(tHeures[${title}],${monthsCriteria(from, to)})`, hoursCell(sums[type]))
  );

/** «This row of the follow-up is of the period» as a factor; keys are compared, «2026» as a criterion is a number. */
export const inPeriod = (ref: SummaryRef): string =>
  `(${followUpColumn("Période")}=${quotedText(summaryKey(ref))})`;

const HOURS: readonly FollowUpTitle[] = ["Production", "Accompagnement", "Formation"];

/** «This person has hours» as a factor. */
export const hasHours = `((${HOURS.map(followUpColumn).join("+")})>0)`;

/**
 * «One of these comparisons holds» as a factor. One alone is left as it is: a boolean is always greater than a number in
 * Excel, so that `(…=…)>0` would hold everywhere; a sum of several is a number.
 */
export const anyOf = (comparisons: readonly string[]): string =>
  comparisons.length === 1 ? comparisons.join("") : `((${comparisons.join("+")})>0)`;

/** A count of rows of the follow-up that meet every factor. */
export const countOf = (...factors: readonly string[]): string =>
  `SUMPRODUCT(${factors.length === 1 ? `${factors.join("")}*1` : factors.join("*")})`;

export const isCounted = ({ hours }: CommitteePerson): boolean => totalOf(hours) > 0;

/** A live count. */
export const counted = (factors: readonly string[], value: number): PlannedCell =>
  formula(`=${countOf(...factors)}`, value);

/** A text as a criterion that means itself: no operator at its head, no wildcard in it. */
export const literalCriterion = (text: string): string =>
  `"="&${["~", "*", "?"].reduce((inner, sign) => `SUBSTITUTE(${inner},"${sign}","~${sign}")`, text)}`;
