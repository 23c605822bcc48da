import { dayOf } from "../../src/domain/calendar";
import type { Registers } from "../../src/domain/contract";
import { notAnonymousText } from "../../src/messages/notAnonymous";
import { findDisclosure, personalDataOf } from "../../src/workbook/anonymity";
import { line, sheetPlan } from "../../src/workbook/compose/builder";
import type { PlannedCell, SheetPlan } from "../../src/workbook/plan";
import { participantOf, supervisionOf } from "../fixtures/participant";
import { CONTRACT, lineOf, resultOf, statementOf } from "./compose/sampleResult";

const registers: Registers = {
  ...resultOf([]).registers,
  contract: { ...CONTRACT, title: "Entretien du square Petit" },
  participants: [
    participantOf({
      identifier: "P-017",
      lastName: "Exemple-Modèle",
      firstName: "Zoé Camille",
      birthDate: dayOf(1990, 5, 12),
      pass: "99999 26 00123",
    }),
    participantOf({ identifier: "AB", lastName: "Petit", firstName: "Jo" }),
    participantOf({ identifier: "12", lastName: "Fictif", firstName: null }),
    participantOf({ identifier: "P-018", lastName: "Avril", firstName: "Femmes" }),
  ],
  supervision: ["INVENTÉE Dominique", "Chimère"].map((supervisor) => supervisionOf({ supervisor })),
};
const personal = personalDataOf({
  asOf: dayOf(2026, 6, 20),
  registers,
  statements: [
    {
      statement: statementOf("Mars 2026", [lineOf({ identifier: "P-099", name: "ESSAI Alix" })]),
    },
  ],
});

const sheetOf = (cell: PlannedCell, more: Partial<SheetPlan> = {}): SheetPlan =>
  sheetPlan({
    ownerName: "_si_Synthese_2026_T1",
    sheet: "Synthèse 2026-T1",
    exists: false,
    blocks: [line(4, [cell], "body", { column: 1, formats: [["General"]] })],
    ...more,
  });
const found = (cell: PlannedCell, more: Partial<SheetPlan> = {}) =>
  findDisclosure(sheetOf(cell, more), personal);
const formula = (text: string) => ({ formula: text, value: 3 });

describe("what a committee's sheet may not hold", () => {
  it.each([
    "EXEMPLE-MODÈLE Zoé Camille",
    "avec Zoé Camille Exemple–Modele, le 3",
    "Exemple modèle, Zoé",
    "Zoé EXEMPLE-MODELE",
    "Mme Exemple-Modèle",
    "Z. Exemple-Modèle",
    "Exemple-Modèle",
    "INVENTEE Dominique",
    "Dominique Inventée",
    "Alix Essai",
    "M. Petit",
    "Absence non remplacée : CHIMÈRE",
  ])("is a person's name, however written: %s", (text) => {
    expect(found(text)).toMatchObject({ data: "name", cell: "B5", part: "cell", table: null });
  });

  it.each([
    ["identifier", "le parcours de P-017 a repris"],
    ["identifier", "p\u2011017"],
    ["identifier", "P-099"],
    ["identifier", "AB"],
    ["pass", "PASS 99999\u00a026\u202f00123"],
    ["pass", "999992600123"],
    ["pass", "99999 11 11111"],
    ["birth-date", "né le 12/05/1990"],
    ["birth-date", "12.5.90"],
    ["birth-date", "1990-05-12"],
    ["birth-date", "12 mai 1990"],
    ["social-security", "1 85 05 78 006 084 91"],
  ])("is %s: %s", (data, text) => {
    expect(found(text)).toMatchObject({ data, cell: "B5" });
  });

  it("is hidden in a number neither", () => {
    expect(found(999992600123)).toMatchObject({ data: "pass" });
    const dated = line(4, [dayOf(1990, 5, 12)], "body", { formats: [["dd/mm/yyyy"]] });
    expect(found(null, { blocks: [dated] })).toMatchObject({ data: "birth-date", cell: "A5" });
  });

  it.each([
    ["identifier", '=COUNTIFS(tSuivi[Identifiant],"P-017")'],
    ["name", "='EXEMPLE-MODÈLE Zoé'!B4"],
    ["name", '=COUNTIFS(tHeures[Participant],"Fictif")'],
    ["birth-date", "=SUM(A1,DATE(1990,5,12))"],
  ])("is quoted by a formula neither (%s)", (data, text) => {
    expect(found(formula(text))).toMatchObject({ data, cell: "B5" });
  });

  it("stands in a chart, a page text, a drop-down or the sheet's name neither", () => {
    const name = "Zoé Exemple-Modèle";
    const chart = {
      name: "g",
      kind: "line",
      title: "Heures",
      altText: `Heures de ${name}`,
      data: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
      anchor: { fromRow: 0, fromColumn: 0, toRow: 9, toColumn: 9 },
    } as const;
    expect(found(null, { charts: [chart] })).toMatchObject({ part: "chart", cell: null });
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    const print = {
      orientation: "portrait", fitToWidth: 1, titleRows: null, area, breaksBefore: [],
      header: "", footer: name,
    } as const; // prettier-ignore
    expect(found(null, { print })).toMatchObject({ part: "page" });
    expect(found(null, { sheet: name })).toMatchObject({ part: "sheet" });
    const rule = { kind: "list", values: ["Oui", name] } as const;
    const validation = { ...area, row: 3, rule, title: "", message: "", alert: "stop" } as const;
    expect(found(null, { validations: [validation] })).toMatchObject({ cell: "A4" });
  });
});

