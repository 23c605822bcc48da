import { count, listed, quoted, wholeNumber } from "../format";
import { typographic } from "../typography";

/** Texts of the command line. */

const fr = typographic;

export const HELP_FR =
  fr(`Suivi Insertion : contrôle des marchés d’insertion, sur des classeurs .xlsx.

  modele --sortie F.xlsx [--exemple]
      Écrit un classeur prêt à remplir ; --exemple le remplit d’un marché fictif.
  verifier F.xlsx [--le AAAA-MM-JJ] [--json] [--sortie F2.xlsx]
      Contrôle le classeur ; --sortie en écrit une copie avec les marques, Anomalies et Pénalités.
  verifier F.xlsx --correspondances [M.json]
      Sans fichier, écrit en JSON comment chaque relevé est lu ; avec un fichier .json, lit les relevés
      comme il le dit.
  importer CLASSEUR.xlsx RELEVÉS… --sortie F.xlsx [--le AAAA-MM-JJ] [--json]
      Copie en valeurs des relevés (.xlsx, .xlsm, .xls, .ods, .csv) dans de nouvelles feuilles, et tient Journal.
  consolider FICHIERS… --sortie F.xlsx [--lignes L.parquet|L.csv] [--base B.duckdb] [--processus N] [--json]
      Réunit les classeurs de plusieurs marchés (fichiers, dossiers, motifs comme dossier/**/*.xlsx), chacun contrôlé
      avec son propre marché. Relancée, la commande ne relit que ce qui a changé ; interrompue, elle reprend.
  bordereau F.xlsx --sortie F2.xlsx [--csv F.csv] [--colonnes Marché,Mois,…] [--territoire T]
      Écrit ce qu’il reste à saisir dans le logiciel Clause : une ligne par participant, marché et mois, et seulement
      ce qui a changé depuis la dernière saisie. Aucun format d’import public : le bordereau sert à la ressaisie.
  envoi F.xlsx --mois AAAA-MM --sortie F2.xlsx [--lot L]
      Écrit le classeur à envoyer au titulaire : le relevé du mois avec ses participants et ses supports, et les constats
      auxquels répondre. Rien d’autre de votre classeur n’y entre.
  retour F.xlsx REPONSE.xlsx --sortie F2.xlsx [--json]
      Copie le relevé rempli et porte les réponses dans Anomalies, « À discuter » ; liste celles qui ne correspondent plus.
  conservation F.xlsx [--le AAAA-MM-JJ] [--json]
      Liste les personnes sans activité depuis deux ans ; n’écrit rien.
  anonymiser F.xlsx --sortie F2.xlsx [--personnes P-001,P-002]
      Met un pseudonyme à la place de ces personnes dans les registres, et le note dans Journal. Sans retour possible ;
      les relevés remis, qui sont des preuves, restent.
  archive F.xlsx --sortie F2.xlsx
      Écrit les registres et les résultats en valeurs, tous sous pseudonyme, sans les relevés remis.
  synthese F.xlsx --trimestre AAAA-Tn --sortie F2.xlsx [--comite F3.xlsx] [--le AAAA-MM-JJ]
  synthese F.xlsx --annee AAAA | --marche --sortie F2.xlsx …
      Écrit une copie du classeur avec la synthèse du trimestre, le bilan de l’année ou du marché ; --comite l’écrit aussi seule, en valeurs,
      sans registre ni donnée nominative.

Options
  --le AAAA-MM-JJ   Jour du contrôle ou de l’import (aujourd’hui par défaut).
  --json            Résultat en JSON.
  --forcer          Écrit même si des éléments du classeur ne peuvent être conservés.
  --aide            Affiche cette aide.

Le fichier d’entrée n’est jamais modifié.
Code de retour : 0 sans anomalie bloquante, 1 avec (ou si un relevé n’a pas pu être importé), 2 si rien n’a
pu être produit.
`);

