import { monthPeriod, type Month, type Period } from "../calendar";
import type { Contract, Place } from "../contract";
import type { MonthFigures } from "../figures";
import type { Finding } from "../finding";
import { parameterPlace, sheetsOfMonth } from "../findingPlaces";
import { found } from "../outcome";
import { contractPeriod, isClosed } from "../periods";
import { boundParameter, splitFacts, splitSubject } from "../splitFindings";
import { comparedToBounds, monthsOfScope, splitScopes, type SplitScope } from "../splitScopes";
import type { CheckContext, Rule } from "./rule";

/** The days of a month that are the contract's; null for a month outside it. */
function daysOf(month: Month, contract: Contract): Period | null {
  const days = monthPeriod(month);
  const whole = contractPeriod(contract);
  if (whole === null) return days;
  const period = { from: Math.max(days.from, whole.from), to: Math.min(days.to, whole.to) };
  return period.from <= period.to ? period : null;
}

/** The only sheet that declares the month, else the cell of the bound that is crossed. */
function placeOf(input: CheckContext, month: Month, scope: SplitScope, side: -1 | 1): Place {
  const [sheet, another] = sheetsOfMonth(input.submission)(month, scope.lot);
  return sheet !== undefined && another === undefined
    ? { sheet, cell: null }
    : parameterPlace(input.registers, boundParameter(side));
}

function check(input: CheckContext, scope: SplitScope, figures: MonthFigures): Finding | null {
  const { contract } = input.registers;
  const side = comparedToBounds(figures, scope);
  const period = daysOf(figures.month, contract);
  if (side === 0 || period === null) return null;
  const isVerdict = contract.smoothing === "month" && isClosed(period, input.asOf);
  return {
    rule: "REP-01",
    severity: isVerdict ? "to-justify" : "information",
    place: placeOf(input, figures.month, scope, side),
    month: figures.month,
    header: null,
    subject: splitSubject(scope.lot),
    facts: { ...splitFacts(figures, scope, period), isVerdict },
  };
}

/**
 * A month's share of guidance and training is outside the bounds. Where the split is smoothed over the month it is the
 * verdict, to be justified, once the month is closed; elsewhere it informs.
 */
export const rule: Rule = {
  code: "REP-01",
  check: (input) =>
    found(
      splitScopes(input.registers).flatMap((scope) =>
        monthsOfScope(input.figures, scope.lot).flatMap((month) => check(input, scope, month) ?? [])
      )
    ),
};
