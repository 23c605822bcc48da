import type { DecidedFinding, Report } from "../../src/app/report";
import { dayOf, type Month, type Period } from "../../src/domain/calendar";
import type { Contract, Registers } from "../../src/domain/contract";
import type { Decision, Finding, StatementStatus } from "../../src/domain/finding";
import type { MonthFigures } from "../../src/domain/figures";
import type { Penalty } from "../../src/domain/penalty";
import type { MonthlyStatement } from "../../src/domain/statement";
import { PLAIN_CONTRACT } from "../fixtures/contract";

/** A report as a check of the fictitious contract would give it. Everyone and everything here is invented. */

const HOUR = 3600;
export const AS_OF = dayOf(2026, 6, 20);
export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;
const YEAR_2026: Period = { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) };

export const contract: Contract = {
  ...PLAIN_CONTRACT,
  reference: "2026-INS-04",
  title: "Entretien des espaces verts et tri, support d'insertion",
  buyer: "Communauté de communes du Val Fictif",
  contractor: "Régie des Tilleuls",
  siret: "12345678200010",
  amount: 24_000_000,
  plannedHours: 36_000 * HOUR,
  participantsPerSupervisor: 8,
  place: { sheet: "Marché", cell: "A3" },
  cells: {
    Référence: { sheet: "Marché", cell: "B4" },
    Titulaire: { sheet: "Marché", cell: "B7" },
    "Volume prévu": { sheet: "Marché", cell: "B16" },
  },
};

const registers: Registers = {
  contract,
  lots: [],
  supports: ["Espaces verts", "Déchèterie", "Maraîchage"].map((name, index) => ({
    name,
    lot: null,
    site: index === 1 ? "Zone des Platanes" : null,
    plannedHours: 12_000 * HOUR,
    from: null,
    to: null,
    place: { sheet: "Supports", cell: `A${(index + 4).toString()}` },
  })),
  forecasts: null,
  clauses: [
    {
      code: "P1",
      trigger: "hours-not-done",
      unit: "hour",
      rate: { kind: "euros", cents: 3500 },
      prerequisite: "observations",
      delayDays: 15,
      allowanceHundredths: 0,
      cap: null,
      capShare: 1000,
      cumulative: true,
      exemption: null,
      article: "CCAP 8.2",
      place: { sheet: "Clauses", cell: "A4" },
    },
  ],
  participants: [],
  supervision: [],
  documents: [],
  evaluations: null,
  references: null,
};

const statement = (sheet: string, month: Month, rows: number): MonthlyStatement => ({
  sheet,
  month,
  monthSource: "title",
  lot: null,
  contractor: "Régie des Tilleuls",
  hasHoursColumn: true,
  hasParticipantColumn: true,
  headerCell: "A7",
  lines: Array.from({ length: rows }, (_unused, index) => ({
    sheet,
    row: index + 8,
    month,
    lot: null,
    identifier: `P-${(index + 1).toString().padStart(3, "0")}`,
    name: null,
    support: "Espaces verts",
    production: 100 * HOUR,
    guidance: 10 * HOUR,
    training: 15 * HOUR,
    internship: null,
    paidAbsence: null,
    supervisor: null,
    cells: {},
  })),
  unreadable: [],
  totals: [],
  ignoredColumns: [],
});

const STATEMENTS: readonly (readonly [string, Month, StatementStatus])[] = [
  ["Janvier 2026", monthOf(2026, 1), "accepted"],
  ["Février 2026", monthOf(2026, 2), "to-justify"],
  ["Mars 2026", monthOf(2026, 3), "refused"],
  ["avril-26", monthOf(2026, 4), "refused"],
  ["2026-05", monthOf(2026, 5), "accepted"],
];

const identityOf = (finding: Finding): string =>
  `${finding.rule}|${finding.subject}|${(finding.month ?? 0).toString()}`;

export const decided = (finding: Finding, decision: Decision | null = null): DecidedFinding => ({
  identity: identityOf(finding),
  finding,
  decision,
});

const who = (number: number) => ({
  identifier: `P-${number.toString().padStart(3, "0")}`,
  row: number + 7,
});

const MARCH = "Mars 2026";
const march = monthOf(2026, 3);

