import type { Day } from "../../domain/calendar";
import { count, dayText, euros, hours, listed, wholeNumber } from "../format";

/** Sentences of the screen «Pénalités». */
export const penalties = {
  title: "Pénalités",
  intro:
    "Conditions constatées et montants proposés. Vous décidez ici ou dans la feuille Pénalités, ligne par ligne ou pour plusieurs lignes cochées.",
  none: "Aucune condition de pénalité n’est constatée.",
  noClause: "Aucune clause n’est saisie dans la table des clauses\u00a0: rien n’est calculé.",
  notParameterised: "Pénalité non paramétrée",
  stale: "Le classeur a changé depuis ce contrôle.",
  again: "Contrôler à nouveau",
  totals: {
    title: "Total",
    net: "Net proposé",
    lines: (n: number) => count(n, "condition constatée", "conditions constatées"),
    toPay: "À payer, décidé",
    lateness: "Retards, sous le plafond du CCAG",
    ofCap: (used: number, cap: number) => `${euros(used)} sur ${euros(cap)}`,
    left: (cents: number) => `Reste ${euros(cents)} avant le plafond.`,
    reached: "Le plafond est atteint\u00a0: les lignes suivantes n’ajoutent rien.",
    unknownCap:
      "Le plafond du CCAG sur les retards (10\u00a0% du montant) ne se calcule pas\u00a0: «\u00a0Montant HT\u00a0» est vide.",
    ownCap: "Plafond de la clause",
  },
  filter: {
    label: "Afficher",
    all: (n: number) => `Toutes (${wholeNumber(n)})`,
    waiting: (n: number) => `À décider ou à déduire (${wholeNumber(n)})`,
    state: (label: string, n: number) => `${label} (${wholeNumber(n)})`,
    nothing: "Aucune pénalité dans cet état.",
    more: (n: number) => `Afficher ${count(n, "ligne de plus", "lignes de plus")}`,
  },
  prerequisite: (label: string) => `Préalable\u00a0: ${label}`,
  delay: (days: number) => `délai de ${count(days, "jour", "jours")}`,
  article: (article: string) => `article ${article}`,
  seeClause: "Voir la clause",
  unsaved: "Saisie non enregistrée",
  dueOn: (day: Day) => `échéance le ${dayText(day)}`,
  computation: "Calcul",
  help: (trigger: string) => `Aide\u00a0: ${trigger}`,
  options: {
    legend: "Les trois options",
    none: "Pas encore choisie",
    makeUp: (seconds: number) =>
      `${hours(seconds)} à faire plus tard, si les parties en conviennent.`,
    noMakeUp: "Le fait ne se compte pas en heures du marché.",
    priceCut: (cents: number) =>
      `${euros(cents)}\u00a0: heures × Montant HT ÷ Volume prévu. À motiver, après observations du titulaire.`,
    noPriceCut: "Rien dans le marché ne donne son prix.",
    penalty: (cents: number) => `${euros(cents)}\u00a0: le net de la clause.`,
    noPenalty: "Non paramétrée\u00a0: aucun montant n’est inventé.",
    conflict: (option: string) =>
      `L’option choisie est «\u00a0${option}\u00a0»\u00a0: la pénalité, elle, s’abandonne avec un motif, ou choisissez «\u00a0Pénalité\u00a0».`,
  },
  steps: {
    legend: "Où en est la procédure",
    now: "état actuel",
    next: "étape suivante",
    same: "pour la même raison",
    firstApply: "la pénalité n’est ni appliquée ni modulée",
  },
  fields: {
    sentOn: "Date d’envoi",
    sentToday: "Envoyé aujourd’hui",
    sentLater: "Cette date est à venir.",
    dueOn: "Échéance",
    computedDue: (day: Day, days: number) =>
      `Sans date\u00a0: le ${dayText(day)} (${count(days, "jour", "jours")} à compter du lendemain de l’envoi, reporté au jour ouvrable).`,
    noDelay: "La clause n’écrit pas de délai\u00a0: noter la date que fixe le courrier.",
    retained: "Montant retenu (€)",
    retainedHint: (net: number) => `Au plus le net\u00a0: ${euros(net)}.`,
    motive: "Motif",
    motiveHint: "Sans nom de participant\u00a0: ce texte va dans les courriers.",
    invoice: "Facture",
    date: "Date à écrire en entier, de 2000 à 2099.",
    money: "Montant en euros, par exemple 1\u202f234,56.",
  },
  save: "Enregistrer",
  discard: "Annuler la saisie",
  refused: (state: string, reason: string) =>
    `«\u00a0${state}\u00a0» n’est pas enregistrable\u00a0: ${reason}.`,
  takeBack: (n: number) =>
    n === 1
      ? "Annuler le dernier enregistrement"
      : `Annuler le dernier enregistrement (${count(n, "ligne", "lignes")})`,
  batch: {
    tick: (name: string) => `Cocher ${name}`,
    title: (n: number) => count(n, "ligne cochée", "lignes cochées"),
    region: "Lignes cochées",
    all: (n: number) => `Cocher les ${wholeNumber(n)} affichées`,
    none: "Tout décocher",
    step: "Même étape pour toutes",
    choose: "Choisir une étape…",
    kept: "Un champ vide laisse à chaque ligne ce qu’elle a déjà.",
    refused: (n: number) =>
      `${count(n, "ligne restera telle quelle", "lignes resteront telles quelles")}\u00a0:`,
    line: (name: string, reason: string) => `${name}\u00a0: ${reason}`,
    more: (n: number) => `et ${count(n, "autre", "autres")}.`,
    unchanged: "Ces lignes en sont déjà là.",
    save: (n: number) => `Enregistrer ${count(n, "ligne", "lignes")}`,
    letter: "Préparer leur courrier…",
  },
  letter: {
    prepare: "Préparer un courrier…",
    title: "Préparer un courrier",
    back: "Retour aux pénalités",
    kind: "Courrier",
    date: "Date du courrier",
    about: (n: number) => `Pénalités du courrier (${wholeNumber(n)})`,
    aboutLegend: "Pénalités dont parle le courrier",
    unsaved: "Ce qui est saisi sans être enregistré n’est pas dans le courrier.",
    badDate: "Le courrier n’est pas fait\u00a0: sa date est à écrire en entier, de 2000 à 2099.",
    toComplete: (names: readonly string[]) =>
      `Le classeur ne dit pas tout. À compléter dans le courrier, entre crochets\u00a0: ${listed(names)}.`,
    preview: "Aperçu du courrier",
    facts: "Tableau des faits",
    copy: "Copier",
    save: "Enregistrer en .docx",
    edit: "Modifier le modèle",
    restore: "Rétablir le texte par défaut",
    restoreAsk: (kind: string) =>
      `Vos lignes du modèle «\u00a0${kind}\u00a0» seront remplacées par le texte par défaut.`,
    restoreYes: "Remplacer",
    keep: "Garder",
    reread: "Relire le modèle",
    beingEdited:
      "Le modèle se modifie dans la feuille. Revenez ensuite ici et relisez-le\u00a0: rien n’est copié avant.",
    copied: "Le courrier est copié\u00a0: collez-le dans Word ou dans un message.",
    notCopied:
      "Le courrier n’est pas copié\u00a0: ce poste l’interdit au volet. Sélectionnez l’aperçu et copiez-le au clavier, ou enregistrez-le en .docx.",
    saved:
      "Le courrier est remis aux téléchargements. Si rien n’arrive, ce poste interdit au volet de télécharger\u00a0: copiez le courrier et collez-le dans Word.",
    notSaved:
      "Le courrier n’est pas enregistré\u00a0: le fichier n’a pas pu être fait. Copiez-le et collez-le dans Word.",
    note: (day: Day) =>
      `Une fois le courrier parti, notez son envoi\u00a0: le délai se compte du lendemain du ${dayText(day)}.`,
    noteSending: (day: Day) => `Noter l’envoi du ${dayText(day)}`,
  },
  unreadable: "Un champ ne se lit pas\u00a0: corrigez-le avant d’enregistrer.",
};

export type PenaltyTexts = typeof penalties;
