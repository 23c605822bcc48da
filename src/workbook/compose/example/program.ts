import type { ExampleHours } from "./hours";
import { isoDay } from "./isoDay";
import { presentFrom, type Person } from "./participants";
import { addMonths } from "../../../domain/calendar";

/** Hours of production, guidance and training of somebody at 26 h a week. */
type Usual = readonly [production: number, guidance: number, training: number];

/**
 * What the months that are not crafted look like, lot 1: the usual hours of a person; everybody present has them, a
 * little more or a little less. June 2025 has too little guidance, August and October 2026 too little of both.
 */
export const USUAL_HOURS: Readonly<Record<string, Usual>> = {
  "2025-01": [71, 13, 11],
  "2025-02": [70, 13, 11],
  "2025-03": [71, 12, 11],
  "2025-04": [72, 12, 11],
  "2025-05": [68, 11.5, 10.5],
  "2025-06": [72, 4.5, 17],
  "2025-07": [75, 12, 11],
  "2025-08": [74.5, 12, 11.5],
  "2025-09": [72, 12, 11],
  "2025-10": [74, 12, 11],
  "2025-11": [71, 11.5, 10.5],
  "2026-05": [68.5, 9, 8.5],
  "2026-06": [76.5, 10, 9.5],
  "2026-07": [75, 10, 9.5],
  "2026-08": [77, 9.5, 8],
  "2026-09": [75, 10.5, 10.5],
  "2026-10": [78, 9, 8],
};

/** Lot 2, from March 2025 on: the months of mostly training that take its split beyond its maximum. */
const TRAINING_MONTHS = new Set(["2025-03", "2025-10", "2026-06", "2026-07", "2026-09"]);
const WORKSHOP: Usual = [62, 11, 9];
const WORKSHOP_TRAINING: Usual = [32, 14, 36];
export const WORKSHOP_MONTHS: readonly string[] = [
  "2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12",
  "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10",
]; // prettier-ignore

/** A little more or less of each type, in turn: people's hours are never all alike. Each sums to zero. */
const MORE_PRODUCTION = [0, 1, -1, 0.5, -0.5] as const;
const MORE_GUIDANCE = [0.5, 0, -0.5] as const;
const MORE_TRAINING = [-0.5, 0.5, 0, 0] as const;

const turn = (steps: readonly number[], rank: number): number => steps[rank % steps.length] ?? 0;

/** Fewer hours of production for a shorter week. */
const shortened = ({ weeklyHours }: Person): number => (26 - weeklyHours) * 3.5;

/** Sweeping ended with June 2025; who swept then keeps the parks. */
const supportOf = ({ support }: Person, month: string): string =>
  support === "Balayage" && month > "2025-06" ? "Espaces verts" : support;

function hoursOf(
  [production, guidance, training]: Usual,
  month: string,
  person: Person,
  rank: number
): ExampleHours {
  const start = rank + Number(month.slice(5));
  return {
    identifier: person.identifier,
    support: supportOf(person, month),
    production: production - shortened(person) + turn(MORE_PRODUCTION, start),
    guidance: guidance + turn(MORE_GUIDANCE, start),
    training: training + turn(MORE_TRAINING, start),
  };
}

const peopleOf = (month: string, lot: "1" | "2"): readonly Person[] => {
  const first = isoDay(`${month}-01`);
  return presentFrom(first, addMonths(first, 1) - 1, lot);
};

/** A month of lot 1: everybody present, with their usual hours. */
export const usualMonth = (month: string): readonly ExampleHours[] => {
  const usual = USUAL_HOURS[month];
  if (usual === undefined) return [];
  return peopleOf(month, "1").map((person, rank) => hoursOf(usual, month, person, rank));
};

/** A month of lot 2's workshop. */
export const workshopMonth = (month: string): readonly ExampleHours[] =>
  peopleOf(month, "2").map((person, rank) =>
    hoursOf(TRAINING_MONTHS.has(month) ? WORKSHOP_TRAINING : WORKSHOP, month, person, rank)
  );
