import { lastDay, monthOf, monthsBetween } from "../../../src/domain/calendar";
import type { Contract } from "../../../src/domain/contract";
import type { Finding } from "../../../src/domain/finding";
import { tallyHours } from "../../../src/domain/hourTally";
import type { Penalty } from "../../../src/domain/penalty";
import type { HourLine, MonthlyStatement } from "../../../src/domain/statement";
import { EXAMPLE_PARAMETERS } from "../../../src/workbook/compose/example/contract";
import { isoDay } from "../../../src/workbook/compose/example/isoDay";
import type { CheckResult, ComposedFinding } from "../../../src/workbook/compose/input";
import { PARAMETERS } from "../../../src/workbook/compose/inputTables";
import { PLAIN_CONTRACT } from "../../fixtures/contract";

/** A contract of two years from December 2025, 1 500 h a month, as the fictitious workbook writes it. */
export const CONTRACT: Contract = {
  ...PLAIN_CONTRACT,
  reference: "EX-2025-07",
  title: "Marché d'exemple",
  buyer: "Commune d'Exemple-sur-Loire",
  contractor: "Chantier d'insertion Exemple",
  startsOn: isoDay("2025-12-01"),
  amount: Number(EXAMPLE_PARAMETERS["Montant HT"]) * 100,
  plannedHours: 36_000 * 3600,
  referenceYear: "civil",
  place: { sheet: "Marché", cell: "A4" },
  cells: Object.fromEntries(
    PARAMETERS.map(({ key }, index) => [
      key,
      { sheet: "Marché", cell: `B${(5 + index).toString()}` },
    ])
  ),
};

export const JANUARY = monthOf(2026, 1);
export const MARCH = monthOf(2026, 3);

/** A line of a statement, hours in seconds. */
export const lineOf = (parts: Partial<HourLine>): HourLine => ({
  sheet: "Mars 2026",
  row: 9,
  month: MARCH,
  lot: null,
  identifier: "P-001",
  name: "EXEMPLE-ALPHA Camille",
  support: "Espaces verts",
  production: null,
  guidance: null,
  training: null,
  internship: null,
  paidAbsence: null,
  supervisor: null,
  cells: {},
  ...parts,
});

export const statementOf = (sheet: string, lines: readonly HourLine[]): MonthlyStatement => ({
  sheet,
  month: lines[0]?.month ?? null,
  monthSource: "title",
  lot: null,
  contractor: null,
  hasHoursColumn: true,
  hasParticipantColumn: true,
  headerCell: "A8",
  lines: lines.map((line) => ({ ...line, sheet })),
  unreadable: [],
  totals: [],
  ignoredColumns: [],
});

/** A finding with its place, for the sheets that list them. */
export const findingOf = (parts: {
  readonly subject?: string;
  readonly cell?: string | null;
  readonly sheet?: string;
  readonly text?: string;
}): ComposedFinding => {
  const subject = parts.subject ?? "P-001 · Formation";
  const finding: Finding = {
    rule: "LEC-03",
    severity: "blocking",
    place: {
      sheet: parts.sheet ?? "Mars 2026",
      cell: parts.cell === undefined ? "G9" : parts.cell,
    },
    month: MARCH,
    header: "Heures de formation",
    subject,
    facts: {
      who: { identifier: "P-001", row: 9 },
      header: "Heures de formation",
      column: "training",
      text: parts.text ?? "voir annexe",
    },
  };
  return { identity: `LEC-03|${subject}|2026-03`, finding, decision: null };
};

export const penaltyOf = (parts: Partial<Penalty> = {}): Penalty => ({
  clause: "P2",
  trigger: "late-statement",
  period: { from: isoDay("2026-02-01"), to: isoDay("2026-02-28") },
  periodKey: "2026-02",
  subject: "Relevé mensuel · Février 2026",
  factHundredths: 800,
  allowanceHundredths: 200,
  quantityHundredths: 600,
  unit: "calendar-day",
  rate: 7500,
  gross: 45_000,
  capped: 45_000,
  net: 45_000,
  cap: 60_000,
  exemption: 30_000,
  article: "CCP art. 8.3",
  state: "recorded",
  dueOn: null,
  ...parts,
});

/** A check's result over some statements, its figures added up by the engine. */
export function resultOf(
  statements: readonly MonthlyStatement[],
  more: Partial<CheckResult> & { readonly contract?: Contract } = {}
): CheckResult {
  const contract = more.contract ?? CONTRACT;
  const asOf = isoDay("2026-06-20");
  const tally = tallyHours(
    contract,
    [],
    statements.flatMap(({ lines }) => lines)
  );
  const months = monthsBetween(monthOf(2025, 12), monthOf(2027, 11)).map((month) => ({
    month,
    ...tally.ofMonth(month),
    planned: 1500 * 3600,
    elapsed: lastDay(month) < asOf,
  }));
  const sum = (key: "production" | "guidance" | "training"): number =>
    months.reduce((total, figures) => total + figures[key], 0);
  const year = { from: isoDay("2026-01-01"), to: isoDay("2026-12-31") };
  return {
    asOf,
    registers: {
      contract,
      lots: [],
      supports: ["Espaces verts", "Déchèterie"].map((name) => ({
        name,
        lot: null,
        site: null,
        plannedHours: null,
        from: null,
        to: null,
        place: { sheet: "Supports", cell: "A5" },
      })),
      forecasts: null,
      clauses: null,
      participants: null,
      supervision: null,
      documents: null,
      evaluations: null,
      references: null,
    },
    statements: statements.map((statement) => ({ statement })),
    figures: {
      months,
      total: {
        production: sum("production"),
        guidance: sum("guidance"),
        training: sum("training"),
        planned: 6 * 1500 * 3600,
      },
      smoothing: [
        {
          period: year,
          lot: null,
          closed: false,
          min: 2000,
          max: 3000,
          remaining: 0,
          production: sum("production"),
          guidance: sum("guidance"),
          training: sum("training"),
        },
      ],
    },
    findings: [],
    penalties: [],
    notChecked: [],
    ...more,
  };
}
