import * as fc from "fast-check";
import {
  countedLines,
  effectiveSubmission,
  findRestatements,
  replacedBy,
  type LineDifference,
} from "../../src/domain/restatements";
import type { HourColumn } from "../../src/domain/contract";
import type { HourLine, MonthlyStatement, Submission } from "../../src/domain/statement";
import { MARCH, contract, h, line, lot, statement, support, unreadable } from "./rules/given";

const registers = {
  contract: contract(),
  lots: [],
  supports: [support("Espaces verts"), { ...support("Recyclerie"), site: "Quai Nord" }],
};
const submitted = (...statements: MonthlyStatement[]): Submission => ({
  statements,
  ignoredSheets: [],
  sensitive: [],
});

/** A sheet of lines, one a row from row 7 on. */
const sheet = (
  name: string,
  rows: readonly Partial<HourLine>[],
  more: Partial<MonthlyStatement> = {}
): MonthlyStatement =>
  statement(
    rows.map((row, index) => line(7 + index, { ...row, sheet: name })),
    { sheet: name, ...more }
  );
const people = (...identifiers: string[]) => identifiers.map((identifier) => ({ identifier }));
const replacedIn = (...statements: MonthlyStatement[]): readonly string[] =>
  findRestatements(submitted(...statements), registers).map(
    ({ earlier, later }) => `${earlier} < ${later}`
  );

