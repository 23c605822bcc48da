import fc from "fast-check";
import {
  addMonths,
  dayOf,
  firstDay,
  lastDay,
  monthOfDay,
  type Day,
} from "../../src/domain/calendar";
import type { CellValue } from "../../src/workbook/grid";
import type { Identity } from "./reidentification";

/**
 * Invented contracts of any size, drawn from a seed. Nobody's name, identifier, number or birth date holds a word, a
 * number or a date found anywhere else in the workbook: one that leaks is seen.
 */

/** The registers a buyer may not keep. */
export const REGISTERS = [
  "tLots", "tSupports", "tPrevisions", "tClauses", "tParticipants", "tEncadrement", "tDocuments",
  "tEvaluations", "tPMSMP",
] as const; // prettier-ignore
export type RegisterTable = (typeof REGISTERS)[number];

/** What is wanted of a contract; the rest is drawn. */
export interface ContractShape {
  readonly people: number;
  /** Months of the contract, all of them declared up to `declared`. */
  readonly months: number;
  readonly declared: number;
  readonly startsOn: Day;
  readonly missing: readonly RegisterTable[];
  /** Parameters that differ from the format's own. */
  readonly parameters: Readonly<Record<string, CellValue>>;
}

/** A row of a table, by column. */
export type Row = Readonly<Record<string, CellValue>>;

interface Person extends Identity {
  readonly lot: string | null;
  readonly supports: readonly string[];
  readonly row: Row;
}

interface StatementRow {
  readonly person: Person | null;
  readonly support: string | null;
  readonly hours: readonly (number | null)[];
}

/** A contract as its tables and its statements, ready to be written in a file. */
export interface GeneratedContract {
  readonly shape: ContractShape;
  readonly people: readonly Identity[];
  readonly asOf: Day;
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly statements: readonly {
    readonly day: Day;
    readonly lot: string | null;
    readonly rows: readonly StatementRow[];
  }[];
}

/** Syllables that make words no French text holds. */
const SYLLABLES = ["zwa", "xké", "vju", "qzi", "kwö", "jxo", "hzé", "wfy"] as const;
const word = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...SYLLABLES), { minLength: count, maxLength: count })
    .map((parts) => parts.join(""));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Identifiers as buyers write them, and with the signs a formula takes for wildcards and operators. */
const identifierOf = (rank: number): fc.Arbitrary<string> => {
  const number = (7_000 + rank).toString();
  return fc.constantFrom(
    `QZ-${number}`, `zk${number}`, `00${number}9`, `XW*${number}`, `vj~${number}?`, `>wf${number}`, `${number}8811`,
  ); // prettier-ignore
};

/** Names of lots and supports, some with the signs that mean something to a criterion, or with quotes. */
const LOTS = ["1", "2", "Lot B*", "3"] as const;
const SUPPORTS = [
  "Espaces verts", "Espaces verts (nord)", "Peinture ?", "Atelier \"bois\"", "<Déchèterie>", "~ Ressourcerie*", "espaces  bleus",
] as const; // prettier-ignore
const CRITERIA = [
  null, "RSA", "BRSA ; QPV", "RSA, QPV", "TH", "DELD ; SENIOR", "AAH", "Jeune ; Sans qualification", "critère inconnu",
] as const; // prettier-ignore
const AXES = [
  ["Mobilité", "1 (bloquant) à 5 (résolu)"], ["Frein logement", "1 à 5 (5 = bloquant)"],
  ["Savoir-être", "1 à 5 (5 = acquis)"], ["Projet professionnel", "1 à 5"], ["Santé ?", null],
  ["Français \"écrit\"", "0 à 20"],
] as const; // prettier-ignore
const EXITS = [
  null, "Emploi durable", "Emploi de transition", "Sortie positive", "Autre", "Retrait", "emploi Durable (CDI)",
] as const; // prettier-ignore

const quarterHours = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 4 }).map((count) => count / 4);
/** Hours as titulaires write them: quarters, minutes, hundredths, none, and a correction now and then. */
const hoursUpTo = (max: number): fc.Arbitrary<number | null> =>
  fc.oneof(
    { weight: 6, arbitrary: quarterHours(max) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: max * 60 }).map((minutes) => minutes / 60) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: max * 100 }).map((count) => count / 100) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(-1.5, 0) }
  );

