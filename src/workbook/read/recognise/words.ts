import type { HourColumn } from "../../../domain/contract";
import { fold } from "../../../domain/folding";
import { HOUR_COLUMNS, headerKey, matchHourKey, wordsKey, type Field } from "../headers";

/** Headers of columns that are known and useless here: nobody is asked what they hold. */
const USELESS: readonly string[] = [
  "N° PASS", "PASS", "PASS IAE", "N° PASS IAE", "N° de PASS IAE", "Numéro PASS IAE", "N° agrément",
  "Début PASS", "Fin PASS", "Fin PASS IAE", "Fin de PASS IAE", "Date de fin PASS IAE", "Agrément",
  "Date de naissance", "Né le", "Né(e) le", "DDN", "Âge", "Tranche d'âge", "Sexe", "Genre", "Civilité", "F/H",
  "H/F", "Nationalité", "RQTH", "TH", "BRSA", "RSA", "QPV", "Résident QPV", "ZRR", "Critères", "Critère",
  "Critères d'éligibilité", "Prescripteur", "Orienteur", "Référent", "Référent unique", "Commune", "Ville",
  "Adresse", "Code postal", "Téléphone", "Tél", "Portable", "Mail", "E-mail", "Email", "Courriel",
  "N° sécurité sociale", "N° de sécurité sociale", "NIR", "N° SS", "IBAN", "RIB",
  "Contrat", "Type de contrat", "Nature du contrat", "N° de contrat", "Début de contrat", "Fin de contrat",
  "Début du contrat", "Fin du contrat", "Date de début de contrat", "Date de fin de contrat", "Date d'entrée",
  "Date de sortie", "Entrée", "Sortie", "Date d'embauche", "Embauche", "Date début", "Date fin", "Motif de sortie",
  "Catégorie de sortie", "Type de sortie", "Temps plein", "Quotité", "ETP", "Phase", "Phase du parcours",
  "Étape", "Statut", "Situation", "Fonction", "Qualification", "Métier", "Emploi", "Niveau", "Niveau de formation",
  "Équipe", "Groupe", "Service", "CIP", "Conseiller", "Accompagnateur", "Référent social", "ASI",
  "N° d'ordre", "Ordre", "Rang", "Ligne", "N° de ligne", "Structure", "Titulaire", "Marché", "N° marché",
  "N° de marché", "SIRET", "SIAE", "Employeur", "Année", "Trimestre", "Semaine", "N° semaine", "N° de semaine",
  "Sem", "Jour de la semaine", "Jours travaillés", "Nb jours", "Nombre de jours", "Nb de jours travaillés",
  "Jours de présence", "Nombre de jours travaillés", "Jours d'absence", "Nb jours d'absence", "Présence",
  "Émargement", "Signature", "Signature du salarié", "Signature salarié", "Signature encadrant", "Visa", "Paraphe",
  "Repas", "Paniers", "Panier", "Prime", "Primes", "Km", "Kilomètres", "Véhicule", "Véhicules", "Badge", "N° de badge",
  "Motif d'absence", "Motif de l'absence", "Nature de l'absence", "Type d'absence", "Absent", "Organisme",
  "Organisme de formation", "Intitulé de la formation", "Intitulé", "Thème", "Thème de la formation",
  "Objet de l'entretien", "Lieu", "Tâche", "Tâches réalisées", "Travaux réalisés", "Détail", "Description",
  "Projet professionnel", "Freins", "Bilan", "Validation", "Validé", "Contrôle", "Vu", "OK", "Date de signature",
  "Date d'entretien", "Entreprise d'accueil", "Entreprise", "Convention", "Matin début", "Pause",
  "Nombre d'entretiens", "Nb entretiens", "Nombre de séances", "Nb séances",
]; // prettier-ignore

const USELESS_KEYS: ReadonlySet<string> = new Set(USELESS.map(wordsKey));

