/**
 * Writes the workbooks that stand at the rules' boundaries, each with what is just within and what is just beyond:
 * `npx tsx test/corpus/fabrique/bornes.ts`. What must be found (`attendu.json`) is written by hand beside each.
 */
import { dayOf } from "../../../src/domain/calendar";
import type { CellValue } from "../../../src/workbook/grid";
import { writeCases, type Case, type Rows } from "./classeurs";

const HEADERS = ["Identifiant", "Nom", "Prénom", "Heures de production", "Heures d'accompagnement", "Heures de formation"]; // prettier-ignore
const SUPPORT_HEADERS = ["Identifiant", "Nom", "Prénom", "Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"]; // prettier-ignore

type Hours = readonly [production: number, guidance: number, training: number];

const NAMES = [
  ["EXEMPLE-ALPHA", "Camille"], ["EXEMPLE-BRAVO", "Dominique"], ["EXEMPLE-CHARLIE", "Sacha"], ["EXEMPLE-DELTA", "Noa"],
  ["EXEMPLE-ECHO", "Andrea"], ["EXEMPLE-FOXTROT", "Lou"], ["EXEMPLE-GOLF", "Maxime"], ["EXEMPLE-HOTEL", "Alix"],
] as const; // prettier-ignore

const identity = (rank: number): readonly [string, string, string] => {
  const [last, first] = NAMES[rank] ?? ["EXEMPLE-INDIA", "Charlie"];
  return [`P-00${(rank + 1).toString()}`, last, first];
};

/** A statement of one row a person, in order. */
const statement = (...people: readonly Hours[]): Rows => [
  HEADERS,
  ...people.map((hours, rank) => [...identity(rank), ...hours]),
];

/** What of a row of `tParticipants` the cases fill; the order is the table's. */
interface Person {
  readonly born?: number;
  readonly passTo?: number;
  readonly kind?: string;
  readonly from?: number;
  readonly to?: number;
  readonly weekly?: number;
  readonly leftOn?: number;
  readonly category?: string;
}

const participants = (...people: readonly Person[]): Rows =>
  people.map((person, rank): readonly CellValue[] => {
    const left = person.leftOn ?? null;
    return [
      ...identity(rank), person.born ?? null, null, null, null, null, `9999900${(rank + 1).toString().padStart(5, "0")}`,
      null, person.passTo ?? null, person.kind ?? null, person.from ?? null, person.to ?? null, person.weekly ?? null,
      null, null, person.from ?? null, left, left === null ? null : "Déménagement", left === null ? null : (person.category ?? "Autre"),
    ]; // prettier-ignore
  });

const CONTRACT = { Référence: "CORPUS-BORNES", Titulaire: "Chantier Fictif" };
const YEAR_2026 = { ...CONTRACT, "Date de début": dayOf(2026, 1, 1), Durée: 12 };

/** A month of a year of 1 200 h: 15 h of guidance and 10 h of training within it. */
const volume = (hours: number): Rows => statement([Math.round((hours - 25) * 100) / 100, 15, 10]);

const MONTHS = [
  "Septembre 2025", "Octobre 2025", "Novembre 2025", "Décembre 2025", "Janvier 2026", "Février 2026", "Mars 2026",
  "Avril 2026", "Mai 2026", "Juin 2026", "Juillet 2026", "Août 2026",
] as const; // prettier-ignore

/** A closed year: September exactly 10 % under its forecast, October 0.01 h further, the last month as given. */
const closedYear = (folder: string, last: number): Case => ({
  folder,
  parameters: {
    ...CONTRACT,
    "Date de début": dayOf(2025, 9, 1),
    Durée: 12,
    "Volume prévu": 1200,
  },
  statements: Object.fromEntries(
    [90, 89.99, ...Array.from({ length: 9 }, () => 102), last].map((hours, index) => [
      MONTHS[index] ?? "",
      volume(hours),
    ])
  ),
});

