import type { BasisPoints } from "../../../domain/numbers";
import type { PlannedCell } from "../../plan";
import { formula } from "../builder";
import { sourceColumn, sourceParameter } from "../sources";
import type { QuarterFacts } from "./facts";

/** A bound as a reference to the cell it is written in (20, or 0.2 as a percentage), else as itself. */
export function boundCell(
  facts: QuarterFacts,
  lot: string | null,
  key: "minimale" | "maximale",
  bound: BasisPoints
): PlannedCell {
  const { result, snapshot } = facts;
  const parameter = sourceParameter(
    result.registers.contract,
    snapshot,
    `Part accompagnement et formation ${key}`
  );
  const lots = lot === null ? null : sourceColumn(snapshot, "tLots", `Part ${key}`);
  const value = parameter?.value;
  // A lot may have bounds of its own: then the contract's cell is not where this one stands.
  const isContracts = !lots || lots.values.every((own) => own === null);
  if (parameter && isContracts && typeof value === "number") {
    if (Math.round(value * 100) === bound) {
      return formula(`=${parameter.reference}/100`, bound / 10_000);
    }
    if (Math.round(value * 10_000) === bound) {
      return formula(`=${parameter.reference}`, bound / 10_000);
    }
  }
  return bound / 10_000;
}
