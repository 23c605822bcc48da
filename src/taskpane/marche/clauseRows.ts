import type { Clause, PenaltyUnit, Prerequisite, Rate, Trigger } from "../../domain/contract";
import { fold } from "../../domain/folding";
import { UNITS_OF_TRIGGER } from "../../domain/penaltyFacts";
import { triggerLabel, unitLabel } from "../../messages/labels";
import { rowProblem, type Problem, type Remark } from "./checks";
import { fieldIn, numberAt, numberIn, textAt, type ContractForm, type RowState } from "./form";

/** Rows of `tClauses` as the check would read them, while they are typed. */

const TRIGGERS = Object.keys(UNITS_OF_TRIGGER) as readonly Trigger[];
const UNITS: readonly PenaltyUnit[] = [
  "hour", "calendar-day", "working-day", "occurrence", "participant",
]; // prettier-ignore
const PREREQUISITES: Readonly<Record<string, Prerequisite>> = {
  aucun: "none",
  "mise en demeure": "formal-notice",
  contradictoire: "observations",
};

const labelAt = (row: RowState, title: string): string => {
  const value = fieldIn(row, title)?.read.value;
  return typeof value === "string" ? fold(value) : "";
};

const isRate = (value: unknown): value is Rate => typeof value === "object" && value !== null;

/** The clause a row amounts to; null while its trigger or its unit is missing or cannot be read. */
export function clauseOf(row: RowState): Clause | null {
  const trigger = TRIGGERS.find((each) => fold(triggerLabel(each)) === labelAt(row, "Déclencheur"));
  const unit = UNITS.find((each) => fold(unitLabel(each)) === labelAt(row, "Unité"));
  if (!trigger || !unit) return null;
  const rate = fieldIn(row, "Montant")?.read.value;
  return {
    code: textAt(row, "Code"),
    trigger,
    unit,
    rate: isRate(rate) ? rate : null,
    prerequisite: PREREQUISITES[labelAt(row, "Préalable")] ?? "none",
    delayDays: numberAt(row, "Délai"),
    allowanceHundredths: numberAt(row, "Franchise") ?? 0,
    cap: numberAt(row, "Plafond"),
    capShare: numberAt(row, "Plafond %"),
    cumulative: labelAt(row, "Cumulable") !== "non",
    exemption: numberAt(row, "Exonération"),
    article: textAt(row, "Article") || null,
    place: { sheet: "", cell: null },
  };
}

function remarksOf(
  clause: Clause,
  form: ContractForm,
  hasSmic: boolean
): readonly (readonly [string, Remark])[] {
  const { trigger, unit, rate, prerequisite, delayDays, allowanceHundredths, capShare } = clause;
  const lacksAmount = numberIn(form, "Montant HT") === null;
  const all: readonly (readonly [boolean, string, Remark])[] = [
    [!UNITS_OF_TRIGGER[trigger].includes(unit), "Unité", { code: "clause-unit" }],
    [rate === null, "Montant", { code: "clause-no-rate" }],
    [rate?.kind === "smic" && !hasSmic, "Montant", { code: "clause-smic" }],
    [rate?.kind === "ccag" && lacksAmount, "Montant", { code: "clause-amount" }],
    [capShare !== null && lacksAmount, "Plafond %", { code: "clause-amount" }],
    [
      unit === "occurrence" && allowanceHundredths >= 100,
      "Franchise",
      { code: "clause-allowance" },
    ],
    [prerequisite === "none" && delayDays !== null, "Délai", { code: "clause-delay" }],
  ];
  return all.filter(([isSo]) => isSo).map(([, title, remark]) => [title, remark]);
}

/** What is doubtful in the clauses: none of it is refused, for the contract is what it is. */
export function clausesRemarks(
  form: ContractForm,
  rows: readonly RowState[],
  hasSmic: boolean
): readonly Problem[] {
  return rows.flatMap((row, rank) => {
    const code = textAt(row, "Code");
    const isRepeated =
      code !== "" &&
      rows.slice(0, rank).some((other) => fold(textAt(other, "Code")) === fold(code));
    const clause = clauseOf(row);
    const remarks = clause === null ? [] : remarksOf(clause, form, hasSmic);
    return [
      ...(isRepeated
        ? [rowProblem("tClauses", row, "Code", "doubt", { code: "duplicate", name: code })]
        : []),
      ...remarks
        .filter(([title]) => fieldIn(row, title)?.read.fault === null)
        .map(([title, remark]) => rowProblem("tClauses", row, title, "doubt", remark)),
    ];
  });
}
