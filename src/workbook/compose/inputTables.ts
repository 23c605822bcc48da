import { TERRITORIES } from "../../domain/holidays";
import { FORMATS } from "./builder";

/** What a column or a parameter accepts, for its drop-down or its bounds. */
export type Accepts =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "table"; readonly table: string; readonly column: string }
  | { readonly kind: "decimal"; readonly min: number; readonly max: number }
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "date" };

/** One column of an input table, by the title the workbook format publishes. */
export interface InputColumn {
  readonly title: string;
  readonly width: number;
  readonly format?: string;
  readonly accepts?: Accepts;
}

/** One input table, the sheet it is created on, and its columns. */
export interface InputTable {
  readonly table: string;
  readonly sheet: string;
  readonly columns: readonly InputColumn[];
}

const list = (...values: readonly string[]): Accepts => ({ kind: "list", values });
const YES_NO = list("Oui", "Non");
const HOURS: Accepts = { kind: "decimal", min: 0, max: 10_000_000 };
const PERCENT: Accepts = { kind: "decimal", min: 0, max: 100 };
const DAYS: Accepts = { kind: "decimal", min: 0, max: 31 };
const DATE: Accepts = { kind: "date" };

const text = (title: string, width: number, accepts?: Accepts): InputColumn => ({
  title,
  width,
  format: FORMATS.text,
  ...(accepts ? { accepts } : {}),
});
const date = (title: string): InputColumn => ({
  title,
  width: 13,
  format: FORMATS.date,
  accepts: DATE,
});
const hours = (title: string, width = 13): InputColumn => ({
  title,
  width,
  format: FORMATS.hours,
  accepts: HOURS,
});
const percent = (title: string): InputColumn => ({
  title,
  width: 12,
  format: FORMATS.general,
  accepts: PERCENT,
});
const month: InputColumn = { title: "Mois", width: 12, format: FORMATS.month, accepts: DATE };

const LOT = text("Lot", 8);
const COUNTED = list("Production", "Accompagnement", "Formation", "Non comptée");
const CALENDAR = list("Civile", "Contractuelle");

/** One parameter of `tMarche`: its public key, its unit, the format's default and what it accepts. */
export interface Parameter {
  readonly key: string;
  readonly unit: string | null;
  readonly initial: string | number | null;
  readonly format: string;
  readonly accepts: Accepts | null;
}

const parameter = (
  key: string,
  unit: string | null,
  initial: string | number | null,
  format: string,
  accepts: Accepts | null = null
): Parameter => ({ key, unit, initial, format, accepts });