const lasts = ({ startsOn, months }: ContractShape): Day => addMonths(startsOn, months) - 1;

const personOf = (shape: ContractShape, rank: number): fc.Arbitrary<Person> =>
  fc
    .record({
      identifier: identifierOf(rank),
      last: fc.oneof(word(3).map((text) => text.toUpperCase()), word(3).map((text) => `de ${capital(text)}`)),
      first: word(2).map(capital),
      birth: fc.integer({ min: dayOf(1958, 1, 1), max: dayOf(2006, 12, 31) }),
      pass: fc.integer({ min: 1_000_000, max: 9_999_999 }).map((number) => `99999${number.toString()}`),
      hasBirth: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
      sex: fc.constantFrom("F", "F", "H", null),
      district: fc.constantFrom("Oui", "Non", "Non", null),
      criteria: fc.constantFrom(...CRITERIA),
      weekly: fc.constantFrom(10, 15, 17.5, 20, 26, 26, 35, null),
      phase: fc.constantFrom(1, 2, 2, 3, null),
      lot: fc.constantFrom(...LOTS, null),
      supports: fc.uniqueArray(fc.constantFrom(...SUPPORTS), { minLength: 1, maxLength: 2 }),
      entered: fc.integer({ min: -40, max: Math.max(0, (shape.declared - 1) * 30) }),
      stays: fc.integer({ min: 20, max: 500 }),
      exit: fc.constantFrom(...EXITS),
      hasLeft: fc.boolean(),
    })
    .map((drawn) => {
      const enteredOn = shape.startsOn + drawn.entered;
      const left = drawn.hasLeft ? Math.min(enteredOn + drawn.stays, lasts(shape)) : null;
      return {
        identifier: drawn.identifier,
        last: drawn.last,
        first: drawn.first,
        birth: drawn.birth,
        pass: drawn.pass,
        lot: drawn.lot,
        supports: drawn.supports,
        row: {
          Identifiant: drawn.identifier,
          Nom: drawn.last,
          Prénom: drawn.first,
          "Date de naissance": drawn.hasBirth ? drawn.birth : null,
          Sexe: drawn.sex,
          QPV: drawn.district,
          Critères: drawn.criteria,
          Prescripteur: "Prescripteur de l'exemple",
          "PASS IAE": drawn.pass,
          "Début PASS": enteredOn,
          "Fin PASS": addMonths(enteredOn, 24) - 1,
          "Type de contrat": "CDDI",
          "Début du contrat": enteredOn,
          "Fin du contrat": addMonths(enteredOn, 24) - 1,
          "Heures hebdomadaires": drawn.weekly,
          Phase: drawn.phase,
          Lot: drawn.lot,
          "Date d'entrée": enteredOn,
          "Date de sortie": left,
          "Motif de sortie": left === null ? null : "Motif de l'exemple",
          "Catégorie de sortie": left === null ? null : drawn.exit,
        },
      };
    }); // prettier-ignore

const everybody = (shape: ContractShape): fc.Arbitrary<readonly Person[]> =>
  fc
    .tuple(...Array.from({ length: shape.people }, (_, rank) => personOf(shape, rank)))
    .map((people) => people);

const statementRows = (people: readonly Person[]): fc.Arbitrary<readonly StatementRow[]> =>
  fc
    .tuple(
      ...people.flatMap((person) =>
        person.supports.map((support) =>
          fc
            .tuple(
              fc.constantFrom(true, true, true, false),
              fc.constantFrom(support, support, support, null),
              hoursUpTo(90),
              hoursUpTo(15),
              hoursUpTo(15),
              fc.constantFrom(null, null, null, 7, 14.5),
              fc.constantFrom(null, null, 3.5)
            )
            .map(([isHere, where, ...hours]): readonly StatementRow[] =>
              isHere ? [{ person, support: where, hours }] : []
            )
        )
      ),
      // Hours without anybody's identifier.
      fc.constantFrom<readonly StatementRow[]>([], [], [{ person: null, support: null, hours: [4, null, null, null, null] }]) // prettier-ignore
    )
    .map((rows) => rows.flat());

