import fc from "fast-check";
import type {
  AxisProgress,
  CommitteePerson,
  SummaryRef,
} from "../../../../src/domain/committee/types";
import { dayOf, monthOf } from "../../../../src/domain/calendar";
import { pseudonymsFor } from "../../../../src/domain/pseudonym";
import { composeCheck } from "../../../../src/workbook/compose/composeCheck";
import { followUpColumn, followUpSheet, FOLLOW_UP_TABLE } from "../../../../src/workbook/compose/committee/followUpRegister"; // prettier-ignore
import { progressionSheet, PROGRESSION_TABLE } from "../../../../src/workbook/compose/committee/progressionRegister"; // prettier-ignore
import { pseudonymsSheet, PSEUDONYMS_TABLE, readPseudonyms } from "../../../../src/workbook/compose/committee/pseudonymsRegister"; // prettier-ignore
import { committeePseudonyms } from "../../../../src/workbook/compose/committee/pseudonyms";
import { HostError } from "../../../../src/workbook/host";
import type { WorkbookSnapshot } from "../../../../src/workbook/grid";
import { EMPTY_PLAN, type SheetPlan } from "../../../../src/workbook/plan";
import { participantOf } from "../../../fixtures/participant";
import { lineOf, resultOf, statementOf } from "../sampleResult";
import { applied, edited, EMPTY_WORKBOOK, recordsOf } from "../simulate";

const SALT = "0123456789abcdef0123456789abcdef";
const RESULT = resultOf([]);
const withSheet = (snapshot: WorkbookSnapshot, sheet: SheetPlan): WorkbookSnapshot =>
  applied(snapshot, { ...EMPTY_PLAN, sheets: [sheet] });

const QUARTER: SummaryRef = {
  kind: "quarter",
  year: 2026,
  quarter: 3,
  period: { from: dayOf(2026, 7, 1), to: dayOf(2026, 9, 30) },
  months: [monthOf(2026, 7), monthOf(2026, 8), monthOf(2026, 9)],
};
const CONTRACT_REF: SummaryRef = { ...QUARTER, kind: "contract" };

const personOf = (parts: Partial<CommitteePerson>): CommitteePerson => ({
  identifier: "P-001",
  pseudonym: "CC2CC",
  lot: "1",
  sex: "women",
  age: "under-26",
  priorityDistrict: "yes",
  criteria: ["RSA", "QPV"],
  phase: 2,
  weekly: "15-to-20",
  hours: { production: 3600, guidance: 1800, training: 0 },
  internship: 0,
  hasEntered: true,
  hasLeft: false,
  isPresentAtEnd: true,
  exit: null,
  ...parts,
});

const axisOf = (parts: Partial<AxisProgress>): AxisProgress => ({
  pseudonym: "CC2CC",
  identifier: "P-001",
  axis: "Mobilité",
  scale: "1 à 5 (5 = acquis)",
  direction: "up",
  isObstacle: false,
  entry: 200,
  current: 350,
  change: "better",
  ...parts,
});

