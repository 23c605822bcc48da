import fc from "fast-check";
import { dayOf, monthOf } from "../../../src/domain/calendar";
import type {
  ConsolidatedFile,
  ContractDigest,
  DigestLine,
  DigestPerson,
} from "../../../src/domain/territory/types";

export const AS_OF = dayOf(2026, 11, 20);

export const person = (more: Partial<DigestPerson> = {}): DigestPerson => ({
  identifier: "P-001",
  lastName: "EXEMPLE",
  firstName: "Alix",
  name: null,
  birthDate: dayOf(1990, 5, 4),
  pass: null,
  sex: "F",
  priorityDistrict: true,
  criteria: [],
  weeklyHours: null,
  enteredOn: null,
  leftOn: null,
  exitCategory: null,
  ...more,
});

export const line = (more: Partial<DigestLine> = {}): DigestLine => {
  const own = { production: 3600, guidance: 0, training: 0, internship: 0, ...more };
  return {
    month: monthOf(2026, 3),
    lot: null,
    support: "Espaces verts",
    person: 0,
    ...own,
    work: more.work ?? own.production + own.guidance + own.training,
  };
};

export const digest = (more: Partial<ContractDigest> = {}): ContractDigest => ({
  key: "m-1|ville|chantier",
  reference: "M-1",
  title: "Insertion",
  buyer: "Ville d’Exempleville",
  contractor: "Chantier Fictif",
  siret: null,
  facilitator: null,
  structureKind: "ACI",
  purchaseKind: "Achat d'insertion",
  territory: "Métropole",
  amount: 100_000_00,
  startsOn: dayOf(2026, 1, 1),
  durationMonths: 12,
  commitment: "hours",
  plannedHours: null,
  plannedPathways: null,
  minShare: 2000,
  maxShare: 3000,
  persons: [person()],
  lines: [line()],
  plan: [],
  findings: [],
  penalties: [],
  statements: [],
  lateMonths: [],
  notChecked: 0,
  ...more,
});

export const file = (
  more: Partial<ContractDigest> = {},
  own: Partial<ConsolidatedFile> = {}
): ConsolidatedFile => {
  const made = digest(more);
  return {
    source: `${made.key}.xlsx`,
    sha256: "0".repeat(64),
    size: 1,
    status: "up-to-date",
    reasons: [],
    digest: made,
    ...own,
  };
};

const seconds = fc.integer({ min: 0, max: 200 * 3600 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const lines = (persons: number) =>
  fc.array(
    fc
      .record({
        month: maybe(fc.integer({ min: monthOf(2026, 1), max: monthOf(2026, 12) })),
        lot: maybe(fc.constantFrom("1", "2")),
        support: maybe(fc.constantFrom("Espaces verts", "espaces  verts", "Déchèterie")),
        person: maybe(fc.integer({ min: 0, max: persons - 1 })),
        production: seconds,
        guidance: seconds,
        training: seconds,
      })
      .map(line),
    { maxLength: 12 }
  );

const persons = fc.array(
  fc
    .record({
      identifier: maybe(fc.constantFrom("P-001", "P-002", "p-002")),
      lastName: maybe(fc.constantFrom("EXEMPLE", "Essai")),
      firstName: maybe(fc.constantFrom("Alix", "Camille")),
      birthDate: maybe(fc.constantFrom(dayOf(1990, 5, 4), dayOf(1985, 1, 2))),
      pass: maybe(fc.constantFrom("999991234567", "99999 12 34568")),
      priorityDistrict: maybe(fc.boolean()),
    })
    .map(person),
  { minLength: 1, maxLength: 4 }
);

/** Files of different contracts, whatever they hold. */
export const territory = fc
  .array(
    persons.chain((own) =>
      fc.record({
        persons: fc.constant(own),
        lines: lines(own.length),
        buyer: maybe(fc.constantFrom("Ville d’Exempleville", "VILLE D'EXEMPLEVILLE", "Agglo")),
        contractor: maybe(fc.constantFrom("Chantier Fictif", "Régie Inventée")),
        structureKind: fc.constantFrom("ACI" as const, "EI" as const),
        plan: fc.uniqueArray(
          fc.record({
            month: fc.integer({ min: monthOf(2026, 1), max: monthOf(2026, 12) }),
            lot: fc.constant(null),
            planned: maybe(seconds),
          }),
          { selector: ({ month }) => month, maxLength: 5 }
        ),
      })
    ),
    { maxLength: 6 }
  )
  .map((all) => all.map((own, index) => file({ ...own, key: `contrat-${index.toString()}` })));
