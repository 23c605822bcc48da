import type { CellValue } from "../../grid";
import { isoDay } from "./isoDay";

/** The fictitious contract's parameters, by the key of `Paramètre`; the others keep the format's default. */
export const EXAMPLE_PARAMETERS: Readonly<Record<string, CellValue>> = {
  Référence: "EX-2025-07",
  Objet:
    "Insertion et qualification professionnelle par l'entretien du cadre de vie (exemple fictif)",
  Acheteur: "Commune d'Exemple-sur-Loire",
  Titulaire: "Chantier d'insertion Exemple",
  SIRET: "99999900600011",
  Facilitateur: "Facilitateur de l'exemple",
  "Date de début": isoDay("2025-12-01"),
  Durée: 24,
  Reconductions: 1,
  "Montant HT": 648_000,
  "Volume prévu": 36_000,
  "Année de référence": "Civile",
  "Participants par encadrant": 10,
};

/** Where the contract says so. */
export const EXAMPLE_ARTICLES: Readonly<Record<string, string>> = {
  Durée: "CCP art. 3",
  "Volume prévu": "CCP art. 4.1",
  "Part accompagnement et formation minimale": "CCP art. 4.2",
  "Part accompagnement et formation maximale": "CCP art. 4.2",
  Lissage: "CCP art. 4.2",
  "Jour limite de remise du relevé": "CCP art. 6.1",
  "Participants par encadrant": "CCP art. 5.3",
};

/** Rows of the example's registers, in the columns' order of each table. */
export type ExampleRows = readonly (readonly CellValue[])[];

/** The lot's SIRET has two digits swapped: it fails the control key. */
export const EXAMPLE_LOTS: ExampleRows = [
  ["1", "Entretien du cadre de vie", "Chantier d'insertion Exemple", "99999900060011", 36_000, null, null],
]; // prettier-ignore

export const EXAMPLE_SUPPORTS: ExampleRows = [
  ["Espaces verts", "1", "Parcs et cimetières", 14_400, null, null],
  ["Déchèterie", "1", "Déchèterie du Port", 12_600, null, null],
  ["Maçonnerie légère", "1", "Murets et petits ouvrages", 9_000, null, null],
];

export const EXAMPLE_CLAUSES: ExampleRows = [
  ["P1", "Heures non réalisées", "heure", 35, "Mise en demeure", 15, null, null, 5, "Oui", null, "CCP art. 8.2"],
  ["P2", "Relevé en retard", "jour calendaire", 75, "Aucun", null, 2, 600, null, "Oui", 300, "CCP art. 8.3"],
  ["P3", "Document en retard", "jour calendaire", 50, "Contradictoire", 15, null, null, 10, "Oui", null, "CCP art. 8.4"],
  ["P4", "Ratio d'encadrement dépassé", "occurrence", 150, "Contradictoire", 15, null, null, null, "Oui", null, "CCP art. 8.5"],
]; // prettier-ignore

const month = (text: string): number => isoDay(`${text}-01`);
const MONTHS = ["2025-12", "2026-01", "2026-02", "2026-03", "2026-04"] as const;
const OPEN_DAYS = [22, 21, 20, 22, 21] as const;

/** Days present and replaced of the two technical supervisors in February: B was away, and replaced two days. */
const FEBRUARY_PRESENCE = { A: [18, 0], B: [0, 2] } as const;

export const EXAMPLE_SUPERVISION: ExampleRows = MONTHS.flatMap((text, index) => {
  const days = OPEN_DAYS[index] ?? 0;
  const isFebruary = text === "2026-02";
  const [presentA, replacedA] = isFebruary ? FEBRUARY_PRESENCE.A : [days, 0];
  const [presentB, replacedB] = isFebruary ? FEBRUARY_PRESENCE.B : [days, 0];
  return [
    [
      month(text),
      "Encadrant A",
      "Encadrant technique",
      "Espaces verts",
      days,
      presentA,
      replacedA,
      null,
    ],
    [
      month(text),
      "Encadrant B",
      "Encadrant technique",
      "Déchèterie",
      days,
      presentB,
      replacedB,
      null,
    ],
    [month(text), "CIP C", "CIP", null, days / 2, days / 2, 0, 70],
  ];
});

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

/** One statement late (February), one overdue (May), one document late (the quarter's report). */
export const EXAMPLE_DOCUMENTS: ExampleRows = [
  receipt("Relevé mensuel", "Décembre 2025", "2026-01-15", "2026-01-12"),
  receipt("Relevé mensuel", "Janvier 2026", "2026-02-15", "2026-02-13"),
  receipt("Relevé mensuel", "Février 2026", "2026-03-15", "2026-03-24", "Relancé le 18 mars"),
  receipt("Relevé mensuel", "Mars 2026", "2026-04-15", "2026-04-14"),
  receipt("Relevé mensuel", "Avril 2026", "2026-05-15", "2026-05-13"),
  receipt("Relevé mensuel", "Mai 2026", "2026-06-15", null),
  receipt("Attestation de vigilance", "1er semestre 2026", "2026-01-31", "2026-01-28"),
  receipt("Bilan trimestriel", "T1 2026", "2026-04-30", "2026-05-04"),
  receipt("Bilan annuel", "2026", "2027-01-31", null),
];

const assessment = (
  identifier: string,
  on: string,
  step: string,
  axis: string,
  value: number
): readonly CellValue[] => [identifier, isoDay(on), step, axis, value, "1 à 5"];

export const EXAMPLE_EVALUATIONS: ExampleRows = [
  assessment("P-001", "2025-12-05", "Entrée", "Mobilité", 2),
  assessment("P-001", "2026-03-20", "Intermédiaire", "Mobilité", 3),
  assessment("P-002", "2025-12-05", "Entrée", "Respect des consignes", 3),
  assessment("P-002", "2026-03-20", "Intermédiaire", "Respect des consignes", 4),
  assessment("P-004", "2025-12-08", "Entrée", "Gestes professionnels", 2),
  assessment("P-004", "2026-02-26", "Sortie", "Gestes professionnels", 4),
  assessment("P-011", "2025-12-08", "Entrée", "Projet professionnel", 2),
  assessment("P-011", "2026-03-30", "Sortie", "Projet professionnel", 4),
  assessment("P-014", "2026-01-16", "Entrée", "Mobilité", 1),
  assessment("P-018", "2026-04-17", "Entrée", "Travail en équipe", 3),
];

/** Dated references; the user checks them against their source before relying on them. */
export const EXAMPLE_REFERENCES: ExampleRows = [
  ["SMIC horaire", isoDay("2024-11-01"), isoDay("2025-12-31"), 11.88, "Montant horaire brut publié par Service-Public.fr, à vérifier avant usage"],
  ["SMIC horaire", isoDay("2026-01-01"), null, 12.02, "Montant horaire brut publié par Service-Public.fr, à vérifier avant usage"],
]; // prettier-ignore