const evaluationsOf = (shape: ContractShape, person: Person): fc.Arbitrary<readonly Row[]> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: Math.max(1, shape.declared * 30) }),
        fc.constantFrom("Entrée", "Intermédiaire", "Intermédiaire", "Sortie"),
        fc.constantFrom(...AXES),
        fc.constantFrom(1, 2, 3, 4, 5, 2.5, 4.25, null)
      ),
      { maxLength: 10 }
    )
    .map((drawn) =>
      drawn.map(([day, step, [axis, scale], value]) => ({
        Identifiant: person.identifier,
        Date: shape.startsOn + day,
        Étape: step,
        Axe: axis,
        Valeur: value,
        Échelle: scale,
      }))
    );

const internshipsOf = (shape: ContractShape, person: Person): fc.Arbitrary<readonly Row[]> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: Math.max(1, shape.declared * 30) }),
        fc.integer({ min: 0, max: 25 }),
        fc.constantFrom(1, 4.5, 10, null),
        fc.constantFrom("Embauche", "Formation", "Sans suite", "embauche en CDD", null)
      ),
      { maxLength: 2 }
    )
    .map((drawn) =>
      drawn.map(([day, length, days, outcome]) => ({
        Identifiant: person.identifier,
        Du: shape.startsOn + day,
        Au: days === 1 ? null : shape.startsOn + day + length,
        Jours: days,
        Organisme: "Organisme de l'exemple",
        Issue: outcome,
      }))
    );

const monthDays = (shape: ContractShape, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, index) => firstDay(monthOfDay(shape.startsOn) + index));

const supervisionOf = (shape: ContractShape): fc.Arbitrary<readonly Row[]> =>
  fc
    .tuple(
      ...monthDays(shape, shape.declared).flatMap((month) =>
        (["Encadrant technique", "encadrante technique", "CIP"] as const).map((role, rank) =>
          fc
            .tuple(
              fc.constantFrom(20, 21.5, 18, null),
              fc.constantFrom(20, 17.5, 0, null),
              fc.constantFrom(0, 2, 1.5, null),
              fc.constantFrom(null, 35.5, 70)
            )
            .map(([planned, present, replaced, hours]) => ({
              Mois: month,
              Encadrant: `Encadrant ${"ABC".charAt(rank)}`,
              Fonction: role,
              "Jours prévus": planned,
              "Jours présents": present,
              "Jours remplacés": replaced,
              Heures: role === "CIP" ? hours : null,
            }))
        )
      )
    )
    .map((rows) => rows);

const documentsOf = (shape: ContractShape): fc.Arbitrary<readonly Row[]> =>
  fc
    .tuple(
      ...monthDays(shape, shape.declared).flatMap((month) =>
        (["Relevé mensuel", "Bilan trimestriel", "Comité de suivi"] as const).map((document) =>
          fc
            .tuple(fc.constantFrom(15, 20, 31, null), fc.constantFrom(-3, 0, 9, null))
            .map(([due, late]) => {
              const last = lastDay(monthOfDay(month));
              return {
                Document: document,
                Période: document === "Relevé mensuel" ? null : "Période de l'exemple",
                Échéance: due === null ? null : last + due,
                "Reçu le": late === null ? null : last + (due ?? 15) + late,
              };
            })
        )
      )
    )
    .map((rows) => rows);

const LOT_ROWS: readonly Row[] = LOTS.map((lot, rank) => ({
  Lot: lot, Intitulé: `Lot de l'exemple ${(rank + 1).toString()}`, Titulaire: "Chantier d'insertion Exemple",
  "Heures prévues": 1_000 * (rank + 1), "Part minimale": rank % 2 === 0 ? 15 : null, "Part maximale": 30,
})); // prettier-ignore

const SUPPORT_ROWS: readonly Row[] = SUPPORTS.map((support, rank) => ({
  Support: support, Lot: LOTS[rank % LOTS.length] ?? null, "Heures prévues": rank % 3 === 0 ? null : 500 * rank,
})); // prettier-ignore

