import * as z from "zod/mini";
import type { Contract, Place, StructureKind } from "../../domain/contract";
import type { NotChecked } from "../../domain/finding";
import { fold } from "../../domain/folding";
import type { CellValue, WorkbookSnapshot } from "../grid";
import type { UnusableWorkbook } from "../reading";
import { ACCEPTED } from "../../messages/fr/accepted";
import { EMPTY_CELL, isBlank, plainText, shownText, type Cell } from "./cells";
import { findTable, type InputTable } from "./tables";
import * as values from "./values";
import type { Reader } from "./values";
import * as vocabulary from "./vocabulary";

/** The contract, or why nothing can be checked. */
export type ContractReading =
  | {
      readonly ok: true;
      readonly contract: Contract;
      readonly notChecked: readonly NotChecked[];
    }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

const isCellValue = (value: unknown): boolean =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

const cellSchema = z.object({ value: z.custom<CellValue>(isCellValue), format: z.string() });

/** A parameter's schema: its value, or null when blank; the issue's message says what is accepted. */
const parameter = <Value>(reader: Reader<Value>) =>
  z.pipe(
    cellSchema,
    z.transform((cell: Cell, context): Value | null => {
      const read = reader.read(cell);
      if (read.ok) return read.value;
      context.issues.push({ code: "custom", message: reader.accepted, input: cell });
      return z.NEVER;
    })
  );

const PLANNED = "Volume prévu";

/** `tMarche` as the format publishes it: the keys are the texts of `Paramètre`. */
const contractSchema = z.object({
  Référence: parameter(values.text),
  Objet: parameter(values.text),
  Acheteur: parameter(values.text),
  Titulaire: parameter(values.text),
  SIRET: parameter(values.text),
  Facilitateur: parameter(values.text),
  "Type de structure": parameter(vocabulary.structureKind),
  "Type de marché": parameter(vocabulary.purchaseKind),
  Territoire: parameter(vocabulary.territory),
  "Date de début": parameter(values.day),
  Durée: parameter(values.months),
  Reconductions: parameter(values.whole(0, 20, ["fois"])),
  CCAG: parameter(values.text),
  "Montant HT": parameter(values.money),
  Engagement: parameter(vocabulary.commitment),
  "Volume prévu": parameter(values.hours),
  "Durée d'un parcours": parameter(values.months),
  "Part accompagnement et formation minimale": parameter(values.percent),
  "Part accompagnement et formation maximale": parameter(values.percent),
  "Part accompagnement minimale": parameter(values.percent),
  "Part formation minimale": parameter(values.percent),
  Lissage: parameter(vocabulary.smoothing),
  "Année de référence": parameter(vocabulary.calendar),
  Trimestres: parameter(vocabulary.calendar),
  "Tolérance sur le volume mensuel": parameter(values.percent),
  "PMSMP comptée comme": parameter(vocabulary.countedAs),
  "Absences payées comptées comme": parameter(vocabulary.countedAs),
  "Jour limite de remise du relevé": parameter(values.whole(1, 31)),
  "Jour limite inclus": parameter(values.yesNo),
  "Report au jour ouvrable": parameter(values.yesNo),
  "Délai de vérification": parameter(values.whole(0, 365, ["j", "jours?"])),
  "Participants par encadrant": parameter(values.whole(1, 1000, ["participants?"])),
  "Heures d'accompagnement par participant et par mois": parameter(values.hours),
  "Absence d'encadrement non remplacée tolérée": parameter(values.days),
  "PASS IAE exigé": parameter(values.yesNo),
  "Seuil de secret statistique": parameter(values.whole(0, 1000, ["personnes?"])),
  "Objectif de sorties dynamiques": parameter(values.percent),
  "Objectif de sorties durables": parameter(values.percent),
});

type Parameters = z.output<typeof contractSchema>;
type Key = keyof Parameters;

const KEYS = Object.keys(contractSchema.shape) as readonly Key[];
const KEY_BY_FOLD = new Map(KEYS.map((key) => [fold(key), key]));