describe("which sheet replaces which", () => {
  it("the later one, when half of the smaller one's people and supports are shared", () => {
    const first = sheet("A", people("P-1", "P-2", "P-3"));
    expect(replacedIn(first, sheet("B", people("P-1", "P-9")))).toEqual(["A < B"]);
    expect(replacedIn(first, sheet("B", people("P-1", "P-8", "P-9")))).toEqual([]);
    expect(replacedIn(first, sheet("B", people("P-1", "P-2", "P-8", "P-9", "P-10")))).toEqual([
      "A < B",
    ]);
  });

  it("is judged month by month and lot by lot", () => {
    const april = { month: MARCH + 1 };
    const first = sheet("A", [{ lot: "1" }, { lot: "2" }, { lot: "1", ...april }]);
    const second = sheet("B", [{ lot: "2" }, { lot: "1", ...april }]);
    const found = findRestatements(submitted(first, second), registers);
    expect(found.map(({ month, lot: of }) => [month, of])).toEqual([
      [MARCH, "2"],
      [MARCH + 1, "1"],
    ]);
    expect(countedLines(first, found)).toEqual([first.lines[0]]);
    expect(replacedBy(first, found)).toBeNull();
    expect(countedLines(second, found)).toEqual(second.lines);
  });

  it("a chain of three versions leaves the last", () => {
    const versions = ["A", "B", "C"].map((name) => sheet(name, people("P-1", "P-2")));
    expect(replacedIn(...versions)).toEqual(["A < B", "B < C"]);
    const found = findRestatements(submitted(...versions), registers);
    expect(
      effectiveSubmission(submitted(...versions), found).statements.map((one) => one.sheet)
    ).toEqual(["C"]);
  });

  it("never sheets that complete each other", () => {
    expect(replacedIn(sheet("A", people("P-1")), sheet("B", people("P-2")))).toEqual([]);
    expect(
      replacedIn(sheet("A", [{ support: "Recyclerie" }]), sheet("B", [{ support: "Déchèterie" }]))
    ).toEqual([]);
    const production = { guidance: null, training: null };
    expect(replacedIn(sheet("A", [production]), sheet("B", [{ production: null }]))).toEqual([]);
    expect(replacedIn(sheet("A", [production]), sheet("B", [{}]))).toEqual(["A < B"]);
  });

  it("never sheets named after two supports or sites, though their rows name none", () => {
    const rows = [{ support: null }];
    expect(replacedIn(sheet("Mars espaces VERTS", rows), sheet("Mars Recyclerie", rows))).toEqual([]); // prettier-ignore
    expect(replacedIn(sheet("Mars Espaces verts", rows), sheet("Mars quai nord", rows))).toEqual([]); // prettier-ignore
    expect(replacedIn(sheet("Mars Recyclerie", rows), sheet("Mars Recyclerie 2", rows))).toHaveLength(1); // prettier-ignore
    expect(replacedIn(sheet("Mars", rows), sheet("Mars Recyclerie", rows))).toHaveLength(1);
  });

  it.each([
    ["Semaine 10", "Semaine 11"],
    ["S10 mars", "S11 mars"],
    ["sem. 9", "sem. 10"],
    ["1ère quinzaine", "2e quinzaine"],
    ["Mars du 2 au 6", "Mars du 9 au 13"],
  ])("never «%s» and «%s»: parts of a month", (one, other) => {
    expect(replacedIn(sheet(one, [{}]), sheet(other, [{}]))).toEqual([]);
    expect(replacedIn(sheet(one, [{}]), sheet(`${one} v2`, [{}], { saysCorrected: true }))).toHaveLength(1); // prettier-ignore
    expect(replacedIn(sheet(one, [{}]), sheet("Mars", [{}]))).toHaveLength(1);
  });

  it("never a sheet that declares nothing", () => {
    const nothing = { production: null, guidance: null, training: null };
    expect(replacedIn(sheet("A", [{}]), sheet("B", [nothing]))).toEqual([]);
    expect(replacedIn(sheet("A", [{}]), sheet("B", [{ ...nothing, absent: ["production"] }]))).toEqual(["A < B"]); // prettier-ignore
  });

  it("a sheet that says it corrects, as soon as it names somebody of the other", () => {
    const first = sheet("A", people("P-1", "P-2", "P-3"));
    const corrected = { saysCorrected: true };
    const found = findRestatements(
      submitted(first, sheet("B", people("P-3", "P-8", "P-9"), corrected)),
      registers
    );
    expect(found.map(({ reason }) => reason)).toEqual(["says-corrected"]);
    expect(replacedIn(first, sheet("B", people("P-9"), corrected))).toEqual([]);
    // A correction of one person's sheet leaves the others' alone.
    expect(
      replacedIn(
        sheet("A", people("P-1")),
        sheet("B", people("P-2")),
        sheet("C", people("P-2"), corrected)
      )
    ).toEqual(["B < C"]);
  });

  it("only sheets of the same contractor, whoever writes its name", () => {
    const own = { contractor: "Chantier fictif" };
    const other = { contractor: "Régie Inventée" };
    expect(replacedIn(sheet("A", [{}], own), sheet("B", [{}]))).toEqual(["A < B"]);
    expect(replacedIn(sheet("A", [{}], own), sheet("B", [{}], other))).toEqual([]);
    const lots = [{ ...lot("1", null), contractor: "Régie Inventée" }];
    const found = findRestatements(
      submitted(sheet("A", [{ lot: "1" }], own), sheet("B", [{ lot: "1" }])),
      { ...registers, lots }
    );
    expect(found).toEqual([]);
  });

  it("says nothing of lines without a month or without anybody", () => {
    expect(replacedIn(sheet("A", [{ month: null }]), sheet("B", [{ month: null }]))).toEqual([]);
    const nobody = { identifier: null, name: null };
    expect(replacedIn(sheet("A", [nobody]), sheet("B", [nobody]))).toEqual([]);
    const [mixed, later] = [sheet("A", [{}, { month: null }]), sheet("B", [{}, { month: null }])];
    const restatements = findRestatements(submitted(mixed, later), registers);
    expect(restatements.map(({ reason, earlierLines }) => [reason, earlierLines])).toEqual([["same-lines", 1]]); // prettier-ignore
    expect(countedLines(mixed, restatements).map(({ row }) => row)).toEqual([8]);
  });

  it("a sheet of nobody's or of somebody's, when its contractor is not written", () => {
    const own = { contractor: "Chantier fictif" };
    const anybody = { ...registers, contract: contract({ contractor: null }) };
    const between = (...sheets: MonthlyStatement[]) =>
      findRestatements(submitted(...sheets), anybody).map(({ later }) => later);
    expect(between(sheet("A", [{}], own), sheet("B", [{}]))).toEqual(["B"]);
    expect(between(sheet("A", [{}]), sheet("B", [{}], own))).toEqual(["B"]);
    expect(between(sheet("A", [{}]), sheet("B", [{}]))).toEqual(["B"]);
  });

  it("a correction that moves somebody to another support", () => {
    const moved = sheet("B", [{ support: "Recyclerie" }], { saysCorrected: true });
    expect(replacedIn(sheet("A", [{}]), moved)).toEqual(["A < B"]);
  });

  it("a sheet in which each type of hours is somebody's only", () => {
    const rows = [
      { identifier: "P-1", guidance: null, training: null },
      { identifier: "P-2", production: null, guidance: null },
    ];
    expect(replacedIn(sheet("A", rows), sheet("B", rows))).toEqual(["A < B"]);
  });
});

