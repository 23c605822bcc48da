import type { HourColumn } from "../../domain/contract";
import { fold } from "../../domain/folding";

/** What a column of a statement may hold. */
export type Field =
  | HourColumn
  | "identifier"
  | "lastName"
  | "firstName"
  | "name"
  | "support"
  | "total"
  | "supervisor"
  | "lot"
  | "month"
  | "observations";

/** A header that was recognised; of two columns for one field the lower rank wins. */
export interface HeaderMatch {
  readonly field: Field;
  readonly rank: number;
  /** The known header it was taken for. */
  readonly synonym: string;
}

export const HOUR_COLUMNS: readonly HourColumn[] = [
  "production", "guidance", "training", "internship", "paidAbsence",
]; // prettier-ignore

/** Columns that name the participant. */
export const PARTICIPANT_FIELDS: readonly Field[] = ["identifier", "name", "lastName"];

/** Headers of columns that hold no hours, most telling first. */
const TEXT_SYNONYMS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  identifier: [
    "Identifiant", "Identifiant participant", "Identifiant du salarié", "Identifiant interne",
    "Identifiant bénéficiaire", "Matricule", "Matricule salarié", "N° salarié", "N° participant",
    "N° bénéficiaire", "N° matricule", "N° identifiant", "Code participant", "Code salarié",
    "Référence participant", "Référence salarié", "ID", "ID participant", "ID salarié", "Pseudonyme",
    "Code bénéficiaire", "Identifiant unique", "Matricule interne", "N° interne", "Code interne",
    "Réf participant", "Réf salarié", "N° ID",
  ],
  lastName: [
    "Nom", "Nom de famille", "Nom d'usage", "Nom usuel", "Nom du salarié", "Nom du participant",
    "Nom du bénéficiaire", "Nom de naissance",
  ],
  firstName: [
    "Prénom", "Prénom usuel", "Prénom du salarié", "Prénom du participant",
    "Prénom du bénéficiaire",
  ],
  name: [
    "Nom et prénom", "Prénom et nom", "Nom prénom du salarié", "Nom prénom du participant",
    "Nom prénom du bénéficiaire", "Nom complet", "Participant", "Salarié", "Salarié en insertion",
    "Salarié en parcours", "Salarié en parcours d'insertion", "Bénéficiaire", "Personne",
    "Personne en insertion", "Identité", "Prénom nom", "Salarié CDDI", "Salarié polyvalent", "Agent",
    "Nom prénom salarié", "Salarié nom prénom", "Participant nom prénom", "Stagiaire",
  ],
  support: [
    "Support", "Support d'activité", "Support technique", "Support de production", "Activité",
    "Chantier", "Chantier support", "Activité support", "Site", "Site d'intervention", "Atelier",
    "Poste",
  ],
  supervisor: [
    "Encadrant", "Encadrant technique", "Encadrant technique d'insertion", "Nom de l'encadrant",
    "Encadrant référent", "ETI", "Chef d'équipe",
  ],
  lot: ["Lot", "N° de lot", "Lot du marché"],
  month: ["Mois", "Mois concerné", "Mois de réalisation", "Mois et année", "Période"],
  observations: [
    "Observation", "Observations", "Remarque", "Remarques", "Commentaire", "Commentaires", "Note",
    "Notes", "Précision", "Motif",
  ],
}; // prettier-ignore

/** Headers of hours columns, whether or not they say «heures». */
const HOUR_SYNONYMS: Readonly<Record<HourColumn | "total", readonly string[]>> = {
  production: [
    "Production", "Travaillées", "Travail", "Temps de production", "Temps de travail", "Prod",
    "Productives", "Mise en situation de travail", "Production sur support",
    "Réalisation des tâches", "Tâches sur le support", "Production support", "Temps de chantier",
    "Activité de production", "Travail sur support", "Travail effectif", "Temps travaillé",
  ],
  guidance: [
    "Accompagnement", "ASP", "Accompagnement socio-professionnel", "Accompagnement socio-pro",
    "Accompagnement ASP", "Accompagnement socio-professionnel ASP",
    "Accompagnement social et professionnel", "Accompagnement social",
    "Suivi socio-professionnel", "Suivi ASP", "Temps d'accompagnement", "Accomp", "Accpt",
    "Acc socio-pro", "Accompagnement SP", "Accompagnement socio", "Accompagnement professionnel",
    "Accompagnement global", "Accompagnement CIP", "Accompagnement vers l'emploi",
    "Accompagnement socio-éducatif", "Suivi social et professionnel",
  ],
  training: [
    "Formation", "Actions de formation", "Formation professionnelle", "Temps de formation",
    "Formation réalisée", "Form",
  ],
  internship: [
    "PMSMP", "Immersion", "Immersion PMSMP", "PMSMP immersion", "Immersion en entreprise",
    "Immersion professionnelle", "Stage", "Mise en situation en milieu professionnel",
    "Période de mise en situation en milieu professionnel",
  ],
  paidAbsence: [
    "Absence payée", "Absences payées", "Absence rémunérée", "Absences rémunérées",
    "Congés payés", "Payées non travaillées", "Absences indemnisées",
  ],
  total: [
    "Total", "Total général", "Total mensuel", "Total du mois", "Totales", "Total réalisé", "Cumul",
  ],
}; // prettier-ignore

/** Words that tell hours of production only where the header says «heures». */
const HOUR_ONLY_SYNONYMS: readonly string[] = [
  "support", "support technique", "chantier", "activité", "activité support", "sur site",
  "réalisées", "effectuées", "réalisées sur le support", "techniques",
]; // prettier-ignore

