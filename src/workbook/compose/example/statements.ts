import type { CellValue } from "../../grid";
import type { Block, PlannedCell, SheetPlan } from "../../plan";
import { formula, line, sheetPlan } from "../builder";
import { statementSheet } from "../statementSheet";
import type { FindColumn } from "../validations";
import { EXAMPLE_PARAMETERS } from "./contract";
import { APRIL, DECEMBER, FEBRUARY, JANUARY, MARCH, type ExampleHours } from "./hours";
import { isoDay } from "./isoDay";
import { personOf } from "./participants";

const SUPERVISORS: Readonly<Record<string, string>> = {
  "Espaces verts": "Encadrant A",
  Déchèterie: "Encadrant B",
  "Maçonnerie légère": "Encadrant A",
};

const modelRow = (hours: ExampleHours): readonly CellValue[] => {
  const person = hours.identifier === null ? null : personOf(hours.identifier);
  return [
    hours.identifier,
    person?.lastName ?? null,
    person?.firstName ?? null,
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

const sumOf = (rows: readonly ExampleHours[], column: "production" | "guidance" | "training") =>
  rows.reduce((sum, row) => sum + Math.round((row[column] ?? 0) * 3600), 0) / 3600;

const fullName = (identifier: string | null): string | null => {
  const person = identifier === null ? null : personOf(identifier);
  return person ? `${person.lastName} ${person.firstName}` : null;
};

/** 7.5 h as people of the titulaire write it: «7h30». */
const clockText = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60).toString()}h${(minutes % 60).toString().padStart(2, "0")}`;
};

/** 7.5 h as «7,5»: a text, because the titulaire's tool exports texts. */
const commaText = (hours: number): string => hours.toString().replace(".", ",");

const orNull = (hours: number | null, write: (hours: number) => CellValue): CellValue =>
  hours === null ? null : write(hours);

interface OwnLayout {
  readonly sheet: string;
  readonly head: readonly (readonly [string, CellValue])[];
  readonly titles: readonly string[];
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly total: readonly CellValue[];
  readonly formats: readonly string[];
  readonly widths: readonly number[];
}

/** A statement as the titulaire lays it out: a few lines of title, its own columns, a total. */
function ownLayout(layout: OwnLayout): SheetPlan {
  const header = layout.head.length + 1;
  const blocks: readonly Block[] = [
    ...layout.head.map(([label, value], row) => line(row, [label, value], row === 0 ? "subtitle" : "body")),
    line(header, layout.titles, "header", { wrap: true }),
    { row: header + 1, column: 0, cells: layout.rows, style: "body", formats: [layout.formats] },
    line(header + 1 + layout.rows.length, layout.total, "total", { formats: [layout.formats] }),
  ]; // prettier-ignore
  return sheetPlan({
    ownerName: null,
    sheet: layout.sheet,
    exists: false,
    blocks,
    columnWidths: layout.widths,
    print: {
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: null,
      area: {
        row: 0,
        column: 0,
        rowCount: header + 2 + layout.rows.length,
        columnCount: layout.titles.length,
      },
      breaksBefore: [],
      header: "",
      footer: "&P / &N",
    },
  });
}

/** February: hours as texts, one of them with two readings, one cell in error, one row without a participant. */
function february(sheet: string): SheetPlan {
  const guidance = (row: ExampleHours): PlannedCell =>
    row.identifier === "P-011" ? formula("=98/0", "#DIV/0!") : orNull(row.guidance, clockText);
  const training = (row: ExampleHours): CellValue =>
    row.identifier === "P-005" ? "7,30 h" : orNull(row.training, commaText);
  return ownLayout({
    sheet,
    head: [
      ["Chantier d'insertion Exemple : suivi des heures des salariés en parcours", null],
      ["Mois", "février 2026"],
    ],
    titles: [
      "Matricule", "Nom et prénom", "Activité", "Heures travaillées",
      "Accompagnement socio-professionnel", "Formation", "N° de badge", "Commentaires",
    ], // prettier-ignore
    rows: FEBRUARY.map((row, index) => [
      row.identifier,
      fullName(row.identifier),
      row.support,
      row.production,
      guidance(row),
      training(row),
      `B-${(index + 101).toString()}`,
      row.identifier === null ? "Renfort ponctuel" : null,
    ]),
    total: [
      "Total", null, null, sumOf(FEBRUARY, "production"), clockText(sumOf(FEBRUARY, "guidance")),
      commaText(sumOf(FEBRUARY, "training")), null, null,
    ], // prettier-ignore
    // A formula stands among the texts of guidance: Excel calculates none in a column formatted as text.
    formats: ["@", "@", "@", "General", "General", "@", "@", "@"],
    widths: [12, 30, 20, 13, 20, 12, 12, 26],
  });
}

/** April: another order of columns, training as Excel times, production as texts. */
function april(sheet: string): SheetPlan {
  const time = (hours: number): number => hours / 24;
  return ownLayout({
    sheet,
    head: [
      ["Relevé d'activité", null],
      ["Structure", EXAMPLE_PARAMETERS["Titulaire"] ?? null],
      ["Période", "avril 2026"],
    ],
    titles: [
      "Chantier", "Salarié", "N° salarié", "Heures de formation", "Heures ASP",
      "Heures de production", "Véhicule", "Remarques",
    ], // prettier-ignore
    rows: APRIL.map((row) => [
      row.support,
      fullName(row.identifier),
      row.identifier,
      orNull(row.training, time),
      row.identifier === "P-009" ? "voir annexe" : row.guidance,
      orNull(row.production, commaText),
      row.support === "Déchèterie" ? "Fourgon 2" : null,
      row.identifier === "P-010" ? "Remplacement d'une absence" : null,
    ]),
    total: [
      "TOTAL", null, null, time(sumOf(APRIL, "training")), sumOf(APRIL, "guidance"),
      commaText(sumOf(APRIL, "production")), null, null,
    ], // prettier-ignore
    formats: ["@", "@", "@", "[h]:mm", "General", "@", "@", "@"],
    widths: [20, 30, 12, 13, 13, 13, 14, 30],
  });
}

/** The five statements of the example: three in the add-in's model, two in the titulaire's own layout. */
export function exampleStatements(
  nameFor: (wanted: string) => string,
  findColumn: FindColumn
): readonly SheetPlan[] {
  const model = (
    name: string,
    month: string,
    rows: readonly ExampleHours[],
    typedTotals: Readonly<Record<number, number>> = {}
  ): SheetPlan =>
    statementSheet(
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
    );
  return [
    model("Décembre 2025", "2025-12", DECEMBER),
    model("Janvier 2026", "2026-01", JANUARY),
    february(nameFor("Février 2026")),
    // The production total was typed, and is ten hours too high.
    model("Mars 2026", "2026-03", MARCH, { 4: sumOf(MARCH, "production") + 10 }),
    april(nameFor("avril-26")),
  ];
}
