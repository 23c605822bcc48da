/**
 * Writes the workbooks of the corpus that the example cannot hold: `npx tsx test/corpus/make.ts`. The expected findings
 * beside them (`attendu.json`) are written by hand, never by this script.
 */
import { dayOf } from "../../src/domain/calendar";
import { writeCases, type Case, type Rows } from "./fabrique/classeurs";

const CONTRACT = {
  Référence: "CORPUS-2026",
  Titulaire: "Chantier Fictif",
  "Date de début": dayOf(2026, 1, 1),
  Durée: 12,
  "Volume prévu": 1200,
};

const HEADERS = ["Identifiant", "Nom", "Prénom", "Heures de production", "Heures d'accompagnement", "Heures de formation"]; // prettier-ignore

/** The same without a volume: nothing is under its forecast. */
const WITHOUT_VOLUME = { ...CONTRACT, "Volume prévu": null };

const SUPPORT_HEADERS = ["Identifiant", "Nom", "Prénom", "Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"]; // prettier-ignore

/** One person, eighty hours of production and nothing else, for the first months of the year. */
const productionOnly = (months: readonly string[]): Record<string, Rows> =>
  Object.fromEntries(
    months.map((month) => [
      `${month} 2026`,
      [HEADERS, ["P-001", "EXEMPLE-ALPHA", "Camille", 98, 0, 0]],
    ])
  );

const CASES: readonly Case[] = [
  {
    folder: "sans-colonne-d-heures",
    parameters: CONTRACT,
    statements: {
      "Mai 2026": [
        ["Relevé de présence", null, null],
        [null, null, null],
        ["Identifiant", "Nom", "Commentaire du mois"],
        ["P-001", "EXEMPLE-ALPHA", "présente tout le mois"],
      ],
    },
  },
  {
    folder: "sans-participant",
    parameters: CONTRACT,
    statements: {
      "Mai 2026": [
        ["Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"],
        ["Espaces verts", 70, 10, 8],
      ],
    },
  },
  { folder: "releve-vide", parameters: CONTRACT, statements: { "Mai 2026": [] } },
  {
    folder: "repartition-perdue",
    parameters: CONTRACT,
    statements: productionOnly(
      ["Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre", "Octobre"] // prettier-ignore
    ),
  },
  {
    folder: "mois-en-desaccord",
    parameters: WITHOUT_VOLUME,
    statements: {
      "Avril 2026": [
        ["Mois", "mars 2026"],
        [null],
        HEADERS,
        ["P-001", "EXEMPLE-ALPHA", "Camille", 70, 10, 8],
      ],
    },
  },
  {
    folder: "lignes-masquees",
    parameters: WITHOUT_VOLUME,
    hiddenRows: [2, 3],
    statements: {
      "Mai 2026": [
        HEADERS,
        ["P-001", "EXEMPLE-ALPHA", "Camille", 70, 10, 8],
        ["P-002", "EXEMPLE-BRAVO", "Dominique", 64, 10, 8],
        ["P-003", "EXEMPLE-CHARLIE", "Sacha", 63, 10, 8],
        ["P-004", "EXEMPLE-DELTA", "Noa", 62, 10, 8],
      ],
    },
  },
  {
    folder: "mois-remis-deux-fois",
    parameters: WITHOUT_VOLUME,
    statements: {
      "Mai 2026": [
        HEADERS,
        ["P-001", "EXEMPLE-ALPHA", "Camille", 70, 10, 8],
        ["P-002", "EXEMPLE-BRAVO", "Dominique", -64, 10, 8],
      ],
      "Mai 2026 (2)": [
        HEADERS,
        ["P-001", "EXEMPLE-ALPHA", "Camille", 70, 10, 8],
        ["P-002", "EXEMPLE-BRAVO", "Dominique", 64, 10, 8],
      ],
    },
  },
  {
    folder: "deux-feuilles-trop-d-heures",
    parameters: WITHOUT_VOLUME,
    statements: {
      "Mai 2026 – Espaces verts": [
        SUPPORT_HEADERS,
        ["P-001", "EXEMPLE-ALPHA", "Camille", "Espaces verts", 100, 15, 15],
        ["P-002", "EXEMPLE-BRAVO", "Dominique", "Espaces verts", 70, 10, 8],
      ],
      "Mai 2026 – Recyclerie": [
        SUPPORT_HEADERS,
        ["P-003", "EXEMPLE-CHARLIE", "Sacha", "Recyclerie", 70, 10, 8],
        ["P-001", "EXEMPLE-ALPHA", "Camille", "Recyclerie", 85, 15, 10],
      ],
    },
  },
  {
    folder: "participant-inconnu",
    parameters: { ...WITHOUT_VOLUME, "PASS IAE exigé": "Non" },
    tables: {
      tParticipants: [
        ["P-001", "EXEMPLE-ALPHA", "Camille"],
        ["P-002", "EXEMPLE-BRAVO", "Dominique"],
      ],
    },
    statements: {
      "Mai 2026": [
        HEADERS.slice(1),
        ["EXEMPLE-ALPHA", "Camille", 70, 10, 8],
        ["EXEMPLE-BRAVOT", "Dominique", 64, 10, 8],
      ],
    },
  },
  {
    folder: "donnees-de-trop",
    parameters: WITHOUT_VOLUME,
    statements: {
      "Mai 2026": [
        ["Chantier Fictif, 01 23 45 67 89, accueil@exemple.invalid"],
        [null],
        [...HEADERS, "Téléphone", "Observations"],
        ["P-001", "EXEMPLE-ALPHA", "Camille", 70, 10, 8, "06 00 00 00 01", null],
        ["P-002", "EXEMPLE-BRAVO", "Dominique", 64, 10, 8, null, "en arrêt maladie le 12"],
        ["P-003", "EXEMPLE-CHARLIE", "Sacha", 63, 10, 8, "06 00 00 00 03", "absence justifiée"],
      ],
    },
  },
];

void writeCases(CASES);
