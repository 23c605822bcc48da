import { dayOf, monthOf } from "../../src/domain/calendar";
import { RULE_CODES } from "../../src/domain/finding";
import type { FactsByRule, Finding, RuleCode } from "../../src/domain/finding";

/** One finding of each rule, for the tests of the catalogue. */

const who = { identifier: "P-007", row: 14 };
const year = { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) };
const march = { from: dayOf(2026, 3, 1), to: dayOf(2026, 3, 31) };
const split = { supported: 360_000, counted: 3_600_000, min: 2000, max: 3000, lot: null };
const volume = { lot: "2", done: 3_240_000, planned: 3_600_000, toleranceBasisPoints: 1000 };
const cell = { who, header: "Heures de production", column: "production" } as const;
const missing = { lacking: "guidance-and-training", missing: 450_000, remaining: 720_000 } as const;
const due = { document: "Relevé mensuel", period: "Mars 2026", dueOn: dayOf(2026, 4, 15) };

const FACTS: { readonly [Code in RuleCode]: FactsByRule[Code] } = {
  "LEC-01": { headersTried: 3 },
  "LEC-02": { headersTried: 3 },
  "LEC-03": { ...cell, text: "absent" },
  "LEC-04": { ...cell, text: "7,30 h", readings: [26_280, 27_000] },
  "LEC-05": { ...cell, text: "#REF!" },
  "LEC-06": {
    header: "Heures de production",
    column: "production",
    declared: 1_483_200,
    summed: 1_456_200,
  },
  "LEC-07": {
    kind: "disagree",
    used: { month: monthOf(2026, 2), source: "title", cell: "B4" },
    others: [{ month: monthOf(2026, 3), source: "sheet-name", cell: null }],
  },
  "LEC-08": { header: "N° de badge" },
  "LEC-09": { kind: "row", cells: ["E14", "E15"], hours: 504_000 },
  "LEC-10": { who, column: "training", hours: -50_400 },
  "LEC-11": {
    role: "replacing",
    other: "Mars 2026",
    lot: null,
    reason: "same-lines",
    lines: 12,
    differences: [
      {
        kind: "changed",
        who,
        support: "Espaces verts",
        beforeRow: 14,
        afterRow: 14,
        changes: [
          {
            column: "production",
            before: 252_000,
            after: 226_800,
            beforeCell: "E14",
            afterCell: "E14",
          },
        ],
      },
    ],
    cells: ["E14"],
  },
  "LEC-12": { who },
  "REP-01": { ...split, period: march, isVerdict: false },
  "REP-02": { ...split, period: year },
  "REP-03": { ...split, ...missing, period: year },
  "REP-04": { ...split, ...missing, period: year, lot: "2" },
  "REP-05": {
    period: year,
    lot: null,
    type: "training",
    hours: 972_000,
    counted: 10_800_000,
    min: 1000,
    closed: false,
    missing: 120_000,
  },
  "REP-06": { who, months: [monthOf(2026, 2), monthOf(2026, 3)] },
  "VOL-01": { ...volume, period: march },
  "VOL-02": { ...volume, period: year, months: 5 },
  "VOL-03": { ...volume, period: year, scope: "year" },
  "VOL-04": { ...volume, period: year, done: 3_645_000 },
  "VOL-05": {
    period: year,
    lot: null,
    missing: 56_160_000,
    monthsLeft: 12,
    needed: 4_680_000,
    best: 3_420_000,
    bestMonth: monthOf(2026, 3),
  },
  "VOL-06": {
    kind: "short",
    who,
    from: dayOf(2026, 1, 12),
    to: dayOf(2026, 7, 10),
    months: 6,
    dueOn: dayOf(2026, 7, 11),
  },
  "SUP-01": { who, support: "Cantine", known: ["Espaces verts", "Déchèterie"] },
  "SUP-02": { who, hours: 302_400 },
  "SUP-03": {
    who,
    support: "Murets",
    month: monthOf(2026, 3),
    hours: 230_400,
    bound: "end",
    day: dayOf(2026, 2, 28),
  },
  "SUP-04": {
    support: "Murets",
    kind: "not-reached",
    done: 3_240_000,
    planned: 3_600_000,
    endsOn: dayOf(2026, 2, 28),
  },
  "PER-01": { row: 14, hours: 302_400 },
  "PER-02": {
    who,
    month: monthOf(2026, 3),
    hours: 226_800,
    bound: "exit",
    day: dayOf(2026, 2, 28),
  },
  "PER-03": { who, hours: 342_000, limit: 318_240, kind: "weekly-quota", days: 17, weekly: 93_600 },
  "PER-04": { who, support: "Espaces verts", rows: [12, 27], cells: ["A12", "A27"] },
  "PER-05": {
    who,
    hours: 864_000,
    limit: 765_257,
    kind: "legal-maximum",
    days: 31,
    weekly: null,
    parts: [
      { place: { sheet: "Mars 2026 lot 1", cell: "E14" }, lot: "1", hours: 468_000 },
      { place: { sheet: "Mars 2026 lot 2", cell: "E9" }, lot: "2", hours: 396_000 },
    ],
  },
  "PER-06": {
    who,
    other: { identifier: null, row: 9 },
    otherPlace: { sheet: "Février 2026", cell: "A9" },
    likeness: "letter",
  },
  "PER-07": { who, rows: 3, sheets: 2, hours: 302_400 },
  "PER-08": { who, age: 15, on: dayOf(2026, 6, 1) },
  "ELI-01": { who },
  "ELI-02": { who, text: "9999 26 00123" },
  "ELI-03": {
    who,
    month: monthOf(2026, 3),
    hours: 302_400,
    bound: "pass-end",
    day: dayOf(2026, 2, 28),
  },
  "ELI-04": { who, what: "pass", endsOn: dayOf(2026, 7, 19), days: 29 },
  "ELI-05": {
    who,
    kind: "short",
    from: dayOf(2026, 1, 1),
    to: dayOf(2026, 4, 29),
    limitMonths: 4,
  },
  "ELI-06": { who, weekly: 70_200, minimum: 72_000 },
  "ELI-07": { kind: "level", who, firstLevel: 0, secondLevel: 2, neededSecondLevel: 3 },
  "FOR-01": { text: "73282932000075", of: "lot", lot: "2" },
  "SOR-01": { who, missing: ["date", "category"] },
  "ENC-01": { participants: 25, supervisors: 140, ratio: 1250, committed: 12 },
  "ENC-02": { absent: 400, replaced: 250, unreplaced: 150, tolerated: 100 },
  "ENC-03": { participants: 16, under: 5, hours: 324_000, committed: 21_600, missing: 21_600 },
  "ENC-04": { hours: 5_148_000 },
  "DOC-01": { ...due, receivedOn: dayOf(2026, 4, 20), calendarDays: 5, openDays: 3 },
  "DOC-02": { ...due, calendarDays: 66, openDays: 44 },
  "DOC-03": {
    document: "Relevé mensuel",
    period: "Mars 2026",
    receivedOn: dayOf(2026, 4, 10),
    endsOn: dayOf(2026, 4, 27),
    days: 3,
    ccag: "FCS 2021",
  },
  "PAR-01": { who, kind: "entry", day: dayOf(2026, 3, 2), dueOn: dayOf(2026, 4, 1) },
  "PAR-02": { kind: "backwards", who, from: 2, to: 1, on: dayOf(2026, 3, 9) },
  "RGP-01": {},
  "RGP-02": { kind: "health", count: 2 },
  "RGP-03": { kind: "phone", count: 12 },
};

/** A finding of a rule, with some of its facts changed. */
export const sample = <Code extends RuleCode>(
  rule: Code,
  facts: Partial<FactsByRule[Code]> = {}
): Finding =>
  // The record pairs each rule with its facts; the compiler cannot follow the pair through an index.
  ({
    rule,
    severity: "blocking",
    place: { sheet: "Mars 2026", cell: "E14" },
    month: monthOf(2026, 3),
    header: null,
    subject: "P-007",
    facts: { ...FACTS[rule], ...facts },
  }) as Finding;

export const SAMPLES: readonly Finding[] = RULE_CODES.map((code) => sample(code));