const CASES: readonly Case[] = [
  {
    // Three parcours of six months: one left on its last day, one the day before, one not over, one early for a job.
    folder: "parcours-aux-bornes",
    parameters: {
      ...CONTRACT,
      "Date de début": dayOf(2025, 1, 1),
      Durée: 12,
      Engagement: "Parcours",
      "Volume prévu": 3,
      "Durée d'un parcours": 6,
    },
    tables: {
      tParticipants: participants(
        { from: dayOf(2025, 1, 2), leftOn: dayOf(2025, 7, 1) },
        { from: dayOf(2025, 1, 2), leftOn: dayOf(2025, 6, 30) },
        { from: dayOf(2025, 7, 2) },
        { from: dayOf(2025, 8, 31), leftOn: dayOf(2025, 10, 31), category: "Emploi durable" }
      ),
    },
    statements: { "Janvier 2025": statement([70, 12, 10], [70, 12, 10]) },
  },
  {
    // Two members of a groupement share a lot: one does all its hours at its minimum, the other is 0.01 h short of both.
    folder: "membres-d-un-groupement",
    parameters: {
      ...CONTRACT,
      "Date de début": dayOf(2026, 1, 1),
      Durée: 1,
      "Volume prévu": 200,
    },
    tables: {
      tLots: [
        ["1", "Lot unique", "Régie Exemple", null, 100, 20, 30],
        ["1", "Lot unique", "Association Fictive", null, 100, 25, 30],
      ],
    },
    statements: {
      "Janvier 2026 – Une": [["Titulaire", "Régie Exemple"], [], ...statement([80, 12, 8])],
      "Janvier 2026 – Deux": [
        ["Titulaire", "Association Fictive"],
        [],
        ...statement([75, 15, 9.99]),
      ],
    },
  },
  {
    // Quarters from the contract's own day: the first ends on 14 April, and March 0.01 h under belongs to it.
    folder: "trimestres-anniversaires",
    parameters: {
      ...CONTRACT,
      "Date de début": dayOf(2026, 1, 15),
      Durée: 12,
      Lissage: "Trimestre",
      Trimestres: "Contractuelle",
    },
    statements: {
      "Mars 2026": statement([80.01, 12, 7.99]),
      "Avril 2026": statement([80, 12, 8]),
    },
  },
  {
    // Months exactly at 20 % and 30 %, and 0.01 h beyond each.
    folder: "part-du-mois-aux-bornes",
    parameters: { ...YEAR_2026, Lissage: "Mois" },
    statements: {
      "Janvier 2026": statement([80, 12, 8]),
      "Février 2026": statement([80.01, 12, 7.99]),
      "Mars 2026": statement([70, 18, 12]),
      "Avril 2026": statement([69.99, 18, 12.01]),
    },
  },
  {
    // Closed quarters: 30 % and 0.01 h over, 20 % exactly, 0.01 h under, 30 % exactly.
    folder: "trimestres-aux-bornes",
    parameters: {
      ...CONTRACT,
      "Date de début": dayOf(2025, 10, 1),
      Durée: 12,
      Lissage: "Trimestre",
    },
    statements: {
      "Octobre 2025": statement([69.99, 18, 12.01]),
      "Janvier 2026": statement([80, 12, 8]),
      "Avril 2026": statement([80.01, 12, 7.99]),
      "Juillet 2026": statement([70, 18, 12]),
    },
  },
  closedYear("volume-atteint-exactement", 102.01),
  closedYear("volume-un-centieme-sous", 102),
  closedYear("volume-un-centieme-au-dessus", 102.02),
  {
    // 35 h a week over the 17 open days of May 2026 make 119 h: exactly that, and 0.01 h more.
    folder: "mois-de-119-heures-ouvrables",
    parameters: { ...YEAR_2026, "PASS IAE exigé": "Non" },
    tables: { tParticipants: participants({ weekly: 35 }, { weekly: 35 }) },
    statements: { "Mai 2026": statement([89, 18, 12], [89.01, 18, 12]) },
  },
  {
    // Production's total 0.01 h from the sum of its rows, guidance's 0.02 h.
    folder: "totaux-au-centieme",
    parameters: YEAR_2026,
    statements: {
      "Mai 2026": [
        ...statement([70, 10, 8], [64, 10, 8]),
        ["Total", null, null, 134.01, 20.02, 16],
      ],
    },
  },
  {
    folder: "annee-bissextile",
    parameters: { ...CONTRACT, "Date de début": dayOf(2024, 2, 1), Durée: 12 },
    tables: {
      tParticipants: participants(
        // Sixteen on the very day, fifteen; a hundred, ninety-nine.
        { born: dayOf(2008, 2, 29), from: dayOf(2024, 2, 29) },
        { born: dayOf(2008, 3, 1), from: dayOf(2024, 2, 29) },
        { born: dayOf(1924, 2, 29), from: dayOf(2024, 2, 29) },
        { born: dayOf(1924, 3, 1), from: dayOf(2024, 2, 29) },
        // Four months from date to date, and a day less.
        { kind: "CDDI", from: dayOf(2023, 10, 31), to: dayOf(2024, 2, 28), weekly: 48 },
        { kind: "CDDI", from: dayOf(2023, 10, 31), to: dayOf(2024, 2, 27), weekly: 48 },
        // Twenty-four months from date to date, and a day more.
        { kind: "CDDI", from: dayOf(2022, 3, 1), to: dayOf(2024, 2, 29), weekly: 26 },
        { kind: "CDDI", from: dayOf(2022, 2, 28), to: dayOf(2024, 2, 28), weekly: 26 }
      ),
      tDocuments: [
        ["Bilan annuel", "2023", dayOf(2024, 2, 29), dayOf(2024, 2, 29), null],
        ["Attestation de vigilance", "2024", dayOf(2024, 2, 29), dayOf(2024, 3, 1), null],
      ],
    },
    // 48 h × 29 ÷ 7 = 198.857 h: P-001 stays within, P-002 does not.
    statements: {
      "Février 2024": statement([148.85, 25, 25], [148.86, 25, 25]),
    },
  },
  {
    folder: "dernier-jour",
    parameters: { ...YEAR_2026, "Date de début": dayOf(2025, 7, 1) },
    tables: {
      tSupports: [
        ["Espaces verts", null, null, null, null, dayOf(2026, 5, 1)],
        ["Recyclerie", null, null, null, null, dayOf(2026, 4, 30)],
      ],
      tParticipants: participants(
        // Left on the first of May, on the last of April.
        { leftOn: dayOf(2026, 5, 1), passTo: dayOf(2027, 1, 1) },
        { leftOn: dayOf(2026, 4, 30), passTo: dayOf(2027, 1, 1) },
        // A PASS until the first of May, the last of April.
        { passTo: dayOf(2026, 5, 1) },
        { passTo: dayOf(2026, 4, 30) },
        // A contract until ninety days after the check, ninety-one, and the very day.
        { passTo: dayOf(2027, 1, 1), to: dayOf(2026, 8, 27) },
        { passTo: dayOf(2027, 1, 1), to: dayOf(2026, 8, 28) },
        { passTo: dayOf(2027, 1, 1), to: dayOf(2026, 5, 29) }
      ),
      tDocuments: [
        // On the last day and the day after; a Saturday moves to Monday.
        ["Relevé mensuel", "Février 2026", dayOf(2026, 3, 16), dayOf(2026, 3, 16), null],
        ["Relevé mensuel", "Mars 2026", dayOf(2026, 4, 15), dayOf(2026, 4, 16), null],
        ["Relevé mensuel", "Avril 2026", dayOf(2026, 5, 15), dayOf(2026, 5, 15), null],
        ["Bilan du samedi", "T4 2025", dayOf(2026, 1, 31), dayOf(2026, 2, 2), null],
        // Five days of verification left, six.
        ["Relevé complémentaire", "Avril 2026", dayOf(2026, 5, 19), dayOf(2026, 5, 19), null],
        ["Relevé rectifié", "Avril 2026", dayOf(2026, 5, 20), dayOf(2026, 5, 20), null],
        // Due today, due yesterday.
        ["Bilan du jour", "T1 2026", dayOf(2026, 5, 29), null, null],
        ["Bilan de la veille", "T1 2026", dayOf(2026, 5, 28), null, null],
      ],
    },
    statements: {
      "Mai 2026": [
        SUPPORT_HEADERS,
        [...identity(0), "Espaces verts", 70, 12, 10],
        [...identity(1), "Espaces verts", 70, 12, 10],
        [...identity(2), "Espaces verts", 70, 12, 10],
        [...identity(3), "Espaces verts", 70, 12, 10],
        [...identity(4), "Recyclerie", 70, 12, 10],
      ],
    },
  },
  {
    // April is exactly what was committed, May 0.01 h, half a day or one participant beyond.
    folder: "encadrement-aux-bornes",
    parameters: {
      ...YEAR_2026,
      "Participants par encadrant": 2,
      "Heures d'accompagnement par participant et par mois": 5,
      "Absence d'encadrement non remplacée tolérée": 1,
    },
    tables: {
      tEncadrement: [
        [dayOf(2026, 4, 1), "Encadrant A", "Encadrant technique", null, 20, 19, 0, null],
        [dayOf(2026, 4, 1), "Encadrant B", "Encadrant technique", null, 20, 20, 0, null],
        [dayOf(2026, 5, 1), "Encadrant A", "Encadrant technique", null, 17, 15.5, 0, null],
        [dayOf(2026, 5, 1), "Encadrant B", "Encadrant technique", null, 17, 17, 0, null],
      ],
    },
    statements: {
      "Avril 2026": statement([60, 5, 15], [60, 4, 15], [60, 6, 15], [60, 5, 15]),
      "Mai 2026": statement([60, 5, 15], [60, 4, 15], [60, 6, 15], [60, 5, 15], [60, 4.99, 15]),
    },
  },
];

void writeCases(CASES);
