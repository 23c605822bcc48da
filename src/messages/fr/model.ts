/** Texts of the sheets the add-in creates for input: titles, notes, prompts, and the «Informations» sheet. */

/** Title and one-line note at the head of each input sheet, by table. */
export const INPUT_SHEETS: Readonly<
  Record<string, { readonly title: string; readonly note: string }>
> = {
  tMarche: {
    title: "Le marché",
    note: "Une ligne par paramètre. Un paramètre vide prend la valeur par défaut ou désactive les contrôles qui en dépendent.",
  },
  tLots: {
    title: "Les lots",
    note: "Un lot par ligne. Les heures prévues des lots doivent faire le volume prévu du marché.",
  },
  tSupports: {
    title: "Les supports d’activité",
    note: "Les activités sur lesquelles les heures de production peuvent être réalisées.",
  },
  tPrevisions: {
    title: "Les prévisions mensuelles",
    note: "Facultatif\u00a0: tant que la table est vide, le volume est réparti également sur les mois du marché.",
  },
  tClauses: {
    title: "Les clauses de pénalité",
    note: "Montant en euros par unité, ou «\u00a02 × SMIC\u00a0», ou «\u00a0V*R/1000\u00a0». Sans montant, rien n’est calculé.",
  },
  tParticipants: {
    title: "Les participants",
    note: "Données nominatives\u00a0: ce classeur ne se transmet que par un moyen protégé. Aucun numéro de sécurité sociale.",
  },
  tEncadrement: {
    title: "L’encadrement",
    note: "Une ligne par encadrant et par mois\u00a0; les demi-journées s’écrivent 0,5.",
  },
  tDocuments: {
    title: "Les documents à remettre",
    note: "Relevés mensuels, bilans, attestations\u00a0: leur échéance et leur date de réception.",
  },
  tEvaluations: {
    title: "Les évaluations des participants",
    note: "Une ligne par participant, date et axe d’évaluation.",
  },
  tCalendrier: {
    title: "Les références datées",
    note: "SMIC horaire et autres valeurs qui changent avec le temps\u00a0; à tenir à jour, avec leur source.",
  },
};

export const MODEL = {
  statementSheet: "Relevé type",
  statementTitle: "Relevé mensuel des heures d’insertion",
  statementNote:
    "Modèle à copier\u00a0: une feuille par mois, le mois inscrit dans le bloc ci-dessous. Une cellule vide veut dire «\u00a0non déclaré\u00a0».",
  statementLabels: { reference: "Marché", contractor: "Titulaire", lot: "Lot", month: "Mois" },
  total: "Total",
  informationSheet: "Informations",
} as const;

/** Titles and bodies of input prompts. Excel cuts a title at 32 characters and a body at 255. */
export const PROMPTS = {
  list: (title: string, values: readonly string[]) => ({
    title: title.slice(0, 32),
    message: `Valeurs acceptées\u00a0: ${values.join(", ")}.`.slice(0, 255),
  }),
  table: (title: string, table: string) => ({
    title: title.slice(0, 32),
    message: `Choisissez une valeur de la table ${table}.`,
  }),
  number: (title: string, min: number, max: number) => ({
    title: title.slice(0, 32),
    message: `Un nombre entre ${min.toString()} et ${max.toString()}.`,
  }),
  date: (title: string) => ({
    title: title.slice(0, 32),
    message: "Une date, par exemple 15/03/2026.",
  }),
  month: (title: string) => ({
    title: title.slice(0, 32),
    message: "Le premier jour du mois, par exemple 01/03/2026.",
  }),
} as const;

/** One paragraph of the «Informations» sheet: a heading, or a line of text. */
export interface InformationLine {
  readonly kind: "title" | "heading" | "text" | "warning";
  readonly text: string;
}

const text = (content: string): InformationLine => ({ kind: "text", text: content });
const heading = (content: string): InformationLine => ({ kind: "heading", text: content });

/** What stands on the «Informations» sheet; the example says first that its data are invented. */
export const informationLines = (example: boolean): readonly InformationLine[] => [
  { kind: "title", text: "Suivi d’un marché d’insertion" },
  ...(example
    ? [
        {
          kind: "warning" as const,
          text: "EXEMPLE FICTIF\u00a0: marché, titulaire, personnes, numéros et heures sont inventés. Certaines erreurs y ont été placées exprès.",
        },
      ]
    : []),
  heading("À quoi sert ce classeur"),
  text(
    "Il rassemble ce que le marché prévoit et ce que le titulaire déclare chaque mois\u00a0: heures de production, d’accompagnement et de formation, encadrement, documents."
  ),
  text(
    "Le complément Suivi Insertion contrôle les relevés, marque les cellules en cause et prépare la synthèse du comité de suivi."
  ),
  heading("Comment s’en servir"),
  text(
    "1. Remplir la feuille Marché, puis les autres tables utiles. Seule la table tMarche est obligatoire."
  ),
  text(
    "2. Ajouter chaque mois le relevé du titulaire sur une feuille nommée d’après le mois (par exemple «\u00a0Mars 2026\u00a0»), dans sa présentation à lui ou dans celle de la feuille «\u00a0Relevé type\u00a0»."
  ),
  text(
    "3. Lancer «\u00a0Contrôler\u00a0»\u00a0: les feuilles Heures, Anomalies et Pénalités sont créées ou mises à jour."
  ),
  text(
    "4. Écrire ses décisions dans les dernières colonnes d’Anomalies et de Pénalités\u00a0: elles sont conservées d’un contrôle à l’autre."
  ),
  text("5. Lancer «\u00a0Synthèse du trimestre\u00a0» avant le comité de suivi."),
  heading("Ce que le complément ne fait pas"),
  text(
    "Il ne modifie aucun relevé\u00a0: ses marques sont une couche que «\u00a0Effacer les marques\u00a0» retire."
  ),
  text(
    "Il ne décide pas\u00a0: une pénalité est une condition constatée et un montant proposé. La décision appartient à l’acheteur, après l’échange contradictoire prévu au marché."
  ),
  heading("Les tables"),
  text(
    "Les tables sont reconnues par leur nom (tMarche, tLots, tSupports, tPrevisions, tClauses, tParticipants, tEncadrement, tDocuments, tEvaluations, tCalendrier) et leurs colonnes par leur titre\u00a0: les feuilles peuvent être renommées et des colonnes ajoutées."
  ),
  text(
    "Une table absente ou vide désactive les contrôles qui en dépendent\u00a0; le rapport le dit."
  ),
  heading("Données personnelles"),
  text("Rien ne quitte le classeur\u00a0: le complément n’envoie aucune donnée."),
  text(
    "Aucun numéro de sécurité sociale, aucune donnée de santé, aucune information judiciaire ne doit y figurer. Les synthèses ne portent aucun nom."
  ),
];

/** Page footers of the input sheets. */
export const INPUT_FOOTER = "&P / &N";
