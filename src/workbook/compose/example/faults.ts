import type { ExampleHours } from "./hours";

/**
 * What was placed in the months that are not crafted, by month. The whole table of rules and places is in
 * `test/corpus/exemple/README.md`.
 */
type Change = (rows: readonly ExampleHours[]) => readonly ExampleHours[];

const changed =
  (identifier: string, more: Partial<ExampleHours>): Change =>
  (rows) =>
    rows.map((row) => (row.identifier === identifier ? { ...row, ...more } : row));

const added =
  (...more: readonly ExampleHours[]): Change =>
  (rows) => [...rows, ...more];

const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  // Sweeping ended with June.
  "2025-07": [changed("P-021", { support: "Balayage" })],
  "2026-05": [changed("P-010", { remark: "en arrêt maladie le 12" })],
  "2026-06": [changed("P-007", { remark: "à joindre au 06 00 00 00 01" })],
  // Somebody whom the register does not know.
  "2026-07": [
    added({
      identifier: "P-031",
      name: ["EXEMPLE-SAMPI", "Robin"],
      support: "Déchèterie",
      production: 42,
      guidance: 6,
      training: 5,
    }),
  ],
  // Somebody of lot 2, whose hours of both lots exceed the week together; no guidance for P-015, two months running.
  "2026-09": [
    added({
      identifier: "P-025",
      support: "Espaces verts",
      production: 40,
      guidance: null,
      training: null,
    }),
    changed("P-015", { guidance: null }),
  ],
  "2026-10": [changed("P-015", { guidance: 0 })],
};

/** A month with what was placed in it. */
export const withFaults = (month: string, rows: readonly ExampleHours[]): readonly ExampleHours[] =>
  (CHANGES[month] ?? []).reduce<readonly ExampleHours[]>((all, change) => change(all), rows);
