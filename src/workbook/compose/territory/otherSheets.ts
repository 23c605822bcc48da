import { SECONDS_PER_HOUR } from "../../../domain/numbers";
import type { Consolidation } from "../../../domain/territory/consolidation";
import { contractName, distinctNames } from "../../../domain/territory/contractKey";
import { territoryIndicators, yearsOf } from "../../../domain/territory/indicators";
import type { ContractDigest } from "../../../domain/territory/types";
import { differenceCells, TERRITORY } from "../../../messages/fr/territory";
import type { WorkbookSnapshot } from "../../grid";
import type { PlannedCell, SheetPlan } from "../../plan";
import { FORMATS, formula, line } from "../builder";
import { hoursCell, monthCell } from "../hoursRegister";
import { TERRITORY_OWNERS, territorySheet } from "./sheetOf";

const { text, month, manyHours, manyWhole, general } = FORMATS;

/** What is no longer as it was at the last consolidation. */
export function differencesSheet(
  { differences, contracts, asOf }: Consolidation,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const names = new Map([
    ...(differences ?? []).flatMap((each) =>
      each.kind === "contract-removed" && each.reference !== null
        ? [[each.contract, each.reference] as const]
        : []
    ),
    ...distinctNames(contracts),
  ]);
  const { differences: texts } = TERRITORY;
  const note = differences === null ? texts.first : differences.length === 0 ? texts.none : null;
  return territorySheet(snapshot, asOf, {
    owner: TERRITORY_OWNERS.differences,
    table: "tEcarts",
    texts,
    identity: ["Marché", "Mois", "Lot", "Support", "Donnée"],
    columns: [
      { title: "Marché", width: 22, format: text },
      { title: "Mois", width: 11, format: month },
      { title: "Lot", width: 8, format: text },
      { title: "Support", width: 20, format: text },
      { title: "Donnée", width: 36, format: text },
      { title: "Avant", width: 16, format: text },
      { title: "Après", width: 16, format: text },
      { title: "Écart", width: 16, format: text },
    ],
    rows: (differences ?? []).map((difference) => {
      const { datum, before, after, gap } = differenceCells(difference);
      const place = difference.kind === "hours" ? difference : null;
      const lot = "lot" in difference ? difference.lot : null;
      const contract = difference.contract;
      return {
        cells: [
          contract === null ? null : (names.get(contract) ?? contract.split("|")[0] ?? contract),
          monthCell("month" in difference ? difference.month : null),
          lot,
          place?.support ?? null,
          datum,
          before,
          after,
          gap,
        ],
      };
    }),
    ...(note === null ? {} : { head: [line(4, [note], "label", { wrap: false })] }),
  });
}

/** Most lines the sheet holds: beyond, they go to a file beside. */
export const MOST_LINES = 20_000;

/** Contracts whose people's hours are laid out line by line. */
export type LinesOf = readonly { readonly source: string; readonly digest: ContractDigest }[];

export const LINES_TITLES = [
  "Marché", "Lot", "Support", "Mois", "Identifiant", "Participant", "PASS IAE", "QPV",
  "Production", "Accompagnement", "Formation", "Total", "Fichier",
] as const; // prettier-ignore

const districtWord = (lives: boolean | null | undefined): string | null => {
  if (lives === null || lives === undefined) return null;
  return lives ? "Oui" : "Non";
};

/** One line per contract × lot × support × month × person, in the order of `LINES_TITLES`; hours are decimal. */
export const lineCells = (all: LinesOf): readonly (readonly (string | number | null)[])[] =>
  all.flatMap(({ source, digest }) =>
    digest.lines.map((each) => {
      const person = each.person === null ? undefined : digest.persons[each.person];
      const name = [person?.lastName, person?.firstName].filter(Boolean).join(" ");
      return [
        contractName(digest),
        each.lot,
        each.support,
        monthCell(each.month),
        person?.identifier ?? null,
        name === "" ? (person?.name ?? null) : name,
        person?.pass ?? null,
        districtWord(person?.priorityDistrict),
        hoursCell(each.production),
        hoursCell(each.guidance),
        hoursCell(each.training),
        (each.production + each.guidance + each.training) / SECONDS_PER_HOUR,
        source,
      ];
    })
  );

/** The people's lines as a sheet shows them. */
export interface TerritoryLines {
  /** How many there are. */
  readonly count: number;
  /** All of them, as `lineCells` gives them; none need be there when they are more than `MOST_LINES`. */
  readonly cells: ReturnType<typeof lineCells>;
}

