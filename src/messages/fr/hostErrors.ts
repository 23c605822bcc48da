import { quoted, wholeNumber } from "../format";

/** What a failure knows of itself: a sheet, a file, a limit… Never a person's name. */
export type HostErrorDetails = Readonly<Record<string, string | number>>;

const RETRY =
  "relancer l’opération ; si elle échoue encore, enregistrer, fermer puis rouvrir le classeur";

const sheetOf = ({ sheet }: HostErrorDetails): string =>
  sheet === undefined ? "" : ` (feuille ${quoted(String(sheet))})`;

const fileOf = ({ file }: HostErrorDetails): string =>
  file === undefined ? "Le fichier" : `Le fichier ${quoted(String(file))}`;

const FILE_KINDS: Readonly<Record<string, string>> = {
  xls: "est un ancien classeur Excel (.xls)",
  xlsb: "est un classeur Excel binaire (.xlsb)",
  ods: "est un classeur OpenDocument (.ods)",
  zip: "est une archive qui ne contient pas de classeur",
  csv: "est un fichier texte (.csv)",
  xml: "est un document XML",
  sylk: "est un fichier d’échange de tableur (SYLK ou DIF)",
};

const OTHER_KINDS: Readonly<Record<string, string>> = {
  pdf: "est un document PDF",
  image: "est une image",
  word: "est un document de traitement de texte",
  presentation: "est une présentation",
  numbers: "est un document Numbers",
  html: "est une page Web enregistrée sous un autre nom",
  shortcut: "n’est qu’un raccourci vers un document en ligne",
  archive: "est une archive",
  mail: "est un courriel enregistré",
};

const otherKindOf = ({ kind }: HostErrorDetails): string =>
  (kind === undefined ? undefined : OTHER_KINDS[String(kind)]) ?? "n’est pas un tableur";

const OTHER_REMEDIES: Readonly<Record<string, string>> = {
  numbers: "l’exporter au format Excel depuis Numbers",
  html: "l’ouvrir dans Excel et l’enregistrer au format « Classeur Excel (.xlsx) »",
  shortcut: "ouvrir le document en ligne et le télécharger au format Excel",
  archive: "en extraire les relevés, puis les choisir eux-mêmes",
  mail: "en enregistrer la pièce jointe, puis la choisir elle-même",
};

const CONTRACT_REMEDY =
  "choisir à sa place le classeur du marché (.xlsx), ou le demander à qui l’a envoyé";

const otherRemedyOf = ({ kind, wanted }: HostErrorDetails): string =>
  wanted === "contract" ? CONTRACT_REMEDY : statementRemedyOf(kind);

const statementRemedyOf = (kind: string | number | undefined): string =>
  (kind === undefined ? undefined : OTHER_REMEDIES[String(kind)]) ??
  "demander au titulaire le relevé dans un tableur (.xlsx, .xls, .ods ou .csv)";

const kindOf = ({ kind }: HostErrorDetails): string =>
  (kind === undefined ? undefined : FILE_KINDS[String(kind)]) ?? "n’est pas un classeur Excel";

/** What is too large in a file, and what to do about it. */
const TOO_LARGE: Readonly<Record<string, string>> = {
  expanded:
    "grossirait sans mesure une fois décompressé (plus de 160 Mo, ou plus de 300 fois sa taille) : il est refusé avant de l’être. Pour corriger : l’ouvrir dans son tableur, n’y garder que le relevé, supprimer les images et les lignes vides mises en forme, et l’enregistrer de nouveau",
  parts:
    "contient plus de 10 000 éléments : ce n’est pas un classeur ordinaire. Pour corriger : l’ouvrir dans son tableur, n’y garder que le relevé et l’enregistrer de nouveau",
  former:
    "contient plus de 600 000 cellules remplies, ce que ce format ancien (.xls) ne permet pas de lire sûrement. Pour corriger : l’ouvrir dans Excel et l’enregistrer au format « Classeur Excel (.xlsx) »",
  text: "dépasse 20 Mo de texte. Pour corriger : n’y garder que les lignes du relevé, ou l’envoyer en .xlsx",
  line: "a une ligne de plus de deux millions de caractères. Pour corriger : vérifier que le fichier a été enregistré avec une ligne par participant, ou demander le relevé en .xlsx",
  columns:
    "a une ligne de plus de 16 384 colonnes. Pour corriger : vérifier le séparateur (« ; », tabulation ou virgule) et les guillemets, ou demander le relevé en .xlsx",
  cell: "a une cellule de plus de 32 767 caractères, ce qu’Excel n’accepte pas. Pour corriger : vérifier les guillemets du fichier, ou demander le relevé en .xlsx",
};

