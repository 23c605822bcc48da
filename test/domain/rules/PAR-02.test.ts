import type { EvaluationRow, Participant } from "../../../src/domain/contract";
import { monthOf } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/PAR-02";
import type { HourLine } from "../../../src/domain/statement";
import { day, emptyColumns, findingsOf, given, h, line, participant, placesOf } from "./given";

const evaluation = (more: Partial<EvaluationRow>): EvaluationRow => ({
  identifier: "P-001",
  date: day(2026, 3, 10),
  step: "Intermédiaire",
  axis: null,
  value: null,
  scale: null,
  place: { sheet: "Évaluations", cell: "A2" },
  ...more,
});
const phase = (value: number, date: number | null, cell = "A2") =>
  evaluation({ axis: "Phase", value, date, place: { sheet: "Évaluations", cell } });

const OTHER = evaluation({ identifier: "P-404" });
const person = (
  more: Partial<Participant>,
  evaluations: readonly EvaluationRow[],
  lines: readonly HourLine[] = []
) => ({
  lines,
  asOf: day(2026, 6, 20),
  registers: {
    participants: [participant("P-001", { cells: { phase: "P2" }, ...more })],
    evaluations: [OTHER, ...evaluations],
  },
});

describe("PAR-02 and the order of phases", () => {
  it("speaks of a phase that goes backwards, on its evaluation and in its month", () => {
    const rows = [phase(2, day(2026, 1, 12), "A3"), phase(1, day(2026, 3, 9), "A4")];
    expect(findingsOf(rule, "PAR-02", person({ phase: 1 }, rows))).toMatchObject([
      {
        severity: "to-justify",
        place: { sheet: "Évaluations", cell: "A4" },
        month: monthOf(2026, 3),
        subject: "P-001 · Phase",
        facts: { kind: "backwards", from: 2, to: 1, on: day(2026, 3, 9) },
      },
    ]);
  });

  it("reads days, not rows: phases in order are in order wherever they stand", () => {
    const rows = [phase(2, day(2026, 3, 9)), phase(1, day(2026, 1, 12)), phase(2, day(2026, 5, 4))];
    expect(placesOf(rule, person({ phase: 2 }, rows))).toEqual([]);
  });

  it("compares the register's phase with the last evaluation", () => {
    const rows = [phase(2, day(2026, 3, 9))];
    expect(placesOf(rule, person({ phase: 2 }, rows))).toEqual([]);
    expect(findingsOf(rule, "PAR-02", person({ phase: 1 }, rows))).toMatchObject([
      {
        place: { sheet: "Participants", cell: "P2" },
        month: null,
        header: "Phase",
        facts: { kind: "backwards", from: 2, to: 1, on: null },
      },
    ]);
  });

  it("orders nothing by an evaluation without a date, or of a day to come", () => {
    expect(placesOf(rule, person({ phase: 1 }, [phase(2, null)]))).toEqual([]);
    expect(placesOf(rule, person({ phase: 1 }, [phase(2, day(2026, 6, 21))]))).toEqual([]);
    expect(placesOf(rule, person({ phase: 1 }, [phase(2, day(2026, 6, 20))]))).toHaveLength(1);
  });

  it("reads phases in steps too, and in no other value", () => {
    const named = (step: string, date: number) => evaluation({ step, date });
    const back = [named("Phase 2", day(2026, 1, 12)), named("phase 1", day(2026, 3, 9))];
    expect(placesOf(rule, person({}, back))).toHaveLength(1);
    const none = [
      phase(4, day(2026, 1, 12)),
      evaluation({ axis: "Mobilité", value: 3, date: day(2026, 1, 12) }),
      evaluation({ axis: "Phase", value: 2.5, date: day(2026, 1, 12) }),
    ];
    expect(placesOf(rule, person({ phase: 1 }, none))).toEqual([]);
    const axis = evaluation({ axis: "Phase du parcours", value: 3, date: day(2026, 1, 12) });
    expect(placesOf(rule, person({ phase: 1 }, [axis]))).toHaveLength(1);
  });
});

