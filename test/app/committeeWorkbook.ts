import fc from "fast-check";
import { dayOf, firstDay, monthOf, partsOf, type Day } from "../../src/domain/calendar";
import { sheetPlan, tableBlocks, FORMATS } from "../../src/workbook/compose/builder";
import { CONTRACT_TABLE, INPUT_TABLES } from "../../src/workbook/compose/inputTables";
import { statementSheet } from "../../src/workbook/compose/statementSheet";
import type { CellValue } from "../../src/workbook/grid";
import { EMPTY_PLAN, type SheetPlan } from "../../src/workbook/plan";
import { newXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";

/** Workbooks of invented people, whose every word is found nowhere else: one that leaks is seen. */

export interface Somebody {
  readonly identifier: string;
  readonly last: string;
  readonly first: string;
  readonly birth: Day;
  readonly pass: string;
  readonly sex: "F" | "H" | null;
  readonly district: "Oui" | "Non" | null;
  readonly criteria: string | null;
  readonly weekly: number | null;
  readonly phase: number | null;
  readonly left: string | null;
  /** Hours of production, guidance and training, each month. */
  readonly hours: readonly [number, number, number];
  readonly levels: readonly [number | null, number | null];
}

/** Syllables that make words no French text holds. */
const word = (min: number, max: number) =>
  fc
    .array(fc.constantFrom("zwa", "xké", "vju", "qzi", "kwö", "jxo", "hzé", "wfy"), {
      minLength: min,
      maxLength: max,
    })
    .map((parts) => parts.join(""));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lastName = fc.oneof(
  word(2, 3).map((text) => text.toUpperCase()),
  fc.tuple(word(2, 2), word(2, 2)).map(([one, other]) => `${capital(one)}-${capital(other)}`),
  word(2, 3).map((text) => `de ${capital(text)}`)
);

const identifier = fc.oneof(
  fc.integer({ min: 100, max: 999 }).map((number) => `P-${number.toString()}`),
  fc.integer({ min: 100_000, max: 999_999 }).map((number) => number.toString()),
  word(2, 2).map((text) => text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase())
);

const somebody: fc.Arbitrary<Somebody> = fc.record({
  identifier,
  last: lastName,
  first: word(2, 2).map(capital),
  birth: fc.integer({ min: dayOf(1960, 1, 1), max: dayOf(2005, 12, 31) }),
  pass: fc
    .integer({ min: 0, max: 9_999_999 })
    .map((number) => `99999${number.toString().padStart(7, "0")}`),
  sex: fc.constantFrom("F", "H", "H", null),
  district: fc.constantFrom("Oui", "Non", null),
  criteria: fc.constantFrom(null, "RSA", "RSA, QPV", "TH", "DELD ; SENIOR", "AAH"),
  weekly: fc.constantFrom(10, 20, 26, 35, null),
  phase: fc.constantFrom(1, 2, 3, null),
  left: fc.constantFrom(null, null, "Emploi durable", "Sortie positive", "Autre"),
  hours: fc.tuple(
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 20 })
  ),
  levels: fc.tuple(fc.constantFrom(1, 2, 3, null), fc.constantFrom(1, 3, 5, null)),
});

/** What many people of a same contract have alike. */
const alike = fc.record({
  sex: fc.constantFrom("F", "H", null),
  district: fc.constantFrom("Oui", "Non", null),
  criteria: fc.constantFrom(null, "RSA", "RSA, QPV", "AAH"),
  weekly: fc.constantFrom(20, 26, 35, null),
  phase: fc.constantFrom(1, 2, 3, null),
});

/**
 * From nobody to forty people, each told apart by identifier. In half of the contracts most people are alike, so that
 * the others are few: where a count gives somebody away.
 */
export const crowd = (maxLength = 40): fc.Arbitrary<readonly Somebody[]> =>
  fc
    .tuple(
      fc.uniqueArray(somebody, {
        maxLength,
        size: "max",
        selector: (person) => person.identifier.toLowerCase(),
      }),
      alike,
      fc.constantFrom(0, 0, 1, 2, 4, 6)
    )
    .map(([people, common, few]) =>
      few === 0
        ? people
        : people.map((person, rank) => (rank < few ? person : { ...person, ...common }))
    );