describe("what is left", () => {
  it("is neither the replaced lines, nor their unreadable cells, nor their totals", () => {
    const total = {
      column: "production",
      header: "Total",
      cell: "E9",
      declared: 1,
      summed: 2,
    } as const;
    const first = sheet("A", [{}, { month: MARCH + 1 }], {
      totals: [total],
      unreadable: [
        unreadable(7, "?", { kind: "not-hours" }),
        unreadable(8, "?", { kind: "not-hours" }),
      ],
    });
    const input = submitted(first, sheet("B", [{}]));
    const found = findRestatements(input, registers);
    const left = effectiveSubmission(input, found);
    expect(left.statements[0]?.lines).toEqual([first.lines[1]]);
    expect(left.statements[0]?.unreadable.map(({ row }) => row)).toEqual([8]);
    const whole = submitted(sheet("A", [{}], { totals: [total] }), sheet("B", [{}]));
    const wholly = findRestatements(whole, registers);
    expect(effectiveSubmission(whole, wholly).statements.map((one) => one.sheet)).toEqual(["B"]);
    expect(replacedBy(whole.statements[0] ?? first, wholly)).toBe("B");
  });

  it("is the submission itself when nothing is replaced", () => {
    const input = submitted(sheet("A", [{}]), sheet("B", [{ month: MARCH + 1 }]));
    expect(effectiveSubmission(input, findRestatements(input, registers))).toBe(input);
  });
});

describe("the differences", () => {
  const between = (
    before: readonly Partial<HourLine>[],
    after: readonly Partial<HourLine>[]
  ): readonly LineDifference[] =>
    findRestatements(
      submitted(sheet("A", before), sheet("B", after, { saysCorrected: true })),
      registers
    )[0]?.differences ?? [];

  it("say who, on what, what it was and what it is, with the cells", () => {
    expect(
      between(
        people("P-1", "P-2"),
        [{ identifier: "P-3" }, { identifier: "P-2", production: h(63), name: "AUTRE Nom" }]
      )
    ).toEqual([
      expect.objectContaining({ kind: "added", who: { identifier: "P-3", row: 7 }, beforeRow: null }),
      {
        kind: "changed",
        who: { identifier: "P-2", row: 8 },
        support: "Espaces verts",
        beforeRow: 8,
        afterRow: 8,
        changes: [
          { column: "production", before: h(70), after: h(63), beforeCell: "E8", afterCell: "E8" },
        ],
      },
      expect.objectContaining({ kind: "removed", who: { identifier: "P-1", row: 7 }, afterRow: null }),
    ]); // prettier-ignore
  });

  it("tell empty, 0 and absent apart", () => {
    const [first] = between([{ training: null }], [{ training: 0 }]);
    expect(first?.changes).toEqual([
      { column: "training", before: null, after: 0, beforeCell: "G7", afterCell: "G7" },
    ]);
    const [second] = between([{ training: null }], [{ training: null, absent: ["training"] }]);
    expect(second?.changes.map(({ before, after }) => [before, after])).toEqual([[null, "absent"]]);
  });

  it("tell a line without hours that comes or goes", () => {
    const nothing = { production: null, guidance: null, training: null };
    const differences = between(
      [{ identifier: "P-1" }, { identifier: "P-2", ...nothing }],
      [{ identifier: "P-1" }, { identifier: "P-3", ...nothing }]
    );
    expect(differences.map(({ kind, changes }) => [kind, changes])).toEqual([
      ["added", []],
      ["removed", []],
    ]);
  });

  it("never repeat a social security number used as an identifier", () => {
    const nir = "185057800608491";
    const differences = between(people(nir, "P-1"), people("P-1"));
    expect(differences).toHaveLength(1);
    expect(JSON.stringify(differences)).not.toContain(nir);
  });
});

const COLUMNS: readonly HourColumn[] = [
  "production", "guidance", "training", "internship", "paidAbsence",
]; // prettier-ignore
const seconds = fc.constantFrom(null, 0, h(7.5), h(70), h(70) + 1);
const rows = (identifiers: readonly string[]) =>
  fc.array(
    fc.record({
      identifier: fc.constantFrom(...identifiers),
      support: fc.constantFrom("Espaces verts", "ESPACES VERTS", "Déchèterie", null),
      production: seconds,
      guidance: seconds,
      training: seconds,
      internship: seconds,
      paidAbsence: seconds,
    }),
    { minLength: 1, maxLength: 8 }
  );

/** Who, on what, how many hours of each type: what a line says, without its place. */
const sayings = (lines: readonly Partial<HourLine>[]): readonly string[] =>
  lines
    .map(
      (one) =>
      [one.identifier, one.support?.charAt(0), ...COLUMNS.map((column) => String(one[column]))].join("|") // prettier-ignore
    )
    .sort();

