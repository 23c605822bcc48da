import { count, dayText, euros, hours, listed, wholeNumber } from "../format";
import type { Cents, Seconds } from "../../domain/numbers";
import type { Day } from "../../domain/calendar";

/** Sentences of the contract's form. Field names are the sheet's own, in French in every language. */

const validity = (from: Day | null, to: Day | null): string => {
  if (from === null && to === null) return "sans date de fin connue";
  if (from === null) return `valable jusqu’au ${dayText(to ?? 0)}`;
  return to === null
    ? `valable depuis le ${dayText(from)}`
    : `valable du ${dayText(from)} au ${dayText(to)}`;
};

const difference = (left: Seconds, right: Seconds): string =>
  left > right ? `${hours(left - right)} de trop` : `il manque ${hours(right - left)}`;

/** Names and units in another language than the sheet's; French needs none. */
const NAMES: Readonly<Record<string, string>> = {};

export const contractForm = {
  labels: NAMES,
  units: NAMES,
  title: "Marché",
  intro:
    "Le formulaire écrit dans les tables du classeur\u00a0: seules les cellules changées sont écrites, quand vous enregistrez.",
  refresh: "Relire le classeur",
  stale:
    "Le classeur a changé depuis cette lecture. Vos modifications sont gardées quand vous le relisez.",
  parts: {
    overview: "Vue d’ensemble",
    identity: "Identité",
    volume: "Durée et volume",
    split: "Répartition",
    supervision: "Encadrement et remises",
    lots: "Lots et supports",
    clauses: "Clauses de pénalité",
    preparation: "Préparer le marché",
  },
  partsLabel: "Étapes du marché",
  step: (rank: number, of: number) => `Étape ${rank.toString()} sur ${of.toString()}`,
  filled: (done: number, of: number) => `${done.toString()} sur ${count(of, "champ", "champs")}`,
  rows: {
    tLots: (n: number) => count(n, "lot", "lots"),
    tSupports: (n: number) => count(n, "support", "supports"),
    tClauses: (n: number) => count(n, "clause", "clauses"),
  },
  aids: "procédure, publicité, critères",
  errors: (n: number) => count(n, "erreur", "erreurs"),
  doubts: (n: number) => count(n, "point à vérifier", "points à vérifier"),
  modified: (n: number) => count(n, "modification", "modifications"),
  back: "Vue d’ensemble",
  previous: (part: string) => `Précédent\u00a0: ${part}`,
  next: (part: string) => `Suivant\u00a0: ${part}`,
  understood: "Ce que le dernier contrôle a compris",
  notUsable: "Le contrôle ne peut pas lire ce marché",
  mend: "Corriger le champ",
  noTable: (table: string) =>
    `La table ${table} n’existe pas encore\u00a0: l’enregistrement la crée, sur une feuille à elle.`,
  unsaved: (n: number) =>
    count(n, "modification non enregistrée", "modifications non enregistrées"),
  save: "Enregistrer",
  discard: "Abandonner",
  discardTitle: "Abandonner ce qui est saisi\u00a0?",
  discardText: (n: number) =>
    n === 1
      ? "1 modification sera perdue\u00a0; le classeur n’a pas changé."
      : `${wholeNumber(n)} modifications seront perdues\u00a0; le classeur n’a pas changé.`,
  keepTyping: "Continuer la saisie",
  discardAll: "Tout abandonner",
  blocked: (n: number) =>
    `${count(n, "champ est", "champs sont")} à corriger avant d’enregistrer\u00a0:`,
  inSheet: (text: string) => `Dans la feuille\u00a0: ${text === "" ? "vide" : text}`,
  restore: "Reprendre la valeur de la feuille",
  restoreOf: (title: string) => `Reprendre la valeur de la feuille\u00a0: ${title}`,
  changed: "modifié",
  byDefault: (value: string) => `Vide, le format applique\u00a0: ${value}.`,
  article: "Article",
  articleOf: (title: string) => `Article du marché pour ${title}`,
  articleAdd: "Indiquer l’article du marché",
  choose: "(vide)",
  unknownChoice: (text: string) => `${text} (valeur de la feuille)`,
  accepted: {
    text: "un texte",
    siret: "14 chiffres",
    choice: "une valeur de la liste",
    date: "une date entière",
    months: "un nombre de mois, par exemple 24",
    whole: "un nombre entier",
    money: "un montant en euros, par exemple 1 250,50",
    hours: "un nombre d’heures, par exemple 40000 ou 7,5",
    percent: "un pourcentage de 0 à 100, par exemple 20 ou 12,5",
    days: "un nombre de jours, par exemple 2 ou 0,5",
    number: "un nombre, par exemple 10 ou 2,5",
    rate: "un montant en euros (35), un multiple du SMIC (4 × SMIC) ou V*R/1000",
  },
  siretGood: "SIRET\u00a0: la clé est juste (l’existence de l’établissement n’est pas vérifiée).",
  remarks: {
    unreadable: (accepted: string) => `Ne se lit pas\u00a0: écrire ${accepted}.`,
    range: (min: string, max: string) => `Hors limites\u00a0: de ${min} à ${max}.`,
    required: "À remplir.",
    siretLength: (n: number) =>
      `Un SIRET a 14 chiffres, ${n < 2 ? `${n.toString()} est saisi` : `${n.toString()} sont saisis`}.`,
    siretKey:
      "La clé de contrôle de ce SIRET est fausse\u00a0: deux chiffres sont peut-être inversés.",
    needed: "Vide\u00a0: les contrôles qui en dépendent ne peuvent pas être faits.",
    minOverMax: "Le minimum dépasse le maximum.",
    partsOverMax:
      "Les deux minimums propres, additionnés, dépassent le maximum\u00a0: aucun relevé ne pourrait les respecter.",
    pathwayMissing:
      "Marché acheté en parcours\u00a0: sans durée d’un parcours, rien ne dit s’il est allé à son terme.",
    pathwayLonger: "Un parcours durerait plus longtemps que le marché.",
    pathwaysWhole: "Un nombre de parcours est entier.",
    lotsSum: (lots: Seconds, planned: Seconds) =>
      `Les lots font ${hours(lots)} pour ${hours(planned)} au marché\u00a0: ${difference(lots, planned)}.`,
    supportsOver: (lot: string, supports: Seconds, planned: Seconds) =>
      `Les supports du lot ${lot} font ${hours(supports)}, plus que le lot (${hours(planned)}).`,
    unknownLot: (lot: string) => `Le lot ${lot} n’est pas dans la table des lots.`,
    datesOrder: "La fin est avant le début.",
    outsideContract: "Hors des dates du marché.",
    duplicate: (name: string) => `«\u00a0${name}\u00a0» y est déjà.`,
    sameMember: (lot: string) =>
      `Le lot ${lot} a déjà une ligne pour ce titulaire. Pour un groupement, une ligne par membre.`,
    clauseUnit:
      "Cette unité n’a pas de sens pour ce déclencheur\u00a0: la clause ne sera pas calculée.",
    clauseNoRate: "Pénalité non paramétrée\u00a0: le fait sera constaté, sans montant.",
    clauseAllowance:
      "Chaque fait compte pour une occurrence\u00a0: avec cette franchise, rien ne sera dû.",
    clauseDelay: "Un délai sans préalable est sans effet.",
    clauseAmount: "Montant HT vide\u00a0: ce montant ne peut pas être calculé.",
    clauseSmic: "SMIC horaire absent des références datées (table tCalendrier) à ce jour.",
  },
  help: {
    Référence: "Le numéro du marché, tel qu’il figure sur les relevés.",
    Objet: "L’objet du marché, en une ligne.",
    Acheteur: "Qui achète la prestation d’insertion.",
    Titulaire: "La structure titulaire, ou le mandataire du groupement.",
    SIRET: "Celui du titulaire. La clé de contrôle est vérifiée pendant la saisie.",
    "Type de structure":
      "Dit quelles règles de l’insertion par l’activité économique s’appliquent.",
    "Type de marché":
      "Achat d’insertion\u00a0: l’insertion est l’objet même. Marché réservé\u00a0: la prestation l’est. Clause d’exécution\u00a0: l’insertion en est une condition.",
    Facilitateur: "Qui assiste l’acheteur dans le suivi.",
    Territoire: "Dit quels jours fériés comptent.",
    "Date de début": "Premier jour d’exécution.",
    Durée: "Durée ferme, sans les reconductions.",
    Reconductions: "Combien de fois la durée peut être reconduite.",
    CCAG: "Celui que le marché cite, avec son année\u00a0: plafonds et exonérations de retard en dépendent.",
    "Montant HT": "Pour toute la durée. Sert aux plafonds en pourcentage et à V*R/1000.",
    Engagement: "Ce qui est acheté\u00a0: des heures, ou des parcours.",
    "Volume prévu": "Pour toute la durée\u00a0: heures d’insertion, ou nombre de parcours.",
    "Durée d'un parcours": "6 ou 12 mois, par exemple.",
    Lissage: "La période sur laquelle la part est jugée.",
    "Année de référence":
      "Civile\u00a0: de janvier à décembre. Contractuelle\u00a0: de date à date.",
    Trimestres: "Civils, ou comptés depuis le début du marché.",
    "PMSMP comptée comme": "Où vont les heures d’immersion en entreprise.",
    "Absences payées comptées comme": "Où vont les heures d’absence payée.",
    "Part accompagnement et formation minimale":
      "La part de l’accompagnement et de la formation dans les heures.",
    "Part accompagnement et formation maximale": "Le reste va à la production sur les supports.",
    "Part accompagnement minimale": "Si le marché demande un minimum à l’accompagnement seul.",
    "Part formation minimale": "Si le marché demande un minimum à la formation seule.",
    "Tolérance sur le volume mensuel": "L’écart au volume prévu du mois qui reste sans remarque.",
    "Participants par encadrant": "Le maximum que le marché ou l’offre engage.",
    "Heures d'accompagnement par participant et par mois":
      "Le minimum moyen que le marché ou l’offre engage.",
    "Absence d'encadrement non remplacée tolérée":
      "Par mois, tous encadrants techniques confondus.",
    "Jour limite de remise du relevé": "Jour du mois suivant.",
    "Jour limite inclus":
      "«\u00a0Avant le 15\u00a0»\u00a0: le 15 compris, ou le 14 au plus tard\u00a0?",
    "Report au jour ouvrable":
      "Une échéance un jour de repos est-elle reportée au prochain jour ouvrable\u00a0?",
    "Délai de vérification": "À compter de la réception du relevé.",
    "PASS IAE exigé": "Les participants doivent-ils détenir un PASS IAE\u00a0?",
    "Seuil de secret statistique": "En dessous, un effectif n’est pas montré dans les synthèses.",
    "Objectif de sorties dynamiques":
      "Seulement si le marché en fixe un\u00a0: part des sorties vers un emploi durable, un emploi de transition ou une suite positive.",
    "Objectif de sorties durables":
      "Seulement si le marché en fixe un\u00a0: part des sorties vers un emploi durable.",
    Lot: "Numéro du lot. Plusieurs lignes du même lot\u00a0: les membres d’un groupement.",
    Intitulé: "",
    "Heures prévues": "",
    "Part minimale": "Vide, celle du marché s’applique.",
    "Part maximale": "Vide, celle du marché s’applique.",
    Support: "L’activité, telle qu’elle est nommée dans les relevés.",
    Site: "",
    Code: "Court et unique\u00a0: P1, P2…",
    Déclencheur: "Le fait qui ouvre droit à la pénalité.",
    Unité: "Ce que le montant multiplie.",
    Montant: "En euros, ou 4 × SMIC, ou V*R/1000. Vide\u00a0: pénalité non paramétrée.",
    Préalable: "Ce que le marché demande avant d’appliquer.",
    Délai: "Laissé au titulaire par le préalable.",
    Franchise: "Unités qui ne comptent pas.",
    Plafond: "Maximum de la clause.",
    "Plafond %": "Maximum en part du montant HT.",
    Cumulable: "Non\u00a0: de deux pénalités de la même période, la plus forte seule est due.",
    Exonération: "Total jusqu’auquel rien n’est dû.",
    Article: "Où le marché le dit.",
  } as Readonly<Record<string, string>>,
  split: {
    bar: "Répartition des heures",
    supported: (min: string, max: string) => `Accompagnement et formation\u00a0: ${min} à ${max}`,
    production: (min: string, max: string) => `Production sur les supports\u00a0: ${min} à ${max}`,
    faulty: "Le minimum dépasse le maximum\u00a0: la répartition ne peut pas être montrée.",
  },
  proposal: {
    open: "Proposer l’exemple de la Fiche C5",
    title: "L’exemple de la Fiche C5",
    source:
      "Fiche C5, II.3, exemple de rédaction. À adapter à votre marché\u00a0: rien n’est écrit avant «\u00a0Enregistrer\u00a0».",
    propose: (key: string, value: string) => `${key}\u00a0: ${value}`,
    same: "déjà ainsi",
    replaces: (value: string) => `remplacerait ${value}`,
    apply: "Reprendre ce qui est coché",
    none: "Le marché suit déjà cet exemple.",
    phases:
      "Trois phases du parcours\u00a0: 1. remobilisation (objectifs, bilan de départ)\u00a0; 2. apprentissage des techniques et levée des freins (grille d’évaluation personnelle)\u00a0; 3. préparation à la sortie (visites, ateliers, immersions). La phase de chacun se note dans la table tParticipants.",
    control:
      "Suivi mensuel sous forme de tableau, comité de suivi chaque trimestre\u00a0: les échéances se préparent dans «\u00a0Relevés\u00a0», «\u00a0Documents\u00a0».",
  },
  table: {
    lots: "Lots",
    supports: "Supports",
    addLot: "Ajouter un lot",
    addMember: (lot: string) => `Ajouter un membre du groupement au lot ${lot}`,
    addSupport: "Ajouter un support",
    addClause: "Ajouter une clause",
    noLot: "Marché sans lot\u00a0: le volume est celui du marché.",
    noSupport: "Aucun support\u00a0: les heures de production ne sont pas contrôlées par activité.",
    noClause: "Aucune clause\u00a0: aucune pénalité n’est proposée.",
    unnamed: "ligne sans nom",
    isNew: "à ajouter",
    isDeleted: "à supprimer",
    edit: "Modifier",
    editOf: (name: string) => `Modifier ${name}`,
    close: "Replier",
    closeOf: (name: string) => `Replier ${name}`,
    remove: "Supprimer",
    removeOf: (name: string) => `Supprimer ${name}`,
    keep: "Rétablir",
    keepOf: (name: string) => `Rétablir ${name}`,
    lotName: (lot: string) => `Lot ${lot}`,
    clauseName: (code: string) => `Clause ${code}`,
    total: "Total des lots",
    planned: "Volume du marché",
    equal: "Les lots font exactement le volume du marché.",
    notEqual: (lots: Seconds, planned: Seconds) =>
      `${hours(lots)} sur ${hours(planned)}\u00a0: ${difference(lots, planned)}.`,
    members: (n: number) => `Groupement de ${count(n, "membre", "membres")}`,
    groupHint:
      "Groupement\u00a0: une ligne par membre, avec le même numéro de lot, son titulaire, son SIRET et ses heures.",
  },
  clause: {
    preview: "Ce que dit la clause",
    incomplete:
      "Choisissez un déclencheur et une unité\u00a0: la phrase de la clause s’écrira ici.",
    noExample: "Aucun montant n’est inventé\u00a0: sans lui, pas d’exemple chiffré.",
  },
  preparation: {
    procedureTitle: "Procédure et publicité",
    social: "Valeur estimée des services sociaux (insertion)",
    socialHelp:
      "Hors taxes, options et reconductions comprises (code de la commande publique, art. R. 2121-1, à vérifier). Proposé\u00a0: le montant HT du marché.",
    withRenewals: (n: number, amount: Cents) =>
      `Compter ${count(n, "reconduction", "reconductions")}\u00a0: ${euros(amount)}`,
    other: "Valeur estimée des autres services",
    otherHelp: "Du même marché, s’il y en a. Vide\u00a0: aucun.",
    buyer: "Acheteur",
    buyers: {
      local: "Collectivité, établissement public local ou de santé",
      state: "État, établissement public de l’État",
      entity: "Entité adjudicatrice",
    },
    needsValue: "Indiquez la valeur estimée pour voir ce que disent les textes.",
    total: (amount: Cents) => `Valeur estimée totale\u00a0: ${euros(amount)} HT.`,
    mixedTitle: "Marché mixte",
    mixed: {
      social:
        "Les services sociaux ont la valeur la plus élevée\u00a0: ils déterminent la catégorie, la procédure adaptée est possible.",
      other:
        "Les autres services ont la valeur la plus élevée\u00a0: ils déterminent la catégorie, et la procédure adaptée n’est plus ouverte quel que soit le montant.",
      equal:
        "Les deux valeurs sont égales\u00a0: le texte retient la plus élevée et ne tranche pas ce cas. La lecture la plus stricte est montrée, à faire vérifier.",
    },
    procedure: {
      adaptedAny: "Procédure adaptée (MAPA) possible, quelle que soit la valeur estimée.",
      adaptedUnder: (amount: Cents) =>
        `Procédure adaptée possible\u00a0: la valeur est sous le seuil de ${euros(amount)} HT.`,
      formal: (amount: Cents) =>
        `Procédure formalisée\u00a0: la valeur atteint le seuil de ${euros(amount)} HT.`,
      unknown: "Aucun seuil connu à cette date\u00a0: l’écrire dans la table tCalendrier.",
    },
    advertising: {
      journal: (amount: Cents) =>
        `Avis au JOUE nécessaire\u00a0: la valeur atteint ${euros(amount)} HT.`,
      free: "Publicité adaptée, librement déterminée par l’acheteur.",
      under: (amount: Cents) =>
        `Pas d’avis au JOUE imposé\u00a0: la valeur est sous ${euros(amount)} HT.`,
      dispensed: (amount: Cents) =>
        `Valeur inférieure à ${euros(amount)} HT\u00a0: le marché peut être dispensé de publicité et de mise en concurrence préalables.`,
      formal: "Publicité de la procédure formalisée.",
      unknown:
        "Aucun seuil de publicité connu à cette date\u00a0: l’écrire dans la table tCalendrier.",
    },
    headings: { procedure: "Procédure", advertising: "Publicité" },
    sources: {
      "code-r2123-1": "code de la commande publique, art. R. 2123-1, 3°, et Fiche C5, II.2",
      "code-r2123-2": "code de la commande publique, art. R. 2123-2, et Fiche C5, II.2",
      "guide-insertion": "Fiche C5, II.2",
      "thresholds-2024": "seuils de procédure 2024-2025",
      "thresholds-2026": "seuils de procédure 2026-2027",
      "dispensation-2026":
        "dispense de publicité, fournitures et services, depuis le 1er avril 2026",
      buyer: "votre table tCalendrier",
    },
    source: (source: string) => `Source\u00a0: ${source}`,
    validity,
    toCheck: "à vérifier avant usage",
    references:
      "Un seuil a changé\u00a0? Écrivez-le dans la table tCalendrier, avec ses dates et sa source\u00a0: il remplace celui-ci.",
    referenceNames: (names: readonly string[]) => `Références reconnues\u00a0: ${listed(names)}.`,
    criteriaTitle: "Critères d’attribution",
    criteriaIntro: "Pondérations envisagées, en pour cent.",
    insertionWeight: {
      "Achat d'insertion": "Qualité de la prestation d’insertion",
      "Marché réservé": "Performance sociale",
      "Clause d'exécution": "Performance sociale",
    } as Readonly<Record<string, string>>,
    technical: "Maîtrise du support technique",
    price: "Prix",
    criteria: {
      sum: (sum: string) =>
        `Les pondérations font ${sum}\u00a0%\u00a0: elles doivent faire 100\u00a0%.`,
      notFirst: (weight: string, highest: string) =>
        `La qualité d’insertion pèse ${weight}\u00a0%, pas plus qu’un autre critère (${highest}\u00a0%)\u00a0: dans un achat d’insertion, elle est en général le critère principal.`,
      underExample: (weight: string, example: string) =>
        `La qualité d’insertion est le critère principal (${weight}\u00a0%). Le guide donne l’ordre de grandeur de ${example}\u00a0%.`,
      first: (weight: string, example: string) =>
        `La qualité d’insertion est le critère principal (${weight}\u00a0%), à l’ordre de grandeur du guide (${example}\u00a0%).`,
      overMaximum: (weight: string, maximum: string) =>
        `La performance sociale pèse ${weight}\u00a0%\u00a0: dans un marché réservé, le guide indique ${maximum}\u00a0% au maximum. Au-delà, l’objet est peut-être un achat d’insertion.`,
      within: (weight: string, maximum: string) =>
        `La performance sociale pèse ${weight}\u00a0%, dans l’ordre de grandeur du guide (${maximum}\u00a0% au maximum).`,
      noGuide: "Le guide ne donne pas d’ordre de grandeur pour une clause d’exécution.",
    },
    criteriaSource:
      "Source\u00a0: Fiche C5, I. Ordres de grandeur d’usage, non des règles de droit\u00a0; sans date de fin connue.",
    example: "Essayer l’exemple du guide (70\u00a0%)",
    needsWeights: "Indiquez les trois pondérations pour les comparer au guide.",
    disclaimer:
      "Ces aides disent ce que les textes cités prévoient pour les valeurs saisies\u00a0; elles ne remplacent pas le conseil juridique de l’acheteur et n’écrivent rien dans le classeur.",
  },
};

export type ContractFormTexts = typeof contractForm;
