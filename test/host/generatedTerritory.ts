import fc from "fast-check";
import { importStatements } from "../../src/app/importStatements";
import { dayOf, firstDay, parseMonthKey, type Month } from "../../src/domain/calendar";
import { SECONDS_PER_HOUR } from "../../src/domain/numbers";
import type { CellValue } from "../../src/workbook/grid";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { readZip, writeZip } from "../../src/xlsx/zip";
import {
  expectedOf,
  filesOf,
  folders,
  identifierOf,
  PEOPLE,
  submittedFile,
  SUPPORTS,
  type Expected,
} from "../corpus/releves";
import type { Row } from "./generatedContract";
import { generatedWorkbook } from "./generatedWorkbook";

/**
 * A territory drawn from a seed: contracts whose statements stand in the layouts of the submissions' collection, each
 * imported as a buyer would. Layouts are imported once, and the contract around them changed.
 */

/** The day everything is checked on. */
export const TERRITORY_DAY = dayOf(2026, 11, 10);

const COUNTED = ["Production", "Accompagnement", "Formation", "Non comptée"] as const;
const STRUCTURES = ["ACI", "EI", "AI", "ETTI", "Régie de quartier"] as const;
const TERRITORIES = ["Métropole", "Moselle", "La Réunion"] as const;

/** What is drawn of one contract; the rest comes from its layout. */
interface Drawn {
  readonly buyer: number;
  readonly contractor: number;
  readonly structure: string;
  readonly territory: string;
  /** The whole year; exactly the months of the statements; from one month after them, as a slip would have it. */
  readonly period: "year" | "months" | "later";
  readonly internship: (typeof COUNTED)[number];
  readonly absence: (typeof COUNTED)[number];
  readonly amount: number;
  /** Rank of the person of another contract that this one's person is too; null: nobody else. */
  readonly shared: readonly (number | null)[];
  readonly districts: readonly (boolean | null)[];
}

const drawnContracts = (count: number): fc.Arbitrary<readonly Drawn[]> =>
  fc.array(
    fc.record({
      buyer: fc.integer({ min: 1, max: 12 }),
      contractor: fc.integer({ min: 1, max: 30 }),
      structure: fc.constantFrom(...STRUCTURES),
      territory: fc.constantFrom(...TERRITORIES),
      period: fc.constantFrom("year" as const, "year" as const, "months" as const, "later" as const),
      internship: fc.constantFrom(...COUNTED),
      absence: fc.constantFrom(...COUNTED),
      amount: fc.integer({ min: 0, max: 90_000_000 }),
      shared: fc.tuple(...PEOPLE.map(() => fc.constantFrom(null, null, null, null, null, 0, 1))),
      districts: fc.tuple(...PEOPLE.map(() => fc.constantFrom(true, false, null))),
    }),
    { minLength: count, maxLength: count }
  ); // prettier-ignore

export interface TerritoryShape {
  readonly contracts: number;
  readonly layouts: number;
  readonly seed: number;
}

/** One contract's workbook, with what its layout says must be read in it. */
export interface TerritoryContract {
  /** Name of the file. */
  readonly file: string;
  readonly reference: string;
  readonly layout: string;
  readonly bytes: Uint8Array;
  /** The workbook before any statement was imported. */
  readonly base: Uint8Array;
  readonly isWholeYear: boolean;
  readonly expected: Expected;
  /** PMSMP and paid absences are counted nowhere: its hours are those the layout says, month by month. */
  readonly isPlain: boolean;
  /** PASS numbers of the people it declares, by identifier. */
  readonly passes: ReadonlyMap<string, string>;
}

const monthsOf = ({ months }: Expected): readonly Month[] =>
  Object.keys(months)
    .flatMap((key) => parseMonthKey(key) ?? [])
    .sort((left, right) => left - right);

const YEAR = { "Date de début": dayOf(2026, 1, 1), Durée: 12, "Volume prévu": 12_000 };

/** A contract of exactly the months it was told the hours of asks for no more than those hours. */
function periodOf({ period }: Drawn, expected: Expected): Row {
  const months = monthsOf(expected);
  const [first, last] = [months[0], months.at(-1)];
  if (period === "year" || first === undefined || last === undefined) return YEAR;
  if (period === "later") return { ...YEAR, "Date de début": firstDay(first + 1), Durée: 6 };
  const seconds = Object.values(expected.months).flatMap((hours) => Object.values(hours));
  return {
    "Date de début": firstDay(first),
    Durée: last - first + 1,
    "Volume prévu": Math.floor(seconds.reduce((sum, each) => sum + each, 0) / SECONDS_PER_HOUR),
    "Tolérance sur le volume mensuel": 100,
    "Part accompagnement et formation minimale": 0,
    "Part accompagnement et formation maximale": 100,
    "PASS IAE exigé": "Non",
  };
}

const passOf = (rank: number, { shared }: Drawn, person: number): string => {
  const other = shared[person] ?? null;
  return other === null
    ? `99999${(1_000_000 + rank * PEOPLE.length + person).toString()}`
    : `99999${(9_010_000 + other * PEOPLE.length + person).toString()}`;
};

const yesNo = (value: boolean | null | undefined): CellValue =>
  typeof value === "boolean" ? (value ? "Oui" : "Non") : null;