describe("PAR-02 and phase 3", () => {
  it("wants an exit preparation", () => {
    expect(placesOf(rule, person({ phase: 2 }, []))).toEqual([]);
    expect(findingsOf(rule, "PAR-02", person({ phase: 3 }, []))).toMatchObject([
      {
        place: { sheet: "Participants", cell: "P2" },
        header: "Phase",
        subject: "P-001 · Préparation à la sortie",
        facts: { kind: "no-preparation", who: { identifier: "P-001" } },
      },
    ]);
  });

  it("finds phase 3 in the last evaluation where the register gives none", () => {
    expect(placesOf(rule, person({}, [phase(3, day(2026, 3, 9))]))).toHaveLength(1);
    expect(placesOf(rule, person({ phase: 3 }, [phase(3, day(2026, 3, 9))]))).toHaveLength(1);
  });

  it.each([
    "Préparation à la sortie", "Sortie", "Recherche d’emploi", "Entretien d'embauche", "Immersion",
    "PMSMP", "Visite d'entreprise", "Forum de l'emploi", "Intérim", "CDD de remplacement",
  ])("takes %p for a preparation, as a step or as an axis", (text) => {
    expect(placesOf(rule, person({ phase: 3 }, [evaluation({ step: text })]))).toEqual([]);
    expect(placesOf(rule, person({ phase: 3 }, [evaluation({ axis: text })]))).toEqual([]);
  }); // prettier-ignore

  it.each(["Mobilité", "Emploi visé", "Savoir-être", "CDDI renouvelé"])(
    "does not take %p for one",
    (axis) => {
      expect(placesOf(rule, person({ phase: 3 }, [evaluation({ axis })]))).toHaveLength(1);
    }
  );

  it("takes PMSMP hours for one, those of the person only", () => {
    const internship = (identifier: string, hours: number) => [
      line(7, { identifier, internship: hours }),
    ];
    expect(placesOf(rule, person({ phase: 3 }, [], internship("P-001", h(35))))).toEqual([]);
    expect(placesOf(rule, person({ phase: 3 }, [], internship("P-001", 0)))).toHaveLength(1);
    expect(placesOf(rule, person({ phase: 3 }, [], internship("P-002", h(35))))).toHaveLength(1);
    const second = [line(7, { identifier: "P-002" }), ...internship("P-001", h(35))];
    expect(placesOf(rule, person({ phase: 3 }, [], second))).toEqual([]);
    const nobody = line(8, { identifier: null, name: null, internship: h(35) });
    const byName = line(9, { identifier: null, internship: h(35) });
    const mixed = [...internship("P-001", 0), nobody, byName];
    expect(placesOf(rule, person({ phase: 3 }, [], mixed))).toHaveLength(1);
  });
});

describe("PAR-02 without its data", () => {
  it("is not checked without either table, or without a phase", () => {
    const table = (name: string) => [{ kind: "missing-table", table: name, rules: ["PAR-02"] }];
    const gaps = (registers: NonNullable<Parameters<typeof given>[0]["registers"]>) =>
      rule.check(given({ registers })).notChecked;
    expect(gaps({ participants: null, evaluations: [OTHER] })).toEqual(table("tParticipants"));
    expect(gaps({ participants: [], evaluations: [OTHER] })).toEqual(table("tParticipants"));
    expect(gaps({})).toEqual(table("tEvaluations"));
    expect(gaps({ evaluations: [] })).toEqual(table("tEvaluations"));
    const columns = (more: Partial<Participant>, ...rows: readonly EvaluationRow[]) =>
      emptyColumns(rule, "tParticipants", person(more, rows));
    expect(columns({})).toEqual(["Phase"]);
    expect(columns({}, evaluation({ step: "Sortie" }))).toEqual(["Phase"]);
    expect(columns({ phase: 1 })).toEqual([]);
    expect(rule.check(given(person({}, [phase(1, null)]))).notChecked).toEqual([]);
  });

  it("leaves evaluations without a phase out of the order", () => {
    const other = evaluation({ axis: "Mobilité", value: 3, date: day(2026, 3, 9) });
    expect(placesOf(rule, person({ phase: 2 }, [phase(2, day(2026, 1, 12)), other]))).toEqual([]);
  });
});
