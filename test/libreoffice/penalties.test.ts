import fc from "fast-check";
import { dayOf, firstDay, lastDay, monthOf } from "../../src/domain/calendar";
import { check } from "../../src/domain/check";
import type { Finding } from "../../src/domain/finding";
import { computePenalties } from "../../src/domain/penalties";
import { PENALTY_OPTIONS, PENALTY_STATES, type WantedPenalty } from "../../src/domain/penalty";
import { UNITS_OF_TRIGGER } from "../../src/domain/penaltyFacts";
import { toPay, withWanted } from "../../src/domain/penaltyStates";
import { triggerLabel, unitLabel } from "../../src/messages/labels";
import { composeCheck } from "../../src/workbook/compose/composeCheck";
import type { CellValue } from "../../src/workbook/grid";
import { interpret } from "../../src/workbook/read/interpret";
import { cellAddress } from "../../src/xlsx/addresses";
import { openWorkbookFile } from "../../src/xlsx/open";
import { Package } from "../../src/xlsx/package";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainSheet } from "../../src/xlsx/plainWorkbook";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { openCalculator, type Calculator } from "./soffice";

/** Contracts made at random: every amount of `Pénalités`, computed again by LibreOffice, is the engine's to the cent. */

const TIME = 300_000;
const SHEET = "Pénalités";
const asOf = dayOf(2028, 2, 1);

let calculator: Calculator;
beforeAll(() => {
  calculator = openCalculator();
});
afterAll(() => {
  calculator.close();
});

type Row = readonly CellValue[];

/** A sheet that holds one input table from its first cell on. */
const tableSheet = (name: string, table: string, titles: readonly string[], rows: readonly Row[]): PlainSheet => ({
  name,
  visibility: "visible",
  isProtected: false,
  cells: [titles, ...rows].flatMap((cells, row) =>
    cells.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]))
  ),
  columnWidths: {},
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  tables: [
    { name: table, row: 0, column: 0, rowCount: rows.length + 1, columnCount: titles.length, columns: titles, hasTotals: false, showFilter: false },
  ],
  conditionalFormats: [],
  validations: [],
  charts: [],
  freezeRows: 0,
  print: null,
  showGridlines: true,
}); // prettier-ignore

const CLAUSES = [
  "Code", "Déclencheur", "Unité", "Montant", "Préalable", "Délai", "Franchise", "Plafond", "Plafond %", "Cumulable",
  "Exonération", "Article",
] as const; // prettier-ignore

const euros = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((cents) => cents / 100);
const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2, nil: null });

/** Codes a buyer may write, those that mean something to SUMIFS or MATCH among them. */
const CODES = [
  "P1",
  "P2",
  "8.2.2",
  "1",
  "01",
  "P*",
  "P?",
  ">5",
  "=P1",
  'dit "retard"',
  "VRAI",
  "2026-01",
  "é",
  "~x",
  "p1",
];

const clauseArbitrary = fc
  .constantFrom(
    ...(Object.entries(UNITS_OF_TRIGGER) as [keyof typeof UNITS_OF_TRIGGER, readonly ["hour"]][])
  ) // prettier-ignore
  .chain(([trigger, units]) =>
    fc.record({
      trigger: fc.constant(triggerLabel(trigger)),
      unit: fc.constantFrom(...units).map((unit) => unitLabel(unit)),
      amount: fc.oneof(
        { weight: 2, arbitrary: euros(500) },
        // Few amounts, so that some are equal.
        { weight: 4, arbitrary: fc.constantFrom(50, 100) },
        { weight: 2, arbitrary: fc.constantFrom("4 × SMIC", "0,33 × SMIC", "SMIC") },
        { weight: 2, arbitrary: fc.constantFrom("V*R/1000", "V*R/3000") },
        { weight: 1, arbitrary: fc.constant(null) }
      ),
      prerequisite: fc.constantFrom("Aucun", "Mise en demeure", "Contradictoire"),
      delay: rarely(fc.integer({ min: 0, max: 30 })),
      allowance: rarely(fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100)),
      cap: rarely(fc.oneof(euros(20_000), fc.constantFrom(100, 250))),
      capShare: rarely(fc.constantFrom(1, 2.5, 5)),
      cumulative: fc.constantFrom("Oui", "Oui", "Non"),
      exemption: rarely(euros(5000)),
    })
  );

const place = { sheet: "Marché", cell: "A1" };
const common = { severity: "to-justify", place, header: null } as const;
const monthArbitrary = fc.integer({ min: monthOf(2026, 10), max: monthOf(2027, 3) });
const seconds = (hours: number) => fc.integer({ min: 1, max: hours * 3600 });

