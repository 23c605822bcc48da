import { addMonths } from "../../../domain/calendar";
import type { CellValue } from "../../grid";
import type { ExampleRows } from "./contract";
import { isoDay } from "./isoDay";
import { EXAMPLE_PEOPLE, leftOn } from "./participants";

/** Months of the statements, with their open days. November 2025 has no line of supervision. */
const OPEN_DAYS: Readonly<Record<string, number>> = {
  "2025-01": 22, "2025-02": 20, "2025-03": 21, "2025-04": 21, "2025-05": 19, "2025-06": 20, "2025-07": 22,
  "2025-08": 20, "2025-09": 22, "2025-10": 23, "2025-12": 22, "2026-01": 21, "2026-02": 20, "2026-03": 22,
  "2026-04": 21, "2026-05": 17, "2026-06": 22, "2026-07": 22, "2026-08": 21, "2026-09": 22, "2026-10": 22,
}; // prettier-ignore

/** Days present and replaced of the two technical supervisors in February 2026: B was away, and replaced two days. */
const FEBRUARY_PRESENCE = { A: [18, 0], B: [0, 2] } as const;

export const EXAMPLE_SUPERVISION: ExampleRows = Object.entries(OPEN_DAYS).flatMap(
  ([text, days]) => {
    const month = isoDay(`${text}-01`);
    const isFebruary = text === "2026-02";
    const presenceA = isFebruary ? FEBRUARY_PRESENCE.A : [days, 0];
    const presenceB = isFebruary ? FEBRUARY_PRESENCE.B : [days, 0];
    return [
      [month, "Encadrant A", "Encadrant technique", "Espaces verts", days, ...presenceA, null],
      [month, "Encadrant B", "Encadrant technique", "Déchèterie", days, ...presenceB, null],
      [month, "CIP C", "CIP", null, days / 2, days / 2, 0, 70],
    ];
  }
);

const receipt = (
  document: string,
  period: string,
  dueOn: string,
  receivedOn: string | null,
  remark: string | null = null
): readonly CellValue[] => [
  document,
  period,
  isoDay(dueOn),
  receivedOn === null ? null : isoDay(receivedOn),
  remark,
];

const STATEMENT = "Relevé mensuel";
const COMMITTEE = "Comité de suivi";
const REPORT = "Bilan trimestriel";

/** Two statements late, one report late and one overdue, one meeting missed; the last two statements being verified. */
export const EXAMPLE_DOCUMENTS: ExampleRows = [
  receipt(STATEMENT, "Janvier 2025", "2025-02-15", "2025-02-13"),
  receipt(STATEMENT, "Février 2025", "2025-03-15", "2025-03-14"),
  receipt(STATEMENT, "Mars 2025", "2025-04-15", "2025-04-11"),
  receipt(STATEMENT, "Avril 2025", "2025-05-15", "2025-05-15"),
  receipt(STATEMENT, "Mai 2025", "2025-06-15", "2025-06-16"),
  receipt(STATEMENT, "Juin 2025", "2025-07-15", "2025-07-10"),
  receipt(STATEMENT, "Juillet 2025", "2025-08-15", "2025-08-18"),
  receipt(STATEMENT, "Août 2025", "2025-09-15", "2025-09-22", "Relancé le 17 septembre"),
  receipt(STATEMENT, "Septembre 2025", "2025-10-15", "2025-10-13"),
  receipt(STATEMENT, "Octobre 2025", "2025-11-15", "2025-11-14"),
  receipt(STATEMENT, "Novembre 2025", "2025-12-15", "2025-12-12"),
  receipt(STATEMENT, "Décembre 2025", "2026-01-15", "2026-01-12"),
  receipt(STATEMENT, "Janvier 2026", "2026-02-15", "2026-02-13"),
  receipt(STATEMENT, "Février 2026", "2026-03-15", "2026-03-24", "Relancé le 18 mars"),
  receipt(STATEMENT, "Mars 2026", "2026-04-15", "2026-04-14"),
  receipt(STATEMENT, "Avril 2026", "2026-05-15", "2026-05-13"),
  receipt(STATEMENT, "Mai 2026", "2026-06-15", "2026-06-12"),
  receipt(STATEMENT, "Juin 2026", "2026-07-15", "2026-07-13"),
  receipt(STATEMENT, "Juillet 2026", "2026-08-15", "2026-08-17"),
  receipt(STATEMENT, "Août 2026", "2026-09-15", "2026-09-11"),
  receipt(STATEMENT, "Septembre 2026", "2026-10-15", "2026-10-15"),
  receipt(STATEMENT, "Octobre 2026", "2026-11-15", "2026-11-06"),
  receipt("Attestation de vigilance", "1er semestre 2025", "2025-01-31", "2025-01-29"),
  receipt("Attestation de vigilance", "2e semestre 2025", "2025-07-31", "2025-07-30"),
  receipt("Attestation de vigilance", "1er semestre 2026", "2026-01-31", "2026-01-28"),
  receipt("Attestation de vigilance", "2e semestre 2026", "2026-07-31", "2026-07-29"),
  receipt(REPORT, "T1 2025", "2025-04-30", "2025-04-28"),
  receipt(REPORT, "T2 2025", "2025-07-31", "2025-07-31"),
  receipt(REPORT, "T3 2025", "2025-10-31", "2025-10-30"),
  receipt(REPORT, "T4 2025", "2026-01-31", "2026-02-02"),
  receipt(REPORT, "T1 2026", "2026-04-30", "2026-05-04"),
  receipt(REPORT, "T2 2026", "2026-07-31", "2026-07-30"),
  receipt(REPORT, "T3 2026", "2026-10-31", null),
  receipt("Bilan annuel", "2025", "2026-01-31", "2026-01-30"),
  receipt("Bilan annuel", "2026", "2027-01-31", null),
  receipt(COMMITTEE, "T1 2025", "2025-05-06", "2025-05-06"),
  receipt(COMMITTEE, "T2 2025", "2025-09-04", "2025-09-04"),
  receipt(COMMITTEE, "T3 2025", "2025-11-06", "2025-11-06"),
  receipt(COMMITTEE, "T4 2025", "2026-02-05", "2026-02-05"),
  receipt(COMMITTEE, "T1 2026", "2026-05-12", "2026-05-12"),
  receipt(COMMITTEE, "T2 2026", "2026-09-08", null, "Ni présent ni représenté"),
  receipt(COMMITTEE, "T3 2026", "2026-11-26", null),
  receipt("Compte rendu du comité", "T2 2026", "2026-09-30", "2026-09-29"),
];