const CLAUSE_ROWS: readonly Row[] = [
  { Code: "P1", Déclencheur: "Heures non réalisées", Unité: "heure", Montant: 35, Préalable: "Mise en demeure", Délai: 15, "Plafond %": 5, Cumulable: "Oui", Article: "CCP art. 8.2" },
  { Code: "P2", Déclencheur: "Répartition non respectée", Unité: "heure", Montant: 20, Préalable: "Contradictoire", Délai: 15, Cumulable: "Oui", Article: "CCP art. 8.6" },
  { Code: "P3", Déclencheur: "Document en retard", Unité: "jour calendaire", Montant: "V*R/1000", Préalable: "Aucun", Plafond: 600, Cumulable: "Oui", Article: "CCP art. 8.4" },
  { Code: "P4", Déclencheur: "Absence au comité", Unité: "occurrence", Montant: null, Préalable: "Aucun", Cumulable: "Oui", Article: "CCP art. 8.9" },
]; // prettier-ignore

const forecastOf = (shape: ContractShape): fc.Arbitrary<readonly Row[]> =>
  fc
    .tuple(...monthDays(shape, shape.months).map(() => fc.constantFrom(0, 120, 333.33, 250.5)))
    .map((hours) =>
      monthDays(shape, shape.months).map((month, index) => ({
        Mois: month,
        "Heures prévues": hours[index] ?? 0,
      }))
    );

const PARAMETERS: Readonly<Record<string, CellValue>> = {
  Référence: "EX-2026-01",
  Objet: "Entretien d'espaces verts (exemple fictif)",
  Acheteur: "Commune d'Exemple-sur-Loire",
  Titulaire: "Chantier d'insertion Exemple",
  "Volume prévu": 12_000,
  "Montant HT": 180_000,
};

/** Statements of a month: one sheet, or a sheet per lot of the people's. */
const statementsOf = (people: readonly Person[], day: Day, areByLot: boolean) => {
  const lots = areByLot ? [...new Set(people.map(({ lot }) => lot))] : [null];
  return fc
    .tuple(...lots.map((lot) => statementRows(areByLot ? people.filter((one) => one.lot === lot) : people)))
    .map((all) => all.map((rows, index) => ({ day, lot: lots[index] ?? null, rows })));
}; // prettier-ignore

/** A contract of a given shape: everything else is drawn. */
export function contractOf(shape: ContractShape): fc.Arbitrary<GeneratedContract> {
  const days = monthDays(shape, shape.declared);
  const areByLot = !shape.missing.includes("tLots");
  return everybody(shape).chain((people) =>
    fc
      .record({
        evaluations: fc.tuple(...people.map((person) => evaluationsOf(shape, person))),
        internships: fc.tuple(...people.map((person) => internshipsOf(shape, person))),
        supervision: supervisionOf(shape),
        documents: documentsOf(shape),
        forecast: forecastOf(shape),
        statements: fc.tuple(...days.map((day) => statementsOf(people, day, areByLot))),
        since: fc.integer({ min: 1, max: 40 }),
      })
      .map((drawn) => {
        const parameters = {
          ...PARAMETERS,
          "Date de début": shape.startsOn,
          Durée: shape.months,
          ...shape.parameters,
        };
        const all = new Map<string, readonly Row[]>([
          ["tLots", LOT_ROWS],
          ["tSupports", SUPPORT_ROWS],
          ["tPrevisions", drawn.forecast],
          ["tClauses", CLAUSE_ROWS],
          ["tParticipants", people.map(({ row }) => row)],
          ["tEncadrement", drawn.supervision],
          ["tDocuments", drawn.documents],
          ["tEvaluations", drawn.evaluations.flat()],
          ["tPMSMP", drawn.internships.flat()],
        ]);
        const missing: ReadonlySet<string> = new Set(shape.missing);
        return {
          shape,
          people,
          asOf: lastDay(monthOfDay(days.at(-1) ?? shape.startsOn)) + drawn.since,
          tables: new Map([
            ["tMarche", Object.entries(parameters).map(([key, value]) => ({ Paramètre: key, Valeur: value }))],
            ...[...all].filter(([name]) => !missing.has(name)),
          ]),
          statements: drawn.statements.flat(),
        };
      })
  ); // prettier-ignore
}