const tooLargeOf = (details: HostErrorDetails): string =>
  (details["reason"] === undefined ? undefined : TOO_LARGE[String(details["reason"])]) ??
  `est trop volumineux${limitOf(details)}. Pour corriger : supprimer les lignes et colonnes vides mises en forme, les cellules remplies loin du relevé, les images, et enregistrer de nouveau`;

const limitOf = ({ limit }: HostErrorDetails): string =>
  typeof limit === "number" ? ` (limite : ${wholeNumber(limit)})` : "";

const tooManyCells = "L’opération touche plus de cellules qu’Excel n’en accepte en une fois.";
const tooLarge =
  "Le classeur est trop volumineux pour un seul échange avec Excel. Pour corriger : déplacer les relevés anciens dans un autre classeur, ou supprimer les lignes et colonnes vides mises en forme.";
const workbookChanged =
  "Le classeur a changé pendant l’opération : une feuille, une table ou une plage attendue n’existe plus. Pour corriger : relancer le contrôle.";
const tooOld =
  "Cette version d’Excel ne connaît pas une fonction dont le complément a besoin. Pour corriger : mettre Excel à jour, ou utiliser Excel sur le Web ; le contrôle en ligne de commande reste possible.";
const links =
  "Excel a bloqué les liaisons du classeur vers d’autres fichiers. Pour corriger : les autoriser dans Données, Liaisons, ou remplacer ces formules par leurs valeurs.";
const conflict =
  "Une autre modification a eu lieu au même endroit et au même moment. Pour corriger : attendre que les autres personnes aient terminé, puis relancer.";
const busy = `Excel n’a pas pu répondre. Pour corriger : ${RETRY}.`;
const invalid = `Excel a refusé une écriture du complément. Rien d’autre n’a été modifié. Pour corriger : ${RETRY}.`;

type Say = (details: HostErrorDetails) => string;
const always =
  (text: string): Say =>
  () =>
    text;

