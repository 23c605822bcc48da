import { firstDay, type Month } from "../../../domain/calendar";
import { SECONDS_PER_HOUR } from "../../../domain/numbers";
import type { CellValue } from "../../grid";
import { sourceColumn, sourceParameter } from "../sources";
import type { QuarterFacts } from "./facts";

const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

const total = (values: readonly CellValue[]): number =>
  values.reduce<number>((sum, value) => sum + (numberOf(value) ?? 0), 0);

/** A way to write a month's planned hours, and the hours it gives now. */
interface Candidate {
  readonly text: string;
  readonly hours: number;
}

/** From `tPrevisions`, when it has lines. */
function fromForecasts({ snapshot }: QuarterFacts, month: Month): Candidate | null {
  const months = sourceColumn(snapshot, "tPrevisions", "Mois");
  const planned = sourceColumn(snapshot, "tPrevisions", "Heures prévues");
  if (!months || !planned) return null;
  const [from, next] = [firstDay(month), firstDay(month + 1)];
  const hours = total(
    planned.values.filter((_, index) => {
      const day = numberOf(months.values[index] ?? null);
      return day !== null && day >= from && day < next;
    })
  );
  const { reference } = months;
  return {
    text: `SUMIFS(${planned.reference},${reference},">=${from.toString()}",${reference},"<${next.toString()}")`,
    hours,
  };
}

/** The volume (the lots', else the contract's) spread evenly over the months of `Durée`. */
function fromVolume({ result, snapshot }: QuarterFacts): readonly Candidate[] {
  const { contract } = result.registers;
  const duration = sourceParameter(contract, snapshot, "Durée");
  const volume = sourceParameter(contract, snapshot, "Volume prévu");
  const lots = sourceColumn(snapshot, "tLots", "Heures prévues");
  const months = numberOf(duration?.value ?? null);
  if (!duration || months === null || months <= 0) return [];
  const whole = numberOf(volume?.value ?? null);
  return [
    ...(volume && whole !== null
      ? [{ text: `${volume.reference}/${duration.reference}`, hours: whole / months }]
      : []),
    ...(lots
      ? [
          {
            text: `SUM(${lots.reference})/${duration.reference}`,
            hours: total(lots.values) / months,
          },
        ]
      : []),
  ];
}

/** The engine spreads a remainder one second at a time, over each lot: a formula may differ by as much. */
const TOLERANCE = 60 / SECONDS_PER_HOUR;

/**
 * A month's planned hours as a formula's expression over the user's own cells, where one gives the engine's figure;
 * otherwise the figure itself (nothing planned outside the contract, or a layout no formula can follow).
 */
export function plannedExpression(facts: QuarterFacts, month: Month, seconds: number): string {
  const hours = seconds / SECONDS_PER_HOUR;
  const forecast = fromForecasts(facts, month);
  const candidates = [...(forecast ? [forecast] : []), ...fromVolume(facts)];
  const matching =
    seconds === 0
      ? undefined
      : candidates.find((candidate) => Math.abs(candidate.hours - hours) <= TOLERANCE);
  return matching?.text ?? hours.toString();
}
