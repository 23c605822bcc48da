import type { Month } from "../../../domain/calendar";
import type { HourSums } from "../../../domain/figures";
import { quotedText } from "../builder";
import { hoursOfRows, hoursOver } from "../quarter/facts";
import { monthsCriteria, monthsFactors, type SummaryFacts } from "./facts";

/** Hours of some months, of one lot where the share is judged lot by lot. */
export const hoursOfLot = (facts: SummaryFacts, lot: string | null, from: Month, to: Month): HourSums =>
  lot === null
    ? hoursOver(facts, (month) => month >= from && month <= to)
    : hoursOfRows(
        facts.rows.filter(({ lot: own, month }) => own === lot && month !== null && month >= from && month <= to)
      ); // prettier-ignore

/** A column of the register of hours over the same months, as an expression. */
export const columnOfLot = (title: string, lot: string | null, from: Month, to: Month): string =>
  lot === null
    ? `SUMIFS(tHeures[${title}],${monthsCriteria(from, to)})`
    : `SUMPRODUCT((tHeures[Lot]=${quotedText(lot)})*${monthsFactors(from, to)},tHeures[${title}])`;