/** A header's words, without the small ones and in the singular, and whether it speaks of hours. */
export interface HeaderKey {
  readonly key: string;
  readonly saysHours: boolean;
}

const LONGEST_HEADER = 120;
const SMALL_WORDS = new Set([
  "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "au", "aux", "sur", "par", "a", "un", "une",
]); // prettier-ignore
const HOUR_WORDS = new Set(["heure", "h", "hr", "hrs", "hre"]);
const COUNT_WORDS = new Set(["nombre", "nb", "nbre", "nbr"]);
const NUMBER_WORDS = new Set(["n°", "no", "num", "numero", "n"]);
/** Short forms of the field, word by word; feminine forms count as masculine ones. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["prod", "production"], ["acc", "accompagnement"], ["accomp", "accompagnement"],
  ["acct", "accompagnement"], ["accpt", "accompagnement"], ["accompgt", "accompagnement"],
  ["accpgt", "accompagnement"], ["form", "formation"], ["tps", "temp"],
  ["pro", "professionnel"], ["prof", "professionnel"], ["professionnelle", "professionnel"],
  ["sociopro", "socio professionnel"], ["socioprofessionnel", "socio professionnel"],
  ["socioprofessionnelle", "socio professionnel"], ["trav", "travaillee"], ["tot", "total"],
  ["obs", "observation"], ["sal", "salarie"], ["benef", "beneficiaire"], ["abs", "absence"],
  ["ident", "identifiant"], ["matr", "matricule"], ["encadr", "encadrant"],
]); // prettier-ignore
/** «A.S.P.», «P.M.S.M.P»: dots between single letters. */
const ACRONYM = /(?<![a-z])(?:[a-z]\.){2,}[a-z]?(?![a-z])/g;
const INCLUSIVE = /\((?:e|s|es|e s|ne|nes)\)|[·.]e(?:[·.]?s)?(?![a-z])/g;

const singular = (word: string): string =>
  word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;

function keyOf(folded: string): HeaderKey {
  const words = folded
    .replace(ACRONYM, (acronym) => `${acronym.replaceAll(".", "")} `)
    .split(/[^a-z0-9°%]+/)
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .map((word) => (NUMBER_WORDS.has(word) ? "numero" : singular(word)))
    .map((word) => SHORT_FORMS.get(word) ?? word);
  const saysHours = words.some((word) => HOUR_WORDS.has(word));
  const kept = words.filter(
    (word) => !HOUR_WORDS.has(word) && !(saysHours && COUNT_WORDS.has(word))
  );
  return { key: kept.join(" "), saysHours };
}

/** A text's words as headers and labels are compared: «Nº du salarié :» and «N° salarié» give the same. */
export const wordsKey = (text: string): string =>
  keyOf(fold(text.slice(0, LONGEST_HEADER)).replace(INCLUSIVE, "")).key;

/** The same, with what the header says of hours: «Nb d'heures» gives an empty key that says hours. */
export const headerKey = (text: string): HeaderKey =>
  keyOf(fold(text.slice(0, LONGEST_HEADER)).replace(INCLUSIVE, ""));

const ranked = (
  field: Field,
  synonyms: readonly string[],
  from = 0
): readonly (readonly [string, HeaderMatch])[] =>
  synonyms.map((synonym, index) => [
    keyOf(fold(synonym)).key,
    { field, rank: from + index, synonym },
  ]);

/** The first entry of a key wins. */
const dictionary = (
  entries: readonly (readonly [string, HeaderMatch])[]
): ReadonlyMap<string, HeaderMatch> => new Map([...entries].reverse());

const TEXT_HEADERS = dictionary(
  Object.entries(TEXT_SYNONYMS).flatMap(([field, synonyms]) => ranked(field as Field, synonyms))
);
const HOUR_HEADERS = dictionary(
  Object.entries(HOUR_SYNONYMS).flatMap(([field, synonyms]) => ranked(field as Field, synonyms))
);
const HOUR_ONLY_HEADERS = dictionary(ranked("production", HOUR_ONLY_SYNONYMS, 100));

/** Every known header by its key, for spellings that come near to one. */
export const KNOWN_HEADERS: readonly (readonly [string, HeaderMatch])[] = [
  ...TEXT_HEADERS,
  ...HOUR_HEADERS,
];

/** The type of hours, or the total, that a key names whether or not «heures» stands beside it. */
export const matchHourKey = (key: string): HeaderMatch | null => HOUR_HEADERS.get(key) ?? null;

function lookUp({ key, saysHours }: HeaderKey): HeaderMatch | null {
  const hours = HOUR_HEADERS.get(key);
  if (hours) return hours;
  return (saysHours ? HOUR_ONLY_HEADERS : TEXT_HEADERS).get(key) ?? null;
}

/**
 * Recognises a column header, whatever its case, accents, spaces, line breaks, plural or small words; what stands in
 * parentheses may be left out. null when it is not known.
 */
export function matchHeader(header: string): HeaderMatch | null {
  if (header.length > LONGEST_HEADER) return null;
  const folded = fold(header).replace(INCLUSIVE, "");
  const match = lookUp(keyOf(folded));
  if (match || !folded.includes("(")) return match;
  const inside = folded.replace(/[()]/g, " ");
  const saysHours = keyOf(inside).saysHours;
  const outside = keyOf(folded.replace(/\([^()]*\)/g, " "));
  return lookUp({ key: outside.key, saysHours: outside.saysHours || saysHours });
}
