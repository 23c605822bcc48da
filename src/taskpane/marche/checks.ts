import type { FieldFault } from "../../app/contractFields";
import { addMonths, type Day } from "../../domain/calendar";
import { fold } from "../../domain/folding";
import type { Seconds } from "../../domain/numbers";
import type { RowTable } from "./drafts";
import { choiceIn, fieldIn, numberAt, numberIn, ROW_TABLES, textAt, type ContractForm, type FieldState, type RowState } from "./form"; // prettier-ignore
import { partOfParameter, type FormPart } from "./parts";
import { clausesRemarks } from "./clauseRows";

/** What is wrong with the form, or doubtful, field by field. */

export type Remark =
  | { readonly code: "field"; readonly fault: FieldFault; readonly title: string }
  | { readonly code: "needed"; readonly title: string }
  | { readonly code: "min-over-max" }
  | { readonly code: "parts-over-max" }
  | { readonly code: "pathway-missing" }
  | { readonly code: "pathway-longer" }
  | { readonly code: "pathways-whole" }
  | { readonly code: "lots-sum"; readonly lots: Seconds; readonly planned: Seconds }
  | { readonly code: "supports-over"; readonly lot: string; readonly supports: Seconds; readonly planned: Seconds }
  | { readonly code: "unknown-lot"; readonly lot: string }
  | { readonly code: "dates-order" }
  | { readonly code: "outside-contract" }
  | { readonly code: "duplicate"; readonly name: string }
  | { readonly code: "same-member"; readonly lot: string }
  | { readonly code: "clause-unit" }
  | { readonly code: "clause-no-rate" }
  | { readonly code: "clause-allowance" }
  | { readonly code: "clause-delay" }
  | { readonly code: "clause-amount" }
  | { readonly code: "clause-smic" }; // prettier-ignore

export interface Problem {
  /** The field's id, or the row's when no field is to blame. */
  readonly at: string;
  readonly part: FormPart;
  readonly table: RowTable | null;
  readonly row: string | null;
  /** An error cannot be written; a doubt can. */
  readonly level: "error" | "doubt";
  /** The fault stands in something typed here: nothing is written until it is mended. */
  readonly blocks: boolean;
  readonly remark: Remark;
}

const isDoubt = ({ kind }: FieldFault): boolean => kind === "siret-key" || kind === "siret-length";

const fieldProblem = (
  state: FieldState,
  part: FormPart,
  row: { readonly table: RowTable; readonly id: string; readonly isNew: boolean } | null
): readonly Problem[] => {
  const { fault } = state.read;
  if (fault === null) return [];
  const level = isDoubt(fault) ? "doubt" : "error";
  return [
    {
      at: state.id,
      part,
      table: row?.table ?? null,
      row: row?.id ?? null,
      level,
      blocks: level === "error" && (state.isChanged || row?.isNew === true),
      remark: { code: "field", fault, title: state.field.title },
    },
  ];
};

/** A remark on a parameter; `keys` are those it compares. */
function parameterProblem(
  form: ContractForm,
  key: string,
  level: Problem["level"],
  remark: Remark,
  keys: readonly string[] = [key]
): Problem {
  const isTyped = keys.some((each) => form.parameters.get(each)?.isChanged === true);
  return {
    at: form.parameters.get(key)?.id ?? key,
    part: partOfParameter(key),
    table: null,
    row: null,
    level,
    blocks: level === "error" && isTyped,
    remark,
  };
}

const MIN = "Part accompagnement et formation minimale";
const MAX = "Part accompagnement et formation maximale";
const OWN = ["Part accompagnement minimale", "Part formation minimale"] as const;

/** The bounds as they apply: a blank one takes the format's default. */
export function boundsIn(form: ContractForm): { readonly min: number; readonly max: number } {
  return { min: numberIn(form, MIN) ?? 2000, max: numberIn(form, MAX) ?? 3000 };
}