/** Unreadable, these would make every figure or verdict doubtful: nothing is computed then. */
const ESSENTIAL: ReadonlySet<Key> = new Set<Key>([
  "Date de début", "Durée", "Engagement", PLANNED, "Part accompagnement et formation minimale",
  "Part accompagnement et formation maximale", "Lissage", "Année de référence",
  "PMSMP comptée comme", "Absences payées comptées comme",
]); // prettier-ignore

/** Structures whose participants hold a PASS IAE. */
const WITH_PASS: ReadonlySet<StructureKind> = new Set<StructureKind>(["ACI", "EI", "AI", "ETTI"]);

interface WrittenParameter {
  readonly cell: Cell;
  readonly place: Place;
}

/** Parameters of the table by their published key; of two rows with the same one, the first filled in counts. */
function writtenParameters(table: InputTable): ReadonlyMap<Key, WrittenParameter> {
  const written = new Map<Key, WrittenParameter>();
  for (const row of table.rows) {
    const label = plainText(row.cell("Paramètre").value);
    const key = label === null ? undefined : KEY_BY_FOLD.get(fold(label));
    if (key === undefined) continue;
    const known = written.get(key);
    if (known && !isBlank(known.cell.value)) continue;
    const cell = row.cell("Valeur");
    written.set(key, { cell, place: { sheet: table.sheet, cell: row.address("Valeur") } });
  }
  return written;
}

/** Rows that are filled in under a name no parameter bears: a misspelt one would else be lost in silence. */
const unknownParameters = (table: InputTable): readonly NotChecked[] =>
  table.rows.flatMap((row): readonly NotChecked[] => {
    const label = plainText(row.cell("Paramètre").value);
    if (label === null || KEY_BY_FOLD.has(fold(label)) || isBlank(row.cell("Valeur").value)) {
      return [];
    }
    return [
      {
        kind: "unreadable-input",
        place: { sheet: table.sheet, cell: row.address("Paramètre") },
        field: "Paramètre",
        text: shownText(label),
        accepted: ACCEPTED.parameter,
      },
    ];
  });

type RawParameters = Readonly<Record<string, { value: CellValue; format: string }>>;

/** What the schema reads: every key, blank where the table has no such row or where it is `left out`. */
const rawParameters = (
  written: ReadonlyMap<Key, WrittenParameter>,
  leftOut: ReadonlySet<Key>
): RawParameters =>
  Object.fromEntries(
    KEYS.map((key) => [key, (leftOut.has(key) ? undefined : written.get(key)?.cell) ?? EMPTY_CELL])
  );

interface UnreadableParameter {
  readonly key: Key;
  readonly place: Place;
  readonly text: string;
  readonly accepted: string;
}

function toContract(read: Parameters, place: Place, cells: Contract["cells"]): Contract {
  const structure = read["Type de structure"] ?? "ACI";
  const commitment = read.Engagement ?? "hours";
  const planned = read[PLANNED];
  return {
    reference: read.Référence,
    title: read.Objet,
    buyer: read.Acheteur,
    contractor: read.Titulaire,
    siret: read.SIRET,
    facilitator: read.Facilitateur,
    structureKind: structure,
    purchaseKind: read["Type de marché"] ?? "Achat d'insertion",
    territory: read.Territoire ?? "Métropole",
    startsOn: read["Date de début"],
    durationMonths: read.Durée,
    renewals: read.Reconductions ?? 0,
    ccag: read.CCAG ?? "FCS 2021",
    amount: read["Montant HT"],
    commitment,
    plannedHours: commitment === "hours" ? planned : null,
    // The same cell holds hours or a number of parcours; it was read as hours.
    plannedPathways: commitment === "pathways" && planned !== null ? planned / 3600 : null,
    pathwayMonths: read["Durée d'un parcours"],
    minShare: read["Part accompagnement et formation minimale"] ?? 2000,
    maxShare: read["Part accompagnement et formation maximale"] ?? 3000,
    minGuidanceShare: read["Part accompagnement minimale"],
    minTrainingShare: read["Part formation minimale"],
    smoothing: read.Lissage ?? "year",
    referenceYear: read["Année de référence"] ?? "contract",
    quarters: read.Trimestres ?? "civil",
    volumeTolerance: read["Tolérance sur le volume mensuel"] ?? 1000,
    internshipCountedAs: read["PMSMP comptée comme"] ?? "none",
    paidAbsenceCountedAs: read["Absences payées comptées comme"] ?? "none",
    statementDueDay: read["Jour limite de remise du relevé"] ?? 15,
    statementDueDayIncluded: read["Jour limite inclus"] ?? true,
    rollToOpenDay: read["Report au jour ouvrable"] ?? true,
    verificationDays: read["Délai de vérification"] ?? 15,
    participantsPerSupervisor: read["Participants par encadrant"],
    guidancePerParticipant: read["Heures d'accompagnement par participant et par mois"],
    toleratedAbsenceDays: read["Absence d'encadrement non remplacée tolérée"] ?? 0,
    passRequired: read["PASS IAE exigé"] ?? WITH_PASS.has(structure),
    confidentialityThreshold: read["Seuil de secret statistique"] ?? 5,
    dynamicExitTarget: read["Objectif de sorties dynamiques"],
    lastingExitTarget: read["Objectif de sorties durables"],
    place,
    cells,
  };
}

