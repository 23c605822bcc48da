/** Who the generated files speak of: invented people, and first days of the contract's months. */
import { dayOf } from "../../src/domain/calendar";

export const SUPPORTS = ["Espaces verts", "Déchèterie", "Maçonnerie légère"] as const;

export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, month) =>
  dayOf(2026, month + 1, 1)
);

export const personOf = (index: number) => ({
  identifier: `P-${String(index).padStart(5, "0")}`,
  lastName: `FICTIF-${String.fromCharCode(65 + (index % 26))}${index}`,
  firstName: `Exemple${index % 90}`,
});