const findingArbitrary: fc.Arbitrary<Finding> = fc.oneof(
  fc.tuple(fc.constantFrom(2026, 2027), fc.constantFrom(null, "1", "2"), seconds(2000)).map(
    ([year, lot, missing]): Finding => ({
      ...common,
      rule: "VOL-03",
      month: null,
      subject: "Volume",
      facts: {
        period: { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) },
        lot,
        done: 0,
        planned: missing,
        toleranceBasisPoints: 0,
        scope: "year",
      },
    })
  ),
  fc.tuple(fc.constantFrom(2026, 2027), seconds(4000), seconds(4000)).map(([year, supported, other]): Finding => ({
    ...common,
    rule: "REP-02",
    month: null,
    subject: "Répartition",
    facts: {
      period: { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) },
      supported,
      counted: supported + other,
      min: 2000,
      max: 3000,
      lot: null,
    },
  })),
  fc
    .tuple(monthArbitrary, fc.constantFrom("Relevé mensuel", "Attestation", "Comité de suivi"), fc.integer({ min: 1, max: 90 }), fc.boolean())
    .map(([month, document, days, isReceived]): Finding => {
      const facts = { document, period: null, dueOn: lastDay(month), calendarDays: days, openDays: Math.ceil(days / 2) };
      const rest = { ...common, month, subject: document };
      return isReceived
        ? { ...rest, rule: "DOC-01", facts: { ...facts, receivedOn: facts.dueOn + days } }
        : { ...rest, rule: "DOC-02", facts };
    }),
  fc.tuple(monthArbitrary, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 })).map(([month, present, beyond]): Finding => {
    const participants = present * 10 + beyond;
    return {
      ...common,
      rule: "ENC-01",
      month,
      subject: "Ratio",
      facts: { participants, supervisors: present * 100, ratio: Math.round((participants * 100) / present), committed: 10 },
    };
  })
); // prettier-ignore

const caseArbitrary = fc.record({
  ccag: fc.constantFrom("FCS 2021", "PI 2021", "FCS 2009", "Aucun"),
  amount: fc.integer({ min: 1_000_000, max: 90_000_000 }).map((cents) => cents / 100),
  volume: fc.integer({ min: 100, max: 60_000 }),
  clauses: fc.array(clauseArbitrary, { minLength: CODES.length, maxLength: CODES.length }),
  findings: fc.array(findingArbitrary, { minLength: 40, maxLength: 60 }),
  wanted: fc.array(
    fc.record({
      state: fc.constantFrom(...PENALTY_STATES),
      sentOn: fc.option(fc.integer({ min: firstDay(monthOf(2027, 1)), max: asOf }), { nil: null }),
      dueOn: fc.constant(null),
      option: fc.option(fc.constantFrom(...PENALTY_OPTIONS), { nil: null }),
      motive: fc.constantFrom("Accord du comité", null),
      invoice: fc.constantFrom("F-2026-12", null),
      retained: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: null }),
    }) satisfies fc.Arbitrary<WantedPenalty>,
    { minLength: 1, maxLength: 20 }
  ),
});

type Case = typeof caseArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const occurrence = (amount: number, cumulative: "Oui" | "Non", trigger = "Relevé en retard") => ({
  trigger,
  unit: "occurrence",
  amount,
  prerequisite: "Aucun" as const,
  delay: null,
  allowance: null,
  cap: null,
  capShare: null,
  cumulative,
  exemption: 0,
});

const lateMonth = (month: number): Finding => ({
  ...common,
  rule: "DOC-02",
  month,
  subject: "Relevé mensuel",
  facts: { document: "Relevé mensuel", period: null, dueOn: lastDay(month), calendarDays: 1, openDays: 1 },
}); // prettier-ignore

/** Equal sides of one period: the cumulative one stands, else the first. */
const tied = (cumulative: readonly number[]): Case => ({
  ccag: "Aucun",
  amount: 100_000,
  volume: 1000,
  clauses: [
    occurrence(100, "Non"),
    ...cumulative.map((amount) => occurrence(amount, "Oui")),
    occurrence(100, "Non"),
    ...CODES.slice(2 + cumulative.length).map(() => occurrence(1, "Oui", "Absence au comité")),
  ],
  findings: [lateMonth(monthOf(2026, 3)), lateMonth(monthOf(2026, 4))],
  wanted: [{ state: "applied", sentOn: null, dueOn: null, option: null, motive: null, invoice: null, retained: null }],
}); // prettier-ignore

