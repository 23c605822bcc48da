import type { EvaluationRow, Participant } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/PAR-01";
import { day, emptyColumns, findingsOf, given, participant, placesOf } from "./given";

const evaluation = (step: string | null, more: Partial<EvaluationRow> = {}): EvaluationRow => ({
  identifier: "P-001",
  date: day(2026, 3, 10),
  step,
  axis: null,
  value: null,
  scale: null,
  place: { sheet: "Évaluations", cell: "A2" },
  ...more,
});

const CELLS = { enteredOn: "R2", leftOn: "S2", contractFrom: "M2" };
const OTHER = evaluation("Intermédiaire", { identifier: "P-404" });
const person = (
  asOf: number,
  more: Partial<Participant>,
  ...evaluations: readonly EvaluationRow[]
) => ({
  asOf,
  registers: {
    participants: [participant("P-001", { cells: CELLS, ...more })],
    evaluations: [OTHER, ...evaluations],
  },
});

const ENTERED = { enteredOn: day(2026, 3, 2) };
const LATE = day(2026, 6, 20);

describe("PAR-01 at the entry", () => {
  it("waits thirty days, the last one included", () => {
    expect(placesOf(rule, person(day(2026, 4, 1), ENTERED))).toEqual([]);
    expect(findingsOf(rule, "PAR-01", person(day(2026, 4, 2), ENTERED))).toMatchObject([
      {
        severity: "to-justify",
        place: { sheet: "Participants", cell: "R2" },
        header: "Date d'entrée",
        subject: "P-001 · Entrée",
        facts: { kind: "entry", day: day(2026, 3, 2), dueOn: day(2026, 4, 1) },
      },
    ]);
  });

  it.each([
    "Entrée",
    "entree",
    "Évaluation d’entrée",
    "Bilan de départ",
    "Évaluation initiale",
    "Diagnostic",
  ])("takes %p for an entry evaluation, even a late one", (step) => {
    const done = evaluation(step, { date: day(2026, 6, 1) });
    expect(placesOf(rule, person(LATE, ENTERED, done))).toEqual([]);
  });

  it("takes neither another step nor another person's evaluation for it", () => {
    expect(placesOf(rule, person(LATE, ENTERED, evaluation("Intermédiaire")))).toHaveLength(1);
    expect(placesOf(rule, person(LATE, ENTERED, evaluation(null)))).toHaveLength(1);
    const other = evaluation("Entrée", { identifier: "P-002" });
    expect(placesOf(rule, person(LATE, ENTERED, other))).toHaveLength(1);
    expect(placesOf(rule, person(LATE, {}, other))).toEqual([]);
  });

  it("knows a person whatever the case of the identifier", () => {
    const done = evaluation("Entrée", { identifier: "p-001 " });
    expect(placesOf(rule, person(LATE, ENTERED, done))).toEqual([]);
  });

  it("asks nothing of who left before the thirty days were over", () => {
    const left = (leftOn: number) => person(LATE, { ...ENTERED, leftOn }, evaluation("Sortie"));
    expect(placesOf(rule, left(day(2026, 3, 31)))).toEqual([]);
    expect(placesOf(rule, left(day(2026, 4, 1)))).toEqual(["Participants!R2"]);
  });

  it("starts from the contract where there is no entry date", () => {
    const [finding] = findingsOf(rule, "PAR-01", person(LATE, { contractFrom: day(2026, 3, 2) }));
    expect(finding).toMatchObject({ place: { cell: "M2" }, header: "Début du contrat" });
  });
});

describe("PAR-01 at the exit", () => {
  const entry = evaluation("Entrée");
  const leaver = { ...ENTERED, leftOn: day(2026, 5, 29) };

  it("asks for it from the day after the exit", () => {
    expect(placesOf(rule, person(day(2026, 5, 29), leaver, entry))).toEqual([]);
    expect(findingsOf(rule, "PAR-01", person(day(2026, 5, 30), leaver, entry))).toMatchObject([
      {
        severity: "to-justify",
        place: { cell: "S2" },
        header: "Date de sortie",
        subject: "P-001 · Sortie",
        facts: { kind: "exit", day: day(2026, 5, 29), dueOn: day(2026, 5, 29) },
      },
    ]);
  });

  it.each(["Sortie", "Bilan de sortie", "Évaluation finale", "Bilan final"])(
    "takes %p for an exit evaluation",
    (step) => {
      expect(placesOf(rule, person(LATE, leaver, entry, evaluation(step)))).toEqual([]);
    }
  );

  it("does not take the preparation of an exit for the exit", () => {
    const preparing = evaluation("Préparation à la sortie");
    expect(placesOf(rule, person(LATE, leaver, entry, preparing))).toHaveLength(1);
  });

  it("may miss both", () => {
    const both = findingsOf(rule, "PAR-01", person(LATE, leaver));
    expect(both.map(({ facts }) => facts.kind)).toEqual(["entry", "exit"]);
  });
});

describe("PAR-01 without its data", () => {
  it("is not checked without either table, or when nobody has a date", () => {
    const table = (name: string) => [{ kind: "missing-table", table: name, rules: ["PAR-01"] }];
    const gaps = (registers: NonNullable<Parameters<typeof given>[0]["registers"]>) =>
      rule.check(given({ registers })).notChecked;
    expect(gaps({ participants: null, evaluations: [OTHER] })).toEqual(table("tParticipants"));
    expect(gaps({ participants: [], evaluations: [OTHER] })).toEqual(table("tParticipants"));
    expect(gaps({})).toEqual(table("tEvaluations"));
    expect(gaps({ evaluations: [] })).toEqual(table("tEvaluations"));
    const columns = (more: Partial<Participant>) =>
      emptyColumns(rule, "tParticipants", person(LATE, more));
    expect(columns({})).toEqual(["Date d'entrée"]);
    expect(columns({ leftOn: LATE })).toEqual([]);
    expect(columns({ contractFrom: LATE })).toEqual([]);
    expect(rule.check(given(person(LATE, ENTERED))).notChecked).toEqual([]);
  });
});