/** Why the arguments cannot be used. */
export type ArgumentProblem =
  | { readonly kind: "no-verb" }
  | { readonly kind: "unknown-verb"; readonly verb: string }
  | { readonly kind: "unknown-option"; readonly option: string }
  | { readonly kind: "no-value"; readonly option: string }
  | { readonly kind: "unexpected-value"; readonly option: string }
  | { readonly kind: "repeated-option"; readonly option: string }
  | { readonly kind: "missing-option"; readonly option: string }
  | { readonly kind: "missing-file" }
  | { readonly kind: "missing-submissions" }
  | { readonly kind: "not-together"; readonly options: readonly [string, string] }
  | { readonly kind: "too-many-files" }
  | { readonly kind: "bad-day"; readonly text: string }
  | { readonly kind: "several-periods"; readonly options: readonly [string, string] }
  | { readonly kind: "bad-threads"; readonly text: string }
  | { readonly kind: "missing-reply" }
  | { readonly kind: "too-many-replies" }
  | { readonly kind: "bad-month"; readonly text: string }
  | { readonly kind: "bad-year"; readonly text: string }
  | { readonly kind: "bad-quarter"; readonly text: string };

const SEE = "voir --aide";

const argumentText = (problem: ArgumentProblem): string => {
  switch (problem.kind) {
    case "no-verb":
      return `Aucune commande n’est donnée. Pour corriger : écrire modele, verifier, importer, consolider, bordereau, envoi, retour, conservation, anonymiser, archive ou synthese ; ${SEE}.`;
    case "unknown-verb":
      return `La commande ${quoted(problem.verb)} n’existe pas. Pour corriger : écrire modele, verifier, importer, consolider, bordereau, envoi, retour, conservation, anonymiser, archive ou synthese ; ${SEE}.`;
    case "unknown-option":
      return `L’option ${quoted(problem.option)} n’existe pas pour cette commande. Pour corriger : ${SEE}.`;
    case "no-value":
      return `L’option ${problem.option} attend une valeur. Pour corriger : l’écrire après elle ; ${SEE}.`;
    case "unexpected-value":
      return `L’option ${problem.option} ne prend pas de valeur. Pour corriger : l’écrire seule ; ${SEE}.`;
    case "repeated-option":
      return `L’option ${problem.option} est donnée deux fois. Pour corriger : n’en garder qu’une.`;
    case "missing-option":
      return `L’option ${problem.option} manque. Pour corriger : l’ajouter ; ${SEE}.`;
    case "missing-file":
      return `Aucun classeur n’est donné. Pour corriger : écrire le chemin d’un fichier .xlsx après la commande ; ${SEE}.`;
    case "missing-submissions":
      return `Aucun relevé à importer n’est donné. Pour corriger : écrire les fichiers des relevés après le classeur ; ${SEE}.`;
    case "not-together":
      return `Les options ${listed(problem.options)} ne vont pas ensemble. Pour corriger : n’en garder qu’une, ou donner un fichier .json à --correspondances.`;
    case "too-many-files":
      return `Cette commande ne lit qu’un classeur à la fois. Pour corriger : n’en donner qu’un, entre guillemets si son nom contient des espaces.`;
    case "bad-day":
      return `La date ${quoted(problem.text)} ne peut pas être lue. Pour corriger : l’écrire AAAA-MM-JJ, par exemple 2026-04-20.`;
    case "several-periods":
      return `Les options ${listed(problem.options)} ne vont pas ensemble. Pour corriger : n’en garder qu’une.`;
    case "bad-threads":
      return `Le nombre de processus ${quoted(problem.text)} ne peut pas être lu. Pour corriger : écrire un nombre entier de 1 à 64 après --processus.`;
    case "missing-reply":
      return `Le fichier renvoyé par le titulaire manque. Pour corriger : l’écrire après le classeur ; ${SEE}.`;
    case "too-many-replies":
      return `Cette commande ne lit qu’une réponse à la fois. Pour corriger : n’en donner qu’une, entre guillemets si son nom contient des espaces.`;
    case "bad-month":
      return `Le mois ${quoted(problem.text)} ne peut pas être lu. Pour corriger : l’écrire AAAA-MM, par exemple 2026-04.`;
    case "bad-year":
      return `L’année ${quoted(problem.text)} ne peut pas être lue. Pour corriger : l’écrire AAAA, par exemple 2026.`;
    case "bad-quarter":
      return `Le trimestre ${quoted(problem.text)} ne peut pas être lu. Pour corriger : l’écrire AAAA-Tn, par exemple 2026-T1.`;
  }
};

export const argumentTextFr = (problem: ArgumentProblem): string => fr(argumentText(problem));