/** Columns of the long layouts. */
const DATE_KEYS: ReadonlySet<string> = new Set(
  [
    "Date", "Jour", "Date du jour", "Date de la journée", "Journée", "Date d'intervention", "Date de réalisation",
    "Date de présence", "Date de la séance", "Date de l'action", "Date des heures", "Date de travail", "Jour du mois",
    "N° du jour", "Jour mois", "Date de l'activité",
  ].map(wordsKey)
); // prettier-ignore

const TYPE_KEYS: ReadonlySet<string> = new Set(
  [
    "Type", "Type d'heures", "Nature", "Nature des heures", "Catégorie", "Catégorie d'heures", "Type de temps",
    "Nature du temps", "Type d'activité", "Nature de l'activité", "Type d'action", "Nature de l'action", "Rubrique",
    "Code heures", "Activité / type", "Type de prestation", "Libellé", "Nature d'activité", "Type de l'heure",
  ].map(wordsKey)
); // prettier-ignore

/** Durations of no type: what they are hours of is said elsewhere. */
const DURATION_KEYS: ReadonlySet<string> = new Set(
  [
  "duree", "temps", "temps passe", "duree realisee", "volume", "volume horaire", "quantite", "nombre",
  "realisee", "effectuee", "faite", "valeur", "horaire", "realise", "saisie", "declaree", "duree totale",
].map(wordsKey)
); // prettier-ignore

/** The same beside the word «heures» only. */
const HOURS_KEYS: ReadonlySet<string> = new Set(
  ["mois", "mensuelles", "insertion", "présence", "normales", "déclarées", "pointées", "totales"].map(wordsKey)
); // prettier-ignore

/** Groups over supports: «Heures par chantier», «Supports», «Production par support». */
const SUPPORT_WORDS: ReadonlySet<string> = new Set(["support", "chantier", "site", "atelier", "activite"]); // prettier-ignore
const GROUP_WORDS: ReadonlySet<string> = new Set([
  "production", "technique", "travaillee", "realisee", "effectuee", "repartition", "detail",
]); // prettier-ignore

/** Hours of something else than this month's work, word by word (folded). */
const NOT_WORKED =
  /^(?:prevu|previ|planif|program|cumul|annuel|annee$|contrat|contract|theori|restant|reste$|solde|report|euro|montant|cout|taux|tarif|salaire|brut$|hebdo|preced|objectif|cible|ecart|arrivee|depart|debut|fin$|moyen|convention|etp|pourcent|mensualis|attendu|restante?s?$)/;

const SIGNS = /%|€|(?<![a-z])n ?- ?1(?![0-9])|(?<![a-z])dont(?![a-z])\s*$/;

/** Words as the keys of headers have them. */
const singulars = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(wordsKey));

/** Words that only say which of the hours of a type they are. */
const QUALIFIERS = singulars([
  "interne", "externe", "individuel", "individuelle", "collectif", "collective", "qualifiant", "qualifiante",
  "certifiant", "certifiante", "obligatoire", "technique", "matin", "apre", "midi", "pm", "am", "diplomant",
  "diplomante", "linguistique", "numerique", "caces", "sst", "fle", "securite", "permis", "individualise",
  "individualisee", "salle", "tutorat", "distance", "presentiel", "effectuee", "realisee", "realise", "mois",
  "salarie", "participant", "beneficiaire", "insertion", "travaillee", "faite", "total", "support", "chantier",
]); // prettier-ignore

/** Qualifiers that add nothing: the column is the whole type. */
const EMPTY_QUALIFIERS = singulars([
  "effectuee", "realisee", "realise", "mois", "salarie", "participant", "beneficiaire", "insertion",
  "travaillee", "faite", "total", "support", "chantier",
]); // prettier-ignore

/** Longer titles are sentences. */
const LONGEST_GROUP = 40;