/** Amounts that are quotients, as a buyer's own formulas give: each counts as it shows, to the cent. */
const quotients: Case = {
  ...tied([60]),
  amount: 37_037.035,
  clauses: [
    { ...occurrence(33.335, "Oui"), cap: 45.675 },
    { ...occurrence(100 / 3, "Oui"), exemption: 66.655 },
    ...(["V*R/1000", "V*R/3000"] as const).map((text): Case["clauses"][number] => ({
      ...occurrence(1, "Oui"),
      amount: text,
    })),
    ...CODES.slice(4).map(() => occurrence(1, "Oui", "Absence au comité")),
  ],
};

interface FormulaCell {
  readonly place: string;
  readonly value: CellValue;
}

const formulasOf = async (bytes: Uint8Array): Promise<readonly FormulaCell[]> => {
  const { workbook } = await readPlainWorkbook(bytes);
  const cells = workbook.sheets.find(({ name }) => name === SHEET)?.cells ?? [];
  return cells.flatMap(({ row, column, formula, value }) =>
    formula === undefined ? [] : [{ place: cellAddress(row, column), value }]
  );
};

/** The same file with every stored result of a formula of the sheet made wrong. */
const withWrongResults = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const book = await openWorkbookFile(bytes);
  const file = Package.open(bytes);
  const path = book.sheetNamed(SHEET)?.path ?? "";
  file.setText(path, (await file.text(path)).replace(/(<\/f>)<v>-?[\d.eE+-]+<\/v>/g, "$1<v>987654</v>"));
  return file.save();
}; // prettier-ignore

const comparable = (cells: readonly FormulaCell[]): Record<string, CellValue> =>
  Object.fromEntries(
    cells.map(({ place: at, value }) => [
      at,
      typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
    ])
  );

it(
  "gives every amount of contracts made at random, to the cent",
  async () => {
    await fc.assert(
      fc.asyncProperty(caseArbitrary, async ({ ccag, amount, volume, clauses, findings, wanted }) => {
        const workbook = {
          names: [],
          activeSheet: null,
          sheets: [
            tableSheet("Marché", "tMarche", ["Paramètre", "Valeur"], [
              ["Référence", "EX-HASARD"],
              ["Date de début", dayOf(2026, 1, 1)],
              ["Durée", 24],
              ["CCAG", ccag],
              ["Montant HT", amount],
              ["Volume prévu", volume],
            ]),
            tableSheet("Clauses", "tClauses", CLAUSES, clauses.map((clause, index): Row => [
              CODES[index] ?? null,
              clause.trigger,
              clause.unit,
              clause.amount,
              clause.prerequisite,
              clause.delay,
              clause.allowance,
              clause.cap,
              clause.capShare,
              clause.cumulative,
              clause.exemption,
              null,
            ])),
            tableSheet("Calendrier", "tCalendrier", ["Référence", "Du", "Au", "Valeur", "Source"], [
              ["SMIC horaire", dayOf(2024, 11, 1), dayOf(2026, 12, 31), 11.88, "exemple"],
              ["SMIC horaire", dayOf(2027, 1, 1), null, 12.02, "exemple"],
            ]),
          ],
        };
        const host = await openXlsx(await writePlainWorkbook(workbook));
        const snapshot = await host.readGrids();
        const reading = interpret(snapshot);
        if (!reading.ok) throw new Error(reading.problem.kind);
        const { registers, submission } = reading;
        expect(registers.clauses).toHaveLength(CODES.length);
        const computed = computePenalties({ registers, findings, asOf }).penalties;
        const penalties = computed.map((penalty, index) =>
          withWanted(penalty, wanted[index % wanted.length]!, asOf, registers.contract)
        );
        expect(penalties.length).toBeGreaterThan(0);
        const checked = check({ registers, submission, asOf });
        const plan = composeCheck({ ...checked, asOf, registers, statements: [], findings: [], penalties }, snapshot);
        await host.applyPlan(plan);
        const written = await host.save();
        const engine = await formulasOf(written);
        expect(engine.length).toBeGreaterThan(4 * penalties.length);
        const wrong = await withWrongResults(written);
        expect((await formulasOf(wrong)).filter(({ value }) => value === 987_654).length).toBeGreaterThan(4 * penalties.length);
        const recalculated = await formulasOf(await calculator.convert(wrong, "xlsx"));
        expect(comparable(recalculated)).toEqual(comparable(engine));
        const due = penalties.reduce((sum, penalty) => sum + toPay(penalty), 0) / 100;
        expect(recalculated.find(({ place: at }) => at === "K5")?.value).toBeCloseTo(due, 6);
      }),
      { numRuns: 6, endOnFailure: true, examples: [[tied([60, 40])], [tied([])], [quotients]] }
    );
  },
  TIME
); // prettier-ignore
