import type { CellValue } from "../../grid";
import type { Block, PlannedCell, SheetPlan } from "../../plan";
import { FORMATS, line, sheetPlan } from "../builder";
import { EXAMPLE_PARAMETERS } from "./contract";
import type { ExampleHours } from "./hours";
import { personOf } from "./participants";

/** Statements as the titulaires lay them out: their own titles, columns and ways of writing hours. */

type HourField = "production" | "guidance" | "training";

/** A column's sum, exact to the second. */
export const sumOf = (rows: readonly ExampleHours[], column: HourField): number =>
  rows.reduce((sum, row) => sum + Math.round((row[column] ?? 0) * 3600), 0) / 3600;

/** Last and first name of a row's person; null when the row names nobody. */
export function nameOf({ identifier, name }: ExampleHours): readonly [string, string] | null {
  if (name !== undefined) return name;
  const person = identifier === null ? null : personOf(identifier);
  return person ? [person.lastName, person.firstName] : null;
}

const fullName = (row: ExampleHours): string | null => nameOf(row)?.join(" ") ?? null;

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
  /** Lines above the table: labels and their values. */
  readonly head: readonly (readonly CellValue[])[];
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
    ...layout.head.map((cells, row) => line(row, cells, row === 0 ? "subtitle" : "body")),
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

/** A month of a sheet: its name as the sheet bears it, how its title writes the month, its rows. */
export interface OwnMonth {
  readonly sheet: string;
  readonly month: string;
  readonly rows: readonly ExampleHours[];
}

/** What somebody wrote in a row instead of its hours, by identifier; null where the hours stand. */
type Instead = (row: ExampleHours) => PlannedCell;

/** Hours as texts: guidance as «7h30», training as «7,5». A further column, «N° de badge», is of no use. */
export function textsLayout(
  { sheet, month, rows }: OwnMonth,
  instead: { readonly guidance: Instead; readonly training: Instead; readonly badges: boolean }
): SheetPlan {
  const badge = (index: number): readonly CellValue[] =>
    instead.badges ? [`B-${(index + 101).toString()}`] : [];
  const noBadge = instead.badges ? [null] : [];
  return ownLayout({
    sheet,
    head: [
      ["Chantier d'insertion Exemple : suivi des heures des salariés en parcours"],
      ["Mois", month, null, "Lot", "1"],
    ],
    titles: [
      "Matricule", "Nom et prénom", "Activité", "Heures travaillées",
      "Accompagnement socio-professionnel", "Formation", ...(instead.badges ? ["N° de badge"] : []),
      "Commentaires",
    ], // prettier-ignore
    rows: rows.map((row, index) => [
      row.identifier,
      fullName(row),
      row.support,
      row.production,
      instead.guidance(row) ?? orNull(row.guidance, clockText),
      instead.training(row) ?? orNull(row.training, commaText),
      ...badge(index),
      row.remark ?? null,
    ]),
    total: [
      "Total", null, null, sumOf(rows, "production"), clockText(sumOf(rows, "guidance")),
      commaText(sumOf(rows, "training")), ...noBadge, null,
    ], // prettier-ignore
    // A formula may stand among the texts of guidance: Excel calculates none in a column formatted as text.
    formats: ["@", "@", "@", "General", "General", "@", ...(instead.badges ? ["@"] : []), "@"],
    widths: [12, 30, 20, 13, 20, 12, ...(instead.badges ? [12] : []), 26],
  });
}

/** Another order of columns: training as Excel times, production as texts. */
export function timesLayout(
  { sheet, month, rows }: OwnMonth,
  instead: { readonly guidance: Instead; readonly vehicles: boolean }
): SheetPlan {
  const time = (hours: number): number => hours / 24;
  const vehicle = ({ support }: ExampleHours): readonly CellValue[] =>
    instead.vehicles ? [support === "Déchèterie" ? "Fourgon 2" : null] : [];
  const noVehicle = instead.vehicles ? [null] : [];
  return ownLayout({
    sheet,
    head: [
      ["Relevé d'activité"],
      ["Structure", EXAMPLE_PARAMETERS["Titulaire"] ?? null],
      ["Période", month],
    ],
    titles: [
      "Chantier", "Salarié", "N° salarié", "Heures de formation", "Heures ASP",
      "Heures de production", ...(instead.vehicles ? ["Véhicule"] : []), "Remarques",
    ], // prettier-ignore
    rows: rows.map((row) => [
      row.support,
      fullName(row),
      row.identifier,
      orNull(row.training, time),
      instead.guidance(row) ?? row.guidance,
      orNull(row.production, commaText),
      ...vehicle(row),
      row.remark ?? null,
    ]),
    total: [
      "TOTAL", null, null, time(sumOf(rows, "training")), sumOf(rows, "guidance"),
      commaText(sumOf(rows, "production")), ...noVehicle, null,
    ], // prettier-ignore
    formats: ["@", "@", "@", "[h]:mm", "General", "@", ...(instead.vehicles ? ["@"] : []), "@"],
    widths: [20, 30, 12, 13, 13, 13, ...(instead.vehicles ? [14] : []), 30],
  });
}

/** Several months on one sheet: each row says its own. */
export function severalMonths(
  {
    sheet,
    title,
    contractor,
    lot,
  }: {
    readonly sheet: string;
    readonly title: string;
    readonly contractor: string;
    readonly lot: string;
  },
  months: readonly (readonly [month: number, rows: readonly ExampleHours[]])[]
): SheetPlan {
  const all = months.flatMap(([, rows]) => rows);
  return ownLayout({
    sheet,
    head: [[title], ["Titulaire", contractor], ["Lot", lot]],
    titles: [
      "Mois", "Identifiant", "Nom et prénom", "Support", "Heures de production",
      "Heures d'accompagnement", "Heures de formation",
    ], // prettier-ignore
    rows: months.flatMap(([month, rows]) =>
      rows.map((row) => [
        month, row.identifier, fullName(row), row.support, row.production, row.guidance, row.training,
      ]) // prettier-ignore
    ),
    total: ["Total", null, null, null, sumOf(all, "production"), sumOf(all, "guidance"), sumOf(all, "training")],
    formats: [FORMATS.month, "@", "@", "@", FORMATS.hours, FORMATS.hours, FORMATS.hours],
    widths: [12, 12, 30, 22, 13, 16, 13],
  }); // prettier-ignore
}

/** A sheet of presences: somebody came, but no column says how many hours. */
export function presenceSheet(
  sheet: string,
  month: string,
  people: readonly ExampleHours[]
): SheetPlan {
  return ownLayout({
    sheet,
    head: [["Feuille de présence"], ["Mois", month]],
    titles: ["Identifiant", "Nom et prénom", "Présence"],
    rows: people.map((row) => [row.identifier, fullName(row), "présent tout le mois"]),
    total: ["Émargé par le titulaire", null, null],
    formats: ["@", "@", "@"],
    widths: [24, 30, 26],
  });
}

/** Hours by support, of nobody in particular. */
export function anonymousSheet(
  sheet: string,
  month: string,
  support: string,
  hours: ExampleHours
): SheetPlan {
  return ownLayout({
    sheet,
    head: [["Heures par support"], ["Mois", month], ["Lot", "1"]],
    titles: ["Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"],
    rows: [[support, hours.production, hours.guidance, hours.training]],
    total: ["Total", hours.production, hours.guidance, hours.training],
    formats: ["@", FORMATS.hours, FORMATS.hours, FORMATS.hours],
    widths: [24, 14, 16, 14],
  });
}