describe("Pseudonymes", () => {
  it("gives back from the workbook what it was given, salt included", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,3}-?[0-9]{1,4}$/), {
      selector: (text) => text.toLowerCase(),
      maxLength: 30,
    });
    fc.assert(
      fc.property(ids, ids, (first, then) => {
        const given = pseudonymsFor(first, SALT, new Map());
        const sheet = pseudonymsSheet(RESULT, EMPTY_WORKBOOK, { salt: SALT, pseudonyms: given });
        const one = withSheet(EMPTY_WORKBOOK, sheet);
        const memory = readPseudonyms(one);
        expect(memory.salt).toBe(SALT);
        expect(new Map(memory.known)).toEqual(new Map(given));
        const more = pseudonymsFor(then, SALT, memory.known);
        const two = withSheet(one, pseudonymsSheet(RESULT, one, { salt: SALT, pseudonyms: more }));
        for (const [person, pseudonym] of given)
          expect(readPseudonyms(two).known.get(person)).toBe(pseudonym);
      }),
      { numRuns: 40 }
    );
  });

  const pseudonyms = pseudonymsFor(["P-002", "P-001"], SALT, new Map());
  const sheet = pseudonymsSheet(RESULT, EMPTY_WORKBOOK, { salt: SALT, pseudonyms });
  const written = withSheet(EMPTY_WORKBOOK, sheet);

  it("says that it is nominative and must stay where it is", () => {
    expect(JSON.stringify(sheet.blocks)).toContain("Données nominatives");
    expect(sheet.ownerName).toBe("_si_Pseudonymes");
    expect(recordsOf(written, PSEUDONYMS_TABLE).map((row) => row["Identifiant"])).toEqual([
      "P-001",
      "P-002",
    ]);
  });

  it("does not take what somebody typed for a pseudonym or a salt", () => {
    const typed = edited(written, "Pseudonymes", (values) => {
      values[3]![1] = "court";
      values[6]![1] = "EXEMPLE Camille";
    });
    const memory = readPseudonyms(typed);
    expect(memory.salt).toBeNull();
    expect([...memory.known.keys()]).toEqual(["P-002"]);
  });

  it("never writes an identifier that is a social security number", () => {
    const nir = "185057800608491";
    const own = pseudonymsFor([nir], SALT, new Map());
    const plan = pseudonymsSheet(RESULT, EMPTY_WORKBOOK, { salt: SALT, pseudonyms: own });
    expect(JSON.stringify(plan)).not.toContain(nir);
  });

  it("remembers nothing of a sheet that is the user's, and refuses a table of his", () => {
    expect(readPseudonyms(EMPTY_WORKBOOK)).toEqual({ salt: null, known: new Map() });
    const his = { ...written, names: [] };
    expect(() => readPseudonyms(his)).toThrow(HostError);
  });
});

describe("people's pseudonyms", () => {
  const lines = ["P-002", "P-009"].map((identifier) => lineOf({ identifier }));
  const result = resultOf([statementOf("Mars 2026", lines)]);
  const registers = { ...result.registers, participants: [participantOf({ identifier: "P-001" })] };
  const checked = { ...result, registers };

  it("are drawn for everybody, register and statements, from a salt made once", () => {
    let made = 0;
    const newSalt = () => `${SALT}${(made += 1).toString()}`;
    const first = committeePseudonyms(checked, EMPTY_WORKBOOK, newSalt);
    expect([...first.pseudonyms.keys()].sort()).toEqual(["P-001", "P-002", "P-009"]);
    const snapshot = withSheet(EMPTY_WORKBOOK, pseudonymsSheet(checked, EMPTY_WORKBOOK, first));
    const again = committeePseudonyms(result, snapshot, newSalt);
    expect(made).toBe(1);
    expect(again.salt).toBe(first.salt);
    // Somebody who left the register keeps what he was called.
    expect(again.pseudonymOf("p-001")).toBe(first.pseudonymOf("P-001"));
    expect(again.pseudonymOf("nobody")).toBe("");
  });
});

