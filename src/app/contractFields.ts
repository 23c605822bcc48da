import type { Rate } from "../domain/contract";
import type { Day } from "../domain/calendar";
import { isSiret, siretDigits } from "../domain/siret";
import { INPUT_TABLES, PARAMETERS, type Accepts } from "../workbook/compose/inputTables";
import type { CellValue } from "../workbook/grid";
import { plainText } from "../workbook/read/cells";
import { rate } from "../workbook/read/clauses";
import * as values from "../workbook/read/values";
import * as vocabulary from "../workbook/read/vocabulary";

/** Fields of the contract's tables as a form holds them: read and bounded exactly as the check reads the cells. */

export type FieldKind =
  "text" | "siret" | "choice" | "date" | "months" | "whole" | "money" | "hours" | "percent" | "days" | "number" | "rate"; // prettier-ignore

export type ContractTable = "tMarche" | "tLots" | "tSupports" | "tClauses";

/** One field: a parameter of `tMarche` or a column of another table. */
export interface ContractField {
  /** The published key or title. */
  readonly title: string;
  readonly kind: FieldKind;
  readonly unit: string | null;
  /** Published labels of a closed list. */
  readonly choices: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  /** The format's default. */
  readonly initial: CellValue;
  readonly isRequired: boolean;
}

/** Why a text cannot be kept; `key` and `length` are doubts about a SIRET that may be kept all the same. */
export type FieldFault =
  | { readonly kind: "unreadable" }
  | { readonly kind: "range"; readonly min: number; readonly max: number }
  | { readonly kind: "required" }
  | { readonly kind: "siret-length"; readonly digits: number }
  | { readonly kind: "siret-key" };

export interface ReadField {
  /** What the check would read: seconds, cents, basis points, days… or the published label of a choice. */
  readonly value: number | string | Rate | null;
  /** What to write. */
  readonly cell: CellValue;
  readonly fault: FieldFault | null;
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  SIRET: "siret",
  "Date de début": "date",
  "Date de fin": "date",
  Durée: "months",
  "Durée d'un parcours": "months",
  Reconductions: "whole",
  "Montant HT": "money",
  "Volume prévu": "hours",
  "Heures prévues": "hours",
  "Part accompagnement et formation minimale": "percent",
  "Part accompagnement et formation maximale": "percent",
  "Part accompagnement minimale": "percent",
  "Part formation minimale": "percent",
  "Part minimale": "percent",
  "Part maximale": "percent",
  "Tolérance sur le volume mensuel": "percent",
  "Jour limite de remise du relevé": "whole",
  "Délai de vérification": "whole",
  "Participants par encadrant": "whole",
  "Heures d'accompagnement par participant et par mois": "hours",
  "Absence d'encadrement non remplacée tolérée": "days",
  "Seuil de secret statistique": "whole",
  "Objectif de sorties dynamiques": "percent",
  "Objectif de sorties durables": "percent",
  Montant: "rate",
  Délai: "whole",
  Franchise: "number",
  Plafond: "money",
  "Plafond %": "percent",
  Exonération: "money",
};

const REQUIRED: Readonly<Record<ContractTable, readonly string[]>> = {
  tMarche: [],
  tLots: ["Lot"],
  tSupports: ["Support"],
  tClauses: ["Code", "Déclencheur", "Unité"],
};

/** What a list accepts besides its published labels. */
const SYNONYMS: Readonly<Record<string, values.Reader<string | boolean>>> = {
  "Type de structure": vocabulary.structureKind,
  "Type de marché": vocabulary.purchaseKind,
  Territoire: vocabulary.territory,
  Engagement: vocabulary.commitment,
  Lissage: vocabulary.smoothing,
  "Année de référence": vocabulary.calendar,
  Trimestres: vocabulary.calendar,
  "PMSMP comptée comme": vocabulary.countedAs,
  "Absences payées comptées comme": vocabulary.countedAs,
  "Jour limite inclus": values.yesNo,
  "Report au jour ouvrable": values.yesNo,
  "PASS IAE exigé": values.yesNo,
  Cumulable: values.yesNo,
  Déclencheur: vocabulary.trigger,
  Unité: vocabulary.unit,
  Préalable: vocabulary.prerequisite,
};