/** Nine findings, of three severities, on four sheets. */
export const FINDINGS: readonly Finding[] = [
  { rule: "LEC-06", severity: "blocking", place: { sheet: MARCH, cell: "F26" }, month: march, header: "Heures de production", subject: "Heures de production", facts: { header: "Heures de production", column: "production", declared: 1412 * HOUR, summed: 1404.5 * HOUR } },
  { rule: "LEC-03", severity: "blocking", place: { sheet: MARCH, cell: "F14" }, month: march, header: "Heures de production", subject: "P-007", facts: { who: who(7), header: "Heures de production", column: "production", text: "voir planning" } },
  { rule: "PER-03", severity: "blocking", place: { sheet: "avril-26", cell: "D11" }, month: monthOf(2026, 4), header: "Prod.", subject: "P-004", facts: { who: who(4), hours: 240 * HOUR, limit: 205.7 * HOUR, kind: "legal-maximum", days: 30, weekly: null } },
  { rule: "PER-03", severity: "to-justify", place: { sheet: "Février 2026", cell: "E9" }, month: monthOf(2026, 2), header: "Heures de production", subject: "P-002", facts: { who: who(2), hours: 112 * HOUR, limit: 104 * HOUR, kind: "weekly-quota", days: 20, weekly: 26 * HOUR } },
  { rule: "SUP-02", severity: "to-justify", place: { sheet: MARCH, cell: "D18" }, month: march, header: "Support", subject: "P-011", facts: { who: who(11), hours: 32 * HOUR } },
  { rule: "SUP-02", severity: "to-justify", place: { sheet: "avril-26", cell: "C12" }, month: monthOf(2026, 4), header: "Activité", subject: "P-005", facts: { who: who(5), hours: 21 * HOUR } },
  { rule: "REP-01", severity: "information", place: { sheet: MARCH, cell: null }, month: march, header: null, subject: "marché", facts: { period: { from: dayOf(2026, 3, 1), to: dayOf(2026, 3, 31) }, supported: 252 * HOUR, counted: 1650 * HOUR, min: 2000, max: 3000, lot: null, isVerdict: false } },
  { rule: "LEC-08", severity: "information", place: { sheet: "avril-26", cell: "H6" }, month: monthOf(2026, 4), header: "Véhicule", subject: "Véhicule", facts: { header: "Véhicule" } },
  { rule: "DOC-01", severity: "to-justify", place: { sheet: "Documents", cell: "D6" }, month: monthOf(2026, 2), header: "Reçu le", subject: "Relevé mensuel février", facts: { document: "Relevé mensuel", period: "Février 2026", dueOn: dayOf(2026, 3, 16), receivedOn: dayOf(2026, 3, 20), calendarDays: 4, openDays: 4 } },
]; // prettier-ignore

const hoursOf = (month: number): MonthFigures => ({
  month: monthOf(2026, month),
  production: (1180 + month * 20) * HOUR,
  guidance: (140 + month * 4) * HOUR,
  training: (150 - month * 6) * HOUR,
  planned: 1500 * HOUR,
  elapsed: month < 6,
});

export const PENALTY: Penalty = {
  clause: "P1",
  trigger: "hours-not-done",
  period: { from: dayOf(2026, 3, 1), to: dayOf(2026, 3, 31) },
  periodKey: "2026-03",
  subject: null,
  factHundredths: 4150,
  allowanceHundredths: 0,
  quantityHundredths: 4150,
  unit: "hour",
  rate: 3500,
  gross: 145_250,
  capped: 145_250,
  net: 145_250,
  cap: 2_400_000,
  exemption: null,
  article: "CCAP 8.2",
  state: "recorded",
  dueOn: null,
};

export const report: Report = {
  asOf: AS_OF,
  registers,
  statements: STATEMENTS.map(([sheet, month, status]) => ({
    statement: statement(sheet, month, 18),
    status,
  })),
  figures: {
    months: [1, 2, 3, 4, 5, 6].map(hoursOf),
    total: {
      production: 6200 * HOUR,
      guidance: 760 * HOUR,
      training: 660 * HOUR,
      planned: 7500 * HOUR,
    },
    smoothing: [
      {
        period: YEAR_2026,
        lot: null,
        closed: false,
        production: 6200 * HOUR,
        guidance: 760 * HOUR,
        training: 660 * HOUR,
        min: 2000,
        max: 3000,
        remaining: 10_500 * HOUR,
      },
    ],
  },
  findings: FINDINGS.map(
    (finding) =>
    decided(
      finding,
      finding.rule === "DOC-01"
        ? { decision: "accepted", justification: "Serveur du titulaire en panne, courriel du 17 mars.", by: "Service insertion", on: dayOf(2026, 4, 2) }
        : null
    ) // prettier-ignore
  ),
  penalties: [
    PENALTY,
    {
      ...PENALTY,
      clause: "P3",
      trigger: "late-document",
      periodKey: "2026-02",
      period: { from: dayOf(2026, 2, 1), to: dayOf(2026, 2, 28) },
      subject: "Bilan semestriel",
      factHundredths: 400,
      quantityHundredths: 400,
      unit: "calendar-day",
      rate: 10_000,
      gross: 40_000,
      capped: 40_000,
      net: 0,
      exemption: 100_000,
      article: "CCAP 8.4",
      state: "observations",
      dueOn: dayOf(2026, 6, 30),
    },
  ],
  notChecked: [
    { kind: "missing-table", table: "tDocuments", rules: ["DOC-01", "DOC-02"] },
    { kind: "missing-parameter", parameter: "Participants par encadrant", rules: ["ENC-01"] },
    {
      kind: "unreadable-input",
      place: { sheet: "Participants", cell: "M7" },
      field: "Début du contrat",
      text: "31/02/2026",
      accepted: "une date, par exemple 16/03/2026",
    },
    { kind: "ignored-sheet", sheet: "Brouillon" },
    { kind: "no-rate", clause: "P9" },
  ],
};

/** A report of `count` findings of the same rule on one sheet. */
export const reportOf = (count: number): Report => ({
  ...report,
  findings: Array.from({ length: count }, (_unused, index) =>
    decided({
      rule: "LEC-03",
      severity: "blocking",
      place: { sheet: MARCH, cell: `F${(index + 8).toString()}` },
      month: march,
      header: "Heures de production",
      subject: `ligne ${(index + 8).toString()}`,
      facts: {
        who: { identifier: null, row: index + 8 },
        header: "Heures de production",
        column: "production",
        text: "n.c.",
      },
    })
  ),
});

/** The same contract with nothing to say. */
export const cleanReport: Report = {
  ...report,
  statements: report.statements.map(({ statement: each }) => ({
    statement: each,
    status: "accepted",
  })),
  findings: [],
  penalties: [],
  notChecked: [],
};