/** The people's lines, or one sentence when they are too many for a sheet. */
export function linesSheet(
  { asOf }: Consolidation,
  { count, cells: all }: TerritoryLines,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const isTooMany = count > MOST_LINES;
  const { lines: texts } = TERRITORY;
  const widths = [18, 8, 20, 11, 16, 26, 15, 7, 13, 16, 13, 13, 30];
  const formats = [
    text, text, text, month, text, text, text, text, manyHours, manyHours, manyHours, manyHours, text,
  ]; // prettier-ignore
  return territorySheet(snapshot, asOf, {
    owner: TERRITORY_OWNERS.lines,
    table: "tLignes",
    texts,
    identity: ["Marché", "Lot", "Support", "Mois", "Identifiant", "Participant", "Fichier"],
    columns: LINES_TITLES.map((title, index) => ({
      title,
      width: widths[index] ?? 12,
      format: formats[index] ?? general,
    })),
    rows: isTooMany ? [] : all.map((cells) => ({ cells })),
    printed: LINES_TITLES.indexOf("Fichier"),
    ...(isTooMany
      ? { head: [line(4, [texts.elsewhere(count, MOST_LINES)], "label", { wrap: false })] }
      : {}),
  });
}

/** Years stand off from the text that follows them. */
const YEAR = '0"  "';
const UNIT = 4;
const COUNTED = ["marché", "personne"];

/** Hours, full-time equivalents each with its base, people, contracts, and what buyers declare. */
export function indicatorsSheet(
  consolidation: Consolidation,
  snapshot: WorkbookSnapshot
): SheetPlan {
  const { indicators: texts } = TERRITORY;
  type Row = readonly [string, string | number, string, PlannedCell, string, string | null, string];
  const rows = yearsOf(consolidation).flatMap((year): readonly Row[] => {
    const { hours, fte, contracts, amount, byConsideration } = territoryIndicators(
      consolidation,
      year
    );
    const inYear = (from: number): string =>
      `tConsolidation[Mois],"${from === 0 ? ">" : "<"}="&DATE(${year.toString()},${from === 0 ? "1,1" : "12,31"})`;
    const hoursText = `SUMIFS(tConsolidation[Total],${inYear(0)},${inYear(1)})`;
    const own = hours / SECONDS_PER_HOUR;
    return [
      [texts.hours, year, texts.whole, formula(`=${hoursText}`, own), "h", null, texts.register],
      ...fte.map(({ base }): Row => [
        texts.fte, year, texts.whole, formula(`=ROUND(${hoursText}/${base.toString()},2)`, Math.round((own / base) * 100) / 100),
        "ETP", texts.bases[base] ?? null, texts.sources[base] ?? "",
      ]),
      [texts.contracts, year, texts.whole, contracts, "marché", null, texts.register],
      ...consolidation.peopleByYear.filter((own) => own.year === year).flatMap((own): readonly Row[] => [
        [texts.persons, year, texts.whole, own.persons, "personne", null, texts.people],
        [texts.districtPersons, year, texts.whole, own.districtPersons, "personne", null, texts.people],
      ]),
      ...(amount === null ? [] : [[texts.amount, year, texts.whole, amount / 100, "€", null, texts.contractTable] as const]),
      ...byConsideration.flatMap((each): readonly Row[] => {
        const scope = each.consideration === null ? texts.undeclared : texts.consideration(each.consideration);
        return [
          [texts.hours, year, scope, each.hours / SECONDS_PER_HOUR, "h", null, texts.published],
          [texts.contracts, year, scope, each.contracts, "marché", null, texts.published],
          ...(each.amount === null ? [] : [[texts.amount, year, scope, each.amount / 100, "€", null, texts.published] as const]),
        ];
      }),
    ];
  }); // prettier-ignore
  const people: Row = [
    texts.persons, texts.allYears, texts.whole, consolidation.totals.persons, "personne", null, texts.people,
  ]; // prettier-ignore
  return territorySheet(snapshot, consolidation.asOf, {
    owner: TERRITORY_OWNERS.indicators,
    table: "tIndicateurs",
    texts,
    identity: ["Indicateur", "Année", "Périmètre", "Base"],
    columns: [
      { title: "Indicateur", width: 32, format: text },
      { title: "Année", width: 9, format: YEAR },
      { title: "Périmètre", width: 44, format: text },
      { title: "Valeur", width: 16, format: manyHours },
      { title: "Unité", width: 10, format: text },
      { title: "Base", width: 20, format: text },
      { title: "Source", width: 60, format: text },
    ],
    wrap: true,
    rows: [...rows, people].map((cells) => ({
      cells,
      ...(COUNTED.includes(cells[UNIT]) ? { formats: { Valeur: manyWhole } } : {}),
    })),
  });
}
