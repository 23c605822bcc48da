/** One row of the example's statements: identifier, support, then hours of production, guidance and training. */
export interface ExampleHours {
  readonly identifier: string | null;
  readonly support: string | null;
  readonly production: number | null;
  readonly guidance: number | null;
  readonly training: number | null;
  readonly internship?: number;
  readonly paidAbsence?: number;
  readonly remark?: string;
  /** Last and first name of somebody whom the register does not know. */
  readonly name?: readonly [string, string];
}

type Row = readonly [string | null, string | null, number | null, number | null, number | null];

const V = "Espaces verts";
const D = "Déchèterie";
const M = "Maçonnerie légère";

const rows = (
  list: readonly Row[],
  more: Readonly<Record<string, Partial<ExampleHours>>> = {}
): readonly ExampleHours[] =>
  list.map(([identifier, support, production, guidance, training]) => ({
    identifier,
    support,
    production,
    guidance,
    training,
    ...(guidance === null || identifier === null ? {} : more[identifier]),
  }));

/** The first month: much guidance and training, hours under the month's share of the volume. */
export const DECEMBER = rows([
  ["P-001", V, 64.5, 22, 17],
  ["P-002", V, 66, 22.5, 19],
  ["P-003", D, 60.5, 18, 17],
  ["P-004", M, 70, 23, 11],
  ["P-005", V, 69.5, 17.5, 14.5],
  ["P-006", D, 75, 16, 12],
  ["P-007", V, 61, 22, 16],
  ["P-008", M, 66, 21, 10.5],
  ["P-009", D, 76.5, 17, 10],
  ["P-010", V, 76, 18, 12.5],
  ["P-011", M, 71, 24, 13],
  ["P-012", D, 67.5, 20.5, 16],
  ["P-013", V, 61, 22, 15],
]);

/** P-006 has no support, P-009 no hours at all. */
export const JANUARY: readonly ExampleHours[] = [
  ...rows(
    [
      ["P-001", V, 88, 11, 8.5],
      ["P-002", V, 63, 8, 7],
      ["P-002", D, 27, null, null],
      ["P-003", D, 87, 8, 9.5],
      ["P-004", M, 86, 9.5, 8],
      ["P-005", V, 84.5, 10.5, 9],
      ["P-006", null, 85.5, 9, 10],
      ["P-007", V, 58.5, 10.5, 6.5],
      ["P-007", D, 25, null, null],
      ["P-008", M, 90.5, 10.5, 6.5],
    ],
    { "P-003": { remark: "N° SS 285059999999903 transmis par erreur" } }
  ),
  { identifier: "P-009", support: D, production: null, guidance: null, training: null },
  ...rows(
    [
      ["P-010", V, 89, 9.5, 6.5],
      ["P-011", M, 82, 7.5, 11],
      ["P-012", D, 55.5, 9.5, 11],
      ["P-012", M, 23.5, null, null],
      ["P-013", V, 90, 9, 8.5],
      ["P-014", D, 89.5, 10.5, 7],
    ],
    { "P-010": { paidAbsence: 3.5 } }
  ),
];

export const FEBRUARY = rows([
  ["P-001", V, 73, 9.5, 10],
  ["P-002", V, 69, 9, 6],
  ["P-003", D, 69.5, 8.5, 10],
  ["P-004", M, 70.5, 9.5, 8],
  ["P-005", V, 73.5, 7.5, null],
  ["P-006", D, 69.5, 6.5, 8.5],
  ["P-007", V, 81.5, 7.5, 6.5],
  ["P-008", M, 79, 8.5, 8],
  ["P-009", D, 69, 8, 9.5],
  ["P-010", V, 75, 8, 6],
  ["P-011", M, 79, null, 8.5],
  ["P-012", D, 77, 7, 9.5],
  ["P-013", V, 76, 9, 10],
  ["P-014", D, 71.5, 7.5, 6],
  ["P-015", M, 77.5, 8, 8],
  ["P-016", V, 74.5, 10, 11],
  [null, D, 6, null, null],
]);

/**
 * P-004 has left, P-008 stands twice on the same support, P-012 worked on a support the contract does not know,
 * P-013's guidance is a correction below zero.
 */
export const MARCH = rows(
  [
    ["P-001", V, 71, 9.5, 11],
    ["P-002", V, 52, 9, 9],
    ["P-002", D, 22, null, null],
    ["P-003", D, 67, 9, 12],
    ["P-004", M, 24, 2, 0],
    ["P-005", V, 74.5, 10, 9],
    ["P-006", D, 67.5, 8.5, 11],
    ["P-007", V, 52.5, 9.5, 12],
    ["P-007", D, 22.5, null, null],
    ["P-008", M, 60, 11, 11],
    ["P-008", M, 13.5, null, null],
    ["P-009", D, 74.5, 9.5, 11.5],
    ["P-010", V, 69, 9.5, 11],
    ["P-011", M, 73, 9, 12.5],
    ["P-012", D, 53.5, 10.5, 7],
    ["P-012", "Peinture de façade", 23, null, null],
    ["P-013", V, 72.5, -3.5, 11],
    ["P-014", D, 70, 11, 10.5],
    ["P-015", M, 75, 9.5, 11],
    ["P-016", V, 74.5, 11.5, 9],
    ["P-017", D, 73, 12, 11.5],
  ],
  { "P-011": { internship: 14, remark: "PMSMP du 9 au 10 mars" } }
);

/** P-010's hours exceed the weekly quota over the month's open days. */
export const APRIL = rows([
  ["P-001", V, 79.5, 9, 8],
  ["P-002", V, 53, 6.5, 9],
  ["P-002", D, 22.5, null, null],
  ["P-003", D, 80, 7.5, 8.5],
  ["P-005", V, 79, 8.5, 6],
  ["P-006", D, 77.5, 8, 8.5],
  ["P-007", V, 51.5, 7.5, 8.5],
  ["P-007", D, 22, null, null],
  ["P-008", M, 79, 8, 5.5],
  ["P-009", D, 72, null, 7.5],
  ["P-010", V, 116, 7.5, 7.5],
  ["P-012", D, 50.5, 7, 6],
  ["P-012", M, 21.5, null, null],
  ["P-013", V, 73.5, 6, 6],
  ["P-014", D, 76, 6, 5],
  ["P-015", M, 75.5, 7, 8],
  ["P-016", V, 76, 6.5, 9],
  ["P-017", D, 72.5, 6.5, 6],
  ["P-018", V, 75, 6, 8.5],
]);
