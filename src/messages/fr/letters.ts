import type { LetterKind, LetterStyle, LetterTemplate } from "../../domain/letter";

/** The letters of the penalty procedure: their names, their default texts, what their placeholders stand for. */

export const LETTER_LABELS: Readonly<Record<LetterKind, string>> = {
  observations: "Invitation à présenter des observations",
  "formal-notice": "Mise en demeure",
  applied: "Décision d’appliquer la pénalité",
  moderated: "Décision de moduler la pénalité",
  waived: "Décision d’abandonner la pénalité",
};

export const STYLE_LABELS: Readonly<Record<LetterStyle, string>> = {
  sender: "Expéditeur",
  addressee: "Destinataire",
  subject: "Objet",
  paragraph: "Paragraphe",
  item: "Élément de liste",
  facts: "Tableau des faits",
  signature: "Signature",
};

/** What may stand between braces in a template. */
export const PLACEHOLDERS = {
  acheteur: "l’acheteur (tMarche, Acheteur)",
  titulaire: "le titulaire (tMarche, Titulaire, ou celui du lot)",
  référence: "la référence du marché",
  objet: "l’objet du marché",
  date: "la date du courrier",
  clauses: "les codes des clauses et leurs articles",
  "les clauses":
    "les mêmes, dans une phrase, avec leur article : «\u00a0la clause P1\u00a0», «\u00a0les clauses P1 et P2\u00a0»",
  "des clauses": "les mêmes : «\u00a0de la clause P1\u00a0», «\u00a0des clauses P1 et P2\u00a0»",
  périodes: "les périodes concernées",
  montant: "le total des pénalités proposées, calculé",
  "montant retenu": "le montant retenu par l’acheteur",
  délai: "le délai laissé au titulaire, en jours",
  échéance: "le dernier jour de ce délai si le courrier est reçu le jour de sa date",
  motif: "le motif écrit par l’acheteur",
  facture: "le numéro de la facture dont le montant est déduit",
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

export const isPlaceholder = (name: string): name is Placeholder =>
  Object.hasOwn(PLACEHOLDERS, name);

/** What stands for a datum the workbook does not hold: visible on paper, and listed in the pane. */
export const toCompleteText = (name: Placeholder): string => `[${name} : à compléter]`;

/** The clauses as a sentence takes them, one or several. */
export const theClauses = (codes: string, howMany: number): string =>
  howMany === 1 ? `la clause ${codes}` : `les clauses ${codes}`;
export const ofTheClauses = (codes: string, howMany: number): string =>
  howMany === 1 ? `de la clause ${codes}` : `des clauses ${codes}`;

export const FACTS_TABLE = {
  header: ["Clause", "Période", "Constat", "Calcul", "Montant"],
  total: "Total",
  article: (code: string, article: string | null): string =>
    article === null ? code : `${code} (${article})`,
};

const HEAD: LetterTemplate = [
  { style: "sender", text: "{acheteur}" },
  { style: "addressee", text: "{titulaire}" },
  { style: "addressee", text: "Le {date}" },
];

const TAIL: LetterTemplate = [
  {
    style: "paragraph",
    text: "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
  },
  { style: "signature", text: "Pour l’acheteur, {acheteur}," },
  { style: "signature", text: "[nom, qualité et signature]" },
];

const SENT =
  "Lettre recommandée avec demande d’avis de réception, ou tout moyen donnant date certaine";

const letter = (subject: string, ...body: LetterTemplate): LetterTemplate => [
  ...HEAD,
  { style: "paragraph", text: SENT },
  { style: "subject", text: `Objet : ${subject} – marché {référence}` },
  { style: "paragraph", text: "Madame, Monsieur," },
  ...body,
  ...TAIL,
];

const CONTRACT = "Vous êtes titulaire du marché {référence} ayant pour objet : {objet}.";

/**
 * Sober default texts; the buyer edits them in the workbook. They quote the contract's own clauses and articles, never
 * an amount or a limit that the workbook does not hold.
 */
export const DEFAULT_LETTERS: Readonly<Record<LetterKind, LetterTemplate>> = {
  observations: letter(
    "invitation à présenter des observations avant pénalités",
    { style: "paragraph", text: CONTRACT },
    {
      style: "paragraph",
      text: "Le contrôle de son exécution fait apparaître les faits suivants, qui entrent dans les prévisions {des clauses} :",
    },
    { style: "facts", text: "" },
    {
      style: "paragraph",
      text: "J’envisage en conséquence de vous appliquer des pénalités pour un montant de **{montant}**. Ce montant est une proposition : aucune décision n’est prise.",
    },
    {
      style: "paragraph",
      text: "Je vous invite à me présenter vos observations écrites dans un délai de **{délai}** à compter de la réception du présent courrier, soit le {échéance} au plus tard si vous le recevez ce jour. Vous pouvez joindre toute pièce utile, et proposer de rattraper les prestations qui manquent.",
    },
    {
      style: "paragraph",
      text: "Sans réponse de votre part dans ce délai, ou si vos observations ne l’emportent pas, la décision sera prise au vu des éléments en ma possession.",
    }
  ),
  "formal-notice": letter(
    "mise en demeure",
    { style: "paragraph", text: CONTRACT },
    {
      style: "paragraph",
      text: "À ce jour, les obligations suivantes ne sont pas remplies, au regard {des clauses} :",
    },
    { style: "facts", text: "" },
    {
      style: "paragraph",
      text: "Je vous mets en demeure d’y remédier dans un délai de **{délai}** à compter de la réception du présent courrier, soit le {échéance} au plus tard si vous le recevez ce jour.",
    },
    {
      style: "paragraph",
      text: "À défaut, les pénalités prévues par ces dispositions pourront vous être appliquées. Leur montant, calculé à ce jour, est de {montant}.",
    },
    {
      style: "paragraph",
      text: "Vous pouvez dans ce même délai me faire connaître vos observations et toute circonstance qui vous aurait empêché d’exécuter vos obligations.",
    }
  ),
  applied: letter(
    "décision d’appliquer des pénalités",
    { style: "paragraph", text: CONTRACT },
    {
      style: "paragraph",
      text: "Après examen des faits ci-dessous et des observations que vous avez pu présenter, j’ai décidé d’appliquer les pénalités prévues par {les clauses}.",
    },
    { style: "facts", text: "" },
    { style: "paragraph", text: "Motif : {motif}" },
    {
      style: "paragraph",
      text: "Le montant de **{montant}** sera déduit des sommes qui vous sont dues.",
    },
    {
      style: "paragraph",
      text: "Vous pouvez contester cette décision par un mémoire en réclamation, dans les formes et délais que fixe le marché.",
    }
  ),
  moderated: letter(
    "décision de moduler des pénalités",
    { style: "paragraph", text: CONTRACT },
    {
      style: "paragraph",
      text: "Les faits ci-dessous donnent lieu, en application {des clauses}, à des pénalités d’un montant de {montant}.",
    },
    { style: "facts", text: "" },
    {
      style: "paragraph",
      text: "Au vu de vos observations, j’ai décidé d’en limiter le montant à **{montant retenu}**, pour le motif suivant : {motif}",
    },
    { style: "paragraph", text: "Cette somme sera déduite de celles qui vous sont dues." },
    {
      style: "paragraph",
      text: "Vous pouvez contester cette décision par un mémoire en réclamation, dans les formes et délais que fixe le marché.",
    }
  ),
  waived: letter(
    "décision de ne pas appliquer de pénalités",
    { style: "paragraph", text: CONTRACT },
    {
      style: "paragraph",
      text: "Les faits ci-dessous entraient dans les prévisions {des clauses}.",
    },
    { style: "facts", text: "" },
    {
      style: "paragraph",
      text: "J’ai décidé de ne pas appliquer de pénalité, pour le motif suivant : {motif}",
    },
    {
      style: "paragraph",
      text: "Cette décision ne vaut que pour ces faits et ne modifie pas les clauses du marché.",
    }
  ),
};

/** The sheet of templates. */
export const TEMPLATES_SHEET = {
  sheet: "Modèles de lettres",
  title: "Modèles de lettres",
  about:
    "Vos textes : modifiez, ajoutez ou supprimez des lignes. Ce qui est entre accolades est remplacé ; **deux astérisques** mettent en gras.",
  help: "Entre accolades",
};

export const LETTER_PROBLEMS = {
  name: (line: number | null): string =>
    line === null
      ? "Le courrier n’est pas fait : ses faits portent le nom d’un participant. Pour corriger : retirer ce nom de la colonne « Document » ou « Période » de la table tDocuments, puis contrôler à nouveau."
      : `Le courrier n’est pas fait : la ligne ${line.toString()} de son modèle porte le nom, le numéro de PASS ou l’identifiant d’un participant. Pour corriger : retirer ce nom dans la feuille « Modèles de lettres ».`,
  unknown: (names: readonly string[]): string =>
    `Le courrier n’est pas fait : le modèle contient ${names.map((name) => `{${name}}`).join(", ")}, que le complément ne connaît pas. Pour corriger : choisir parmi les mots listés dans la feuille « Modèles de lettres ».`,
  empty:
    "Le courrier n’est pas fait : aucune pénalité n’est choisie. Pour corriger : cocher au moins une ligne.",
};