export const CLI_FR = {
  noWorkbook: fr(
    "Aucun classeur .xlsx ou .xlsm n’a été trouvé. Pour corriger : vérifier le chemin du dossier, ou écrire le motif entre guillemets."
  ),
  outputIsInput: (file: string) =>
    fr(
      `Le fichier de sortie ${quoted(file)} est l’un des classeurs à consolider. Pour corriger : donner un autre nom à --sortie.`
    ),
  linesExtension: fr(
    "Les lignes s’écrivent en .parquet ou en .csv. Pour corriger : donner à --lignes un nom qui finit ainsi."
  ),
  badBase: (file: string) =>
    fr(
      `La base ${quoted(file)} ne s’ouvre pas : elle est d’un autre programme, abîmée ou déjà utilisée. Pour corriger : fermer l’autre consolidation, ou donner un autre nom à --base.`
    ),
  consolidating: (done: number, total: number) =>
    fr(
      `Consolidation : ${wholeNumber(done)} sur ${count(total, "classeur", "classeurs")} (${wholeNumber(Math.floor((100 * done) / total))} %)`
    ),
  interrupted: (done: number, total: number) =>
    fr(
      `Consolidation interrompue : ${wholeNumber(done)} sur ${count(total, "classeur lu", "classeurs lus")}, gardés. Rien d’autre n’a été écrit. Pour corriger : relancer la même commande, qui reprend où elle s’est arrêtée.`
    ),
  consolidated: (contracts: number, files: number, unreadable: number) =>
    fr(
      `${count(contracts, "marché consolidé", "marchés consolidés")} sur ${count(files, "fichier", "fichiers")}${unreadable === 0 ? "" : `, dont ${count(unreadable, "illisible", "illisibles")}`}`
    ),
  linesWritten: (file: string) => fr(`Lignes écrites : ${file}`),
  sameFile: fr(
    "Le fichier de sortie est le fichier d’entrée, qui n’est jamais modifié. Pour corriger : donner un autre nom à --sortie."
  ),
  sameCommitteeFile: fr(
    "Le fichier du comité est le classeur lu ou sa copie. Pour corriger : donner un autre nom à --comite."
  ),
  committeeExtension: fr(
    "Le fichier du comité est un classeur sans macro. Pour corriger : donner à --comite un nom en .xlsx."
  ),
  committeeWritten: (file: string) => fr(`Fichier du comité écrit : ${file}`),
  extension: (extension: string) =>
    fr(
      `Excel n’ouvrirait pas ce classeur sous ce nom. Pour corriger : donner à --sortie un nom en ${extension}.`
    ),
  unknownPeriod: (period: string, known: readonly string[]) =>
    fr(
      `La période ${period} n’est pas dans le marché ou n’a pas commencé. Pour corriger : ${
        known.length === 0 ? "vérifier les dates du marché" : `choisir parmi ${listed(known)}`
      }.`
    ),
  lost: (parts: readonly string[]) =>
    fr(`Avertissement : le classeur écrit n’aura plus ${listed(parts)}.`),
  written: (file: string) => fr(`Classeur écrit : ${file}`),
  summaryWritten: (sheet: string, file: string) =>
    fr(`Feuille ${quoted(sheet)} écrite dans ${file}`),
  folder: (file: string) =>
    fr(
      `${quoted(file)} est un dossier. Pour corriger : donner le ou les fichiers qu’il contient, par exemple ${quoted(`${file}/*.xlsx`)}.`
    ),
  nothingToImport: (file: string) =>
    fr(
      `Le fichier ${quoted(file)} n’a aucune feuille visible qui contienne quelque chose. Pour corriger : vérifier qu’il s’agit du bon fichier, ou afficher ses feuilles masquées.`
    ),
  imported: (sheet: string, file: string, rows: number) =>
    fr(
      `${quoted(file)} → feuille ${quoted(sheet)}, ${count(rows, "ligne remplie", "lignes remplies")}`
    ),
  importedBefore: (file: string, sheet: string | null, day: string | null) =>
    fr(
      `Attention : le même fichier que ${quoted(file)} a déjà été importé${day === null ? "" : ` le ${day}`}${sheet === null ? "" : `, feuille ${quoted(sheet)}`}. Les deux copies sont dans le classeur.`
    ),
  leftSheet: (file: string, sheet: string, reason: "hidden" | "empty") =>
    fr(
      `${quoted(file)}, feuille ${quoted(sheet)} : laissée, elle est ${reason === "hidden" ? "masquée" : "vide"}.`
    ),
  importedCount: (sheets: number, files: number) =>
    fr(
      `${count(sheets, "feuille importée", "feuilles importées")} de ${count(files, "fichier", "fichiers")}.`
    ),
  nothingImported: fr("Rien n’a été importé, aucun classeur n’est écrit."),
  notJson: (file: string) =>
    fr(
      `Le fichier ${quoted(file)} n’est pas du JSON. Pour corriger : repartir de ce qu’écrit ${quoted("verifier F.xlsx --correspondances")}.`
    ),
  badMapping: (file: string, place: string, expected: string) =>
    fr(
      `Le fichier de correspondances ${quoted(file)} ne convient pas${place === "" ? "" : `, en ${place}`} : ${expected}. Pour corriger : repartir de ce qu’écrit ${quoted("verifier F.xlsx --correspondances")}.`
    ),
  mappingProblems: {
    object: "un objet est attendu",
    list: "une liste est attendue",
    text: "un texte est attendu",
    textOrNull: "un texte ou null est attendu",
    flag: "true ou false est attendu",
    format: "le format attendu est 1",
    month: "un mois AAAA-MM ou null est attendu",
    date: "une date AAAA-MM-JJ ou null est attendue",
    day: "un jour de 1 à 31 ou null est attendu",
    column: "une lettre de colonne est attendue (A, B… AA)",
    unit: "minutes ou null est attendu",
    rows: "une à trois lignes qui se suivent sont attendues, comptées à partir de 1",
    meaning: (codes: readonly string[]) =>
      `l’une de ces valeurs est attendue : ${codes.join(", ")}`,
    unknownKey: (keys: readonly string[]) =>
      `${listed(keys.map((key) => quoted(key)))} n’est pas connu`,
    columnTwice: (column: string) => `la colonne ${column} y est deux fois`,
    noSignature: "sans signature, la présentation ne peut pas être retrouvée",
    notFollowed: "la feuille ne peut pas être prise ainsi",
    columnNotFollowed: (column: string) =>
      `la colonne ${column} ne peut pas recevoir ce sens : son intitulé dans le classeur n’est pas celui du fichier, ou le jour et le mois viennent de l’intitulé`,
    other: "la valeur ne convient pas",
  },
  unexpected: fr(
    "L’opération n’a pas abouti, pour une raison imprévue. Pour corriger : vérifier que le classeur s’ouvre dans Excel, puis relancer ; rien n’a été écrit."
  ),
  verdict: (blocking: number, toJustify: number, information: number) => {
    const rest = listed([
      count(toJustify, "anomalie à justifier", "anomalies à justifier"),
      count(information, "information", "informations"),
    ]);
    return fr(
      blocking === 0
        ? `Verdict : rien de bloquant ; ${rest}.`
        : `Verdict : ${count(blocking, "anomalie bloquante", "anomalies bloquantes")} à lever ; ${rest}.`
    );
  },
  situation: (contract: string, day: string) => fr(`${contract}, situation au ${day}.`),
  contract: (reference: string | null) =>
    reference === null ? "Marché sans référence" : `Marché ${reference}`,
  decided: (decided: number) =>
    count(
      decided,
      "anomalie a déjà reçu votre décision",
      "anomalies ont déjà reçu votre décision"
    ) + ".",
  headings: {
    statements: "Relevés",
    findings: "Anomalies",
    penalties: "Conditions de pénalité constatées (montants proposés)",
    notChecked: "Non contrôlé",
  },
  statement: (
    sheet: string,
    status: string,
    rows: number,
    production: string,
    guidance: string,
    training: string
  ) =>
    fr(
      `${sheet} : ${status.charAt(0).toLowerCase()}${status.slice(1)}, ${count(rows, "ligne", "lignes")}, production ${production}, accompagnement ${guidance}, formation ${training}`
    ),
  rule: (code: string, title: string, severity: string, findings: number) =>
    fr(`${code} ${title} (${severity.toLowerCase()}) : ${findings}`),
  finding: (message: string, fix: string) => fr(`${message} Pour corriger : ${fix}`),
  decision: (label: string) => fr(`Décision : ${label.toLowerCase()}.`),
  penalty: (
    clause: string,
    trigger: string,
    period: string,
    computation: string,
    net: string,
    state: string
  ) =>
    fr(
      `${clause} ${trigger}, ${period} : ${computation} ; net proposé ${net} (${state.toLowerCase()})`
    ),
  penaltyTotal: (amount: string) => fr(`Total net proposé : ${amount}`),
} as const;
