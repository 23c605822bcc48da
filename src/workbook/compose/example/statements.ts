import type { CellValue } from "../../grid";
import type { SheetPlan } from "../../plan";
import { formula } from "../builder";
import { statementSheet } from "../statementSheet";
import type { FindColumn } from "../validations";
import { EXAMPLE_LOTS, EXAMPLE_PARAMETERS } from "./contract";
import { withFaults } from "./faults";
import { APRIL, DECEMBER, FEBRUARY, JANUARY, MARCH, type ExampleHours } from "./hours";
import { isoDay } from "./isoDay";
import {
  anonymousSheet,
  nameOf,
  presenceSheet,
  severalMonths,
  sumOf,
  textsLayout,
  timesLayout,
} from "./layouts";
import { usualMonth, WORKSHOP_MONTHS, workshopMonth } from "./program";

const SUPERVISORS: Readonly<Record<string, string>> = {
  "Espaces verts": "Encadrant A",
  Déchèterie: "Encadrant B",
  "Maçonnerie légère": "Encadrant A",
  Balayage: "Encadrant B",
};

const modelRow = (hours: ExampleHours): readonly CellValue[] => {
  const [lastName, firstName] = nameOf(hours) ?? [null, null];
  return [
    hours.identifier,
    lastName,
    firstName,
    hours.support,
    hours.production,
    hours.guidance,
    hours.training,
    hours.internship ?? null,
    hours.paidAbsence ?? null,
    hours.support === null ? null : (SUPERVISORS[hours.support] ?? null),
    hours.remark ?? null,
  ];
};

const nothingElse = (): null => null;

/** February: a cell in error, a text with two readings, a row without a participant. */
const february = (sheet: string): SheetPlan =>
  textsLayout(
    {
      sheet,
      month: "février 2026",
      rows: FEBRUARY.map((row) =>
        row.identifier === null ? { ...row, remark: "Renfort ponctuel" } : row
      ),
    },
    {
      guidance: ({ identifier }) => (identifier === "P-011" ? formula("=98/0", "#DIV/0!") : null),
      training: ({ identifier }) => (identifier === "P-005" ? "7,30 h" : null),
      badges: true,
    }
  );

/** April: words instead of hours, and somebody who worked too much. */
const april = (sheet: string): SheetPlan =>
  timesLayout(
    {
      sheet,
      month: "avril 2026",
      rows: APRIL.map((row) =>
        row.identifier === "P-010" ? { ...row, remark: "Remplacement d'une absence" } : row
      ),
    },
    {
      guidance: ({ identifier }) => (identifier === "P-009" ? "voir annexe" : null),
      vehicles: true,
    }
  );

/** A month that is not crafted, with what was placed in it. */
const rowsOf = (month: string): readonly ExampleHours[] => withFaults(month, usualMonth(month));

/** August was first handed in with twelve hours of training too many for P-013. */
const firstAugust = (rows: readonly ExampleHours[]): readonly ExampleHours[] =>
  rows.map((row) =>
    row.identifier === "P-013" ? { ...row, training: (row.training ?? 0) + 12 } : row
  );

interface ModelOptions {
  readonly typedTotals?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
}

/** The months of lot 2, on one sheet a year. */
const workshop = (sheet: string, year: string): SheetPlan =>
  severalMonths(
    {
      sheet,
      title: "Heures de l'atelier numérique",
      contractor: String(EXAMPLE_LOTS[1]?.[2]),
      lot: "2",
    },
    WORKSHOP_MONTHS.filter((month) => month.startsWith(year)).map((month) => [
      isoDay(`${month}-01`),
      workshopMonth(month),
    ])
  );

/** The example's statements, from January 2025 to October 2026; those of lot 2 at the end, a sheet a year. */
export function exampleStatements(
  nameFor: (wanted: string) => string,
  findColumn: FindColumn
): readonly SheetPlan[] {
  const model = (
    name: string,
    month: string,
    rows: readonly ExampleHours[] = rowsOf(month),
    { typedTotals = {}, hiddenRows = [] }: ModelOptions = {}
  ): SheetPlan => ({
    ...statementSheet(
      {
        sheet: nameFor(name),
        reference: String(EXAMPLE_PARAMETERS["Référence"]),
        contractor: String(EXAMPLE_PARAMETERS["Titulaire"]),
        lot: "1",
        month: isoDay(`${month}-01`),
        note: null,
        rows: rows.map(modelRow),
        typedTotals,
      },
      findColumn
    ),
    ...(hiddenRows.length === 0 ? {} : { hiddenRows }),
  });
  return [
    severalMonths(
      {
        sheet: nameFor("1er trimestre 2025"),
        title: "Relevé des heures d'insertion",
        contractor: String(EXAMPLE_PARAMETERS["Titulaire"]),
        lot: "1",
      },
      ["2025-01", "2025-02", "2025-03"].map((month) => [isoDay(`${month}-01`), rowsOf(month)])
    ),
    model("Avril 2025", "2025-04"),
    model("Mai 2025", "2025-05"),
    textsLayout(
      { sheet: nameFor("Juin 2025"), month: "juin 2025", rows: rowsOf("2025-06") },
      { guidance: nothingElse, training: nothingElse, badges: false }
    ),
    model("Juillet 2025", "2025-07"),
    timesLayout(
      { sheet: nameFor("août-25"), month: "août 2025", rows: rowsOf("2025-08") },
      { guidance: nothingElse, vehicles: false }
    ),
    // The row of P-003 is hidden, and counts.
    model("Septembre 2025", "2025-09", rowsOf("2025-09"), { hiddenRows: [10] }),
    // The sheet bears the wrong year; its title the right one.
    model("Octobre 2024", "2025-10"),
    model("Novembre 2025", "2025-11"),
    model("Décembre 2025", "2025-12", DECEMBER),
    model("Janvier 2026", "2026-01", JANUARY),
    february(nameFor("Février 2026")),
    // The production total was typed, and is ten hours too high.
    model("Mars 2026", "2026-03", MARCH, { typedTotals: { 4: sumOf(MARCH, "production") + 10 } }),
    april(nameFor("avril-26")),
    model("Mai 2026", "2026-05"),
    model("Juin 2026", "2026-06"),
    presenceSheet(nameFor("Présences juin 2026"), "juin 2026", rowsOf("2026-06").slice(0, 3)),
    textsLayout(
      { sheet: nameFor("Juillet 2026"), month: "juillet 2026", rows: rowsOf("2026-07") },
      { guidance: nothingElse, training: nothingElse, badges: false }
    ),
    anonymousSheet(nameFor("Renforts juillet 2026"), "juillet 2026", "Déchèterie", {
      identifier: null,
      support: "Déchèterie",
      production: 12,
      guidance: 2,
      training: 1,
    }),
    model("Août 2026", "2026-08", firstAugust(rowsOf("2026-08"))),
    model("Août 2026 rectifié", "2026-08"),
    model("Septembre 2026", "2026-09"),
    timesLayout(
      { sheet: nameFor("octobre-26"), month: "octobre 2026", rows: rowsOf("2026-10") },
      { guidance: nothingElse, vehicles: false }
    ),
    workshop(nameFor("Lot 2 – 2025"), "2025"),
    workshop(nameFor("Lot 2 – 2026"), "2026"),
  ];
}