export const isUseless = (text: string): boolean => USELESS_KEYS.has(wordsKey(text));
export const isDateHeader = (text: string): boolean => DATE_KEYS.has(wordsKey(text));
export const isTypeHeader = (text: string): boolean => TYPE_KEYS.has(wordsKey(text));
/** Words of supports and of hours, and no other: «Chantier Fictif» is someone's name. */
export function isSupportGroup(text: string): boolean {
  if (text.length > LONGEST_GROUP) return false;
  const words = headerKey(text).key.split(" ");
  const areKnown = words.every((word) => SUPPORT_WORDS.has(word) || GROUP_WORDS.has(word));
  return areKnown && words.some((word) => SUPPORT_WORDS.has(word));
}

/** «Heures», «Nb d'heures», «Total heures», «Durée»: hours, but of what? */
export function isBareHours(text: string): boolean {
  const { key, saysHours } = headerKey(text);
  if (saysHours) {
    return key === "" || key === "total" || DURATION_KEYS.has(key) || HOURS_KEYS.has(key);
  }
  return DURATION_KEYS.has(key);
}

/** Whether a header says that numbers are minutes: «(min)», «en minutes», «mn». */
export const saysMinutes = (text: string): boolean =>
  /(?<![a-z])(?:min|mn|minutes?)(?![a-z])/.test(fold(text)) && !/maxi|mini/.test(fold(text));

/** A unit and nothing else: «min», «(en minutes)». */
export const isMinutesOnly = (text: string): boolean =>
  /^\(? ?(?:en |nb |nombre de )?(?:min|mn|minutes?)\.? ?\)?$/.test(fold(text));

/** The word that says that the hours are not those worked in the month, as written; null when there is none. */
export function notWorkedWord(text: string): string | null {
  const sign = SIGNS.exec(fold(text));
  if (sign) return sign[0].trim();
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return words.find((word) => word !== "" && NOT_WORKED.test(fold(word))) ?? null;
}

/** A type of hours with words that qualify it: «Formation interne», «ASP collectif», «Total ASP». */
export interface QualifiedType {
  readonly code: HourColumn;
  readonly synonym: string;
  /** What tells it from the type's other columns; empty when it adds nothing. */
  readonly qualifier: string;
  /** Every word is known to tell a part of the type's hours. */
  readonly isKnown: boolean;
  /** «Total production»: a sum of that type's hours. */
  readonly isTotal: boolean;
}

export const isHourColumn = (field: Field): field is HourColumn =>
  (HOUR_COLUMNS as readonly Field[]).includes(field);

export function qualifiedType(text: string): QualifiedType | null {
  const all = headerKey(text).key.split(" ");
  const isTotal = all[0] === "total" || all[0] === "totaux";
  const said = isTotal ? all.slice(1) : all;
  if (said.length > 8) return null;
  // «Heures réalisées – production»: what comes before the type adds nothing.
  const start = said.findIndex((word) => !EMPTY_QUALIFIERS.has(word));
  return typeAtStart(said.slice(Math.max(0, start)), isTotal) ?? typeAtStart(said, isTotal);
}

function typeAtStart(words: readonly string[], isTotal: boolean): QualifiedType | null {
  for (let length = words.length; length > 0; length -= 1) {
    const match = matchHourKey(words.slice(0, length).join(" "));
    if (!match || !isHourColumn(match.field)) continue;
    const rest = words.slice(length);
    const qualifiers = rest.filter((word) => !EMPTY_QUALIFIERS.has(word));
    return {
      code: match.field,
      synonym: match.synonym,
      qualifier: qualifiers.join(" "),
      isKnown: rest.every((word) => QUALIFIERS.has(word)),
      isTotal,
    };
  }
  return null;
}

/** Every type of hours that a text names: a title's «heures de production et de formation» names two. */
export function typesNamed(text: string): ReadonlySet<HourColumn> {
  const words = headerKey(text).key.split(" ");
  const found = new Set<HourColumn>();
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(5, words.length - start); length > 0; length -= 1) {
      const match = matchHourKey(words.slice(start, start + length).join(" "));
      if (!match || !isHourColumn(match.field)) continue;
      found.add(match.field);
      start += length - 1;
      break;
    }
  }
  return found;
}