/** One French sentence and its remedy for each error code of Excel and of files. */
export const HOST_ERRORS_FR: Readonly<Record<string, Say>> = {
  AccessDenied: (details) =>
    `La feuille ou le classeur est protégé${sheetOf(details)} : l’écriture est refusée. Pour corriger : ôter la protection (Révision, Ôter la protection) ou ouvrir le classeur en modification, puis relancer.`,
  ActivityLimitReached: always(
    "Excel a reçu trop de demandes en peu de temps. Pour corriger : attendre une minute, puis relancer."
  ),
  ApiNotAvailable: always(tooOld),
  ApiNotFound: always(tooOld),
  BadPassword: always(
    "Le mot de passe de protection n’est pas le bon. Pour corriger : ôter la protection de la feuille avec son mot de passe, puis relancer."
  ),
  Conflict: always(conflict),
  ConnectionFailure: always(
    "La liaison avec Excel est coupée. Pour corriger : vérifier que le classeur est toujours ouvert, puis rouvrir le volet."
  ),
  ContentLengthRequired: always(invalid),
  DirtySupportingFormula: always(
    "Une formule du classeur n’est pas encore recalculée. Pour corriger : lancer le calcul (touche F9), attendre la fin, puis relancer."
  ),
  EmptyChartSeries: always(
    "Un graphique n’a aucune donnée à montrer. Pour corriger : vérifier que le trimestre choisi contient des heures, puis relancer."
  ),
  FilteredRangeConflict: (details) =>
    `Un filtre empêche l’écriture${sheetOf(details)}. Pour corriger : effacer les filtres de la feuille, puis relancer.`,
  FormulaLengthExceedsLimit: always(
    "Une formule dépasse la longueur qu’Excel accepte. Pour corriger : raccourcir les noms de feuilles ou réduire la période."
  ),
  GeneralException: always(busy),
  InactiveWorkbook: always(
    "Un autre classeur est passé au premier plan pendant l’opération. Pour corriger : revenir sur le classeur du marché, puis relancer."
  ),
  InsertDeleteConflict: always(
    "Excel ne peut pas ajouter ou retirer ces lignes sans déplacer d’autres cellules. Pour corriger : libérer les cellules sous et à droite des tables du complément."
  ),
  InvalidArgument: always(invalid),
  InvalidBinding: always(workbookChanged),
  InvalidObjectPath: always(workbookChanged),
  InvalidOperation: always(invalid),
  InvalidOperationInCellEditMode: always(
    "Une cellule est en cours de saisie : Excel refuse toute opération. Pour corriger : valider la saisie avec Entrée ou l’annuler avec Échap, puis relancer."
  ),
  InvalidReference: always(workbookChanged),
  InvalidRequest: always(invalid),
  InvalidSelection: always(
    "La sélection ne convient pas à l’opération. Pour corriger : sélectionner une seule cellule, puis relancer."
  ),
  ItemAlreadyExists: (details) =>
    `Une feuille, une table ou un nom de ce type existe déjà${sheetOf(details)}. Pour corriger : renommer l’élément existant, puis relancer.`,
  ItemNotFound: always(workbookChanged),
  MergedRangeConflict: (details) =>
    `Des cellules fusionnées empêchent l’écriture${sheetOf(details)}. Pour corriger : défaire la fusion à cet endroit, puis relancer.`,
  NonBlankCellOffSheet: always(
    "Des cellules remplies tout en bas ou tout à droite de la feuille empêchent d’ajouter des lignes. Pour corriger : vider ces cellules, puis relancer."
  ),
  NotImplemented: always(tooOld),
  OpenWorkbookLinksBlocked: always(links),
  OperationCellsExceedLimit: always(
    `${tooManyCells} Pour corriger : supprimer les lignes et colonnes vides mises en forme, ou répartir les relevés sur plusieurs classeurs.`
  ),
  PivotTableRangeConflict: (details) =>
    `Un tableau croisé dynamique occupe la place de l’écriture${sheetOf(details)}. Pour corriger : le déplacer sur une autre feuille, puis relancer.`,
  PowerQueryRefreshResourceChallenge: always(
    "Une requête du classeur demande une identification. Pour corriger : actualiser les données du classeur, puis relancer."
  ),
  PropertyNotLoaded: always(busy),
  RangeExceedsLimit: always(
    `${tooManyCells} Pour corriger : supprimer les lignes et colonnes vides mises en forme, ou répartir les relevés sur plusieurs classeurs.`
  ),
  RangeImageExceedsLimit: always(
    "L’image demandée d’une plage dépasse la taille qu’Excel accepte. Pour corriger : choisir une plage plus petite."
  ),
  RefreshWorkbookLinksBlocked: always(links),
  RequestAborted: always(
    "L’opération a été interrompue avant la fin. Pour corriger : la relancer ; elle reprend depuis le début sans rien doubler."
  ),
  RequestPayloadSizeLimitExceeded: always(tooLarge),
  ResponsePayloadSizeLimitExceeded: always(tooLarge),
  ServiceNotAvailable: always(busy),
  Timeout: always(busy),
  Unauthenticated: always(
    "Excel demande de se connecter de nouveau. Pour corriger : se reconnecter à Excel, puis relancer."
  ),
  UndoNotSupported: always(
    "Excel ne peut pas inscrire cette opération dans l’historique d’annulation. Pour corriger : relancer ; les marques se retirent avec « Effacer les marques »."
  ),
  UnsupportedFeature: always(tooOld),
  UnsupportedFillType: always(invalid),
  UnsupportedOperation: always(tooOld),
  UnsupportedSheet: (details) =>
    `Cette feuille n’est pas une feuille de calcul (graphique ou macro)${sheetOf(details)}. Pour corriger : choisir une feuille de calcul.`,

  NotAWorkbook: (details) =>
    `${fileOf(details)} ${kindOf(details)} et ne peut pas être lu. Pour corriger : l’ouvrir dans Excel ou LibreOffice et l’enregistrer au format « Classeur Excel (.xlsx) ».`,
  EncryptedWorkbook: (details) =>
    `${fileOf(details)} est chiffré par un mot de passe et ne peut pas être lu. Pour corriger : l’ouvrir dans Excel avec son mot de passe et l’enregistrer sans mot de passe d’ouverture.`,
  DamagedWorkbook: (details) =>
    `${fileOf(details)} est abîmé et ne peut pas être lu en entier. Pour corriger : l’ouvrir dans Excel, accepter la réparation, puis l’enregistrer sous un autre nom ; ou demander un nouvel envoi.`,
  FileTooLarge: (details) => `${fileOf(details)} ${tooLargeOf(details)}.`,
  BrokenQuotes: (details) =>
    `${fileOf(details)} a un guillemet mal placé ou jamais refermé${details["line"] === undefined ? "" : `, à la ligne ${wholeNumber(Number(details["line"]))}`} : la suite serait prise pour une seule cellule. Pour corriger : doubler ou retirer ce guillemet, ou demander le relevé en .xlsx.`,
  NotASpreadsheet: (details) =>
    `${fileOf(details)} ${otherKindOf(details)} : aucune heure ne peut y être lue. Pour corriger : ${otherRemedyOf(details)}.`,
  EmptyFile: (details) =>
    `${fileOf(details)} est vide (0 octet). Pour corriger : demander un nouvel envoi ; la transmission a sans doute été interrompue.`,
  NoFilledSheet: (details) =>
    `${fileOf(details)} ne contient aucune feuille remplie. Pour corriger : vérifier que c’est le bon fichier, ou demander un nouvel envoi.`,
  UnsafeFile: (details) =>
    `${fileOf(details)} contient une définition de document (DOCTYPE) qu’aucun tableur n’écrit : il est refusé par prudence. Pour corriger : demander au titulaire un fichier enregistré par son tableur.`,
  FileTooSlow: (details) =>
    `${fileOf(details)} demande trop de temps à lire ; la lecture a été arrêtée. Pour corriger : l’ouvrir dans Excel, n’y garder que le relevé, l’enregistrer en .xlsx, puis le choisir de nouveau.`,
  ReaderStopped: (details) =>
    `La lecture s’est arrêtée${details["file"] === undefined ? "" : ` sur le fichier ${quoted(String(details["file"]))}`}, faute de mémoire sans doute. Pour corriger : fermer d’autres programmes, ou enregistrer le relevé seul en .xlsx, puis recommencer.`,
  NoCryptography: always(
    "L’empreinte du fichier ne peut pas être calculée, car le complément n’est pas servi en https. Pour corriger : demander au service informatique de publier le complément en https."
  ),
  FileNotFound: (details) =>
    `${fileOf(details)} est introuvable. Pour corriger : vérifier le chemin et le nom du fichier.`,
  CannotRead: (details) =>
    `${fileOf(details)} ne peut pas être ouvert. Pour corriger : vérifier qu’il s’agit d’un fichier et que vous avez le droit de le lire.`,
  CannotWrite: (details) =>
    `${fileOf(details)} ne peut pas être écrit. Pour corriger : fermer ce fichier s’il est ouvert, et vérifier que le dossier existe et que vous avez le droit d’y écrire.`,
  UnsupportedParts: (details) =>
    `Le classeur contient des éléments qui ne seraient pas conservés${details["parts"] === undefined ? "" : ` : ${String(details["parts"])}`}. Pour corriger : les retirer, ou demander l’écriture malgré tout avec --forcer.`,
  NoQuarter: () =>
    "Aucun trimestre du marché n’a encore commencé à la date du contrôle. Pour corriger : vérifier « Date de début » et « Durée » dans la table tMarche, ou choisir une date de contrôle plus tardive.",
  LinesElsewhere: () =>
    "Les lignes de cette consolidation sont trop nombreuses pour une feuille et se trouvent dans le fichier remis à côté : le bordereau ne peut pas les lire. Pour corriger : consolider séparément les marchés d’un territoire, puis recommencer dans ce classeur.",
  UnknownTerritory: ({ territory }) =>
    `Aucun marché lu n’est du territoire ${quoted(String(territory ?? ""))}. Pour corriger : choisir un territoire de la colonne Territoire, ou aucun pour les avoir tous.`,
  NobodyNamed: () =>
    "Ce classeur ne nomme aucun participant : il n’a ni marché, ni lignes d’heures. Pour corriger : ouvrir le classeur d’un marché, ou une consolidation.",
  UnknownPerson: () =>
    "Une des personnes choisies n’est pas dans ce classeur : rien n’a été écrit. Pour corriger : relire la liste, et choisir par l’identifiant.",
  StillActive: ({ identifier }) =>
    `Le participant ${quoted(String(identifier ?? ""))} a une activité depuis moins de deux ans, ou aucune activité datée : rien n’a été écrit. Pour corriger : l’ôter du choix.`,
  NothingToArchive: () =>
    "Ce classeur n’a aucun registre à archiver. Pour corriger : lancer un contrôle, puis recommencer.",
  LotNeeded: ({ lots }) =>
    `Plusieurs titulaires se partagent ce marché : chacun ne reçoit que ses lots. Pour corriger : choisir un lot (--lot dans un terminal) parmi ${String(lots ?? "")}.`,
  UnknownLot: ({ lot, lots }) =>
    `Le marché n’a pas de lot ${quoted(String(lot ?? ""))}. Pour corriger : ${lots === "" ? "n’en choisir aucun, le marché n’est pas alloti" : `choisir parmi ${String(lots ?? "")}`}.`,
  MonthOutside: ({ month }) =>
    `Le marché ne court pas en ${String(month ?? "")}. Pour corriger : choisir un mois du marché, ou vérifier ses dates dans tMarche.`,
  NotAnAnswer: ({ file }) =>
    `Le fichier ${quoted(String(file ?? ""))} n’a ni tableau des réponses ni relevé préparé : il ne vient pas d’un envoi, et rien n’a été écrit. Pour corriger : choisir le fichier que le titulaire a rempli, ou importer ses relevés comme les autres.`,
  OtherContract: ({ file, reference }) =>
    `Le fichier ${quoted(String(file ?? ""))} répond pour le marché ${quoted(String(reference ?? ""))}, qui n’est pas celui de ce classeur : rien n’a été écrit. Pour corriger : ouvrir le classeur de ce marché.`,
  RowChanged: ({ table, row, sheet }) =>
    `La ligne ${wholeNumber(Number(row ?? 0))} de la table ${quoted(String(table ?? ""))}${sheet === undefined ? "" : ` (feuille ${quoted(String(sheet))})`} a changé dans le classeur depuis sa lecture : rien n’a été écrit. Pour corriger : relire le classeur, vérifier cette ligne, puis recommencer.`,
  RegisterColumnMissing: ({ table, column, sheet }) =>
    `La table ${quoted(String(table ?? ""))}${sheet === undefined ? "" : ` (feuille ${quoted(String(sheet))})`} n’a pas de colonne ${quoted(String(column ?? ""))} : rien n’a été écrit. Pour corriger : ajouter une colonne de ce titre à la table, puis recommencer.`,
  RowsUnderTable: ({ table, row, sheet }) =>
    `La table ${quoted(String(table ?? ""))}${sheet === undefined ? "" : ` (feuille ${quoted(String(sheet))})`} ne peut pas grandir : la ligne ${wholeNumber(Number(row ?? 0))}, juste au-dessous, est remplie. Rien n’a été écrit. Pour corriger : déplacer ce qui se trouve sous la table, puis recommencer.`,
  PseudonymsMissing: () =>
    "Le registre des pseudonymes n’est plus dans le classeur : le fichier porterait d’autres pseudonymes que la synthèse, et rien n’a été écrit. Pour corriger : reconstruire la synthèse, puis l’exporter à nouveau.",
  WorkbookProtected: always(
    "La structure du classeur est protégée : aucune feuille ne peut y être ajoutée, et rien n’a été écrit. Pour corriger : ôter la protection (Révision, Protéger le classeur), puis relancer."
  ),
  TableOnSummary: ({ table, sheet }) =>
    `La feuille ${quoted(String(sheet ?? ""))}, que le complément réécrit en entier, porte une autre table, ${quoted(String(table ?? ""))} : elle serait effacée, et rien n’a été écrit. Pour corriger : déplacer cette table sur une autre feuille, puis relancer.`,
  TableNameTaken: ({ table, sheet }) =>
    `Le nom de table ${quoted(String(table ?? ""))} est déjà pris${sheet === undefined ? "" : ` par la feuille ${quoted(String(sheet))}`}, que le complément n’a pas créée. Pour corriger : renommer cette table, puis relancer.`,
};

/** What is said when a code is unknown: the code is given last, for whoever helps. */
export const unknownErrorFr = (code: string): string =>
  `L’opération n’a pas abouti, pour une raison que le complément ne connaît pas. Pour corriger : ${RETRY}. Référence à communiquer à l’assistance : ${code}.`;
