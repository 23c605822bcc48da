import type { Report } from "../app/report";
import { dayKey, monthKey, type Month } from "../domain/calendar";
import type { SmoothingFigures } from "../domain/figures";
import type { Finding } from "../domain/finding";
import type { Penalty } from "../domain/penalty";
import {
  notCheckedText,
  penaltyComputation,
  penaltyStateLabel,
  sentenceOf,
  triggerLabel,
  unitLabel,
} from "../messages";
import { decimalText } from "../messages/format";
import { statementSums } from "./statementSums";

/** An exact number as JSON readers want it: a point, no separators. */
const plain = (numerator: number, denominator: number): string =>
  decimalText(numerator, denominator, 2, "en").replace(/,/g, "");

const monthOrNull = (month: Month | null): string | null =>
  month === null ? null : monthKey(month);

const smoothingJson = (figures: SmoothingFigures) => {
  const supported = figures.guidance + figures.training;
  const counted = figures.production + supported;
  return {
    from: dayKey(figures.period.from),
    to: dayKey(figures.period.to),
    closed: figures.closed,
    share: counted === 0 ? null : plain(supported * 100, counted),
    min: plain(figures.min, 100),
    max: plain(figures.max, 100),
  };
};

const findingJson = (finding: Finding) => {
  const { expected, found, message, fix } = sentenceOf(finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.place.sheet,
    cell: finding.place.cell,
    month: monthOrNull(finding.month),
    expected,
    found,
    message,
    fix,
  };
};

const penaltyJson = (penalty: Penalty) => ({
  clause: penalty.clause,
  trigger: triggerLabel(penalty.trigger),
  period: penalty.periodKey,
  quantity: plain(penalty.quantityHundredths, 100),
  unit: unitLabel(penalty.unit),
  rate: penalty.rate,
  gross: penalty.gross,
  capped: penalty.capped,
  net: penalty.net,
  computation: penaltyComputation(penalty),
  article: penalty.article,
  state: penaltyStateLabel(penalty.state),
});

/**
 * A report as the documented JSON, format 1: seconds, cents, `YYYY-MM`, `YYYY-MM-DD`; shares and quantities are
 * exact decimal texts. No name of a person is in it.
 */
export const reportJson = (report: Report) => {
  const { registers, figures } = report;
  const { contract } = registers;
  return {
    format: 1,
    asOf: dayKey(report.asOf),
    contract: { reference: contract.reference, contractor: contract.contractor },
    statements: report.statements.map(({ statement, status }) => ({
      sheet: statement.sheet,
      month: monthOrNull(statement.month),
      lot: statement.lot,
      rows: statement.lines.length,
      status,
      ...statementSums(contract, statement),
    })),
    figures: {
      months: figures.months.map(({ month, production, guidance, training, planned }) => ({
        month: monthKey(month),
        production,
        guidance,
        training,
        planned,
      })),
      total: {
        production: figures.total.production,
        guidance: figures.total.guidance,
        training: figures.total.training,
        planned: figures.total.planned,
      },
      smoothing: figures.smoothing.map(smoothingJson),
    },
    findings: report.findings.map(({ finding }) => findingJson(finding)),
    penalties: report.penalties.map(penaltyJson),
    notChecked: report.notChecked.map((item) => notCheckedText(item)),
  };
};
