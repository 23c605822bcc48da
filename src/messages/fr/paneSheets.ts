import { count, listed, wholeNumber } from "../format";

/** Sentences of the screen «Relevés»: the list of sheets, the mapping of one, the files to import. */

const sheets = {
  title: "Relevés du classeur",
  intro:
    "Comment chaque feuille est lue. Une colonne qui n’est pas sûre n’est jamais devinée\u00a0: elle attend votre réponse.",
  import: "Importer des relevés…",
  importHint: "Fichiers .xlsx, .xlsm, .xls, .ods ou .csv. Ils restent sur ce poste.",
  drop: "Déposez les fichiers ici",
  refresh: "Actualiser",
  stale: "Le classeur a changé depuis cette lecture.",
  others: (n: number) => count(n, "autre feuille", "autres feuilles"),
  othersHint: "Elles ne sont pas lues comme des relevés. Ouvrez-en une pour dire le contraire.",
  none: "Aucun relevé dans ce classeur",
  noneText:
    "Importez les fichiers du titulaire, ou copiez son relevé dans une feuille\u00a0: sa présentation n’a pas à changer.",
  open: (sheet: string) => `Voir comment «\u00a0${sheet}\u00a0» est lue`,
  status: {
    recognised: "Présentation reconnue",
    saved: "Correspondance enregistrée",
    asked: (n: number) => `À confirmer\u00a0: ${count(n, "colonne", "colonnes")}`,
    noHours: "Aucune colonne d’heures",
    noParticipant: "Aucune colonne de participant",
    restated: "Mois remis deux fois",
    left: "Non lue comme relevé",
  },
  unsaved: "changements non enregistrés",
  severalMonths: "plusieurs mois",
  lot: (lot: string) => `lot ${lot}`,
};

const mapping = {
  title: (sheet: string) => `Lecture de «\u00a0${sheet}\u00a0»`,
  back: "Retour aux relevés",
  questions: "À confirmer",
  question: (column: string, header: string): string =>
    header === ""
      ? `Que contient la colonne ${column}, sans intitulé\u00a0?`
      : `Que contient la colonne ${column}, «\u00a0${header}\u00a0»\u00a0?`,
  proposal: (meaning: string) => `Oui\u00a0: ${meaning}`,
  ignore: "Ne pas la compter",
  other: "Autre…",
  sheetPart: "La feuille",
  isStatement: "Lire cette feuille comme un relevé",
  notStatement: "Cette feuille n’est pas lue comme un relevé.",
  month: "Mois",
  monthAuto: "Selon la feuille",
  year: "Année",
  lot: "Lot",
  lotAuto: "Selon la feuille",
  headerFirst: "En-tête\u00a0: première ligne",
  headerLast: "dernière ligne",
  columns: "Les colonnes",
  columnsHint: "Chaque liste dit ce que contient la colonne placée dessous.",
  table: (sheet: string) =>
    `Premières lignes de «\u00a0${sheet}\u00a0», avec le sens de chaque colonne`,
  meaningOf: (column: string, header: string): string =>
    header === "" ? `Sens de la colonne ${column}` : `Sens de la colonne ${column}, ${header}`,
  row: "Ligne",
  headerRow: "en-tête",
  support: (column: string) => `Support de la colonne ${column}`,
  minutes: (column: string) => `Colonne ${column} en minutes`,
  confidence: (value: number) => `confiance ${wholeNumber(value)} sur 100`,
  asked: "à confirmer",
  detail: (column: string, header: string): string =>
    header === "" ? `Colonne ${column}` : `Colonne ${column}, «\u00a0${header}\u00a0»`,
  noHeader: "Aucune ligne d’en-tête n’est reconnue. Indiquez ses lignes ci-dessus.",
  preview: "Ce que cela donne",
  previewLines: "Premières lignes lues",
  lines: (shown: number, total: number): string =>
    total === 0
      ? "Aucune ligne d’heures."
      : shown < total
        ? `${wholeNumber(shown)} lignes sur ${wholeNumber(total)}`
        : count(total, "ligne", "lignes"),
  line: "Ligne",
  participant: "Participant",
  supportHead: "Support",
  unnamed: "sans identifiant",
  totals: "Totaux",
  declared: (cell: string, header: string) => `Total déclaré en ${cell} (${header})`,
  agrees: "concorde",
  differs: (summed: string) => `les lignes donnent ${summed}`,
  unreadable: (n: number) => count(n, "cellule illisible", "cellules illisibles"),
  unreadableAt: (cells: readonly string[]) => `Illisibles\u00a0: ${listed(cells)}`,
  types: {
    production: "Production",
    guidance: "Accomp.",
    training: "Formation",
    internship: "PMSMP",
    paidAbsence: "Absence payée",
  },
  save: "Enregistrer pour ce titulaire",
  saveHint: "La même présentation sera lue ainsi les mois suivants.",
  automatic: "Revenir à la reconnaissance automatique",
  unsavedTitle: "Des changements ne sont pas enregistrés",
  unsaved: "Les quitter sans les enregistrer\u00a0?",
  leave: "Quitter sans enregistrer",
  stay: "Continuer",
};

const importing = {
  title: "Fichiers à importer",
  size: (kilobytes: number) => `${wholeNumber(kilobytes)} Ko`,
  rows: (n: number) => count(n, "ligne remplie", "lignes remplies"),
  hidden: "feuille masquée",
  empty: "feuille vide",
  macros: "Ce fichier contient des macros\u00a0: elles ne sont jamais exécutées ni copiées.",
  links: "Ce fichier contient des liaisons externes\u00a0: elles ne sont jamais suivies.",
  preview: (sheet: string) => `Premières lignes de «\u00a0${sheet}\u00a0»`,
  choose: (sheet: string) => `Importer la feuille ${sheet}`,
  run: (n: number): string =>
    n === 0 ? "Importer" : `Importer ${count(n, "feuille", "feuilles")}`,
  cancel: "Ne rien importer",
  hint: "Les feuilles sont copiées en valeurs, aux mêmes adresses que dans le fichier.",
  nothing: "Aucun de ces fichiers ne peut être importé.",
  before: (sheet: string | null, day: string | null): string =>
    [
      "Ce fichier a déjà été importé",
      ...(day === null ? [] : [`le ${day}`]),
      ...(sheet === null ? [] : [`dans la feuille «\u00a0${sheet}\u00a0»`]),
    ].join(" ") + ".",
  asked: (n: number) => `${count(n, "colonne", "colonnes")} à confirmer`,
};

/** The sentences of the screen of statements. */
export const statements = { sheets, mapping, importing };
export type StatementTexts = typeof statements;