/** Scales say which end is the good one: without that, nobody can tell a progress from a setback. */
const LEVEL = "1 à 5 (5 = acquis)";
const OBSTACLE = "1 à 5 (5 = bloquant)";

const assessment = (
  identifier: string,
  on: string,
  step: string,
  axis: string,
  value: number,
  scale = LEVEL
): readonly CellValue[] => [identifier, isoDay(on), step, axis, value, scale];

/** Everybody is evaluated a week after the entry, but P-010. */
const ENTRIES: ExampleRows = EXAMPLE_PEOPLE.filter(({ identifier }) => identifier !== "P-010").map(
  ({ identifier, entered }, rank) => [
    identifier, isoDay(entered) + 7, "Entrée", "Projet professionnel", 1 + (rank % 3), LEVEL,
  ] // prettier-ignore
);

/** Everybody who left is evaluated on the last day, but P-020. */
const EXITS: ExampleRows = EXAMPLE_PEOPLE.flatMap(({ identifier }, rank) => {
  const exit = leftOn(identifier);
  if (exit === null || identifier === "P-020") return [];
  return [[identifier, exit, "Sortie", "Projet professionnel", 3 + (rank % 3), LEVEL]];
});

/** What stands in the way at the entry, and half a year later for those who stayed; P-010 was not met. */
const OBSTACLES: ExampleRows = EXAMPLE_PEOPLE.filter(
  ({ identifier }) => identifier !== "P-010"
).flatMap(({ identifier, entered }, rank) => {
  const met = isoDay(entered) + 7;
  const later = addMonths(isoDay(entered), 6);
  const exit = leftOn(identifier);
  const hasStayed = later < isoDay("2026-11-01") && (exit === null || exit > later);
  const mobility = 2 + (rank % 4);
  const housing = rank % 2 === 0 ? 3 + (rank % 3) : 1;
  return [
    [identifier, met, "Entrée", "Mobilité", mobility, OBSTACLE],
    [identifier, met, "Entrée", "Logement", housing, OBSTACLE],
    ...(hasStayed
      ? [
          [identifier, later, "Intermédiaire", "Mobilité", rank % 3 === 0 ? 1 : mobility - (rank % 2), OBSTACLE],
          [identifier, later, "Intermédiaire", "Logement", rank % 7 === 4 ? 5 : Math.max(1, housing - 1), OBSTACLE],
          [identifier, later, "Intermédiaire", "Projet professionnel", Math.min(5, 2 + (rank % 3)), LEVEL],
        ]
      : []),
  ]; // prettier-ignore
});

/** Placements in companies, all of them invented. */
export const EXAMPLE_INTERNSHIPS: ExampleRows = [
  ["P-012", isoDay("2025-10-06"), isoDay("2025-10-17"), 10, "Menuiserie de l'exemple", "Sans suite"],
  ["P-002", isoDay("2026-03-23"), isoDay("2026-04-03"), 9.5, "Garage de l'exemple", "Sans suite"],
  ["P-007", isoDay("2026-06-15"), isoDay("2026-06-26"), 10, "Boulangerie de l'exemple", "Formation"],
  ["P-005", isoDay("2026-09-07"), isoDay("2026-09-18"), 10, "Pépinière de l'exemple", "Embauche"],
]; // prettier-ignore

/** Half-way, for those who stayed a year, and what else was recorded. P-006's phase goes backwards. */
export const EXAMPLE_EVALUATIONS: ExampleRows = [
  ...ENTRIES,
  ...EXAMPLE_PEOPLE.filter(
    ({ identifier, entered }) => entered < "2025-09" && leftOn(identifier) === null
  ).map(
    ({ identifier, entered }, rank) => [
    identifier, addMonths(isoDay(entered), 8), "Intermédiaire", "Respect des consignes", 2 + (rank % 3), LEVEL,
  ] // prettier-ignore
  ),
  assessment("P-002", "2026-03-20", "Intermédiaire", "Mobilité", 4, OBSTACLE),
  assessment("P-006", "2025-11-14", "Intermédiaire", "Phase", 2, "1 à 3"),
  assessment("P-006", "2026-03-13", "Intermédiaire", "Phase", 1, "1 à 3"),
  assessment("P-007", "2026-06-18", "Intermédiaire", "Immersion en entreprise", 4),
  ...EXITS,
  ...OBSTACLES,
];
