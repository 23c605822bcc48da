/** Generated hour lines, the same for every peer: a fixed seed, about 2 % of faulty rows. */
import { dayOf } from "../src/domain/calendar";
import type { Contract, Participant, Place, Registers, Support } from "../src/domain/contract";
import type { HourLine, MonthlyStatement, Submission } from "../src/domain/statement";
import { PLAIN_CONTRACT } from "../test/fixtures/contract";
import { random } from "../test/random";

const place: Place = { sheet: "Marché", cell: "B2" };

const contract: Contract = {
  ...PLAIN_CONTRACT,
  reference: "BANC-2026",
  amount: 100_000_000,
  plannedHours: 36_000_000_000,
  participantsPerSupervisor: 15,
  place,
};

const SUPPORTS = ["Espaces verts", "Déchèterie", "Maçonnerie légère"] as const;

const supports: readonly Support[] = SUPPORTS.map((name) => ({
  name,
  lot: null,
  site: null,
  plannedHours: null,
  from: null,
  to: null,
  place,
}));

const participant = (index: number): Participant => ({
  identifier: `P-${index}`,
  lastName: `FICTIF${index}`,
  firstName: "Exemple",
  birthDate: dayOf(1990, 1, 1),
  sex: null,
  priorityDistrict: null,
  criteria: [],
  referrer: null,
  pass: `99999${String(index).padStart(7, "0")}`,
  passFrom: null,
  passTo: null,
  contractKind: "CDDI",
  contractFrom: dayOf(2026, 1, 1),
  contractTo: dayOf(2027, 12, 31),
  weeklyHours: 26 * 3600,
  phase: 1,
  lot: null,
  enteredOn: null,
  leftOn: null,
  exitMotive: null,
  exitCategory: null,
  place,
  cells: {},
});

const STATEMENTS = 12;

/** Registers and twelve statements of `count / 12` lines each. */
export function generate(count: number): { registers: Registers; submission: Submission } {
  const next = random(20260620);
  const perStatement = Math.ceil(count / STATEMENTS);
  const people = Math.ceil(perStatement / SUPPORTS.length);
  const firstMonth = 2026 * 12;
  const line = (sheet: string, month: number, row: number): HourLine => {
    const faulty = next() < 0.02;
    const kind = Math.floor(next() * 4);
    const identifier = `P-${Math.floor(row / SUPPORTS.length)}`;
    const hours = 7200 + Math.floor(next() * 100) * 36;
    return {
      sheet,
      row: row + 8,
      month,
      lot: null,
      identifier: faulty && kind === 0 ? null : identifier,
      name: null,
      support: faulty && kind === 1 ? "Support inconnu" : (SUPPORTS[row % SUPPORTS.length] ?? null),
      production: faulty && kind === 2 ? -hours : hours,
      guidance: faulty && kind === 3 ? -360 : Math.floor(hours / 4),
      training: Math.floor(hours / 16),
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
    const rows = Math.min(perStatement, count - index * perStatement);
    return {
      sheet,
      month,
      monthSource: "sheet-name",
      lot: null,
      contractor: null,
      hasHoursColumn: true,
      hasParticipantColumn: true,
      headerCell: "A7",
      lines: Array.from({ length: Math.max(0, rows) }, (_, row) => line(sheet, month, row)),
      unreadable: [],
      totals: [],
      ignoredColumns: [],
    };
  };
  return {
    registers: {
      contract,
      lots: [],
      supports,
      forecasts: null,
      clauses: null,
      participants: Array.from({ length: people }, (_, index) => participant(index)),
      supervision: null,
      documents: null,
      evaluations: null,
      references: null,
    },
    submission: {
      statements: Array.from({ length: STATEMENTS }, (_, index) => statement(index)),
      ignoredSheets: [],
      sensitive: [],
    },
  };
}

export const SUPPORT_NAMES: readonly string[] = SUPPORTS;