/** A CCAG may be another than those of the list. */
const OPEN_LISTS: ReadonlySet<string> = new Set(["CCAG"]);

const choicesOf = (accepts: Accepts | null): readonly string[] =>
  accepts?.kind === "list" ? accepts.values : [];

const boundsOf = (accepts: Accepts | null): Pick<ContractField, "min" | "max"> =>
  accepts?.kind === "whole" || accepts?.kind === "decimal"
    ? { min: accepts.min, max: accepts.max }
    : { min: null, max: null };

const kindOf = (title: string, choices: readonly string[]): FieldKind =>
  choices.length > 0 && !OPEN_LISTS.has(title) ? "choice" : (KINDS[title] ?? "text");

/** The parameters of `tMarche`, in the sheet's order. */
export const PARAMETER_FIELDS: readonly ContractField[] = PARAMETERS.map(
  ({ key, unit, initial, accepts }) => ({
    title: key,
    kind: kindOf(key, choicesOf(accepts)),
    unit,
    choices: choicesOf(accepts),
    ...boundsOf(accepts),
    initial,
    isRequired: false,
  })
);

const UNITS: Readonly<Record<string, string>> = {
  "Part minimale": "%",
  "Part maximale": "%",
  Délai: "jours",
  Plafond: "€",
  "Plafond %": "du montant HT",
  Exonération: "€",
};

/** The columns of another table, in the sheet's order. */
export const columnFields = (table: Exclude<ContractTable, "tMarche">): readonly ContractField[] =>
  (INPUT_TABLES.find((each) => each.table === table)?.columns ?? []).map(({ title, accepts }) => ({
    title,
    kind: kindOf(title, choicesOf(accepts ?? null)),
    unit: UNITS[title] ?? null,
    choices: choicesOf(accepts ?? null),
    // Amounts and hours have no bound but zero; the rest keeps the sheet's own.
    ...boundsOf(accepts ?? null),
    initial: null,
    isRequired: REQUIRED[table].includes(title),
  }));

const READERS: Readonly<
  Record<Exclude<FieldKind, "choice" | "siret" | "text" | "rate">, values.Reader<number>>
> = {
  date: values.day,
  months: values.months,
  whole: values.whole(0, 1_000_000, ["jours?", "j", "fois", "participants?", "personnes?"]),
  money: values.money,
  hours: values.hours,
  percent: values.percent,
  days: values.days,
  number: values.positiveHundredths,
};

/** What one of the form's own units is in the unit that is read. */
const SCALES: Readonly<Partial<Record<FieldKind, number>>> = {
  money: 100,
  hours: 3600,
  percent: 100,
  days: 100,
  number: 100,
};

const fault = (kind: "unreadable" | "required", text: string): ReadField => ({
  value: null,
  cell: text === "" ? null : text,
  fault: { kind },
});

/** A share up to 1 % is written with its sign: 0.5 and 1 have two readings in a cell of percentages. */
const percentCell = (points: number): CellValue =>
  points > 0 && points <= 100 ? `${(points / 100).toString().replace(".", ",")} %` : points / 100;

function numberField(field: ContractField, text: string, value: number): ReadField {
  const scale = SCALES[field.kind] ?? 1;
  const { min, max } = field;
  const isOutside = (min !== null && value < min * scale) || (max !== null && value > max * scale);
  const cell = field.kind === "percent" ? percentCell(value) : value / scale;
  return {
    value,
    cell: isOutside ? text : cell,
    fault: isOutside ? { kind: "range", min: min ?? 0, max: max ?? 0 } : null,
  };
}