/** The rows of `tMarche`, in the order a contract is read in. */
export const PARAMETERS: readonly Parameter[] = [
  parameter("Référence", null, null, FORMATS.text),
  parameter("Objet", null, null, FORMATS.text),
  parameter("Acheteur", null, null, FORMATS.text),
  parameter("Titulaire", null, null, FORMATS.text),
  parameter("SIRET", "14 chiffres", null, FORMATS.text),
  parameter("Facilitateur", null, null, FORMATS.text),
  parameter("Type de structure", null, "ACI", FORMATS.text, list("ACI", "EI", "AI", "ETTI", "Régie de quartier", "Autre")),
  parameter("Type de marché", null, "Achat d'insertion", FORMATS.text, list("Achat d'insertion", "Marché réservé", "Clause d'exécution")),
  parameter("Territoire", null, "Métropole", FORMATS.text, list(...TERRITORIES)),
  parameter("Date de début", "date", null, FORMATS.date, DATE),
  parameter("Durée", "mois", null, FORMATS.whole, { kind: "whole", min: 1, max: 240 }),
  parameter("Reconductions", "nombre", 0, FORMATS.whole, { kind: "whole", min: 0, max: 20 }),
  parameter("CCAG", null, "FCS 2021", FORMATS.text, list("FCS 2021", "PI 2021", "FCS 2009", "Aucun")),
  parameter("Montant HT", "€", null, FORMATS.money, { kind: "decimal", min: 0, max: 1_000_000_000 }),
  parameter("Engagement", null, "Heures", FORMATS.text, list("Heures", "Parcours")),
  parameter("Volume prévu", "heures ou parcours", null, FORMATS.hours, HOURS),
  parameter("Durée d'un parcours", "mois", null, FORMATS.whole, { kind: "whole", min: 1, max: 60 }),
  parameter("Part accompagnement et formation minimale", "%", 20, FORMATS.general, PERCENT),
  parameter("Part accompagnement et formation maximale", "%", 30, FORMATS.general, PERCENT),
  parameter("Part accompagnement minimale", "%", null, FORMATS.general, PERCENT),
  parameter("Part formation minimale", "%", null, FORMATS.general, PERCENT),
  parameter("Lissage", null, "Année", FORMATS.text, list("Mois", "Trimestre", "Année", "Marché")),
  parameter("Année de référence", null, "Contractuelle", FORMATS.text, CALENDAR),
  parameter("Trimestres", null, "Civile", FORMATS.text, CALENDAR),
  parameter("Tolérance sur le volume mensuel", "%", 10, FORMATS.general, PERCENT),
  parameter("PMSMP comptée comme", null, "Non comptée", FORMATS.text, COUNTED),
  parameter("Absences payées comptées comme", null, "Non comptée", FORMATS.text, COUNTED),
  parameter("Jour limite de remise du relevé", "jour du mois suivant", 15, FORMATS.whole, { kind: "whole", min: 1, max: 31 }),
  parameter("Jour limite inclus", null, "Oui", FORMATS.text, YES_NO),
  parameter("Report au jour ouvrable", null, "Oui", FORMATS.text, YES_NO),
  parameter("Délai de vérification", "jours", 15, FORMATS.whole, { kind: "whole", min: 0, max: 365 }),
  parameter("Participants par encadrant", "participants", null, FORMATS.whole, { kind: "whole", min: 1, max: 1000 }),
  parameter("Heures d'accompagnement par participant et par mois", "heures", null, FORMATS.hours, { kind: "decimal", min: 0, max: 200 }),
  parameter("Absence d'encadrement non remplacée tolérée", "jours par mois", 0, FORMATS.general, DAYS),
  parameter("PASS IAE exigé", null, "Oui", FORMATS.text, YES_NO),
  parameter("Seuil de secret statistique", "personnes", 5, FORMATS.whole, { kind: "whole", min: 0, max: 1000 }),
  parameter("Objectif de sorties dynamiques", "%", null, FORMATS.general, PERCENT),
  parameter("Objectif de sorties durables", "%", null, FORMATS.general, PERCENT),
]; // prettier-ignore

export const CONTRACT_TABLE: InputTable = {
  table: "tMarche",
  sheet: "Marché",
  columns: [
    text("Paramètre", 50),
    { title: "Valeur", width: 44 },
    text("Unité", 22),
    text("Article", 22),
  ],
};

