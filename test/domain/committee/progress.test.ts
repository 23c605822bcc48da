import { dayOf } from "../../../src/domain/calendar";
import { obstacleRows, progressOf, scaleOf } from "../../../src/domain/committee/progress";
import type { CommitteePerson } from "../../../src/domain/committee/types";
import type { EvaluationRow } from "../../../src/domain/contract";

const person = (identifier: string): CommitteePerson => ({
  identifier,
  pseudonym: `X${identifier}`,
  lot: null,
  sex: "unknown",
  age: "unknown",
  priorityDistrict: "unknown",
  criteria: [],
  phase: null,
  weekly: "unknown",
  hours: { production: 3600, guidance: 0, training: 0 },
  internship: 0,
  hasEntered: false,
  hasLeft: false,
  isPresentAtEnd: true,
  exit: null,
});

const OBSTACLE = "1 à 5 (5 = bloquant)";
const row = (
  identifier: string,
  date: string | null,
  step: string,
  value: number | null,
  more: Partial<EvaluationRow> = {}
): EvaluationRow => {
  const [year = 0, month = 0, day = 0] = (date ?? "").split("-").map(Number);
  return {
    identifier,
    date: date === null ? null : dayOf(year, month, day),
    step,
    axis: "Mobilité",
    value,
    scale: OBSTACLE,
    place: { sheet: "Évaluations", cell: null },
    ...more,
  };
};

describe("the direction of a scale", () => {
  it.each([
    ["1 à 5 (5 = bloquant)", "down", true, 100],
    ["1 (bloquant) à 5 (résolu)", "up", true, 500],
    ["de 1 (bloquant) à 5", "up", true, 500],
    ["1 à 5 (5 = acquis)", "up", false, 500],
    ["0 à 10 (0 = non acquis)", "up", false, 1000],
    ["1-4 (1 = autonome)", "down", false, 100],
    ["1 à 5 (1 = sans difficulté)", "down", false, 100],
    ["0,5 à 3 (3 = expert)", "up", false, 300],
  ] as const)("«%s»: %s", (text, direction, isObstacle, best) => {
    expect(scaleOf(text, "Axe")).toEqual({ direction, isObstacle, best });
  });

  it.each(["1 à 5", "A à E", "1 à 5 (5 = bloquant, 1 = difficulté)", "3 = moyen", "5 = acquis"])(
    "is never guessed: «%s»",
    (text) => {
      expect(scaleOf(text, "Axe")).toMatchObject({ direction: "unknown", best: null });
    }
  );

  it("is not known without a scale; an axis may say that it is an obstacle", () => {
    expect(scaleOf(null, "Frein : santé")).toEqual({ direction: "unknown", isObstacle: true, best: null }); // prettier-ignore
    expect(scaleOf("1 à 5", "Freins")).toMatchObject({ isObstacle: true });
  });
});