/** «12,345 €» may be twelve euros or twelve thousand: nobody pays a tenth of a cent. */
const isBetweenTwo = (field: ContractField, text: string): boolean =>
  field.kind === "money" && /^\d{1,3}[.,]\d{3}(?!\d|[.,]\d)/.test(text);

const isBelowZero = ({ min, max }: ContractField, text: string): boolean =>
  min !== null && max !== null && /^[-\u2212] ?\d/.test(text);

const outside = ({ min, max }: ContractField, text: string): ReadField => ({
  value: null,
  cell: text,
  fault: { kind: "range", min: min ?? 0, max: max ?? 0 },
});

function siretField(text: string): ReadField {
  const digits = siretDigits(text);
  const isWhole = /^\d{14}$/.test(digits);
  const doubt = (): FieldFault | null => {
    if (!isWhole) return { kind: "siret-length", digits: digits.length };
    return isSiret(digits) ? null : { kind: "siret-key" };
  };
  return { value: isWhole ? digits : text, cell: isWhole ? digits : text, fault: doubt() };
}

function choiceField(field: ContractField, text: string): ReadField {
  const reader = SYNONYMS[field.title] ?? values.text;
  const read = reader.read({ value: text, format: "@" });
  if (!read.ok || read.value === null) return fault("unreadable", text);
  const wanted = read.value;
  const label = field.choices.find((choice) => {
    const each = reader.read({ value: choice, format: "@" });
    return each.ok && each.value === wanted;
  });
  return { value: label ?? text, cell: text, fault: null };
}

function rateField(text: string): ReadField {
  const read = rate.read({ value: text, format: "@" });
  if (!read.ok || read.value === null) return fault("unreadable", text);
  const { value } = read;
  return { value, cell: value.kind === "euros" ? value.cents / 100 : text, fault: null };
}

/** What a typed text is, and what would be written for it. A blank text empties the cell. */
export function readField(field: ContractField, typed: string): ReadField {
  const text = typed.trim();
  if (text === "")
    return field.isRequired ? fault("required", "") : { value: null, cell: null, fault: null };
  switch (field.kind) {
    case "text":
      return { value: text, cell: text, fault: null };
    case "siret":
      return siretField(text);
    case "choice":
      return choiceField(field, text);
    case "rate":
      return rateField(text);
    default: {
      const format = field.kind === "date" ? "dd/mm/yyyy" : "@";
      // The field says its unit: 0,5 has only one reading in it.
      const isBarePercent = field.kind === "percent" && !text.includes("%");
      const value = isBarePercent ? `${text} %` : text;
      const read = READERS[field.kind].read({ value, format });
      if (read.ok && read.value !== null && !isBetweenTwo(field, text))
        return numberField(field, text, read.value);
      return isBelowZero(field, text) ? outside(field, text) : fault("unreadable", text);
    }
  }
}

const decimal = (value: number): string => {
  const rounded = Math.round(value * 10_000) / 10_000;
  return rounded.toString().replace(".", ",");
};

const isShare = (field: ContractField, value: number): boolean =>
  field.kind === "percent" && value > 0 && value <= 1;

/** A cell as its field shows it: dates as `dateText` writes them, decimals with a comma. */
export function fieldText(
  field: ContractField,
  cell: CellValue,
  dateText: (day: Day) => string
): string {
  if (typeof cell === "number") {
    if (field.kind === "date")
      return Number.isInteger(cell) && cell > 0 ? dateText(cell) : decimal(cell);
    // 0.2 stands in a cell of percentages: the check refuses it anywhere else.
    return decimal(isShare(field, cell) ? cell * 100 : cell);
  }
  if (typeof cell === "boolean") return cell ? "Oui" : "Non";
  const text = plainText(cell) ?? "";
  if (field.kind === "date") {
    const read = values.day.read({ value: text, format: "@" });
    return read.ok && read.value !== null ? dateText(read.value) : text;
  }
  if (field.kind === "choice") {
    const read = choiceField(field, text);
    return read.fault === null && typeof read.value === "string" && text !== "" ? read.value : text;
  }
  return text;
}