function splitProblems(form: ContractForm): readonly Problem[] {
  const { min, max } = boundsIn(form);
  const own = OWN.reduce((sum, key) => sum + (numberIn(form, key) ?? 0), 0);
  return [
    ...(min > max
      ? [parameterProblem(form, MIN, "error", { code: "min-over-max" }, [MIN, MAX])]
      : []),
    ...(own > max
      ? [parameterProblem(form, OWN[0], "error", { code: "parts-over-max" }, [...OWN, MAX])]
      : []),
  ];
}

const NEEDED = ["Date de début", "Durée", "Volume prévu"] as const;

const isEmpty = (form: ContractForm, key: string): boolean =>
  (form.parameters.get(key)?.text.trim() ?? "") === "";

export const isInPathways = (form: ContractForm): boolean =>
  choiceIn(form, "Engagement") === "Parcours";

function volumeProblems(form: ContractForm): readonly Problem[] {
  const needed = NEEDED.filter((key) => isEmpty(form, key)).map((key) =>
    parameterProblem(form, key, "doubt", { code: "needed", title: key })
  );
  if (!isInPathways(form)) return needed;
  const length = numberIn(form, "Durée d'un parcours");
  const months = numberIn(form, "Durée");
  const volume = numberIn(form, "Volume prévu");
  const isPartial = volume !== null && volume % 3600 !== 0;
  const isLonger = length !== null && months !== null && length > months;
  return [
    ...needed,
    ...(isEmpty(form, "Durée d'un parcours")
      ? [parameterProblem(form, "Durée d'un parcours", "doubt", { code: "pathway-missing" })]
      : []),
    ...(isLonger
      ? [parameterProblem(form, "Durée d'un parcours", "doubt", { code: "pathway-longer" })]
      : []),
    ...(isPartial
      ? [parameterProblem(form, "Volume prévu", "error", { code: "pathways-whole" }, ["Volume prévu", "Engagement"])]
      : []),
  ]; // prettier-ignore
}

/** First and last day of the contract, renewals included; null while they are not known. */
export function contractDays(form: ContractForm): { readonly from: Day; readonly to: Day } | null {
  const from = numberIn(form, "Date de début");
  const months = numberIn(form, "Durée");
  const renewals = numberIn(form, "Reconductions") ?? 0;
  if (from === null || months === null) return null;
  return { from, to: addMonths(from, months * (1 + renewals)) - 1 };
}

const kept = (rows: readonly RowState[]): readonly RowState[] =>
  rows.filter(({ isDeleted }) => !isDeleted);

export const rowProblem = (
  table: RowTable,
  row: RowState,
  title: string,
  level: Problem["level"],
  remark: Remark
): Problem => ({
  at: fieldIn(row, title)?.id ?? `${table}-${row.id}`,
  part: table === "tClauses" ? "clauses" : "lots",
  table,
  row: row.id,
  level,
  blocks: level === "error" && row.isChanged,
  remark,
});

const sumOf = (rows: readonly RowState[]): Seconds | null => {
  const hours = rows.map((row) => numberAt(row, "Heures prévues"));
  return hours.every((each) => each === null)
    ? null
    : hours.reduce<number>((sum, each) => sum + (each ?? 0), 0);
};

/** Hours of the lots against the contract's; null when one of them is not written. */
export function lotHours(
  form: ContractForm
): { readonly lots: Seconds; readonly planned: Seconds } | null {
  const rows = kept(form.rows.tLots);
  const lots = sumOf(rows);
  const planned = isInPathways(form) ? null : numberIn(form, "Volume prévu");
  return lots === null || planned === null ? null : { lots, planned };
}

const sameLot = (row: RowState, lot: string): boolean => fold(textAt(row, "Lot")) === fold(lot);