describe("differences and submissions in general", () => {
  it("applied to the earlier lines, give the later ones", () => {
    fc.assert(
      fc.property(rows(["P-1", "P-2", "P-3"]), rows(["P-1", "P-2", "P-4"]), (before, after) => {
        const earlier = sheet("A", [...before, { identifier: "P-5" }]);
        const later = sheet("B", [...after, { identifier: "P-5" }], { saysCorrected: true });
        const [found] = findRestatements(submitted(earlier, later), registers);
        const byRow = new Map<number, Partial<HourLine>>(
          earlier.lines.map((one) => [one.row, one])
        );
        let fresh = 1000;
        for (const { kind, who, support, beforeRow, changes } of found?.differences ?? []) {
          if (kind === "removed") {
            byRow.delete(beforeRow ?? 0);
            continue;
          }
          const row = beforeRow ?? (fresh += 1);
          const nothing = Object.fromEntries(COLUMNS.map((column) => [column, null]));
          const known = byRow.get(row) ?? { identifier: who.identifier, support, ...nothing };
          const changed = Object.fromEntries(changes.map(({ column, after: to }) => [column, to]));
          byRow.set(row, { ...known, ...changed });
        }
        expect(sayings([...byRow.values()])).toEqual(sayings(later.lines));
      })
    );
  });

  it("sheets that say the same differ in nothing, in whatever order", () => {
    fc.assert(
      fc.property(rows(["P-1", "P-2", "P-3"]), (all) => {
        const distinct = [...new Map(all.map((row) => [`${row.identifier}|${row.support?.charAt(0) ?? ""}`, row])).values()]; // prettier-ignore
        const twice = [sheet("A", distinct), sheet("B", [...distinct].reverse(), { saysCorrected: true })]; // prettier-ignore
        const [found] = findRestatements(submitted(...twice), registers);
        expect(found?.differences).toEqual([]);
      })
    );
  });

  it("what counts counts once, and replaces nothing any more", () => {
    const sheets = fc.array(
      fc.tuple(rows(["P-1", "P-2", "P-3", "P-4"]), fc.boolean(), fc.constantFrom("X", "Y", null)),
      { minLength: 2, maxLength: 5 }
    );
    fc.assert(
      fc.property(sheets, (all) => {
        const input = submitted(
          ...all.map(([own, saysCorrected, contractor], index) =>
            sheet(`S${index.toString()}`, own, { saysCorrected, contractor })
          )
        );
        const found = findRestatements(input, registers);
        const left = effectiveSubmission(input, found);
        expect(findRestatements(left, registers)).toEqual([]);
        // Each sheet is replaced at most once, by one that stands after it; the last always counts.
        expect(new Set(found.map(({ earlier }) => earlier)).size).toBe(found.length);
        for (const { earlier, later } of found) expect(earlier < later).toBe(true);
        expect(left.statements.at(-1)).toBe(input.statements.at(-1));
        expect(left.statements.length + found.length).toBe(input.statements.length);
      })
    );
  });
});

describe("what a replaced month leaves of a sheet", () => {
  const APRIL = MARCH + 1;
  const two = sheet("A", [{}, { month: APRIL }], {
    unreadable: [7, 8, 12].map((row) => unreadable(row, "?", { kind: "not-hours" })),
  });

  it("keeps the refused cells of its other rows, and a sheet without lines", () => {
    const empty = sheet("Vide", []);
    const submission = submitted(two, empty, sheet("B", [{}]));
    const found = findRestatements(submission, registers);
    const { statements } = effectiveSubmission(submission, found);
    expect(statements.map(({ sheet: name }) => name)).toEqual(["A", "Vide", "B"]);
    expect(statements[0]?.unreadable.map(({ row }) => row)).toEqual([8, 12]);
  });

  it("pairs the lines of one person and support in their order", () => {
    const rows = (...hours: number[]) => hours.map((hour) => ({ production: h(hour) }));
    const [found] = findRestatements(
      submitted(sheet("A", rows(1, 2, 3)), sheet("B", rows(1, 5, 3))),
      registers
    );
    expect(found?.differences.map(({ kind, beforeRow, afterRow }) => [kind, beforeRow, afterRow])).toEqual([["changed", 8, 8]]); // prettier-ignore
  });

  it("tells of a person known by name only", () => {
    const named = (production: number) => [{ identifier: null, production }];
    const [found] = findRestatements(
      submitted(sheet("A", named(h(1))), sheet("B", named(h(2)))),
      registers
    );
    expect(found?.differences.map(({ who }) => who)).toEqual([{ identifier: null, row: 7 }]);
  });
});
