/** A whole contract of 24 months, every register filled, for any number of rows; the same for every run. */
import { dayOf, monthOf } from "../src/domain/calendar";
import type {
  Clause,
  Participant,
  PenaltyUnit,
  Place,
  Registers,
  Trigger,
} from "../src/domain/contract";
import type { HourLine, MonthlyStatement, Submission } from "../src/domain/statement";
import { PLAIN_CONTRACT } from "../test/fixtures/contract";
import { random } from "../test/random";

export const MONTHS = 24;
export const SUPPORTS: readonly string[] = ["Espaces verts", "Déchèterie", "Maçonnerie légère"];
/** Hours are planned for this many rows; a contract grows with its volume. */
const SECONDS_PER_ROW = 36 * 3600;
const place: Place = { sheet: "Marché", cell: "B2" };
const firstMonth = monthOf(2025, 1);

const participant = (index: number): Participant => ({
  identifier: `P-${index}`,
  lastName: `FICTIF${index}`,
  firstName: "Exemple",
  birthDate: dayOf(1970 + (index % 30), 1 + (index % 12), 1 + (index % 28)),
  sex: index % 2 === 0 ? "F" : "H",
  priorityDistrict: index % 3 === 0,
  criteria: ["BRSA"],
  referrer: null,
  pass: `99999${String(index % 10_000_000).padStart(7, "0")}`,
  passFrom: dayOf(2025, 1, 1),
  passTo: dayOf(2026, 12, 31),
  contractKind: "CDDI",
  contractFrom: dayOf(2025, 1, 1),
  contractTo: dayOf(2026, 12, 31),
  weeklyHours: 26 * 3600,
  phase: 2,
  lot: null,
  enteredOn: dayOf(2025, 1, 1),
  leftOn: null,
  exitMotive: null,
  exitCategory: null,
  place: { sheet: "Participants", cell: `A${index + 5}` },
  cells: {},
});

const clause = (code: string, trigger: Trigger, unit: PenaltyUnit): Clause => ({
  code,
  trigger,
  unit,
  rate: { kind: "euros", cents: 3500 },
  prerequisite: "formal-notice",
  delayDays: 15,
  allowanceHundredths: 0,
  cap: null,
  capShare: 500,
  cumulative: true,
  exemption: null,
  article: "CCP art. 8",
  place,
});

const clauses: readonly Clause[] = [
  clause("P1", "hours-not-done", "hour"),
  clause("P2", "split-not-respected", "hour"),
  clause("P3", "late-statement", "calendar-day"),
  clause("P4", "late-document", "working-day"),
  clause("P5", "supervision-ratio", "occurrence"),
  clause("P6", "supervisor-absent", "working-day"),
  clause("P7", "insufficient-guidance", "hour"),
  clause("P8", "committee-absence", "occurrence"),
];

/** A contract whose statements hold `rows` rows in all: people × three supports × 24 months. */
export function contractOf(rows: number): { registers: Registers; submission: Submission } {
  const next = random(20261123);
  const perStatement = Math.ceil(rows / MONTHS);
  const people = Math.ceil(perStatement / SUPPORTS.length);
  const line = (sheet: string, month: number, row: number): HourLine => {
    const isFaulty = next() < 0.02;
    const kind = Math.floor(next() * 4);
    const production = 80_000 + Math.floor(next() * 1000) * 36;
    return {
      sheet,
      row: row + 8,
      month,
      lot: null,
      identifier: isFaulty && kind === 0 ? null : `P-${Math.floor(row / SUPPORTS.length)}`,
      name: null,
      support: isFaulty && kind === 1 ? "Inconnu" : (SUPPORTS[row % SUPPORTS.length] ?? null),
      production: isFaulty && kind === 2 ? -production : production,
      guidance: isFaulty && kind === 3 ? null : Math.floor(production / 5),
      training: Math.floor(production / 8),
      internship: null,
      paidAbsence: null,
      supervisor: null,
      cells: {
        participant: `A${row + 8}`,
        support: `D${row + 8}`,
        production: `E${row + 8}`,
        guidance: `F${row + 8}`,
        training: `G${row + 8}`,
      },
    };
  };
  const statement = (index: number): MonthlyStatement => {
    const sheet = `Relevé ${index + 1}`;
    const month = firstMonth + index;
    const count = Math.max(0, Math.min(perStatement, rows - index * perStatement));
    return {
      sheet,
      month,
      monthSource: "title",
      lot: null,
      contractor: null,
      hasHoursColumn: true,
      hasParticipantColumn: true,
      headerCell: "A7",
      lines: Array.from({ length: count }, (_, row) => line(sheet, month, row)),
      unreadable: [],
      totals: [],
      ignoredColumns: [],
    };
  };
  const months = Array.from({ length: MONTHS }, (_, index) => firstMonth + index);
  const participants = Array.from({ length: people }, (_, index) => participant(index));
  return {
    registers: {
      contract: {
        ...PLAIN_CONTRACT,
        reference: "BANC-24",
        startsOn: dayOf(2025, 1, 1),
        amount: rows * 100_000,
        plannedHours: rows * SECONDS_PER_ROW,
        participantsPerSupervisor: 10,
        guidancePerParticipant: 4 * 3600,
        minGuidanceShare: 1000,
        minTrainingShare: 500,
        place,
      },
      lots: [],
      supports: SUPPORTS.map((name) => ({
        name,
        lot: null,
        site: null,
        plannedHours: rows * 10 * 3600,
        from: dayOf(2025, 1, 1),
        to: dayOf(2026, 12, 31),
        place,
      })),
      forecasts: null,
      clauses,
      participants,
      supervision: months.flatMap((month) =>
        SUPPORTS.map((support, index) => ({
          month,
          supervisor: `Encadrant ${index + 1}`,
          role: "technical" as const,
          support,
          plannedDays: 2000,
          presentDays: index === 0 ? 1500 : 2000,
          replacedDays: 0,
          hours: null,
          place,
        }))
      ),
      documents: months.map((month) => ({
        document: "Relevé mensuel",
        period: null,
        month,
        dueOn: null,
        receivedOn: dayOf(2027, 1, 10),
        place,
      })),
      evaluations: participants.map(({ identifier }) => ({
        identifier,
        date: dayOf(2025, 1, 15),
        step: "Entrée",
        axis: "Mobilité",
        value: 2,
        scale: "1 à 5",
        place,
      })),
      references: null,
    },
    submission: {
      statements: months.map((_, index) => statement(index)),
      ignoredSheets: [],
      sensitive: [],
    },
  };
}
