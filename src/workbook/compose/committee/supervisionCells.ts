import { firstDay, lastDay, type Month } from "../../../domain/calendar";
import type { SupervisionRow } from "../../../domain/contract";
import { fold } from "../../../domain/folding";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { parseRectangle, rectangleAddress } from "../../a1";
import type { CellValue } from "../../grid";
import type { Block, PlannedCell } from "../../plan";
import { FORMATS, formula, line, quotedText } from "../builder";
import { sourceColumn } from "../sources";
import {
  anyOf,
  dateText,
  inPeriod,
  literalCriterion,
  monthsCriteria,
  type SummaryFacts,
} from "./facts";
import { followUpColumn } from "./followUpRegister";
import {
  distinctTexts,
  isSameText,
  less,
  liveCell,
  rowsOf,
  sumRows,
  type Computed,
  type Factor,
  type RowCells,
} from "./rowFormulas";

const TABLE = "tEncadrement";
const column = (title: string): string => `${TABLE}[${title}]`;
const [MONTH, PERSON, ROLE, PLANNED, PRESENT, REPLACED, HOURS] = [
  "Mois", "Encadrant", "Fonction", "Jours prévus", "Jours présents", "Jours remplacés", "Heures",
] as const; // prettier-ignore

const ROLE_NAMES: Readonly<Record<SupervisionRow["role"], string>> = {
  technical: "Encadrant technique",
  counsellor: "CIP",
};

const isWithin = (from: Month, to: Month): Factor => {
  const [first, last] = [firstDay(from), lastDay(to)];
  return {
    text: `ISNUMBER(${column(MONTH)})*(${column(MONTH)}>=${dateText(first)})*(${column(MONTH)}<=${dateText(last)})`,
    holds: (cells) => {
      const day = cells(MONTH);
      return typeof day === "number" && day >= first && day <= last;
    },
  };
};

/** The names under which the register calls a function: its own, and those the buyer wrote. */
function isRole(facts: SummaryFacts, role: SupervisionRow["role"]): Factor {
  const roles = sourceColumn(facts.snapshot, TABLE, ROLE);
  const supervision = facts.result.registers.supervision ?? [];
  const written = supervision
    .filter((row) => row.role === role)
    .map(({ place }): CellValue => {
      const at = parseRectangle(place.cell ?? "")?.row ?? -1;
      return roles?.values[at - (roles.firstRow)] ?? null;
    });
  const texts = distinctTexts([
    ROLE_NAMES[role],
    ...written.filter((text) => typeof text === "string" && text !== "").map(String),
  ]);
  const hasBlank = written.some((text) => text === null || text === "");
  return {
    text: anyOf([...texts, ...(hasBlank ? [""] : [])].map((text) => `(${column(ROLE)}=${quotedText(text)})`)),
    holds: (cells) => {
      const own = cells(ROLE);
      return texts.some((text) => isSameText(own, text)) || (hasBlank && (own === null || own === ""));
    },
  };
} // prettier-ignore

/** What the register of supervision says of the period, live. */
export function supervisionCells(facts: SummaryFacts) {
  const titles = [MONTH, PERSON, ROLE, PLANNED, PRESENT, REPLACED];
  const rows = rowsOf(facts, TABLE, titles);
  const months = isWithin(facts.firstMonth, facts.lastMonth);
  const technical = isRole(facts, "technical");
  const sum = (title: string): Computed | null =>
    rows && sumRows(rows, [months, technical], TABLE, title);
  return {
    days: (title: typeof PLANNED | typeof PRESENT | typeof REPLACED, hundredths: number) =>
      liveCell([sum(title)], hundredths / 100),
    unreplaced: (hundredths: number): PlannedCell => {
      const [planned, present, replaced] = [sum(PLANNED), sum(PRESENT), sum(REPLACED)];
      return liveCell(
        [
          rows && missingDays(rows, [months, technical]),
          planned && present && replaced && less(planned, present, replaced),
        ],
        hundredths / 100
      );
    },
    counsellor: (hours: number): PlannedCell => {
      const own = rowsOf(facts, TABLE, [MONTH, ROLE, HOURS]);
      return liveCell(
        [own && sumRows(own, [months, isRole(facts, "counsellor")], TABLE, HOURS)],
        hours
      );
    },
  };
}

/** A cell as a number of a formula that adds; a text makes the sum unusable. */
const amount = (value: CellValue): number =>
  value === null || value === "" ? 0 : typeof value === "number" ? value : NaN;

const REST = `(${column(PLANNED)}-${column(PRESENT)}-${column(REPLACED)})`;

/** Days neither present nor replaced, row by row: nobody's excess makes up for another's absence. */
function missingDays(rows: readonly RowCells[], factors: readonly Factor[]): Computed {
  const isJudged = (cells: RowCells): boolean =>
    typeof cells(PLANNED) === "number" &&
    (typeof cells(PRESENT) === "number" || typeof cells(REPLACED) === "number");
  const judged = `ISNUMBER(${column(PLANNED)})*((ISNUMBER(${column(PRESENT)})+ISNUMBER(${column(REPLACED)}))>0)`;
  return {
    text: `SUMPRODUCT(${factors.map(({ text }) => text).join("*")}*${judged}*(${REST}>0)*${REST})`,
    value: rows
      .filter((cells) => isJudged(cells) && factors.every(({ holds }) => holds(cells)))
      .map((cells) => amount(cells(PLANNED)) - amount(cells(PRESENT)) - amount(cells(REPLACED)))
      .reduce((sum, rest) => sum + Math.max(0, rest), 0),
  };
}

