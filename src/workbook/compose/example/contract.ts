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
  "Date de début": isoDay("2025-01-01"),
  Durée: 24,
  Reconductions: 1,
  "Montant HT": 648_000,
  "Volume prévu": 40_000,
  "Durée d'un parcours": 6,
  "Part accompagnement minimale": 5,
  "Part formation minimale": 10,
  "Année de référence": "Civile",
  "Participants par encadrant": 10,
  "Heures d'accompagnement par participant et par mois": 6,
  "Absence d'encadrement non remplacée tolérée": 2,
  "Objectif de sorties dynamiques": 60,
};

/** Where the contract says so. */
export const EXAMPLE_ARTICLES: Readonly<Record<string, string>> = {
  Durée: "CCP art. 3",
  "Volume prévu": "CCP art. 4.1",
  "Part accompagnement et formation minimale": "CCP art. 4.2",
  "Part accompagnement et formation maximale": "CCP art. 4.2",
  Lissage: "CCP art. 4.2",
  "Jour limite de remise du relevé": "CCP art. 6.1",
  "Durée d'un parcours": "CCP art. 4.3",
  "Participants par encadrant": "CCP art. 5.3",
  "Heures d'accompagnement par participant et par mois": "CCP art. 5.4",
  "Absence d'encadrement non remplacée tolérée": "CCP art. 5.3",
  "Objectif de sorties dynamiques": "CCP art. 7.2",
};

/** Rows of the example's registers, in the columns' order of each table. */
export type ExampleRows = readonly (readonly CellValue[])[];

/** Two lots with volumes and bounds of their own. The first one's SIRET has two digits swapped: it fails the control key. */
export const EXAMPLE_LOTS: ExampleRows = [
  ["1", "Entretien du cadre de vie", "Chantier d'insertion Exemple", "99999900060011", 36_000, 20, 30],
  ["2", "Atelier numérique", "Régie fictive Exemple", "99999900700019", 4_000, 15, 30],
]; // prettier-ignore

/** Sweeping ended with June 2025, short of its hours; the digital workshop has had more than its own. */
export const EXAMPLE_SUPPORTS: ExampleRows = [
  ["Espaces verts", "1", "Parcs et cimetières", 14_400, null, null],
  ["Déchèterie", "1", "Déchèterie du Port", 12_600, null, null],
  ["Maçonnerie légère", "1", "Murets et petits ouvrages", 9_000, null, null],
  ["Balayage", "1", "Centre-bourg", 1_800, isoDay("2025-01-01"), isoDay("2025-06-30")],
  ["Atelier numérique", "2", "Médiathèque", 2_400, null, null],
]; // prettier-ignore

/** One clause for each trigger; P7 has no amount, P4 does not add up with the others of its month. */
export const EXAMPLE_CLAUSES: ExampleRows = [
  ["P1", "Heures non réalisées", "heure", 35, "Mise en demeure", 15, null, null, 5, "Oui", null, "CCP art. 8.2"],
  ["P2", "Relevé en retard", "jour calendaire", 75, "Aucun", null, 2, 600, null, "Oui", 300, "CCP art. 8.3"],
  ["P3", "Document en retard", "jour calendaire", "V*R/1000", "Contradictoire", 15, null, null, 10, "Oui", null, "CCP art. 8.4"],
  ["P4", "Ratio d'encadrement dépassé", "participant", 20, "Contradictoire", 15, null, null, null, "Non", null, "CCP art. 8.5"],
  ["P5", "Répartition non respectée", "heure", "2 × SMIC", "Contradictoire", 15, 20, 7_500, null, "Oui", null, "CCP art. 8.6"],
  ["P6", "Encadrant absent non remplacé", "jour ouvré", 120, "Contradictoire", 15, null, null, null, "Oui", null, "CCP art. 8.7"],
  ["P7", "Accompagnement insuffisant", "heure", null, "Contradictoire", 15, null, null, null, "Oui", null, "CCP art. 8.8"],
  ["P8", "Absence au comité", "occurrence", 250, "Aucun", null, null, null, null, "Oui", null, "CCP art. 8.9"],
]; // prettier-ignore

/** Dated references; the user checks them against their source before relying on them. */
export const EXAMPLE_REFERENCES: ExampleRows = [
  ["SMIC horaire", isoDay("2024-11-01"), isoDay("2025-12-31"), 11.88, "Montant horaire brut publié par Service-Public.fr, à vérifier avant usage"],
  ["SMIC horaire", isoDay("2026-01-01"), null, 12.02, "Montant horaire brut publié par Service-Public.fr, à vérifier avant usage"],
]; // prettier-ignore
