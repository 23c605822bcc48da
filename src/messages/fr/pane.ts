import { count, listed, wholeNumber } from "../format";

/**
 * Every sentence of the task pane that is not a rule's. French is the reference; `en/pane.ts` must say the same
 * things, and the type below makes a missing one fail the build.
 */
export const pane = {
  product: "Suivi Insertion",
  tabs: {
    label: "Écrans du volet",
    check: "Contrôler",
    sheets: "Relevés",
    summary: "Synthèse",
    penalties: "Pénalités",
    contract: "Marché",
    territory: "Territoire",
  },
  common: {
    close: "Fermer",
    cancel: "Annuler",
    back: "Retour",
    loading: "Chargement…",
    goTo: (place: string) => `Aller à ${place}`,
    none: "aucun",
    version: (version: string) => `Version ${version}`,
    privacy: "Aucune donnée ne quitte le classeur.",
  },
  progress: {
    label: "Avancement",
    starting: "Démarrage…",
    reading: "Lecture du classeur…",
    checking: "Contrôle des relevés…",
    writing: "Écriture des résultats…",
    cancelling: "Annulation…",
    ofTotal: (done: number, total: number) => `${wholeNumber(done)} sur ${wholeNumber(total)}`,
  },
  notice: {
    checkNow: "Contrôler maintenant",
    decided: (n: number, gone: number): string =>
      `${count(n, "décision enregistrée", "décisions enregistrées")} dans la feuille Anomalies.${
        gone > 0
          ? ` ${count(gone, "anomalie a disparu", "anomalies ont disparu")} entre-temps.`
          : ""
      }`,
    undone: (n: number) =>
      `${count(n, "décision annulée", "décisions annulées")}\u00a0: la feuille Anomalies est comme avant.`,
    cleared: (n: number): string =>
      n === 0
        ? "Aucune marque à effacer."
        : "Les marques sont effacées. Un nouveau contrôle les remettra.",
    prepared: "Les feuilles de saisie sont prêtes. Complétez la feuille Marché, puis contrôlez.",
    preparedExample:
      "Le classeur d’exemple est prêt\u00a0: tout y est inventé. Vous pouvez le contrôler.",
    exported: (name: string) =>
      `Le fichier «\u00a0${name}\u00a0» est remis au navigateur\u00a0: la synthèse seule, en valeurs. Cherchez-le dans vos téléchargements.`,
    handed: (name: string) =>
      `Le fichier «\u00a0${name}\u00a0» est remis au navigateur. Cherchez-le dans vos téléchargements.`,
    quarter: (sheet: string) => `La feuille «\u00a0${sheet}\u00a0» est à jour et affichée.`,
    penalty: (n: number, gone: number): string =>
      [
        n === 0
          ? null
          : n === 1
            ? "La pénalité est notée dans la feuille Pénalités."
            : `${wholeNumber(n)} pénalités sont notées dans la feuille Pénalités.`,
        gone === 0
          ? null
          : gone === 1
            ? `${n === 0 ? "Cette pénalité" : "Une autre"} n’est plus constatée\u00a0: rien n’y est noté.`
            : `${wholeNumber(gone)} pénalités ne sont plus constatées\u00a0: rien n’y est noté.`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    saved: (n: number, deleted: number): string =>
      [
        n === 0 && deleted > 0
          ? null
          : n <= 1
            ? "La ligne est enregistrée dans le classeur."
            : `${wholeNumber(n)} lignes sont enregistrées dans le classeur.`,
        deleted === 0
          ? null
          : deleted === 1
            ? `${n === 0 ? "La" : "Une"} ligne est supprimée du classeur.`
            : `${wholeNumber(deleted)} lignes sont supprimées du classeur.`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    mapped: (sheet: string) =>
      `La correspondance de «\u00a0${sheet}\u00a0» est enregistrée dans la feuille Correspondances\u00a0: elle servira aux mois suivants.`,
    imported: (sheets: readonly string[]): string =>
      sheets.length === 1
        ? `La feuille «\u00a0${sheets.join("")}\u00a0» est ajoutée au classeur et inscrite dans Journal.`
        : `${wholeNumber(sheets.length)} feuilles sont ajoutées au classeur et inscrites dans Journal.`,
    importedBefore: (sheets: readonly string[]) =>
      `Déjà importé auparavant, octet pour octet\u00a0: ${listed(sheets)}.`,
    stopped: (read: number, left: number) =>
      `Lecture arrêtée\u00a0: ${count(read, "fichier lu est gardé", "fichiers lus sont gardés")}, ${count(left, "n’est pas lu", "ne sont pas lus")}.`,
    cancelled:
      "Opération annulée. Les feuilles de résultats sont restées telles quelles ou seront refaites au prochain contrôle.",
  },
  check: {
    title: "Contrôle des relevés",
    run: "Contrôler",
    again: "Contrôler à nouveau",
    asOf: "À la date du",
    asOfHint: "Les échéances et les périodes closes sont jugées à cette date.",
    stale: "Le classeur a changé depuis le contrôle.",
    welcomeTitle: "Contrôlez les relevés de ce classeur",
    welcome: [
      "Chaque relevé mensuel est confronté au marché\u00a0; chaque anomalie est marquée à sa cellule.",
      "Les relevés ne sont jamais modifiés\u00a0: les marques s’effacent d’un clic.",
      "Les résultats vont dans les feuilles Heures, Anomalies et Pénalités.",
    ],
    clearMarks: "Effacer les marques",
    prepare: "Préparer le classeur",
    prepareExample: "Préparer avec l’exemple",
    noContractTitle: "Ce classeur n’a pas encore de feuille Marché",
    noContract:
      "Préparer le classeur crée les feuilles de saisie vides. L’exemple les remplit d’un marché inventé, avec des relevés à contrôler.",
    noStatementTitle: "Aucun relevé mensuel dans ce classeur",
    noStatement:
      "Un relevé est une feuille avec une colonne d’heures, dont le titre ou le nom donne le mois\u00a0: «\u00a0Mars 2026\u00a0», «\u00a0mars-26\u00a0», «\u00a02026-03\u00a0». Copiez-y le relevé du titulaire, puis contrôlez à nouveau.",
    nothingFoundTitle: "Aucune anomalie",
    nothingFound: "Toutes les règles contrôlées sont respectées.",
    marksHint: "Les cellules concernées sont marquées dans le classeur.",
  },
  verdict: {
    label: "Verdict",
    refused: (refused: number, statements: number, blocking: number) =>
      refused === 0
        ? `${count(blocking, "anomalie bloquante", "anomalies bloquantes")}.`
        : `${wholeNumber(refused)} ${refused > 1 ? "relevés refusés" : "relevé refusé"} sur ${wholeNumber(statements)}\u00a0: ${count(blocking, "anomalie bloquante", "anomalies bloquantes")}.`,
    toJustify: (statements: number, open: number) =>
      `Rien de bloquant\u00a0; ${count(open, "point reste", "points restent")} à justifier sur ${count(statements, "relevé", "relevés")}.`,
    accepted: (statements: number, information: number) =>
      `${statements > 1 ? `Les ${wholeNumber(statements)} relevés sont acceptables` : "Le relevé est acceptable"}${
        information > 0 ? `\u00a0; ${count(information, "information", "informations")} à lire` : ""
      }.`,
    noStatement: "Aucun relevé mensuel à contrôler.",
    checkedOn: (day: string) => `Contrôle au ${day}`,
    notChecked: (n: number) => count(n, "élément non contrôlé", "éléments non contrôlés"),
    counts: "Filtrer par gravité",
    blocking: (n: number): string => (n > 1 ? "Bloquantes" : "Bloquante"),
    "to-justify": (_n: number): string => "À justifier",
    information: (n: number): string => (n > 1 ? "Informations" : "Information"),
    countLabel: (n: number, severity: string) => `${wholeNumber(n)} ${severity}`,
  },
  statements: {
    title: "Relevés",
    summary: (n: number) => count(n, "relevé", "relevés"),
    rows: (n: number) => count(n, "ligne", "lignes"),
    noMonth: "mois inconnu",
  },
  findings: {
    title: (n: number) => count(n, "anomalie", "anomalies"),
    listLabel: "Anomalies",
    shown: (shown: number, total: number) =>
      `${wholeNumber(shown)} sur ${wholeNumber(total)} affichées`,
    filteredOut: (kept: number, total: number) =>
      `${wholeNumber(kept)} sur ${wholeNumber(total)} après filtre`,
    more: (n: number) => `Afficher ${wholeNumber(n)} de plus`,
    search: "Rechercher",
    searchPlaceholder: "Cellule, règle, texte…",
    filters: "Filtres",
    activeFilters: (n: number) => `Filtres (${wholeNumber(n)})`,
    clearFilters: "Retirer les filtres",
    noMatch: "Aucune anomalie ne correspond à ces filtres.",
    sheet: "Feuille",
    allSheets: "Toutes les feuilles",
    decision: "Décision",
    allDecisions: "Décidées ou non",
    open: "Sans décision",
    decided: "Décidées",
    groupBy: "Grouper",
    byRule: "Par règle",
    bySheet: "Par feuille",
    keys: "Flèches pour parcourir, Entrée pour aller à la cellule.",
  },
  files: {
    reading: (name: string) => `Lecture de ${name}…`,
    read: (n: number) => count(n, "fichier lu", "fichiers lus"),
    refused: (n: number) => count(n, "fichier refusé", "fichiers refusés"),
    statements: (n: number) => count(n, "relevé", "relevés"),
  },
  detail: {
    label: "Détail de l’anomalie",
    expected: "Attendu",
    found: "Constaté",
    fix: "Pour corriger",
    column: "Colonne",
    help: (code: string) => `Comprendre la règle ${code}`,
    map: "Dire ce que contiennent les colonnes",
    differences: (n: number) => count(n, "différence", "différences"),
    previous: "Anomalie précédente",
    next: "Anomalie suivante",
    position: (index: number, total: number) => `${wholeNumber(index)} / ${wholeNumber(total)}`,
    close: "Fermer le détail",
  },
  decision: {
    title: "Décision",
    accept: "Accepter",
    refuse: "Refuser",
    discuss: "À discuter",
    justification: "Justification",
    justificationNeeded: "Écrivez pourquoi l’anomalie est acceptée.",
    by: "Par",
    save: "Enregistrer",
    edit: "Modifier",
    remove: "Retirer la décision",
    madeBy: (by: string | null, day: string | null) =>
      [by === null ? null : `par ${by}`, day === null ? null : `le ${day}`]
        .filter((part) => part !== null)
        .join(" "),
    blockingNote:
      "Une décision ne lève pas une anomalie bloquante\u00a0: le relevé reste refusé tant qu’elle n’est pas corrigée.",
    kept: "La décision est gardée dans la feuille Anomalies.",
  },
  notChecked: {
    title: (n: number) => `Non contrôlé (${wholeNumber(n)})`,
    rules: (codes: readonly string[]) => `Règles concernées\u00a0: ${listed(codes)}`,
  },
  needsCheck: {
    title: "Contrôlez d’abord les relevés",
    text: "Cet écran montre ce que le dernier contrôle a compris du classeur.",
  },
  summary: {
    hours: "Heures de la période",
    month: "Mois",
    production: "Production",
    guidance: "Accomp.",
    guidanceLong: "Accompagnement",
    training: "Formation",
    planned: "Prévu",
    running: "en cours",
    split: "Part accompagnement et formation",
    bounds: (min: string, max: string) => `Bornes\u00a0: ${min} à ${max}`,
    inside: "dans les bornes",
    below: "sous la borne minimale",
    above: "au-dessus de la borne maximale",
    noHours: "aucune heure déclarée",
    closed: "période close",
    open: "période en cours",
    lot: (lot: string) => `lot ${lot}`,
    cumulative: "Depuis le début du marché",
    done: "Réalisé",
    plannedToDate: "Prévu à date",
  },
  contract: {
    title: "Marché",
    intro:
      "Ce que le contrôle a compris de la feuille Marché. Les valeurs se modifient dans la feuille.",
    default: "par défaut",
    empty: "non renseigné",
    defaultLegend:
      "«\u00a0par défaut\u00a0»\u00a0: la feuille ne dit rien, la valeur du format s’applique.",
    identity: "Identité",
    volume: "Volume et durée",
    split: "Répartition des heures",
    deadlines: "Remise et vérification",
    people: "Encadrement et participants",
    lots: (n: number) => count(n, "lot", "lots"),
    supports: (n: number) => count(n, "support", "supports"),
    noLot: "Marché sans lot.",
    noSupport: "Aucune table des supports.",
    registers: "Autres tables",
    missing: "Ce qui manque ou ne se lit pas",
    nothingMissing: "Rien ne manque\u00a0: toutes les règles ont leurs données.",
    prepareMissing: "Créer les feuilles manquantes",
    prepareHint: "Ce qui existe déjà est laissé tel quel.",
    months: (n: number) => count(n, "mois", "mois"),
    days: (n: number) => count(n, "jour", "jours"),
    pathways: (n: number) => count(n, "parcours", "parcours"),
    yes: "Oui",
    no: "Non",
    range: (min: string, max: string) => `${min} à ${max}`,
    dueDay: (day: number, included: boolean) =>
      `le ${day === 1 ? "1er" : day.toString()} du mois suivant${included ? " inclus" : " exclu"}`,
    smoothing: { month: "Mois", quarter: "Trimestre", year: "Année", contract: "Marché" },
    yearKinds: { civil: "Civile", contract: "Contractuelle" },
    countedAs: {
      production: "Production",
      guidance: "Accompagnement",
      training: "Formation",
      none: "Non comptée",
    },
  },
  help: {
    back: "Retour aux anomalies",
    what: "Ce que la règle regarde",
    why: "Pourquoi",
    parameter: "Paramètre",
    example: "Exemple",
    howToCorrect: "Comment corriger",
    whenNormal: "Quand c’est normal",
  },
  notInExcel: {
    title: "Cette page est le volet d’un complément Excel",
    text: [
      "Suivi Insertion contrôle les relevés d’heures des marchés d’insertion, dans le classeur ouvert à côté.",
      "Ouvrez Excel, onglet Insertion, puis «\u00a0Volet\u00a0». Si l’onglet manque, demandez à votre service informatique de déployer le complément.",
      "Aucune donnée n’est lue ni envoyée par cette page.",
    ],
  },
  crash: {
    title: "Le volet a rencontré une erreur",
    text: "Vos relevés ne sont pas touchés. Rechargez le volet, puis contrôlez à nouveau.",
    reload: "Recharger le volet",
    code: (name: string) => `Nature de l’erreur\u00a0: ${name}`,
  },
  problem: {
    title: "L’opération n’a pas abouti",
    retry: "Réessayer",
  },
};

/** The catalogue’s shape: another language says the same things with the same parameters. */
export type PaneTexts = typeof pane;