describe("Suivi", () => {
  const people = [
    personOf({ pseudonym: "XX2XX", identifier: "P-001", sex: "men", criteria: [], phase: null }),
    personOf({ pseudonym: "CC2CC", identifier: "P-002", hasLeft: true, exit: "lasting" }),
  ];
  const snapshot = withSheet(
    EMPTY_WORKBOOK,
    followUpSheet(RESULT, EMPTY_WORKBOOK, [
      { ref: QUARTER, people },
      { ref: CONTRACT_REF, people },
    ])
  );
  const rows = recordsOf(snapshot, FOLLOW_UP_TABLE);

  it("has one row per person and period, by pseudonym, in the words the summary counts", () => {
    expect(rows.map((row) => [row["Période"], row["Pseudonyme"]])).toEqual([
      ["2026-T3", "CC2CC"],
      ["2026-T3", "XX2XX"],
      ["Marché", "CC2CC"],
      ["Marché", "XX2XX"],
    ]);
    expect(rows[0]).toMatchObject({
      Identifiant: "P-002",
      Sexe: "Femmes",
      Âge: "Moins de 26 ans",
      QPV: "Oui",
      Critères: ";RSA;QPV;",
      Phase: "2",
      "Heures hebdomadaires": "De 15 à 20 h",
      Production: 1,
      Accompagnement: 0.5,
      Entrée: 1,
      Sortie: 1,
      "Présent à la fin": 1,
      "Catégorie de sortie": "Emploi durable",
    });
    expect(rows[1]).toMatchObject({ Critères: null, Phase: null, "Catégorie de sortie": null });
  });

  it("has no title that a formula would have to escape", () => {
    for (const title of Object.keys(rows[0] ?? {})) expect(title).not.toMatch(/[[\]'#@]/);
    expect(followUpColumn("Présent à la fin")).toBe("tSuivi[Présent à la fin]");
  });

  it("keeps the user's own columns with the person they were written for", () => {
    const mine = followUpSheet(RESULT, EMPTY_WORKBOOK, [{ ref: QUARTER, people }]);
    const table = mine.tables[0];
    const noted = edited(withSheet(EMPTY_WORKBOOK, mine), "Suivi", (values) => {
      values[5]!.push("Ma note");
      values[6]!.push("à revoir");
    });
    const wider = {
      ...noted,
      tables: noted.tables.map((each) => ({
        ...each,
        columnCount: (table?.columnCount ?? 0) + 1,
      })),
    };
    const grown = [personOf({ pseudonym: "CD2CC", identifier: "P-0" }), ...people];
    const after = withSheet(wider, followUpSheet(RESULT, wider, [{ ref: QUARTER, people: grown }]));
    expect(
      recordsOf(after, FOLLOW_UP_TABLE).map((row) => [row["Pseudonyme"], row["Ma note"]])
    ).toEqual([
      ["CC2CC", "à revoir"],
      ["CD2CC", null],
      ["XX2XX", null],
    ]);
  });
});

describe("Progression", () => {
  it("has one row per person, axis and period; what nobody evaluated stays empty", () => {
    const sheet = progressionSheet(RESULT, EMPTY_WORKBOOK, [
      {
        ref: QUARTER,
        progress: [
          axisOf({ pseudonym: "XX2XX", entry: null, change: null, scale: null }),
          axisOf({ axis: "Santé", change: "lifted", current: 500 }),
          axisOf({}),
        ],
      },
    ]);
    const rows = recordsOf(withSheet(EMPTY_WORKBOOK, sheet), PROGRESSION_TABLE);
    expect(rows.map((row) => Object.values(row).slice(0, 7))).toEqual([
      ["2026-T3", "CC2CC", "Mobilité", "1 à 5 (5 = acquis)", 2, 3.5, "Amélioration"],
      ["2026-T3", "CC2CC", "Santé", "1 à 5 (5 = acquis)", 2, 5, "Levé"],
      ["2026-T3", "XX2XX", "Mobilité", null, null, 3.5, null],
    ]);
    expect(JSON.stringify(sheet)).not.toContain("P-001");
  });
});

describe("the three registers together", () => {
  it("are the same when written twice, and leave those of the check alone", () => {
    const compose = (snapshot: WorkbookSnapshot) => ({
      ...EMPTY_PLAN,
      sheets: [
        ...composeCheck(RESULT, snapshot).sheets,
        pseudonymsSheet(RESULT, snapshot, {
          salt: SALT,
          pseudonyms: pseudonymsFor(["P-001"], SALT, readPseudonyms(snapshot).known),
        }),
        followUpSheet(RESULT, snapshot, [{ ref: QUARTER, people: [personOf({})] }]),
        progressionSheet(RESULT, snapshot, [{ ref: QUARTER, progress: [axisOf({})] }]),
      ],
    });
    const once = applied(EMPTY_WORKBOOK, compose(EMPTY_WORKBOOK));
    const twice = applied(once, compose(once));
    expect(twice).toEqual(once);
  });
});
