import type {
  DocumentRow,
  EvaluationRow,
  Forecast,
  InternshipRow,
  Lot,
  Place,
  ReferenceRow,
  SupervisionRow,
  Support,
} from "../../domain/contract";
import { monthText } from "../../messages/format";
import type { WorkbookSnapshot } from "../grid";
import { plainText, type Cell } from "./cells";
import { parseMonth, readDay, readMonth } from "./dates";
import { formatKind } from "./numberFormat";
import { readRows, type InputRow, type RegisterRows } from "./tables";
import * as values from "./values";
import { supervisionRole } from "./vocabulary";

/** Columns of `tLots` that say for a lot what a parameter says for the contract. */
const LOT_PARAMETERS = [
  ["Heures prévues", "Volume prévu", "plannedHours"],
  ["Part minimale", "Part accompagnement et formation minimale", "minShare"],
  ["Part maximale", "Part accompagnement et formation maximale", "maxShare"],
] as const;

/** Where the lot's name and those of its parameters that are filled stand. */
function lotCells(
  row: InputRow,
  lot: Pick<Lot, "plannedHours" | "minShare" | "maxShare">
): Readonly<Record<string, Place>> {
  const { sheet } = row.place;
  const filled = LOT_PARAMETERS.filter(([, , field]) => lot[field] !== null);
  return Object.fromEntries(
    [["Lot", "Lot"] as const, ...filled].map(([title, key]) => [
      key,
      { sheet, cell: row.address(title) },
    ])
  );
}

export const readLots = (snapshot: WorkbookSnapshot): RegisterRows<Lot> =>
  readRows(snapshot, "tLots", ["Lot"], ({ row, take, need }): Lot | null => {
    const code = need("Lot", values.text);
    const lot = {
      title: take("Intitulé", values.text),
      contractor: take("Titulaire", values.text),
      siret: take("SIRET", values.text),
      plannedHours: take("Heures prévues", values.hours),
      minShare: take("Part minimale", values.percent),
      maxShare: take("Part maximale", values.percent),
      // The lot's own finding is about its SIRET: it points there.
      place: { sheet: row.place.sheet, cell: row.address("SIRET") ?? row.place.cell },
    };
    return code === null ? null : { code, ...lot, cells: lotCells(row, lot) };
  });

export const readSupports = (snapshot: WorkbookSnapshot): RegisterRows<Support> =>
  readRows(snapshot, "tSupports", ["Support"], ({ row, take, need }): Support | null => {
    const name = need("Support", values.text);
    const support = {
      lot: take("Lot", values.text),
      site: take("Site", values.text),
      plannedHours: take("Heures prévues", values.hours),
      from: take("Date de début", values.day),
      to: take("Date de fin", values.day),
      place: row.place,
    };
    return name === null ? null : { name, ...support };
  });

export const readForecasts = (snapshot: WorkbookSnapshot): RegisterRows<Forecast> =>
  readRows(snapshot, "tPrevisions", ["Mois", "Heures prévues"], ({ take, need }) => {
    const month = need("Mois", values.month);
    const lot = take("Lot", values.text);
    const plannedHours = need("Heures prévues", values.hours);
    return month === null || plannedHours === null ? null : { month, lot, plannedHours };
  });

export const readSupervision = (snapshot: WorkbookSnapshot): RegisterRows<SupervisionRow> =>
  readRows(snapshot, "tEncadrement", ["Mois", "Encadrant"], ({ row, take, need }) => {
    const month = need("Mois", values.month);
    const supervisor = need("Encadrant", values.text);
    const written = row.cell("Fonction").value;
    const role = take("Fonction", supervisionRole);
    const rest = {
      support: take("Support", values.text),
      plannedDays: take("Jours prévus", values.days),
      presentDays: take("Jours présents", values.days),
      replacedDays: take("Jours remplacés", values.days),
      hours: take("Heures", values.hours),
      place: row.place,
    };
    // A table without `Fonction` lists technical supervisors; an unknown function is no supervisor's.
    const isUnknown = role === null && plainText(written) !== null;
    return month === null || supervisor === null || isUnknown
      ? null
      : { month, supervisor, role: role ?? "technical", ...rest };
  });

/** A period as people name it: Excel turns «mars 2026» into a date, which is named again. */
function periodText(cell: Cell): string | null {
  const month = typeof cell.value === "number" ? readMonth(cell) : null;
  const isDate = formatKind(cell.format) === "date" && readDay(cell) !== null;
  return month !== null && isDate ? monthText(month) : plainText(cell.value);
}

export const readDocuments = (snapshot: WorkbookSnapshot): RegisterRows<DocumentRow> =>
  readRows(snapshot, "tDocuments", ["Document"], ({ row, take, need }): DocumentRow | null => {
    const document = need("Document", values.text);
    const period = periodText(row.cell("Période"));
    const rest = {
      period,
      month: period === null ? null : parseMonth(period),
      dueOn: take("Échéance", values.day),
      receivedOn: take("Reçu le", values.day),
      // Where a late or missing document is corrected: its date of reception.
      place: { sheet: row.place.sheet, cell: row.address("Reçu le") ?? row.place.cell },
    };
    return document === null ? null : { document, ...rest };
  });

export const readEvaluations = (snapshot: WorkbookSnapshot): RegisterRows<EvaluationRow> =>
  readRows(snapshot, "tEvaluations", ["Identifiant"], ({ row, take, need }) => {
    const identifier = need("Identifiant", values.text);
    const rest = {
      date: take("Date", values.day),
      step: take("Étape", values.text),
      axis: take("Axe", values.text),
      value: take("Valeur", values.plainNumber),
      scale: take("Échelle", values.text),
      place: row.place,
    };
    return identifier === null ? null : { identifier, ...rest };
  });

export const readInternships = (snapshot: WorkbookSnapshot): RegisterRows<InternshipRow> =>
  readRows(snapshot, "tPMSMP", ["Identifiant"], ({ row, take, need }) => {
    const identifier = need("Identifiant", values.text);
    const rest = {
      from: take("Du", values.day),
      to: take("Au", values.day),
      daysHundredths: take("Jours", values.days),
      host: take("Organisme", values.text),
      outcome: take("Issue", values.text),
      place: row.place,
    };
    return identifier === null ? null : { identifier, ...rest };
  });

export const readReferences = (snapshot: WorkbookSnapshot): RegisterRows<ReferenceRow> =>
  readRows(snapshot, "tCalendrier", ["Référence"], ({ row, take, need }) => {
    const name = need("Référence", values.text);
    const rest = {
      from: take("Du", values.day),
      to: take("Au", values.day),
      valueHundredths: take("Valeur", values.hundredths),
      source: take("Source", values.text),
      place: row.place,
    };
    return name === null ? null : { name, ...rest };
  });