const missingColumns = (table: InputTable): readonly string[] =>
  ["Paramètre", "Valeur"].filter((title) => !table.has(title));

const isKey = (key: unknown): key is Key => typeof key === "string" && key in contractSchema.shape;

/** The parameters that the schema refused, each with its cell and what it accepts. */
const unreadableParameters = (
  issues: readonly z.core.$ZodIssue[],
  written: ReadonlyMap<Key, WrittenParameter>
): readonly UnreadableParameter[] =>
  issues.flatMap(({ path: [key], message }) => {
    const found = isKey(key) ? written.get(key) : undefined;
    if (!isKey(key) || !found) return [];
    const text = shownText(String(found.cell.value ?? ""));
    return [{ key, place: found.place, text, accepted: message }];
  });

/** A parcours is whole: «12,5» parcours cannot be read. */
const isHalfPathway = (read: Parameters): boolean =>
  read.Engagement === "pathways" && (read[PLANNED] ?? 0) % 3600 !== 0;

const unusable = ({ key, place, text, accepted }: UnreadableParameter): ContractReading => ({
  ok: false,
  problem: {
    kind: "contract-parameter-unreadable",
    sheet: place.sheet,
    cell: place.cell ?? "",
    parameter: key,
    text,
    accepted,
  },
});

/**
 * Reads `tMarche`. A parameter that is absent or blank takes the format's default, or is null and switches its rules
 * off; one that cannot be read is reported, and makes the workbook unusable when figures or verdicts hang on it.
 */
export function readContract(snapshot: WorkbookSnapshot): ContractReading {
  const table = findTable(snapshot, "tMarche");
  if (!table) return { ok: false, problem: { kind: "no-contract-table" } };
  const { sheet } = table;
  const columns = missingColumns(table);
  if (columns.length > 0) {
    return { ok: false, problem: { kind: "contract-columns-missing", sheet, columns } };
  }
  const written = writtenParameters(table);
  const first = contractSchema.safeParse(rawParameters(written, new Set()));
  const unreadable = first.success ? [] : unreadableParameters(first.error.issues, written);
  const blocking = unreadable.find(({ key }) => ESSENTIAL.has(key));
  if (blocking) return unusable(blocking);
  const leftOut = new Set(unreadable.map(({ key }) => key));
  const read = contractSchema.parse(rawParameters(written, leftOut));
  const planned = written.get(PLANNED);
  if (planned && isHalfPathway(read)) {
    const text = shownText(String(planned.cell.value ?? ""));
    const { accepted } = values.whole(0, 100_000);
    return unusable({ key: PLANNED, place: planned.place, text, accepted });
  }
  const cells = Object.fromEntries([...written].map(([key, { place }]) => [key, place]));
  return {
    ok: true,
    contract: toContract(read, { sheet, cell: null }, cells),
    notChecked: [
      ...unreadable.map(({ key, place, text, accepted }) => ({
        kind: "unreadable-input" as const,
        place,
        field: key,
        text,
        accepted,
      })),
      ...unknownParameters(table),
    ],
  };
}