const MONTHS = [monthOf(2026, 1), monthOf(2026, 2), monthOf(2026, 3)];
/** The day the workbook is looked at: its first quarter is complete. */
export const AS_OF = dayOf(2026, 5, 4);
export const QUARTER = {
  year: 2026,
  quarter: 1,
  period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 3, 31) },
  months: MONTHS,
} as const;
/** The contract's own terms, from which its periods follow. */
export const TERMS = {
  startsOn: dayOf(2026, 1, 1),
  durationMonths: 24,
  quarters: "civil",
  referenceYear: "contract",
} as const;

type Row = Readonly<Record<string, CellValue>>;

const input = (
  name: string,
  columns: readonly { readonly title: string; readonly format?: string }[],
  rows: readonly Row[]
): SheetPlan => {
  const { blocks, table } = tableBlocks({
    name,
    row: 3,
    titles: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map(({ title }) => row[title] ?? null)),
    formats: columns.map(({ format }) => format ?? FORMATS.general),
  });
  return sheetPlan({ ownerName: null, sheet: `Table ${name}`, exists: false, blocks, tables: [table] }); // prettier-ignore
};

const inputTable = (name: string, rows: readonly Row[]): SheetPlan =>
  input(name, INPUT_TABLES.find(({ table }) => table === name)?.columns ?? [], rows);

const CONTRACT: readonly (readonly [string, CellValue])[] = [
  ["Référence", "EX-2026-01"],
  ["Objet", "Entretien d’espaces verts"],
  ["Acheteur", "Commune d’Exemple-sur-Loire"],
  ["Titulaire", "Chantier d’insertion Exemple"],
  ["Date de début", dayOf(2026, 1, 1)],
  ["Durée", 24],
  ["Volume prévu", 24_000],
];

const participantRow = (person: Somebody): Row => ({
  Identifiant: person.identifier,
  Nom: person.last,
  Prénom: person.first,
  "Date de naissance": person.birth,
  Sexe: person.sex,
  QPV: person.district,
  Critères: person.criteria,
  "PASS IAE": person.pass,
  "Début PASS": dayOf(2026, 1, 1),
  "Fin PASS": dayOf(2027, 12, 31),
  "Début du contrat": dayOf(2026, 1, 1),
  "Fin du contrat": dayOf(2026, 12, 31),
  "Heures hebdomadaires": person.weekly,
  Phase: person.phase,
  "Date d'entrée": dayOf(2026, 1, 1),
  "Date de sortie": person.left === null ? null : dayOf(2026, 3, 20),
  "Catégorie de sortie": person.left,
});

const AXES = ["Mobilité", "Logement"] as const;

const evaluationRows = (person: Somebody): readonly Row[] =>
  AXES.flatMap((axis, index) =>
    (["Entrée", "Intermédiaire"] as const).map((step, rank) => ({
      Identifiant: person.identifier,
      Date: dayOf(2026, 1 + rank * 2, 10),
      Étape: step,
      Axe: axis,
      Valeur: person.levels[(rank + index) % 2] ?? null,
      Échelle: "1 (bloquant) à 5 (résolu)",
    }))
  );

/** The workbook of these people, in a file's host: contract, registers, three statements. */
export async function workbookOf(people: readonly Somebody[]): Promise<XlsxHost> {
  const host = await newXlsx();
  const statements = MONTHS.map((month) =>
    statementSheet(
      {
        sheet: `Relevé ${partsOf(firstDay(month)).month.toString()}`,
        reference: "EX-2026-01",
        contractor: "Chantier d’insertion Exemple",
        lot: null,
        month: firstDay(month),
        note: null,
        rows: people.map(({ identifier: own, last, first, hours }) => [
          own, last, first, "Espaces verts", ...hours, null, null, "ÉQUIPE Kwözi", null,
        ]), // prettier-ignore
      },
      () => null
    )
  );
  await host.applyPlan({
    ...EMPTY_PLAN,
    sheets: [
      input(
        CONTRACT_TABLE.table,
        CONTRACT_TABLE.columns,
        CONTRACT.map(([key, value]) => ({ Paramètre: key, Valeur: value }))
      ),
      inputTable("tSupports", [{ Support: "Espaces verts" }]),
      inputTable("tParticipants", people.map(participantRow)),
      inputTable("tEvaluations", people.flatMap(evaluationRows)),
      inputTable("tEncadrement", [
        {
          Mois: firstDay(MONTHS[0] ?? 0),
          Encadrant: "ÉQUIPE Kwözi",
          Fonction: "Encadrant technique",
          "Jours prévus": 20,
          "Jours présents": 18,
        },
      ]),
      ...statements,
    ],
  });
  return host;
}
