import type { DecidedFinding, Report } from "../app/report";
import { standing } from "../domain/decisions";
import type { Severity } from "../domain/finding";
import {
  decisionStateLabel,
  notCheckedText,
  penaltyComputation,
  penaltyStateLabel,
  ruleTitle,
  sentenceOf,
  severityLabel,
  replacedByLabel,
  statusLabel,
  triggerLabel,
} from "../messages";
import { dayText, euros, hours } from "../messages/format";
import { CLI_FR } from "../messages/fr/cli";
import { statementSums } from "./statementSums";

const SEVERITIES: readonly Severity[] = ["blocking", "to-justify", "information"];

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${line}`)];

const statementLines = ({ statements, registers }: Report): readonly string[] =>
  statements.map(({ statement, status, replacedBy }) => {
    const sums = statementSums(registers.contract, statement);
    return CLI_FR.statement(
      statement.sheet,
      replacedBy === undefined ? statusLabel(status) : replacedByLabel(replacedBy),
      statement.lines.length,
      hours(sums.production),
      hours(sums.guidance),
      hours(sums.training)
    );
  });

const placeText = ({ finding }: DecidedFinding): string => {
  const { sheet, cell } = finding.place;
  return cell === null ? sheet : `${sheet}!${cell}`;
};

const findingLines = ({ findings }: Report): readonly string[] =>
  SEVERITIES.flatMap((severity) => {
    const ofSeverity = findings.filter(({ finding }) => finding.severity === severity);
    const rules = [...new Set(ofSeverity.map(({ finding }) => finding.rule))];
    return rules.flatMap((rule) => {
      const ofRule = ofSeverity.filter(({ finding }) => finding.rule === rule);
      return [
        CLI_FR.rule(rule, ruleTitle(rule), severityLabel(severity), ofRule.length),
        ...ofRule.map((decided) => {
          const { message, fix } = sentenceOf(decided.finding);
          const decision = decided.decision
            ? ` ${CLI_FR.decision(decisionStateLabel(decided.decision))}`
            : "";
          return `  ${placeText(decided)} ${CLI_FR.finding(message, fix)}${decision}`;
        }),
      ];
    });
  });

const penaltyLines = ({ penalties }: Report): readonly string[] =>
  penalties.length === 0
    ? []
    : [
        ...penalties.map((penalty) =>
          CLI_FR.penalty(
            penalty.clause,
            triggerLabel(penalty.trigger),
            penalty.subject === null
              ? penalty.periodKey
              : `${penalty.periodKey}, ${penalty.subject}`,
            penaltyComputation(penalty),
            euros(penalty.net),
            penaltyStateLabel(penalty.state)
          )
        ),
        CLI_FR.penaltyTotal(euros(penalties.reduce((sum, { net }) => sum + net, 0))),
      ];

/** A report as a person reads it in a terminal: the verdict first. */
export const reportText = (report: Report): string => {
  const number = (severity: Severity): number =>
    report.findings.filter(({ finding }) => finding.severity === severity).length;
  const decided = report.findings.filter(({ decision }) => standing(decision) !== null).length;
  const { headings } = CLI_FR;
  return [
    CLI_FR.verdict(number("blocking"), number("to-justify"), number("information")),
    CLI_FR.situation(CLI_FR.contract(report.registers.contract.reference), dayText(report.asOf)),
    ...(decided === 0 ? [] : [CLI_FR.decided(decided)]),
    ...section(headings.statements, statementLines(report)),
    ...section(headings.findings, findingLines(report)),
    ...section(headings.penalties, penaltyLines(report)),
    ...section(
      headings.notChecked,
      report.notChecked.map((item) => notCheckedText(item))
    ),
    "",
  ].join("\n");
};