/** Present supervisors of a month: each counts for days present or replaced ÷ days planned. */
function presentIn(rows: readonly RowCells[], facts: SummaryFacts, month: Month): Computed {
  const factors = [isWithin(month, month), isRole(facts, "technical")];
  const planned = `SUMIFS(${column(PLANNED)},${column(MONTH)},${column(MONTH)},${column(PERSON)},${literalCriterion(column(PERSON))})`;
  const judged = `ISNUMBER(${column(PLANNED)})*((ISNUMBER(${column(PRESENT)})+ISNUMBER(${column(REPLACED)}))>0)`;
  const own = rows.filter((cells) => factors.every(({ holds }) => holds(cells)));
  const value = own.reduce((sum, cells) => {
    const whole = rows
      .filter((other) => other(MONTH) === cells(MONTH) && isSameText(other(PERSON), String(cells(PERSON))))
      .reduce((days, other) => days + amount(other(PLANNED)), 0);
    const isJudged = typeof cells(PLANNED) === "number" &&
      (typeof cells(PRESENT) === "number" || typeof cells(REPLACED) === "number");
    return isJudged && whole > 0 ? sum + (amount(cells(PRESENT)) + amount(cells(REPLACED))) / whole : sum;
  }, 0);
  return {
    text: `ROUNDDOWN(ROUND(SUMPRODUCT(${factors.map(({ text }) => text).join("*")}*${judged}*(${column(PRESENT)}+${column(REPLACED)})/(${planned}+(${planned}=0))),9),4)`,
    value: Math.floor(Math.round(value * 1e9) / 1e5) / 1e4,
  };
} // prettier-ignore

/** Persons of the period with production hours in a month. */
function personsIn(facts: SummaryFacts, month: Month): Computed {
  const identifier = followUpColumn("Identifiant");
  const known = new Set(facts.committee.people.people.map((person) => fold(person.identifier)));
  const here = facts.rows.filter(
    (row) => row.month === month && row.identifier !== null && (row.production ?? 0) > 0
  );
  return {
    text: `SUMPRODUCT(${inPeriod(facts.ref)}*(${identifier}<>"")*(COUNTIFS(tHeures[Identifiant],${literalCriterion(identifier)},${monthsCriteria(month, month)},tHeures[Production],">0")>0))`,
    value: new Set(here.map((row) => fold(row.identifier ?? "")).filter((own) => known.has(own)))
      .size,
  };
}

/**
 * Participants per present supervisor over the months that have both, with its months beside the page: a formula for
 * each. Null when the months do not give the engine's figure (rows a formula cannot follow).
 * @param left where the months stand, out of the printed page
 */
export function ratioCells(
  facts: SummaryFacts,
  row: number,
  left: number,
  hundredths: number
): { readonly cell: PlannedCell; readonly blocks: readonly Block[] } {
  const rows = rowsOf(facts, TABLE, [MONTH, PERSON, ROLE, PLANNED, PRESENT, REPLACED]);
  const months = facts.ref.months;
  const all = rows
    ? months.map((month) => [personsIn(facts, month), presentIn(rows, facts, month)] as const)
    : [];
  const both = all.filter(([persons, present]) => persons.value > 0 && present.value > 0);
  const total = (of: (pair: (typeof all)[number]) => number): number =>
    both.reduce((sum, pair) => sum + of(pair), 0);
  const ratio = total(([persons]) => persons.value) / total(([, present]) => present.value);
  const isEngines = both.length > 0 && Math.abs(Math.round(ratio * 100) - hundredths) < 1e-6;
  if (!isEngines) return { cell: hundredths / 100, blocks: [] };
  const area = (offset: number): string =>
    rectangleAddress({ row: row + 1, column: left + offset, rowCount: months.length, columnCount: 1 });
  const [persons, present] = [area(1), area(2)];
  const whole = `SUMPRODUCT((${persons}>0)*${present})`;
  return {
    cell: formula(
      `=IF(${whole}=0,"",ROUND(SUMPRODUCT((${present}>0)*${persons})/${whole},2))`,
      hundredths / 100
    ),
    blocks: [
      line(row, COMMITTEE.supervision.helperTitles, "header", { column: left, wrap: false }),
      {
        row: row + 1,
        column: left,
        cells: all.map(([own, supervisors], index) => [
          firstDay(months[index] ?? facts.firstMonth),
          formula(`=${own.text}`, own.value),
          formula(`=${supervisors.text}`, supervisors.value),
        ]),
        style: "note",
        wrap: false,
        formats: [[FORMATS.month, FORMATS.whole, "0.0000"]],
      },
    ],
  };
} // prettier-ignore