/** Every other input table of the format, in the order of the sheets. */
export const INPUT_TABLES: readonly InputTable[] = [
  {
    table: "tLots",
    sheet: "Lots",
    columns: [LOT, text("Intitulé", 36), text("Titulaire", 30), text("SIRET", 17), hours("Heures prévues"), percent("Part minimale"), percent("Part maximale")],
  },
  {
    table: "tSupports",
    sheet: "Supports",
    columns: [text("Support", 26), LOT, text("Site", 30), hours("Heures prévues"), date("Date de début"), date("Date de fin")],
  },
  { table: "tPrevisions", sheet: "Prévisions", columns: [month, LOT, hours("Heures prévues")] },
  {
    table: "tClauses",
    sheet: "Clauses",
    columns: [
      text("Code", 8),
      text("Déclencheur", 32, list("Heures non réalisées", "Répartition non respectée", "Relevé en retard", "Document en retard", "Ratio d'encadrement dépassé", "Encadrant absent non remplacé", "Accompagnement insuffisant", "Absence au comité")),
      text("Unité", 16, list("heure", "jour calendaire", "jour ouvré", "occurrence", "participant")),
      { title: "Montant", width: 14, format: "General" },
      text("Préalable", 18, list("Aucun", "Mise en demeure", "Contradictoire")),
      { title: "Délai", width: 9, format: FORMATS.whole, accepts: { kind: "whole", min: 0, max: 365 } },
      { title: "Franchise", width: 11, format: FORMATS.general, accepts: HOURS },
      { title: "Plafond", width: 13, format: FORMATS.money, accepts: HOURS },
      percent("Plafond %"),
      text("Cumulable", 12, YES_NO),
      { title: "Exonération", width: 13, format: FORMATS.money, accepts: HOURS },
      text("Article", 22),
    ],
  },
  {
    table: "tParticipants",
    sheet: "Participants",
    columns: [
      text("Identifiant", 12),
      text("Nom", 20),
      text("Prénom", 14),
      date("Date de naissance"),
      text("Sexe", 7, list("F", "H")),
      text("QPV", 7, YES_NO),
      text("Critères", 26),
      text("Prescripteur", 26),
      text("PASS IAE", 15),
      date("Début PASS"),
      date("Fin PASS"),
      text("Type de contrat", 13, list("CDDI", "CDI inclusion", "CTTI", "CDD d'usage", "Autre")),
      date("Début du contrat"),
      date("Fin du contrat"),
      { title: "Heures hebdomadaires", width: 14, format: FORMATS.hours, accepts: { kind: "decimal", min: 0, max: 48 } },
      { title: "Phase", width: 8, format: FORMATS.whole, accepts: list("1", "2", "3") },
      LOT,
      date("Date d'entrée"),
      date("Date de sortie"),
      text("Motif de sortie", 24),
      text("Catégorie de sortie", 20, list("Emploi durable", "Emploi de transition", "Sortie positive", "Retrait", "Autre")),
    ],
  },
  {
    table: "tEncadrement",
    sheet: "Encadrement",
    columns: [
      month,
      text("Encadrant", 18),
      text("Fonction", 22, list("Encadrant technique", "CIP")),
      text("Support", 24, { kind: "table", table: "tSupports", column: "Support" }),
      { title: "Jours prévus", width: 12, format: FORMATS.general, accepts: DAYS },
      { title: "Jours présents", width: 12, format: FORMATS.general, accepts: DAYS },
      { title: "Jours remplacés", width: 12, format: FORMATS.general, accepts: DAYS },
      hours("Heures"),
    ],
  },
  {
    table: "tDocuments",
    sheet: "Documents",
    columns: [text("Document", 36), text("Période", 16), date("Échéance"), date("Reçu le"), text("Observations", 50)],
  },
  {
    table: "tEvaluations",
    sheet: "Évaluations",
    columns: [
      text("Identifiant", 12, { kind: "table", table: "tParticipants", column: "Identifiant" }),
      date("Date"),
      text("Étape", 18, list("Entrée", "Intermédiaire", "Sortie")),
      text("Axe", 30),
      { title: "Valeur", width: 9, format: FORMATS.general },
      text("Échelle", 30),
    ],
  },
  {
    table: "tPMSMP",
    sheet: "PMSMP",
    columns: [
      text("Identifiant", 12, { kind: "table", table: "tParticipants", column: "Identifiant" }),
      date("Du"),
      date("Au"),
      { title: "Jours", width: 9, format: FORMATS.general },
      text("Organisme", 30),
      text("Issue", 18, list("Embauche", "Formation", "Sans suite")),
    ],
  },
  {
    table: "tCalendrier",
    sheet: "Calendrier",
    columns: [text("Référence", 30), date("Du"), date("Au"), { title: "Valeur", width: 12, format: "0.00" }, text("Source", 60)],
  },
]; // prettier-ignore

/** Titles of the add-in's own statement model. */
export const STATEMENT_COLUMNS: readonly InputColumn[] = [
  text("Identifiant", 12),
  text("Nom", 20),
  text("Prénom", 14),
  text("Support", 22, { kind: "table", table: "tSupports", column: "Support" }),
  hours("Heures de production"),
  hours("Heures d'accompagnement", 16),
  hours("Heures de formation"),
  hours("Heures de PMSMP"),
  hours("Heures d'absence payée"),
  text("Encadrant", 14),
  text("Observations", 40),
];