describe("individual progress", () => {
  const until = dayOf(2026, 6, 30);
  const of = (...rows: readonly EvaluationRow[]) =>
    progressOf([person("1"), person("2")], rows, until);

  it("goes from the entry's level to the latest one by the end of the period", () => {
    expect(
      of(
        row("1", "2026-05-01", "Intermédiaire", 2),
        row("1", "2026-01-10", "Entrée", 4),
        row("1", "2026-03-01", "Intermédiaire", 3),
        row("1", "2026-07-01", "Sortie", 1)
      )
    ).toMatchObject([
      { identifier: "1", pseudonym: "X1", entry: 400, current: 200, change: "better" },
    ]);
  });

  it("is «non évalué» where nothing was measured, which is not 0", () => {
    const [entryOnly] = of(row("1", "2026-01-10", "Entrée", 4));
    expect(entryOnly).toMatchObject({ entry: 400, current: null, change: null });
    const [laterOnly] = of(row("1", "2026-03-10", "Intermédiaire", 0));
    expect(laterOnly).toMatchObject({ entry: null, current: 0, change: null });
    const [empty] = of(row("1", "2026-01-10", "Entrée", null));
    expect(empty).toMatchObject({ entry: null, current: null });
  });

  it.each([
    [4, 1, "lifted"],
    [4, 3, "better"],
    [4, 4, "same"],
    [3, 4, "worse"],
  ] as const)("from %d to %d of an obstacle is %s", (entry, current, change) => {
    const rows = of(
      row("1", "2026-01-10", "Entrée", entry),
      row("1", "2026-04-10", "Bilan", current)
    );
    expect(rows[0]?.change).toBe(change);
  });

  it("is not judged when the scale does not say its direction", () => {
    const scale = "1 à 5";
    const rows = (entry: number, current: number) =>
      of(row("1", "2026-01-10", "Entrée", entry, { scale }), row("1", "2026-04-10", "Bilan", current, { scale })); // prettier-ignore
    expect(rows(2, 4)[0]?.change).toBeNull();
    expect(rows(2, 2)[0]?.change).toBe("same");
  });

  it("keeps axes apart whatever their spelling, and leaves out the phase and other people", () => {
    const rows = of(
      row("1", "2026-01-10", "Entrée", 2, { axis: "Santé" }),
      row("1", "2026-02-10", "Bilan", 3, { axis: "SANTE " }),
      row("1", "2026-01-10", "Entrée", 2, { axis: "Phase", scale: "1 à 3" }),
      row("1", "2026-01-10", "Entrée", 2, { axis: null }),
      row("9", "2026-01-10", "Entrée", 2)
    );
    expect(rows.map(({ axis, entry, current }) => [axis, entry, current])).toEqual([["Santé", 200, 300]]); // prettier-ignore
  });
});

describe("obstacles", () => {
  const people = Array.from({ length: 12 }, (_unused, index) => person(index.toString()));
  const met = (axis: string, from: number, to: number, current: number | null) =>
    people
      .slice(from, to)
      .flatMap(({ identifier }) => [
        row(identifier, "2026-01-10", "Entrée", 4, { axis }),
        row(identifier, "2026-04-10", "Bilan", current, { axis }),
      ]);
  const rowsOf = (rows: readonly EvaluationRow[]) =>
    obstacleRows(progressOf(people, rows, dayOf(2026, 6, 30)), 5);

  it("are counted by axis: lifted, better, same, worse, not evaluated since", () => {
    expect(rowsOf([...met("Mobilité", 0, 6, 1), ...met("Logement", 0, 5, 5), ...met("Mobilité", 6, 8, null)])).toEqual({
      isWithheld: false,
      rows: [
        { axes: ["Mobilité"], identified: 8, lifted: 6, better: 0, same: 0, worse: 0, notEvaluated: 2 },
        { axes: ["Logement"], identified: 5, lifted: 0, better: 0, same: 0, worse: 5, notEvaluated: 0 },
      ],
    }); // prettier-ignore
  });

  it("that few persons meet are put together", () => {
    const { rows } = rowsOf([...met("A", 0, 6, 4), ...met("B", 0, 3, 4), ...met("C", 3, 6, 4)]);
    expect(rows.map(({ axes, identified }) => [axes, identified])).toEqual([[["A"], 6], [["B", "C"], 6]]); // prettier-ignore
  });

  it("of the same few persons are joined by another axis, or withheld", () => {
    // B and C are three persons each, the same three: six obstacles, three persons.
    const few = [...met("B", 0, 3, 4), ...met("C", 0, 3, 4)];
    expect(rowsOf([...met("A", 0, 6, 4), ...few])).toEqual({ rows: [], isWithheld: true });
    const { rows } = rowsOf([...met("A", 0, 6, 4), ...met("D", 0, 9, 4), ...few]);
    expect(rows.map(({ axes, identified }) => [[...axes].sort(), identified])).toEqual([
      [["D"], 9],
      [["A", "B", "C"], 12],
    ]);
  });

  it("are withheld when even together they are few", () => {
    expect(rowsOf(met("A", 0, 3, 4))).toEqual({ rows: [], isWithheld: true });
  });

  it("at the best end from the start are none", () => {
    const rows = people.slice(0, 6).map(({ identifier }) => row(identifier, "2026-01-10", "Entrée", 1)); // prettier-ignore
    expect(rowsOf(rows).rows).toEqual([]);
  });
});