/** Nobody is born the day somebody else is: people of one name are told apart. */
const birthOf = (pass: string): number => dayOf(1970, 1, 1) + (Number(pass.slice(5)) % 1_000_000);

const parametersOf = (rank: number, drawn: Drawn, expected: Expected): Row => ({
  Référence: referenceOf(rank),
  Objet: `Entretien d'espaces (exemple fictif ${rank.toString()})`,
  Acheteur: `Commune d'Exemple-${drawn.buyer.toString()}`,
  Titulaire: `Chantier Fictif ${drawn.contractor.toString()}`,
  "Type de structure": drawn.structure,
  Territoire: drawn.territory,
  "Montant HT": drawn.amount / 100,
  "PMSMP comptée comme": drawn.internship,
  "Absences payées comptées comme": drawn.absence,
  ...periodOf(drawn, expected),
});

const referenceOf = (rank: number): string => `EX-${(rank + 1).toString().padStart(3, "0")}`;

const CLAUSES: readonly Row[] = [
  { Code: "P1", Déclencheur: "Heures non réalisées", Unité: "heure", Montant: 35.5, Préalable: "Aucun", Cumulable: "Oui" },
  { Code: "P2", Déclencheur: "Répartition non respectée", Unité: "heure", Montant: 20, Préalable: "Aucun", "Plafond %": 5, Cumulable: "Oui" },
]; // prettier-ignore

/** The contract's workbook before any statement is imported. */
async function contractBase(rank: number, drawn: Drawn, expected: Expected): Promise<Uint8Array> {
  const people = PEOPLE.map((name, person): Row => {
    const [last = "", first = ""] = name.split(" ");
    const pass = passOf(rank, drawn, person);
    return {
      Identifiant: identifierOf(person),
      Nom: last,
      Prénom: first,
      "Date de naissance": birthOf(pass),
      QPV: yesNo(drawn.districts[person]),
      "PASS IAE": pass,
      "Heures hebdomadaires": 26,
    };
  });
  const parameters = Object.entries(parametersOf(rank, drawn, expected));
  const host = await generatedWorkbook({
    shape: { people: 0, months: 0, declared: 0, startsOn: 0, missing: [], parameters: {} },
    people: [],
    asOf: TERRITORY_DAY,
    tables: new Map<string, readonly Row[]>([
      ["tMarche", parameters.map(([key, value]) => ({ Paramètre: key, Valeur: value }))],
      ["tSupports", SUPPORTS.map((support) => ({ Support: support }))],
      ["tParticipants", people],
      ["tClauses", CLAUSES],
    ]),
    statements: [],
  });
  return host.save();
}

/** A layout's statements, imported into a contract's workbook by the product's own import. */
async function imported(base: Uint8Array, layout: string): Promise<Uint8Array> {
  const host = await openXlsx(base);
  for (const name of filesOf(layout)) {
    const file = await submittedFile(layout, name);
    const sheets = file.sheets.map((sheet) => sheet.name);
    await importStatements(host, [{ file, sheets }], { asOf: TERRITORY_DAY, version: "1.0.0" });
  }
  return host.save();
}

const INPUT_SHEETS = [1, 2, 3, 4].map((rank) => `xl/worksheets/sheet${rank.toString()}.xml`);

/** The statements of one workbook under the contract of another: their input sheets are the same but for their cells. */
function transplanted(statements: Uint8Array, base: Uint8Array): Uint8Array {
  const inputs = new Map(readZip(base).map((entry) => [entry.path, entry]));
  return writeZip(
    readZip(statements).map((entry) =>
      INPUT_SHEETS.includes(entry.path) ? (inputs.get(entry.path) ?? entry) : entry
    )
  );
}

/** Layouts whose files hold something to import. */
const IMPORTABLE = folders.filter((layout) => layout !== "texte-illisible");

/** Contracts in as many layouts as asked for, each layout taken in turn. */
export async function generatedTerritory({
  contracts,
  layouts,
  seed,
}: TerritoryShape): Promise<readonly TerritoryContract[]> {
  const [chosen = []] = fc.sample(
    fc.shuffledSubarray(IMPORTABLE, { minLength: layouts, maxLength: layouts }),
    { seed, numRuns: 1 }
  );
  const [drawn = []] = fc.sample(drawnContracts(contracts), { seed, numRuns: 1 });
  const known = new Map<string, Uint8Array>();
  const made: TerritoryContract[] = [];
  for (const [rank, one] of drawn.entries()) {
    const layout = chosen[rank % chosen.length] ?? "";
    const expected = expectedOf(layout);
    const base = await contractBase(rank, one, expected);
    const statements = known.get(layout) ?? (await imported(base, layout));
    known.set(layout, statements);
    made.push({
      file: `${one.territory}/marche-${(rank + 1).toString().padStart(3, "0")}.xlsx`,
      reference: referenceOf(rank),
      layout,
      bytes: transplanted(statements, base),
      base,
      isWholeYear: one.period === "year",
      expected,
      isPlain: one.internship === "Non comptée" && one.absence === "Non comptée",
      passes: new Map(
        PEOPLE.map((_, person) => [identifierOf(person), passOf(rank, one, person)] as const)
      ),
    });
  }
  return made;
}