describe("what a committee's sheet may hold", () => {
  it.each([
    ["the contract's own texts", "Entretien du square Petit"],
    ["an ordinary word that is a surname somewhere", "un petit retard sur le support"],
    ["figures that are short identifiers too", "12"],
    ["letters that are a short identifier too", "lots AB et C"],
    ["an age band", "26 à 49 ans"],
    ["a month that is a surname somewhere", "Avril"],
    ["a pseudonym", "KX4RT"],
    ["the period", "01/01/2026 – 31/03/2026"],
    ["a SIRET", "SIRET 123 456 789 00012"],
  ])("%s: %s", (_, text) => {
    expect(found(text)).toBeNull();
  });

  it("headings that happen to be surnames, figures, references", () => {
    const heading = line(4, ["Fictif"], "header");
    expect(found(null, { blocks: [heading] })).toBeNull();
    expect(found(12)).toBeNull();
    expect(found(formula("=SUM(P17:P99)+COUNTIFS(tSuivi[Période],A12)"))).toBeNull();
    // 33 005 hours are not a birth date.
    expect(found(dayOf(1990, 5, 12))).toBeNull();
  });
});

describe("what the buyer types", () => {
  const typed = (table: string, titles: readonly string[], cells: readonly PlannedCell[]) =>
    findDisclosure(
      sheetOf(null, {
        blocks: [line(20, titles, "header"), line(21, cells, "input")],
        tables: [
          { name: table, row: 20, column: 0, rowCount: 2, columnCount: titles.length, showFilter: false },
        ], // prettier-ignore
      }),
      personal
    );

  it("may name who attends and who is in charge, never a participant", () => {
    const attendance = ["Organisme", "Représentant", "Présent"];
    const decisions = ["N°", "Décision", "Responsable", "Échéance"];
    const who = "Dominique Inventée";
    expect(typed("tPresences_2026_T1", attendance, ["Chantier", who, "Oui"])).toBeNull();
    expect(typed("tPresences_2026_T1", attendance, ["Chantier", "Mme Petit", "Oui"])).toBeNull();
    expect(typed("tDecisions_2026_T1", decisions, [1, "Relancer", "M. Petit", null])).toBeNull();
    expect(typed("tPresences_2026_T1", attendance, [null, "Jo Petit", null])).toMatchObject({
      data: "name",
      cell: "B22",
      table: "tPresences_2026_T1",
    });
  });

  it("may not tell a participant's story", () => {
    const comment = (text: string) => typed("tCommentaires_2026_T1", ["Commentaire"], [text]);
    expect(comment("Un petit retard, rattrapé avec Dominique Inventée")).toBeNull();
    for (const text of ["Fictif a trouvé un emploi", "revoir PETIT en mai", "P-017 est absent"]) {
      expect(comment(text)).toMatchObject({ cell: "A22", table: "tCommentaires_2026_T1" });
    }
  });

  it("is refused in one sentence that repeats nothing of it", () => {
    const problem = typed("tCommentaires_2026_T1", ["Commentaire"], ["revoir PETIT en mai"]);
    const text = problem ? notAnonymousText(problem) : "";
    expect(text).toContain("la cellule A22");
    expect(text).toContain("tCommentaires_2026_T1");
    expect(text.toLowerCase()).not.toContain("petit");
    expect(problem && notAnonymousText(problem, "en").toLowerCase()).not.toContain("petit");
  });
});

describe("counts of profile tables", () => {
  const areas = [{ row: 4, column: 1, rowCount: 1, columnCount: 1 }];
  const small = (value: PlannedCell) =>
    findDisclosure({ ...sheetOf(value), personCounts: { areas, threshold: 5 } }, personal);

  it("are refused from one to the threshold, zero aside", () => {
    expect(small(formula("=COUNTIFS(tSuivi[Sexe],A1)"))).toMatchObject({ data: "small-count" });
    expect(small(4)).toMatchObject({ data: "small-count", cell: "B5" });
    expect(small(5)).toBeNull();
    expect(small(0)).toBeNull();
    expect(small("non diffusé")).toBeNull();
    expect(findDisclosure(sheetOf(4), personal)).toBeNull();
  });
});