function lotProblems(form: ContractForm): readonly Problem[] {
  const lots = kept(form.rows.tLots);
  const sums = lotHours(form);
  const first = lots[0];
  const total: readonly Problem[] =
    sums !== null && first && sums.lots !== sums.planned
      ? [rowProblem("tLots", first, "Heures prévues", "doubt", { code: "lots-sum", ...sums })]
      : [];
  const each = lots.flatMap((row, rank) => {
    const min = numberAt(row, "Part minimale");
    const max = numberAt(row, "Part maximale");
    const lot = textAt(row, "Lot");
    const isRepeated =
      lot !== "" &&
      lots
        .slice(0, rank)
        .some(
          (other) =>
            sameLot(other, lot) &&
            fold(textAt(other, "Titulaire")) === fold(textAt(row, "Titulaire"))
        );
    return [
      ...(min !== null && max !== null && min > max
        ? [rowProblem("tLots", row, "Part minimale", "error", { code: "min-over-max" })]
        : []),
      ...(isRepeated
        ? [rowProblem("tLots", row, "Lot", "doubt", { code: "same-member", lot })]
        : []),
    ];
  });
  return [...total, ...each];
}

function supportProblems(form: ContractForm): readonly Problem[] {
  const supports = kept(form.rows.tSupports);
  const lots = kept(form.rows.tLots);
  const contract = contractDays(form);
  const each = supports.flatMap((row, rank): readonly Problem[] => {
    const lot = textAt(row, "Lot");
    const name = textAt(row, "Support");
    const from = numberAt(row, "Date de début");
    const to = numberAt(row, "Date de fin");
    const isOutside =
      contract !== null &&
      ((from !== null && (from < contract.from || from > contract.to)) ||
        (to !== null && (to < contract.from || to > contract.to)));
    const isRepeated = supports
      .slice(0, rank)
      .some(
        (other) =>
          name !== "" && fold(textAt(other, "Support")) === fold(name) && sameLot(other, lot)
      );
    return [
      ...(from !== null && to !== null && to < from
        ? [rowProblem("tSupports", row, "Date de fin", "error", { code: "dates-order" })]
        : []),
      ...(isOutside
        ? [rowProblem("tSupports", row, "Date de début", "doubt", { code: "outside-contract" })]
        : []),
      ...(lot !== "" && lots.length > 0 && !lots.some((each) => sameLot(each, lot))
        ? [rowProblem("tSupports", row, "Lot", "doubt", { code: "unknown-lot", lot })]
        : []),
      ...(isRepeated ? [rowProblem("tSupports", row, "Support", "doubt", { code: "duplicate", name })] : []),
    ]; // prettier-ignore
  });
  const names = [...new Set(lots.map((row) => fold(textAt(row, "Lot"))))];
  const sums = names.flatMap((key): readonly Problem[] => {
    const own = supports.filter((row) => fold(textAt(row, "Lot")) === key);
    const planned = sumOf(lots.filter((row) => fold(textAt(row, "Lot")) === key));
    const sum = sumOf(own);
    const first = own[0];
    if (planned === null || sum === null || !first || sum <= planned) return [];
    const lot = textAt(first, "Lot");
    return [
      rowProblem("tSupports", first, "Heures prévues", "doubt", {
        code: "supports-over",
        lot,
        supports: sum,
        planned,
      }),
    ];
  });
  return [...each, ...sums];
}

/** Every remark on the form, errors and doubts, in the order of its steps. */
export function problemsOf(form: ContractForm, hasSmic: boolean): readonly Problem[] {
  const fields = [...form.parameters.values()].flatMap((state) =>
    fieldProblem(state, partOfParameter(state.field.title), null)
  );
  const rows = ROW_TABLES.flatMap((table) =>
    kept(form.rows[table]).flatMap(({ id, isNew, fields: states }) =>
      states.flatMap((state) =>
        fieldProblem(state, table === "tClauses" ? "clauses" : "lots", { table, id, isNew })
      )
    )
  );
  return [
    ...fields,
    ...volumeProblems(form),
    ...splitProblems(form),
    ...rows,
    ...lotProblems(form),
    ...supportProblems(form),
    ...clausesRemarks(form, kept(form.rows.tClauses), hasSmic),
  ];
}
